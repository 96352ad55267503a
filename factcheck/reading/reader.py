"""One claim after another to boxes; what they share is read once."""

from __future__ import annotations

import json
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

from factcheck.box import Box, Value, box_of
from factcheck.casefile.case import Case
from factcheck.claim import Claim, Record, Source, Subject
from factcheck.errors import Unreadable
from factcheck.linking import Linked
from factcheck.reading.claimed import value_in
from factcheck.reading.hedging import hedges_of
from factcheck.values.dates import default_as_of, read_when
from factcheck.values.when import ALWAYS, When


@dataclass(slots=True)
class _Day:
    """What was published on one day, and the times read that turn on it, by their wordings."""

    published: When
    stated: dict[str, When]
    undated: dict[str, When]


@dataclass(slots=True)
class _Text:
    """What the claims of one source have in common; `written`: as a fingerprint has it."""

    source: Source
    day: _Day
    outlet: str
    written: str


@dataclass(slots=True)
class _Teller:
    """Whose word claims are; `written`: the speakers as a fingerprint has them."""

    origins: tuple[str, ...]
    names: tuple[str, ...]
    voice: str
    written: str


@dataclass(slots=True)
class _Question:
    """A subject, and the values read for it, by their wording and by what else they turn on."""

    subject: Subject
    period: When | None
    values: dict[Hashable, Value]
    turns_on: Literal["", "day", "stance"]
    written: str


