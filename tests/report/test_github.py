"""Annotations: one line each, worst first, and no text that could give commands."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.decision import State
from factcheck.report.plain import visible
from factcheck.report.rows import make_rows
from factcheck.report.to_github import PLACES, command, to_github
from tests.report.handmade import PROBLEMS, findings, report
from tests.report.hostile import HOSTILE, hostile_report
from tests.report.settled import settled

COMMANDS = (
    "::error::gone",
    "::add-mask::300,000",
    "x\n::stop-commands::token",
    "x\r\n::set-env name=PATH::/tmp",
    "::endgroup::",
    "100%0A::error::x",
    "a,line=1::b",
    "##[stop-commands]token",
)


def parsed(line: str) -> tuple[str, dict[str, str], str]:
    """A line as the runner takes it: the command, its properties, its data."""
    found = re.fullmatch(r"::(\w+)(?: (.*?))?::(.*)", line)
    assert found, line
    name, given, data = found[1], found[2] or "", found[3]
    properties = dict(part.split("=", 1) for part in given.split(",") if part)
    return name, {key: _read(text) for key, text in properties.items()}, _read(data)


def _read(text: str) -> str:
    for code, sign in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, sign)
    return text


def test_one_for_each_that_is_no_agreement() -> None:
    lines = [parsed(line) for line in to_github(make_rows(report())).splitlines()]
    assert [name for name, _, _ in lines] == ["notice", "error", "warning", "notice"]
    assert lines[0][1] == {"title": "factcheck"}
    assert lines[0][2].endswith("2 agreements without an annotation.")
    assert lines[1][1] == {
        "file": "claims/blog.yaml",
        "line": "2",
        "title": "figures-differ: Homes flooded",
    }
    assert lines[1][2].splitlines() == [
        "“under 100” (blog) against “about 900” (Hill Radio).",
        "claims/blog.yaml:2: “under 100” (blog, blog-01)",
        "claims/radio.yaml:3: about 900: “about 900 … some 900 homes” (Hill Radio, radio-01)",
        "claims/gazette.yaml:4: at least 400: “at least 400 homes” (The Gazette, gazette-01)",
        "Would settle it: Ask the fire service for its list of addresses.",
        "Finding 221be268",
    ]


def test_mistakes_in_the_input_come_first() -> None:
    lines = [parsed(line) for line in to_github(make_rows(report(problems=PROBLEMS))).splitlines()]
    assert [properties["title"] for _, properties, _ in lines[:3]] == [
        "factcheck",
        "Mistake in the input",
        "Mistake in the input",
    ]
    assert lines[1][1]["file"] == "claims/blog.yaml"
    assert "line" not in lines[1][1]
    assert lines[2] == (
        "error",
        {
            "file": "claims/radio.yaml",
            "line": "22",
            "col": "12",
            "title": "Mistake in the input",
        },
        "as_of: no such date: 2024-02-31",
    )


def test_what_is_decided_comes_last_as_a_notice() -> None:
    counts, *lines = [parsed(line) for line in to_github(make_rows(settled())).splitlines()]
    assert [(name, p["title"].partition(":")[0]) for name, p, _ in lines] == [
        ("warning", "status-moved"),
        ("notice", "figures-grew"),
        ("notice", "figures-differ"),
    ]
    assert "both true (time)" in lines[2][2]
    assert "counted a week apart; see the log" in lines[2][2]
    assert "it was to hold until 2024-06-01" in lines[0][2]
    assert "Resolved since the baseline" in counts[2]
    assert "Cost of the dam" in counts[2]
    assert "It said: Homes flooded: what it said then." in counts[2]


def test_what_the_baseline_has_comes_after_what_is_new() -> None:
    error, warning, grown, *_ = findings()
    states = zip((error, warning, grown), ("unchanged", "changed", "new"), strict=True)
    known = replace(report([replace(one, state=state) for one, state in states]), baselined=True)
    _, *lines = [parsed(line) for line in to_github(make_rows(known)).splitlines()]
    assert [p["title"].partition(":")[0] for _, p, _ in lines] == [
        "status-moved",
        "figures-grew",
        "figures-differ",
    ]


def test_what_the_baseline_has_is_a_notice() -> None:
    error = replace(findings()[0], state="unchanged")
    (name, *_) = parsed(to_github(make_rows(report([error]))).splitlines()[1])
    assert name == "notice"


@pytest.mark.parametrize(
    ("state", "fail_on", "level"),
    [
        ("new", "new", "warning"),
        ("changed", "new", "warning"),
        ("reopened", "new", "warning"),
        (None, "new", "warning"),
        ("unchanged", "new", "notice"),
        ("new", "discrepancy", "notice"),
        ("new", "", "notice"),
    ],
)
def test_what_the_run_fails_on_is_a_warning_at_least(
    state: State | None, fail_on: str, level: str
) -> None:
    error, _, grown, *_ = findings()
    found = report([replace(error, state="new"), replace(grown, state=state)])
    _, *lines = [parsed(line) for line in to_github(make_rows(found, fail_on=fail_on)).splitlines()]
    assert [name for name, _, _ in lines] == ["error", level]


def test_a_finding_of_many_claims_names_the_first() -> None:
    whole = report()
    error = whole.findings[0]
    fits = tuple((box, (1, 1)) for _ in range(5) for box in error.boxes)
    many = replace(error, answer=replace(error.answer, fits=fits))
    text = parsed(to_github(make_rows(report([many]))).splitlines()[1])[2]
    assert len(re.findall(r"^claims/", text, re.MULTILINE)) == 7
    wide = replace(many, answer=replace(many.answer, fits=fits * 4))
    text = parsed(to_github(make_rows(report([wide]))).splitlines()[1])[2]
    assert len(re.findall(r"^claims/", text, re.MULTILINE)) == PLACES
    assert "50 more claims, in the other formats" in text


@pytest.mark.parametrize("text", [*HOSTILE, *COMMANDS])
def test_no_text_gives_a_command(text: str) -> None:
    lines = to_github(make_rows(hostile_report(text))).split("\n")
    assert lines.pop() == ""
    names = [parsed(line)[0] for line in lines]
    assert names == ["notice", "error", "error"]
    for line in lines:
        assert line.isprintable()
        assert set(parsed(line)[1]) <= {"file", "line", "col", "title"}


@pytest.mark.parametrize("text", COMMANDS)
def test_what_is_escaped_is_read_back(text: str) -> None:
    name, properties, data = parsed(command("error", text, title=text, file=text, line=3))
    shown = re.sub(r"[\r\n]+", " ", text)
    assert (name, properties["line"]) == ("error", "3")
    assert properties["title"] == properties["file"] == shown
    assert data == text.replace("\r\n", " \n")


@given(st.text(), st.text(), st.text())
def test_any_text_stays_where_it_was_put(message: str, title: str, file: str) -> None:
    line = command("warning", message, title=title, file=file, line=7)
    assert visible(line) == line
    name, properties, data = parsed(line)
    assert name == "warning"
    assert properties == {
        **({"file": visible(file), "line": "7"} if file else {}),
        **({"title": visible(title)} if title else {}),
    }
    assert data.split("\n") == [visible(part) for part in message.split("\n")]


def test_an_endless_text_is_cut() -> None:
    assert len(command("error", "x" * 100_000)) < 3_000


def test_no_line_without_a_file() -> None:
    assert command("notice", "all is well", line=3) == "::notice::all is well"
