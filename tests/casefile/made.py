"""Cases that hypothesis makes, with text that formats stumble over; all of them load."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from factcheck.casefile import Case
from factcheck.claim import Claim, Relation, Source, Speaker, Subject
from factcheck.decision import Decision

WORDS = [
    "about 300", "yes", "No", "null", "~", "true", "=1+1", "-5", "+5", "@x", "'tis", "'=x", "a | b",
    "a\\|b", "\\", " lead", "trail ", "\ttab", "a\nb", "a\r\nb", "\r", '"quoted"', "{x}", "\\{x}",
    "[x]", "# no remark", "a: b", "a #b", "- a", "? a", "?a", "*a", "&a", "!a", "%a", "@a", "`a",
    "|", ">", "...", "---", "a,b", "1e3", "2022-10-05", "300,000", "é😀", "\x85", "\u2028",
    "\ufeff", "\x00", "\x07", "\x7f", "\u202e", "x" * 199, "<<", "=", "''", '""', " ", "\n",
]  # fmt: skip

texts = st.sampled_from(WORDS) | st.text(
    st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12
)
ids = st.sampled_from(["cnn", "CNN", "sources", "subjects", "../up", "con", "é", "a/b", ".", "=x"])
maybe = st.none() | texts
lists = st.lists(texts, max_size=3).map(tuple)


def record(kind: Any, /, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Records whose fields are drawn; one that is drawn as None is left at its default."""
    drawn = st.fixed_dictionaries(fields)
    return drawn.map(
        lambda given: kind(**{name: value for name, value in given.items() if value is not None})
    )


locators = st.tuples(st.integers(0, 10**20), st.integers(1, 99)).map(
    lambda drawn: {"start": drawn[0], "end": drawn[0] + drawn[1]}
)
values = (
    texts
    | st.fixed_dictionaries({"low": texts, "high": maybe, "low_open": st.booleans()})
    | st.fixed_dictionaries({"members": st.lists(texts, max_size=3), "closed": st.booleans()})
)


def unique(records: list[Any]) -> dict[str, Any]:
    """By id, as a case holds them."""
    return {record.id: record for record in records}


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """A case in which every reference holds."""
    source = record(Source, id=ids | texts, publisher=maybe, title=maybe, url=maybe, note=maybe)
    sources = unique(draw(st.lists(source, min_size=1, max_size=4)))
    speakers = unique(
        draw(st.lists(record(Speaker, id=texts, label=maybe, aliases=lists), max_size=2))
    )
    subject = record(
        Subject, id=texts, label=maybe, aliases=lists, unit=maybe, series=st.none() | st.booleans()
    )
    road = record(
        Subject,
        id=texts,
        type=st.just("category"),
        behaviour=st.sampled_from(["level", "constant"]),
        categories=st.just(({"name": "a | b"}, {"name": "=c", "within": "a | b"}, {"name": "~"})),
        exclusive=st.just((("=c", "~"),)) | st.just(()),
    )
    subjects = unique(draw(st.lists(subject | road, max_size=3)))
    claim = record(
        Claim,
        id=texts,
        source=st.sampled_from(sorted(sources)),
        subject=texts,
        value=values,
        speaker=lists,
        via=maybe,
        mode=st.sampled_from(["is", "may"]),
        condition=maybe,
        as_of=maybe,
        confidence=st.none() | st.floats(0, 1),
        reasons=lists,
        confirmed=st.none() | st.booleans(),
        note=maybe,
    ) | record(
        Claim,
        id=texts,
        source=st.sampled_from(sorted(sources)),
        subject=texts,
        value=texts,
        quote=st.tuples(texts, texts),
        locator=st.tuples(locators, locators) | st.just(()),
    )
    relation = record(Relation, formula=texts, assumes=maybe)
    relations = {r.formula: r for r in draw(st.lists(relation, max_size=2))}
    tree = st.recursive(
        texts | st.none() | st.booleans(),
        lambda inner: (
            st.dictionaries(st.text(max_size=3), inner, max_size=2) | st.lists(inner, max_size=2)
        ),
        max_leaves=4,
    )
    decision = record(
        Decision,
        question=texts,
        fingerprint=maybe,
        kind=maybe,
        claims=st.dictionaries(texts, texts, max_size=2),
        verdict=st.sampled_from(["both-wrong", "same", "not-comparable", "miscoded", "undo"]),
        wrong=st.just(""),
        differs=st.just(""),
        note=maybe,
        who=maybe,
        when=st.sampled_from(["", "2024-05-03", "2024-05-03T10:15:00Z"]),
        until=st.sampled_from(["", "2024-05-03"]),
        message=maybe,
    )
    return Case(
        sources=sources,
        speakers=speakers,
        subjects={i: s for i, s in subjects.items() if len(i) <= 200},
        relations=tuple(relations.values()),
        claims=tuple(unique(draw(st.lists(claim, max_size=4))).values()),
        hedges=draw(st.dictionaries(texts, st.dictionaries(texts, tree, max_size=2), max_size=2)),
        decisions=tuple(draw(st.lists(decision, max_size=2))),
    )
