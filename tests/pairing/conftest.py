"""The language model, loaded once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.fixture(scope="session")
def language() -> Language:
    from factcheck.coding.parsed.language import load_language

    return load_language()
