"""Lengths of time in a draft that are not what a subject of the case asks for.

"Two weeks" stands in many a sentence as the stretch over which something else is told, and a case
has soon the same two weeks of something: such a figure is a subject's only where the sentence has
what that lasts for.
"""

from __future__ import annotations

import re

from factcheck.claim import Subject
from factcheck.coding.said import Said
from factcheck.coding.subjects.acts import LIGHT
from factcheck.coding.subjects.families import families_of, keys_of
from factcheck.coding.subjects.fitting import Fit, worth_of
from factcheck.coding.subjects.surroundings import SENTENCE, Surroundings
from factcheck.coding.subjects.wordforms import key

_BETWEEN = re.compile(r"\bbetween (?P<one>.{2,80}?) and (?P<other>.{2,80})$", re.IGNORECASE)
_ENOUGH, _OTHER_VERB = 40.0, 75.0
"""The least score of a name, of 100, where the sentence has no verb of it; and where it has another
(chosen)."""


def of_another_length(
    subject: Subject, named: Fit | None, said: Said, around: Surroundings
) -> bool:
    """Whether a length of time is told of something else than the subject is of."""
    if subject.type != "duration":
        return False
    label = subject.label or subject.id
    sides = _BETWEEN.search(label)
    if sides is not None and not all(_stands(side, around) for side in sides.groups()):
        return True
    act = key(said.counted.act) if said.counted.act else ""
    if not act:
        return named is None or named.score < _ENOUGH
    names = keys_of(" ".join((label, *subject.aliases)))
    told = names - keys_of(said.counted.phrase)  # "the ferry crews" carry nobody by that
    families = {family for word in told for family in families_of(word)}
    if act not in LIGHT and (act in names or families & set(families_of(act))):
        return False
    least = _ENOUGH if act in LIGHT else _OTHER_VERB
    return said.counted.role == "other" and (named is None or named.score < least)


def _stands(words: str, around: Surroundings) -> bool:
    return any(worth_of(word, around) >= SENTENCE for word in keys_of(words))
