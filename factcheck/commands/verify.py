"""Check that every quote stands in its source's text, where its locator says.

Exits with 1 when a quote is not found there, with 2 when a text is missing or not the one that was
coded. Line ends of every kind count as one character.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.commands import common
from factcheck.errors import UsageError
from factcheck.report.plain import visible
from factcheck.report.spoken import counted
from factcheck.texts.quotes import LONGEST, find_quote, stands_at
from factcheck.texts.read import read_text

if TYPE_CHECKING:
    from factcheck.claim import Claim, Locator


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
