"""The sentences of labels.yaml and what the machine calls their subjects."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ruamel.yaml import YAML

from factcheck.coding.article import Article
from factcheck.coding.code import Coder

if TYPE_CHECKING:
    from spacy.language import Language

    from factcheck.claim import Claim

GROUPS: list[dict[str, Any]] = YAML(typ="safe", pure=True).load(
    (Path(__file__).parents[1] / "labels.yaml").read_text("utf-8")
)


def labels_of(language: Language, sentence: str) -> Iterator[tuple[Claim, str]]:
    """Each claim of a sentence with the label of the subject that was proposed for it."""
    coded = Coder(language).code(Article("paper", sentence, published="2023-06-10"))
    labels = {subject.id: subject.label for subject in coded.subjects}
    for claim in coded.claims:
        yield claim, labels[claim.subject]
