"""How many of the planted errors are found: `python -m tests.drafting.score`.

`drafts/README.md` says what the drafts are and what counts as found. With `--misses` each error
that was not found is listed by what became of it, without the draft's words. With `--texts DIR` the
case's own articles are held against it as drafts: nothing in them is wrong but where it differs.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

import factcheck
from factcheck.drafting import Draft, Remark
from factcheck.drafting.remark import DISPUTED

DRAFTS = Path(__file__).parent / "drafts"
CASE = Path(__file__).parents[2] / "claims"
KINDS = ("stale", "date", "scale", "hedge", "speaker")
SHOULD_BE = {"stale": {"stale"}, "speaker": {"speaker"}}
"""What a remark must be to count as found, where any disagreement will not do."""


@dataclass
class Score:
    """What was found of what was planted, and what became of what is true or new."""

    planted: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    missed: list[tuple[str, str, str, str]] = field(default_factory=list)
    true: int = 0
    confirmed: int = 0
    new: int = 0
    false: list[tuple[str, str, str, str]] = field(default_factory=list)
    elsewhere: list[tuple[str, str, str, str]] = field(default_factory=list)

    def table(self) -> str:
        """The score by kind, in lines."""
        lines = [f"{'kind':<9} planted  found"]
        for kind in KINDS:
            lines.append(f"{kind:<9} {self.planted[kind]:>7} {self.found[kind]:>6}")
        lines.append(f"{'all':<9} {self.planted.total():>7} {self.found.total():>6}")
        lines.append(f"false alarms on {self.true} true and {self.new} new statements: "
                     f"{len(self.false)}")  # fmt: skip
        lines.append(f"true statements confirmed: {self.confirmed} of {self.true}")
        lines.append(f"disagreement reported elsewhere: {len(self.elsewhere)}")
        return "\n".join(lines)


def score() -> Score:
    """The score over all drafts."""
    planted = YAML(typ="safe").load((DRAFTS / "planted.yaml").read_text(encoding="utf-8"))
    total = Score()
    for name, draft in checked(planted):
        add(total, name, planted[name], draft)
    return total


def checked(planted: Mapping[str, Any]) -> Iterator[tuple[str, Draft]]:
    """Each draft, held against the shipped case."""
    from factcheck.coding.articles.read import read_article
    from factcheck.drafting.reading import Reader

    reader = Reader(factcheck.load([CASE]))
    for name in planted:
        article = read_article(DRAFTS / f"{name}.txt", published=str(planted[name]["published"]))
        yield name, reader.check(article)


def add(total: Score, name: str, planted: Mapping[str, Any], draft: Draft) -> None:
    """Score one draft."""
    text = draft.article.text
    disputed = [one for one in draft.remarks if one.kind in DISPUTED]
    counted: list[Remark] = []
    for error in planted["planted"]:
        kind = error["kind"]
        at = _place(text, error["words"])
        here = [one for one in draft.remarks if _meet(one.place, at)]
        hits = [one for one in here if one.kind in DISPUTED and _names(one, error)]
        counted += [one for one in here if one.kind in DISPUTED]
        total.planted[kind] += 1
        if any(one.kind in SHOULD_BE.get(kind, DISPUTED) for one in hits):
            total.found[kind] += 1
        else:
            became = _became(here, error)
            total.missed.append((name, kind, error["subject"], became))
    spoken_of: list[Remark] = []
    for statement in planted["true"]:
        at = _place(text, statement["words"])
        here = [one for one in draft.remarks if _meet(one.place, at)]
        total.true += 1
        claims = set(statement["claims"])
        total.confirmed += any(claims & {b.id for b in one.agrees} for one in here)
        but = set(statement.get("but", ()))
        for one in here:
            against = {box.id for box in one.against}
            if one.kind in DISPUTED and one not in counted and not (against and against <= but):
                total.false.append((name, one.kind, one.subject.id, "true"))
                counted.append(one)
        spoken_of += here
    for statement in planted["new"]:
        at = _place(text, statement["words"])
        total.new += 1
        here = [one for one in draft.remarks if _meet(one.place, at)]
        spoken_of += here
        total.false += [
            (name, one.kind, one.subject.id, "new")
            for one in here
            if one.kind in DISPUTED and one not in counted
        ]
    total.elsewhere += [
        (name, one.kind, one.subject.id, "")
        for one in disputed
        if one not in counted and one not in spoken_of
    ]


def _names(remark: Remark, error: Mapping[str, Any]) -> bool:
    ids = {box.id for box in (*remark.against, *remark.agrees)}
    return remark.subject.id == error["subject"] or bool(ids & set(error["against"]))


def _became(here: Sequence[Remark], error: Mapping[str, Any]) -> str:
    if not here:
        return "nothing coded there"
    named = [one for one in here if _names(one, error)]
    if not named:
        return "coded as " + ", ".join(f"{one.subject.id} ({one.kind})" for one in here)
    return "judged " + ", ".join(f"{one.kind} ({one.box.words})" for one in named)


def _place(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def _meet(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def own_articles(folder: Path) -> Iterator[str]:
    """What is disputed of the case's own articles, in lines; `folder` holds their texts."""
    from factcheck.coding.articles.read import read_article
    from factcheck.drafting.reading import Reader

    case = factcheck.load([CASE])
    reader, remarks, wrong = Reader(case), 0, []
    for source in case.sources.values():
        if not source.text:
            continue
        day = source.published.split("/")[-1]
        article = replace(read_article(folder / source.text), published=day)
        for one in reader.check(article).remarks:
            remarks += 1
            if one.kind in DISPUTED and one.kind != "contested":
                wrong.append(f"  {source.id}  {one.kind}  {one.severity}  {one.subject.id}")
    yield f"remarks on the case's own articles: {remarks}, of which wrong: {len(wrong)}"
    yield from wrong


def _listed(title: str, entries: Iterable[tuple[str, str, str, str]]) -> Iterator[str]:
    yield f"\n{title}:"
    for entry in sorted(entries, key=lambda one: (one[1], one[3], one[0])):
        yield "  " + "  ".join(part for part in entry if part)


if __name__ == "__main__":
    if "--texts" in sys.argv:
        print("\n".join(own_articles(Path(sys.argv[sys.argv.index("--texts") + 1]))))
        sys.exit()
    scored = score()
    print(scored.table())
    if "--misses" in sys.argv:
        print("\n".join(_listed("missed", scored.missed)))
        print("\n".join(_listed("false", scored.false)))
        print("\n".join(_listed("elsewhere", scored.elsewhere)))
