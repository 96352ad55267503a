"""The acts that figures of the news are of (acts.yaml), found by the words that name them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal, NamedTuple

from factcheck.claim import Behaviour
from factcheck.coding.said import Counted
from factcheck.coding.subjects.people import counts_people
from factcheck.coding.subjects.wordforms import base, key

Role = Literal["any", "subject", "object"]

_SETTLEMENT_WORDS = """
city town village settlement suburb district country nation island region
"""
_SETTLEMENTS = frozenset(key(word) for word in _SETTLEMENT_WORDS.split())


_LIGHT_VERBS = """
be have do say tell make take get give go come see become include count number reach stand rise
fall grow total estimate expect put use show set report record register confirm announce log compare
remain stay hit exceed pass top want
"""
LIGHT = frozenset(key(word) for word in _LIGHT_VERBS.split())
"""Verbs, as keys, that tell nothing of what a figure is of."""


@dataclass(frozen=True, slots=True)
class Act:
    """What a figure can be of; see acts.yaml. `verbs` and `nouns` are lemmas; `tail` stands in a
    label behind what is counted, "" where nothing does."""

    id: str
    label: str
    verbs: frozenset[str]
    nouns: frozenset[str]
    place: tuple[str, ...]
    behaviour: Behaviour
    people: bool
    role: Role
    tail: str = ""


@cache
def acts() -> tuple[Act, ...]:
    """All acts, in the order of their file."""
    from ruamel.yaml import YAML

    entries: dict[str, Any] = YAML(typ="safe", pure=True).load(
        files("factcheck.coding.subjects").joinpath("acts.yaml").read_text("utf-8")
    )
    return tuple(
        Act(
            id_,
            entry["label"],
            frozenset(entry["verbs"]),
            frozenset(entry["nouns"]),
            tuple(entry.get("place", ())),
            entry["behaviour"],
            entry["people"],
            entry["role"],
            entry.get("tail") or _behind_people(entry["label"]),
        )
        for id_, entry in entries.items()
    )


def _behind_people(label: str) -> str:
    return label.removeprefix("People ") if label.startswith("People ") else ""


@cache
def acts_by_id() -> dict[str, Act]:
    """The acts by their ids."""
    return {act.id: act for act in acts()}


class Part(NamedTuple):
    """The ids of the acts that a figure takes part in: `main` by the verb or event noun over it,
    `side` by the noun counted, `around` by the other words that tell what it is of."""

    main: frozenset[str]
    side: frozenset[str]
    around: frozenset[str]


def part_in(counted: Counted) -> Part:
    """The acts of a figure. A verb is none where the figure has another part in it than what its
    act counts: those who detained others are not detained."""
    told = (act for word in counted.concepts for act in _nouns().get(key(word), ()))
    return Part(
        frozenset(act.id for act in _of_act(counted)),
        frozenset(act.id for act in _of_noun(counted)),
        frozenset(act.id for act in told),
    )


def act_of(counted: Counted) -> Act | None:
    """The act that the words name: by the verb, else by the noun counted."""
    return next(iter((*_of_act(counted), *_of_noun(counted))), None)


def _of_act(counted: Counted) -> tuple[Act, ...]:
    if not counted.act:
        return ()
    other = {"subject": "object", "object": "subject"}.get(counted.role, "")
    found = _verbs().get(key(counted.act), ())
    events = () if key(counted.act) in LIGHT else _nouns().get(key(counted.act), ())
    if len({act.people for act in found}) > 1:  # patients are discharged, and so is sewage
        people = not counted.noun or counts_people(counted.noun)
        found = tuple(act for act in found if act.people == people) or found
    return tuple(act for act in found if act.role != other) if found else events


def inhabited(noun: str) -> bool:
    """Whether those counted are who lives there: "home to 120,000"; homes stand in the plural."""
    return noun == "home"


def _of_noun(counted: Counted) -> tuple[Act, ...]:
    """Acts of the noun counted, and of its modifiers ("arrived Russians", "bus passengers")."""
    if inhabited(counted.noun):
        return (acts_by_id()["population"],)
    noun = _nouns().get(key(counted.noun), ()) if counted.noun else ()
    if not counted.act and _SETTLEMENTS.intersection(map(key, counted.concepts)):
        return (*noun, acts_by_id()["population"])  # "a city of 200,000 people"
    words = counted.phrase.split(" of ")[0].split()
    ahead = [
        act for word in words if word != counted.noun for act in _participles().get(base(word), ())
    ]
    hurt = _verbs().get(key(counted.noun), ()) if counted.noun and not noun else ()
    suffered = (act for act in hurt if act.people and act.role != "subject")
    return (*ahead, *noun, *suffered)  # "with 2,300 hurt"


@cache
def _verbs() -> dict[str, tuple[Act, ...]]:
    return _filed((key(verb), act) for act in acts() for verb in act.verbs if " " not in verb)


@cache
def _nouns() -> dict[str, tuple[Act, ...]]:
    return _filed((key(noun), act) for act in acts() for noun in act.nouns)


@cache
def _participles() -> dict[str, tuple[Act, ...]]:
    """By what stands before a noun: "displaced families", "arrived Russians", "striking nurses"."""
    plain = [(verb.rstrip("e"), act) for act in acts() for verb in act.verbs if " " not in verb]
    done = ((f"{verb}ed", act) for verb, act in plain)
    doing = ((f"{verb}ing", act) for verb, act in plain if act.role == "subject")
    return _filed((*done, *doing))


def _filed(pairs: object) -> dict[str, tuple[Act, ...]]:
    found: dict[str, list[Act]] = {}
    for word, act in pairs:  # type: ignore[attr-defined]
        if act not in found.setdefault(word, []):
            found[word].append(act)
    return {word: tuple(them) for word, them in found.items()}
