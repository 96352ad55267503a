"""Other packages on the same texts, counted alike: `python -m tests.bench.rivals --data DIR`.

DIR holds `quantities/`, `dates/` and `pairs/`. Each package is imported where its turn comes; one
that is missing is named with what installs it, and nothing fails. The extra `bench` brings those
that fit beside one another. In an environment of their own, as they pin what others need:

- CQE (GPL-3.0): `pip install --no-deps CQE fuzzywuzzy ordered-set levenshtein 'emoji<2'
  'inflect<6' spacy-download greek more-itertools`;
- recognizers-text-suite, the older publication of Recognizers-Text: with `'emoji<2'`.

Not run: HeidelTime's wrappers (Java and TreeTagger, which is not free), ctparse (reads a whole
string, finds none in a text), SUTime and Grobid-quantities (Java, a server).

pyduckling-native-phihos (Duckling, MIT) has wheels for some machines only, so the extra leaves it
out. Whatever favours one side is told beside the table in `tests/RESULTS.md` and in the adapters.
Whether the ends of a number range are open or closed is not asked of packages.
"""

from __future__ import annotations

import logging
import sys
import warnings
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from pathlib import Path
from time import process_time
from typing import Any, TypeVar

from tests.bench import dates as dates_bench
from tests.bench import dates_history, dates_requests, rivals_dates, rivals_figures, rivals_pairs
from tests.bench import pairs as pairs_bench
from tests.bench.adapters import listed, news
from tests.bench.adapters.scoring import alike, cases
from tests.bench.dates_marks import Found, Text
from tests.bench.rivals_found import Rival, trimmed

T = TypeVar("T")
RIVALS: dict[str, tuple[Callable[[], Rival], str]] = {
    "Recognizers-Text": (rivals_figures.recognizers, "ms-recognizers-text-suite"),
    "quantulum3": (rivals_figures.quantulum, "quantulum3"),
    "Duckling": (rivals_figures.duckling, "pyduckling-native-phihos"),
    "CQE": (rivals_figures.cqe, "--no-deps CQE, see the docstring"),
    "dateparser": (rivals_dates.dateparser, "dateparser"),
    "parsedatetime": (rivals_dates.parsedatetime, "parsedatetime"),
    "timexy": (rivals_dates.timexy, "timexy"),
}
"""What makes each ready, and what brings it."""
SETS = ("number", "percent", "currency", "dimension", "age", "number_range")


def ours() -> Rival:
    """This project behind the same face; its dates have adapters of their own."""
    return Rival(news.found, {name: spotter for name, (spotter, _) in listed.SETS.items()})


def timed(
    ask: Callable[[Any], T], questions: Iterable[Any], faults: list[str]
) -> tuple[list[T], float]:
    """The answers, and the seconds of processor time; what a package raises is no answer."""
    answers, began = [], process_time()
    for question in questions:
        try:
            answers.append(ask(question))
        except Exception as error:
            faults.append(f"{type(error).__name__}: {error}")
            answers.append([])  # type: ignore[arg-type]
    return answers, process_time() - began


def of_news(rival: Rival, path: Path, faults: list[str]) -> tuple[list[str], float]:
    """F1 of values, values with bounds and with changes as levels; sentences a second."""
    if rival.news is None:
        return ["-"] * 3, 0
    records = list(cases(path))
    rival.news(records[0]["text"])
    answers, took = timed(rival.news, [record["text"] for record in records], faults)
    counts: Counter[str] = Counter()
    both = 0
    for record, guess in zip(records, answers, strict=True):
        gold = news.marked(record)
        both += len(gold) + len(guess)
        for one, other in news.pairs(gold, guess):
            if one and other:
                level, said = (
                    "=" if q.change in ("up", "down") else q.change for q in (one, other)
                )
                counts["value"] += 1
                counts["bound"] += one.change == other.change
                counts["apart"] += level == said
    scores = [200 * counts[way] / max(1, both) for way in ("value", "bound", "apart")]
    return [f"{score:.1f}" for score in scores], len(records) / max(took, 1e-9)


def of_list(rival: Rival, folder: Path, name: str, faults: list[str]) -> str:
    """The cases of a set of listed numbers in which all spans and values are right, in percent."""
    if name not in rival.lists:
        return "-"
    records = list(cases(folder / f"{name}.jsonl"))
    answers, _ = timed(rival.lists[name], [record["Input"] for record in records], faults)
    right = 0
    for record, guess in zip(records, answers, strict=True):
        gold, found = sorted(listed.marked(record, listed.SETS[name][1])), sorted(guess)
        if rival.lists is not OURS.lists and len(gold) == len(found):
            found = [
                one._replace(closed=mark.closed) for one, mark in zip(found, gold, strict=True)
            ]
        right += len(gold) == len(found) and all(map(alike, gold, found))
    return f"{100 * right / len(records):.1f}"


def of_dates(
    rival: Rival, texts: list[Text], now: list[datetime], name: str, faults: list[str]
) -> tuple[list[str], float]:
    """F1 of the three ways, and the seconds that it took."""
    if rival.dates is None:
        return ["-"] * 3, 0
    ask = rival.dates
    ask(texts[0].text, now[0])
    asked = [(text.text, moment) for text, moment in zip(texts, now, strict=True)]
    answers, took = timed(lambda question: ask(*question), asked, faults)
    field = "requests" if name == "datetime" else "timexes"
    found = []
    for text, answer in zip(texts, answers, strict=True):
        places = [(one.start, one.end) for one in answer]
        if rival.loose or name == "history":
            places = [trimmed(text.text, *place, name) for place in places]
        values = [getattr(one, field) for one in answer]
        marks = [Found(*place, value) for place, value in zip(places, values, strict=True)]
        found.append(text._replace(found=marks))
    score = dates_bench.measured(found, False)
    return [f"{score.f1(way):.1f}" for way in ("relaxed", "strict", "value")], took


