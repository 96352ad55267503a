"""Lists of people, as catalogues and articles print them: who is on them, each name by its words.

"Doe, Jane; Smith, John A.", "Jane Doe and John A. Smith", "DOE, JANE SMITH, JOHN", "Doe, Jane
(Editor)". What parts one name from the next is told by what stands between them, where nothing
does by commas, and by nothing else: no table of first names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape

from factcheck.errors import Unreadable
from factcheck.values.names import normalise_name
from factcheck.values.shown import shown, squeezed
from factcheck.values.word import Members

PEOPLE = "people"
"""The unit of a subject of type set whose members are people."""

Person = tuple[str, ...]
"""The words of a name, folded, as spoken: given names first."""

_PARTLY = re.compile(
    r"(?:^|(?<=[;/&)])|(?<=\band\b))(?:(?!\band\b)[^;/&()])*"
    r"\((?:foreword|preface|introduction|afterword)\b[^()]*\)?"
    r"|\b(?:with a )?(?:foreword|preface|introduction|afterword) by\b.*",
    re.IGNORECASE,
)
"""Whoever wrote the foreword alone is not on the list."""
_BETWEEN = re.compile(
    r"[;/&|\n+]|\band\b|\b(?:edited |written )?by\b|\bwith\b|\bet\.? ?al\b\.?", re.IGNORECASE
)
_BRACKET = re.compile(r"(?:\bby\s*)?[(\[][^()\[\]]*(?:[)\]]|$)", re.IGNORECASE)
# "Doe, JaneSmith, John": a capital within a word, but for McKay, MacKay and DeVries.
_GLUED = re.compile(r"(?<=[a-z][a-z])(?<!Mac)(?<!Fitz)(?=[A-Z][a-z])")
_NO_NAME = frozenset({
    "dr", "prof", "professor", "mr", "mrs", "ms", "sir", "phd", "ph", "md", "jr", "sr", "ii", "iii",
    "iv", "editor", "editors", "ed", "eds", "edt", "author", "authors", "unknown", "various",
    "others",
})  # fmt: skip
"""Titles, ranks among namesakes, and parts in a book."""
_LONGEST = 4
"""More words than this are no one name."""
_MOST = 2_000
"""Characters of a list that are read; what is longer is a text and no list of names."""


def read_people(text: str) -> list[Person]:
    """The people whom a list names, in its order; what could not be taken apart is one long name.

    Titles and what stands in brackets are left out.
    """
    line = _PARTLY.sub(";", unescape(text[:_MOST]))
    line = _GLUED.sub(";", _BRACKET.sub(";", line))
    people: list[Person] = []
    for part in _BETWEEN.split(line):
        pieces = [words for piece in part.split(",") if (words := _words(piece))]
        people += _by_commas(pieces)
    return people


def read_people_listed(printed: Sequence[str], closed: bool = False) -> Members:
    """A list of people as a value: one text to be taken apart, or several names already apart.

    `members` are the names in words as spoken; what other lists print decides later who is who.
    Unreadable where nobody is named.
    """
    text = "; ".join(squeezed(name) for name in printed)
    people = [person for name in printed for person in read_people(name)]
    if not people:
        raise Unreadable(f"nobody is named: {shown(text)}; a name has a letter")
    names = frozenset(" ".join(person) for person in people)
    return Members(text, names, closed, f"{'closed' if closed else 'open'} list of people")


def too_long(person: Person) -> bool:
    """Whether these are more words than one name has: several people, with nothing between them."""
    return len(person) > _LONGEST


def _words(piece: str) -> Person:
    folded = normalise_name(piece.replace(".", ". ").replace("_", " "))
    return tuple(word for word in folded.split() if word not in _NO_NAME)


def _by_commas(pieces: list[Person]) -> list[Person]:
    """The names in a stretch that commas alone divide."""
    if len(pieces) < 2:
        return pieces
    lengths = [len(piece) for piece in pieces]
    if len(pieces) == 2 and (lengths[0] == 1 or lengths[1] == 1):
        return [pieces[1] + pieces[0]]  # Doe, Jane A.
    if lengths[0] > 1:
        return pieces  # Jane Doe, John Smith
    if len(pieces) % 2 == 0 and set(lengths[::2]) == {1}:
        return [given + family for family, given in zip(pieces[::2], pieces[1::2], strict=True)]
    if min(lengths[1:-1]) > 1:
        return _run_on(pieces)
    if len(pieces) == 3:
        return [pieces[1] + pieces[2] + pieces[0]]  # Doe, Jane, A
    return pieces


def _run_on(pieces: list[Person]) -> list[Person]:
    """ "Doe, Jane Smith, John": each comma stands within a name, none between two."""
    people, family = [], pieces[0]
    for piece in pieces[1:-1]:
        people.append(piece[:-1] + family)
        family = piece[-1:]
    return [*people, pieces[-1] + family]
