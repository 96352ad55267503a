"""Front matter."""

from __future__ import annotations

import pytest

from factcheck.coding.articles.front_matter import facts_in, parted


def test_yaml() -> None:
    fields, rest = parted(
        '---\ntitle: "River: 400 homes"\ndate: 2024-05-03T10:00:00Z\npublisher: {name: The Daily}\n'
        "tags: [a, b]\nlang: en\ncanonical-url: https://daily.example/a\n---\nText.\n"
    )
    assert rest == "\nText.\n"
    assert facts_in(fields) == {
        "title": "River: 400 homes",
        "publisher": "The Daily",
        "published": "2024-05-03",
        "url": "https://daily.example/a",
        "language": "en",
    }


def test_toml() -> None:
    fields, rest = parted('+++\ntitle = "River"\ndate = 2024-05-03\nsite = "The Daily"\n+++\nText.')
    assert (fields, rest) == (
        {"title": "River", "date": "2024-05-03", "site": "The Daily"},
        "\nText.",
    )


def test_a_source_may_be_a_name_or_an_address() -> None:
    assert facts_in({"source": "The Daily"})["publisher"] == "The Daily"
    both = facts_in({"source": "https://daily.example/a"})
    assert (both["publisher"], both["url"]) == ("", "https://daily.example/a")


@pytest.mark.parametrize(
    "text",
    [
        "Text without any.",
        "---\nno end: here\n",
        "---\n- a list\n---\n",
        "---\n: : :\n---\n",
        "---\na: &x [*x]\n---\n",
        "---\na: " + "[" * 500 + "]" * 500 + "\n---\n",
        "+++\nnot toml\n+++\n",
        "+++\na = " + "[" * 5000 + "\n+++\n",
        "---\n" + "a" * 30_000 + "\n---\n",
    ],
)
def test_what_cannot_be_read_stays_in_the_text(text: str) -> None:
    assert parted(text) == ({}, text)


def test_a_bomb_of_aliases_is_no_front_matter() -> None:
    bomb = "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
    for one, other in zip("abcdefgh", "bcdefghi", strict=True):
        bomb += f"{other}: &{other} [{', '.join([f'*{one}'] * 10)}]\n"
    text = f"---\n{bomb}title: River\n---\nText."
    fields, rest = parted(text)
    assert (fields, rest) in (({}, text), ({"title": "River"}, "\nText."))
