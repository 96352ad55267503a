"""An endpoint that answers, ails, refuses, hangs or talks nonsense."""

from __future__ import annotations

import json
import socket
import time
import tracemalloc
from typing import Any

import pytest

from factcheck.claim import Claim
from factcheck.coding.article import Article
from factcheck.coding.endpoint.client import Unanswered
from factcheck.coding.endpoint.schema import SCHEMA
from factcheck.coding.endpoint.settings import Endpoint
from tests.coding.endpoint.conftest import coder
from tests.coding.endpoint.server import (
    Handler,
    Reply,
    claims,
    completion,
    fails,
    paragraphs,
    says,
    serving,
)

TEXT = "Now 20 roads are shut."
NEW = {"label": "Roads shut", "type": "quantity", "unit": "roads"}
ROADS = {"quote": "20 roads are shut", "value": "20", "subject": "", "new_subject": NEW}
GOOD = claims(ROADS)


def article(text: str = TEXT) -> Article:
    return Article(id="roads", text=text, published="2024-05-03", file="roads.txt")


def values(claims: tuple[Claim, ...]) -> list[object]:
    return [claim.value for claim in claims]


def test_what_is_sent() -> None:
    with serving(GOOD) as server:
        coded = coder(server, key="k-123").code(article())
    assert values(coded.claims) == ["20"]
    (asked,) = server.asked
    assert server.paths == ["/v1/chat/completions"]
    assert (asked["model"], asked["temperature"], asked["seed"]) == ("small", 0, 1)
    assert asked["max_tokens"] == 8192
    assert asked["response_format"]["json_schema"]["schema"] == SCHEMA
    assert paragraphs(asked) == [{"paragraph": 0, "text": TEXT}]
    assert server.headers[0]["authorization"] == "Bearer k-123"
    assert server.headers[0]["accept-encoding"] == "identity"


def test_a_server_that_needs_no_key_is_sent_none() -> None:
    with serving(GOOD) as server:
        coder(server).code(article())
    assert "authorization" not in server.headers[0]


@pytest.mark.parametrize("ill", [fails(429), fails(500), fails(503), fails(408)])
def test_asked_again_where_it_ails(ill: Reply) -> None:
    with serving(ill, ill, GOOD) as server:
        coded = coder(server).code(article())
    assert len(server.asked) == 3
    assert values(coded.claims) == ["20"]
    assert coded.problems == coded.notes == ()


@pytest.mark.parametrize(
    ("reply", "tries", "told"),
    [
        (fails(401, "no"), 1, r"lets nobody in with this key \(401\); check OPENAI_API_KEY$"),
        (fails(403), 1, r"lets nobody in with this key \(403\)"),
        (fails(404, "no such"), 1, r"has no model small, or nothing at .* \(404\): no such$"),
        (fails(429, "slow\ndown"), 3, r"asked too often, .* \(429, 3 times\): slow down$"),
        (fails(500, "\x1b[31mhot"), 3, r"failed \(500, 3 times\): .{0,8}\[31mhot$"),
        (fails(400, "the key k-1 is bad"), 3, r"refused \(400\): the key … is bad$"),
        (fails(307, location="http://127.0.0.2:1/"), 1, r"refused \(307\)$"),
        (lambda handler, _: handler.send(b"<html>" * 99, 502), 3, r"failed \(502, 3 times\)"),
        (lambda handler, _: handler.send(b"[" * 10**5, 500), 3, r"failed \(500, 3 times\)"),
        (lambda handler, _: handler.send(b""), 1, "not in the form of the protocol$"),
        (lambda handler, _: handler.send(b"hello"), 1, "not in the form of the protocol$"),
        (lambda handler, _: handler.send(b"[" * 10**5), 1, "not in the form of the protocol$"),
        (lambda handler, _: handler.send(b'{"choices": []}'), 1, "form of the protocol$"),
        (lambda handler, _: handler.send(b'{"choices": {"0": 1}}'), 1, "form of the protocol$"),
        (says(42), 1, "not in the form of the protocol$"),
        (says(["parts"]), 1, "not in the form of the protocol$"),
        (says("", "content_filter"), 1, "the model declined to answer$"),
        (lambda handler, _: handler.send(b"x" * 20, Content_Encoding="gzip"), 1, "is packed"),
    ],
)
def test_no_answer_is_one_plain_line(reply: Reply, tries: int, told: str) -> None:
    with serving(reply) as server, pytest.raises(Unanswered, match=told) as error:
        coder(server, key="k-1").code(article())
    assert len(server.asked) == tries
    message = str(error.value)
    assert message.startswith(f"the endpoint {server.url}")
    assert message.isprintable()
    assert "k-1" not in message


