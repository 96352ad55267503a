"""Sets of findings as whole numbers: bit n of one stands for the finding of rank n.

With 100,000 findings a set is 12 kB, and what two have in common is found in microseconds.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator

_CHUNK = 64
"""Bytes looked at together."""
_DENSE = 32
"""A set is kept as a number where it has more than one in so many of all."""


def bits_of(ranks: Iterable[int], size: int) -> int:
    """The set of these ranks, all below `size`."""
    flags = bytearray((size + 7) // 8)
    for rank in ranks:
        flags[rank >> 3] |= 1 << (rank & 7)
    return int.from_bytes(flags, "little")


def ranks_of(bits: int, skip: int = 0, most: int | None = None) -> list[int]:
    """The ranks of a set, ascending: `most` of them after the first `skip`."""
    data = bits.to_bytes((bits.bit_length() + 7) // 8, "little")
    out: list[int] = []
    for start in range(0, len(data), _CHUNK):
        word = int.from_bytes(data[start : start + _CHUNK], "little")
        here = word.bit_count()
        if skip >= here:
            skip -= here
            continue
        for rank in _ranks(word):
            if skip:
                skip -= 1
                continue
            if most is not None and len(out) >= most:
                return out
            out.append(start * 8 + rank)
    return out


def first_of(bits: int) -> int | None:
    """The lowest rank; None of the empty set."""
    return (bits & -bits).bit_length() - 1 if bits else None


def last_of(bits: int) -> int | None:
    """The highest rank; None of the empty set."""
    return bits.bit_length() - 1 if bits else None


def below(bits: int, rank: int) -> int:
    """Those of a set whose rank is lower."""
    return bits & ((1 << rank) - 1)


def above(bits: int, rank: int) -> int:
    """Those of a set whose rank is higher."""
    return bits >> (rank + 1) << (rank + 1)


OFTEN = 100
"""Values that are known as those which most findings have."""
_REMEMBERED = 500


class Sets:
    """Which findings have which value: added one by one in the order of ranks, then `closed`.

    `often` are the values that most findings have, these first.
    """

    def __init__(self) -> None:
        self._sparse: dict[str, array[int]] = {}
        self._dense: dict[str, int] = {}
        self._size = 0
        self.often: tuple[str, ...] = ()
        self._known: dict[str, int] = {}

    def add(self, values: Iterable[str], rank: int) -> None:
        """Note that the finding of this rank has these values, each given once."""
        for value in values:
            known = self._sparse.get(value)
            if known is None:
                known = self._sparse[value] = array("I")
            known.append(rank)

    def close(self, size: int) -> None:
        """All `size` findings have been added."""
        self._size = size
        often = [v for v, ranks in self._sparse.items() if len(ranks) * _DENSE > size]
        for value in often:
            self._dense[value] = bits_of(self._sparse.pop(value), size)
        self.often = tuple(sorted(self, key=lambda value: (-self.count(value), value))[:OFTEN])

    def __iter__(self) -> Iterator[str]:
        yield from self._dense
        yield from self._sparse

    def __len__(self) -> int:
        return len(self._dense) + len(self._sparse)

    def __contains__(self, value: object) -> bool:
        return value in self._dense or value in self._sparse

    def count(self, value: str) -> int:
        """How many findings have the value."""
        if value in self._dense:
            return self._dense[value].bit_count()
        return len(self._sparse.get(value, ()))

    def any_of(self, values: Iterable[str]) -> int:
        """The findings that have any of the values."""
        bits, ranks = 0, array("I")
        for value in values:
            if value in self._dense:
                bits |= self._dense[value]
            else:
                ranks += self._sparse.get(value, array("I"))
        return bits | bits_of(ranks, self._size)

    def bits(self, value: str) -> int:
        """The findings that have the value; of one asked for before it is remembered."""
        found = self._known.get(value)
        if found is None:
            if len(self._known) >= _REMEMBERED:
                self._known = {}
            found = self._known[value] = self.any_of((value,))
        return found


def _ranks(word: int) -> Iterator[int]:
    while word:
        low = word & -word
        yield low.bit_length() - 1
        word ^= low
