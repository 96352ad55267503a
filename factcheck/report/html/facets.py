"""What the page can be filtered by, numbered: no id from a case becomes an attribute or anchor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sized
from typing import TYPE_CHECKING

from factcheck.report.choosing import sources_of, speakers_of, subjects_of
from factcheck.report.past import MARKS
from factcheck.report.spoken import counted
from factcheck.values.when import first_day, last_day

if TYPE_CHECKING:
    from factcheck.finding import Finding
    from factcheck.outcome import Report
    from factcheck.report.rows import FindingRow, Rows


OPTIONS = 500
"""A longer list to choose from is left out: the search finds what it would."""


class Facets:
    """Sources, speakers, rules, causes, subjects and states, each with its number on the page.

    `shown` are the findings on the page, with what they were made of; `year` is the one that all
    days of the case lie in, None where there are several; `states` are empty where nothing was
    decided and there is no baseline.
    """

    def __init__(self, rows: Rows, limit: int) -> None:
        case = rows.report.case
        self.shown = rows.findings[:limit]
        self.rules = sorted({row.rule for row in self.shown})
        self.causes = sorted({row.cause_name for row in self.shown if row.cause_name})
        texts = case.texts
        self.sources = {
            id_: source.publisher or source.title or id_
            for id_, source in case.sources.items()
            if id_ in texts
        }
        self._tell_apart(self.sources)
        marked = {mark for row in self.shown for mark in row.marks} if rows.has_past else set()
        self.states = [mark for mark in MARKS if mark in marked]
        used = {name for row in self.shown for name in speakers_of(row.finding)}
        self.speakers = sorted(used, key=str.casefold)
        self.subjects = [
            topic.subject.id
            for topic in rows.report.topics
            if topic.subject and (topic.boxes or topic.denials or topic.revised)
        ]
        self._labels = {
            id_: case.subjects[id_].label or id_ for id_ in self.subjects if id_ in case.subjects
        }
        self.year = the_year(rows.report)
        self._rule = {rule: n for n, rule in enumerate(self.rules)}
        self._cause = {cause: n for n, cause in enumerate(self.causes)}
        self._source = {source: n for n, source in enumerate(self.sources)}
        self._speaker = {speaker: n for n, speaker in enumerate(self.speakers)}
        self._subject = {subject: n for n, subject in enumerate(self.subjects)}

    @staticmethod
    def _tell_apart(names: dict[str, str]) -> None:
        """Two sources of one publisher carry their ids."""
        often = Counter(names.values())
        for id_, name in names.items():
            if often[name] > 1:
                names[id_] = f"{name} ({id_})"

    def rule(self, id_: str) -> int:
        """The number of a rule."""
        return self._rule[id_]

    def cause(self, name: str) -> str:
        """The number of a cause, "" for none."""
        return str(self._cause.get(name, ""))

    def label(self, subject: str) -> str:
        """A subject's label, else its id."""
        return self._labels.get(subject, subject)

    def subjects_by_label(self) -> list[tuple[int, str]]:
        """The subjects that findings are about, by number and label, in the order of labels."""
        used = {n for row in self.shown for n in self.subjects_of(row.finding).split()}
        named = [(n, self.label(id_)) for n, id_ in enumerate(self.subjects) if str(n) in used]
        return sorted(named, key=lambda entry: entry[1].casefold())

    def anchor(self, subject: str) -> str:
        """Where a subject's page stands, "" where it has none."""
        return f"s{self._subject[subject]}" if subject in self._subject else ""

    def sources_of(self, finding: Finding) -> str:
        """The numbers of a finding's sources, parted by spaces."""
        if not self.offered(self.sources):
            return ""
        return _joined(self._source[id_] for id_ in sources_of(finding))

    def speakers_of(self, finding: Finding) -> str:
        """The numbers of those whom a finding's claims quote, parted by spaces."""
        if not self.offered(self.speakers):
            return ""
        return _joined(self._speaker[name] for name in speakers_of(finding))

    def states_of(self, row: FindingRow) -> str:
        """The numbers of how a finding is marked, parted by spaces."""
        return _joined(self.states.index(mark) for mark in row.marks)

    def subjects_of(self, finding: Finding) -> str:
        """The numbers of the subjects it is about, parted by spaces."""
        return _joined(self._subject[id_] for id_ in subjects_of(finding) & self._subject.keys())

    def offered(self, things: Sized) -> bool:
        """Whether there is something to choose from, and not too much of it."""
        return 0 < len(things) <= OPTIONS

    def all_of(self, thing: str, things: Iterable[object]) -> str:
        """ "All 5 sources": the first line of a list to choose from."""
        return f"All {counted(len(list(things)), thing)}"


def the_year(report: Report) -> int | None:
    """The year that all days of a case lie in; None where there are several."""
    years: set[int] = set()
    for topic in report.topics:
        for box in (*topic.boxes, *topic.denials):
            for window in (box.as_of.pragmatic, box.published.literal):
                years |= {day.year for day in (first_day(window), last_day(window)) if day}
            if len(years) > 1:
                return None
    return years.pop() if years else None


def _joined(numbers: Iterable[int]) -> str:
    return " ".join(map(str, sorted(set(numbers))))
