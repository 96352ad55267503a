"""Who is let in, and what is refused before any page is asked."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

from factcheck.review.gate import BODY, CSP, Gate
from tests.review.office import HOST, Office, key_of, opened, served

EVERYWHERE = [
    "/", "/f/00000000", "/progress", "/changes", "/events", "/static/review.js", "/no-such-page",
    "/api/findings", "/api/session", "/api/openapi.json",
]  # fmt: skip


def test_nothing_is_shown_without_the_link(office: Office) -> None:
    with served(office.desk()) as (_, client):
        for path in EVERYWHERE:
            answer = client.get(path)
            assert answer.status_code == 403, path
            assert "homes" not in answer.text
            assert "Open this page by the link" in answer.text
            wrong = client.get(path, params={"token": "guessed"})
            assert (wrong.status_code, "set-cookie" in wrong.headers) == (403, False)


def test_a_stranger_is_given_the_style_of_what_is_told_and_nothing_else(office: Office) -> None:
    with served(office.desk()) as (_, client):
        refused = client.get("/")
        assert "<h1>Open by the link</h1>" in refused.text
        for style in re.findall(r'href="(/static/[^"]+)"', refused.text):
            answer = client.get(style)
            assert (answer.status_code, answer.headers["content-type"][:8]) == (200, "text/css")
            assert "content-security-policy" in answer.headers
        for path in ("/static/%2e%2e/x.css", "/static/none.css"):
            assert client.get(path).status_code == 404
        assert client.post("/static/review.css").status_code == 403
        other = client.get("/static/review.css", headers={"host": "elsewhere.example"})
        assert other.status_code == 403


def test_the_link_works_once_and_leads_to_an_address_without_it(office: Office) -> None:
    with served(office.desk()) as (gate, client):
        told: list[str] = []
        gate.invited = told.append
        link = f"/?token={gate.token()}"
        answer = client.get(link, follow_redirects=False)
        assert (answer.status_code, answer.headers["location"]) == (303, "/")
        cookie = answer.headers["set-cookie"]
        assert {"HttpOnly", "SameSite=Strict", "Path=/"} <= set(cookie.split("; "))
        assert client.get("/").status_code == 200
        other = TestClient(client.app)
        assert other.get(link).status_code == 403
        assert other.get(f"/?token={told[0]}").status_code == 200


def test_a_link_leads_to_the_first_page_and_nowhere_else(office: Office) -> None:
    with served(office.desk()) as (gate, client):
        for path in ("//evil.example/", "/\\evil.example", "/http://evil.example", "/f/x"):
            link = f"http://{HOST}{path}?token={gate.token()}"
            for known in (False, True):  # a browser that is in already is sent on as well
                answer = client.get(link, follow_redirects=False)
                assert answer.headers["location"] == "/"
                link = f"http://{HOST}{path}?token={gate.token()}"
                assert bool(client.cookies) or known
            client.cookies.clear()


@pytest.mark.parametrize(
    "host", ["evil.example", "testserver:81", "", "testserver.evil.example", "["]
)
def test_another_host_is_refused(host: str, office: Office) -> None:
    with opened(office.desk()) as browser:
        for path in ("/", "/api/session"):
            assert browser.client.get(path, headers={"host": host}).status_code == 403


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": "http://["},
        {"origin": f"http://{HOST}:81"},
        {"origin": f"http://{HOST}.evil.example"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
def test_what_another_site_sends_is_refused(headers: dict[str, str], office: Office) -> None:
    desk = office.desk()
    with opened(desk) as browser:
        token = browser.client.get("/api/session").json()["csrf"]
        path = f"/f/{key_of(desk, 'homes')}/decide"
        sent = {"headers": {"x-csrf-token": token, **headers}, "data": {"verdict": "same"}}
        assert browser.client.post(path, **sent).status_code == 403
    assert office.log == []


def test_a_form_needs_the_secret_of_its_session(office: Office) -> None:
    desk = office.desk()
    path = f"/f/{key_of(desk, 'homes')}/decide"
    with opened(desk) as browser, opened(desk) as other:
        theirs = other.client.get("/api/session").json()["csrf"]
        ours = browser.client.get("/api/session").json()["csrf"]
        for data in ({}, {"csrf": ""}, {"csrf": "ä"}, {"csrf": theirs}):
            answer = browser.client.post(path, data={"verdict": "same", **data})
            assert answer.status_code == 403
        as_json = browser.client.post(path, json={"csrf": ours})
        assert as_json.status_code == 403  # only a form's own field, or the header
        assert office.log == []
        answer = browser.client.post(path, data={"verdict": "same", "csrf": ours})
        assert answer.status_code == 200
    assert len(office.log) == 1


def test_a_body_without_end_is_refused(office: Office) -> None:
    desk = office.desk()
    path = f"/f/{key_of(desk, 'homes')}/decide"
    with opened(desk) as browser:
        token = {"x-csrf-token": browser.client.get("/api/session").json()["csrf"]}
        long = b"note=" + b"x" * BODY
        assert browser.client.post(path, content=long, headers=token).status_code == 413

        def parts() -> object:
            for _ in range(20):
                yield b"x" * (BODY // 10)

        answer = browser.client.post(path, content=parts(), headers=token)  # type: ignore[arg-type]
        assert answer.status_code == 413
        odd = {**token, "content-length": "-1"}
        assert browser.client.post(path, content=b"", headers=odd).status_code == 413


def test_every_answer_says_what_the_browser_may_do(office: Office) -> None:
    with opened(office.desk()) as browser:
        for path in ("/", "/no-such-page", "/static/review.css", "/api/findings"):
            headers = browser.client.get(path).headers
            assert headers["content-security-policy"] == CSP
            assert headers["x-content-type-options"] == "nosniff"
            assert headers["referrer-policy"] == "no-referrer"
        assert browser.client.get("/").headers["cache-control"] == "no-store"
    assert "unsafe" not in CSP


def test_read_only_decides_nothing(office: Office) -> None:
    desk = office.desk(read_only=True)
    homes = key_of(desk, "homes")
    with opened(desk) as browser:
        assert "Opened to be read" in browser.text
        assert "/decide" not in browser.page
        head = {"x-csrf-token": browser.client.get("/api/session").json()["csrf"]}
        for path in (f"/f/{homes}/decide", f"/f/{homes}/undo", "/undo", "/claim/daily-1/edit"):
            assert browser.client.post(path, headers=head).status_code == 403
        answer = browser.client.post(
            f"/api/findings/{homes}/decisions", headers=head, json={"verdict": "same"}
        )
        assert (answer.status_code, answer.json()["detail"]) == (
            403,
            "This page was opened with --read-only: nothing can be decided on it.",
        )
        browser.send("/who", who="Bea")
        assert browser.status == 200
    assert office.log == []


def test_behind_a_proxy_its_header_says_who_it_is(office: Office) -> None:
    desk = office.desk()
    homes = key_of(desk, "homes")
    with served(desk, proxy_header="X-Remote-User") as (_, client):
        assert client.get("/").status_code == 403
        assert client.get("/", headers={"x-remote-user": " "}).status_code == 403
        ann = {"x-remote-user": "Ann", "host": "desk.example"}
        secret = client.get("/api/session", headers=ann).json()
        assert secret["who"] == "Ann"
        form = {"verdict": "same", "csrf": secret["csrf"]}
        sent = {**ann, "origin": "https://desk.example"}
        assert client.post(f"/f/{homes}/decide", headers=sent, data=form).status_code == 200
        named = {"x-remote-user": "Ann", "x-forwarded-host": "desk.example",
                 "origin": "https://desk.example"}  # fmt: skip
        assert client.post(f"/f/{homes}/undo", headers=named, data=form).status_code == 200
        # another user of the same browser is another session, whose forms have another secret
        bob = {**sent, "x-remote-user": "Bob"}
        assert client.post(f"/f/{homes}/decide", headers=bob, data=form).status_code == 403
        assert client.post("/who", headers=sent, data={**form, "who": "Bob"}).status_code == 403
    assert [line["who"] for line in office.log] == ["Ann", "Ann"]


@pytest.mark.parametrize(
    "path",
    ["/?start=" + "9" * 5_000, "/?start=²", "/?" + "&".join(f"source={n}" for n in range(5_000)),
     "/?q=%ff%00", "/changes?%ed%a0%80=1"],
)  # fmt: skip
def test_an_odd_address_is_answered(path: str, office: Office) -> None:
    with opened(office.desk()) as browser:
        assert browser.client.get(path).status_code == 200


def test_a_token_is_redeemed_by_one_of_many() -> None:
    gate = Gate(["x"])
    token = gate.token()
    assert [gate.redeem(token) for _ in range(3)] == [True, False, False]
    assert not gate.redeem("")


def test_a_link_for_another_browser(office: Office) -> None:
    with opened(office.desk(), cookie="factcheck-1") as browser:
        head = {"x-csrf-token": browser.client.get("/api/session").json()["csrf"]}
        page = browser.client.post("/invite", headers=head).text
        link = page.partition("<code>")[2].partition("</code>")[0]
        assert TestClient(browser.client.app).get(link).status_code == 200
