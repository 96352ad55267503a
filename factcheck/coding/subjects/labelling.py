"""What an editor would call a proposed subject: "Dockers on strike in Tarn".

A label is made of the same words as the id, so that one thing said in two ways is called the same.
"""

from __future__ import annotations

from factcheck.coding.counting.shares import LACK, WITH
from factcheck.coding.places.nations import is_nation, people_of
from factcheck.coding.said import Said
from factcheck.coding.subjects.acts import Act
from factcheck.coding.subjects.kinds import kind_of, last_word, plural
from factcheck.coding.subjects.participles import past, past_participle
from factcheck.coding.subjects.people import counts_people

_LEADS = ("in", "from", "at", "of", "on", "to")
_MEASURES = frozenset({"turnout", "unemployment", "inflation", "growth", "support", "approval"})
"""What is a share by itself, and of nothing else that is named."""
_DIRECT = {"departures": "", "visitors": "to"}
"""What leads to the place in the label of acts whose verb takes it as its object."""


def label_of_act(
    act: Act,
    kind: str,
    nation: str,
    place: str,
    doer: str = "",
    *,
    planned: bool = False,
    year: str = "",
) -> str:
    """The label of a subject that an act makes.

    `kind` is what is counted, as one of them ("docker", "cholera" of infections), "" of people or
    of what the act itself is called after; `nation` whose people they are.
    """
    if act.id == "jobs-lost" and kind == "job":
        label = "Jobs lost"
    elif act.id == "infections":
        apart, _, disease = kind.rpartition(" ")
        label = " ".join(word for word in (apart, disease, "cases") if word) if kind else act.label
    elif (kind or nation) and act.tail:
        label = f"{_who(kind, nation)} {act.tail}"
    elif kind:
        label = f"{act.label}: {plural(kind)}"
    elif nation:
        label = f"{act.label} of {people_of(nation)}"
    else:
        label = act.label
    lead = _DIRECT.get(act.id, next((lead for lead in act.place if lead in _LEADS), "in"))
    label = label.removesuffix(" there") if place else label
    label = " ".join(word for word in (label, lead, place) if word) if place else label
    label += f" by {doer}" if doer else ""
    label += f" ({year})" if year else ""
    return first_upper(f"{label}, as planned" if planned else label)


def label_of_noun(said: Said, words: list[str], act: str, place: str, turned: str = "") -> str:
    """The label of a subject that what is counted and the verb make: "Bridges repaired in Tarn".

    `words` are those of what is counted, `act` the lemma of the verb, "" of none, `turned` "rise"
    or "fall" of a figure that tells by how much.
    """
    what = " ".join(words)
    if turned:
        label = f"{turned} of {what}"
    elif said.type == "share":
        lead = {LACK: "with ", WITH: ""}.get(words[0], "of ")
        label = what if what in _MEASURES else f"Share {lead}{what}"
        label += f" {_without(said, act)}" if act else ""
    elif said.type == "money":
        label = f"Cost of {what}" if act == "cost" else f"Money: {what}"
        label = f"Money {what}" if words[:1] == ["per"] else label
        label = f"Money {past_participle(act)}: {what}" if act and act != "cost" else label
        label = label.removesuffix(": ")
    else:
        head = last_word(said.counted.noun)
        if not said.unit:  # "the river": what has 6 metres is one
            what = " ".join(plural(kind_of(word)) if word == head else word for word in words)
            what = what if head in words else " ".join((*words[:-1], plural(kind_of(words[-1]))))
        label = what + (f" {_done(said, act)}" if act else "")
    return first_upper(label + (f" in {_placed(place)}" if place else ""))


def first_upper(text: str) -> str:
    """With a capital, the rest as it is."""
    return text[:1].upper() + text[1:]


def _who(kind: str, nation: str) -> str:
    if not kind:
        return people_of(nation)
    return f"{plural(kind)} from {nation}" if nation else plural(kind)


def _without(said: Said, act: str) -> str:
    denied = said.counted.negated and said.stance != "denies"
    return f"(not {past_participle(act)})" if denied else f"({act})"


def _done(said: Said, act: str) -> str:
    """What is done to what is counted, or what it does."""
    if said.counted.negated and said.stance != "denies":
        return f"not {past_participle(act)}" if said.counted.role == "object" else f"(not {act})"
    if said.counted.role == "object":
        return past_participle(act)
    if said.counted.role == "subject":
        return f"{'who' if counts_people(said.counted.noun) else 'that'} {past(act)}"
    return f"({act})"


def _placed(place: str) -> str:
    return f"the {place}" if place.endswith("s") and is_nation(place) and " " in place else place
