"""Every rule on every topic: read the claims, hang them on the graph, see what the rules say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from factcheck.box import Box
from factcheck.causes import Background, explain
from factcheck.checking.prepared import Prepared
from factcheck.comparing import compared
from factcheck.confirming import kept_apart
from factcheck.dependence import Question, questions_of
from factcheck.errors import Problem
from factcheck.finding import Answer, Finding, rank, stamp
from factcheck.graph import hang, topics_of
from factcheck.graph.topic import Topic
from factcheck.graph.verdict import Derived
from factcheck.judging.kin import with_kin
from factcheck.judging.nets import relate
from factcheck.judging.rates import with_rates
from factcheck.judging.revisions import set_aside
from factcheck.reading import read_case
from factcheck.rules import Asking, Rule

Order = tuple[bool, int, int, str, str, str]
"""By what findings are sorted; no two of a case are alike in it."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What was found in a case, or in a part of it.

    `findings` are in the order of `worst_first`, `topics` by subject and then by formula. `met` are
    the ids of the claims that stood beside another, `read` of all that could be read; `questions`
    are those that origins can be weighed by.
    """

    topics: tuple[Topic, ...]
    derived: tuple[Derived, ...]
    findings: tuple[Finding, ...]
    problems: frozenset[Problem]
    met: frozenset[str]
    read: frozenset[str]
    questions: tuple[Question, ...]


def worst_first(finding: Finding) -> Order:
    """The place of a finding: errors first, what nobody has confirmed last."""
    return (
        finding.unconfirmed,
        *rank(finding.severity, finding.kind),
        finding.question,
        finding.rule,
        finding.fingerprint,
    )


def judge(prepared: Prepared) -> Judged:
    """Judge all that was prepared."""
    boxes, problems = read_case(prepared.case, prepared.linked, prepared.outlets)
    heard = _heard(prepared, boxes)
    findings: Iterable[Finding] = sorted(heard.all, key=worst_first)
    found = set(heard.problems)
    sure = [box for box in boxes if not box.claim.unconfirmed]
    if len(sure) < len(boxes):
        apart = _heard(prepared, sure, heard)
        found |= apart.problems
        findings = sorted(kept_apart(tuple(findings), apart.all), key=worst_first)
    met = {box.id for finding in heard.all for box, _ in finding.answer.fits}
    questions: list[Question] = []
    for topic in heard.topics:
        met |= compared(topic)
        questions += questions_of(topic)
    return Judged(
        topics=heard.topics,
        derived=heard.derived,
        findings=tuple(findings),
        problems=frozenset({*found, *problems}),
        met=frozenset(met),
        read=frozenset(box.id for box in boxes),
        questions=tuple(questions),
    )


@dataclass(slots=True)
class _Heard:
    """The topics of some claims, what the rules say of each, and what went wrong with that."""

    topics: tuple[Topic, ...]
    derived: tuple[Derived, ...]
    findings: dict[tuple[str, str], tuple[Topic, list[Finding]]] = field(default_factory=dict)
    problems: set[Problem] = field(default_factory=set)

    @property
    def all(self) -> Iterator[Finding]:
        return (finding for _, found in self.findings.values() for finding in found)


def _heard(prepared: Prepared, boxes: Iterable[Box], before: _Heard | None = None) -> _Heard:
    """Run the rules on every topic; of one that was judged `before` as it is, that stands."""
    hung = hang(prepared.case, boxes, prepared.linked)
    heard = _Heard(*relate(with_rates(set_aside(topic) for topic in topics_of(hung))))
    asking = Asking(prepared.rules.values())
    for topic in heard.topics:
        name = topic.subject.id if topic.subject else str(topic.relation)
        key = "subject" if topic.subject else "relation", name
        known = before.findings.get(key) if before else None
        if known is None or known[0] != topic:
            known = topic, _findings(topic, asking.of(topic), heard.problems)
        heard.findings[key] = known
    return heard


def _findings(topic: Topic, rules: Iterable[Rule], problems: set[Problem]) -> list[Finding]:
    """What the rules say of a topic; of rules that answer one question, one is heard.

    Where values are at odds, what moved on is another question than which of them is right.

    A rule is a plug-in: its crash is added to the `problems` and must not take the run with it.

    Raises:
        MemoryError: there is none left, which is no rule's fault.
    """
    answered: dict[str, Finding] = {}
    for rule in rules:
        used: dict[str, int] = {}
        try:
            for answer in rule.check(topic):
                found = _stamped(answer, rule, topic, used)
                standing = answered.get(found.question)
                if standing is not None and (rule.kind, standing.kind) == ("change", "discrepancy"):
                    moved = replace(answer, slot=f"to {answer.slot}".rstrip())
                    found = _stamped(moved, rule, topic, used)
                    standing = answered.get(found.question)
                if standing is None or standing.rule in rule.replaces:
                    answered[found.question] = found
        except MemoryError:
            raise
        except Exception as error:
            problems.add(_crashed(topic, f"rule {rule.id}", error))
    told = []
    background = Background(topic)
    for found in answered.values():
        try:
            told.append(explain(found, background))
        except MemoryError:
            raise
        except Exception as error:  # what a plug-in hands in may be of any shape
            told.append(found)
            problems.add(_crashed(topic, f"the cause of a finding of {found.rule}", error))
    return told


def _stamped(answer: Answer, rule: Rule, topic: Topic, used: dict[str, int]) -> Finding:
    """A rule's answer as a finding; slots that it `used` before are told apart by number."""
    if rule.kind != "change":
        answer = with_kin(answer, topic)
    times = used[answer.slot] = used.get(answer.slot, 0) + 1
    return stamp(
        replace(answer, slot=f"{answer.slot} ({times})") if times > 1 else answer,
        kind=rule.kind,
        rule=rule.id,
        aspect=rule.aspect,
        subject=topic.subject,
        relation=topic.relation,
    )


def _crashed(topic: Topic, what: str, error: Exception) -> Problem:
    about = topic.subject or topic.relation
    name = topic.subject.id if topic.subject else str(topic.relation)
    message = f"{what} failed on {name}: {type(error).__name__}: {error}"
    return about.where.problem(message) if about else Problem("", 0, 0, message)
