"""From claims as written to boxes: what cannot be read is a problem in its place, no more."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

import pytest

from factcheck.values.figure import Figure
from factcheck.values.interval import EVERYTHING, closed, interval
from factcheck.values.when import ALWAYS, When, days, minutes
from factcheck.values.word import Category, Members, Name, Statement
from tests.cases import boxes_of, ids, report_of, topic_of

SUBJECTS = """
subjects:
  - {id: homes, label: Homes flooded, unit: homes}
  - {id: paid, type: share, population: victims}
  - {id: opened, type: date}
  - {id: cause, type: category, categories: [{name: flood, aliases: [high water]}, {name: rot}]}
  - {id: city, label: Oslo, aliases: [Christiania], type: name}
  - {id: towns, type: set}
  - {id: warned, label: The town was warned, type: statement}
  - {id: came, unit: people, behaviour: flow, period: 2024-04}
"""


def one(subject: str, value: str, more: str = "") -> str:
    claim = f"{{id: a, source: daily, subject: {subject}, value: {value}{more}}}"
    return f"{SUBJECTS}claims:\n  - {claim}\n"


def problem(text: str) -> tuple[int, int, str]:
    report = report_of(text)
    assert len(report.problems) == 1
    found = report.problems[0]
    return found.line, found.column, found.message


@pytest.mark.parametrize(
    ("subject", "value", "expected"),
    [
        (
            "cause",
            "High water",
            Category("High water", "flood", "declared as another wording of flood"),
        ),
        ("cause", "rot", Category("rot", "rot")),
        ("city", "Oslo", Name("Oslo", "oslo", "Oslo")),
        ("city", "Bergen", Name("Bergen", "bergen")),
        ("towns", "{members: [Dal, Berg]}", Members("Dal, Berg", frozenset({"dal", "berg"}))),
        ("towns", '"Dal, Berg"', Members("Dal, Berg", frozenset({"dal", "berg"}))),
        (
            "towns",
            "{members: [Dal], closed: true}",
            Members("Dal", frozenset({"dal"}), True, "closed list"),
        ),
        ("warned", '"yes"', Statement("yes", True)),
        ("warned", '"no"', Statement("no", False)),
        ("warned", '"yes", stance: denies', Statement("no", False, "the denial of a statement")),
        ("warned", '"no", stance: denies', Statement("yes", True, "the denial of a statement")),
    ],
)
def test_words_are_read_as_their_subject_has_them(
    subject: str, value: str, expected: object
) -> None:
    assert boxes_of(one(subject, value), subject)["a"].value == expected


def test_a_declared_name_is_read_as_the_thing_it_is_a_name_of() -> None:
    value = boxes_of(one("city", "Christiania"), "city")["a"].value
    assert isinstance(value, Name)
    assert value.known_as == "Oslo"


def test_figures_are_read_in_the_subjects_unit() -> None:
    value = boxes_of(one("homes", "nearly 400"), "homes")["a"].value
    assert isinstance(value, Figure)
    assert (value.unit, value.whole, value.number) == ("homes", True, Decimal(400))
    share = boxes_of(one("paid", "30%"), "paid")["a"].value
    assert isinstance(share, Figure)
    assert (share.whole, share.number) == (False, Decimal("0.3"))


@pytest.mark.parametrize(
    ("value", "literal"),
    [
        ('{low: "300", high: "400"}', closed(300, 400)),
        ('{low: "300", low_open: true}', closed(301, 10**9)),
        ('{high: "400", high_open: true}', closed(0, 399)),
        ('{low: "300", high: "400", unit: homes, high_open: true}', closed(300, 399)),
    ],
)
def test_a_value_may_be_given_by_its_ends(value: str, literal: object) -> None:
    found = boxes_of(one("homes", value), "homes")["a"].span("literal").both(closed(0, 10**9))
    assert found == literal


def test_a_date_may_be_given_by_its_ends() -> None:
    april = date(2024, 4, 1), date(2024, 4, 30)
    both = boxes_of(one("opened", '{low: "2024-04-01", high: "2024-04-30"}'), "opened")["a"]
    assert both.span("literal") == days(*april)
    since = boxes_of(one("opened", '{low: "2024-04-01"}'), "opened")["a"].span("literal")
    assert (since.low, since.high) == (days(*april).low, EVERYTHING.high)
    until = boxes_of(one("opened", '{high: "2024-04-30"}'), "opened")["a"].span("literal")
    assert (until.low, until.high) == (EVERYTHING.low, days(*april).high)


def test_words_for_a_date_count_from_publication() -> None:
    box = boxes_of(one("opened", "yesterday"), "opened")["a"]
    assert box.span("literal") == days(date(2024, 5, 2), date(2024, 5, 2))
    other = boxes_of(one("opened", "yesterday").replace("daily", "herald"), "opened")["a"]
    assert other.span("literal") == days(date(2024, 5, 9), date(2024, 5, 9))
    stood = boxes_of(one("homes", '"400"', ", as_of: yesterday"), "homes")["a"]
    assert stood.time("literal") == days(date(2024, 5, 2), date(2024, 5, 2))


@pytest.mark.parametrize(
    ("subject", "value", "said"),
    [
        (
            "homes",
            '{members: ["400"]}',
            "members belong to a subject of type set; this one is quantity",
        ),
        ("cause", '{low: "3"}', "low and high belong to a figure or a date, not to a category"),
        ("city", '{low: "3"}', "low and high belong to a figure or a date, not to a name"),
        ("towns", '{low: "3"}', "low and high belong to a figure or a date, not to a set"),
        ("warned", '{low: "3"}', "low and high belong to a figure or a date, not to a statement"),
        ("warned", "perhaps", "neither yes nor no: "),
        ("cause", "fire", "no such category: "),
        ("opened", "soon", ""),
        ("homes", "quite some", ""),
    ],
)
def test_what_does_not_fit_the_type_is_a_problem_in_its_place(
    subject: str, value: str, said: str
) -> None:
    text = one(subject, value)
    line, column, message = problem(text)
    written = report_of(text).case.claims[0].where
    assert (line, column) == written.fields["value"]
    assert message.startswith(f"value: {said}")


def test_what_cannot_be_read_leaves_the_rest_standing() -> None:
    text = one("homes", "quite some") + "".join(
        f'  - {{id: {id_}, source: {source}, subject: homes, value: "400"}}\n'
        for id_, source in (("b", "daily"), ("c", "herald"))
    )
    report = report_of(text)
    assert len(report.problems) == 1
    assert ids(topic_of(text, "homes").boxes) == ["b", "c"]
    assert [finding.rule for finding in report.findings] == ["figures-agree"]


@pytest.mark.parametrize("field", ["as_of", "period"])
def test_a_time_that_cannot_be_read_is_a_problem(field: str) -> None:
    text = one("homes", '"400"', f", {field}: 2024-02-31")
    line, column, message = problem(text)
    assert message.startswith(f"{field}: no such date: ")
    assert (line, column) == report_of(text).case.claims[0].where.fields[field]
    assert report_of(text).topics == ()


def test_two_faults_of_one_claim_are_two_problems() -> None:
    report = report_of(one("homes", "quite some", ", as_of: 2024-02-31, period: 2024-13"))
    fields = [problem.message.partition(":")[0] for problem in report.problems]
    assert sorted(fields) == ["as_of", "period", "value"]


def test_a_publication_that_cannot_be_read_is_a_problem_of_its_source() -> None:
    text = """
    sources: [{id: daily, published: some day}]
    subjects: [{id: homes, unit: homes}]
    claims: [{id: a, source: daily, subject: homes, value: "400"}]
    """
    line, _, message = problem(text)
    assert (line, message[:11]) == (2, "published: ")
    box = boxes_of(text, "homes")["a"]
    assert (box.published, box.time("literal")) == (ALWAYS, EVERYTHING)


def test_a_subjects_period_that_cannot_be_read_is_a_problem_of_it() -> None:
    text = one("came", '"400"').replace("2024-04}", "2024-14}")
    _, _, message = problem(text)
    assert message.startswith("period: ")
    assert boxes_of(text, "came")["a"].period is None


def test_without_a_date_a_figure_stood_since_the_period_began_and_until_publication() -> None:
    text = one("came", '"400"')
    box = boxes_of(text, "came")["a"]
    assert box.time("literal") == days(date(2024, 4, 1), date(2024, 5, 3))
    assert box.time("pragmatic") == days(date(2024, 5, 3), date(2024, 5, 3))
    assert not box.dated
    assert box.published.literal == days(date(2024, 5, 3), date(2024, 5, 3))
    undated = boxes_of(one("homes", '"400"'), "homes")["a"]
    assert undated.time("literal") == interval(None, minutes(date(2024, 5, 4)), high_open=True)


def test_a_claims_period_goes_before_its_subjects() -> None:
    own = boxes_of(one("came", '"400"', ", period: 2024-04-30"), "came")["a"].period
    assert own is not None
    assert own.literal == days(date(2024, 4, 30), date(2024, 4, 30))
    subjects = boxes_of(one("came", '"400"'), "came")["a"].period
    assert subjects is not None
    assert subjects.literal == days(date(2024, 4, 1), date(2024, 4, 30))
    assert boxes_of(one("homes", '"400"'), "homes")["a"].period is None


def test_a_claim_states_its_own_date() -> None:
    box = boxes_of(one("homes", '"400"', ", as_of: late April"), "homes")["a"]
    assert box.dated
    assert box.time("literal") == days(date(2024, 4, 19), date(2024, 4, 30))
    assert box.time("pragmatic") == days(date(2024, 4, 21), date(2024, 4, 30))


def test_whose_word_it_is_in_words() -> None:
    text = """
    sources:
      - {id: early, publisher: Herald}
      - {id: late, publisher: Herald}
      - {id: blog}
      - {id: post, publisher: Post}
    subjects: [{id: homes, unit: homes}]
    speakers: [{id: mayor, label: The Mayor of Dal, aliases: [J. Berg]}, {id: brigade}]
    claims:
      - {id: a, source: early, subject: homes, value: "400"}
      - {id: b, source: late, subject: homes, value: "400", speaker: J. Berg}
      - {id: c, source: blog, subject: homes, value: "400", speaker: [brigade, a neighbour]}
      - {id: d, source: post, subject: homes, value: "400"}
    """
    boxes = boxes_of(text)
    assert {id_: (box.outlet, box.voice) for id_, box in boxes.items()} == {
        "a": ("Herald (early)", ""),
        "b": ("Herald (late)", "The Mayor of Dal"),
        "c": ("blog", "brigade and a neighbour"),
        "d": ("Post", ""),
    }
    assert boxes["b"].origins == ("mayor",)


def test_a_case_may_read_a_wording_in_its_own_way() -> None:
    shipped = boxes_of(one("homes", "nearly 400"), "homes")["a"]
    assert shipped.span("pragmatic") == closed(360, 399)
    own = 'hedges: {numbers: {nearly: {literal: "[0.5N, N)", pragmatic: "[0.5N, N)"}}}\n'
    assert boxes_of(own + one("homes", "nearly 400"), "homes")["a"].span("pragmatic") == closed(
        200, 399
    )
    assert report_of(own + one("homes", "nearly 400")).problems == ()


def test_a_wrong_table_of_wordings_is_a_problem_and_the_shipped_one_is_used() -> None:
    text = "hedges: {numbers: {nearly: 3}}\n" + one("homes", "nearly 400")
    (fault,) = report_of(text).problems
    assert (Path(fault.file).name, fault.line, fault.column) == ("case.yaml", 2, 20)
    assert fault.message.startswith("hedges: ")
    assert boxes_of(text, "homes")["a"].span("pragmatic") == closed(360, 399)


def test_one_wrong_wording_does_not_take_the_others_with_it() -> None:
    own = '{nearly: 3, about: {literal: "[0.5N, 2N]", pragmatic: "[0.5N, 2N]"}}'
    text = f"hedges: {{numbers: {own}, nmbers: {{}}}}\n" + one("homes", "about 400")
    assert len(report_of(text).problems) == 2
    assert boxes_of(text, "homes")["a"].span("pragmatic") == closed(200, 800)


@pytest.mark.parametrize(
    ("as_of", "told"),
    [
        ("2024-05-04", True),
        ("2024-06", True),
        ("next week", True),
        ("2024-05-03", False),
        ("2024-05", False),
        ("2024-05-01/..", False),
    ],
)
def test_nobody_can_tell_what_is_on_a_later_day(as_of: str, told: bool) -> None:
    problems = report_of(one("homes", "400", f", as_of: {as_of}")).problems
    assert [p.message.split(":")[0] for p in problems] == ["as_of"] * told
    if told:
        assert "after the source was published (2024-05-03)" in problems[0].message
    for mode in ("may", "will", "ordered", "wish"):
        more = f", as_of: {as_of}, mode: {mode}"
        assert not report_of(one("homes", "400", more)).problems


@pytest.mark.parametrize(
    ("more", "same"),
    [
        (", note: by telephone", True),
        (", coder: a machine, confidence: 0.5, confirmed: true", True),
        (", locator: {start: 3, end: 9}", True),
        (", quote: some homes", False),
        (", speaker: Mayor", False),
        (", via: Agency", False),
        (", mode: may", False),
        (", condition: if it rains", False),
        (", stance: denies", False),
        (", as_of: 2024-05-01", False),
        (", period: 2024-05-01", False),
        (", held: throughout", False),
    ],
)
def test_a_claims_fingerprint_changes_with_what_it_says(more: str, same: bool) -> None:
    plain = boxes_of(one("homes", '"400"'), "homes")["a"].fingerprint
    topic = topic_of(one("homes", '"400"', more), "homes")
    assert ((*topic.boxes, *topic.denials)[0].fingerprint == plain) == same


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("id: a,", "id: b,", True),
        ('"400"', '"401"', False),
        ("source: daily", "source: herald", False),
        ("subject: homes", "subject: Homes flooded", True),
        ("id: homes", "id: houses", False),
        ("label: Homes flooded", "label: Houses flooded", True),
    ],
)
def test_a_claims_fingerprint_knows_its_source_by_what_it_printed(
    old: str, new: str, same: bool
) -> None:
    text = one("homes", '"400"')
    changed = text.replace(old, new)
    if new == "id: houses":
        changed = changed.replace("subject: homes", "subject: houses")
    (plain,) = boxes_of(text, "homes").values()
    (other,) = boxes_of(changed).values()
    assert (plain.fingerprint == other.fingerprint) == same
    assert len(plain.fingerprint) == 16


@pytest.mark.parametrize(
    ("subject", "value", "more"),
    [
        ("homes", '"400"', ""),
        ("homes", '"400"', ", quote: ['all \"400\" ☂', b], speaker: [Bürgermeister, C], via: d"),
        ("homes", '{low: "4", high: "5", low_open: true}', ", mode: may, condition: if it rains"),
        ("towns", "{members: [Dal, Åby]}", ", as_of: 2024-05-01, held: throughout"),
        ("came", '"7"', ", period: 2024-05-02, stance: denies"),
    ],
)
def test_a_fingerprint_is_a_hash_of_what_is_said_as_json(
    subject: str, value: str, more: str
) -> None:
    topic = topic_of(one(subject, value, more), subject)
    (box,) = (*topic.boxes, *topic.denials)
    keys = [
        "value",
        "quote",
        "speaker",
        "via",
        "mode",
        "condition",
        "stance",
        "as_of",
        "held",
        "period",
    ]
    said = box.claim.model_dump(mode="json", include=set(keys))
    said |= {"subject": subject, "publisher": "The Daily", "published": "2024-05-03"}
    text = json.dumps(said, sort_keys=True, ensure_ascii=False)
    assert box.fingerprint == sha256(text.encode()).hexdigest()[:16]


def test_publisher_and_publication_are_in_the_fingerprint() -> None:
    text = """
    sources: [{id: daily, publisher: The Daily, published: 2024-05-03}]
    subjects: [{id: homes, unit: homes}]
    claims: [{id: a, source: daily, subject: homes, value: "400"}]
    """
    prints = {
        boxes_of(text.replace(old, new))["a"].fingerprint
        for old, new in (("x", "x"), ("The Daily", "Daily"), ("05-03", "05-04"))
    }
    assert len(prints) == 3


def test_when_reads_both_ways() -> None:
    box = boxes_of(one("opened", "late April"), "opened")["a"]
    assert isinstance(box.value, When)
    assert box.value.literal != box.value.pragmatic
