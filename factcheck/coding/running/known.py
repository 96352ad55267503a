"""An article that a case has among its sources already: the case knows it better than its file."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePath

from factcheck.casefile.case import Case
from factcheck.claim import Source
from factcheck.coding.article import Article
from factcheck.coding.subjects.tying import PROPOSED
from factcheck.errors import Unreadable


def as_known(article: Article, sources: Mapping[str, Source], spare: str) -> Article:
    """The article under the id, and with the date and publisher, that the case has for it.

    It is the same where its text has the source's `sha256`; where the source gives none, where its
    `text` (the file's name) or `url` says so, or its id if the source says neither. An article that
    is no source of the case but would bear the id of one gets `spare`.

    Raises:
        Unreadable: the case has the article by its `url`, but took its claims from another text,
            in which the places would be others.
    """
    source = _same(article, sources)
    if source is None:
        return replace(article, id=spare) if article.id in sources else article
    notes = article.notes
    if source.published and source.published != article.published:
        notes = (f"published {source.published}: as the case has it",)
    return replace(
        article,
        id=source.id,
        title=source.title or article.title,
        publisher=source.publisher or article.publisher,
        published=source.published or article.published,
        url=source.url or article.url,
        language=source.language or article.language,
        notes=notes,
    )


def as_first_read(case: Case, source: str) -> Case | None:
    """The case without the subjects that coding has proposed, for a source that was coded before.

    Read again, its figures would else be linked to what they, or the articles beside it, proposed
    the first time, and the same text would say more each time. None where nothing is to be left
    out: an article that was not coded before may be about them.
    """
    if not any(one.source == source and one.coder.startswith("machine") for one in case.claims):
        return None
    proposed = {
        claim.subject
        for claim in case.claims
        if any(reason.startswith(PROPOSED) for reason in claim.reasons)
    }
    kept = {id_: one for id_, one in case.subjects.items() if id_ not in proposed}
    return replace(case, subjects=kept) if len(kept) < len(case.subjects) else None


def _same(article: Article, sources: Mapping[str, Source]) -> Source | None:
    hashes = {hashlib.sha256(article.text.encode()).hexdigest()}
    if not article.extracted:
        hashes.add(article.sha256)
    for source in sources.values():
        if source.sha256.lower() in hashes:
            return source
    name = "" if article.extracted else PurePath(article.file).name
    for source in sources.values():
        if source.url and source.url == article.url:
            if source.sha256:
                raise Unreadable(
                    f"is the source {source.id} of the case, whose claims were taken from another "
                    f"text; code that: {source.text or 'the one with the SHA-256 of its record'}"
                )
            return source
        if source.text and source.text == name and not source.sha256:
            return source
    named = sources.get(article.id)
    return named if named and not (named.text or named.sha256 or named.url) else None
