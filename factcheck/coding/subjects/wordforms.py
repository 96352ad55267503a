"""One key for the forms of a word: "fled" and "flees", "centre" and "center", "left" and "leave".

Labels of subjects are too short to be parsed; the stemmer of `linking` knows endings, and what it
cannot know stands here.
"""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.linking.wording import STOP_WORDS, stem
from factcheck.values.names import normalise_name

EMPTY = (STOP_WORDS | {"each", "every", "other", "others", "not", "no"}) - {"still"}
"""Words that say nothing of what a figure is of. "Still" does: those left of those before."""
_FORMS = """
be is are was were been being; have has had having; do does did done; go goes went gone going
come came comes coming; leave left leaves leaving; flee fled flees fleeing; die died dies dying
lie lies lying lay lain laid; lose lost loses losing; win won wins winning; hold held; say said says
tell told; give gave given; take took taken taking; make made making; send sent; spend spent
sell sold; buy bought; build built; pay paid; find found; fight fought; feel felt; meet met
keep kept; bring brought; catch caught; teach taught; think thought; run ran; draw drew drawn
drive drove driven; ride rode ridden; rise rose risen; fall fell fallen; fly flew flown
grow grew grown; know knew known; throw threw thrown; see saw seen; shoot shot; steal stole stolen
strike struck stricken; speak spoke spoken; break broke broken; wear wore worn; bear bore born
begin began begun; swim swam swum; sink sank sunk; stand stood; understand understood; get got
seek sought; sleep slept; feed fed; lead led; lend lent; mean meant; sit sat; eat ate eaten
burn burnt; mine mining; vote voting; man men; woman women; child children; person people; foot feet
home homes; house houses; country countries; body bodies; party parties; city cities
poor poorer poorest; young younger youngest; old older oldest; large larger largest
rich richer richest; high higher highest; low lower lowest; big bigger biggest; long longer longest
centre center; metre meter; kilometre kilometer; litre liter
defence defense; licence license; programme program; tonne tonnes
"""
_BASES = {
    form: words.split()[0]
    for line in _FORMS.strip().splitlines()
    for words in line.split(";")
    for form in words.split()
}


def base(word: str) -> str:
    """The ground form of an irregular word or another spelling; other words as they are."""
    word = word.casefold()
    return _BASES.get(word, word)


_OUR = re.compile(r"(?<=[bdlmnv])our")
"""British "colour", "neighbour", "favour"."""


@lru_cache(maxsize=1 << 16)
def key(word: str) -> str:
    """The stem of the ground form."""
    found = base(_OUR.sub("or", normalise_name(word)))
    if len(found) > 3 and found[-1] == "s" and found[-2:] not in ("ss", "us", "is"):
        found = base(found[:-3] + "y" if found.endswith("ies") else found[:-1])
    for ending in ("ing", "ed", "e"):
        if found.endswith(ending) and len(found) - len(ending) in (3, 4):
            return found.removesuffix(ending)  # too short for the stemmer: asked, moving
    return stem(found)
