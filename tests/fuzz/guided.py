"""One reader under atheris, in a process of its own: libFuzzer ends the process that it runs in.

python -m tests.fuzz.guided READER [libFuzzer's options and corpus folders]
"""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["factcheck"]):
    from tests.fuzz.readers import READERS

if __name__ == "__main__":
    atheris.Setup([sys.argv[0], *sys.argv[2:]], READERS[sys.argv[1]])
    atheris.Fuzz()
