"""The name of a speaker: a short noun phrase, the full name before the title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.coding.parsed.tree import child, conjuncts, kids
from factcheck.coding.voices.cues import cues

if TYPE_CHECKING:
    from spacy.tokens import Token

_LEFT_OUT = frozenset(
    {"det", "predet", "poss", "nummod", "quantmod", "punct", "cc", "advmod", "mark", "preconj"}
)
_UNNAMED = frozenset(
    {
        "unnamed",
        "anonymous",
        "unidentified",
        "several",
        "many",
        "other",
        "such",
        "own",
        "new",
        "recent",
        "some",
        "latest",
        "separate",
        "more",
        "few",
    }
)
_BY_PLACE = frozenset({"in", "at", "from", "for", "on"})
_SITE_WORDS = """
camp encampment shelter tent barracks dormitory dorm hall warehouse depot square road street bridge
river lake beach forest field island valley hill market stadium tunnel border crossing checkpoint
building house home apartment flat room site yard car truck ship train plane
"""
_SITES = frozenset(_SITE_WORDS.split())
"""Where people are, by whose word nothing is: "a camp in Velm reported 40 cases"."""
_MARKUP = re.compile(r"[=<>{}|\\^`~\[\]]|://|\b(?:https?|www)\b", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]{2}")
_LONGEST = 8
"""Words that a speaker takes at most."""


def speakers_of(head: Token) -> tuple[str, ...]:
    """The names of a subject and of what is joined to it."""
    names = [speaker_of(each) for each in conjuncts(head)]
    return tuple(dict.fromkeys(name for name in names if name))


def speaker_of(head: Token) -> str:
    """The name of one speaker: "Maria Lopez", "health ministry", "officials in Kyiv".

    A person's name goes before the title and the office: "Marat Akhmetzhanov" of "the interior
    minister, Marat Akhmetzhanov, who …". "" where it is no name: a sign, a number, markup, a
    place where people are ("a camp in Velm").
    """
    name = _named(head)
    pronoun = head.pos_ == "PRON" and head.is_alpha
    if head.lemma_.lower() in _SITES and head.text.islower():
        return ""
    fit = pronoun or (_LETTERS.search(name) and not _MARKUP.search(name))
    return name if fit else ""


def _named(head: Token) -> str:
    if head.pos_ == "PRON" or head.tag_ in ("PRP", "WP", "DT", "WDT", "EX"):
        return (
            ""
            if head.lower_ in ("there", "it", "that", "this", "which", "what")
            and head.lower_ != "it"
            else head.text
        )
    if name := personal_name(head):
        return name
    for each in kids(head):
        if each.dep_ == "appos" and each.i > head.i and (name := personal_name(each)):
            return name
    return _body_apposed(head) or _phrase(head)


def _body_apposed(head: Token) -> str:
    """The name behind "the operator, Varda Ferries,"; "" of none."""
    if head.pos_ != "NOUN" or not any(each.lower_ in ("the", "its") for each in kids(head)):
        return ""
    for each in kids(head):
        named = each.dep_ == "appos" and each.pos_ == "PROPN" and each.text[:1].isupper()
        if named and each.ent_type_ not in ("GPE", "LOC", "DATE", "TIME"):
            close = each.left_edge.i <= head.i + 3 and head.doc[head.i + 1].text == ","
            return _phrase(each) if close else ""
    return ""


def personal_name(head: Token) -> str:
    """The name of a person, where the head is the last word of one: two capitalised words or more,
    titles taken off."""
    if head.pos_ != "PROPN" and not head.text[:1].isupper():
        return ""
    run = _run(head)
    titles = [number for number, each in enumerate(run) if is_title(each)]
    name = run[titles[-1] + 1 :] if titles else run
    if titles and name:
        return _text(name)
    if head.ent_type_ == "PERSON" and name:
        return _text([each for each in name if each.ent_type_ == "PERSON"] or name)
    return ""


def is_title(token: Token) -> bool:
    """Whether it is a word like Minister, Gov. or analyst."""
    return token.lower_.strip(".") in cues().titles or token.lower_.split("-")[-1] in cues().titles


def _run(head: Token) -> list[Token]:
    """The nouns that stand before the head without a break, and it."""
    doc, first = head.doc, head.i
    while first > 0 and head.i - first < _LONGEST:
        before = doc[first - 1]
        joined = before.dep_ in ("compound", "nmod", "amod") and before.text[:1].isalpha()
        if not (joined or (before.text[:1].isupper() and before.pos_ == "PROPN")):
            break
        if before.dep_ in ("det", "prep", "ROOT", "case") or before.is_punct:
            break
        first -= 1
    return list(doc[first : head.i + 1])


def _phrase(head: Token) -> str:
    """The noun phrase without articles, pronouns, numbers and clauses."""
    goes_on = _capitals(head)
    if goes_on and head.text[:1].islower():
        return _text(goes_on)  # "the charity Save the Children"
    kept = [head]
    for each in kids(head):
        if each.i < head.i:
            kept += _before(each)
    kept.sort(key=lambda token: token.i)
    named = head.pos_ == "PROPN" and head.text[:1].isupper()
    while (
        kept
        and kept[0].i < head.i
        and (
            kept[0].lower_ in _UNNAMED
            or kept[0].is_punct
            or (named and kept[0].pos_ == "NOUN" and kept[0].text.islower())
        )
    ):
        kept.pop(0)
    after = goes_on
    for each in kids(head):
        if not goes_on and each.i > head.i and each.left_edge.i == (after or [head])[-1].i + 1:
            after = after + _after(each)
    if len(kept) + len(after) > _LONGEST:
        return _text(kept[-_LONGEST:])
    return _text(kept + after)


def _capitals(head: Token) -> list[Token]:
    """Words with capitals that go on from the head: "Doctors Without Borders"."""
    doc = head.doc
    found: list[Token] = []
    waiting: list[Token] = []
    for token in doc[head.i + 1 : head.i + _LONGEST]:
        if token.ent_type_ in ("DATE", "TIME") or token.pos_ in ("AUX", "PRON"):
            break
        if token.text[:1].isupper() and token.is_alpha:
            found += [*waiting, token]
            waiting = []
        elif found and not waiting and token.lower_ in ("the", "of", "for", "and", "without"):
            waiting.append(token)
        else:
            break
    return found


def _before(each: Token) -> list[Token]:
    if each.dep_ == "poss" and each.pos_ != "PRON" and each.tag_ != "PRP$":
        return [one for one in each.subtree if one.dep_ not in ("det", "relcl", "punct")]
    if each.dep_ in _LEFT_OUT or each.ent_type_ in ("DATE", "TIME") or each.like_num:
        return [each] if each.dep_ == "punct" and each.text == "-" else []
    if each.dep_ in ("compound", "amod", "nmod"):
        return [
            one for one in each.subtree if one.dep_ not in ("det", "advmod") and one.i < each.head.i
        ]
    return []


def _after(each: Token) -> list[Token]:
    """What belongs to the name behind its head: "of Health", "in Kyiv", "familiar with …"."""
    if each.right_edge.i - each.left_edge.i >= _LONGEST - 2:
        return []
    subtree = list(each.subtree)
    if each.lower_ in ("familiar", "close", "briefed") and each.dep_ in ("amod", "acl"):
        return subtree
    clause = any(one.dep_ in ("relcl", "advcl", "acl") or one.is_punct for one in subtree)
    target = child(each, "pobj")
    if clause or each.dep_ != "prep" or target is None:
        return []
    placed = each.lower_ in _BY_PLACE and target.pos_ == "PROPN"
    if each.lower_ == "of" or (placed and target.ent_type_ not in ("DATE", "TIME")):
        return subtree
    return []


def _text(tokens: list[Token]) -> str:
    """The tokens as they stand, without what was left out between them."""
    parts: list[str] = []
    for number, token in enumerate(tokens):
        parts.append(token.text)
        if number + 1 < len(tokens):
            follows = tokens[number + 1].i == token.i + 1
            parts.append(token.whitespace_ if follows else " ")
    text = " ".join("".join(parts).split())
    for mark in ("'s", "’s"):
        text = text.removesuffix(mark)
    return text.strip(" ,;:-–—\"“”'’")
