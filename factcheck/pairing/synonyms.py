"""Words of headlines that stand for one another, and those that stand against one another.

General words of news English, by what they are keys of (`families.word_key`): what is rare, and
what means the same only at times, is left out. Acts that figures are counted of have families in
`coding` already.
"""

from __future__ import annotations

from functools import cache

from factcheck.coding.subjects.families import word_key

_SAME = """
up: up rise grow increase climb gain jump soar surge add rally expand advance growth gains hike
up: raise boost swell mount higher rebound leap rocket skyrocket
down: down fall drop decline decrease lose shrink plunge slump dip sink slide tumble contract
down: cut shed reduce slash lower plummet slip loss weaken dwindle
win: win beat defeat thrash crush victory overcome triumph rout hammer
lead: lead ahead top
loss: defeat lose beaten
approve: approve authorize ok back endorse clear pass sanction adopt
reject: reject refuse deny rebuff decline veto oppose
agree: agree accept
probe: probe investigation inquiry investigate enquiry
arrest: arrest detain hold custody apprehend
jail: jail prison imprison imprisonment gaol sentence
accuse: accuse charge indict indictment allege allegation
kill: kill die death murder assassinate assassination slay deadly fatal
hurt: hurt injure wound injury
seize: seize confiscate impound
recover: recover retrieve
find: find discover locate uncover
missing: missing unaccounted disappear vanish lost
sleep: sleep slumber nap asleep
buy: buy purchase acquire bought
sell: sell sold fetch auction
give: give donate contribute grant award
build: build construct erect
start: start begin launch open onset commence
end: end finish conclude close stop halt cease
help: help aid assist assistance
want: want seek desire wish
need: need require
show: show reveal indicate demonstrate
blast: blast explosion explode detonate bomb bombing
suit: suit lawsuit sue litigation
fine: fine penalty
job: job payroll employment position
jobless: jobless unemployment unemployed
economy: economy economic gdp
rich: rich wealthy wealth
half: half halve
big: big large huge great major
small: small little tiny
child: child kid youngster
baby: baby infant newborn
film: film movie picture
record: record album
doctor: doctor physician
lawyer: lawyer attorney counsel
cop: police officer policeman cop
soldier: soldier troop military army
leader: leader head chief boss
worker: worker employee staff
home: home house residence
people: people person human resident individual inhabitant
fan: fan supporter
storm: storm hurricane cyclone typhoon
quake: quake earthquake tremor
sick: sick ill illness disease
outbreak: outbreak epidemic
aid: aid relief
talk: talk negotiate negotiation discuss discussion
deal: deal agreement pact accord settlement
plan: plan intend propose proposal aim
nation: nation country state
world: world global globe worldwide international
gross: gross earn take revenue
profit: profit earning
marriage: marry wed marriage wedding
first: first debut premiere
yearly: annual yearly
about: involve concern
"""
_AGAINST = (
    ("up", "down"), ("win", "loss"), ("approve", "reject"), ("buy", "sell"), ("start", "end"),
    ("rich", "poor"), ("agree", "reject"),
)  # fmt: skip
_PAIRS = """
best worst; alive dead; success failure; succeed fail; strong weak; high low; surplus deficit;
hire fire; open close; arrive leave; guilty innocent; convict acquit; legal illegal; male female;
before after; first last; win lose; accept reject; allow ban; more less; maximum minimum;
positive negative; true false; married divorced; north south; east west; import export;
increase decrease; highest lowest; oldest youngest; largest smallest; longest shortest;
with without;
fast slow; fastest slowest; healthy ill; enemy friend; ally foe; profit loss; support oppose;
"""


@cache
def _table() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in _SAME.strip().splitlines():
        name, _, words = line.partition(": ")
        for word in words.split():
            found.setdefault(word_key(word), set()).add(f"+{name}")
    return {key: frozenset(names) for key, names in found.items()}


def synonyms(key: str) -> frozenset[str]:
    """The sets of synonyms that a key (of `word_key`) is of, each as "+name"."""
    return _table().get(key, frozenset())


@cache
def _opposites() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    pairs = [(f"+{one}", f"+{other}") for one, other in _AGAINST]
    pairs += [
        (word_key(one), word_key(other))
        for one, other in (pair.split() for pair in _PAIRS.split(";") if pair.strip())
    ]
    for one, other in pairs:
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {key: frozenset(others) for key, others in found.items()}


def opposites(keys: frozenset[str]) -> frozenset[str]:
    """The keys of words that stand against a word with these keys."""
    table = _opposites()
    return frozenset(other for key in keys for other in table.get(key, ()))
