"""What is wrong with a record's fields: every message with its place."""

from __future__ import annotations

import pytest

from tests.casefile.conftest import LoadFiles, Tell

CLAIM_FIELDS = (
    "id, source, subject, value, quote, locator, speaker, via, mode, condition, stance, denies,"
    " supersedes, as_of, held, period, coder, confidence, reasons, confirmed, note"
)
START = "sources: [{id: cnn}]\nsource: cnn\nclaims:\n  - id: a\n    subject: t\n    value: 3\n"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("as_off: x", "7:5: as_off: no such field; did you mean as_of?"),
        ("where: x", f"7:5: where: no such field; there are {CLAIM_FIELDS}"),
        ("zzz: x", f"7:5: zzz: no such field; there are {CLAIM_FIELDS}"),
        ("<<: {a: b}", "7:5: <<: merge keys are not read; write the fields out"),
        ("note: [a]", "7:11: note: a text is meant, not a list"),
        ("note: true", "7:11: note: a text is meant, not true"),
        (
            "note: {a: b}",
            "7:11: note: a text is meant, not a mapping; put a text that holds a colon in quotes",
        ),
        ("mode: order", "7:11: mode: order is none of is, may, will, ordered, wish;"
         " did you mean ordered?"),
        ("mode: xyz", "7:11: mode: xyz is none of is, may, will, ordered, wish"),
        ("mode: [is]", "7:11: mode: a list is none of is, may, will, ordered, wish"),
        ("mode: {is: x}", "7:11: mode: a mapping is none of is, may, will, ordered, wish"),
        ("held: always", "7:11: held: always is none of sometime, throughout"),
        ("confidence: high", "7:17: confidence: a number is meant, not high"),
        ("confidence: 1.5", "7:17: confidence: 1.5 is more than 1"),
        ("confidence: -1", "7:17: confidence: -1 is less than 0"),
        ("confidence: true", "7:17: confidence: a number is meant, not true"),
        ("confirmed: maybe", "7:16: confirmed: true or false is meant, not maybe"),
        ("quote: [a, [b]]", "7:16: quote: entry 2: a text is meant, not a list"),
        ("quote: [a, ~, b]", "7:16: quote: entry 2: is empty; remove it"),
        ("speaker: ['']", "7:15: speaker: entry 1: is empty; remove it"),
        ("locator: 12", "7:14: locator: a mapping ({name: value}) is meant, not 12"),
        ("locator: {start: 1}", "7:14: locator: end: missing"),
        ("locator: {start: x, end: 2}", "7:22: locator: start: a whole number is meant, not x"),
        ("locator: {start: 1.5, end: 2}", "7:22: locator: start: a whole number is meant, not 1.5"),
        ("locator: {start: true, end: 2}",
         "7:22: locator: start: a whole number is meant, not true"),
        ("locator: [{start: 1, end: 2}, {start: -1, end: 2}]",
         "7:43: locator: entry 2: start: -1 is less than 0"),
        ("locator: {start: 1, end: 2, stop: 3}",
         "7:33: locator: stop: no such field; there are start, end"),
        ("locator: {start: 1, end: 2, where: 3}",
         "7:33: locator: where: no such field; there are start, end"),
    ],
)  # fmt: skip
def test_a_field_of_a_claim(tell: Tell, line: str, told: str) -> None:
    assert tell({"cnn.yaml": f"{START}    {line}\n"}) == [f"case/cnn.yaml:{told}"]


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("", "6:5: value: missing"),
        ("''", "6:12: value: missing"),
        ("true", '6:12: value: a text is meant; write "true" in quotes, or yes or no'),
        ("[a, b]", "6:12: value: a text is meant, or {members: [...]} for a list"),
        ("{lo: 3}", "6:13: value: lo: no such field; did you mean low?"),
        ("{low: [3]}", "6:18: value: low: a text is meant, not a list"),
        ("{low: 3, high_open: maybe}",
         "6:32: value: high_open: true or false is meant, not maybe"),
        ("{members: }", "6:12: value: says nothing; low, high or members is meant"),
        ("{members: [a, [b]]}", "6:26: value: members: entry 2: a text is meant, not a list"),
        ("{members: [a], clsed: true}", "6:27: value: clsed: no such field; did you mean closed?"),
        ("{}", "6:12: value: says nothing; low, high or members is meant"),
    ],
)  # fmt: skip
def test_the_value_of_a_claim(tell: Tell, value: str, told: str) -> None:
    text = START.replace("value: 3", f"value: {value}")
    assert tell({"cnn.yaml": text}) == [f"case/cnn.yaml:{told}"]


