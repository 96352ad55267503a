"""`factcheck explain`."""

from __future__ import annotations

import pytest

from factcheck.commands import common
from tests.commands.conftest import Bench


def test_a_manual_page(bench: Bench) -> None:
    assert bench.run("explain", "figures-differ") == (
        0,
        "figures-differ\n\nFigures that cannot both be true.\n\nMore on figures.\n",
        "",
    )


def test_the_list_of_rules(bench: Bench) -> None:
    assert bench.run("explain") == (
        0,
        "dates-agree     \n"
        "figures-differ  Figures that cannot both be true.\n"
        "figures-grew    A count that grew.\n",
        "",
    )


def test_no_such_rule(bench: Bench) -> None:
    assert bench.run("explain", "dates-agrees") == (
        2,
        "",
        "factcheck: no rule dates-agrees; did you mean dates-agree?\n",
    )


def test_no_paths_are_taken(bench: Bench) -> None:
    status, _, err = bench.run("explain", "dates-agree", "more")
    assert status == 2
    assert "unrecognized arguments: more" in err


def test_options_stand_below_the_manual(capsys: pytest.CaptureFixture[str]) -> None:
    from factcheck.command import main

    assert main(["explain", "figures-agree"]) == 0
    assert capsys.readouterr().out.endswith(
        "\n\nOptions with their defaults, as factcheck.toml has them:\n\n"
        "    [rules.figures-agree]\n"
        "    origins = 2  # a whole number at least 2 and at most 1000\n"
    )
    assert main(["explain", "echo"]) == 0
    assert "factcheck.toml" not in capsys.readouterr().out


def test_the_rules_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    from factcheck.command import main

    assert main(["explain"]) == 0
    listed = [line.split("  ")[0].strip() for line in capsys.readouterr().out.splitlines()]
    assert listed == sorted(common.manuals())
    assert "figures-differ" in listed
