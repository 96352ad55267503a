"""The place of an act, among those that a figure is tied to."""

from __future__ import annotations

from factcheck.coding.said import Said
from factcheck.coding.subjects.acts import LIGHT, Act
from factcheck.coding.subjects.leading import SUBJECT
from factcheck.coding.subjects.surroundings import Surroundings
from factcheck.coding.subjects.wordforms import key

_AWAY = frozenset(("from", "out of"))
_TOWARDS = frozenset(("to", "into", "for", "towards"))


def place_of(said: Said, act: Act, around: Surroundings) -> str:
    """The nearest place that a preposition of the act leads to, else the nearest that none leads
    the other way; several that are joined ("to Georgia and Finland") together, in the order of the
    alphabet. "" for an act that has no place."""
    leads = _leads(said, around)
    if not act.place:
        return ""
    fitting = [place for place, lead in leads.items() if lead is not None and lead in act.place]
    if not fitting:
        wrong = (
            _TOWARDS if _AWAY & set(act.place) else _AWAY if _TOWARDS & set(act.place) else set()
        )
        if key(said.counted.act) not in LIGHT:
            wrong = {*wrong, SUBJECT}  # "Kenya had 300 cases", but "Kenya sent 300 nurses"
        fitting = [place for place, lead in leads.items() if lead not in wrong][:1]
    if not fitting:
        return ""
    nearest = fitting[0]
    fellows = [
        place for place in fitting if around.fellows.get(_last(place)) == _fellow(nearest, around)
    ]
    return " and ".join(sorted(fellows)) if len(fellows) > 1 else nearest


def origin_of(said: Said, act: Act, around: Surroundings) -> str:
    """The nearest place that one comes from: "fled from Oste", "left Oste"; "" where none is."""
    leads = _leads(said, around)
    return next((p for p, lead in leads.items() if lead is not None and lead in act.place), "")


def _leads(said: Said, around: Surroundings) -> dict[str, str | None]:
    """How the places stand: one that the sentence names elsewhere, or not at all, is meant by
    "the country", and stands as that does."""
    common = around.leads.get("")
    found: dict[str, str | None] = {}
    for place in said.counted.places:
        lead = around.leads.get(_last(place))
        found[place] = common if common is not None and lead in (None, SUBJECT) else lead
    return found


def _fellow(place: str, around: Surroundings) -> str:
    return around.fellows.get(_last(place), _last(place))


def _last(place: str) -> str:
    return key((place.split() or [""])[-1])
