"""The texts that claims were taken from, kept where `factcheck verify --texts` finds them."""

from __future__ import annotations

import hashlib
from pathlib import Path, PurePath

from factcheck.casefile.atomic import write_bytes_atomically
from factcheck.claim import Source
from factcheck.coding.article import Article


def with_text(source: Source, article: Article, folder: Path | None) -> Source:
    """The source with the file that holds its text, and that file's hash.

    With a `folder` the text is written there, unless it lies there already. Without one a text
    file is its own text; the text of a page or PDF is in no file, and the source names none.
    Raises OSError where the folder cannot be written.
    """
    if folder is None:
        kept = not article.extracted and article.file != "-"
        name, digest = (PurePath(article.file).name, article.sha256) if kept else ("", "")
    else:
        name, digest = _saved(article, folder)
    return source.model_copy(update={"text": name, "sha256": digest})


def _saved(article: Article, folder: Path) -> tuple[str, str]:
    """The name of the text's file in the folder, and its hash; another text is never replaced."""
    own = Path(article.file)
    if not article.extracted and own.is_file() and own.resolve().parent == folder.resolve():
        return own.name, article.sha256
    folder.mkdir(parents=True, exist_ok=True)
    data = article.text.encode("utf-8")
    digest = hashlib.sha256(data).hexdigest()
    name, count = f"{article.id}.txt", 1
    while (folder / name).exists():
        if (folder / name).is_file() and (folder / name).read_bytes() == data:
            return name, digest
        count += 1
        name = f"{article.id}-{count}.txt"
    write_bytes_atomically(folder / name, data)
    return name, digest