def test_nobody_there() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}/v1"
    with serving(GOOD) as server:
        one = coder(server, retries=0)
        one._client._endpoint = Endpoint(url, "small", retries=0)
        with pytest.raises(Unanswered, match=r"cannot be reached: .*refused"):
            one.code(article())
    assert server.asked == []


def _late(handler: Handler, _: Any) -> None:
    time.sleep(1)
    handler.send(completion("{}"))


def _dripping(handler: Handler, _: Any) -> None:
    """A byte now and then, each in time."""
    handler.send_response(200)
    handler.send_header("Content-Length", "1000000")
    handler.end_headers()
    for _ in range(400):
        handler.wfile.write(b" ")
        handler.wfile.flush()
        time.sleep(0.05)


def test_too_late() -> None:
    with serving(_late) as server, pytest.raises(Unanswered, match=r"did not answer within 0\.2 s"):
        coder(server, timeout=0.2, retries=0).code(article())


def test_too_slow() -> None:
    begin = time.monotonic()
    with serving(_dripping) as server, pytest.raises(Unanswered, match=r"more than 0\.4 seconds"):
        coder(server, timeout=0.4, retries=0).code(article())
    # the whole answer would take twenty seconds of its own, and as long again for each retry
    assert time.monotonic() - begin < 15


def _broken(handler: Handler, _: Any) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b'{"choices"')
    handler.close_connection = True


def test_the_connection_breaks_off() -> None:
    with serving(_broken) as server, pytest.raises(Unanswered, match="the answer broke off"):
        coder(server).code(article())


@pytest.mark.parametrize("status", [200, 500, 400])
def test_a_huge_answer_is_not_read(status: int) -> None:
    """Not in memory, be it an error or not, and not to its end, which never comes."""

    def endless(handler: Handler, _: Any) -> None:
        handler.send_response(status)
        handler.end_headers()
        for _ in range(2000):
            handler.wfile.write(b"x" * 100_000)

    with serving(endless) as server:
        one = coder(server, retries=0, largest=1_000_000)
        one._client.ready()
        tracemalloc.start()
        try:
            with pytest.raises(Unanswered, match="larger than 1,000,000 bytes"):
                one.code(article())
            assert tracemalloc.get_traced_memory()[1] < 20_000_000
        finally:
            tracemalloc.stop()


def test_what_an_endpoint_does_not_take_is_left_out_from_then_on() -> None:
    refused = ["json_schema", "seed", "temperature", "max_tokens", "json_object"]

    def choosy(handler: Handler, asked: dict[str, Any]) -> None:
        text = json.dumps({name: asked[name] for name in asked if name != "messages"})
        for name in refused:
            if name in text:
                fails(400, f"'{name}' is not supported here")(handler, asked)
                return
        GOOD(handler, asked)

    with serving(choosy) as server:
        one = coder(server)
        assert values(one.code(article()).claims) == ["20"]
        first = len(server.asked)
        assert values(one.code(article()).claims) == ["20"]
        assert len(server.asked) == first + 1
    assert set(server.asked[-1]) == {"model", "messages", "max_completion_tokens"}


