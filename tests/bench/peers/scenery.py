"""Where planted claims play and who makes them: made-up places, outlets and bodies.

No place, outlet or body here is a real one; names are put together from syllables.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

FIRST_DAY = date(2021, 1, 4)
OUTLETS = 40
_FIRST = (
    "Bal", "Bren", "Cas", "Dor", "Dun", "Elm", "Fal", "Gor", "Hal", "Hex", "Isk", "Jor", "Kel",
    "Lam", "Lor", "Mar", "Mol", "Nar", "Ost", "Pel", "Quin", "Ral", "Sel", "Tam", "Tor", "Ul",
    "Vel", "Wes", "Yar", "Zan",
)  # fmt: skip
_MIDDLE = (
    "ba", "be", "bo", "da", "de", "di", "fa", "go", "ha", "ke", "ki", "la", "le", "lo", "ma", "mi",
    "na", "ni", "no", "pe", "ra", "ri", "ro", "sa", "ta", "te", "va", "vi", "wa", "zo",
)  # fmt: skip
_LAST = (
    "bridge", "brook", "dale", "field", "ford", "gate", "grad", "ham", "haven", "holm", "kirk",
    "lund", "mark", "mont", "mouth", "nik", "pol", "port", "stad", "stow", "thorpe", "ton", "vik",
    "wick",
)  # fmt: skip
_PAPERS = ("Courier", "Dispatch", "Gazette", "Herald", "Ledger", "Monitor", "Post", "Tribune")
_BODIES = (
    "Mayor", "Fire brigade", "Police", "Governor", "Red Cross", "Chamber of commerce",
    "Health office", "Statistics office",
)  # fmt: skip
SPEAKERS = len(_BODIES)
"""How many bodies may speak on a subject."""


def places(seed: int) -> Iterator[str]:
    """Every place once, in an order that the seed gives."""
    every = [first + middle + last for first in _FIRST for middle in _MIDDLE for last in _LAST]
    Random(seed).shuffle(every)
    yield from every


def outlet(number: int) -> str:
    """The name of an outlet, by its number below `OUTLETS`."""
    return f"{_FIRST[number % len(_FIRST)]}{_LAST[number % len(_LAST)]} {_PAPERS[number % 8]}"


def speaker(number: int, place: str) -> str:
    """The name of a body of a place, by its number below `SPEAKERS`."""
    return f"{_BODIES[number]} of {place}"


def day(number: int) -> str:
    """A day in ISO, counted from the first."""
    return (FIRST_DAY + timedelta(days=number)).isoformat()
