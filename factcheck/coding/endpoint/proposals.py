"""New subjects that an answer proposes, held to the text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.claim import Subject
from factcheck.coding.endpoint.found import Dropped
from factcheck.coding.endpoint.passages import Passage
from factcheck.coding.endpoint.places import places
from factcheck.coding.endpoint.prompt import names_of
from factcheck.coding.endpoint.schema import Entry, NewSubject
from factcheck.coding.subjects.proposing import slug
from factcheck.linking.fits import counted_in
from factcheck.linking.wording import stems
from factcheck.texts.quotes import LONGEST
from factcheck.values.names import normalise_name
from factcheck.values.shown import squeezed

_LONGEST_ID = 80


class Subjects:
    """The subjects of the case and, from then on, those proposed for an article."""

    def __init__(self, known: Mapping[str, Subject]) -> None:
        self.all = dict(known)
        self.proposed: dict[str, Subject] = {}
        self.units = counted_in(known.values())
        self._names: dict[str, set[str]] = {}
        for subject in known.values():
            self._call(subject)

    def of(self, entry: Entry, passage: Passage, passages: Sequence[Passage]) -> Subject:
        """The subject of an entry: one that is known, by its id or a name that no other has, or a
        new one, which counts as known only when it is `keep`t. Raises Dropped."""
        words = entry.subject.strip()
        if words in self.all:
            return self.all[words]
        meant = self._names.get(normalise_name(words), set()) if words else set()
        if len(meant) == 1:
            return self.all[next(iter(meant))]
        if entry.new_subject is None:
            raise Dropped("a subject that is not known" if words else "no subject")
        subject = _new(entry.new_subject, passage, passages)
        there = self.all.get(subject.id)
        if there is not None and (there.type, there.unit) == (subject.type, subject.unit):
            return there
        return subject

    def keep(self, subject: Subject) -> None:
        """Make a new subject known: to the questions that follow as well."""
        if subject.id not in self.all:
            self.all[subject.id] = self.proposed[subject.id] = subject
            self.units |= counted_in([subject])
            self._call(subject)

    def _call(self, subject: Subject) -> None:
        for name in names_of(subject):
            self._names.setdefault(normalise_name(name), set()).add(subject.id)


def _new(given: NewSubject, passage: Passage, passages: Sequence[Passage]) -> Subject:
    """The subject, of whose name two thirds of the words stand in the text, one of them nearby."""
    label = squeezed(given.label)
    if not label.isprintable():
        raise Dropped("a new subject with a name that cannot be printed")
    words = label.split()
    runs = (" ".join(words[at : at + LONGEST + 1]) for at in range(len(words) - LONGEST))
    if any(places(one.text, run) for run in runs for one in passages):
        raise Dropped("a new subject that copies a sentence")
    told = frozenset[str]().union(*(one.stems for one in passages))
    named = set(stems(label))
    if not named & passage.stems or 3 * len(named & told) < 2 * len(named):
        raise Dropped("a new subject that the text does not speak of")
    kind = "" if given.type == "quantity" else given.type
    id_ = slug(kind, *stems_in_order(label))[:_LONGEST_ID].strip("-")
    return Subject(
        id=id_,
        label=label,
        type=given.type,
        unit=_told(given.unit, told) if given.type == "quantity" else "",
        place=_told(given.place, told),
        population=_told(given.population, told),
        behaviour=given.behaviour,
    )


def stems_in_order(label: str) -> list[str]:
    """The words of a label that tell something, in their order, each once."""
    telling = set(stems(label))
    words = dict.fromkeys(normalise_name(label).split())
    return [word for word in words if set(stems(word)) & telling]


def _told(words: str, told: frozenset[str]) -> str:
    """The words, where the text has them all; "" otherwise: nothing is claimed of it then."""
    words = squeezed(words)[:100]
    named = stems(words)
    return words if named and told.issuperset(named) and words.isprintable() else ""
