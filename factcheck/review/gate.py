"""The gate: who is let in, and what of a request is let through.

It stands before every route, so that none can forget it. A browser gets in by a link with a token
that works once; then a cookie knows it. Behind a proxy that names the user in a header, the header
is enough. Everything that changes something must come from a page of ours: the Origin is held to
the Host, and a secret of the session must stand in the form or in a header.
"""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable, Collection
from urllib.parse import parse_qs, urlsplit

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from factcheck.review.refusing import Forbidden, ReadOnly, Refusal, Stranger
from factcheck.review.session import Session, Sessions
from factcheck.values.shown import visible

BODY = 1_000_000
"""Bytes of a request's body; a longer one is refused."""
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
HARMLESS = frozenset({"/who", "/changes/seen", "/invite"})
"""What may be sent where nothing can be decided: it changes no file."""
NAME = 100
"""Characters of an editor's name."""
CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
HEADERS = {
    "content-security-policy": CSP,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "x-frame-options": "DENY",
}


_HOME = RedirectResponse("/", status_code=303)


class Gate:
    """What is let in: `hosts` as the Host header has them, none behind a proxy (it has its own).

    `proxy_header` names the user, as a proxy says it; `who` is the editor's name where the page is
    opened without one. `invited` is told of the next link once one was used.
    """

    def __init__(
        self,
        hosts: Collection[str],
        who: str = "",
        *,
        proxy_header: str = "",
        read_only: bool = False,
        cookie: str = "factcheck",
    ) -> None:
        self.hosts = frozenset(host.lower() for host in hosts)
        self.who, self.proxy_header = who, proxy_header
        self.read_only, self.cookie = read_only, cookie
        self.sessions = Sessions()
        self.invited: Callable[[str], None] = lambda token: None
        self._tokens: set[str] = set()
        self._lock = threading.Lock()

    def token(self) -> str:
        """A new token: whoever comes with it first is let in."""
        made = secrets.token_urlsafe(24)
        with self._lock:
            self._tokens.add(made)
        return made

    def redeem(self, token: str) -> bool:
        """Whether the token opens; it does so once."""
        with self._lock:
            if token not in self._tokens:
                return False
            self._tokens.remove(token)
        self.invited(self.token())
        return True


class Guard:
    """The gate as a layer around an application."""

    def __init__(self, app: ASGIApp, gate: Gate, refused: Callable[[Request, Refusal], Response]):
        self.app, self.gate, self.refused = app, gate, refused

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request = Request(scope, receive)
        answer: ASGIApp = self.app
        new_cookie = ""
        try:
            self._fits(request)
            if _look(request):  # so that a refusal can be read; there is nothing of a case in it
                await self.app(scope, receive, self._sending(request, send, ""))
                return
            session = self._session(request)
            if session is None:
                answer, session = self._welcome(request)
                new_cookie = session.id
            elif request.method == "GET" and self.gate.redeem(_token_in(request)):
                answer = _HOME  # it is in already; the token must not stay to be seen
            scope["session"] = session
            if request.method not in SAFE:
                receive = _again(await self._checked(request, session), receive)
        except Refusal as refusal:
            answer = self.refused(request, refusal)

        await answer(scope, receive, self._sending(request, send, new_cookie))

    def _sending(self, request: Request, send: Send, new_cookie: str) -> Send:
        """Sends with the headers that every answer has."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
                headers.setdefault("cache-control", "no-store")
                if new_cookie:
                    headers.append("set-cookie", self._cookie(request, new_cookie))
            await send(message)

        return send_with_headers

    def _fits(self, request: Request) -> None:
        """Host, Origin and length are as they may be."""
        gate, headers = self.gate, request.headers
        host = headers.get("host", "").lower()
        if not gate.proxy_header and host not in gate.hosts:
            # a name of somebody else's that leads here: its pages must not read ours
            raise Forbidden("This page is not at that address. Open it by the link as printed.")
        if request.method in SAFE:
            return
        if gate.read_only and request.scope["path"] not in HARMLESS:
            raise ReadOnly
        if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
            raise Forbidden("Sent by a page of another site.")
        known = {host}
        if gate.proxy_header:
            known.add(headers.get("x-forwarded-host", host).lower())
        origin = headers.get("origin")
        if origin == "null" and headers.get("sec-fetch-site") == "same-origin":
            return  # so a browser sends a form of a page that is to give no referrer
        if origin is not None and _place(origin) not in known:
            raise Forbidden("Sent by a page of another site.")

    def _session(self, request: Request) -> Session | None:
        """Whose request it is; None of a browser that is not known."""
        gate = self.gate
        session = gate.sessions.get(request.cookies.get(gate.cookie, ""))
        if not gate.proxy_header:
            return session
        user = visible(request.headers.get(gate.proxy_header, "")).strip()[:NAME]
        if not user:
            raise Unnamed(f"The proxy names no user in {gate.proxy_header}. Sign in there first.")
        return session if session is not None and session.who == user else None

    def _welcome(self, request: Request) -> tuple[ASGIApp, Session]:
        """Let a browser in that has a token, or that the proxy vouches for."""
        gate = self.gate
        if gate.proxy_header:
            user = visible(request.headers.get(gate.proxy_header, "")).strip()[:NAME]
            return self.app, gate.sessions.begin(user, named=True)
        if request.method != "GET" or not gate.redeem(_token_in(request)):
            raise Stranger(
                "Open this page by the link that the command has printed. Each link works once; "
                "a new one is printed when it has been used."
            )
        return _HOME, gate.sessions.begin(gate.who)

    async def _checked(self, request: Request, session: Session) -> bytes:
        """The body of a request that changes something, which must come from a page of ours."""
        length = request.headers.get("content-length", "0")
        if not length.isdecimal() or len(length) > 9 or int(length) > BODY:
            raise TooLong
        body = bytearray()
        async for part in request.stream():
            body += part
            if len(body) > BODY:
                raise TooLong
        given = request.headers.get("x-csrf-token", "")
        kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if not given and kind == "application/x-www-form-urlencoded":
            try:
                fields = parse_qs(body.decode("latin-1"), max_num_fields=1_000)
            except ValueError:
                fields = {}
            given = fields.get("csrf", [""])[0]
        if not secrets.compare_digest(given.encode(), session.csrf.encode()):
            raise Forbidden("This form is not of your session. Load the page again.")
        return bytes(body)

    def _cookie(self, request: Request, value: str) -> str:
        secure = request.headers.get("x-forwarded-proto") == "https"
        flags = "; Path=/; HttpOnly; SameSite=Strict; Max-Age=86400"
        return f"{self.gate.cookie}={value}{flags}{'; Secure' if secure else ''}"


class Unnamed(Forbidden):
    """The proxy does not say who it is."""

    title = "Nobody is signed in"


class TooLong(Refusal):
    """A body longer than `BODY`."""

    status = 413

    def __init__(self) -> None:
        super().__init__(f"More than {BODY // 1_000_000} MB in one request.")


def _look(request: Request) -> bool:
    """Whether a style is asked for."""
    path = request.scope["path"]
    return request.method in SAFE and path.startswith("/static/") and path.endswith(".css")


def _place(origin: str) -> str | None:
    """The host and port of an address; None of what is none."""
    try:
        return urlsplit(origin).netloc.lower() or None
    except ValueError:
        return None


def _token_in(request: Request) -> str:
    return request.query_params.get("token", "")


def _again(body: bytes, receive: Receive) -> Receive:
    """What gives a body that has been read once more."""
    given = False

    async def once() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return once
