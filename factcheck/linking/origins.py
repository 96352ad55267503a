"""Whose word a claim is: that of the speakers it names, else of the outlet that first printed it.

Ten outlets that quote one minister are one origin, and so are two texts of one publisher. A copy
has the origin of what it copies. Speakers and outlets go by one set of names, so a claim that names
an outlet as its speaker has the origin of that outlet's own reports.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

from factcheck.casefile.case import Case
from factcheck.claim import Claim, Source
from factcheck.linking.speakers import SpeakerNames, names_of
from factcheck.values.names import normalise_name


class Whose(Protocol):
    """Says of a claim whose word it is."""

    def of(self, claim: Claim) -> tuple[str, ...]:
        """The origins, in alphabetical order, each once; never empty."""
        ...

    def told(self, claim: Claim) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The origins, and what people call them, in the same order.

        They are the same for all claims that quote the same people, and for all of one source that
        quote nobody.
        """
        ...


class Told:
    """The origins of some claims, looked up beforehand: it needs nothing of the case."""

    def __init__(self, whose: Whose, claims: Iterable[Claim]) -> None:
        one_of_each = {claim.speaker or claim.source: claim for claim in claims}
        self._known = {by: whose.told(claim) for by, claim in one_of_each.items()}

    def of(self, claim: Claim) -> tuple[str, ...]:
        """See `Whose`."""
        return self.told(claim)[0]

    def told(self, claim: Claim) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """See `Whose`."""
        return self._known[claim.speaker or claim.source]


class Origins:
    """The origins of a case's claims. Made once: each question then takes a look-up.

    `speakers` maps the wordings of claims to speakers, as `link_speakers` does.
    """

    def __init__(self, case: Case, speakers: Mapping[str, str]) -> None:
        self._speakers = speakers
        self._case = case
        self._names = SpeakerNames(case.speakers)
        own = {key: self._outlet(source) for key, source in case.sources.items()}
        self._outlets = {key: own[first] for key, first in first_sources(case).items()}
        self._known_as: dict[str, str] = {}
        for key in sorted(case.sources):
            self._known_as.setdefault(normalise_name(key), own[key])
        for key in sorted(case.sources):
            if publisher := normalise_name(case.sources[key].publisher):
                self._known_as[publisher] = own[key]
        self._named = {own[key]: source.publisher for key, source in case.sources.items()}
        self._told: dict[tuple[str, ...] | str, tuple[tuple[str, ...], tuple[str, ...]]] = {}

    def of(self, claim: Claim) -> tuple[str, ...]:
        """Whose word it is, in alphabetical order, each once; never empty."""
        return self.told(claim)[0]

    def told(self, claim: Claim) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The origins and what people call them, worked out once for the claims of one source or
        one set of speakers."""
        by = claim.speaker or claim.source
        known = self._told.get(by)
        if known is None:
            voices = {
                self._voice(wording): wording for wording in sorted(claim.speaker, reverse=True)
            }
            origins = tuple(sorted(voices)) or (self._outlets.get(claim.source, claim.source),)
            names = tuple(self._name(origin, voices.get(origin, "")) for origin in origins)
            known = self._told[by] = origins, names
        return known

    def _name(self, origin: str, printed: str) -> str:
        declared = self._case.speakers.get(origin)
        return (declared.label if declared else "") or self._named.get(origin) or printed or origin

    def _voice(self, wording: str) -> str:
        """The speaker; where any of its names is an outlet's, the outlet."""
        speaker = self._speakers.get(wording) or self._names.resolve(wording)
        declared = self._case.speakers.get(speaker)
        for name in names_of(declared) if declared else (wording,):
            if outlet := self._known_as.get(normalise_name(name)):
                return outlet
        return speaker

    def _outlet(self, source: Source) -> str:
        """What the source's publisher goes by; the source's id where it has none."""
        return self._names.resolve(source.publisher) if source.publisher else source.id


def origins_of(claim: Claim, case: Case, speakers: Mapping[str, str]) -> tuple[str, ...]:
    """Whose word one claim is; for the claims of a whole case make `Origins` once."""
    return Origins(case, speakers).of(claim)


def first_sources(case: Case) -> dict[str, str]:
    """The source at the end of each source's chain of copies; itself where it copies none."""
    first: dict[str, str] = {}
    for key in sorted(case.sources):
        chain, at = {key: None}, key
        while (copied := case.sources[at].copy_of) in case.sources and copied not in chain:
            at = first.get(copied, copied)
            chain[copied] = None
        first.update(dict.fromkeys(chain, at))
    return first
