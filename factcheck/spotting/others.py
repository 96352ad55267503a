"""Numbers of a text that count nothing: dates, times of day, names, versions, phone numbers.

`stretches` finds them by their shape in the text, `counts` by the words about them.
"""

from __future__ import annotations

import re

from factcheck.spotting.amounts import Amount
from factcheck.spotting.words import Words, word_set
from factcheck.values.number_words import DENOMINATORS, POWERS, UNITS

_MONTH = (
    r"(?:[Jj]an(?:uary)?|[Ff]eb(?:ruary)?|Mar(?:ch)?|[Aa]pr(?:il)?|May|[Jj]une?|[Jj]uly?"
    r"|[Aa]ug(?:ust)?|[Ss]ept?(?:ember)?|[Oo]ct(?:ober)?|[Nn]ov(?:ember)?|[Dd]ec(?:ember)?)"
)
_YEAR = r"(?:1[5-9]|20)[0-9]{2}"
_SHAPES = re.compile(
    r"(?:https?://|www\.)\S{1,2000}"
    r"|[\w.+-]{1,64}@[\w.-]{1,100}"
    r"|(?<![\w.])[0-9]{4}-[0-9]{2}(?:-[0-9]{2}(?:T[0-9:.]{1,20}Z?)?)?(?![\w-])"
    r"|(?<![\w.,])[0-9]{1,2}([/.-])[0-9]{1,2}\1(?:[0-9]{4}|[0-9]{2})(?![\w-])"
    r"|(?<![\w.,])[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,9})?)?(?:\s?[AaPp]\.?\s?[Mm]\b)?"
    r"|(?<![\w.,])[0-9]{1,2}(?:\.[0-9]{2})?\s?[AaPp]\.?\s?[Mm]\b"
    r"|(?<![\w.,])[0-9]{1,2} o'clock"
    r"|(?<![\w.])\+[0-9]{1,4}(?:[-/ ][0-9]{2,5}){2,5}(?![\w-])"
    r"|(?<![\w.])[0-9]{1,4}(?:[-/][0-9]{1,5}){2,5}(?![\w-])"
    r"|\([0-9]{3}\) ?[0-9]{3}-[0-9]{4}"
    r"|(?:[Tt]el|[Pp]hone|[Cc]all|[Ff]ax)\b.{0,12}?[0-9]{3}-[0-9]{4}"
    rf"|\b{_MONTH}\.? ?[0-9]{{1,2}}(?:st|nd|rd|th)?(?:\s?(?:[-–—]|to|and) ?[0-9]{{1,2}}"
    rf"(?:st|nd|rd|th)?)?(?![\w%:])(?:,? {_YEAR}\b)?"
    rf"|(?<![\w.,])[0-9]{{1,2}}(?:st|nd|rd|th)?(?:\s?(?:[-–—]|to|and)\s?[0-9]{{1,2}})?"
    rf"(?:st|nd|rd|th)? (?:of )?{_MONTH}\b(?:,? {_YEAR}\b)?"
    rf"|\b{_MONTH}\.?,? {_YEAR}\b"
    rf"|(?<![\w.,]){_YEAR}\s?[-–—/]\s?(?:{_YEAR}|[0-9]{{2}})(?![\w%,])"
    r"|(?<![\w.])[0-9]+(?:\.[0-9]+){2,}"
    r"|\[[0-9]{1,3}\]|[#№] ?[0-9]+|(?<![\w'’])['’][0-9]{2}(?![\w'’])"
    r"|(?<![\w/])(?:9/11|24/7|50/50|50-50|20/20)(?![\w/])"
    r"|(?:^|(?<=\n))[ \t]{0,20}\(?[0-9]{1,3}[.)](?= )"
)
_DIGIT = re.compile("[0-9]")
_LABELS = word_set(
    "section row seat page pages chapter room flight gate highway route no nos number phase type "
    "level class grade group season episode article rule act figure fig table item question "
    "version step part volume vol line lane unit channel platform terminal road street avenue "
    "block apartment suite box cell ward district zone sector region area division tier stage "
    "round game week day level model series mark formula category cat size pier exit runway "
    "resolution bill law amendment title schedule appendix exhibit note paragraph para clause "
    "psalm verse opus op track file case docket id code pin"
) - {"day", "days", "line", "area", "region", "unit", "bill", "law", "size", "file", "case"}
_CODES = word_set("zip postcode postal percentile")
_NO_NAMES = word_set(
    "the a an in at about just around over under nearly almost some only all by for from to of on "
    "with and or but if as than up down after before between since until through within without "
    "roughly approximately more less at another additional total these those his her their its "
    "our my this that there here when while where what who how which is was were are be been has "
    "have had do does did will would can could may might not no yes so then now also even still "
    "every each both either neither per plus minus including like unlike despite following among "
    "against during out off near far i he she it we they you because although though today "
    "yesterday monday tuesday wednesday thursday friday saturday sunday officials police"
)
_PLURAL_PEOPLE = word_set(
    "people men women children police persons staff troops cattle fish sheep aircraft crew"
)
_SINGULAR_S = word_set(
    "is was has as its his this us does goes says plus thus yes less across always towards "
    "besides perhaps sometimes"
)
_NO_ONE = word_set(
    "the a an of to in on at by for from with and or but if as than that who whom which whose is "
    "was were are be been being has have had do does did will would can could may might must "
    "should shall not no more day another time way thing side or's they he she it we you i his "
    "her their its our my this these those there here when while where what how so then now also "
    "even still too just only after before since until because though although if unless like "
    "such very really about over under up down out off again away back together in's 's big "
    "said says told did got gets goes went came comes"
)
_BEFORE_ONE = word_set(
    "the that this which each every no any some such other last next first right wrong same "
    "another number square day chapter act phase round step week game part level year page "
    "rule lesson episode season volume type class grade tier day formula world"
)
_INDICES = word_set("sp snp ftse nasdaq russell nikkei dax cac stoxx csi asx topix kospi ibex")
"""Indices of shares, whose number is a part of the name also where the name is in small letters."""
_HALF_OF = word_set("of the a an its his her their our my your all that this those these as to")
_SOME_DAY = word_set(
    "for in after within every per by than just only least a later earlier before ahead away and "
    "to or of"
)
"""What a "one day" has about it that is a length and no day to come."""
_NO_HALF = word_set(
    "first second other latter last each next final front back lower upper top bottom other "
    "better time in and one"
)
_WHEN = word_set("in since until during between by circa year before after")


