"""Figures that are no level of what they count: the whole of which a part is told, the rest, an
increment, a difference, the level before. Read as levels they would be at odds with the level
itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.coding.counting.moved import moved_by
from factcheck.coding.counting.nouns_apart import compared
from factcheck.coding.counting.site import Site
from factcheck.coding.counting.words import words
from factcheck.coding.parsed.syntax import FARTHEST, SUBJECTS, VERBAL, climb, verb_above
from factcheck.coding.said import Apart

if TYPE_CHECKING:
    from spacy.tokens import Token

    from factcheck.spotting.spotted import SpottedFigure

_DETERMINERS = frozenset({"the", "its", "their", "his", "her", "our", "all", "those", "these"})
_PARTS = frozenset(
    {"some", "many", "most", "half", "none", "few", "third", "quarter", "all", "several", "any",
     "each", "one", "dozens", "hundreds", "percent", "cent", "%", "majority", "fifth", "tenth"}
)  # fmt: skip
_ALL_OF_THEM = frozenset({"them", "whom", "which", "those", "these"})
_STILL = frozenset({"dead", "missing", "injured", "critical"})
_MORE = frozenset({"more", "fewer", "less", "higher", "lower", "extra", "additional", "further"})
_ANOTHER = frozenset({"another", "additional", "further", "extra"})
_ASIDE = frozenset({"after", "when", "as", "once"})
_RULING = frozenset({"vote", "pass", "approve", "reject", "carry", "back", "defeat", "adopt"})
_GOING = frozenset({"come", "go", "be", "bring", "take", "pass", "put", "hit", "total"})
_FINDING = frozenset({"find", "recover", "discover", "retrieve", "pull", "dig"})
_LONGEST = 8
_FAR_BACK = 60


def part_of_a_whole(site: Site) -> bool:
    """ "Six of the 44 branches", "Of the 44 branches, six": some of a whole that is told too."""
    doc, start = site.last.doc, site.top.sent.start
    if doc[start].lower_ == "of" and site.plain and not _whole(site):
        return any(one.like_num for one in doc[start + 1 : min(site.first.i, start + _LONGEST)])
    after = _at(site, site.last.i + 1)
    if after is None or after.lower_ != "of":
        return False
    behind = doc[after.i + 1 : min(site.last.sent.end, after.i + _LONGEST)]
    if site.plain and any(one.lower_ in _ALL_OF_THEM for one in behind[:1]):
        return True
    number = next((one for one in behind if one.like_num), None)
    return number is not None and number.ent_type_ != "DATE" and _leads(after.i, number.i, site)


def no_level(site: Site, figure: SpottedFigure) -> Apart:
    """What a figure is if it is no level; "" where it may be one."""
    if _whole(site):
        return "" if _own_act(site) else "whole"
    if _rest(site):
        return "rest"
    if _only_some(site):
        return "part"
    if difference := _more(site, figure):
        return difference
    if moved_by(site, figure):
        return "difference"
    if _found_meanwhile(site):
        return "increment"
    if site.plain and _of_two_sides(site):
        return "side"
    if _body_found(site):
        return "increment"
    if not _before(site):
        return ""
    return "difference" if site.link == "same" else "before"  # of what, only a guess would say


def _at(site: Site, i: int) -> Token | None:
    """The word of the figure's sentence at a place."""
    sentence = site.top.sent
    return site.top.doc[i] if sentence.start <= i < sentence.end else None


def _whole(site: Site) -> bool:
    """The second number of "six of the 44", "40 of the town's 75", and "Of the 90, 12"."""
    doc, start = site.first.doc, site.first.sent.start
    behind = _at(site, site.last.i + 1)
    if behind is not None and behind.text == "-":
        return False  # "one of the 12-bed rooms"
    for at in range(site.first.i - 1, max(start - 1, site.first.i - _LONGEST), -1):
        if doc[at].lower_ not in ("of", "among"):
            if doc[at].pos_ in VERBAL or doc[at].is_punct:
                return False
            continue
        if at == start:
            return True
        before = doc[at - 1]
        part = before.like_num or before.lower_ in _PARTS
        return part and doc[at].lower_ == "of" and _leads(at, site.first.i, site)
    return False


def _leads(of: int, number: int, site: Site) -> bool:
    """Whether nothing but "the" or whose it is stands between "of" and the number."""
    between = site.first.doc[of + 1 : number]
    if not len(between):
        return True
    hedge = all(one.pos_ in ("ADV", "ADP", "DET", "ADJ", "SCONJ") for one in between)
    owned = between[-1].lower_ in ("'s", "’s", "'", "’") or between[0].lower_ in _DETERMINERS
    return hedge or owned


def _own_act(site: Site) -> bool:
    """ "82 of the 300 men called up": what the whole did or suffered is told."""
    return site.noun is not None and any(
        one.dep_ in ("acl", "relcl") and one.i > site.noun.i for one in site.noun.children
    )


def _rest(site: Site) -> bool:
    before, ahead = _at(site, site.first.i - 1), _at(site, site.first.i - 2)
    if before is None or before.lower_ not in ("remaining", "other"):
        return False
    return ahead is not None and (ahead.lower_ in _DETERMINERS or ahead.pos_ in ("PART", "PRON"))


