"""Write the report in every format that people keep, and print where each lies.

The files name neither the day nor the version of the tool, so that a report kept with its case
changes only where its findings do.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from factcheck.commands import common
from factcheck.commands.past import add_baseline, with_past
from factcheck.errors import UsageError
from factcheck.report import FORMATS, KEPT

FOLDER = "reports"


def arguments(parser: ArgumentParser) -> None:
    """Declare the options."""
    common.add_paths(parser)
    common.add_settings(parser)
    common.add_weigh(parser)
    common.add_confirmed_only(parser)
    add_baseline(parser)
    parser.add_argument(
        "--output-dir", default=FOLDER, metavar="DIR", help=f"where to (default: {FOLDER})"
    )


def run(args: Namespace) -> int:
    """Load, check, write `report.*`."""
    folder = Path(args.output_dir)
    common.refuse_inside_case(folder / "report", common.paths_of(args))
    report = with_past(common.check_named(args, common.settings_of(args)), args)
    common.tell(report.problems)

    from factcheck.report.rows import make_rows

    rows = make_rows(report, versioned=False)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{folder}: cannot be made a folder: {error.strerror}") from None
    written = []
    for form in (FORMATS[name] for name in KEPT):
        path = folder / f"report{form.suffix}"
        common.write(path, form.write(rows))
        written.append(path)
    common.say("".join(f"{path}\n" for path in written))
    return common.status(common.DONE, args, report.problems, len(report.case.claims))
