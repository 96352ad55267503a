"""Names and members of sets that a case asks for, where the pattern is clear.

A name stands beside the word that says who or what it is: "its president, Ann Lee", "the Hill
camp", "the town of Oste". Members of a set of places stand behind the preposition that the name of
the set has: of "countries to which they fled" behind "to", where the same is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from factcheck.claim import Subject
from factcheck.coding.answers.denials import NOT, told_as
from factcheck.coding.answers.events import worth_in
from factcheck.coding.answers.shared import Answer
from factcheck.coding.parsed.tree import conjuncts, kids, lemma, upwards
from factcheck.coding.places.nations import nation_of, nations
from factcheck.coding.subjects.families import families_of, keys_of, word_key
from factcheck.coding.subjects.naming import Name, names_of
from factcheck.coding.subjects.neighbourhood import worth_around
from factcheck.coding.subjects.surroundings import Surroundings, by_family
from factcheck.coding.subjects.wordforms import key
from factcheck.coding.voices.speakers import is_title

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

NAMED = 40.0
"""The least part, of 100, of what the subject says of the bearer that must stand around."""
_OF = re.compile(r"^(?:full )?name of (?:the |an? )?(.{2,150})$", re.IGNORECASE)
_SET = re.compile(
    r"^(countries|nations|states|cities|towns|places|regions) (?:to|into|from|in|at) which ", re.I
)
_COUNTRIES = frozenset({"countries", "nations", "states"})
_TO = frozenset({"to", "into", "for", "towards", "toward"})
_FROM = frozenset({"from"})
_IN = frozenset({"in", "at"})
_SPARE = 0.5
_MOST = 6


class Names:
    """The subjects of type name of a case."""

    def __init__(self, subjects: Mapping[str, Subject], language: Language) -> None:
        self._by_role: dict[str, list[tuple[Name, frozenset[str]]]] = {}
        for name in names_of(subjects.values()):
            asked = _OF.match(name.words)
            if subjects[name.subject].type == "name" and asked:
                head = next((t for t in language(asked[1]) if t.head.i == t.i), None)
                if head is not None and head.pos_ in ("NOUN", "PROPN"):
                    role = word_key(head.lemma_.lower())
                    rest = frozenset(name.weights) - {role, key("name")}
                    self._by_role.setdefault(role, []).append((name, rest))

    def find(self, doc: Doc) -> Iterator[Answer]:
        """Each name in the text that stands beside its bearer's description."""
        for token in doc:
            asked = self._by_role.get(word_key(token.lemma_.lower()), ())
            if not asked or token.pos_ not in ("NOUN", "PROPN") or told_as(token) != "asserts":
                continue
            run = _name_beside(token)
            if not run:
                continue
            around = None
            best: tuple[float, Name] | None = None
            for name, rest in asked:
                around = around or Surroundings(
                    words := worth_around(doc, token), families=by_family(words)
                )
                if _of_another_nation(token, name):
                    continue
                score = _described(name, rest, around)
                if score >= NAMED and (best is None or score > best[0]):
                    best = score, name
            if best is not None:
                start, end = run[0].idx, run[-1].idx + len(run[-1])
                score, name = best
                text = " ".join(doc.text[start:end].split())
                yield Answer(start, end, name.subject, text, score, name.words, token)


class Sets:
    """The subjects of type set of a case whose members are places."""

    def __init__(self, subjects: Mapping[str, Subject], language: Language) -> None:
        self._asked: list[tuple[Name, bool, frozenset[str], frozenset[str]]] = []
        for name in names_of(subjects.values()):
            asked = _SET.match(name.words)
            if subjects[name.subject].type != "set" or not asked:
                continue
            lead = name.words.split(" which ")[0].split()[-1].lower()
            leads = _TO if lead in _TO else _FROM if lead in _FROM else _IN
            verbs = frozenset(
                key(token.lemma_) for token in language(name.words) if token.pos_ == "VERB"
            )
            self._asked.append((name, asked[1].lower() in _COUNTRIES, leads, verbs))

    def find(self, doc: Doc) -> Iterator[Answer]:
        """The members that each sentence names."""
        for sentence in doc.sents if self._asked else ():
            places = [token for token in sentence if token.ent_type_ == "GPE" or _country(token)]
            for name, countries, leads, verbs in self._asked:
                found = [
                    (token, verb)
                    for token in places
                    if _country(token) == countries
                    and token.text not in name.nations
                    and (verb := _led(token, leads)) is not None
                    and _alike(verbs, verb)
                    and not _apart(verb, token)
                ]
                members = tuple(
                    dict.fromkeys(
                        _whole(one)
                        for token, _ in found
                        for one in conjuncts(token)
                        if _proper(one) and one.ent_type_ != "PERSON" and not _apart(token, one)
                    )
                )
                told = {told_as(token) for token, _ in found}
                if members and len(told) == 1 and (how := told.pop()) is not None:
                    first = found[0][0]
                    yield Answer(
                        first.idx, first.idx + len(first), name.subject, members, 60.0, name.words,
                        found[0][1], how,
                    )  # fmt: skip


def _apart(token: Token, other: Token) -> bool:
    """Whether a "not" parts one place from another: "to Georgia, not to Mongolia"."""
    return any(each.lower_ in NOT for each in token.doc[token.i : other.i])


