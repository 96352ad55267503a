"""One claim of the case beside one statement of a draft."""

from __future__ import annotations

from pathlib import Path

import factcheck
from factcheck.drafting import check_draft
from tests.drafting.made import coded_in

CLAIMS = Path(__file__).parents[2] / "claims"


def test_a_yes_is_not_borne_out_by_a_no() -> None:
    said = {
        "subject": "border-closure-plan",
        "value": "yes",
        "words": "closed",
        "mode": "will",
        "speaker": "defence-ministry",
    }
    coded = coded_in(
        "The borders will be closed, the ministry said.", [said], published="2022-10-10"
    )
    (found,) = check_draft(factcheck.load([CLAIMS]), coded).remarks
    assert "ft-draft-38" not in {box.id for box in found.agrees}
    assert "ft-draft-38" in {box.id for box in found.against}
