"""The program on one screen: link, read, hang on the graph, run every rule on every topic."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field, replace
from datetime import date

from factcheck.box import Box
from factcheck.casefile.case import Case
from factcheck.causes import Background, explain
from factcheck.collector import held_off
from factcheck.comparing import compared, not_compared
from factcheck.configuring import configure
from factcheck.confirming import kept_apart
from factcheck.dependence import Question, questions_of, weigh_origins
from factcheck.errors import Problem, Unreadable
from factcheck.finding import KIND_ORDER, SEVERITY_ORDER, Finding, stamp
from factcheck.formula import parse
from factcheck.graph import build, topics_of
from factcheck.graph.topic import Topic
from factcheck.graph.verdict import Derived
from factcheck.history.states import with_history
from factcheck.judging.dimensions import fit_units
from factcheck.judging.kin import with_kin
from factcheck.judging.nets import relate
from factcheck.judging.rates import with_rates
from factcheck.judging.revisions import set_aside
from factcheck.linking import Linked, link, misspelt
from factcheck.outcome import Report
from factcheck.reading import read_case
from factcheck.rules import Rule, find_rules
from factcheck.settings.model import Settings
from factcheck.values.precision import own_digits


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
    rules = find_rules() if rules is None else rules
    case, rules, departures, unfit_settings = configure(case, rules, settings)
    case, unfit = _fit_relations(case)
    whole, case = case, case.without_rejected()
    linked = link(case)
    boxes, problems = read_case(case, linked)
    problems += [Problem(rule.id, 0, 0, rule.fault) for rule in rules.values() if rule.fault]
    judged = _judge(case, boxes, linked, rules)
    findings = sorted(judged.all, key=_worst_first)
    sure = [box for box in boxes if not box.claim.unconfirmed]
    if len(sure) < len(boxes):
        apart = _judge(case, sure, linked, rules, judged)
        judged.problems |= apart.problems
        findings = sorted(
            kept_apart(findings, apart.all), key=lambda one: (one.unconfirmed, *_worst_first(one))
        )
    met = {box.id for found in judged.all for box in found.boxes}
    questions: list[Question] = []
    for topic in judged.topics:
        met |= compared(topic)
        questions += questions_of(topic)
    problems += [*judged.problems, *case.problems, *unfit, *unfit_settings]
    problems += [*_unlinked(case, linked), *_misspelt(case, linked)]
    report = _report(whole, judged.topics, findings, sorted(problems), linked, met)
    weighed = settings is not None and settings.weigh == "sources"
    report = replace(
        report,
        departures=replace(departures, weighed=weighed),
        derived=judged.derived,
        weighing=weigh_origins(questions, whole=weighed),
    )
    return with_history(report, today=today) if case.decisions else report


def weigh(case: Case | Report) -> dict[str, float]:
    """What the word of each origin weighs, by origin as `Position.origins` names it.

    1 is an origin of which nothing is known, and so is one that is not among them: nobody else was
    heard on what it says. See `factcheck.dependence` for the model. The same case gives the same
    weights.
    """
    report = case if isinstance(case, Report) else check(case)
    questions = [question for topic in report.topics for question in questions_of(topic)]
    return dict(weigh_origins(questions).weights)


@dataclass(slots=True)
class _Judged:
    """The topics of some claims, what the rules say of each, and what went wrong with that."""

    topics: tuple[Topic, ...]
    derived: tuple[Derived, ...]
    findings: dict[tuple[str, str], tuple[Topic, list[Finding]]] = field(default_factory=dict)
    problems: set[Problem] = field(default_factory=set)

    @property
    def all(self) -> Iterator[Finding]:
        return (finding for _, found in self.findings.values() for finding in found)


def _judge(
    case: Case,
    boxes: Iterable[Box],
    linked: Linked,
    rules: Mapping[str, Rule],
    before: _Judged | None = None,
) -> _Judged:
    """Run the rules on every topic; of one that was judged `before` as it is, that stands."""
    topics = with_rates(set_aside(topic) for topic in topics_of(build(case, boxes, linked)))
    judged = _Judged(*relate(topics))
    for topic in judged.topics:
        name = topic.subject.id if topic.subject else str(topic.relation)
        key = "subject" if topic.subject else "relation", name
        known = before.findings.get(key) if before else None
        if known is not None and known[0] == topic:
            judged.findings[key] = known
            continue
        judged.findings[key] = topic, []
        for found in _findings(topic, rules):
            if isinstance(found, Problem):
                judged.problems.add(found)
            else:
                judged.findings[key][1].append(found)
    return judged


def _findings(topic: Topic, rules: Mapping[str, Rule]) -> Iterator[Finding | Problem]:
    """What the rules say of a topic; of rules that answer one question, one is heard."""
    answered: dict[str, Finding] = {}

    def crashed(error: Exception, what: str) -> Problem:
        about = topic.subject or topic.relation
        name = topic.subject.id if topic.subject else str(topic.relation)
        message = f"{what} failed on {name}: {type(error).__name__}: {error}"
        return about.where.problem(message) if about else Problem("", 0, 0, message)

    for rule in sorted(rules.values(), key=lambda rule: (len(rule.replaces), rule.id)):
        try:
            for found in _stamped(rule, topic):
                standing = answered.get(found.question)
                if standing is None or standing.rule in rule.replaces:
                    answered[found.question] = found
        except Exception as error:  # a rule is a plug-in: its crash must not take the run with it
            yield crashed(error, f"rule {rule.id}")
    background = Background(topic)
    for found in answered.values():
        try:
            yield explain(found, background)
        except Exception as error:  # what a plug-in hands in may be of any shape
            yield found
            yield crashed(error, f"the cause of a finding of {found.rule}")


def _stamped(rule: Rule, topic: Topic) -> Iterator[Finding]:
    """A rule's answers as findings; slots that it used twice are told apart by number."""
    used: dict[str, int] = {}
    for found in rule.check(topic):
        answer = with_kin(found, topic) if rule.kind != "change" else found
        times = used[answer.slot] = used.get(answer.slot, 0) + 1
        yield stamp(
            replace(answer, slot=f"{answer.slot} ({times})") if times > 1 else answer,
            kind=rule.kind,
            rule=rule.id,
            aspect=rule.aspect,
            subject=topic.subject,
            relation=topic.relation,
        )


