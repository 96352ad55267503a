"""Print a rule's manual page, or a list of all rules."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from factcheck.commands import common


def arguments(parser: ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("rule", nargs="?", metavar="RULE", help="the rule's id; none: list all")


def run(args: Namespace) -> int:
    """Look up, print."""
    manuals = common.manuals()
    if args.rule is None:
        width = max(map(len, manuals), default=0)
        firsts = {rule: (page.strip().splitlines() or [""])[0] for rule, page in manuals.items()}
        common.say("".join(f"{rule:{width}}  {firsts[rule]}\n" for rule in sorted(manuals)))
        return common.DONE
    if args.rule not in manuals:
        raise common.unknown("rule", args.rule, manuals)
    common.say(f"{args.rule}\n\n{manuals[args.rule].strip()}\n")
    return common.DONE
