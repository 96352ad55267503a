"""Whether a changed claim could be read: its fields, what it rests on, its value and dates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

from factcheck.casefile import sense
from factcheck.casefile.edit_jsonl import JsonlEdit
from factcheck.casefile.entry import Entry
from factcheck.casefile.read_yaml import read_yaml
from factcheck.casefile.records import record
from factcheck.casefile.references import Records, broken_references
from factcheck.claim import Claim
from factcheck.errors import Problem, Where
from factcheck.linking import link
from factcheck.reading import read_case

if TYPE_CHECKING:
    from factcheck.casefile.case import Case
    from factcheck.review.editing import Written


def unfit(text: str, before: Written, case: Case) -> list[Problem]:
    """What is wrong with the claim in the changed file, each at its place; [] where all is well.

    The rest of the file is as it was, and the rest of the case is taken from `case`.
    """
    claim = _claim(text, before)
    if not isinstance(claim, Claim):
        return claim
    problems = [
        claim.where.problem(message, at=at) for at, message in sense.faults(claim, case.subjects)
    ]
    return problems or _at_odds(claim, case) or _unread(claim, case)


def _claim(text: str, before: Written) -> Claim | list[Problem]:
    problems: list[Problem] = []
    for item in _entries(text, before):
        if isinstance(item, Problem):
            problems.append(item)
        elif item.kind == "claim" and item.data.get("id") == before.claim:
            made = record(item)
            return made if isinstance(made, Claim) else made if isinstance(made, list) else problems
    lost = Problem(before.file.name, before.line, 1, f"the claim {before.claim} would be lost")
    return problems or [lost]


def _entries(text: str, before: Written) -> Iterator[Entry | Problem]:
    """The entry of the claim, of YAML among all others."""
    if before.file.format == "yaml":
        yield from read_yaml(BytesIO(text.encode("utf-8")), before.file.name)
        return
    edit = JsonlEdit(text, before.file.name, before.line)
    fields = edit.fields(before.claim)
    yield Entry("claim", fields, Where(before.file.name, edit.line, 1))


def _at_odds(claim: Claim, case: Case) -> list[Problem]:
    """References that would name nothing, or run in a circle."""
    records = Records(
        {
            "source": dict(case.sources),
            "speaker": {},
            "subject": {},
            "relation": {},
            "claim": {known.id: known for known in case.claims} | {claim.id: claim},
        },
        {kind: {} for kind in ("source", "speaker", "subject", "relation", "claim")},
    )
    return list(broken_references(records, {"claim": [claim.id]}))


def _unread(claim: Claim, case: Case) -> list[Problem]:
    """Words of the claim that cannot be read as its subject has them."""
    sources, id_ = {}, claim.source
    while id_ in case.sources and id_ not in sources:
        sources[id_] = case.sources[id_]
        id_ = sources[id_].copy_of
    known = case.subjects.get(claim.subject)
    subjects = case.subjects if known is None else {known.id: known}
    alone = replace(case, claims=(claim,), sources=sources, subjects=subjects)
    linked = link(alone)
    _, problems = read_case(alone, linked)
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
