"""How all tests run: the profiles that hypothesis draws by, and the markers."""

from __future__ import annotations

import os

import pytest
from hypothesis import Phase, settings

# A red default run means a changed program, never new luck; "thorough" looks for new cases.
# "mutants" is for tools that change the program and ask no more than whether a test fails.
settings.register_profile(
    "default", max_examples=200, deadline=None, derandomize=True, database=None
)
settings.register_profile(
    "thorough", max_examples=5_000, deadline=None, database=None, print_blob=True
)
settings.register_profile(
    "mutants", settings.get_profile("default"), phases=(Phase.explicit, Phase.generate)
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "growth: how time grows with size; runs some seconds")
