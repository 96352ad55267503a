"""The program on one screen: link, read, hang on the graph, run every rule on every topic."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import replace

from factcheck.casefile.case import Case
from factcheck.collector import held_off
from factcheck.comparing import compared, not_compared
from factcheck.configuring import configure
from factcheck.errors import Problem, Unreadable
from factcheck.finding import KIND_ORDER, SEVERITY_ORDER, Finding, stamp
from factcheck.formula import parse
from factcheck.graph import build, topics_of
from factcheck.graph.topic import Topic
from factcheck.judging.rates import with_rates
from factcheck.judging.revisions import set_aside
from factcheck.linking import Linked, link, misspelt
from factcheck.outcome import Report
from factcheck.reading import read_case
from factcheck.rules import Rule, find_rules
from factcheck.settings.model import Settings


@held_off()
def check(
    case: Case, rules: Mapping[str, Rule] | None = None, settings: Settings | None = None
) -> Report:
    """Compare all claims of a case. The report does not depend on the order of its records.

    `rules` (default: all that `find_rules` finds) are those to run; `settings` switch rules off,
    set their options and read wordings otherwise (see `load_settings`). What is wrong in the
    settings is among the report's problems, and the rest is checked.
    """
    rules = find_rules() if rules is None else rules
    case, rules, departures, unfit_settings = configure(case, rules, settings)
    linked = link(case)
    boxes, problems = read_case(case, linked)
    case, unfit = _fit_relations(case)
    topics = with_rates(set_aside(topic) for topic in topics_of(build(case, boxes, linked)))
    findings: list[Finding] = []
    problems += [Problem(rule.id, 0, 0, rule.fault) for rule in rules.values() if rule.fault]
    met: set[str] = set()
    for topic in topics:
        for found in _findings(topic, rules):
            if isinstance(found, Problem):
                problems.append(found)
            else:
                findings.append(found)
                met |= {box.id for box in found.boxes}
        met |= compared(topic)
    problems += [*case.problems, *unfit, *_unlinked(case, linked), *_misspelt(case, linked)]
    problems += unfit_settings
    findings.sort(key=_worst_first)
    report = _report(case, topics, findings, sorted(problems), linked, met)
    return replace(report, departures=departures)


def _findings(topic: Topic, rules: Mapping[str, Rule]) -> Iterator[Finding | Problem]:
    """What the rules say of a topic; of rules that answer one question, one is heard."""
    answered: dict[str, Finding] = {}
    for rule in sorted(rules.values(), key=lambda rule: (len(rule.replaces), rule.id)):
        try:
            for found in _stamped(rule, topic):
                standing = answered.get(found.question)
                if standing is None or standing.rule in rule.replaces:
                    answered[found.question] = found
        except Exception as error:  # a rule is a plug-in: its crash must not take the run with it
            about = topic.subject or topic.relation
            name = topic.subject.id if topic.subject else str(topic.relation)
            message = f"rule {rule.id} failed on {name}: {type(error).__name__}: {error}"
            yield about.where.problem(message) if about else Problem("", 0, 0, message)
    yield from answered.values()


def _stamped(rule: Rule, topic: Topic) -> Iterator[Finding]:
    """A rule's answers as findings; slots that it used twice are told apart by number."""
    used: dict[str, int] = {}
    for answer in rule.check(topic):
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
    """The case without the relations that cannot be read or name subjects that it lacks."""
    fit, problems = [], []
    for relation in case.relations:
        try:
            unknown = [name for name in parse(relation.formula).names if name not in case.subjects]
        except Unreadable as error:
            problems.append(relation.where.problem(str(error), "formula"))
            continue
        if unknown:
            named = ", ".join(unknown)
            problems.append(relation.where.problem(f"no such subject: {named}", "formula"))
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
    counts = {
        "sources": len(case.sources),
        "subjects": sum(topic.subject is not None for topic in topics),
        "claims": len(case.claims),
        "compared": len(met),
        "not_compared": len(case.claims) - len(met),
        "single_source": sum(
            len({origin for box in topic.boxes for origin in box.origins}) == 1
            for topic in topics
            if topic.subject
        ),
    }
    left = tuple(not_compared(case, topics, met, linked))
    return Report(case, topics, findings, left, tuple(problems), counts).only(findings)
