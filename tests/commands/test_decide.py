"""`factcheck decide`: what is written, what is shown, what re-opens it, how it is taken back."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import get_args

import pytest

from factcheck.casefile.files import DECISIONS
from factcheck.commands.decide import DIFFERENCES, VERDICTS
from factcheck.decision import DIFFERENCES as KNOWN_DIFFERENCES
from factcheck.decision import Verdict
from tests.commands.town import CASE, Town

BOTH = ("both-true", "--differs", "time", "--note", "counted a week apart", "--as", "A desk")


def test_it_offers_what_a_decision_can_be() -> None:
    """Named apart, for the command's help must not load the records."""
    assert get_args(Verdict) == VERDICTS
    assert DIFFERENCES == KNOWN_DIFFERENCES


def test_what_is_written_and_said(town: Town) -> None:
    finding = town.finding("homes")
    status, out, err = town.run("decide", finding["id"], *BOTH)
    assert (status, err) == (0, "")
    (line,) = town.lines(DECISIONS)
    when = line.pop("when")
    assert line == {
        "question": "homes/value/",
        "fingerprint": finding["fingerprint"],
        "kind": "discrepancy",
        "claims": {claim["id"]: claim["fingerprint"] for claim in finding["claims"]},
        "verdict": "both-true",
        "differs": "time",
        "note": "counted a week apart",
        "who": "A desk",
        "message": finding["message"],
    }
    assert out == (
        f"Decided: both true (time): counted a week apart – A desk, {when[:10]}\n"
        f"Finding {finding['id']}: {finding['message']}\n"
        f"Written: claims/{DECISIONS}\n"
        "It re-opens when a claim that it judged changes or goes (daily-1, herald-1), when a claim "
        "takes a new position.\n"
        f"factcheck decide {finding['id']} undo takes it back.\n"
    )


def test_a_decided_finding_fails_no_run_and_stays_to_be_seen(town: Town) -> None:
    finding = town.finding("homes")
    town.run("decide", finding["id"], *BOTH)
    assert town.run("check", "--subject", "homes")[0] == 0
    assert town.run("check", "--subject", "homes", "--fail-on", "new")[0] == 0
    assert town.run("check")[0] == 1
    out = town.run("check", "--subject", "homes")[1]
    head, decided, *_ = out.splitlines()
    assert head == "1 discrepancy (1 error), 0 changes, 0 agreements."
    assert decided == "1 finding decided."
    assert " Decided: both true (time): counted a week apart – A desk, " in out
    shown = town.finding("homes")["decision"]
    assert (shown["verdict"], shown["differs"], shown["wrong"]) == ("both-true", "time", None)
    assert (shown["holds"], shown["reopened"]) == (True, None)
    assert town.report()["decisions"] == {"holding": 1, "reopened": 0, "idle": []}


def test_a_judged_claim_that_changes_reopens_it_old_beside_new(town: Town) -> None:
    was = town.finding("homes")
    town.run("decide", was["id"], *BOTH)
    town.write(CASE.replace('"550"', '"650"'))
    now = town.finding("homes")
    assert now["state"] == "reopened"
    assert now["decision"]["holds"] is False
    assert now["decision"]["reopened"] == "claim herald-1 has changed since (now: 650)."
    status, out, _ = town.run("check", "--subject", "homes")
    assert status == 1
    assert "0 findings decided, 1 re-opened." in out
    for part in (
        now["message"],
        "Re-opened: claim herald-1 has changed since",
        "Decided before: both true (time): counted a week apart – A desk",
        f"It said then: {was['message']}",
    ):
        assert part in out
    assert town.run("check", "--subject", "homes", "--fail-on", "new")[0] == 1


def test_a_finding_that_went_leaves_its_decision_idle(town: Town) -> None:
    finding = town.finding("homes")
    town.run("decide", finding["id"], *BOTH)
    town.write("\n".join(line for line in CASE.splitlines() if "herald-1" not in line))
    status, out, err = town.run("check", "--fail-on", "never")
    assert status == 0
    assert err == (
        f"claims/{DECISIONS}:1: this decision (both true (time): counted a week apart – A desk, "
        f"{date.today().isoformat()}) is on what is not found any more: {finding['message']}; "
        f"factcheck decide {finding['id']} undo takes it back\n"
    )
    assert "idle\tHomes flooded" in out
    (idle,) = town.report()["decisions"]["idle"]
    assert (idle["question"], idle["verdict"], idle["who"]) == (
        "homes/value/",
        "both-true",
        "A desk",
    )
    assert town.run("decide", finding["id"], "same")[2] == (
        f"factcheck: {finding['id']}: no such finding any more; what was decided can be undone\n"
    )
    assert town.run("decide", finding["id"], "undo", "--as", "A desk")[0] == 0
    assert town.run("check", "--fail-on", "never")[2] == ""


