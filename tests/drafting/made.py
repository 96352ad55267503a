"""A draft as somebody would hand it in, with its claims coded by hand.

The case is a text as in `tests.cases`; the draft's claims are YAML too. The case has a town that is
flooded: two papers of 3 and 10 May 2024, and a mayor and a fire brigade that are cited.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from ruamel.yaml import YAML

from factcheck.casefile import Case
from factcheck.claim import Claim, Source, Subject
from factcheck.coding.article import Article
from factcheck.coding.code import Coded
from factcheck.drafting import Draft, Remark, check_draft
from tests.cases import case_of

PUBLISHED = "2024-05-12"

TOWN = """
subjects:
  - {id: hurt, label: People hurt, unit: people, behaviour: cumulative, period: 2024-05-01/..}
  - {id: homes, label: Homes flooded, unit: homes}
  - {id: cost, label: What the flood cost, type: money}
  - {id: closed, label: Bridge closed, type: date}
  - {id: tents, label: People in tents, unit: people, behaviour: level}
  - {id: boats, label: Boats lost, unit: vehicles}
  - {id: trucks, label: Trucks lost, unit: vehicles}
  - {id: lost, label: Vehicles lost, unit: vehicles}
speakers:
  - {id: town, label: The town}
  - {id: mayor, label: Mayor Ada Brook, aliases: [Ada Brook], within: town}
  - {id: brigade, label: The fire brigade}
claims:
  - {id: d-hurt, source: daily, subject: hurt, value: nearly 100, speaker: brigade}
  - {id: h-hurt, source: herald, subject: hurt, value: more than 200, speaker: brigade}
  - {id: d-homes, source: daily, subject: homes, value: "400"}
  - {id: h-homes, source: herald, subject: homes, value: about 400, speaker: mayor}
  - {id: p-cost, source: post, subject: cost, value: more than $3 million, speaker: mayor}
  - {id: h-closed, source: herald, subject: closed, value: May 8}
  - {id: d-tents, source: daily, subject: tents, value: "1500", as_of: 2024-05-02}
  - {id: h-tents, source: herald, subject: tents, value: "700", as_of: 2024-05-09}
"""


def case(more: str = "") -> Case:
    """The flooded town; `more` are further claims, each a line of YAML."""
    return case_of(TOWN + more)


def remarks(*claims: str, of: Case | None = None, published: str = PUBLISHED) -> list[Remark]:
    """What the town's case has to say on these claims of a draft, each a YAML mapping."""
    return list(checked(*claims, of=of, published=published).remarks)


def remark(claim: str, of: Case | None = None, published: str = PUBLISHED) -> Remark:
    """The one remark on one claim."""
    (only,) = remarks(claim, of=of, published=published)
    return only


def checked(
    *claims: str,
    of: Case | None = None,
    published: str = PUBLISHED,
    subjects: tuple[Subject, ...] = (),
) -> Draft:
    """A draft of one sentence for each claim, held against the case."""
    return check_draft(of or case(), coded(*claims, published=published, subjects=subjects))


def coded(*claims: str, published: str = PUBLISHED, subjects: tuple[Subject, ...] = ()) -> Coded:
    """A draft whose sentences are the values of its claims."""
    records = [dict(YAML(typ="base").load(line)) for line in claims]
    text = "".join(f"It is said: {record['value']}.\n" for record in records)
    return coded_in(text, records, published=published, subjects=subjects)


def coded_in(
    text: str,
    records: Sequence[Mapping[str, Any]],
    *,
    published: str = PUBLISHED,
    subjects: tuple[Subject, ...] = (),
    title: str = "",
    file: str = "draft.txt",
) -> Coded:
    """A draft of this text; each record's `words` (else its value) are looked for in turn."""
    claims, at = [], 0
    for number, record in enumerate(records):
        fields = dict(record)
        words = str(fields.pop("words", fields["value"]))
        start = text.index(words, at)
        at = start + len(words)
        claims.append(
            Claim.model_validate(
                {"id": f"c{number}", "source": "draft", "quote": words, "coder": "machine",
                 "locator": {"start": start, "end": at}, **fields}
            )
        )  # fmt: skip
    digest = hashlib.sha256(text.encode()).hexdigest()
    article = Article("draft", text, title=title, file=file, published=published, sha256=digest)
    source = Source(id="draft", published=published, text=file)
    return Coded(article, source, subjects, (), tuple(claims))
