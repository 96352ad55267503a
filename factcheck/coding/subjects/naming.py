"""The names of subjects taken apart: which of their words tell one subject from another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log

from factcheck.claim import Subject
from factcheck.coding.places.nations import nation_of
from factcheck.coding.subjects.acts import acts
from factcheck.coding.subjects.families import families_of, keys_of, word_key
from factcheck.coding.subjects.leading import DIMENSIONS
from factcheck.coding.subjects.people import any_people, counts_people
from factcheck.coding.subjects.surroundings import stems_of
from factcheck.coding.subjects.wordforms import key

ACTS = frozenset(act.id for act in acts())
_EMPTY_WORDS = """
age share number part proportion percentage rate day date time year month week long much cost sum
price amount length money people person man woman new since one two three four five six seven
eight nine ten eleven twelve dozen hundred thousand million
"""
_EMPTY = frozenset(key(word) for word in _EMPTY_WORDS.split())
"""Words that stand in many names and tell what kind of answer is asked for."""
_ASIDE = re.compile(
    r"\b(?:since|after|before|during|until|till|between|when|as of)\b.{0,200}$", re.I
)
_BUT = re.compile(r"\b(?:other than|except|without|excluding|not counting)\s+(.{1,60})", re.I)
_LIST = re.compile(r"(?:[A-Z]\w{1,40}, ){0,20}[A-Z]\w{1,40},? and [A-Z]\w{1,40}")
STILL = key("still")
"""Tells those left from those before where it stands, and is seldom missed where it does not."""
LITTLE = 0.3
"""What a word counts that tells of circumstances or the nation: "since the storm", "Russians"."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a subject, its words weighed.

    `acts` are the families of acts that it names, `proper` the keys of its proper names, `nations`
    the peoples it names, `excluded` the words it says it is not about; `listed` is how many
    names it lists ("A, B and C").
    """

    subject: str
    words: str
    weights: Mapping[str, float]
    acts: frozenset[str]
    proper: frozenset[str]
    nations: frozenset[str]
    excluded: frozenset[str]
    places: frozenset[str]
    listed: int = 0
    dimensions: frozenset[str] = frozenset()


def names_of(subjects: Iterable[Subject]) -> list[Name]:
    """Every label and alias, weighed by how few of the case's subjects have each word."""
    forms = [
        (subject, name, _telling(name, subject))
        for subject in subjects
        for name in dict.fromkeys((subject.label or subject.id, *subject.aliases))
    ]
    held = {(subject.id, word) for subject, _, words in forms for word in words}
    spread = Counter(word for _, word in held)
    many = len({subject for subject, _ in held})
    return [
        _name(subject, name, {w: much * log(1 + many / spread[w]) for w, much in words.items()})
        for subject, name, words in forms
        if words
    ]


def _telling(name: str, subject: Subject) -> dict[str, float]:
    """The keys of a name with what part of their weight each has."""
    plain = _BUT.sub(" ", name)
    main = _ASIDE.sub(" ", plain)
    excluded = keys_of(" ".join(found[1] for found in _BUT.finditer(name)))
    unit = stems_of(subject.unit)
    found: dict[str, float] = {}
    for word in keys_of(plain) - keys_of(main):
        found[word] = LITTLE
    for word in keys_of(main):
        found[word] = 1.0
    for written in re.findall(r"\w+", plain):
        if nation_of(written) or any_people(written):
            found[word_key(written)] = LITTLE if nation_of(written) else 0.0
    if STILL in found:
        found[STILL] = LITTLE
    for word in stems_of(subject.place):
        found.setdefault(word, 1.0)
    kept = {
        word: much
        for word, much in found.items()
        if much and word not in _EMPTY and word not in unit and word not in excluded
    }
    return dict(sorted((kept or dict.fromkeys(keys_of(name), 1.0)).items()))


def _acts(main: str) -> frozenset[str]:
    """The acts of its verbs and events, else of the nouns for people ("arrivals", "voters")."""
    people = {word_key(word) for word in re.findall(r"\w+", main) if counts_people(word)}
    words = keys_of(main)
    for some in (words - people, words):
        found = frozenset(act for word in some for act in families_of(word) if act in ACTS)
        if found:
            return found
    return frozenset()


def _name(subject: Subject, words: str, weights: dict[str, float]) -> Name:
    main = _ASIDE.sub(" ", _BUT.sub(" ", words))
    capitals = re.findall(r"(?<=\s)[A-Z]\w+", words)
    whole = re.findall(r"\w+", f"{words} {subject.population}")
    return Name(
        subject=subject.id,
        words=words,
        weights=weights,
        acts=_acts(main),
        proper=frozenset(key(word) for word in capitals if not nation_of(word)) & weights.keys(),
        nations=frozenset(nation for word in whole if (nation := nation_of(word))),
        excluded=frozenset(keys_of(" ".join(found[1] for found in _BUT.finditer(words)))),
        places=frozenset(stems_of(subject.place)),
        dimensions=frozenset(found for word in whole if (found := DIMENSIONS.get(word.casefold()))),
        listed=max((len(re.findall(r"[A-Z]\w+", f)) for f in _LIST.findall(words)), default=0),
    )