def test_undo_is_a_new_line(town: Town) -> None:
    finding = town.finding("homes")
    town.run("decide", finding["id"], *BOTH)
    (first,) = town.lines(DECISIONS)
    status, out, _ = town.run("decide", finding["id"], "undo", "--as", "Another", "--note", "slip")
    assert status == 0
    assert out.startswith(f"Undone: what was decided on {finding['id']} counts no more – Another")
    kept, undo = town.lines(DECISIONS)
    assert kept == first
    assert (undo["verdict"], undo["who"], undo["note"]) == ("undo", "Another", "slip")
    assert town.finding("homes")["decision"] is None
    status, out, err = town.run("decide", finding["id"], "undo")
    assert (status, out) == (2, "")
    assert "nothing is decided on it that could be undone" in err
    assert len(town.lines(DECISIONS)) == 2


def test_deciding_again_says_what_it_replaces(town: Town) -> None:
    finding = town.finding("homes")
    town.run("decide", finding["id"], *BOTH)
    out = town.run("decide", finding["id"][:5], "one-wrong", "--wrong", "daily-1", "--as", "B")[1]
    assert "Decided: one side wrong (daily-1) – B, " in out
    assert "In place of: both true (time): counted a week apart – A desk, " in out
    assert town.finding("homes")["decision"]["wrong"] == "daily-1"


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (("one-wrong",), "--wrong: missing; name the claim that is wrong"),
        (
            ("one-wrong", "--wrong", "daily-2"),
            "no claim of this finding daily-2; did you mean daily-1",
        ),
        (("same", "--wrong", "daily-1"), "--wrong: is for the verdict one-wrong alone"),
        (("both-true",), "--differs: missing; one of time, place, scope, definition"),
        (("same", "--differs", "time"), "--differs: is for the verdict both-true alone"),
        (("same", "--until", "May"), "--until: no such date: May; write 2024-05-03"),
        (("same", "--until", "2020-01-01"), "--until: 2020-01-01 has passed"),
        (("sane",), "invalid choice: 'sane'"),
    ],
)
def test_wrong_usage_writes_nothing(town: Town, argv: tuple[str, ...], said: str) -> None:
    status, out, err = town.run("decide", town.finding("homes")["id"], *argv)
    assert (status, out) == (2, "")
    assert said in err
    assert town.lines(DECISIONS) == []


def test_a_finding_that_is_none_or_several(town: Town) -> None:
    status, _, err = town.run("decide", "zzzz", "same")
    assert status == 2
    ids = sorted(town.finding(subject)["id"] for subject in ("homes", "roads"))
    assert err == f"factcheck: no finding zzzz; there are: {', '.join(ids)}\n"
    assert town.run("decide", "", "same")[0] == 2
    assert town.lines(DECISIONS) == []


def test_until_a_day(town: Town) -> None:
    last = (date.today() + timedelta(days=1)).isoformat()
    out = town.run("decide", town.finding("homes")["id"], "needs-call", "--until", last)[1]
    assert f"takes a new position, and after {last}." in out
    assert (
        f"needs a call – someone, {date.today().isoformat()}; until {last}"
        in (town.run("check", "--subject", "homes")[1])
    )


def test_the_name_is_that_of_git_else_of_the_login(
    town: Town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    town.run("decide", town.finding("homes")["id"], "same")
    (tmp_path / "gitconfig").write_text("[user]\n\tname = Desk of Facts\n")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "gitconfig"))
    town.run("decide", town.finding("roads")["id"], "same")
    monkeypatch.setenv("PATH", "")
    town.run("decide", town.finding("roads")["id"], "same")
    assert [line["who"] for line in town.lines(DECISIONS)] == [
        "someone",
        "Desk of Facts",
        "someone",
    ]


def test_a_case_of_one_file_has_its_log_beside_it(town: Town) -> None:
    id_ = town.finding("homes")["id"]
    town.run("decide", id_, "same", "claims/case.yaml")
    assert [line["verdict"] for line in town.lines(f"case.{DECISIONS}")] == ["same"]
    assert town.finding("homes", "claims/case.yaml")["decision"]["verdict"] == "same"
    assert town.finding("homes", "claims")["decision"] is None


