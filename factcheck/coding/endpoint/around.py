"""What an answer says beside the value, held to the text: speakers, times, conditions, denials."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.coding.endpoint.found import Dropped
from factcheck.coding.endpoint.passages import Passage
from factcheck.coding.endpoint.places import places
from factcheck.coding.endpoint.schema import Entry
from factcheck.errors import Unreadable
from factcheck.texts.quotes import LONGEST
from factcheck.values.dates import read_when
from factcheck.values.shown import squeezed
from factcheck.values.when import ALWAYS, When

_WORDS = "he she they it we i you who him her them his their us one someone somebody"
_PRONOUNS = frozenset(_WORDS.split())
_DENIAL = re.compile(
    r"\b(?:not?|n[o']t|cannot|never|none|nobody|nothing|neither|nor|without|den(?:y|ie[ds]|ying|ial)|"
    r"false(?:ly|hood)?|untrue|fake|wrong|incorrect|lies?|myth|hoax|baseless|unfounded|"
    r"reject(?:s|ed|ing)?|refut(?:es?|ed|ing)|dismiss(?:es|ed|ing)?|disput(?:es?|ed|ing)|"
    r"contradict(?:s|ed|ing)?|debunk(?:s|ed|ing)?|rebut(?:s|ted|ting)?)\b|n['’]t\b",
    re.I,
)


def speakers_of(entry: Entry, passages: Sequence[Passage]) -> Iterator[str]:
    """Whose word it is, as the text spells them. Raises Dropped where it does not name them."""
    for words in filter(str.strip, entry.speakers):
        if squeezed(words).casefold() in _PRONOUNS or len(words.split()) > LONGEST:
            raise Dropped("a speaker without a name")
        yield _copied(words, passages, "a speaker whom the text does not name")


def via_of(entry: Entry, passages: Sequence[Passage]) -> str:
    """Whom the text has it from, as it spells them; "" where nobody is given."""
    if len(entry.via.split()) > LONGEST:
        raise Dropped("a speaker without a name")
    return _copied(entry.via, passages, "a speaker whom the text does not name")


def condition_of(entry: Entry, passage: Passage) -> str:
    """The condition as the paragraph has it, as short as a quote."""
    words = _copied(entry.condition, [passage], "a condition that the text does not make")
    return " ".join(words.split()[:LONGEST])


def _copied(words: str, passages: Sequence[Passage], otherwise: str) -> str:
    if not words.strip():
        return ""
    for passage in passages:
        for start, end in places(passage.text, words):
            return squeezed(passage.text[start:end])
    raise Dropped(otherwise)


def denial_told(passage: Passage) -> bool:
    """Whether the paragraph has a word that denies anything."""
    return _DENIAL.search(passage.text) is not None


def time_of(words: str, passage: Passage, passages: Sequence[Passage]) -> str:
    """The time as the text has it; "" where none is given, or none that can be known.

    A date in digits may stand for words that mean it ("on Tuesday"). Raises Dropped where the text
    gives no such time, or the words are none.
    """
    words = squeezed(words)
    if not words:
        return ""
    published, table = passage.published, passage.table
    try:
        meant = read_when(words, published, table)
    except Unreadable:
        if published is ALWAYS and _copied(words, passages, "a time that the text does not give"):
            return ""  # it counts from a publication whose day is not known
        raise Dropped("a time that cannot be read") from None
    for one in (passage, *passages):
        if places(one.text, words):
            return words
    if any(_same(date.when, meant) for one in passages for date in one.dates):
        return words
    if published is not ALWAYS and _same(published, meant):
        return words
    raise Dropped("a time that the text does not give")


def _same(one: When | None, other: When) -> bool:
    return one is not None and (one.literal == other.literal or one.pragmatic == other.pragmatic)


def begins_after(words: str, published: When, passage: Passage) -> bool:
    """Whether a time begins only when the source was out already."""
    if not words:
        return False
    when = read_when(words, published, passage.table)
    return when.literal.low.value >= published.literal.high.value
