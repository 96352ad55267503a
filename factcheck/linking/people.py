"""Many wordings of a list of people, one set of people.

One list has "Smith, J.", another "John A. Smith", a third "SMITH": on one subject that is one
person, as long as only one person there can be meant. The longer wordings, printed by more, say who
there is; shorter ones and slips of the pen are put to them, and lists that run on without a comma
are taken apart by the names that the others have. Numbers are chosen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from factcheck.box import Value
from factcheck.values.names import spelt_alike
from factcheck.values.people import Person, read_people, too_long
from factcheck.values.word import Members

_PREFIX = 3
"""So many first letters are enough of a word that was cut or shortened: Dan for Daniel."""
_MOST = 300
"""With more wordings than this on one subject, only those that are the same are one person."""
_COVERED = 0.7
"""The share of a run-on list's letters that known names must make up, to be what it says."""


def alike(lists: Sequence[Value]) -> list[Value]:
    """Lists of people on one subject, their members by one name each."""
    people = [_people(value) for value in lists]
    return [
        replace(value, members=members) if isinstance(value, Members) else value
        for value, members in zip(lists, one_name_each(people), strict=True)
    ]


def _people(value: Value) -> list[Person]:
    names = value.text.split("; ") if isinstance(value, Members) else ()
    return [person for name in names for person in read_people(name)]


def one_name_each(lists: Sequence[Sequence[Person]]) -> list[frozenset[str]]:
    """For each list the people on it, each by the name that most lists on this subject give."""
    printed = Counter(person for people in lists for person in set(people))
    known = _known(printed) if len(printed) <= _MOST else {}
    named = {person: _named(person, known) for person in printed}
    return [
        frozenset(" ".join(name) for person in people for name in named[person])
        or frozenset(" ".join(_likeliest(person, known)) for person in people)
        for people in lists
    ]


def same_person(one: Person, other: Person) -> bool:
    """Whether one wording may be short for the other, or a slip of it.

    Each word of the shorter has its own in the longer: the same, its initial, its beginning or
    spelt nearly so. One of these pairs must be whole words, and no initial.
    """
    short, long = sorted((one, other), key=len)
    left, whole = list(long), False
    for word in sorted(short, key=len, reverse=True):
        found = min((w for w in left if _alike(word, w)), key=lambda w: (w != word, w), default="")
        if not found:
            return False
        left.remove(found)
        whole = whole or (min(len(word), len(found)) > 1 and _near(word, found))
    return whole


def _alike(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    shortened = len(short) == 1 or len(short) >= _PREFIX
    return (shortened and long.startswith(short)) or _near(one, other)


def _near(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) > _PREFIX and spelt_alike(one, other))


def _known(printed: Mapping[Person, int]) -> dict[Person, list[Person]]:
    """By the leading wording of each person, all wordings that are his."""
    known: dict[Person, list[Person]] = {}
    whole = [p for p in printed if len(p) > 1 and not too_long(p)]
    for person in sorted(whole, key=lambda p: (-printed[p], -len(p), -len("".join(p)), p)):
        # Two names that a list runs together are no person.
        if len(_taken_apart("".join(person), [p for p in whole if len(p) < len(person)])) > 1:
            continue
        fits = [lead for lead in known if same_person(person, lead)]
        if fits:
            known[fits[0]].append(person)
        else:
            known[person] = [person]
    return known


def _named(person: Person, known: Mapping[Person, Iterable[Person]]) -> list[Person]:
    """Whom a wording means; nobody, where it may be short for several."""
    for lead, wordings in known.items():
        if person in wordings:
            return [lead]
    several = _taken_apart("".join(person), known)
    if len(several) > 1:
        return several
    fits = [lead for lead in known if same_person(person, lead)]
    if fits and not too_long(person):
        return fits if len(fits) == 1 else []
    return several or [person]


def _likeliest(person: Person, known: Iterable[Person]) -> Person:
    """Of several whom a wording may mean the one whom most lists name, as somebody is meant."""
    return next((lead for lead in known if same_person(person, lead)), person)


def _taken_apart(letters: str, known: Iterable[Person]) -> list[Person]:
    """The known people whose names make up a run of letters; none where much of it is left."""
    found = [
        lead
        for lead in known
        if any(len(word) >= _PREFIX for word in lead)
        and all(word in letters for word in lead if len(word) >= _PREFIX)
    ]
    covered = sum(len(word) for lead in found for word in lead)
    return found if _COVERED * len(letters) <= covered <= len(letters) else []
