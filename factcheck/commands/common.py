"""What the commands share: where a case is loaded, how problems are told, how text gets out."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import Problem, UsageError
from factcheck.report.plain import in_log, visible

if TYPE_CHECKING:
    from factcheck.casefile.case import Case
    from factcheck.outcome import Report
    from factcheck.rules import Rule
    from factcheck.settings import Settings

DONE, FOUND, WRONG, INTERRUPTED = 0, 1, 2, 130
"""The exit statuses: done; something was found; wrong usage or input; stopped by the user."""

CASE = "claims"
"""The case folder where none is named."""


_LISTED = 20

WEIGHED = ("sources",)
"""What `--weigh` takes."""


def add_paths(parser: ArgumentParser) -> None:
    """`PATH …` and what concerns the reading of it."""
    parser.add_argument(
        "paths",
        nargs="*",
        default=[],  # without it argparse lists PATH among what is missing
        metavar="PATH",
        help=f"a case folder or claim file, or the URL of one that is only read (default: {CASE})",
    )
    parser.set_defaults(many_paths=True)
    add_keep_going(parser)


def add_settings(parser: ArgumentParser) -> None:
    """`--config` and `--no-config`."""
    group = parser.add_mutually_exclusive_group()
    group.add_argument(
        "--config",
        metavar="FILE",
        help="settings: a TOML file, or [tool.factcheck] of a pyproject.toml; default: "
        "factcheck.toml or pyproject.toml in the folder of the case, the one above it or the "
        "current one, the first that holds any",
    )
    group.add_argument("--no-config", action="store_true", help="heed no file of settings")
    parser.set_defaults(weigh="")


def add_weigh(parser: ArgumentParser) -> None:
    """`--weigh`."""
    parser.add_argument(
        "--weigh",
        choices=WEIGHED,
        default="",
        help="support of an answer: by default the origins behind it are counted; sources weighs "
        "them by how often they are right and how far they are independent",
    )


def add_keep_going(parser: ArgumentParser) -> None:
    """`--keep-going`."""
    parser.add_argument(
        "--keep-going", action="store_true", help="do not exit with 2 for mistakes in the input"
    )


def paths_of(args: Namespace) -> list[str]:
    """The paths named, else the default one; a ``file://`` URL as the path that it is."""
    return [_local(path) for path in args.paths] or [CASE]


def needs_folder(args: Namespace, what: str) -> None:
    """Raises UsageError where `what` is to be written and a path is a URL, which is only read."""
    refuse_urls(paths_of(args), what)


def refuse_urls(paths: Iterable[str], what: str) -> None:
    """Raises UsageError where a path is a URL: `what` is written, and a URL is only read."""
    for path in paths:
        if "://" in path:
            raise UsageError(f"{path}: a URL is only read; {what} needs a folder of this machine")


def _local(path: str) -> str:
    if "://" not in path:
        return path
    from factcheck.casefile.remote import local

    return str(local(path))


def load_case(paths: Sequence[str]) -> Case:
    """The case that the paths hold, with what is wrong with it."""
    from factcheck.casefile import load

    return load(paths)


def settings_of(args: Namespace) -> Settings:
    """The settings that are named, else those that are found beside the case.

    What they choose among the options of commands and is none of these is one of their problems.
    """
    from factcheck.failing import FAILING
    from factcheck.report import FORMATS
    from factcheck.settings import Settings, find_settings, load_settings
    from factcheck.settings.words import nearest

    if args.no_config:
        return Settings(weigh=args.weigh)
    found = load_settings(args.config) if args.config else find_settings(paths_of(args))
    problems = list(found.problems)
    given = {
        "fail-on": (found.fail_on, FAILING),
        "format": (found.format, FORMATS),
        "weigh": (found.weigh, WEIGHED),
    }
    for name, (chosen, choices) in given.items():
        if chosen and chosen not in choices:
            none = f"{chosen} is none of {', '.join(choices)}{nearest(chosen, choices)}"
            problems.append(found.where.problem(none, name))
    return replace(
        found,
        fail_on=found.fail_on if found.fail_on in FAILING else "",
        format=found.format if found.format in FORMATS else "",
        weigh=args.weigh or (found.weigh if found.weigh in WEIGHED else ""),
        problems=tuple(problems),
    )


def check_case(case: Case, settings: Settings | None = None) -> Report:
    """The case, checked."""
    from factcheck.checking import check

    return check(case, settings=settings)


def add_confirmed_only(parser: ArgumentParser) -> None:
    """`--confirmed-only`."""
    parser.add_argument(
        "--confirmed-only",
        action="store_true",
        help="leave out the machine-coded claims that nobody has confirmed; without it, what rests "
        "on them is told apart",
    )


