"""Whatever a model answers: what stays stands in the text, and nothing is raised."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.coding.article import Article
from factcheck.coding.endpoint.answers import entries_in
from factcheck.coding.endpoint.checking import Checker, told
from factcheck.coding.endpoint.found import Dropped
from factcheck.coding.endpoint.passages import passages_of
from factcheck.coding.endpoint.proposals import Subjects
from factcheck.coding.endpoint.schema import Entry
from factcheck.errors import Unreadable
from factcheck.linking.speakers import SpeakerNames
from factcheck.reading import read_value
from factcheck.values.dates import read_when
from factcheck.values.hedges import load_hedges
from tests.coding.endpoint.test_checking import CASE, DAM, HOMES, LEFT, TEXT

TABLE = load_hedges()
PUBLISHED = read_when("2024-05-03")
PASSAGES = passages_of(TEXT, PUBLISHED, table=TABLE)

STARTS = [at for at in range(len(TEXT)) if at == 0 or TEXT[at - 1].isspace()]
PIECES = st.builds(
    lambda start, words: " ".join(TEXT[start:].split()[:words]),
    st.sampled_from(STARTS),
    st.integers(1, 10),
)
PRINTED = "400;More than 400;About 1,300;1,300;300;$2.5 million;2.5;12 years;9,000;1 May;May;Friday"
VALUES = st.sampled_from([*PRINTED.split(";"), "yes", "no", "broken", "Sund, Vik", "Ida Berg"])
ODD = st.sampled_from(["", "2024-05-01", "Friday", "1 May", "\x1b[2J", "\ud800"])
WORDS = PIECES | VALUES | st.text(max_size=8) | ODD
NEW = st.fixed_dictionaries(
    {"label": WORDS, "type": st.sampled_from(["quantity", "money", "date", "set", "age"])},
    optional={"unit": WORDS, "place": WORDS, "behaviour": st.sampled_from(["level", "odd"])},
)
ANYTHING = st.none() | st.integers() | st.floats() | st.lists(st.text(max_size=2), max_size=2)
GOOD = [
    HOMES, LEFT, DAM,
    {"quote": "cost $2.5 million", "value": "$2.5 million", "subject": "cost"},
    {"quote": "inspected for 12 years", "value": "12 years", "subject": "age"},
    {"quote": "the towns of Sund and Vik", "value": "Sund, Vik", "subject": "towns"},
    {"quote": "9,000 people have drowned", "value": "9,000", "subject": "", "new_subject": {
        "label": "People who drowned", "type": "quantity", "unit": "people"}},
]  # fmt: skip
CHANGES = st.fixed_dictionaries(
    {},
    optional={
        "quote": PIECES | WORDS,
        "value": VALUES | WORDS,
        "paragraph": st.integers(-2, 5),
        "subject": st.sampled_from([*CASE.subjects, ""]),
        "new_subject": NEW,
        "speakers": st.lists(WORDS, max_size=2),
        "via": WORDS,
        "mode": st.sampled_from(["is", "will", "odd"]),
        "stance": st.sampled_from(["asserts", "denies"]),
        "condition": WORDS,
        "as_of": WORDS,
        "period": WORDS,
    },
)
FIELDS = st.sampled_from(sorted(Entry.model_fields))
ENTRIES = st.builds(
    lambda good, changes: {**good, **changes},
    st.sampled_from(GOOD),
    CHANGES | st.dictionaries(FIELDS, ANYTHING, max_size=2),
)


@settings(max_examples=600, deadline=None)
@given(st.lists(ENTRIES, max_size=4))
def test_what_stays_stands_in_the_text(entries: list[Any]) -> None:
    subjects = Subjects(CASE.subjects)
    article = Article(id="river", text=TEXT, published="2024-05-03", file="river.txt")
    checker = Checker(article, subjects, SpeakerNames(CASE.speakers), "machine:small")
    for entry in entries:
        try:
            claim = checker.claim(entry, PASSAGES)
        except Dropped as reason:
            assert told({str(reason): 1}).isprintable()
            continue
        (place,), (quote,) = claim.locator, claim.quote
        assert TEXT[place.start : place.end] == quote
        assert 1 <= len(quote.split()) <= 8
        subject = subjects.all[claim.subject]
        read_value(claim, subject, PUBLISHED, TABLE)
        if isinstance(claim.value, str) and subject.type not in ("category", "statement"):
            assert claim.value in " ".join(quote.split())
        for words in (claim.via, claim.condition):
            assert words in " ".join(TEXT.split())
        for when in filter(None, (claim.as_of, claim.period)):
            read_when(when, PUBLISHED, TABLE)
        assert 0 < (claim.confidence or 0) <= 0.8
    assert set(subjects.proposed) == set(subjects.all) - set(CASE.subjects)


@given(st.text(max_size=60) | st.text('{}[]",:claims \\', max_size=60))
def test_any_words_hold_entries_or_none(text: str) -> None:
    try:
        entries = entries_in(text)
    except Unreadable:
        return
    assert isinstance(entries.given, tuple)
