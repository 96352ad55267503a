"""Whether a changed claim could be read: its fields, what it rests on, its value and dates."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING, Any

from factcheck.casefile import sense
from factcheck.casefile.load import READERS
from factcheck.casefile.records import record
from factcheck.casefile.references import Records, at_odds
from factcheck.claim import Claim
from factcheck.errors import Problem
from factcheck.linking import link
from factcheck.reading import read_case

if TYPE_CHECKING:
    from factcheck.casefile.case import Case
    from factcheck.casefile.excerpt import Excerpt
    from factcheck.review.editing import Written
    from factcheck.review.index import Index


def unfit(part: Excerpt, before: Written, case: Case, index: Index | None = None) -> list[Problem]:
    """What is wrong with the claim in the changed excerpt, each at its place; [] where all is well.

    The rest of the file is as it was, and the rest of the case is taken from `case`; `index` is
    what is known of that, where it is at hand.
    """
    claim = _claim(part, before)
    if not isinstance(claim, Claim):
        problems = claim
    else:
        problems = [
            claim.where.problem(message, at=at)
            for at, message in sense.faults(claim, case.subjects)
        ]
        problems = problems or _at_odds(claim, case, index)
        if not claim.rejected:  # else it is compared with nothing, and need not be read
            problems = problems or _unread(claim, case, index)
    return [replace(one, line=one.line + part.above) for one in problems]


def _claim(part: Excerpt, before: Written) -> Claim | list[Problem]:
    """The claim, its places those within the excerpt."""
    problems: list[Problem] = []
    for item in READERS[before.file.format](BytesIO(part.alone.encode("utf-8")), before.file.name):
        if isinstance(item, Problem):
            problems.append(item)
        elif item.kind == "claim" and item.data.get("id") == before.claim:
            made = record(item)
            return made if isinstance(made, Claim) else made if isinstance(made, list) else problems
    line = before.line - part.above
    lost = Problem(before.file.name, line, 1, f"the claim {before.claim} would be lost")
    return problems or [lost]


def _at_odds(claim: Claim, case: Case, index: Index | None) -> list[Problem]:
    """References that would name nothing, or run in a circle."""
    claims = index.claims if index else {known.id: known for known in case.claims}
    kept: dict[str, Any] = {"source": case.sources, "claim": claims}
    return list(at_odds(claim, Records(kept, {"source": {}, "claim": {}})))


def _unread(claim: Claim, case: Case, index: Index | None) -> list[Problem]:
    """Words of the claim that cannot be read as its subject has them."""
    sources, id_ = {}, claim.source
    while id_ in case.sources and id_ not in sources:
        sources[id_] = case.sources[id_]
        id_ = sources[id_].copy_of
    known = case.subjects.get(claim.subject)
    subjects = case.subjects if known is None else {known.id: known}
    # whose word it is makes it no harder to read, and declared speakers may be many
    alone = replace(case, claims=(claim,), sources=sources, subjects=subjects, speakers={})
    linked = link(alone, index.linker if index and known is None else None)
    meant = {id_: case.subjects[id_] for id_ in linked.subjects.values()}
    _, problems = read_case(replace(alone, subjects=meant), linked)
    unknown = [
        claim.where.problem(entry.reason, at="subject")
        for entry in linked.unsure
        if not entry.candidates
    ]
    own = {(claim.where.line, claim.where.column), *claim.where.fields.values()}
    return unknown + [
        problem
        for problem in problems  # those of its source or subject are no fault of the claim
        if problem.file == claim.where.file and (problem.line, problem.column) in own
    ]
