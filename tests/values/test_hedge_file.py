"""What a case may lay over the table of wordings, and what it may not."""

from __future__ import annotations

import subprocess
import sys

import pytest

from factcheck.errors import Unreadable
from factcheck.values import hedges
from factcheck.values.figures import read_figure
from factcheck.values.hedges import HedgeTable, default_hedges, load_hedges
from tests.values.spans import said


def of(table: HedgeTable, text: str, type: str = "quantity") -> tuple[str, str]:
    return said(read_figure(text, type, "", table))


def test_the_default_is_loaded_once_and_lazily() -> None:
    assert load_hedges() is load_hedges({}) is load_hedges(None) is default_hedges()
    assert hedges.DEFAULT_HEDGES is default_hedges()
    with pytest.raises(AttributeError):
        hedges.NO_SUCH_TABLE  # noqa: B018
    code = "import sys, factcheck.values.figures; print('ruamel.yaml' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_the_same_readings_make_one_table() -> None:
    readings = {"numbers": {"more than": {"pragmatic": "(N, 1.5N]"}}}
    table = load_hedges(readings)
    assert table is load_hedges({"numbers": {"more than": {"pragmatic": "(N, 1.5N]"}}})
    readings["numbers"]["more than"]["pragmatic"] = "(N, 1.6N]"
    assert load_hedges(readings) is not table


def test_a_first_wording_changes_its_row() -> None:
    table = load_hedges({"numbers": {"more than": {"pragmatic": "(N, 1.5N]"}}})
    for text in ("more than 200", "over 200", "MORE THAN 200"):
        assert of(table, text) == ("(200, inf)", "(200, 300]")
    assert read_figure("over 200", "quantity", "", table).read_by == "more than N"
    assert read_figure("over 200", "quantity", "", table).bound == "lower"
    assert of(default_hedges(), "over 200") == ("(200, inf)", "(200, 250]")


def test_another_wording_changes_itself() -> None:
    table = load_hedges({"numbers": {"Over": {"pragmatic": "(N, 1.5N]"}}})
    assert of(table, "over 200") == ("(200, inf)", "(200, 300]")
    assert of(table, "more than 200") == ("(200, inf)", "(200, 250]")
    assert read_figure("over 200", "quantity", "", table).read_by == "over N"


def test_what_follows_a_number_changes_with_its_row() -> None:
    table = load_hedges({"numbers": {"at least": {"pragmatic": "[N, 2N]"}}})
    assert of(table, "200 or more") == ("[200, inf)", "[200, 400]")


def test_a_vague_wording_can_be_made_one_sided() -> None:
    table = load_hedges({"counts": {"a few": {"bound": "lower"}}})
    assert read_figure("a few", "quantity", "", table).bound == "lower"
    assert read_figure("a few thousand", "quantity", "", table).bound == "lower"
    assert read_figure("up to a few", "quantity", "", table).bound == "upper"


def test_a_new_wording() -> None:
    readings = {"literal": "[0.5N, 2N]", "pragmatic": "[0.6N, N]", "bound": "upper"}
    table = load_hedges({"numbers": {"give or take a few": readings}})
    figure = read_figure("give or take a few 200", "quantity", "", table)
    assert said(figure) == ("[100, 400]", "[120, 200]")
    assert figure.bound == "upper" and figure.read_by == "give or take a few N"


def test_each_section_can_be_changed() -> None:
    table = load_hedges(
        {
            "counts": {"a few": {"pragmatic": "[2, 4]"}},
            "shares": {"most": {"literal": "(0.4, 1]"}},
            "ages": {"late": {"literal": "[D+5, D+10)"}},
            "plurals": {"plural power word": {"pragmatic": "[2P, 5P]"}},
            "after": {"at least": "or better", "nearly": "or nearly so"},
            "months": {"late": {"literal": "15-end"}, "early": {"pragmatic": "2 - 9"}},
        }
    )
    assert of(table, "a few") == ("[2, 10]", "[2, 4]")
    assert of(table, "most", "share") == ("(0.4, 1]", "(0.5, 0.95]")
    assert of(table, "late 20s", "age") == ("[25, 30)", "[27, 29]")
    assert of(table, "hundreds") == ("[200, inf)", "[200, 500]")
    assert of(table, "200 or better") == ("[200, inf)", "[200, 250]")
    assert of(table, "200 or more") == ("[200, inf)", "[200, 250]")
    assert of(table, "200 or nearly so") == ("[150, 200)", "[180, 200)")
    assert table.month_parts["late"] == ((15, None), (21, None))
    assert table.month_parts["early"] == ((1, 12), (2, 9))
    assert table.month_parts["mid"] == ((9, 22), (11, 20))
    assert default_hedges().month_parts["late"] == ((19, None), (21, None))


ENDS_N = "its ends are 0, inf and parts of N like 0.9N"
INSIDE = "the pragmatic reading must lie inside the literal one"
DAYS = "write days like 1-12, 19-end"


