"""A JSONL case as peers want it; imported by their scripts, so the standard library alone."""

import json
import re
from pathlib import Path

_FIGURE = re.compile(r"\$?(\d[\d,]{0,30}(?:\.\d{1,10})?)( (?:thousand|million|billion))?")
_TIMES = {"": 1, " thousand": 10**3, " million": 10**6, " billion": 10**9}
_DAY = re.compile(r"[a-z]{3}", re.IGNORECASE)


def records(case, name):
    """The records of one file of a case."""
    with (Path(case) / f"{name}.jsonl").open(encoding="utf-8") as stream:
        for line in stream:
            yield json.loads(line)


def bare(value):
    """The figure alone, without hedge, commas or sign of money; other values as they are."""
    found = _FIGURE.search(value)
    dated = _DAY.search(value) and re.search(r"\b20\d\d\b", value)
    if not found or dated:
        return value
    return float(found[1].replace(",", "")) * _TIMES[found[2] or ""]


def write(output, answer):
    """The answer, for the benchmark to read."""
    Path(output).write_text(json.dumps(answer), encoding="utf-8")
