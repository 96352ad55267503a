"""The past and the past participle of an English verb, for labels: "repaired", "shut", "driven"."""

from __future__ import annotations

_IRREGULAR = {
    words.split()[0]: (words.split()[1], words.split()[-1])
    for words in (
        "bear bore born", "beat beat beaten", "become became become", "begin began begun",
        "bind bound", "bite bit bitten", "blow blew blown", "break broke broken", "bring brought",
        "build built", "burn burnt", "buy bought", "catch caught", "choose chose chosen",
        "come came come", "cost cost", "cut cut", "deal dealt", "dig dug", "draw drew drawn",
        "drink drank drunk", "drive drove driven", "eat ate eaten", "fall fell fallen", "feed fed",
        "feel felt", "fight fought", "find found", "flee fled", "fly flew flown",
        "forbid forbade forbidden", "freeze froze frozen", "get got", "give gave given",
        "go went gone", "grow grew grown", "hang hung", "hear heard", "hide hid hidden", "hit hit",
        "hold held", "hurt hurt", "keep kept", "know knew known", "lay laid", "lead led",
        "leave left", "lend lent", "let let", "lie lay lain", "lose lost", "make made", "meet met",
        "overrun overran overrun", "pay paid", "put put", "quit quit", "read read",
        "ride rode ridden", "ring rang rung", "rise rose risen", "run ran run", "say said",
        "see saw seen", "seek sought", "sell sold", "send sent", "set set", "shake shook shaken",
        "shed shed", "shine shone", "shoot shot", "show showed shown", "shrink shrank shrunk",
        "shut shut", "sing sang sung", "sink sank sunk", "sit sat", "sleep slept", "slide slid",
        "sow sowed sown", "speak spoke spoken", "spend spent", "spill spilt", "split split",
        "spread spread", "spring sprang sprung", "stand stood", "steal stole stolen",
        "stick stuck", "strike struck", "swear swore sworn", "sweep swept", "swim swam swum",
        "take took taken", "teach taught", "tear tore torn", "tell told", "think thought",
        "throw threw thrown", "tread trod trodden", "understand understood",
        "wear wore worn", "win won", "withdraw withdrew withdrawn", "write wrote written",
    )
}  # fmt: skip
_VOWELS = frozenset("aeiou")
_DOUBLED_WORDS = """
commit admit permit omit refer prefer occur control patrol equip regret travel cancel label transfer
rebut expel
"""
_DOUBLED = frozenset(_DOUBLED_WORDS.split())


def past(verb: str) -> str:
    """The past of a lemma: "blocked", "sank"."""
    return _IRREGULAR[verb][0] if verb in _IRREGULAR else _regular(verb)


def past_participle(verb: str) -> str:
    """The past participle of a lemma: "repaired", "sunk"."""
    return _IRREGULAR[verb][1] if verb in _IRREGULAR else _regular(verb)


def _regular(verb: str) -> str:
    if verb.endswith("e"):
        return f"{verb}d"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return f"{verb[:-1]}ied"
    short = len(verb) > 2 and verb[-1] not in _VOWELS | set("wxy") and verb[-2] in _VOWELS
    if verb in _DOUBLED or (short and not any(letter in _VOWELS for letter in verb[:-2])):
        return f"{verb}{verb[-1]}ed"
    return f"{verb}ed"
