"""Names of nothing, and names in a circle: every message with its place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.casefile.references import Records, at_odds, broken_references, circles
from factcheck.claim import Claim, Source
from tests.casefile.conftest import LoadFiles, Tell


def test_every_reference_to_nothing(tell: Tell) -> None:
    assert tell(
        {
            "a.yaml": "sources:\n"
            "  - {id: cnn}\n"
            "  - {id: copy, copy_of: cnm}\n"
            "subjects:\n"
            "  - {id: toll}\n"
            "  - {id: part, within: tol}\n"
            "  - {id: outcome, plan_of: plan}\n"
            "speakers:\n"
            "  - {id: mayor, within: council}\n"
            "claims:\n"
            "  - {id: a, source: cmn, subject: anything, value: 3}\n"
            "  - {id: b, source: cnn, subject: toll, value: 3, denies: [b2, c9]}\n"
            "  - {id: b1, source: cnn, subject: toll, value: 3, supersedes: zz}\n"
            "  - {id: ok, source: cnn, subject: toll, value: 3, speaker: nobody known}\n"
        }
    ) == [
        f"case/a.yaml:{told}"
        for told in (
            "3:25: copy_of: no such source: cnm; did you mean cnn?",
            "6:24: within: no such subject: tol; did you mean toll?",
            "7:28: plan_of: no such subject: plan",
            "9:25: within: no such speaker: council",
            "11:21: source: no such source: cmn; did you mean cnn?",
            "12:59: denies: no such claim: b2; did you mean b?",
            "12:59: denies: no such claim: c9",
            "13:64: supersedes: no such claim: zz",
        )
    ]


def test_a_default_source_that_is_not_there_is_told_once(load_files: LoadFiles) -> None:
    case = load_files(
        {
            "a.yaml": "sources: [{id: cnn}]\n",
            "b.yaml": "source: cmn\nclaims:\n  - {id: a, subject: t, value: 1}\n"
            "  - {id: b, subject: t, value: 2}\n",
        }
    )
    assert [str(p) for p in case.problems] == [
        "case/b.yaml:1:9: source: no such source: cmn; did you mean cnn?"
    ]
    assert not case.claims


def test_what_rests_on_a_record_left_out_goes_with_it(load_files: LoadFiles) -> None:
    case = load_files(
        {
            "a.yaml": "sources:\n"
            "  - {id: bad, colour: red}\n"
            "  - {id: copy, copy_of: bad}\n"
            "  - {id: good}\n"
            "claims:\n"
            "  - {id: a, source: bad, subject: t, value: 1}\n"
            "  - {id: b, source: bad, subject: t, value: 1}\n"
            "  - {id: c, source: copy, subject: t, value: 1}\n"
            "  - {id: d, source: good, subject: t, value: 1, denies: c}\n"
            "  - {id: e, source: good, subject: t, value: 1}\n"
        }
    )
    assert [str(p) for p in case.problems] == [
        "case/a.yaml:2:5: 2 claims of this source left out with it",
        "case/a.yaml:2:15: colour: no such field; there are id, publisher, title, url, published,"
        " language, copy_of, text, sha256, note",
        "case/a.yaml:3:5: 1 claim of this source left out with it",
        "case/a.yaml:3:25: copy_of: source bad was left out, and so is what rests on it",
        "case/a.yaml:9:57: denies: claim c was left out, and so is what rests on it",
    ]
    assert list(case.sources) == ["good"]
    assert [c.id for c in case.claims] == ["e"]


def test_circles_of_every_kind(load_files: LoadFiles) -> None:
    case = load_files(
        {
            "a.yaml": "sources:\n"
            "  - {id: s1, copy_of: s2}\n"
            "  - {id: s2, copy_of: s1}\n"
            "  - {id: s3, copy_of: s3}\n"
            "  - {id: s4}\n"
            "subjects:\n"
            "  - {id: t0, within: t1}\n"
            "  - {id: t1, within: t2}\n"
            "  - {id: t2, within: t3}\n"
            "  - {id: t3, within: t1}\n"
            "  - {id: t4, plan_of: t4}\n"
            "speakers:\n"
            "  - {id: p1, within: p2}\n"
            "  - {id: p2, within: p1}\n"
            "claims:\n"
            "  - {id: a, source: s4, subject: t, value: 1, supersedes: [b, d]}\n"
            "  - {id: b, source: s4, subject: t, value: 1, supersedes: c}\n"
            "  - {id: c, source: s4, subject: t, value: 1, supersedes: b}\n"
            "  - {id: d, source: s4, subject: t, value: 1, denies: e}\n"
            "  - {id: e, source: s4, subject: t, value: 1, denies: d}\n"
        }
    )
    assert [str(p) for p in case.problems] == [
        f"case/a.yaml:{told}"
        for told in (
            "2:23: copy_of: runs in a circle: s1 > s2 > s1; break it at one of them",
            "4:23: copy_of: s3 names itself",
            "7:22: within: subject t1 was left out, and so is what rests on it",
            "8:22: within: runs in a circle: t1 > t2 > t3 > t1; break it at one of them",
            "11:23: plan_of: t4 names itself",
            "13:22: within: runs in a circle: p1 > p2 > p1; break it at one of them",
            "16:59: supersedes: claim b was left out, and so is what rests on it",
            "17:59: supersedes: runs in a circle: b > c > b; break it at one of them",
        )
    ]
    assert list(case.sources) == ["s4"]
    assert not case.subjects
    assert [c.id for c in case.claims] == ["d", "e"]


def test_a_claim_that_denies_itself(tell: Tell) -> None:
    assert tell({"a.yaml": "sources: [{id: s}]\nclaims:\n"
                 "  - {id: a, source: s, subject: t, value: 1, denies: a}\n"}) == [
        "case/a.yaml:3:54: denies: a names itself"
    ]  # fmt: skip


def test_a_long_circle_is_told_briefly(tell: Tell) -> None:
    subjects = "".join(f"  - {{id: t{n}, within: t{(n + 1) % 9}}}\n" for n in range(9))
    assert tell({"a.yaml": f"subjects:\n{subjects}"}) == [
        "case/a.yaml:2:22: within: runs in a circle: t0 > t1 > t2 > t3 > t4 > … > t0;"
        " break it at one of them"
    ]


links = st.dictionaries(
    st.sampled_from("abcdef"), st.lists(st.sampled_from("abcdefg"), max_size=3), max_size=6
)


@given(links)
def test_circles_by_brute_force(links: dict[str, list[str]]) -> None:
    found = list(circles(links))
    for circle in found:
        for at, name in enumerate(circle):
            assert circle[(at + 1) % len(circle)] in links[name]
    members = [name for circle in found for name in circle]
    assert len(members) == len(set(members))
    assert bool(found) == any(_reaches(links, name, name) for name in links)


def _reaches(links: dict[str, list[str]], start: str, goal: str) -> bool:
    seen: set[str] = set()
    reached = set(links.get(start, []))
    while reached - seen:
        seen |= reached
        reached = {far for near in seen for far in links.get(near, [])} | seen
    return goal in seen


KINDS = ("source", "speaker", "subject", "relation", "claim")


def records_of(*claims: Claim) -> Records:
    kept = {kind: {} for kind in KINDS} | {
        "source": {"cnn": Source(id="cnn")},
        "claim": {one.id: one for one in claims},
    }
    return Records(kept, {kind: {} for kind in KINDS})


def claim(id_: str, source: str = "cnn", *older: str, denies: tuple[str, ...] = ()) -> Claim:
    return Claim(id=id_, source=source, subject="toll", value="3", supersedes=older, denies=denies)


def test_one_claim_can_be_asked_alone() -> None:
    def told(*claims: Claim) -> list[str]:
        return [p.message for p in at_odds(claims[0], records_of(*claims))]

    assert told(claim("a"), claim("b", "nbc")) == []
    assert told(claim("a", "nbc"), claim("b", "nbc")) == ["source: no such source: nbc"]
    assert told(claim("a", "cnn", "b"), claim("b", "cnn", "a")) == [
        "supersedes: runs in a circle: a > b > a; break it at one of them"
    ]
    assert told(claim("a", "cnn", "a")) == ["supersedes: a names itself"]


links = st.dictionaries(st.sampled_from("abcd"), st.lists(st.sampled_from("abcde"), max_size=2))


@given(links, st.lists(st.sampled_from("abcde"), max_size=2), st.sampled_from(["cnn", "nbc"]))
def test_one_changed_claim_is_at_odds_where_the_whole_case_would_be(
    older: dict[str, list[str]], now: list[str], source: str
) -> None:
    def case(*changed: Claim) -> Records:
        rest = [claim(id_, "cnn", *older.get(id_, ())) for id_ in "abcd"]
        return records_of(*({one.id: one for one in (*rest, *changed)}.values()))

    if list(broken_references(case())):
        return
    changed = claim("a", source, *now, denies=tuple(now))
    alone = {problem.message for problem in at_odds(changed, case())}
    all_told = {problem.message for problem in broken_references(case(changed))}
    assert bool(alone) == bool(all_told)
    assert {m for m in alone if "circle" not in m} <= all_told
