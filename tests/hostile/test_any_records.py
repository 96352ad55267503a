"""Records that are right in their structure and odd in all else: every format can tell of them."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import factcheck
from factcheck.casefile import Case
from factcheck.claim import Claim, Source, Subject
from factcheck.report import FORMATS
from factcheck.report.plain import visible
from factcheck.report.rows import make_rows
from tests.casefile.made import WORDS, cases, texts
from tests.hostile.test_texts import CONTROL
from tests.test_any_case import VALUES

ODD = st.sampled_from([*WORDS, "", "x" * 5000]) | texts


@st.composite
def compared(draw: st.DrawFn) -> Case:
    """A case in which some claims can be compared, with odd text in every free field."""
    kind = draw(st.sampled_from(sorted(set(VALUES) - {"category"})))
    source, subject = draw(st.lists(texts, min_size=2, max_size=2, unique=True))
    claims = [
        Claim(
            id=f"{number}{draw(texts)}",
            source=source,
            subject=subject,
            value=draw(st.sampled_from(VALUES[kind])),
            quote=draw(st.lists(ODD, max_size=2)),
            speaker=draw(st.lists(texts, max_size=2)),
            via=draw(ODD),
            condition=draw(ODD),
            note=draw(ODD),
            mode=draw(st.sampled_from(["is", "will", "ordered"])),
        )
        for number in range(draw(st.integers(2, 4)))
    ]
    return Case(
        name=draw(ODD),
        sources={source: Source(id=source, publisher=draw(ODD), published="2024-05-10")},
        subjects={
            subject: Subject.model_validate(
                {"id": subject, "type": kind, "label": draw(ODD), "place": draw(ODD)}
            )
        },
        claims=tuple(claims),
    )


@pytest.mark.parametrize("strategy", [cases(), compared()], ids=["any", "compared"])
def test_every_format_tells_of_any_records(strategy: st.SearchStrategy[Case]) -> None:
    @settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
    @given(strategy)
    def tell(case: Case) -> None:
        report = factcheck.check(case)
        for problem in report.problems:
            assert " failed on " not in problem.message
            assert visible(str(problem)).isprintable()
        rows = make_rows(report)
        for name, form in FORMATS.items():
            text = form.write(rows)
            assert text.encode("utf-8")
            if name == "json":
                json.loads(text)
            else:
                assert not CONTROL.search(text), name

    tell()