def _described(name: Name, rest: frozenset[str], around: Surroundings) -> float:
    if not rest:
        return 100.0
    had = sum(name.weights[word] * worth_in((word,), around) for word in rest)
    return 100 * had / (sum(name.weights[word] for word in rest) + _SPARE)


def _of_another_nation(role: Token, name: Name) -> bool:
    """Whether it is a Russian city where a Kazakh one is asked for."""
    told = {nation for each in kids(role) if (nation := nation_of(each.text))}
    return bool(told and name.nations and not told & name.nations)


def _name_beside(role: Token) -> list[Token]:
    """The name that the word of a role leads to, follows or is set beside: its tokens."""
    doc = role.doc
    after = _run(doc, role.i + 1, 1)
    if after:  # "president Ann Lee", "his friend Alexei"
        return after
    if role.i + 2 < len(doc) and doc[role.i + 1].lower_ == "of" and role.lemma_ in _PLACES:
        return _run(doc, role.i + 2, 1)  # "the town of Oste"
    if run := _behind_commas(role):
        return run  # "the mayor of Oste, Ann Lee, said"
    for each in kids(role):
        if each.dep_ == "appos" and each.pos_ == "PROPN":
            return _around_run(each)
    if role.dep_ == "appos" and role.head.pos_ == "PROPN":
        return _around_run(role.head)
    before = [each for each in kids(role) if each.dep_ == "compound" and each.pos_ == "PROPN"]
    named = role.lemma_ in _THINGS and before and before[-1].i == role.i - 1
    return _around_run(before[-1]) if named else []


def _behind_commas(role: Token) -> list[Token]:
    doc, at = role.doc, role.i + 1
    if at < len(doc) and doc[at].lower_ in ("of", "in", "at"):
        at += 1
        while (
            at < len(doc) and at - role.i < _MOST and (_proper(doc[at]) or doc[at].lower_ == "the")
        ):
            at += 1
    if at >= len(doc) or doc[at].text != ",":
        return []
    run = _run(doc, at + 1, 1)
    after = run[-1].i + 1 if run else len(doc)
    closed = after < len(doc) and doc[after].text in (",", ".")
    return run if len(run) > 1 and closed else []


_PLACES = frozenset(
    {"city", "town", "village", "settlement", "island", "port", "suburb", "district"}
)
_THINGS = frozenset(
    (
        "camp", "crossing", "museum", "hospital", "school", "factory", "plant", "bridge", "dam",
        "ship", "storm", "hurricane", "river", "airport", "station", "mine", "prison", "park",
    )
)  # fmt: skip


def _run(doc: Doc, first: int, step: int) -> list[Token]:
    found: list[Token] = []
    while first < len(doc) and len(found) < _MOST:
        token = doc[first]
        hyphen = token.text == "-" and found and first + 1 < len(doc) and _proper(doc[first + 1])
        if not (_proper(token) or hyphen):
            break
        found.append(token)
        first += step
    while found and is_title(found[0]):
        found.pop(0)
    return found


def _around_run(token: Token) -> list[Token]:
    """The proper nouns and hyphens around one."""
    first = token.i
    while (
        first > 0
        and token.i - first < _MOST
        and (
            _proper(token.doc[first - 1])
            or (token.doc[first - 1].text == "-" and _proper(token.doc[first - 2]))
        )
    ):
        first -= 1
    return _run(token.doc, first, 1)


def _proper(token: Token) -> bool:
    return token.pos_ == "PROPN" and token.text[:1].isupper()


def _country(token: Token) -> bool:
    return token.pos_ == "PROPN" and word_key(token.lower_) in _countries()


def _countries() -> frozenset[str]:
    return _KNOWN


_KNOWN = frozenset(key(name.split()[-1]) for name in nations())


def _led(token: Token, leads: frozenset[str]) -> Token | None:
    """The verb that leads to a place by one of the prepositions, or "enter" or "reach" itself."""
    for each in upwards(token):
        if each.dep_ in ("conj", "appos", "compound") and each.head.pos_ in ("PROPN", "NOUN"):
            continue
        if each.dep_ == "pobj" and each.head.lower_ in leads:
            over = each.head.head
            return over if over.pos_ in ("VERB", "NOUN") else None
        if each.dep_ == "dobj" and leads is _TO and lemma(each.head) in ("enter", "reach"):
            return each.head
        return None
    return None


def _alike(verbs: frozenset[str], verb: Token) -> bool:
    """Whether the verb is of the same family of acts as one of those that are asked for."""
    own = keys_of(lemma(verb))
    if verbs & own:
        return True
    moves = {family for word in (*verbs, *own) for family in families_of(word)}
    asked = {family for word in verbs for family in families_of(word)}
    told = {family for word in own for family in families_of(word)}
    return bool(asked & told) or (bool(moves) and bool(told & _MOVES) and bool(verbs & _GO))


_MOVES = frozenset({"arrivals", "departures", "returns", "crossings", "resettlement"})
_GO = frozenset(
    key(word) for word in ["go", "come", "leave", "flee", "travel", "move", "cross", "arrive"]
)


def _whole(token: Token) -> str:
    return " ".join(each.text for each in _around_run(token)) or token.text
