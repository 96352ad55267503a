"""Requests that are odd and honest, or that no browser sends: answered, never stumbled over."""

from __future__ import annotations

import socket

import pytest

from factcheck.review.desk import Desk
from tests.review.hands import Hand
from tests.review.sockets import cookie, raw


@pytest.mark.parametrize(
    "other", ['prefs={"a": "b", "c": 1}', "a", "=", "a=b=c", "x y=1", '"', "\xe4=\xf6", "$Path=/"]
)
def test_cookies_of_other_pages_on_the_machine_shut_nobody_out(other: str, hand: Hand) -> None:
    """Browsers send those of all ports."""
    host, ours = f"Host: 127.0.0.1:{hand.port}", hand._headers["Cookie"]
    for cookies in (f"{other}; {ours}", f"{ours}; {other}"):
        status, told = raw(hand.port, "GET / HTTP/1.1", host, f"Cookie: {cookies}")
        assert status == 200, cookies
        assert b"Homes flooded" in told


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"[" * 500_000, "application/json"),
        (b'{"verdict": ' + b"9" * 100_000 + b"}", "application/json"),
        (b'{"verdict": NaN}', "application/json"),
        (b"{}", "application/json; charset=none"),
        (b"\xff\x00", "application/json"),
        (b"x", "multipart/form-data"),
        (b"--x\r\n\r\nx", "multipart/form-data; boundary=x"),
        (b"&".join([b"a=1"] * 9_000), "application/x-www-form-urlencoded"),
        (b"verdict=%ED%A0%80%00", "application/x-www-form-urlencoded"),
    ],
)
def test_no_body_makes_the_server_stumble(body: bytes, kind: str, desk: Desk, hand: Hand) -> None:
    key = desk.board.keys[0]
    for path in (f"/api/findings/{key}/decisions", f"/f/{key}/decide", "/claim/daily-1/edit"):
        answer = hand.ask("POST", path, body, Content_Type=kind, X_CSRF_Token=hand.csrf)
        assert answer.status in (400, 409, 422), (path, answer.page[-300:])
    assert not desk.log_path.exists()


@pytest.mark.parametrize(
    "path",
    ["/?start=" + "9" * 5_000, "/subject/homes?start=" + "9" * 5_000, "/?start=\u00b2",
     "/subject/homes?start=-5", "/?q=%FF%00", "/subject/%FF", "/events?since=" + "9" * 5_000,
     "/?" + "&".join(f"subject=s{n}" for n in range(4_000)), "/api/findings?start=" + "9" * 5_000],
    ids=range(9),
)  # fmt: skip
def test_no_address_makes_the_server_stumble(path: str, hand: Hand) -> None:
    if path.startswith("/events"):  # a stream, which begins
        with socket.create_connection(("127.0.0.1", hand.port), timeout=10) as connection:
            lines = [f"GET {path} HTTP/1.1", f"Host: 127.0.0.1:{hand.port}", cookie(hand), "", ""]
            connection.sendall("\r\n".join(lines).encode())
            assert connection.recv(65_536).startswith(b"HTTP/1.1 200")
        return
    head = [f"Host: 127.0.0.1:{hand.port}", cookie(hand)]
    assert raw(hand.port, f"GET {path} HTTP/1.1", *head)[0] in (200, 400, 404, 422)