def _more(site: Site, figure: SpottedFigure) -> Apart:
    before, after = _at(site, site.first.i - 1), _at(site, site.last.i + 1)
    opening = (before, site.first, _at(site, site.first.i + 1))
    if any(one is not None and one.lower_ in _ANOTHER and one.i < site.last.i for one in opening):
        return "increment"
    if site.last.lower_ in _MORE and site.last.i > site.first.i:  # "12 more", not "12 or more"
        # "thousands more" is at odds with nothing, but "900 homes and … thousands more"
        again = site.link == "same" and site.top.dep_ in ("dobj", "conj")
        loose = not figure.printed and not again
        return "" if loose or site.last.nbor(-1).lower_ == "or" else "increment"
    unit = after is not None and after.lower_ in words().scales | {"per", "cent"}
    behind = _at(site, after.i + 1) if unit and after is not None else after
    if behind is not None and behind.lower_ in _MORE:
        than = any(
            one.lower_ == "than"
            for one in site.last.doc[behind.i : min(behind.sent.end, behind.i + _LONGEST)]
        )
        return "difference" if than or figure.type != "quantity" or unit else "increment"
    return ""


def _only_some(site: Site) -> bool:
    """ "38 of them seriously", "five of whom children": nothing tells what they did."""
    doc, at = site.last.doc, site.last.i + 1
    if not site.plain or at + 1 >= len(doc) or doc[at].lower_ != "of":
        return False
    if doc[at + 1].lower_ not in _ALL_OF_THEM:
        return False
    of, end = doc[at], site.last.sent.end
    behind = next((one for one in doc[of.i + 2 : end] if one.pos_ != "ADV"), None)
    if behind is None or behind.is_punct:
        return verb_above(site.top) is None or site.top.dep_ == "appos"
    return behind.pos_ in ("NOUN", "PROPN", "ADJ", "NUM") and behind.lower_ not in _STILL


def _found_meanwhile(site: Site) -> bool:
    """ "The toll rose to 21 after rescuers found four bodies": four of them."""
    below: Token = site.top
    for above in climb(site.top):
        if below.pos_ in VERBAL and below.dep_ in ("advcl", "pcomp") and above.i < below.i:
            opened = any(one.lower_ in _ASIDE and one.i < below.i for one in below.children)
            verb = above if above.pos_ in VERBAL else verb_above(above)
            led = opened or above.lower_ in _ASIDE
            return led and verb is not None and _tells_a_level(verb)
        if above.pos_ in VERBAL or above.dep_ == "prep":
            below = above
    return False


def _body_found(site: Site) -> bool:
    """ "Divers found two bodies" where a toll was told before: it holds them."""
    noun, verb = site.noun, verb_above(site.top)
    if noun is None or verb is None or noun.lemma_.lower() not in ("body", "corpse"):
        return False
    if verb.lemma_.lower() not in _FINDING:
        return False
    return any(
        one.lower_ == "toll" or (one.lower_ == "of" and one.nbor(-1).lower_ == "number")
        for one in site.first.doc[max(1, site.first.i - _FAR_BACK) : site.first.i]
    )


def _tells_a_level(verb: Token) -> bool:
    if verb.lemma_.lower() not in words().changing:
        return False
    subject = next((one for one in verb.children if one.dep_ in SUBJECTS), None)
    return subject is not None and subject.lemma_.lower() in words().counting | {"toll"}


def _of_two_sides(site: Site) -> bool:
    """ "38 for and 27 against", "by 38 votes to 27": whose, it takes more than a noun to say."""
    after, before = _at(site, site.last.i + 1), _at(site, site.first.i - 1)
    noun = site.noun.lemma_.lower() if site.noun is not None else ""
    if after is not None and after.lower_ in ("vote", "votes"):
        noun, after = "vote", _at(site, after.i + 1)
    verbs = [one.lemma_.lower() for one in (*climb(site.top),) if one.pos_ in VERBAL]
    voting = noun == "vote" or bool(_RULING.intersection(verbs))
    if not voting:
        return False
    if (
        "vote" in verbs
        and site.top.i < (verb_above(site.top) or site.top).i
        and _sides_in(site.top)
    ):
        return True
    if after is not None and after.lower_ in ("for", "against") and _sides_in(after):
        return True
    beyond = _at(site, after.i + 1) if after is not None else None
    if after is not None and after.lower_ in ("to", "-", "–") and beyond is not None:
        return beyond.like_num
    ahead = _at(site, before.i - 1) if before is not None else None
    if before is None or ahead is None or before.lower_ not in ("to", "-", "–"):
        return False
    return ahead.like_num or ahead.lower_ in ("votes", "vote")


def _sides_in(word: Token) -> bool:
    told = {one.lower_ for one in word.doc[word.sent.start : word.sent.end]}
    return "against" in told and bool(told & {"for", "favour", "favor"})


def _before(site: Site) -> bool:
    """ "…, up from 60,000"; "fell from 90 to 40"; "to £41m from £33m"."""
    if compared(site):
        return True
    first = _at(site, site.first.i - 1)
    if first is None or first.lower_ != "from":
        return False
    verb = verb_above(site.top)
    moved = verb is not None and verb.lemma_.lower() in words().changing - _GOING
    doc, sentence = site.first.doc, site.first.sent
    low = max(sentence.start, first.i - FARTHEST)
    high = min(sentence.end, site.last.i + FARTHEST)
    ends = any(
        one.lower_ == "to" and any(each.like_num for each in doc[one.i + 1 : one.i + 5])
        for one in (*doc[low : first.i], *doc[site.last.i + 1 : high])
    )
    level = any(one.like_num for one in doc[low : first.i])
    return ends or (moved and level)
