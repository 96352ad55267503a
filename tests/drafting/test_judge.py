"""What a case has to say on a draft, statement by statement."""

from __future__ import annotations

from dataclasses import replace

from factcheck.casefile.case import Case
from factcheck.claim import Subject
from factcheck.drafting import check_draft
from tests.drafting.made import case, checked, coded_in, remark, remarks


def test_a_figure_of_two_origins_agrees() -> None:
    found = remark("{subject: homes, value: '400'}")
    assert (found.kind, found.severity) == ("agrees", "note")
    assert [box.id for box in found.agrees] == ["d-homes", "h-homes"]
    assert found.origins == ("Mayor Ada Brook", "The Daily")
    assert "borne out by 2 origins" in found.message


def test_a_figure_of_one_origin_stands_alone_whoever_repeats_it() -> None:
    found = remark("{subject: cost, value: more than $3 million, speaker: mayor}")
    assert (found.kind, found.origins) == ("single-origin", ("Mayor Ada Brook",))


def test_the_draft_never_confirms_itself() -> None:
    both = remarks(
        "{subject: closed, value: May 8}", "{subject: closed, value: 8 May, speaker: brigade}"
    )
    assert [one.kind for one in both] == ["single-origin", "single-origin"]


def test_another_figure_conflicts_in_the_rules_own_words() -> None:
    found = remark("{subject: homes, value: '550'}")
    assert (found.kind, found.severity, found.rule) == ("conflict", "error", "figures-differ")
    assert "“400” (The Daily)" in found.message
    assert "“550” (this draft)" in found.message
    assert [box.id for box in found.against] == ["d-homes", "h-homes"]


def test_a_wrong_day_conflicts() -> None:
    found = remark("{subject: closed, value: May 9}")
    assert (found.kind, found.severity, found.rule) == ("conflict", "error", "dates-differ")


def test_a_slip_of_scale_is_named() -> None:
    found = remark("{subject: homes, value: '4,000'}")
    assert found.cause is not None
    assert (found.kind, found.cause.name) == ("conflict", "unit or scale slip")


def test_a_nought_too_many_is_no_growth() -> None:
    found = remark("{subject: hurt, value: 'more than 2,000'}")
    assert found.cause is not None
    assert (found.kind, found.severity) == ("conflict", "warning")
    assert found.cause.name == "unit or scale slip"
    assert [box.id for box in found.against] == ["h-hurt"]


def test_a_nought_too_many_is_none_under_a_condition_either() -> None:
    found = remark("{subject: hurt, value: 'more than 2,000', condition: if all are counted}")
    assert found.cause is not None
    assert (found.kind, found.cause.name) == ("conflict", "unit or scale slip")


def test_a_hedge_turned_round_conflicts() -> None:
    found = remark("{subject: hurt, value: fewer than 200}")
    assert (found.kind, [box.id for box in found.against]) == ("conflict", ["h-hurt"])
    found = remark("{subject: cost, value: less than $3 million}")
    assert (found.kind, found.severity) == ("conflict", "error")


def test_a_bound_that_meets_at_its_figure_alone_is_turned_round_too() -> None:
    town = case("  - {id: h-boats, source: herald, subject: boats, value: at least 26}\n")
    found = remark("{subject: boats, value: no more than 26}", of=town)
    assert (found.kind, found.severity) == ("conflict", "warning")
    assert "from the other side" in found.message
    assert remark("{subject: boats, value: at least 26}", of=town).kind == "single-origin"


def test_a_figure_of_the_past_given_as_current_is_stale() -> None:
    found = remark("{subject: hurt, value: nearly 100}")
    assert (found.kind, found.severity) == ("stale", "warning")
    assert [box.id for box in found.agrees] == ["d-hurt"]
    assert [box.id for box in found.against] == ["h-hurt"]
    assert "the newest is “more than 200” (The fire brigade, in Herald)" in found.message


def test_a_figure_of_the_past_with_its_date_is_right() -> None:
    found = remark("{subject: hurt, value: nearly 100, as_of: 2024-05-03}")
    assert found.kind == "single-origin"


def test_a_level_that_the_case_knows_to_have_moved_on_is_stale() -> None:
    assert remark("{subject: tents, value: '1500'}").kind == "stale"
    assert remark("{subject: tents, value: '1500', as_of: 2024-05-02}").kind == "single-origin"
    assert remark("{subject: tents, value: '700'}").kind == "single-origin"
    assert remark("{subject: tents, value: '90'}").kind == "conflict"
    assert remark("{subject: tents, value: '90', as_of: 2024-05-12}").kind == "open"