def test_what_is_missing_is_told_at_the_record(tell: Tell) -> None:
    assert tell({"cnn.yaml": "claims:\n  - note: x\n"}) == [
        "case/cnn.yaml:2:5: id: missing",
        "case/cnn.yaml:2:5: source: missing",
        "case/cnn.yaml:2:5: subject: missing",
        "case/cnn.yaml:2:5: value: missing",
    ]


def test_all_faults_of_all_records_in_one_run(tell: Tell) -> None:
    assert tell(
        {
            "subjects.yaml": "subjects:\n"
            "  - id: toll\n"
            "    behavior: level\n"
            "    type: quantiy\n"
            "  - id: road\n"
            "    type: category\n"
            "    series: often\n"
            "    categories: [open, {name: shut, alias: x}, {aliases: [y]}]\n"
            "    exclusive: [open, [open], [open, shut, other], [open, [shut]]]\n"
            f"  - id: {'x' * 201}\n"
            "  - label: no id\n"
        }
    ) == [
        f"case/subjects.yaml:{told}"
        for told in (
            "3:5: behavior: no such field; did you mean behaviour?",
            "4:11: type: quantiy is none of quantity, share, money, duration, age, date, category,"
            " name, set, statement; did you mean quantity?",
            "7:13: series: true or false is meant, not often",
            "8:18: categories: entry 1: a mapping ({name: value}) is meant, not open",
            "8:37: categories: entry 2: alias: no such field; did you mean aliases?",
            "8:48: categories: entry 3: name: missing",
            "9:17: exclusive: entry 1: two names of categories are meant, as in [open, closed]",
            "9:23: exclusive: entry 2: two names of categories are meant, as in [open, closed]",
            "9:31: exclusive: entry 3: two names of categories are meant, as in [open, closed]",
            "9:52: exclusive: entry 4: two names of categories are meant, as in [open, closed]",
            "10:9: id: longer than 200 characters",
            "11:5: id: missing",
        )
    ]


def test_lists_and_mappings_confused(tell: Tell) -> None:
    assert tell(
        {"a.yaml": "subjects:\n  - id: a\n    categories: {name: x}\n    exclusive: x\n"}
    ) == [
        "case/a.yaml:3:17: categories: a list is meant, not a mapping; put a text that holds a"
        " colon in quotes",
        "case/a.yaml:4:16: exclusive: a list is meant, not x",
    ]


def test_hostile_text_is_shown_harmless_and_short(tell: Tell) -> None:
    told = tell(
        {"a.jsonl": '{"record": "claim", "\\u001b[31m": 1, "mode": "\\u001b' + "x" * 500 + '"}'}
    )
    assert all(problem.isprintable() and len(problem) < 300 for problem in told)
    assert (
        "case/a.jsonl:1:1: mode: \\x1b" + "x" * 55 + "… is none of is, may, will, ordered, wish"
        in told
    )


def test_a_record_of_nothing_but_faults_is_told_briefly(tell: Tell) -> None:
    fields = ", ".join(f'"f{n}": 1' for n in range(30_000))
    told = tell({"a.jsonl": f'{{"record": "source", "id": "a", {fields}}}'})
    assert len(told) == 26
    assert "case/a.jsonl:1:1: 29,975 more faults in this record" in told


def test_empty_fields_are_absent_in_every_format(load_files: LoadFiles) -> None:
    case = load_files(
        {
            "a.yaml": "sources:\n  - {id: a, note: , url: '', text: ~}\n",
            "b.jsonl": '{"record": "source", "id": "b", "note": null, "url": ""}\n'
            '{"record": "claim", "id": "x", "source": "a", "subject": "t", "value": "3",'
            ' "coder": "", "mode": null, "speaker": [], "confirmed": null}',
            "sources.csv": "id,note\nc,\n",
        }
    )
    assert not case.problems
    assert list(case.sources) == ["a", "b", "c"]
    assert (case.claims[0].coder, case.claims[0].mode) == ("hand", "is")


def test_yes_and_no_for_true_and_false(load_files: LoadFiles) -> None:
    case = load_files({"a.yaml": "subjects: [{id: a, series: yes}, {id: b, series: No}]\n"})
    assert [subject.series for subject in case.subjects.values()] == [True, False]


@pytest.mark.parametrize(
    ("claim", "rest"),
    [
        ("{id: a, source: cnn, subject: t, value: some 1,500}", "500"),
        ("{id: a, source: cnn, subject: t, value: '3', quote: 300 homes, all told}", "all told"),
        ("{id: a, source: cnn, subject: t, value: {low: 1,500}}", "500"),
    ],
)
def test_what_a_comma_cuts_off_is_no_field(tell: Tell, claim: str, rest: str) -> None:
    (told,) = tell({"a.yaml": f"sources: [{{id: cnn}}]\nclaims: [{claim}]\n"})
    assert "no such field, and it has no value" in told
    assert "put that whole value in quotation marks" in told
    assert told.endswith(f"({rest})")
