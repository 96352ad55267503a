"""The application: a desk behind its gate, with every page there is."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib import import_module
from pkgutil import iter_modules

from fastapi import APIRouter, FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from factcheck.errors import UsageError
from factcheck.review import pages
from factcheck.review.desk import Desk
from factcheck.review.gate import Gate, Guard
from factcheck.review.refusing import Refusal
from factcheck.review.rendering import refuse
from factcheck.review.watch import Watch


def make_app(desk: Desk, gate: Gate, *, watch: bool = True) -> FastAPI:
    """The page of a desk; with `watch` it follows its files while it runs."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        watching = Watch(desk)
        if watch:
            watching.start()
        yield
        app.state.closing = True
        watching.stop()

    app = FastAPI(
        title="factcheck review",
        openapi_url="/api/openapi.json",
        docs_url=None,
        redoc_url=None,
        lifespan=lifespan,
    )
    app.state.desk, app.state.gate, app.state.closing = desk, gate, False
    for router in routers():
        app.include_router(router)
    app.add_middleware(Guard, gate=gate, refused=refuse)
    app.add_exception_handler(Refusal, _refused)
    app.add_exception_handler(UsageError, _unusable)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _invalid)
    return app


def routers() -> list[APIRouter]:
    """The routes of every page: a file in `pages` with a `router` is found by being there."""
    names = sorted(module.name for module in iter_modules(pages.__path__))
    modules = (import_module(f"{pages.__name__}.{name}") for name in names)
    return [module.router for module in modules if hasattr(module, "router")]


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, Refusal)
    return refuse(request, error)


async def _unusable(request: Request, error: Exception) -> Response:
    """A file that cannot be read or written, as when another program holds its lock."""
    return refuse(request, _Unusable(f"{error}. Nothing was decided; try again."))


async def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    told = {404: "There is no such page.", 405: "That cannot be asked of this page."}
    refusal = Refusal(told.get(error.status_code, str(error.detail)))
    refusal.status = error.status_code
    refusal.title = "No such page" if error.status_code == 404 else refusal.title
    answer = refuse(request, refusal)
    answer.headers.update(error.headers or {})
    return answer


async def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    return refuse(request, _Invalid(error))


class _Unusable(Refusal):
    status = 503


class _Invalid(Refusal):
    """Fields that are missing or of another kind than is meant."""

    status = 422

    def __init__(self, error: RequestValidationError) -> None:
        places = ((one["loc"], one["msg"]) for one in error.errors())
        self.wrong = [(".".join(map(str, at[1:])), f"{message}") for at, message in places]
        super().__init__("; ".join(f"{name}: {what}" for name, what in self.wrong))
