"""States that people are told to be in: "are feared dead", "are in critical condition", and what
became of them: "were taken to hospital", "were on board"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.coding.counting.site import Site
from factcheck.coding.counting.words import words
from factcheck.coding.parsed.syntax import OBJECTS, SUBJECTS, child, object_of, verb_above
from factcheck.coding.subjects.people import any_people, counts_people

if TYPE_CHECKING:
    from spacy.tokens import Token

_TOLD = frozenset(
    {"confirm", "fear", "presume", "report", "believe", "declare", "list", "pronounce",
     "know", "be", "remain", "find", "assume", "say", "account"}
)  # fmt: skip
_AS = frozenset({"oprd", "acomp", "attr", "xcomp", "ccomp", "advcl", "dep"})
_STATES = {
    "dead": "die", "injured": "injure", "wounded": "injure", "missing": "missing", "safe": "safe",
    "unhurt": "safe", "unharmed": "safe", "alive": "safe",
}  # fmt: skip
"""Adjectives of a state, and the lemma of its act."""
OF_PATIENTS = ("hospital-", "critical-", "serious-", "grave-", "stable-")
"""How the lemmas of acts begin that befall patients alone."""
_TAKING = frozenset({"take", "rush", "bring", "send", "transfer", "airlift", "fly", "transport"})
_GRAVE = frozenset({"critical", "serious", "grave", "stable"})
_CONDITIONS = frozenset({"condition", "conditions", "state"})
_BACK = 40
"""Words before "it carried 66" among which the vessel stands."""
_OWN = 6
"""Words behind a figure within which its own condition is told."""
_VESSEL_WORDS = """
ferry ship boat vessel barge yacht liner trawler dinghy canoe launch steamer catamaran
plane aircraft airliner jet airplane aeroplane helicopter flight bus coach train tram lorry
truck van minibus raft
"""
_VESSELS = frozenset(_VESSEL_WORDS.split())
_THERE = frozenset({"carry", "transport", "travel", "sail", "remain"})
_CARRYING = frozenset({"carry", "transport", "ferry", "have"})


def told_state(verb: Token) -> str:
    """The act of "are confirmed dead", "was feared injured", "are reported safe"; "" of none."""
    if verb.lemma_.lower() not in _TOLD:
        return ""
    for one in verb.children:
        if verb.i < one.i <= verb.i + 3 and one.dep_ in _AS and one.lower_ in _STATES:
            led = one.lower_ not in ("safe", "alive") or child(one, "prep", "xcomp") is None
            return _STATES[one.lower_] if led else ""
    return ""


def treated(verb: Token) -> str:
    """The act of "were taken to hospital", "is in critical condition", "had been discharged";
    "" of none."""
    word = verb.lemma_.lower()
    for one in verb.children:
        inner = object_of(one) if one.dep_ == "prep" else None
        if inner is None or inner.i < one.i:
            continue
        if word in _TAKING and one.lower_ == "to" and inner.lower_ in ("hospital", "hospitals"):
            return "hospital-run"
        if word == "discharge" and one.lower_ == "from" and inner.lower_.startswith("hospital"):
            return "hospital-discharge"
        if _in_condition(one):
            if any(each.like_num for each in verb.doc[verb.i : one.i]):
                return ""  # "60 were treated, nine of them in critical condition"
            kind = child(inner, "amod")
            return f"{kind.lower_}-condition" if kind is not None else ""
    return ""


def own_condition(site: Site) -> tuple[Token, str] | None:
    """Of "nine of them in critical condition", "of whom 12 in a grave state" what tells of it, and
    its act: without a verb of its own the parser ties it to whatever stands before."""
    for one in site.last.doc[site.last.i + 1 : site.last.i + _OWN]:
        if one.lower_ == "in":
            behind = one.doc[one.i + 1 : one.i + 4]  # "in a grave state"
            for grave, state in pairwise(behind):
                if grave.lower_ in _GRAVE and state.lower_ in _CONDITIONS:
                    return one, f"{grave.lower_}-condition"
            return None
        if one.pos_ in ("VERB", "AUX", "PUNCT") or one.like_num:
            return None
    return None


def _in_condition(preposition: Token) -> bool:
    inner = object_of(preposition) if preposition.lower_ == "in" else None
    if inner is None or inner.lower_ not in _CONDITIONS:
        return False
    return any(one.lower_ in _GRAVE and one.dep_ == "amod" for one in inner.children)


def aboard(site: Site) -> Token | None:
    """Of "240 people on board", "at least 190 aboard", "the ferry carried 240 people, including a
    crew of 12" the token that says so. What a line carries in a year is another thing: the carrier
    is one vessel, and of passengers it is said of those it carries now."""
    noun = site.noun if site.noun is not None and site.link in ("counts", "of") else None
    if not site.plain or (noun is not None and not counts_people(noun.text)):
        return None
    last = max(site.last.i, noun.i if noun is not None else 0)
    for one in site.first.doc[last + 1 : min(site.last.sent.end, last + 4)]:
        on_board = one.lower_ == "board" and one.nbor(-1).lower_ == "on"
        if on_board or one.lower_ in ("aboard", "onboard") or _on_a_vessel(one, site):
            return None if _does_more(site) else one
        if one.pos_ in ("VERB", "PUNCT", "NOUN") and one.lower_ != "board":
            break
    if noun is not None and noun.lower_ == "crew" and site.link == "of":
        return noun  # "a crew of 12"
    return _carried(site, noun)


def _on_a_vessel(word: Token, site: Site) -> bool:
    """ "There were 60 people on the bus"."""
    verb = verb_above(site.top)
    being = verb is not None and verb.lemma_.lower() in ("be", "travel")
    if word.lower_ != "on" or not being or word.i + 2 >= word.sent.end:
        return False
    return word.nbor().lower_ == "the" and word.nbor(2).lower_ in _VESSELS


def _does_more(site: Site) -> bool:
    """ "Police detained 40 people on board", "30 of those on board died": another act's figure."""
    verb = verb_above(site.top)
    part = site.hangs.dep_ in SUBJECTS | OBJECTS or site.top.dep_ in SUBJECTS | OBJECTS
    return part and verb is not None and verb.lemma_.lower() not in words().light | _THERE


def _of_a_vessel(pronoun: Token) -> bool:
    """Whether "it" stands close behind a vessel."""
    behind = pronoun.doc[max(0, pronoun.i - _BACK) : pronoun.i]
    return any(one.lower_ in _VESSELS and one.dep_ != "compound" for one in behind)


def _carried(site: Site, noun: Token | None) -> Token | None:
    verb = verb_above(site.top)
    if verb is None or verb.lemma_.lower() not in _CARRYING or noun is None or noun.i < verb.i:
        return None
    subject = child(verb, *SUBJECTS)
    one = subject is not None and (
        (subject.tag_ in ("NN", "NNP") and subject.lower_ in _VESSELS)
        or (subject.lower_ == "it" and _of_a_vessel(subject))
    )
    if any(one.lower_ == "for" for one in noun.doc[verb.i : site.first.i]):
        return None  # "a permit for 49 passengers"
    among = any_people(noun.text) or noun.lower_ in ("passengers", "crew")
    carried = verb.lemma_.lower() != "have" or noun.lower_ in ("passengers", "crew")
    return verb if one and among and carried else None
