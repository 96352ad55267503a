"""From claims as written to boxes: every value and time read in both readings.

What cannot be read becomes a problem with its place; the claim is left out and the rest stands.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from factcheck.box import Box, Value
from factcheck.casefile.case import Case
from factcheck.claim import Bounds, Claim, MemberList, Record, Source, Subject
from factcheck.errors import Problem, Unreadable, Where
from factcheck.linking import Linked
from factcheck.linking.people import alike
from factcheck.values.aging import brought_to
from factcheck.values.dates import default_as_of, read_when
from factcheck.values.figures import bounded_figure, read_figure
from factcheck.values.hedges import HedgeTable, load_hedges
from factcheck.values.names import read_name
from factcheck.values.people import PEOPLE, read_people_listed
from factcheck.values.when import ALWAYS, When, last_day
from factcheck.values.word import Statement
from factcheck.values.words import read_category, read_members, read_statement


def read_case(
    case: Case, linked: Linked, outlets: Mapping[str, int] | None = None
) -> tuple[list[Box], list[Problem]]:
    """A box for every claim whose subject is known and whose words can be read.

    `outlets` counts the sources of each publisher (default: those of the case, which may be a part
    of a wider one).
    """
    if outlets is None:
        outlets = Counter(case.sources[id_].publisher or id_ for id_ in case.texts)
    reader = _Reader(case, outlets)
    boxes = []
    for claim in case.claims:
        subject_id = linked.subjects.get(claim.id)
        if subject_id is None or claim.source not in case.sources:
            continue
        box = reader.box(claim, case.subjects[subject_id], linked)
        if box is not None:
            boxes.append(box)
    boxes = _with_people(case, boxes, linked)
    return _with_ages(case, boxes, linked), reader.problems


def _with_ages(case: Case, boxes: list[Box], linked: Linked) -> list[Box]:
    """The boxes, the ages of one subject as they had grown by the last day it is spoken of.

    An age without a date is that of its publication; where that too is unknown, it is compared as
    printed. A level's claims are compared at one time alone, so that nothing grows.
    """
    ages: dict[str, list[int]] = {}
    for place, box in enumerate(boxes):
        subject = case.subjects[linked.subjects[box.id]]
        if subject.type == "age" and subject.behaviour == "constant":
            ages.setdefault(subject.id, []).append(place)
    boxes = list(boxes)
    for places in ages.values():
        stood = {place: _stood(boxes[place]) for place in places}
        ends = [last for when in stood.values() if (last := last_day(when.pragmatic))]
        for place, when in stood.items():
            if ends and when is not ALWAYS:
                box, day = boxes[place], max(ends)
                literal = brought_to(day, box.printed("literal"), when.literal)
                meant = brought_to(day, box.printed("pragmatic"), when.pragmatic)
                boxes[place] = replace(box, grown=(literal, meant))
    return boxes


def _stood(box: Box) -> When:
    return box.as_of if box.dated else box.published


def _with_people(case: Case, boxes: list[Box], linked: Linked) -> list[Box]:
    """The boxes, each person on the lists of one subject by one name."""
    lists: dict[str, list[int]] = {}
    for place, box in enumerate(boxes):
        subject = case.subjects[linked.subjects[box.id]]
        if subject.type == "set" and subject.unit == PEOPLE:
            lists.setdefault(subject.id, []).append(place)
    boxes = list(boxes)
    for places in lists.values():
        for place, value in zip(places, alike([boxes[i].value for i in places]), strict=True):
            boxes[place] = replace(boxes[place], value=value)
    return boxes


def read_value(claim: Claim, subject: Subject, published: When, table: HedgeTable) -> Value:
    """The value of a claim as its subject's type has it.

    Raises:
        Unreadable: the words do not fit the type; the message says what would.
    """
    written = claim.value
    if isinstance(written, MemberList):
        if subject.type != "set":
            raise Unreadable(f"members belong to a subject of type set; this one is {subject.type}")
        if subject.unit == PEOPLE:
            return read_people_listed(written.members, written.closed)
        return read_members(written.members, written.closed)
    if isinstance(written, Bounds):
        if subject.type == "date":
            return read_when(f"{written.low or '..'}/{written.high or '..'}", published, table)
        if subject.type in {"category", "name", "set", "statement"}:
            raise Unreadable(f"low and high belong to a figure or a date, not to a {subject.type}")
        return bounded_figure(
            written.low,
            written.high,
            subject.type,
            written.unit or subject.unit,
            low_open=written.low_open,
            high_open=written.high_open,
        )
    match subject.type:
        case "date":
            return read_when(written, published, table)
        case "category":
            return read_category(written, [(c.name, c.aliases) for c in subject.categories])
        case "name":
            return read_name(written, subject.label, subject.aliases)
        case "set" if subject.unit == PEOPLE:
            return read_people_listed([written])
        case "set":
            return read_members([part.strip() for part in written.split(",")], closed=False)
        case "statement":
            said = read_statement(written)
            if claim.stance == "denies":
                words = "no" if said.holds else "yes"
                return Statement(words, not said.holds, "the denial of a statement")
            return said
        case _:
            return read_figure(written, subject.type, subject.unit, table)


class _Reader:
    """Reads claims of one case, collecting what cannot be read."""

    def __init__(self, case: Case, outlets: Mapping[str, int]) -> None:
        self.problems: list[Problem] = []
        self._table = self._hedges(case)
        self._sources = case.sources
        self._speakers = case.speakers
        self._publishers = outlets
        self._published = {
            source.id: self._when(source, "published", source.published, None) or ALWAYS
            for source in case.sources.values()
        }
        self._periods = {
            subject.id: self._when(subject, "period", subject.period, None)
            for subject in case.subjects.values()
        }
        self._defaults: dict[tuple[str, str], When] = {}
        self._whens: dict[tuple[str, str], When] = {}
        self._values: dict[tuple[str, str, str, str], Value] = {}
        self._outlets: dict[str, str] = {}
        self._voices: dict[tuple[str, ...], str] = {(): ""}
        self._openings: dict[tuple[str, ...], str] = {}

    def _hedges(self, case: Case) -> HedgeTable:
        """The case's table; a reading that cannot be read is told and left out."""
        try:
            return load_hedges(case.hedges or None)
        except Unreadable as error:
            whole = str(error)
        sound: dict[str, Any] = {}
        for section, wordings in case.hedges.items():
            parts = wordings.items() if isinstance(wordings, Mapping) else ()
            for one, wording in [({name: spec}, name) for name, spec in parts] or [(wordings, "")]:
                try:
                    load_hedges({section: one})
                except Unreadable as error:
                    self._misread(case, section, wording, str(error))
                else:
                    sound.setdefault(section, {}).update(one)
        try:
            return load_hedges(sound)
        except Unreadable:  # each is sound, together they are not
            self.problems.append(Problem(case.name, 0, 0, f"hedges: {whole}"))
            return load_hedges()

    def _misread(self, case: Case, section: str, wording: str, message: str) -> None:
        places = case.hedge_places
        where = places.get((section, wording)) or places.get((section, "")) or Where(case.name)
        self.problems.append(where.problem(f"hedges: {message}"))

    def _when(self, record: Record, at: str, text: str, published: When | None) -> When | None:
        """The time that a field states; None where it states none or cannot be read."""
        if not text:
            return None
        try:
            return read_when(text, published, self._table)
        except Unreadable as error:
            self.problems.append(record.where.problem(str(error), at))
            return None

    def box(self, claim: Claim, subject: Subject, linked: Linked) -> Box | None:
        before = len(self.problems)
        source = self._sources[claim.source]
        published = self._published[claim.source]
        as_of = self._time(claim, "as_of", claim.as_of, source)
        if as_of is not None and claim.mode == "is" and _later(as_of, published):
            self.problems.append(claim.where.problem(_AHEAD.format(source.published), "as_of"))
        period = self._time(claim, "period", claim.period, source)
        try:
            value = self._value(claim, subject, source)
        except Unreadable as error:
            self.problems.append(claim.where.problem(str(error), "value"))
        if len(self.problems) > before:
            return None
        return Box(
            claim=claim,
            source=source,
            value=value,
            as_of=as_of or self._undated(source, subject),
            published=published,
            origins=linked.origins(claim),
            fingerprint=self._fingerprint(claim, subject, source),
            outlet=self._outlet(source),
            voice=self._voice(claim, linked),
            period=period or self._periods[subject.id],
            dated=as_of is not None,
            names=linked.names(claim),
        )

    def _time(self, claim: Claim, at: str, text: str, source: Source) -> When | None:
        """The time that a field of a claim states; each wording of one day is read once."""
        if not text:
            return None
        wording = text, source.published
        known = self._whens.get(wording)
        if known is None:
            known = self._when(claim, at, text, self._published[source.id])
            if known is not None:
                self._whens[wording] = known
        return known

    def _value(self, claim: Claim, subject: Subject, source: Source) -> Value:
        """The value of a claim; each wording of a figure or date is read once, of a day's dates.

        Raises:
            Unreadable: as `read_value` does.
        """
        published = self._published[source.id]
        if not isinstance(claim.value, str) or subject.type not in _BY_WORDING:
            return read_value(claim, subject, published, self._table)
        day = source.published if subject.type == "date" else ""
        wording = claim.value, subject.type, subject.unit, day
        known = self._values.get(wording)
        if known is None:
            known = read_value(claim, subject, published, self._table)
            self._values[wording] = known
        return known

    def _undated(self, source: Source, subject: Subject) -> When:
        """When a figure stood that has no date: the same for all of one day and one period."""
        dates = source.published, subject.period
        known = self._defaults.get(dates)
        if known is None:
            published, period = self._published[source.id], self._periods[subject.id]
            known = self._defaults[dates] = default_as_of(published, period)
        return known

    def _outlet(self, source: Source) -> str:
        """Who prints it; a publisher of several sources is told apart by the source's id."""
        known = self._outlets.get(source.id)
        if known is None:
            known = publisher = source.publisher or source.id
            if self._publishers.get(publisher, 0) > 1:
                known = f"{publisher} ({source.id})"
            self._outlets[source.id] = known
        return known

    def _voice(self, claim: Claim, linked: Linked) -> str:
        """Whom it quotes, by the labels that the case gives them."""
        known = self._voices.get(claim.speaker)
        if known is None:
            names = []
            for wording in claim.speaker:
                declared = self._speakers.get(linked.speakers.get(wording, wording))
                names.append(declared.label or declared.id if declared else wording)
            known = self._voices[claim.speaker] = " and ".join(names)
        return known

    def _fingerprint(self, claim: Claim, subject: Subject, source: Source) -> str:
        """A hash of what a claim says, where and of what; its id, place, coder and notes may
        change without changing that.

        The text that is hashed is the JSON of an object with its keys in alphabetical order. Claims
        share most of it, so that what they share is written once.
        """
        times = claim.as_of, claim.condition, claim.held, claim.mode, claim.period
        whence = (*times, source.published, source.publisher or source.id)
        opening = self._openings.get(whence)
        if opening is None:
            opening = self._openings[whence] = _written(_OPENING, whence)
        if isinstance(claim.value, str):
            value = _text(claim.value)
        else:
            value = _json(claim.value.model_dump(mode="json"))
        text = (
            f'{{{opening}, "quote": {_list(claim.quote)}, "speaker": {_list(claim.speaker)}, '
            f'"stance": "{claim.stance}", "subject": {_text(subject.id)}, '
            f'"value": {value}, "via": {_text(claim.via)}}}'
        )
        return hashlib.sha256(text.encode()).hexdigest()[:16]


def _later(as_of: When, published: When) -> bool:
    """Whether a time begins only when the source was out already, by either's widest reading."""
    return as_of.literal.low.value >= published.literal.high.value


_AHEAD = (
    "begins after the source was published ({}), which cannot tell what is then: give the claim "
    "the mode will (a forecast), ordered (a plan), may or wish, or correct the date"
)

_BY_WORDING = frozenset({"quantity", "share", "money", "duration", "age", "date"})
"""The types whose values are read from the wording and the unit, and dates from a day too."""

_OPENING = "as_of", "condition", "held", "mode", "period", "published", "publisher"
"""What claims share, of what a fingerprint is made of: its first keys in alphabetical order."""


def _list(words: Iterable[str]) -> str:
    return f"[{', '.join(map(_text, words))}]"


def _written(keys: Iterable[str], values: Iterable[str]) -> str:
    return ", ".join(f'"{k}": {_text(value)}' for k, value in zip(keys, values, strict=True))


_json = json.JSONEncoder(ensure_ascii=False, sort_keys=True).encode
"""Plain data as JSON has it."""
_text = json.encoder.encode_basestring
"""Text as JSON has it, quotation marks and all; as `_json`, sooner."""
