"""A new subject for a thing said that no subject of the case is about.

Its id is made of the act, who or what is counted, and the place, each in one spelling, so that two
articles that speak of the same thing propose the same subject without knowing of each other. Where
that would put unlike things together (people of one first name, "12 people"), none is proposed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from factcheck.claim import Behaviour, Subject
from factcheck.coding.counting.shares import LACK, WITH
from factcheck.coding.places.nations import nation_of
from factcheck.coding.said import Said
from factcheck.coding.subjects.acts import LIGHT, Act, act_of, acts_by_id, part_in
from factcheck.coding.subjects.families import families_of, keys_of
from factcheck.coding.subjects.kinds import UNCHANGED, kind_of, last_word, singular
from factcheck.coding.subjects.labelling import label_of_act, label_of_noun
from factcheck.coding.subjects.leading import SUBJECT
from factcheck.coding.subjects.people import any_people, counts_people
from factcheck.coding.subjects.placing import origin_of, place_of
from factcheck.coding.subjects.surroundings import SENTENCE, Surroundings
from factcheck.coding.subjects.unlike import currency, fresh, no_count, number, of_all
from factcheck.coding.subjects.wordforms import EMPTY, base, key
from factcheck.values.names import normalise_name

_NO_NOUNS = frozenset({"share", "percent", "percentage", "cent", "proportion"})
"""What a share is called, and not what it is a share of."""
_MOST_HAD = 6
_LONGEST = 120
"""Letters of an id."""
_WORDS = 3
"""Words of a phrase that make an id: the noun and what stands right before it."""
_YEAR = re.compile(r"(?:in |during |throughout )?((?:19|20)\d\d)(?:-\d\d)?(?:/.{1,20})?", re.I)
_NUMBERS_OF = re.compile(
    r"(?:total |overall )?(?:number|total|count|tally)s? of (?P<what>.{1,200})", re.I
)
_JOBS = frozenset(map(key, ("cut", "lose", "axe", "slash", "scrap", "eliminate", "shed", "go")))
"""Verbs of which jobs are lost."""
_GIVEN_OUT = frozenset(map(key, ("receive", "get", "cover", "reach")))
_VACCINE = frozenset(map(key, ("vaccine", "vaccination", "immunization", "immunisation", "jab")))
_OF_PATIENTS = frozenset({"critical", "serious", "stable", "discharges"})
_PATIENTS = frozenset(map(key, ("patient", "injured", "wounded", "casualty", "victim")))
_GROWING = frozenset(map(key, ("receive", "raise", "donate", "disburse", "collect", "spend")))
"""Verbs of sums that grow until all is in."""
_KEEPING = frozenset({"have", "keep", "maintain", "station", "send"})
_ANY_TURNOUT = frozenset(
    {"final", "overall", "total", "national", "voter", "election", "provisional"}
)
_TURNS = frozenset({"rise", "increase", "fall", "drop", "cut", "decline", "jump", "hike", "raise"})
_OWNED = re.compile(r"\b([a-z]{2,40})['’]s\b")
"""Whose a thing is, no name: "the port's ferries" are port ferries."""
_MOVES = frozenset(map(key, ("climb", "double", "drop", "jump", "soar", "swell", "triple")))
_SEEN = frozenset(
    map(key, ("detect", "diagnose", "discover", "find", "observe", "trace", "cause", "register"))
)
_THINGS_TOO = frozenset({"queue", "stranded", "rescues", "deployment"})
"""Acts of people that ships, sheep or tanks can take part in."""
_SHARED_OUT = frozenset({"seats", "votes"})
"""Acts of which every side has its own number: without a side it is nobody's."""
_PAID = frozenset(
    map(
        key,
        ("receive", "raise", "spend", "pay", "pledge", "donate", "disburse", "collect", "invest"),
    )
)
"""Verbs that say by themselves of which sum it is."""
_SMALL_TOO = frozenset(
    {"missing", "stranded", "closures", "flooding", "hospitalizations", "outages", "critical",
     "serious", "stable", "aboard"}
)  # fmt: skip
"""Levels of which also a small number in words is a claim: "two remain missing"."""
_DISEASE, _BURNT = "infections", "burning"
_PLAIN_WORDS = """
new confirmed reported active daily fresh more total fatal serious mild severe known recorded local
extra virus disease outbreak epidemic infection infections illness case cases
"""
_PLAIN = frozenset(_PLAIN_WORDS.split())
"""What stands before "cases" and tells not of which disease."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A subject, by which words, of 100 how much these say, whether an act is among them, and
    whether also a small count in words is a claim of it."""

    subject: Subject
    score: float
    words: str
    acted: bool
    small_too: bool = False


