"""Scores the coding, and the check of what was coded, on pairs of articles it was not made on.

    python -m tests.coding.score_unseen [--misses] [--held-out]

`coding/unseen/` has six pairs of made-up articles, each on one event, with what an editor codes of
them (`unseen/wanted.py` says how that is written). Each pair is coded as a person would, by
`factcheck code --into` a case of its own, and that case is checked. `--misses` lists what came out
otherwise in the pairs that were looked at; with `--held-out` in the others too.

*right*: coded with its value under a name that an editor would take; *wrong*: coded otherwise, or
where an editor would not; *beside*: coded where the editor has nothing; speaker, as of and mode are
of the figures coded. *pairs*: two figures of one subject, one of each article. *false*: a finding
that holds two figures of unlike subjects; *otherwise*: of one subject, but none an editor asks for.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from itertools import combinations
from pathlib import Path
from typing import Any

from factcheck.casefile.case import Case
from factcheck.casefile.load import load
from factcheck.claim import Claim
from factcheck.command import main as factcheck
from tests.coding.unseen.wanted import FIELDS, HALVES, Pair, Wanted, pairs

FIGURES = ("quantity", "share", "money", "duration", "age")
Outcome = tuple[str, str]
COLUMNS = (
    ("figures", ("wanted", "right", "wrong", "missed", "beside")),
    ("of those coded", ("coded", *FIELDS)),
    ("pairs of one subject", ("pairs wanted", "joined", "wrongly joined")),
    ("findings", ("findings wanted", "found", "otherwise", "false", "never broken")),
)


def outcomes(pair: Pair) -> Iterator[Outcome]:
    """How each thing that an editor wants of a pair came out, and what it was."""
    case, findings = coded_and_checked(pair)
    claims = [c for c in case.claims if case.subjects[c.subject].type in FIGURES]
    at = {one.id: _claim_of(one, claims) for one in pair.figures}
    yield from _figures(pair, case, claims, at)
    yield from _pairs(pair, at)
    yield from _findings(pair, at, findings)


def _claim_of(one: Wanted, claims: list[Claim]) -> Claim | None:
    met = [claim for claim in claims if one.met_by(claim)]
    return min(met, key=lambda claim: abs(claim.locator[0].start - one.start), default=None)


def coded_and_checked(pair: Pair) -> tuple[Case, list[dict[str, Any]]]:
    """The case that the command makes of both articles, and what a check of it finds."""
    with tempfile.TemporaryDirectory() as folder, redirect_stderr(StringIO()):
        into = str(Path(folder) / "case")
        with redirect_stdout(StringIO()):
            factcheck(["code", *(str(pair.file(id_)) for id_ in pair.published), "--into", into])
        with redirect_stdout(StringIO()) as printed:
            factcheck(["check", into, "--format", "json"])
        return load(into), json.loads(printed.getvalue())["findings"]


def _figures(
    pair: Pair, case: Case, claims: list[Claim], at: dict[str, Claim | None]
) -> Iterator[Outcome]:
    for one in pair.figures:
        claim = at[one.id]
        if one.must:
            yield "wanted", one.id
        if claim is None:
            if one.must:
                yield "missed", f"{one.id} {one.value}"
            continue
        label, published = case.subjects[claim.subject].label, pair.published[one.source]
        right = one.right(claim, case.subjects[claim.subject], published)
        how = "right" if one.must else "allowed"
        yield how if right else "wrong", f"{one.id} {claim.value}: {label}"
        yield "coded", one.id
        for name in FIELDS:
            met = one.field(name, claim, published)
            said = {"speaker": claim.speaker, "as of": claim.as_of or claim.period}
            yield name if met else f"not {name}", f"{one.id} {said.get(name, claim.mode)}"
    for claim in claims:
        if any(one.met_by(claim) for one in pair.left):
            yield "wrong", f"left {claim.value}: {case.subjects[claim.subject].label}"
        elif claim not in at.values():
            yield "beside", f"{claim.source} {claim.value}: {case.subjects[claim.subject].label}"


def _pairs(pair: Pair, at: dict[str, Claim | None]) -> Iterator[Outcome]:
    for one, other in combinations(pair.figures, 2):
        first, second = at[one.id], at[other.id]
        same = first is not None and second is not None and first.subject == second.subject
        ids = f"{one.id} {other.id}"
        if one.subject != other.subject:
            if same:
                yield "wrongly joined", f"{ids}: {first.subject if first else ''}"
        elif one.must and other.must and one.source != other.source:
            yield "pairs wanted", ids
            yield "joined" if same else "apart", ids


def _findings(
    pair: Pair, at: dict[str, Claim | None], findings: list[dict[str, Any]]
) -> Iterator[Outcome]:
    held = [(f, _held(f, pair.figures, at)) for f in findings]
    for wanted in pair.findings:
        if wanted.get("want") == "may":
            continue
        yield "findings wanted", str(wanted["of"])
        found = any(_is(wanted, f, ids) for f, ids in held)
        yield "found" if found else "not found", f"{wanted['kind']} {wanted['of']}"
    for finding, ids in held:
        if any(_is(wanted, finding, ids) for wanted in pair.findings):
            continue
        subjects = {one.subject for one in pair.figures if one.id in ids}
        same = len(subjects) == 1 and len(ids) == len(finding["claims"])
        yield "otherwise" if same else "false", f"{sorted(ids)} {finding['message']}"
    for two in pair.never:
        if any(set(two) <= ids for _, ids in held):
            yield "never broken", str(two)


def _held(
    finding: dict[str, Any], figures: Iterable[Wanted], at: dict[str, Claim | None]
) -> set[str]:
    ids = {claim["id"] for claim in finding["claims"]}
    return {one.id for one in figures if (claim := at[one.id]) is not None and claim.id in ids}


def _is(wanted: dict[str, Any], finding: dict[str, Any], ids: set[str]) -> bool:
    kinds = {wanted["kind"], *wanted.get("or", ())}
    return finding["kind"] in kinds and set(wanted["of"]) <= ids


def main() -> None:
    """Print both halves, pair by pair."""
    parser = argparse.ArgumentParser(prog="python -m tests.coding.score_unseen")
    parser.add_argument("--misses", action="store_true", help="of those that were looked at")
    parser.add_argument("--held-out", action="store_true", help="list those of the others too")
    args = parser.parse_args()
    for half in HALVES:
        shown = args.misses and (half == HALVES[0] or args.held_out)
        total: Counter[str] = Counter()
        for pair in pairs(half):
            found = list(outcomes(pair))
            total.update(how for how, _ in found)
            for how, what in found if shown else ():
                if how not in _PLAIN:
                    print(f"  {pair.name:11}{how:15}{what}")
        print(half)
        for name, columns in COLUMNS:
            print(f"  {name:22}" + ", ".join(f"{column} {total[column]}" for column in columns))


_PLAIN = frozenset(
    (
        "wanted",
        "right",
        "allowed",
        "coded",
        *FIELDS,
        "pairs wanted",
        "joined",
        "findings wanted",
        "found",
    )
)

if __name__ == "__main__":
    main()
