"""Which subjects a question is on, of a finding that may be there no more."""

from __future__ import annotations

import re
from functools import cache

from factcheck.errors import Unreadable
from factcheck.formula import parse
from factcheck.rules import find_rules


def subjects_in(question: str) -> frozenset[str]:
    """The subjects of a question (see `factcheck.finding`): of a relation, all that it names."""
    found = re.search(_aspects(), question)
    about = question[: found.start()] if found else question
    try:
        return frozenset(parse(about).names)
    except Unreadable:
        return frozenset({about})


@cache
def _aspects() -> str:
    """A pattern for what follows the subject in a question: the aspects that the rules have."""
    known = sorted({rule.aspect for rule in find_rules().values()})
    return f"/(?:{'|'.join(map(re.escape, known))})/"
