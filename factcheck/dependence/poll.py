"""The votes on many questions in little room: what a part of a case leaves to weigh origins by.

On most questions all hold one position, and each origin prints one thing. What trust and copying
ask of those is who was heard, and how many of how many print the same: numbers of origins, side by
side. The other questions are kept as they are.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import NamedTuple, TypeVar

from factcheck.dependence.votes import Question

_Key = TypeVar("_Key")


class Alike(NamedTuple):
    """How many (`n`) of those heard on a question print the same, and whether most do.

    `plain`: no other form is commoner there; of forms that tie the first by alphabet of origins.
    """

    n: int
    heard: int
    plain: bool


@dataclass(slots=True)
class Poll:
    """The votes of a case or of a part of it; origins stand for themselves by their place.

    `agreed` has by how many are heard the origins of such questions, `alike` those that print the
    same on them, question after question and within each by alphabet. `others` are all other
    questions.
    """

    origins: list[str] = field(default_factory=list)
    agreed: dict[int, array[int]] = field(default_factory=dict)
    alike: dict[Alike, array[int]] = field(default_factory=dict)
    others: list[Question] = field(default_factory=list)

    def numbers(self) -> dict[str, int]:
        """The number of each origin."""
        return {origin: number for number, origin in enumerate(self.origins)}

    def in_order(self) -> Poll:
        """The same with the questions in an order that does not depend on where they come from."""
        return replace(self, others=sorted(self.others))


def poll_of(questions: Iterable[Question]) -> Poll:
    """Sort the votes on questions."""
    numbers: dict[str, int] = {}
    poll = Poll()
    for votes in questions:
        heard = [numbers.setdefault(vote.origin, len(numbers)) for vote in votes]
        if not _agreed(votes):
            poll.others.append(votes)
            continue
        _put(poll.agreed, len(heard), heard)
        by_form: dict[str, list[int]] = {}
        for number, vote in zip(heard, votes, strict=True):
            by_form.setdefault(vote.form, []).append(number)
        plain = max(by_form.values(), key=len)
        for who in by_form.values():
            if len(who) > 1:
                _put(poll.alike, Alike(len(who), len(heard), who is plain), who)
    poll.origins += numbers
    return poll


def joined(polls: Iterable[Poll]) -> Poll:
    """All of them in one."""
    numbers: dict[str, int] = {}
    whole = Poll()
    for poll in polls:
        own = [numbers.setdefault(origin, len(numbers)) for origin in poll.origins]
        for heard, who in poll.agreed.items():
            _put(whole.agreed, heard, map(own.__getitem__, who))
        for how, who in poll.alike.items():
            _put(whole.alike, how, map(own.__getitem__, who))
        whole.others += poll.others
    whole.origins += numbers
    return whole


def _agreed(votes: Question) -> bool:
    """Whether all hold one position, each origin by one vote, and no category is at stake."""
    position = votes[0].position
    return all(vote.position == position and not vote.term for vote in votes) and all(
        one.origin != other.origin for one, other in pairwise(votes)
    )


def _put(into: dict[_Key, array[int]], key: _Key, numbers: Iterable[int]) -> None:
    known = into.get(key)
    if known is None:
        known = into[key] = array("I")
    known.extend(numbers)
