"""Many wordings, one subject; many spellings, one speaker; many outlets, one origin."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from factcheck.casefile.case import Case
from factcheck.claim import Claim
from factcheck.linking.origins import Origins, Told, Whose, origins_of
from factcheck.linking.speakers import bodies, link_speakers, misspelt, related
from factcheck.linking.subjects import (
    Link,
    Links,
    SubjectLinker,
    SubjectLinks,
    Unsure,
    link_subjects,
)

__all__ = [
    "Link",
    "Linked",
    "Links",
    "SubjectLinker",
    "SubjectLinks",
    "Unsure",
    "bodies",
    "link",
    "link_speakers",
    "link_subjects",
    "misspelt",
    "origins_of",
    "related",
]


@dataclass(frozen=True, slots=True)
class Linked:
    """What the wordings of a case stand for.

    `subjects` maps claim ids to subject ids, without the claims in `unsure`; `links` says what each
    was linked by. `speakers` maps the wordings of speakers to speaker ids.
    """

    subjects: Mapping[str, str]
    links: Links
    speakers: Mapping[str, str]
    unsure: tuple[Unsure, ...]
    whose: Whose = field(repr=False, compare=False)

    def of(self, claims: Sequence[Claim]) -> Linked:
        """What these claims alone stand for."""
        links = self.links.of(claims)
        return Linked(
            subjects=links.subjects,
            links=links,
            speakers={word: self.speakers[word] for claim in claims for word in claim.speaker},
            unsure=(),
            whose=Told(self.whose, claims),
        )

    def origins(self, claim: Claim) -> tuple[str, ...]:
        """Whose word the claim is: speaker ids, or what the outlet goes by; never empty."""
        return self.whose.of(claim)

    def told(self, claim: Claim) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The origins of a claim, and what people call them, in the same order (see `Whose`)."""
        return self.whose.told(claim)


def link(case: Case, linker: SubjectLinker | None = None, jobs: int = 1) -> Linked:
    """Link every claim of a case to its subject, its speakers and its origins.

    `linker` is one made for the case's subjects before, where there is one; many free wordings are
    looked up by so many processes (`jobs`).
    """
    found = link_subjects(case, linker=linker, jobs=jobs)
    speakers = link_speakers(case)
    return Linked(found.subjects, found.links, speakers, found.unsure, Origins(case, speakers))
