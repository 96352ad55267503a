"""What is fuzzed: each reader takes bytes and must end well, whatever they are.

Ending well is to read them, or to tell what is wrong as readers do: a value that cannot be read
raises Unreadable, a file that cannot be read gives problems. All else is a fault of the program.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from io import BytesIO

from factcheck.claim import Claim, Locator
from factcheck.coding.articles.read import read_article
from factcheck.commands.verify import misplaced
from factcheck.errors import Unreadable, UsageError
from factcheck.formula import parse
from factcheck.values.dates import default_as_of, read_when
from factcheck.values.figures import bounded_figure, read_figure
from factcheck.values.names import normalise_name, read_name, spelt_alike
from factcheck.values.shape import read_shape
from factcheck.values.when import When
from factcheck.values.words import printed_member, read_category, read_members, read_statement
from tests.fuzz import files

_UNITS = {
    "quantity": ("homes", "", "km", "%", "°C", "tonnes", "children per woman"),
    "share": ("",),
    "money": ("", "USD"),
    "duration": ("", "days"),
    "age": ("",),
}
_CATEGORIES = [("open", ("passable",)), ("shut", ("closed", "barred")), ("unsafe", ())]
_PUBLISHED = ("2024-05-03", "2024-02-26/2024-03-04", "0001-01-01", "9999-12-31", "../2024-05-03")


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _figure(kind: str) -> Callable[[bytes], None]:
    def read(data: bytes) -> None:
        text = _text(data)
        low, between, high = text.partition("|")
        for unit in _UNITS[kind]:
            with suppress(Unreadable):
                found = read_figure(text, kind, unit)
                assert not found.literal.empty
                assert found.pragmatic.inside(found.literal), "the pragmatic reading is the wider"
            for ends in ((low, high), (low, None), (None, high)) if between else ((text, None),):
                with suppress(Unreadable):
                    assert not bounded_figure(*ends, kind, unit, low_open=True).literal.empty

    return read


def _date(data: bytes) -> None:
    text = _text(data)
    with suppress(Unreadable):
        _in_order(read_when(text))
    for day in _PUBLISHED:
        published = read_when(day)
        with suppress(Unreadable):
            found = read_when(text, published)
            _in_order(found)
            default_as_of(published, found)


def _in_order(found: When) -> None:
    for window in (found.literal, found.pragmatic):
        assert not window.empty, "a time that ends before it begins"


def _name(data: bytes) -> None:
    text = _text(data)
    one, _, other = text.partition("|")
    form = normalise_name(one)
    assert normalise_name(form) == form
    assert spelt_alike(one, other) == spelt_alike(other, one)
    with suppress(Unreadable):
        read_name(text, "Oslo", ("Christiania",))


def _word(data: bytes) -> None:
    text = _text(data)
    with suppress(Unreadable):
        assert read_category(text, _CATEGORIES).name in dict(_CATEGORIES)
    with suppress(Unreadable):
        read_category("open", [(part, (text,)) for part in text.split("|")])
    with suppress(Unreadable):
        read_statement(text)
    with suppress(Unreadable):
        found = read_members(text.split(","))
        for member in found.members:
            assert printed_member(found, member)


def _formula(data: bytes) -> None:
    text = _text(data)
    with suppress(Unreadable):
        assert set(parse(text).names) <= set(text.replace("(", " ").replace(")", " ").split())


def _shape(data: bytes) -> None:
    with suppress(Unreadable):
        read_shape(_text(data))


def _quote(data: bytes) -> None:
    """The first line holds a place, the second a quote, the rest is the text."""
    place, _, rest = _text(data).partition("\n")
    quote, _, text = rest.partition("\n")
    start, _, end = place.partition("-")
    places: tuple[Locator, ...] = ()
    with suppress(ValueError):  # pydantic's is one
        places = (Locator(start=start, end=end),)  # type: ignore[arg-type]
    claim = Claim(id="a", source="b", subject="c", value="d", quote=quote, locator=places)
    for line in misplaced(claim, text):
        assert quote in line


def _yaml(data: bytes) -> None:
    files.check({"a.yaml": data})
    with suppress(UsageError):
        files.edit(data)


def _csv(data: bytes) -> None:
    tables = files.parted(data)
    files.check(tables)
    for name, table in tables.items():
        with suppress(UsageError):
            files.edit_table(name, table)


def _article(data: bytes) -> None:
    """A file of any kind: read, and its places are places of its text."""
    with suppress(Unreadable):
        article = read_article("-", stdin=BytesIO(data))
        assert article.text.strip()
        article.text.encode()
        for fact in (article.title, article.publisher, article.url, article.language):
            assert fact.isprintable()
        if article.published:
            _in_order(read_when(article.published))


READERS: dict[str, Callable[[bytes], None]] = {
    "yaml": _yaml,
    "article": _article,
    "jsonl": lambda data: files.check({"a.jsonl": data}),
    "csv": _csv,
    "case": lambda data: files.check_folder(files.parted(data)),
    "hedges": lambda data: files.hedges(data),
    **{kind: _figure(kind) for kind in _UNITS},
    "date": _date,
    "name": _name,
    "word": _word,
    "formula": _formula,
    "shape": _shape,
    "quote": _quote,
}
"""The readers by name."""

LONGEST = {
    "yaml": 4000, "jsonl": 4000, "csv": 4000, "case": 6000, "article": 4000, "hedges": 2000,
    "quote": 2000,
}  # fmt: skip
"""Bytes of an input, 300 where no number is given."""
