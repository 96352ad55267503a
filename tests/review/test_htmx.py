"""What is shipped of others is what they released, with its licence, version and hash."""

from __future__ import annotations

import hashlib
import re
from importlib.resources import files

HTMX = files("factcheck.review") / "static" / "htmx"


def test_htmx_is_the_released_file() -> None:
    told = (HTMX / "README.md").read_text(encoding="utf-8")
    script = (HTMX / "htmx.min.js").read_bytes()
    (told_hash,) = re.findall(r"\b[0-9a-f]{64}\b", told)
    assert hashlib.sha256(script).hexdigest() == told_hash
    (version,) = re.findall(r'version:"([0-9.]+)"', script.decode())
    assert f"| version | {version} |" in told


def test_its_licence_stands_beside_it() -> None:
    assert "Zero-Clause BSD" in (HTMX / "LICENSE").read_text(encoding="utf-8")