def stretches(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Stretches of the text that say something else than a figure by their shape alone."""
    if not _DIGIT.search(text, start, end):
        return []
    return [found.span() for found in _SHAPES.finditer(text, start, end)]


def counts(words: Words, amount: Amount, hedged: bool) -> bool:
    """Whether an amount counts or measures something, by the words about it."""
    i, j = amount.number
    first, before, after = words.at(i), words.at(amount.start - 1), words.at(amount.end)
    if amount.unit and amount.type != "duration":
        return not (first in ("a", "an") and amount.type == "age")
    if first[0].isdecimal() and amount.value is not None:
        if words.glued(amount.start) and before == "-" and words.at(amount.start - 2).isalpha():
            return words.at(amount.start - 2) in ("sub", "to", "minus", "and", "or")
        if amount.unit:
            return True
        return _figures_count(words, amount, hedged, before, after)
    if amount.value is None:
        return first not in ("scores", "tens") or after == "of" or j > i + 1
    if first == "one" and amount.unit == "day" and not hedged:
        return before in _SOME_DAY or after in _SOME_DAY
    return amount.unit != "" or _words_count(words, amount, hedged, before, after)


def _figures_count(words: Words, amount: Amount, hedged: bool, before: str, after: str) -> bool:
    printed = words.text[words.starts[amount.number[0]] : words.ends[amount.number[1] - 1]]
    if printed[0] == "0" and len(printed) > 1 and printed.isdecimal():
        return False
    if year_like(printed) and _a_year(words, amount, hedged, printed, after):
        return False
    if after in _CODES or (after == "-" and _score(words, amount)):
        return False
    if before == "-" and words.glued(amount.start) and words.at(amount.start - 2)[:1].isdecimal():
        return False
    if before == "/" and words.glued(amount.start):
        return False  # "a rating of 4.9/10"
    if hedged or not printed.isdecimal() or len(printed) > 4:
        return True
    if before == "(" and after == ")":
        return False
    label = before if before != "." else words.at(amount.start - 2)
    if label in _LABELS:
        return False
    return not _named(words, amount, before) or _plural(words, amount.end)


def year_like(printed: str) -> bool:
    """Whether four figures may be a year."""
    return len(printed) == 4 and printed.isdecimal() and "1500" < printed < "2150"


def _a_year(words: Words, amount: Amount, hedged: bool, printed: str, after: str) -> bool:
    plural = _plural(words, amount.end)
    if hedged and plural:
        return False
    if int(printed) % 50 or words.at(amount.start - 1) in _WHEN:
        return True
    return not (plural or hedged)


def _score(words: Words, amount: Amount) -> bool:
    """Whether "2-0" or "3-1" begins here: glued, both short, and not rising as a range does."""
    following = words.at(amount.end + 1)
    value = amount.value
    if amount.power > 1 or not (
        words.glued(amount.end) and words.glued(amount.end + 1) and following.isdecimal()
    ):
        return False
    return value is not None and len(following) <= 3 and (not value or value >= int(following))


def _named(words: Words, amount: Amount, before: str) -> bool:
    """Whether the number belongs to the name before it: "Apple Watch 5", "Big 12"."""
    raw = words.raw(amount.start - 1)
    if before in _INDICES:
        return True
    if not raw[:1].isalpha() or before in _NO_NAMES:
        return before == "&"
    return raw[0].isupper() or (any(c.isupper() for c in raw) and not raw.islower())


def _plural(words: Words, i: int) -> bool:
    """Whether what stands at the word, or one word on, is many: "people", "new jobs"."""
    for place in (i, i + 1):
        word, raw = words.at(place), words.raw(place)
        if word in _PLURAL_PEOPLE:
            return True
        if not raw.isalpha() or word in _NO_NAMES or word in _SINGULAR_S:
            return False
        if word.endswith("s") and not word.endswith("ss") and raw.islower():
            return True
        if raw[:1].isupper():
            return False
    return False


def _words_count(words: Words, amount: Amount, hedged: bool, before: str, after: str) -> bool:
    i, j = amount.number
    first, raw = words.at(i), words.raw(i)
    last = words.at(j - 1)
    if last in DENOMINATORS or first == "half":
        return _part_counts(words, amount, hedged, before, after)
    if j == i + 1 and first in UNITS and _compound(words, j):
        return False
    if first == "one" and j == i + 1:
        return hedged or _one_counts(words, amount, before, after)
    if first == "zero" and j == i + 1:
        return before not in ("ground", "net", "absolute", "patient", "from") and after.isalpha()
    if first in POWERS and raw[0].isupper() and i > 0:
        return False
    return not (raw[0].isupper() and words.at(i - 1)[:1].isalpha())  # "the Seven", "Fast Five"


def _compound(words: Words, j: int) -> bool:
    """Whether a hyphen ties the word to a thing that is no unit: "three-bed", "two-way"."""
    end = words.ends[j - 1]
    return words.text[end : end + 1] in ("-", "‑") and words.text[end + 1 : end + 2].isalpha()


def _one_counts(words: Words, amount: Amount, before: str, after: str) -> bool:
    if not after.isalpha() or after in _NO_ONE or before in _BEFORE_ONE:
        return False
    raw = words.raw(amount.number[0])
    named = words.raw(amount.end)[:1].isupper() and words.raw(amount.end + 1)[:1].isupper()
    return not (raw[0].isupper() and (named or words.raw(amount.start - 1)[:1].isalpha()))


def _part_counts(words: Words, amount: Amount, hedged: bool, before: str, after: str) -> bool:
    """ "half of", "a third of", "two-thirds", but not "the second half" or "a third party"."""
    i, j = amount.number
    first = words.at(i)
    if first == "half" and j == i + 1:
        if before in _NO_HALF and not (before == "and" and after == "of"):
            return False
        return hedged or after in _HALF_OF or _plural(words, amount.end)
    if first in ("a", "an") and j == i + 2:
        if words.at(i + 1) == "half":
            return False
        return after == "of" or hedged or not after.isalpha() or after in ("to", "more", "less")
    return True
