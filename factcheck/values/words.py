"""Reading values that are no numbers: a category, a list of members, a statement."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from factcheck.errors import Unreadable
from factcheck.values.names import normalise_name
from factcheck.values.shown import shown, squeezed
from factcheck.values.word import Category, Members, Statement

_YES = frozenset({"yes", "y", "true"})
_NO = frozenset({"no", "n", "false"})
_LISTED = 12
"""How many categories a message lists before it says "and N more"."""


def read_category(text: str, categories: Sequence[tuple[str, tuple[str, ...]]]) -> Category:
    """One of the `categories` (name, aliases) by name or alias, whatever the case and spacing.

    A name goes before another category's alias, an earlier category before a later one.
    Unreadable where none has the wording: the message names the nearest and lists those known.
    """
    wanted = _key(text)
    for name, _ in categories:
        if _key(name) == wanted:
            return Category(squeezed(text), name)
    for name, aliases in categories:
        if wanted in map(_key, aliases):
            return Category(squeezed(text), name, f"declared as another wording of {name}")
    raise Unreadable(f"no such category: {shown(text)}; {_known(wanted, categories)}")


def _known(wanted: str, categories: Sequence[tuple[str, tuple[str, ...]]]) -> str:
    """What could have been meant, and what there is."""
    if not categories:
        return "the subject declares none; list them under its categories"
    keys = {_key(word): name for name, aliases in reversed(categories) for word in (*aliases, name)}
    # difflib's time grows with the product of the lengths; nothing this long is near a category.
    near = get_close_matches(wanted[:200], keys, n=1)
    hint = f"did you mean {shown(keys[near[0]])}? " if near else ""
    listed = ", ".join(shown(name) for name, _ in categories[:_LISTED])
    more = f" and {len(categories) - _LISTED} more" if len(categories) > _LISTED else ""
    return f"{hint}known are {listed}{more}"


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
    for between in ("; ", ", "):
        for printed in value.text.split(between):
            if normalise_name(printed) == member:
                return printed
    return member


def read_statement(text: str) -> Statement:
    """ "yes" or "true": the sentence that is the subject's label holds; "no" or "false": not."""
    word = _key(text)
    if word in _YES:
        return Statement(squeezed(text), True)
    if word in _NO:
        return Statement(squeezed(text), False)
    raise Unreadable(f"neither yes nor no: {shown(text)}; a statement's value is one of the two")