def table(head: Sequence[str], rows: list[list[str]]) -> str:
    """Rows as Markdown."""
    marks = ["---", *["--:"] * (len(head) - 1)]
    return "\n".join(f"| {' | '.join(row)} |" for row in [list(head), marks, *rows])


def ratio(rate: float, base: float) -> str:
    """How many times slower than ours."""
    return f"{rate:,.0f} (1/{base / rate:.1f})" if rate and base / rate >= 1 else (
        f"{rate:,.0f} ({rate / base:.1f}×)" if rate else "-"
    )  # fmt: skip


def ready() -> tuple[dict[str, Rival], list[str]]:
    """The packages that are installed, and lines on those that are not."""
    found, missing = {}, []
    for name, (make, package) in RIVALS.items():
        try:
            found[name] = make()
        except ImportError as error:
            missing.append(f"{name}: not installed ({error}); pip install {package}")
        except Exception as error:
            missing.append(f"{name}: does not start ({type(error).__name__}: {error})")
    return found, missing


def figures(some: dict[str, Rival], folder: Path, faults: dict[str, list[str]]) -> str:
    """The table of figures."""
    rows, base = [], 0.0
    for name, rival in some.items():
        scores, rate = of_news(rival, folder / "news.jsonl", faults[name])
        base = base or rate
        lists = [of_list(rival, folder, one, faults[name]) for one in SETS]
        if rate or set(lists) != {"-"}:
            rows.append([name, *scores, *lists, ratio(rate, base)])
    head = ("figures", "value", "+ bound", "as levels", *SETS, "sentences/s")
    return table(head, rows)


def dates(some: dict[str, Rival], folder: Path, faults: dict[str, list[str]]) -> str:
    """The table of dates."""
    rows: dict[str, list[str]] = {}
    for name, read in (("datetime", dates_requests.read), ("history", dates_history.read)):
        records = dates_bench.lines(folder / f"{name}.jsonl")
        read(records[:1])
        began = process_time()
        texts = read(records)
        spent = process_time() - began
        stamps = [
            (record.get("Context") or {}).get("ReferenceDateTime")
            or record.get("dct", "2016-11-07")
            for record in records
        ]
        now = [datetime.fromisoformat(stamp) for stamp in stamps]
        score = dates_bench.measured(texts, False)
        ways = [f"{score.f1(way):.1f}" for way in ("relaxed", "strict", "value")]
        size = sum(len(text.text) for text in texts)
        rows.setdefault("factcheck", []).extend([*ways, f"{size / spent:,.0f} (1.0×)"])
        for rival, one in some.items():
            if one.dates:
                scores, took = of_dates(one, texts, now, name, faults[rival])
                rate = ratio(size / max(took, 1e-9), size / spent)
                rows.setdefault(rival, []).extend([*scores, rate])
    head = ["dates"]
    for name in ("datetime", "history"):
        head += [f"{name} relaxed", "strict", "value", "characters/s"]
    return table(head, [[name, *row] for name, row in rows.items()])


def pairs(folder: Path) -> str:
    """The table of pairs: ours, and numbers and words that compare alone."""
    from factcheck.coding.parsed.language import load_language
    from factcheck.pairing.judge import judge_pair
    from factcheck.pairing.judged import Judged

    language, every = load_language(), pairs_bench.pairs(folder)
    judged = {
        "factcheck": [pairs_bench.Result(p, judge_pair(p.a, p.b, language)) for p in every],
        "numbers and comparing words": [
            pairs_bench.Result(p, Judged(rivals_pairs.judge(p.a, p.b), "")) for p in every
        ],
    }
    names = (*pairs_bench.SUBSETS, *pairs_bench.REVISIONS)
    rows = []
    for name, results in judged.items():
        of = {one: [r for r in results if r.pair.subset == one] for one in names}
        scores = [
            (pairs_bench.macro_f1 if one in pairs_bench.REVISIONS else pairs_bench.accuracy)(
                of[one]
            )
            for one in names
        ]
        mean = sum(scores[:4]) / 4
        rows.append([name, *(f"{score:.1f}" for score in [*scores[:5], mean, *scores[5:]])])
    return table(["pairs", *names[:5], "mean of the first four", *names[5:]], rows)


OURS = ours()


def main(argv: list[str]) -> int:
    """Prints the tables."""
    parser = ArgumentParser(prog="python -m tests.bench.rivals")
    parser.add_argument("--data", required=True, type=Path, metavar="DIR")
    parser.add_argument("--without-pairs", action="store_true")
    asked = parser.parse_args(argv)
    warnings.simplefilter("ignore")
    logging.disable(logging.ERROR)
    # First: Recognizers-Text sets the precision of all decimals, which sums would feel.
    judged = "" if asked.without_pairs else pairs(asked.data / "pairs")
    found, missing = ready()
    faults: dict[str, list[str]] = {name: [] for name in ("factcheck", *found)}
    print(figures({"factcheck": OURS, **found}, asked.data / "quantities", faults), end="\n\n")
    print(dates(found, asked.data / "dates", faults), end="\n\n")
    if judged:
        print(judged, end="\n\n")
    for name, raised in faults.items():
        if raised:
            print(f"{name}: raised {len(raised)} times, counted as nothing found: {raised[0][:90]}")
    print("\n".join(missing))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
