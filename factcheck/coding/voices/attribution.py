"""Who is named in a sentence as having said, estimated, ordered or wished what a figure is of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.coding.parsed.tree import (
    AUXILIARIES,
    SUBJECTS,
    child,
    kids,
    lemma,
    passive,
    subject,
    upwards,
)
from factcheck.coding.voices.beside import beside
from factcheck.coding.voices.cues import cues
from factcheck.coding.voices.speech import (
    Attribution,
    by_noun,
    by_subject,
    can_speak,
    is_speech,
    silent,
    speaker_by,
)
from factcheck.coding.voices.stance import denies_words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_CONTRAST = frozenset({"but", "while", "whereas", "although", "though"})
_WHEN = frozenset({"after", "when", "since", "before", "while", "because", "as", "until"})
_FAR = 400
"""Words across which marks are still looked for."""
_AS_OBJECT = frozenset({"dobj", "prep", "xcomp", "dative", "attr"})


def attributions(doc: Doc, first: int, end: int, figure: Token) -> list[Attribution]:
    """Those of a sentence (token numbers) that hold the figure, the innermost first."""
    found = [*_above(figure, first, end)]
    if not found or not any(map(_background, upwards(found[-1].cue))):
        found += beside(doc, first, end, figure)
    kept: list[Attribution] = []
    for each in found:
        if all(each.speaker.i != one.speaker.i for one in kept):
            kept.append(each)
    denied = [each for each in kept if lemma(each.cue) in cues().deny]
    if denied:  # "the union's claim that 300 …, dismissed by the company": the company's word
        return denied
    told = [each for each in kept if not _weak(each.cue)]
    return told or kept


def _weak(cue: Token) -> bool:
    """Whether another speaker in the sentence goes before: a witness, the owner of a plan."""
    return lemma(cue) in cues().witnessed | cues().will or (
        cue.pos_ == "NOUN" and lemma(cue) in cues().wills
    )


def _above(figure: Token, first: int, end: int) -> Iterator[Attribution]:
    """Over the figure in the tree: verbs with it in what they say, nouns that hold it."""
    below = figure
    told_of = yielded = False
    for token in upwards(figure):
        if not first <= token.i < end or _semicolon(figure, token):
            return
        if token.i == figure.i:
            continue
        # "announced an end to the draft that swept 300 away": the text's own words
        told_of = told_of or (below.dep_ == "relcl" and not _holds_words(token))
        if told_of and token.pos_ == "VERB" and below.dep_ in ("dobj", "prep"):
            return
        if yielded and _background(below):
            return
        found = [*_at(token, below)]
        yield from found
        yielded = yielded or bool(found)
        below = token


def _semicolon(figure: Token, token: Token) -> bool:
    low, high = sorted((figure.i, token.i))
    return high - low < _FAR and any(each.text == ";" for each in figure.doc[low:high])


def _at(token: Token, below: Token) -> Iterator[Attribution]:
    """What one word over the figure tells; `below` is the word that leads from it to the figure."""
    sets = lemma(token) in cues().setting and _sets(token, below)
    if is_speech(token) or sets or _speaks_of(token, below):
        yield from _by_verb(token, below)
    elif token.pos_ in ("NOUN", "PROPN") and below.dep_ not in ("poss", "relcl", "nummod"):
        yield from by_noun(token)


def _speaks_of(verb: Token, below: Token) -> bool:
    return lemma(verb) in ("speak", "talk") and verb.pos_ == "VERB" and below.lower_ == "of"


def _holds_words(noun: Token) -> bool:
    return lemma(noun) in cues().holders | cues().evidence


def _background(verb: Token) -> bool:
    """Whether the clause is one of time or reason: "he fell ill after the tsar called up 300"."""
    return verb.dep_ == "advcl" and any(
        each.lower_ in _WHEN and each.dep_ in ("mark", "advmod") for each in kids(verb)
    )


def _by_verb(verb: Token, below: Token) -> Iterator[Attribution]:
    if passive(verb):
        agent = child(verb, "agent")
        speaker = agent and child(agent, "pobj")
        if speaker is not None:
            yield Attribution(verb, speaker)
        return
    if not _takes(verb, below):
        return
    if lemma(verb) in ("quote", "cite") and (quoted := child(verb, "dobj")) and quoted.i != below.i:
        yield Attribution(verb, quoted)
    speaker = speaker_by(verb) or subject(verb)
    if speaker is not None and can_speak(verb, speaker) and _vouches(verb, below, speaker):
        yield from by_subject(verb, speaker)


def _takes(verb: Token, below: Token) -> bool:
    """Whether what lies below the verb, on the figure's side, is part of what it says."""
    words, word = cues(), lemma(verb)
    if below.dep_ in SUBJECTS | AUXILIARIES or below.dep_ in ("mark", "parataxis", "relcl"):
        return False
    if below.dep_ in ("npadvmod", "advmod") and below.i > verb.i:
        return False
    if silent(verb) or (word in words.deny and not denies_words(verb, below)):
        return False
    if below.dep_ == "conj":
        return word in words.say and not _apart(below)
    if word == "decide":
        return below.dep_ != "ccomp"
    return word not in words.clause_only or below.dep_ not in _AS_OBJECT


def _vouches(verb: Token, below: Token, speaker: Token) -> bool:
    """Whether a verb like "find" tells of words: "found that 300 …", "a survey found 300 …"."""
    words = cues()
    return (
        lemma(verb) not in words.seen
        or below.dep_ == "ccomp"
        or lemma(below) in words.evidence
        or lemma(speaker) in words.holders
    )


def _apart(verb: Token) -> bool:
    """Whether a clause that is joined on is no part of what was said."""
    contrast = (child(verb.head, "cc") or verb).lower_ in _CONTRAST
    return child(verb, "nsubj") is not None and (contrast or is_speech(verb))


def _sets(verb: Token, below: Token) -> bool:
    """Whether a limit, a decree or a cut is what is set or signed."""
    words = cues().modes
    word = lemma(below)
    return below.dep_ == "dobj" and (words.nouns.get(word) == "ordered" or word in words.decided)
