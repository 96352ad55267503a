"""A desk keeps its case in git, from the first baseline on: what each step does, and no more."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from factcheck.command import main

ROOT = Path(__file__).parent.parent
AGE = "muscovite-age/value/"
"""What the article that comes later disputes."""
TARGET = "call-up-target/value/"

WIRE = """\
source: wire
claims:
  - id: wire-1
    subject: orlova-helped
    value: "60"
    quote: found homes for 60 Russians
    speaker: Almira Orlova
    as_of: 2022-11-20
  - id: wire-2
    subject: muscovite-age
    value: "27"
    quote: 27-year-old
"""
RADIO = """\
source: radio
claims:
  - id: radio-1
    subject: muscovite-age
    value: "25"
    quote: aged 25
"""


class Desk:
    """The shipped case in a repository, and the commands that the desk runs on it."""

    def __init__(self, folder: Path, capture: pytest.CaptureFixture[str]) -> None:
        self.claims = folder / "claims"
        self._capture = capture
        shutil.copytree(ROOT / "claims", self.claims)
        self._git("init", "--quiet", "--initial-branch=main")
        self.commit("the case")

    def _git(self, *argv: str) -> str:
        names = ("-c", "user.name=Desk", "-c", "user.email=desk@example.org")
        return subprocess.run(
            ["git", *names, "-C", str(self.claims.parent), *argv],
            capture_output=True,
            text=True,
            check=True,
        ).stdout

    def run(self, *argv: str) -> tuple[int, str, str]:
        """Exit status, standard output, standard error."""
        status = main(argv)
        out, err = self._capture.readouterr()
        return status, out, err

    def done(self, *argv: str) -> str:
        """What a command says that has nothing to complain of."""
        status, out, err = self.run(*argv)
        assert (status, err) == (0, "")
        return out

    def report(self) -> dict[str, Any]:
        """The report as JSON."""
        found: dict[str, Any] = json.loads(
            self.run("check", "--format", "json", "--fail-on", "never")[1]
        )
        return found

    def states(self) -> dict[str, str]:
        """The questions of the findings that are not as they were in the baseline."""
        return {
            found["question"]: found["state"]
            for found in self.report()["findings"]
            if found["state"] != "unchanged"
        }

    def finding(self, question: str) -> dict[str, Any]:
        """The finding on a question."""
        (found,) = (one for one in self.report()["findings"] if one["question"] == question)
        assert isinstance(found, dict)
        return found

    def edit(self, name: str, old: str, new: str) -> None:
        """Change one place in a file."""
        text = (self.claims / name).read_text("utf-8")
        assert text.count(old) == 1
        (self.claims / name).write_text(text.replace(old, new), encoding="utf-8")

    def commit(self, message: str) -> None:
        """Keep what was done."""
        self._git("add", "--all")
        self._git("commit", "--quiet", "--allow-empty", "-m", message)

    def difference(self) -> dict[str, Any]:
        """What `factcheck diff` says of the last step; its status is that of what came."""
        status, out, err = self.run("diff", "HEAD~1..HEAD", "--format", "json")
        found: dict[str, Any] = json.loads(out)
        came = {one["change"] for one in found["findings"]} & {"came", "changed"}
        assert (status, err) == (int(bool(came)), "")
        return found


@pytest.fixture
def desk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Desk:
    monkeypatch.chdir(tmp_path)
    return Desk(tmp_path, capsys)


def _said(difference: dict[str, Any]) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Findings by what became of them, by question; claims likewise, by id."""
    findings: dict[str, set[str]] = {}
    for one in difference["findings"]:
        findings.setdefault(one["change"], set()).add(one["question"])
    claims: dict[str, set[str]] = {}
    for one in difference["claims"]:
        claims.setdefault(one["change"], set()).add(one["id"])
    return findings, claims


