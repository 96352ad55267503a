"""Say how a claim was read, or what a finding rests on and what would clear it."""

from __future__ import annotations

import shutil
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from itertools import chain
from typing import TYPE_CHECKING

from factcheck.commands import common
from factcheck.commands.past import renewed
from factcheck.errors import UsageError

if TYPE_CHECKING:
    from factcheck.outcome import Report
    from factcheck.report.account import Line

_UNBROKEN = 10**6


def arguments(parser: ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("id", metavar="ID", help="a claim's id, or a finding's or its beginning")
    common.add_paths(parser)
    common.add_settings(parser)


def run(args: Namespace) -> int:
    """Check, look up, print."""
    from factcheck.report.account import account_text

    case = common.load_case(common.paths_of(args))
    report = common.check_case(case, common.settings_of(args))
    common.tell(report.problems)
    if report.case.claims:
        # lines are broken for a terminal alone
        width = shutil.get_terminal_size().columns if sys.stdout.isatty() else _UNBROKEN
        common.say(account_text(_account(report, args), width))
    return common.status(common.DONE, args, report.problems, len(report.case.claims))


def _account(report: Report, args: Namespace) -> Iterable[Line]:
    from factcheck.report.account import claim_account, claim_as_written, finding_account
    from factcheck.report.rows import make_rows

    wanted: str = args.id
    rows = make_rows(report).findings
    for topic in report.topics:
        if topic.subject is None:
            continue
        for box in (*topic.boxes, *topic.denials, *chain.from_iterable(topic.revised)):
            if box.id == wanted:
                within = [row for row in rows if any(claim.id == wanted for claim in row.claims)]
                return claim_account(box, topic.subject, within)
    for claim in report.case.claims:
        if claim.id == wanted:
            unread = ("not read", _reason(report, wanted))
            return [*claim_as_written(claim, claim.subject), unread]
    wanted_id = wanted.lower()
    found = [row for row in rows if row.id == wanted_id]
    found = found or [row for row in rows if row.id.startswith(wanted_id)]
    if len(found) > 1:
        raise UsageError(f"several findings begin so: {', '.join(row.id for row in found)}")
    if not found:
        known = renewed(report, args, wanted_id)
        if known is None:
            ids = [claim.id for claim in report.case.claims]
            raise common.unknown("claim or finding", wanted, ids + [row.id for row in rows])
        old, finding = known
        common.warn(f"{old} is now {finding.id}")
        found = [row for row in rows if row.id == finding.id]
    return finding_account(found[0])


def _reason(report: Report, claim_id: str) -> str:
    reasons = [entry.reason for entry in report.not_compared if claim_id in entry.claims]
    return "; ".join(reasons) or "the problems above say why"
