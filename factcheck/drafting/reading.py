"""An article to what a case has to say on it."""

from __future__ import annotations

from dataclasses import replace

from factcheck.casefile.case import Case
from factcheck.coding.article import Article
from factcheck.drafting.judge import check_draft
from factcheck.drafting.remark import Draft
from factcheck.settings.model import Settings


class Reader:
    """Reads drafts, one after another, against one case.

    The model is loaded once: about half a second. Raises UsageError where it is missing.
    """

    def __init__(self, case: Case, settings: Settings | None = None) -> None:
        from factcheck.coding.parsed.language import load_language
        from factcheck.drafting.coding import DraftCoder

        self._case = case
        self._settings = settings
        self._coder = DraftCoder(load_language(), replace(case, problems=()))

    def check(self, article: Article) -> Draft:
        """What the case has to say on the article; nothing is written anywhere."""
        return check_draft(self._case, self._coder.code(article), self._settings)
