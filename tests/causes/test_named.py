"""Each cause is named where it shows, and not where something only looks like it."""

from __future__ import annotations

import pytest

from factcheck.causes import find_causes
from factcheck.finding import Cause, Finding
from tests.cases import finding, findings

SOURCES = (
    "sources:\n"
    "- {id: daily, publisher: The Daily, published: 2024-05-03, language: en}\n"
    "- {id: herald, publisher: Herald, published: 2024-05-03, language: en}\n"
    "- {id: copy, publisher: Copyist, published: 2024-05-03, copy_of: daily}\n"
    "- {id: late, publisher: Late News, published: 2024-05-13}\n"
    "- {id: same, publisher: Same Week, published: 2024-05-13}\n"
    "- {id: year, publisher: Yearbook, published: 2025-05-13}\n"
)
SUBJECTS = {
    "homes": "{id: homes, label: Homes flooded, unit: homes}",
    "count": "{id: count, label: Calls so far, unit: calls, behaviour: cumulative, "
    "period: 2024-05-01/..}",
    "camp": "{id: camp, label: People in the camp, unit: people, behaviour: level}",
    "age": "{id: age, label: Age of the ferryman, type: age, unit: years}",
    "wait": "{id: wait, label: Waiting time, type: duration, unit: hours}",
    "share": "{id: share, label: Share of homes insured, type: share}",
    "day": "{id: day, label: Day of the treaty, type: date}",
    "road": "{id: road, label: The road, type: category, behaviour: level, "
    "categories: [{name: open}, {name: shut}], exclusive: [[open, shut]]}",
    "kind": "{id: kind, label: Kind of call-up, type: category, "
    "categories: [{name: partial}, {name: general}], unlike: [[partial, general]]}",
    "view": "{id: view, label: Outlook, type: category, behaviour: opinion, "
    "categories: [{name: good}, {name: bad}], exclusive: [[good, bad]]}",
}


def case(subject: str, *claims: str) -> str:
    """A case of one subject; a claim as "source value: …" with a comma and more behind it."""
    written = [
        f"- {{id: c{n}, source: {claim.partition(' ')[0]}, subject: {subject}, "
        f"{claim.partition(' ')[2]}}}"
        for n, claim in enumerate(claims)
    ]
    return f"{SOURCES}subjects: [{SUBJECTS[subject]}]\nclaims:\n" + "\n".join(written) + "\n"


def cause(found: Finding) -> Cause:
    """Its cause, which every discrepancy and change has."""
    assert found.cause is not None
    return found.cause


