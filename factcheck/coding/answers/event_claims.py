"""Claims on when something happened, from the dates in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.claim import Claim, Locator, Mode, Subject
from factcheck.coding.answers.events import Dated, Events
from factcheck.coding.answers.happening import Happening, bound, lies
from factcheck.coding.answers.postponing import move_of
from factcheck.coding.article import Article
from factcheck.coding.parsed.layout import layout
from factcheck.coding.said import Voice
from factcheck.coding.times.dates_written import written
from factcheck.coding.voices.mode import mode
from factcheck.coding.voices.stance import stance
from factcheck.coding.voices.voice import voice
from factcheck.errors import Unreadable
from factcheck.linking.speakers import SpeakerNames
from factcheck.spotting.spotted import SpottedDate
from factcheck.values.dates import read_when
from factcheck.values.hedges import HedgeTable
from factcheck.values.when import When, first_day, last_day

_ARTICLE = re.compile(r"^the (?=[A-Z])")
_LED = ("until ", "till ", "before ", "not before ")
_MOST = 12
"""Dates of a sentence that are looked at."""
_YEAR = re.compile(r"[0-9]{4}")

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class _Told:
    date: SpottedDate
    happening: Happening
    dated: Dated
    sentence: int


def event_claims(
    doc: Doc,
    offset: int,
    dates: list[SpottedDate],
    events: Events,
    article: Article,
    published: When,
    table: HedgeTable,
    speakers: SpeakerNames,
) -> Iterator[tuple[Claim, Subject | None]]:
    """A claim for every date of the parsed text that is plainly the day of an event of the case,
    or of one that is proposed with it.

    Of two dates in a sentence that one event could have it has the one that fits better.
    """
    found: dict[tuple[int, str], _Told] = {}
    plan = layout(doc)
    beside: dict[int, list[SpottedDate]] = {}
    for date in dates:
        span = doc.char_span(date.start, date.end, alignment_mode="expand")
        if span and lies(date):
            beside.setdefault(plan.sentence(span.start), []).append(date)
    for date, others in ((each, some) for some in beside.values() for each in some[:_MOST]):
        for what, dated in events.dated(doc, date, others, published):
            told = _Told(_day(what.date), what, dated, plan.sentence(what.head.i))
            before = found.get((told.sentence, dated.subject))
            if before is None or before.dated.score < dated.score:
                found[told.sentence, dated.subject] = told
    for told in found.values():
        move = move_of(doc, told.date)
        value = _ARTICLE.sub("", written(told.date, "from" if move == "not before" else ""))
        try:
            when = read_when(value, published, table)
        except Unreadable:
            continue
        if not move and (last := _year_before(doc, told, when, published)):
            value = last
        claim = _claim(doc, offset, told, value, article, speakers)
        if move:  # it is the plan now, whatever it was before
            meant = "ordered" if claim.mode == "is" else claim.mode
            claim = claim.model_copy(update={"stance": "asserts", "mode": meant})
        yield claim, told.dated.proposed


def _day(date: SpottedDate) -> SpottedDate:
    """The day itself of "until 9 May" and "before 9 May", as of "since July 1"."""
    led = date.text.casefold().startswith(_LED)
    return date.parts[0] if led and len(date.parts) == 1 else bound(date)


def _year_before(doc: Doc, told: _Told, when: When, published: When) -> str:
    """The date a year earlier, in ISO, where what is told as past would lie ahead: "on 9 November"
    in June; "" where it stands."""
    first, last, out = (
        first_day(when.pragmatic),
        last_day(when.pragmatic),
        last_day(published.pragmatic),
    )
    head = told.happening.head
    past = head.tag_ in ("VBD", "VBN") and mode(doc, told.date.start, told.date.end)[0] == "is"
    if not (first and last and out and past) or first <= out or _YEAR.search(told.date.text):
        return ""
    before = [
        day.replace(year=day.year - 1, day=min(day.day, 28 if day.month == 2 else 31))
        for day in (first, last)
    ]
    return before[0].isoformat() if first == last else f"{before[0]}/{before[1]}"


def _claim(
    doc: Doc, offset: int, told: _Told, value: str, article: Article, speakers: SpeakerNames
) -> Claim:
    start, end = told.date.start, told.date.end
    saying = told.happening.saying  # who speaks is the event, and not whose word it is
    whose = Voice() if saying else voice(doc, start, end)
    how: Mode = "is"
    condition = ""
    if not saying:
        how, condition = mode(doc, start, end)
    dated = told.dated
    reason = (
        "the subject is new to the case"
        if dated.proposed is not None
        else f"event linked by “{dated.words}”, {dated.score:.0f} of 100"
    )
    return Claim(
        id=f"{article.id}-at-{offset + start}",
        source=article.id,
        subject=dated.subject,
        value=value,
        quote=(told.date.text,),
        locator=(Locator(start=offset + start, end=offset + end),),
        speaker=tuple(speakers.called(name) for name in whose.speakers),
        via=whose.via,
        mode=how,
        condition=condition,
        stance=stance(doc, start, end),
        coder="machine",
        confidence=round(0.9 * (0.5 + dated.score / 200), 2),
        reasons=(reason,),
    )
