"""A claim as it stands among the `claims` of a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.document.ends import dates, ends
from factcheck.document.put import Data
from factcheck.values.figure import Figure
from factcheck.values.when import DAY, When
from factcheck.values.word import Category, Members, Name, Statement

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.box import Box, Value
    from factcheck.claim import Locator, Source
    from factcheck.document.put import Put
    from factcheck.values.interval import Interval

_TYPES: dict[type[Value], str] = {
    Figure: "quantity",
    When: "date",
    Category: "category",
    Name: "name",
    Members: "set",
    Statement: "statement",
}


def claim_document(box: Box, type_: str | None = None) -> dict[str, Any]:
    """One claim as it stands among the `claims` of a finding, but for what it `fits` there."""
    document: dict[str, Any] = claim_entry(box, type_, (0, 0), Data())
    del document["fits"]
    return document


def claim_entry(box: Box, type_: str | None, fits: tuple[int, int], put: Put) -> Any:
    """A claim as one finding has it: with the positions that it `fits` there.

    `type_` is the type of its subject; without it that of its value is told.
    """
    claim, source, value, as_of, published = (
        box.claim, box.source, box.value, box.as_of, box.published
    )  # fmt: skip
    where, held = claim.where, claim.held
    text, within = put.text, put.within
    known, deeper = put.known, within.known
    voice = (
        claim.speaker, claim.via, box.origins, claim.mode, claim.condition, claim.stance,
        claim.coder, claim.unconfirmed,
    )  # fmt: skip
    # Keys by identity where to compare things costs more; no two sorts of them are alike in shape.
    read = id(value), type_
    times = id(as_of), held, id(published)
    return put.entry(
        {
            "id": text(claim.id),
            "fingerprint": text(box.fingerprint),
            **(known.get(id(source)) or put.once(id(source), _source, source)),
            "quote": within.listed(map(text, claim.quote)),
            "value": deeper.get(read) or within.once(read, _value, value, type_),
            **(known.get(times) or put.once(times, _times, as_of, held, published)),
            **(known.get(voice) or put.once(voice, _voice, *voice)),
            "fits": deeper.get(fits) or within.once(fits, _fits, fits),
            "locator": within.listed([_place(place, within.within) for place in claim.locator]),
            "file": put.word(where.file),
            "line": put.whole(where.line),
        }
    )


def _source(put: Put, source: Source) -> Any:
    publisher = source.publisher or source.id
    return put.group({"source": put.text(source.id), "publisher": put.text(publisher)})


def _value(put: Put, value: Value, type_: str | None) -> Any:
    literal, pragmatic = _readings(value, put.within)
    told = {
        "text": put.text(value.text),
        "type": put.word(type_ or _TYPES[type(value)]),
        "unit": put.word(value.unit) if isinstance(value, Figure) and value.unit else put.nothing,
        "literal": literal,
        "pragmatic": pragmatic,
        "read_by": put.word(value.read_by),
    }
    return put.entry(told)


def _times(put: Put, as_of: When, held: str, published: When) -> Any:
    within = put.within
    deep = within.within
    stood = {
        "literal": _dates(as_of.literal, deep),
        "pragmatic": _dates(as_of.pragmatic, deep),
        "held": put.word(held),
    }
    return put.group(
        {
            "as_of": within.entry(stood),
            "published": _dates(published.literal, within),
        }
    )


def _voice(
    put: Put,
    speaker: Sequence[str],
    via: str,
    origins: Sequence[str],
    mode: str,
    condition: str,
    stance: str,
    coder: str,
    unconfirmed: bool,
) -> Any:
    word = put.word
    return put.group(
        {
            "speaker": put.within.listed(map(word, speaker)),
            "via": word(via) if via else put.nothing,
            "origin": word("; ".join(origins)),
            "mode": word(mode),
            "condition": word(condition) if condition else put.nothing,
            "stance": word(stance),
            "coder": word(coder),
            **({"unconfirmed": put.scalar(True)} if unconfirmed else {}),
        }
    )


def _fits(put: Put, fits: tuple[int, int]) -> Any:
    return put.listed(map(put.whole, fits))


def _place(place: Locator, put: Put) -> Any:
    return put.entry({"start": put.whole(place.start), "end": put.whole(place.end)})


def _dates(window: Interval, put: Put) -> Any:
    return put.listed(map(put.scalar, dates(window)))


def _readings(value: Value, put: Put) -> tuple[Any, Any]:
    """Both readings; a value that is no number carries its own key in place of low and high."""
    match value:
        case Figure() | When():
            literal, pragmatic, dated = value.literal, value.pragmatic, isinstance(value, When)
            return _bounds(put, literal, dated), _bounds(put, pragmatic, dated)
        case Category():
            said = {"category": put.text(value.name)}
        case Name():
            said = {"name": put.text(value.name)}
        case Members():
            members = put.within.listed(map(put.text, sorted(value.members)))
            said = {"members": members, "closed": put.scalar(value.closed)}
        case Statement():
            said = {"statement": put.scalar(value.holds)}
    return put.entry(said), put.entry(said)


def _bounds(put: Put, span: Interval, dated: bool) -> Any:
    return put.known.get((span, dated)) or put.once((span, dated), _worked_out, span, dated)


def _worked_out(put: Put, span: Interval, dated: bool) -> Any:
    low, high = ends(span, dated=dated)
    scalar = put.scalar
    told = {
        "low": scalar(low),
        "high": scalar(high),
        "low_open": scalar(low is not None and span.low.side > 0),
        # a day is written as lying in the window, so an end just below midnight is not open
        "high_open": scalar(
            high is not None and span.high.side < 0 and not (dated and not span.high.value % DAY)
        ),
    }
    return put.entry(told)