NAMED = [
    ("rounding", "homes", 'daily value: "nearly 5,000"', 'herald value: "5,012"'),
    ("rounding", "homes", 'daily value: "1,276", speaker: A', 'herald value: "1,200", speaker: B'),
    ("cannot-tell", "homes", 'daily value: "4,987"', 'herald value: "5,003"'),
    ("unit-slip", "homes", 'daily value: "76,000"', 'herald value: "76 million"'),
    ("unit-slip", "wait", "daily value: 90 minutes", "herald value: 90 hours"),
    ("unit-slip", "share", 'daily value: "12 percent"', 'herald value: "0.12 percent"'),
    (
        "true-conflict",
        "homes",
        'daily value: "300", speaker: Police',
        'herald value: "3,000", speaker: Organisers',
    ),
    (
        "unit-slip",
        "count",
        'daily value: "2,430", as_of: 2024-05-02',
        'herald value: "24,300", as_of: 2024-05-03',
    ),
    (
        "growth",
        "count",
        'daily value: "2,430", as_of: 2024-05-02',
        'year value: "24,300", as_of: 2025-05-12',
    ),
    ("digit-slip", "homes", 'daily value: "8,309"', 'herald value: "8,390"'),
    ("digit-slip", "age", "daily value: 47-year-old", "herald value: 74-year-old"),
    ("digit-slip", "homes", 'daily value: "12,745"', 'herald value: "1,745"'),
    ("cannot-tell", "homes", 'daily value: "5,213"', 'herald value: "5,216"'),
    ("cannot-tell", "homes", 'daily value: "2,400"', 'herald value: "4,200"'),
    ("copy-slip", "homes", 'daily value: "8,457"', 'copy value: "8,547"'),
    ("copy-slip", "homes", 'daily value: "400"', 'copy value: "900"'),
    (
        "copy-slip",
        "homes",
        "daily value: thousands",
        "daily value: at least 310",
        'herald value: "310", speaker: Mayor',
    ),
    (
        "true-conflict",
        "homes",
        "daily value: thousands",
        "daily value: at least 310, speaker: Mayor",
        'herald value: "310", speaker: Brigade',
    ),
    ("true-conflict", "homes", 'daily value: "400", speaker: A', 'herald value: "900", speaker: B'),
    ("cannot-tell", "homes", 'daily value: "400", speaker: A', 'herald value: "900", speaker: A'),
    ("cannot-tell", "homes", 'daily value: "400"', 'daily value: "900"'),
    (
        "drift",
        "homes",
        'daily value: "nearly 400", speaker: A',
        'herald value: "more than 400", speaker: A',
    ),
    (
        "rounding",
        "homes",
        'daily value: "nearly 400", speaker: A',
        'herald value: "more than 400", speaker: B',
    ),
    (
        "revision",
        "homes",
        'daily value: "400", speaker: A',
        'late value: "900", speaker: A, supersedes: c0',
    ),
    (
        "revision",
        "homes",
        'daily value: "400", speaker: A',
        'late value: "900", speaker: A, quote: "the corrected count is 900"',
    ),
    (
        "scope",
        "homes",
        'daily value: "31", quote: "31 homes in the town"',
        'herald value: "310", quote: "310 homes across the country"',
    ),
    (
        "scope",
        "homes",
        'daily value: "400", quote: "400 homes including barns"',
        'herald value: "900", quote: "900 homes"',
    ),
    (
        "scope",
        "day",
        'daily value: 2024-03-04, quote: "signed on March 4"',
        'herald value: 2024-04-11, quote: "in force since April 11"',
    ),
    ("scope", "homes", 'daily value: "400", mode: will', 'herald value: "900"'),
    ("scope", "homes", 'daily value: "400", mode: ordered', 'herald value: "900"'),
    (
        "rule-and-practice",
        "wait",
        "daily value: at most 3 hours, mode: ordered",
        "herald value: 9 hours",
    ),
    (
        "rule-and-practice",
        "share",
        "daily value: all, speaker: Ministry",
        "herald value: one exception, speaker: A farmer",
    ),
    (
        "echo",
        "camp",
        'daily value: "400", speaker: A, as_of: 2024-05-03',
        'late value: "400", speaker: A',
        'late value: "900", speaker: A, as_of: 2024-05-13',
    ),
    ("cannot-tell", "kind", "daily value: partial, speaker: A", "herald value: general"),
    ("true-conflict", "view", "daily value: good, speaker: A", "herald value: bad, speaker: B"),
    ("moved-on", "road", "daily value: open", "late value: shut"),
    ("moved-on", "camp", 'daily value: "900"', 'late value: "400"'),
    ("growth", "camp", 'daily value: "400"', 'late value: "900"'),
    ("denial", "homes", 'daily value: "400"', 'herald value: "400", stance: denies, speaker: A'),
    (
        "cannot-tell",
        "homes",
        'daily value: "400", speaker: A',
        'herald value: "400", stance: denies, speaker: A',
    ),
]


@pytest.mark.parametrize(("id_", "subject", "claims"), [(i, s, c) for i, s, *c in NAMED])
def test_a_cause_is_named(id_: str, subject: str, claims: list[str]) -> None:
    named = [cause(f).name for f in findings(case(subject, *claims)) if f.kind != "agreement"]
    assert find_causes()[id_].name in named


def test_every_cause_is_named_somewhere_here() -> None:
    assert {id_ for id_, *_ in NAMED} | {"extrapolation"} == set(find_causes())


LINE = [f'daily value: "{day},000", as_of: 2024-05-0{day}, speaker: Counters' for day in (1, 2, 3)]


def test_a_figure_on_the_line_is_drawn_on_where_a_counted_one_is_off_it() -> None:
    text = case(
        "count",
        *LINE,
        'late value: "4,000", as_of: 2024-05-04',
        'same value: "3,140", as_of: 2024-05-04, speaker: Counters',
    )
    named = [cause(f).name for f in findings(text, "figures-differ")]
    assert named == ["extrapolation"]


def test_a_figure_off_the_line_is_not() -> None:
    text = case(
        "count",
        *LINE,
        'late value: "4,700", as_of: 2024-05-04, speaker: Others',
        'same value: "3,140", as_of: 2024-05-04, speaker: Counters',
    )
    assert cause(finding(text, "figures-differ")).name == "true conflict"
