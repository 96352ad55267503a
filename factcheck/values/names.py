"""Names: their normal form, and whether two of them are likely spellings of one.

A name crosses alphabets on its way into an article, so one person is Alexei here and Alexey there.
What varies in such copies is mostly vowels and a few letters that stand for one sound; what tells
two names apart is mostly consonants, the first letter and the last (Ivanov and Ivanova are two
people). `spelt_alike` weighs letters accordingly. Its numbers are chosen.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from factcheck.errors import Unreadable
from factcheck.values.shown import shown, squeezed
from factcheck.values.word import Name

# Letters that carry their stroke or ligature in themselves, so that no decomposition folds them.
_STROKES = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}
)
_APOSTROPHES = str.maketrans("", "", "'’‘`´ʼʹʻʾʿ′")
_ASCII = str.maketrans(
    {char: char.lower() if char.isalnum() else " " for char in map(chr, range(128))}
    | {char: "" for char in map(chr, _APOSTROPHES) if char.isascii()}
)
"""The same for letters without accents, which need no more."""
_INITIALS = re.compile(r"(?<=\b[^\W\d_])\.(?=[^\W\d_]\b)")

_YO = re.compile(r"(?<=[bcdfghklmnpqrstvwxz])yo")
_SOUNDS = str.maketrans({"q": "k", "c": "k", "y": "i", "j": "i", "w": "v", "h": "", "x": "ks"})
_REPEATED = re.compile(r"(.)\1+")
_VOWELS = frozenset("aeiouаеиоуыэюяіє")

_SHORTEST = 5
"""Words shorter than this are alike only where they sound the same: Iran and Iraq are two."""
_LONG = 8
"""In words from this length on, one consonant may be missing, added, wrong or swapped."""
_LONGEST, _MOST_WORDS = 60, 12
"""Beyond these letters to a word and words to a name nothing is a name: only sound is compared."""
_LEFT_OUT = frozenset({"the", "a", "an"})
_TELL_APART = frozenset(
    (
        "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central",
        "new", "upper", "lower", "inner", "outer", "jr", "sr", "junior", "senior", "ii", "iii",
    )
)  # fmt: skip
"""Words that make another name of a name."""
_SUBSTITUTED, _MISSED, _CONSONANT = 1, 2, 100


@lru_cache(maxsize=65_536)
def normalise_name(text: str) -> str:
    """The name as compared: case and accents folded, punctuation as single spaces.

    Apostrophes and the dots inside initials vanish ("O'Brien", "U.S." give "obrien", "us"). It is
    its own normal form, and empty where the text holds neither letter nor digit.
    """
    if text.isascii() and "." not in text:
        return " ".join(text.translate(_ASCII).split())
    bare = _INITIALS.sub("", text.translate(_APOSTROPHES))
    folded = unicodedata.normalize("NFKD", bare.casefold())
    # Once more, since decomposing brings out letters that have a case or a fold of their own.
    folded = unicodedata.normalize("NFKD", folded.casefold())
    folded = folded.translate(_APOSTROPHES).translate(_STROKES)
    kept = (
        char if unicodedata.category(char)[0] in "LMN" else " "
        for char in folded
        if not unicodedata.combining(char)
    )
    return squeezed("".join(kept))


def read_name(text: str, label: str = "", aliases: Iterable[str] = ()) -> Name:
    """A name as printed; `known_as` is `label` where the spelling is declared: label or alias."""
    name = normalise_name(text)
    if not name:
        raise Unreadable(f"no name: {shown(text)}; a name has a letter or a digit")
    printed = squeezed(text)
    if label and name == normalise_name(label):
        return Name(printed, name, label, "name")
    if label and name in map(normalise_name, aliases):
        return Name(printed, name, label, f"declared as another name of {label}")
    return Name(printed, name)


def spelt_alike(one: str, other: str) -> bool:
    """Whether two names are likely spellings of one: word for word alike, in whatever order."""
    left, right = normalise_name(one).split(), normalise_name(other).split()
    if not left or not right:
        return False
    if len(left) == len(right):
        return sorted(left) == sorted(right) or _paired(left, right)
    # "Ust Ilimsk" and "Ustilimsk".
    return any(_sound("".join(left), ie) == _sound("".join(right), ie) for ie in "ei")


def shortened(one: str, other: str) -> bool:
    """Whether one name is the other with words left out: "Holm" for "Per Holm", "the Dal" for "MS
    Dal". Not where these tell places apart: "Virginia" is not "West Virginia"."""
    left, right = ({*normalise_name(name).split()} - _LEFT_OUT for name in (one, other))
    short, long = sorted((left, right), key=len)
    return bool(short) and short < long and not long & _TELL_APART


def _paired(left: list[str], right: list[str]) -> bool:
    """Whether the words of one can be paired with those of the other, each with one alike."""
    match: dict[int, int] = {}

    def place(here: int, tried: set[int]) -> bool:
        for there in range(len(right)):
            if there in tried or not _words_alike(left[here], right[there]):
                continue
            tried.add(there)
            if there not in match or place(match[there], tried):
                match[there] = here
                return True
        return False

    return len(left) <= _MOST_WORDS and all(place(here, set()) for here in range(len(left)))


@lru_cache(maxsize=65_536)
def _sound(word: str, ie: str) -> str:
    """The word with one letter for one sound; `ie` is what "ie" and "ye" are taken for."""
    word = _YO.sub("e", word).replace("kh", "h").translate(_SOUNDS)
    return _REPEATED.sub(r"\1", _REPEATED.sub(r"\1", word).replace("ie", ie))


@lru_cache(maxsize=65_536)
def _words_alike(one: str, other: str) -> bool:
    if any(_sound(one, ie) == _sound(other, ie) for ie in "ei"):
        return True
    one, other = _sound(one, "e"), _sound(other, "e")
    shorter = min(len(one), len(other))
    if shorter < _SHORTEST or max(len(one), len(other)) > _LONGEST:
        return False
    if one[0] != other[0] or one[-1] != other[-1]:
        return False
    cost = _distance(one, other)
    return cost <= shorter // 3 or (cost == _CONSONANT and shorter >= _LONG)


def _distance(one: str, other: str) -> int:
    """The cheapest way from one word to the other (optimal string alignment).

    A vowel for a vowel costs 1, a vowel more or less 2, all else, neighbours swapped included, 100.
    """
    older: list[int] = []
    before = [0]
    for letter in other:
        before.append(before[-1] + _gap(letter))
    for row, a in enumerate(one, 1):
        now = [before[0] + _gap(a)]
        for column, b in enumerate(other, 1):
            swap = _SUBSTITUTED if a in _VOWELS and b in _VOWELS else _CONSONANT
            best = before[column - 1] + (0 if a == b else swap)
            best = min(best, before[column] + _gap(a), now[column - 1] + _gap(b))
            if row > 1 and column > 1 and a == other[column - 2] and b == one[row - 2]:
                best = min(best, older[column - 2] + _CONSONANT)
            now.append(best)
        older, before = before, now
    return before[-1]


def _gap(letter: str) -> int:
    return _MISSED if letter in _VOWELS else _CONSONANT
