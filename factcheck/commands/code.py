"""Code articles: text, Markdown, HTML or PDF to claims in the format of a case.

The claims are proposals (coder: machine) with the confidence and the reasons for it; lines of JSON
to standard output, which `factcheck check` reads, or files in a case with --into. With --model a
language model proposes them, and those that the text bears out are kept; without it nothing is
sent anywhere.
"""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.commands import common
from factcheck.commands.articles import cores, published, shown, tasks_of
from factcheck.commands.coded import FORMATS, sink_for
from factcheck.commands.progress import Progress
from factcheck.errors import Problem, UsageError
from factcheck.extras import needs_code

if TYPE_CHECKING:
    from factcheck.casefile.case import Case
    from factcheck.claim import Source
    from factcheck.coding.article import Article
    from factcheck.coding.code import Coded
    from factcheck.coding.running.many import MakeCoder
    from factcheck.coding.running.merging import Addition
    from factcheck.commands.coded import Sink


def arguments(parser: ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "paths", nargs="*", default=[], metavar="FILE", help="an article; - is standard input"
    )
    parser.set_defaults(many_paths=True)
    parser.add_argument(
        "--case",
        action="append",
        default=[],
        metavar="PATH",
        help="a case whose subjects, speakers and sources the claims refer to; its records are not "
        "repeated in what is written",
    )
    parser.add_argument(
        "--into",
        metavar="DIR",
        help="write the claims into this case, in files of their own, and leave out those that it "
        "has already; it is read as with --case; a folder that is not there is made",
    )
    parser.add_argument(
        "--save-text",
        metavar="DIR",
        help="keep the articles' texts there, for factcheck verify --texts DIR",
    )
    parser.add_argument(
        "--published",
        type=published,
        metavar="DATE",
        help="when articles that do not say it themselves were published",
    )
    parser.add_argument(
        "--publisher",
        default="",
        metavar="NAME",
        help="who published articles that do not say it themselves",
    )
    parser.add_argument(
        "--jobs",
        type=_count,
        metavar="N",
        help="articles coded at a time (default: as many as there are cores)",
    )
    parser.add_argument(
        "--model",
        metavar="NAME",
        help="let this model propose the claims (coder: machine:NAME): the articles are sent to "
        "the OpenAI-compatible endpoint that OPENAI_BASE_URL names, with OPENAI_API_KEY if set",
    )
    parser.add_argument(
        "--model-timeout",
        type=_seconds,
        metavar="SECONDS",
        help="that an answer of the model may take (default: 300)",
    )
    parser.add_argument(
        "--misses",
        action="store_true",
        help="name the figures that no subject could be named for, with line and column",
    )
    parser.add_argument(
        "--format",
        choices=FORMATS,
        help="of what is written (default: jsonl); table is to be looked at: a claim a line, + "
        "before a subject that is proposed, the confidence (0 to 1) last",
    )
    parser.add_argument("--output", metavar="FILE", help="write there, not to standard output")
    common.add_keep_going(parser)


def run(args: Namespace) -> int:
    """Read, code, write."""
    _possible(args)
    case = _case(args)
    problems = list(case.problems) if case else []
    common.tell(problems)
    if args.into and problems and not args.keep_going:
        common.warn("nothing was coded: claims with mistakes would be proposed again")
        return common.WRONG
    try:
        new = bool(args.into) and not Path(args.into).exists()
        with sink_for(args) as sink:
            told = _code(args, case, sink)
    except OSError as error:
        where = args.output or args.into
        raise UsageError(f"{where}: cannot be written: {error.strerror}") from None
    if new and Path(args.into).exists():
        common.warn(f"{args.into}: there was no such folder; it was made, as a case of its own")
    common.warn(told.summary(into=bool(args.into)))
    return common.WRONG if (problems or told.problems) and not args.keep_going else common.DONE


def make_coder() -> MakeCoder:
    """What makes the coder of each worker."""
    from factcheck.coding.running.many import make_coder as made

    return made


def _maker(args: Namespace) -> MakeCoder:
    """What makes coders; it is told where articles are sent, if they are."""
    if not args.model:
        return make_coder()
    from factcheck.coding.endpoint.code import maker
    from factcheck.coding.endpoint.settings import TIMEOUT, endpoint_of

    endpoint = endpoint_of(args.model, args.model_timeout or TIMEOUT)
    common.warn(f"the articles are sent to {endpoint.shown} (model {endpoint.model})")
    return maker(endpoint)


@dataclass(slots=True)
class _Told:
    """What came of the articles, counted."""

    problems: int = 0
    articles: int = 0
    claims: int = 0
    subjects: int = 0
    there: int = 0
    left: int = 0

    def add(self, addition: Addition, left: int) -> None:
        self.articles += 1
        self.claims += len(addition.claims)
        self.subjects += len(addition.subjects)
        self.there += addition.there
        self.left += left

    def summary(self, *, into: bool) -> str:
        """ "3 articles: 41 claims, 5 new subjects, 12 there already, 1 problem"."""
        from factcheck.report.spoken import counted

        parts = [counted(self.claims, "claim"), counted(self.subjects, "new subject")]
        if into:
            parts.append(f"{self.there:,} there already")
        if self.left:
            parts.append(f"{counted(self.left, 'figure')} of nothing that could be named")
        if self.problems:
            parts.append(counted(self.problems, "problem"))
        return f"{counted(self.articles, 'article')}: {', '.join(parts)}"