def test_growth_is_open() -> None:
    found = remark("{subject: hurt, value: '320'}")
    assert (found.kind, found.severity) == ("open", "note")
    assert "nothing there excludes it" in found.message


def test_a_figure_by_the_wrong_word() -> None:
    found = remark("{subject: cost, value: more than $3 million, speaker: brigade}")
    assert (found.kind, found.severity) == ("speaker", "warning")
    assert "from another: “more than $3 million” (Mayor Ada Brook, in Post)" in found.message
    assert "nothing on it from The fire brigade" in found.message


def test_whoever_is_related_has_it_too() -> None:
    for speaker in ("town", "Ada Brook", "Post", "The town's engineers", "officials", "Brook"):
        claim = f'{{subject: cost, value: more than $3 million, speaker: "{speaker}"}}'
        assert remark(claim).kind == "single-origin", speaker


def test_a_figure_of_nobody_in_particular_can_be_anybodys() -> None:
    town = case("  - {id: p-boats, source: post, subject: boats, value: '12'}\n")
    assert remark("{subject: boats, value: '12', speaker: mayor}", of=town).kind == "single-origin"


def test_where_the_case_differs_with_itself_both_sides_are_told() -> None:
    town = case("  - {id: p-homes, source: post, subject: homes, value: '900'}\n")
    found = remark("{subject: homes, value: '900'}", of=town)
    assert (found.kind, found.severity) == ("contested", "warning")
    assert [box.id for box in found.agrees] == ["p-homes"]
    assert [box.id for box in found.against] == ["d-homes", "h-homes"]


def test_what_the_case_knows_nothing_of_is_news() -> None:
    new = Subject(id="dogs", label="Dogs saved", unit="dogs")
    draft = checked("{subject: boats, value: '12'}", "{subject: dogs, value: '3'}", subjects=(new,))
    assert [(one.kind, one.severity) for one in draft.remarks] == [("news", "note")] * 2
    assert draft.counts["news"] == 2


def test_a_denial_in_the_case_speaks_against_it() -> None:
    town = case(
        "  - {id: p-boats, source: post, subject: boats, value: '12', stance: denies, "
        "speaker: brigade}\n"
    )
    assert remark("{subject: boats, value: '12'}", of=town).kind == "conflict"
    assert remark("{subject: boats, value: '20'}", of=town).kind == "open"


def test_a_denial_in_the_draft_answers_the_case() -> None:
    found = remark("{subject: homes, value: '400', stance: denies, speaker: brigade}")
    assert (found.kind, found.rule) == ("conflict", "denied")
    assert remark("{subject: homes, value: '900', stance: denies}").kind == "open"


def test_a_conflict_through_a_relation() -> None:
    town = case(
        "  - {id: p-boats, source: post, subject: boats, value: '12'}\n"
        "  - {id: p-trucks, source: post, subject: trucks, value: '20'}\n"
        "relations: [{formula: boats + trucks <= lost}]\n"
    )
    found = remark("{subject: lost, value: '25'}", of=town)
    assert (found.kind, found.severity) == ("conflict", "error")
    assert {box.id for box in found.against} == {"p-boats", "p-trucks"}
    assert remark("{subject: lost, value: '47'}", of=town).kind == "news"


def test_an_unsure_coding_is_told_softly() -> None:
    found = remark("{subject: homes, value: '550', confidence: 0.3, reasons: [a weak link]}")
    assert (found.kind, found.severity, found.unsure) == ("conflict", "note", ("a weak link",))


def test_remarks_come_in_the_order_of_the_text() -> None:
    claims = ["{subject: tents, value: '700'}", "{subject: homes, value: '550'}",
              "{subject: boats, value: '1'}", "{subject: closed, value: May 8}"]  # fmt: skip
    draft = checked(*claims)
    assert [one.subject.id for one in draft.remarks] == ["tents", "homes", "boats", "closed"]
    for one in draft.remarks:
        start, end = one.place
        assert draft.article.text[start:end] == one.box.words


def test_only_disagreement_fails() -> None:
    draft = checked("{subject: hurt, value: nearly 100}", "{subject: homes, value: '550'}",
                    "{subject: closed, value: May 8}")  # fmt: skip
    assert [one.kind for one in draft.failing("discrepancy")] == ["conflict"]
    assert [one.kind for one in draft.failing("tension")] == ["stale", "conflict"]
    assert draft.failing("never") == ()


