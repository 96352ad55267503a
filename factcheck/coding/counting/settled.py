"""How many live somewhere, by the place alone: "Tarn, a town of 60,000", "home to 60,000"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.coding.counting.site import Site
from factcheck.coding.parsed.syntax import SUBJECTS
from factcheck.coding.said import Counted
from factcheck.coding.subjects.people import any_people

if TYPE_CHECKING:
    from spacy.tokens import Token

_SETTLEMENTS = frozenset({
    "city", "town", "village", "settlement", "suburb", "district", "country", "nation", "island",
    "region", "capital", "port", "community", "republic", "province", "municipality", "county",
    "metropolis", "hamlet", "township", "borough",
})  # fmt: skip


def settled(site: Site, counted: Counted) -> Counted:
    """The same; of a bare number that is so many inhabitants, as those who live there."""
    if not site.plain:
        return counted
    people = site.noun is not None and any_people(site.noun.text) and site.link == "counts"
    many = site.noun if people and site.noun is not None else site.top
    lead = many.head
    if many.dep_ != "pobj" or not (people or many.pos_ == "NUM") or lead.dep_ != "prep":
        return counted
    place = lead.head
    town = lead.lower_ == "of" and place.lemma_.lower() in _SETTLEMENTS
    home = lead.lower_ == "to" and place.lower_ == "home" and place.i == lead.i - 1
    if not (town or home) or (town and not _one(place)):
        return counted
    where = _places(place) or counted.places
    return replace(
        counted,
        noun="people",
        phrase="people",
        act="",
        role="",
        places=where,
        concepts=("people", place.text if town else "town", *where),
        apart="",
    )


def _one(place: Token) -> bool:
    """ "A town", "the town": of "towns of 60,000" nobody knows which."""
    return place.tag_ == "NN"


def _places(noun: Token) -> tuple[str, ...]:
    """The name beside it: "Tarn, a town of 60,000"."""
    over = noun.head
    if noun.dep_ == "attr":
        over = next((one for one in over.children if one.dep_ in SUBJECTS), over)
    if noun.dep_ in ("attr", "appos", "advmod", "npadvmod") and _name(over):
        return (" ".join((*(one.text for one in over.lefts if one.dep_ == "compound"), over.text)),)
    behind = noun.doc[max(noun.sent.start, noun.i - 3) : noun.i]
    return tuple(one.text for one in behind if one.pos_ == "PROPN")[-1:]


def _name(word: Token) -> bool:
    """Also one that the parser does not know for a name, at the head of a sentence."""
    return word.text[:1].isupper() and word.pos_ in ("PROPN", "NOUN", "ADJ")
