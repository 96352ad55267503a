"""Remarks that the case says otherwise, in the rules' own sentences where these have one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from factcheck.box import Box
from factcheck.causes import cannot_tell, unit_slip
from factcheck.claim import Subject
from factcheck.drafting import telling
from factcheck.drafting.beside import Beside, beside, latest
from factcheck.drafting.finding import found_between
from factcheck.drafting.joining import Joined
from factcheck.drafting.remark import Remark, origins_of
from factcheck.errors import Unreadable
from factcheck.finding import Cause, Finding, Severity
from factcheck.graph.topic import Topic
from factcheck.judging.denials import answered
from factcheck.judging.wording import quoted
from factcheck.rules import Rule
from factcheck.values.dates import read_when
from factcheck.values.figure import Figure

SIDES = 50
"""Claims from which a side is made, to find the best supported; more would tell no more."""
_SLIP = "the same digits, a power of ten apart"


def conflict(
    joined: Joined,
    rules: Mapping[str, Rule],
    ours: Box,
    stand: Sequence[Beside],
    denied: Sequence[Box],
) -> Remark:
    """The rules' sentence on the statement and the side of the case that most plainly parts."""
    subject = joined.case.subjects[ours.claim.subject]
    parted = [one for one in stand if one.how == "parts"]
    against = tuple(one.box for one in stand if one.parted != "not") + tuple(denied)
    if not parted:
        severity: Severity = "error" if denied else "warning"
        tell = telling.parted if denied else telling.turned
        return Remark(
            "conflict", severity, subject, ours, tell(subject, ours, against), (), against
        )
    lead, group = _plainest_side(subject, ours, parted)
    finding = found_between(joined.case, rules, ours, group)
    if finding is None:
        words = telling.parted(subject, ours, group)
        return Remark("conflict", severity_of([lead]), subject, ours, words, (), against)
    return by_finding(subject, ours, finding, against)


def _plainest_side(
    subject: Subject, ours: Box, parted: Sequence[Beside]
) -> tuple[Beside, list[Box]]:
    """Of the sides that part, the plainest and, of such, the one with most origins behind it."""
    best = min(_plainness(ours, one)[:2] for one in parted)
    plain = [one for one in parted if _plainness(ours, one)[:2] == best]
    sides = []
    for lead in plain[:SIDES]:
        group = [o.box for o in plain if beside(subject, lead.box, o.box).parted == "not"]
        sides.append((-len(origins_of(tuple(group))), _plainness(ours, lead), lead, group))
    _, _, lead, group = min(sides, key=lambda side: side[:2])
    return lead, group


def _plainness(ours: Box, one: Beside) -> tuple[object, ...]:
    """The plainest first: by the letter, meant alike, the newest."""
    return (
        one.parted != "literally",
        ours.manner != one.box.manner,
        -one.box.time("pragmatic").high.value,
        one.box.id,
    )


def slip(
    joined: Joined, rules: Mapping[str, Rule], ours: Box, stand: Sequence[Beside]
) -> Remark | None:
    """A growth that is a slip: the digits of the newest figure, a power of ten apart.

    The rules take it for growth, as a count may well grow tenfold; that it did so to the very
    digits since the newest report is less likely than a nought too many.
    """
    newest = latest([one.box for one in stand])
    moved = {one.box for one in stand if one.how == "moved"}
    alike = [box for box in newest if box in moved and _power_of_ten(ours, box)]
    if not alike:
        return None
    finding = found_between(joined.case, rules, ours, alike)
    subject = joined.case.subjects[ours.claim.subject]
    evidence = f"{quoted(ours.words)} and {quoted(alike[0].words)} are {_SLIP}."
    cause, against = Cause(unit_slip.NAME, evidence), tuple(alike)
    if finding is None:
        words = telling.parted(subject, ours, against)
        return Remark("conflict", "warning", subject, ours, words, (), against, cause=cause)
    remark = by_finding(subject, ours, finding, against)
    return replace(remark, severity="warning", cause=cause)


def as_printed(remark: Remark) -> Remark:
    """The conflict as a warning where a claim against it gives the day in the very same words.

    "Three weeks ago" in a draft and in a source of another day may well mean one day.
    """
    ours = _wording(remark.box)
    alike = any(_wording(box) == ours for box in remark.against)
    if remark.subject.type != "date" or remark.severity != "error" or not alike:
        return remark
    try:
        read_when(ours, None)
    except Unreadable:  # it counts from publication
        return replace(remark, severity="warning")
    return remark


def _wording(box: Box) -> str:
    return " ".join(box.words.lower().split())


def _power_of_ten(a: Box, b: Box) -> bool:
    x, y = a.value, b.value
    if not (isinstance(x, Figure) and isinstance(y, Figure)) or x.unit != y.unit:
        return False
    if not x.number or not y.number or x.number == y.number:
        return False
    return x.number.as_tuple().sign == y.number.as_tuple().sign and _digits(x) == _digits(y)


def _digits(figure: Figure) -> str:
    assert figure.number is not None
    return "".join(map(str, figure.number.as_tuple().digits)).strip("0")


def by_finding(subject: Subject, ours: Box, finding: Finding, against: tuple[Box, ...]) -> Remark:
    known = finding.cause is not None and finding.cause.name != cannot_tell.NAME
    return Remark(
        kind="conflict",
        severity=finding.severity,
        subject=subject,
        box=ours,
        message=finding.answer.message,
        against=against,
        rule=finding.rule,
        cause=finding.cause if known else None,
        settle=(finding.answer.settle or "") if known else "",
    )


def denied_by(subject: Subject, ours: Box, topic: Topic) -> tuple[Box, ...]:
    """The case's denials of what the draft asserts."""
    answers = answered(Topic(subject=subject, boxes=(ours,), denials=topic.denials))
    return tuple(box for one in answers for box in one.denials)


def denial(subject: Subject, ours: Box, topic: Topic) -> Remark:
    """The remark on a statement that denies something."""
    answers = answered(Topic(subject=subject, boxes=topic.boxes, denials=(ours,)))
    against = tuple(box for one in answers for box in one.answered)
    if against:
        words = telling.denied(subject, ours, against)
        return Remark("conflict", "error", subject, ours, words, (), against, "denied")
    others = topic.boxes or topic.denials
    words = telling.denied_alone(subject, ours, others)
    return Remark("open", "note", subject, ours, words, (), others)


def severity_of(stand: Sequence[Beside]) -> Severity:
    return "error" if any(one.parted == "literally" for one in stand) else "warning"
