"""The GitHub workflow and the pre-commit hook: valid, and every command in them runs."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from ruamel.yaml import YAML

from factcheck.command import main
from factcheck.report.diff.to_markdown import MARK
from tests.diffing.made import OTHER, RADIO, case
from tests.diffing.repository import Made, repository

ROOT = Path(__file__).parent.parent
WORKFLOW = (resources.files("factcheck") / "workflow/factcheck.yml").read_text("utf-8")
HOOKS = (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")
GH = """#!{python}
# stands in for gh: notes what it is asked, and gives back what a file beside it says
import json, pathlib, sys
here = pathlib.Path(__file__).parent
asked = [word for word in sys.argv[1:]]
bodies = [word.partition("@")[2] for word in asked if word.startswith("body=@")]
noted = {{"asked": asked, "bodies": [pathlib.Path(body).read_text("utf-8") for body in bodies]}}
with (here / "noted.jsonl").open("a") as notes:
    notes.write(json.dumps(noted) + "\\n")
if "--jq" in asked:
    sys.stdout.write((here / "former").read_text())
"""


def parsed(text: str) -> Any:
    return YAML(typ="safe").load(text)


STEPS = parsed(WORKFLOW)["jobs"]["factcheck"]["steps"]
RUN = {step["name"]: step for step in STEPS if "run" in step}


def test_the_workflow_fits_the_published_schema() -> None:
    vendored = resources.files("check_jsonschema") / "builtin_schemas/vendor/github-workflows.json"
    validator = Draft7Validator(json.loads(vendored.read_text("utf-8")))
    workflow = json.loads(json.dumps(parsed(WORKFLOW)))
    validator.validate(workflow)
    workflow["jobs"]["factcheck"]["step"] = []
    assert not validator.is_valid(workflow)


def test_it_asks_for_no_more_than_it_needs() -> None:
    workflow = parsed(WORKFLOW)
    assert workflow["permissions"] == {"contents": "read", "pull-requests": "write"}
    assert list(workflow["on"]) == ["pull_request"]
    used = [step["uses"] for step in STEPS if "uses" in step]
    assert [use.partition("@")[0] for use in used] == ["actions/checkout", "actions/setup-python"]
    assert STEPS[0]["with"] == {"fetch-depth": 0, "persist-credentials": False}


def test_no_text_of_a_pull_request_stands_in_a_command() -> None:
    assert [name for name, step in RUN.items() if "${{" in step["run"]] == []


def test_init_prints_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", "--workflow"]) == 0
    assert capsys.readouterr() == (WORKFLOW, "")
    assert main(["init", "--workflow", "folder"]) == 2
    assert not Path("folder").exists()
    assert main(["init"]) == 2
    assert "name a folder that is new or empty, or --workflow" in capsys.readouterr().err


@dataclass
class Runner:
    """A runner of GitHub's: a clone of a repository, and a folder for what steps hand on."""

    clone: Path
    folder: Path
    environment: dict[str, str]

    def step(self, name: str) -> subprocess.CompletedProcess[str]:
        """Run a step as GitHub does: its script by `bash -e`, in the clone."""
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", RUN[name]["run"]],
            cwd=self.clone,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )

    @property
    def noted(self) -> list[dict[str, list[str]]]:
        """What gh was asked, in turn."""
        notes = self.folder / "bin/noted.jsonl"
        return [json.loads(line) for line in notes.read_text().splitlines()]

    @property
    def summary(self) -> str:
        return (self.folder / "summary.md").read_text("utf-8")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = ["-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run([sys.executable, *command], check=True, capture_output=True)
    return next(folder.glob("*.whl"))


@pytest.fixture
def origin(tmp_path: Path) -> Made:
    """A project's repository: `main`, and a branch whose pull request adds a claim at odds."""
    made = repository(tmp_path / "origin")
    made.commit(claims__c_yaml=case(RADIO))
    made.git("switch", "--quiet", "--create", "work")
    made.commit(claims__c_yaml=case(RADIO, OTHER))
    return made


@pytest.fixture
def runner(origin: Made, tmp_path: Path) -> Runner:
    folder = tmp_path / "runner"
    tools = folder / "bin"
    tools.mkdir(parents=True)
    (tools / "python").symlink_to(sys.executable)
    (tools / "former").write_text("")
    for name, text in (
        ("gh", GH.format(python=sys.executable)),
        ("factcheck", f'#!/bin/sh\nexec "{sys.executable}" -m factcheck "$@"\n'),
    ):
        (tools / name).write_text(text)
        (tools / name).chmod(0o755)
    clone = tmp_path / "clone"
    origin.git("clone", "--quiet", str(origin.top), str(clone))
    environment = parsed(WORKFLOW)["env"] | {
        "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "HOME": str(folder),
        "GITHUB_BASE_REF": "main",
        "GITHUB_REPOSITORY": "owner/project",
        "GITHUB_STEP_SUMMARY": str(folder / "summary.md"),
        "RUNNER_TEMP": str(folder),
        "GH_TOKEN": "x",
        "NUMBER": "7",
    }
    return Runner(clone, folder, environment)


def test_every_command_is_tested_here() -> None:
    assert list(RUN) == ["Install", "Compare with the base branch", "Comment", "Check"]


def test_install(runner: Runner, wheel: Path) -> None:
    """The command as it stands; that it asks no index is the environment's doing."""
    target = runner.folder / "installed"
    runner.environment |= {
        "FACTCHECK": str(wheel), "PIP_NO_INDEX": "1", "PIP_NO_DEPS": "1",
        "PIP_TARGET": str(target), "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    }  # fmt: skip
    (runner.folder / "bin/python").unlink()
    (runner.folder / "bin/python").write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    (runner.folder / "bin/python").chmod(0o755)
    done = runner.step("Install")
    assert done.returncode == 0, done.stderr
    assert (target / "factcheck/workflow/factcheck.yml").is_file()


@pytest.mark.parametrize("project", ["", '[project]\nname = "other"\n'])
def test_install_where_the_package_is_not(runner: Runner, project: str) -> None:
    if project:
        (runner.clone / "pyproject.toml").write_text(project)
    runner.environment["PIP_NO_INDEX"] = "1"
    done = runner.step("Install")
    assert done.returncode == 1
    assert done.stdout == (
        "::error::FACTCHECK is . in this workflow, but this repository does not hold the package "
        "factcheck. Set it to the path of a wheel, or to git+https://… of the repository that "
        "holds the package.\n"
    )


def test_nothing_is_installed_by_a_name_that_may_be_another_s() -> None:
    assert parsed(WORKFLOW)["env"]["FACTCHECK"] == "."
    told = [
        path for path in (ROOT / "factcheck").rglob("*") if path.suffix in (".py", ".md", ".yml")
    ]
    assert len(told) > 100
    for path in told:
        assert not re.search(r"install ['\"]?factcheck", path.read_text("utf-8")), path


def test_compare(runner: Runner) -> None:
    done = runner.step("Compare with the base branch")
    assert (done.returncode, done.stderr) == (0, "")
    comment = (runner.folder / "factcheck.md").read_text("utf-8")
    assert comment.startswith(f"{MARK}\n## factcheck\n\n**Findings: 1 came, 0 as before.**")
    assert "by claim h-1 added" in comment
    assert runner.summary == comment


def test_compare_where_main_went_on(runner: Runner, origin: Made) -> None:
    origin.git("switch", "--quiet", "main")
    origin.commit(claims__c_yaml=case(RADIO.replace("400", "401")))
    origin.git("-C", str(runner.clone), "fetch", "--quiet")
    assert runner.step("Compare with the base branch").returncode == 0
    assert "claim changed" not in runner.summary


def test_compare_where_the_case_has_a_mistake(runner: Runner) -> None:
    (runner.clone / "claims/d.yaml").write_text("claims: [{id: 1}]\n")
    origin = Made(runner.clone)
    origin.commit()
    assert runner.step("Compare with the base branch").returncode == 0
    assert "Mistakes in the input:" in runner.summary


def test_compare_fails_where_it_cannot(runner: Runner) -> None:
    runner.environment["GITHUB_BASE_REF"] = "nowhere"
    done = runner.step("Compare with the base branch")
    assert done.returncode == 1
    assert "origin/nowhere: no such file or folder, and no revision" in done.stderr


@pytest.mark.parametrize(
    ("former", "method", "place"),
    [
        ("", "POST", "repos/owner/project/issues/7/comments"),
        ("11\n12\n", "PATCH", "repos/owner/project/issues/comments/12"),
    ],
)
def test_comment(runner: Runner, former: str, method: str, place: str) -> None:
    runner.step("Compare with the base branch")
    (runner.folder / "bin/former").write_text(former)
    done = runner.step("Comment")
    assert (done.returncode, done.stderr) == (0, "")
    looked, wrote = runner.noted
    assert looked["asked"][:3] == ["api", "--paginate", "repos/owner/project/issues/7/comments"]
    words = wrote["asked"]
    assert words[words.index("--method") + 1] == method
    assert place in words
    assert wrote["bodies"] == [(runner.folder / "factcheck.md").read_text("utf-8")]


def test_the_former_comment_is_the_tool_s_own(runner: Runner) -> None:
    runner.step("Compare with the base branch")
    runner.step("Comment")
    asked = runner.noted[0]["asked"]
    assert f'startswith("{MARK}")' in asked[asked.index("--jq") + 1]
    if not shutil.which("jq"):
        return
    comments = [
        {"id": 1, "user": {"type": "User"}, "body": f"{MARK} by hand"},
        {"id": 2, "user": {"type": "Bot"}, "body": "of another"},
        {"id": 3, "user": {"type": "Bot"}, "body": f"{MARK}\n## factcheck"},
    ]
    done = subprocess.run(
        ["jq", asked[asked.index("--jq") + 1]], input=json.dumps(comments), capture_output=True,
        text=True, check=True,
    )  # fmt: skip
    assert done.stdout == "3\n"


def test_check(runner: Runner) -> None:
    done = runner.step("Check")
    assert done.returncode == 1
    assert "::error " in done.stdout
    assert "file=claims/c.yaml,line=3" in done.stdout


def test_the_hook(origin: Made) -> None:
    (hook,) = parsed(HOOKS)
    assert (hook["id"], hook["language"], hook["pass_filenames"]) == ("factcheck", "python", False)
    program, *words = [*hook["entry"].split(), *hook["args"]]
    assert program == "factcheck"
    command = [sys.executable, "-m", "factcheck"]
    done = _run([*command, *words], origin.top)
    assert done.returncode == 1
    assert "figures-differ" in done.stdout
    assert _run([*command, "baseline", "--reason", "known"], origin.top).returncode == 0
    assert _run([*command, *words], origin.top).returncode == 0
    origin.write(claims__c_yaml=case(RADIO, OTHER.replace("'900'", "'950'")))
    assert _run([*command, *words], origin.top).returncode == 1


def _run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
