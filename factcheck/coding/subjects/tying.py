"""What ties a figure to a subject that coding has proposed from another article.

"People killed" is no subject of its own: in one article it is of a ferry, in another of a fever.
Only a place, a people or a proper name says that two articles speak of one thing.
"""

from __future__ import annotations

import re
from collections import defaultdict

from factcheck.casefile.case import Case
from factcheck.claim import Subject
from factcheck.coding.subjects.fitting import Fit

PROPOSED = "the subject is new to the case"
"""How the reasons of a claim on a subject begin that coding has proposed."""
LEAST_TIED = 50.0
"""The least score, of 100, that links to a subject proposed from another article (chosen)."""
_COUNTED = ("quantity", "share", "money")
_NAME = re.compile(r"\s[^\W\d_a-z]\w")


def loose(subject: Subject) -> bool:
    """Whether nothing in a proposed subject says of which event, place or body it is."""
    if subject.type not in _COUNTED or subject.place or subject.population:
        return False
    return _NAME.search(subject.label) is None


def tied(subject: Subject, fit: Fit) -> bool:
    """Whether a figure of another article may be linked to a proposed subject: only where its place
    or name stands by the figure, and never weakly."""
    return not loose(subject) and fit.named and fit.score >= LEAST_TIED


def proposed_from(case: Case) -> dict[str, frozenset[str]]:
    """The subjects of the case that are coding's own, and from which sources. One that a person has
    put a claim on, or confirmed a claim of, is the person's."""
    sources: dict[str, set[str]] = defaultdict(set)
    told: set[str] = set()
    taken_over: set[str] = set()
    for claim in case.claims:
        sources[claim.subject].add(claim.source)
        if any(reason.startswith(PROPOSED) for reason in claim.reasons):
            told.add(claim.subject)
        if claim.confirmed or not claim.coder.startswith("machine"):
            taken_over.add(claim.subject)
    return {id_: frozenset(sources[id_]) for id_ in told - taken_over}
