"""Finds the subjects of a draft's figures: by their names, and by what the case prints of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from factcheck.casefile.case import Case
from factcheck.claim import Claim, Subject
from factcheck.coding.said import Said
from factcheck.coding.subjects.finder import Found, SubjectFinder
from factcheck.coding.subjects.fitting import Fits
from factcheck.coding.subjects.surroundings import Surroundings
from factcheck.drafting.evidence import Evidence, Match, words_near
from factcheck.errors import Unreadable
from factcheck.linking.speakers import SpeakerNames
from factcheck.linking.wording import stems
from factcheck.values.figure import Figure
from factcheck.values.figures import read_figure
from factcheck.values.hedges import HedgeTable

NAMED = 0.6
"""What the likeness to a subject's name counts, 0 to 1, beside the evidence of the claims."""
LEAST, LEAD = 0.5, 0.08
"""The least score that links to a subject, and how far it must be ahead of the next (chosen)."""
LEAST_PRINTED = 0.36
"""The least score where a claim on the subject prints the very figure."""
UNLIKE = 0.45
"""What a link is surer of where the case prints at least the digits of the figure."""
FIGURES = frozenset({"quantity", "share", "money", "duration", "age"})


class EvidenceFinder(SubjectFinder):
    """A finder that knows the case's claims; `text` is the draft that it looks at."""

    def __init__(self, case: Case, evidence: Evidence, table: HedgeTable) -> None:
        super().__init__(case.subjects)
        self.text = ""
        self._case, self._evidence, self._table = case, evidence, table
        self._whose = SpeakerNames(case.speakers)
        self._by_name = Fits(case.subjects)

    def find(self, said: Said, around: Surroundings) -> Found | None:
        """The subject of what is said; None where nothing says what it is about.

        Where neither its words nor the case's claims link it plainly, it is news.
        """
        by_name = {fit.subject: fit.score / 100 for fit in self._by_name.ranked(said, around)}
        by_claims = {match.subject.id: match for match in self.ranked(said)}
        scores = {id_: NAMED * score for id_, score in by_name.items() if id_ in by_claims}
        for id_, match in by_claims.items():
            scores[id_] = scores.get(id_, 0.0) + match.score
        self._by_mode(scores, said)
        best = max(scores.values(), default=0.0)
        close = sorted(id_ for id_, score in scores.items() if score > best - LEAD)
        if len(close) > 1:  # of two as likely, the one that the case gives this very figure for
            close = [id_ for id_ in close if id_ in by_claims and by_claims[id_].printed]
        found = by_claims.get(close[0]) if len(close) == 1 else None
        least = LEAST_PRINTED if found is not None and found.printed else LEAST
        if best >= least and len(close) == 1:
            words = ", ".join(found.words) if found else ""
            sure = best if found is not None and found.like else max(0.0, best - UNLIKE)
            return Found(close[0], min(100.0, 100 * sure), words or "what the case says of it")
        new = super().find(said, around)
        return new if new is not None and new.proposed is not None else None

    def _by_mode(self, scores: dict[str, float], said: Said) -> None:
        """Of a plan and its outcome, which are named alike, the one that the mode is of."""
        for subject in self._case.subjects.values():
            plan = subject.plan_of
            if plan in scores and subject.id in scores:
                meant, other = (subject.id, plan) if said.mode == "is" else (plan, subject.id)
                scores[meant] = max(scores[meant], scores[other])
                scores[other] = min(scores[other], scores[meant] - 2 * LEAD)

    def ranked(self, said: Said) -> list[Match]:
        """The subjects that it may be about, the likeliest first."""
        near = words_near(self.text, (said.start, said.end), said.sentence)
        speakers = [self._whose.resolve(name) for name in said.voice.speakers]
        fit: dict[tuple[str, str], tuple[Figure, list[Subject]]] = {}
        for subject in self._case.subjects.values():
            if subject.type != said.type or not _in_unit(subject, said):
                continue
            figure = _figure(said.value, subject, self._table)
            if figure is not None:
                fit.setdefault((subject.type, subject.unit), (figure, []))[1].append(subject)
        found = [
            match
            for figure, subjects in fit.values()
            for match in self._evidence.ranked(near, subjects, figure, speakers, said.mode)
        ]
        return sorted(found, key=lambda one: (-one.score, one.subject.id))


def _in_unit(subject: Subject, said: Said) -> bool:
    """Whether what is counted may be the subject's unit: people, or a thing that must be named."""
    if subject.type != "quantity" or subject.unit in ("", "people") or said.unit:
        return True
    words = stems(f"{said.counted.noun} {said.counted.phrase} {said.value}")
    return any(unit in words for unit in stems(subject.unit))


def printed(
    claims: Iterable[Claim], subjects: Mapping[str, Subject], table: HedgeTable
) -> dict[str, tuple[Figure, ...]]:
    """The figures that claims print, by subject."""
    found: dict[str, dict[Figure, None]] = {}
    for claim in claims:
        subject = subjects.get(claim.subject)
        if subject is not None and isinstance(claim.value, str):
            figure = _figure(claim.value, subject, table)
            if figure is not None:
                found.setdefault(subject.id, {})[figure] = None
    return {id_: tuple(figures) for id_, figures in found.items()}


def _figure(words: str, subject: Subject, table: HedgeTable) -> Figure | None:
    if subject.type not in FIGURES:
        return None
    try:
        return read_figure(words, subject.type, subject.unit, table)
    except Unreadable:
        return None
