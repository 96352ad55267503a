"""Many articles at once: in order, each as if alone, whatever happens to one."""

from __future__ import annotations

from collections.abc import Iterator
from multiprocessing import active_children
from pathlib import Path

import pytest

from factcheck.casefile.case import Case
from factcheck.claim import Source
from factcheck.coding.running import many
from factcheck.coding.running.many import Done, Task, code_files
from factcheck.errors import UsageError
from tests.coding import stub


def _tasks(folder: Path, *texts: str) -> list[Task]:
    tasks = []
    for number, text in enumerate(texts):
        path = folder / f"a{number}.txt"
        path.write_text(text)
        tasks.append(Task(str(path), f"a{number}"))
    return tasks


def _told(done: Iterator[Done]) -> list[str]:
    return [
        one.problem or ", ".join(claim.quote[0] for claim in one.coded.claims)
        for one in done
        if one.coded or one.problem
    ]


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_in_order_whatever_the_jobs(tmp_path: Path, jobs: int) -> None:
    texts = ["SLOW 1 homes", *(f"{number} roads" for number in range(2, 14))]
    told = _told(code_files(_tasks(tmp_path, *texts), None, stub.make, jobs))
    assert told == ["1 homes", *(f"{number} roads" for number in range(2, 14))]


def test_one_article_needs_no_other_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(many, "in_order", None)
    assert _told(code_files(_tasks(tmp_path, "5 homes"), None, stub.make, 8)) == ["5 homes"]


def test_a_broken_file_stops_no_other(tmp_path: Path) -> None:
    tasks = _tasks(tmp_path, "1 homes", "CRASH", "FAULT", "4 homes", "", "CRASH", "7 homes")
    Path(tasks[4].file).unlink()
    assert _told(code_files(tasks, None, stub.make, 2)) == [
        "1 homes",
        "cannot be coded: the process coding it ended (signal 9)",
        "cannot be coded: RuntimeError: an odd \x1b[31m text",
        "4 homes",
        "no such file",
        "cannot be coded: the process coding it ended (signal 9)",
        "7 homes",
    ]


def test_where_no_coder_can_be_made(tmp_path: Path) -> None:
    for texts in (["5 homes"], ["5 homes", "6 homes"]):
        with pytest.raises(UsageError, match="coding needs a model: pip install it"):
            list(code_files(_tasks(tmp_path, *texts), None, stub.make_without_model, 2))


def test_workers_end_when_nobody_reads_on(tmp_path: Path) -> None:
    before = set(active_children())
    running = code_files(_tasks(tmp_path, *["5 homes"] * 9), None, stub.make, 2)
    next(running)
    workers = set(active_children()) - before
    assert len(workers) == 2
    running.close()
    assert not any(worker.is_alive() for worker in workers)


def test_workers_are_renewed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(many, "RENEWED_AFTER", 2)
    texts = [f"{number} homes" for number in range(7)]
    assert _told(code_files(_tasks(tmp_path, *texts), None, stub.make, 1)) == texts


def test_standard_input_was_read_before() -> None:
    task = Task("-", "stdin", data=b"5 homes")
    (done,) = code_files([task], None, stub.make, 1)
    assert done.coded is not None
    assert done.coded.article.file == "-"


def test_an_article_of_the_case_bears_its_id(tmp_path: Path) -> None:
    case = Case(sources={"daily": Source(id="daily", text="a0.txt")})
    (done,) = code_files(_tasks(tmp_path, "5 homes"), case, stub.make, 1)
    assert done.coded is not None
    assert done.coded.source.id == "daily"
