"""Bounds through formulas, against points and brute force in exact fractions and whole numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.consistency.irreducible import irreducible
from factcheck.consistency.propagation import SWEEPS, Propagated, propagate
from factcheck.formula import Formula, Name, Number, Operation, parse
from factcheck.values.interval import EVERYTHING, INFINITY, Cut, Interval, closed, interval
from tests.consistency.formulas import HOLDS, Point, lies_in, once, terms, worth
from tests.strategies import worded

NEAR, FAR = Fraction(1, 10**9), Fraction(10**15)
_SIGNED = worded().map(lambda drawn: Interval(*(Cut(value - 2, side) for value, side in drawn)))


def run(*formulas: str, whole: str = "", **ranges: tuple[object, object]) -> Propagated:
    """Propagate with closed ranges; None is no bound."""
    given_ = {
        name: interval(*(None if end is None else Decimal(str(end)) for end in ends))
        for name, ends in ranges.items()
    }
    return propagate([parse(formula) for formula in formulas], given_, whole)


# ---- nothing that can be is lost


@given(st.data(), st.fixed_dictionaries(dict.fromkeys("abc", st.integers(-3, 3))))
def test_a_point_at_which_all_formulas_hold_is_never_lost(
    data: st.DataObject, at: dict[str, int]
) -> None:
    point = {name: Fraction(number) for name, number in at.items()}
    formulas = data.draw(st.lists(_true_at(point), min_size=1, max_size=4))
    ranges = {name: data.draw(_around(number)) for name, number in at.items()}
    whole = data.draw(st.sets(st.sampled_from("abc")))
    found = propagate(formulas, ranges, whole)
    assert found.failed is None
    assert all(lies_in(point[name], found.ranges[name]) for name in point)
    assert all(found.ranges[name].inside(ranges[name]) for name in ranges)


@st.composite
def _true_at(draw: st.DrawFn, point: Point) -> Formula:
    left, right = draw(terms("abc")), draw(terms("abc"))
    try:
        one, other = worth(left, point), worth(right, point)
    except ZeroDivisionError:
        assume(False)
        raise
    signs = [sign for sign, holds in HOLDS.items() if holds(one, other)]
    return Formula(left, draw(st.sampled_from(signs)), right)


@st.composite
def _around(draw: st.DrawFn, number: int) -> Interval:
    low, high = draw(st.integers(0, 3)), draw(st.integers(0, 3))
    return interval(
        draw(st.sampled_from((Decimal(number - low), None))),
        draw(st.sampled_from((Decimal(number + high), None))),
        low_open=low > 0 and draw(st.booleans()),
        high_open=high > 0 and draw(st.booleans()),
    )


# ---- one formula: exactly what can be


@given(once(), st.fixed_dictionaries(dict.fromkeys("abc", _SIGNED)))
def test_each_subject_once_gives_the_exact_hull(
    formula: Formula, ranges: dict[str, Interval]
) -> None:
    _is_exact(formula, ranges)


@given(
    once("+-*/"),
    st.fixed_dictionaries(dict.fromkeys("abc", worded().filter(lambda r: r.low.value > 0))),
)
def test_so_do_quotients_of_what_is_above_nothing(
    formula: Formula, ranges: dict[str, Interval]
) -> None:
    assume(not _divides_by_a_difference(formula.left))
    assume(not _divides_by_a_difference(formula.right))
    _is_exact(formula, ranges)


def _divides_by_a_difference(term: object) -> bool:
    if not isinstance(term, Operation):
        return False
    return "-" in str(term.right) and term.sign == "/" and isinstance(term.right, Operation)


def _is_exact(formula: Formula, ranges: Mapping[str, Interval]) -> None:
    found = propagate([formula], ranges)
    points = list(_solutions(formula, ranges))
    assert (found.failed is None) == bool(points)
    assert found.unfinished == ()
    if found.failed is None:
        for name, bounds in found.ranges.items():
            _is_reached(bounds, [point[name] for point in points])


def _solutions(formula: Formula, ranges: Mapping[str, Interval]) -> Iterator[Point]:
    """Points of the range at which the formula holds: all but one at ends, and that one solved.

    An inequality is an equation with a difference that is not below 0.
    """
    far: Interval = EVERYTHING
    if formula.comparator in ("<=", "<"):
        far = interval(Decimal(0), None, low_open=formula.comparator == "<")
    elif formula.comparator in (">=", ">"):
        far = interval(None, Decimal(0), high_open=formula.comparator == ">")
    else:
        far = closed(0, 0)
    tried = {name: _tried(bounds) for name, bounds in {**ranges, "slack": far}.items()}
    for solved in tried:
        others = [name for name in tried if name != solved]
        for numbers in product(*(tried[name] for name in others)):
            point = dict(zip(others, numbers, strict=True))
            for number in _solve(formula, point, solved):
                whole = {**point, solved: number}
                if lies_in(number, far if solved == "slack" else ranges[solved]):
                    yield whole


def _solve(formula: Formula, point: Point, solved: str) -> Iterator[Fraction]:
    """Where left + slack = right: it is linear, or linear over linear, in each unknown."""

    def gap(number: Fraction) -> Fraction:
        at = {**point, solved: number}
        return worth(formula.left, at) + at["slack"] - worth(formula.right, at)

    try:
        first, second, third = gap(Fraction(1)), gap(Fraction(2)), gap(Fraction(4))
        if second - first == (third - second) / 2:
            if second != first:
                yield 1 - first / (second - first)
            elif first == 0:
                yield from _tried(EVERYTHING)
            return
        # c + d / x: the values at 1 and 2 give c and d.
        d = (first - second) * 2
        c = first - d
        if c:
            root = -d / c
            if root and gap(root) == 0:
                yield root
    except ZeroDivisionError:
        return


def _tried(bounds: Interval) -> list[Fraction]:
    (low, low_side), (high, high_side) = bounds
    first = Fraction(low) + NEAR * low_side if low.is_finite() else -FAR
    last = Fraction(high) + NEAR * high_side if high.is_finite() else FAR
    zero = [n for n in (-NEAR, Fraction(0), NEAR) if first < n < last]
    return sorted({first, last, *zero})


def _is_reached(bounds: Interval, numbers: Sequence[Fraction]) -> None:
    for end, furthest, way in (
        (bounds.low, min(numbers), -1),
        (bounds.high, max(numbers), 1),
    ):
        if not end.value.is_finite():
            assert end == Cut(INFINITY * way)
            assert furthest * way > 10**5
        elif end.side:
            assert abs(Fraction(end.value) - furthest) < Fraction(1, 10**4)
            assert (Fraction(end.value) - furthest) * way > 0
        else:
            assert abs(Fraction(end.value) - furthest) < Fraction(1, 10**20)


@given(
    once("+-", names="abcd"),
    st.fixed_dictionaries(
        dict.fromkeys("abcd", st.tuples(st.integers(-3, 3), st.integers(-3, 3)).map(sorted))
    ),
)
def test_sums_of_whole_numbers_give_the_exact_hull(
    formula: Formula, ends: dict[str, list[int]]
) -> None:
    found = propagate([formula], {name: closed(*pair) for name, pair in ends.items()}, set("abcd"))
    holds = HOLDS[formula.comparator]
    points = [
        dict(zip(ends, numbers, strict=True))
        for numbers in product(*(range(low, high + 1) for low, high in ends.values()))
    ]
    true = [
        point
        for point in points
        if holds(
            worth(formula.left, {n: Fraction(v) for n, v in point.items()}),
            worth(formula.right, {n: Fraction(v) for n, v in point.items()}),
        )
    ]
    assert (found.failed is None) == bool(true)
    if true:
        for name in ends:
            there = [point[name] for point in true]
            assert found.ranges[name] == closed(min(there), max(there))


# ---- many formulas


def test_bounds_go_through_several_formulas() -> None:
    found = run("here = entered - left", "left <= bus + train", here=(500, None), bus=(0, 40),
                train=(0, 60), entered=(0, 550), left=(0, None))  # fmt: skip
    assert found.ranges["left"] == closed(0, 50)
    assert found.ranges["entered"] == closed(500, 550)
    assert found.derived("left", "high")
    assert found.sources("left", "high")[0] == {("here", "low"), ("entered", "high")}
    tight = run("here = entered - left", "left <= bus", here=(500, None), bus=(0, 40))
    assert tight.ranges["left"].high == Cut(Decimal(40))
    assert tight.sources("left", "high") == ({("bus", "high")}, {1})


@pytest.mark.parametrize("backward", [False, True])
def test_a_chain_is_followed_to_its_end_however_long_it_is(backward: bool) -> None:
    length = 300
    formulas = [f"x{n} < x{n + 1}" for n in range(length)]
    found = run(*(reversed(formulas) if backward else formulas), x0=(5, None))
    assert found.ranges[f"x{length}"].low == Cut(Decimal(5), 1)
    assert found.sources(f"x{length}", "low") == ({("x0", "low")}, set(range(length)))
    assert found.sweeps <= 4
    assert not found.unfinished


def test_two_formulas_refute_what_neither_does() -> None:
    found = run("a <= b", "b <= c", a=(9, None), c=(None, 8))
    assert found.failed is not None
    ends, formulas = found.failure()
    assert ends >= {("a", "low"), ("c", "high")}
    assert formulas == {0, 1}
    with pytest.raises(ValueError, match="nothing failed"):
        run("a <= b", "b <= c", a=(7, None), c=(None, 8)).failure()


def test_an_open_end_stays_open() -> None:
    found = propagate([parse("a = b + 1")], {"b": interval(Decimal(2), None, low_open=True)})
    assert found.ranges["a"] == interval(Decimal(3), None, low_open=True)
    assert run("a < b", b=(None, 5), whole="a").ranges["a"].high == Cut(Decimal(4))


# ---- what would go on for ever ends, and says so


@pytest.mark.parametrize(
    ("formulas", "ranges"),
    [
        (("a < b", "b < a"), {"a": (0, 10**9), "b": (0, 10**9)}),
        (("a = 2 * b", "b = 2 * a"), {"a": (1, None)}),
    ],
)
def test_what_narrows_for_ever_is_cut_off(
    formulas: tuple[str, ...], ranges: dict[str, tuple[object, object]]
) -> None:
    found = run(*formulas, whole="ab", **ranges)
    assert found.failed is None
    assert found.sweeps == SWEEPS
    assert found.unfinished


def test_what_grows_beyond_all_numbers_ends() -> None:
    found = run("a = b * b", "b = a * a", a=(2, None), b=(2, None))
    assert found.failed is None
    assert found.ranges["a"].low.value > Decimal("1e999999")
    assert found.ranges["a"].high == Cut(INFINITY)


def test_what_comes_ever_nearer_is_cut_off_sooner() -> None:
    found = run("a = b / 2", "b = a", a=(0, 1))
    assert found.sweeps == SWEEPS  # towards 0 each half is as much again
    near = run("a = b / 2 + 1", "b = a", a=(0, 100))
    assert near.sweeps < SWEEPS
    assert near.unfinished
    assert near.ranges["a"].low.value <= 2 <= near.ranges["a"].high.value


def test_a_cycle_over_the_reals_says_nothing_and_stops() -> None:
    found = run("a <= b", "b <= c", "c <= a", a=(3, 5))
    assert found.ranges == dict.fromkeys("abc", closed(3, 5))
    assert not found.unfinished


def test_a_cycle_of_whole_numbers_is_refuted_where_there_is_an_end() -> None:
    assert run("a < b", "b < a", whole="ab", a=(0, 20), b=(0, 20)).failed is not None


# ---- which ends it rests on


@given(st.data())
def test_the_sources_alone_give_the_same_end(data: st.DataObject) -> None:
    """What is traced is enough; and what a filter leaves of it cannot be done without."""
    formulas = data.draw(st.lists(once("+-", "abc") | once("+-*", "abd"), min_size=1, max_size=3))
    ranges = {name: data.draw(_SIGNED) for name in "abcd"}
    found = propagate(formulas, ranges)
    if found.failed is not None:
        ends, used = found.failure()

        def fails(some: Sequence[tuple[str, str]]) -> bool:
            kept = propagate([formulas[i] for i in sorted(used)], _only(ranges, some))
            return kept.failed is not None

        assume(fails(sorted(ends)))
        least = irreducible(sorted(ends), fails)
        assert fails(least)
        assert not any(fails([*least[:n], *least[n + 1 :]]) for n in range(len(least)))
        return
    for name in "abcd":
        for end in ("low", "high"):
            if found.ranges[name] != ranges[name] and found.derived(name, end):
                ends, used = found.sources(name, end)
                again = propagate([formulas[i] for i in sorted(used)], _only(ranges, sorted(ends)))
                place = 0 if end == "low" else 1
                one, other = found.ranges[name][place], again.ranges[name][place]
                assert other.value * 1000000 == one.value * 1000000 or abs(
                    other.value - one.value
                ) <= abs(one.value) * Decimal("1e-5")


def _only(ranges: Mapping[str, Interval], ends: Sequence[tuple[str, str]]) -> dict[str, Interval]:
    return {
        name: Interval(
            bounds.low if (name, "low") in ends else Cut(-INFINITY),
            bounds.high if (name, "high") in ends else Cut(INFINITY),
        )
        for name, bounds in ranges.items()
    }


def test_a_number_alone_may_refute() -> None:
    assert run("a - a < 0 * b", a=(1, 1), b=(None, None)).failed == 0
    assert propagate([Formula(Number(Decimal(2)), "<", Number(Decimal(1)))], {}).failed == 0
    assert propagate([Formula(Name("a"), "=", Number(Decimal(1)))], {}).ranges == {
        "a": closed(1, 1)
    }
