"""Whether a date of a sentence is the figure's, or that of something else in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.coding.parsed.layout import layout
from factcheck.coding.parsed.tree import SUBJECTS, kids, lemma, set_apart, upwards
from factcheck.coding.voices.beside import noun_leading
from factcheck.coding.voices.cues import cues
from factcheck.spotting.spotted import SpottedDate
from factcheck.values.when import DAY

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_COMPARED = re.compile(
    r"\b(?:compared|from|against|versus|than|after|following)\b[^,;]{0,20}?[0-9]", re.IGNORECASE
)
_UNLIKE = re.compile(
    r"\b(?:unlike|than|compared (?:with|to)|versus|vs\.?)(?: (?:in|on|for))?(?: the)? $",
    re.IGNORECASE,
)
_FROM = re.compile(r"\bfrom\s[^,;.]{0,24}[0-9][0-9,.]{0,12}\s[^,;.]{0,12}$", re.IGNORECASE)
_THEN_TO = re.compile(r",?\sto\s(?:[a-z]{2,10}\s){0,3}", re.IGNORECASE)
_FOUNDING = frozenset(
    {"found", "establish", "build", "create", "set", "bear", "form", "elect", "appoint", "acquire",
     "complete", "inaugurate", "incorporate", "commission"}
)  # fmt: skip
_ORDINAL = re.compile(r"first|second|third|[a-z]{2,10}(?:th|ieth)|[0-9]{1,4}(?:st|nd|rd|th)")
_CLAUSES = frozenset({"relcl", "acl"})
_RELEASED = frozenset({"release", "publish", "issue", "post", "circulate"})
_AFTER_SAYING = 7
"""Words within which the date of saying follows its verb."""


@dataclass(frozen=True, slots=True)
class Way:
    """The way from a figure to a date in the parse.

    `up` are the words from the date to below `meeting`, the first that both hang on (None where
    the parser made two sentences of one); `span` is the figure in code points.
    """

    figure: Token
    span: tuple[int, int]
    date: SpottedDate
    token: Token
    up: tuple[Token, ...]
    meeting: Token | None

    @property
    def down(self) -> Iterator[Token]:
        """The words from the figure to below the meeting."""
        for each in upwards(self.figure):
            if self.meeting is not None and each.i == self.meeting.i:
                return
            yield each

    @property
    def steps(self) -> int:
        """Its length."""
        return len(self.up) + sum(1 for _ in self.down)


def way(figure: Token, span: tuple[int, int], date: SpottedDate, token: Token) -> Way:
    """The way between a figure and a date, each with the word that its others hang on."""
    above = {each.i for each in upwards(figure)}
    up: list[Token] = []
    for each in upwards(token):
        if each.i in above:
            return Way(figure, span, date, token, tuple(up), each)
        up.append(each)
    return Way(figure, span, date, token, tuple(up), None)


def of_saying(way: Way) -> bool:
    """Whether it tells when something was said or published: beside such a verb, the figure on
    neither way to it."""
    for verb in (*way.up, *([way.meeting] if way.meeting is not None else [])):
        word = lemma(verb)
        if word in _RELEASED and verb.dep_ in ("acl", "relcl", "amod"):
            return True
        if word in cues().say and verb.pos_ in ("VERB", "AUX"):
            low, high = sorted((verb.i, way.token.i))
            return not low <= way.figure.i < high and high - low <= _AFTER_SAYING
    return False


def of_its_noun(doc: Doc, way: Way) -> bool:
    """Whether it dates the order or estimate that the figure is of: "Monday's estimate of 300"."""
    if way.token.dep_ not in ("poss", "compound", "nmod", "npadvmod", "nummod"):
        return False
    words = cues().holders | cues().wills
    above = [*upwards(way.token)][1:]
    noun = next((each for each in above if each.pos_ == "NOUN" and lemma(each) in words), None)
    if noun is None:
        return False
    plan = layout(doc)
    leading = noun_leading(doc, plan.sentences[plan.sentence(way.figure.i)][0], way.figure)
    return (leading is not None and leading.i == noun.i) or any(
        each.i == noun.i for each in upwards(way.figure)
    )


def of_another(doc: Doc, text: str, way: Way) -> bool:
    """Whether it is the date of something else that the sentence tells.

    Of another figure ("up from 24,000 in 2019"), of a thing ("last year's budget"), of a comparison
    ("unlike in May", "as in May"), of a superlative ("the most since 2008"), of another clause.
    """
    date, (start, end) = way.date, way.span
    if ";" in text[min(date.end, end) : max(date.start, start)]:
        return True
    if _UNLIKE.search(text, max(date.start - 20, 0), date.start):
        return True
    if _likened(way) or _of_the_level_before(text, way) or _of_its_founding(way):
        return True
    return bool(_COMPARED.search(text, end, date.start)) or _figure_or_thing(way)


def _likened(way: Way) -> bool:
    """ "Twice as much as after the war of 1990", "more than in May": the date of what it is held
    against; not "as early as March"."""
    return any(
        above.lower_ in ("as", "than", "like") and below.dep_ == "prep" and below.lower_ != "of"
        for below, above in pairwise(way.up)
    )


def _of_the_level_before(text: str, way: Way) -> bool:
    """Of "from 300 last Sunday to 360" the date is that of the 300."""
    date, start = way.date, way.span[0]
    if date.end > start or not _THEN_TO.fullmatch(text, date.end, start):
        return False
    return _FROM.search(text, max(date.start - 40, 0), date.start) is not None


def _of_its_founding(way: Way) -> bool:
    """ "Founded in 1960, the firm employs 2,300": the date of what became of it once."""
    return any(
        each.dep_ in ("advcl", "acl") and each.tag_ == "VBN" and lemma(each) in _FOUNDING
        for each in way.up
    )


def in_another_clause(way: Way, saying: bool) -> bool:
    """Whether a clause or an apposition of its own holds the one and not the other."""
    apart = {"appos"} if saying else {"appos", "relcl"}
    for each in way.down:
        if each.dep_ in apart or (each.dep_ not in _CLAUSES and set_apart(each)):
            return True
    if saying:
        return False
    whens = any(each.dep_ == "advcl" for each in way.up)
    deeper = any(each.dep_ in ("ccomp", "xcomp") for each in way.up)
    if whens and (deeper or any(_joined_clause(each) for each in way.down)):
        return True
    return any(
        each.dep_ in _CLAUSES | {"appos"} and each.i != way.token.i and not _counted(each.head, way)
        for each in way.up
    )


def first_since(doc: Doc, way: Way) -> bool:
    """Of "the biggest rise since 2008", "their tenth victory since August"."""
    between = doc.char_span(way.span[1], way.date.start, alignment_mode="contract")
    return any(
        (token.tag_ in ("JJS", "RBS") and token.lower_ not in ("least", "most"))
        or _ORDINAL.fullmatch(token.lower_)
        for token in between or ()
    )


def figures_between(doc: Doc, way: Way) -> int:
    """How many other figures stand between the figure and the date."""
    low, high = min(way.date.end, way.span[1]), max(way.date.start, way.span[0])
    between = doc.char_span(low, high, alignment_mode="contract") if low < high else None
    return sum(token.like_num for token in between) if between else 0


def longer_than_a_day(date: SpottedDate) -> bool:
    """Whether the date is a stretch, to a reader; so is one of unknown length."""
    if date.when is None:
        return True
    window = date.when.pragmatic
    return not window.high.value - window.low.value <= DAY


def _figure_or_thing(way: Way) -> bool:
    date = way.date
    for number, each in enumerate(way.up):
        if date.start <= each.idx < date.end:
            continue
        if each.like_num or any(_other_number(one, way) for one in kids(each)):
            return True
        named = number and way.up[number - 1].dep_ in ("poss", "compound", "nmod")
        if named and each.pos_ in ("NOUN", "PROPN") and not _opens(way):
            return each.dep_ != "pobj" or (date.when is not None and longer_than_a_day(date))
    return False


def _opens(way: Way) -> bool:
    """ "Last year fires burned 300 hectares": no year's fires, for the sentence opens with it."""
    start = way.token.sent[0]
    return start.idx == way.date.start and all(one.dep_ != "poss" for one in way.up)


def _other_number(token: Token, way: Way) -> bool:
    return (
        token.like_num
        and token.dep_ == "nummod"
        and token.i != way.figure.i
        and not way.date.start <= token.idx < way.date.end
    )


def _counted(noun: Token, way: Way) -> bool:
    """Whether the noun is what the figure counts, or joined to that: "300 and counting"."""
    own = (way.figure.i, way.figure.head.i)
    return noun.i in own or (noun.dep_ == "conj" and noun.head.i in own)


def _joined_clause(verb: Token) -> bool:
    return verb.dep_ == "conj" and any(each.dep_ in SUBJECTS for each in kids(verb))
