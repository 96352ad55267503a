"""Markdown to an article: its words without the marks, a paragraph or list item each on its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from html import unescape

from markdown_it import MarkdownIt
from markdown_it.token import Token

from factcheck.coding.article import Article
from factcheck.coding.articles.decoding import decode_text
from factcheck.coding.articles.facts import one_line
from factcheck.coding.articles.from_text import described
from factcheck.coding.articles.front_matter import facts_in, parted

_TAG = re.compile(r"<[^<>]{0,2000}>")
_BLANK = re.compile(r"\n{3,}")


def from_markdown(data: bytes) -> Article:
    """The article that a Markdown file is; CommonMark with tables.

    The title is that of the front matter, else the first heading; the date likewise that of the
    front matter, else a line of the text.

    Raises:
        Unreadable: it is not UTF-8, nor UTF-16 or UTF-32 with their mark.
    """
    whole, _ = decode_text(data)
    fields, body = parted(whole.lstrip())
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(body)
    text = _BLANK.sub("\n\n", "".join(_lines(tokens)).replace(" | \n", "\n")).strip("\n") + "\n"
    said = {name: value for name, value in facts_in(fields).items() if value}
    if "title" not in said and (heading := _heading(tokens)):
        said["title"] = heading
    found = described(text, extracted=True)
    title = said.get("title", "")
    if title and not text.lstrip().startswith(title):
        text = f"{title}\n\n{text}"  # a headline says things too
    notes = found.notes
    if "published" in said:
        notes = (f"published {said['published']}: in the front matter",)
    return replace(replace(found, **said), text=text, notes=notes)  # type: ignore[arg-type]


def _heading(tokens: Iterable[Token]) -> str:
    waiting = False
    for token in tokens:
        if waiting:
            return one_line(_words(token))
        waiting = token.type == "heading_open" and token.tag in ("h1", "h2")
    return ""


def _lines(tokens: Iterable[Token]) -> Iterator[str]:
    """The text of every block, and the line ends between them."""
    row = False
    for token in tokens:
        if token.type in ("tr_open", "tr_close"):
            row = token.type == "tr_open"
            yield "" if row else "\n"
        elif token.type == "inline":
            yield _words(token) + (" | " if row else "")
        elif token.type in ("paragraph_close", "heading_close", "table_close", "hr"):
            yield "\n" if token.hidden else "\n\n"
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            yield "\n"
        elif token.type in ("fence", "code_block"):
            yield f"{token.content}\n"
        elif token.type == "html_block":
            yield f"{unescape(_TAG.sub(' ', token.content)).strip()}\n\n"


def _words(token: Token) -> str:
    """What a reader sees of a stretch of text: links and emphasis as their words alone."""
    said: list[str] = []
    for part in token.children or ():
        match part.type:
            case "softbreak":
                said.append(" ")
            case "hardbreak":
                said.append("\n")
            case "text" | "code_inline" | "text_special":
                said.append(part.content)
            case "image":
                said.append(_words(part))
    return "".join(said).strip()
