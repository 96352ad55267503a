"""Questions in short: each a line of origins with what they print."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.dependence import Question, Vote, Weighing, poll_of, weigh_origins
from factcheck.dependence.copying import Copying, Printed
from factcheck.dependence.trust import Ballots, Trust


def question(**printed: str) -> Question:
    """Who prints what; what is printed alike is one position."""
    positions = {form: at for at, form in enumerate(sorted(set(printed.values())), start=1)}
    return tuple(sorted(Vote(who, positions[form], form) for who, form in printed.items()))


def round_of(number: int, **printed: str) -> Question:
    """A question whose values no other question has."""
    return question(**{who: f"{form} of {number}" for who, form in printed.items()})


def own_errors(number: int, right: Mapping[str, int], **copies: str) -> Question:
    """Origins that err on their own, one question in `right`, and copies of some of them."""
    told = {who: f"{who}'s slip" if number % every == 0 else "it" for who, every in right.items()}
    return round_of(number, **told, **{copy: told[of] for copy, of in copies.items()})


def settle(questions: Sequence[Question], independence: Mapping[str, float] | None = None) -> Trust:
    """Trust in those who vote; the best positions of each question."""
    poll = poll_of(questions)
    settled = Ballots(poll).trust(independence or {})
    told = dict(zip(poll.others, settled.best, strict=True))
    return Trust(settled.right, [told.get(q, frozenset({q[0].position})) for q in questions])


def copying(questions: Sequence[Question]) -> list[Copying]:
    """The pairs that copy, as trust settles at first."""
    poll = poll_of(questions)
    return Printed(poll).copying(Ballots(poll).trust({}))


def suspects(questions: Sequence[Question]) -> bool:
    """Whether any pair shares so many rare values that it is worth a look."""
    return bool(Printed(poll_of(questions)).suspects)


def weigh(questions: Sequence[Question]) -> Weighing:
    """The weights of those who vote."""
    return weigh_origins(poll_of(questions))
