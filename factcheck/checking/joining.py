"""What was found in the parts of a case -> one report."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import chain

from factcheck.checking.judged import Judged, worst_first
from factcheck.checking.prepared import Prepared
from factcheck.comparing import alone, never_read
from factcheck.dependence import poll_of, weigh_origins
from factcheck.graph.topic import Topic
from factcheck.history.states import with_history
from factcheck.outcome import Report


def join(prepared: Prepared, parts: Sequence[Judged], today: date | None = None) -> Report:
    """The report of a case, all parts of which were judged; how it was divided changes nothing."""
    case = prepared.whole
    topics = sorted(chain.from_iterable(part.topics for part in parts), key=_by_name)
    findings = tuple(sorted((f for part in parts for f in part.findings), key=worst_first))
    met = frozenset().union(*(part.met for part in parts))
    read = frozenset().union(*(part.read for part in parts))
    derived = sorted(chain.from_iterable(part.derived for part in parts), key=lambda d: d.subject)
    report = Report(
        case=case,
        topics=tuple(topics),
        findings=findings,
        not_compared=(*alone(topics, met), *never_read(case, read, prepared.linked)),
        problems=tuple(sorted({*prepared.problems, *(p for part in parts for p in part.problems)})),
        counts=counts_of(prepared, len(met), spoken_of(topics), single(topics)),
        departures=prepared.departures,
        derived=tuple(derived),
        weighing=weigh_origins(
            poll_of(question for part in parts for question in part.questions),
            whole=prepared.weighed,
        ),
    ).only(findings)
    return with_history(report, today=today) if case.decisions else report


def counts_of(prepared: Prepared, met: int, subjects: int, single_source: int) -> dict[str, int]:
    """What a report counts, but for its findings."""
    case = prepared.whole
    unconfirmed = case.unconfirmed
    return {
        "sources": len(case.texts),
        "subjects": subjects,
        "claims": len(case.claims),
        "compared": met,
        "not_compared": len(case.claims) - met,
        "single_source": single_source,
        **({"unconfirmed": unconfirmed} if unconfirmed else {}),
    }


def spoken_of(topics: Sequence[Topic]) -> int:
    """How many subjects there are claims on."""
    return sum(topic.subject is not None for topic in topics)


def single(topics: Sequence[Topic]) -> int:
    """How many of them have a single origin."""
    return sum(
        len({origin for box in topic.boxes for origin in box.origins}) == 1
        for topic in topics
        if topic.subject
    )


def _by_name(topic: Topic) -> tuple[bool, str]:
    """Subjects by id, then relations by formula, as the graph has them."""
    relation = topic.relation.formula if topic.relation else ""
    return topic.subject is None, topic.subject.id if topic.subject else relation
