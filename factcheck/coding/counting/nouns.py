"""The noun that a figure counts or measures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.coding.counting.nouns_apart import (
    acting,
    antecedent,
    apposed,
    bought,
    compared,
    counted_before,
    done_to,
    fellow,
    listed,
    measured,
    worth,
)
from factcheck.coding.counting.rows import head_of_label, row_label
from factcheck.coding.counting.site import Link, Site, top_of
from factcheck.coding.counting.words import words
from factcheck.coding.parsed.syntax import (
    ATTRIBUTE,
    FARTHEST,
    SUBJECTS,
    child,
    is_noun,
    object_of,
    span_at,
    subject_of,
    verb_above,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from factcheck.spotting.spotted import SpottedFigure


_SUFFERERS = frozenset(
    {"injured", "wounded", "dead", "missing", "displaced", "homeless", "deceased"}
)
"""Adjectives that stand for people: "twelve of the injured"."""


def locate(doc: Doc, figure: SpottedFigure) -> Site | None:
    """The figure in its tree with its noun; None where it touches no token."""
    span = span_at(doc, figure.start, figure.end)
    number = span_at(doc, *figure.number) or span
    if span is None or number is None:
        return None
    plain = figure.type == "quantity" and not figure.unit
    bare = Site(top_of(number[-1], span.start, span.end), span[0], span[-1], plain)
    noun, link = _noun(bare, share=figure.type == "share")
    if plain and link == "counts" and noun is not None and _is_unit(noun, bare):
        bare = Site(top_of(noun, span.start, noun.i + 1), span[0], noun, False)
        noun, link = _noun(bare)
    return Site(bare.top, bare.first, bare.last, bare.plain, noun, link)


def _is_unit(noun: Token, site: Site) -> bool:
    """A unit that no table has: "12 dpt", "90 q", "400 WC"; right behind its number."""
    text = noun.text.rstrip(".")
    if noun.i != site.last.i + 1 or not text.isalpha():
        return False
    if noun.lower_ in words().scales:
        return True
    bare = not set(text.lower()) & set("aeiouy")
    return bare and len(text) <= (4 if text.islower() else 2)


def _noun(site: Site, *, share: bool = False, tries: int = 3) -> tuple[Token | None, Link]:
    label = row_label(site.top.doc, site.first, site.last)
    if label is not None:
        return head_of_label(label), "of"
    if (noun := listed(site)) is not None:
        return noun, "counts" if site.plain or share else "of"
    if (noun := _following(site)) is not None:
        if site.plain and noun.lower_ in words().vague:
            return counted_before(site) or noun, "same"
        return noun, "counts" if site.plain else "describes"
    if (noun := _complement(site)) is not None:
        if noun.lower_ in _SUFFERERS:
            return noun, "counts"
        if not is_noun(noun):
            return counted_before(site) or antecedent(noun), "same"
        return noun, "counts" if site.plain or share else "kind"
    if tries and (other := fellow(site)) is not None:
        if site.plain and is_noun(other.top):
            return other.top, "same"
        found, _ = _noun(other, tries=tries - 1)
        return found, "same"
    for look in (apposed, worth, bought, measured):
        if (noun := look(site)) is not None and not site.holds(noun):
            return noun, "of"
    verb = verb_above(site.top)
    subject = subject_of(verb) if verb is not None else None
    if site.plain and (acting(site) or compared(site)) and not _is_count(subject):
        before = counted_before(site)
        if before is not None or site.top.dep_ in SUBJECTS or done_to(site, verb):
            return before, "same"
    if subject is not None and not site.holds(subject) and is_noun(subject):
        return subject, "said of"
    return None, ""


def _is_count(subject: Token | None) -> bool:
    """ "The toll had reached 3,100", "the number of homes rose to 90": each says itself of what."""
    if subject is None:
        return False
    named = child(subject, "prep") is not None and subject.lemma_.lower() in words().counting
    return named or subject.lemma_.lower() == "toll"


def _following(site: Site) -> Token | None:
    """The noun that the figure stands before: "300,000 Russians", "a 2-litre bottle"."""
    top = site.top
    for _ in range(FARTHEST):
        head = top.head
        if top.dep_ not in ATTRIBUTE or head.i == top.i:
            break
        top = head
        if head.i > site.last.i and is_noun(head) and _near(site, head):
            return _real(head)
    return _run(site)


def _real(noun: Token) -> Token:
    """The noun of "urban and rural clinics" and of "nine court clerks", where the parser
    lets the figure count what describes it. Hyphens mean it: "20-bed wards"."""
    if noun.dep_ == "compound" and noun.tag_ == "NN" and noun.head.tag_ in ("NNS", "NNPS"):
        before = noun.doc[noun.i - 1]
        if noun.i < noun.head.i <= noun.i + 3 and before.text != "-":
            return noun.head
    joined = child(noun, "conj") if noun.pos_ == "ADJ" else None
    return joined if joined is not None and is_noun(joined) else noun


def _near(site: Site, noun: Token) -> bool:
    """Nothing between figure and noun that ends a noun phrase."""
    between = site.top.doc[site.last.i + 1 : noun.i]
    return len(between) <= FARTHEST and not any(
        (
            one.pos_ in ("VERB", "AUX", "ADP", "SCONJ", "PRON", "DET")
            and one.tag_ not in ("VBN", "VBG", "DT")
        )
        or one.text in ",;:()"
        for one in between
    )


def _run(site: Site) -> Token | None:
    """The last noun of the words right behind the figure, whatever the parser makes of them."""
    doc, at = site.top.doc, site.last.i + 1
    found: Token | None = None
    if site.plain and at < len(doc) and doc[at].lower_ in _SUFFERERS and doc[at].pos_ == "ADJ":
        behind = doc[at + 1] if at + 1 < len(doc) else None
        if behind is None or not is_noun(behind):
            return doc[at]  # "counts 211 dead"
    for one in doc[at : at + FARTHEST]:
        if one.is_sent_start:
            break
        if one.pos_ in ("NOUN", "PROPN") and is_noun(one):
            if one.lower_ in words().calendar:
                break
            found = one
        elif found is not None or not (
            one.pos_ in ("ADJ", "ADV")
            or one.text == "-"
            or one.tag_ in ("VBN", "JJR")
            or (one.lower_ in ("and", "or") and one.i > at and one.nbor(-1).pos_ == "ADJ")
        ):
            break
    return found


def _complement(site: Site) -> Token | None:
    """The noun behind "of": "tens of thousands of people", "60% of the workers", "300 of them"."""
    doc, at = site.top.doc, site.last.i + 1
    if at >= len(doc):
        return None
    after = _behind_brackets(doc[at])
    if after.lower_ == "of" or (after.lower_ == "in" and not site.plain and _gains(after)):
        found = object_of(after)
        if found is not None and found.i > after.i:
            return _real(found)
    if site.last.lower_ == "of":  # the figure took the word in: "a third of"
        found = object_of(site.last)
        return found if found is not None and found.i > site.last.i else None
    if after.lower_ in ("the", "all", "its", "their", "his", "her") and site.top.dep_ in ATTRIBUTE:
        head = site.top.head
        if head.i > after.i and is_noun(head):
            return head
    return None


def _behind_brackets(after: Token) -> Token:
    """What follows a sum in brackets: "9 million euros ($10 million) in aid"."""
    if after.text != "(":
        return after
    doc, end = after.doc, min(after.sent.end, after.i + 2 * FARTHEST)
    closed = next((one for one in doc[after.i : end] if one.text == ")"), None)
    return doc[closed.i + 1] if closed is not None and closed.i + 1 < end else after


def _gains(after: Token) -> bool:
    """ "$3 million in bonuses" but not "$3 million in May" or "in London"."""
    noun = object_of(after)
    return (
        noun is not None
        and noun.pos_ == "NOUN"
        and noun.lower_ not in words().calendar
        and child(noun, "det", "poss") is None
        and not noun.ent_type_
    )
