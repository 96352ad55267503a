"""Finds the subjects of a draft's figures: by their names, and by what the case prints of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from factcheck.casefile.case import Case
from factcheck.claim import Claim, Subject
from factcheck.coding.said import Said
from factcheck.coding.subjects.finder import Found, SubjectFinder
from factcheck.coding.subjects.fitting import Fit, Fits, of_type
from factcheck.coding.subjects.surroundings import Surroundings
from factcheck.coding.subjects.turning import unlike
from factcheck.drafting.evidence import Evidence, Hint
from factcheck.drafting.lasting import of_another_length
from factcheck.drafting.owning import of_another, owners_of
from factcheck.linking.speakers import SpeakerNames
from factcheck.values.hedges import HedgeTable

LABEL, CLAIMED = 1.1, 0.4
"""What the likeness to a subject's name counts, 0 to 1, and that to the claim on it that is nearest
in words."""
LEAST, LEAD = 0.5, 0.08
"""The least score that links to a subject, and how far it must be ahead of the next (chosen)."""
LEAST_PRINTED = 0.36
"""The least score where a claim on the subject prints the very figure."""
UNLIKE = 0.45
"""What a link is surer of where the case prints at least the digits of the figure."""
_NUMBER = re.compile(r"\S*[0-9]\S*")


class DraftFinder(SubjectFinder):
    """A finder that knows the case's claims."""

    def __init__(self, case: Case, table: HedgeTable) -> None:
        super().__init__(case.subjects)
        self._case = case
        self._whose = SpeakerNames(case.speakers)
        self._evidence = Evidence(case.claims, case.subjects, table)
        self._owners = {subject.id: owners_of(subject) for subject in case.subjects.values()}
        self._by_claims = Fits(_as_claimed(case.subjects, case.claims))

    def find(self, said: Said, around: Surroundings) -> Found | None:
        """The subject of what is said; None where nothing says what it is about.

        Where neither its words nor the case's claims link it plainly, it is news.
        """
        named = {fit.subject: fit for fit in self._fits.ranked(said, around)}
        claimed = {fit.subject: fit for fit in self._by_claims.ranked(said, around)}
        hints = {
            id_: hint
            for id_, hint in self._hints(said)
            if not of_another(self._owners[id_], said, around)
            if not unlike(self._case.subjects[id_], said, around)
            if not of_another_length(self._case.subjects[id_], named.get(id_), said, around)
        }
        scores = {
            id_: _score(named.get(id_), claimed.get(id_), hint) for id_, hint in hints.items()
        }
        self._by_mode(scores, said)
        best = max(scores.values(), default=0.0)
        close = sorted(id_ for id_, score in scores.items() if score > best - LEAD)
        if len(close) > 1:  # of two as likely, the one that the case gives this very figure for
            close = [id_ for id_ in close if hints[id_].printed]
        if len(close) == 1:
            hint, name = hints[close[0]], named.get(close[0])
            if best >= (LEAST_PRINTED if hint.printed else LEAST):
                sure = best if hint.like else max(0.0, best - UNLIKE)
                words = name.words if name else "what the case says of it"
                return Found(close[0], min(100.0, 100 * sure), words)
        new = super().find(said, around)
        return new if new is not None and new.proposed is not None else None

    def _hints(self, said: Said) -> Iterable[tuple[str, Hint]]:
        speakers = [self._whose.resolve(name) for name in said.voice.speakers]
        for subject in self._case.subjects.values():
            figure = self._evidence.read(said.value, subject) if of_type(subject, said) else None
            if figure is not None:
                hint = self._evidence.hint(subject.id, figure, speakers, said.mode)
                if hint is not None:
                    yield subject.id, hint

    def _by_mode(self, scores: dict[str, float], said: Said) -> None:
        """Of a plan and its outcome, which are named alike, the one that the mode is of."""
        for subject in self._case.subjects.values():
            plan = subject.plan_of
            if plan in scores and subject.id in scores:
                meant, other = (subject.id, plan) if said.mode == "is" else (plan, subject.id)
                scores[meant] = max(scores[meant], scores[other])
                scores[other] = min(scores[other], scores[meant] - 2 * LEAD)


def _score(named: Fit | None, claimed: Fit | None, hint: Hint) -> float:
    words = LABEL * (named.score if named else 0.0) + CLAIMED * (claimed.score if claimed else 0.0)
    return words / 100 + hint.score if words else 0.0


def _as_claimed(subjects: Mapping[str, Subject], claims: Iterable[Claim]) -> dict[str, Subject]:
    """The subjects, each by the words that its claims have of it as its names."""
    quotes: dict[str, list[str]] = {}
    for claim in claims:
        for quote in claim.quote:
            words = _NUMBER.sub(" ", quote).strip()
            if words and claim.subject in subjects:
                quotes.setdefault(claim.subject, []).append(words)
    return {
        id_: subjects[id_].model_copy(update={"label": first, "aliases": tuple(more)})
        for id_, (first, *more) in quotes.items()
    }
