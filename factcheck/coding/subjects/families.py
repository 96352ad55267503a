"""Families of words that the news uses for one another: acts (acts.yaml) and nouns.

A word is a key of `wordforms`; a verb of two words ("called up") is written "=family".
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import pairwise

from factcheck.coding.places.nations import nation_of, nations
from factcheck.coding.subjects.acts import acts
from factcheck.coding.subjects.participles import past_participle
from factcheck.coding.subjects.wordforms import EMPTY, base, key
from factcheck.values.names import normalise_name

_NOUNS = """
flat apartment home house housing dwelling residence
employee worker staff colleague
firm company business corporation employer
newcomer arrival refugee exile migrant emigrant
anxious apprehensive afraid worried nervous uneasy
town city
country nation state
distance kilometre mile
dormitory dorm
soldier troop serviceman
car vehicle
rubbish litter trash garbage waste
road highway street motorway
policeman police officer
pupil student schoolchild
physician doctor medic
blaze fire wildfire
quake earthquake tremor
storm hurricane cyclone typhoon
plane aircraft jet airliner
ship vessel boat
photo photograph picture
rubble debris ruin wreckage
demand want seek request
offer propose
announcement announce
plant factory works
mine colliery pit
vote ballot
peak peaked crest crested highest maximum
lowest minimum trough
"""


def families_of(word: str) -> tuple[str, ...]:
    """The families of a key, or of a "=family" that `keys_of` made."""
    return (word[1:],) if word[:1] == "=" else _table().get(word, ())


def keys_of(text: str) -> set[str]:
    """The keys of the content words; of verbs of two words ("called up") the family instead."""
    words = normalise_name(text).split()
    pairs = [(paired([one, two]), one) for one, two in pairwise(words)]
    verbs = {one for found, one in pairs if found and not _table().get(key(one))}
    found = {word_key(word) for word in words if word not in EMPTY and word not in verbs}
    return found | {f"={family}" for families, _ in pairs for family in families}


@lru_cache(maxsize=1 << 16)
def word_key(word: str) -> str:
    """The key of a word; of a people or its adjective "~" and the key of its country."""
    nation = nation_of(word)
    return f"~{key(nation.split()[-1])}" if nation else key(word)


def paired(words: list[str]) -> set[str]:
    """The families of the verbs of two words that stand in a run of words."""
    pairs = _pairs()
    return {
        pairs[pair]
        for one, two in pairwise(words)
        if (pair := (base(one), two)) in pairs or (pair := (_plain(one), two)) in pairs
    }


def _plain(word: str) -> str:
    """A regular verb without its ending: called, calls and calling are call."""
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            word = word.removesuffix(ending)
            return word[:-1] if len(word) > 3 and word[-1] == word[-2] != "l" else word
    return word


PEOPLES = frozenset(f"~{key(name.split()[-1])}" for name in nations())
"""Of all countries that are known, the keys of their peoples."""


@cache
def _pairs() -> dict[tuple[str, str], str]:
    """Verbs of two words: both as `paired` looks for them."""
    found: dict[tuple[str, str], str] = {}
    for act in acts():
        for verb in sorted(act.verbs):
            if verb.count(" ") == 1:
                first, second = verb.split()
                for form in (first, base(first), first.removesuffix("e")):
                    found.setdefault((form, second), act.id)
    return found


@cache
def _table() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for act in acts():
        for wording in sorted(act.verbs | act.nouns):
            if " " not in wording:
                found.setdefault(key(wording), []).append(act.id)
    plain = set(found)
    for act in acts():  # the stemmer makes two of "cull" and "culled"
        for verb in sorted(act.verbs):
            done = key(past_participle(verb))
            if " " not in verb and done not in plain:
                found.setdefault(done, []).append(act.id)
    for line in _NOUNS.strip().splitlines():
        words = line.split()
        for word in words:
            found.setdefault(key(word), []).append(f"the {words[0]}")
    return {word: tuple(dict.fromkeys(names)) for word, names in found.items()}
