"""How quick the editors' page is: `python -m tests.bench.review [FINDINGS]`, by default 100,000.

`factcheck review` runs in a process of its own on a case made here (`tests.bench.desk`), and is
asked over HTTP on this machine; a time is from the request to the last byte of the answer. First
one editor works without a pause, then ten at once who do something about once a second each, then
one while a claim file is changed and the whole case is checked again beside the page, and at last
one with a long log of decisions.
"""

from __future__ import annotations

import json
import threading
import time
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from factcheck.casefile.files import DECISIONS
from factcheck.history import append_line, locked
from tests.bench.desk import desk_case, subjects_for, texts_for
from tests.bench.made import write_case
from tests.review.hands import Hand, Server, server
from tests.review.opened import fields_of

TIMES = 200
"""Requests of each sort."""
EDITORS = 10
LINES = 50_000
"""Decisions in the long log."""
_DECISION = (
    '{{"question": "gone-{}/value/", "verdict": "same", "note": "a decision on what is there no '
    'more, as logs of a year are full of", "who": "Desk", "when": "2024-05-03T10:00:00Z", '
    '"claims": {{"c-{}": "0123456789abcdef", "d-{}": "0123456789abcdef"}}}}'
)
Times = list[float]
"""Seconds of each request, in the order they were made."""
_SWAP = {"HX_Request": "true"}


class Editor:
    """One who works: everything an editor does, each a method that gives the seconds it took."""

    def __init__(self, hand: Hand, keys: list[str], subjects: int, seed: int) -> None:
        self.hand, self.keys, self.subjects = hand, keys, subjects
        self.texts = texts_for(subjects)
        self.chance = Random(seed)
        self.made: list[str] = []

    def _asked(self, path: str, **headers: str) -> float:
        start = time.perf_counter()
        answer = self.hand.ask("GET", path, **headers)
        took = time.perf_counter() - start
        assert answer.status == 200, (answer.status, path)
        return took

    def _key(self) -> str:
        return self.chance.choice(self.keys)

    def next_finding(self) -> float:
        return self._asked(f"/f/{self._key()}", **_SWAP)

    def whole_page(self) -> float:
        return self._asked(f"/f/{self._key()}")

    def decide(self) -> float:
        key = self.keys.pop(self.chance.randrange(len(self.keys)))
        start = time.perf_counter()
        answer = self.hand.form(f"/f/{key}/decide", verdict="same", note="asked", then="next")
        took = time.perf_counter() - start
        assert answer.status == 200, answer.body[-500:]
        self.made.append(key)
        return took

    def undo(self) -> float:
        key = self.made.pop()
        start = time.perf_counter()
        answer = self.hand.form(f"/f/{key}/undo")
        took = time.perf_counter() - start
        assert answer.status == 200, answer.body[-500:]
        self.keys.append(key)
        return took

    def filter(self) -> float:
        text = f"text-{self.chance.randrange(self.texts)}"
        one = self.chance.choice(["kind=discrepancy", "severity=error&kind=change", "status=open"])
        return self._asked(f"/?{one}" + self.chance.choice(["", f"&source={text}"]))

    def search(self) -> float:
        number = self.chance.randrange(self.subjects)
        words = ["flooded", "district 1", "north east", f"s{number}", "council", f"{number},", "t"]
        return self._asked(f"/?q={self.chance.choice(words).replace(' ', '+')}")

    def far_down(self) -> float:
        return self._asked(f"/?start={self.chance.randrange(max(1, self.subjects // 2))}")

    def subject(self) -> float:
        return self._asked(f"/subject/s{self.chance.randrange(self.subjects)}")

    def source(self) -> float:
        return self._asked(f"/source/text-{self.chance.randrange(self.texts)}")

    def graph(self) -> float:
        return self._asked(f"/graph/s{self.chance.randrange(self.subjects)}")

    def claim_form(self) -> float:
        return self._asked(f"/claim/c{self.chance.randrange(self.subjects)}/edit")

    def diff(self) -> float:
        path, form = self._form()
        return self._sent(path, 200, **form, note=f"asked {self.chance.random()}", step="show")

    def write(self) -> float:
        path, form = self._form()
        changes = json.dumps({"note": f"asked {self.chance.random()}"})
        return self._sent(path, 303, seen=form["seen"], changes=changes, step="write")

    def relink(self) -> float:
        path, form = self._form()
        form["subject"] = self.chance.choice(
            ["homes flooded", "wells in Upper Jarrow", "all homes"]
        )
        return self._sent(path, None, **form, step="show")

    def _form(self) -> tuple[str, dict[str, Any]]:
        path = f"/claim/c{self.chance.randrange(self.subjects)}/edit"
        form = fields_of(self.hand.ask("GET", path).page)
        return path, {k: v for k, v in form.items() if k not in ("csrf", "note")}

    def _sent(self, path: str, status: int | None, **fields: Any) -> float:
        start = time.perf_counter()
        answer = self.hand.form(path, live=False, **fields)
        took = time.perf_counter() - start
        assert answer.status == status or status is None, answer.body[-500:]
        return took

    def progress(self) -> float:
        return self._asked("/progress")

    def changes(self) -> float:
        return self._asked("/changes")

    def as_json(self) -> float:
        return self._asked(f"/api/findings/{self._key()}")


