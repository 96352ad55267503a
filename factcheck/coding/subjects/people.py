"""Whether a noun names people, and whether it says more of them than that."""

from __future__ import annotations

from factcheck.coding.places.nations import nation_of
from factcheck.coding.subjects.wordforms import key
from factcheck.values.names import normalise_name

_ANY = """
people person man woman adult individual human folk soul citizen national other resident
"""
_NOUNS = """
child kid boy girl baby student pupil soldier troop conscript reservist recruit officer official
worker employee staff colleague volunteer member inhabitant compatriot countryman villager local
migrant refugee exile emigrant immigrant newcomer arrival traveller traveler passenger tourist
visitor guest customer client patient victim casualty survivor hostage prisoner detainee protester
demonstrator voter elector respondent friend relative family couple parent mother father brother
sister son daughter wife husband fan supporter spectator player doctor nurse teacher engineer
programmer specialist professional expert journalist civilian fighter militant rebel user
subscriber crowd inmate evacuee returnee participant attendee striker applicant deportee
beneficiary recipient police policeman firefighter miner farmer driver pilot sailor crew motorist
commuter household
"""
_GENERIC = frozenset(key(word) for word in _ANY.split())
_PEOPLE = (
    _GENERIC | {key(word) for word in _NOUNS.split()} | {"dead", "wounded", "injured", "missing"}
)
_ENDINGS = ("ians", "ites", "ers", "ors", "ists", "ees", "ants")
_NO_PEOPLE = """
dollars orders numbers offers papers letters matters doors floors factors plants shelters
computers rivers towers centers quarters trailers containers errors mirrors motors tractors
reactors sensors corridors sectors acres fees trees degrees committees restaurants variants grants
warrants elephants rockets chapters posters tickers hectares meters answers powers bombers
cruisers helicopters launchers carriers freezers boilers cookers heaters dryers washers toasters
mixers burners coolers radiators printers scanners speakers routers servers chargers trackers
transformers generators compressors turbochargers scooters steamers cutters tankers trawlers
freighters bulldozers loaders harvesters mowers filters dampers shutters counters registers
"""
_NOT = frozenset(key(word) for word in _NO_PEOPLE.split())


def counts_people(noun: str) -> bool:
    """Whether the noun, as written, names people: "soldiers", "Russians", "refugees"."""
    words = normalise_name(noun).split()
    if not words:
        return False
    last = key(words[-1])
    if last in _PEOPLE or nation_of(noun.split()[-1]):
        return True
    return last not in _NOT and words[-1].endswith(_ENDINGS)


def one_person(noun: str) -> bool:
    """Whether the noun, as written, names one person: "swimmer", "nurse"."""
    return counts_people(noun) or (key(noun) not in _NOT and noun.endswith(("er", "ist", "ian")))


def any_people(noun: str) -> bool:
    """Whether it says no more than that they are people, or of which nation."""
    words = normalise_name(noun).split()
    return bool(words) and (key(words[-1]) in _GENERIC or bool(nation_of(noun.split()[-1])))
