"""How alike a free wording and the subjects' own words are, of 100.

The score is the weight of the content words that both have, as a part of all their weight (a Dice
coefficient), a word weighing the more the fewer subjects have it. Measures on characters that
ignore missing words (token set, weighted ratio) rate "arrivals in Denmark" near full marks for
"Arrivals in Norway"; here the one word that differs decides.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cached_property
from heapq import merge
from itertools import chain, groupby
from math import log
from operator import itemgetter
from typing import NamedTuple

from factcheck.claim import Subject
from factcheck.linking.opposites import Sides, opposed, sides
from factcheck.linking.sharing import Name, Names, Part, Shared
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

_BELOW = 0.1
"""So far under `FLOOR` names are still looked at: scores are rounded, and floats are not exact."""

_SLIPPED = 0.95
_OPPOSED = 0.5
"""What is left of a word's weight where it is misspelt; of a score where the sides are opposed."""


_Score = Callable[[int], float]
"""The score of a name by its number; the greater the number, the less."""


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
        self._subjects = sorted(subjects, key=lambda subject: subject.id)
        forms = [form for subject in self._subjects for form in _forms(subject)]
        holders = {(form.subject, word) for form in forms for word in form.stems}
        spread = Counter(word for _, word in holders)
        self._worth = {w: log(1 + len(self._subjects) / count) for w, count in spread.items()}
        self._unknown = log(1 + len(self._subjects))
        weights = [
            self._weight(form.stems - form.narrowing) + _EXTRA * self._weight(form.narrowing)
            for form in forms
        ]
        self._forms = forms  # in the order of subjects and of their names
        self._places = sorted(range(len(forms)), key=weights.__getitem__)
        self._weights = [weights[place] for place in self._places]
        by_weight = [forms[place] for place in self._places]
        kinds: dict[Sides, Sides] = {}  # one of all that are equal: they are then found equal fast
        self._sides = [kinds.setdefault(form.sides, form.sides) for form in by_weight]
        names = (Name(form.stems, form.narrowing, form.context) for form in by_weight)
        self._names = Names(names, self._weights)

    @cached_property
    def _spellings(self) -> Spellings:
        return Spellings(word for subject in self._subjects for word in _words(subject))

    def ranked(self, wording: str) -> list[Match]:
        """The subjects that score `FLOOR` or more, best first, each by its best name."""
        return list(self.nearest(wording))

    def nearest(self, wording: str) -> Iterator[Match]:
        """What `ranked` gives, one after another: the first few take no look at all the others."""
        said = self._meant(wording)
        taken = sides(normalise_name(wording).split())
        runs = [
            self._runs(score, numbers)
            for shared, names in self._alike(said)
            for score, numbers in self._scored(shared, names, said, taken)
        ]
        told: set[str] = set()
        for below, tied in groupby(merge(*runs, key=itemgetter(0)), key=itemgetter(0)):
            for place in sorted(chain.from_iterable(places for _, places in tied)):
                form = self._forms[place]
                if form.subject not in told:
                    told.add(form.subject)
                    yield Match(form.subject, -below, form.words)

    def _alike(self, said: Mapping[str, float]) -> Iterator[tuple[Shared, Set[int]]]:
        """The names that may reach `FLOOR`, by what they share with the wording.

        With a weight W said, s of it shared, n of that narrowing and c excused, a name of weight F
        scores 2s of all, which is 4W + F - 3s - 3n - 4c. That is a part f, or more, where 4W + F
        is no more than (2 / f + 3) s + 3n + 4c.
        """
        shared = 200 / (FLOOR - _BELOW) + _EXTRA - 1
        gains = {
            Part.OWN: shared,
            Part.NARROWING: shared + _EXTRA - 1,
            Part.EXCUSED: _EXTRA,
        }
        worth = {word: self._worth.get(word, self._unknown) for word in said}
        return self._names.groups(worth, gains, _EXTRA * self._weight(said))

    def _scored(
        self, shared: Shared, names: Set[int], said: Mapping[str, float], taken: Sides
    ) -> Iterator[tuple[_Score, list[int]]]:
        """Names that share the same words, lightest first, with how they score.

        A score is twice the weight of the words that both have, of all weight of both; what one of
        them alone has is in that four times where it tells against the other (see `_EXTRA`).
        """
        total, both, less = _EXTRA * self._weight(said), 0.0, []
        for word, part in said.items():
            worth = self._worth.get(word, self._unknown)
            kind = shared.get(word)
            if kind in (Part.OWN, Part.NARROWING):
                both += worth * part
                less.append(worth * (2 - _EXTRA - 1))
            if kind is Part.NARROWING:
                less.append(worth * (1 - _EXTRA))
            if kind is Part.EXCUSED:
                less.append(worth * -_EXTRA)

        def score(number: int) -> float:
            whole = total + self._weights[number]
            for part in less:
                whole += part
            return round(200 * both / whole, 1)

        def halved(number: int) -> float:
            return round(score(number) * _OPPOSED, 1)

        if score(min(names)) < FLOOR:
            return
        numbers = sorted(names)
        kinds = set(map(self._sides.__getitem__, numbers))
        against = {kind for kind in kinds if opposed(taken, kind)}
        if not against:
            yield score, numbers
        else:
            yield score, [n for n in numbers if self._sides[n] not in against]
            yield halved, [n for n in numbers if self._sides[n] in against]

    def _runs(self, score: _Score, numbers: list[int]) -> Iterator[tuple[float, list[int]]]:
        """The scores of names, negative and the best first, each with the places of its names."""
        at = 0
        while at < len(numbers) and (best := score(numbers[at])) >= FLOOR:
            end = bisect_right(numbers, -best, lo=at, key=lambda number: -score(number))
            yield -best, [self._places[number] for number in numbers[at:end]]
            at = end

    def _meant(self, wording: str) -> dict[str, float]:
        """The stems of the wording, a slip put right where one known word alone is near it.

        With what part of its weight each counts: less where it was a slip.
        """
        meant = dict.fromkeys(stems(wording), 1.0)
        for word in normalise_name(wording).split():
            if (slip := stem(word)) in meant and slip not in self._names:
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
