"""JSON-LD."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.coding.articles.linked_data import facts_in

ARTICLE = {
    "@type": "NewsArticle",
    "headline": "River floods 400 homes",
    "datePublished": "2024-05-03T23:30:00-05:00",
    "dateModified": "2024-05-09",
    "publisher": {"@type": "Organization", "name": "The Daily"},
    "mainEntityOfPage": {"@id": "https://daily.example/river"},
    "inLanguage": "en-GB",
}


def _facts(*data: Any) -> dict[str, str]:
    return facts_in(json.dumps(one) for one in data)


def test_an_article() -> None:
    assert _facts(ARTICLE) == {
        "title": "River floods 400 homes",
        "publisher": "The Daily",
        "published": "2024-05-03",  # the day as the outlet writes it
        "url": "https://daily.example/river",
        "language": "en-GB",
    }


def test_the_article_counts_before_the_page_in_whatever_order() -> None:
    page = {"@type": "WebPage", "datePublished": "2020-01-01", "name": "News"}
    for graph in ([page, ARTICLE], [ARTICLE, page]):
        assert _facts({"@graph": graph})["published"] == "2024-05-03"
        assert _facts(*graph)["title"] == "River floods 400 homes"
    assert _facts(page)["published"] == "2020-01-01"


def test_a_publisher_named_elsewhere() -> None:
    article = {"@type": ["Thing", "https://schema.org/BlogPosting"], "publisher": {"@id": "#o"}}
    body = {"@type": "Organization", "@id": "#o", "name": "The Daily"}
    for graph in ([article, body], [body, article]):
        assert _facts({"@graph": graph})["publisher"] == "The Daily"
    assert (
        _facts({**ARTICLE, "publisher": [{"name": "One"}, {"name": "Two"}]})["publisher"] == "One"
    )
    assert _facts({**ARTICLE, "publisher": "The Daily"})["publisher"] == "The Daily"
    assert _facts({**ARTICLE, "publisher": "https://daily.example"})["publisher"] == ""


@pytest.mark.parametrize(
    "block",
    ["", "{", "null", "[1, 2]", '"x"', "[" * 100_000, "x" * 2_000_000, '{"@type": 5}',
     '{"@type": "NewsArticle", "headline": {"a": 1}, "datePublished": 5, "publisher": [[]]}'],
)  # fmt: skip
def test_what_is_no_article_says_nothing(block: str) -> None:
    assert set(facts_in([block]).values()) == {""}
    assert facts_in([block, json.dumps(ARTICLE)])["title"] == "River floods 400 homes"


_JSON = st.recursive(
    st.none() | st.integers() | st.text(max_size=9) | st.just("NewsArticle"),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from(["@type", "@id", "@graph", "headline", "datePublished", "publisher",
                         "name", "url", "mainEntityOfPage"]), inner, max_size=5),
)  # fmt: skip


@given(_JSON)
def test_any_json_ends_well(data: Any) -> None:
    assert all(isinstance(value, str) for value in _facts(data).values())
