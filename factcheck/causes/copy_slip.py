"""One text takes over another, or one person's words, and something changed on the way."""

from __future__ import annotations

from factcheck.box import Box
from factcheck.causes._dispute import DECLARED, USUAL, Dispute, Evidence, both, by, point
from factcheck.values.names import normalise_name

NAME = "slip in a copy or translation"
KIND = "discrepancy"


def look(dispute: Dispute) -> Evidence | None:
    """A copy across the sides, one voice in two languages, a name spelt twice, a lone wording."""
    if dispute.pair is None:
        return None
    if dispute.finding.rule == "names-spelt-apart":
        a, b = (normalise_name(box.words).split() for box in dispute.pair)
        how = "by ear or from another alphabet" if sorted(a) != sorted(b) else "by two translators"
        return Evidence(USUAL + 5, f"{both(dispute.pair)} look like one name, written down {how}.")
    return (
        _copied(dispute)
        or _passed_on(dispute)
        or _translated(dispute)
        or _alone(dispute)
        or _within_a_copy(dispute)
    )


def _copied(dispute: Dispute) -> Evidence | None:
    for copy_side, side in (dispute.sides, dispute.sides[::-1]):
        originals = {box.source.id: box for box in side}
        for box in copy_side:
            above = next((id_ for id_ in dispute.background.copied(box) if id_ in originals), "")
            if original := originals.get(above):
                what = "translates" if _languages(box, original) else "copies"
                return Evidence(
                    DECLARED,
                    f"{box.outlet} {what} {original.outlet}, and {point(original)} became "
                    f"{point(box)} on the way.",
                    f"The text of {original.outlet} that {box.outlet} took over: what it prints.",
                )
    assert dispute.pair is not None
    a, b = dispute.pair
    if a.source.copy_of and a.source.copy_of == b.source.copy_of and not dispute.one_source:
        return Evidence(
            DECLARED - 2,
            f"{a.outlet} and {b.outlet} copy one text and have {both((a, b))} from it.",
            "What the text that both copy prints.",
        )
    return None


def _passed_on(dispute: Dispute) -> Evidence | None:
    assert dispute.pair is not None
    for box, other in (dispute.pair, dispute.pair[::-1]):
        via = box.claim.via.casefold()
        if via and via in {other.source.id, other.outlet.casefold(), *other.origins}:
            return Evidence(
                USUAL + 5,
                f"{box.outlet} has it by way of {other.outlet}, and {point(other)} became "
                f"{point(box)} on the way.",
                f"{by(other)}'s words as {other.outlet} took them down.",
            )
    return None


def _translated(dispute: Dispute) -> Evidence | None:
    assert dispute.pair is not None
    a, b = dispute.pair
    if not (dispute.one_word and _languages(a, b)):
        return None
    return Evidence(
        USUAL + 2,
        f"{by(a)} is quoted in two languages, as {both((a, b))}.",
        f"{by(a)}'s words in the language in which they were said.",
    )


def _alone(dispute: Dispute) -> Evidence | None:
    """One text stands alone with a value, and in its own words elsewhere says as the others do."""
    if dispute.behaviour != "constant" or dispute.one_source:
        return None
    for side, others in (dispute.sides, dispute.sides[::-1]):
        texts = {box.source.id for box in side}
        # a copy may have changed whom it quotes as well as its own words
        own = [
            box
            for box in others
            if box.source.id in texts and (box.source.copy_of or not box.claim.speaker)
        ]
        elsewhere = {box.source.id for box in others} - texts
        if len(texts) == 1 and own and elsewhere and own[0].manner == side[0].manner:
            outlet, odd = side[0].outlet, point(side[0])
            copied = bool(side[0].source.copy_of)
            return Evidence(
                USUAL + 1,
                f"{outlet} itself prints {point(own[0])} elsewhere, as others do; nobody else has "
                f"{odd}{', and this text of it is a copy' if copied else ''}.",
                f"Whether the text that was copied has {odd}."
                if copied
                else f"Where {outlet} has {odd} from.",
            )
    return None


def _within_a_copy(dispute: Dispute) -> Evidence | None:
    """A copy at odds with itself, its original not at hand: the likeliest place for a slip.

    Judgements and two named voices differ by themselves, without a copyist's doing.
    """
    assert dispute.pair is not None
    a, b = dispute.pair
    if not (dispute.one_source and a.source.copy_of) or dispute.behaviour == "opinion":
        return None
    if a.claim.speaker and b.claim.speaker and not dispute.one_word:
        return None
    return Evidence(
        USUAL - 2,
        f"This text of {a.source.publisher or a.source.id} is a copy, and one of "
        f"{both(dispute.pair)} may be the copyist's.",
        f"What the text that was copied prints: {point(a)}, {point(b)} or both.",
    )


def _languages(a: Box, b: Box) -> bool:
    return bool(a.source.language and b.source.language and a.source.language != b.source.language)
