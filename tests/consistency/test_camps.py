"""Camps of values that are no numbers, against all ways to divide up to seven of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.consistency.camps import EXACT, divide
from factcheck.consistency.positions import Positions

Pairs = frozenset[tuple[str, str]]

_MANY = "abcdefghijkl"


def _crown(size: int) -> Pairs:
    """Two camps, each excluding all of the other but its partner: ab, cd, ef and so on.

    First-fit, which puts partners together, finds as many camps as there are couples.
    """
    return frozenset(
        (a, b)
        for a, b in combinations(_MANY[: 2 * size], 2)
        if (_MANY.index(a) + _MANY.index(b)) % 2
        and (a, b) not in zip("acegik", "bdfhjl", strict=True)
    )


_NAMES = "abcdefg"
_VALUES = st.lists(st.sampled_from(_NAMES), min_size=1, max_size=9) | st.just(list(_NAMES))
_ANY = st.frozensets(st.sampled_from(list(combinations(_NAMES, 2))))
_PAIRS = _ANY | _ANY.map(lambda pairs: _crown(3) ^ frozenset(sorted(pairs)[:3]))


def _excluding(pairs: Pairs) -> Callable[[str, str], bool]:
    """Two values exclude one another where they are a pair; no value excludes itself."""
    return lambda a, b: (min(a, b), max(a, b)) in pairs


def _divisions(
    names: list[str], pairs: Pairs, most: int, camps: tuple[str, ...] = ()
) -> Iterator[tuple[str, ...]]:
    """All ways to put names (of one letter) into so many camps that hold no pair.

    Every name goes into the first camp that is open to it before it goes into another.
    """
    if not names:
        yield camps
        return
    name, *rest = names
    for n, camp in enumerate(camps):
        if not any((other, name) in pairs for other in camp):
            yield from _divisions(rest, pairs, most, (*camps[:n], camp + name, *camps[n + 1 :]))
    if len(camps) < most:
        yield from _divisions(rest, pairs, most, (*camps, name))


@given(_VALUES, _PAIRS)
def test_the_fewest_camps_and_which_each_value_fits(values: list[str], pairs: Pairs) -> None:
    pairs = frozenset(pair for pair in pairs if set(pair) <= set(values))
    contested = sorted({name for pair in pairs for name in pair})
    camps = min(_divisions(contested, pairs, len(contested)), key=len) or ("",)
    excludes = _excluding(pairs)
    able = [
        [n for n, camp in enumerate(camps, 1) if not any(excludes(value, name) for name in camp)]
        for value in values
    ]
    assert divide(values, excludes) == Positions(
        count=len(camps),
        fits=tuple((fits[0], fits[-1]) for fits in able),
        conflict=tuple(sorted(values.index(name) for name in min(pairs, default=()))),
    )


@given(_VALUES, _PAIRS, st.data())
def test_order_decides_nothing(values: list[str], pairs: Pairs, data: st.DataObject) -> None:
    order = data.draw(st.permutations(range(len(values))))
    once = divide(values, _excluding(pairs))
    again = divide([values[i] for i in order], _excluding(pairs))
    assert again.count == once.count
    assert again.fits == tuple(once.fits[i] for i in order)
    assert {values[order[i]] for i in again.conflict} == {values[i] for i in once.conflict}


@given(st.frozensets(st.sampled_from(list(combinations(_MANY, 2))), min_size=12))
def test_first_fit_never_finds_too_few(pairs: Pairs) -> None:
    contested = sorted({name for pair in pairs for name in pair})
    found = divide(_MANY, _excluding(pairs))
    assert any(_divisions(contested, pairs, found.count))
    if len(contested) > EXACT:
        first_fit = next(_divisions(contested, pairs, len(contested)))
        assert found.count == len(first_fit)


def test_up_to_nine_are_divided_exactly_where_first_fit_fails() -> None:
    pairs = _crown(4) | {("a", "i")}
    assert len({name for pair in pairs for name in pair}) == EXACT
    assert len(next(_divisions(list("abcdefghi"), pairs, 9))) == 4
    assert divide("abcdefghi", _excluding(pairs)).count == 2


def test_more_than_nine_are_divided_first_fit() -> None:
    found = divide("abcdefghij", _excluding(_crown(5)))
    assert found.count == 5
    assert found.fits == tuple((n, n) for n in (1, 1, 2, 2, 3, 3, 4, 4, 5, 5))
    assert found.conflict == (0, 3)


def test_values_that_exclude_nothing_do_not_count_to_the_nine() -> None:
    assert divide("abcdefghijkl", _excluding(_crown(4))).count == 2


def test_values_of_one_form_are_one() -> None:
    found = divide(["Open", "shut", "OPEN"], lambda a, b: a != b, order=str.casefold)
    assert found == Positions(count=2, fits=((1, 1), (2, 2), (1, 1)), conflict=(0, 1))


def test_what_excludes_nothing_fits_every_camp() -> None:
    found = divide(["x", "b", "a", "b"], _excluding(frozenset([("a", "b")])))
    assert found == Positions(2, fits=((1, 2), (2, 2), (1, 1), (2, 2)), conflict=(1, 2))


def test_no_value_excludes_itself() -> None:
    assert divide(["a", "a"], lambda a, b: True) == Positions(count=1, fits=((1, 1), (1, 1)))


def test_nothing_needs_no_camp() -> None:
    assert divide([], lambda a, b: True) == Positions(count=0, fits=())
