"""Reports read back: what they tell, and what is no report."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.diffing import Side, compare
from factcheck.diffing.read_report import read_report
from factcheck.errors import Problem
from factcheck.report.diff import DIFF_FORMATS
from factcheck.report.diff.rows import make_diff_rows
from tests.cases import report_of
from tests.diffing.made import COST, OTHER, RADIO, SUBJECTS, THIRD, became, case, done, side

AT_ODDS = case(RADIO, OTHER, COST)
CHANGED = case(RADIO, OTHER.replace("'900'", "'2000'"), COST)


def read(tmp_path: Path, content: str | bytes) -> Side | Problem:
    path = tmp_path / "report.json"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_report(path, "report.json")


def reported(tmp_path: Path, text: str) -> Side:
    found = read(tmp_path, report_of(text).to_json())
    assert isinstance(found, Side)
    return found


def test_two_reports(tmp_path: Path) -> None:
    diff = compare(reported(tmp_path, AT_ODDS), reported(tmp_path, CHANGED))
    assert not diff.whole
    assert became(diff) == ["changed figures-differ homes"]
    assert [(one.record.id, one.aspects) for one in diff.claims] == [("h-1", ("value",))]
    assert [one.record.id for one in diff.findings[0].by] == ["h-1"]


def test_a_report_and_the_case_it_is_of(tmp_path: Path) -> None:
    for diff in (
        compare(reported(tmp_path, AT_ODDS), side(AT_ODDS)),
        compare(side(AT_ODDS), reported(tmp_path, AT_ODDS)),
    ):
        assert (diff.findings, diff.claims, diff.others) == ((), (), ())


def test_a_report_tells_the_publication_of_each_claim(tmp_path: Path) -> None:
    sources = AT_ODDS.replace("Herald, published: 2024-05-10", "Herald, published: 2024-05-11")
    diff = compare(reported(tmp_path, AT_ODDS), reported(tmp_path, sources))
    assert done(diff.claims) == [
        "claim changed h-1: as_of 2024-05-10 → 2024-05-11; published 2024-05-10 → 2024-05-11"
    ]
    assert diff.claims[0].aspects == ("time",)


# two of one paper are compared, and neither stands in a finding
QUIET = case(RADIO, RADIO.replace("d-1", "d-5"), COST)
LOUD = case(RADIO, RADIO.replace("d-1", "d-5"), OTHER, COST)


def test_a_claim_that_enters_a_finding_was_not_added(tmp_path: Path) -> None:
    quiet, loud = reported(tmp_path, QUIET), reported(tmp_path, LOUD)
    assert (quiet.every_claim, loud.every_claim) == (False, True)
    diff = compare(quiet, loud)
    assert became(diff) == ["came figures-differ homes"]
    assert (diff.claims, diff.findings[0].by) == ((), ())
    assert diff.counts["claims"] == {
        "added": 0,
        "removed": 0,
        "changed": 0,
        "renamed": 0,
        "same": 1,
    }
    back = compare(loud, quiet)
    assert became(back) == ["went figures-differ homes"]
    assert (back.claims, back.findings[0].by) == ((), ())
    assert "Whether other claims were added or removed, a report does not tell." in (
        make_diff_rows(back).head
    )


def test_a_claim_that_is_new_beyond_doubt_was_added(tmp_path: Path) -> None:
    for old in (reported(tmp_path, case(RADIO, COST)), side(QUIET)):
        diff = compare(old, reported(tmp_path, LOUD))
        assert "claim added h-1" in done(diff.claims)
        assert "claim added h-1" in done(diff.findings[0].by)
    diff = compare(reported(tmp_path, LOUD), side(case(RADIO, OTHER)))
    assert done(diff.claims) == ["claim removed d-2", "claim removed d-5"]


def test_a_claim_that_a_relation_alone_tells_of_keeps_its_subject(tmp_path: Path) -> None:
    known = {
        "more": "relations: [{formula: old <= homes}]\n",
        "subjects": SUBJECTS.replace(
            "{id: cost", "{id: old, label: Old homes, unit: homes}, {id: cost"
        ),
    }
    old = "{id: d-7, source: daily, subject: old, value: '1000'}"
    alone = case(RADIO, old, **known)
    one, two = reported(tmp_path, alone), reported(tmp_path, case(RADIO, OTHER, old, **known))
    assert [finding["rule"] for finding in one.findings] == ["parts-exceed-whole"]
    assert "subject" not in one.records["claim"]["d-1"].fields
    assert done(compare(one, two).claims) == ["claim added h-1"]
    assert done(compare(two, one).claims) == ["claim removed h-1"]
    assert compare(one, side(alone)).claims == ()


def test_two_claims_that_were_not_compared_are_no_renaming(tmp_path: Path) -> None:
    hurt = "{id: d-9, source: daily, subject: cost, value: $2 million}"
    diff = compare(reported(tmp_path, case(COST)), reported(tmp_path, case(hurt)))
    assert done(diff.claims) == ["claim removed d-2", "claim added d-9"]


def filtered(side: Side, **only: str) -> Side:
    """As a report with these filters tells it; each filter is one of kind and severity."""
    left = [one for one in side.findings if all(one[name] == only[name] for name in only)]
    return replace(
        side, findings=left, only={name: frozenset([shown]) for name, shown in only.items()}
    )


def test_what_a_filter_left_out_has_not_come(tmp_path: Path) -> None:
    whole = reported(tmp_path, case(RADIO, OTHER, THIRD, COST))
    assert {one["kind"] for one in whole.findings} == {"agreement", "discrepancy"}
    shown = filtered(whole, kind="discrepancy")
    for old, new in ((shown, whole), (whole, shown), (shown, filtered(whole, severity="error"))):
        assert compare(old, new).findings == ()


def test_what_a_report_with_filters_answers_is_compared_whatever_it_is_now(
    tmp_path: Path,
) -> None:
    whole = reported(tmp_path, AT_ODDS)
    milder = replace(whole, findings=[{**whole.findings[0], "severity": "note"}])
    diff = compare(filtered(whole, severity="error"), milder)
    assert [(one.became, one.changed) for one in diff.findings] == [("changed", ("severity",))]
    diff = compare(filtered(whole, severity="warning"), milder)
    assert diff.findings == ()


@pytest.mark.parametrize(
    ("content", "line", "said"),
    [
        ("", 1, "is not JSON: Expecting value"),
        ("{\n  x", 2, "is not JSON: Expecting property name"),
        (b"\xff\xfe\x00", 0, "is not JSON: "),
        ("[" * 100_000, 0, "is not JSON: nested too deeply"),
        ("[]", 0, "is no report of `factcheck check --format json` (factcheck-report/1)"),
        ('{"schema": "factcheck-diff/1"}', 0, "is no report of `factcheck check --format json` ("
         "factcheck-report/1), but factcheck-diff/1"),
        ('{"schema": "factcheck-report/1"}', 0, "is no whole report: tool: Field required (and 2"),
    ],
)  # fmt: skip
def test_what_is_no_report(tmp_path: Path, content: str | bytes, line: int, said: str) -> None:
    found = read(tmp_path, content)
    assert isinstance(found, Problem)
    assert found.line == line
    assert found.message.startswith(said), found.message


def test_a_report_that_is_not_there(tmp_path: Path) -> None:
    assert read_report(tmp_path / "x.json", "x.json") == Problem("x.json", 0, 0, "no such file")


WHOLE: dict[str, Any] = json.loads(report_of(AT_ODDS).to_json())


def places(node: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    parts = list(node.items() if isinstance(node, dict) else enumerate(node))
    inner = [
        p for key, part in parts if isinstance(part, dict | list) for p in places(part, (*at, key))
    ]
    return [(*at, key) for key, _ in parts] + inner


@given(
    st.sampled_from([*places(WHOLE), ("settings",), ("settings", "rules_off")]),
    st.sampled_from([None, 7, -1.5, "x", True, [], {}, [None], {"id": 3}, [{}], ["a", 3, None]]),
)
def test_a_report_with_anything_in_it_is_read_or_refused(
    place: tuple[Any, ...], value: Any
) -> None:
    """Whatever passes the check at the edge can be compared and told."""
    document = json.loads(json.dumps(WHOLE | {"settings": {}}))
    node = document
    for key in place[:-1]:
        node = node[key]
    node[place[-1]] = value
    with TemporaryDirectory() as folder:
        found = read(Path(folder), json.dumps(document))
    if isinstance(found, Problem):
        assert found.message
        return
    for diff in (compare(found, side(AT_ODDS)), compare(side(CHANGED), found)):
        rows = make_diff_rows(diff)
        assert all(form.write(rows) for form in DIFF_FORMATS.values())
