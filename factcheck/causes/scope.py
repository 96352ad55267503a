"""The claims are of unlike things, or are meant in unlike ways."""

from __future__ import annotations

from factcheck.box import Box
from factcheck.causes._dispute import MARKED, Dispute, Evidence, by, point
from factcheck.causes._qualifiers import DEFINED, Contrast, contrast
from factcheck.judging.exclusion import FIGURES
from factcheck.judging.wording import dated, manners

NAME = "another scope, definition or mode"
KIND = "discrepancy"


def look(dispute: Dispute) -> Evidence | None:
    """Unlike modes or conditions; else qualifiers in the words of one side that the other lacks."""
    if dispute.pair is None:
        return None
    found = contrast(dispute)
    if found and found.strength > MARKED:
        return _by_words(dispute, found)
    a, b = dispute.pair
    if meant := manners(a, b):
        return Evidence(MARKED, f"They are meant in unlike ways: {meant}.", _of_modes(dispute))
    if a.period and b.period and a.period.pragmatic != b.period.pragmatic:
        spans = [dated(box.period.pragmatic) for box in (a, b) if box.period]
        return Evidence(
            MARKED,
            f"They cover unlike times: {spans[0]} and {spans[1]}.",
            f"The figure for {spans[0]} and for {spans[1]} from one and the same voice.",
        )
    return _by_words(dispute, found) if found else None


def _by_words(dispute: Dispute, found: Contrast) -> Evidence:
    assert dispute.pair is not None
    a, b = dispute.pair
    if found.other:
        thing = "date" if dispute.topic.type == "date" else "figure"
        thing = thing if dispute.topic.type in FIGURES | {"date"} else "word"
        return Evidence(
            found.strength,
            f"{point(a)} speaks of “{found.one}”, {point(b)} of “{found.other}”.",
            f"A {thing} for “{found.one}” from {by(b)}, or for “{found.other}” from {by(a)}.",
        )
    box, rest = (a, b) if found.of is a else (b, a)
    sentence = f"{point(box)} says “{found.one}”, which {point(rest)} does not."
    if found.strength >= DEFINED:
        settle = f"Which sense is meant: by the letter, as in {point(box)}, or in common use."
        return Evidence(found.strength, sentence, settle)
    return Evidence(
        found.strength, sentence, f"Whether {point(rest)} ({by(rest)}) too is “{found.one}”."
    )


def _of_modes(dispute: Dispute) -> str | None:
    """What came of a plan, a forecast or a wish; a report is no outcome of a wish."""
    assert dispute.pair is not None
    a, b = sorted(dispute.pair, key=_is_report, reverse=True)
    if _is_report(a) and b.claim.mode != "wish":
        return f"Whether {point(a)} ({by(a)}) is what came of {point(b)} ({by(b)})."
    label = dispute.subject.label if dispute.subject else ""
    return f"What has come of it since (“{label}”)." if label else None


def _is_report(box: Box) -> bool:
    return box.claim.mode == "is"
