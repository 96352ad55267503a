"""Whether two articles are of one event: by the names that both know, and by their dates.

A place alone does not say so, for much happens in one town; a minister is named in every article of
his country. Two names that both print, one of which both begin with, within a fortnight, do;
or three, where both begin with one country.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from factcheck.coding.places.nations import is_nation, nation_of
from factcheck.coding.running.heads import head_of
from factcheck.errors import Unreadable
from factcheck.values.dates import read_when
from factcheck.values.names import normalise_name
from factcheck.values.when import When

SHARED = 2
"""Names that both must know; "Hasan Lutfiadi" and "Lutfiadi" are one (chosen)."""
NEAR = timedelta(days=14)
"""How far apart they may be printed (chosen)."""
_MOST = 300
"""Names that are kept of an article."""
_LONGEST = 50_000
"""Letters of a text that are searched for names."""
_RUN = re.compile(r"[A-ZÀ-ÖØ-Þ][\w’'-]{2,40}(?:[ \t][A-ZÀ-ÖØ-Þ][\w’'-]{2,40}){0,5}")
_AFTER_A_WORD = re.compile(r"[\w,;:’'-][ \t]{1,3}$")
_OWNED = re.compile(r"['’]s?$")
_CALENDAR = """
january february march april may june july august september october november december
monday tuesday wednesday thursday friday saturday sunday
jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun
"""
_TITLES = """
mr mrs ms dr president minister prime governor mayor colonel general captain commander chief king
queen prince princess professor bishop pope senator judge secretary chancellor ambassador chairman
north south east west northern southern eastern western central
"""
_BODIES = """
government ministry department parliament congress senate assembly party union united nations
european world bank agency commission council committee court police army health organization
organisation
office centre center national international reuters press news associated eur usd gbp
the this that these those for from with after before when what why how who and but not
live update watch video photo breaking exclusive
"""
_EVERYWHERE = frozenset(f"{_CALENDAR} {_TITLES} {_BODIES}".split())
"""Names that articles of unlike events share."""


@dataclass(frozen=True, slots=True)
class Known:
    """What tells of which event an article is: the words of each name that stands within a sentence
    of it, the words of the names of its head, all words with a capital in that (countries too), and
    its day."""

    names: frozenset[frozenset[str]]
    head: frozenset[str]
    about: frozenset[str]
    printed: When | None


def known_of(title: str, text: str, published: str) -> Known:
    """What an article knows. `published` is as its source says it, "" where that is not known."""
    names = frozenset(_names(text[:_LONGEST]))
    inside = {word for name in (*names, *_names(title)) for word in name}
    top = head_of(title, text)
    head = {word for name in _names(top, starts=True) for word in name}
    said = {_OWNED.sub("", word) for run in _RUN.findall(top) for word in run.split()}
    said |= {nation_of(word) for word in said}
    about = {word for one in said for word in normalise_name(one).split()}
    return Known(names, frozenset(head & inside), frozenset(about), _day(published))


def one_event(one: Known, other: Known) -> bool:
    """Whether both articles are of one event."""
    if one.printed is None or other.printed is None or _apart(one.printed, other.printed) > NEAR:
        return False
    if one.head & other.head:
        return _shared(one, other) >= SHARED
    nation = {word for word in one.about & other.about if is_nation(word.title())}
    return bool(nation) and _shared(one, other) > SHARED


def _shared(one: Known, other: Known) -> int:
    """How many names both know, those that have a word in common being one."""
    apart: list[set[str]] = []
    known = {word for name in other.names for word in name}
    for name in sorted(one.names, key=sorted):
        if not name & known:
            continue
        met = [group for group in apart if group & name]
        apart = [group for group in apart if not group & name]
        apart.append(set(name).union(*met))
    return len(apart)


def _names(text: str, *, starts: bool = False) -> Iterator[frozenset[str]]:
    """The words of each name: with a capital within a sentence or, with `starts`, anywhere; neither
    countries and their people nor what is named everywhere."""
    for count, run in enumerate(_RUN.finditer(text)):
        words = run[0].split()
        inside = _AFTER_A_WORD.search(text[max(run.start() - 4, 0) : run.start()])
        plain = (_OWNED.sub("", word) for word in (words if inside or starts else words[1:]))
        name = frozenset(word.casefold() for word in plain if not _everywhere(word))
        if name:
            yield name
        if count >= _MOST:
            return


def _everywhere(name: str) -> bool:
    return len(name) < 3 or is_nation(name) or bool(nation_of(name)) or name.lower() in _EVERYWHERE


def _day(published: str) -> When | None:
    try:
        return read_when(published) if published else None
    except Unreadable:
        return None


def _apart(one: When, other: When) -> timedelta:
    """How long after the earlier one's day the later one's begins."""
    first, second = sorted((one.range("pragmatic"), other.range("pragmatic")))
    return timedelta(minutes=max(0, int(second.low.value - first.high.value)))
