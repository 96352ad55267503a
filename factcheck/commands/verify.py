"""Check that every quote stands in its source's text, where its locator says.

Exits with 1 when a quote is not found there, with 2 when a text is missing or not the one that was
coded. Line ends of every kind count as one character.
"""

from __future__ import annotations

import hashlib
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.commands import common
from factcheck.commands.quotes import LONGEST, find_quote, stands_at
from factcheck.errors import Problem, Unreadable, UsageError
from factcheck.report.plain import visible
from factcheck.report.spoken import counted

if TYPE_CHECKING:
    from factcheck.claim import Claim, Locator, Source


def arguments(parser: ArgumentParser) -> None:
    """Declare the options."""
    common.add_paths(parser)
    parser.add_argument(
        "--texts", required=True, metavar="DIR", help="the folder of the sources' texts"
    )


def run(args: Namespace) -> int:
    """Load, read the texts, look every quote up, print."""
    folder = Path(args.texts)
    if not folder.is_dir():
        raise UsageError(f"--texts {folder}: no such folder")
    case = common.load_case(common.paths_of(args))
    problems = list(case.problems)
    texts: dict[str, str] = {}
    quoted = {claim.source for claim in case.claims if claim.quote}
    for source in case.sources.values():
        if source.id in quoted:
            text, wrong = read_text(source, folder)
            problems += wrong
            if text is not None:
                texts[source.id] = text
    common.tell(problems)
    lost: list[str] = []
    long: list[str] = []
    total = unread = 0
    for claim in case.claims:
        total += len(claim.quote)
        line, column = claim.where.fields.get("quote", (claim.where.line, claim.where.column))
        place = f"{claim.where.file}:{line}:{column}: {claim.id}"
        for quote in claim.quote:
            words = len(quote.split())
            if words > LONGEST:
                long.append(f"{place}: quote of {words} words, {LONGEST} at most: “{quote}”")
        if claim.source in texts:
            lost += [f"{place}: {fault}" for fault in misplaced(claim, texts[claim.source])]
        else:
            unread += len(claim.quote)
    summary = (
        f"{counted(total, 'quote')}: {total - unread - len(lost):,} where they should be, "
        f"{len(lost):,} not, {unread:,} without a text to look in, "
        f"{len(long):,} of more than {LONGEST} words."
    )
    common.say("".join(f"{visible(line)}\n" for line in (*lost, *long, summary)))
    found = common.FOUND if lost else common.DONE
    return common.status(found, args, problems, len(case.claims))


def misplaced(claim: Claim, text: str) -> Iterator[str]:
    """A line for each quote of the claim that does not stand where it should."""
    places: Sequence[Locator | None] = claim.locator
    for quote, place in zip_longest(claim.quote, places[: len(claim.quote)]):
        if place and stands_at(text, quote, place.start, place.end):
            continue
        found = find_quote(text, quote, place.start if place else 0)
        if found and found.exact and not place:
            continue
        at = f"“{quote}” is not at {place.start} to {place.end}" if place else f"“{quote}”"
        if found is None:
            yield f"{at} and nowhere else in the text" if place else f"{at} is not in the text"
            continue
        as_is = "it stands" if found.exact else f"the text has “{text[found.start : found.end]}”"
        yield f"{at}; {as_is} at {{start: {found.start}, end: {found.end}}}"


def read_text(source: Source, folder: Path) -> tuple[str | None, list[Problem]]:
    """A source's text, line ends as \\n, and what is wrong with it; None where there is none."""
    if not source.text:
        return None, [source.where.problem(f"source {source.id} names no text; add text: FILE")]
    try:
        data = _inside(folder, source.text).read_bytes()
        text = data.decode("utf-8")
    except Unreadable as error:
        return None, [source.where.problem(str(error), "text")]
    except UnicodeDecodeError as error:
        wrong = f"{folder / source.text}: not UTF-8 at byte {error.start}; save it as UTF-8"
        return None, [source.where.problem(wrong, "text")]
    except OSError as error:
        wrong = f"{folder / source.text}: cannot be read: {error.strerror}"
        return None, [source.where.problem(wrong, "text")]
    problems = []
    digest = hashlib.sha256(data).hexdigest()
    if source.sha256 and source.sha256.lower() != digest:
        wrong = f"{folder / source.text} is not the text that was coded: its SHA-256 is {digest}"
        problems.append(source.where.problem(wrong, "sha256"))
    return text.replace("\r\n", "\n").replace("\r", "\n"), problems


def _inside(folder: Path, name: str) -> Path:
    """The file of that name in the folder.

    Raises:
        Unreadable: it lies outside the folder, or no path can be made of it.
    """
    try:
        path = (folder / name).resolve()
    except (ValueError, OSError):
        raise Unreadable(f"{name}: no file has such a name") from None
    if not path.is_relative_to(folder.resolve()):
        raise Unreadable(f"{name}: lies outside {folder}; texts must lie in it")
    if not path.is_file():
        raise Unreadable(f"{folder / name}: no such file")
    return path
