"""The day on which harm was done, which is not the day on which its count stood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.coding.parsed.tree import head_of, kids, lemma, upwards
from factcheck.coding.said import Counted
from factcheck.coding.subjects.acts import part_in
from factcheck.coding.times.dates_near import dates_near

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from factcheck.spotting.spotted import SpottedDate

_HARM = frozenset(
    {"deaths", "injuries", "casualties", "destruction", "collapses", "flooding", "burning",
     "outages", "displacements"}
)  # fmt: skip
"""Acts of one event, counted for days after it."""
_STANDING = frozenset({"by", "as of", "as at", "until", "till", "since", "before", "after", "at"})


def happened_on_a_day(
    doc: Doc, start: int, end: int, dates: list[SpottedDate], counted: Counted
) -> bool:
    """Whether the date of a figure (code points) is that of the event: of "600 homes were flooded
    on Monday night" later counts are no other figures of Monday. Not of "the toll rose to 9 on
    Monday", "by Monday" or "police said on Monday"."""
    part = part_in(counted)
    figure = head_of(doc, start, end)
    if figure is None or not _HARM & part.main:
        return False
    near = dates_near(doc, start, end, dates)
    first = next((each for each in near if not each.saying), None)
    if first is None or first.word in _STANDING:
        return False
    verb = next((one for one in upwards(figure) if one.pos_ in ("VERB", "AUX")), None)
    if verb is None or lemma(verb) != counted.act:
        return False
    done = any(one.dep_ == "auxpass" and one.lower_ in ("was", "were") for one in kids(verb))
    return done or (verb.tag_ == "VBD" and not any(one.dep_ == "aux" for one in kids(verb)))