def test_the_story_of_a_case(desk: Desk) -> None:
    # the findings of the first day are accepted
    assert desk.run("check", "--fail-on", "new")[0] == 1
    said = desk.done("baseline", "--reason", "what the five articles leave open").splitlines()
    accepted = desk.report()
    assert said[-1] == f"Written: claims/baseline.jsonl, {len(accepted['findings'])} lines."
    assert (desk.states(), accepted["resolved"]) == ({}, [])
    desk.done("check", "--fail-on", "new")
    desk.commit("baseline")
    assert _said(desk.difference()) == ({}, {})

    # one figure is corrected: what it was at odds with is resolved
    desk.edit("cnn.yaml", 'millions\n    quote: "to send', '"300,000"\n    quote: "to send')
    resolved = {entry["question"] for entry in desk.report()["resolved"]}
    assert {TARGET, "call-up-target/source/cnn"} <= resolved
    assert all(question.startswith("call-up-target/") for question in resolved)
    assert all(question.startswith("call-up-target/") for question in desk.states())
    desk.done("check", "--fail-on", "new")
    desk.commit("a figure is corrected")
    findings, claims = _said(desk.difference())
    assert claims == {"changed": {"cnn-02"}}
    assert findings["went"] == resolved
    assert findings.keys() <= {"went", "came"}
    said = desk.done("baseline", "--reason", "corrected by CNN").splitlines()
    assert Counter(line[0] for line in said)["-"] == len(resolved)
    assert (desk.states(), desk.report()["resolved"]) == ({}, [])
    desk.commit("baseline")

    # an article comes in: something has changed, and something is disputed
    (desk.claims / "wire.yaml").write_text(WIRE, encoding="utf-8")
    desk.edit(
        "sources.yaml", "sources:\n", "sources:\n  - {id: wire, publisher: The Wire, "
        "published: 2022-11-21}\n  - {id: radio, publisher: Radio, published: 2022-11-22}\n",
    )  # fmt: skip
    assert desk.states() == {AGE: "new", "orlova-helped/value/": "new"}
    assert (desk.finding(AGE)["kind"], desk.finding("orlova-helped/value/")["kind"]) == (
        "discrepancy", "change"
    )  # fmt: skip
    status, out, _ = desk.run("check", "--fail-on", "new", "--severity", "error")
    assert status == 1
    assert "Since the baseline: new." in out
    assert desk.run("check", "--fail-on", "new", "--kind", "change")[0] == 1
    desk.commit("an article")
    assert _said(desk.difference()) == (
        {"came": {AGE, "orlova-helped/value/"}},
        {"added": {"wire-1", "wire-2"}},
    )

    # the dispute is decided, the growth accepted
    judged = desk.finding(AGE)
    desk.done(
        "decide", judged["id"], "one-wrong", "--wrong", "wire-2", "--note", "asked him", "--as", "D"
    )
    desk.done("baseline", "--subject", "orlova-helped", "--reason", "two months have passed")
    assert desk.states() == {AGE: "new"}
    assert desk.finding(AGE)["decision"]["holds"]
    status, out, _ = desk.run("check", "--fail-on", "new", "--subject", "muscovite-age")
    assert status == 0
    assert "Decided: one side wrong (wire-2): asked him – D" in out
    desk.done("check", "--fail-on", "new")
    desk.commit("a decision")
    assert _said(desk.difference()) == ({"decided": {AGE}}, {})

    # a further outlet joins a known position: the decision holds
    (desk.claims / "radio.yaml").write_text(RADIO, encoding="utf-8")
    joined = desk.finding(AGE)
    assert joined["decision"]["holds"]
    assert joined["id"] == judged["id"]
    assert joined["origins"] == judged["origins"] + 1
    desk.done("check", "--fail-on", "new")
    desk.commit("a further outlet")
    findings, claims = _said(desk.difference())
    assert claims == {"added": {"radio-1"}}
    assert findings == {"came": {"muscovite-age/value/250..26- years"}}  # two outlets agree

    # a claim that was judged changes: it re-opens, old beside new
    desk.edit("wire.yaml", 'value: "27"', 'value: "28"')
    again = desk.finding(AGE)
    assert (again["state"], again["decision"]["holds"]) == ("reopened", False)
    assert again["decision"]["reopened"].startswith("claim wire-2 has changed since")
    assert again["decision"]["message"] == judged["message"] != again["message"]
    assert desk.run("check", "--fail-on", "new")[0] == 1
    desk.commit("the wire corrects itself")
    findings, claims = _said(desk.difference())
    assert claims == {"changed": {"wire-2"}}
    assert findings == {"changed": {AGE}}

    # files renamed, claims put into another order: nothing happens
    before = _without_places(desk.report())
    (desk.claims / "nbc.yaml").rename(desk.claims / "a-first.yaml")
    head, first, *rest = (desk.claims / "wire.yaml").read_text("utf-8").split("  - ")
    text = "  - ".join([head, *reversed([first, *rest])])
    (desk.claims / "wire.yaml").write_text(text, encoding="utf-8")
    assert _without_places(desk.report()) == before
    desk.commit("tidied")
    assert _said(desk.difference()) == ({}, {})
    assert desk.done("baseline", "--subject", "almaty-rank", "--reason", "tidied") == (
        "No change: claims/baseline.jsonl stays as it is.\n"
    )

    # undone: it is an open finding again, and the log tells all of it
    desk.done("decide", again["id"], "undo", "--as", "D")
    assert desk.finding(AGE)["decision"] is None
    lines = (desk.claims / "decisions.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["verdict"] for line in lines] == ["one-wrong", "undo"]


def _without_places(document: Any) -> Any:
    """A report without the files and lines of claims."""
    if isinstance(document, dict):
        return {
            name: _without_places(part)
            for name, part in document.items()
            if name not in ("file", "line")
        }
    return [_without_places(part) for part in document] if isinstance(document, list) else document
