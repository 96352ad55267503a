"""Where words of an answer stand in a text: whole words, never a part of a longer number."""

from __future__ import annotations

from factcheck.texts.quotes import find_quote

_MOST = 50
"""Places looked at; a text that repeats the words more often is no article."""
_JOINS = ".,:/’'"
"""Signs that join the halves of one number: "1,300", "2.5", "14:30"."""


def places(text: str, words: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Where the words stand from `start` to `end`, in order.

    Spelling as `find_quote` allows; before a place in the very spelling no other counts.
    Words that end within a word or number stand nowhere: "300" is not in "1,300".
    """
    words = words.strip()
    end = len(text) if end is None else end
    part = text[start:end]
    found: list[tuple[int, int]] = []
    at = 0
    while words and len(found) < _MOST:
        place = find_quote(part[at:], words)
        if place is None:
            break
        one = start + at + place.start, start + at + place.end
        if whole(text, *one):
            found.append(one)
        at += place.start + 1
    return found


def whole(text: str, start: int, end: int) -> bool:
    """Whether a stretch begins and ends where words and numbers do."""
    return _ends(text, start) and _ends(text, end)


def _ends(text: str, at: int) -> bool:
    if not 0 < at < len(text):
        return True
    before, after = text[at - 1], text[at]
    if before.isalnum() and after.isalnum():
        return False
    beside = text[at - 2 : at - 1], text[at + 1 : at + 2]
    return not (
        (before.isdigit() and after in _JOINS and beside[1].isdigit())
        or (before in _JOINS and after.isdigit() and beside[0].isdigit())
    )
