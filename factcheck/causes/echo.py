"""An older word is still passed on when a newer one is out."""

from __future__ import annotations

import re

from factcheck.box import Box
from factcheck.causes._dispute import MARKED, Dispute, Evidence, by, point, quotes
from factcheck.judging.differing import stood
from factcheck.values.interval import Cut

NAME = "echo"
KIND = "discrepancy"
_TRIED = 12
"""How many claims of a side are looked at, from its first on."""
_STALE = re.compile(
    r"\b(earlier this (?:week|month|year)|last (?:week|month|year|spring|summer|autumn|winter)|"
    r"in (?:spring|summer|autumn|winter)|(?:days|weeks|months) ago|initially|at first|previously)\b"
)


def look(dispute: Dispute) -> Evidence | None:
    """A text that repeats an earlier word, beside one newer than that word."""
    if dispute.pair is None:
        return None
    for repeating, newer in (dispute.sides, dispute.sides[::-1]):
        latest = max(newer[:_TRIED], key=_out)
        for box in repeating[:_TRIED]:
            first = _repeated(dispute, box, latest)
            if first and _out(first) < _out(latest):
                return Evidence(
                    MARKED + 5,
                    f"{box.outlet} passes on {point(first)}, out since {stood(first)}, beside "
                    f"the newer {point(latest)}.",
                    f"Whether {by(first)} still says {point(first)} {stood(latest)}.",
                )
            marked = _STALE.search(quotes([box]))
            if marked and box.claim.speaker and box.origins == latest.origins:
                return Evidence(
                    MARKED + 3,
                    f"{box.outlet} gives {point(box)} as an older word of {by(box)}: "
                    f"“{marked[0]}”.",
                    f"Which is the later word of {by(box)}: {point(box)} or {point(latest)}.",
                )
    return None


def _repeated(dispute: Dispute, box: Box, latest: Box) -> Box | None:
    """The earlier claim that this one repeats: by copying, or as the word of one voice."""
    if not (box.claim.speaker or (dispute.moves and box.source.copy_of)):
        return None
    for first in dispute.background.alike(box):
        if first.source.id == box.source.id or not _out(first) < _out(box):
            continue
        one_voice = bool(box.claim.speaker) and box.origins == first.origins == latest.origins
        if one_voice or (dispute.moves and first.source.id in dispute.background.copied(box)):
            return first
    return None


def _out(box: Box) -> Cut:
    """The day it speaks of where it says so, else the day it came out."""
    return (box.as_of if box.dated else box.published).pragmatic.low
