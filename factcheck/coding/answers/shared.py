"""What answers that are no figures have in common: how well a subject fits the words around one.

A machine that says nothing is better than one that invents: the factors are chosen for that.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.claim import Stance
from factcheck.coding.answers.events import required, worth_in
from factcheck.coding.parsed.tree import kids, lemma, upwards
from factcheck.coding.subjects.families import PEOPLES, word_key
from factcheck.coding.subjects.naming import Name
from factcheck.coding.subjects.neighbourhood import worth_around
from factcheck.coding.subjects.surroundings import Surroundings, by_family
from factcheck.coding.subjects.wordforms import EMPTY

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

CORE, BESIDE = 0.8, 0.9
"""What one of the words must be worth: a plain one; a name, or a people or country."""
_SPARE = 0.5
"""Weight that no name has: a name of few words is worth less with all of them than one of many."""
_OPEN = frozenset({"if", "unless", "whether"})


@dataclass(frozen=True, slots=True)
class Answer:
    """What a stretch (code points of the doc) answers to a subject; how well the sentence fits it,
    of 100, and by which name of it. `head` is the word that it hangs on."""

    start: int
    end: int
    subject: str
    value: str | tuple[str, ...]
    score: float
    words: str
    head: Token
    stance: Stance = "asserts"


def covered(
    name: Name, asked: Mapping[str, float], near: Surroundings, least: float = 0.1
) -> float:
    """What part of the words stands around, of 100, by weight; 0 where none does near by, or no
    proper name is worth the least."""
    if not asked:
        return 0.0
    named = required(name)
    if named and not any(near.worth.get(word, 0.0) >= least for word in named):
        return 0.0
    worths = {word: worth_in((word,), near) for word in asked}
    if not any(
        much
        >= (BESIDE if word in name.proper or word[:1] == "~" or f"~{word}" in PEOPLES else CORE)
        for word, much in worths.items()
    ):
        return 0.0
    had = sum(weight * worths[word] for word, weight in asked.items())
    return 100 * had / (sum(asked.values()) + _SPARE)


def around(doc: Doc, head: Token) -> Surroundings:
    """The words around a word, weighed."""
    words = worth_around(doc, head)
    return Surroundings(words, families=by_family(words))


def unsettled(head: Token) -> bool:
    """Whether it stands in a question, or under an "if" or "whether"."""
    if head.sent.text.rstrip()[-1:] == "?":
        return True
    return any(
        one.dep_ == "mark" and one.lower_ in _OPEN for each in upwards(head) for one in kids(each)
    )


def forms_of(token: Token) -> set[str]:
    """The keys of a word as written and of its lemma; an empty word as it is."""
    low = token.lower_
    if low in EMPTY or not token.text[:1].isalnum():
        return {low}
    found = {word_key(low)}
    if token.pos_ in ("VERB", "NOUN", "ADJ"):
        found.add(word_key(lemma(token)))
    return found
