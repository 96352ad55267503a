"""A headline and the text under it: one claim, that of the text, which says it in full."""

from __future__ import annotations

from decimal import Decimal

from factcheck.claim import Claim
from factcheck.coding.article import Article
from factcheck.spotting.figures import spot_figures
from factcheck.values.hedges import HedgeTable

_LONGEST = 200


def without_headlines(article: Article, claims: list[Claim], table: HedgeTable) -> list[Claim]:
    """The claims but those of the headline that the text under it says too.

    The text says it too where it has the same figure, in digits or words and with whatever hedge,
    of the same subject or of one that is called after a place besides ("14 dead"), as an assertion
    or as a denial alike. Where the article's kind keeps the headline out of its text there is
    nothing to leave out.
    """
    end = _headline(article)
    if not end:
        return claims
    below: dict[tuple[tuple[Decimal, ...] | str, str], list[str]] = {}
    for each in claims:
        if _at(each) >= end:
            below.setdefault((_plain(each, table), each.stance), []).append(each.subject)
    return [
        each
        for each in claims
        if _at(each) >= end
        or not any(
            subject == each.subject or subject.startswith(f"{each.subject}-")
            for subject in below.get((_plain(each, table), each.stance), ())
        )
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


def _plain(claim: Claim, table: HedgeTable) -> tuple[Decimal, ...] | str:
    """The numbers of the value; its words where it has none ("dozens")."""
    told = str(claim.value).casefold()
    return next((one.printed for one in spot_figures(told, table) if one.printed), told)
