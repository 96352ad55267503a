"""The JSON endpoints are what their own description says, whatever they are sent."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import positive_data_acceptance
from starlette.testclient import TestClient

from factcheck.decision import VERDICTS
from factcheck.review.app import make_app
from factcheck.review.desk import Desk
from factcheck.review.gate import Gate
from tests.cases import PAPERS
from tests.review.office import CASE, HOST

EXAMPLES = 80
"""Requests of each sort to each endpoint."""
ENDPOINTS = (
    ("/api/findings", "get"),
    ("/api/findings/{key}", "get"),
    ("/api/findings/{key}/decisions", "get"),
    ("/api/findings/{key}/decisions", "post"),
    ("/api/progress", "get"),
    ("/api/session", "get"),
)
NOTHING_GIVEN = ("/api/progress", "/api/session")
"""Where nothing can be asked wrongly."""
ASKED = [
    (mode, path, method)
    for mode in GenerationMode
    for path, method in ENDPOINTS
    if not (mode is GenerationMode.NEGATIVE and path in NOTHING_GIVEN)
]
BOUNDED = settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=True,
    database=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)


class Api:
    """A desk in process, and what a browser that was let in sends along."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        (folder / "case.yaml").write_text(PAPERS + CASE)
        self.desk = Desk([folder])
        gate = Gate({HOST}, "Ann")
        app = make_app(self.desk, gate, watch=False)
        client = TestClient(app)
        client.get("/", params={"token": gate.token()})
        self.sent = {
            "X-CSRF-Token": client.get("/api/session").json()["csrf"],
            "Cookie": "; ".join(f"{name}={value}" for name, value in client.cookies.items()),
            "Host": HOST,
        }
        self.schema = schemathesis.openapi.from_dict(client.get("/api/openapi.json").json())
        self.schema.app = app
        self.answers: Counter[int] = Counter()

    def ask(self, case: Any) -> None:
        """Send it; the answer must be no 5xx, of a status and a shape that are described."""
        answer = case.call(headers=self.sent)
        self.answers[answer.status_code] += 1
        # a schema cannot say which fields go with which verdict
        excluded = [positive_data_acceptance] if case.method == "POST" else []
        case.validate_response(answer, headers=self.sent, excluded_checks=excluded)


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Api:
    return Api(tmp_path_factory.mktemp("api") / "claims")


def test_every_endpoint_is_asked(api: Api) -> None:
    described = [one.ok() for one in api.schema.get_all_operations()]
    assert sorted((one.path, one.method) for one in described) == sorted(ENDPOINTS)


@pytest.mark.parametrize(("mode", "path", "method"), ASKED)
def test_every_answer_fits_the_description(
    mode: GenerationMode, path: str, method: str, api: Api
) -> None:
    operation = api.schema[path][method]

    @BOUNDED
    @given(case=operation.as_strategy(generation_mode=mode), real=st.booleans())
    def asked(case: Any, real: bool) -> None:
        if real and "key" in case.path_parameters:
            case.path_parameters["key"] = api.desk.board.keys[0]
        api.ask(case)

    asked()
    if method == "post":
        refused = 422 if mode is GenerationMode.NEGATIVE else 404
        assert refused in api.answers


def test_decisions_of_every_sort_are_made(api: Api) -> None:
    operation = api.schema["/api/findings/{key}/decisions"]["post"]
    claims = [box.id for box in api.desk.board.findings[0].boxes]
    before = len(api.desk.log_path.read_text().splitlines()) if api.desk.log_path.exists() else 0

    @BOUNDED
    @given(
        case=operation.as_strategy(),
        verdict=st.sampled_from(sorted(VERDICTS)),
        wrong=st.sampled_from(claims),
        note=st.text(max_size=50),
    )
    def asked(case: Any, verdict: str, wrong: str, note: str) -> None:
        case.path_parameters["key"] = api.desk.board.keys[0]
        case.body = {
            "verdict": verdict,
            "wrong": wrong if verdict == "one-wrong" else "",
            "differs": "time" if verdict == "both-true" else "",
            "note": note,
        }
        api.ask(case)

    asked()
    lines = api.desk.log_path.read_text(encoding="utf-8").splitlines()
    assert len(lines) > before + EXAMPLES / 2
    assert 201 in api.answers