def test_a_link_out_of_the_case_is_not_followed(town: Town, tmp_path: Path) -> None:
    id_ = town.finding("homes")["id"]
    (tmp_path / "far.jsonl").write_text("")
    (town.folder / DECISIONS).symlink_to(tmp_path / "far.jsonl")
    status, _, err = town.run("decide", id_, "same")
    assert status == 2
    assert "is a link that leads out of the case folder" in err
    assert (tmp_path / "far.jsonl").read_text() == ""


def test_a_torn_line_is_told_and_spoils_itself_alone(town: Town) -> None:
    (town.folder / DECISIONS).write_text('{"question": "homes/val')
    finding = town.report("--subject", "homes")["findings"][0]
    status, _, err = town.run("decide", finding["id"], "same")
    assert status == 2
    assert f"claims/{DECISIONS}:1:14: the text that begins here lacks its closing" in err
    assert (town.folder / DECISIONS).read_text().splitlines()[0] == '{"question": "homes/val'
    assert town.report("--subject", "homes")["findings"][0]["decision"]["verdict"] == "same"


def test_hostile_words_do_nothing_to_a_terminal(town: Town) -> None:
    id_ = town.finding("homes")["id"]
    note = "\x1b[2J\u202e\n::error::"
    out = town.run("decide", id_, "same", "--note", note, "--as", "\x07a")[1]
    assert "\\x1b[2J\\u202e ::error:: – \\x07a" in out
    assert out.count("\n") == 5
    assert town.lines(DECISIONS)[0]["note"] == note
    assert "\x1b" not in town.run("check")[1]


def test_without_a_verdict_only_that_is_asked_for(town: Town) -> None:
    """A path may be left out, as ever."""
    err = town.run("decide", town.finding("homes")["id"])[2]
    assert err.endswith("the following arguments are required: VERDICT\n")
    assert town.run("why")[2].endswith("the following arguments are required: ID\n")


def test_every_claim_of_a_side_can_be_named_as_wrong(town: Town) -> None:
    town.write(CASE + "  - {id: post-1, source: post, subject: homes, value: '550'}\n")
    argv = ("one-wrong", "--wrong", "post-1", "--wrong", "herald-1")
    worst = town.report("--subject", "homes")["findings"][0]
    status, out, _ = town.run("decide", worst["id"], *argv)
    assert status == 0
    assert "Decided: one side wrong (post-1, herald-1) – " in out
    (line,) = town.lines(DECISIONS)
    assert line["wrong"] == ["post-1", "herald-1"]
    worst = town.report("--subject", "homes")["findings"][0]
    assert worst["decision"]["wrong"] == ["post-1", "herald-1"]


def test_all_claims_wrong_is_not_one_side_wrong(town: Town) -> None:
    argv = ("one-wrong", "--wrong", "daily-1", "--wrong", "herald-1")
    status, out, err = town.run("decide", town.finding("homes")["id"], *argv)
    assert (status, out) == (2, "")
    assert err == "factcheck: --wrong: names every claim that was judged; that is both-wrong\n"
    assert town.lines(DECISIONS) == []


def test_one_wrong_settles_all_positions_and_says_so(town: Town) -> None:
    argv = ("one-wrong", "--wrong", "daily-1")
    assert "positions" not in town.run("decide", town.finding("homes")["id"], *argv)[1]
    third = "  - {id: post-1, source: post, subject: homes, value: '900'}\n"
    town.write(CASE + third)
    out = town.run("decide", town.finding("homes")["id"], *argv)[1]
    assert "It settles all 3 positions of the finding, not that of daily-1 alone.\n" in out


@pytest.mark.parametrize("verdict", ["one-wrong", "both-wrong", "same"])
@pytest.mark.parametrize("kind", ["agreement", "change"])
def test_what_agrees_or_changed_may_be_wrong_too(town: Town, verdict: str, kind: str) -> None:
    other = CASE.replace('"550"', '"400"') if kind == "agreement" else CASE.replace(
        "unit: homes", "unit: homes, behaviour: cumulative"
    )  # fmt: skip
    town.write(other)
    finding = town.finding("homes")
    assert finding["kind"] == kind
    wrong = ("--wrong", "daily-1") if verdict == "one-wrong" else ()
    assert town.run("decide", finding["id"], verdict, *wrong)[0] == 0