@pytest.mark.parametrize(
    ("section", "word", "row", "message"),
    [
        ("numbers", "about", "x", "write its readings, literal and pragmatic"),
        (
            "numbers",
            "about",
            {"pragmatic": "(N, 1.5N"},
            'pragmatic: no reading: "(N, 1.5N"; write it like [0.9N, 1.1N], (N, inf) or N',
        ),
        ("numbers", "over", {"pragmatic": "[N, 1.5N]"}, INSIDE),
        (
            "numbers",
            "x y",
            {"pragmatic": "N"},
            "literal is missing; a new wording needs both readings",
        ),
        (
            "numbers",
            "x y",
            {"literal": "N"},
            "pragmatic is missing; a new wording needs both readings",
        ),
        ("numbers", "about", {"x": "N", "a": "N"}, 'no such field: "a"'),
        ("numbers", "about", {"literal": "[3, 1.5N]"}, f'literal: "[3, 1.5N]"; {ENDS_N}'),
        ("numbers", "about", {"literal": "[N+2, 2N]"}, f'literal: "[N+2, 2N]"; {ENDS_N}'),
        ("numbers", "about", {"literal": "[P, 2P]"}, f'literal: "[P, 2P]"; {ENDS_N}'),
        ("numbers", "about", {"literal": "[2N, N]"}, 'literal: "[2N, N]" holds nothing'),
        (
            "plurals",
            "plural power word",
            {"literal": "[2, inf)"},
            'literal: "[2, inf)"; its ends are 0, inf and parts of P like 2P',
        ),
        (
            "counts",
            "a few",
            {"literal": "[2N, 5]"},
            'literal: "[2N, 5]"; its ends are numbers and inf',
        ),
        (
            "ages",
            "late",
            {"literal": "[N, 5]"},
            'literal: "[N, 5]"; its ends are numbers, D and the like of D+4',
        ),
        (
            "shares",
            "most",
            {"literal": "(0.5, 2]"},
            'literal: "(0.5, 2]"; a share lies between 0 and 1',
        ),
        (
            "shares",
            "most",
            {"literal": "(0.5, inf)"},
            'literal: "(0.5, inf)"; a share lies between 0 and 1',
        ),
        ("numbers", "about", {"bound": "up"}, 'bound is lower, upper or left out, not "up"'),
        (
            "numbers",
            "about",
            {"bound": ["up"]},
            "bound is lower, upper or left out, not \"['up']\"",
        ),
        ("numbers", "", {"literal": "N", "pragmatic": "N"}, "a wording begins with a letter"),
        ("numbers", "3 of", {"literal": "N", "pragmatic": "N"}, "a wording begins with a letter"),
        ("after", "at least", ["or better"], "write wordings, with commas between"),
        ("months", "late", {}, "write its day ranges, literal and pragmatic"),
        ("months", "late", "19-end", "write its day ranges, literal and pragmatic"),
        ("months", "late", {"days": "19-end"}, "write its day ranges, literal and pragmatic"),
        ("months", "late", {"literal": "25-end"}, INSIDE),
        ("months", "late", {"literal": "19-30"}, INSIDE),
        ("months", "early", {"literal": "0-12"}, f'literal: "0-12"; {DAYS}'),
        ("months", "early", {"literal": "12-1"}, f'literal: "12-1"; {DAYS}'),
        ("months", "early", {"literal": "32-end"}, f'literal: "32-end"; {DAYS}'),
        ("months", "early", {"literal": "1-32"}, f'literal: "1-32"; {DAYS}'),
        ("months", "early", {"literal": "x"}, f'literal: "x"; {DAYS}'),
    ],
)
def test_rows_that_cannot_be_laid_over_it(
    section: str, word: str, row: object, message: str
) -> None:
    with pytest.raises(Unreadable) as caught:
        load_hedges({section: {word: row}})
    assert str(caught.value) == f'{section}: "{word}": {message}'


@pytest.mark.parametrize(
    ("overrides", "message"),
    [
        (["x"], "write sections (numbers, shares …), each with its wordings"),
        ({"nmbers": {}}, 'no section "nmbers"; did you mean numbers?'),
        (
            {"plain": {}},
            'no section "plain"; known are numbers, counts, plurals, shares, ages, after, months',
        ),
        ({"numbers": []}, "numbers: write wordings, each with its readings"),
        (
            {"plurals": {"foo": {}}},
            'plurals: no row "foo"; known are plural power word, plural unit of time',
        ),
        ({"after": {"at leas": "or better"}}, 'after: no row "at leas"; did you mean at least?'),
        ({"months": {"lat": {}}}, 'months: no row "lat"; did you mean late?'),
    ],
)
def test_sections_that_cannot_be_laid_over_it(overrides: object, message: str) -> None:
    with pytest.raises(Unreadable) as caught:
        load_hedges(overrides)  # type: ignore[arg-type]
    assert str(caught.value) == message
