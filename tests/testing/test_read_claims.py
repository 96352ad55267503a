"""The claims on a subject, as a project's own tests ask for them."""

from __future__ import annotations

import pytest

from factcheck import ReadClaim, claims_about
from tests.cases import case_of, report_of

CASE = """
subjects:
  - {id: homes, label: Homes flooded, type: quantity, unit: homes, behaviour: cumulative}
  - {id: share, label: Share of homes insured, type: share}
  - {id: broke, label: When the dam broke, type: date}
  - {id: streets, label: Streets closed, type: set}
  - {id: silent, label: Nobody says}
claims:
  - {id: h1, source: herald, subject: homes, value: more than 450, speaker: Mayor}
  - {id: d1, source: daily, subject: homes, value: nearly 400, quote: nearly 400 homes}
  - {id: d2, source: daily, subject: homes, value: "300", speaker: Mayor, stance: denies}
  - {id: p1, source: post, subject: homes, value: "200", speaker: Mayor}
  - {id: p2, source: post, subject: homes, value: "500", speaker: Mayor, supersedes: p1}
  - {id: s1, source: daily, subject: share, value: about half}
  - {id: b1, source: daily, subject: broke, value: May 2}
  - {id: l1, source: daily, subject: streets, value: {members: [High Street, Mill Lane]}}
"""


def claims(subject: str) -> dict[str, ReadClaim]:
    """Those on a subject, by id, in their order."""
    return {claim.id: claim for claim in claims_about(report_of(CASE), subject)}


def test_both_readings_and_whose_word() -> None:
    found = claims("homes")
    assert list(found) == ["d1", "d2", "h1", "p1", "p2"]
    own = found["d1"]
    assert (own.value, own.unit, own.quote) == ("nearly 400", "homes", ("nearly 400 homes",))
    assert own.literal.high == own.pragmatic.high == 399
    assert (own.literal.low, own.pragmatic.low) == (300, 360)
    assert (own.source, own.publisher, own.speaker) == ("daily", "The Daily", ())
    assert own.said_by == "The Daily"
    assert found["h1"].literal.low == 451
    assert found["h1"].literal.high is None
    assert found["h1"].literal.words == "451 or more homes"
    assert found["h1"].said_by == "Mayor, in Herald"


def test_what_is_denied_or_taken_back_is_there_and_says_so() -> None:
    found = claims("homes")
    assert {id_ for id_, claim in found.items() if claim.stance == "denies"} == {"d2"}
    assert {id_ for id_, claim in found.items() if claim.superseded} == {"p1"}


def test_where_it_is_written() -> None:
    claim = claims("homes")["h1"]
    assert claim.file.endswith("/case.yaml")
    assert (
        claim.line
        == next(
            number for number, line in enumerate(CASE.splitlines(), start=1) if "id: h1" in line
        )
        + 1
    )  # the line of the sources is put above
    assert claim.place == f"{claim.file}:{claim.line}"


@pytest.mark.parametrize(
    ("subject", "low", "high", "words"),
    [
        ("share", 0.45, 0.55, "45 to 55%"),
        ("broke", "2024-05-02", "2024-05-02", "2024-05-02"),
        ("streets", None, None, "high street, mill lane"),
    ],
)
def test_values_of_other_types(subject: str, low: object, high: object, words: str) -> None:
    (claim,) = claims(subject).values()
    assert (claim.pragmatic.low, claim.pragmatic.high) == (low, high)
    assert claim.pragmatic.words == words


def test_nothing_on_it_and_no_such_subject() -> None:
    assert claims_about(case_of(CASE), "silent") == ()
    with pytest.raises(ValueError, match="no subject 'silence'; did you mean 'silent'"):
        claims("silence")


def test_it_is_read_only() -> None:
    claim = claims("homes")["d1"]
    with pytest.raises(AttributeError):
        claim.value = "500"  # type: ignore[misc]
