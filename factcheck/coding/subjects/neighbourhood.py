"""What the words around one word of a parsed text are worth to it: more, the nearer in the parse.

All weights are chosen.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from factcheck.coding.parsed.layout import layout
from factcheck.coding.parsed.tree import SUBJECTS, kids, lemma, nearest_subject, upwards
from factcheck.coding.subjects.families import keys_of
from factcheck.coding.subjects.people import counts_people
from factcheck.coding.subjects.persons import profiles
from factcheck.coding.voices.referring import PRONOUNS, is_person, resolved

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

BEFORE, EARLIER, SPOKEN = 0.35, 0.25, 0.8
"""What a word is worth of the sentence before; of the two before that in the paragraph and the one
before it; of the name that a pronoun stands for."""
_KNOWN = "factcheck.sentence-keys"
_LEAST = 0.3
_STEP = 0.03
_DOWN = {
    "relcl": 0.3,
    "advcl": 0.35,
    "ccomp": 0.1,
    "conj": 0.12,
    "parataxis": 0.3,
    "acl": 0.1,
    "compound": 0.04,
}
"""What a word loses for each step in the parse; and where the step leads into another clause."""
_UP = {"relcl": 0.2, "advcl": 0.3, "ccomp": 0.4, "conj": 0.3, "acl": 0.2, "pcomp": 0.2}
_OUT, _ASIDE = 0.25, 0.06
_OWNED = 0.4
"""The most that a word is worth that belongs to another ("owned")."""


def worth_around(doc: Doc, head: Token, owned: Collection[int] = ()) -> dict[str, float]:
    """What each key (`wordforms`) around a word is worth, 0 to 1.

    `owned` are the places of the tokens that are the heads of something else.
    """
    plan = layout(doc)
    here = plan.sentence(head.i)
    words = dict(_around(doc, head, plan.sentences[here], owned))
    for off in range(1, 4):
        first, end = plan.sentences[here - off] if here >= off else (0, 0)
        if first == end or plan.paragraph(doc[first].idx) < plan.paragraph(head.idx) - 1:
            break
        for found in _keys(doc, first, end):
            words.setdefault(found, BEFORE if off == 1 else EARLIER)
    return words


def _keys(doc: Doc, first: int, end: int) -> set[str]:
    """The keys of a sentence, worked out once."""
    known: dict[int, set[str]] = doc.user_data.setdefault(_KNOWN, {})
    if first not in known:
        known[first] = keys_of(doc[first:end].text)
    return known[first]


def _around(
    doc: Doc, head: Token, sentence: tuple[int, int], owned: Collection[int]
) -> Iterator[tuple[str, float]]:
    """The keys of the sentence with their worth."""
    worth: dict[int, float] = {}
    _descend(head, 1.0, worth, owned)
    much, below = 1.0, head
    bare = head.pos_ == "VERB" and nearest_subject(head) is None  # "before leaving on Monday"
    for each in list(upwards(head))[1:]:
        much -= _STEP + (_STEP if bare and below.i == head.i else _UP.get(below.dep_, 0.0))
        if not bare and below.pos_ == "ADP" and each.pos_ in ("VERB", "AUX"):
            much -= _OUT  # from the event's own phrase to what else is told
        if each.i in owned:
            much = min(much, _OWNED)
        if much < _LEAST:
            break
        worth.setdefault(each.i, much)
        for one in kids(each):
            if one.i not in worth:
                _descend(one, much - _cost(one), worth, owned)
        below = each
    found: dict[str, float] = {}
    for token in doc[sentence[0] : sentence[1]]:
        much = max(_LEAST, worth.get(token.i, 0.0))
        for text in (token.lower_, token.lemma_.lower()):
            if text.isalpha() or "-" in text:
                _raise(found, text, much)
        if token.dep_ in SUBJECTS and much > SPOKEN:
            for word in _meant(doc, token):
                found[word] = max(found.get(word, 0.0), SPOKEN)
        elif token.lower_ in ("its", "their") and token.dep_ == "poss" and much > SPOKEN:
            for word in _subject_before(doc, token.i):
                found[word] = max(found.get(word, 0.0), SPOKEN)
    for one, two in zip(doc[sentence[0] :], doc[sentence[0] + 1 : sentence[1]], strict=False):
        pairs = {each for each in keys_of(f"{one.lower_} {two.lower_}") if each[0] == "="}
        for pair in pairs:
            found[pair] = max(found.get(pair, 0.0), worth.get(one.i, _LEAST))
    yield from found.items()


def _meant(doc: Doc, token: Token) -> Iterator[str]:
    """The keys of whom or what a subject stands for: of a pronoun the name or noun meant, of a
    person's name what the text says who that is."""
    if token.lower_ in PRONOUNS:
        name = resolved(doc, token) if token.lower_ != "it" else "it"
        if name.casefold() != token.lower_:
            yield from keys_of(name)
        elif token.lower_ in ("it", "they"):
            yield from _subject_before(doc, token.i)
    elif is_person(token):
        told = profiles(doc)
        yield from (word for each in keys_of(token.lower_) for word in told.get(each, ()))


def _subject_before(doc: Doc, end: int) -> Iterator[str]:
    """The keys of the last noun before a token that is a subject, in its sentence or the one
    before; a person is no "it"."""
    plan = layout(doc)
    here = plan.sentence(end)
    for number in (here, here - 1):
        if number < 0:
            return
        first, last = plan.sentences[number]
        for token in reversed(doc[first : min(last, end)]):
            if token.dep_ in SUBJECTS and token.pos_ == "NOUN" and not counts_people(lemma(token)):
                yield from keys_of(" ".join(each.lower_ for each in token.subtree))
                return


def _cost(token: Token) -> float:
    """What the step down to a word costs."""
    far = token.dep_ == "prep" and token.lower_ != "of"
    return _STEP + (_ASIDE if far else _DOWN.get(token.dep_, 0.0))


def _descend(token: Token, much: float, worth: dict[int, float], owned: Collection[int]) -> None:
    waiting = [(token, much)]
    while waiting:
        each, left = waiting.pop()
        if left < _LEAST or each.i in worth:
            continue
        if each.i in owned:
            left = min(left, _OWNED)
        worth[each.i] = left
        waiting += [(one, left - _cost(one)) for one in kids(each) if one.i not in worth]


def _raise(found: dict[str, float], text: str, to: float) -> None:
    for each in keys_of(text):
        found[each] = max(found.get(each, 0.0), to)
