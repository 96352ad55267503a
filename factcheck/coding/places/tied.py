"""The places that a figure is tied to, the nearest first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.coding.counting.site import Site
from factcheck.coding.counting.words import words
from factcheck.coding.parsed.syntax import FARTHEST, SUBJECTS, VERBAL, child, climb, verb_above
from factcheck.coding.places.headings import heading_over
from factcheck.coding.places.nations import is_nation
from factcheck.coding.places.place_names import Mention, meant, mentions, ties
from factcheck.coding.voices.cues import cues

if TYPE_CHECKING:
    from spacy.tokens import Token

WINDOW = 60
"""Words before and behind the figure that are searched, within its sentence."""
_JOINED = frozenset({"conj", "parataxis"})


def places_of(site: Site, act: Token | None) -> tuple[str, ...]:
    """Places of the figure's own phrase, then of its act, of the clauses over it, of the rest.

    Adjectives are given as their country ("the Kazakh border": Kazakhstan), "the country" as the
    one it stands for where that can be told. Where the sentence has no place, those of the heading
    count that speaks of the same noun or act.
    """
    sentence = site.top.sent
    start = max(sentence.start, site.first.i - WINDOW)
    window = sentence.doc[start : min(sentence.end, site.last.i + WINDOW)]
    anchors = {site.top.i}
    if site.noun is not None and site.link not in ("said of", "same"):
        anchors.add(site.noun.i)
    over = set(_over(site.top))
    found: list[tuple[int, int, Mention]] = []
    for order, place in enumerate(_without_countries(list(mentions(window)))):
        far = _distance(place.root, anchors, act, over)
        if (far == 4 and _others(place.root, site.top)) or _of_a_speaker(place.root, site):
            continue
        if far is not None:
            found.append((10 * far + place.vague, abs(place.root.i - site.last.i) + order, place))
    found.sort(key=lambda one: one[:2])
    if found and found[0][0] < 40:
        found = [one for one in found if one[0] < 40]
    whose = site.noun if act is not None and act.lemma_.lower() in words().leaving else None
    names = dict.fromkeys(meant(place, whose) for _, _, place in found)
    return tuple(name for name in names if name) or _of_heading(site, act) or _named_there(site)


def _of_a_speaker(place: Token, site: Site) -> bool:
    """Where those are who say it: "officials in Velm said", "Norway's police said"."""
    for one in (place, *climb(place)):
        if one.pos_ in VERBAL:
            return False
        if one.dep_ in SUBJECTS and one.i != place.i:
            spoken = one.head.lemma_.lower() in cues().say and one.head.pos_ in VERBAL
            return spoken and not any(each.i == one.i for each in (site.top, *climb(site.top)))
    return False


def _without_countries(found: list[Mention]) -> list[Mention]:
    """Without the country or county behind a town: "in Oslo, Norway, where …"."""
    names = {place.root.i: place for place in found}

    def behind_a_town(place: Mention) -> bool:
        comma = place.root.i - len(place.name.split())
        town = names.get(comma - 1)
        return (
            comma > 0
            and (is_nation(place.name) or place.root.dep_ == "appos")
            and place.root.doc[comma].text == ","
            and town is not None
            and not is_nation(town.name)
        )

    return [place for place in found if not behind_a_town(place)]


def _others(place: Token, figure: Token) -> bool:
    """In a clause of another subject: "Anna left Rome, but her sister owns 3 flats"."""
    there, here = verb_above(place), verb_above(figure)
    if there is None or here is None or any(one.i == here.i for one in climb(there)):
        return False
    joined = there.dep_ in _JOINED or here.dep_ in _JOINED
    return joined and child(there, *SUBJECTS) is not None and child(here, *SUBJECTS) is not None


def _over(token: Token) -> Iterator[int]:
    """What the token hangs on, up to where its clause is only joined to another."""
    for one in (token, *climb(token)):
        if one.i != token.i:
            yield one.i
        if one.pos_ in VERBAL and one.dep_ in _JOINED:
            return


def _of_heading(site: Site, act: Token | None) -> tuple[str, ...]:
    """Places of the heading over the paragraph, if it speaks of the figure's noun or act."""
    heading = heading_over(site.top)
    if heading is None or not site.plain:
        return ()
    lemmas = {one.lemma_.lower() for one in heading}
    told = {one.lemma_.lower() for one in (site.noun, act) if one is not None}
    if not lemmas & told:
        return ()
    return tuple(dict.fromkeys(meant(place, None) for place in mentions(heading)))


def _named_there(site: Site) -> tuple[str, ...]:
    """Of "the number of cases there rose to 90" the place that the sentence before names alone."""
    doc = site.first.doc
    near = doc[max(0, site.first.i - FARTHEST) : site.last.i + FARTHEST]
    if not any(one.lower_ == "there" and one.dep_ == "advmod" for one in near):
        return ()
    sentence = site.top.sent
    if not sentence.start:
        return ()
    before = sentence.doc[sentence.start - 1].sent
    if "\n" in before.text:
        return ()
    names = dict.fromkeys(place.name for place in mentions(before) if place.name)
    return tuple(names) if len(names) == 1 else ()


def _distance(place: Token, anchors: set[int], act: Token | None, over: set[int]) -> int | None:
    """How far a place is from the figure: 0 in its phrase, 1 at its act, 2 in a clause over it,
    3 the subject there, 4 in a clause beside it; None where nothing ties them.

    `anchors` are the figure and its noun, `over` what it hangs on.
    """
    if place.i in over:
        return 0  # "Omsk, a city of a million people"
    if place.dep_ == "pobj" and not ties(place.head):
        return None
    subject = inside = beside = False
    for one in (place, *climb(place)):
        if one.i in anchors:
            return 0
        subject = subject or one.dep_ in SUBJECTS
        if act is not None and one.i == act.i:
            return 4 if beside else 3 if subject or inside else 1
        if one.pos_ in VERBAL:
            if one.i in over:
                return 4 if beside or inside else 3 if subject else 2
            beside = beside or not inside
        if one.dep_ in ("relcl", "acl", "appos"):
            if one.head.i in anchors:
                continue
            # said of something else, which counts only where that does or suffers the act
            if one.head.dep_ not in SUBJECTS or one.head.ent_type_ == "PERSON":
                return None
            inside = True
    return 4
