"""Case files <-> records: `load` reads YAML, JSONL, CSV and Parquet; `convert` writes text."""

from factcheck.casefile.case import Case
from factcheck.casefile.load import load
from factcheck.casefile.save import convert

__all__ = ["Case", "convert", "load"]
