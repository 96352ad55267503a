"""The claims that a finding is shown by."""

from __future__ import annotations

from dataclasses import replace

from factcheck.report.cited import cited
from tests.report.handmade import findings

ERROR, WARNING, GROWN, *_ = findings()


def test_the_minimal_conflict_comes_first() -> None:
    assert [claim.id for claim in cited(ERROR, 10)] == ["blog-01", "radio-01", "gazette-01"]
    assert [claim.fits for claim in cited(ERROR, 10)] == [(1, 1), (2, 2), (1, 2)]
    assert [claim.id for claim in cited(ERROR, 2)] == ["blog-01", "radio-01"]


def test_without_one_each_position_is_shown_before_the_rest() -> None:
    assert [claim.id for claim in cited(WARNING, 10)] == ["gazette-04", "radio-03"]
    several = replace(WARNING.answer, fits=(*reversed(WARNING.answer.fits), *ERROR.answer.fits))
    ids = [claim.id for claim in cited(replace(WARNING, answer=several), 10)]
    assert ids == ["gazette-04", "radio-03", "blog-01", "gazette-01", "radio-01"]


def test_what_a_claim_says_and_where() -> None:
    first, second = cited(GROWN, 10)
    assert first.said == "at least 400: “at least 400 homes”"
    assert cited(WARNING, 1)[0].said == "“open”"
    assert (first.place, second.place) == ("claims/gazette.yaml:4", "claims/radio.yaml:3")
    assert first.publisher == "The Gazette"
