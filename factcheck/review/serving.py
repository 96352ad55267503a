"""The application served until it is told to end."""

from __future__ import annotations

import socket
from contextlib import suppress
from types import FrameType

import uvicorn
from fastapi import FastAPI

GRACE = 3
"""Seconds that requests under way have to come to their end."""


def serve(app: FastAPI, listening: socket.socket) -> None:
    """Answer at a socket until Ctrl-C."""
    config = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=GRACE,
    )
    with suppress(KeyboardInterrupt):  # the way to end it
        _Server(config, app).run(sockets=[listening])


class _Server(uvicorn.Server):
    """One that first ends the streams of news, which would go on for ever."""

    def __init__(self, config: uvicorn.Config, app: FastAPI) -> None:
        super().__init__(config)
        self._app = app

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Told to end, by a signal."""
        self._app.state.closing = True
        super().handle_exit(sig, frame)
