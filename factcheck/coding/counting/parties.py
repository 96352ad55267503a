"""Whose share of the vote a percentage is: those of two parties are two things.

"The Reds led with 29.8% of the vote, ahead of the Blues on 26.3%", "The Reds had 14.9% and the
Greens 9.7%", "a poll had put the Reds on 31%", in a text that speaks of an election.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.coding.counting.site import Site
from factcheck.coding.parsed.syntax import subject_of, verb_above

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from factcheck.spotting.spotted import SpottedFigure

_KEY = "factcheck.election"
_ELECTION = frozenset({"election", "elections", "ballots", "ballot", "seats", "referendum"})
_VOTES = frozenset({"vote", "votes", "ballots", "poll"})
_HAVING = frozenset(
    {"have", "win", "take", "get", "receive", "lead", "poll", "stand", "drop", "fall", "slip",
     "rise", "climb", "come", "secure", "score", "slump", "garner", "hold", "reach", "gain",
     "sit", "be"}
)  # fmt: skip
_COUNTING = frozenset({"count", "report", "cast", "process", "tally", "vote", "abstain"})
_POLLS = frozenset({"poll", "polls", "survey", "surveys", "pollster", "pollsters"})
_NOBODY = frozenset({"turnout", "participation", "support", "opinion"})
_WITHIN = frozenset({"'s", "’s", "’", "'", "of", "for"})
_MOST = 5
"""Words of a name."""


def vote_of(site: Site, spotted: SpottedFigure) -> tuple[str, str] | None:
    """The party or candidate whose share of the vote it is, and what it is of: "vote", or "vote in
    polls" of what was asked before; None where it is none, or nobody's that is named."""
    if spotted.unit != "percent" or spotted.change or not _election(site.top.doc):
        return None
    noun = site.noun
    if site.link == "counts" and noun is not None and noun.lower_ not in _VOTES:
        return None
    verb = verb_above(site.top)
    if verb is not None and verb.lemma_.lower() in _COUNTING:
        return None
    if site.link == "counts" and noun is not None and _counted(noun):
        return None
    name = _right_before(site, spotted) or _subject(verb, site)
    if not name or name.split()[-1].lower() in _NOBODY:
        return None
    told = {one.lower_ for one in site.top.sent}
    polls = "vote in exit polls" if "exit" in told else "vote in polls"
    return _in_full(name, site.top.doc), polls if told & _POLLS else "vote"


def _counted(votes: Token) -> bool:
    """ "82% of votes counted": how far they have come."""
    behind = votes.doc[votes.i + 1 : votes.i + 4]
    return any(one.lemma_.lower() in _COUNTING and one.pos_ in ("VERB", "ADJ") for one in behind)


def _election(doc: Doc) -> bool:
    if _KEY not in doc.user_data:
        doc.user_data[_KEY] = any(one.lower_ in _ELECTION for one in doc)
    return bool(doc.user_data[_KEY])


def _right_before(site: Site, spotted: SpottedFigure) -> str:
    """The name that the figure follows: "the Blues on 26.3%", "and the Greens 9.7%"."""
    doc, at = site.top.doc, site.first.i - 1
    while at > site.top.sent.start and doc[at].idx >= spotted.start:
        at -= 1
    if at > site.top.sent.start and doc[at].lower_ in ("on", "at"):
        at -= 1
    named = at > site.top.sent.start and doc[at].text[:1].isupper()
    if not named or doc[at].pos_ not in ("PROPN", "NOUN", "ADJ"):
        return ""
    name = doc[at]
    for _ in range(_MOST):  # "the Blues of mayor Anna Berg on 26.3%"
        if name.dep_ != "pobj" or name.head.lower_ != "of" or name.head.head.pos_ != "PROPN":
            break
        name = name.head.head
    return _name(name)


def _subject(verb: Token | None, site: Site) -> str:
    if verb is None or verb.lemma_.lower() not in _HAVING:
        return ""
    subject = subject_of(verb)
    if subject is None or site.holds(subject):
        return ""
    if subject.pos_ == "PROPN":
        return _name(subject)
    if subject.lower_ == "it":
        return spoken_of(subject)
    return ""


def spoken_of(pronoun: Token) -> str:
    """The name that is the subject of the sentence before."""
    start = pronoun.sent.start
    before = pronoun.doc[start - 1].sent if start else None
    for one in before or ():
        if one.dep_ in ("nsubj", "nsubjpass"):
            return _name(one) if one.pos_ == "PROPN" else ""
    return ""


def _name(noun: Token) -> str:
    """The capitalised words that end with this one."""
    doc, first = noun.doc, noun.i
    while first > noun.sent.start and noun.i - first < _MOST:
        before = doc[first - 1]
        if not (before.text[:1].isupper() and before.pos_ in ("PROPN", "ADJ", "NOUN")):
            if not (
                before.lower_ in ("'s", "’", "'", "of", "for") and first - 2 >= noun.sent.start
            ):
                break
            if not doc[first - 2].text[:1].isupper():
                break
        first -= 1
    return doc[first : noun.i + 1].text


def _in_full(name: str, doc: Doc) -> str:
    """ "Harbour Alliance" of "Alliance", where the text names no other that ends so."""
    if " " in name:
        return name
    longer = {_name(one) for one in doc if one.text == name and one.pos_ == "PROPN" and one.i} - {
        name
    }
    return next(iter(longer)) if len(longer) == 1 else name
