"""A server on this computer that speaks the endpoint's protocol, and says what a test wants."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

Reply = Callable[["Handler", dict[str, Any]], None]


class Handler(BaseHTTPRequestHandler):
    """Hands every request to the test's reply."""

    protocol_version = "HTTP/1.1"
    server: Server

    def do_POST(self) -> None:
        size = int(self.headers["Content-Length"])
        asked = json.loads(self.rfile.read(size))
        self.server.asked.append(asked)
        self.server.headers.append({name.lower(): value for name, value in self.headers.items()})
        self.server.paths.append(self.path)
        number = len(self.server.asked) - 1
        replies = self.server.replies
        replies[min(number, len(replies) - 1)](self, asked)

    def send(self, body: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("retry-after-ms", "1")
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Nothing: tests read standard error."""


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, replies: tuple[Reply, ...]) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.replies = replies
        self.asked: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.paths: list[str] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/v1"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hangs up is what some tests are about."""


@contextmanager
def serving(*replies: Reply) -> Iterator[Server]:
    """A server that answers the first request by the first reply, …, all others by the last."""
    server = Server(replies)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


def completion(content: Any, finish: str = "stop") -> bytes:
    """A response of the protocol with this text of the model."""
    message = {"role": "assistant", "content": content}
    choice = {"index": 0, "message": message, "finish_reason": finish}
    return json.dumps({"id": "1", "object": "chat.completion", "choices": [choice]}).encode()


def says(content: Any, finish: str = "stop") -> Reply:
    """The model's text, whatever is asked."""
    return lambda handler, _: handler.send(completion(content, finish))


def claims(*entries: Any) -> Reply:
    """The model's claims as JSON."""
    return says(json.dumps({"claims": list(entries)}))


def fails(status: int, message: str = "", **headers: str) -> Reply:
    """An error of the endpoint."""
    body = json.dumps({"error": {"message": message}}).encode()
    return lambda handler, _: handler.send(body, status, **headers)


def paragraphs(asked: dict[str, Any]) -> list[dict[str, Any]]:
    """The paragraphs that a request has."""
    found: list[dict[str, Any]] = json.loads(asked["messages"][1]["content"])["paragraphs"]
    return found
