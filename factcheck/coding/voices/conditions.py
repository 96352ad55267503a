"""The "if" or "unless" that what a sentence says hangs on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.coding.parsed.layout import layout
from factcheck.coding.parsed.tree import AUXILIARIES, SUBJECTS, kids, lemma

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

IF_WORDS = frozenset({"if", "unless"})
_OPEN_QUESTION = IF_WORDS | {"whether"}
LONGEST = 8
"""Words of a condition that are quoted at most."""

_NO_CONDITION_AFTER = frozenset(
    {
        "even",
        "as",
        "what",
        "ask",
        "wonder",
        "know",
        "see",
        "check",
        "doubt",
        "decide",
        "say",
        "tell",
        "question",
        "clear",
        "unclear",
        "sure",
        "unsure",
    }
)
_NO_CONDITION_BEFORE = frozenset(
    {"not", "any", "anything", "so", "possible", "necessary", "ever", "only"}
)
_PHRASES = (
    ("provided", "that"),
    ("as", "long", "as"),
    ("on", "condition", "that"),
    ("in", "case"),
    ("in", "the", "event"),
    ("assuming",),
    ("providing",),
)
_RELATIVE = frozenset({"which", "who", "where", "whose", "whom"})
_FIRST_WORDS = frozenset(words[0] for words in _PHRASES)
_ENDS = frozenset({",", ";", ":", ".", "—", "–", "”", '"', "(", "?", "!", "then"})


def in_condition(verb: Token) -> bool:
    """Whether "if", "unless" or "whether" opens the verb's clause; "if not thousands" does not."""
    return any(
        each.dep_ == "mark"
        and each.lower_ in _OPEN_QUESTION
        and each.nbor().lower_ not in _NO_CONDITION_BEFORE
        for each in kids(verb)
        if each.i + 1 < len(verb.doc)
    )


def condition(doc: Doc, figure: Token) -> str:
    """The words of the condition in the figure's sentence, eight at most; "" without one, and
    where the figure itself stands in it."""
    plan = layout(doc)
    first, end = plan.sentences[plan.sentence(figure.i)]
    for token in doc[first:end]:
        if not _opens(doc, token, end):
            continue
        last = _end(doc, token, end)
        if token.i <= figure.i < last or _other_side(doc, token, figure):
            continue
        if _in_an_aside(doc, token, figure, (first, end)) or _of_the_next_clause(token, figure):
            continue
        words = [each for each in doc[token.i : last] if not each.is_space]
        return _words(words)
    return ""


def _opens(doc: Doc, token: Token, end: int) -> bool:
    following = doc[token.i + 1] if token.i + 1 < end else None
    before = doc[token.i - 1] if token.i else None
    if token.lower_ in IF_WORDS:
        if following is None or following.lower_ in _NO_CONDITION_BEFORE or following.is_punct:
            return False
        if before is not None and {before.lower_, lemma(before)} & _NO_CONDITION_AFTER:
            return False
        return not (
            token.dep_ == "mark"
            and token.head.dep_ == "ccomp"
            and lemma(token.head.head) in _NO_CONDITION_AFTER
        )
    if (
        token.lower_ == "should"
        and (before is None or before.is_punct or before.is_space)
        and token.text[0] == "S"
    ):
        return token.head.pos_ in ("VERB", "AUX") and token.head.i > token.i
    found = token.lower_ in _FIRST_WORDS and any(
        [each.lower_ for each in doc[token.i : token.i + len(words)]] == list(words)
        for words in _PHRASES
    )
    return found and _clausal(doc, token, end)


def _clausal(doc: Doc, token: Token, end: int) -> bool:
    """Whether a verb follows before the next mark; "in the event of" may have none."""
    if token.lower_ == "in":
        return True
    last = _end(doc, token, end)
    return (
        any(each.pos_ in ("VERB", "AUX") for each in doc[token.i + 1 : last])
        and token.lower_ != "as"
    )


def _end(doc: Doc, token: Token, end: int) -> int:
    for each in doc[token.i + 1 : end]:
        if each.text in _ENDS:
            return each.i
    return end


def _other_side(doc: Doc, token: Token, figure: Token) -> bool:
    """Whether a semicolon or "but" stands between the condition and the figure."""
    low, high = sorted((token.i, figure.i))
    return any(each.text == ";" or each.lower_ == "but" for each in doc[low:high])


def _in_an_aside(doc: Doc, token: Token, figure: Token, sentence: tuple[int, int]) -> bool:
    """Whether the figure stands in ", which employs 300 people," and the condition does not."""
    for at in range(figure.i - 1, sentence[0], -1):
        if doc[at].text in _ENDS:
            return False
        if doc[at].lower_ in _RELATIVE and doc[at - 1].text == ",":
            return not at <= token.i < _end(doc, figure, sentence[1])
    return False


def _of_the_next_clause(token: Token, figure: Token) -> bool:
    """Of "it spent 300, and would spend more if it could" the condition is that of "would"."""
    verb = token.head.head if token.dep_ == "mark" else token
    if verb.dep_ != "conj" or verb.i < figure.i or token.i < verb.i:
        return False
    own = any(each.dep_ in AUXILIARIES or each.dep_ in SUBJECTS for each in kids(verb))
    return own and not verb.left_edge.i <= figure.i


def _words(tokens: list[Token]) -> str:
    text, words = "", 0
    for token in tokens:
        if token.text[0].isalnum() and (not text or text[-1] == " "):
            words += 1
        if words > LONGEST:
            break
        text += token.text_with_ws
    text = " ".join(text.split())
    return text[:1].lower() + text[1:]
