"""What is counted, in one word for the same thing: "homes" and "houses", "demonstrators" and
"protesters".

Only words that one article would not use side by side for two things: a flat is no house where
both burned. The word of each line that stands first is taken for the others.
"""

from __future__ import annotations

from functools import cache

from factcheck.coding.subjects.wordforms import base
from factcheck.values.names import normalise_name

_ALIKE = """
home house
protester demonstrator marcher
docker dockworker longshoreman stevedore
worker employee staff
doctor physician medic
pupil schoolchild schoolboy schoolgirl
soldier serviceman trooper
firefighter fireman
lawmaker legislator
lorry truck
aeroplane plane airplane
ship vessel
shop store
firm company
job post
flat apartment
film movie
prisoner inmate
blaze fire
spectator onlooker
"""
_OFFICERS = frozenset({"police", "policeman", "policemen", "policewoman", "policewomen", "cop"})
_PLURALS = {
    "person": "people", "man": "men", "woman": "women", "child": "children", "life": "lives",
    "foot": "feet", "police": "police", "staff": "staff", "troop": "troops", "wife": "wives",
    "half": "halves", "shelf": "shelves", "wolf": "wolves", "fireman": "firemen",
}  # fmt: skip
_SAME_FORMS = """
people men women children police sheep cattle aircraft troops feet deer fish species
crew homeless dead wounded injured
"""
UNCHANGED = frozenset(_SAME_FORMS.split())
"""Plurals without an ending."""


def kind_of(noun: str, phrase: str = "") -> str:
    """What a noun counts, as one of them and in one word for the same; "" of none.

    `phrase` is the noun with what stands before it: "police officers" are no other officers.
    """
    words = normalise_name(phrase).split()
    if last_word(noun) in _OFFICERS or (
        len(words) > 1 and words[-2] == "police" and singular(words[-1]) == "officer"
    ):
        return "police officer"
    word = singular(noun)
    return _heads().get(word, word)


def plural(kind: str) -> str:
    """More than one: "police officer" is "police officers"."""
    head, _, last = kind.rpartition(" ")
    if last in UNCHANGED:
        many = last
    elif last in _PLURALS:
        many = _PLURALS[last]
    elif last.endswith("y") and last[-2:-1] not in set("aeiou"):
        many = last[:-1] + "ies"
    elif last.endswith(("s", "x", "ch", "sh")):
        many = f"{last}es"
    else:
        many = f"{last}s"
    return f"{head} {many}".strip()


def last_word(noun: str) -> str:
    """The last word of a normal form; "" where it has none."""
    return (normalise_name(noun).split() or [""])[-1]


def singular(noun: str) -> str:
    """The last word of a noun as one of them: "apartment blocks" is "block"."""
    word = base(last_word(noun))
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


@cache
def _heads() -> dict[str, str]:
    lines = (line.split() for line in _ALIKE.strip().splitlines())
    return {word: words[0] for words in lines for word in words}
