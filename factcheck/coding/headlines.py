"""A headline and the text under it: one claim, that of the text, which says it in full."""

from __future__ import annotations

from factcheck.claim import Claim
from factcheck.coding.article import Article

_LONGEST = 200


def without_headlines(article: Article, claims: list[Claim]) -> list[Claim]:
    """The claims but those of the headline that the text under it says too.

    The text says it too where it has the same value of the same subject, as an assertion or as a
    denial alike. Where the article's kind keeps the headline out of its text there is nothing to
    leave out.
    """
    end = _headline(article)
    below = {(each.subject, _plain(each), each.stance) for each in claims if _at(each) >= end}
    return [
        each
        for each in claims
        if _at(each) >= end or (each.subject, _plain(each), each.stance) not in below
    ]


def _headline(article: Article) -> int:
    """Where the headline ends in the text; 0 where the text has none."""
    text = article.text
    start = len(text) - len(text.lstrip())
    line = text[start:].split("\n", 1)[0].strip()
    ended = line.endswith((".", "!", "?", "”", '"', ":"))
    alone = len(line) < len(text.strip()) and len(line) <= _LONGEST and not ended
    return start + len(line) if line and alone else 0


def _at(claim: Claim) -> int:
    return claim.locator[0].start if claim.locator else 0


def _plain(claim: Claim) -> str:
    return str(claim.value).casefold()
