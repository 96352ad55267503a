"""Reading values that are no numbers: a category, a list of members, a statement."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from functools import lru_cache

from factcheck.errors import Unreadable
from factcheck.values.names import normalise_name
from factcheck.values.people import read_people
from factcheck.values.shown import shown, squeezed
from factcheck.values.word import Category, Members, Statement

_YES = frozenset({"yes", "y", "true"})
_NO = frozenset({"no", "n", "false"})
_LISTED = 12
"""How many categories a message lists before it says "and N more"."""
_MOST_COMPARED, _LONGEST = 60, 60
"""Wordings among which a likely one is looked for, and the letters of one that may be likely."""
_DENIALS = ("not ", "not yet ", "no ", "non", "non-", "un", "in", "im", "dis")


def read_category(text: str, categories: Sequence[tuple[str, tuple[str, ...]]]) -> Category:
    """One of the `categories` (name, aliases) by name or alias, whatever the case and spacing.

    A name goes before another category's alias, an earlier category before a later one.
    Unreadable where none has the wording: the message names the nearest and lists those known.
    """
    wanted, words = _key(text), _words(tuple(categories))
    if wanted not in words:
        raise Unreadable(f"no such category: {shown(text)}; {_known(wanted, categories)}")
    name, _ = words[wanted]
    if _key(name) == wanted:
        return Category(squeezed(text), name)
    return Category(squeezed(text), name, f"declared as another wording of {name}")


@lru_cache(maxsize=64)
def _words(categories: tuple[tuple[str, tuple[str, ...]], ...]) -> dict[str, tuple[str, str]]:
    """Every wording of a category, folded, with the category's name and the wording as declared."""
    words: dict[str, tuple[str, str]] = {}
    for name, _ in categories:
        words.setdefault(_key(name), (name, name))
    for name, aliases in categories:
        for alias in aliases:
            words.setdefault(_key(alias), (name, alias))
    return words


def _known(wanted: str, categories: Sequence[tuple[str, tuple[str, ...]]]) -> str:
    """What there is, and what could have been meant."""
    if not categories:
        return "the subject declares none; list them under its categories"
    listed = ", ".join(shown(name) for name, _ in categories[:_LISTED])
    more = f" and {len(categories) - _LISTED} more" if len(categories) > _LISTED else ""
    words = _words(tuple(categories))
    # difflib's time grows with the product of the lengths, and with the wordings that there are.
    few = len(wanted) <= _LONGEST and len(words) <= _MOST_COMPARED
    near = get_close_matches(wanted, words, n=3) if few else []
    likely = [shown(words[key][1]) for key in near if not _opposed(wanted, key)][:1]
    return f"known are {listed}{more}" + "".join(f"; did you mean {word}?" for word in likely)


def _opposed(one: str, other: str) -> bool:
    """Whether two wordings differ by a denial alone: nobody who writes "not open" means "open"."""
    return any(one == no + other or other == no + one for no in _DENIALS)


def _key(text: str) -> str:
    return squeezed(text).casefold()


def read_members(members: Iterable[str], closed: bool = False) -> Members:
    """A list as printed: `text` in the printed spelling and order, `members` in normal form.

    Members are compared by `normalise_name`; one that is named twice counts once. `closed` says
    that the text rules out others ("only", "all"). Unreadable: no member, or one without letters.
    """
    printed: dict[str, str] = {}
    for member in members:
        name = normalise_name(member)
        if not name:
            raise Unreadable(
                f"no member of a list: {shown(member)}; a member has a letter or a digit"
            )
        printed.setdefault(name, squeezed(member))
    if not printed:
        raise Unreadable("an empty list; name one member at least")
    # A comma inside a member would make the printed list ambiguous.
    between = "; " if any(", " in member for member in printed.values()) else ", "
    read_by = "closed list" if closed else "open list"
    return Members(between.join(printed.values()), frozenset(printed), closed, read_by)


def printed_member(value: Members, member: str) -> str:
    """The member, given in normal form, as the list prints it; itself where that cannot be told."""
    for form in (normalise_name, _by_words):
        for between in ("; ", ", "):
            for printed in value.text.split(between):
                if form(printed) == member:
                    return printed
    return member


def _by_words(name: str) -> str:
    """The name as a list of people has it: "p h holm" for "P.H. Holm"."""
    people = read_people(name)
    return " ".join(people[0]) if len(people) == 1 else ""


def read_statement(text: str) -> Statement:
    """ "yes" or "true": the sentence that is the subject's label holds; "no" or "false": not."""
    word = _key(text)
    if word in _YES:
        return Statement(squeezed(text), True)
    if word in _NO:
        return Statement(squeezed(text), False)
    raise Unreadable(f"neither yes nor no: {shown(text)}; a statement's value is one of the two")
