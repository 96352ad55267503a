"""Categories, lists and statements."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import Unreadable
from factcheck.values.people import read_people_listed
from factcheck.values.word import Category, Members, Statement
from factcheck.values.words import printed_member, read_category, read_members, read_statement

STATUS = [
    ("under way", ("ongoing", "continuing")),
    ("ending soon", ()),
    ("complete", ("finished", "over", "ending soon")),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("under way", Category("under way", "under way", "category")),
        (" UNDER\n Way", Category("UNDER Way", "under way", "category")),
        (
            "Ongoing",
            Category("Ongoing", "under way", "declared as another wording of under way"),
        ),
        ("over", Category("over", "complete", "declared as another wording of complete")),
        # A name goes before another category's alias.
        ("ending soon", Category("ending soon", "ending soon", "category")),
    ],
)
def test_a_category_by_name_or_alias(text: str, expected: Category) -> None:
    assert read_category(text, STATUS) == expected


def test_of_two_with_one_wording_the_earlier() -> None:
    twice = [("One", ("both",)), ("one", ()), ("two", ("Both",))]
    assert read_category("ONE", twice).name == "One"
    assert read_category("both", twice).name == "One"


@pytest.mark.parametrize(
    ("text", "categories", "message"),
    [
        (
            "complet",
            STATUS,
            'no such category: "complet"; known are "under way", "ending soon", "complete"; '
            'did you mean "complete"?',
        ),
        (
            "Ongoin",
            STATUS,
            'no such category: "Ongoin"; known are "under way", "ending soon", "complete"; '
            'did you mean "ongoing"?',
        ),
        (
            "purple",
            STATUS,
            'no such category: "purple"; known are "under way", "ending soon", "complete"',
        ),
        (
            "purple",
            [],
            'no such category: "purple"; the subject declares none; list them under its categories',
        ),
        (
            "",
            [("a", ())],
            'no such category: ""; known are "a"',
        ),
        (
            "purple",
            [(str(number), ()) for number in range(12)],
            'no such category: "purple"; known are "0", "1", "2", "3", "4", "5", "6", "7", "8", '
            '"9", "10", "11"',
        ),
        (
            "purple",
            [(str(number), ()) for number in range(14)],
            'no such category: "purple"; known are "0", "1", "2", "3", "4", "5", "6", "7", "8", '
            '"9", "10", "11" and 2 more',
        ),
    ],
)
def test_no_such_category(
    text: str, categories: list[tuple[str, tuple[str, ...]]], message: str
) -> None:
    with pytest.raises(Unreadable) as fault:
        read_category(text, categories)
    assert str(fault.value) == message


def test_the_likely_one_is_a_wording_that_would_do() -> None:
    with pytest.raises(Unreadable, match='did you mean "Both"'):
        read_category("bothe", [("One", ("Both",)), ("two", ("both",))])
    # Nor does an alias hide a name.
    with pytest.raises(Unreadable, match='did you mean "ending soon"'):
        read_category("ending soo", STATUS)


@pytest.mark.parametrize("text", ["not open", "unopen", "not yet open"])
def test_nobody_who_denies_a_category_means_it(text: str) -> None:
    with pytest.raises(Unreadable) as fault:
        read_category(text, [("open", ()), ("shut", ())])
    assert str(fault.value) == f'no such category: "{text}"; known are "open", "shut"'


def test_a_hostile_category_is_shown_on_one_line() -> None:
    with pytest.raises(Unreadable) as fault:
        read_category("\x1b[2J" + "x" * 100_000, STATUS)
    assert str(fault.value).isprintable()
    assert len(str(fault.value)) < 200


def test_a_list_as_printed() -> None:
    assert read_members(["Georgia ", " CÔTE  d’Ivoire"]) == Members(
        "Georgia, CÔTE d’Ivoire", frozenset({"georgia", "cote divoire"}), False, "open list"
    )


def test_a_list_that_rules_out_others() -> None:
    assert read_members(("Georgia",), closed=True) == Members(
        "Georgia", frozenset({"georgia"}), True, "closed list"
    )


def test_who_is_named_twice_counts_once() -> None:
    assert read_members(["Georgia", "GEORGIA", "Finland"]) == read_members(["Georgia", "Finland"])
    assert read_members(["Finland", "Georgia"]).text == "Finland, Georgia"


def test_a_comma_in_a_member() -> None:
    value = read_members(["Congo, Republic of", "Chad"])
    assert value.text == "Congo, Republic of; Chad"
    assert value.members == {"congo republic of", "chad"}


@given(
    st.lists(
        st.text(st.characters(exclude_characters=";"), max_size=12).filter(
            lambda text: any(char.isalnum() for char in text)
        ),
        min_size=1,
        max_size=4,
    )
)
def test_members_come_back_as_printed(members: list[str]) -> None:
    try:
        value = read_members(members)
    except Unreadable:
        return
    printed = {" ".join(member.split()) for member in members}
    for member in value.members:
        assert printed_member(value, member) in printed


def test_a_member_as_printed() -> None:
    value = read_members(["Georgia", "Côte d’Ivoire"])
    assert printed_member(value, "cote divoire") == "Côte d’Ivoire"
    assert printed_member(value, "georgia") == "Georgia"
    assert printed_member(value, "finland") == "finland"
    assert printed_member(read_members(["a; b", "c, d"]), "c d") == "c, d"
    assert printed_member(read_members(["a; b", "c, d"]), "a b") == "a b"


@pytest.mark.parametrize(
    ("members", "message"),
    [
        ([], "an empty list; name one member at least"),
        (["Georgia", " "], 'no member of a list: ""; a member has a letter or a digit'),
        (["—"], 'no member of a list: "—"; a member has a letter or a digit'),
    ],
)
def test_no_list(members: list[str], message: str) -> None:
    with pytest.raises(Unreadable) as fault:
        read_members(members)
    assert str(fault.value) == message


@pytest.mark.parametrize("text", ["yes", "Yes", " YES ", "y", "true", "True"])
def test_yes(text: str) -> None:
    assert read_statement(text) == Statement(text.strip(), True, "statement")


@pytest.mark.parametrize("text", ["no", "No", " NO ", "n", "false", "FALSE"])
def test_no(text: str) -> None:
    assert read_statement(text) == Statement(text.strip(), False, "statement")


@pytest.mark.parametrize("text", ["", "maybe", "yes no", "ye s", "1", "0", "not true"])
def test_neither_yes_nor_no(text: str) -> None:
    with pytest.raises(Unreadable) as fault:
        read_statement(text)
    told = f'neither yes nor no: "{text}"; a statement\'s value is one of the two'
    assert str(fault.value) == told


@given(st.text(max_size=60))
def test_any_text_is_read_or_unreadable(text: str) -> None:
    for read in (
        read_statement,
        lambda text: read_category(text, STATUS),
        lambda text: read_members([text]),
    ):
        try:
            read(text)
        except Unreadable as fault:
            assert str(fault).isprintable()


def test_an_initial_comes_back_as_printed() -> None:
    people = read_people_listed(["P.H. Holm", "Jane Doe"])
    assert printed_member(people, "p h holm") == "P.H. Holm"
