"""`factcheck why`."""

from __future__ import annotations

import re
from dataclasses import replace

from tests.commands.conftest import Bench
from tests.report.handmade import ABOUT_900, AT_LEAST_400, PROBLEMS, findings, report

ERROR, WARNING, GROWN, AGREED, BOUNDED = (finding.id for finding in findings())


def _lines(out: str) -> dict[str, str]:
    """What stands beside each label that is there once."""
    return {
        label: text
        for label, _, text in (re.split("( {2,})", x, maxsplit=1) for x in out.splitlines())
    }


def test_how_a_claim_was_read(bench: Bench) -> None:
    status, out, err = bench.run("why", "gazette-01")
    assert (status, err) == (0, "")
    assert out == (
        "claim          gazette-01\n"
        "subject        Homes flooded (homes)\n"
        "printed        at least 400\n"
        "quote          “at least 400 homes”\n"
        "source         gazette\n"
        "place          120 to 138\n"
        "speaker        mayor\n"
        "meant as       is\n"
        "stance         asserts\n"
        "written at     claims/gazette.yaml:4\n"
        "read by        at least N\n"
        "by the letter  400 or more homes\n"
        "to a reader    400 to 500 homes\n"
        "as of          2024-05-03 (the claim does not say; a day)\n"
        "published      2024-05-03 (a day)\n"
        "origin         mayor, in The Gazette (named as its speaker)\n"
        f"error          {ERROR}, discrepancy: Homes flooded: “under 100” (blog) against "
        "“about 900” (Hill Radio).\n"
        f"note           {GROWN}, change: Homes flooded grew from “at least 400” to “about 900” in "
        "six or seven days.\n"
    )


def test_what_the_claim_leaves_open_is_said(bench: Bench) -> None:
    lines = _lines(bench.run("why", "radio-03")[1])
    assert lines["by the letter"] == "closed"
    assert lines["to a reader"] == "the same"
    assert lines["origin"] == "Hill Radio (no speaker is named: its publisher's word)"
    assert "speaker" not in lines
    assert _lines(bench.run("why", "radio-01")[1])["as of"] == "2024-05-09 (a day)"
    assert _lines(bench.run("why", "blog-01")[1])["meant as"] == "may if the wall held"


def test_a_claim_that_is_in_no_topic(bench: Bench) -> None:
    lines = _lines(bench.run("why", "blog-02")[1])
    assert lines["subject"] == "homes lost for good"
    assert lines["not read"] == "no subject fits these words clearly"
    bench.report = replace(bench.report, not_compared=())
    assert _lines(bench.run("why", "blog-02")[1])["not read"] == "the problems above say why"


def test_a_claim_that_was_superseded(bench: Bench) -> None:
    first, *rest = bench.report.topics
    topic = replace(first, boxes=(), revised=((AT_LEAST_400, ABOUT_900),))
    bench.report = replace(bench.report, topics=(topic, *rest))
    assert _lines(bench.run("why", "gazette-01")[1])["read by"] == "at least N"


def test_what_a_finding_rests_on(bench: Bench) -> None:
    status, out, err = bench.run("why", ERROR)
    assert (status, err) == (0, "")
    assert out == (
        f"finding      {ERROR}, error (discrepancy), rule figures-differ\n"
        "subject      Homes flooded\n"
        "found        Homes flooded: “under 100” (blog) against “about 900” (Hill Radio).\n"
        "position 1   under 100 (75 to 99 homes), origins: 1\n"
        "             blog-01: under 100, blog, claims/blog.yaml:2\n"
        "position 2   about 900 (810 to 990 homes), origins: 1\n"
        "             radio-01: about 900, Hill Radio, claims/radio.yaml:3\n"
        "fits 1 to 2  gazette-01: at least 400, mayor, in The Gazette\n"
        "conflict     blog-01: under 100, read as 75 to 99 homes, undated\n"
        "conflict     radio-01: about 900, read as 810 to 990 homes, as of 2024-05-09\n"
        "settled by   Ask the fire service for its list of addresses.\n"
        "clears when  blog-01 or radio-01 is corrected, dated otherwise or superseded\n"
    )


def test_findings_that_ask_for_nothing(bench: Bench) -> None:
    nothing = "a claim of it changes; it asks for nothing"
    assert _lines(bench.run("why", GROWN)[1])["clears when"] == nothing
    assert _lines(bench.run("why", BOUNDED)[1])["assumes"] == "nothing is paid twice"
    assert _lines(bench.run("why", AGREED)[1])["strength"] == "within hedges"


def test_a_finding_by_its_beginning(bench: Bench) -> None:
    assert bench.run("why", ERROR[:6]) == bench.run("why", ERROR)
    status, out, err = bench.run("why", "")
    assert (status, out) == (2, "")
    assert err.startswith(f"factcheck: several findings begin so: {ERROR}, {WARNING}, {GROWN}")


def test_no_such_id(bench: Bench) -> None:
    assert bench.run("why", "gazette-99", "here") == (
        2,
        "",
        "factcheck: no claim or finding gazette-99; "
        "did you mean gazette-05 or gazette-04 or gazette-03?\n",
    )
    assert bench.loaded == ["here"]


def test_mistakes_in_the_input(bench: Bench) -> None:
    bench.report = report(problems=PROBLEMS)
    status, out, err = bench.run("why", "gazette-01")
    assert (status, err.count("\n")) == (2, 2)
    assert out.startswith("claim ")
    assert bench.run("why", "gazette-01", "--keep-going")[0] == 0
    bench.report = report([], boxes=(), compared=0)
    assert bench.run("why", "gazette-01") == (2, "", "0 claims loaded from claims\n")
