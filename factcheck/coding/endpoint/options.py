"""What a question asks for beside its words; an endpoint need not know all of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from factcheck.coding.endpoint.schema import SCHEMA
from factcheck.errors import Unreadable

MOST_TOKENS, LEAST_TOKENS = 8192, 1024
"""Tokens that an answer may take; and those below which the question is cut instead."""
MOST_CHANGES = 12
"""Times that a question is put otherwise because the endpoint did not take it."""

_FORMS: tuple[dict[str, Any] | None, ...] = (
    {"type": "json_schema", "json_schema": {"name": "claims", "strict": True, "schema": SCHEMA}},
    {"type": "json_object"},
    None,
)


class TooLong(Unreadable):
    """The question, with room for its answer, is more than the model can hold."""


@dataclass(slots=True)
class Options:
    """Those that the endpoint takes, as far as is known: at first all.

    Temperature 0 and a seed make answers repeat as far as the endpoint lets them.
    """

    form: int = 0
    tokens: int = MOST_TOKENS
    limit: str = "max_tokens"
    plain: dict[str, float] = field(default_factory=lambda: {"temperature": 0, "seed": 1})

    def as_sent(self) -> dict[str, Any]:
        """The parameters of the request."""
        sent: dict[str, Any] = dict(self.plain)
        if self.limit:
            sent[self.limit] = self.tokens
        form = _FORMS[self.form]
        return sent | ({"response_format": form} if form else {})

    def without(self, said: str) -> bool:
        """Leave out what the endpoint's message objects to; whether there was anything.

        Raises TooLong where it objects to the length.
        """
        said = said[:2000].lower()
        long = "context" in said and any(word in said for word in ("length", "window", "size"))
        if long or "too many tokens" in said or "too long" in said:
            if self.limit and self.tokens > LEAST_TOKENS:
                self.tokens //= 2
                return True
            raise TooLong("more than the model can hold")
        if self.limit and self.limit in said:
            self.limit = "max_completion_tokens" if self.limit == "max_tokens" else ""
            return True
        for name in self.plain:
            if name in said:
                del self.plain[name]
                return True
        if self.form + 1 < len(_FORMS):  # said or not: forms are what servers differ in most
            self.form += 1
            return True
        return False
