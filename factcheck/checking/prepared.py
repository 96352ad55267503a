"""What a check knows of the whole case before it looks at a single topic."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from factcheck.casefile.case import Case
from factcheck.checking.nesting import nested
from factcheck.claim import Claim, Relation
from factcheck.configuring import configure
from factcheck.errors import Problem, Unreadable
from factcheck.formula import parse
from factcheck.judging.dimensions import fit_units
from factcheck.linking import Linked, link, misspelt
from factcheck.rules import Rule, find_rules
from factcheck.settings.model import Departures, Settings


@dataclass(frozen=True, slots=True)
class Prepared:
    """A case, linked, with the rules it is to be checked by: all that judging a part of it needs.

    `whole` is the case as it was loaded, `case` what of it is judged: as the settings have it,
    without the relations that do not fit and the claims that a person has rejected. `outlets`
    counts the sources of each publisher (or of a source without one, by its id). `problems` are
    those of the case as a whole; `weighed` is whether support is to be weighed by sources.
    """

    whole: Case
    case: Case
    linked: Linked
    rules: Mapping[str, Rule]
    outlets: Mapping[str, int]
    departures: Departures
    problems: tuple[Problem, ...] = ()
    weighed: bool = False

    def part(
        self,
        claims: tuple[Claim, ...],
        subjects: Iterable[str],
        relations: tuple[Relation, ...] = (),
        sources: Iterable[str] = (),
    ) -> Prepared:
        """The same of these claims, subjects and relations alone, small enough to be sent.

        Whatever bears on the subjects must be among them (see `factcheck.scale.ties`). `sources`
        are read with the part though none of its claims is from them.
        """
        case = self.case.of(claims, subjects, relations, sources)
        publishers = {source.publisher or source.id for source in case.sources.values()}
        return replace(
            self,
            whole=case,
            case=case,
            linked=self.linked.of(claims),
            outlets={name: self.outlets[name] for name in publishers if name in self.outlets},
            problems=(),
        )


def prepare(
    case: Case,
    rules: Mapping[str, Rule] | None = None,
    settings: Settings | None = None,
    jobs: int = 1,
) -> Prepared:
    """Configure, link (with so many processes), and find what is wrong with the case as a whole."""
    rules = find_rules() if rules is None else rules
    case, rules, departures, unfit_settings = configure(case, rules, settings)
    case, unfit = _fit_relations(case)
    case = case.with_relations((*case.relations, *nested(case.subjects, case.relations)))
    whole, case = case, case.without_rejected()
    linked = link(case, jobs=jobs)
    problems = [Problem(rule.id, 0, 0, rule.fault) for rule in rules.values() if rule.fault]
    problems += [*case.problems, *unfit, *unfit_settings]
    problems += [*_unlinked(case, linked), *_misspelt(case, linked)]
    weighed = settings is not None and settings.weigh == "sources"
    return Prepared(
        whole=whole,
        case=case,
        linked=linked,
        rules=rules,
        outlets=Counter(case.sources[id_].publisher or id_ for id_ in case.texts),
        departures=replace(departures, weighed=weighed),
        problems=tuple(problems),
        weighed=weighed,
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
