"""How alike a free wording and the subjects' own words are, of 100.

The score is the weight of the content words that both have, as a part of all their weight (a Dice
coefficient), a word weighing the more the fewer subjects have it. Measures on characters that
ignore missing words (token set, weighted ratio) rate "arrivals in Denmark" near full marks for
"Arrivals in Norway"; here the one word that differs decides.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import log
from typing import NamedTuple

from factcheck.claim import Subject
from factcheck.linking.opposites import Sides, opposed, sides
from factcheck.linking.spelling import Spellings
from factcheck.linking.wording import stem, stems
from factcheck.values.names import normalise_name

FLOOR = 25.0
"""The least score, of 100, of a subject worth naming."""

_EXTRA = 4.0
"""How much more a word that the subject lacks tells against it than one that the wording lacks.

"Votes in the old town" is a part of "Votes", and "arrivals in Denmark" are not "Arrivals in
Norway"; but who writes "arrivals" where one subject counts any leaves out what needs no saying.
Not so where the subject declares that word to be its place or population: then it is a part, and
the wording may mean the whole.
"""

_LEAST = 0.399
"""The part of a wording's weight, a little less than 0.4, that `FLOOR` and `_EXTRA` ask for."""

_SLIPPED = 0.95
_OPPOSED = 0.5
"""What is left of a word's weight where it is misspelt; of a score where the sides are opposed."""


_NONE: frozenset[int] = frozenset()


class Match(NamedTuple):
    """A subject, its score of 100, and which of its names was nearest."""

    subject: str
    score: float
    words: str


@dataclass(frozen=True, slots=True)
class _Form:
    """One name of a subject.

    `context` are words that a wording may add without meaning another thing, `narrowing` those of
    its own that it may not leave out.
    """

    subject: str
    words: str
    stems: frozenset[str]
    narrowing: frozenset[str]
    context: frozenset[str]
    sides: Sides


class Likeness:
    """The names of a case's subjects, filed under the stems of their words."""

    def __init__(self, subjects: Iterable[Subject]) -> None:
        known = sorted(subjects, key=lambda subject: subject.id)
        self._forms = [form for subject in known for form in _forms(subject)]
        holders = {(form.subject, word) for form in self._forms for word in form.stems}
        spread = Counter(word for _, word in holders)
        self._worth = {word: log(1 + len(known) / count) for word, count in spread.items()}
        self._unknown = log(1 + len(known))
        self._weights = [
            self._weight(form.stems - form.narrowing) + _EXTRA * self._weight(form.narrowing)
            for form in self._forms
        ]
        self._holding = _file(form.stems for form in self._forms)
        self._narrowing = _file(form.narrowing for form in self._forms)
        self._excusing = _file(form.context for form in self._forms)
        self._filed = _file(form.stems | form.context for form in self._forms)
        self._spellings = Spellings(word for subject in known for word in _words(subject))

    def ranked(self, wording: str) -> list[Match]:
        """The subjects that score `FLOOR` or more, best first, each by its best name."""
        said = self._meant(wording)
        taken = sides(normalise_name(wording).split())
        best: dict[str, Match] = {}
        for number, score in self._scores(said):
            form = self._forms[number]
            if opposed(taken, form.sides):
                score = round(score * _OPPOSED, 1)
            if score >= FLOOR and (form.subject not in best or score > best[form.subject].score):
                best[form.subject] = Match(form.subject, score, form.words)
        return sorted(best.values(), key=lambda match: (-match.score, match.subject))

    def _scores(self, said: Mapping[str, float]) -> Iterator[tuple[int, float]]:
        """The names that score `FLOOR` or more with their scores, in the order of names.

        A score is twice the weight of the words that both have, of all weight of both; what one of
        them alone has is in that four times where it tells against the other (see `_EXTRA`).
        """
        near = self._near(said)
        shared = dict.fromkeys(near, 0.0)
        total = _EXTRA * self._weight(said)
        whole = {number: total + self._weights[number] for number in near}
        for word, part in said.items():
            worth = self._worth.get(word, self._unknown)
            for number in self._holding.get(word, _NONE) & near:
                shared[number] += worth * part
                whole[number] += worth * (2 - _EXTRA - 1)
            for number in self._narrowing.get(word, _NONE) & near:
                whole[number] += worth * (1 - _EXTRA)
            for number in self._excusing.get(word, _NONE) & near:
                whole[number] -= worth * _EXTRA
        for number in sorted(near):
            score = round(200 * shared[number] / whole[number], 1)
            if score >= FLOOR:
                yield number, score

    def _near(self, said: Iterable[str]) -> set[int]:
        """Every name that may reach `FLOOR`, found by the rarest words of the wording.

        With a weight W said, s of it shared and c excused, a score is at most
        2s / (2s + 4(W - s - c)); for that to be a quarter, 2.5 s + c must be W. So a name with
        none of the rarest words is out where the others weigh less than 0.4 W together.
        """
        found: set[int] = set()
        known = [word for word in said if word in self._filed]
        rarest = sorted(known, key=lambda word: (len(self._filed[word]), word))
        enough = _LEAST * self._weight(said)
        for place, word in enumerate(rarest):
            if self._weight(rarest[place:]) < enough:
                break
            found |= self._filed[word]
        return found

    def _meant(self, wording: str) -> dict[str, float]:
        """The stems of the wording, a slip put right where one known word alone is near it.

        With what part of its weight each counts: less where it was a slip.
        """
        meant = dict.fromkeys(stems(wording), 1.0)
        for word in normalise_name(wording).split():
            if (slip := stem(word)) in meant and slip not in self._filed:
                near = {stem(known) for known in self._spellings.near(word)}
                if len(near) == 1:
                    del meant[slip]
                    meant.setdefault(near.pop(), _SLIPPED)
        return dict(sorted(meant.items()))

    def _weight(self, words: Iterable[str]) -> float:
        """Of all words; in order, for a sum of floats depends on it.

        A word that no subject has weighs as one that a single subject has.
        """
        return sum(self._worth.get(word, self._unknown) for word in sorted(words))


def _file(names: Iterable[Iterable[str]]) -> dict[str, set[int]]:
    """The places in `names` by word."""
    filed: dict[str, set[int]] = {}
    for number, words in enumerate(names):
        for word in words:
            filed.setdefault(word, set()).add(number)
    return filed


def _forms(subject: Subject) -> list[_Form]:
    """The names of a subject that have a content word; its id where it has no label."""
    scope = frozenset((*stems(subject.place), *stems(subject.population)))
    context = scope.union(stems(subject.period), stems(subject.unit))
    names = sorted({subject.label or subject.id, *subject.aliases})
    return [
        _Form(
            subject=subject.id,
            words=words,
            stems=content,
            narrowing=content & scope,
            context=context - content,
            sides=sides(normalise_name(words).split()),
        )
        for words in names
        if (content := frozenset(stems(words)))
    ]


def _words(subject: Subject) -> list[str]:
    names = (subject.label or subject.id, *subject.aliases)
    context = (subject.place, subject.population, subject.period, subject.unit)
    return [word for text in (*names, *context) for word in normalise_name(text).split()]
