"""How well a subject of the case fits a thing said: the words of its name, found around it.

Of every name of a subject, the words count by how rare they are among the case's subjects, each by
how near it (or a word of its family) stands to the figure: a score of 100 has them all in the
phrase counted. What the figure says of itself that the subject is not takes away: another act,
another noun, another place, people or person. All factors are chosen.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from factcheck.claim import Subject
from factcheck.coding.places.nations import nation_of
from factcheck.coding.said import Said
from factcheck.coding.subjects.acts import LIGHT, Part, acts_by_id, inhabited, part_in
from factcheck.coding.subjects.families import families_of, keys_of
from factcheck.coding.subjects.naming import ACTS, LITTLE, STILL, Name, names_of
from factcheck.coding.subjects.people import any_people, counts_people
from factcheck.coding.subjects.surroundings import (
    NEAR,
    NEXT,
    PERSON,
    SENTENCE,
    Surroundings,
    stems_of,
)
from factcheck.coding.subjects.turning import unlike
from factcheck.coding.subjects.wordforms import base, key
from factcheck.errors import Unreadable
from factcheck.values.currencies import SHARED, currency
from factcheck.values.units import measure

FAMILY = 0.9
"""What a word of the same family is worth of the word itself."""
_RUNNING, _PRESENT = 0.3, 0.6
"""The least that a word which runs through the text weighs of its weight; where it stands in the
figure's sentence."""
_THIN = 1.0
"""Weight that no name has: a name of few words is worth less with all of them than one of many."""
_OTHER_ACT, _FAR_ACT, _BESIDE, _BY_NOUN, _NO_ACT, _ACTLESS = 0.45, 0.6, 0.7, 0.75, 0.85, 0.85
"""What is left of a score where figure and subject are of unlike acts; where the subject's stands
nowhere in its sentence; where it stands there beside the figure's; where the noun alone is of it;
where the figure's is not known; where the subject names none and the figure has one."""
_OTHER_NOUN, _OTHER_PLACE, _NEXT_PLACE, _OTHER_PEOPLE, _NO_PEOPLE = 0.6, 0.5, 0.75, 0.3, 0.9
_ABSENT, _SAME_ACT, _NO_PLACE = 0.7, 0.85, 0.92
_AGED, _OTHER_PERSON, _UNNAMED = 0.3, 0.6, 0.75


class Fit(NamedTuple):
    """A subject, its score of 100, the name that fits, and how many telling words that has.

    `named` holds unless the name has somebody's or a place's in it and none of these stands in the
    figure's sentence or one beside it.
    """

    subject: str
    score: float
    words: str
    telling: int
    named: bool = True


class Fits:
    """The names of a case's subjects, weighed."""

    def __init__(self, subjects: Mapping[str, Subject]) -> None:
        self._subjects = subjects
        self._names = names_of(subjects.values())

    def ranked(self, said: Said, around: Surroundings) -> list[Fit]:
        """Subjects of the same type and unit, best first."""
        taken_part = part_in(said.counted)
        around = around.with_acts(taken_part.main | taken_part.side, said.unit)
        best: dict[str, Fit] = {}
        for name in self._names:
            subject = self._subjects[name.subject]
            if not of_type(subject, said) or not _counts(subject, said, taken_part):
                continue
            if unlike(subject, said, around):
                continue
            score = _shared(name, around) * _against(name, said, around, taken_part)
            if score > best.get(name.subject, Fit("", 0.0, "", 0)).score:
                best[name.subject] = Fit(
                    name.subject,
                    round(score, 1),
                    name.words,
                    len(name.weights),
                    _is_named(name, around),
                )
        return sorted(best.values(), key=lambda fit: (-fit.score, fit.subject))


def _is_named(name: Name, around: Surroundings) -> bool:
    own = name.proper | name.places
    return not own or any(around.worth.get(word, 0.0) >= NEXT for word in own)


def _shared(name: Name, around: Surroundings) -> float:
    """The part of the name's weight that stands around, of 100."""
    had = whole = 0.0
    for word, weight in name.weights.items():
        worth = worth_of(word, around)
        least = _RUNNING if worth < SENTENCE else _PRESENT
        weight *= max(least, around.rare.get(word, 1.0))
        if word == STILL and worth >= SENTENCE:
            weight /= LITTLE
        had += weight * worth
        whole += weight
    return 100 * had / (whole + _THIN)


def worth_of(word: str, around: Surroundings) -> float:
    """What a key is worth, by itself or by its families."""
    families = (around.families.get(family, 0.0) for family in families_of(word))
    return max(around.worth.get(word, 0.0), FAMILY * max(families, default=0.0))


def _against(name: Name, said: Said, around: Surroundings, part: Part) -> float:
    return (
        _present(name, around)
        * _acted(name, said, around, part)
        * _noun(name, said, part)
        * _placed(name, said, around)
        * _of_people(name, said)
        * _of_person(name, said, around)
        * (
            _OTHER_ACT
            if name.dimensions and around.dimension not in {"", *name.dimensions}
            else 1.0
        )
    )


def _present(name: Name, around: Surroundings) -> float:
    """A name of which no word stands in the figure's sentence fits by hearsay alone."""
    near = max(worth_of(word, around) for word in name.weights)
    return 1.0 if near >= PERSON * FAMILY else _ABSENT


