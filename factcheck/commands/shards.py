"""`factcheck check` in shards: by several processes, or by a cluster; JSON and CSV."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
import signal
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path, PurePath
from tempfile import mkdtemp
from threading import current_thread, main_thread
from typing import TYPE_CHECKING, Any

from factcheck.commands import common
from factcheck.commands.filters import FILTERS
from factcheck.commands.past import named_baseline, tell_past
from factcheck.commands.progress import Progress
from factcheck.errors import UsageError

if TYPE_CHECKING:
    from factcheck.casefile.case import Case
    from factcheck.scale import Merged
    from factcheck.settings import Settings

MANY = 50_000
"""Claims from which on a report in JSON and CSV alone is made by all cores, unasked."""
_NAMED = 10
"""Findings that fail the run which are named on stderr."""
_SUFFIXES = (".json", ".csv")
_FULL = (errno.ENOSPC, errno.EFBIG, errno.EDQUOT)
_LARGER = (
    "what the shards leave behind takes as much room as the reports; --spool DIR puts it elsewhere"
)
_TERMINATED = 128 + signal.SIGTERM
"""The exit status of what was ended by SIGTERM, as shells have it."""


def add_shards(parser: ArgumentParser) -> None:
    """The options for many claims."""
    group = parser.add_argument_group(
        "many claims",
        "The case is divided into shards, and the report written as they are read; JSON and CSV "
        "alone, without filters. Findings are the same however it is divided.",
    )
    group.add_argument(
        "--jobs",
        type=_count,
        metavar="N",
        help=f"processes (default: all cores from {MANY:,} claims on, else one)",
    )
    group.add_argument(
        "--scheduler",
        metavar="ADDRESS",
        help="a dask scheduler whose workers do it (tcp://…); local: a cluster of this machine",
    )
    group.add_argument(
        "--spool",
        metavar="DIR",
        help="folder for what the shards leave behind, taken away at the end (default: that of the "
        "system for such); with --scheduler one that all workers see, or a URL that fsspec knows",
    )
    group.add_argument(
        "--shard-size",
        type=_count,
        metavar="CLAIMS",
        help="claims of a shard, about (default: 20,000)",
    )


def _count(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 0 < int(text) < 10**9:
        raise ArgumentTypeError(f"a number from 1 on is meant, not {text!r}")
    return int(text)


def in_shards(args: Namespace, settings: Settings, claims: int) -> bool:
    """Whether the case is to be checked in shards.

    Raises:
        UsageError: it was asked for, with something that needs the whole case at once.
    """
    asked = [
        f"--{name.replace('_', '-')}"
        for name in ("jobs", "scheduler", "spool", "shard_size")
        if getattr(args, name) is not None
    ]
    chosen = args.format or settings.format or "table"
    formats = [chosen, *(PurePath(name).suffix[1:].lower() for name in args.output)]
    plain = chosen != "table" or bool(args.output)
    against = [
        *(f"--{name}" for name in FILTERS if getattr(args, name) or getattr(settings, name, ())),
        *(["--weigh sources"] if settings.weigh == "sources" else ()),
        *(f"format {one}" for one in formats if one not in ("json", "csv", "table")),
    ]
    if asked and against:
        raise UsageError(
            f"{asked[0]}: a check in shards has no {' and no '.join(against)}; "
            f"one without {' and '.join(asked)} has"
        )
    return bool(asked) or (claims >= MANY and plain and not against)


def check_shards(args: Namespace, settings: Settings, case: Case, left: int, fail_on: str) -> int:
    """Check in shards, write, and say what was found; the exit status."""
    from factcheck.checking import prepare
    from factcheck.history.holding import standing
    from factcheck.scale import SIZE, Past, Wanted, check_in_shards, processes
    from factcheck.scale.on_dask import on_dask

    jobs = args.jobs or os.cpu_count() or 1
    engine = on_dask(args.scheduler, jobs) if args.scheduler else processes(jobs)
    baseline = named_baseline(args, fail_on)
    chosen = args.format or settings.format or "table"
    suffixes = {PurePath(name).suffix.lower() for name in args.output} & {*_SUFFIXES}
    suffixes |= {f".{chosen}"} & {*_SUFFIXES}
    prepared = prepare(case, settings=settings, jobs=jobs)
    prepared = (
        replace(prepared, departures=replace(prepared.departures, unconfirmed=left))
        if left
        else prepared
    )
    progress = Progress()
    with _ended_by_term(), _spool(args.spool) as folder:
        wanted = Wanted(
            folder,
            tuple(suffix for suffix in _SUFFIXES if suffix in suffixes),
            Past(case.decisions, baseline),
            fail_on,
            has_past=baseline is not None or bool(standing(case.decisions)),
            has_unconfirmed=bool(case.unconfirmed),
        )
        try:
            merged = check_in_shards(
                prepared,
                wanted,
                engine,
                args.shard_size or SIZE,
                lambda done, of: progress.show(f"{done:,} of {of:,} shards checked"),
            )
            progress.clear()
            _write(merged, args, chosen)
        except OSError as error:
            larger = f"; {_LARGER}" if error.errno in _FULL else ""
            why = f"{error.filename or folder}: {error.strerror or error}{larger}"
            raise UsageError(why) from None
        finally:
            progress.clear()
    report = merged.report
    common.tell({*report.problems, *(baseline.problems if baseline else ())})
    tell_past(report, baseline, args)
    _tell_failing(merged.failing)
    found = common.FOUND if merged.failing else common.DONE
    return common.status(found, args, report.problems, len(case.claims))


def _write(merged: Merged, args: Namespace, chosen: str) -> None:
    from factcheck.casefile.atomic import writing_atomically

    for name in args.output:
        suffix = PurePath(name).suffix.lower()
        with writing_atomically(name) as stream:
            stream.writelines(
                merged.write(suffix) if suffix in _SUFFIXES else [_head(merged).encode()]
            )
    if chosen == "table":
        common.say(common.logged(_head(merged)))
    else:
        _pour(merged.write(f".{chosen}"))


def _head(merged: Merged) -> str:
    return "".join(f"{line}\n" for line in merged.rows.head)


def _pour(pieces: Iterable[bytes]) -> None:
    """Bytes to standard output; that nobody reads on is no error."""
    for piece in pieces:
        common.say(piece.decode())


def _tell_failing(failing: Sequence[str]) -> None:
    if not failing:
        return
    more = f" and {len(failing) - _NAMED:,} more" if len(failing) > _NAMED else ""
    fail = "finding fails" if len(failing) == 1 else "findings fail"
    common.warn(f"{len(failing):,} {fail} this run: {', '.join(failing[:_NAMED])}{more}")


@contextmanager
def _ended_by_term() -> Iterator[None]:
    """SIGTERM, as service managers and `timeout` send it, ends the run as Ctrl-C does: tidily."""

    def end(*_: object) -> None:
        raise SystemExit(_TERMINATED)

    if current_thread() is not main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


@contextmanager
def _spool(named: str | None) -> Iterator[Path]:
    """A folder of this run's own within the one that is named; it is gone afterwards."""
    if named is not None and "://" in named:
        yield from _remote(named)
        return
    try:
        folder = Path(mkdtemp(prefix="factcheck-", dir=named)).resolve()
    except OSError as error:
        raise UsageError(f"--spool {named}: {error.strerror}; name a folder there is") from None
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _remote(url: str) -> Iterator[Path]:
    try:
        from upath import UPath  # type: ignore[import-not-found,unused-ignore]
    except ImportError:
        from factcheck.extras import INSTALL_SCALE

        raise UsageError(f"--spool {url} needs universal-pathlib: {INSTALL_SCALE}") from None
    try:
        folder: Any = UPath(url) / f"factcheck-{secrets.token_hex(8)}"
        folder.mkdir(parents=True)
    except (OSError, ValueError, ImportError) as error:
        raise UsageError(f"--spool {url}: {error}") from None
    try:
        yield folder
    finally:
        folder.fs.rm(folder.path, recursive=True)
