"""A speaker put a new word in the place of an older one of his own.

Or one of the same body, a minister of the government, says that he changes the figure: "double",
"raise", "cut". Such a word counts only where the later figure lies the way it says. Without a word
so is a count that one origin itself puts lower in a later text.
"""

from __future__ import annotations

import re

from factcheck.box import Box
from factcheck.causes._dispute import DECLARED, MARKED, USUAL, Dispute, Evidence, by, point, quotes
from factcheck.judging.kin import common_body
from factcheck.values.interval import Interval

NAME = "revision by the same speaker"
_CORRECTS = re.compile(
    r"\b(correct(?:s|ed|ion)|revis(?:es|ed|ion)|amend(?:s|ed|ment)|restated|retract(?:s|ed)|"
    r"withdr(?:ew|awn)|recount(?:ed)?|updated|lowered its|raised its|mistaken(?:ly)?|"
    r"wrongly|after all)\b"
)
_MORE = re.compile(
    r"\b(?:doubl|trebl|tripl|quadrupl|rais|increas|boost|lift|expand|top(?:s|ped)? up)\w{0,3}\b"
)
_LESS = re.compile(r"\b(?:halv|cut|reduc|lower|trim|slash|scal(?:e|ed|ing) (?:back|down))\w{0,4}\b")


def look(dispute: Dispute) -> Evidence | None:
    """A claim that was set aside; else one voice whose words speak of a correction."""
    if dispute.pair is None:
        return None
    old, new = dispute.pair
    if dispute.finding.rule == "claim-revised":
        how = (
            "declares its earlier word replaced"
            if old.id in new.claim.supersedes
            else "lowered a count that cannot fall"
        )
        return Evidence(DECLARED + 5, f"{by(new)} {how}: {point(new)} stands for {point(old)}.")
    if changed := _changes(dispute, old, new) or _changes(dispute, new, old):
        return changed
    if lowered := _lowered(dispute, *sorted(dispute.pair, key=_published)):
        return lowered
    if not dispute.one_word:
        return None
    for box, other in ((new, old), (old, new)):
        if found := _CORRECTS.search(quotes([box])):
            return Evidence(
                MARKED + 6,
                f"{by(box)} speaks of a correction (“{found[0]}”): {point(box)} for "
                f"{point(other)}.",
                f"{by(box)}'s correction itself, with its date.",
            )
    return None


def _changes(dispute: Dispute, old: Box, new: Box) -> Evidence | None:
    """The later of two figures of one body, that says of itself that it changes the earlier."""
    if not dispute.one_word and not _one_body(dispute, old, new):
        return None
    if dispute.figures is None or new.published.pragmatic < old.published.pragmatic:
        return None
    rose = old.span("pragmatic").below(new.span("pragmatic"))
    found = (_MORE if rose else _LESS).search(quotes([new]))
    if not found:
        return None
    return Evidence(
        MARKED + 5,
        f"{by(new)} speaks of a change (“{found[0]}”): {point(old)} was before, {point(new)} is "
        "meant from then on.",
        f"From when {point(new)} holds, and whether {point(old)} held until then.",
    )


def _lowered(dispute: Dispute, old: Box, new: Box) -> Evidence | None:
    """A count that falls in one origin's own texts: what it printed later is what it holds now, if
    that is not what it had withdrawn."""
    if dispute.behaviour != "cumulative" or old.origins != new.origins or dispute.changed:
        return None
    if not old.published.pragmatic.below(new.published.pragmatic):
        return None
    if not new.span("pragmatic").below(old.span("pragmatic")):
        return None
    if new.key in {withdrawn.key for withdrawn, _ in dispute.topic.revised}:
        return None
    return Evidence(
        USUAL,
        f"{by(new)} has both, {point(new)} later than {point(old)}: such a count falls where it is "
        "put right.",
        f"Whether {by(new)} has withdrawn {point(old)}.",
    )


def _published(box: Box) -> Interval:
    return box.published.pragmatic


def _one_body(dispute: Dispute, a: Box, b: Box) -> bool:
    """Whether both name speakers, of which one is within the other or both are within one body."""
    if not (a.claim.speaker and b.claim.speaker):
        return False
    return bool(common_body(sorted({*a.origins, *b.origins}), dispute.topic.bodies))
