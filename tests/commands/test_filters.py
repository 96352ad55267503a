"""The filters of `factcheck check`."""

from __future__ import annotations

import json

import pytest

from tests.commands.conftest import Bench
from tests.report.handmade import findings

ERROR, WARNING, GROWN, AGREED, BOUNDED = (finding.id for finding in findings())


@pytest.mark.parametrize(
    ("argv", "left"),
    [
        ([], [ERROR, WARNING, GROWN, AGREED, BOUNDED]),
        (["--subject", "homes"], [ERROR, GROWN]),
        (["--subject", "homes", "--subject", "broke"], [ERROR, GROWN, AGREED]),
        (["--subject", "cost"], [BOUNDED]),
        (["--source", "blog"], [ERROR]),
        (["--source", "blog", "--source", "gazette"], [ERROR, WARNING, GROWN, AGREED, BOUNDED]),
        (["--speaker", "mayor"], [ERROR, GROWN]),
        (["--speaker", "the  MAYOR"], [ERROR, GROWN]),
        (["--speaker", "Mayor of the town"], [ERROR, GROWN]),
        (["--rule", "figures-differ"], [ERROR]),
        (["--rule", "figures-differ", "--rule", "dates-agree"], [ERROR, AGREED]),
        (["--kind", "change"], [WARNING, GROWN]),
        (["--kind", "agreement", "--kind", "discrepancy"], [ERROR, AGREED, BOUNDED]),
        (["--severity", "note"], [GROWN, AGREED, BOUNDED]),
        (["--severity", "error", "--severity", "warning"], [ERROR, WARNING]),
        (["--subject", "homes", "--kind", "change", "--speaker", "mayor"], [GROWN]),
        (["--subject", "road", "--kind", "agreement"], []),
    ],
)
def test_findings_pass_every_filter(bench: Bench, argv: list[str], left: list[str]) -> None:
    status, out, err = bench.run("check", "--format", "json", *argv)
    document = json.loads(out)
    assert [finding["id"] for finding in document["findings"]] == left
    assert err == ""
    # the exit status and the counts of kinds are of what is left
    assert status == (1 if ERROR in left else 0)
    kinds = [finding["kind"] for finding in document["findings"]]
    assert {kind: document["counts"][kind] for kind in ("agreement", "discrepancy", "change")} == {
        kind: kinds.count(kind) for kind in ("agreement", "discrepancy", "change")
    }


@pytest.mark.parametrize(
    ("argv", "left"),
    [
        (["--subject", "cost"], ["cost"]),
        (["--subject", "homes"], []),
        (["--source", "gazette"], ["cost", "river"]),
        (["--speaker", "mayor"], []),
        (["--kind", "change"], ["homes lost for good", "cost", "river"]),
    ],
)
def test_what_was_not_compared_is_filtered_alike(
    bench: Bench, argv: list[str], left: list[str]
) -> None:
    _, out, _ = bench.run("check", "--format", "json", *argv)
    assert [entry["subject"] for entry in json.loads(out)["not_compared"]] == left


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["--subject", "home"], "no subject home; did you mean homes?"),
        (
            ["--subject", "zzz"],
            "no subject zzz; there are: broke, cost, homes, river, road, streets, warned",
        ),
        (["--source", "gazete"], "no source gazete; did you mean gazette?"),
        (["--speaker", "mayer"], "no speaker mayer; did you mean mayor?"),
        (
            ["--rule", "figures-differs"],
            "no rule figures-differs; did you mean figures-differ or figures-grew?",
        ),
        (["--rule", "\x1b[31m"], "no rule \\x1b[31m; there are: dates-agree, figures-differ,"),
    ],
)
def test_what_is_unknown_is_told_with_the_nearest(bench: Bench, argv: list[str], said: str) -> None:
    status, out, err = bench.run("check", *argv)
    assert (status, out) == (2, "")
    assert err.startswith(f"factcheck: {said}")
