"""`factcheck verify`: quotes against texts."""

from __future__ import annotations

import hashlib
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from factcheck.casefile.case import Case
from factcheck.claim import Claim, Locator, Source
from factcheck.errors import Where
from tests.commands.conftest import Bench
from tests.report.handmade import PROBLEMS

TEXT = "At least 400 homes were flooded.\r\nAbout 900 homes,\rsaid the radio."


def _source(**fields: Any) -> Source:
    record = Source(id="gazette", **{"text": "gazette.txt", **fields})
    where = Where("claims/sources.yaml", 2, 5, {"text": (3, 11), "sha256": (4, 13)})
    return record.model_copy(update={"where": where})


def _claim(number: int, quote: str | list[str], *places: tuple[int, int], **more: Any) -> Claim:
    record = Claim(
        id=f"gazette-{number:02}",
        source="gazette",
        subject="homes",
        value="x",
        quote=quote,
        locator=tuple(Locator(start=start, end=end) for start, end in places),
        **more,
    )
    where = Where("claims/gazette.yaml", number, 5)
    return record.model_copy(update={"where": where})


def _bench(bench: Bench, *claims: Claim, source: Source | None = None) -> Bench:
    case = Case(sources={"gazette": source or _source()}, claims=claims)
    bench.report = replace(bench.report, case=case)
    return bench


@pytest.fixture
def texts(bench: Bench, tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "gazette.txt").write_bytes(TEXT.encode())
    return folder


def test_quotes_that_stand(bench: Bench, texts: Path) -> None:
    _bench(
        bench,
        _claim(1, "400 homes", (9, 18)),
        _claim(2, ["flooded", "About 900"], (24, 31), (33, 42)),
        _claim(3, "said the radio"),
        _claim(4, []),
    )
    assert bench.run("verify", "--texts", "texts", "here") == (
        0,
        "4 quotes: 4 where they should be, 0 not, 0 without a text to look in, "
        "0 of more than 8 words.\n",
        "",
    )
    assert bench.loaded == ["here"]


@pytest.mark.parametrize(
    ("claim", "line"),
    [
        (
            _claim(7, "400 homes", (8, 17)),
            "“400 homes” is not at 8 to 17; it stands at {start: 9, end: 18}",
        ),
        (
            _claim(7, "500 homes", (8, 17)),
            "“500 homes” is not at 8 to 17 and nowhere else in the text",
        ),
        (_claim(7, "500 homes"), "“500 homes” is not in the text"),
        (
            _claim(7, "ABOUT 900"),
            "“ABOUT 900”; the text has “About 900” at {start: 33, end: 42}",
        ),
        (
            _claim(7, ["At least", "At least"], (0, 8)),
            "",
        ),
        (
            _claim(7, ["At least", "homes"], (0, 8), (44, 49)),
            "“homes” is not at 44 to 49; it stands at {start: 43, end: 48}",
        ),
        (
            _claim(7, "400 homes", (900, 909)),
            "“400 homes” is not at 900 to 909; it stands at {start: 9, end: 18}",
        ),
    ],
)
def test_quotes_that_do_not(bench: Bench, texts: Path, claim: Claim, line: str) -> None:
    _bench(bench, claim)
    status, out, err = bench.run("verify", "--texts", "texts")
    first, *rest = out.splitlines()
    if line:
        assert (status, err) == (1, "")
        assert first == f"claims/gazette.yaml:7:5: gazette-07: {line}"
        assert "1 not, 0 without" in rest[0]
    else:
        assert (status, err, rest) == (0, "", [])


