"""Dates of events in a draft: which date subject of the case a date in a sentence answers.

An article's coder must be sure before it says that a date is the day of an event. A draft is held
against days that the case knows: here it is enough that the sentence speaks of one event of the
case more plainly than of any other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.casefile.case import Case
from factcheck.claim import Claim, Locator, Subject
from factcheck.document import dates
from factcheck.drafting.evidence import Evidence, Match, words_near
from factcheck.errors import Unreadable
from factcheck.spotting.dates import spot_dates
from factcheck.spotting.spotted import SpottedDate
from factcheck.values.blanked import blanked
from factcheck.values.dates import read_when
from factcheck.values.hedges import HedgeTable
from factcheck.values.when import When

if TYPE_CHECKING:
    from factcheck.coding.article import Article

LEAST, LEAD = 0.3, 0.02
"""The least score that links a date to an event, and how far it must be ahead (chosen)."""
FALL, FLOOR = 0.05, 0.3
"""What a word loses for each word that it stands further off, and what it keeps at least."""
_ANCHOR = re.compile(
    r"\s+(?:after|before|since|following|earlier than|later than)\b", re.IGNORECASE
)
_BOUND = re.compile(r"^(?:until|till|by|before|after|from)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{3,}")
_SINCE = re.compile(r"(?:^|\b)since\b", re.IGNORECASE)
_SHORT = 3
"""A run of so few words is no sentence: a date that heads an entry belongs to the next."""


@dataclass(frozen=True, slots=True)
class _Dated:
    spotted: SpottedDate
    sentence: tuple[int, int]
    ranked: tuple[Match, ...]


def event_dates(
    case: Case,
    evidence: Evidence,
    article: Article,
    sentences: Sequence[tuple[int, int]],
    published: When,
    table: HedgeTable,
) -> Iterator[Claim]:
    """A claim for each date in the text that is plainly the day of one of the case's events."""
    events = [subject for subject in case.subjects.values() if subject.type == "date"]
    if not events:
        return
    known = _known(case, events, table)
    found = []
    for spotted in spot_dates(blanked(article.text), published, table):
        if spotted.kind in ("duration", "set") or spotted.when is None:
            continue
        sentence = _sentence(article.text, spotted, sentences)
        if sentence is None or _lapse(article.text, spotted):
            continue
        span = (spotted.start, spotted.end)
        near = words_near(article.text, span, sentence, fall=FALL, floor=FLOOR)
        if _SINCE.search(article.text[max(0, spotted.start - 6) : spotted.end]):
            near.update(words_near("start", (0, 0), (0, 5)))
        found.append(_Dated(spotted, sentence, tuple(evidence.ranked(near, events))))
    for one in found:
        best = _best(one)
        if best is None:
            continue
        rivals = [r for r in found if r is not one and r.sentence == one.sentence]
        own = one.spotted.when is not None and one.spotted.when.pragmatic == published.pragmatic
        if own and not _is_known(one.spotted, known[best.subject.id]):
            continue  # the draft's own date, or its "today"
        if any(_takes(rival, best, one, known) for rival in rivals):
            continue
        yield _claim(article, one.spotted, best, published, table)


def _sentence(
    text: str, spotted: SpottedDate, sentences: Sequence[tuple[int, int]]
) -> tuple[int, int] | None:
    """The sentence that a date stands in; of one that heads an entry, with the one it heads."""
    for place, (start, end) in enumerate(sentences):
        if start <= spotted.start < end:
            rest = text[start : spotted.start] + text[spotted.end : end]
            after = sentences[place + 1] if place + 1 < len(sentences) else None
            if len(_WORD.findall(rest)) < _SHORT and after and "\n\n" not in text[end : after[0]]:
                return start, after[1]
            return start, end
    return None


def _best(one: _Dated) -> Match | None:
    if not one.ranked or one.ranked[0].score < LEAST:
        return None
    lead = one.ranked[0].score - (one.ranked[1].score if len(one.ranked) > 1 else 0.0)
    return one.ranked[0] if lead >= LEAD else None


def _takes(rival: _Dated, best: Match, one: _Dated, known: dict[str, list[When]]) -> bool:
    """Whether another date of the sentence is the day of the event rather than this one."""
    theirs = _best(rival)
    if theirs is None or theirs.subject.id != best.subject.id:
        return False
    right = [_is_known(each.spotted, known[best.subject.id]) for each in (rival, one)]
    if right[0] != right[1]:
        return right[0]
    return (theirs.score, -rival.spotted.start) > (best.score, -one.spotted.start)


def _is_known(spotted: SpottedDate, days: Sequence[When]) -> bool:
    assert spotted.when is not None
    return any(spotted.when.pragmatic.meets(day.pragmatic) for day in days)


def _known(case: Case, events: Sequence[Subject], table: HedgeTable) -> dict[str, list[When]]:
    known: dict[str, list[When]] = {subject.id: [] for subject in events}
    for claim in case.claims:
        if claim.subject in known and isinstance(claim.value, str):
            source = case.sources.get(claim.source)
            try:
                out = read_when(source.published, None, table) if source else None
                known[claim.subject].append(read_when(claim.value, out, table))
            except Unreadable:
                continue
    return known


def _lapse(text: str, spotted: SpottedDate) -> bool:
    """Whether the words count from an event, or only bound a time: "three days after"."""
    return bool(_ANCHOR.match(text, spotted.end) or _BOUND.match(spotted.text))


def _claim(
    article: Article, spotted: SpottedDate, best: Match, published: When, table: HedgeTable
) -> Claim:
    """The claim, its value the date's words as far as these can be read by themselves."""
    assert spotted.when is not None
    value = spotted.text
    try:
        alone = read_when(value, published, table).pragmatic == spotted.when.pragmatic
    except Unreadable:
        alone = False
    if not alone:
        first, last = dates(spotted.when.pragmatic)
        value = f"{first or '..'}/{last or '..'}" if first != last else first or ".."
    return Claim(
        id=f"{article.id}-on-{spotted.start}",
        source=article.id,
        subject=best.subject.id,
        value=value,
        quote=(spotted.text,),
        locator=(Locator(start=spotted.start, end=spotted.end),),
        coder="machine",
        confidence=round(min(0.9, 0.15 + best.score), 2),
        reasons=(f"the event linked by “{', '.join(best.words) or 'its claims'}”",),
    )
