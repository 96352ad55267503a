"""Ages that no "years old" marks: "Vadim, 20, a student", "died at 87", "in his late 30s"."""

from __future__ import annotations

from factcheck.spotting.amounts import Amount
from factcheck.spotting.words import Words, word_set
from factcheck.values.calendar_words import MONTH_NUMBER
from factcheck.values.hedges import HedgeTable, match

_AT = word_set("dead dies died die dying")
_WHOSE = word_set("his her their my your our its in")
_DECADES = word_set("twenties thirties forties fifties sixties seventies eighties nineties")
_OLDEST = 120
DECADE_STARTS = _DECADES | {"early", "mid", "late", *(f"{tens}0" for tens in range(2, 10))}
"""Words with which a decade of life may begin."""


def as_age(words: Words, amount: Amount) -> Amount:
    """The amount as an age where the words about it make it one."""
    value = amount.value
    if amount.type != "quantity" or amount.unit or value is None or not 0 < value < _OLDEST:
        return amount
    printed = words.raw(amount.number[0])
    if amount.number[1] - amount.number[0] != 1 or not printed.isdecimal():
        return amount
    before, name = words.at(amount.start - 1), words.raw(amount.start - 2)
    after = words.at(amount.end)
    said_of = before == "," and after in (",", ".", ";", ")", "")
    person = name[:1].isupper() and name[1:].islower() and name.lower() not in MONTH_NUMBER
    bracket = before == "(" and after == ")"
    dead = before == "at" and words.at(amount.start - 2) in _AT
    if dead or ((said_of or bracket) and person and value >= 1):
        return amount._replace(type="age", unit="year", words=(*amount.words, "years"))
    return amount


def decade_at(words: Words, i: int, table: HedgeTable) -> Amount | None:
    """A decade of life at the word: "late 30s", "early twenties", "teens"; "his 20s" from "20s".

    A decade without a part needs somebody's word before it: "the 30s" are years.
    """
    row = match(table.ages, words.tokens, i)
    j = row[1] if row else i
    j += words.at(j) == "-"
    part = j > i
    whose = words.at(i - 1) in _WHOSE and words.at(i - 1) != "in"
    if not (part or whose):
        return None
    word = words.at(j)
    if word in _DECADES:
        end = j + 1
    elif len(word) == 2 and word.isdecimal() and word[1] == "0" and words.at(j + 1) == "s":
        end = j + 2 if words.glued(j + 1) else 0
    else:
        return None
    if not end or (part and not whose and words.at(i - 1) == "the"):
        return None
    body = words.tokens[i:end]
    return Amount(
        i, end, (j, end), None, "age", "year", tuple(word for word in body if word != "-")
    )
