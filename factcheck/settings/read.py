"""A TOML file -> settings, with everything that is wrong in it found in one run."""

from __future__ import annotations

import re
import stat
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from factcheck.errors import Problem, Where
from factcheck.finding import KIND_ORDER, SEVERITY_ORDER
from factcheck.settings.hedges import sound
from factcheck.settings.model import Settings
from factcheck.settings.places import places
from factcheck.settings.words import nearest, seen

OWN = "factcheck.toml"
SHARED = "pyproject.toml"
TABLE = "tool.factcheck"
"""The table of `SHARED` that holds settings; in any other file they stand at the top."""

LARGEST = 1_000_000
"""Bytes of a file of settings; a larger one is none."""

_EXAMPLES: Mapping[str, tuple[type[Any], str]] = {
    "rules": (dict, "a table is meant, as in [rules]"),
    "hedges": (dict, "a table is meant, as in [hedges.numbers]"),
    "fail-on": (str, 'a text is meant, as in fail-on = "tension"'),
    "format": (str, 'a text is meant, as in format = "markdown"'),
    "kind": (list, 'a list of texts is meant, as in kind = ["discrepancy"]'),
    "severity": (list, 'a list of texts is meant, as in severity = ["error"]'),
    "weigh": (str, 'a text is meant, as in weigh = "sources"'),
}
"""Every setting, its type, and what to say of another type."""

SETTINGS = tuple(_EXAMPLES)
CHOICES = {"kind": KIND_ORDER, "severity": SEVERITY_ORDER}

_AT = re.compile(r"(.*) \(at (?:line (\d+), column (\d+)|end of document)\)", re.DOTALL)


_ADVICE = {
    "Invalid value": "; a text stands in quotation marks",
    "Cannot overwrite a value": "; it is given twice",
}
"""What to do, by the message of `tomllib`."""


def load_settings(path: str | Path) -> Settings:
    """The settings in a file: of a `pyproject.toml` its `[tool.factcheck]`, else the whole file.

    Of a folder, those that `find_settings` finds for the case in it. No mistake raises: each is one
    of the `problems` of what is given back, with file, line and column; the rest stands. Rules and
    their options are held against the rules there are when a case is checked.
    """
    path = Path(path)
    if path.is_dir():
        from factcheck.settings.find import find_settings

        return find_settings([path])
    name = path.as_posix()
    tree = read_tree(path)
    if isinstance(tree, Problem):
        return Settings(where=Where(name), problems=(tree,))
    if path.name == SHARED:
        inner = shared_table(tree[0])
        if inner is None:
            problem = Problem(name, 0, 0, f"holds no settings; they stand under [{TABLE}]")
            return Settings(where=Where(name), problems=(problem,))
        return settings_of(inner, name, tree[1], f"{TABLE}.")
    return settings_of(tree[0], name, tree[1])


def read_tree(path: Path) -> tuple[dict[str, Any], str] | Problem:
    """A TOML file as `tomllib` reads it, beside its text; or why it cannot be read."""
    name = path.as_posix()
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return Problem(name, 0, 0, "is no file; a TOML file with settings is meant")
        with path.open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except FileNotFoundError:
        return Problem(name, 0, 0, "no such file")
    except (OSError, ValueError) as fault:  # ValueError: a path with a NUL in it
        why = fault.strerror if isinstance(fault, OSError) and fault.strerror else str(fault)
        return Problem(name, 0, 0, f"cannot be read: {why}")
    if len(data) > LARGEST:
        return Problem(name, 0, 0, f"is larger than {LARGEST:,} bytes; no settings are")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        before = data[: fault.start].decode("utf-8-sig", "replace")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        return Problem(name, line, column, "is not UTF-8; save the file as UTF-8")
    try:
        return tomllib.loads(text), text
    except RecursionError:
        return Problem(name, 0, 0, "is nested too deeply")
    except ValueError as fault:
        return _broken(name, text, str(fault))


def _broken(name: str, text: str, fault: str) -> Problem:
    found = _AT.fullmatch(fault)
    if found is None:  # the only other fault: Python reads no number of thousands of digits
        return Problem(name, 0, 0, "holds a number of thousands of digits")
    advice = _ADVICE.get(found[1], "")
    message = f"is no TOML: {found[1][:1].lower()}{found[1][1:]}{advice}"
    if found[2] is None:
        last = text.rpartition("\n")[2]
        return Problem(name, text.count("\n") + 1, len(last) + 1, f"{message}, where the file ends")
    return Problem(name, int(found[2]), int(found[3]), message)


def shared_table(tree: Mapping[str, Any]) -> Any:
    """What a `pyproject.toml` holds for this tool; None where it holds nothing."""
    tool = tree.get("tool")
    return tool.get("factcheck") if isinstance(tool, Mapping) else None


def settings_of(tree: Any, name: str, text: str, prefix: str = "") -> Settings:
    """The settings of a table; `prefix` is its dotted name in the file, a dot behind it."""
    found = {
        at.removeprefix(prefix): place
        for at, place in places(text).items()
        if at.startswith(prefix)
    }
    where = Where(name, fields=found)
    if not isinstance(tree, Mapping):
        line, column = places(text).get(TABLE, (0, 0))
        problem = Problem(name, line, column, f"{TABLE}: a table is meant, not {seen(tree)}")
        return Settings(where=where, problems=(problem,))
    wrong = list(_unfit(tree, prefix))
    kept = {key: tree[key] for key in SETTINGS if key in tree and key not in dict(wrong)}
    hedges, unread = sound(kept["hedges"]) if kept.get("hedges") else ({}, [])
    return Settings(
        rules=kept.get("rules", {}),
        hedges=hedges,
        fail_on=kept.get("fail-on", ""),
        format=kept.get("format", ""),
        weigh=kept.get("weigh", ""),
        kind=tuple(kept.get("kind", ())),
        severity=tuple(kept.get("severity", ())),
        where=where,
        problems=tuple(sorted(where.problem(what, at) for at, what in [*wrong, *unread])),
    )


def _unfit(tree: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, str]]:
    """The settings that there are not, or that are of another type; and what to say of them."""
    for key, value in tree.items():
        if key not in _EXAMPLES:
            yield key, _unknown(key, prefix)
            continue
        type_, example = _EXAMPLES[key]
        if not isinstance(value, type_):
            yield key, f"{example}, not {seen(value)}"
        elif key in CHOICES:
            for entry in value:
                if entry not in CHOICES[key]:
                    near = nearest(entry, CHOICES[key]) if isinstance(entry, str) else ""
                    yield key, f"{seen(entry)} is none of {', '.join(CHOICES[key])}{near}"


def _unknown(key: str, prefix: str) -> str:
    if key == "tool" and not prefix:
        return "no such setting; in this file write [rules] for [tool.factcheck.rules]"
    if key in {"select", "ignore"}:
        return "no such setting; a rule is switched off under [rules], as in count-fell = false"
    there_are = f"; there are {', '.join(SETTINGS)}"
    return f"no such setting{nearest(key, SETTINGS) or there_are}"