def _acted(name: Name, said: Said, around: Surroundings, part: Part) -> float:
    """The figure's act against the subject's."""
    act = key(said.counted.act)
    if name.acts & (part.main | around.joined) or act in name.weights:
        return 1.0
    unlike = part.main or (act and act not in LIGHT)
    if not name.acts:
        return _ACTLESS if part.main else 1.0
    if name.acts & part.side:
        return _BY_NOUN if unlike and "population" not in part.side else _FAR_ACT if unlike else 1.0
    if name.acts & part.around and not part.main:
        return _NO_ACT
    near = max(around.families.get(act, 0.0) for act in name.acts) >= SENTENCE
    if said.type != "quantity":
        return _NO_ACT if near else _BESIDE
    if unlike:
        named = key(said.counted.noun) in name.weights
        return _FAR_ACT if near or named or not part.main else _OTHER_ACT
    return _NO_ACT if near else _FAR_ACT


def _noun(name: Name, said: Said, part: Part) -> float:
    """A noun that tells more than that people are counted must be the subject's."""
    noun = said.counted.noun
    if said.type != "quantity" or said.unit or not noun or any_people(noun) or inhabited(noun):
        return 1.0
    own = {key(word) for word in noun.split()[-1:]} | keys_of(noun)
    families = {family for word in own for family in families_of(word)}
    known = set(name.weights) | keys_of(name.words)
    theirs = {family for word in known for family in families_of(word)} | name.acts
    if own & known or families & theirs:
        return 1.0
    return _SAME_ACT if name.acts & part.main and counts_people(noun) else _OTHER_NOUN


def _placed(name: Name, said: Said, around: Surroundings) -> float:
    """Another place than the subject's, or one it says it leaves out."""
    places = [stems_of(place) for place in said.counted.places]
    if name.excluded and any(place & name.excluded for place in places):
        return _OTHER_PLACE
    if not name.places:
        return 1.0
    near = max(around.worth.get(word, 0.0) for word in name.places)
    if not places:
        return 1.0 if near >= SENTENCE else _NO_PLACE
    if any(place & name.places for place in places):
        return 1.0 if near >= SENTENCE else _NEXT_PLACE
    return 0.9 if near >= SENTENCE else _NEXT_PLACE if near >= 0.5 else _OTHER_PLACE


def _of_people(name: Name, said: Said) -> float:
    """Ukrainians are no Russians."""
    words = f"{said.counted.phrase} {said.counted.noun}".split()
    nations = {nation for word in words if (nation := nation_of(word))}
    if not nations or nations & name.nations:
        return 1.0
    return _OTHER_PEOPLE if name.nations else _NO_PEOPLE


def _of_person(name: Name, said: Said, around: Surroundings) -> float:
    """A subject that is named after somebody is of nobody else."""
    if not name.proper:
        return 1.0
    named = name.proper & around.cast
    if around.persons and not around.persons & name.proper and (named or said.type == "age"):
        if said.type == "age":
            return _AGED
        beside = max((around.worth.get(word, 0.0) for word in named), default=0.0) >= NEAR
        return _NO_PEOPLE if beside else _OTHER_PERSON
    asked = named or name.proper
    least = NEXT if named else NEAR
    near = sum(around.worth.get(word, 0.0) >= least for word in asked) / max(
        len(asked), name.listed
    )
    if near:
        return 1.0 if near >= 0.5 else _NO_PEOPLE
    return _UNNAMED if named else _NO_PEOPLE


def of_type(subject: Subject, said: Said) -> bool:
    """Whether the figure is of the subject's type: "300 crowns" is a sum where the subject's unit
    is one of the currencies so called."""
    if subject.type == said.type:
        return True
    codes = SHARED.get(tuple(said.unit.split()), frozenset())
    if subject.type != "money" or said.type != "quantity" or not codes:
        return False
    try:
        unit = currency(subject.unit)
    except Unreadable:
        return False
    return unit is not None and unit.base in codes


def _counts(subject: Subject, said: Said, part: Part) -> bool:
    """Whether what is counted may be the subject's unit."""
    if subject.type != "quantity":
        return True
    noun = said.counted.noun
    measured, wanted = measure(said.unit), measure(subject.unit)
    if measured or wanted:
        return bool(measured and wanted and measured.kind == wanted.kind)
    if not subject.unit:
        return True
    if key(subject.unit) == key("people"):
        people = any(acts_by_id()[act].people for act in part.side)
        return not noun or people or counts_people(noun) or _of_event(noun, subject.label)
    told = stems_of(noun) | stems_of(said.counted.phrase) | stems_of(said.value)
    unit = stems_of(subject.unit)
    return bool(unit & told or _nouns(unit) & _nouns(told))


def _of_event(noun: str, label: str) -> bool:
    """Whether it names what befell the people whom a label names by its verb: "infections" of
    "People infected"; "homes" is none of "People who lost their home"."""
    words = [word for word in re.findall(r"[a-z]+", label) if key(word) == key(noun)]
    return bool(words) and all(base(word).rstrip("s") != base(noun).rstrip("s") for word in words)


def _nouns(words: Iterable[str]) -> set[str]:
    """Their families that are no acts."""
    return {family for word in words for family in families_of(word)} - ACTS
