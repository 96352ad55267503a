"""Words for events that the news uses for one another, beside the acts of acts.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from factcheck.coding.subjects.acts import acts
from factcheck.coding.subjects.people import counts_people
from factcheck.coding.subjects.wordforms import key

KIN = 0.9
"""What a word counts where another of its kind stands."""
_KINDS = """
announce announcement order decree declare declaration proclaim unveil
begin beginning start onset outset outbreak launch commence
end ending finish complete completion conclude stop over close halt
remark comment statement say tell speak speech declare call
sign signing signature
elect election vote poll ballot
hold take happen occur
meet meeting talks summit
resign resignation quit
invade invasion
open opening reopen inaugurate
quake earthquake tremor
storm hurricane cyclone typhoon
pass adopt approve
arrive arrival come reach land
find found discover discovery
explode explosion blast
crash collision collide
rule ruling verdict sentence
rally protest demonstration march demonstrate
strike walkout walk
visit trip travel
wed wedding marry marriage
law bill act legislation
war fighting conflict
invade invasion war
ceasefire truce armistice
student pupil university school
"""
_EVENTS = """announcement order decree declaration beginning start onset outset outbreak launch end
completion remark comment statement speech signing election vote poll meeting talks summit
resignation invasion opening inauguration earthquake quake tremor storm hurricane cyclone explosion
blast crash collision ruling verdict rally protest demonstration march strike walkout visit wedding
ceremony war ceasefire truce attack raid shooting fire flood landslide eruption collapse derailment
referendum coup debut premiere merger takeover ban lockdown curfew release arrest trial hearing
funeral match final game draw accident disaster riot siege
battle offensive withdrawal retreat evacuation strike deadline"""

LIGHT = frozenset(
    (
        "be", "go", "make", "begin", "start", "commence", "open", "end", "finish", "conclude",
        "close", "stop", "hold", "take", "happen", "occur", "come", "strike", "hit", "stage",
        "expect", "schedule", "set", "plan", "due", "fall", "mark", "erupt", "break", "complete",
        "launch", "deliver",
    )
)  # fmt: skip
"""Verbs that say little of an event but when: it is named by what they are said of."""


@cache
def kinds() -> Mapping[str, frozenset[str]]:
    """Of each key (`wordforms`) the keys that it may stand for."""
    found: dict[str, set[str]] = {}
    for line in _KINDS.strip().splitlines():
        words = {key(word) for word in line.split()}
        for word in words:
            found.setdefault(word, set()).update(words - {word})
    return {word: frozenset(others) for word, others in found.items()}


BEGINS = frozenset(key(word) for word in _KINDS.strip().splitlines()[1].split())
ENDS = frozenset(key(word) for word in _KINDS.strip().splitlines()[2].split())
SAYS = frozenset(key(word) for word in _KINDS.strip().splitlines()[3].split())

DECLARES = frozenset(key(word) for word in (*_KINDS.strip().splitlines()[0].split(), "sign"))
"""By these something is so from then on; by "say" it is only spoken of."""


@cache
def _nouns() -> frozenset[str]:
    named = (noun for act in acts() for noun in act.nouns if not counts_people(noun))
    return frozenset(key(noun) for noun in (*named, *_EVENTS.split()))


def is_event(noun: str) -> bool:
    """Whether a noun names what happens at a time."""
    return key(noun) in _nouns()
