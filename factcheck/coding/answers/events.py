"""Dates of events: which subject of type date of a case the date in a sentence answers.

A subject's name has the words of its event ("Day on which the strike began"); they must stand
around what the date hangs on (`happening`). All factors are chosen.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.claim import Subject
from factcheck.coding.answers.event_subjects import event_subject
from factcheck.coding.answers.event_words import BEGINS, DECLARES, ENDS, KIN, SAYS, kinds
from factcheck.coding.answers.happening import Happening, happenings
from factcheck.coding.parsed.tree import lemma
from factcheck.coding.subjects.families import PEOPLES, keys_of
from factcheck.coding.subjects.fitting import worth_of
from factcheck.coding.subjects.naming import Name, names_of
from factcheck.coding.subjects.neighbourhood import BEFORE
from factcheck.coding.subjects.surroundings import Surroundings, by_family
from factcheck.coding.subjects.wordforms import key
from factcheck.spotting.spotted import SpottedDate
from factcheck.values.when import When

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

LEAST, LEAD = 45.0, 6.0
"""The least score, of 100, that links a date to an event; and how far it must be ahead."""
_OTHER_PERSON, _OTHER_PLACE, _OTHER_EVENT = 0.6, 0.5, 0.8
"""What is left of a score where somebody else did it; where it is of another name's mine; where it
is told by another verb or noun than the name's."""
_THERE = 0.2
"""What the best of the words that tell of the event must be worth: who opens a school opens no
bridge."""
_DESCRIBED = re.compile(r"\b[Tt]he ([A-Z]\w+) [a-z]")
"""What stands in a description and is no name: "the Muscovite juggler"."""
_DAYS = frozenset(
    key(word) for word in ["day", "date", "time", "month", "year", "week", "moment", "hour"]
)
_HEAD, _NEAR = 0.7, 0.5
"""What a word must be worth to be of the event itself; and to count as found."""
_LIGHT = 0.4
"""What "start" counts in a name, as "the February invasion" is the start of it; and a country that
the sentence does not name."""
_SPARE = 0.5
"""Weight that no name has: a name of few words is worth less with all of them than one of many."""


@dataclass(frozen=True, slots=True)
class Dated:
    """The subject that a date answers, how well (of 100), and by which words; whether the date
    hangs on the very event of its name; and how far the next subject is behind.
    `proposed` is the subject where the case has none."""

    subject: str
    score: float
    words: str
    same: bool
    lead: float = 100.0
    proposed: Subject | None = None


class Events:
    """The subjects of type date of a case."""

    def __init__(self, subjects: Mapping[str, Subject], language: Language) -> None:
        self._names = [
            name for name in names_of(subjects.values()) if subjects[name.subject].type == "date"
        ]
        self._event = cache(lambda words: event_of(language(words)))

    def dated(
        self, doc: Doc, date: SpottedDate, others: Sequence[SpottedDate], published: When
    ) -> Iterator[tuple[Happening, Dated]]:
        """What a date of a sentence is the day of: events of the case, or such as are proposed.

        `others` are all dates of the sentence, `published` when the text came out.
        """
        for happening in happenings(doc, date, others):
            found = self.find(happening) or _proposed(happening)
            if found is not None:
                yield happening, found

    def find(self, happening: Happening) -> Dated | None:
        """The event that the date is of; None where none is clear of the others."""
        ranked = self.ranked(happening)
        if not ranked:
            return None
        best = ranked[0]
        lead = best.score - (ranked[1].score if len(ranked) > 1 else 0.0)
        if best.score < LEAST or lead < LEAD:
            return None
        return replace(best, lead=lead)

    def ranked(self, happening: Happening, *, loosely: bool = False) -> list[Dated]:
        """All that it may be of, the likeliest first; `loosely` also those of whose event the
        happening has another name."""
        best: dict[str, Dated] = {}
        around = Surroundings(happening.words, families=by_family(happening.words))
        for name in self._names:
            if max(worth_in((word,), around) for word in name.weights) < _NEAR:
                continue
            score, same = _score(name, self._event(name.words), happening, around, loosely)
            if score > (best[name.subject].score if name.subject in best else 0.0):
                best[name.subject] = Dated(name.subject, round(score, 1), name.words, same)
        return sorted(best.values(), key=lambda one: (-one.score, one.subject))


def _proposed(happening: Happening) -> Dated | None:
    subject = event_subject(happening)
    if subject is None:
        return None
    return Dated(subject.id, 0.0, subject.label, True, proposed=subject)


class Event(NamedTuple):
    """The keys of the words that name the event itself, and whether that is a verb."""

    keys: frozenset[str]
    verb: bool


