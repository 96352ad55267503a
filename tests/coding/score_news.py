"""How many figures of news.yaml are coded, under a subject that is theirs.

    python -m tests.coding.score_news [--all]

`right` counts figures that are wanted and bear a wanted label, `wrong` those that bear another,
or that are coded where they are no such figure, `missed` those wanted and not coded.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ruamel.yaml import YAML

from factcheck.coding.article import Article
from factcheck.coding.code import Coder
from factcheck.coding.parsed.language import load_language

if TYPE_CHECKING:
    from factcheck.claim import Claim

NEWS: dict[str, list[dict[str, Any]]] = YAML(typ="safe", pure=True).load(
    (Path(__file__).parent / "news.yaml").read_text("utf-8")
)
ANY = "*"
"""A label of which nothing is asked."""


def outcomes(coder: Coder, entry: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Each figure that an entry speaks of: how it came out, and what was found."""
    coded = coder.code(Article("paper", entry["say"], published="2023-06-10"))
    labels = {subject.id: subject.label for subject in coded.subjects}
    got = {str(claim.value): (labels[claim.subject], claim) for claim in coded.claims}
    taken = {got[figure][0] for figure in entry["want"] if figure in got}
    for figure, wanted in entry["want"].items():
        label, claim = _like(got, figure)
        if claim is None:
            yield "missed", figure
        elif ANY not in wanted and label not in wanted:
            yield "wrong", f"{figure}: {label}"
        else:
            yield from _fields(figure, claim, entry.get("with", {}).get(figure, {}))
    for figure in entry.get("out", ()):
        label, claim = _like(got, figure)
        if claim is not None:
            shared = "the wanted one" if label in taken else "its own"
            yield ("wrong" if label in taken else "beside"), f"{figure}: {label} ({shared})"
    for one, other in entry.get("apart", ()):
        labels_of = [_like(got, figure) for figure in (one, other)]
        same = all(claim for _, claim in labels_of) and labels_of[0][0] == labels_of[1][0]
        if same and not _told_apart(labels_of[0][1], labels_of[1][1]):
            yield "wrong", f"{one} and {other}: {labels_of[0][0]}"


def _like(got: dict[str, tuple[str, Claim]], figure: str) -> tuple[str, Claim | None]:
    """The claim of a figure, with its hedge or without."""
    for value, (label, claim) in got.items():
        if value.casefold() == figure.casefold() or value.casefold().endswith(f" {figure}".lower()):
            return label, claim
    return "", None


def _told_apart(one: Claim | None, other: Claim | None) -> bool:
    """Whether two figures of one subject say of which time each is."""
    assert one is not None and other is not None
    return (one.as_of, one.period) != (other.as_of, other.period)


def _fields(figure: str, claim: Claim, wanted: dict[str, Any]) -> Iterator[tuple[str, str]]:
    found = claim.model_dump()
    for field, value in wanted.items():
        said = list(found[field]) if isinstance(value, list) else found[field]
        if str(said).casefold() != str(value).casefold():
            yield "wrong", f"{figure}: {field} {said!r}"
            return
    yield "right", figure


def score(coder: Coder, half: str) -> dict[str, int]:
    """How many figures of a half came out how."""
    found = {"right": 0, "wrong": 0, "missed": 0, "beside": 0}
    for entry in NEWS[half]:
        for how, _ in outcomes(coder, entry):
            found[how] += 1
    return found


def main() -> None:
    """Prints both halves, with `--all` what is not right of the first."""
    coder = Coder(load_language())
    for half in NEWS:
        print(half, score(coder, half))
        shown = half == "looked at" or "--held-out" in sys.argv
        for entry in NEWS[half] if "--all" in sys.argv and shown else ():
            for how, what in outcomes(coder, entry):
                if how != "right":
                    print(f"  {how:7}{what}\n         {entry['say']}")


if __name__ == "__main__":
    main()
