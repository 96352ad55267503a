"""The words around a thing said, and how much each tells of what it is about.

The nearer a word stands to a figure, the more it says of what the figure is of; a word that runs
through the whole text says little unless it stands in the figure's own sentence. The weights are
chosen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from math import log
from typing import TYPE_CHECKING, NamedTuple

from factcheck.coding.counting.rows import row_label
from factcheck.coding.said import Counted, Voice
from factcheck.coding.subjects.families import PEOPLES, families_of, keys_of, paired, word_key
from factcheck.coding.subjects.leading import dimension_of, leads_in
from factcheck.coding.subjects.persons import profiles, roles_of, talked_of
from factcheck.coding.subjects.reach import close_to, next_figure, other_clauses, verbs_of
from factcheck.coding.subjects.wordforms import EMPTY, key
from factcheck.values.names import normalise_name

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

COUNTED, CLAUSE, SENTENCE, PERSON = 1.0, 0.95, 0.85, 0.8
NEXT, NEAR, TITLE, EARLIER = 0.6, 0.45, 0.4, 0.3
"""What a word is worth that stands in the phrase counted or names the act; within a few words of
the figure; in its sentence; in the name of who speaks or is talked of, and in what the text says
who that is; in the sentence before or behind; up to three sentences off; in the title; anywhere in
the text."""

BEYOND = 0.6
"""What a word of the sentence is worth that belongs to another figure or clause."""
_ROLES = 2
_OFF = 3
_COMMON = 0.1
"""From so many of a text's sentences on a word is common there, and tells less further off."""
_KIN = 0.6
"""What a country is worth where its people or its adjective stands, and the other way round."""
_KEY = "factcheck.sentence-words"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """How much each key (`wordforms`) around a thing said tells of it, 0 to 1.

    `rare` is lower for words that run through the text; `families` is the worth of families of
    words. `joined` are the families of the figure's verb with its particle, and of verbs that share
    the figure as their subject ("gathered … and put"); `dimension` what a length is of ("depth").
    `persons` are the keys of the name of the person it is said of, `names` the name as written,
    `roles` what its sentence tells of that person, all empty where that is not certain; `cast` are
    the keys of all persons' names in the text. `leads` are the prepositions before places of the
    sentence, "" for the object of a verb, those of "the country" and the like under ""; `fellows`
    the first of the places that one is joined to; `proper` are the keys of all proper names of the
    sentence, `near` those of the words close to the figure in it.
    """

    worth: Mapping[str, float]
    rare: Mapping[str, float] = field(default_factory=dict)
    families: Mapping[str, float] = field(default_factory=dict)
    joined: frozenset[str] = frozenset()
    dimension: str = ""
    persons: frozenset[str] = frozenset()
    cast: frozenset[str] = frozenset()
    names: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    leads: Mapping[str, str] = field(default_factory=dict)
    fellows: Mapping[str, str] = field(default_factory=dict)
    proper: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()

    def with_acts(self, acts: Iterable[str], unit: str) -> Surroundings:
        """The same, the acts that the figure takes part in being worth as much as its phrase, and
        its unit too."""
        families = dict(self.families)
        _raise(families, acts, COUNTED)
        _raise(families, families_of(key(unit)) if unit else (), COUNTED)
        return replace(self, families=families)


@dataclass(slots=True)
class Read:
    """What was read of a text so far: the keys of its title and of its earlier stretches."""

    title: frozenset[str] = frozenset()
    earlier: set[str] = field(default_factory=set)


class _Sentences(NamedTuple):
    """The sentences of a doc, the keys of each and of all, and in what part of them a key stands,
    where that is more than two."""

    spans: list[Span]
    words: list[set[str]]
    all: frozenset[str]
    part: Mapping[str, float]


