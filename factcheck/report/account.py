"""Accounts: how one claim was read, and what one finding rests on, as labelled lines."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from factcheck.report.plain import visible
from factcheck.report.spoken import counted, spoken, spoken_dates

if TYPE_CHECKING:
    from factcheck.box import Box
    from factcheck.claim import Claim, Subject
    from factcheck.report.rows import FindingRow
    from factcheck.settings.model import Departures
    from factcheck.values.when import When

Line = tuple[str, str]
"""A label and what stands beside it; an empty label continues the one above."""


def account_text(lines: Iterable[Line], width: int) -> str:
    """The lines as text of `width` columns, labels to the left; lines without text are left out."""
    told = [(label, visible(text).strip()) for label, text in lines]
    told = [(label, text) for label, text in told if text]
    margin = max((len(label) for label, _ in told), default=0) + 2
    room = max(width - margin, 20)
    out = []
    for label, text in told:
        first, *rest = textwrap.wrap(text, room, break_on_hyphens=False)
        out.append(f"{label:{margin}}{first}")
        out += [" " * margin + line for line in rest]
    return "\n".join(out) + "\n"


def departures_told(departures: Departures) -> Iterator[str]:
    """Sentences on what the check left out or read otherwise: silence on it would mislead."""
    by = f" ({departures.file})" if departures.file else ""
    if departures.rules_off:
        yield f"Rules switched off{by}: {', '.join(departures.rules_off)}."
    if departures.options:
        told = (
            f"{rule} {name} = {value}"
            for rule, options in sorted(departures.options.items())
            for name, value in sorted(options.items())
        )
        yield f"Options of rules{by}: {', '.join(told)}."
    if departures.hedges:
        words = (f"“{word}”" for _, some in sorted(departures.hedges.items()) for word in some)
        yield f"Read otherwise than by default: {', '.join(words)}."
    if departures.weighed:
        yield (
            f"Weighed by sources{by}: best supported is the answer whose origins weigh most "
            "together, by how often each is right where others are heard too, and how far it is "
            "independent; not the one with the most origins."
        )
    if departures.unconfirmed:
        claims = counted(departures.unconfirmed, "machine-coded claim")
        yield f"Left out: {claims} that nobody has confirmed."
    for name, shown in sorted(departures.only.items()):
        yield f"Shown by {name}: {', '.join(shown)} alone; the rest is left out."


def claim_account(box: Box, subject: Subject, findings: Iterable[FindingRow]) -> Iterator[Line]:
    """How a claim's value and dates were read, by which wording, whose word it is, where it is."""
    claim, value = box.claim, box.value
    share = subject.type == "share"
    literal = spoken(value, "literal", share=share)
    pragmatic = spoken(value, "pragmatic", share=share)
    label = f"{subject.label} ({subject.id})" if subject.label else subject.id
    yield from claim_as_written(claim, label)
    yield "read by", value.read_by
    yield "by the letter", literal
    yield "to a reader", pragmatic if pragmatic != literal else "the same"
    yield from _when("as of", box.as_of, "" if box.dated else "the claim does not say; ")
    yield from _when("published", box.published)
    if box.period:
        yield from _when("period", box.period)
    named = "named as its speaker" if claim.speaker else "no speaker is named: its publisher's word"
    yield "origin", f"{box.said_by or '; '.join(box.origins)} ({named})"
    for row in findings:
        yield f"{row.severity}", f"{row.id}, {row.kind}: {row.message}"


def claim_as_written(claim: Claim, label: str) -> Iterator[Line]:
    """What the case file says."""
    yield "claim", claim.id
    yield "subject", label
    yield "printed", claim.value if isinstance(claim.value, str) else "given by its ends or members"
    yield "quote", "; ".join(f"“{quote}”" for quote in claim.quote)
    yield "source", claim.source
    yield "place", "; ".join(f"{place.start} to {place.end}" for place in claim.locator)
    yield "speaker", "; ".join(claim.speaker)
    yield "via", claim.via
    yield "meant as", " ".join(part for part in (claim.mode, claim.condition) if part)
    yield "stance", claim.stance
    yield "coded by", _coded(claim)
    where = claim.where
    yield "written at", f"{where.file}:{where.line}" if where.file else ""


def _coded(claim: Claim) -> str:
    """Who or what coded it, how sure that is, and whether a person agrees; "" for a plain hand."""
    state = "rejected" if claim.rejected else "confirmed" if claim.confirmed else ""
    state = "not confirmed" if claim.unconfirmed else state
    if claim.coder == "hand" and not state:
        return ""
    sure = "" if claim.confidence is None else f"confidence {claim.confidence:.2f}"
    sure += f" ({'; '.join(claim.reasons)})" if sure and claim.reasons else ""
    return ", ".join(part for part in (claim.coder, sure, state) if part)


def _when(label: str, when: When, why: str = "") -> Iterator[Line]:
    literal, pragmatic = spoken_dates(when.literal), spoken_dates(when.pragmatic)
    both = literal if literal == pragmatic else f"{pragmatic}; by the letter {literal}"
    yield label, f"{both} ({why}{when.read_by})" if why or when.read_by else both


def finding_account(row: FindingRow) -> Iterator[Line]:
    """What a finding rests on, and what would clear it."""
    yield "finding", f"{row.id}, {row.severity} ({row.kind}), rule {row.rule}"
    yield "subject", row.subject
    yield "assumes", row.assumes
    yield "found", row.message
    yield from ((label.lower(), text) for label, text in row.past)
    read = {claim.id: claim for claim in row.claims}
    for position in row.positions:
        span = f" ({position.range})" if position.range else ""
        yield f"position {position.number}", f"{position.label}{span}, origins: {position.origins}"
        for claim in row.claims:
            if claim.fits == (position.number, position.number):
                yield "", f"{claim.id}: {claim.words}, {claim.said_by}, {claim.place}"
    for claim in row.claims:
        first, last = claim.fits
        if first != last:
            yield f"fits {first} to {last}", f"{claim.id}: {claim.words}, {claim.said_by}"
    yield "strength", row.strength
    yield "cause", row.cause
    for claim_id in row.minimal_conflict:
        claim = read[claim_id]
        dated = f"as of {claim.as_of}" if claim.as_of else "undated"
        yield "conflict", f"{claim_id}: {claim.words}, read as {claim.pragmatic}, {dated}"
    yield "settled by", row.settle
    yield "clears when", cleared(row)


def cleared(row: FindingRow) -> str:
    """What would have to change for the finding to go."""
    if row.kind != "discrepancy":
        return "a claim of it changes; it asks for nothing"
    if not row.minimal_conflict:
        return "its claims are brought to say the same"
    one = " or ".join(row.minimal_conflict)
    subject = row.finding.subject
    timeless = subject is not None and subject.behaviour == "constant"
    ways = "corrected or superseded" if timeless else "corrected, dated otherwise or superseded"
    others = (
        "" if len(row.minimal_conflict) <= 2 else "; without any one of them the rest can stand"
    )
    return f"{one} is {ways}{others}"
