"""The claims do not show why they differ: too little is said of who counted, what, or when."""

from __future__ import annotations

from factcheck.box import Box
from factcheck.causes._dispute import (
    DECLARED,
    POSSIBLE,
    USUAL,
    Dispute,
    Evidence,
    both,
    by,
    point,
    said,
)
from factcheck.judging.exclusion import exclusion

NAME = "cannot tell"


def look(dispute: Dispute) -> Evidence | None:
    """Always an answer: why it cannot be told."""
    if dispute.pair is None:
        return Evidence(10, "The claims do not show which of them is off, or by what.")
    a, b = dispute.pair
    return (
        _denies_himself(dispute)
        or _one_text(dispute, a, b)
        or _unlike_words(dispute, a, b)
        or _undated(dispute, a, b)
        or _one_voice(dispute, a, b)
        or _judgements(dispute, a, b)
        or _unsourced(a, b)
        or Evidence(10, f"Nothing in {both(dispute.pair)} shows why they differ.")
    )


def _denies_himself(dispute: Dispute) -> Evidence | None:
    fits = dispute.finding.answer.fits
    denials = {box.origins: box for box, _ in fits if box.claim.stance == "denies"}
    if not denials:
        return None
    for box, _ in fits:
        denial = denials.get(box.origins)
        if denial and box.claim.stance != "denies" and box.claim.speaker:
            return Evidence(
                DECLARED + 8,
                f"{by(denial)} denies what {box.outlet} prints as the same speaker's word: "
                "misquoted or withdrawn.",
                f"The recording or letter from which {box.outlet} has {point(box)}.",
            )
    return None


def _one_text(dispute: Dispute, a: Box, b: Box) -> Evidence | None:
    """Both in one text, in its own words or one speaker's."""
    if not dispute.one_source or dispute.changed:
        return None
    if not dispute.one_word and (a.claim.speaker or b.claim.speaker):
        return None
    who = by(a) if dispute.one_word else a.outlet
    settle = f"Which of the two {who} stands by, {point(a)} or {point(b)}"
    if dispute.finding.severity != "error":
        settle += ", or how both hold"
    return Evidence(
        USUAL - 4,
        f"One text has both {both((a, b))} and does not say how they go together.",
        f"{settle}.",
    )


def _unlike_words(dispute: Dispute, a: Box, b: Box) -> Evidence | None:
    """Categories that do not exclude one another, though no reader takes them together."""
    if dispute.topic.type != "category" or dispute.changed or dispute.subject is None:
        return None
    if dispute.behaviour == "opinion" or exclusion(dispute.subject, "literal")(a, b):
        return None
    own = [box for box in (a, b) if not box.claim.speaker]
    least = own[0] if len(own) == 1 else min((b, a), key=lambda box: _support(dispute, box))
    rest = b if least is a else a
    return Evidence(
        USUAL - 3,
        f"{point(a)} and {point(b)} can both be so, and nothing shows what each means.",
        f"What {by(least)} means by {point(least)}, beside {point(rest)}.",
    )


def _support(dispute: Dispute, box: Box) -> int:
    side = next(side for side in dispute.sides if box in side)
    return len({origin for other in side for origin in other.origins})


def _undated(dispute: Dispute, a: Box, b: Box) -> Evidence | None:
    """A value that moves, and no day in the texts."""
    if dispute.behaviour != "level" or (a.dated and b.dated) or dispute.one_day:
        return None
    if dispute.one_source:
        return Evidence(
            USUAL - 3,
            "One text has both and does not say whether of one time.",
            f"Whether {said(a)} and {said(b)} are meant of one time.",
        )
    open_ = [box for box in (a, b) if not box.dated]
    which = "Neither is dated" if len(open_) == 2 else f"{point(open_[0])} is undated"
    return Evidence(
        USUAL - 3,
        f"{which}, and it may have changed in between.",
        f"The day of {' and that of '.join(said(box) for box in open_)}.",
    )


def _one_voice(dispute: Dispute, a: Box, b: Box) -> Evidence | None:
    if not dispute.one_word or dispute.changed:
        return None
    return Evidence(
        USUAL - 4,
        f"{by(a)} is given with both {both((a, b))}: misheard, misquoted, or two things meant.",
        f"The statement of {by(a)} that {a.outlet} and {b.outlet} quote.",
    )


def _judgements(dispute: Dispute, a: Box, b: Box) -> Evidence | None:
    """What people foresee or think, each for himself."""
    if dispute.behaviour != "opinion" or a.origins == b.origins:
        return None
    return Evidence(
        POSSIBLE,
        f"{point(a)} is what {by(a)} holds, {point(b)} what {by(b)} does.",
        f"What {point(a)} rests on, and what {point(b)} does.",
    )


def _unsourced(a: Box, b: Box) -> Evidence | None:
    if a.claim.speaker or b.claim.speaker:
        return None
    return Evidence(
        POSSIBLE,
        f"Neither {a.outlet} nor {b.outlet} says where it has it from.",
        f"Where {a.outlet} has {point(a)} from, and {b.outlet} {point(b)}.",
    )
