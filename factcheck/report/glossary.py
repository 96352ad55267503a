"""What the words of a report mean, in one place for every format that explains itself."""

from __future__ import annotations

from collections.abc import Mapping

KINDS: Mapping[str, str] = {
    "discrepancy": "Claims that cannot all be true, or that a reader would not take together.",
    "change": "The value moved on between two times, or a plan met its outcome.",
    "agreement": "Claims of two origins or more that say the same; of one origin, an echo.",
}
SEVERITIES: Mapping[str, str] = {
    "error": "The words themselves exclude one another.",
    "warning": "The words leave room, but a reader would not take them so; or the claims are meant "
    "in unlike ways; or the dates do not prove the order.",
    "note": "No conflict: what agrees, what moved on, what different people judge, what is spelt "
    "apart.",
}
STRENGTHS: Mapping[str, str] = {
    "same figure": "Both print it, hedged or not.",
    "equal after rounding": "One figure is the other, rounded.",
    "within hedges": "What the words allow overlaps, and the figures are not the same.",
}
TERMS: Mapping[str, str] = {
    "literal": "All that the words allow: “more than 200,000” has no upper end.",
    "pragmatic": "What a reader takes the words to mean: “more than 200,000” is 200,000 to "
    "250,000.",
    "position": "One answer that some claims share. The positions are the fewest that will do; a "
    "claim may fit several, and then supports none against the other.",
    "origin": "Whose word it is: the speaker named, else the publisher. Ten outlets that quote one "
    "minister are one origin.",
    "best supported": "The position with most origins behind it, or with --weigh sources the one "
    "whose origins weigh most together. A count, not a verdict.",
    "of one body": "Origins that belong together, as a minister and his government: counted apart, "
    "and worth less than strangers.",
    "mode": "How a claim is meant: is (a report), may, will (a forecast), ordered (a plan or "
    "rule), wish.",
    "as of": "When the value stood. Undated: the claim does not say, so that any time up to its "
    "publication is allowed.",
}
BEHAVIOURS: Mapping[str, str] = {
    "constant": "The subject has one true value: all claims must share it.",
    "cumulative": "A count since a start never falls: a later claim may not lie wholly below an "
    "earlier one.",
    "level": "The value may rise, fall or move on: only claims of one time must share it.",
    "flow": "An amount per period: claims on one period must share it.",
    "opinion": "It belongs to who says it: one speaker must not contradict himself, two may "
    "differ.",
}


def causes() -> Mapping[str, str]:
    """The causes by name; looked up when they are asked for, so that the command starts at once."""
    from factcheck.causes import find_causes

    return {cause.name: cause.meaning for cause in find_causes().values()}
