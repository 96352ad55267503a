"""How a figure is meant: as a fact, a possibility, a forecast, a decision or a wish."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from factcheck.claim import Mode
from factcheck.coding.parsed.tree import (
    AUXILIARIES,
    SUBJECTS,
    child,
    head_of,
    kids,
    lemma,
    name_of,
    passive,
    presupposed,
    set_apart,
    upwards,
)
from factcheck.coding.voices.ahead import announced, by_plan, leading_up
from factcheck.coding.voices.beside import noun_leading
from factcheck.coding.voices.clauses import clause
from factcheck.coding.voices.conditions import condition, in_condition
from factcheck.coding.voices.cues import cues
from factcheck.coding.voices.past import happened, past_perfect, perfect

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_COPULAS = frozenset(
    {"be", "stand", "remain", "become", "set", "cut", "raise", "lower", "fix", "put"}
)
_FAR = 300
"""Words across which a semicolon is looked for."""
_ONCE = frozenset({"after", "once", "when", "until", "before"})
_OWN = frozenset({"nummod", "quantmod", "compound", "det", "advmod", "amod"})


def mode(doc: Doc, start: int, end: int) -> tuple[Mode, str]:
    """How what stands in a stretch (code points) is meant, and on which condition.

    `may`: a possibility, a fear, what is thought; also what stands in an "if" itself. `will`: a
    forecast or a promise. `ordered`: a decision, a plan, a target, a limit, whoever tells of it.
    `wish`: a demand, a hope, a proposal. Of several the outermost holds ("wants to order 300":
    wish), but a doubt stays a doubt. The condition is the words of an "if" or "unless", eight at
    most, "" without one.
    """
    figure = head_of(doc, start, end)
    if figure is None or presupposed(figure):
        return "is", ""
    found: list[Mode] = []
    weak: list[Mode] = []
    below: Token | None = None
    before = False
    for token in upwards(figure):
        if _beyond(figure, token):
            break
        meant, weakly = _at(token, below)
        if meant and not (before and meant in ("will", "ordered")):
            found.append(meant)
        if weakly:
            weak.append(weakly)
        if in_condition(token):
            found.append("may")
            break
        if below is not None and lemma(token) in cues().say and token.pos_ == "VERB":
            break
        below = token
        if set_apart(token) or happened(token):
            break
        before = before or past_perfect(token)
        if _once(token):
            found.append("will")
    words = condition(doc, figure)
    if not found and announced(doc, figure):
        found.append("ordered")
    if not found and not before and not _done(figure) and (near := _near(doc, figure)):
        found.append(near)
    if "may" in found:
        return "may", words
    return (found or weak or ["is"])[-1], words


def _done(figure: Token) -> bool:
    """Whether the verb that the figure hangs on tells it as done: "of which 3 have been paid"."""
    verb = next((each for each in upwards(figure) if each.pos_ in ("VERB", "AUX")), None)
    return verb is not None and verb.dep_ == "conj" and perfect(verb)


def _beyond(figure: Token, token: Token) -> bool:
    """Whether a semicolon parts them: "600 came; police had expected 400"."""
    low, high = sorted((figure.i, token.i))
    return any(each.text == ";" for each in figure.doc[low:high][:_FAR])


def _at(token: Token, below: Token | None) -> tuple[Mode | None, Mode | None]:
    """What a word over the figure says of how it is meant; the second where nothing else does."""
    if token.pos_ in ("VERB", "AUX"):
        return _by_verb(token, below)
    if below is None:
        return _adverb(token), None
    words = cues().modes
    if token.pos_ == "ADJ":
        return words.adjectives.get(token.lower_), None
    if (
        token.pos_ in ("NOUN", "PROPN")
        and below.dep_ not in _OWN
        and below.dep_ not in ("poss", "relcl")
    ):
        return words.nouns.get(lemma(token)) or _adverb(token), None
    return _adverb(token), None


def _by_verb(verb: Token, below: Token | None) -> tuple[Mode | None, Mode | None]:
    joined = below is not None and below.dep_ == "conj" and _of_its_own(below)
    auxiliary = None if joined else _auxiliary(verb)
    if auxiliary in ("may", "wish", "ordered"):
        return auxiliary, None
    in_subject = below is not None and below.dep_ in SUBJECTS
    if lemma(verb) == "like" and auxiliary == "will":
        return "wish", None
    if auxiliary == "will" and by_plan(verb):
        return "ordered", None
    if (led := leading_up(verb, below)) is not None:
        return led, None
    meant: Mode | None = _lexical(verb, below, in_subject)
    meant = meant or _adverb(verb) or _to_come(verb, below) or _subject_noun(verb, below)
    if meant or auxiliary:
        return meant or auxiliary, None
    return None, None if in_subject else cues().modes.passive.get(lemma(verb))


def _lexical(verb: Token, below: Token | None, in_subject: bool) -> Mode | None:
    """By the verb itself, with the figure in what it governs: "demands 300", "300 plan to sue"."""
    words = cues().modes
    if below is not None and below.dep_ == "conj" and _of_its_own(below):
        return None  # "has asked for $60 million and has received a third"
    if in_subject and not passive(verb) and child(verb, "xcomp") is None:
        return None
    names = name_of(verb)[::-1]
    if passive(verb) and (found := _first(words.passive, names)):
        return found
    if lemma(verb) == "decide" and below is not None and below.dep_ == "ccomp":
        return None  # "decided that he had 300"
    if perfect(verb) and not words.carried.isdisjoint(names):
        return None
    return _first(words.verbs, names)


def _of_its_own(verb: Token) -> bool:
    """Whether a verb that is joined to another has a tense of its own."""
    if verb.pos_ not in ("VERB", "AUX"):
        return False
    helped = any(each.dep_ in AUXILIARIES and each.i < verb.i for each in kids(verb))
    return helped or verb.tag_ in ("VBD", "VBZ", "VBP")


def _first(meanings: dict[str, Mode], names: Iterable[str]) -> Mode | None:
    return next((meanings[name] for name in names if name in meanings), None)


def _to_come(verb: Token, below: Token | None) -> Mode | None:
    """Of "is going to cut 300", "is to be cut to 300", "announced 300 job cuts"."""
    if lemma(verb) == "go" and verb.lower_ == "going" and child(verb, "xcomp") is not None:
        return "will"
    if below is None:
        return None
    if lemma(verb) == "be" and below.dep_ == "xcomp" and _to(below):
        return "ordered"
    decides = lemma(verb) in cues().modes.decisions
    return "ordered" if decides and _decided(verb, below) else None


def _once(verb: Token) -> bool:
    """Of "after the army has enlisted 300, the draft will end": what is yet to come."""
    if verb.dep_ != "advcl" or _auxiliary(verb.head) != "will":
        return False
    first = next((each for each in kids(verb) if each.dep_ in AUXILIARIES), verb)
    opened = any(each.lower_ in _ONCE for each in kids(verb))
    return opened and (first.tag_ in ("VBZ", "VBP") or past_perfect(verb, opened=True))


def _auxiliary(verb: Token) -> Mode | None:
    for each in kids(verb):
        if each.dep_ in AUXILIARIES and each.i < verb.i + 2:
            meant = cues().modes.auxiliaries.get(each.lower_)
            if each.lower_ == "could" and any(one.dep_ == "neg" for one in kids(verb)):
                continue  # "could not find": a fact
            if meant == "ordered" and any(one.lower_ == "have" for one in kids(verb)):
                return "may"  # "must have died"
            if meant:
                return meant
            if each.lower_ == "'d" and verb.tag_ == "VB":
                return "will"
    return None


def _adverb(token: Token) -> Mode | None:
    adverbs = cues().modes.adverbs
    found = (adverbs.get(each.lower_) for each in kids(token) if each.dep_ == "advmod")
    return next(filter(None, found), None)


def _to(verb: Token) -> bool:
    return any(each.dep_ == "aux" and each.lower_ == "to" for each in kids(verb))


def _subject_noun(verb: Token, below: Token | None) -> Mode | None:
    """Of "the limit is 300" and "the quota was cut to 300"."""
    noun = child(verb, *SUBJECTS)
    if noun is None or below is None or below.dep_ in SUBJECTS or lemma(verb) not in _COPULAS:
        return None
    words = cues().modes
    meant = words.nouns.get(lemma(noun))
    before = (each for each in kids(noun) if each.dep_ in ("amod", "compound"))
    return meant or next(
        (found for each in before if (found := words.nouns.get(each.lower_))), None
    )


def _decided(verb: Token, noun: Token) -> bool:
    """Whether what is announced is a decision: "the closure of 300 shops", "3,000 job cuts"."""
    if noun.dep_ in ("advcl", "xcomp") and _to(noun):  # "a draft to send 300 to the front"
        noun = child(verb, "dobj") or noun
    return noun.dep_ in ("dobj", "nsubjpass") and lemma(noun) in cues().modes.decided


def _near(doc: Doc, figure: Token) -> Mode | None:
    """By an auxiliary in front of the figure in its clause, where the tree led past it."""
    first, _ = clause(doc, figure.i)
    if (noun := noun_leading(doc, first, figure)) is not None:
        return cues().modes.nouns.get(lemma(noun))
    for token in reversed(doc[first : figure.i]):
        if token.tag_ in ("VBD", "VBZ", "VBP"):
            return None
        if token.tag_ == "MD" and (meant := cues().modes.auxiliaries.get(token.lower_)):
            return meant
    return None
