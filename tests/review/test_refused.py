"""What is refused, whoever asks for it: over a socket, letter by letter, as no browser would."""

from __future__ import annotations

import hashlib
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
from tests.cases import PAPERS
from tests.review.hands import Answer, Hand, in_process, lines_of
from tests.review.office import CASE
from tests.review.opened import fields_of

SECRET = "nobody is to read this"
EVIL = "evil.example"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A case with a text, beside a file that is nobody's business."""
    for name in ("claims", "texts"):
        (tmp_path / name).mkdir()
    (tmp_path / "claims" / "case.yaml").write_text(PAPERS + CASE)
    (tmp_path / "secret.txt").write_text(SECRET)
    return tmp_path


@pytest.fixture
def desk(folder: Path) -> Desk:
    return Desk([folder / "claims"], texts=folder / "texts")


@pytest.fixture
def hand(desk: Desk) -> Iterator[Hand]:
    """An editor who was let in."""
    with in_process(desk) as hand:
        yield hand


def raw(port: int, *lines: str, body: bytes = b"") -> tuple[int, bytes]:
    """What is sent as it stands; the status, 0 for none, and all that comes."""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        end = [] if "Connection: Upgrade" in lines else ["Connection: close"]
        data = b""
        with suppress(ConnectionError):  # a server need not hear the end of what it refuses
            connection.sendall("\r\n".join([*lines, *end, "", ""]).encode("latin-1") + body)
            while part := connection.recv(65_536):
                data += part
    return int(data[9:12] or b"0"), data


def cookie(hand: Hand) -> str:
    return f"Cookie: {hand._headers['Cookie']}"


def tree(folder: Path) -> dict[str, tuple[str, int]]:
    """Every file there is, with what it holds and when it was written."""
    return {
        str(path.relative_to(folder)): (
            hashlib.sha256(path.read_bytes()).hexdigest(),
            path.stat().st_mtime_ns,
        )
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


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


PATHS = [
    "/static/../app.py", "/static/%2e%2e/app.py", "/static/..%2fapp.py", "/static/..%5capp.py",
    "/static//etc/passwd", "/static/%2fetc%2fpasswd", "/static/htmx/../../gate.py",
    "/static/review.css%00.txt", "/static/.", "/static/", "/../secret.txt", "/%2e%2e/secret.txt",
    "/source/..%2f..%2fsecret.txt", "/subject/%2e%2e%2fsecret.txt", "/claim/..%2fsecret.txt/edit",
    "/source/?id=../secret.txt", "/f/..%2f..%2fsecret.txt", "/api/findings/..%2fsecret",
    "//evil.example/", "/\\evil.example", "/graph/%00", "/claims/case.yaml", "/decisions.jsonl",
    "/.git/config", "/docs", "/redoc", "/openapi.json",
]  # fmt: skip


@pytest.mark.parametrize("path", PATHS)
def test_no_path_leads_out(path: str, hand: Hand) -> None:
    status, told = raw(
        hand.port, f"GET {path} HTTP/1.1", f"Host: 127.0.0.1:{hand.port}", cookie(hand)
    )
    assert status in (400, 404), told[:300]
    assert SECRET.encode() not in told
    assert b"root:" not in told


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


# ---- links


def _edited(hand: Hand, claim: str) -> Answer:
    """The form of a claim filled in, shown, written: the last answer."""
    path = f"/claim/{claim}/edit"
    page = hand.ask("GET", path)
    if page.status != 200:
        return page
    form = fields_of(page.page)
    diff = hand.form(path, live=False, **{**form, "note": "changed", "step": "show"})
    if "changes" not in fields_of(diff.page):
        return diff
    return hand.form(path, live=False, **{**fields_of(diff.page), "step": "write"})


def test_a_claim_file_that_becomes_a_link_is_left_alone(hand: Hand, folder: Path) -> None:
    assert _edited(hand, "daily-1").status == 303  # as long as it is none
    file, outside = folder / "claims" / "case.yaml", folder / "elsewhere.yaml"
    outside.write_text(file.read_text().replace("Homes flooded", SECRET))
    file.unlink()
    file.symlink_to(outside)
    before = outside.read_bytes()
    answer = _edited(hand, "daily-2")
    assert answer.status in (409, 422)
    assert SECRET not in answer.page
    assert outside.read_bytes() == before
    assert file.is_symlink()


def test_a_link_set_between_the_diff_and_its_writing(hand: Hand, folder: Path) -> None:
    path, file = "/claim/daily-1/edit", folder / "claims" / "case.yaml"
    form = fields_of(hand.ask("GET", path).page)
    diff = hand.form(path, live=False, **{**form, "note": "changed", "step": "show"})
    outside = folder / "elsewhere.yaml"
    outside.write_bytes(file.read_bytes())
    file.unlink()
    file.symlink_to(outside)
    before = outside.read_bytes()
    answer = hand.form(path, live=False, **{**fields_of(diff.page), "step": "write"})
    assert answer.status in (409, 422)
    assert outside.read_bytes() == before


def test_a_log_that_becomes_a_link_is_neither_read_nor_written(
    desk: Desk, hand: Hand, folder: Path
) -> None:
    homes, roads, *_ = desk.board.keys
    assert hand.decide(homes, verdict="same").status == 201
    outside = folder / "elsewhere.jsonl"
    line = {**lines_of(folder / "claims")[0], "note": SECRET}
    outside.write_text(json.dumps(line) + "\n")
    log = folder / "claims" / "decisions.jsonl"
    log.unlink()
    log.symlink_to(outside)
    before = outside.read_bytes()
    answer = hand.decide(roads, verdict="same")
    assert answer.status == 503
    assert "is a link that leads out of the case folder" in answer.data["detail"]
    assert outside.read_bytes() == before
    assert log.is_symlink()
    pages = [hand.ask("GET", path).page for path in (f"/f/{homes}", "/changes", "/progress")]
    assert not any(SECRET in page for page in pages)


def test_a_baseline_that_becomes_a_link_is_not_read(folder: Path, desk: Desk, hand: Hand) -> None:
    outside = folder / "elsewhere.jsonl"
    keys = [find.fingerprint for find in desk.board.findings]
    lines = [
        json.dumps({"question": find.question, "fingerprint": find.fingerprint, "reason": SECRET})
        for find in desk.board.findings
    ]
    outside.write_text("\n".join(lines[:2]) + "\n")
    (folder / "claims" / "baseline.jsonl").symlink_to(outside)
    assert desk.refresh()
    page = hand.ask("GET", "/progress").page
    assert SECRET not in page
    assert "is a link that leads out of the case folder" in page
    assert keys == [find.fingerprint for find in desk.board.findings]
    assert {find.state for find in desk.board.findings} == {None}


@pytest.mark.parametrize("text", ["../secret.txt", "/etc/passwd", "link.txt", "a/../../secret.txt"])
def test_a_text_outside_its_folder_is_not_read(text: str, folder: Path) -> None:
    (folder / "texts" / "link.txt").symlink_to(folder / "secret.txt")
    case = (PAPERS + CASE).replace("publisher: The Daily", f'publisher: The Daily, text: "{text}"')
    (folder / "claims" / "case.yaml").write_text(case)
    desk = Desk([folder / "claims"], texts=folder / "texts")
    with in_process(desk) as hand:
        for path in ("/", "/source/daily", "/claim/daily-1/edit"):
            page = hand.ask("GET", path).page
            assert SECRET not in page
            assert "root:" not in page


# ---- and what must not be refused


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
