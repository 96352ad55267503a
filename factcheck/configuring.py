"""The rules as the settings have them, and whatever in the settings does not fit the rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any, NamedTuple

from factcheck.casefile.case import Case
from factcheck.errors import Problem
from factcheck.rules import Rule, find_rules, options_of
from factcheck.settings.hedges import laid_under, overridden
from factcheck.settings.model import Departures, Settings
from factcheck.settings.words import nearest, seen


class Configured(NamedTuple):
    """What is to be checked, by which rules; how that departs from the default; what was wrong."""

    case: Case
    rules: Mapping[str, Rule]
    departures: Departures
    problems: tuple[Problem, ...] = ()


def configure(case: Case, rules: Mapping[str, Rule], settings: Settings | None) -> Configured:
    """The case with the hedges of the settings, and the rules that are on, their options bound.

    What is wrong in a setting leaves that one as it is by default. Without settings the rules come
    back as they are: nothing stands between a rule and its topics.
    """
    if settings is None:
        return Configured(case, rules, Departures(hedges=overridden(case.hedges)))
    problems = list(settings.problems)
    chosen = dict(rules)
    off: list[str] = []
    options: dict[str, Mapping[str, Any]] = {}
    for id_, wanted in settings.rules.items():
        at = f"rules.{id_}"
        if id_ not in rules:
            known = {*rules, *find_rules()}
            if id_ not in known:
                message = (
                    f"no such rule{nearest(id_, known) or '; `explain` lists those there are'}"
                )
                problems.append(settings.where.problem(message, at))
        elif isinstance(wanted, Mapping):
            given, wrong = _fitted(rules[id_], wanted)
            problems += [settings.where.problem(what, f"{at}.{name}") for name, what in wrong]
            if given:
                chosen[id_] = replace(rules[id_], check=partial(rules[id_].check, **given))
                options[id_] = given
        elif wanted is False:
            off.append(id_)
            del chosen[id_]
        elif wanted is not True:
            message = f"true, false or a table of options is meant, not {seen(wanted)}"
            problems.append(settings.where.problem(message, at))
    if settings.hedges:
        case = replace(case, hedges=laid_under(case.hedges, settings.hedges))
    file = settings.where.file if off or options or settings.hedges else ""
    departures = Departures(file, tuple(sorted(off)), options, overridden(case.hedges))
    return Configured(case, chosen, departures, tuple(problems))


def _fitted(rule: Rule, wanted: Mapping[str, Any]) -> tuple[dict[str, Any], list[tuple[str, str]]]:
    """The options that fit and differ from their defaults; of the others the name and why not."""
    known = {option.name: option for option in options_of(rule.check)}
    given, wrong = {}, []
    for name, value in wanted.items():
        if name not in known:
            there_are = f"; {rule.id} has {', '.join(known) or 'none'}"
            wrong.append((name, f"no such option{nearest(name, known) or there_are}"))
            continue
        try:
            fitted = known[name].fitted(value)
        except ValueError:
            wrong.append((name, f"{known[name].meant} is meant, not {seen(value)}"))
            continue
        if fitted != known[name].default:
            given[name] = fitted
    return given, wrong
