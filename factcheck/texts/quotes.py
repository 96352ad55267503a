"""Where a quote stands in a text: at its locator, elsewhere, nearly, or nowhere."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

LONGEST = 8
"""The most words of a source that a quote may hold."""

_LONG = 1000
"""Characters of a quote for which the nearest place before its locator is looked for."""

_ALIKE = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "‑": "-", "−": "-"}
)


@dataclass(frozen=True, slots=True)
class Found:
    """Where a quote stands: code points from the start of the text, `end` excluded.

    `exact` is False where the text has it in another spelling: other quotation marks, dashes,
    spaces or capitals.
    """

    start: int
    end: int
    exact: bool = True


def stands_at(text: str, quote: str, start: int, end: int) -> bool:
    """Whether the text has the quote, letter by letter, from `start` to `end`."""
    return text[start:end] == quote


def find_quote(text: str, quote: str, near: int = 0) -> Found | None:
    """Where the quote stands nearest to `near`; None where it does not."""
    start = min(_around(text, quote, near), key=lambda place: abs(place - near), default=None)
    if start is not None:
        return Found(start, start + len(quote))
    folded, origin = _folded(text)
    wanted, _ = _folded(quote)
    wanted = wanted.strip()
    places = _around(folded, wanted, bisect_left(origin, near))
    start = min(places, key=lambda place: abs(origin[place] - near), default=None)
    if start is None:
        return None
    return Found(origin[start], origin[start + len(wanted) - 1] + 1, exact=False)


def _around(text: str, part: str, near: int) -> list[int]:
    """The last place of the part before `near` and the first from there on, where there are such.

    Only these are looked for: a quote of one letter stands in a text a hundred thousand times.
    """
    if not part:
        return []
    # Looking from behind takes time in proportion to both lengths; no quote is as long as that.
    window = max(0, near + len(part) - 1)
    before = text.rfind(part, 0, window) if len(part) <= _LONG else text.find(part, 0, window)
    return [place for place in (before, text.find(part, near)) if place >= 0]


@lru_cache(maxsize=16)
def _folded(text: str) -> tuple[str, list[int]]:
    """The text in one spelling, spaces squeezed, and the place each character comes from."""
    characters: list[str] = []
    origin: list[int] = []
    for place, character in enumerate(text.translate(_ALIKE)):
        if character.isspace():
            if characters and characters[-1] == " ":
                continue
            character = " "
        for part in character.casefold():
            characters.append(part)
            origin.append(place)
    return "".join(characters), origin