def test_long_quotes_are_flagged(bench: Bench, texts: Path) -> None:
    nine = "At least 400 homes were flooded. About 900 homes,"
    _bench(bench, _claim(3, nine.replace(". ", ".\n")), _claim(4, nine[:-7].replace(". ", ".\n")))
    status, out, _ = bench.run("verify", "--texts", "texts")
    assert status == 0
    assert out == (
        f"claims/gazette.yaml:3:5: gazette-03: quote of 9 words, 8 at most: “{nine}”\n"
        "2 quotes: 2 where they should be, 0 not, 0 without a text to look in, "
        "1 of more than 8 words.\n"
    )


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        (
            _source(text="lost.txt"),
            "3:11: text: texts/lost.txt: no such file",
        ),
        (
            _source(text=""),
            "2:5: source gazette names no text; add text: FILE",
        ),
        (
            _source(text="../outside.txt"),
            "3:11: text: ../outside.txt: lies outside texts; texts must lie in it",
        ),
        (
            _source(text="/etc/hostname"),
            "3:11: text: /etc/hostname: lies outside texts; texts must lie in it",
        ),
        (
            _source(text="link.txt"),
            "3:11: text: link.txt: lies outside texts; texts must lie in it",
        ),
        (_source(text="."), "3:11: text: texts: no such file"),
        (
            _source(text="latin.txt"),
            "3:11: text: texts/latin.txt: not UTF-8 at byte 3; save it as UTF-8",
        ),
    ],
)
def test_texts_that_cannot_be_read(
    bench: Bench, texts: Path, tmp_path: Path, source: Source, problem: str
) -> None:
    (tmp_path / "outside.txt").write_text(TEXT)
    (texts / "link.txt").symlink_to(tmp_path / "outside.txt")
    (texts / "latin.txt").write_bytes("caf\xe9".encode("latin-1"))
    _bench(bench, _claim(1, "400 homes", (9, 18)), source=source)
    status, out, err = bench.run("verify", "--texts", "texts")
    assert status == 2
    assert err == f"claims/sources.yaml:{problem}\n"
    assert out.startswith("1 quote: 0 where they should be, 0 not, 1 without a text to look in")
    assert bench.run("verify", "--texts", "texts", "--keep-going")[0] == 0


def test_a_name_that_is_no_path(bench: Bench, texts: Path) -> None:
    _bench(bench, _claim(1, "x"), source=_source(text="a\0b"))
    status, _, err = bench.run("verify", "--texts", "texts")
    assert status == 2
    assert err == "claims/sources.yaml:3:11: text: a\\x00b: no file has such a name\n"


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_text_without_permission(bench: Bench, texts: Path) -> None:
    (texts / "gazette.txt").chmod(0)
    _bench(bench, _claim(1, "x"))
    status, _, err = bench.run("verify", "--texts", "texts")
    assert status == 2
    assert "cannot be read: Permission denied" in err


def test_a_text_that_has_changed(bench: Bench, texts: Path) -> None:
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    claim = _claim(1, "400 homes", (9, 18))
    _bench(bench, claim, source=_source(sha256=digest.upper()))
    assert bench.run("verify", "--texts", "texts")[::2] == (0, "")
    _bench(bench, claim, source=_source(sha256="0" * 64))
    status, out, err = bench.run("verify", "--texts", "texts")
    assert status == 2
    assert err == (
        "claims/sources.yaml:4:13: sha256: texts/gazette.txt is not the text that was coded: "
        f"its SHA-256 is {digest}\n"
    )
    assert out.startswith("1 quote: 1 where they should be")


def test_texts_of_sources_without_quotes_are_not_missed(bench: Bench, texts: Path) -> None:
    _bench(bench, _claim(1, []), source=_source(text="lost.txt"))
    assert bench.run("verify", "--texts", "texts")[::2] == (0, "")


def test_wrong_usage(bench: Bench) -> None:
    status, out, err = bench.run("verify", "--texts", "nowhere")
    assert (status, out, err) == (2, "", "factcheck: --texts nowhere: no such folder\n")
    status, _, err = bench.run("verify")
    assert status == 2
    assert "--texts" in err


def test_nothing_to_verify(bench: Bench, texts: Path) -> None:
    _bench(bench)
    status, _, err = bench.run("verify", "--texts", "texts")
    assert (status, err) == (2, "0 claims loaded from claims\n")


def test_mistakes_in_the_case(bench: Bench, texts: Path) -> None:
    _bench(bench, _claim(1, "500 homes"))
    case = replace(bench.report.case, problems=PROBLEMS)
    bench.report = replace(bench.report, case=case)
    status, _, err = bench.run("verify", "--texts", "texts")
    assert (status, err.count("\n")) == (2, 2)
    assert bench.run("verify", "--texts", "texts", "--keep-going")[0] == 1


def test_quotes_cannot_drive_a_terminal(bench: Bench, texts: Path) -> None:
    _bench(bench, _claim(1, "\x1b[2J\u202e"))
    assert "“\\x1b[2J\\u202e” is not in the text" in bench.run("verify", "--texts", "texts")[1]
