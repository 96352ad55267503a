"""Filters: the findings that a command is asked for, chosen once, before anything is written."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.commands import common
from factcheck.report.choosing import subjects_of

if TYPE_CHECKING:
    from factcheck.casefile.case import Case
    from factcheck.claim import Claim
    from factcheck.decision import Entry
    from factcheck.finding import Finding
    from factcheck.outcome import Report


FILTERS = ("subject", "source", "speaker", "rule", "kind", "severity", "state")
"""The filters there are, by the names of their options."""


def add_filters(parser: ArgumentParser) -> None:
    """The filters; each may be repeated, and a finding must pass every one that is given."""
    group = parser.add_argument_group(
        "filters", "Repeatable. The exit status counts the findings that are left."
    )
    for name, help_ in {
        "subject": "findings on this subject, or from a relation that names it",
        "source": "findings with a claim from this source",
        "speaker": "findings with a claim by this speaker",
        "rule": "findings of this rule",
    }.items():
        group.add_argument(f"--{name}", action="append", default=[], metavar="ID", help=help_)
    group.add_argument(
        "--kind", action="append", default=[], choices=("discrepancy", "change", "agreement")
    )
    group.add_argument(
        "--severity", action="append", default=[], choices=("error", "warning", "note")
    )
    group.add_argument(
        "--state",
        action="append",
        default=[],
        choices=("new", "changed", "reopened", "unchanged"),
        help="findings that are this since the baseline; without one all are new",
    )


def filtered(report: Report, args: Namespace) -> Report:
    """The report with the findings, and the claims not compared, that pass all filters.

    Raises:
        UsageError: a filter names what the case or the rules do not have.
    """
    case = report.case
    speakers = _speakers(case)
    subjects = _known("subject", args.subject, case.subjects)
    sources = _known("source", args.source, case.sources)
    rules = _known("rule", args.rule, common.manuals()) if args.rule else set()
    wanted = {speakers[name] for name in _known("speaker", map(_folded, args.speaker), speakers)}

    def from_them(claims: Iterable[Claim]) -> bool:
        chosen = list(claims)
        by = {speakers[_folded(word)] for claim in chosen for word in claim.speaker}
        return (not sources or any(claim.source in sources for claim in chosen)) and (
            not wanted or bool(wanted & by)
        )

    def passes(finding: Finding) -> bool:
        return (
            (not subjects or bool(subjects & subjects_of(finding)))
            and (not rules or finding.rule in rules)
            and (not args.kind or finding.kind in args.kind)
            and (not args.severity or finding.severity in args.severity)
            and (not args.state or (finding.state or "new") in args.state)
            and from_them(box.claim for box in finding.boxes)
        )

    claims = {claim.id: claim for claim in case.claims}
    left = tuple(
        entry
        for entry in report.not_compared
        if (not subjects or entry.subject in subjects)
        and from_them(claims[claim_id] for claim_id in entry.claims if claim_id in claims)
    )
    return replace(
        report.only(tuple(filter(passes, report.findings))),
        not_compared=left,
        resolved=tuple(entry for entry in report.resolved if _passes_once(entry, args)),
        idle=tuple(one for one in report.idle if not subjects or _on(one.question, subjects)),
    )


def _passes_once(entry: Entry, args: Namespace) -> bool:
    """Whether a finding that was passed all filters; whose words it rested on is not known."""
    return (
        not (args.source or args.speaker or args.state)
        and (not args.subject or _on(entry.question, set(args.subject)))
        and (not args.rule or entry.rule in args.rule)
        and (not args.kind or entry.kind in args.kind)
        and (not args.severity or entry.severity in args.severity)
    )


def _on(question: str, subjects: set[str]) -> bool:
    from factcheck.history.about import subjects_in

    return bool(subjects & subjects_in(question))


def _speakers(case: Case) -> Mapping[str, str]:
    """Every wording of a speaker in the case, folded: the declared speaker's id, or itself."""
    names = {_folded(word): _folded(word) for claim in case.claims for word in claim.speaker}
    for speaker in case.speakers.values():
        for name in (speaker.id, speaker.label, *speaker.aliases):
            if name:
                names[_folded(name)] = speaker.id
    return names


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


def _known(what: str, given: Iterable[str], known: Iterable[str]) -> set[str]:
    names, chosen = set(known), set(given)
    for name in sorted(chosen - names):
        raise common.unknown(what, name, names)
    return chosen
