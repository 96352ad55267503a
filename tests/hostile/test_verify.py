"""`factcheck verify` with texts and places that are wrong: each told at its place, in one run."""

from __future__ import annotations

from tests.hostile.bench import Bench

SOURCES = """\
sources:
  - {id: one, text: one.txt}
  - id: two
    text: two.txt
    sha256: 0000000000000000000000000000000000000000000000000000000000000000
  - {id: three, text: three.txt}
  - {id: four, text: link.txt}
  - {id: five, text: folder}
  - {id: six, text: ../case/a.yaml}
  - {id: seven}
"""
CLAIM = (
    "  - {id: %s, source: %s, subject: homes, value: 3, quote: %s, locator: {start: %s, end: %s}}\n"
)


def test_texts_and_places_that_are_wrong(bench: Bench) -> None:
    claims = [
        ("a", "one", "400 homes", 6, 15),
        ("b", "one", "400 homes", 9999, 99999999999999999999),
        ("c", "one", "400 homes", 0, 9),
        ("d", "one", "900 homes", 6, 15),
        *((f"e-{name}", name, "x", 0, 1) for name in ("two", "three", "four", "five", "seven")),
    ]
    bench.lay({"a.yaml": SOURCES + "claims:\n" + "".join(CLAIM % claim for claim in claims)})
    texts = bench.folder / "texts"
    (texts / "folder").mkdir(parents=True)
    (texts / "one.txt").write_bytes("About\r\n400 homes \u202e".encode())
    (texts / "two.txt").write_text("x")
    (texts / "three.txt").write_bytes(b"x\xff")
    (texts / "link.txt").symlink_to(bench.folder / "case" / "a.yaml")
    done = bench.run("verify", "case", "--texts", "texts")
    assert done.status == 2
    assert done.told == [
        "case/a.yaml:5:13: sha256: texts/two.txt is not the text that was coded: its SHA-256 is"
        " 2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881",
        "case/a.yaml:6:23: text: texts/three.txt: not UTF-8 at byte 1; save it as UTF-8",
        "case/a.yaml:7:22: text: link.txt: lies outside texts; texts must lie in it",
        "case/a.yaml:8:22: text: texts/folder: no such file",
        "case/a.yaml:9:21: text: leads out of the folder of texts; the name of a file in it is"
        " meant",
        "case/a.yaml:10:5: source seven names no text; add text: FILE",
    ]
    assert done.out.splitlines() == [
        "case/a.yaml:13:59: b: “400 homes” is not at 9999 to 99999999999999999999; it stands at"
        " {start: 6, end: 15}",
        "case/a.yaml:14:59: c: “400 homes” is not at 0 to 9; it stands at {start: 6, end: 15}",
        "case/a.yaml:15:59: d: “900 homes” is not at 6 to 15 and nowhere else in the text",
        "9 quotes: 2 where they should be, 3 not, 4 without a text to look in, 0 of more than 8"
        " words.",
    ]
