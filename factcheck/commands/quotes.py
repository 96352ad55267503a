"""Where a quote stands in a text: at its locator, elsewhere, nearly, or nowhere."""

from __future__ import annotations

from dataclasses import dataclass

LONGEST = 8
"""The most words of a source that a quote may hold."""

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
    places = _places(text, quote)
    if places:
        start = min(places, key=lambda place: abs(place - near))
        return Found(start, start + len(quote))
    folded, origin = _folded(text)
    wanted, _ = _folded(quote)
    wanted = wanted.strip()
    places = _places(folded, wanted)
    if not places:
        return None
    start = min(places, key=lambda place: abs(origin[place] - near))
    return Found(origin[start], origin[start + len(wanted) - 1] + 1, exact=False)


def _places(text: str, part: str) -> list[int]:
    places: list[int] = []
    start = text.find(part) if part else -1
    while start >= 0:
        places.append(start)
        start = text.find(part, start + 1)
    return places


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