def event_of(label: Doc) -> Event:
    """The event in the name of a subject: "announced" of "Day on which the strike was announced",
    "start" and "strike" of "Start of the strike"."""
    root = next((token for token in label if token.head.i == token.i), None)
    if root is None:
        return Event(frozenset(), False)
    found = [root]
    if root.pos_ in ("NOUN", "PROPN"):
        clauses = [  # of "Day on which the dam burst" the parser may take the verb for a noun
            one
            for one in root.subtree
            if one.dep_ == "relcl" and (one.pos_ in ("VERB", "AUX") or one.head.i == root.i)
        ]
        of = [one for one in root.subtree if one.dep_ == "pobj" and one.head.head.i == root.i]
        dated = key(root.lemma_) in _DAYS
        found = (clauses or of or [root])[:1] if dated else [root, *of[:1]]
    words = {each for token in found for each in keys_of(f"{token.lower_} {token.lemma_.lower()}")}
    for token in found:  # "clean-up" is one word
        parts = [one.lower_ for one in token.lefts if one.dep_ in ("compound", "amod")]
        words |= keys_of(" ".join((*parts, token.lower_))) if parts else set()
    return Event(frozenset(words), found[0].pos_ in ("VERB", "AUX") or found[0].dep_ == "relcl")


def _score(
    name: Name, event: Event, happening: Happening, around: Surroundings, loosely: bool
) -> tuple[float, bool]:
    """How well a name fits, of 100, and whether the date hangs on the name's own event."""
    named = required(name)
    if named and not any(around.worth.get(word, 0.0) for word in named):
        return 0.0, False
    head = happening.acts
    words = set(name.weights)
    if (words & BEGINS and head & ENDS) or (words & ENDS and head & BEGINS):
        return 0.0, False
    same = bool(event.keys & head) or worth_in(event.keys, head) >= _HEAD
    if not (same or loosely) or (event.keys & SAYS and not _told_by(words - event.keys, happening)):
        return 0.0, False
    if event.keys & DECLARES and not _declared(words - event.keys - name.proper, event, happening):
        return 0.0, False
    rest = words - event.keys - name.proper - BEGINS - ENDS
    told_of = happening.begun if event.verb and event.keys & (BEGINS | ENDS) and rest else ()
    if told_of and worth_in(rest | name.proper, told_of) < _HEAD:
        return 0.0, False  # "called up since the war began" dates the war
    placed = not event.verb and any(around.worth.get(word, 0.0) >= _HEAD for word in name.proper)
    told = placed or bool(event.keys & SAYS) or not rest
    if not told and max(_worth(word, around) for word in rest) < _THERE:
        return 0.0, False
    others = happening.names - words
    own = [word for word in name.proper if f"~{word}" not in PEOPLES]
    elsewhere = bool(own) and not any(around.worth.get(word) for word in own)
    had = whole = 0.0
    near = core = 0
    for word, weight in name.weights.items():
        much = _worth(word, around)
        if (word in BEGINS and not head & BEGINS) or (f"~{word}" in PEOPLES and much < _NEAR):
            weight *= _LIGHT
        had += weight * much
        whole += weight
        near += much >= (BEFORE if word in named else _NEAR)
        core += much >= _HEAD
    told = happening.head.pos_ == "NOUN" and bool(event.keys & head - BEGINS - ENDS - SAYS)
    if not (core or same) or (near < min(2, len(words)) and not told):
        return 0.0, False
    score = 100 * had / (whole + _SPARE) * (1.0 if same else _OTHER_EVENT)
    if elsewhere and any(around.worth.get(word, 0.0) >= _HEAD for word in others):
        score *= _OTHER_PLACE
    if named and happening.persons and not happening.persons & named:
        score *= _OTHER_PERSON
    return score, same


def _declared(content: set[str], event: Event, happening: Happening) -> bool:
    """Whether what the name says was declared is declared: who "said on Friday" something else of
    the same thing has not declared it on Friday."""
    if not happening.saying or key(lemma(happening.head)) in DECLARES | event.keys:
        return True
    around = Surroundings(happening.words, families=by_family(happening.words))
    return len(content) > 1 and all(_worth(word, around) >= _THERE for word in content)


def required(name: Name) -> frozenset[str]:
    """The keys of proper names of which one at least must stand near; countries seldom do."""
    described = {key(found) for found in _DESCRIBED.findall(name.words)}
    return frozenset(w for w in name.proper - described if f"~{w}" not in PEOPLES)


def _told_by(words: set[str], happening: Happening) -> bool:
    """Whether who speaks is in the name: another's remark on the same thing is another remark."""
    return not (happening.saying and happening.subject) or bool(words & happening.subject)


def worth_in(words: Iterable[str], around: Surroundings | Iterable[str]) -> float:
    """The most that one of the words is worth, by itself, its family or its kind (`event_words`);
    where only words are given, each of them is worth 1."""
    if not isinstance(around, Surroundings):
        worth = dict.fromkeys(around, 1.0)
        around = Surroundings(worth, families=by_family(worth))
    return max((_worth(word, around) for word in words), default=0.0)


def _worth(word: str, around: Surroundings) -> float:
    others = (around.worth.get(kin, 0.0) for kin in kinds().get(word, ()))
    return max(worth_of(word, around), KIN * max(others, default=0.0))
