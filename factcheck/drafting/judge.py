"""A draft against a case: the program on one screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from factcheck.box import Box
from factcheck.casefile.case import Case
from factcheck.claim import Subject
from factcheck.coding.code import Coded
from factcheck.collector import held_off
from factcheck.configuring import configure
from factcheck.drafting import telling
from factcheck.drafting.beside import Beside, as_known, beside, later, latest, moved_on
from factcheck.drafting.choosing import best_linked
from factcheck.drafting.conflicting import (
    SIDES,
    as_printed,
    by_finding,
    conflict,
    denial,
    denied_by,
    severity_of,
    slip,
)
from factcheck.drafting.finding import by_relations
from factcheck.drafting.joining import Joined, join
from factcheck.drafting.remark import DISPUTED, Draft, Kind, Remark, origins_of
from factcheck.drafting.voices import attribution, says, strangers
from factcheck.finding import Finding
from factcheck.rules import Rule, find_rules
from factcheck.settings.model import Settings

SURE = 0.5
"""The least confidence of a coding on which a remark may fail a draft (chosen)."""


@held_off()
def check_draft(case: Case, coded: Coded, settings: Settings | None = None) -> Draft:
    """What the case has to say on each statement of a draft, in the order of its text.

    `coded` is the draft as `Coder.code` has it; `settings` switch rules off and read wordings
    otherwise, as they do for `check`. Nothing is written into the case.
    """
    case, rules, _, unfit = configure(case, find_rules(), settings)
    joined = join(case, coded)
    remarks = {box.id: _remark(joined, rules, box) for box in joined.boxes}
    for finding, id_ in _related(joined, rules):
        standing = remarks.get(id_)
        if standing is not None and standing.kind not in DISPUTED:
            remarks[id_] = _by_relation(standing, finding)
    problems = (*case.problems, *unfit, *coded.problems, *joined.problems)
    told = best_linked([_softened(remark) for remark in remarks.values()])
    left = coded.left, len(case.claims)
    return Draft(coded.article, told, *left, problems, left_at=coded.left_at)


def _remark(joined: Joined, rules: Mapping[str, Rule], box: Box) -> Remark:
    """The remark on one statement."""
    subject = joined.case.subjects[box.claim.subject]
    topic = joined.topics.get(subject.id)
    if topic is None:
        return Remark("news", "note", subject, box, telling.news(subject, box))
    if box.claim.stance == "denies" and subject.type != "statement":
        return denial(subject, box, topic)
    ours = as_known(subject, box, topic.boxes)
    stand = [beside(subject, ours, other) for other in topic.boxes]
    same = tuple(one.box for one in stand if one.same)
    newer = _newer(subject, ours, same, topic.boxes)
    if newer:
        severity = severity_of([one for one in stand if one.box in newer])
        words = telling.stale(subject, box, latest(same), newer)
        return Remark("stale", severity, subject, box, words, same, newer)
    against = [one for one in stand if one.parted != "not"]
    denied = denied_by(subject, box, topic)
    contested = bool(same) and (bool(denied) or _differs(subject, same, against))
    if (against or denied) and not contested:
        return as_printed(conflict(joined, rules, ours, stand, denied))
    if not same and (slipped := slip(joined, rules, ours, stand)):
        return slipped
    if who := strangers(joined.case, box, same, joined.text):
        own = says(box.origins, topic.boxes)
        words = telling.another_voice(subject, box, who, same, own)
        span = attribution(joined.case, box, joined.text)
        return Remark("speaker", "warning", subject, box, words, same, own, span=span)
    if contested:
        others = (*(one.box for one in against), *denied)
        words = telling.contested(subject, box, same, others)
        return Remark("contested", "warning", subject, box, words, same, others)
    if same:
        kind: Kind = "agrees" if len(origins_of(same)) > 1 else "single-origin"
        return Remark(kind, "note", subject, box, telling.agreed(subject, box, same), same)
    others = topic.boxes or topic.denials
    return Remark("open", "note", subject, box, telling.left_open(subject, box, others), (), others)


def _differs(subject: Subject, same: Sequence[Box], against: Sequence[Beside]) -> bool:
    """Whether claims of the case exclude one another, and not the draft alone.

    A claim that is merely wider ("last month") bears out the draft and what excludes it alike.
    """
    return any(
        beside(subject, one, other.box).parted != "not"
        for one in same[:SIDES]
        for other in against[:SIDES]
    )


def _newer(
    subject: Subject, ours: Box, same: Sequence[Box], others: Sequence[Box]
) -> tuple[Box, ...]:
    """The newest claims by which what the draft says was so once; () where there are none.

    The draft's own date must not lie before them: a past figure with its past date is right.
    """
    if subject.behaviour not in ("cumulative", "level") or not same:
        return ()
    said = latest(same)
    after = [
        other
        for other in others
        if other not in same
        and not later(other, ours)
        and all(moved_on(subject, one, other) for one in said)
    ]
    return latest(after)


def _related(joined: Joined, rules: Mapping[str, Rule]) -> list[tuple[Finding, str]]:
    if not joined.case.relations or not joined.boxes:
        return []
    return list(by_relations(joined.case, rules, joined.boxes[0].source.id))


def _by_relation(standing: Remark, finding: Finding) -> Remark:
    others = tuple(box for box in finding.answer.minimal_conflict if box.id != standing.box.id)
    return by_finding(standing.subject, standing.box, finding, others)


def _softened(remark: Remark) -> Remark:
    """A remark that rests on an unsure coding is a note, and says what to look at."""
    claim = remark.box.claim
    if remark.kind not in DISPUTED or claim.confidence is None or claim.confidence >= SURE:
        return remark
    return replace(remark, severity="note", unsure=claim.reasons or ("its confidence is low",))
