"""What went before, in every format: decided, re-opened, new, resolved, decided on nothing."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest

from factcheck.decision import Decided
from factcheck.report import FORMATS
from factcheck.report.account import finding_account
from factcheck.report.html import to_html
from factcheck.report.rows import make_rows
from factcheck.report.to_csv import COLUMNS, PAST, to_csv
from tests.browser import chromium
from tests.report.handmade import report
from tests.report.hostile import HOSTILE
from tests.report.settled import TEXT, decision, settled
from tests.report.test_schema import VALIDATOR

TEXTS = ("table", "markdown", "html", "csv")


def test_the_head_counts_what_was_decided_and_what_became_of_the_baseline() -> None:
    head = make_rows(settled()).head
    assert head[1:3] == (
        "1 finding decided, 1 re-opened, 1 decision on nothing found.",
        "Since the baseline: 1 new, 0 changed, 2 unchanged, 1 re-opened, 1 resolved.",
    )
    alone = make_rows(replace(settled(baselined=False), resolved=())).head
    assert alone[1] == "1 finding decided, 1 re-opened, 1 decision on nothing found."
    assert not any("baseline" in sentence for sentence in alone)


def test_a_report_without_a_past_says_nothing_of_one() -> None:
    rows = make_rows(report())
    assert not rows.has_past
    assert {finding.past for finding in rows.findings} == {()}
    for name in TEXTS:
        text = FORMATS[name].write(rows).lower()
        for word in ("decided", "re-opened", "since the baseline", "data-z", ".past"):
            assert word not in text


def test_how_findings_are_marked() -> None:
    marks = [finding.marks for finding in make_rows(settled()).findings]
    assert marks == [("decided", "unchanged"), ("re-opened",), ("new", "open"), ("unchanged",)]
    words = [finding.mark for finding in make_rows(settled()).findings]
    assert words == ["decided", "re-opened", "new", ""]


def test_what_is_told_of_each() -> None:
    decided, reopened, new, unchanged = make_rows(settled()).findings
    assert decided.past == (
        ("Decided", f"both true (time): {TEXT} – Desk, 2024-05-11"),
        ("Before", f"not comparable: {TEXT} – Night desk, 2024-05-11"),
    )
    assert reopened.past == (
        ("Re-opened", "it was to hold until 2024-06-01."),
        ("Decided before", f"both true (time): {TEXT} – Desk, 2024-05-11"),
        ("It said then", "Homes flooded: what it said then."),
    )
    assert new.past == (("Since the baseline", "new"),)
    assert unchanged.past == ()


def test_what_it_said_then_is_not_repeated_where_it_says_so_still() -> None:
    whole = settled()
    fallen = whole.findings[1]
    assert fallen.decision is not None
    same = fallen.decision.decision.model_copy(update={"message": fallen.answer.message})
    now = replace(fallen, decision=Decided(same, holds=False, reopened="its day has passed."))
    (row,) = make_rows(whole.only((now,))).findings
    assert [label for label, _ in row.past] == ["Re-opened", "Decided before"]


@pytest.mark.parametrize("name", TEXTS)
def test_every_format_shows_all_of_it(name: str) -> None:
    text = FORMATS[name].write(make_rows(settled()))
    for part in (
        f"both true (time): {TEXT} – Desk, 2024-05-11",
        "it was to hold until 2024-06-01",
        "Homes flooded: what it said then.",
        f"Cost of the dam: {TEXT}",
        "one side wrong (blog",
    ):
        assert part in " ".join(text.replace("\\", "").split()), part


def test_the_columns_of_csv_are_those_of_old_and_three_more() -> None:
    (head, *_) = csv.reader(io.StringIO(to_csv(make_rows(report()))))
    assert head == list(COLUMNS)
    lines = list(csv.DictReader(io.StringIO(to_csv(make_rows(settled())))))
    assert list(lines[0]) == [*COLUMNS, *PAST]
    by_record = {line["record"]: line for line in lines}
    assert by_record["resolved"]["sentence"] == f"Cost of the dam: {TEXT}"
    assert by_record["idle"]["decided"] == f"one side wrong (blog-01): {TEXT} – Desk, 2024-05-11"
    states = {line["finding"]: line["state"] for line in lines if line["record"] == "finding"}
    assert list(states.values()) == ["unchanged", "reopened", "new", "unchanged"]


def test_the_json_of_a_decision() -> None:
    decided, reopened, new, _ = settled().document()["findings"]
    assert decided["decision"] == {
        "verdict": "both-true",
        "wrong": None,
        "differs": "time",
        "note": TEXT,
        "who": "Desk",
        "when": "2024-05-11T09:30:00Z",
        "until": None,
        "message": "Homes flooded: what it said then.",
        "holds": True,
        "reopened": None,
        "before": f"not comparable: {TEXT} – Night desk, 2024-05-11",
    }
    assert "before" not in reopened["decision"]
    assert reopened["decision"]["reopened"] == "it was to hold until 2024-06-01."
    assert (reopened["state"], new["state"], new["decision"]) == ("reopened", "new", None)
    document = settled().document()
    assert document["decisions"] == {
        "holding": 1,
        "reopened": 1,
        "idle": [
            {
                "question": "ships/value/",
                "verdict": "one-wrong",
                "who": "Desk",
                "when": "2024-05-11T09:30:00Z",
                "note": TEXT,
            }
        ],
    }
    assert [entry["question"] for entry in document["resolved"]] == ["cost/value/"]


def test_the_json_fits_the_schema_and_nothing_else_does() -> None:
    document = settled().document()
    VALIDATOR.validate(document)
    VALIDATOR.validate(settled(baselined=False).document())
    found = document["findings"][0]
    for wrong in ({"verdict": "undo"}, {"differs": "taste"}, {"holds": None}, {"x": 1}):
        other = {**found, "decision": {**found["decision"], **wrong}}
        assert not VALIDATOR.is_valid({**document, "findings": [other]}), wrong
    for name in ("decisions", "resolved"):
        part = document[name]
        entry = part[0] if isinstance(part, list) else part["idle"][0]
        del entry["question"]
        assert not VALIDATOR.is_valid({**settled().document(), name: part})


def test_a_page_with_a_long_past_stays_small() -> None:
    past = settled("x" * 5_000)
    usual = len(to_html(make_rows(settled())))
    long = replace(past, resolved=past.resolved * 3_000, idle=past.idle * 3_000)
    text = to_html(make_rows(long))
    assert len(text) < usual + 150_000
    assert text.count("and 2,900 more, in the other formats.") == 2


def test_what_a_finding_rests_on_tells_its_past() -> None:
    account = dict(finding_account(make_rows(settled()).findings[1]))
    assert account["re-opened"] == "it was to hold until 2024-06-01."
    assert account["decided before"].startswith("both true (time)")


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("name", ["table", "markdown", "html", "csv", "json"])
def test_hostile_words_of_an_editor_do_nothing(name: str, text: str) -> None:
    """Who may write into a log of decisions may be anybody with a pull request."""
    written = FORMATS[name].write(make_rows(settled(text)))
    usual = FORMATS[name].write(make_rows(settled("harmless")))
    for code in ("\x1b", "\u202e", "\u200b", "\x07", "\x00"):
        assert code not in written
    if name == "csv":
        for line in csv.reader(io.StringIO(written)):
            assert not any(cell.lstrip().startswith(("=", "+", "@")) for cell in line)
    elif name == "html":
        assert written.count("<script") == usual.count("<script")
        assert written.count("<li") == usual.count("<li")
    elif name == "json":
        assert json.loads(written)["findings"][0]["decision"]["note"] == text


def test_the_page_is_filtered_by_state() -> None:
    with chromium() as browser:
        page = browser.new_page()
        page.set_content(to_html(make_rows(settled())))
        state = page.locator("select[name=z]")
        words = state.locator("option").all_inner_texts()
        assert words == ["All 5 states", "Decided", "Re-opened", "New", "Unchanged", "Open"]
        shown = {}
        for at, word in enumerate(words[1:]):
            state.select_option(str(at))
            page.wait_for_timeout(150)
            shown[word] = page.locator("article.card:not([hidden])").count()
        assert shown == {"Decided": 1, "Re-opened": 1, "New": 1, "Unchanged": 2, "Open": 1}


def test_a_decision_of_few_words() -> None:
    bare = decision("", who="", when="", differs="", verdict="same")
    assert bare.told == "the same thing"
    assert bare.day == ""
