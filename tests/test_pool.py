"""Tasks done by several processes: what comes back, in what order, and what of one that dies."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from functools import partial
from multiprocessing import active_children
from pathlib import Path

import pytest

from factcheck.pool import CAN_FORK, Ended, each, in_order

WAYS = [
    False,
    pytest.param(True, marks=pytest.mark.skipif(not CAN_FORK, reason="no fork to be had")),
]


def doubling() -> Callable[[int], int]:
    return lambda number: 2 * number


def doing() -> Callable[[str], str]:
    """What a task says: a text to be given back, perhaps after something else."""

    def do(task: str) -> str:
        what, _, rest = task.partition(" ")
        if what == "die":
            os.kill(os.getpid(), signal.SIGKILL)
        if what == "leave":
            os._exit(3)
        if what == "once":  # the first process that is at it dies, and leaves a mark
            mark = Path(rest)
            if not mark.exists():
                mark.touch()
                os.kill(os.getpid(), signal.SIGKILL)
            return "survived"
        if what == "slow":
            time.sleep(0.3)
        return rest or what

    return do


def naming() -> Callable[[int], int]:
    return lambda _: os.getpid()


@pytest.mark.parametrize("fork", WAYS, ids=["spawn", "fork"])
@pytest.mark.parametrize("jobs", [1, 3])
def test_every_task_is_done_once(jobs: int, fork: bool) -> None:
    found = dict(each(range(9), doubling, jobs, fork=fork))
    assert found == {number: 2 * number for number in range(9)}


@pytest.mark.parametrize("fork", WAYS, ids=["spawn", "fork"])
def test_results_in_the_order_of_tasks(fork: bool) -> None:
    tasks = ["slow first", "second", "third", "slow fourth", "fifth"]
    found = list(in_order(tasks, doing, 3, ahead=2, fork=fork))
    assert found == ["first", "second", "third", "fourth", "fifth"]


def test_no_task_nothing_to_wait_for() -> None:
    assert list(each([], doubling, 2)) == []
    assert list(in_order([], doubling, 2, ahead=1)) == []


@pytest.mark.parametrize("fork", WAYS, ids=["spawn", "fork"])
def test_a_process_that_dies_takes_down_its_task_alone(fork: bool) -> None:
    found = list(in_order(["a", "die", "b", "leave", "c"], doing, 2, ahead=4, fork=fork))
    assert found == ["a", Ended("signal 9"), "b", Ended("status 3"), "c"]


@pytest.mark.parametrize("fork", WAYS, ids=["spawn", "fork"])
def test_another_attempt_may_succeed(tmp_path: Path, fork: bool) -> None:
    tasks = [f"once {tmp_path / 'mark'}", "b"]
    assert list(in_order(tasks, doing, 2, ahead=1, fork=fork, attempts=2)) == ["survived", "b"]
    (tmp_path / "mark").unlink()
    assert dict(each(tasks, doing, 2, fork=fork)) == {0: Ended("signal 9"), 1: "b"}


def test_attempts_come_to_an_end() -> None:
    assert list(in_order(["die", "b"], doing, 1, ahead=1, attempts=3)) == [Ended("signal 9"), "b"]


def marking(folder: Path) -> Callable[[int], int]:
    def do(number: int) -> int:
        (folder / str(number)).touch()
        if number == 0:
            time.sleep(1)
        return number

    return do


def test_no_more_are_begun_than_may_wait_for_their_turn(tmp_path: Path) -> None:
    found = in_order(range(30), partial(marking, tmp_path), 2, ahead=3)
    assert next(found) == 0
    begun = {int(path.name) for path in tmp_path.iterdir()}
    assert begun == set(range(6))
    assert list(found) == list(range(1, 30))


@pytest.mark.parametrize("fork", WAYS, ids=["spawn", "fork"])
def test_a_process_makes_room_for_a_fresh_one(fork: bool) -> None:
    assert len(set(in_order(range(6), naming, 1, ahead=4, fork=fork))) == 1
    who = list(in_order(range(6), naming, 1, ahead=4, fork=fork, renewed_after=2))
    assert who[0::2] == who[1::2]
    assert len(set(who)) == 3


def test_processes_end_when_nobody_reads_on() -> None:
    before = set(active_children())
    running = in_order(range(9), doubling, 2, ahead=1)
    next(running)
    started = set(active_children()) - before
    assert len(started) == 2
    running.close()
    assert not any(process.is_alive() for process in started)
