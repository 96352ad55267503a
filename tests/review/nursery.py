"""Servers that are up at once: forked from a process that has imported all they need.

`python -m tests.review.nursery` reads a line of JSON for each: the arguments of the command, the
files for what it prints; and answers with its number.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from pathlib import Path


def main() -> None:
    """Fork a server for every line."""
    import uvicorn  # noqa: F401

    import factcheck.review.app
    import factcheck.review.desk
    from factcheck import command

    factcheck.review.app.routers()  # the pages as well
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # those that end are not waited for
    for line in sys.stdin:
        asked = json.loads(line)
        child = os.fork()
        if child == 0:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            try:
                for number, path in ((1, asked["out"]), (2, asked["errors"])):
                    os.dup2(os.open(Path(path), os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
                os._exit(command.main(asked["argv"]))
            finally:
                os._exit(70)
        print(child, flush=True)


if __name__ == "__main__":
    main()
