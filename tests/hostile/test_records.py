"""One record with one fault, in every format: told at its place, and the rest is checked."""

from __future__ import annotations

import csv
import json
from io import StringIO
from typing import Any, NamedTuple

import pytest

from factcheck.casefile import load
from tests.hostile.bench import Bench

SAID = {"source": "daily", "subject": "homes", "value": "300"}


class Fault(NamedTuple):
    """A claim's fields beside `SAID` (None takes one away), the one at fault, and what is told.

    `at` is empty where the record itself is at fault.
    """

    fields: dict[str, Any]
    at: str
    told: str


FAULTS = {
    "a field is missing": Fault({"value": None}, "", "value: missing"),
    "an impossible date": Fault(
        {"as_of": "2024-02-31"}, "as_of", "as_of: no such date: 2024-02-31"
    ),
    "a month too many": Fault({"period": "2024-13"}, "period", "period: no such date: 2024-13"),
    "time upside down": Fault(
        {"as_of": "2024-05-02/2024-05-01"},
        "as_of",
        "as_of: upside down: it ends on 2024-05-01, before it begins on 2024-05-02; write the"
        " earlier date first",
    ),
    "a day after publication": Fault(
        {"as_of": "2024-05-09"},
        "as_of",
        "as_of: begins after the source was published (2024-05-03), which cannot tell what is then:"
        " give the claim the mode will (a forecast), ordered (a plan), may or wish, or correct the"
        " date",
    ),
    "ends upside down": Fault(
        {"value": {"low": "5", "high": "3"}},
        "value",
        "value: upside down: nothing lies between low 5 and high 3",
    ),
    "a range upside down": Fault(
        {"value": "2022-10"}, "value", 'value: upside down: "2022-10"; write the lower end first'
    ),
    "an unknown source": Fault(
        {"source": "dailly"}, "source", "source: no such source: dailly; did you mean daily?"
    ),
    "an unknown subject": Fault(
        {"subject": "zebras"},
        "subject",
        "subject: no subject that takes such a value is like it: write the id of the subject, or"
        " add the wording to its aliases",
    ),
    "an unknown claim": Fault(
        {"supersedes": "daily-9"},
        "supersedes",
        "supersedes: no such claim: daily-9; did you mean daily-1?",
    ),
    "an unknown mode": Fault(
        {"mode": "iss"},
        "mode",
        "mode: iss is none of is, may, will, ordered, wish; did you mean is?",
    ),
    "an unknown category": Fault(
        {"subject": "road", "value": "opne"},
        "value",
        'value: no such category: "opne"; known are "open", "shut"; did you mean "open"?',
    ),
    "the denial of a category": Fault(
        {"subject": "road", "value": "not open"},
        "value",
        'value: no such category: "not open"; known are "open", "shut"',
    ),
    "an id twice": Fault(
        {"id": "daily-1"}, "id", "id: daily-1 is given twice; first at case/1-sound.yaml:10"
    ),
    "no number": Fault(
        {"value": "nan"},
        "value",
        'value: no finite number: "nan"; leave an end of {low, high} empty',
    ),
    "no end": Fault(
        {"value": "infinity"},
        "value",
        'value: no finite number: "infinity"; leave an end of {low, high} empty',
    ),
    "no number for an end": Fault(
        {"value": {"low": "NaN"}},
        "value",
        'value: low: no finite number: "NaN"; leave an end of {low, high} empty',
    ),
    "400 digits": Fault(
        {"value": "9" * 400},
        "value",
        f'value: a number of more than 24 digits: "{"9" * 59}…"; round it',
    ),
    "a large exponent": Fault(
        {"value": "1e9999"},
        "value",
        'value: a number of more than 24 digits: "1e9999"; round it',
    ),
    "a negative count": Fault(
        {"value": "-5"}, "value", 'value: a count cannot be negative: "-5"'
    ),
    "a share of 140%": Fault(
        {"subject": "insured", "value": "140%"},
        "value",
        "value: a share lies between 0 and 1 (100%); for a rate of growth give the subject the type"
        ' quantity and the unit %: "140%"',
    ),
    "a currency nobody knows": Fault(
        {"subject": "cost", "value": "500 zlorps"},
        "value",
        'value: no such currency: "zlorps"; known are ISO 4217 codes (USD, EUR, KZT …), their'
        " signs, and names like dollars, US dollars, roubles, Mexican pesos",
    ),
    "thousands parted by a point": Fault(
        {"value": "1.500 homes"},
        "value",
        "value: in things that are counted 1.500 may be meant as 1,500: \"1.500 homes\"; write"
        " 1,500, or exactly 1.500 for the decimal",
    ),
    "confidence that is no number": Fault(
        {"confidence": "nan"}, "confidence", "confidence: a number is meant, not nan"
    ),
    "confidence above 1": Fault(
        {"confidence": "1.4"}, "confidence", "confidence: 1.4 is more than 1"
    ),
    "a place upside down": Fault(
        {"quote": "some homes", "locator": {"start": "9", "end": "5"}},
        "locator",
        "locator: ends at 5, before or where it starts (9)",
    ),
}  # fmt: skip


