"""What is told as done, whatever the sentence over it says is to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.coding.parsed.tree import AUXILIARIES, kids

if TYPE_CHECKING:
    from spacy.tokens import Token

_DONE = frozenset({"after", "when", "since", "because", "before", "as", "although", "though"})
_GIVEN = frozenset({"because", "since", "although", "though", "as"})
_AHEAD = frozenset({"once", "until", "when", "before"})


def happened(verb: Token) -> bool:
    """Of "a retreat after he took 300 towns could …", "will punish those who took 300 bribes" and
    "will go on although they have lost 300"."""
    opened = {each.lower_ for each in kids(verb) if each.dep_ in ("mark", "advmod")}
    if verb.tag_ == "VBD":
        return bool(opened & _DONE) or verb.head.lower_ in _DONE or _relative(verb)
    return bool(opened & _GIVEN) and _first(verb).lower_ in ("has", "have", "had", "'ve", "’ve")


def past_perfect(verb: Token, *, opened: bool = False) -> bool:
    """Whether the verb is in the past perfect, so that it was done before what is told: "would show
    that they had sold 300". Not where "once" or "until" makes it a thing to come ("would resume
    once they had hired 300"), unless `opened`."""
    if verb.tag_ not in ("VBN", "VBD") or _first(verb).lower_ not in ("had", "'d", "’d"):
        return False
    return opened or not any(each.lower_ in _AHEAD for each in kids(verb))


def perfect(verb: Token) -> bool:
    """Whether it is told as done by then: "has called up 300", "300 had been called up"."""
    return _first(verb).lower_ in ("has", "have", "had", "'ve", "’ve", "'d", "’d")


def _relative(verb: Token) -> bool:
    return verb.dep_ == "relcl" and not any(each.dep_ in AUXILIARIES for each in kids(verb))


def _first(verb: Token) -> Token:
    """The first of the verb's auxiliaries, else the verb."""
    return next((each for each in kids(verb) if each.dep_ in AUXILIARIES), verb)
