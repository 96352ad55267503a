"""Of when a figure is: the date at which it stood, and the stretch that it was counted over."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.coding.parsed.layout import layout
from factcheck.coding.parsed.tree import head_of, kids, lemma, upwards
from factcheck.coding.times.dates_joined import dates_of, word_before
from factcheck.coding.times.dates_near import Near, dates_near
from factcheck.coding.times.dates_owned import longer_than_a_day
from factcheck.coding.times.dates_written import NOW, ending, written
from factcheck.coding.voices.cues import cues
from factcheck.coding.voices.mode import mode

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from factcheck.spotting.spotted import SpottedDate

_NOW = re.compile(
    r"\b(?:so far|to date|currently|at present|right now|as of now"
    r"|(?<!until )(?<!just )now(?! that))\b",
    re.IGNORECASE,
)
_LASTING = frozenset({"since", "between", "over", "during", "within", "throughout", "through"})
_NOT_THE_DAY = frozenset({"since", "until", "till", "by", "before", "after"})
_STANDING = frozenset({"by", "as of", "until", "till", "at", "to"})
_BACK = re.compile(
    r"\b(?:(?:past|last|previous|first|recent) (?:\w{1,20} )?"
    r"(?:hours|days|weeks|months|years|decades)"
    r"|(?:past|the last) (?:hour|day|week|month|year|decade))\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:next|coming) (?:\w{1,20} )?(?:hours|days|weeks|months|years|decades)\b", re.IGNORECASE
)
_OPEN = re.compile(r"(?:so far )?this (?:week|month|year|season|quarter)", re.IGNORECASE)
_STATES = frozenset(
    (
        "be", "have", "stand", "hold", "own", "number", "total", "employ", "live", "remain",
        "exist", "contain", "comprise", "measure", "weigh", "amount", "represent", "reach", "hit",
        "top", "exceed", "surpass", "average", "rank", "sit", "consist", "support", "want",
        "think", "believe", "say", "cover", "serve",
    )
)  # fmt: skip
_HAPPENINGS = frozenset(
    (
        "death", "accident", "case", "fire", "crash", "arrest", "attack", "birth", "killing",
        "murder", "strike", "shooting", "incident", "earthquake", "drowning", "robbery", "theft",
        "flight", "visit", "sale", "wedding", "divorce", "complaint",
    )
)  # fmt: skip


def timing(doc: Doc, start: int, end: int, dates: list[SpottedDate]) -> tuple[str, str]:
    """As-of and period of what stands in a stretch (code points), written as in a claim; "" where
    nothing says them.

    Of the sentence's dates those count that hang on the figure or on its verb. "Since 21
    September" and "in the past two weeks" are the period alone: they last until publication.
    "Between March and May" and "in 2021" are the period, and the figure stood at its end; but where
    the figure is of a state ("unemployment stood at 6% in April") or the stretch no longer than a
    day, it is the as-of alone. When something was said ("the minister said on Tuesday") is the
    as-of only where nothing else is, and never of a forecast. Without a date of its own a sentence
    that goes on telling what happened takes the day from the sentence before it in the paragraph.
    """
    figure = head_of(doc, start, end)
    if figure is None:
        return "", ""
    near = dates_near(doc, start, end, dates)
    as_of = period = ""
    for each in near:
        if each.saying:
            continue
        if _lasts(figure, each):
            if not period:
                period, stood = _period(each)
                as_of = as_of or stood
        elif not as_of:
            as_of = _as_of(each)
    if not as_of and _says_now(doc, figure, start, end):
        as_of = NOW
    if not as_of:
        said = next((each for each in near if each.saying), None)
        if said is not None and mode(doc, start, end)[0] != "will":
            as_of = _as_of(said)
    if not as_of and not period:
        as_of = _from_before(doc, figure, dates)
    return as_of, period


def _lasts(figure: Token, near: Near) -> bool:
    """Whether the figure was counted over the date: a stretch by its words, or one longer than a
    day in which something happened."""
    if near.word == "since" or _BACK.search(near.date.text):
        return True
    if near.word in _STANDING or not longer_than_a_day(near.date):
        return False
    ranged = near.word == "from" and " " in near.date.text.strip()
    return ranged or near.word in _LASTING or _happens(figure)


def _happens(figure: Token) -> bool:
    """Whether the figure counts or measures what happened and not a state.

    What "rose to 300" or "stood at 300" tells is a state; so is what "is" or "has" tells.
    """
    for each in upwards(figure):
        if (
            each.dep_ == "pobj"
            and each.head.lower_ in ("to", "at", "from")
            and each.head.dep_ == "prep"
        ):
            return False
        if each.pos_ in ("VERB", "AUX"):
            if lemma(each) == "be" and any(one.dep_ == "expl" for one in kids(each)):
                noun = next((one for one in kids(each) if one.dep_ == "attr"), figure)
                return lemma(noun) in _HAPPENINGS
            if each.tag_ in ("VBN", "VBG") and each.dep_ in ("acl", "amod"):
                continue
            return lemma(each) not in _STATES
    return False


def _period(near: Near) -> tuple[str, str]:
    """The period in words, and as-of at its end where it has ended."""
    text = near.date.text
    if near.word == "since":
        before = "" if text.casefold().startswith("since") else "since"
        return written(near.date, before), ""
    if _BACK.search(text) or _AHEAD.search(text) or _OPEN.match(text):
        return written(near.date), ""
    return written(near.date), ending(near.date)


def _as_of(near: Near) -> str:
    """The date with the "by" or "until" that leads to it; of "as of" and others the date alone."""
    led = near.word in ("by", "until", "till")
    if led and not near.date.text.casefold().startswith(near.word):
        return written(near.date, near.word)
    return written(near.date)


def _says_now(doc: Doc, figure: Token, start: int, end: int) -> bool:
    """Whether "so far" or "now" stands in the sentence, on the figure's side of a "but" or ";"."""
    plan = layout(doc)
    first, last = plan.sentences[plan.sentence(figure.i)]
    low, high = doc[first].idx, doc[last - 1].idx + len(doc[last - 1])
    before, after = plan.text[low:start], plan.text[end:high]
    before = before[max(before.rfind(";"), before.rfind(" but ")) + 1 :]
    after = after.partition(";")[0].partition(" but ")[0]
    return bool(_NOW.search(before) or _NOW.search(after))


def _from_before(doc: Doc, figure: Token, dates: list[SpottedDate]) -> str:
    """The day of the sentence before, where both tell what happened and neither who says so."""
    plan = layout(doc)
    number = plan.sentence(figure.i)
    if not number or plan.quotation(figure.idx) or dates_of(doc, number, dates):
        return ""
    here, before = plan.sentences[number], plan.sentences[number - 1]
    if plan.paragraph(doc[before[0]].idx) != plan.paragraph(figure.idx):
        return ""
    if not (_tells(doc, *here) and _tells(doc, *before)):
        return ""
    found = [each for each in dates_of(doc, number - 1, dates) if not longer_than_a_day(each)]
    if len(found) != 1 or word_before(plan.text, found[0]) in _NOT_THE_DAY:
        return ""
    return written(found[0])


def _tells(doc: Doc, first: int, end: int) -> bool:
    """Whether a sentence tells in the past tense what happened, on nobody's word."""
    finite = [token for token in doc[first:end] if token.tag_ in ("VBD", "VBZ", "VBP", "MD")]
    return bool(finite) and all(
        token.tag_ == "VBD" and lemma(token) not in cues().say and token.lower_ != "had"
        for token in finite
    )
