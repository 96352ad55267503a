"""A case with machine-coded claims: one accepted, one rejected, the rest not looked at yet."""

from __future__ import annotations

from dataclasses import replace

import factcheck
from factcheck.outcome import Report
from tests.cases import case_of

FILE = "claims/case.yaml"
TEXT = """
subjects:
  - {id: homes, label: Homes flooded, unit: homes}
  - {id: dams, label: Dams broken, unit: dams}
  - {id: roads, label: Roads closed, unit: roads}
claims:
  - {id: daily-1, source: daily, subject: homes, value: "400"}
  - {id: herald-1, source: herald, subject: homes, value: "650"}
  - {id: post-1, source: post, subject: homes, value: "900", coder: "machine:grammar",
     confidence: 0.7, reasons: [the subject is new to the case]}
  - {id: daily-2, source: daily, subject: dams, value: "3"}
  - {id: post-2, source: post, subject: dams, value: "5", coder: machine}
  - {id: daily-3, source: daily, subject: roads, value: "12"}
  - {id: herald-3, source: herald, subject: roads, value: "12", coder: machine, confirmed: true}
  - {id: post-3, source: post, subject: roads, value: "12", coder: machine}
  - {id: post-4, source: post, subject: roads, value: "80", coder: machine, confirmed: false}
"""


def unconfirmed() -> Report:
    """The report on it, as if it stood in the file `FILE`."""
    case = case_of(TEXT)
    claims = (
        claim.model_copy(update={"where": replace(claim.where, file=FILE)}) for claim in case.claims
    )
    return factcheck.check(replace(case, claims=tuple(claims)))
