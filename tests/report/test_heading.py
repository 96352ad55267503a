"""The sentences that a report begins with, where a machine has coded some of it."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.report.heading import head_of
from factcheck.report.rows import make_rows
from factcheck.report.to_github import to_github
from factcheck.settings.model import Departures
from tests.cases import report_of
from tests.report.unconfirmed import TEXT, unconfirmed

APART = (
    "From machine-coded claims, not yet confirmed (3 claims): "
    "2 discrepancies (2 errors), 0 changes, 0 agreements."
)


def test_what_is_not_confirmed_is_counted_apart() -> None:
    first, apart, *_ = head_of(unconfirmed())
    assert first == "1 discrepancy (1 error), 0 changes, 1 agreement."
    assert apart == APART


def test_a_case_coded_by_machine_alone_begins_with_that() -> None:
    bare = re.sub(", (coder|confirmed): [^,}]+", "", TEXT)
    text = bare.replace("value:", "coder: machine, value:")
    first, *rest = head_of(report_of(text))
    assert first.startswith("From machine-coded claims, not yet confirmed (9 claims): 4 disc")
    assert not any("0 discrepancies" in line for line in rest)


def test_what_was_left_out_is_said() -> None:
    report = replace(unconfirmed(), departures=Departures(unconfirmed=3))
    assert [*head_of(report)][-1] == "Left out: 3 machine-coded claims that nobody has confirmed."


def test_no_annotation_on_what_is_not_confirmed_is_more_than_a_notice() -> None:
    levels = [line.split(" ")[0] for line in to_github(make_rows(unconfirmed())).splitlines()]
    assert levels == ["::notice", "::error", "::notice", "::notice"]
    as_new = to_github(make_rows(unconfirmed(), fail_on="new")).splitlines()
    assert [line.split(" ")[0] for line in as_new] == levels
