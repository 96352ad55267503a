"""Which lines of the program each test runs: the first part of `tests.mutation`.

    python -m tests.reaching FILE [pytest's arguments]

writes, as JSON, by file and line the tests that run it ("" for what runs on import).
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path

import coverage
import pytest


class _Fresh:
    """Empties every cache before a test, so that each test runs all that it rests on."""

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_setup(self) -> None:
        for name, module in list(sys.modules.items()):
            if name.partition(".")[0] in {"factcheck", "tests"}:
                for thing in list(vars(module).values()):
                    clear = getattr(thing, "cache_clear", None)
                    if callable(clear):
                        clear()


class _Named:
    """Has coverage tell apart the tests."""

    def __init__(self, measured: coverage.Coverage) -> None:
        self._measured = measured

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> None:
        self._measured.switch_context(item.nodeid)

    def pytest_runtest_logfinish(self) -> None:
        self._measured.switch_context("")


def main() -> int:
    """Run from the command line."""
    out, *arguments = sys.argv[1:]
    measured = coverage.Coverage(data_file=None, source=["factcheck"], config_file=False)
    measured.start()
    status = pytest.main(arguments, plugins=[_Fresh(), _Named(measured)])
    measured.stop()
    data = measured.get_data()
    reached: dict[str, dict[int, list[str]]] = defaultdict(dict)
    for file in data.measured_files():
        short = str(Path(file).relative_to(Path.cwd()))
        for line, names in data.contexts_by_lineno(file).items():
            reached[short][line] = sorted({name.partition("[")[0] for name in names})
    Path(out).write_text(json.dumps(reached), encoding="utf-8")
    return int(status)


if __name__ == "__main__":
    sys.exit(main())
