"""What the machine takes from the shipped case's articles beyond figures, against the hand's.

The second table of `python -m tests.bench.articles`. A date of the hand counts as printed where its
locator holds a date that lies somewhere in time ("after several days" and a day that is worked out
from other words do not). A date is right where the hand has the same subject from the same source
with the same reading; an answer, where it has the same value; a set, where the hand has each of its
members. Of claims that say the same from one source each side counts one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from factcheck.casefile.case import Case
from factcheck.claim import Claim, MemberList, Type
from factcheck.coding.answers.happening import lies
from factcheck.coding.article import Article
from factcheck.coding.code import Coder
from factcheck.errors import Unreadable
from factcheck.spotting.dates import spot_dates
from factcheck.values.dates import read_when

if TYPE_CHECKING:
    from spacy.language import Language

TYPES: tuple[Type, ...] = ("date", "category", "statement", "name", "set")


class Score:
    """Counts by type: wanted, found, taken by the machine, right."""

    def __init__(self) -> None:
        self.counts = {type_: [0, 0, 0, 0] for type_ in TYPES}
        self.misses: list[str] = []

    def add(self, case: Case, source: str, text: str, machine: Iterable[Claim]) -> None:
        """Hold the machine's claims from a source against the hand's in the case."""
        taken = [claim for claim in machine if claim.subject in case.subjects]
        by_hand = [claim for claim in case.claims if claim.source == source]
        for type_ in TYPES:
            hand = {_said(case, one): one for one in by_hand if _type(case, one) == type_}
            ours = {_said(case, one): one for one in taken if _type(case, one) == type_}
            wanted = {
                said: one
                for said, one in hand.items()
                if type_ != "date" or _printed(case, one, text)
            }
            members = set(_members(hand.values()))
            right = {
                said
                for said, one in ours.items()
                if (set(_members([one])) <= members if type_ == "set" else said in hand)
            }
            if type_ == "set":
                found = {
                    s
                    for s, one in wanted.items()
                    if set(_members([one])) & set(_members(ours.values()))
                }
            else:
                found = wanted.keys() & ours.keys()
            for place, many in enumerate((wanted, found, ours, right)):
                self.counts[type_][place] += len(many)
            self.misses += [
                f"missed {one.id} {said}" for said, one in wanted.items() if said not in found
            ]
            self.misses += [
                f"wrong  {one.id} {said} {one.quote}"
                for said, one in ours.items()
                if said not in right
            ]

    def table(self) -> str:
        """The table, a line a type."""
        lines = ["beyond figures   recall          precision"]
        for type_, (wanted, found, taken, right) in self.counts.items():
            recall = f"{found}/{wanted} {found / max(1, wanted):.0%}"
            lines.append(f"{type_:<16} {recall:<15} {right}/{taken} {right / max(1, taken):.0%}")
        return "\n".join(lines)


def beyond(case: Case, articles: Iterable[Article], language: Language, misses: bool) -> str:
    """The table of the case's articles; `misses` lists what was missed and what is wrong."""
    coder = Coder(language, Case(subjects=case.subjects, speakers=case.speakers))
    score = Score()
    for article in articles:
        score.add(case, article.id, article.text, coder.code(article).claims)
    return "\n".join((*(sorted(score.misses) if misses else ()), score.table()))


def _type(case: Case, claim: Claim) -> Type | None:
    subject = case.subjects.get(claim.subject)
    return subject.type if subject is not None else None


def _said(case: Case, claim: Claim) -> tuple[str, str]:
    value = claim.value
    if _type(case, claim) == "date" and isinstance(value, str):
        published = case.sources[claim.source].published
        try:
            when = read_when(value, read_when(published) if published else None)
        except Unreadable:
            return claim.subject, value
        return claim.subject, str(when.pragmatic)
    return claim.subject, str(value)


def _members(claims: Iterable[Claim]) -> Iterator[tuple[str, str]]:
    for claim in claims:
        if isinstance(claim.value, MemberList):
            yield from ((claim.subject, member) for member in claim.value.members)


def _printed(case: Case, claim: Claim, text: str) -> bool:
    published = case.sources[claim.source].published
    dates = spot_dates(text, read_when(published) if published else None)
    return any(
        lies(date) and date.start < place.end and place.start < date.end
        for date in dates
        for place in claim.locator
    )
