"""Print the graph of sources, speakers, subjects and relations."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from factcheck.commands import common

EXPORTS = {"graphml": "to_graphml", "json": "to_node_link_json", "dot": "to_dot"}
"""The formats, and the function of `factcheck.graph.export` that writes each."""


def arguments(parser: ArgumentParser) -> None:
    """Declare the options."""
    common.add_paths(parser)
    common.add_settings(parser)
    parser.add_argument("--format", choices=tuple(EXPORTS), default="graphml")
    parser.add_argument("--output", metavar="FILE", help="write it there, not to standard output")


def run(args: Namespace) -> int:
    """Load, link, read, build, write."""
    from factcheck.configuring import configure
    from factcheck.graph import build, export
    from factcheck.linking import link
    from factcheck.reading import read_case
    from factcheck.rules import find_rules

    if args.output:
        common.refuse_inside_case(args.output, common.paths_of(args))
    case = common.load_case(common.paths_of(args))
    case, *_, unfit_settings = configure(case, find_rules(), common.settings_of(args))
    linked = link(case)
    boxes, unread = read_case(case, linked)
    problems = {*case.problems, *unread, *unfit_settings}
    common.tell(problems)
    text: str = getattr(export, EXPORTS[args.format])(build(case, boxes, linked))
    text = text if text.endswith("\n") else f"{text}\n"
    if args.output:
        common.write(args.output, text)
    else:
        common.say(text)
    return common.status(common.DONE, args, problems, len(case.claims))
