"""Words in a drawing: how wide they are, how they are cut to fit, and what a claim is called."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from decimal import Decimal

from factcheck.box import Box
from factcheck.drawing.scene import Run
from factcheck.judging.wording import CODED, dated, spoken_number
from factcheck.values.figure import Figure
from factcheck.values.interval import EVERYTHING, Interval
from factcheck.values.names import normalise_name
from factcheck.values.shown import visible
from factcheck.values.when import When
from factcheck.values.word import Category, Members, Name, Statement

SIZE = 12.0
"""Of a label, in pixels; a tick is `SMALL`."""
SMALL = 11.0
EM = 0.62
"""How wide a character is taken to be, in its size, so that words keep to their room in any font.

Labels as a browser sets them measure 0.48 on average in Liberation Sans (as wide as Arial) and 0.56
in DejaVu Sans, the widest in common use.
"""
WIDE = 1.0
"""The same of a character that is as wide as high, as in Chinese, and of the widest letters."""
MODES = {"is": "", "may": "may", "will": "forecast", "ordered": "planned", "wish": "wished"}


def wide(words: str, size: float = SIZE) -> float:
    """The width to allow for words, in pixels: rather too much than too little."""
    return size * sum(map(_em, words))


def _em(character: str) -> float:
    if character < "\x7f":
        return WIDE if character in "MWmw@%" else EM
    if unicodedata.combining(character):
        return 0.0
    broad = unicodedata.east_asian_width(character) in "WF" or ord(character) > 0xFFFF
    return 1.4 if broad else WIDE if character in "…—" else EM


def shorten(words: str, room: float, size: float = SIZE) -> str:
    """Words cut to a width, with "…" where something was cut; "" where not even that fits."""
    words = visible(words[:500]).strip()
    if wide(words, size) <= room:
        return words
    left = room - wide("…", size)
    for place, character in enumerate(words):
        left -= size * _em(character)
        if left < 0:
            return words[:place].rstrip() + "…" if place else ""
    return words


def fitted(runs: Sequence[Run], room: float) -> tuple[Run, ...]:
    """A label of who and what cut to a width: what comes first is cut at half of it."""
    total = sum(wide(visible(words[:500])) for _, words in runs)
    if total <= room or not runs:
        return tuple((style, visible(words)) for style, words in runs)
    (style, who), *rest = runs
    need = sum(wide(visible(words[:500])) for _, words in rest)
    who = shorten(who, max(room - need, room * 0.45) if rest else room)
    cut = [(style, who)]
    left = room - wide(who)
    for style, words in rest:
        lead = " " if words.startswith(" ") else ""
        part = shorten(words, left - wide(lead))
        if not part:
            break
        cut.append((style, lead + part))
        left -= wide(lead + part)
    return tuple(cut)


def outlet(box: Box) -> str:
    """Who prints it, without the article; of two sources of one publisher, the source's id."""
    name = box.outlet or box.source.publisher or box.source.id
    if name.endswith(f" ({box.source.id})"):
        return box.source.id
    return name.removeprefix("The ")


def callers(boxes: Sequence[Box]) -> dict[str, str]:
    """What each claim's label calls its source, by claim.

    Where all are of one outlet, whom it quotes; where some are, both; else the outlet alone.
    """
    alone = len({outlet(box) for box in boxes}) == 1 and len(boxes) > 1
    voices: dict[str, set[str]] = {}
    for box in boxes:
        voices.setdefault(outlet(box), set()).add(box.voice)
    names = {}
    for box in boxes:
        if alone:
            names[box.id] = box.voice or outlet(box)
        elif box.voice and len(voices[outlet(box)]) > 1:
            names[box.id] = f"{outlet(box)}, {box.voice}"
        else:
            names[box.id] = outlet(box)
    return names


def label(box: Box, caller: str, *, mode: bool = False) -> tuple[Run, ...]:
    """Who says what: the source, the words, and with `mode` how they are meant."""
    runs = [("src", caller), ("", f" {printed(box)}")]
    meant = [MODES[box.claim.mode]] * mode + ["if"] * bool(box.claim.condition)
    if words := " ".join(filter(None, meant)):
        runs.append(("mut", f" {words}"))
    return tuple(runs)


def printed(box: Box) -> str:
    """The value in the words of its source, in quotation marks; bare where they are the coder's."""
    value = box.value
    if isinstance(value, When) and CODED.fullmatch(value.text):
        return short_dates(value.pragmatic)
    if isinstance(value, Figure) and value.read_by == "given ends":
        return _given(value)
    words = f" {normalise_name(value.text)} "
    quoted = any(words in f" {normalise_name(quote)} " for quote in box.claim.quote)
    if quoted and any(map(str.isalpha, value.text)):
        return f"“{value.text}”"
    return value.text


def _given(value: Figure) -> str:
    if not value.unit and not value.whole and 0 <= value.literal.low.value <= 1:
        return span_in_words(value.literal, share=True)
    return span_in_words(value.literal)


def in_words(box: Box, *, share: bool = False) -> str:
    """What the claim says, both readings, for those who do not see the drawing."""
    value = box.value
    match value:
        case Category() | Name():
            return value.name
        case Members():
            return ", ".join(sorted(value.members))
        case Statement():
            return "yes" if value.holds else "no"
    say = short_dates if isinstance(value, When) else _shares if share else span_in_words
    literal, meant = box.span("literal"), box.span("pragmatic")
    if literal == meant:
        return say(meant)
    return f"{say(meant)}, as worded {say(literal)}"


def _shares(span: Interval) -> str:
    return span_in_words(span, share=True)


def span_in_words(span: Interval, *, share: bool = False) -> str:
    """ "90,000 to 100,000", "200,000 or more", "45% to 55%"."""
    if share:
        low, high = (f"{spoken_number(end.value * 100)}%" for end in span)
    else:
        low, high = (spoken_number(end.value) for end in span)
    if span == EVERYTHING:
        return "any value"
    if not span.high.value.is_finite():
        return f"{low} or more"
    if not span.low.value.is_finite():
        return f"up to {high}"
    return low if low == high else f"{low} to {high}"


def rounded_down(value: Decimal) -> Decimal:
    """To three digits, downwards: what is said to be the least must not be more."""
    if not value or not value.is_finite():
        return value
    step = Decimal(1).scaleb(value.adjusted() - 2)
    return value // step * step


def short_dates(window: Interval) -> str:
    """A window in as few words as tell it: "3–9 Oct 2022"."""
    return dated(window, brief=True).replace(" – ", "–")
