"""Formulas as a person writes them, and what is said of those that cannot be read."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import Unreadable
from factcheck.formula import Formula, Name, Number, Operation, Term, parse

NORTH, SOUTH, COUNTRY = Name("north"), Name("south"), Name("country")


def test_parts_and_their_whole() -> None:
    assert parse("north + south <= country") == Formula(Operation("+", NORTH, SOUTH), "<=", COUNTRY)


@pytest.mark.parametrize("comparator", ["=", "<=", ">=", "<", ">"])
def test_every_comparison(comparator: str) -> None:
    found = parse(f"north {comparator} south")
    assert (found.left, found.comparator, found.right) == (NORTH, comparator, SOUTH)


def test_ids_may_hold_hyphens() -> None:
    assert parse("still-here = entered-by-road - left") == Formula(
        Name("still-here"), "=", Operation("-", Name("entered-by-road"), Name("left"))
    )


def test_products_bind_closer_and_signs_of_one_rank_go_from_the_left() -> None:
    a, b, c, d = (Name(name) for name in "abcd")
    product = Operation("*", b, c)
    assert parse("a + b * c = d").left == Operation("+", a, product)
    assert parse("b * c + a = d").left == Operation("+", product, a)
    assert parse("a - b + c = d").left == Operation("+", Operation("-", a, b), c)
    assert parse("a / b * c / d = 1").left == Operation(
        "/", Operation("*", Operation("/", a, b), c), d
    )


def test_parentheses_come_first_and_need_no_spaces() -> None:
    a, b, c = (Name(name) for name in "abc")
    expected = Operation("*", Operation("+", a, b), c)
    assert parse("( a + b ) * c = 0").left == expected
    assert parse("(a + b) * c = 0").left == expected
    assert parse("(((a + b))) * (c) = 0").left == expected


@pytest.mark.parametrize(
    ("written", "number"),
    [("12", "12"), ("0.5", "0.5"), ("1,200", "1200"), ("1,200.75", "1200.75"), ("0", "0")],
)
def test_plain_numbers(written: str, number: str) -> None:
    assert parse(f"came * {written} = left").left == Operation(
        "*", Name("came"), Number(Decimal(number))
    )


def test_names_stand_once_and_in_the_order_of_the_formula() -> None:
    assert parse("b + a * b <= c + a + 2").names == ("b", "a", "c")
    assert parse("1 = 1").names == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("north", "a formula has one of = <= >= < > between spaces, this one has 0"),
        ("a = b = c", "a formula has one of = <= >= < > between spaces, this one has 2"),
        ("a<=b", "a formula has one of = <= >= < > between spaces, this one has 0"),
        ("a + b c <= d", "an operator is missing before “c”"),
        ("a <= b c", "an operator is missing before “c”"),
        ("a + = d", "a subject or a number is missing beside “+”"),
        ("= d", "a subject or a number is missing beside “the comparison”"),
        ("a =", "a subject or a number is missing beside “the comparison”"),
        ("+ a = d", "a subject or a number is missing beside “+”"),
        ("a * - b = d", "a subject or a number is missing beside “-”"),
        ("a + ) = d", "a subject or a number is missing beside “)”"),
        ("( a + b = d", "a parenthesis is not closed"),
        ("( a b ) = d", "a parenthesis is not closed"),
        ("a = 12b", "“12b” is no number; operators stand between spaces"),
        ("a = 1+b", "“1+b” is no number; operators stand between spaces"),
        ("a = 1.2.3", "“1.2.3” is no number; operators stand between spaces"),
    ],
)
def test_what_cannot_be_read_is_said(text: str, message: str) -> None:
    with pytest.raises(Unreadable) as fault:
        parse(text)
    assert str(fault.value) == message


def test_parentheses_lie_fifty_deep_and_no_deeper() -> None:
    deepest = f"{'(' * 50}a{')' * 50} = 1"
    assert parse(deepest).left == Name("a")
    side_by_side = " + ".join(["(a)"] * 60)
    assert parse(f"{side_by_side} = 1").names == ("a",)
    with pytest.raises(Unreadable, match="more than 50 parentheses within one another"):
        parse(f"({deepest.replace(' =', ') =')}")


def test_a_formula_has_an_end() -> None:
    assert parse(" + ".join(["a"] * 249) + " = b").names == ("a", "b")
    with pytest.raises(Unreadable, match="more than 500 subjects, numbers and signs"):
        parse(" + ".join(["a"] * 250) + " = b")


def _terms() -> st.SearchStrategy[Term]:
    atoms: st.SearchStrategy[Term] = st.sampled_from([NORTH, SOUTH, COUNTRY]) | st.decimals(
        0, 10**6, places=2
    ).map(Number)
    return st.recursive(
        atoms,
        lambda inner: st.builds(Operation, st.sampled_from("+-*/"), inner, inner),
        max_leaves=12,
    )


def _written(term: Term) -> str:
    match term:
        case Number(value):
            return f"{value:,f}"
        case Name(subject):
            return subject
        case Operation(sign, left, right):
            return f"({_written(left)} {sign} {_written(right)})"


@given(_terms(), st.sampled_from(["=", "<=", ">=", "<", ">"]), _terms())
def test_what_is_written_is_read(left: Term, comparator: str, right: Term) -> None:
    found = parse(f"{_written(left)} {comparator} {_written(right)}")
    assert (found.left, found.comparator, found.right) == (left, comparator, right)


@given(st.text(st.sampled_from("ab1+-*/()=<> "), max_size=30))
def test_any_text_is_a_formula_or_a_fault_that_says_why(text: str) -> None:
    try:
        parse(text)
    except Unreadable as fault:
        assert str(fault)
