"""A number given for what an earlier sentence counted: "The army puts the number at 39".

Such a sentence has no noun of its own to be named after; the figure is of the subject of the one
before. And what an article takes back itself: "We said earlier that 75 houses had burned".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.coding.said import Said
from factcheck.coding.subjects.finder import Found

_MOST = 160
"""Letters before the figure, within its sentence, that are looked at."""
_FAR = 600
"""Letters back to the sentence that counted."""
_ACTED = 65.0
"""The score of a subject that an act makes (`proposing`)."""
_GIVEN = re.compile(
    r"\b(?:the|its|a|this|that|their|his|her)\s(?:[a-z]{3,12}\s)?"
    r"(?P<what>numbers?|figures?|tolls?|tally|count|balance)\s"
    r"(?:at|is|was|as|of|to\sbe|stands\sat|stood\sat|had\sreached)\s{1,3}$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\s{0,2}(?:[.,;:!?()\"”’—–-]|$|\s(?:and|but|while|dead|killed|deaths|people)\b)"
)
_OF_DEATHS = ("toll", "tolls", "balance")
_OWN_WORDS = r"(?:said|reported|wrote|stated|gave|had|put|listed|published)\b"
_TAKEN_BACK = re.compile(
    r"\bwe\s(?:(?:had|have)\s)?(?:earlier|previously|wrongly|mistakenly|incorrectly|initially)\s"
    rf"{_OWN_WORDS}"
    rf"|\bwe\s(?:(?:had|have)\s)?{_OWN_WORDS}\s(?:earlier|previously|wrongly|mistakenly|incorrectly)\b"
    r"|\b(?:an?|our|the)\s(?:earlier|previous)\s"
    rf"(?:version|entry|report|update|story|article|bulletin|post)\b.{{0,40}}?\b{_OWN_WORDS}"
    rf"|\b(?:update|bulletin|report)\sno\.?\s?[0-9]{{1,4}}\s{_OWN_WORDS}",
    re.IGNORECASE,
)


def referred(text: str, said: Said, earlier: Sequence[tuple[Said, Found]]) -> Found | None:
    """The subject of the sentence before, where the figure is given for that; None else.

    `earlier` are the figures of the article before this one, with their subjects.
    """
    given = _GIVEN.search(text, max(said.sentence[0], said.start - _MOST), said.start)
    if said.type != "quantity" or said.unit or given is None or given.end() != said.start:
        return None
    if not _BEHIND.match(text, said.end):
        return None
    near = [
        (one, found)
        for one, found in earlier
        if said.start - _FAR < one.start < said.sentence[0]
        and one.type == "quantity"
        and not one.unit
        and "\n" not in text[one.start : said.start]
    ]
    last = max((one.sentence for one, _ in near), default=None)
    of_it = [(one, found) for one, found in near if one.sentence == last]
    if given["what"].lower() in _OF_DEATHS:
        of_it = [
            (one, found) for one, found in of_it if found.subject.startswith("deaths")
        ] or of_it
    return of_it[0][1] if of_it else None


def first_of_its_kind(found: Found | None, earlier: Sequence[tuple[Said, Found]]) -> Found | None:
    """The subject of "another 31 were hurt" behind "23 people were killed": the first of their kind
    are no more of what was counted before."""
    if found is None or found.proposed is None or found.score < _ACTED:
        return None
    told = {one.subject.split("-")[0] for _, one in earlier}
    return None if not told or found.subject.split("-")[0] in told else found


def taken_back(text: str, said: Said) -> bool:
    """Whether the article says of the figure that it was its own mistake."""
    return _TAKEN_BACK.search(text, said.sentence[0], said.start) is not None
