"""What is refused, whoever asks for it: over a socket, as no browser would ask."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from fastapi.routing import APIRoute

from factcheck.review.app import routers
from factcheck.review.desk import Desk
from factcheck.review.gate import BODY, HARMLESS, SAFE
from tests.review.hands import Hand, in_process
from tests.review.sockets import cookie, raw, tree

EVIL = "evil.example"


def every_route() -> Iterator[tuple[str, str]]:
    """Each path there is with each method that it knows, ids filled in."""
    for router in routers():
        for route in router.routes:
            assert isinstance(route, APIRoute)
            path = route.path
            for name in route.param_convertors:
                path = path.replace(f"{{{name}:path}}", "homes").replace(f"{{{name}}}", "homes")
            yield from ((method, path) for method in sorted(route.methods))


ROUTES = sorted(every_route())
WRITES = [path for method, path in ROUTES if method not in SAFE]


def test_every_route_is_looked_at() -> None:
    assert set(WRITES) == {
        "/f/homes/decide", "/f/homes/undo", "/undo", "/claim/homes/edit",
        "/api/findings/homes/decisions", "/who", "/invite", "/changes/seen",
        "/confirm/homes", "/unconfirm",
    }  # fmt: skip
    assert len(ROUTES) > 20


@pytest.mark.parametrize(("method", "path"), ROUTES)
def test_a_stranger_is_refused(method: str, path: str, hand: Hand, folder: Path) -> None:
    before, host = tree(folder), f"Host: 127.0.0.1:{hand.port}"
    for lines in (
        [f"{method} {path} HTTP/1.1", host],
        [f"{method} {path}?token=guessed HTTP/1.1", host],
        [f"{method} {path} HTTP/1.1", host, "Cookie: factcheck=guessed"],
        [f"{method} {path} HTTP/1.1", host, f"X-CSRF-Token: {hand.csrf}"],
        [f"{method} {path} HTTP/1.1", f"Host: {EVIL}", cookie(hand)],
        [f"{method} {path} HTTP/1.1", f"Host: 127.0.0.1:{hand.port}.{EVIL}", cookie(hand)],
        [f"{method} {path} HTTP/1.1", "Host:", cookie(hand)],
        [f"{method} {path} HTTP/1.0", cookie(hand)],
        [f"{method} http://{EVIL}{path} HTTP/1.1", f"Host: {EVIL}", cookie(hand)],
    ):
        status, told = raw(hand.port, *lines, "Content-Length: 0")
        assert status == 403, lines
        assert b"Homes flooded" not in told
        assert b"set-cookie" not in told.lower()
    assert tree(folder) == before


@pytest.mark.parametrize("path", WRITES)
def test_what_is_not_of_our_own_page_is_refused(path: str, hand: Hand, folder: Path) -> None:
    before = tree(folder)
    host, form = f"Host: 127.0.0.1:{hand.port}", "Content-Type: application/x-www-form-urlencoded"
    good = f"csrf={hand.csrf}&verdict=same&who=Eve&step=write".encode()
    for headers, body in (
        ([], b"verdict=same&who=Eve"),
        ([], b"csrf=&who=Eve"),
        ([], b"csrf=" + b"A" * 43 + b"&who=Eve"),
        (["X-CSRF-Token: "], b""),
        (["X-CSRF-Token: \xe4"], good),
        ([f"Origin: http://{EVIL}"], good),
        (["Origin: null"], good),
        ([f"Origin: https://127.0.0.1:{hand.port}.{EVIL}"], good),
        ([f"Origin: http://127.0.0.1:{hand.port}@{EVIL}"], good),
        (["Sec-Fetch-Site: cross-site"], good),
        (["Origin: null", "Sec-Fetch-Site: cross-site"], good),
    ):
        status, _ = raw(
            hand.port, f"POST {path} HTTP/1.1", host, cookie(hand), form,
            f"Content-Length: {len(body)}", *headers, body=body,
        )  # fmt: skip
        assert status == 403, headers
    # where a body is of another kind, the secret in it does not count
    for kind in ("text/plain", "multipart/form-data; boundary=x", "application/json"):
        status, _ = raw(
            hand.port, f"POST {path} HTTP/1.1", host, cookie(hand), f"Content-Type: {kind}",
            f"Content-Length: {len(good)}", body=good,
        )  # fmt: skip
        assert status == 403, kind
    assert tree(folder) == before
    assert hand.ask("GET", "/api/session").data["who"] == "Ann"


@pytest.mark.parametrize(
    "method", ["PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "BREW", "OPTIONS"]
)
def test_other_methods_do_nothing(method: str, hand: Hand, folder: Path) -> None:
    before = tree(folder)
    for path in ("/", "/f/homes/decide", "/api/findings", "/static/review.css"):
        lines = [f"{method} {path} HTTP/1.1", f"Host: 127.0.0.1:{hand.port}", cookie(hand),
                 f"X-CSRF-Token: {hand.csrf}", "Content-Length: 0"]  # fmt: skip
        status, told = raw(hand.port, *lines)
        assert status in (400, 405), (path, told[:200])
        assert b"homes" not in told.lower()
    assert tree(folder) == before


@pytest.mark.parametrize("path", WRITES)
def test_what_is_too_long_is_refused(path: str, hand: Hand, folder: Path) -> None:
    before = tree(folder)
    head = [f"POST {path} HTTP/1.1", f"Host: 127.0.0.1:{hand.port}", cookie(hand),
            f"X-CSRF-Token: {hand.csrf}"]  # fmt: skip
    assert raw(hand.port, *head, f"Content-Length: {BODY + 1}")[0] == 413
    part = b"%x\r\n%s\r\n" % (BODY // 2, b"x" * (BODY // 2))
    chunked = "Transfer-Encoding: chunked"
    with socket.create_connection(("127.0.0.1", hand.port), timeout=10) as connection:
        # the rest is not listened to: the connection may be closed before it is sent
        with suppress(ConnectionError):
            connection.sendall("\r\n".join([*head, chunked, "", ""]).encode() + part * 3)
        with suppress(ConnectionError):
            assert connection.recv(65_536).startswith(b"HTTP/1.1 413")
    assert raw(hand.port, *head, "Content-Length: 5000000000000000000")[0] == 413
    assert raw(hand.port, f"GET /?q={'x' * 200_000} HTTP/1.1", head[1], head[2])[0] in (0, 400)
    assert tree(folder) == before


def test_what_is_no_http_ends_the_connection_and_nothing_else(hand: Hand) -> None:
    host = f"Host: 127.0.0.1:{hand.port}"
    for lines in (
        ["\x16\x03\x01"],
        ["GET / HTTP/9.9", host],
        ["GET /\x00 HTTP/1.1", host],
        ["GET / HTTP/1.1", host, f"Host: {EVIL}", cookie(hand)],
        ["POST /who HTTP/1.1", host, "Content-Length: 5", "Content-Length: 6", cookie(hand)],
        ["POST /who HTTP/1.1", host, "Content-Length: -1", cookie(hand)],
        ["GET / HTTP/1.1", host, "X: a\x00b", cookie(hand)],
        ["GET / HTTP/1.1", host, " folded: x", cookie(hand)],
    ):
        status, told = raw(hand.port, *lines)
        assert status in (0, 400, 403, 413), lines
        assert b"Homes flooded" not in told
    upgrade = ["Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13",
               "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA=="]  # fmt: skip
    assert raw(hand.port, "GET /events HTTP/1.1", f"Host: {EVIL}", *upgrade)[0] == 403
    assert hand.ask("GET", "/").status == 200


def test_read_only_writes_nothing(folder: Path) -> None:
    desk = Desk([folder / "claims"], read_only=True)
    before = tree(folder)
    with in_process(desk) as hand:
        key = desk.board.keys[0]
        for path in WRITES:
            real = path.replace("/f/homes", f"/f/{key}").replace("/claim/homes", "/claim/daily-1")
            real = real.replace("/findings/homes", f"/findings/{key}")
            for fields in ({"verdict": "same"}, {"verdict": "undo"}, {"step": "write"}):
                answer = hand.form(real, live=False, who="Bea", **fields)
                assert answer.status == 403 or path in HARMLESS, real
            answer = hand.ask(
                "POST", real, json.dumps({"verdict": "same"}).encode(),
                Content_Type="application/json", X_CSRF_Token=hand.csrf,
            )  # fmt: skip
            assert answer.status == 403 or path in HARMLESS
        for method, path in ROUTES:
            if method in SAFE and path != "/events":
                hand.ask(method, path.replace("/f/homes", f"/f/{key}"))
    assert tree(folder) == before
    assert set(HARMLESS) < set(WRITES)
