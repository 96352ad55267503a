"""What a date in a sentence is the date of: the verb or event noun that it hangs on, with the words
around that one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.coding.answers.event_words import LIGHT, SAYS, is_event
from factcheck.coding.answers.postponing import move_of, moved_noun, mover
from factcheck.coding.parsed.layout import layout
from factcheck.coding.parsed.tree import (
    SUBJECTS,
    child,
    head_of,
    kids,
    lemma,
    nearest_subject,
    passive,
    upwards,
)
from factcheck.coding.subjects.families import keys_of
from factcheck.coding.subjects.neighbourhood import worth_around
from factcheck.coding.subjects.persons import profiles
from factcheck.coding.subjects.wordforms import key
from factcheck.coding.times.dates_joined import word_before
from factcheck.coding.voices.cues import cues
from factcheck.coding.voices.referring import PRONOUNS, is_person, resolved
from factcheck.spotting.spotted import SpottedDate

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_WHEN = re.compile(r"\s*,?\s*(?:when|on which|the day(?: that| when| on which)?)\s", re.IGNORECASE)
_COUNTED_FROM = re.compile(
    r"\s+(?:after|before|following|since|(?:earlier |later |sooner )?than)\b", re.IGNORECASE
)
_LENGTH = re.compile(
    r"\b(?:hour|day|week|month|year)s?(?: (?:after|before|since|later|earlier|sooner))?$",
    re.IGNORECASE,
)
_HEADS = "factcheck.heads-of-dates"
_JOINED = 6
_IN_SENTENCE = 0.5
"""What any word of the sentence is worth to `sentence_around`."""
_STILL = frozenset({"still", "yet"})
_TOLD = frozenset({"dobj", "attr", "acomp", "advmod"})
_BOUNDS = frozenset({"until", "till", "by", "before", "after", "between", "than", "to"})
_MODIFIERS = frozenset({"poss", "compound", "nmod", "amod", "nummod", "nounmod"})


@dataclass(frozen=True, slots=True)
class Happening:
    """What happened on a date: the word that names it, and what each key (`wordforms`) around that
    tells of it, 0 to 1.

    `persons` are the keys of the names of the person who did it; `acts` those of the words that
    name what happened; `subject` those of the subject, and of what the text says who that is;
    `names` those of the proper names in the sentence.
    """

    date: SpottedDate
    head: Token
    words: Mapping[str, float]
    persons: frozenset[str]
    acts: frozenset[str]
    subject: frozenset[str]
    names: frozenset[str]

    @property
    def begun(self) -> frozenset[str]:
        """The keys of what plainly begins or ends: the noun that a verb like that is said of."""
        if self.head.pos_ != "VERB" or lemma(self.head) not in LIGHT:
            return frozenset()
        noun = nearest_subject(self.head)
        return self.acts if noun is not None and is_event(lemma(noun)) else frozenset()

    @property
    def saying(self) -> bool:
        """Whether the date is that of something said."""
        verb = self.head.pos_ in ("VERB", "AUX")
        word = lemma(self.head)
        return verb and (word in cues().say or key(word) in SAYS) and not passive(self.head)


def happenings(doc: Doc, date: SpottedDate, others: Iterable[SpottedDate]) -> Iterator[Happening]:
    """What a date is of: one thing, or several ("filed for insolvency on Tuesday and grounded its
    fleet"); none where that is not plain, or it is no date of an event ("now", "former", "by
    Friday", "a day after"). `others` are the dates of its sentence."""
    word = word_before(layout(doc).text, date)
    if not lies(date) or _lapse(layout(doc).text, date):
        return
    move = move_of(doc, date)
    if move == "from" or (word in _BOUNDS and not move):
        return
    if move == "to":
        yield from _moved(doc, date)
        return
    heads = heads_for(doc, bound(date))
    taken = {head.i for head in heads}
    owned = {
        found.i
        for each in others
        if each is not date and lies(each)
        for found in heads_for(doc, bound(each))
        if found.i not in taken
    }
    own = keys_of(date.text)
    for head in _with_joined(heads, owned):
        if any(each.lower_ in _STILL for each in kids(head)):
            continue  # "on Friday the bridge was still closed"
        words = worth_around(doc, head, owned)
        kept = {word: much for word, much in words.items() if word not in own}
        yield Happening(
            date,
            head,
            kept,
            _persons(doc, head),
            _acts(head),
            _speakers(doc, head),
            _names(head, date),
        )


def _moved(doc: Doc, date: SpottedDate) -> Iterator[Happening]:
    """What is put off to a date: that it begins, or happens, then."""
    date = date.parts[-1] if date.parts else date
    token = head_of(doc, date.start, date.end)
    verb = mover(token) if token is not None else None
    noun = moved_noun(verb) if verb is not None else None
    if verb is None or noun is None:
        return
    head = noun if is_event(lemma(noun)) else verb
    own = keys_of(date.text)
    words = {word: much for word, much in worth_around(doc, head).items() if word not in own}
    acts = _acts(head) | keys_of(f"{noun.lower_} {lemma(noun)} begin begins open opens")
    yield Happening(date, head, words, _persons(doc, verb), acts, frozenset(), _names(head, date))


def sentence_around(doc: Doc, date: SpottedDate) -> Happening | None:
    """All that the sentence of a date tells, as one happening, whatever the date hangs on; of a
    date that heads an entry ("7 May. The dam broke.") the sentence behind it. None where it tells
    nothing, or the date is none of an event (`happenings`)."""
    plan = layout(doc)
    head = head_of(doc, date.start, date.end)
    if head is None or word_before(plan.text, date) in _BOUNDS or _lapse(plan.text, date):
        return None
    if move_of(doc, date):
        return None
    first, last = plan.sentences[here := plan.sentence(head.i)]
    near = head
    if not _tells(doc, first, last) and here + 1 < len(plan.sentences):
        first, last = plan.sentences[here + 1]
        apart = plan.paragraph(doc[first].idx) > plan.paragraph(date.start) + 1
        found = next((one for one in doc[first:last] if one.head.i == one.i), None)
        if apart or found is None:
            return None
        near = found
    told = [one for one in doc[first:last] if not date.start <= one.idx < date.end]
    acts = [one for one in told if one.pos_ in ("VERB", "NOUN", "AUX")]
    if any(one.lower_ in _STILL for one in told) or not acts:
        return None
    own = keys_of(date.text)
    words = dict(worth_around(doc, near))
    for word in keys_of(" ".join(one.text for one in told)):
        words[word] = max(words.get(word, 0.0), _IN_SENTENCE)
    return Happening(
        date,
        next((one for one in acts if one.pos_ == "VERB"), acts[0]),
        {word: much for word, much in words.items() if word not in own},
        frozenset(),
        frozenset(keys_of(" ".join(f"{one.lower_} {one.lemma_}" for one in acts))),
        frozenset(),
        _names(near, date),
    )


def _tells(doc: Doc, first: int, last: int) -> bool:
    """Whether a run of words is a sentence, and no date that heads an entry."""
    return any(one.pos_ in ("VERB", "AUX") for one in doc[first:last])


def _with_joined(heads: list[Token], owned: set[int]) -> list[Token]:
    """The heads, and the verbs that share their subject and have no date of their own."""
    found = list(heads)
    for each in found:
        if len(found) < _JOINED and each.pos_ == "VERB":
            found += [
                one
                for one in kids(each)
                if one.dep_ == "conj" and one.pos_ == "VERB" and one.i not in owned
                if nearest_subject(one) is None and one not in found
            ]
    return found


def _acts(head: Token) -> frozenset[str]:
    """The keys of the head, of what a verb that says little by itself is said of ("the rally was
    held", "they went on strike"), and of what its clause tells more of."""
    found = [head]
    if head.pos_ in ("VERB", "AUX"):
        found += [one for one in kids(head) if one.pos_ == "VERB" and one.dep_ == "xcomp"]
    for each in tuple(found):
        if lemma(each) in LIGHT:
            found += [one for one in kids(each) if one.dep_ in (*SUBJECTS, *_TOLD)]
            found += [
                one
                for lead in kids(each)
                if lead.dep_ == "prep" and lead.lower_ in ("on", "with", "into")
                for one in kids(lead)
                if one.dep_ == "pobj"
            ]
    if head.dep_ in ("relcl", "acl"):
        found += [one for one in list(upwards(head))[1:4] if one.pos_ in ("NOUN", "PROPN")]
    words = " ".join(f"{one.lower_} {one.lemma_}" for one in found)
    over = any(one.lower_ == "over" for one in found)  # "the strike was over"
    return frozenset(keys_of(f"{words} ended" if over else words))


def _persons(doc: Doc, head: Token) -> frozenset[str]:
    """The keys of the names of the person who is the subject of the verb, or whose the event is."""
    whose = [one for one in (nearest_subject(head), child(head, "poss")) if one is not None]
    names = [resolved(doc, one) for one in whose if is_person(one) or one.lower_ in PRONOUNS]
    return frozenset(each for name in names if name[:1].isupper() for each in keys_of(name))


def _names(head: Token, date: SpottedDate) -> frozenset[str]:
    names = (
        each.lower_
        for each in head.sent
        if each.pos_ == "PROPN" and not date.start <= each.idx < date.end
        if each.ent_type_ not in ("PERSON", "DATE", "TIME")
    )
    return frozenset(word for name in names for word in keys_of(name))


def _speakers(doc: Doc, verb: Token) -> frozenset[str]:
    """The keys of the subject, and of what the text says who that is."""
    subject = nearest_subject(verb)
    if subject is None:
        return frozenset()
    owner = child(subject, "poss")
    owners = {each.i for each in owner.subtree} if owner is not None else set()
    words = keys_of(" ".join(each.lower_ for each in subject.subtree if each.i not in owners))
    if subject.lower_ in PRONOUNS or is_person(subject):
        words |= keys_of(resolved(doc, subject))
    known = profiles(doc)
    return frozenset(words.union(*(known.get(word, ()) for word in words)))


def _lapse(text: str, date: SpottedDate) -> bool:
    """Whether it is counted from something else: "two days after the vote"."""
    if date.text.endswith((" after", " before")):
        return True
    return bool(_LENGTH.search(date.text) and _COUNTED_FROM.match(text, date.end))


def bound(date: SpottedDate) -> SpottedDate:
    """The day itself of "since July 1": the day on which what has lasted began."""
    led = date.text.casefold().startswith(("since ", "from "))
    return date.parts[0] if led and date.parts else date


def lies(date: SpottedDate) -> bool:
    """Whether it lies somewhere in time, and more plainly than "recently" or "now"."""
    return date.kind in ("date", "time") and date.when is not None and "REF" not in date.value


def heads_for(doc: Doc, date: SpottedDate) -> list[Token]:
    """The verbs or event nouns that a date hangs on: that of its clause, and of one that tells
    more of it ("June 3, when the hearing begins")."""
    known: dict[int, list[Token]] = doc.user_data.setdefault(_HEADS, {})
    if date.start not in known:
        known[date.start] = list(_heads(doc, date))
    return known[date.start]


def _heads(doc: Doc, date: SpottedDate) -> list[Token]:
    found = _WHEN.match(layout(doc).text, date.end)
    heads = [_verb_after(doc, found.end()) if found else None, _head_for(doc, date)]
    return [
        head for number, head in enumerate(heads) if head is not None and head not in heads[:number]
    ]


def _head_for(doc: Doc, date: SpottedDate) -> Token | None:
    token = head_of(doc, date.start, date.end)
    if token is None:
        return None
    below = token
    for each in upwards(token):
        inside = date.start <= each.idx < date.end
        if inside or each.pos_ in ("ADP", "SCONJ", "ADV", "PART", "NUM", "PUNCT"):
            below = each
            continue
        if each.pos_ in ("VERB", "AUX"):
            return _behind_comma(_finite(each), below)
        if each.pos_ in ("NOUN", "PROPN", "ADJ") and is_event(lemma(each)):
            return _whole(each)
        if below.dep_ in _MODIFIERS and below.i < each.i and each.pos_ == "NOUN":
            return each  # "the Sept. 21 order"
        below = each
    return None


def _behind_comma(verb: Token, date: Token) -> Token:
    """Of "after it was announced, in May it rained" the verb behind the comma and the date."""
    left = date.left_edge.i
    apart = verb.dep_ == "advcl" and left > verb.i and date.doc[left - 1].text == ","
    return verb.head if apart and verb.head.i > date.right_edge.i else verb


def _finite(verb: Token) -> Token:
    """Of a purpose ("to support his army last week") the verb that it is the purpose of."""
    for each in upwards(verb):
        infinitive = any(one.lower_ == "to" and one.dep_ == "aux" for one in kids(each))
        if not (infinitive and each.dep_ in ("advcl", "acl", "xcomp")):
            return each
    return verb


def _whole(noun: Token) -> Token:
    """Of "the start of the invasion" and "announcement of the strike" the first noun."""
    over = noun.head
    if noun.dep_ == "pobj" and over.lower_ == "of" and is_event(lemma(over.head)):
        return over.head
    return noun


def _verb_after(doc: Doc, start: int) -> Token | None:
    span = doc.char_span(start, start + 1, alignment_mode="expand")
    if not span:
        return None
    end = layout(doc).sentences[layout(doc).sentence(span.start)][1]
    when = doc[max(span.start - 1, 0)]
    if when.head.pos_ in ("VERB", "AUX") and when.head.i > when.i:
        return when.head
    verbs = (t for t in doc[span.start : end] if t.pos_ == "VERB" and t.dep_ not in ("amod",))
    return next(verbs, None)