ACTIONS: dict[str, Callable[[Editor], float]] = {
    "next finding": Editor.next_finding,
    "decide, next": Editor.decide,
    "undo": Editor.undo,
    "filter": Editor.filter,
    "search": Editor.search,
    "far down the queue": Editor.far_down,
    "a finding, whole page": Editor.whole_page,
    "subject": Editor.subject,
    "source": Editor.source,
    "graph": Editor.graph,
    "a claim's form": Editor.claim_form,
    "a correction's diff": Editor.diff,
    "a diff, its subject in other words": Editor.relink,
    "progress": Editor.progress,
    "changes": Editor.changes,
    "a finding as JSON": Editor.as_json,
}
WRITING = {
    "a correction written": Editor.write,
    "a claim's form, after": Editor.claim_form,
    "a correction's diff, after": Editor.diff,
}
"""Each written correction has the whole case checked again beside the page."""
OFTEN = ("next finding", "decide, next", "undo", "filter", "search")


def at(times: Times, share: float) -> float:
    """The least time, in seconds, within which this share of the requests was answered."""
    return sorted(times)[min(len(times) - 1, int(share * len(times)))]


def row(name: str, times: Times) -> str:
    """A line of the table, in milliseconds; `first` is the very first of its sort."""
    cells = (at(times, 0.5), at(times, 0.95), max(times), times[0])
    return f"| {name} | {len(times)} | " + " | ".join(f"{1e3 * t:.0f}" for t in cells) + " |"


def at_once(editors: list[Editor], actions: tuple[str, ...], times: int) -> dict[str, Times]:
    """Editors who pause about a second between two actions."""
    found: dict[str, Times] = {name: [] for name in actions}
    lock = threading.Lock()

    def work(editor: Editor) -> None:
        for _ in range(times):
            for name in actions:
                time.sleep(editor.chance.expovariate(1.0))
                took = ACTIONS[name](editor)
                with lock:
                    found[name].append(took)

    with ThreadPoolExecutor(len(editors)) as pool:
        list(pool.map(work, editors))
    return found


def while_checked(editor: Editor, file: Path) -> tuple[dict[str, Times], float]:
    """What actions take from a change of a claim file until that is checked; and how long that."""
    found: dict[str, Times] = {name: [] for name in OFTEN}
    before = editor.hand.ask("GET", "/api/progress").data["version"]
    data = file.read_bytes()
    line = data.rindex(b'"value": "')
    file.write_bytes(data[:line] + b'"value": "9' + data[line + len(b'"value": "') :])
    start = time.monotonic()
    decided = 0
    while True:
        for name in OFTEN:
            found[name].append(ACTIONS[name](editor))
            decided += name in ("decide, next", "undo")
        version = editor.hand.ask("GET", "/api/progress").data["version"]
        if version > before + decided or time.monotonic() - start > 900:
            return found, time.monotonic() - start
        time.sleep(0.2)


def lengthen(folder: Path, hand: Hand) -> None:
    """A log as after a year, written beside the page as another program would."""
    before = hand.ask("GET", "/api/progress").data["version"]
    lines = "\n".join(_DECISION.format(n, n, n) for n in range(LINES))
    with locked(folder / DECISIONS):
        append_line(folder / DECISIONS, lines)
    while hand.ask("GET", "/api/progress").data["version"] < before + LINES:
        time.sleep(0.5)


