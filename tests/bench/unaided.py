"""Articles coded without a case: what a check of that finds, beside one of the hand-coded claims.

A finding is one question: which claims of which articles, at which places, bear on each other, and
how (agreement, discrepancy, change). A finding of the hands is in reach of a machine that codes
figures without a case where all its claims are figures that the texts print, of two articles, and
no formula of the case has made it. It is found where a finding of the machine, of the same kind,
holds two of its claims, at the places that they quote. A finding of the machine is false where no
finding of the hands, of whatever kind, holds two of its claims.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from factcheck.casefile.case import Case
from factcheck.checking import check
from factcheck.claim import Claim, Subject
from factcheck.coding.article import Article
from factcheck.coding.code import Coder
from factcheck.finding import Finding

if TYPE_CHECKING:
    from spacy.language import Language

_INFERRED = ("one case", "one exception", "not all", "none", "all")
"""Values that coders gave to what the text says without a figure."""
_FIGURES = ("quantity", "share", "money", "duration", "age")
KINDS = ("discrepancy", "change", "agreement")


def compared(case: Case, articles: list[Article], language: Language) -> str:
    """A table by kind, and each finding of the machine with what the hands have."""
    machine = unaided(case, articles, language)
    hands = _findings(case)
    ours = _findings(machine)
    by_hand = {claim.id: claim for claim in case.claims}
    by_machine = {claim.id: claim for claim in machine.claims}
    wanted = [f for f in hands if _within_reach(f, case, by_hand)]
    found = [f for f in wanted if any(_same(f, o, by_hand, by_machine) for o in ours)]
    false = [f for f in ours if not any(_meet(h, f, by_hand, by_machine) for h in hands)]
    rows = [f"{'kind':<12} of hands  in reach  found  machine's  false"]
    for kind in KINDS:
        count = Counter(
            name
            for name, them in (("h", hands), ("w", wanted), ("f", found), ("m", ours), ("x", false))
            for finding in them
            if finding.kind == kind
        )
        rows.append(
            f"{kind:<12} {count['h']:>8}  {count['w']:>8}  {count['f']:>5}  {count['m']:>9}"
            f"  {count['x']:>5}"
        )
    return "\n".join(rows)


def unaided(case: Case, articles: list[Article], language: Language) -> Case:
    """A case of what the machine codes in the articles, knowing their dates and nothing else."""
    coder = Coder(language)
    subjects: dict[str, Subject] = {}
    claims: list[Claim] = []
    for article in articles:
        coded = coder.code(article)
        claims += coded.claims
        for subject in coded.subjects:
            subjects.setdefault(subject.id, subject)
    return Case(sources=case.sources, subjects=subjects, claims=tuple(claims))


def _findings(case: Case) -> list[Finding]:
    return list(check(case).findings)


def _within_reach(finding: Finding, case: Case, claims: dict[str, Claim]) -> bool:
    """Whether two articles print figures for it."""
    held = [claims[id_] for id_ in _ids(finding) if id_ in claims]
    figures = [
        claim
        for claim in held
        if claim.subject in case.subjects
        and case.subjects[claim.subject].type in _FIGURES
        and isinstance(claim.value, str)
        and claim.value not in _INFERRED
    ]
    own = finding.subject is not None and len(figures) == len(held)
    return own and len({claim.source for claim in figures}) > 1


def _same(
    hand: Finding, machine: Finding, hands: dict[str, Claim], machines: dict[str, Claim]
) -> bool:
    return hand.kind == machine.kind and _meet(hand, machine, hands, machines)


def _meet(
    hand: Finding, machine: Finding, hands: dict[str, Claim], machines: dict[str, Claim]
) -> bool:
    """Whether two claims of the one stand where two of the other do."""
    theirs = [hands[id_] for id_ in _ids(hand) if id_ in hands]
    ours = [machines[id_] for id_ in _ids(machine) if id_ in machines]
    met = {claim.id for claim in ours if any(_overlap(claim, other) for other in theirs)}
    return len(met) > 1


def _ids(finding: Finding) -> Iterable[str]:
    return [box.claim.id for box in finding.boxes]


def _overlap(one: Claim, other: Claim) -> bool:
    return one.source == other.source and any(
        a.start < b.end and b.start < a.end for a in one.locator for b in other.locator
    )
