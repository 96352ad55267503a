"""What sets two statements against each other besides figures: "not", opposed words, who did it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from factcheck.coding.parsed.tree import lemma
from factcheck.pairing.ranks import other_rank
from factcheck.pairing.synonyms import opposites
from factcheck.pairing.whys import excluded, quoted
from factcheck.pairing.words import alike_keys

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_MOST = 50
"""Verbs of a text that are held to those of another."""
_LIGHT = frozenset(("be", "have", "do", "say", "get", "make", "take"))
_TURNS = frozenset(("up", "down"))
_DENYING = frozenset(("no", "not", "never", "n't", "none", "nobody", "without", "nor", "neither"))


class Clause(NamedTuple):
    """A verb with who does it and whom it is done to, as keys; turned round where it is passive."""

    verb: Token
    keys: frozenset[str]
    subject: frozenset[str]
    object: frozenset[str]
    denied: bool


def contrary(a: Doc, b: Doc) -> str:
    """Why the statements cannot both be so, as a sentence; "" where no word tells."""
    if ranked := other_rank(a, b):
        return excluded(*ranked)
    given, wanted = list(islice(clauses(a), _MOST)), list(islice(clauses(b), _MOST))
    for one in wanted:
        for other in given:
            told = _denial(other, one) or _opposed(other, one) or _swapped(other, one)
            if told:
                return told
    return ""


def clauses(doc: Doc) -> Iterator[Clause]:
    """The verbs of a text that say something by themselves."""
    for token in doc:
        if token.lower_ in _TURNS and token.pos_ in ("ADV", "ADP", "ADJ") and token.i:
            yield Clause(token, alike_keys(token.text), _before(token), frozenset(), False)
        if token.pos_ != "VERB" or lemma(token) in _LIGHT:
            continue
        doer, done = _arguments(token)
        yield Clause(token, alike_keys(token.text, lemma(token)), doer, done, _denied(token))


def _before(turn: Token) -> frozenset[str]:
    """Of "Exports down": what it is that is down; nothing behind a verb ("shut down")."""
    run: list[Token] = []
    for i in range(turn.i - 1, max(-1, turn.i - 4), -1):
        if turn.doc[i].pos_ not in ("NOUN", "PROPN") and not turn.doc[i].is_sent_start:
            break  # a noun that begins a headline may be taken for a verb
        run.append(turn.doc[i])
    return frozenset(key for each in run for key in alike_keys(each.text, lemma(each)))


def _arguments(verb: Token) -> tuple[frozenset[str], frozenset[str]]:
    doer: set[str] = set()
    done: set[str] = set()
    for each in verb.children:
        if each.dep_ == "nsubj":
            doer |= _keys(each)
        elif each.dep_ in ("nsubjpass", "dobj"):
            done |= _keys(each)
        elif each.dep_ == "agent":
            for noun in each.children:
                doer |= _keys(noun)
    return frozenset(doer), frozenset(done)


def _keys(noun: Token) -> frozenset[str]:
    own = [noun, *(each for each in noun.children if each.dep_ == "compound")]
    return frozenset(
        key
        for each in own
        if each.pos_ in ("NOUN", "PROPN")
        for key in alike_keys(each.text, lemma(each))
    )


def _denied(verb: Token) -> bool:
    return any(each.dep_ == "neg" or each.lower_ in _DENYING for each in verb.children)


def _denial(a: Clause, b: Clause) -> str:
    if a.denied == b.denied or not a.keys & b.keys or not _shared(a, b):
        return ""
    denied, other = ("first", "second") if a.denied else ("second", "first")
    return f"The {denied} statement denies what the {other} says: “{quoted(b.verb.text)}”."


def _opposed(a: Clause, b: Clause) -> str:
    if a.denied != b.denied or a.keys & b.keys or not a.keys & opposites(b.keys):
        return ""
    if not (a.subject & b.subject or a.object & b.object):
        return ""
    return f"“{quoted(a.verb.text)}” and “{quoted(b.verb.text)}” are opposed."


def _swapped(a: Clause, b: Clause) -> str:
    if a.denied != b.denied or not a.keys & b.keys or a.subject & b.subject:
        return ""
    if not (a.subject & b.object and a.object & b.subject) or a.object & b.object:
        return ""
    return f"Who does it and to whom it is done are swapped: “{quoted(b.verb.text)}”."


def _shared(a: Clause, b: Clause) -> bool:
    return bool(a.subject & b.subject or a.object & b.object)
