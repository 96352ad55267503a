"""Which subject a thing said is about: one of the case's, or a new one that is proposed."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from factcheck.claim import Subject
from factcheck.coding.said import Said
from factcheck.coding.subjects.fitting import Fit, Fits
from factcheck.coding.subjects.proposing import proposed
from factcheck.coding.subjects.surroundings import Surroundings, stems_of
from factcheck.coding.subjects.tying import tied

LEAST, ALONE, SMALL, VAGUE = 34.0, 45.0, 52.0, 75.0
"""The least score, of 100, that links to a subject of the case; that which a name of a single
telling word needs; that which a small count in words needs ("one young woman"), which is seldom a
claim; and a vague one ("a few countries"). Chosen."""
WEAK, CLEAR = 50.0, 10.0
"""Below this score a subject whose name holds a person's or a place's that does not stand near, or
of which something is denied, must be so far ahead of all others, its twin among them. Chosen."""
LEAD, TWINS = 3.5, 45.0
"""How far the best must be ahead of the next; and how near a plan and what came of it may be for
the mood to decide. Chosen."""

PLANS = frozenset(("ordered", "will", "wish"))
_SMALL = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|few|several|some|couple|handful)\b",
    re.I,
)
_VAGUE = re.compile(r"\b(?:few|several|some|couple|handful)\b", re.I)
_EACH = re.compile(r"\b(?:each|every|per|an?)\b|/", re.I)
_LARGE = re.compile(
    r"\d|\b(?:dozens?|scores?|hundreds?|thousands?|millions?|billions?|trillions?)\b|illion", re.I
)


@dataclass(frozen=True, slots=True)
class Found:
    """A subject for a thing said. `score` of 100; `words` by which name or words; `lead` how far
    it is ahead of the next; `proposed` is the subject where the case has none."""

    subject: str
    score: float
    words: str
    proposed: Subject | None = None
    lead: float = 100.0


class SubjectFinder:
    """Finds subjects among those of a case, and proposes new ones."""

    def __init__(
        self, subjects: Mapping[str, Subject], proposed: Collection[str] = frozenset()
    ) -> None:
        """`proposed` are those that coding has made of other articles (`tying`)."""
        self._subjects = subjects
        self._proposed = proposed
        self._fits = Fits(subjects)

    def find(self, said: Said, around: Surroundings) -> Found | None:
        """The subject of what is said; None where nothing says what it is about."""
        ranked = [fit for fit in self._fits.ranked(said, around) if self._may_be(fit, said)]
        best = self._best(ranked, said)
        if best is not None:
            return best
        new = proposed(said, around)
        if new is None or (small(said) and not new.small_too):
            return None
        return Found(new.subject.id, new.score, new.words, new.subject)

    def _may_be(self, fit: Fit, said: Said) -> bool:
        """Whether the subject is one of this article, or tied to it; a sum for each is a price."""
        subject = self._subjects[fit.subject]
        if said.counted.each and not _EACH.search(f"{subject.label} {' '.join(subject.aliases)}"):
            return False
        if said.qualifier and not stems_of(said.qualifier) <= stems_of(subject.label):
            return False
        return fit.subject not in self._proposed or tied(subject, fit)

    def _best(self, ranked: list[Fit], said: Said) -> Found | None:
        """The subject that fits and is clear of the next; of a plan and what came of it, the one
        that the mood of the sentence asks for."""
        if not ranked:
            return None
        best, others = ranked[0], ranked[1:]
        for other in others:
            if best.score - other.score > TWINS:
                break
            if twin := self._twin(best, other, said):
                others = [one for one in others if one is not other]
                best = twin
                break
        least = LEAST if ranked[0].telling > 1 else ALONE
        if small(said):
            least = VAGUE if _VAGUE.search(said.value) else SMALL
        lead = ranked[0].score - (others[0].score if others and others[0] is not ranked[0] else 0.0)
        if ranked[0].score < least or lead < LEAD:
            return None
        rivals = ranked if said.stance == "denies" else [] if best.named else others
        if best.score < WEAK and _close(rivals, best):
            return None
        return Found(best.subject, best.score, best.words, lead=lead)

    def _twin(self, one: Fit, other: Fit, said: Said) -> Fit | None:
        """Of a plan and its outcome the one that the mood asks for; None where they are not."""
        if self._subjects[one.subject].plan_of == other.subject:
            outcome, plan = one, other
        elif self._subjects[other.subject].plan_of == one.subject:
            outcome, plan = other, one
        else:
            return None
        return plan if said.mode in PLANS else outcome


def _close(ranked: list[Fit], best: Fit) -> bool:
    """Whether another subject fits nearly as well, or better."""
    return any(best.score - one.score < CLEAR for one in ranked if one.subject != best.subject)


def small(said: Said) -> bool:
    """Whether it is a small count in words: "two officers", "a few countries", "several days"."""
    if said.type not in ("quantity", "duration"):
        return False
    vague = said.type == "quantity" or _VAGUE.search(said.value)
    return bool(vague and _SMALL.search(said.value) and not _LARGE.search(said.value))
