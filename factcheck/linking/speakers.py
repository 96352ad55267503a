"""Who speaks: many spellings, one speaker.

Only what the case declares is one speaker: an id, a label or an alias, whatever its case, accents
and punctuation. Any other wording is a speaker of its own, for a wrong merger would turn two
witnesses into one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rapidfuzz import process
from rapidfuzz.distance import OSA

from factcheck.casefile.case import Case
from factcheck.claim import Speaker
from factcheck.values.names import normalise_name

_LONG = 5
"""How many letters a name has in which a slip is looked for."""


class SpeakerNames:
    """The declared speakers of a case, found by any of their names."""

    def __init__(self, speakers: Mapping[str, Speaker]) -> None:
        self._ids = speakers.keys()
        self._by_id = _only_one((normalise_name(key), key) for key in speakers)
        self._by_name = _only_one(
            (normalise_name(name), key)
            for key, speaker in speakers.items()
            for name in names_of(speaker)
        )

    def resolve(self, wording: str) -> str:
        """The id of the speaker that the wording names, else its own normal form.

        An id goes before a label or alias; a name that two speakers share names neither.
        """
        if wording in self._ids:
            return wording
        form = normalise_name(wording)
        return self._by_id.get(form) or self._by_name.get(form) or own_name(wording)

    def called(self, wording: str) -> str:
        """The id of the speaker that the wording names, else the wording as it is."""
        id_ = self.resolve(wording)
        return id_ if id_ in self._ids else " ".join(wording.split())


def link_speakers(case: Case) -> dict[str, str]:
    """The speaker of every wording that a claim's `speaker` holds, in alphabetical order."""
    names = SpeakerNames(case.speakers)
    wordings = {wording for claim in case.claims for wording in claim.speaker}
    return {wording: names.resolve(wording) for wording in sorted(wordings)}


def misspelt(wordings: Iterable[str], speakers: Mapping[str, Speaker]) -> dict[str, str]:
    """Of wordings that name no declared speaker, those that are one slip away from a name of one.

    A slip is a letter too many, too few, wrong or in the wrong place; names of less than five
    letters have none, for they are too like one another.
    """
    declared = {
        normalise_name(name): key
        for key in sorted(speakers, reverse=True)
        for name in (key, *names_of(speakers[key]))
    }
    meant = {}
    for wording in sorted(wordings):
        form = normalise_name(wording)
        found = process.extractOne(form, declared.keys(), scorer=OSA.distance, score_cutoff=1)
        if len(form) >= _LONG and found is not None:
            meant[wording] = declared[found[0]]
    return meant


def own_name(wording: str) -> str:
    """What a speaker or outlet that nobody declared goes by."""
    return normalise_name(wording) or " ".join(wording.split())


def names_of(speaker: Speaker) -> tuple[str, ...]:
    """What it is called: its label (its id where it has none) and its aliases."""
    return speaker.label or speaker.id, *speaker.aliases


def bodies(case: Case, speaker: str) -> tuple[str, ...]:
    """The bodies that a speaker belongs to, the nearest first; none for an undeclared one."""
    chain = {speaker: None}
    while (record := case.speakers.get(speaker)) and record.within not in ("", *chain):
        speaker = record.within
        chain[speaker] = None
    return tuple(chain)[1:]


def related(case: Case, one: str, other: str) -> bool:
    """Whether two speakers belong together: one within the other, or both within one body.

    A speaker is not related to itself: that is one origin and not two.
    """
    if one == other:
        return False
    first, second = (one, *bodies(case, one)), (other, *bodies(case, other))
    return not set(first).isdisjoint(second)


def _only_one(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Ids by name, without the empty name and those that several ids share."""
    found: dict[str, set[str]] = {}
    for name, key in pairs:
        found.setdefault(name, set()).add(key)
    return {name: keys.pop() for name, keys in found.items() if name and len(keys) == 1}
