"""The act that a figure takes part in: a verb or a noun that names an event, and the part."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from factcheck.coding.counting.no_level import part_of_a_whole
from factcheck.coding.counting.numbers_of import reporting
from factcheck.coding.counting.site import Site
from factcheck.coding.counting.states import (
    left_as,
    loses_life,
    missing,
    standing,
    state_of,
    takes_life,
)
from factcheck.coding.counting.told_as import aboard, own_condition, told_state, treated
from factcheck.coding.counting.words import words
from factcheck.coding.parsed.syntax import (
    FARTHEST,
    OBJECTS,
    RELATIVE,
    VERBAL,
    child,
    climb,
    is_noun,
)
from factcheck.coding.subjects.people import counts_people

if TYPE_CHECKING:
    from spacy.tokens import Token

Role = Literal["", "subject", "object", "other"]


class Governor(NamedTuple):
    """The token that names the act, its lemma, and what the figure is in it."""

    token: Token | None = None
    act: str = ""
    role: Role = ""


_BACKING = frozenset({"back", "support", "assist", "aid", "help"})
_WORKING = frozenset(
    {"battle", "fight", "tackle", "combat", "comb", "search", "work", "operate", "contain", "douse",
     "scour", "take"}
)  # fmt: skip
_CREWS = frozenset(
    {"firefighter", "fireman", "rescuer", "rescuers", "crew", "soldier", "troop", "trooper",
     "diver", "officer", "helicopter", "aircraft", "plane", "boat", "engine", "paramedic", "medic"}
)  # fmt: skip
_ENDINGS = ("ion", "ment", "al", "ing", "ure", "ance", "ence", "ation", "age")


def governor(site: Site) -> Governor:
    """The act of the figure; all empty where the sentence has none."""
    if site.link == "number of":
        return _of_number(site)
    if (there := aboard(site)) is not None:
        return Governor(there, "aboard", "subject")
    if site.plain and (told := own_condition(site)) is not None:
        return Governor(*told, "subject")
    start = site.hangs  # what was counted before lends its name, not its act
    near = _own(start if site.noun is None or site.link in ("same", "said of") else site.noun)
    if near.token is None and site.noun is not None:
        near = _own(site.top)  # "tens of thousands of people who left": who of the thousands
    event = _event(start)
    if event is not None:
        return event
    main = _before(site) or _main(start)
    if main.role == "other" and _reports(main, start):
        return near
    if main.token is not None and main.act == "turn" and main.role == "object":
        out = child(main.token, "prt")
        made = out is not None and out.lower_ == "out"  # "turned out 90,000 boilers"
        return Governor(main.token, "produce" if made else "turn", "object")
    if _at_work(main, site):
        return Governor(main.token, "deploy", "object")
    if main.token is not None and (turn := _turn(main, site)) is not None:
        return turn
    part = main.token is not None and part_of_a_whole(site)
    if (
        near.token is not None
        and not part
        and (
            main.token is None
            or main.act in words().light | words().states
            or main.role == "other"
            or _definite(start)
        )
    ):
        return near
    if main.token is not None:
        return main
    return near


def _of_number(site: Site) -> Governor:
    """Of "the number of people killed rose to 9" the act is that of the people alone."""
    noun = site.noun
    if noun is None:
        return Governor()
    near = _own(noun)
    if near.token is not None:
        return near
    behind = noun.nbor() if noun.i + 1 < site.first.i else noun
    if behind.tag_ == "VBN" or (behind.tag_ == "VBD" and behind.lemma_ not in words().changing):
        return _chained(behind, "object")  # "the number of sheep lost at 60"
    holder = next((one.head for one in (noun.head,) if one.lower_ == "of"), noun)
    act = standing(noun, holder)
    return Governor(noun, act, "object" if act in words().suffered else "subject") if act else near


def _at_work(main: Governor, site: Site) -> bool:
    """ "Crews backed by 14 helicopters", "300 firefighters were battling the flames": how many are
    there, at work."""
    if main.token is None or site.noun is None or not site.plain:
        return False
    if main.act in _BACKING:
        return main.role == "subject" and not counts_people(site.noun.text)
    return main.role == "subject" and main.act in _WORKING and site.noun.lemma_.lower() in _CREWS


def _reports(main: Governor, start: Token) -> bool:
    """ "spoke of 45 arrests": a verb that only says so."""
    over = start.head if start.dep_ == "pobj" else None
    return main.token is not None and over is not None and reporting(main.token, over.lower_)


def _turn(main: Governor, site: Site) -> Governor | None:
    """The act of a turn of phrase: "are on strike", "left 20 people dead", "lost their lives"."""
    verb = main.token
    if verb is None or (main.role == "other" and child(verb, "expl") is None):
        return None
    if missing(verb):
        return Governor(verb, "missing", "subject")
    noun = site.noun or site.top
    if main.role in ("subject", "object") and (act := told_state(verb) or treated(verb)) != "":
        return Governor(verb, act, "object" if act == "injure" else "subject")
    if (act := state_of(verb, noun)) != "":
        return Governor(verb, act, "object" if act in words().suffered else "subject")
    if (left := left_as(verb, noun)) is not None:
        return Governor(left, left.lemma_.lower(), "object")
    if main.role == "subject" and loses_life(verb):
        return Governor(verb, "die", "subject")
    return Governor(verb, "kill", "object") if takes_life(verb, noun) else None


def _definite(noun: Token) -> bool:
    """ "the 900 workers who lost their jobs": counted are those who lost them, whatever they do."""
    return any(one.lower_ in ("the", "those") for one in noun.children)


def _before(site: Site) -> Governor | None:
    """ "the plan to house 300 men seemed dead", where the parser has the men seem."""
    at = site.first.i - 1
    doc = site.first.doc
    if at > 0 and doc[at].dep_ == "prt":
        at -= 1
    verb, noun = doc[max(at, 0)], site.noun
    if (
        verb.pos_ != "VERB"
        or verb.tag_ not in ("VB", "VBG")
        or verb.lemma_.lower() in words().light | words().chained
        or noun is None
        or noun.dep_ not in ("nsubj", "nsubjpass")
        or noun.head.i < noun.i
        or verb.sent.start != noun.sent.start
    ):
        return None
    return Governor(verb, verb.lemma_.lower(), "object")


def _own(noun: Token) -> Governor:
    """The verb inside the noun phrase: "Russians who crossed", "people killed", "men fleeing"."""
    for one in noun.children:
        if one.dep_ == "relcl" and one.pos_ in VERBAL:
            relative = next((part for part in one.children if part.lower_ in RELATIVE), None)
            label = relative.dep_ if relative is not None else "dobj"
            return _chained(one, _role(label))
        if one.lower_ in words().prepositions:
            continue
        if one.dep_ == "acl" and one.pos_ == "VERB" and one.i > noun.i:
            return _chained(one, _participle(noun, one))
    return _relative(noun)


def _participle(noun: Token, verb: Token) -> Role:
    """Done to in "people killed"; doing in "people fleeing", and in "4,000 people crossed into X",
    a whole sentence of which the small model makes "people (who were) crossed"."""
    if verb.tag_ != "VBN":
        return "subject"
    led = any(one.dep_ == "prep" and one.lower_ in words().towards for one in verb.children)
    active = child(verb, *OBJECTS) is not None or led
    return "subject" if noun.dep_ == "ROOT" and active else "object"


def _relative(noun: Token) -> Governor:
    """ "who", "which" or "that" close behind the noun, wherever the parser hung its clause."""
    for one in noun.doc[noun.i + 1 : noun.i + 5]:
        if one.lower_ in ("who", "which", "that") and one.head.i > one.i:
            return _chained(one.head, _role(one.dep_)) if one.head.pos_ in VERBAL else Governor()
        if one.pos_ in ("NOUN", "PROPN", "ADP", "SCONJ") or one.tag_ in ("VBD", "VBZ", "VBP", "MD"):
            break
    return Governor()


def _event(noun: Token) -> Governor | None:
    """An event noun that the figure's phrase complements: "the mobilization of 300,000"."""
    for token in (noun, *climb(noun)):
        if token.dep_ == "pobj" and token.head.lower_ in ("of", "by", "in", "to"):
            above = token.head.head
            led = token.head.lower_ != "to" or above.lower_ == "damage"
            if above.pos_ == "NOUN" and led and _is_event(above):
                doer = above.lemma_.lower() in words().doers or token.head.lower_ == "by"
                role: Role = (
                    "other" if token.head.lower_ == "in" else ("subject" if doer else "object")
                )
                return Governor(above, above.lemma_.lower(), role)
        if token.pos_ in VERBAL or token.dep_ not in (
            "pobj",
            "prep",
            "nummod",
            "compound",
            "quantmod",
        ):
            return None
    return None


