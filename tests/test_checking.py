"""The run as a whole: every rule on every topic, one answer to a question, problems in place."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import localcontext
from typing import NoReturn

import pytest

import factcheck
from factcheck.checking import judged
from factcheck.finding import Answer, Finding, Kind
from factcheck.graph.topic import Topic
from factcheck.outcome import Report
from factcheck.rules import Rule, find_rules
from tests.cases import case_of, findings, report_of, told

HOMES = """
subjects:
  - {id: homes, label: Homes flooded, unit: homes}
  - {id: roads, label: Roads closed, unit: roads}
relations: [{formula: homes <= roads * 100}]
claims:
  - {id: a, source: daily, subject: homes, value: "400"}
  - {id: b, source: herald, subject: homes, value: "550"}
  - {id: c, source: herald, subject: roads, value: "5"}
"""


def made(
    id_: str,
    *slots: str,
    kind: Kind = "agreement",
    aspect: str = "value",
    replaces: tuple[str, ...] = (),
    crash_at: int | None = None,
) -> Rule:
    """A rule that says its own id of every subject, once a slot; it may crash on the way."""

    def check(topic: Topic) -> Iterator[Answer]:
        if topic.subject is None:
            return
        for n, slot in enumerate(slots):
            if n == crash_at:
                raise RuntimeError("the dam broke")
            yield Answer(f"{id_} says so.", (), (slot,), (), slot=slot)

    return Rule(id_, "A rule.", kind, aspect, check, {}, replaces)


def run(*rules: Rule, text: str = HOMES) -> Report:
    return factcheck.check(case_of(text), {rule.id: rule for rule in rules})


def messages(report: Report) -> list[tuple[str, str]]:
    return [(found.question, found.answer.message) for found in report.findings]


def test_every_rule_sees_every_subject() -> None:
    report = run(made("first", ""), made("second", "", aspect="wording"))
    assert sorted(messages(report)) == [
        ("homes/value/", "first says so."),
        ("homes/wording/", "second says so."),
        ("roads/value/", "first says so."),
        ("roads/wording/", "second says so."),
    ]


def test_a_rule_may_speak_of_a_relation() -> None:
    def check(topic: Topic) -> Iterator[Answer]:
        if topic.relation:
            yield Answer("It holds.", (), ("yes",), ())

    (found,) = run(Rule("whole", "A rule.", "agreement", "sum", check, {})).findings
    assert found.question == "homes <= roads * 100/sum/"
    assert found.relation is not None
    assert found.subject is None


def test_a_rule_that_crashes_becomes_a_problem_and_the_run_goes_on() -> None:
    report = run(made("broken", "", crash_at=0), made("sound", ""))
    assert {found.rule for found in report.findings} == {"sound"}
    places = [(problem.line, problem.column, problem.message) for problem in report.problems]
    assert places == [
        (4, 5, "rule broken failed on homes: RuntimeError: the dam broke"),
        (5, 5, "rule broken failed on roads: RuntimeError: the dam broke"),
    ]


def test_that_no_memory_is_left_is_no_rules_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> NoReturn:
        raise MemoryError

    monkeypatch.setattr(judged, "_stamped", full)
    with pytest.raises(MemoryError):
        run(made("sound", "May"))
    monkeypatch.undo()
    monkeypatch.setattr(judged, "explain", full)
    with pytest.raises(MemoryError):
        run(made("sound", "May"))


def test_what_a_rule_found_before_it_crashed_stands() -> None:
    report = run(made("broken", "May", "June", crash_at=1))
    assert [question for question, _ in messages(report)] == ["homes/value/May", "roads/value/May"]
    assert len(report.problems) == 2


def test_a_crash_on_a_relation_is_told_at_the_relation() -> None:
    def check(topic: Topic) -> Iterator[Answer]:
        assert topic.relation is None
        yield from ()

    (problem,) = run(Rule("broken", "A rule.", "agreement", "sum", check, {})).problems
    assert (problem.line, problem.column) == (6, 13)
    assert problem.message.startswith("rule broken failed on ")
    assert "AssertionError" in problem.message


def test_of_two_rules_that_answer_one_question_the_first_by_name_is_heard() -> None:
    report = run(made("zeal", ""), made("able", ""))
    assert {message for _, message in messages(report)} == {"able says so."}


@pytest.mark.parametrize("names", [("able", "zeal"), ("zeal", "able")])
def test_a_rule_that_replaces_another_is_heard_whatever_their_names(names: tuple[str, str]) -> None:
    closer, plain = names
    report = run(made(plain, "", "June"), made(closer, "", replaces=(plain,)))
    heard = dict(messages(report))
    assert heard["homes/value/"] == f"{closer} says so."
    assert heard["homes/value/June"] == f"{plain} says so."


def test_a_rule_replaces_those_alone_that_it_names() -> None:
    report = run(made("able", ""), made("closer", "", replaces=("another",)))
    assert {message for _, message in messages(report)} == {"able says so."}


def test_a_share_of_all_is_told_by_the_closer_rule() -> None:
    text = """
    subjects: [{id: paid, type: share, population: victims}]
    claims:
      - {id: a, source: daily, subject: paid, value: all}
      - {id: b, source: herald, subject: paid, value: 60%}
    """
    assert told(text) == [("error", "universal-against-case")]
    without = {id_: rule for id_, rule in find_rules().items() if id_ != "universal-against-case"}
    assert [f.rule for f in factcheck.check(case_of(text), without).findings] == ["figures-differ"]


def test_slots_used_twice_are_told_apart_by_number() -> None:
    report = run(made("twice", "May", "June", "May", "May"), text=HOMES.replace("roads", "ways"))
    questions = [question for question, _ in messages(report) if question.startswith("homes")]
    assert sorted(questions) == [
        "homes/value/June",
        "homes/value/May",
        "homes/value/May (2)",
        "homes/value/May (3)",
    ]


def test_errors_come_first_then_warnings_then_notes_by_kind_and_question() -> None:
    def parted(id_: str, kind: Kind, how: str, subject: str) -> Rule:
        def check(topic: Topic) -> Iterator[Answer]:
            if topic.subject and topic.subject.id == subject:
                yield Answer("So.", (), (id_,), (), parted=how)  # type: ignore[arg-type]

        return Rule(id_, "A rule.", kind, id_, check, {})

    report = run(
        parted("g", "agreement", "not", "homes"),
        parted("f", "discrepancy", "not", "homes"),
        parted("e", "change", "literally", "roads"),
        parted("d", "change", "not", "homes"),
        parted("c", "discrepancy", "pragmatically", "homes"),
        parted("b", "change", "pragmatically", "roads"),
        parted("a", "discrepancy", "literally", "roads"),
    )
    order = [(found.severity, found.kind, found.question) for found in report.findings]
    assert order == [
        ("error", "discrepancy", "roads/a/"),
        ("warning", "discrepancy", "homes/c/"),
        ("warning", "change", "roads/b/"),
        ("note", "change", "homes/d/"),
        ("note", "change", "roads/e/"),
        ("note", "discrepancy", "homes/f/"),
        ("note", "agreement", "homes/g/"),
    ]


def test_findings_on_one_question_are_in_the_order_of_rules_then_answers() -> None:
    text = """
    subjects: [{id: city, label: Oslo, type: name}]
    claims:
      - {id: a, source: daily, subject: city, value: Oslo}
    """

    def check(topic: Topic) -> Iterator[Answer]:
        yield Answer("So.", (), ("x",), (), slot="")

    report = run(Rule("one", "A rule.", "agreement", "value", check, {}), text=text)
    assert [found.rule for found in report.findings] == ["one"]


@pytest.mark.parametrize(
    ("formula", "column", "message"),
    [
        ("homes + = roads", 23, "formula: a subject or a number is missing beside “+”"),
        ("homes", 23, "formula: a formula has one of = <= >= < > between spaces, this one has 0"),
        ("homes <= ways + paths", 23, "formula: no such subject: ways, paths"),
        ("homes <= Roads closed", 23, "formula: an operator is missing before “closed”"),
    ],
)
def test_a_relation_that_cannot_be_used_is_a_problem_in_its_place(
    formula: str, column: int, message: str
) -> None:
    report = report_of(HOMES.replace("homes <= roads * 100", formula))
    places = [(problem.line, problem.column, problem.message) for problem in report.problems]
    assert places == [(6, column, message)]
    assert [found.rule for found in report.findings] == ["figures-differ"]
    assert [topic.relation for topic in report.topics] == [None, None]
    assert report.case.relations == ()


def test_the_problems_of_the_files_are_in_the_report() -> None:
    report = report_of(HOMES + "  - {id: d, source: nobody, subject: homes, value: few}\n")
    assert [problem.message for problem in report.problems] == ["source: no such source: nobody"]
    assert len(report.findings) == len(findings(HOMES))


def test_problems_come_in_the_order_of_their_places() -> None:
    report = report_of(
        HOMES.replace('"550"', "quite some").replace("homes <= roads * 100", "homes")
        + "  - {id: d, source: nobody, subject: homes, value: few}\n"
    )
    assert [problem.line for problem in report.problems] == [6, 9, 11]


def test_a_claim_on_nothing_like_any_subject_is_a_problem() -> None:
    report = report_of(
        HOMES + '  - {id: d, source: post, subject: Height of the tide, value: "9"}\n'
    )
    (problem,) = report.problems
    assert problem.line == 11
    assert problem.message.startswith("subject: no subject that takes such a value is like it: ")
    assert report.not_compared[-1].claims == ("d",)


def test_a_claim_that_may_be_on_one_of_two_subjects_is_listed_and_no_problem() -> None:
    text = """
    subjects:
      - {id: north, label: Homes flooded in the north, unit: homes}
      - {id: south, label: Homes flooded in the south, unit: homes}
    claims: [{id: a, source: daily, subject: Homes flooded, value: "400"}]
    """
    report = report_of(text)
    assert report.problems == ()
    ((subject, claims, reason),) = [(n.subject, n.claims, n.reason) for n in report.not_compared]
    assert (subject, claims) == ("Homes flooded", ("a",))
    assert "write the id of the subject" in reason


COUNTED = [
    HOMES,
    HOMES.replace('"550"', "quite some"),
    HOMES + "  - {id: d, source: post, subject: homes, value: '600', stance: denies}\n",
    HOMES + "  - {id: d, source: post, subject: homes, value: '600', supersedes: b}\n",
    HOMES + "  - {id: d, source: post, subject: Height of the tide, value: '9'}\n",
    HOMES + "  - {id: d, source: nobody, subject: homes, value: '9'}\n",
    HOMES.replace("homes <= roads * 100", "roads >= homes"),
]


@pytest.mark.parametrize("text", COUNTED)
def test_the_counts_add_up(text: str) -> None:
    report = report_of(text)
    counts = report.counts
    assert counts["claims"] == len(report.case.claims)
    assert counts["compared"] + counts["not_compared"] == counts["claims"]
    listed = [claim for left in report.not_compared for claim in left.claims]
    assert sorted(listed) == sorted(set(listed))
    assert len(listed) == counts["not_compared"]
    kinds = [found.kind for found in report.findings]
    for kind in ("agreement", "discrepancy", "change"):
        assert counts[kind] == kinds.count(kind)


def test_what_is_counted() -> None:
    assert report_of(HOMES).counts == {
        "sources": 3,
        "subjects": 2,
        "claims": 3,
        "compared": 2,
        "not_compared": 1,
        "single_source": 1,
        "agreement": 0,
        "discrepancy": 1,
        "change": 0,
    }


def test_a_claim_that_a_relation_holds_against_others_is_compared() -> None:
    report = report_of(HOMES.replace("homes <= roads * 100", "roads >= homes"))
    assert [found.rule for found in report.findings] == ["figures-differ", "parts-exceed-whole"]
    assert report.counts["compared"] == 3


def test_one_origin_in_two_sources_is_a_single_source() -> None:
    text = """
    subjects: [{id: homes, unit: homes}]
    claims:
      - {id: a, source: daily, subject: homes, value: "400", speaker: Mayor}
      - {id: b, source: herald, subject: homes, value: "400", speaker: Mayor}
    """
    assert report_of(text).counts["single_source"] == 1
    other = text.replace('"400", speaker: Mayor}\n      - {id: b', '"400"}\n      - {id: b')
    assert report_of(other).counts["single_source"] == 0


def test_a_rule_without_findings_leaves_an_empty_report() -> None:
    report = run()
    assert report.findings == ()
    assert report.counts["compared"] == 2


def test_what_is_superseded_is_set_aside_before_anything_is_compared() -> None:
    text = HOMES + '  - {id: d, source: herald, subject: homes, value: "400", supersedes: b}\n'
    assert told(text) == [
        ("warning", "claim-revised"),
        ("note", "parts-fit-whole"),
        ("note", "figures-agree"),
    ]
    agreed: list[Finding] = findings(text, "figures-agree")
    assert {box.id for box in agreed[0].boxes} == {"a", "d"}


def test_the_plan_and_the_parts_of_a_relation_lose_what_is_superseded_too() -> None:
    text = """
    subjects:
      - {id: planned, unit: homes}
      - {id: built, unit: homes, plan_of: planned}
    relations: [{formula: built <= planned}]
    claims:
      - {id: a, source: daily, subject: planned, value: "400", mode: ordered}
      - {id: b, source: daily, subject: planned, value: "900", mode: ordered, supersedes: a}
      - {id: c, source: herald, subject: built, value: "400"}
    """
    assert told(text) == [("warning", "claim-revised"), ("note", "parts-fit-whole")]
    other = text.replace('"900"', '"40"').replace('"400", mode', '"900", mode')
    assert told(other)[0] == ("error", "parts-exceed-whole")


def test_a_program_that_keeps_few_digits_of_its_own_gets_the_same_report() -> None:
    text = HOMES.replace('"400"', '"40,123"').replace('"550"', '"40,127"')
    usual = factcheck.check(case_of(text))
    assert usual.counts["discrepancy"] == 2
    with localcontext() as context:
        context.prec = 3
        assert factcheck.check(case_of(text)).to_json() == usual.to_json()