def test_an_article_longer_than_the_model_holds_is_halved() -> None:
    def small(handler: Handler, asked: dict[str, Any]) -> None:
        if len(asked["messages"][1]["content"]) > 1500:
            fails(400, "maximum context length is 900 tokens")(handler, asked)
        else:
            GOOD(handler, asked)

    text = "\n\n".join([*["The river is high. " * 20] * 6, TEXT, *["All is well. " * 20] * 3])
    with serving(small) as server:
        coded = coder(server).code(article(text))
    assert values(coded.claims) == ["20"]
    assert coded.problems == ()
    assert coded.claims[0].locator[0].start == text.index("20 roads")


def test_one_paragraph_that_the_model_cannot_hold() -> None:
    with serving(fails(400, "the context window is too small")) as server:
        coded = coder(server).code(article())
    assert coded.claims == ()
    (problem,) = coded.problems
    assert str(problem) == "roads.txt: characters 0 to 22: more than the model can hold"


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("", "the model answered nothing"),
        ("I am sorry.", "the model's answer holds no JSON with claims"),
        ('{"claims": "none"}', "the model's answer holds no JSON with claims"),
    ],
)
def test_nonsense_is_a_problem_of_its_stretch(answer: str, told: str) -> None:
    with serving(says(answer)) as server:
        coded = coder(server).code(article())
    assert [str(one) for one in coded.problems] == [f"roads.txt: characters 0 to 22: {told}"]
    assert coded.claims == ()


def test_an_answer_cut_off_keeps_what_came_before() -> None:
    text = json.dumps({"claims": [ROADS, ROADS]})[:-20]
    with serving(says(text, "length")) as server:
        coded = coder(server).code(article())
    assert values(coded.claims) == ["20"]
    assert [one.message for one in coded.problems] == [
        "characters 0 to 22: the model's answer breaks off; what came before stands"
    ]


def test_an_answer_cut_off_is_asked_for_in_halves() -> None:
    def short(handler: Handler, asked: dict[str, Any]) -> None:
        (GOOD if len(paragraphs(asked)) == 1 else says('{"claims": [{', "length"))(handler, asked)

    with serving(short) as server:
        coded = coder(server).code(article(f"All is well.\n\n{TEXT}"))
    assert values(coded.claims) == ["20"]
    assert coded.problems == ()


def test_nothing_to_say() -> None:
    with serving(claims()) as server:
        coded = coder(server).code(article())
        blank = coder(server).code(article(" \n\n "))
    assert coded.claims == coded.problems == coded.notes == blank.claims == ()
    assert len(server.asked) == 1  # of a text without words nothing is asked


def test_what_came_before_a_failure_stands() -> None:
    filler = "\n\n".join(["The river is high. " * 50] * 8)
    with serving(GOOD, fails(401)) as server:
        coded = coder(server).code(article(f"{TEXT}\n\n{filler}"))
    assert values(coded.claims) == ["20"]
    (problem,) = coded.problems
    assert "not coded from character" in problem.message
    assert "check OPENAI_API_KEY" in problem.message


def test_a_long_article_goes_in_stretches_that_overlap() -> None:
    """What stands in two is taken once, and a subject that one proposed is known to the next."""
    filler = ["The river is high. " * 50] * 11
    text = "\n\n".join([*filler[:6], TEXT, *filler[6:]])
    with serving(GOOD) as server:
        coded = coder(server).code(article(text))
    numbers = [[one["paragraph"] for one in paragraphs(asked)] for asked in server.asked]
    assert numbers == [[0, 1, 2, 3, 4, 5, 6], [6, 7, 8, 9, 10, 11]]
    assert values(coded.claims) == ["20"]
    told = [json.loads(asked["messages"][1]["content"])["subjects"] for asked in server.asked]
    assert told[0] == []
    assert [subject["label"] for subject in told[1]] == ["Roads shut"]


def test_an_article_without_end_is_left_at_some_point(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.coding.endpoint.code.MOST_STRETCHES", 2)
    text = "\n\n".join([TEXT, *["The river is high. " * 50] * 20])
    with serving(GOOD) as server:
        coded = coder(server).code(article(text))
    assert len(server.asked) == 2
    assert values(coded.claims) == ["20"]
    assert "longer than the 2 stretches that are asked about" in coded.problems[0].message