def test_nothing_in_the_case_changes() -> None:
    town = case()
    before = (town.claims, dict(town.sources), dict(town.subjects))
    checked("{subject: homes, value: '550'}", of=town)
    assert (town.claims, dict(town.sources), dict(town.subjects)) == before


def test_ids_of_the_case_are_not_taken() -> None:
    town = case("  - {id: draft-12, source: post, subject: homes, value: '400'}\n")
    found = remark("{subject: homes, value: '550'}", of=town)
    assert [box.id for box in found.against] == ["d-homes", "h-homes", "draft-12"]


def test_a_wider_claim_that_fits_is_no_contest() -> None:
    town = case("  - {id: d-closed, source: daily, subject: closed, value: in May}\n")
    found = remark("{subject: closed, value: 9 May}", of=town)
    assert (found.kind, found.severity, found.rule) == ("conflict", "error", "dates-differ")
    assert "differs with itself" not in found.message
    found = remark("{subject: closed, value: 8 May}", of=town)
    assert found.kind in ("agrees", "single-origin")


def test_the_same_words_for_a_day_are_no_error() -> None:
    town = case("  - {id: d-closed, source: daily, subject: closed, value: three weeks ago}\n")
    found = remark("{subject: closed, value: Three weeks ago}", of=town, published="2025-05-12")
    assert found.severity != "error"


def test_what_a_draft_without_a_date_cannot_date_is_left() -> None:
    draft = checked("{subject: closed, value: last week}", published="")
    assert (draft.remarks, draft.problems) == ((), ())
    guessed = coded_in(
        "It shut in May.", [{"subject": "closed", "value": "2025-05", "words": "May"}], published=""
    )
    assert check_draft(case(), guessed).remarks == ()


def test_one_figure_is_told_of_one_subject() -> None:
    def kinds(boats: float, homes: float) -> list[tuple[str, str]]:
        town = case("  - {id: p-boats, source: post, subject: boats, value: '550'}\n")
        coded = coded_in("There were 550 of them.", [
            {"subject": "homes", "value": "550", "confidence": homes}])  # fmt: skip
        more = coded_in("There were 550 of them.", [
            {"subject": "boats", "value": "550", "confidence": boats, "id": "c9"}])  # fmt: skip
        both = replace(coded, claims=(*coded.claims, *more.claims))
        return [(one.kind, one.subject.id) for one in check_draft(town, both).remarks]

    assert kinds(boats=0.8, homes=0.6) == [("single-origin", "boats")]
    assert kinds(boats=0.6, homes=0.8) == [("conflict", "homes")]


def test_a_denial_is_told_as_one() -> None:
    found = remark("{subject: homes, value: '400', stance: denies, speaker: brigade}")
    assert "this draft denies “400”" in found.message
    found = remark("{subject: homes, value: '900', stance: denies}")
    assert "this draft denies “900”" in found.message


WORDED = """
  - {id: p-level, source: post, subject: level, value: red, speaker: brigade}
  - {id: p-far, source: post, subject: far, value: three hours, speaker: brigade}
"""


def _worded() -> Case:
    town = case(WORDED)
    level = Subject.model_validate(
        {
            "id": "level",
            "label": "Alarm",
            "type": "category",
            "categories": [{"name": "red"}, {"name": "blue"}],
        }
    )
    far = Subject(id="far", label="The way to the camp", type="duration")
    return replace(town, subjects={**town.subjects, "level": level, "far": far})


def test_a_word_is_anothers_only_where_the_sentence_plainly_gives_it() -> None:
    town = _worded()
    record = {"subject": "level", "value": "red", "speaker": "mayor"}
    plain = coded_in("The alarm is red, Mayor Ada Brook said.", [record])
    aside = coded_in("The alarm is red where Ada Brook lives.", [record])
    assert [one.kind for one in check_draft(town, plain).remarks] == ["speaker"]
    assert [one.kind for one in check_draft(town, aside).remarks] == ["single-origin"]


def test_a_length_of_time_is_anothers_only_where_it_is_surely_linked() -> None:
    town = _worded()
    claim = "{subject: far, value: three hours, speaker: mayor, confidence: %s}"
    assert remark(claim % 0.9, of=town).kind == "speaker"
    assert remark(claim % 0.6, of=town).kind == "single-origin"
