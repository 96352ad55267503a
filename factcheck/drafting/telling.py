"""Remarks in words: one plain sentence each, with the figures as printed."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.box import Box
from factcheck.claim import Subject
from factcheck.drafting.remark import origins_of
from factcheck.judging.differing import reported
from factcheck.judging.wording import listed, phrase, quoted, side


def stale(subject: Subject, ours: Box, once: Sequence[Box], newer: Sequence[Box]) -> str:
    """That a newer figure is known."""
    return (
        f"{_name(subject)}: {phrase(ours)} is older than the newest known. It was "
        f"{side(once)} [{reported(*once)}]; the newest is {side(newer)} [{reported(*newer)}]."
    )


def another_voice(
    subject: Subject, ours: Box, who: Sequence[str], same: Sequence[Box], says: Sequence[Box]
) -> str:
    """That the figure is another's word; what the draft's speaker says instead, where he does."""
    whom = listed(who)
    own = f"{whom} says {side(says)}" if says else f"the case has nothing on it from {whom}"
    return f"{_name(subject)}: the case has {phrase(ours)} from another: {side(same)}; {own}."


def contested(subject: Subject, ours: Box, same: Sequence[Box], against: Sequence[Box]) -> str:
    """That the case differs with itself on it."""
    return (
        f"{_name(subject)}: {phrase(ours)} is borne out by {side(same)}, but the case differs with "
        f"itself: {side(against)}."
    )


def agreed(subject: Subject, ours: Box, same: Sequence[Box]) -> str:
    """By how many origins it is borne out, and by which sources."""
    origins = origins_of(tuple(same))
    if len(origins) == 1:
        return (
            f"{_name(subject)}: {phrase(ours)} stands on the word of one origin alone, "
            f"{origins[0]}: {side(same)}."
        )
    return f"{_name(subject)}: {phrase(ours)} is borne out by {len(origins)} origins: {side(same)}."


def turned(subject: Subject, ours: Box, against: Sequence[Box]) -> str:
    """That a figure is bounded from the other side."""
    return (
        f"{_name(subject)}: {phrase(ours)} bounds from the other side what the case has as "
        f"{side(against)}."
    )


def parted(subject: Subject, ours: Box, against: Sequence[Box]) -> str:
    """That the case says otherwise, where no rule has a sentence for it."""
    return f"{_name(subject)}: {phrase(ours)} against {side(against)}."


def denied(subject: Subject, ours: Box, against: Sequence[Box]) -> str:
    """That the draft denies what the case has."""
    return f"{_name(subject)}: this draft denies {phrase(ours)}, but the case has {side(against)}."


def denied_alone(subject: Subject, ours: Box, others: Sequence[Box]) -> str:
    """That the draft denies what nobody in the case says."""
    return (
        f"{_name(subject)}: this draft denies {phrase(ours)}, which nobody in the case asserts: "
        f"{side(others)} [{reported(*others)}]."
    )


def left_open(subject: Subject, ours: Box, others: Sequence[Box]) -> str:
    """That the case neither bears it out nor contradicts it."""
    return (
        f"{_name(subject)}: nobody in the case says {phrase(ours)}, and nothing there excludes it: "
        f"{side(others)} [{reported(*others)}]."
    )


def news(subject: Subject, ours: Box) -> str:
    """That the case holds nothing on it."""
    return f"{_name(subject)}: the case holds nothing on it beside {quoted(ours.words)}."


def _name(subject: Subject) -> str:
    return subject.label or subject.id