def _is_event(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    return lemma in words().events or (len(lemma) > 7 and lemma.endswith(_ENDINGS))


def _main(start: Token) -> Governor:
    """The verb that the noun phrase hangs on."""
    token = start
    through = ""
    for above in climb(start):
        if above.pos_ in VERBAL:
            if token.dep_ == "prep":
                role = "subject" if through == "by" and child(above, "auxpass") else "other"
                return _chained(above, role)  # type: ignore[arg-type]
            if token.dep_ == "agent":
                return _chained(above, "subject")
            if token.dep_ == "acl" or token.dep_ == "relcl":
                return Governor()
            return _chained(above, _joined(token, above) or _role(token.dep_))
        if above.dep_ == "prep":
            through = above.lower_
        elif through and is_noun(above) and above.lemma_.lower() not in words().groups:
            return Governor()  # "a city of 200,000": what the city does, they do not
        token = above
    return Governor()


def _joined(token: Token, verb: Token) -> Role:
    """The part of "two died in A and five in B" in what the other half says."""
    if token.dep_ != "conj" or token.pos_ != "NUM":
        return ""
    other = next((one for one in verb.children if one.pos_ == "NUM" or child(one, "nummod")), None)
    return _role(other.dep_) if other is not None else ""


def _role(label: str) -> Role:
    if label == "nsubj":
        return "subject"
    if label in OBJECTS or label == "nsubjpass":
        return "object"
    return "other"


def _chained(verb: Token, role: Role) -> Governor:
    """The act itself behind "were forced to", "is expected to", "continue to"."""
    for _ in range(FARTHEST):
        inner = child(verb, "xcomp", "ccomp")
        if (
            inner is None
            or inner.pos_ not in VERBAL
            or verb.lemma_.lower() not in words().chained
            or inner.i < verb.i
            or (inner.dep_ == "ccomp" and child(inner, "nsubj") is not None)
        ):
            break
        # "300,000 were forced to leave": what was done to is who does
        role = "subject" if role in ("subject", "object") else role
        if child(inner, "auxpass") is not None or inner.tag_ == "VBN":
            role = "object" if role == "subject" else role
        verb = inner
    if role == "subject" and (_suffered(verb) or _passive_fellow(verb) or _middle(verb)):
        role = "object"
    return Governor(verb, verb.lemma_.lower(), role)


def _suffered(verb: Token) -> bool:
    """ "Nine hurt in blast", of which the parser makes that nine hurt somebody."""
    past = verb.tag_ in ("VBD", "VBN") and child(verb, "aux", "prt", *OBJECTS) is None
    return past and verb.lemma_.lower() in words().suffered


def _middle(verb: Token) -> bool:
    """ "Forty schools will close": they are closed."""
    return verb.lemma_.lower() in words().middle and child(verb, *OBJECTS) is None


def _passive_fellow(verb: Token) -> bool:
    """ "3 were killed and 11 wounded"."""
    return (
        verb.dep_ == "conj"
        and verb.tag_ in ("VBN", "VBD")
        and child(verb, "aux", "auxpass", *OBJECTS) is None
        and child(verb.head, "auxpass") is not None
    )