def check_named(args: Namespace, settings: Settings) -> Report:
    """The case that is named, checked; without unconfirmed claims where `--confirmed-only` says so.

    What is left out is told among the report's departures.
    """
    case, left = named_case(args)
    return without(check_case(case, settings), left)


def named_case(args: Namespace) -> tuple[Case, int]:
    """The case that is named, and how many unconfirmed claims `--confirmed-only` left out of it."""
    case = load_case(paths_of(args))
    left = case.unconfirmed if args.confirmed_only else 0
    if not left:
        return case, 0
    case = case.confirmed()
    if not case.claims:
        warn(f"no claim is confirmed: --confirmed-only leaves out all there are ({left:,})")
    return case, left


def without(report: Report, left: int) -> Report:
    """The report, saying how many unconfirmed claims were left out."""
    return (
        replace(report, departures=replace(report.departures, unconfirmed=left)) if left else report
    )


def manuals() -> Mapping[str, str]:
    """The manual page of every rule, by its id; its options, as its signature has them, below."""
    from factcheck.rules import find_rules

    return {rule.id: f"{rule.manual}{_options(rule)}" for rule in find_rules().values()}


def _options(rule: Rule) -> str:
    """A rule's options as a file of settings has them, with defaults."""
    from factcheck.rules import options_of
    from factcheck.settings.words import as_toml

    options = options_of(rule.check)
    if not options:
        return ""
    lines = [f"{option.name} = {as_toml(option.default)}  # {option.meant}" for option in options]
    table = "".join(f"    {line}\n" for line in (f"[rules.{rule.id}]", *lines))
    return f"\n\nOptions with their defaults, as factcheck.toml has them:\n\n{table}"


def status(found: int, args: Namespace, problems: Collection[Problem], claims: int) -> int:
    """The exit status: `found` (0 or 1), unless the input was wrong or there was none to check."""
    if not claims:
        warn(f"0 claims loaded from {', '.join(paths_of(args))}")
        return WRONG
    return WRONG if problems and not args.keep_going else found


def tell(problems: Iterable[Problem]) -> None:
    """Every problem to standard error, by place, a line each."""
    for problem in sorted(problems):
        warn(str(problem))


def warn(message: str) -> None:
    """One line to standard error."""
    print(logged(visible(message)), file=sys.stderr)  # noqa: T201


def logged(text: str) -> str:
    """Text that people read; in a GitHub workflow nothing in it is a command to the runner."""
    return in_log(text) if os.environ.get("GITHUB_ACTIONS") == "true" else text


def say(text: str) -> None:
    """Text to standard output. That nobody reads on is no error.

    Raises:
        UsageError: standard output cannot be written.
    """
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        # what is still buffered must go somewhere, or the interpreter fails again as it ends
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            raise UsageError(f"standard output cannot be written: {error.strerror}") from None


def write(path: str | Path, content: str | bytes) -> None:
    """Text (as UTF-8) or bytes to a file, whole or not at all.

    Raises:
        UsageError: the file cannot be written.
    """
    from factcheck.casefile.atomic import write_bytes_atomically

    try:
        write_bytes_atomically(path, content.encode() if isinstance(content, str) else content)
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror}") from None


def refuse_inside_case(target: str | Path, paths: Iterable[str]) -> None:
    """A report is not written among the files it is about: the next run would read it as claims.

    Raises:
        UsageError: the folder of `target` is a case folder, or `target` a claim file.
    """
    place = Path(target).resolve()
    for path in map(Path, paths):
        whole = path.resolve()
        if whole == place or (path.is_dir() and place.parent == whole):
            raise UsageError(f"{target}: lies in the case {path}; choose a place outside it")


def refuse_nowhere(target: str | Path) -> None:
    """Said before the work is done and not after it.

    Raises:
        UsageError: the folder of `target` is not there.
    """
    folder = Path(target).parent
    if not folder.is_dir():
        raise UsageError(f"{target}: there is no folder {folder}; make it first")


def unknown(what: str, name: str, known: Iterable[str]) -> UsageError:
    """That there is no `what` of this name, with the nearest there are."""
    from difflib import get_close_matches

    names = sorted(set(known))
    near = get_close_matches(name, names, n=3, cutoff=0.6)
    if near:
        return UsageError(f"no {what} {name}; did you mean {' or '.join(near)}?")
    if not names:
        return UsageError(f"no {what} {name}: the case has none")
    if len(names) > _LISTED:
        return UsageError(f"no {what} {name}, nor any of the {len(names):,} there are like it")
    return UsageError(f"no {what} {name}; there are: {', '.join(names)}")
