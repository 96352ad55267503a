"""Case files <-> records: `load` reads YAML, JSONL and CSV alike, `convert` writes them."""

from factcheck.casefile.case import Case
from factcheck.casefile.load import load
from factcheck.casefile.save import convert

__all__ = ["Case", "convert", "load"]
