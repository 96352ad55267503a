"""The program on one screen: prepare a case, judge its subjects, join what was found.

`prepare` does what needs the whole case (settings, linking, what is wrong with it), once. `judge`
runs every rule on every topic of what it is given: the whole, or a part of it whose subjects hang
together (see `prepared.part`). `join` makes one report of the parts. However a case is divided,
the report is the same; `scale` does it for more claims than one process should hold.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from factcheck.casefile.case import Case
from factcheck.checking.joining import join
from factcheck.checking.judged import Judged, judge
from factcheck.checking.prepared import Prepared, prepare
from factcheck.collector import held_off
from factcheck.dependence import poll_of, questions_of, weigh_origins
from factcheck.outcome import Report
from factcheck.rules import Rule
from factcheck.settings.model import Settings
from factcheck.values.precision import own_digits

__all__ = ["Judged", "Prepared", "check", "join", "judge", "prepare", "weigh"]


@held_off()
@own_digits()
def check(
    case: Case,
    rules: Mapping[str, Rule] | None = None,
    settings: Settings | None = None,
    today: date | None = None,
) -> Report:
    """Compare all claims of a case. The report does not depend on the order of its records.

    `rules` (default: all that `find_rules` finds) are those to run; `settings` switch rules off,
    set their options and read wordings otherwise (see `load_settings`). What is wrong in the
    settings is among the report's problems, and the rest is checked. The decisions of the case are
    held to its findings; `today` (default: the day it is here) to the dates until which these are
    to hold (see `with_history`, also for a baseline). What rests on machine-coded claims that
    nobody has confirmed comes last, and changes nothing in the rest (see `confirming`).
    """
    prepared = prepare(case, rules, settings)
    return join(prepared, [judge(prepared)], today)


def weigh(case: Case | Report) -> dict[str, float]:
    """What the word of each origin weighs, by origin as `Position.origins` names it.

    1 is an origin of which nothing is known, and so is one that is not among them: nobody else was
    heard on what it says. See `factcheck.dependence` for the model. The same case gives the same
    weights.
    """
    report = case if isinstance(case, Report) else check(case)
    poll = poll_of(question for topic in report.topics for question in questions_of(topic))
    return dict(weigh_origins(poll).weights)