def surroundings(
    doc: Doc, start: int, end: int, counted: Counted, voice: Voice, read: Read
) -> Surroundings:
    """The words around a stretch of the parsed text (code points), weighed."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return Surroundings({})
    known = _sentences(doc)
    here = next(i for i, sentence in enumerate(known.spans) if sentence.end > span.start)
    worth: dict[str, float] = {}
    far: dict[str, float] = dict.fromkeys(read.earlier | known.all, EARLIER)
    _raise(far, read.title, TITLE)
    first = max(0, here - _OFF)
    for number, words in enumerate(known.words[first : here + _OFF + 1], first):
        off = abs(number - here)
        _raise(worth if not off else far, words, (SENTENCE, NEXT, NEAR, NEAR)[off])
    told = profiles(doc)
    for word, much in far.items():
        common = 0.0 if word in told else known.part.get(word, 0.0)  # names run through any text
        _raise(worth, (word,), much * _rare(common))
    sentence = known.spans[here]
    other = other_clauses(sentence, span)
    near_words = words_of([token for token in close_to(sentence, span) if token.i not in other])
    label = row_label(doc, span[0], span[-1])
    if label is not None:
        near_words |= words_of(label)
    _raise(worth, near_words, CLAUSE)
    persons = talked_of(doc, span, counted, voice)
    for name in (*voice.speakers, voice.via, *persons):
        _raise(worth, keys_of(name), PERSON)
        for part in keys_of(name):
            _raise(worth, told.get(part, ()), PERSON)
    after = next_figure(sentence, span)
    beyond = words_of([t for t in sentence if t.i in other or t.i >= after]) - near_words
    for word in beyond:
        worth[word] = min(worth[word], BEYOND)
    for said in (counted.noun, counted.phrase, counted.act):
        _raise(worth, keys_of(said), COUNTED)
    for place in counted.places:
        _raise(worth, keys_of(place) - beyond, COUNTED)
    for word, much in list(worth.items()):
        if word[:1] == "~":
            _raise(worth, (word[1:],), _KIN * much)
        elif f"~{word}" in PEOPLES:
            _raise(worth, (f"~{word}",), _KIN * much)
    return Surroundings(
        worth,
        {word: _rare(part) for word, part in known.part.items()},
        by_family(worth),
        verbs_of(span, counted),
        dimension_of(span),
        frozenset(part for name in persons for part in keys_of(name)),
        frozenset(told),
        persons,
        roles_of(span.sent, persons)[:_ROLES],
        *leads_in(sentence),
        frozenset(key(token.lower_) for token in sentence if token.pos_ == "PROPN"),
        frozenset(near_words),
    )


def by_family(worth: Mapping[str, float]) -> dict[str, float]:
    """What the families of words are worth: as much as their best word."""
    found: dict[str, float] = {}
    for word, much in worth.items():
        _raise(found, families_of(word), much)
    return found


def words_of(tokens: Span | Doc | list[Token]) -> set[str]:
    """The keys of the content words among parsed tokens, as written and by their lemmas."""
    found: set[str] = set()
    for token in tokens:
        if token.is_alpha or token.like_num:
            if token.lower_ not in EMPTY:
                found.add(word_key(token.lower_))
            if token.pos_ in ("VERB", "NOUN") and token.lemma_ not in EMPTY:
                found.add(word_key(token.lemma_))
        elif "-" in token.text or "’" in token.text:
            found |= keys_of(token.lower_)
    return found | {f"={one}" for one in paired([token.lower_ for token in tokens])}


def stems_of(text: str) -> set[str]:
    """The keys of the content words of a text."""
    return {key(word) for word in normalise_name(text).split() if word not in EMPTY}


def _sentences(doc: Doc) -> _Sentences:
    known: _Sentences | None = doc.user_data.get(_KEY)
    if known is None:
        spans = list(doc.sents)
        words = [words_of(span) for span in spans]
        spread = Counter(word for them in words for word in them)
        part = {word: many / len(spans) for word, many in spread.items() if many > 2}
        known = _Sentences(spans, words, frozenset(spread), part)
        doc.user_data[_KEY] = known
    return known


def _rare(part: float) -> float:
    """What is left of a word's worth that stands in that part of the sentences."""
    return min(1.0, log(part) / log(_COMMON)) if part > 0 else 1.0


def _raise(worth: dict[str, float], words: Iterable[str], to: float) -> None:
    for word in words:
        if worth.get(word, 0.0) < to:
            worth[word] = to
