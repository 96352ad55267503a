"""The sentence of an agreement, and who is told of it."""

from __future__ import annotations

from factcheck.judging.concurring import concurring
from tests.cases import finding, findings, ids, report_of, topic_of
from tests.judging.made import DEAD, HOMES, claims


def test_the_sentence_of_an_agreement() -> None:
    text = HOMES.replace("unit: homes", "unit: homes, label: Homes flooded") + claims(
        "homes", "daily, value: '400'", "herald, value: about 400", "post, value: '400'"
    )
    found = finding(text)
    assert found.answer.message == (
        "Homes flooded: 3 origins agree, same figure: "
        "“400” (The Daily; Post) and “about 400” (Herald)."
    )
    assert (found.answer.strength, found.severity) == ("same figure", "note")
    assert found.question == f"homes/value/{found.boxes[0].key}"


def test_the_sentence_of_a_count_that_had_not_moved() -> None:
    found = finding(DEAD + claims("dead", "daily, value: '41'", "herald, value: '41'"))
    assert found.answer.message == (
        "dead: 2 origins agree, same figure: “41” (The Daily; Herald). "
        "The count is printed alike at unlike times: it had not moved."
    )


def test_a_count_that_had_not_moved_but_for_rounding() -> None:
    found = finding(DEAD + claims("dead", "daily, value: '143'", "herald, value: '140'"))
    assert found.answer.message == (
        "dead: 2 origins agree, equal after rounding: “143” (The Daily) and “140” (Herald). "
        "But for rounding the count is printed alike at unlike times: as far as that shows, it had "
        "not moved."
    )


def test_words_agree_without_a_strength() -> None:
    text = "subjects: [{id: city, label: Oslo, type: name}]\nclaims:\n" + claims(
        "city", "daily, value: Oslo", "herald, value: Oslo"
    )
    assert finding(text).answer.message == "Oslo: 2 origins agree: “Oslo” (The Daily; Herald)."


def test_each_value_that_is_agreed_on_is_an_answer() -> None:
    text = HOMES + claims(
        "homes",
        "daily, value: '400'",
        "herald, value: '400'",
        "daily, value: '900'",
        "post, value: '900'",
    )
    found = findings(text, "figures-agree")
    assert [sorted(ids(f.boxes)) for f in found] == [["a", "b"], ["c", "d"]]
    assert len({f.question for f in found}) == 2


def test_one_origin_alone_is_left_to_another_rule() -> None:
    text = HOMES + claims(
        "homes", "daily, value: '400', speaker: Mayor", "herald, value: '400', speaker: Mayor"
    )
    assert list(concurring(topic_of(text), {"quantity"})) == []
    assert [f.rule for f in findings(text)] == ["echo"]


def test_other_types_and_relations_are_left_to_other_rules() -> None:
    text = HOMES.replace("claims:", "relations: [{formula: homes <= 9}]\nclaims:") + claims(
        "homes", "daily, value: '400'", "herald, value: '400'"
    )
    assert len(list(concurring(topic_of(text), {"quantity"}))) == 1
    assert list(concurring(topic_of(text), {"date"})) == []
    assert list(concurring(report_of(text).topics[-1], {"quantity"})) == []


def test_an_agreement_on_a_statement_says_what_it_comes_to_and_keeps_inner_quotations() -> None:
    text = (
        "subjects: [{id: shut, label: The council will shut the pool, type: statement}]\nclaims:\n"
        "  - {id: a, source: daily, subject: shut, value: 'no', "
        "quote: 'no wish to \"drain the pool\"'}\n"
        "  - {id: b, source: herald, subject: shut, value: 'no', quote: 'the pool stays'}\n"
    )
    assert finding(text).answer.message == (
        "The council will shut the pool: 2 origins agree that it is not so: "
        "“no wish to ‘drain the pool’” (The Daily) and “the pool stays” (Herald)."
    )
