"""A stretch of text as words, numbers and signs, with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

_TWINS = str.maketrans({**dict.fromkeys("‐‑‒–—―−", "-"), **dict.fromkeys("’‘ʼ", "'")})
# "'s" is a word of its own: "a week's time", "New Year's Day".
_TOKEN = re.compile(r"[0-9]+|[^\W\d_]+(?:'(?!s\b)[^\W\d_]+)*|'s\b|\S")
_LONGEST = 20_000
"""Characters that are read at a time, so that a text of any length takes little memory."""
_BREAK = re.compile(r"\n[ \t\r]*\n\s*")


class Token(NamedTuple):
    """One word, number or sign.

    `word` is in lower case, with its twins in one spelling ("–" is "-"). `glued`: nothing parts it
    from the token before. `start` and `end` are code points of the whole text.
    """

    word: str
    start: int
    end: int
    glued: bool
    capital: bool

    @property
    def number(self) -> bool:
        """Whether it is figures."""
        return self.word.isdecimal()


Tokens = Sequence[Token]


class Read(list[Token]):
    """The tokens of a paragraph, with what was read at each place, so that it is read once."""

    def __init__(self) -> None:
        super().__init__()
        self.dates: dict[tuple[int, int], Any] = {}


NOTHING = Token("", 0, 0, False, False)


def paragraphs(text: str) -> Iterator[tuple[int, Tokens]]:
    """The number of each paragraph and its tokens; a long one comes in pieces of one number.

    It is cut at white space, or where there is none, anywhere.
    """
    start = number = 0
    while start < len(text):
        limit = start + _LONGEST
        found = _BREAK.search(text, start, limit)
        end, following = (found.start(), found.end()) if found else (limit, limit)
        if not found and limit < len(text):
            space = max(text.rfind(" ", start, limit), text.rfind("\n", start, limit))
            end = following = space + 1 if space > start else limit
        yield number, tokens_of(text[start:end], start)
        number += bool(found)
        start = following


def tokens_of(text: str, offset: int = 0) -> Tokens:
    """The tokens of a text that begins at `offset`."""
    tokens = Read()
    before = -1
    for found in _TOKEN.finditer(text.translate(_TWINS)):
        start, end = found.span()
        printed = found[0]
        word = printed.lower()
        # "TUEs" is no Tuesday: a capital, and small letters or capitals behind it.
        capital = printed[0].isupper() and (printed.isupper() or printed[1:].islower())
        tokens.append(
            Token(word, offset + start, offset + end, start == before, capital or printed.isupper())
        )
        before = end
    return tokens


def at(tokens: Tokens, i: int) -> Token:
    """The token at `i`; an empty one beyond the ends."""
    return tokens[i] if 0 <= i < len(tokens) else NOTHING


def word(tokens: Tokens, i: int) -> str:
    """The word at `i`; empty beyond the ends."""
    return tokens[i].word if 0 <= i < len(tokens) else ""


def phrase(tokens: Tokens, i: int, *choices: str) -> int:
    """Where the words go on after the first of the choices that stands at `i`; -1: none does."""
    if not 0 <= i < len(tokens):
        return -1
    first = tokens[i].word
    for choice in choices:
        words = _split(choice)
        if words[0] != first:
            continue
        end = i + len(words)
        if len(words) == 1 or words[1:] == [token.word for token in tokens[i + 1 : end]]:
            return end
    return -1


@cache
def _split(wording: str) -> list[str]:
    return wording.split()


def skip(tokens: Tokens, i: int, *choices: str) -> int:
    """Where the words go on after one of the choices, or `i` where none stands there."""
    return max(i, phrase(tokens, i, *choices))
