"""What an editor has settled, as records."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from datetime import UTC, date, datetime
from typing import Any, get_args

import pytest

from factcheck.decision import VERDICTS, Decision, Entry, Verdict, day_of, finding_id, moment_of
from tests.history.made import judged, on_homes, town


def test_every_verdict_has_words() -> None:
    assert tuple(VERDICTS) == get_args(Verdict)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"verdict": "same"}, "the same thing"),
        ({"verdict": "one-wrong", "wrong": "a-1"}, "one side wrong (a-1)"),
        ({"verdict": "one-wrong", "wrong": ["a-1", "a-2"]}, "one side wrong (a-1, a-2)"),
        (
            {"verdict": "one-wrong", "wrong": [f"a-{n}" for n in range(9)]},
            "one side wrong (a-0, a-1, a-2, a-3 and 5 more)",
        ),
        ({"verdict": "both-true", "differs": "scope"}, "both true (scope)"),
        ({"verdict": "miscoded", "note": "a slip"}, "miscoded: a slip"),
        ({"verdict": "needs-call", "who": "desk"}, "needs a call – desk"),
        (
            {"verdict": "both-wrong", "who": "desk", "when": "2024-05-03T23:30:00-02:00"},
            "both wrong – desk, 2024-05-04",
        ),
    ],
)
def test_it_is_told_in_a_line(fields: dict[str, Any], told: str) -> None:
    assert Decision.model_validate({"question": "q", **fields}).told == told


def test_it_has_the_id_of_its_finding() -> None:
    finding = on_homes(town())
    assert judged(finding).id == finding.id == finding_id(finding.question, finding.fingerprint)
    entry = Entry(
        question=finding.question,
        fingerprint=finding.fingerprint,
        kind=finding.kind,
        severity=finding.severity,
    )
    assert entry.id == finding.id


def test_equal_ones_are_one_in_a_set() -> None:
    one, same = judged(on_homes(town())), judged(on_homes(town()))
    assert len({one, same}) == 1
    assert len({one, one.model_copy(update={"verdict": "undo"})}) == 2


def test_it_cannot_be_altered() -> None:
    with pytest.raises(FrozenInstanceError):
        judged(on_homes(town())).verdict = "same"


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2024-05-03", datetime(2024, 5, 3, tzinfo=UTC)),
        ("2024-05-03T10:15:00Z", datetime(2024, 5, 3, 10, 15, tzinfo=UTC)),
        ("2024-05-03T10:15:00", datetime(2024, 5, 3, 10, 15, tzinfo=UTC)),
        ("2024-05-03T10:15:00+02:00", datetime(2024, 5, 3, 8, 15, tzinfo=UTC)),
        ("0001-01-01T00:00:00+02:00", None),
        ("2024-02-30", None),
        ("May", None),
        ("", None),
    ],
)
def test_moments(text: str, moment: datetime | None) -> None:
    assert moment_of(text) == moment


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-05-03", date(2024, 5, 3)),
        ("20240503", None),
        ("2024-W18-5", None),
        ("2024-05-03T10:15", None),
        ("2024-02-30", None),
    ],
)
def test_days(text: str, day: date | None) -> None:
    assert day_of(text) == day
