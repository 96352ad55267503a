"""A running text cut into words, numerals and signs that keep their places.

The words are those of `values.tokens`, so that its grammar can be asked about any of them; but
punctuation stays, since a figure does not run across it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from factcheck.values.currencies import AMBIGUOUS, CURRENCIES
from factcheck.values.number_words import DENOMINATORS, UNITS
from factcheck.values.tokens import Tokens

TAKEN = "\0"
"""What stands for a word that says something else: nothing that a grammar knows."""
LONGEST_PIECE = 4_000
"""Code points that are looked at in one go; a longer stretch is cut between two words."""

# Typographic twins of one sign, each as long as what it stands for: places must not move.
_TWINS = str.maketrans(
    {**dict.fromkeys("‐‑‒–—―−", "-"), **dict.fromkeys("’‘ʼ′", "'"), "⁄": "/", "∼": "~", "～": "~"}
)
_SENTENCE_END = re.compile(r"\n\s*|(?<=[a-z]{3}[.!?])[\"'”’)]?\s+(?=[A-Z\"“])")


def word_set(words: str) -> frozenset[str]:
    """Words written in one line, with blanks between them, as a set."""
    return frozenset(words.split())


_CODES = {words[0].upper() for words in CURRENCIES if len(words) == 1 and len(words[0]) == 3}
_UNLIKE_WORDS = _CODES & {unit.base for unit in CURRENCIES.values()} - AMBIGUOUS
_GLUED = "|".join([*sorted(_UNLIKE_WORDS), "RM", "Rs"])
_SPACE = "[ \u00a0\u202f\u2009]"
_TOKEN = re.compile(
    # "USD10m", "Rs20", "$US5": a currency glued to its sum; then names such as "S22", one word.
    rf"(?-i:{_GLUED})(?=\.?[0-9])|(?<=\$)(?:us|au?|nz|hk|ca?)(?=\s?[0-9])"
    r"|(?-i:[A-Z]{2,3})(?=[0-9]{1,3}(?:[.,][0-9]{1,3})?(?:k|m|M|bn|tn)(?!\w))|(?-i:Y)(?==[0-9])"
    r"|[^\W\d_]+[0-9]\w*(?:-[0-9]\w*)?"
    r"|\.[0-9]+(?![0-9])"
    rf"|[0-9]{{1,3}}(?:{_SPACE}[0-9]{{3}}){{1,8}}(?:\.[0-9]+)?(?![0-9]|{_SPACE}?[0-9])"
    r"|[0-9]{1,3}(?:,[0-9]{3}){1,8}(?:\.[0-9]+)?(?!,?[0-9])"
    r"|[0-9]{1,2}(?:,[0-9]{2}){1,8},[0-9]{3}(?:\.[0-9]+)?(?!,?[0-9])"
    r"|[0-9]+(?:\.[0-9]+)?(?:e[+-]?[0-9]{1,3}(?![0-9a-z]))?"
    r"|[¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]"
    r"|(?:us|aus?|cad?|hk|nzd?|sg?|nt|mex|mx|usd|aud|r)\$"
    r"|u\.s(?:\.(?=\s*[\w$]))?|u\.k\."
    r"|(?:approx|sq|cu|rs|ca)\.(?=\s*[\w$])"
    r"|(?<![^\W\d_])(?:[kcm]?m|ft|mi|yd)[23](?![^\W_])"
    r"|[^\W\d_]+(?:'[^\W\d_]+)*"
    r"|[<>=]=?"
    r"|-(?![^\W\d_])|(?<!\w)-"
    r"|[^\s\w-]|_",
    re.IGNORECASE,
)


_TENS = word_set("twenty thirty forty fifty sixty seventy eighty ninety")
_ONES = word_set("one two three four five six seven eight nine")
_JOINED = _ONES | DENOMINATORS.keys()


class Words(NamedTuple):
    """A piece of a text in words: `tokens` in lower case, each from `starts` to `ends`.

    Places are code points of the whole text, `ends` excluded.
    """

    text: str
    tokens: Tokens
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def at(self, i: int) -> str:
        """The word at a place, "" beyond either end."""
        return self.tokens[i] if 0 <= i < len(self.tokens) else ""

    def glued(self, i: int) -> bool:
        """Whether nothing stands between the word and the one before it."""
        return 0 < i < len(self.tokens) and self.ends[i - 1] == self.starts[i]

    def raw(self, i: int) -> str:
        """The word as printed, "" beyond either end."""
        if not 0 <= i < len(self.tokens) or self.tokens[i] == TAKEN:
            return ""
        return self.text[self.starts[i] : self.ends[i]]

    def without(self, stretches: Iterable[tuple[int, int]]) -> Words:
        """The same with every word that lies in one of the stretches taken away from its place."""
        tokens = list(self.tokens)
        for start, end in stretches:
            i = bisect_right(self.ends, start)
            while i < len(tokens) and self.starts[i] < end:
                tokens[i] = TAKEN
                i += 1
        return self._replace(tokens=tuple(tokens))


def pieces(text: str) -> Iterator[tuple[int, int]]:
    """Stretches of the text that figures do not cross: sentences, roughly, one after another."""
    start = 0
    for found in _SENTENCE_END.finditer(text):
        yield from _cut(text, start, found.start())
        start = found.end()
    yield from _cut(text, start, len(text))


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST_PIECE:
        space = text.rfind(" ", start + LONGEST_PIECE // 2, start + LONGEST_PIECE)
        middle = space if space > 0 else start + LONGEST_PIECE
        yield start, middle
        start = middle
    if end > start:
        yield start, end


def words_of(text: str, start: int, end: int) -> Words:
    """The words of one stretch of the text."""
    piece = text[start:end].translate(_TWINS)
    tokens: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for found in _TOKEN.finditer(piece):
        low, high = found.span()
        token = _plain(found[0].lower())
        if token in _JOINED and tokens[-1:] == ["-"] and _one_number(tokens[-2:-1], token):
            del tokens[-1], starts[-1], ends[-1]
        tokens.append(token)
        starts.append(start + low)
        ends.append(start + high)
    return Words(text, tuple(tokens), tuple(starts), tuple(ends))


def _one_number(before: list[str], token: str) -> bool:
    """Whether a dash between spaces stands within a number: "ninety - five", "five - eighths"."""
    first = before[0] if before else ""
    return first in _TENS if token in _ONES else first in UNITS


def _plain(token: str) -> str:
    """The word as the tables of `values` have it."""
    if len(token) > 1 and not token.isalpha():
        if token[0].isdigit():
            return "".join(token.split()) if not token.isascii() or " " in token else token
        if token[-1] == "." or token.startswith("u.s"):
            return token.replace(".", "")
    return token
