"""Spellings of one name, letter under letter; the letters that differ are ringed."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from factcheck.box import Box
from factcheck.drawing.given import Given
from factcheck.drawing.scene import WIDTH, Group, Mark, Run, Scene, Shape, Text, rectangle, text
from factcheck.drawing.telling import title_of
from factcheck.drawing.words import callers, shorten, wide
from factcheck.values.word import Name

MOST = 4
"""How many spellings are drawn at most."""
PITCH = 15.6
"""From letter to letter, where there is room; a narrower one than `TIGHT` cannot be read."""
TIGHT = 11.0
LIKE = 0.75
"""Names less alike than this are two names, not spellings of one."""


def draw_names(given: Given) -> Scene | None:
    """The spellings of a name; None where they are names of their own, or cannot be lined up."""
    named = _spellings(given.boxes)
    spellings = list(named)[:MOST]
    if len(spellings) < 2 or not all(map(_plain, spellings)) or not _alike(spellings):
        return None
    columns = _aligned(spellings)
    width = len(columns)
    pitch = min(PITCH, (WIDTH - 4) / width)
    if pitch < TIGHT:
        return None
    called = callers(given.boxes)
    labels = [_who(named[spelling], called) for spelling in spellings]
    aside = all(width * pitch + 14 + wide(words) <= WIDTH for words in labels)
    height = 34.0 if aside else 48.0
    marks: list[Mark] = []
    unlike = [n for n, col in enumerate(columns) if len({letter.casefold() for letter in col}) > 1]
    for place, spelling in enumerate(spellings):
        base = place * height + (24 if aside else 40)
        at = [2 + pitch * (n + 0.5) for n in range(width)]
        cells = [
            rectangle(at[first] - pitch / 2, base - 18, at[last] + pitch / 2, base + 7)
            for first, last in _runs_of(unlike)
        ]
        x, y = (width * pitch + 12, base - 1) if aside else (2, base - 22)
        label = Text(x, y, (("mut", shorten(labels[place], WIDTH - x)),))
        letters = _letters([column[place] for column in columns], set(unlike))
        places = tuple(x for x, column in zip(at, columns, strict=True) if column[place])
        boxes = named[spelling]
        drawn = (
            Shape("ring", tuple(cells), closed=True),
            Text(places[0], base, letters, style="let", spread=places),
            label,
        )
        marks.append(Group(drawn, "c", boxes[0].id, len(boxes)))
    letters_all = sum(any(letter.strip() for letter in column) for column in columns)
    count = f"{len(unlike)} of {letters_all} letters {'differs' if len(unlike) == 1 else 'differ'}"
    told = "; ".join(f"{spelling}: {who}" for spelling, who in zip(spellings, labels, strict=True))
    bottom = len(spellings) * height + 2
    if left := sum(len(boxes) for boxes in list(named.values())[MOST:]):
        marks.append(text(2, bottom + 12, f"and {left:,} more, not drawn", "mut"))
        bottom += 18
    return Scene(
        bottom,
        title_of(given, "letter under letter"),
        f"{told}. {count}.",
        tuple(marks),
        count,
    )


def _spellings(boxes: Sequence[Box]) -> dict[str, list[Box]]:
    """The claims by the spelling they print, in their order."""
    found: dict[str, list[Box]] = {}
    for box in boxes:
        if isinstance(box.value, Name):
            found.setdefault(" ".join(box.value.text.split()), []).append(box)
    return found


def _plain(spelling: str) -> bool:
    """Whether each of its characters is a letter of its own, written from left to right."""
    return all(
        character.isprintable()
        and ord(character) <= 0xFFFF
        and not unicodedata.combining(character)
        and unicodedata.bidirectional(character) not in ("R", "AL", "RLE", "RLO", "RLI")
        for character in spelling
    )


def _alike(spellings: Sequence[str]) -> bool:
    """Whether all are like the first: spellings of it, and no names of their own."""
    first, *others = (spelling.casefold() for spelling in spellings)
    if max(map(len, spellings)) > WIDTH / TIGHT:
        return False
    return all(SequenceMatcher(None, first, o, autojunk=False).ratio() >= LIKE for o in others)


def _aligned(spellings: Sequence[str]) -> list[tuple[str, ...]]:
    """The letters in columns, one row a spelling; "" where a spelling lacks the letter."""
    columns: list[tuple[str, ...]] = [(letter,) for letter in spellings[0]]
    for done, spelling in enumerate(spellings[1:], start=1):
        shown = [next(filter(None, column)).casefold()[:1] for column in columns]
        folded = [letter.casefold()[:1] for letter in spelling]
        grown: list[tuple[str, ...]] = []
        for _, a, b, c, d in SequenceMatcher(None, shown, folded, autojunk=False).get_opcodes():
            for n in range(max(b - a, d - c)):
                before = columns[a + n] if a + n < b else ("",) * done
                grown.append((*before, spelling[c + n] if c + n < d else ""))
        columns = grown
    return columns


def _runs_of(places: Sequence[int]) -> list[tuple[int, int]]:
    """Neighbours together, as first and last: they have one ring."""
    found: list[tuple[int, int]] = []
    for place in places:
        if found and found[-1][1] == place - 1:
            found[-1] = (found[-1][0], place)
        else:
            found.append((place, place))
    return found


def _letters(row: Sequence[str], unlike: set[int]) -> tuple[Run, ...]:
    """A spelling as runs: those letters marked in which it differs."""
    return tuple(_runs(row, unlike))


def _runs(row: Sequence[str], unlike: set[int]) -> Iterator[Run]:
    words, style = "", ""
    for place, letter in enumerate(row):
        marked = "diff" if place in unlike else ""
        if marked != style and words:
            yield style, words
            words = ""
        style = marked
        words += letter
    if words:
        yield style, words


def _who(boxes: Sequence[Box], called: dict[str, str]) -> str:
    names = list(dict.fromkeys(called[box.id] for box in boxes))
    return names[0] if len(names) == 1 else f"{names[0]} and {len(names) - 1} more"
