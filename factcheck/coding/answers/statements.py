"""Statements of a case that a sentence makes or denies.

A statement is found by its verb, where most of its words stand around that: "the painting was not
insured" answers "The painting was insured" with no.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from factcheck.claim import Subject
from factcheck.coding.answers.denials import NOT, has_not
from factcheck.coding.answers.events import Event, event_of, worth_in
from factcheck.coding.answers.shared import CORE, Answer, around, covered, forms_of, unsettled
from factcheck.coding.parsed.tree import SUBJECTS, kids, lemma, subject, upwards
from factcheck.coding.places.nations import nation_of
from factcheck.coding.subjects.families import families_of, keys_of
from factcheck.coding.subjects.naming import Name, names_of
from factcheck.coding.voices.cues import cues
from factcheck.coding.voices.mode import mode
from factcheck.coding.voices.referring import is_person

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span, Token

LEAST = 56.0
"""The least score, of 100."""
_NAMED = 0.6
"""What a proper name of the statement must be worth: of the sentence, or meant by a pronoun."""
_THING = 0.5
"""What the thing that a statement's verb is done to must be worth where another verb of its kind
stands."""
_MANY = frozenset({"many", "some", "most", "those", "all", "few", "several", "they"})
_ONE = frozenset({"he", "she", "i"})
_PLANS = frozenset({"will", "mean", "plan", "intend", "want", "hope", "may"})
_UNDER = frozenset({"acl", "xcomp", "ccomp", "pcomp"})


@dataclass(frozen=True, slots=True)
class _Label:
    """What the name of a statement says: its verb, whether that is denied, lies ahead, or is said
    of many; the keys of what it is done to, and of who does it where that has a proper name."""

    event: Event
    denied: bool
    ahead: bool
    many: bool
    thing: frozenset[str] = frozenset()
    doer: frozenset[str] = frozenset()


def _read(label: Doc) -> _Label:
    subject = next((token for token in label if token.dep_ in SUBJECTS), None)
    many = subject is not None and (subject.tag_ == "NNS" or subject.lower_ in _MANY)
    denied = any(token.lower_ in NOT for token in label)
    ahead = any(token.tag_ == "MD" or lemma(token) in _PLANS for token in label)
    things = (token for token in label if token.dep_ in ("dobj", "nsubjpass"))
    thing = frozenset(word for token in things for word in keys_of(token.lower_))
    doer = _named(subject)
    return _Label(event_of(label), denied, ahead, many, thing, doer)


def _named(token: Token | None) -> frozenset[str]:
    """The keys of a proper name, and of the nation that it stands for; empty for anything else."""
    if token is None or token.pos_ != "PROPN":
        return frozenset()
    names = [one.lower_ for one in token.subtree if one.pos_ == "PROPN"]
    nations = {nation for name in names if (nation := nation_of(name))}
    return frozenset(word for name in names for word in keys_of(name)) | nations


class Statements:
    """The subjects of type statement of a case."""

    def __init__(self, subjects: Mapping[str, Subject], language: Language) -> None:
        self._by_word: dict[str, list[tuple[Name, str]]] = {}
        self._label = cache(lambda words: _read(language(words)))
        for name in names_of(subjects.values()):
            if subjects[name.subject].type == "statement":
                for word in name.weights:
                    for form in (word, *families_of(word)):
                        self._by_word.setdefault(form, []).append((name, word))

    def find(self, doc: Doc) -> Iterator[Answer]:
        """The statements that sentences of the text make or deny."""
        for sentence in doc.sents:
            found: dict[str, Answer] = {}
            for answer in self._in(doc, sentence):
                before = found.get(answer.subject)
                if before is None or before.score < answer.score:
                    found[answer.subject] = answer
            yield from found.values()

    def _in(self, doc: Doc, sentence: Span) -> Iterator[Answer]:
        asked = self._asked(sentence)
        for head in sentence if asked else ():
            if head.pos_ not in ("VERB", "AUX") or head.dep_ in ("aux", "auxpass", "amod"):
                continue
            if unsettled(head):
                continue
            near = None
            own = {word for one in _predicate(head) for word in forms_of(one)}
            for name in asked:
                label = self._label(name.words)
                if not label.event.keys & own and worth_in(label.event.keys, own) < CORE:
                    continue
                near = near or around(doc, head)
                score = covered(name, name.weights, near, _NAMED)
                kin = not label.event.keys & own  # a war that ends closes no border
                who = _named(subject(head))
                if who and label.doer and who.isdisjoint(label.doer):
                    continue  # what one country does says nothing of another
                if kin and label.thing and worth_in(label.thing, near) < _THING:
                    continue
                if score >= LEAST and not _of_one(head, label):
                    no = _denied(head) != label.denied
                    left, right = _clause(head)
                    yield Answer(
                        left, right, name.subject, "no" if no else "yes", score, name.words, head
                    )

    def _asked(self, sentence: Span) -> list[Name]:
        """Those that share two words or their families with the sentence, or their only one."""
        words = {word for token in sentence for word in forms_of(token)}
        forms = words.union(*(families_of(word) for word in words))
        shared: dict[str, set[str]] = {}
        names: dict[str, Name] = {}
        for form in sorted(forms):
            for name, word in self._by_word.get(form, ()):
                shared.setdefault(name.words, set()).add(word)
                names[name.words] = name
        return [n for key_, n in names.items() if len(shared[key_]) >= min(2, len(n.weights))]


def _predicate(head: Token) -> list[Token]:
    """A verb with what it says of its subject: "is insured", "are refugees"."""
    return [head, *(one for one in kids(head) if one.dep_ in ("acomp", "attr", "oprd", "prt"))]


def _clause(head: Token) -> tuple[int, int]:
    """The clause of a verb from its subject on, eight words of it at most."""
    doc = head.doc
    first = min(
        (one.left_edge.i for one in kids(head) if one.dep_.startswith("nsubj")), default=head.i
    )
    first = max(first, head.i - 5)
    last = min(head.right_edge.i, first + 7)
    while last > head.i and doc[last].is_punct:
        last -= 1
    return doc[first].idx, doc[last].idx + len(doc[last])


def _of_one(head: Token, label: _Label) -> bool:
    """Whether one person does what is asked of many, or only plans what is asked as done."""
    who = subject(head)
    one = who is not None and (who.lower_ in _ONE or is_person(who))
    if label.many and one:
        return True
    return not label.ahead and mode(head.doc, head.idx, head.idx + len(head))[0] in (
        "will",
        "wish",
        "ordered",
    )


def _denied(head: Token) -> bool:
    """Whether the clause or what it hangs on is negated: "no plans to close", "denied that"."""
    over = [head]
    for each in list(upwards(head))[1:3]:
        if over[-1].dep_ not in _UNDER:
            break
        over.append(each)
    if any(has_not(each) for each in over[:2]):
        return True
    return any(lemma(each) in cues().deny for each in over[1:])
