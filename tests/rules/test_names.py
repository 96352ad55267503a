"""Names: spellings of one, declared as one, or two."""

from __future__ import annotations

from tests.cases import finding, findings, ids, told

MAYOR = "subjects: [{id: mayor, label: Name of the mayor, type: name}]\nclaims:\n"
CITY = (
    "subjects: [{id: city, label: Oslo, aliases: [Christiania, Kristiania], type: name}]\nclaims:\n"
)


def case(base: str, *rows: str) -> str:
    subject = "mayor" if "mayor" in base else "city"
    return base + "".join(
        f"  - {{id: {id_}, subject: {subject}, source: {row}}}\n"
        for id_, row in zip("abcdefgh", rows, strict=False)
    )


def test_each_spelling_is_a_position() -> None:
    found = finding(
        case(
            MAYOR,
            "daily, value: Maria Lindt",
            "herald, value: Marya Lindt",
            "post, value: Maria Lindt",
            "post, value: Marija Lindt",
        ),
        "names-spelt-apart",
    )
    assert [(p.label, sorted(ids(p.boxes))) for p in found.answer.positions] == [
        ("Maria Lindt", ["a", "c"]),
        ("Marija Lindt", ["d"]),
        ("Marya Lindt", ["b"]),
    ]
    assert [p.origins for p in found.answer.positions] == [
        ("post", "the daily"),
        ("post",),
        ("herald",),
    ]
    fits = {box.id: fit for box, fit in found.answer.fits}
    assert fits == {"a": (1, 1), "c": (1, 1), "d": (2, 2), "b": (3, 3)}
    assert ids(found.answer.minimal_conflict) == ["a", "d"]
    assert found.answer.answers == ("maria lindt", "marija lindt", "marya lindt")
    assert found.answer.settle == "The spelling of whoever bears the name, or the house style."
    assert found.question == "mayor/wording/"


def test_spellings_within_one_source_are_told_too() -> None:
    text = case(MAYOR, "daily, value: Maria Lindt", "daily, value: Marya Lindt")
    assert told(text) == [("note", "names-spelt-apart")]


def test_several_groups_of_spellings_are_told_apart() -> None:
    text = case(
        MAYOR,
        "daily, value: Maria Lindt",
        "herald, value: Marya Lindt",
        "daily, value: Alexei Holm",
        "herald, value: Alexey Holm",
    )
    found = findings(text, "names-spelt-apart")
    assert [(f.question, sorted(ids(f.boxes))) for f in found] == [
        ("mayor/wording/", ["a", "b"]),
        ("mayor/wording/alexei holm", ["c", "d"]),
    ]
    assert ("warning", "names-differ") in told(text)


def test_case_accents_and_punctuation_make_no_spelling() -> None:
    text = case(MAYOR, "daily, value: Maria Lindt", "daily, value: MARÍA-LINDT")
    assert findings(text) == []


def test_a_declared_name_is_no_spelling_and_stands_for_the_thing() -> None:
    text = case(CITY, "daily, value: Oslo", "daily, value: Christiania", "daily, value: Kristiania")
    (found,) = findings(text)
    assert found.rule == "names-known-as-one"
    assert sorted(ids(found.boxes)) == ["a", "b", "c"]
    assert found.question == "city/wording/Oslo"
    assert found.answer.message.startswith("Oslo: names of one thing, as the case declares: ")


def test_a_name_that_is_not_declared_is_no_name_of_the_thing() -> None:
    text = case(CITY, "daily, value: Oslo", "daily, value: Bergen")
    assert told(text) == [("warning", "source-at-odds")]


def test_one_declared_name_is_no_finding() -> None:
    assert findings(case(CITY, "daily, value: Oslo", "daily, value: OSLO")) == []
    assert findings(case(CITY, "daily, value: Christiania", "daily, value: Bergen"))[0].rule == (
        "source-at-odds"
    )


def test_other_types_have_no_names() -> None:
    text = (
        "subjects: [{id: homes, unit: homes, aliases: [houses], label: homes}]\nclaims:\n"
        "  - {id: a, source: daily, subject: homes, value: '400'}\n"
        "  - {id: b, source: herald, subject: homes, value: '400'}\n"
    )
    assert told(text) == [("note", "figures-agree")]
