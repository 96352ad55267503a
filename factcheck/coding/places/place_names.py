"""Where a sentence names places: by name, by an adjective, or by "the country"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from factcheck.coding.counting.words import words
from factcheck.coding.parsed.syntax import FARTHEST
from factcheck.coding.places.nations import is_nation, nation_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_KEY = "factcheck_places"
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_NUMBERS = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "CARDINAL", "QUANTITY", "ORDINAL"})
_OTHERS = frozenset({"PERSON", "ORG", "PRODUCT", "NORP"})


class Mention(NamedTuple):
    """A place in a sentence: the token it hangs by, its name ("" of "the country"), and how vague
    it is: 0 a name, 1 an adjective, 2 "the country"."""

    root: Token
    name: str
    vague: int = 0


def mentions(window: Span) -> Iterator[Mention]:
    """Names of places, also those the small model took for something else or for nothing, the
    adjectives that make one, and "the country", in no order."""
    seen: set[int] = set()
    known = _known(window.doc)
    for entity in _entities(window):
        if entity[0].ent_type_ not in _PLACES or not _named(entity):
            continue
        seen.update(range(entity.start, entity.end))
        name, root = _plain(entity.text), entity.root
        if nation := nation_of(name):
            if root.head.lemma_.lower() in words().sites:
                yield Mention(root.head, nation, 1)
        elif not _modifies_people(root):
            yield Mention(root, name)
    for token in window:
        if token.i in seen:
            continue
        if token.text[0].isupper():
            if is_nation(token.text):
                yield Mention(token, token.text)
            elif (nation := nation_of(token.text)) and token.head.lemma_.lower() in words().sites:
                yield Mention(token.head, nation, 1)
            elif token.pos_ == "PROPN" and _names_site(token):
                yield Mention(token, _whole(token, window))
            elif token.text in known and token.ent_type_ not in _NUMBERS:
                yield Mention(token, token.text)
        elif token.lemma_.lower() in words().countries and _stands_for(token):
            yield Mention(token, "", 2)


def _known(doc: Doc) -> frozenset[str]:
    """Names of one word that are places elsewhere in the text, seen more often than as people."""
    if _KEY not in doc.user_data:
        votes: Counter[str] = Counter()
        for token in doc:
            if token.tag_ != "NNP" or not token.text[0].isupper() or nation_of(token.text):
                continue
            if _names_site(token):
                votes[token.text] += 2
            elif token.ent_type_ in ("PERSON", "ORG"):
                votes[token.text] -= 1
            elif token.ent_type_ == "GPE":
                votes[token.text] += 1
        doc.user_data[_KEY] = frozenset(name for name, count in votes.items() if count > 0)
    known: frozenset[str] = doc.user_data[_KEY]
    return known


def _entities(window: Span) -> Iterator[Span]:
    """The names in the window. Its own `ents` would go through all of the text each time."""
    doc, start = window.doc, -1
    for token in window:
        if start >= 0 and token.ent_iob_ != "I":
            yield doc[start : token.i]
            start = -1
        if token.ent_iob_ == "B":
            start = token.i
    if start >= 0:
        yield doc[start : window.end]


def _named(entity: Span) -> bool:
    """Whether it is a name and no common noun ("suburbs", "bus stops")."""
    capital = entity[0].ent_type_ == "GPE" or any(one.text[0].isupper() for one in entity)
    return capital and any(one.pos_ == "PROPN" for one in entity)


def ties(preposition: Token) -> bool:
    """Whether a preposition ties a place to what stands before it."""
    if preposition.lower_ == "for":
        return preposition.head.lemma_.lower() in ("leave", "depart", "head", "bind", "embark")
    return preposition.lower_ in words().placing


def meant(place: Mention, whose: Token | None) -> str:
    """The name of a place; "" where "the country" stands for none that is named.

    "The country" that people enter is the last one named before; one that they leave (`whose`) is
    that of their nationality ("Russians left the country"), else the one that is most spoken of.
    """
    if place.name:
        return place.name
    if whose is not None:
        own = (nation_of(one.text) for one in (whose, *whose.children))
        return next((nation for nation in own if nation), "") or _most_named(place.root)
    return _named_before(place.root)


def _most_named(token: Token) -> str:
    """The country spoken of most in what stands shortly before, of equals the last."""
    votes: Counter[str] = Counter()
    for one in reversed(_shortly_before(token)):
        if name := nation_of(one.text) or (one.text if is_nation(one.text) else ""):
            votes[name] += 1
    return max(votes, key=lambda name: votes[name], default="")


def _named_before(token: Token) -> str:
    """The last country or place named shortly before."""
    for one in reversed(_shortly_before(token)):
        if is_nation(one.text) or (one.ent_type_ == "GPE" and one.pos_ == "PROPN"):
            return one.text
    return ""


def _shortly_before(token: Token) -> Span:
    """Of its sentence and the two before it what stands before the token."""
    doc: Doc = token.doc
    start = token.sent.start
    for _ in range(2):
        if start:
            start = doc[start - 1].sent.start
    return doc[max(start, token.i - 150) : token.i]


def _stands_for(token: Token) -> bool:
    """ "the country", "this nation": not "a country", "the country of birth", "two countries"."""
    article = any(one.lower_ in ("the", "this", "that") for one in token.children)
    named = any(one.dep_ in ("prep", "relcl", "appos", "nummod") for one in token.children)
    return article and not named and token.tag_ == "NN"


def _modifies_people(token: Token) -> bool:
    """ "Russia's president", "Moscow officials": whose, not where."""
    return token.dep_ == "poss" and token.head.ent_type_ == "PERSON"


def _names_site(token: Token) -> bool:
    """A name that its words make a place: "in X", "the city of X", "X, a city"."""
    if any(one.dep_ == "appos" and one.lemma_.lower() in words().sites for one in token.children):
        return True
    if token.dep_ != "pobj" or token.ent_type_ == "EVENT":
        return False
    if token.ent_type_ in _NUMBERS and not _before_number(token):
        return False
    lead = token.head.lower_
    if lead == "of":
        return token.head.head.lemma_.lower() in words().sites
    # people and firms too things are sent "to" and come "from"
    if token.ent_type_ not in _OTHERS:
        return lead in words().naming
    moved = token.head.head.lemma_.lower() in words().moving
    return lead in ("in", "into") or (moved and lead in ("to", "from"))


def _before_number(token: Token) -> bool:
    """The name of "In Homs 650 patients", where the parser takes both for one number."""
    after = token.i + 1
    followed = after < len(token.doc) and token.doc[after].like_num
    return followed and token.is_alpha and token.lower_ not in words().calendar


def _whole(token: Token, window: Span) -> str:
    first = token.i
    while first > window.start and token.i - first < FARTHEST:
        before = token.doc[first - 1]
        if before.pos_ != "PROPN" or before.dep_ not in ("compound", "nmod", "amod"):
            break
        first -= 1
    return _plain(token.doc[first : token.i + 1].text)


def _plain(text: str) -> str:
    """Without article and possessive ending."""
    words = text.replace("’s", "").replace("'s", "").split()
    while len(words) > 1 and words[-1][0].isdigit():
        words.pop()  # "In Homs 650 patients", where the parser takes both for one name
    return " ".join(words[1:] if words and words[0].lower() == "the" else words)
