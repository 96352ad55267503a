"""Words that turn a subject into another one."""

from __future__ import annotations

import pytest

from factcheck.linking.opposites import opposed, sides


def _opposed(one: str, other: str) -> bool:
    return opposed(sides(one.split()), sides(other.split()))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("arrivals from norway", "arrivals in norway"),
        ("flights to the capital", "flights from the capital"),
        ("arrived", "left"),
        ("before the vote", "since the vote"),
        ("votes for the mayor", "votes against the mayor"),
        ("homes with power", "homes without power"),
        ("above the mark", "below the mark"),
        ("men", "women"),
        ("killed", "injured"),
        ("jobs lost", "jobs created"),
        ("first quarter", "second quarter"),
        ("started", "ended"),
        ("opening", "closing"),
        ("bought", "sold"),
        ("grain imports", "grain exports"),
        ("growth", "decline"),
        ("legal", "illegal"),
        ("employed", "unemployed"),
        ("north bridge", "south bridge"),
        ("east", "western"),
        ("upper", "lower"),
        ("new mayor", "old mayor"),
        ("oldest", "youngest"),
        ("opened", "closed"),
        ("births", "deaths"),
        ("students called up", "students not called up"),
        ("no school", "school"),
        ("never served", "served"),
    ],
)
def test_opposed(one: str, other: str) -> None:
    assert _opposed(one, other)
    assert _opposed(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("arrivals", "arrivals in norway"),
        ("flights from the capital to the coast", "flights to the coast"),
        ("from the capital to the coast", "from the coast to the capital"),
        ("no school", "never a school"),
        ("killed and injured", "killed"),
        ("", "arrivals from norway"),
        ("", ""),
    ],
)
def test_not_opposed(one: str, other: str) -> None:
    assert not _opposed(one, other)
    assert not _opposed(other, one)


def test_sides_taken() -> None:
    assert sides(["bridges", "north"]) == sides(["northern"])
    assert sides([]) == {(-1, False)}
    assert sides(["not"]) == {(-1, True)}
    assert sides(["north", "south"]) == {(-1, False)}
