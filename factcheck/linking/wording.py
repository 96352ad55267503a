"""The stems of the words that carry a wording's meaning.

The stemmer knows English endings and leaves other words as they are: a case in another language
links by ids, labels and aliases, and by words that are spelt the same.
"""

from __future__ import annotations

from functools import lru_cache

from factcheck.values.names import normalise_name

_STOP_WORDS = """
a about according amount an and any approximately are around as at be been being by count currently
did do does estimate estimated estimates exact far figure for from had has have how in into is it
its latest many much nearly now number of off official officially on onto or out over overall own
reported reportedly roughly said so some still than that the their them there these they this those
to total under until up upon value was were what when where which while who whom whose will with
"""
STOP_WORDS = frozenset(_STOP_WORDS.split())
"""Words that say nothing of what a subject is about; "number of" and "total" stand before any."""

_ENDINGS = (
    "ations", "ation", "ating", "ated", "ates", "ate", "ments", "ment", "ings", "ing", "ures",
    "ure", "ions", "ion", "ees", "ee", "als", "al", "ern", "ed", "er", "en",
)  # fmt: skip
"""Cut off a word of `_LEAST` letters more, the first that fits; "arrivals" and "arrived" meet."""

_LEAST = 4


def stems(wording: str) -> tuple[str, ...]:
    """The stems of its content words, each once, in alphabetical order."""
    words = normalise_name(wording).split()
    return tuple(sorted({stem(word) for word in words if word not in STOP_WORDS}))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word of a normal form without its ending: arrivals, arrived and arriving are "arriv"."""
    if not word.isascii() or not word.isalpha():
        return word
    word = _singular(word)
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) >= len(ending) + _LEAST:
            word = word.removesuffix(ending)
            break
    if word.endswith("ian"):
        return word[:-1]
    if len(word) > _LEAST and word[-1] in "ey":
        word = word[:-1]
    if len(word) >= _LEAST and word[-1] == word[-2]:
        word = word[:-1]
    return word[:-1] + "z" if len(word) > _LEAST and word.endswith("is") else word


def _singular(word: str) -> str:
    if len(word) <= 3 or word[-1] != "s" or word.endswith(("us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith("xes") else word[:-1]