class Reader:
    """Reads claims of one case, collecting what cannot be read."""

    def __init__(self, case: Case, outlets: Mapping[str, int], linked: Linked) -> None:
        self._table, self.problems = hedges_of(case)
        self._case = case
        self._linked = linked
        self._publishers = outlets
        self._days: dict[str, _Day] = {}
        self._texts = {source.id: self._text(source) for source in case.sources.values()}
        self._values: dict[tuple[str, str], dict[Hashable, Value]] = {}
        self._questions = {
            subject.id: self._question(subject) for subject in case.subjects.values()
        }
        self._tellers: dict[str | tuple[str, ...], _Teller] = {}
        self._times: dict[tuple[str, ...], str] = {}

    def _when(self, record: Record, at: str, text: str, published: When | None) -> When | None:
        """The time that a field states; None where it states none or cannot be read."""
        if not text:
            return None
        try:
            return read_when(text, published, self._table)
        except Unreadable as error:
            self.problems.append(record.where.problem(str(error), at))
            return None

    def box(self, claim: Claim, subject: str) -> Box | None:
        """The claim, which is on this subject, as a box.

        None where its source is not known or something cannot be read.
        """
        before = len(self.problems)
        text, question = self._texts.get(claim.source), self._questions[subject]
        if text is None:
            return None
        day = text.day
        as_of = period = None
        if claim.as_of:
            as_of = self._time(claim, "as_of", claim.as_of, day)
            if as_of is not None and claim.mode == "is" and _later(as_of, day.published):
                fault = _AHEAD.format(text.source.published)
                self.problems.append(claim.where.problem(fault, "as_of"))
        if claim.period:
            period = self._time(claim, "period", claim.period, day)
        try:
            value = self._value(claim, question, text)
        except Unreadable as error:
            self.problems.append(claim.where.problem(str(error), "value"))
        if len(self.problems) > before:
            return None
        teller = self._tellers.get(claim.speaker or claim.source) or self._teller(claim)
        return box_of(
            claim,
            text.source,
            value,
            as_of or day.undated.get(question.subject.period) or _undated(day, question),
            day.published,
            teller.origins,
            self._fingerprint(claim, text, teller, question),
            text.outlet,
            teller.voice,
            period or question.period,
            as_of is not None,
            teller.names,
        )

    def _text(self, source: Source) -> _Text:
        """A source; a publisher of several is told apart by the source's id."""
        day = self._days.get(source.published)
        if day is None:
            published = self._when(source, "published", source.published, None)
            day = _Day(published or ALWAYS, {}, {})
            if published is not None or not source.published:
                self._days[source.published] = day
        outlet = publisher = source.publisher or source.id
        if self._publishers.get(publisher, 0) > 1:
            outlet = f"{publisher} ({source.id})"
        written = f'"published": {_string(source.published)}, "publisher": {_string(publisher)}'
        return _Text(source, day, outlet, written)

    def _question(self, subject: Subject) -> _Question:
        """A subject; those of one type and unit share the figures and dates read for them."""
        kind = subject.type
        values: dict[Hashable, Value] = {}
        if kind in _BY_WORDING:
            values = self._values.setdefault((kind, subject.unit), values)
        return _Question(
            subject,
            self._when(subject, "period", subject.period, None),
            values,
            "day" if kind == "date" else "stance" if kind == "statement" else "",
            _string(subject.id),
        )

    def _teller(self, claim: Claim) -> _Teller:
        """Whose word a claim is: whom it quotes, by the labels of the case, or where it stands."""
        origins, names = self._linked.told(claim)
        if not claim.speaker:
            teller = self._tellers[claim.source] = _Teller(origins, names, "", "[]")
            return teller
        voices = []
        for wording in claim.speaker:
            declared = self._case.speakers.get(self._linked.speakers.get(wording, wording))
            voices.append(declared.label or declared.id if declared else wording)
        teller = _Teller(origins, names, " and ".join(voices), _list(claim.speaker))
        self._tellers[claim.speaker] = teller
        return teller

    def _time(self, claim: Claim, at: str, text: str, day: _Day) -> When | None:
        """The time that a field of a claim states; each wording of one day is read once."""
        known = day.stated.get(text)
        if known is None:
            known = self._when(claim, at, text, day.published)
            if known is not None:
                day.stated[text] = known
        return known

    def _value(self, claim: Claim, question: _Question, text: _Text) -> Value:
        """The value of a claim; each wording is read once, a date's once of a day's texts.

        Raises:
            Unreadable: as `value_in` does.
        """
        wording: Hashable = claim.value
        if question.turns_on:
            more = text.source.published if question.turns_on == "day" else claim.stance
            wording = wording, more
        known = question.values.get(wording)
        if known is None:
            known = value_in(claim, question.subject, text.day.published, self._table)
            question.values[wording] = known
        return known

    def _fingerprint(self, claim: Claim, text: _Text, teller: _Teller, question: _Question) -> str:
        """A hash of what a claim says, where and of what; its id, place, coder and notes may
        change without changing that.

        What is hashed is the JSON of an object with its keys in alphabetical order. Claims share
        most of it, so that what they share is written once.
        """
        times = claim.as_of, claim.condition, claim.held, claim.mode, claim.period
        opening = self._times.get(times)
        if opening is None:
            opening = self._times[times] = _json(dict(zip(_TIMES, times, strict=True)))[1:-1]
        value = claim.value
        said = _string(value) if isinstance(value, str) else _json(value.model_dump(mode="json"))
        whole = (
            f'{{{opening}, {text.written}, "quote": {_list(claim.quote)}, '
            f'"speaker": {teller.written}, "stance": "{claim.stance}", '
            f'"subject": {question.written}, "value": {said}, "via": {_string(claim.via)}}}'
        )
        return sha256(whole.encode()).hexdigest()[:16]


def _undated(day: _Day, question: _Question) -> When:
    """When a figure stood that has no date: the same for all of one day and one period."""
    when = default_as_of(day.published, question.period)
    day.undated[question.subject.period] = when
    return when


def _later(as_of: When, published: When) -> bool:
    """Whether a time begins only when the source was out already, by either's widest reading."""
    return as_of.literal.low.value >= published.literal.high.value


_AHEAD = (
    "begins after the source was published ({}), which cannot tell what is then: give the claim "
    "the mode will (a forecast), ordered (a plan), may or wish, or correct the date"
)

_BY_WORDING = frozenset({"quantity", "share", "money", "duration", "age", "date"})
"""The types whose values are read from the wording and the unit, and dates from a day too."""

_TIMES = "as_of", "condition", "held", "mode", "period"
"""What claims share, of what a fingerprint is made of: its first keys in alphabetical order."""


def _list(words: tuple[str, ...]) -> str:
    if len(words) == 1:  # most are
        return f"[{_string(words[0])}]"
    return f"[{', '.join(map(_string, words))}]"


_json = json.JSONEncoder(ensure_ascii=False, sort_keys=True).encode
"""Plain data as JSON has it."""
_string = json.encoder.encode_basestring
"""Text as JSON has it, quotation marks and all; as `_json`, sooner."""