def _worst_first(finding: Finding) -> tuple[int, int, str, str, str]:
    kind = KIND_ORDER.index(finding.kind)
    return (
        SEVERITY_ORDER.index(finding.severity),
        kind,
        finding.question,
        finding.rule,
        finding.fingerprint,
    )


def _fit_relations(case: Case) -> tuple[Case, list[Problem]]:
    """The case without the relations that cannot be read, lack subjects or whose units misfit."""
    fit, problems = [], []
    for relation in case.relations:
        try:
            formula = parse(relation.formula)
            unknown = [name for name in formula.names if name not in case.subjects]
            if unknown:
                raise Unreadable(f"no such subject: {', '.join(unknown)}")
            fit_units(formula, case.subjects)
        except Unreadable as error:
            problems.append(relation.where.problem(str(error), "formula"))
        else:
            fit.append(relation)
    return case.with_relations(tuple(fit)), problems


def _unlinked(case: Case, linked: Linked) -> Iterator[Problem]:
    """Claims whose wording is nothing like any subject; what is unsure is listed, not a fault."""
    unknown = {entry.claim.id: entry.reason for entry in linked.unsure if not entry.candidates}
    for claim in case.claims:
        if claim.id in unknown:
            yield claim.where.problem(unknown[claim.id], "subject")


def _misspelt(case: Case, linked: Linked) -> Iterator[Problem]:
    """Speakers that the case does not declare, and that are spelt nearly as one that it does.

    Taken for another person, a slip of the pen would make a second witness of one.
    """
    unknown = {w for w, id_ in linked.speakers.items() if id_ not in case.speakers}
    meant = misspelt(unknown, case.speakers)
    for claim in case.claims:
        for wording in claim.speaker:
            if wording in meant:
                advice = f"did you mean {meant[wording]}? If not, declare both under speakers"
                yield claim.where.problem(f"no such speaker: {wording}; {advice}", "speaker")


def _report(
    case: Case,
    topics: tuple[Topic, ...],
    findings: Iterable[Finding],
    problems: list[Problem],
    linked: Linked,
    met: Set[str],
) -> Report:
    findings = tuple(findings)
    unconfirmed = case.unconfirmed
    counts = {
        "sources": len(case.texts),
        "subjects": sum(topic.subject is not None for topic in topics),
        "claims": len(case.claims),
        "compared": len(met),
        "not_compared": len(case.claims) - len(met),
        "single_source": sum(
            len({origin for box in topic.boxes for origin in box.origins}) == 1
            for topic in topics
            if topic.subject
        ),
        **({"unconfirmed": unconfirmed} if unconfirmed else {}),
    }
    left = tuple(not_compared(case, topics, met, linked))
    return Report(case, topics, findings, left, tuple(problems), counts).only(findings)
