"""A statement as it is held to another: its figures, its dates and the words that remain."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from factcheck.coding.counting.counted import counted
from factcheck.coding.voices.mode import mode
from factcheck.linking.wording import STOP_WORDS
from factcheck.pairing.bounds import Bounds, bounds_of
from factcheck.pairing.words import Word, alike_keys, content
from factcheck.spotting.dates import spot_dates
from factcheck.spotting.figures import spot_figures
from factcheck.values.interval import closed
from factcheck.values.units import measure

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from factcheck.spotting.spotted import SpottedDate, SpottedFigure
    from factcheck.values.when import When

MOST = 50
"""Figures of a statement at most: of a text with more only so many are taken, and one."""
_NOTHING = closed(0, 0)
_NEAR = 5
"""Words to either side by which figures are told apart that count the same."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure with what it is of: `kind` tells which figures it can be compared with at all
    ("count", "share", "money USD", "length", …), `noun` holds the keys of what is counted, `about`
    those of the words that tell what it is of, `sort` those of each word that narrows the noun
    ("coastal towns"), `near` those of the words around, `places` those of its places. `token`
    is where it stands among the words, `meant` whether it is a fact, a plan or a wish, `printed`
    the number as printed where it is one."""

    text: str
    kind: str
    bounds: Bounds
    change: str
    noun: frozenset[str]
    about: frozenset[str]
    token: int
    meant: str
    printed: Decimal | None
    near: frozenset[str]
    places: frozenset[str] = frozenset()
    sort: tuple[frozenset[str], ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement taken apart; the figures and dates in their order."""

    text: str
    doc: Doc
    quantities: tuple[Quantity, ...]
    dates: tuple[SpottedDate, ...]
    words: tuple[Word, ...]


def statement(doc: Doc, published: When | None = None) -> Statement:
    """The parts of a parsed text; relative dates are counted from `published`."""
    text = doc.text
    dates = [
        one
        for one in spot_dates(text, published)
        if one.kind in ("date", "time") and not one.value.endswith("_REF")
    ]
    taken = [(one.start, one.end) for one in dates]
    figures = spot_figures(text, None, taken)[: MOST + 1]
    spans = [*taken, *((one.start, one.end) for one in figures)]
    return Statement(
        text,
        doc,
        tuple(sorted((*map(partial(_quantity, doc), figures), *_none(doc)), key=_place)),
        tuple(dates),
        tuple(content(doc, spans)),
    )


def _quantity(doc: Doc, spotted: SpottedFigure) -> Quantity:
    kind, times = _kind(spotted)
    of = counted(doc, spotted)
    span = doc.char_span(*spotted.number, alignment_mode="expand")
    return Quantity(
        spotted.text,
        kind,
        bounds_of(spotted.figure, times),
        spotted.change,
        frozenset(alike_keys(of.noun)),
        frozenset(each for word in (of.act, *of.concepts) for each in alike_keys(word)),
        span.start if span else 0,
        mode(doc, spotted.start, spotted.end)[0],
        spotted.printed[0] if len(spotted.printed) == 1 else None,
        frozenset(
            key
            for token in (doc[max(0, span.start - _NEAR) : span.end + _NEAR] if span else ())
            if token.is_alpha and not token.is_stop
            for key in alike_keys(token.text, token.lemma_.lower())
        ),
        frozenset(
            key
            for place in (*of.places, *_of_subject(span.root if span else None))
            for word in place.split()
            for key in alike_keys(word)
        ),
        tuple(
            alike_keys(word)
            for word in of.phrase.partition(" of ")[0].split()
            if word[:1].islower() and word != of.noun and word not in STOP_WORDS
        ),
    )


def _of_subject(token: Token | None) -> Iterator[str]:
    """The places that do what the figure is of, or whose it is: "Peru sold 700 trucks"."""
    for _ in range(_NEAR):
        if token is None or token.head is token or token.pos_ == "VERB":
            break
        token = token.head
    for each in token.children if token is not None else ():
        if each.dep_ in ("nsubj", "nsubjpass"):
            yield from (part.text for part in each.subtree if part.ent_type_ == "GPE")


def _place(quantity: Quantity) -> int:
    return quantity.token


def _none(doc: Doc) -> Iterator[Quantity]:
    """Things of which there are none: "no deaths"."""
    for token in doc:
        if token.lower_ == "no" and token.dep_ == "det" and token.head.tag_ == "NNS":
            noun = token.head
            keys = alike_keys(noun.text, noun.lemma_.lower())
            bounds = Bounds(_NOTHING, _NOTHING, Decimal(0), True, "")
            text = f"no {noun.text}"
            yield Quantity(text, "count", bounds, "", keys, keys, token.i, "is", Decimal(0), keys)


def _kind(spotted: SpottedFigure) -> tuple[str, Decimal]:
    """What the figure can be compared with, and its unit in terms of what is shared."""
    if spotted.unit in ("percent", "percentage point"):
        return "share", Decimal(100) if spotted.type == "share" else Decimal(1)
    if spotted.type == "share":
        return "share", Decimal(100)
    if spotted.type == "money":
        return f"money {spotted.figure.unit}", Decimal(1)
    if spotted.type != "quantity":
        return spotted.type, Decimal(1)
    unit = measure(spotted.figure.unit)
    if unit is not None and not unit.shift:
        return unit.kind, unit.times / unit.over
    return (f"measure {spotted.unit}" if spotted.unit else "count"), Decimal(1)
