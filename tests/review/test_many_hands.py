"""Ten editors at once, and servers killed in the middle: what was acknowledged is in the log, once.

FACTCHECK_KILLS is how often a server is killed; by default often enough to find what is wrong
with most changes, with 100 all that was promised.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.casefile.files import DECISIONS
from tests.review.hands import PATIENCE, Broken, Hand, Server, lines_of, link_in, server, write_case

EDITORS = 10
FINDINGS = 1_000
FOUGHT_OVER = 20
"""Findings that all of the editors decide at the same moment."""
KILLS = int(os.environ.get("FACTCHECK_KILLS", "20"))
BUSY = 4
"""Editors who decide while the server is killed."""
EACH = 5
"""Findings of each of them, decided on again and again."""


def test_ten_editors_decide_a_thousand_findings_at_once(tmp_path: Path) -> None:
    case = tmp_path / "claims"
    write_case(case, FINDINGS + FOUGHT_OVER)
    with server(case) as running:
        hands = [Hand(running.port).come_in(running.token)]
        while len(hands) < EDITORS:
            hands.append(Hand(running.port).come_in(running.next_token()))
        keys = hands[0].findings()
        assert len(set(keys)) == FINDINGS + FOUGHT_OVER
        fought, calm = keys[:FOUGHT_OVER], keys[FOUGHT_OVER:]
        seen = {key: hands[0].seen(key) for key in fought}
        gate = threading.Barrier(EDITORS)

        def work(number: int) -> Counter[str]:
            hand, came = hands[number], Counter[str]()
            gate.wait(timeout=60)
            for key in fought:
                answer = hand.decide(
                    key, verdict="needs-call", note=f"fought by {number}", seen=seen[key]
                )
                came["won" if answer.status == 201 else f"fought: {answer.status}"] += 1
            for key in calm[number::EDITORS]:
                answer = hand.decide(key, verdict="same", note=f"{key} by {number}")
                came[f"calm: {answer.status}"] += 1
                if answer.status == 201:
                    # at once again, as by a finger that slips
                    again = hand.decide(key, verdict="same", note=f"{key} by {number}")
                    came["again, the same"] += again.data["decision"] == answer.data["decision"]
            return came

        with ThreadPoolExecutor(EDITORS) as pool:
            told = sum(pool.map(work, range(EDITORS)), Counter[str]())
        assert told == {
            "won": FOUGHT_OVER,
            "fought: 409": FOUGHT_OVER * (EDITORS - 1),
            "calm: 201": FINDINGS,
            "again, the same": FINDINGS,
        }
        progress = hands[0].ask("GET", "/api/progress").data
        assert progress["done"] == FINDINGS + FOUGHT_OVER
        assert progress["version"] == FINDINGS + FOUGHT_OVER
        assert (progress["waiting"], sum(progress["editors"].values())) == (0, progress["done"])

    lines = lines_of(case)
    assert len(lines) == len({line["question"] for line in lines}) == FINDINGS + FOUGHT_OVER
    notes = Counter(line["note"] for line in lines)
    expected = {f"{key} by {n}" for n in range(EDITORS) for key in calm[n::EDITORS]}
    assert {note for note in notes if not note.startswith("fought by ")} == expected
    assert sum(n for note, n in notes.items() if note.startswith("fought by ")) == FOUGHT_OVER
    _sound(case)


def test_the_command_and_the_page_write_to_one_log(tmp_path: Path) -> None:
    case = tmp_path / "claims"
    write_case(case, 40)
    with server(case) as running:
        hand = Hand(running.port).come_in(running.token)
        keys = hand.findings()
        ours, theirs = keys[:37], keys[37:]
        asked = [sys.executable, "-m", "factcheck", "decide"]
        done = threading.Event()

        def at_the_terminal() -> None:
            for key in theirs:
                subprocess.run([*asked, key, "same", str(case), "--as", "Terminal"], check=True)
            done.set()

        thread = threading.Thread(target=at_the_terminal)
        thread.start()
        rounds = 0
        while not done.is_set() or rounds < 2:
            for number, key in enumerate(ours):
                answer = hand.decide(key, verdict="same", note=f"{rounds}.{number}")
                assert answer.status == 201
            rounds += 1
        thread.join()
        # what the command has written the page shows without being asked to look
        assert _soon(lambda: hand.ask("GET", "/api/progress").data["done"]) == 40
    lines = lines_of(case)
    assert len(lines) == rounds * len(ours) + len(theirs)
    assert Counter(line["who"] for line in lines)["Terminal"] == len(theirs)
    _sound(case)


class Editor:
    """Decides on its findings one after another, in order, each time with a note of its own.

    What was not acknowledged is sent again to the next server, letter by letter.
    """

    def __init__(self, name: str, keys: Sequence[str]) -> None:
        self.name, self.keys = name, keys
        self.count = 0
        self.acknowledged: list[str] = []
        self.sent_again = 0
        self._open: dict[str, str] | None = None
        self._seen: dict[str, str] = {}
        self.wrong: list[Any] = []

    def work(self, port: int) -> None:
        """Until the server is no more."""
        hand = Hand(port, who=self.name)
        try:
            hand.come_in()
            while True:
                self._one(hand)
        except Broken:
            pass
        except BaseException as fault:
            self.wrong.append(fault)
            raise
        finally:
            hand.leave()

    def _one(self, hand: Hand) -> None:
        key = self.keys[self.count % len(self.keys)]
        if self._open is None:
            if key not in self._seen:
                self._seen[key] = hand.seen(key)
            note = f"{self.name} {self.count}"
            self._open = {"verdict": "same", "note": note, "seen": self._seen[key]}
        else:
            self.sent_again += 1
        answer = hand.decide(key, **self._open)
        if answer.status != 201 or answer.data["decision"]["note"] != self._open["note"]:
            self.wrong.append((answer.status, answer.body, self._open))
            raise ConnectionError
        self._seen[key] = answer.data["seen"]
        self.acknowledged.append(self._open["note"])
        self.count, self._open = self.count + 1, None


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot fork here")
@pytest.mark.parametrize("seed", [20240503])
def test_a_server_is_killed_in_the_middle_of_decisions(tmp_path: Path, seed: int) -> None:
    chance, case = random.Random(seed), tmp_path / "claims"
    write_case(case, BUSY * EACH)
    with _nursery(tmp_path) as start:
        first = start()
        keys = Hand(first.port, who="Ann").come_in().findings()
        editors = [Editor(f"Editor {n}", keys[n::BUSY]) for n in range(BUSY)]
        first.kill()
        for _ in range(KILLS):
            running = start()
            threads = [threading.Thread(target=one.work, args=(running.port,)) for one in editors]
            for thread in threads:
                thread.start()
            _wait_for_a_decision(editors)
            time.sleep(chance.uniform(0, 0.2))
            running.kill()
            for thread in threads:
                thread.join(timeout=60)
            _held(case, editors)
        last = start()
        hand = Hand(last.port, who="Ann").come_in()
        for editor in editors:  # what is still open is settled by sending it once more
            if editor._open is not None:
                editor._one(Hand(last.port, who=editor.name).come_in())
        lines = _held(case, editors)
        assert [line["note"] for line in lines if line["who"] == "Editor 1"] == (
            editors[1].acknowledged
        )
        assert len(lines) == sum(len(editor.acknowledged) for editor in editors)
        for key in keys:
            history = hand.ask("GET", f"/api/findings/{key}/decisions").data
            assert history == [line for line in lines if line["question"] == history[0]["question"]]
        last.kill()
    assert len(lines) > KILLS
    assert sum(editor.sent_again for editor in editors) > KILLS / 10, "killed in the middle"
    _sound(case)


def _wait_for_a_decision(editors: Sequence[Editor]) -> None:
    """Until the server that has just come up has acknowledged one, whoever made it."""
    known = [len(editor.acknowledged) for editor in editors]
    until = time.monotonic() + PATIENCE
    while [len(editor.acknowledged) for editor in editors] == known:
        assert not any(editor.wrong for editor in editors)
        assert time.monotonic() < until, "nothing is acknowledged"
        time.sleep(0.002)


def _held(case: Path, editors: Sequence[Editor]) -> list[dict[str, Any]]:
    """The log holds what was acknowledged, in order and once; at most one line more of each."""
    lines = lines_of(case)
    for editor in editors:
        assert editor.wrong == []
        notes = [line["note"] for line in lines if line["who"] == editor.name]
        known = editor.acknowledged
        assert notes[: len(known)] == known
        assert len(notes) <= len(known) + 1
    return lines


@contextmanager
def _nursery(folder: Path) -> Iterator[Callable[[], Server]]:
    """What starts one more server on the case in `folder`."""
    started: list[Server] = []
    with subprocess.Popen(
        [sys.executable, "-m", "tests.review.nursery"],
        cwd=Path(__file__).parents[2],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None

        def start() -> Server:
            number = len(started)
            out, errors = folder / f"out-{number}.txt", folder / f"errors-{number}.txt"
            out.touch()
            argv = ["review", str(folder / "claims"), "--no-browser", "--port", "0"]
            argv += ["--behind-proxy", "X-Remote-User"]
            asked = {"argv": argv, "out": str(out), "errors": str(errors)}
            print(json.dumps(asked), file=process.stdin, flush=True)
            assert process.stdout is not None
            pid = int(process.stdout.readline())
            started.append(Server(pid, *link_in(out), errors))
            return started[-1]

        try:
            yield start
        finally:
            process.kill()
    told = "".join(one.errors.read_text() for one in started)
    assert "Traceback" not in told, told


def _sound(case: Path) -> None:
    """The log is valid, every finding decided, and nothing lies beside it."""
    loaded = factcheck.load(case)
    assert loaded.problems == ()
    assert len(loaded.decisions) == len(lines_of(case))
    report = factcheck.check(loaded)
    assert all(one.decision is not None and one.decision.holds for one in report.findings)
    assert sorted(path.name for path in case.iterdir()) == ["case.yaml", DECISIONS]


def _soon(look: Callable[[], int], until: float = 30.0) -> int:
    """What is seen once it has come to rest for two looks of the server."""
    end, was, since = time.monotonic() + until, look(), time.monotonic()
    while time.monotonic() < end and time.monotonic() - since < 2.5:
        time.sleep(0.1)
        if (now := look()) != was:
            was, since = now, time.monotonic()
    return was
