"""Markdown: its words without the marks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.coding.articles.from_markdown import from_markdown

ARTICLE = """\
---
title: River floods 400 homes
date: 2024-05-03
---
By [Jo Doe](https://daily.example/jo)

**More than 400** homes are
flooded, the [mayor](/m "who") *said* &amp; left.

## Roads

- 20 roads are `shut`
- 3 bridges too

  and one ferry

| Town | Homes |
|------|------:|
| Alder | 250 |

> “It rose by two metres,” he said.

<div>In <b>Elm</b> 77 homes</div>

![Alder, 5 boats](boats.jpg)
"""

TEXT = """\
River floods 400 homes

By Jo Doe

More than 400 homes are flooded, the mayor said & left.

Roads

20 roads are shut

3 bridges too

and one ferry

Town | Homes
Alder | 250

“It rose by two metres,” he said.

In  Elm  77 homes

Alder, 5 boats
"""


def test_its_words() -> None:
    facts = from_markdown(ARTICLE.encode())
    assert facts.text == TEXT
    assert facts.extracted
    assert (facts.title, facts.published) == ("River floods 400 homes", "2024-05-03")
    assert facts.notes == ("published 2024-05-03: in the front matter",)


def test_without_front_matter() -> None:
    facts = from_markdown(b"# River *floods* homes\n\nPublished 3 May 2024\n\nWet.\n")
    assert facts.text == "River floods homes\n\nPublished 3 May 2024\n\nWet.\n"
    assert (facts.title, facts.published) == ("River floods homes", "2024-05-03")


def test_scripts_and_tags_are_no_words() -> None:
    facts = from_markdown(b"a <script>x</script> b\n\n<!-- 5 homes -->\n\n[r]: http://x 'y'\n")
    assert facts.text == "a x b\n"


def test_deep_nesting_ends() -> None:
    assert from_markdown(b"> " * 5000 + b"x").extracted
    assert from_markdown(b"[" * 5000 + b"x").extracted


@given(st.text(alphabet="ab 5*_`[]()<>#|-+>!&;\n\\~", max_size=300))
def test_any_text_ends_well(text: str) -> None:
    assert from_markdown(text.encode()).text.endswith("\n")
