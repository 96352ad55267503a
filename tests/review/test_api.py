"""The same as JSON: what other programs read and decide."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.report import FORMATS
from tests.review.office import Browser, Office, key_of, opened


def _posted(browser: Browser, key: str, **body: Any) -> tuple[int, dict[str, Any]]:
    head = {"x-csrf-token": browser.client.get("/api/session").json()["csrf"]}
    answer = browser.client.post(f"/api/findings/{key}/decisions", headers=head, json=body)
    return answer.status_code, answer.json()


def test_the_queue(office: Office) -> None:
    desk = office.desk()
    with opened(desk) as browser:
        found = browser.client.get("/api/findings").json()
        assert (found["total"], found["waiting"], found["start"]) == (4, 3, 0)
        assert [one["status"] for one in found["findings"]] == ["open"] * 3 + ["agreement"]
        assert found["findings"][0] == {
            "id": key_of(desk, "homes"),
            "status": "open",
            "kind": "discrepancy",
            "severity": "error",
            "subject": "Homes flooded",
            "message": "“400” (Mayor, in The Daily) against “550” (Herald). “400” and “550” cannot "
            "both be true as worded. They are 113 to 187 homes apart.",
            "decision": None,
            "who": None,
        }
        ask = browser.client.get
        some = ask("/api/findings?kind=change&kind=agreement").json()["findings"]
        assert {one["subject"] for one in some} == {"Bridges down", "People hurt"}
        assert ask("/api/findings?kind=change&subject=homes").json()["total"] == 0
        assert ask("/api/findings?q=mayor").json()["total"] == 1
        rest = ask("/api/findings?start=2&most=1").json()
        assert [one["subject"] for one in rest["findings"]] == ["People hurt"]


def test_a_finding_is_as_in_the_json_report(office: Office) -> None:
    desk = office.desk()
    homes = key_of(desk, "homes")
    report = desk.board.report.document()
    with opened(desk) as browser:
        given = browser.client.get(f"/api/findings/{homes}").json()
        (same,) = (one for one in report["findings"] if one["id"] == homes)
        assert given["finding"] == same
        assert (given["status"], given["history"]) == ("open", [])
        assert browser.client.get("/api/findings/00000000").status_code == 404
    assert "json" in FORMATS


def test_a_decision_and_its_undoing(office: Office) -> None:
    desk = office.desk()
    homes = key_of(desk, "homes")
    with opened(desk) as browser:
        seen = browser.client.get(f"/api/findings/{homes}").json()["seen"]
        status, made = _posted(browser, homes, verdict="both-true", differs="time", seen=seen)
        assert (status, made["status"]) == (201, "decided")
        assert made["decision"] == office.log[0]
        status, why = _posted(browser, homes, verdict="undo", seen=seen)
        assert status == 409
        assert "decided by another" in why["detail"]
        status, made = _posted(browser, homes, verdict="undo", seen=made["seen"])
        assert (status, made["status"]) == (201, "open")
        history = browser.client.get(f"/api/findings/{homes}/decisions").json()
        assert history == office.log
        assert browser.client.get("/api/progress").json() == {
            "version": 2,
            "done": 0,
            "waiting": 3,
            "statuses": {"reopened": 0, "new": 0, "open": 3, "decided": 0, "agreement": 1},
            "editors": {"Ann": 1},
            "days": {office.log[0]["when"][:10]: 1},
        }


@pytest.mark.parametrize(
    ("body", "field", "told"),
    [
        ({}, "verdict", "Field required"),
        ({"verdict": "perhaps"}, "verdict", "Input should be"),
        ({"verdict": "one-wrong"}, "wrong", "name the claim that is wrong"),
        ({"verdict": "same", "note": "x" * 10_001}, "note", "at most 10000"),
        ({"verdict": "same", "note": "\ud800"}, "note", "unicode string"),
        ({"verdict": "same", "until": "2020-01-01"}, "until", "has passed"),
        ({"verdict": "same", "colour": "red"}, "colour", "Extra inputs"),
    ],
)
def test_what_is_no_decision(body: dict[str, Any], field: str, told: str, office: Office) -> None:
    desk = office.desk()
    with opened(desk) as browser:
        head = {"x-csrf-token": browser.client.get("/api/session").json()["csrf"],
                "content-type": "application/json"}  # fmt: skip
        import json

        answer = browser.client.post(
            f"/api/findings/{key_of(desk, 'homes')}/decisions",
            headers=head,
            content=json.dumps(body),  # half a character as its escape
        )
    assert answer.status_code == 422
    (wrong,) = answer.json()["wrong"]
    assert wrong["field"] == field
    assert told in wrong["message"]
    assert office.log == []


def test_its_description_names_every_endpoint(office: Office) -> None:
    with opened(office.desk()) as browser:
        described = browser.client.get("/api/openapi.json").json()
    assert sorted(described["paths"]) == [
        "/api/findings",
        "/api/findings/{key}",
        "/api/findings/{key}/decisions",
        "/api/progress",
        "/api/session",
    ]
