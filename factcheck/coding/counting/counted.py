"""What a figure in a parsed text counts or measures, in the words of its sentence."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.coding.counting.concepts import concepts_of, words_of
from factcheck.coding.counting.governing import governor
from factcheck.coding.counting.no_level import no_level, part_of_a_whole
from factcheck.coding.counting.nouns import locate
from factcheck.coding.counting.numbers_of import unfolded
from factcheck.coding.counting.parties import vote_of
from factcheck.coding.counting.settled import settled
from factcheck.coding.counting.shares import for_each, had, held_by_a_share
from factcheck.coding.counting.sides import side_of
from factcheck.coding.counting.site import Site
from factcheck.coding.counting.told_as import OF_PATIENTS
from factcheck.coding.parsed.syntax import FARTHEST, child, object_of, verb_above
from factcheck.coding.places.tied import places_of
from factcheck.coding.said import Counted
from factcheck.coding.subjects.people import counts_people

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from factcheck.spotting.spotted import SpottedFigure

_MODIFIERS = frozenset({"compound", "amod", "nmod", "poss", "npadvmod", "punct"})


def counted(doc: Doc, spotted: SpottedFigure) -> Counted:
    """Noun, act, places and concepts of a figure of the parsed text; empty where it touches none.

    Time grows with the length of the sentence at most, up to a bound.
    """
    site = locate(doc, spotted)
    if site is None:
        return Counted()
    site = unfolded(site)
    if (vote := vote_of(site, spotted)) is not None:
        apart = no_level(site, spotted)
        apart = "" if apart == "whole" else apart  # "34% of the vote and the Greens 9%"
        return Counted("vote", vote[1], "", "other", (), ("vote", vote[0]), apart, side=vote[0])
    held = held_by_a_share(site) if spotted.type == "share" else None
    if held is not None:
        place = places_of(site, verb_above(site.top))
        phrase = had(held, phrase_of(replace(site, noun=held)))
        return Counted(held.text, phrase, "", "other", place, tuple(words_of(held)))
    if spotted.type == "money" and (one := for_each(site)) is not None:
        place = places_of(site, verb_above(site.top))
        own = "" if site.noun is None or site.noun.i == one.i else phrase_of(site)
        return Counted(
            one.text, f"{own} per {one.text}".strip(), places=place, concepts=(one.text,), each=True
        )
    act = governor(site)
    if site.link == "same" and act.act.startswith(OF_PATIENTS) and _no_people(site):
        site = replace(site, noun=None)  # "Two ferries collided. … 12 were taken to hospital"
    if site.link == "said of" and site.plain and _own_participle(site, act.token):
        site = replace(site, noun=None)  # "the doctors speak of more than 90 deceased"
    told = Counted(
        noun=site.noun.text if site.noun is not None else "",
        phrase=phrase_of(site),
        act=act.act,
        role=act.role,
        places=places_of(site, act.token),
        concepts=concepts_of(site),
        apart=no_level(site, spotted),
        part=part_of_a_whole(site),
        side=side_of(site),
        negated=act.token is not None and child(act.token, "neg") is not None,
    )
    return settled(site, told)


def _own_participle(site: Site, act: Token | None) -> bool:
    return act is not None and act.head.i == site.top.i and act.dep_ == "acl" and act.tag_ == "VBN"


def _no_people(site: Site) -> bool:
    return site.noun is not None and not counts_people(site.noun.text)


def phrase_of(site: Site) -> str:
    """The noun with what stands before it and its "of …", without figure and determiners."""
    if site.noun is None:
        return ""
    tokens = sorted(_parts(site.noun, 0), key=lambda token: token.i)
    kept = [token for token in tokens if not site.holds(token)]
    while kept and not any(letter.isalnum() for letter in kept[0].text):
        kept = kept[1:]
    while kept and kept[-1].pos_ in ("ADP", "PART"):
        kept = kept[:-1]
    if not kept:
        return ""
    text = ""
    for token, after in zip(kept, [*kept[1:], None], strict=True):
        apart = after is not None and after.i > token.i + 1
        text += token.text + (" " if apart else token.whitespace_)
    return text.strip()


def _parts(noun: Token, depth: int) -> list[Token]:
    found = [noun]
    if depth > 3:
        return found
    for one in noun.children:
        if (
            one.i < noun.i
            and one.dep_ in _MODIFIERS
            and one.pos_ != "PRON"
            and noun.i - one.i <= FARTHEST
        ):
            found += _parts(one, depth + 1)
        elif one.i > noun.i and one.dep_ == "prep" and one.lower_ == "of":
            inner = object_of(one)
            if inner is not None and inner.i > one.i:
                found += [one, *_parts(inner, depth + 1)]
        elif one.i > noun.i and one.dep_ == "case":
            found.append(one)
    return found