def proposed(said: Said, around: Surroundings) -> Proposal | None:
    """The subject that the words make; None where they say too little."""
    said = _unfolded(said)
    found = None
    if no_count(said):
        return None  # "an initial 6.2"
    if said.type == "age":
        found = _of_person(said, around)
    elif said.type in ("quantity", "share", "money"):
        acted = said.type == "quantity" and not _not_so(said)
        found = (_of_act(said, around) if acted else None) or _of_noun(said, around)
    if not found:
        return None
    found = _qualified(found, said.qualifier)
    level = found.subject.behaviour == "level"
    known = found.acted and (not level or found.subject.id.split("-")[0] in _SMALL_TOO)
    return replace(found, small_too=known or said.counted.part)


def _qualified(found: Proposal, qualifier: str) -> Proposal:
    """Of a column that says more than the one beside it: "Schools", "Schools under suspicion"."""
    if not qualifier:
        return found
    subject = found.subject
    if qualifier in ("per day", "per week", "per month", "per hour", "per night", "on one day"):
        subject = subject.model_copy(
            update={"behaviour": "flow" if qualifier == "on one day" else "level"}
        )
    told = {"id": slug(subject.id, qualifier), "label": f"{subject.label} ({qualifier})"}
    return replace(found, subject=subject.model_copy(update=told))


def _unfolded(said: Said) -> Said:
    """Of "the number of striking dockers reached 5,000" the dockers are counted."""
    found = _NUMBERS_OF.fullmatch(said.counted.phrase)
    if found is None or said.type != "quantity":
        return said
    act = "" if key(said.counted.act) in LIGHT | _MOVES else said.counted.act
    noun = found["what"].split(" of ")[0].split()[-1]
    counted = replace(said.counted, noun=noun, phrase=found["what"], act=act, role="")
    return replace(said, counted=counted)


def _of_act(said: Said, around: Surroundings) -> Proposal | None:
    """Of an act with its place: "People killed in Maren"."""
    act, noun = _act(said, around), said.counted.noun
    if act is None or not act.label or (said.counted.part and of_all(said, act)):
        return None
    bare = not noun or any_people(noun) or _named_by(act, noun)
    bare = bare or (act.id in _OF_PATIENTS and key(last_word(noun)) in _PATIENTS)
    bare = bare or (act.id == "deaths" and key(last_word(noun)) == key("victim"))
    if act.people and not bare and not counts_people(noun) and act.id not in _THINGS_TOO:
        return None
    nation = _nation(said)
    place = place_of(said, act, around)
    if "from" in act.place and "to" not in act.place:
        place = origin_of(said, act, around) or nation
    doer = said.counted.side or ("" if place else _doer(said, act, around))
    if act.id == "population" and not (place or doer or nation):
        return None  # "a town of 60,000": which
    if act.id in _SHARED_OUT and not doer and said.counted.act and said.counted.role != "object":
        return None
    if doer and act.place and act.place[0] == "at":
        place, doer = doer, ""
    kind = "" if bare else kind_of(noun, said.counted.phrase)
    if act.id == _DISEASE:
        kind = _disease(said)
    elif act.id == _BURNT and said.unit:
        kind = ""  # "the burned area", "hectares of forest"
    elif not act.people and not kind and not _named_by(act, noun):
        if not any_people(noun):
            return None
        kind = singular(noun)
    nation = "" if nation == place else nation
    # what came of it is another count; a flow or a level to come is told by its time
    planned = said.mode in ("ordered", "wish") or (
        said.mode == "will"
        and not said.condition
        and (act.behaviour == "cumulative" or act.id == "attendance")
    )
    year = _year(said)
    subject = Subject(
        id=slug(act.id, "planned" if planned else "", kind, nation, place, doer, year),
        label=label_of_act(act, kind, nation, place, doer, planned=planned, year=year),
        type=said.type,
        unit=said.unit
        or ("people" if (act.people and bare) or counts_people(noun) else last_word(noun)),
        behaviour="constant" if planned else act.behaviour,
        population=nation,
        place=place,
        period=year,
    )
    if act.behaviour == "cumulative" and fresh(said):
        label = f"New {subject.label[:1].lower()}{subject.label[1:]}"
        told_apart = {"id": slug("new", subject.id), "label": label, "behaviour": "flow"}
        subject = subject.model_copy(update=told_apart)
    told = [word for word in (said.counted.act, noun, place) if word]
    return Proposal(subject, 85.0 if place or doer or not act.place else 65.0, " ".join(told), True)


def _doer(said: Said, act: Act, around: Surroundings) -> str:
    """The name before the verb: "Corvane laid off 300", "Norway won 16 medals". What two of them
    did are two things."""
    if not act.place or said.counted.role != "object" or key(said.counted.act) in LIGHT:
        return ""
    names = (word for word in said.counted.concepts if word[:1].isupper())
    return next((name for name in names if around.leads.get(key(name)) == SUBJECT), "")


