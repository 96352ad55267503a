"""What was compared, and why the rest was not."""

from __future__ import annotations

import pytest

from factcheck.comparing import compared
from tests.cases import case_of, report_of, topic_of

HOMES = """
subjects: [{id: homes, label: Homes flooded, unit: homes}]
claims:
  - {id: a, source: daily, subject: homes, value: "400"}
"""


def left(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    return [(n.subject, n.claims, n.reason) for n in report_of(text).not_compared]


def level(claims: str) -> str:
    return f"""
subjects:
  - id: bridge
    type: category
    behaviour: level
    categories: [{{name: open}}, {{name: closed}}]
claims:
{claims}"""


def test_a_lone_claim_is_listed_with_whose_word_it_is() -> None:
    assert left(HOMES) == [("homes", ("a",), "a lone claim; nobody else speaks of it (The Daily)")]
    quoted = HOMES.replace('"400"', '"400", speaker: Mayor')
    assert left(quoted) == [
        ("homes", ("a",), "a lone claim; nobody else speaks of it (Mayor, in The Daily)")
    ]


def test_two_claims_of_one_source_are_compared() -> None:
    text = HOMES + '  - {id: b, source: daily, subject: homes, value: "405"}\n'
    assert left(text) == []
    assert compared(topic_of(text)) == {"a", "b"}


def test_sums_in_unlike_currencies_are_not_compared() -> None:
    text = """
    subjects: [{id: cost, type: money}]
    claims:
      - {id: a, source: daily, subject: cost, value: $400}
      - {id: b, source: herald, subject: cost, value: 400 euros}
      - {id: c, source: post, subject: cost, value: 500 euros}
    """
    assert left(text) == [("cost", ("a",), "nothing to compare with")]
    assert compared(topic_of(text)) == {"b", "c"}


def test_amounts_over_unlike_periods_are_not_compared() -> None:
    text = """
    subjects: [{id: came, unit: people, behaviour: flow}]
    claims:
      - {id: a, source: daily, subject: came, value: "400", period: 2024-05-01}
      - {id: b, source: daily, subject: came, value: "500", period: 2024-05-02}
      - {id: c, source: herald, subject: came, value: "490", period: 2024-05-02}
    """
    assert left(text) == [("came", ("a",), "of another period than the others")]


def test_a_speakers_judgements_of_unlike_times_are_not_compared() -> None:
    text = """
    subjects: [{id: cost, type: money, behaviour: opinion}]
    claims:
      - {id: a, source: daily, subject: cost, value: $3 million, speaker: Builder}
      - {id: b, source: herald, subject: cost, value: $9 million, speaker: Builder}
    """
    assert left(text) == [("cost", ("a", "b"), "of another time than this speaker's others")]


def test_reports_of_a_level_are_compared_from_one_time_to_the_next() -> None:
    text = level("""
  - {id: a, source: daily, subject: bridge, value: open}
  - {id: b, source: herald, subject: bridge, value: open}
  - {id: c, source: herald, subject: bridge, value: closed, mode: will, as_of: 2024-06-01}
""")
    reason = "of another time than the others, and no report of what is so"
    assert left(text) == [("bridge", ("c",), reason)]
    assert compared(topic_of(text)) == {"a", "b"}


@pytest.mark.parametrize(("mode", "alone"), [("is", False), ("will", True)])
def test_a_lone_report_of_a_level_has_nothing_to_be_compared_with(mode: str, alone: bool) -> None:
    text = level(f"""
  - {{id: a, source: daily, subject: bridge, value: open}}
  - {{id: b, source: herald, subject: bridge, value: closed, mode: {mode}}}
""")
    assert [claims for _, claims, _ in left(text)] == ([("a", "b")] if alone else [])


def test_a_denial_of_what_is_said_was_compared_with_it() -> None:
    text = HOMES + '  - {id: b, source: herald, subject: homes, value: "400", stance: denies}\n'
    assert left(text) == []


def test_a_denial_of_what_nobody_says_is_listed() -> None:
    text = HOMES + '  - {id: b, source: herald, subject: homes, value: "900", stance: denies}\n'
    assert left(text) == [
        ("homes", ("a",), "a lone claim; nobody else speaks of it (The Daily)"),
        ("homes", ("b",), "denies what nobody in the case says"),
    ]


def test_a_claim_that_was_replaced_was_compared_with_what_replaced_it() -> None:
    text = HOMES + '  - {id: b, source: daily, subject: homes, value: "900", supersedes: a}\n'
    assert left(text) == []
    assert compared(topic_of(text)) == {"a", "b"}


def test_what_could_not_be_read_says_so() -> None:
    text = HOMES + "  - {id: b, source: daily, subject: homes, value: quite some}\n"
    assert left(text)[-1] == ("homes", ("b",), "could not be read; see the problems")


def test_what_is_like_no_subject_for_certain_is_listed_with_the_reason() -> None:
    text = HOMES + '  - {id: b, source: daily, subject: Height of the tide, value: "9"}\n'
    subject, claims, reason = left(text)[-1]
    assert (subject, claims) == ("Height of the tide", ("b",))
    assert reason.startswith("no subject that takes such a value is like it: ")


def test_a_relation_has_no_claims_of_its_own() -> None:
    text = HOMES.replace("claims:", "relations: [{formula: homes <= 500}]\nclaims:")
    assert compared(report_of(text).topics[-1]) == set()
    assert report_of(text).topics[-1].relation is not None
    assert len(case_of(text).claims) == 1
