"""Dates of events in a draft: which date subject of the case a date in a sentence answers.

An article's coder must be sure before it says that a date is the day of an event. A draft is held
against days that the case knows: here it is enough that the sentence speaks of one event of the
case more plainly than of any other, and a day that the case has for it is a hint itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.casefile.case import Case
from factcheck.coding.answers.events import Dated, Events
from factcheck.coding.answers.happening import Happening, happenings, lies, sentence_around
from factcheck.errors import Unreadable
from factcheck.spotting.spotted import SpottedDate
from factcheck.values.dates import read_when
from factcheck.values.hedges import HedgeTable
from factcheck.values.when import When

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

BROAD = 0.7
"""What a score is worth that rests on the whole sentence and not on what the date hangs on."""
LEAST, LEAD = 30.0, 4.0
"""The least score, of 100, that links such a date to an event, and how far it must be ahead."""
KNOWN = 15.0
"""What it counts that the case has the day for the event (all chosen)."""


class DraftEvents(Events):
    """Events of a case, with the days that it has for them."""

    def __init__(self, case: Case, language: Language, table: HedgeTable) -> None:
        super().__init__(case.subjects, language)
        self._known = _known(case, table)

    def dated(
        self, doc: Doc, date: SpottedDate, others: Sequence[SpottedDate], published: When
    ) -> Iterator[tuple[Happening, Dated]]:
        """What a date of a sentence is the day of, as far as the case knows such an event."""
        found = [
            (what, self._weighed(date, one))
            for what, one in super().dated(doc, date, others, published)
            if one.proposed is None
        ]
        if not found and lies(date) and not _of_speech(doc, date, others):
            what = sentence_around(doc, date)
            one = self._broad(date, what) if what is not None else None
            found = [(what, one)] if what is not None and one is not None else []
        own = date.when is not None and date.when.pragmatic == published.pragmatic
        for what, one in found:
            if not own or self._has(date, one.subject):  # else the draft's own date, or its "today"
                yield what, one

    def _broad(self, date: SpottedDate, what: Happening) -> Dated | None:
        ranked = [
            self._weighed(date, replace(one, score=BROAD * one.score))
            for one in self.ranked(what, loosely=True)
        ]
        ranked.sort(key=lambda one: (-one.score, one.subject))
        if not ranked or ranked[0].score < LEAST:
            return None
        lead = ranked[0].score - (ranked[1].score if len(ranked) > 1 else 0.0)
        return replace(ranked[0], lead=lead) if lead >= LEAD else None

    def _weighed(self, date: SpottedDate, one: Dated) -> Dated:
        known = KNOWN if self._has(date, one.subject) else 0.0
        return replace(one, score=min(100.0, one.score + known))

    def _has(self, date: SpottedDate, subject: str) -> bool:
        """Whether the case has the day for the event."""
        when = date.when
        return when is not None and any(
            when.pragmatic.meets(day.pragmatic) for day in self._known.get(subject, ())
        )


def _of_speech(doc: Doc, date: SpottedDate, others: Sequence[SpottedDate]) -> bool:
    """Whether it is the day on which something was said, whatever else the sentence tells."""
    return any(one.saying for one in happenings(doc, date, others))


def _known(case: Case, table: HedgeTable) -> Mapping[str, Sequence[When]]:
    known: dict[str, list[When]] = {}
    for claim in case.claims:
        subject = case.subjects.get(claim.subject)
        if subject is None or subject.type != "date" or not isinstance(claim.value, str):
            continue
        source = case.sources.get(claim.source)
        try:
            out = read_when(source.published, None, table) if source else None
            known.setdefault(subject.id, []).append(read_when(claim.value, out, table))
        except Unreadable:
            continue
    return known