def _disease(said: Said) -> str:
    """Of which disease the cases are, and whether only suspected: "suspected cholera"."""
    words = normalise_name(said.counted.phrase).split()
    apart = next((word for word in words if word in ("suspected", "probable")), "")
    noun = last_word(said.counted.noun)
    if any_people(said.counted.noun):
        words = normalise_name(" ".join(said.counted.concepts[1:2])).split()
        words = words if key(said.counted.act) == key("infect") else []
    names = [w for w in words if w not in _PLAIN and w not in EMPTY and w not in (noun, apart)]
    names = [word for word in names if not nation_of(word) and not any_people(word)]
    return " ".join(word for word in (apart, *names[:1]) if word)


def _act(said: Said, around: Surroundings) -> Act | None:
    """The act of the figure: its verb's, with its particle ("flee to"), else its noun's."""
    part = part_in(said.counted)
    acts = acts_by_id()
    people = counts_people(said.counted.noun)
    told_of = {word for word in _VACCINE if around.worth.get(word, 0) >= SENTENCE}
    if people and key(said.counted.act) in _GIVEN_OUT and (_VACCINE & around.near or told_of):
        return acts["vaccinations"]
    if key(said.counted.act) == key("burn") and "destruction" in around.joined:
        return acts["destruction"]  # "had burned down"
    if singular(said.counted.noun) == "job" and key(said.counted.act) in _JOBS:
        return acts["jobs-lost"]
    if said.counted.act in ("lose", "gain") and singular(said.counted.noun) == "seat":
        return None  # by how many more or fewer, and not how many there are
    if said.counted.side and singular(said.counted.noun) == "seat":
        return acts["seats"]
    moved = "arrivals" in around.joined and (not part.main or "departures" in part.main)
    if moved and place_of(said, acts["arrivals"], around):
        return acts["arrivals"]
    if part.main and key(said.counted.act) in _SEEN and not counts_people(said.counted.noun):
        named = (act for act in sorted(part.side) if _named_by(acts[act], said.counted.noun))
        return next((acts[act] for act in named), None)  # "12 deaths were registered"
    shared = sorted(act for act in around.joined & acts.keys() if _takes_part(said, acts[act]))
    light = said.counted.act in ("take", "come", "go")
    if shared and light and not part.main and part.side <= {"mobilization"}:
        return acts[shared[0]]  # "to take part", "1,800 of its soldiers had come home"
    at_hand = said.counted.act in _KEEPING and said.mode == "is"
    if at_hand and kind_of(said.counted.noun) in ("soldier", "troop"):
        return acts["deployment"]
    if not part.main and said.counted.act and key(said.counted.act) not in LIGHT:
        told = shared or sorted(_confirmed(said, part.side, around))
        return acts[told[0]] if told else None
    return act_of(said.counted)


def _takes_part(said: Said, act: Act) -> bool:
    """Not of ships that "lay at anchor off the coast": nobody laid them off."""
    return act.role == "any" or said.counted.role in ("", "other", act.role)


def _confirmed(said: Said, side: frozenset[str], around: Surroundings) -> set[str]:
    """Acts of the noun counted that another word of the sentence names too: "a draft to send
    millions of soldiers"."""
    own = {word for one in (said.counted.noun, said.counted.phrase) for word in keys_of(one)}
    if key(said.counted.act) in _SEEN:
        return {act for act in side if _named_by(acts_by_id()[act], said.counted.noun)}
    others = (word for word, much in around.worth.items() if much >= SENTENCE and word not in own)
    return {act for word in others for act in families_of(word) if act in side}


