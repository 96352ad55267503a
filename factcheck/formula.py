"""Formulas over subjects, as a person writes them: ``still-here = entered - left``.

Ids may hold hyphens, so operators stand between spaces: + - * / and one of = <= >= < >, with
parentheses and plain numbers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Literal

from factcheck.errors import Unreadable

Comparator = Literal["=", "<=", ">=", "<", ">"]
_COMPARATORS: tuple[Comparator, ...] = ("=", "<=", ">=", "<", ">")
_TOKEN = re.compile(r"[()]|[^\s()]+")
_DEEPEST = 50
_LONGEST = 500


@dataclass(frozen=True, slots=True)
class Number:
    """A plain number."""

    value: Decimal


@dataclass(frozen=True, slots=True)
class Name:
    """The value of a subject."""

    subject: str


@dataclass(frozen=True, slots=True)
class Operation:
    """Two terms and what is done with them."""

    sign: Literal["+", "-", "*", "/"]
    left: Term
    right: Term


Term = Number | Name | Operation


@dataclass(frozen=True, slots=True)
class Formula:
    """A comparison of two terms."""

    left: Term
    comparator: Comparator
    right: Term
    names: tuple[str, ...] = field(init=False, repr=False, compare=False)
    """The subjects in it, each once, in the order of the formula."""

    def __post_init__(self) -> None:
        """Gather the names once, for they are asked for often."""
        names = tuple(dict.fromkeys([*_names(self.left), *_names(self.right)]))
        object.__setattr__(self, "names", names)


@lru_cache(maxsize=65536)
def parse(text: str) -> Formula:
    """Read a formula.

    Raises:
        Unreadable: it does not parse; the message says where.
    """
    tokens = _TOKEN.findall(text)
    if len(tokens) > _LONGEST:
        raise Unreadable(f"more than {_LONGEST} subjects, numbers and signs; name a part of it")
    at = [i for i, token in enumerate(tokens) if token in _COMPARATORS]
    if len(at) != 1:
        raise Unreadable(
            f"a formula has one of {' '.join(_COMPARATORS)} between spaces, this one has {len(at)}"
        )
    sides = (tokens[: at[0]], tokens[at[0] + 1 :])
    left, right = (_Parser(side).whole() for side in sides)
    comparator = next(sign for sign in _COMPARATORS if sign == tokens[at[0]])
    return Formula(left, comparator, right)


class _Parser:
    """Recursive descent over one side of a formula."""

    def __init__(self, tokens: list[str]) -> None:
        self._tokens = tokens
        self._at = 0
        self._depth = 0

    def whole(self) -> Term:
        term = self._sum()
        if self._at < len(self._tokens):
            raise Unreadable(f"an operator is missing before “{self._tokens[self._at]}”")
        return term

    def _sum(self) -> Term:
        term = self._product()
        while (sign := self._peek()) in ("+", "-"):
            self._at += 1
            term = Operation("+" if sign == "+" else "-", term, self._product())
        return term

    def _product(self) -> Term:
        term = self._atom()
        while (sign := self._peek()) in ("*", "/"):
            self._at += 1
            term = Operation("*" if sign == "*" else "/", term, self._atom())
        return term

    def _atom(self) -> Term:
        word = self._peek()
        if word is None or word in "+-*/)":
            before = self._tokens[self._at - 1] if self._at else "the comparison"
            raise Unreadable(f"a subject or a number is missing beside “{word or before}”")
        self._at += 1
        if word == "(":
            return self._nested()
        if word[0].isdigit():
            return Number(_number(word))
        return Name(word)

    def _nested(self) -> Term:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise Unreadable(f"more than {_DEEPEST} parentheses within one another")
        term = self._sum()
        if self._peek() != ")":
            raise Unreadable("a parenthesis is not closed")
        self._at += 1
        self._depth -= 1
        return term

    def _peek(self) -> str | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None


def _number(token: str) -> Decimal:
    try:
        number = Decimal(token.replace(",", ""))
    except InvalidOperation:
        raise Unreadable(f"“{token}” is no number; operators stand between spaces") from None
    if not number.is_finite():
        raise Unreadable(f"“{token}” is no number")
    return number


def _names(term: Term) -> list[str]:
    match term:
        case Name(subject):
            return [subject]
        case Operation(_, left, right):
            return [*_names(left), *_names(right)]
        case _:
            return []
