"""By how much something moved: "rose by 300", "fell three points", "up 40 euros"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.coding.counting.site import Site
from factcheck.coding.parsed.syntax import SUBJECTS, verb_above
from factcheck.coding.subjects.people import counts_people

if TYPE_CHECKING:
    from factcheck.spotting.spotted import SpottedFigure

_LED = frozenset({"by", "up", "down"})
_POINTS = frozenset({"point", "points", "pts"})
_OWNED = frozenset({"gain", "lose", "add", "shed", "raise", "lift", "expand", "contract"})
"""Verbs whose object may be what there is and not by how much: "lost £4m", "added 200 beds"."""


def moved_by(site: Site, figure: SpottedFigure) -> bool:
    """Whether a sum, a measure or a count tells by how much another moved; a share that does is a
    subject of its own."""
    if figure.unit == "percent" or figure.type in ("share", "duration"):
        return False
    led = _word_before(site, figure) in _LED
    if not figure.change:
        return led and figure.unit == "percentage point"
    behind = site.top.doc[site.first.i : min(site.last.i + 2, site.top.sent.end)]
    if figure.unit == "percentage point" or any(one.lower_ in _POINTS for one in behind):
        return True
    if led:
        return not _doers(site)
    verb = verb_above(site.top)
    if verb is None or not figure.unit or verb.lemma_.lower() in _OWNED:
        return False
    mover = next((one for one in verb.children if one.dep_ in SUBJECTS), None)
    return mover is not None and mover.ent_type_ != "PERSON" and mover.pos_ == "NOUN"


def _word_before(site: Site, figure: SpottedFigure) -> str:
    """The word before the figure with its hedge; "" where its sentence begins."""
    at = site.first.i
    while at > site.top.sent.start and site.top.doc[at].idx >= figure.start:
        at -= 1
    return site.top.doc[at].lower_ if site.top.doc[at].idx < figure.start else ""


def _doers(site: Site) -> bool:
    """ "The barn was raised by 300 volunteers": who did it."""
    led = site.hangs.head
    return led.dep_ == "agent" and site.noun is not None and counts_people(site.noun.text)
