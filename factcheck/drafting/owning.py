"""Whose figure a subject asks for: what Ann paid is not borne out by what Ben paid.

A draft's figure may agree with the case's by chance, so that figure and words alone tell little
where a subject is one person's or one place's: the name must stand near, no other in its stead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.claim import Subject
from factcheck.coding.places.nations import is_nation, nation_of
from factcheck.coding.said import Said
from factcheck.coding.subjects.families import keys_of
from factcheck.coding.subjects.people import counts_people
from factcheck.coding.subjects.surroundings import NEAR, NEXT, PERSON, Surroundings, stems_of
from factcheck.coding.subjects.wordforms import key

_RUN = re.compile(r"(?<=\s)[A-Z][\w'’-]{0,40}(?:\s[A-Z][\w'’-]{0,40}){0,5}")
"""Capitalised words in a row, but for the first word of a label."""
_WORD = re.compile(r"[^\W\d_]+")
_PLACING = frozenset({
    "in", "to", "into", "from", "at", "near", "outside", "inside", "around", "through", "across",
    "on", "of", "between", "towards", "within",
})  # fmt: skip
"""Words that lead to a place; "of" to a person's too, where a noun tells who that is."""


@dataclass(frozen=True, slots=True)
class Owners:
    """Whose figure a subject asks for, by the keys (`wordforms`) of their names.

    `persons` are those of people, `things` the names of places and institutions, each by itself;
    `counted` holds of a count, in which a person has a part but whose the figure seldom is.
    """

    persons: frozenset[str]
    things: tuple[frozenset[str], ...]
    counted: bool = False


def owners_of(subject: Subject) -> Owners:
    """The names in a subject's label, told apart by what leads to them."""
    label = subject.label
    persons: set[str] = set()
    things: list[frozenset[str]] = []
    for run in _RUN.finditer(label):
        names = frozenset(key(word) for word in _WORD.findall(run[0]) if _is_name(word))
        if names and _is_person(subject, run.start(), run.end()):
            persons |= names
        elif names:
            things.append(names)
    own = frozenset(persons) - stems_of(subject.place)
    return Owners(own, () if own else tuple(things), subject.type == "quantity")


def _is_name(word: str) -> bool:
    return len(word) > 1 and not word.isupper() and not is_nation(word) and not nation_of(word)


def _is_person(subject: Subject, start: int, end: int) -> bool:
    label = subject.label
    before = _WORD.findall(label[:start])[-1].casefold()
    if subject.type == "age":
        return before not in _PLACING - {"of"}
    after = label[end:].split()
    if before == "the":
        return False  # "the Atameken camp", "the Hotel Astra"
    if before == "of":
        return len(after) > 1 and after[0] == "the" and counts_people(after[1])
    return before not in _PLACING


def of_another(owners: Owners, said: Said, around: Surroundings) -> bool:
    """Whether what is said is somebody else's or some other thing's, or not said to be theirs."""
    return _another_person(owners, said, around) or any(
        _another_thing(thing, said, around) for thing in owners.things
    )


def _another_person(owners: Owners, said: Said, around: Surroundings) -> bool:
    own = owners.persons
    if not own:
        return False
    if owners.counted:
        speakers = keys_of(" ".join(said.voice.speakers))
        return bool(around.persons) and around.persons.isdisjoint(own | speakers)
    near = max(around.worth.get(word, 0.0) for word in own)
    if near < NEAR:
        return True
    if around.persons:
        return around.persons.isdisjoint(own)
    others = around.cast - own
    return near < PERSON and any(around.worth.get(word, 0.0) >= PERSON for word in others)


def _another_thing(own: frozenset[str], said: Said, around: Surroundings) -> bool:
    """Whether a like name stands there, of which own has another half ("Hotel Astra", "Hotel
    Belmond"), or no word of it, and the figure is told of other names."""
    here = {word for word in own if around.worth.get(word, 0.0) >= NEXT}
    if here == own:
        return False
    if here:
        return any(run & here and run - own for run in _names(said))
    speakers = keys_of(" ".join((*said.voice.speakers, said.voice.via, said.counted.noun)))
    others = [stems_of(place) for place in said.counted.places]
    others += [
        run
        for run in _names(said)
        if run <= around.proper and run.isdisjoint(speakers | around.cast)
    ]
    return bool(others) and all(other.isdisjoint(own) for other in others)


def _names(said: Said) -> Iterator[set[str]]:
    """The names among the words that tell what the figure is of, as keys."""
    run: set[str] = set()
    for word in (*said.counted.concepts, ""):
        if word[:1].isupper():
            run.add(key(word))
        elif run:
            yield run
            run = set()
