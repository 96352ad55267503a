"""Lists: open as printed, so that members agree one by one and only a closed list contradicts."""

from __future__ import annotations

from factcheck.finding import Finding
from tests.cases import findings, ids, told

TOWNS = "subjects: [{id: towns, type: set}]\nclaims:\n"


def case(*rows: str) -> str:
    return TOWNS + "".join(
        f"  - {{id: {id_}, subject: towns, source: {row}}}\n"
        for id_, row in zip("abcdefgh", rows, strict=False)
    )


def shared(text: str) -> list[Finding]:
    return findings(text, "sets-share-members")


def test_each_member_that_two_origins_list_is_told() -> None:
    text = case(
        "daily, value: {members: [Dal, Åby, Berg]}",
        "herald, value: {members: [Berg, aby]}",
        "post, value: {members: [Berg, Elv]}",
    )
    found = shared(text)
    assert [(f.question, sorted(ids(f.boxes))) for f in found] == [
        ("towns/member/aby", ["a", "b"]),
        ("towns/member/berg", ["a", "b", "c"]),
    ]
    assert [f.answer.message for f in found] == [
        "towns: Åby stands in 2 origins: Herald; The Daily.",
        "towns: Berg stands in 3 origins: Herald; Post; The Daily.",
    ]
    assert [f.answer.answers for f in found] == [("aby",), ("berg",)]
    assert {f.severity for f in found} == {"note"}


def test_a_member_is_printed_as_the_first_list_prints_it() -> None:
    """Also where a comma stands within it, so that the list is parted by semicolons."""
    text = case(
        'daily, value: {members: ["Dal, Upper", Elv]}', 'herald, value: {members: ["Dal, Upper"]}'
    )
    assert [f.answer.message for f in shared(text)] == [
        "towns: Dal, Upper stands in 2 origins: Herald; The Daily."
    ]


def test_one_origin_lists_alone() -> None:
    text = case(
        "daily, value: {members: [Dal]}, speaker: Mayor",
        "herald, value: {members: [Dal]}, speaker: Mayor",
    )
    assert findings(text) == []


def test_lists_in_unlike_manner_share_nothing() -> None:
    text = case("daily, value: {members: [Dal]}", "herald, value: {members: [Dal]}, mode: may")
    assert findings(text) == []


def test_a_member_is_told_once_for_each_manner() -> None:
    text = case(
        "daily, value: {members: [Dal]}",
        "herald, value: {members: [Dal]}",
        "daily, value: {members: [Dal]}, mode: may",
        "post, value: {members: [Dal]}, mode: may",
    )
    assert [(f.question, sorted(ids(f.boxes))) for f in shared(text)] == [
        ("towns/member/dal", ["a", "b"]),
        ("towns/member/dal (2)", ["c", "d"]),
    ]


def test_open_lists_contradict_nothing() -> None:
    assert findings(case("daily, value: {members: [Dal]}", "herald, value: {members: [Elv]}")) == []


def test_a_closed_list_contradicts_one_that_has_more() -> None:
    text = case(
        "daily, value: {members: [Dal, Elv], closed: true}",
        "herald, value: {members: [Dal]}",
        "post, value: {members: [Elv, Foss]}",
    )
    assert told(text) == [
        ("error", "sets-contradict"),
        ("note", "sets-share-members"),
        ("note", "sets-share-members"),
    ]
    (found,) = findings(text, "sets-contradict")
    assert ids(found.answer.minimal_conflict) == ["a", "c"]
    assert {box.id: fit for box, fit in found.answer.fits}["b"] == (1, 2)


def test_a_closed_list_of_forecasts_is_at_most_in_tension() -> None:
    text = case(
        "daily, value: {members: [Dal], closed: true}, mode: will",
        "herald, value: {members: [Elv]}",
    )
    assert told(text) == [("warning", "sets-contradict")]


def test_who_is_missing_on_a_whole_list_is_named() -> None:
    text = """
    subjects: [{id: from, label: Where they were from, type: set}]
    claims:
      - {id: a, source: daily, subject: from, value: {members: [Aby, Berg, Dal], closed: true}}
      - {id: b, source: herald, subject: from, value: {members: [Aby, Foss]}}
    """
    (found,) = findings(text, "sets-contradict")
    assert found.answer.message.endswith(
        "Not on the whole list of The Daily: Foss, named by Herald."
    )
