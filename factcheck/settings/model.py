"""Settings as data: what an editor chose, and in what a check thereby departs from the default."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from factcheck.errors import Problem, Where


@dataclass(frozen=True, slots=True)
class Settings:
    """What the editor chose; what is left out is as by default.

    `rules` holds, by the rule's id, False (switched off), True, or the options by name; `check`
    holds them against the rules there are. `hedges` are readings of wordings, shaped as
    `hedges.yaml` is with wordings as keys; a case's own lie over them. `fail_on` and `format` are
    what the options of the command take, "" where nothing was chosen; `kind` and `severity` are the
    findings to show, () for all. `weigh` is "sources" where support is to be weighed by how often
    an origin is right and how far it is independent, "" where it is counted. `problems` are the
    mistakes found so far, each left out of the rest; `where` knows the places of the settings by
    their dotted names.
    """

    rules: Mapping[str, bool | Mapping[str, Any]] = field(default_factory=dict)
    hedges: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    fail_on: str = ""
    format: str = ""
    kind: tuple[str, ...] = ()
    severity: tuple[str, ...] = ()
    weigh: str = ""
    where: Where = field(default_factory=lambda: Where("settings"))
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Departures:
    """In what a check departed from the default, for a report that does not say so misleads.

    `rules_off` are ids of rules in alphabetical order; `options` the options that differ from their
    defaults, by rule and name; `hedges` the wordings read otherwise, by section of the table;
    `only` the kinds and severities that were shown, where others were left out. `file`: the file of
    the settings, "" where there is none. `weighed`: whether support is weighed. `unconfirmed`: how
    many machine-coded claims were left out because nobody has confirmed them.
    """

    file: str = ""
    rules_off: tuple[str, ...] = ()
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    hedges: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    only: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    weighed: bool = False
    unconfirmed: int = 0

    def __bool__(self) -> bool:
        """Whether there are any."""
        read = self.rules_off or self.options or self.hedges
        return bool(read or self.only or self.weighed or self.unconfirmed)

    def document(self) -> dict[str, Any]:
        """As the JSON report has them."""
        return {
            "file": self.file or None,
            "rules_off": list(self.rules_off),
            "options": {rule: _plain(given) for rule, given in sorted(self.options.items())},
            "hedges": {section: list(words) for section, words in sorted(self.hedges.items())},
            "only": {name: list(shown) for name, shown in sorted(self.only.items())},
            **({"weigh": "sources"} if self.weighed else {}),
            **({"unconfirmed_left_out": self.unconfirmed} if self.unconfirmed else {}),
        }


def _plain(options: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in sorted(options.items())
    }
