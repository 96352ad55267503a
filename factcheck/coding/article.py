"""An article to be coded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "markdown", "html", "pdf"]


@dataclass(frozen=True, slots=True)
class Article:
    """A text and what is known of it: by its file's reader what the file says of itself, the rest
    (`id`, `file`, `sha256`, `kind`) by `articles.read`; "" where nothing says it.

    `text` has its line ends as "\\n"; locators are code points of it. `published` is a date as
    `values.dates.read_when` reads it, "" where nothing says it; `made` is
    when the file was made, for want of anything better. `file` is the name it was read
    from ("-" for stdin), `sha256` that of the file's bytes. `extracted` holds where `text` is not
    the file's own but was taken out of it (markup, a PDF, another encoding than UTF-8): quotes
    stand in `text`, not in the file. `notes` say what an editor should know of how it was read.
    """

    id: str
    text: str
    title: str = ""
    publisher: str = ""
    published: str = ""
    url: str = ""
    language: str = ""
    file: str = ""
    sha256: str = ""
    kind: Kind = "text"
    extracted: bool = False
    notes: tuple[str, ...] = ()
    made: str = ""
