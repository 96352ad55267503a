"""Categories of a case that a sentence names.

A category is found by its name or an alias, word by word in every form, where the subject's own
words stand around it: "partial" in "the partial mobilization" for the kind of mobilization.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.claim import Subject
from factcheck.coding.answers.denials import NOT, told_as
from factcheck.coding.answers.event_words import ENDS
from factcheck.coding.answers.shared import Answer, around, covered, forms_of, unsettled
from factcheck.coding.parsed.tree import kids
from factcheck.coding.subjects.families import word_key
from factcheck.coding.subjects.naming import Name, names_of
from factcheck.coding.subjects.wordforms import EMPTY, key
from factcheck.values.names import normalise_name

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

LEAST, LEAD = 30.0, 5.0
"""The least score, of 100; and how far ahead it must be of the next subject that has a category of
the same words."""
_ASKING = frozenset(
    key(word)
    for word in (
        "what", "which", "who", "whom", "whose", "how", "whether", "kind", "sort", "main", "way",
        "far", "state", "status", "name", "condition", "call", "mean", "stand", "policy", "got",
        "have",
    )
)  # fmt: skip
"""Words of a name that ask and are in no answer."""


@dataclass(frozen=True, slots=True)
class _Wording:
    subject: str
    category: str
    words: tuple[str, ...]
    going: bool


class Categories:
    """The subjects of type category of a case."""

    def __init__(self, subjects: Mapping[str, Subject]) -> None:
        kept = {id_: one for id_, one in subjects.items() if one.type == "category"}
        self._names: dict[str, list[Name]] = {}
        for name in names_of(subjects.values()):
            if name.subject in kept:
                self._names.setdefault(name.subject, []).append(name)
        self._own: dict[str, set[str]] = {}
        self._wordings: dict[str, list[_Wording]] = {}
        self._done: dict[str, str] = {}
        for subject in kept.values():
            for category in subject.categories:
                for wording in (category.name, *category.aliases):
                    words = tuple(_forms(wording))
                    self._own.setdefault(subject.id, set()).update(words)
                    if words:
                        going = wording.casefold().split()[0].endswith("ing")
                        found = _Wording(subject.id, category.name, words, going)
                        if not going and words[0] in ENDS:
                            self._done.setdefault(subject.id, category.name)
                        self._wordings.setdefault(words[0], []).append(found)

    def find(self, doc: Doc) -> Iterator[Answer]:
        """The categories that the text gives, each where it stands."""
        for token in doc:
            found: dict[str, Answer] = {}
            for form in sorted(forms_of(token)):
                for wording in self._wordings.get(form, ()):
                    span = _matched(doc, token.i, wording.words)
                    answer = span is not None and self._fits(doc, span, wording)
                    if answer and answer.score > (
                        found[answer.subject].score if answer.subject in found else 0.0
                    ):
                        found[answer.subject] = answer
            best = sorted(found.values(), key=lambda one: (-one.score, one.subject))
            if best and (len(best) == 1 or best[0].score - best[1].score >= LEAD):
                yield best[0]

    def _fits(self, doc: Doc, span: Span, wording: _Wording) -> Answer | None:
        head = span.root
        if unsettled(head) or (_negated(head) and not NOT.intersection(wording.words)):
            return None
        told = "asserts" if NOT.intersection(wording.words) else told_as(head)
        category = self._as_far(span, wording)
        dated = any(token.ent_type_ in ("DATE", "TIME") for token in span)
        if told != "asserts" or not category or dated:  # "the end of May"
            return None
        near = around(doc, head)
        own = {form for token in span for form in forms_of(token)} | self._own[wording.subject]
        best = 0.0, ""
        for name in self._names.get(wording.subject, ()):
            asked = {w: much for w, much in name.weights.items() if w not in own | _ASKING}
            best = max(best, (covered(name, asked, near), name.words))
        if best[0] < LEAST:
            return None
        return Answer(span.start_char, span.end_char, wording.subject, category, *best, head)

    def _as_far(self, span: Span, wording: _Wording) -> str:
        """The category that the words name: what "ended" is not "ending" but "complete", where the
        subject has a category of completion; else "" where something finished is told in the words
        of something under way."""
        if not wording.going or any(one.lower_.endswith("ing") for one in span):
            return wording.category
        if span[0].tag_ not in ("VBD", "VBN", "NN"):
            return wording.category
        done = self._done.get(wording.subject, "")
        return done if done or ENDS.intersection(wording.words) else wording.category


def _negated(head: Token) -> bool:
    over = head.head if head.dep_ in ("acomp", "attr", "oprd", "amod", "xcomp") else head
    return any(
        one.lower_ in NOT and one.i < head.i for token in (head, over) for one in kids(token)
    )


def _forms(wording: str) -> Iterator[str]:
    """The words of a category: keys of content words, others as they are, without articles."""
    for word in normalise_name(wording).split():
        if word not in ("a", "an", "the"):
            yield word if word in EMPTY else word_key(word)


def _matched(doc: Doc, at: int, words: tuple[str, ...]) -> Span | None:
    """The stretch that has the words in their order, articles and hyphens between them."""
    last = at
    for word in words[1:]:
        after = last + 1
        while after < len(doc) and (
            doc[after].lower_ in ("a", "an", "the") or doc[after].text in "-–"
        ):
            after += 1
        if after >= len(doc) or word not in forms_of(doc[after]):
            return None
        last = after
    span = doc[at : last + 1]
    return span if span[0].sent.end > last else None
