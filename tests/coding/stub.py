"""A coder that needs no model: every number before a word is a claim.

Workers import it by its name. In a text, CRASH kills the process that codes, FAULT raises, SLOW
waits, and "the mayor said" makes him the speaker.
"""

from __future__ import annotations

import os
import re
import signal
import time
from collections.abc import Callable

from factcheck.casefile.case import Case
from factcheck.claim import Claim, Locator, Source, Speaker, Subject
from factcheck.coding.article import Article
from factcheck.coding.code import Coded
from factcheck.errors import UsageError

_FIGURE = re.compile(r"([0-9][0-9,]{0,12}) ([a-z]{2,30})")


def make(case: Case | None) -> Callable[[Article], Coded]:
    """Codes numbers with the word behind, on the case's subject of that name or a new one."""
    known = case.subjects if case else {}

    def code(article: Article) -> Coded:
        if "CRASH" in article.text:
            os.kill(os.getpid(), signal.SIGKILL)
        if "FAULT" in article.text:
            raise RuntimeError("an odd \x1b[31m text")
        if "SLOW" in article.text:
            time.sleep(0.3)
        claims, subjects = [], {}
        told = "the mayor said" in article.text
        for found in _FIGURE.finditer(article.text):
            subject = found[2]
            if subject not in known:
                subjects[subject] = Subject(id=subject, label=f"Number of {subject}", unit=subject)
            claims.append(
                Claim(
                    id=f"{article.id}-at-{found.start()}",
                    source=article.id,
                    subject=subject,
                    value=found[1],
                    quote=(found[0],),
                    locator=(Locator(start=found.start(), end=found.end()),),
                    speaker=("mayor",) if told else (),
                    coder="machine",
                    confidence=0.5,
                    reasons=("a number before a word",),
                )
            )
        source = Source(
            id=article.id,
            publisher=article.publisher,
            title=article.title,
            url=article.url,
            published=article.published,
            language=article.language,
        )
        mayor = (Speaker(id="mayor", label="Mayor"),) if told else ()
        return Coded(article, source, tuple(subjects.values()), mayor, tuple(claims))

    return code


def make_without_model(case: Case | None) -> Callable[[Article], Coded]:
    """As where no model is installed."""
    raise UsageError("coding needs a model: pip install it")