def _code(args: Namespace, case: Case | None, sink: Sink) -> _Told:
    """Code every article and pass on what it adds, in the order of the files."""
    from factcheck.casefile.case import Case
    from factcheck.coding.running.many import code_files
    from factcheck.coding.running.merging import Merger, without_unused

    tasks = tasks_of(args, case)
    told, progress = _Told(), Progress()
    merger = Merger(case or Case(), skip=bool(args.into))
    folder = Path(args.save_text) if args.save_text else None
    first: dict[str, str] = {}
    make = _maker(args)
    progress.show(f"0 of {len(tasks):,} articles")
    dones = code_files(tasks, case, make, args.jobs or cores(), progress.part)
    for number, done in enumerate(dones, 1):
        progress.clear()
        file = shown(done.file)
        coded = done.coded
        if coded is None:
            told.problems += 1
            common.warn(str(Problem(file, 0, 0, done.problem)))
        elif (before := first.setdefault(coded.article.id, file)) != file:
            common.warn(f"{file}: the same article as {before} ({coded.article.id}); left out")
        else:
            told.problems += len(coded.problems)
            common.tell(coded.problems)
            for note in coded.article.notes:
                if not note.startswith("published"):  # the source's record says it
                    common.warn(f"{file}: {note}")
            for note in coded.notes:
                common.warn(f"{file}: {note}")
            if args.misses:
                for miss in _misses(coded):
                    common.warn(f"{file}:{miss}")
            addition = merger.add(coded)
            if addition.source:
                source = _with_text(addition.source, coded.article, folder)
                note = "; ".join(filter(None, (source.note, *coded.article.notes)))
                addition = replace(addition, source=source.model_copy(update={"note": note}))
            addition = without_unused(addition) if args.into else addition
            told.add(addition, coded.left)
            if not addition.claims and not addition.there:
                common.warn(f"{file}: no claim found")
            sink(coded.article.id, addition)
        progress.show(f"{number:,} of {len(tasks):,} articles, {told.claims:,} claims")
    progress.clear()
    return told


def _misses(coded: Coded) -> Iterator[str]:
    """ "12:5: “47 roads”: of nothing that could be named", in the order of the text."""
    from factcheck.drafting.joining import line_and_column

    text = coded.article.text
    for start, end in coded.left_at:
        line, column = line_and_column(text, start)
        words = " ".join(text[start:end].split())
        yield f"{line}:{column}: “{words}”: of nothing that could be named"


def _with_text(source: Source, article: Article, folder: Path | None) -> Source:
    from factcheck.coding.running.texts import with_text

    try:
        return with_text(source, article, folder)
    except OSError as error:
        raise UsageError(f"--save-text {folder}: cannot be written: {error.strerror}") from None


def _possible(args: Namespace) -> None:
    """Raises UsageError where what is asked for cannot be, before anything is read."""
    if not args.paths:
        raise UsageError("name the articles to code, or - for standard input")
    if args.model is not None and not args.model.strip():
        raise UsageError("--model: the name of a model is meant, as the endpoint calls it")
    if args.model_timeout and not args.model:
        raise UsageError("--model-timeout is for --model, which is not there")
    if not args.model:
        needs_code()
    if args.into and (args.output or args.format):
        raise UsageError("--into writes YAML files into the case: leave out --output and --format")
    common.refuse_urls([args.into or ""], "--into")
    for path in args.case:
        if not Path(path).exists():
            raise UsageError(f"--case {path}: no such file or folder")
    _folder("--into", args.into, "a case folder")
    _folder("--save-text", args.save_text, "a folder")
    if args.output and not (above := Path(args.output).parent).is_dir():
        why = "is no folder" if above.exists() else "there is no such folder"
        raise UsageError(f"--output {args.output}: {above}: {why}")
    if args.output and Path(args.output).resolve() in {Path(file).resolve() for file in args.paths}:
        raise UsageError(f"--output {args.output}: is one of the articles; it would be lost")


def _folder(option: str, name: str | None, meant: str) -> None:
    """Raises UsageError where a file stands in the place of a folder, or of one above it."""
    for path in (Path(name), *Path(name).parents) if name else ():
        if path.exists():
            if not path.is_dir():
                raise UsageError(f"{option} {name}: {path} is a file; {meant} is meant")
            return


def _case(args: Namespace) -> Case | None:
    """The case that claims refer to: that of --case and what is in --into already."""
    from factcheck.casefile.files import FORMATS

    paths = list(args.case)
    if args.into and Path(args.into).is_dir():
        claim_files = any(path.suffix.lower() in FORMATS for path in Path(args.into).iterdir())
        paths += [args.into] if claim_files else []
    return common.load_case(paths) if paths else None


def _count(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 1024:
        raise ArgumentTypeError(f"{text}: a number from 1 to 1024 is meant")
    return int(text)


def _seconds(text: str) -> float:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 86_400:
        raise ArgumentTypeError(f"{text}: seconds are meant, from 1 to 86400")
    return float(text)
