"""Articles that a case has already."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest

from factcheck.casefile.case import Case
from factcheck.claim import Claim, Source, Subject
from factcheck.coding.article import Article
from factcheck.coding.running.known import as_first_read, as_known
from factcheck.errors import Unreadable

TEXT = "5 homes are wet.\n"
DIGEST = hashlib.sha256(TEXT.encode()).hexdigest()
ARTICLE = Article("river", TEXT, published="2024-05-04", file="news/river.txt", sha256="f" * 64)


def _known(article: Article, *sources: Source) -> Article:
    return as_known(article, {source.id: source for source in sources}, "river-2")


def test_a_new_article_stays_as_it_is() -> None:
    assert _known(ARTICLE) == ARTICLE
    assert _known(ARTICLE, Source(id="other", text="other.txt")) == ARTICLE


@pytest.mark.parametrize(
    "fields",
    [
        {"sha256": "F" * 64, "text": "moved.txt"},
        {"sha256": DIGEST},
        {"text": "river.txt"},
        {"url": "https://daily.example/river"},
    ],
)
def test_the_case_knows_it_better(fields: dict[str, str]) -> None:
    source = Source(id="daily", publisher="The Daily", published="2024-05-03", **fields)
    article = replace(ARTICLE, url="https://daily.example/river")
    known = _known(article, source)
    assert (known.id, known.publisher, known.published) == ("daily", "The Daily", "2024-05-03")
    assert known.notes == ("published 2024-05-03: as the case has it",)
    assert known.text == TEXT


def test_what_the_case_does_not_say_stays() -> None:
    known = _known(replace(ARTICLE, title="River"), Source(id="daily", text="river.txt"))
    assert (known.title, known.published) == ("River", "2024-05-04")


def test_an_id_alone_tells_where_the_source_tells_nothing_else() -> None:
    assert _known(ARTICLE, Source(id="river", publisher="The Daily")).publisher == "The Daily"


@pytest.mark.parametrize(
    "fields", [{"text": "another.txt"}, {"sha256": "0" * 64}, {"url": "https://daily.example/x"}]
)
def test_another_source_of_its_id(fields: dict[str, str]) -> None:
    assert _known(ARTICLE, Source(id="river", publisher="X", **fields)).id == "river-2"


def test_a_file_of_the_same_name_with_another_text_is_another_article() -> None:
    source = Source(id="daily", text="river.txt", sha256="0" * 64)
    assert _known(ARTICLE, source) == ARTICLE


def test_the_name_of_a_page_is_not_that_of_its_text() -> None:
    page = replace(ARTICLE, file="river.txt", extracted=True)
    assert _known(page, Source(id="daily", text="river.txt")) == page
    assert _known(page, Source(id="daily", sha256="f" * 64)) == page


def test_the_same_article_with_another_text_is_refused() -> None:
    page = replace(ARTICLE, url="https://daily.example/river", extracted=True)
    source = Source(id="daily", url=page.url, text="old.txt", sha256="0" * 64)
    with pytest.raises(Unreadable) as error:
        _known(page, source)
    assert str(error.value) == (
        "is the source daily of the case, whose claims were taken from another text; code that: "
        "old.txt"
    )


def _machines(id_: str, subject: str, source: str = "river", reason: str = "x") -> Claim:
    return Claim(
        id=id_, source=source, subject=subject, value="5", coder="machine", reasons=(reason,)
    )


NEW = "the subject is new to the case, made of “homes”"


def test_read_again_it_is_read_without_what_was_proposed() -> None:
    subjects = {name: Subject(id=name) for name in ("homes", "roads", "empty")}
    claims = (
        _machines("a", "homes", reason=NEW),
        _machines("b", "homes", "daily"),
        _machines("c", "roads"),
    )
    case = Case(subjects=subjects, claims=claims)
    for source in ("river", "daily"):
        before = as_first_read(case, source)
        assert before is not None
        assert list(before.subjects) == ["roads", "empty"]
    assert as_first_read(case, "herald") is None
    assert as_first_read(Case(subjects=subjects, claims=claims[2:]), "river") is None
