"""The same article coded into a case a second time, and a text that acts on terminals."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from spacy.language import Language

from factcheck.casefile import load
from factcheck.casefile.case import Case
from factcheck.coding.article import Article
from factcheck.coding.code import Coded, Coder
from factcheck.coding.running.into_case import CaseFolder
from factcheck.coding.running.many import Task, code_files
from factcheck.coding.running.merging import Merger, without_unused

RIVER = """The council said that 412 people were evacuated from Holm.

By the evening there were 530, it said. A year before, 90 homes in Holm had been flooded, and
12 of them were rebuilt. Evacuated from Holm were also 40.
"""


@pytest.fixture
def again(tmp_path: Path, language: Language) -> Callable[..., int]:
    """Codes articles into the case of the folder and says how many claims it adds."""

    def run(*names: str) -> int:
        folder, added = tmp_path / "claims", 0
        for name in names:
            case = load(folder) if folder.exists() else Case()
            merger, writer = Merger(case, skip=True), CaseFolder(folder)
            task = Task(str(tmp_path / name), name.partition(".")[0], "spare", "2031-05-04")
            (done,) = code_files([task], case, lambda case: Coder(language, case).code, 1)
            assert done.coded is not None, done.problem
            addition = without_unused(merger.add(done.coded))
            if addition.source:
                source = addition.source.model_copy(update={"text": name})
                addition = replace(addition, source=source)
            writer.write(done.coded.article.id, addition)
            added += len(addition.claims)
        return added

    (tmp_path / "river.txt").write_text(RIVER, "utf-8")
    (tmp_path / "daily.txt").write_text(
        "Rescue workers evacuated 450 people from Holm, and 700 residents.\n", "utf-8"
    )
    return run


def test_a_second_time_adds_nothing(again: Callable[..., int]) -> None:
    assert again("river.txt") > 1
    assert again("river.txt") == 0


def test_what_was_proposed_serves_other_articles(again: Callable[..., int], tmp_path: Path) -> None:
    again("river.txt")
    assert again("daily.txt") > 0
    case = load(tmp_path / "claims")
    by_source = [{c.subject for c in case.claims if c.source == s} for s in ("river", "daily")]
    assert by_source[0] & by_source[1]
    assert again("river.txt", "daily.txt") == 0


def test_control_sequences_are_no_figures_and_no_names(language: Language) -> None:
    text = "\x1b[31mAnn Holm\x1b[0m said \x1b[1m412 people\x1b[0m were killed in Brenn."
    coded: Coded = Coder(language).code(Article("paper", text, published="2031-05-04"))
    (claim,) = coded.claims
    assert claim.value == "412"
    assert claim.speaker == ("Ann Holm",)
    place = claim.locator[0]
    assert text[place.start : place.end] == claim.quote[0] == "412 people"
    assert all(one.label.isprintable() for one in coded.subjects)


def test_a_long_text_tells_how_far_it_is(tmp_path: Path, language: Language) -> None:
    (tmp_path / "long.txt").write_text("The river rose.\n\n" * 3000, "utf-8")
    told: list[float] = []
    task = Task(str(tmp_path / "long.txt"), "long")
    tuple(code_files([task], None, lambda case: Coder(language, case).code, 1, told.append))
    assert told[0] == 0
    assert told == sorted(set(told))
    assert 0.5 < told[-1] < 1
