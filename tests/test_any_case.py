"""Whatever a case holds: no rule crashes, every claim is counted, and order decides nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

import factcheck
from factcheck.casefile import Case
from factcheck.claim import (
    Bounds,
    CategoryEntry,
    Claim,
    Locator,
    MemberList,
    Relation,
    Source,
    Subject,
)
from factcheck.errors import Unreadable
from factcheck.formula import parse
from factcheck.judging.dimensions import fit_units
from factcheck.outcome import Report
from factcheck.rules import find_rules

VALUES: dict[str, list[str | Bounds | MemberList]] = {
    "quantity": [
        "400", "about 400", "nearly 100,000", "more than 200,000", "at least 5", "up to 10",
        "tens of thousands", "a few", "0", "300 to 500", Bounds(low="5"), Bounds(high="9"),
    ],
    "share": ["all", "none", "not all", "some", "most", "30%", Bounds(low="0", high="0.83")],
    "money": ["$400", "400 euros", "about $5", "more than $3 million"],
    "duration": ["three days", "two weeks", "two or three months", "for weeks"],
    "age": ["28", "late 30s", "under 18"],
    "date": ["2024-04-12", "April", "late April", "last week", "2024-04/..", "../2024-05-01"],
    "category": ["open", "closed", "closed to lorries", "unsafe"],
    "name": ["Maria Lindt", "Marya Lindt", "Oslo", "Christiania", "Per Holm"],
    "set": [MemberList(members=("Dal",), closed=True), MemberList(members=("Foss",)), "Dal, Berg"],
    "statement": ["yes", "no"],
}  # fmt: skip
SOURCES = {
    source.id: source
    for source in (
        Source(id="daily", publisher="The Daily", published="2024-05-03"),
        Source(id="herald", publisher="Herald", published="2024-05-01/2024-05-10"),
        Source(id="post", publisher="Post", published="2024-05-10"),
        Source(id="site", publisher="Site", published="2024-05-10", copy_of="daily"),
    )
}
FORMULAS = ["{} <= {}", "{} = {} - {}", "{} + {} <= {}", "{} / {} = {}", "{} * {} < 5", "{} > {}"]


@st.composite
def subjects(draw: st.DrawFn, id_: str, plans: list[str]) -> Subject:
    kind = draw(st.sampled_from(sorted(VALUES)))
    more: dict[str, object] = {}
    if kind == "category":
        entries = [("open", ""), ("closed", ""), ("closed to lorries", "closed"), ("unsafe", "")]
        more["categories"] = [CategoryEntry(name=name, within=wide) for name, wide in entries]
        more["exclusive"] = [("open", "closed")]
        more["unlike"] = [("open", "unsafe")]
    if kind == "name":
        more.update(label="Oslo", aliases=("Christiania",))
    return Subject.model_validate(
        {
            "id": id_,
            "type": kind,
            "unit": draw(st.sampled_from(["people", ""])) if kind == "quantity" else "",
            "behaviour": draw(
                st.sampled_from(["constant", "cumulative", "level", "flow", "opinion"])
            ),
            "series": draw(st.booleans()),
            "period": draw(st.sampled_from(["", "2024-04/..", "2024-04"])),
            "plan_of": draw(st.sampled_from(["", *plans])),
            **more,
        }
    )


@st.composite
def claims(draw: st.DrawFn, number: int, subject: Subject) -> Claim:
    drawn = st.sampled_from
    return Claim(
        id=f"c{number}",
        source=draw(drawn(sorted(SOURCES))),
        subject=subject.id,
        value=draw(drawn(VALUES[subject.type])),
        speaker=draw(drawn([(), ("Mayor",), ("Police",), ("Mayor", "Police")])),
        mode=draw(drawn(["is", "is", "is", "may", "will", "ordered", "wish"])),
        condition=draw(drawn(["", "", "if it rains"])),
        as_of=draw(drawn(["", "2024-05-01", "2024-04", "2024-05-01/2024-05-02", "last week"])),
        held=draw(drawn(["sometime", "throughout"]))
        if subject.behaviour == "level"
        else "sometime",
        period=draw(drawn(["", "2024-05-01", "2024-04", "2024-04/2024-05"])),
        stance=draw(drawn(["asserts", "asserts", "denies"])),
        supersedes=draw(drawn([(), (), (f"c{number - 1}",)])) if number else (),
        locator=(Locator(start=9 * number, end=9 * number + 6),),
    )


def _fits(formula: str, named: dict[str, Subject]) -> bool:
    try:
        fit_units(parse(formula), named)
    except Unreadable:
        return False
    return True


@st.composite
def cases(draw: st.DrawFn) -> Case:
    named: dict[str, Subject] = {}
    for n in range(draw(st.integers(1, 3))):
        named[f"s{n}"] = draw(subjects(f"s{n}", sorted(named)))
    formulas = {
        form.format(*(draw(st.sampled_from(sorted(named))) for _ in range(form.count("{}"))))
        for form in draw(st.lists(st.sampled_from(FORMULAS), max_size=2))
    }
    return Case(
        sources=SOURCES,
        subjects=named,
        relations=tuple(
            Relation(formula=formula) for formula in sorted(formulas) if _fits(formula, named)
        ),
        claims=tuple(
            draw(claims(n, named[draw(st.sampled_from(sorted(named)))]))
            for n in range(draw(st.integers(1, 8)))
        ),
    )


def said(report: Report) -> list[tuple[str, ...]]:
    return [(f.question, f.fingerprint, f.severity, f.answer.message) for f in report.findings]


def faults(report: Report) -> Iterator[str]:
    """What would be wrong with a report, whatever the case."""
    yield from (str(problem) for problem in report.problems)
    counts = report.counts
    if counts["compared"] + counts["not_compared"] != counts["claims"]:
        yield "the counts do not add up"
    listed = [id_ for left in report.not_compared for id_ in left.claims]
    if len(listed) != len(set(listed)) or len(listed) != counts["not_compared"]:
        yield "a claim is listed twice, or not at all"
    questions = [found.question for found in report.findings]
    if len(questions) != len(set(questions)):
        yield "a question is answered twice"
    for found in report.findings:
        answer = found.answer
        if not all(1 <= a <= b <= len(answer.positions) for _, (a, b) in answer.fits):
            yield f"{found.rule}: a claim fits a position that there is not"
        if not set(answer.minimal_conflict) <= set(found.boxes):
            yield f"{found.rule}: the minimal conflict is not of the finding's claims"
        if (found.kind == "discrepancy") != (len(answer.minimal_conflict) > 0):
            yield f"{found.rule}: a discrepancy has a minimal conflict, and nothing else has"


@given(cases(), st.randoms(use_true_random=False))
def test_any_case(case: Case, rng: object) -> None:
    report = factcheck.check(case)
    assert list(faults(report)) == []
    shuffled = list(case.claims)
    rng.shuffle(shuffled)  # type: ignore[attr-defined]
    assert said(factcheck.check(replace(case, claims=tuple(shuffled)))) == said(report)
    assert report.to_json()


@st.composite
def counts(draw: st.DrawFn) -> Case:
    """Plain figures of one subject on a few days: much moves, and much is at odds."""
    behaviour = draw(st.sampled_from(["cumulative", "level", "flow"]))
    subject = Subject(id="s0", unit="people", behaviour=behaviour, series=True)
    drawn = st.sampled_from
    said = draw(
        st.lists(
            st.tuples(drawn(sorted(SOURCES)), drawn(["5", "7", "at least 6", "9"]), drawn("123")),
            min_size=3,
            max_size=6,
        )
    )
    return Case(
        sources=SOURCES,
        subjects={"s0": subject},
        claims=tuple(
            Claim(id=f"c{n}", source=source, subject="s0", value=value, as_of=f"2024-05-0{day}")
            for n, (source, value, day) in enumerate(said)
        ),
    )


@given(st.one_of(counts(), cases()))
def test_no_change_takes_the_place_of_a_discrepancy(case: Case) -> None:
    """That something moved on is no answer to who is right."""
    conflicts = {id_: rule for id_, rule in find_rules().items() if rule.kind == "discrepancy"}
    assert at_odds(factcheck.check(case)) == at_odds(factcheck.check(case, conflicts))


@st.composite
def of_one_subject(draw: st.DrawFn) -> Case:
    """Claims of one subject, none of which replaces another."""
    subject = draw(subjects("s0", []))
    said = [draw(claims(n, subject)) for n in range(draw(st.integers(3, 5)))]
    return Case(
        sources=SOURCES,
        subjects={"s0": subject},
        claims=tuple(claim.model_copy(update={"supersedes": ()}) for claim in said),
    )


@given(st.one_of(counts(), of_one_subject()))
def test_what_two_claims_are_at_odds_over_nobody_else_settles(case: Case) -> None:
    report = factcheck.check(case)
    if at_odds(report) or any(found.rule == "claim-revised" for found in report.findings):
        return
    for pair in combinations(case.claims, 2):
        assert not at_odds(factcheck.check(replace(case, claims=pair)))


def at_odds(report: Report) -> set[str]:
    return {found.question for found in report.findings if found.kind == "discrepancy"}