def memory(running: Server) -> float:
    """Megabytes that the server holds now and, at the most, held."""
    for line in Path(f"/proc/{running.pid}/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1e3
    return 0.0


def measure(findings: int, folder: Path) -> Iterator[str]:
    """The tables as Markdown, a line as soon as it is known."""
    subjects = subjects_for(findings)
    file = write_case(folder / "case", desk_case(findings))
    start = time.monotonic()
    with server(folder / "case", patience=3_600) as running:
        up = time.monotonic() - start
        hand = Hand(running.port)
        began = time.perf_counter()
        hand.come_in(running.token)
        let_in = time.perf_counter() - began
        began = time.perf_counter()
        hand.ask("GET", "/")
        first = time.perf_counter() - began
        rest = hand.ask("GET", "/api/findings?status=open&most=1").data
        waiting = rest["total"]
        keys: list[str] = []
        while len(keys) < min(waiting, 5_000):
            part = f"/api/findings?status=open&most=200&start={len(keys) * 7 % waiting}"
            keys += [one["id"] for one in hand.ask("GET", part).data["findings"]]
        keys = sorted(set(keys))
        total = hand.ask("GET", "/api/findings?most=1").data["total"]
        yield (
            f"{total:,} findings, {waiting:,} to decide, of {3 * subjects - subjects // 10 + 500:,}"
            f" claims; up after {up:.0f} s, {memory(running):,.0f} MB. Let in within "
            f"{1e3 * let_in:.0f} ms, the first page then within {1e3 * first:.0f} ms."
        )
        yield ""
        head = ("| | times | median, ms | 95th percentile | longest | the first |",
                "| --- | --: | --: | --: | --: | --: |")  # fmt: skip
        yield from head
        yield row("first page, again", [_first_page(hand) for _ in range(50)])
        editor = Editor(hand, keys, subjects, 1)
        for name, action in ACTIONS.items():
            yield row(name, [action(editor) for _ in range(TIMES)])
        yield row("the subject of 500 claims", [editor._asked("/subject/crowd") for _ in range(20)])
        (crowd, *_) = hand.ask("GET", "/api/findings?subject=crowd").data["findings"]
        yield row("its finding", [editor._asked(f"/f/{crowd['id']}") for _ in range(20)])
        hands = [hand]
        while len(hands) < EDITORS:
            hands.append(Hand(running.port).come_in(running.next_token()))
        shares = [editor.keys[n::EDITORS] for n in range(EDITORS)]
        editors = [
            Editor(hand, share, subjects, seed)
            for seed, (hand, share) in enumerate(zip(hands, shares, strict=True))
        ]
        yield ""
        yield f"{EDITORS} editors at once:"
        yield ""
        yield from head
        for name, times in at_once(editors, OFTEN, 10).items():
            yield row(name, times)
        changed, took = while_checked(editors[0], file)
        yield ""
        yield f"While the changed case is checked again ({took:.0f} s, {memory(running):,.0f} MB):"
        yield ""
        yield from head
        for name, times in changed.items():
            yield row(name, times)
        yield ""
        yield "Corrections, one after another, while what they changed is checked again:"
        yield ""
        yield from head
        for name, action in WRITING.items():
            yield row(name, [action(editor) for _ in range(50)])
        lengthen(folder / "case", hand)
        size = (folder / "case" / DECISIONS).stat().st_size / 1e6
        yield ""
        yield f"With {LINES:,} decisions in the log ({size:.0f} MB):"
        yield ""
        yield from head
        for name in ("decide, next", "undo"):
            yield row(name, [ACTIONS[name](editors[0]) for _ in range(50)])


def _first_page(hand: Hand) -> float:
    start = time.perf_counter()
    assert hand.ask("GET", "/").status == 200
    return time.perf_counter() - start


def main() -> None:
    """Print the tables."""
    parser = ArgumentParser(prog="python -m tests.bench.review", description=__doc__)
    parser.add_argument("findings", nargs="?", type=int, default=100_000)
    args = parser.parse_args()
    with TemporaryDirectory() as made:
        for line in measure(args.findings, Path(made)):
            print(line, flush=True)


if __name__ == "__main__":
    main()
