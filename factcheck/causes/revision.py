"""A speaker put a new word in the place of an older one of his own."""

from __future__ import annotations

import re

from factcheck.causes._dispute import DECLARED, MARKED, Dispute, Evidence, by, point, quotes

NAME = "revision by the same speaker"
_CORRECTS = re.compile(
    r"\b(correct(?:s|ed|ion)|revis(?:es|ed|ion)|amend(?:s|ed|ment)|restated|retract(?:s|ed)|"
    r"withdr(?:ew|awn)|recount(?:ed)?|updated|lowered its|raised its|mistaken(?:ly)?|"
    r"wrongly|after all)\b"
)


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
