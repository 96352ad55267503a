"""Which members of a list are best supported: a count of origins, not a verdict."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from factcheck.box import Box
from factcheck.values.word import Members

SHARE = 1 / 3
"""How many origins must name a member, as a share of those who name the one named most (chosen).

Lists as printed are open, so that leaving one out says little: whoever is short of room prints the
first two. But a name that only few have, where many have another, is mostly a slip or a guest.
"""


def supported_members(
    boxes: Sequence[Box], weights: Mapping[str, float] | None = None
) -> tuple[str, ...]:
    """The members that enough origins name, in their normal form, sorted.

    `weights` says what the word of each origin weighs; one that it does not name weighs 1.
    """
    backed: dict[str, set[str]] = defaultdict(set)
    for box in boxes:
        if isinstance(box.value, Members) and box.claim.stance == "asserts":
            for member in box.value.members:
                backed[member] |= set(box.origins)
    support = {
        member: sum((weights or {}).get(origin, 1.0) for origin in sorted(origins))
        for member, origins in backed.items()
    }
    most = max(support.values(), default=0.0)
    return tuple(sorted(member for member, has in support.items() if has >= SHARE * most))
