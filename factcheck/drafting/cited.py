"""Whom a sentence of a draft cites, among the speakers that the case declares.

Coding tells voices by the grammar of a sentence and stays silent where that is unsure. A draft may
lean on the case: a name that it declares, beside a word of saying or counting, is whom it cites.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from factcheck.claim import Speaker
from factcheck.linking.speakers import names_of

_BEFORE = re.compile(
    r"\b(?:according to|sa(?:id|ys?)|(?:told|cited|counted|estimated|reported) by|cit(?:es|ed|ing)|"
    r"quot(?:es|ed|ing)|(?:estimates?|counts?|figures?|tally|survey|poll|words?) "
    r"(?:by|of|from))"
    r"(?:\s+[\w'’-]{1,20}){0,3}\s*$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"^(?:['’]s?)?(?:\s+(?!(?:who|which|that)\b)[\w'’-]{1,20}){0,2}\s+"
    r"(?:sa(?:id|ys?)|puts?|estimat\w+|counts?|counted|figures?|tally|polls?|surveys?|found|finds|"
    r"g(?:ave|ives) the (?:number|toll|figure|total|count)|"
    r"reckon\w*|believes?|spoke|speaks?|tells?|told|claim(?:s|ed)|reports?|reported)\b",
    re.IGNORECASE,
)
_REACH = 90
"""Characters on either side of a name in which such a word is looked for."""


class Cited:
    """The declared speakers of a case, by the names that a text may call them."""

    def __init__(self, speakers: Mapping[str, Speaker]) -> None:
        names: dict[str, set[str]] = {}
        for id_, speaker in speakers.items():
            for name in _calls(speaker):
                names.setdefault(name, set()).add(id_)
        self._ids = {name: ids.pop() for name, ids in names.items() if len(ids) == 1}
        longest = sorted(map(re.escape, self._ids), key=len, reverse=True)
        self._any = re.compile(rf"\b(?:{'|'.join(longest)})\b") if longest else None

    def in_sentence(self, sentence: str) -> str:
        """The one speaker that the sentence cites; "" where it cites none, or several."""
        if self._any is None:
            return ""
        found = {
            self._ids[match[0]]
            for match in self._any.finditer(sentence)
            if attributed(sentence, *match.span())
        }
        return found.pop() if len(found) == 1 else ""


def attributed(sentence: str, start: int, end: int) -> bool:
    """Whether the name that stands there has a word of saying or counting beside it."""
    return bool(
        _BEFORE.search(sentence[max(0, start - _REACH) : start])
        or _AFTER.match(sentence[end : end + _REACH])
    )


def _calls(speaker: Speaker) -> Iterator[str]:
    """Its names, without the article, and of a person the surname alone."""
    for name in names_of(speaker):
        words = re.sub(r"^(?:The|A|An)\s+", "", name).split()
        if not any(word[:1].isupper() for word in words):
            continue
        yield " ".join(words)
        if len(words) in (2, 3) and all(word[:1].isupper() for word in words):
            yield words[-1]