def _of_noun(said: Said, around: Surroundings) -> Proposal | None:
    """Of what is counted or measured, what it does, and where: "Share of voters (back)"."""
    counted = said.counted
    words = [w for w in _content(counted.phrase or counted.noun) if not number(w)][-_WORDS:]
    if said.type == "share":
        words = [word for word in words if word not in _NO_NOUNS]
        if words[-1:] == ["turnout"]:
            words = [word for word in words if word not in _ANY_TURNOUT]
        if counted.phrase.partition(" ")[0] in (LACK, WITH):
            words = counted.phrase.lower().split()[:_MOST_HAD]
    if said.unit and said.type == "quantity" and around.dimension:
        words = [around.dimension, "of", *words]
    makes_up = counted.side if said.type == "share" else ""
    bare = said.change or makes_up or (key(counted.act) in LIGHT and not _not_so(said))
    act = "" if bare else counted.act
    if said.change and counts_people(counted.noun):
        return None  # "ministers want it up 5%"
    if said.change and words and words[-1] in _TURNS:
        words = words[:-1]  # "a pay rise of 5%" is a rise of pay
    if counted.part and not act:
        return None  # "six of the 22 stood idle": not how many there are
    if counted.each:
        words = [*_content(counted.phrase.rpartition("per ")[0]), "per", last_word(counted.noun)]
    if words and said.type in ("quantity", "share") and currency(words[-1]):
        return None  # "at least 40 million" of "15 million euros", "half of the 25 million kroner"
    sum_alone = said.type == "money" and key(act) in _PAID and not said.change
    if (not words and not sum_alone) or (counted.role == "" and any_people(counted.noun)):
        return None
    if said.type == "quantity" and (_vague(said) or _attribute(said)):
        return None
    if said.type == "share" and any_people(counted.noun) and not (act or makes_up or said.change):
        return None  # "a third of them": of whom and what, it does not say
    place = next((place for place in counted.places), "")
    place = "" if key(place) in {key(word) for word in words} else place
    keys = [base(word) for word in words[:-1]] + [kind_of(word) for word in words[-1:]]
    turned = {"up": "rise", "down": "fall"}.get(said.change, "")
    label = label_of_noun(said, words, act, place, turned)
    label += f": {makes_up}" if makes_up else ""
    behaviour: Behaviour = "constant" if said.type == "money" else "level"
    if said.type == "money" and key(act) in _GROWING and said.mode == "is":
        behaviour = "cumulative"
    unit = "people" if counts_people(counted.noun) else (words or [""])[-1]
    if not slug(*keys, act if sum_alone else ""):
        return None
    subject = Subject(
        id=slug(
            "not" if _not_so(said) else "",
            makes_up,
            turned or ("" if said.type == "quantity" else said.type),
            *keys,
            act,
            place,
            _year(said),
        ),
        label=label,
        type=said.type,
        unit="" if said.type != "quantity" else said.unit or unit,
        behaviour=behaviour,
        place=place,
        period=_year(said),
    )
    return Proposal(subject, 50.0 if act or place else 35.0, " ".join(words), False)


def _not_so(said: Said) -> bool:
    """ "1,500 ballots had not been counted": what was not done is another thing."""
    return said.counted.negated and said.stance != "denies"


def _vague(said: Said) -> bool:
    """People of whom nothing is told but where they are, if that."""
    return any_people(said.counted.noun) and (
        key(said.counted.act) in LIGHT or not said.counted.act or said.counted.role == "other"
    )


def _attribute(said: Said) -> bool:
    """ "12-bed rooms": a figure that tells of what kind something is."""
    noun = said.counted.noun
    name = noun[:1].isupper() and not noun.endswith("s") and not said.unit
    if name and not nation_of(noun) and not counts_people(noun):
        return True  # "19,550 for Mr Vitale"
    plural = noun.endswith("s") or normalise_name(noun) in UNCHANGED or noun[:1].isupper()
    return (
        not plural and not said.unit and not re.fullmatch(r"(?:only )?(?:one|1)", said.value, re.I)
    )


def _of_person(said: Said, around: Surroundings) -> Proposal | None:
    """The age of a person of two names, or of one name and of whom the text tells more: one first
    name alone may be anybody's."""
    if not around.names or (" " not in around.names[0].strip() and not around.roles):
        return None
    name = around.names[0]
    roles = "" if " " in name else " ".join(around.roles)
    if not slug(name):
        return None
    label = f"Age of {name}" + (f" ({roles})" if roles else "")
    subject = Subject(id=slug("age", name, roles), label=label, type="age", behaviour="constant")
    return Proposal(subject, 70.0 if not roles else 50.0, name, False)


def _nation(said: Said) -> str:
    words = (said.counted.noun, *said.counted.phrase.split())
    return next((nation for word in words if (nation := nation_of(word))), "")


def _year(said: Said) -> str:
    """The year that the figure covers: what happened in another is another thing."""
    if said.year and said.type != "age":
        return said.year
    found = _YEAR.fullmatch(said.period)
    return found[1] if found and said.type != "age" and "/.." not in said.period else ""


def slug(*words: str) -> str:
    """An id of lower-case words, of whatever script, and hyphens."""
    text = normalise_name(" ".join(word for word in words if word))
    return re.sub(r"[\W_]+", "-", text)[:_LONGEST].strip("-")


def _named_by(act: Act, noun: str) -> bool:
    if act.id == "deaths" and last_word(noun) == "lives":
        return True
    return bool(noun) and key(last_word(noun)) in {key(word) for word in act.nouns}


def _content(phrase: str) -> list[str]:
    plain = _OWNED.sub(r"\1", phrase)
    return [word for word in normalise_name(plain).split() if word not in EMPTY]
