"""A figure where it stands in the tree of its sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from factcheck.coding.parsed.syntax import FARTHEST, climb

if TYPE_CHECKING:
    from spacy.tokens import Token

Link = Literal["counts", "describes", "of", "kind", "said of", "same", "number of", ""]
"""How noun and figure hang together: "300 homes", "a 300-mile march", "a share of 3%",
"3 tonnes of grain", "the toll rose to 3", "three more" (what was counted before), "the number of
homes rose to 3"."""


@dataclass(frozen=True, slots=True)
class Site:
    """A figure in its sentence.

    `top` is the token by which it hangs in the tree, `first` and `last` its outermost tokens,
    `plain` a count (no unit, no share), `noun` what it counts or measures, None where nothing
    says it.
    """

    top: Token
    first: Token
    last: Token
    plain: bool
    noun: Token | None = None
    link: Link = ""

    @property
    def hangs(self) -> Token:
        """The token by which figure and noun hang together in the sentence: the number of
        "thousands of men", the noun of "300 men"."""
        if self.noun is None or self.link in ("same", "said of", "number of"):
            return self.top
        inside = any(one.i == self.noun.i for one in climb(self.top))
        return self.noun if inside or self.link == "of" else self.top

    def holds(self, token: Token) -> bool:
        """Whether the token is a part of the figure."""
        return self.first.i <= token.i <= self.last.i


def top_of(token: Token, start: int, end: int) -> Token:
    """The token by which those from `start` to `end` hang in the tree, sought from one of them."""
    for _ in range(FARTHEST):
        if token.head.i == token.i or not start <= token.head.i < end:
            break
        token = token.head
    return token
