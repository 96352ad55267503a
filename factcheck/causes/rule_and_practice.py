"""What is ordered, or assured by those in charge, beside a case to the contrary."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.box import Box
from factcheck.causes._dispute import MARKED, PATTERNED, Dispute, Evidence, by, point, quotes
from factcheck.values.figure import Figure

NAME = "rule against practice"
KIND = "discrepancy"
_RULE = re.compile(
    r"\b(must|may not|may be|shall|by decree|by law|by order|law|legal|limit|ban|banned|forbidden|"
    r"prohibited|allowed|required|no more than|at most|within|free|postponed|exempt|only)\b"
)
_PLAN = re.compile(r"\b(plan|plans|planned|target|aims?|will|budget(?:ed)?|scheduled|goal|by)\b")
_FIRST_PERSON = re.compile(r"\b(i|me|my|mine|we|us|our|they|he|she|him|her)\b")
_CASE = re.compile(r"\bone (case|exception)\b|\bsome\b|\bnot all\b")
_EVERY = re.compile(r"^(every|all|no|nobody|none|each)\b")


def look(dispute: Dispute) -> Evidence | None:
    """An order beside a report of what is done; or all and none beside one case."""
    if dispute.pair is None:
        return None
    for rule, case in dispute.pairs:
        if rule.claim.mode == "ordered" and case.claim.mode in {"is", "may"}:
            if not states_a_rule(dispute, rule, case):
                continue
            return Evidence(
                MARKED + 2,
                f"{point(rule)} is what the rule says, {point(case)} what {_comes(case)}.",
                f"The text of the rule behind {point(rule)}, and whether it covers the case told "
                f"by {by(case)}.",
            )
        if _assured(dispute, rule) and _one_case(case):
            return Evidence(
                PATTERNED,
                f"{by(rule)} assures {point(rule)}, and {by(case)} tells of a case to the "
                "contrary.",
                f"Whether the case that {by(case)} tells of falls under what {by(rule)} assures.",
            )
    return None


def states_a_rule(dispute: Dispute, rule: Box, case: Box) -> bool:
    """Whether an ordered claim is a rule that is kept or broken, and no plan to be met."""
    words = quotes([rule])
    if dispute.topic.type in {"quantity", "money", "date"}:
        bound = isinstance(rule.value, Figure) and rule.value.bound
        told_as_rule = bool(bound or _RULE.search(words))
        personal = bool(_FIRST_PERSON.search(quotes([case])))
        return (told_as_rule or personal) and not (_PLAN.search(words) and not told_as_rule)
    return True


def _comes(case: Box) -> str:
    return "is reported" if case.claim.mode == "is" else "may happen"


def _assured(dispute: Dispute, box: Box) -> bool:
    """Whether it says of all or none, by a named voice."""
    if not box.claim.speaker and box.claim.mode != "ordered":
        return False
    if isinstance(box.value, Figure) and dispute.topic.type == "share":
        span = box.span("literal")
        return span.point and span.low.value in (Decimal(0), Decimal(1))
    label = dispute.subject.label if dispute.subject else ""
    return dispute.topic.type == "statement" and bool(_EVERY.search(label.casefold()))


def _one_case(box: Box) -> bool:
    return bool(_CASE.search(box.words.casefold()) or _FIRST_PERSON.search(quotes([box])))