def in_yaml(claim: dict[str, Any], at: str) -> tuple[str, str, tuple[int, int]]:
    """The claim in a file, a field a line; the file's name and the place of the field at fault."""
    lines = ["claims:"]
    place = (2, 5)
    for name, value in claim.items():
        lines.append(f"{'    ' if len(lines) > 1 else '  - '}{name}: {json.dumps(value)}")
        if name == at:
            place = (len(lines), len(f"    {name}: ") + 1)
    return "a.yaml", "\n".join(lines) + "\n", place


def in_jsonl(claim: dict[str, Any], at: str) -> tuple[str, str, tuple[int, int]]:
    """The claim on the second line: there a record has one place."""
    text = '{"record": "source", "id": "other"}\n' + json.dumps({"record": "claim", **claim})
    return "a.jsonl", text + "\n", (2, 1)


def in_csv(claim: dict[str, Any], at: str) -> tuple[str, str, tuple[int, int]]:
    """The claim in a table; the place is its cell's."""
    cells = [
        f"{value['start']}-{value['end']}"
        if name == "locator"
        else json.dumps(value)
        if isinstance(value, dict)
        else value
        for name, value in claim.items()
    ]
    stream = StringIO()
    csv.writer(stream, lineterminator="\n").writerows([list(claim), cells])
    before = StringIO()
    csv.writer(before, lineterminator="").writerow([*cells[: list(claim).index(at)], ""] if at
                                                   else [""])  # fmt: skip
    column = 1 if not at or next(iter(claim)) == at else len(before.getvalue()) + 1
    return "claims.csv", stream.getvalue(), (2, column)


@pytest.mark.parametrize("written", [in_yaml, in_jsonl, in_csv])
@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_faults(bench: Bench, fault: Fault, written: Any) -> None:
    claim = {"id": "x", **SAID, **fault.fields}
    claim = {name: value for name, value in claim.items() if value is not None}
    name, text, (line, column) = written(claim, fault.at)
    bench.tells({name: text}, f"case/{name}:{line}:{column}: {fault.told}")


def test_an_unknown_field(bench: Bench) -> None:
    claim = {"id": "x", **SAID, "speakr": "Mayor"}
    told = "speakr: no such field; did you mean speaker?"
    name, text, _ = in_yaml(claim, "")
    bench.tells({name: text}, f"case/a.yaml:6:5: {told}")
    name, text, _ = in_jsonl(claim, "")
    (bench.folder / "case" / "a.yaml").unlink()
    bench.tells({name: text}, f"case/a.jsonl:2:1: {told}")
    name, text, _ = in_csv(claim, "")
    (bench.folder / "case" / "a.jsonl").unlink()
    bench.tells(
        {name: text},
        "case/claims.csv:1:25: speakr: no such column; did you mean speaker?; no row of this table"
        " is read",
    )


def test_every_fault_at_once(bench: Bench) -> None:
    """All claims with their faults in one table: as many lines, and the rest is checked."""
    text = ""
    for number, fault in enumerate(FAULTS.values()):
        claim = {"record": "claim", "id": f"x{number}", **SAID, **fault.fields}
        text += json.dumps({name: value for name, value in claim.items() if value is not None})
        text += "\n"
    lines = [
        f"case/a.jsonl:{number}:1: {fault.told}" for number, fault in enumerate(FAULTS.values(), 1)
    ]
    bench.tells({"a.jsonl": text}, *lines)


@pytest.mark.parametrize("value", ["No", "no", "1e3", "2022-10", "0x10", "012", "1_000", "12:30"])
def test_yaml_does_not_guess(bench: Bench, value: str) -> None:
    bench.lay(
        {"a.yaml": f"source: daily\nclaims:\n  - {{id: x, subject: a word, value: {value}}}\n"}
    )
    case = load("case")
    assert not case.problems
    assert next(claim.value for claim in case.claims if claim.id == "x") == value


@pytest.mark.parametrize("number", ["1e3", "1.50", "100000000000000000000001", "-0"])
def test_json_numbers_keep_their_text(bench: Bench, number: str) -> None:
    record = f'"record": "claim", "id": "x", "source": "daily", "subject": "s", "value": {number}'
    bench.lay({"a.jsonl": f"{{{record}}}\n"})
    assert next(claim.value for claim in load("case").claims if claim.id == "x") == number


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity"])
def test_what_json_does_not_have(bench: Bench, number: str) -> None:
    bench.tells(
        {"a.jsonl": f'{{"record": "claim", "id": "x", "value": {number}}}\n'},
        f"case/a.jsonl:1:1: {number} is no number; leave the field out",
    )
