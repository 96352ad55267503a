"""Who it is that decides."""

from __future__ import annotations

import getpass
import subprocess

from factcheck.errors import UsageError


def editor_name() -> str:
    """As git has it, else the login name.

    Raises:
        UsageError: neither knows a name.
    """
    try:
        asked = subprocess.run(
            ["git", "config", "user.name"],  # noqa: S607 - wherever it is installed
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=10,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        name = ""
    else:
        name = asked.stdout.strip()
    try:
        return name or getpass.getuser()
    except (OSError, KeyError, ImportError):  # nobody of that number is known to the system
        raise UsageError("--as: say who decides; neither git nor the system knows a name") from None
