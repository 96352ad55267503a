"""One small case in every format: all three say the same, and each is written as it stands."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from factcheck.casefile import convert, load
from factcheck.casefile.save import Format
from factcheck.claim import Bounds, Claim, MemberList, Record, Relation, Source, Speaker, Subject
from tests.casefile.test_save import FORMATS, same

GOLDEN = Path(__file__).parents[1] / "golden"


@pytest.mark.parametrize("written", FORMATS)
@pytest.mark.parametrize("to", FORMATS)
def test_every_format_from_every_other(written: Format, to: Format, tmp_path: Path) -> None:
    case = load(GOLDEN / written)
    assert case.problems == ()
    same(case, load(GOLDEN / to))
    convert(case, to, tmp_path)
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert made == {path.name: path.read_bytes() for path in (GOLDEN / to).iterdir()}


def test_it_uses_every_field_and_type() -> None:
    case = load(GOLDEN / "yaml")
    every: list[tuple[type[Record], Iterable[Record]]] = [
        (Source, case.sources.values()),
        (Speaker, case.speakers.values()),
        (Subject, case.subjects.values()),
        (Relation, case.relations),
        (Claim, case.claims),
    ]
    for kind, records in every:
        used = {name for r in records for name in r.model_dump(exclude_defaults=True)}
        assert used == set(kind.model_fields) - {"where"}
    assert {subject.type for subject in case.subjects.values()} == {
        "quantity", "share", "money", "duration", "age", "date", "category", "name", "set",
        "statement",
    }  # fmt: skip
    assert {type(claim.value) for claim in case.claims} == {str, Bounds, MemberList}
    assert case.hedges
    assert case.decisions
