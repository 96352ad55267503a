"""Questions in short: each a line of origins with what they print."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.dependence import Question, Vote


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
