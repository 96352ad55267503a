"""Which words of its sentence belong to a figure, and which to another figure or clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.coding.said import Counted
from factcheck.coding.subjects.families import families_of, keys_of, paired

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_CLOSE = 6
"""Words on either side of a figure that are near it."""
_MOST_ABOVE, _MOST_VERBS = 60, 8


def close_to(sentence: Span, span: Span) -> Span:
    """The words near the figure, up to the next one on either side."""
    doc, first, last = sentence.doc, span.start, span.end
    while first > max(sentence.start, span.start - _CLOSE) and not doc[first - 1].like_num:
        first -= 1
    while last < min(sentence.end, span.end + _CLOSE) and not doc[last].like_num:
        last += 1
    return doc[first:last]


def next_figure(sentence: Span, span: Span) -> int:
    """Where the next figure of the sentence stands: words behind it belong to that."""
    behind = sentence.doc[span.end : sentence.end]
    return next((t.i for t in behind if t.like_num and t.ent_type_ != "DATE"), sentence.end)


def other_clauses(sentence: Span, span: Span) -> set[int]:
    """The words of clauses that are only joined to the figure's, each with a subject of its own:
    "the army sent 300 men and the police 20"."""
    heads = [token for token in sentence if _is_clause(token)]
    if not heads:
        return set()
    own = _clause(span.root, heads)
    return {token.i for token in sentence if _clause(token, heads) != own}


def _is_clause(token: Token) -> bool:
    joined = token.dep_ in ("conj", "parataxis") and token.pos_ in ("VERB", "AUX")
    return joined and any(one.dep_ in ("nsubj", "nsubjpass") for one in token.children)


def _clause(token: Token, heads: list[Token]) -> int:
    """The joined clause that holds a token; -1 for the main one."""
    known = {head.i for head in heads}
    for _ in range(_MOST_ABOVE):
        if token.i in known:
            return token.i
        if token.head.i == token.i:
            break
        token = token.head
    return -1


def verbs_of(span: Span, counted: Counted) -> frozenset[str]:
    """The families of the figure's verb with its particle ("looked for"), and of the verbs joined
    to the one that the figure is the subject of, with those of their objects."""
    verb = next(
        (t for t in span.sent if t.lemma_.lower() == counted.act and t.pos_ in ("VERB", "AUX")),
        None,
    )
    if verb is None:
        return frozenset()
    words = {
        f"={family}"
        for one in verb.children
        if (one.dep_ in ("prt", "prep", "dobj") and one.i > verb.i)
        or (one.dep_ == "advmod" and one.i == verb.i + 1)
        for family in paired([verb.lower_, one.lower_])
    }
    words |= {
        word
        for one in verb.children
        if one.dep_ in ("acomp", "attr", "oprd", "advmod") and one.i > verb.i
        for word in keys_of(one.lemma_)
    }
    for token in _with_joined(verb) if counted.role == "subject" else ():
        own = [one for one in token.children if one.dep_ in ("dobj", "prt", "prep")]
        words |= keys_of(" ".join(one.lemma_ for one in (token, *own)))
    return frozenset(family for word in words for family in families_of(word))


def _with_joined(verb: Token) -> list[Token]:
    found = [verb]
    for token in found:
        for one in token.children:
            subject = any(child.dep_ in ("nsubj", "nsubjpass") for child in one.children)
            if (
                one.dep_ in ("conj", "xcomp", "advcl")
                and one.pos_ == "VERB"
                and not subject
                and len(found) < _MOST_VERBS
            ):
                found.append(one)
    return found[1:]
