"""The files of a new case: the records in the format asked for, a README and the settings."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import resources
from string import Template

from factcheck.report.plain import in_markdown

HOLDS = {
    "case": "all records, one on a line",
    "sources": "the texts that claims were taken from, and when each came out",
    "subjects": "the questions that the texts answer, and how each answer may behave over time",
    "relations": "what must hold between subjects",
    "speakers": "who speaks",
    "claims": "what each text says on each subject, in its own words",
    "factcheck": "settings: which rules run, how wordings are read, what fails",
}
"""What a file of a case holds, by its name without the suffix."""

_ALSO = "; relations between subjects; who speaks"


def starter_files(about: str, form: str) -> Iterator[tuple[str, str]]:
    """Names and texts of the files, in the order of their names; `about` is the case's title."""
    files = dict(_records(form))
    files["factcheck.toml"] = settings_file()
    files["README.md"] = _readme(about, files)
    yield from sorted(files.items())


def _records(form: str) -> Iterator[tuple[str, str]]:
    """The records: in YAML as they are, with their comments; else converted from it."""
    starter = resources.files("factcheck") / "starter"
    if form == "yaml":
        for file in starter.iterdir():
            if file.name.endswith(".yaml"):
                yield file.name, file.read_text("utf-8")
        return
    from factcheck.casefile import load
    from factcheck.casefile.save import WRITERS

    with resources.as_file(starter) as folder:
        yield from WRITERS[form](load(folder))


def _readme(about: str, files: dict[str, str]) -> str:
    lines = []
    for name in sorted(files):
        stem = name.partition(".")[0]
        also = _ALSO if stem == "subjects" and "speakers.csv" not in files else ""
        lines.append(f"- `{name}`: {HOLDS[stem]}{also}.")
    text = (resources.files("factcheck") / "starter" / "README.md").read_text("utf-8")
    return Template(text).substitute(about=in_markdown(about), files="\n".join(lines))


def settings_file() -> str:
    """A file of settings that shows every one at its default, made from the rules themselves."""
    from factcheck.failing import FAILING
    from factcheck.finding import KIND_ORDER, SEVERITY_ORDER
    from factcheck.report import FORMATS
    from factcheck.rules import find_rules, options_of
    from factcheck.settings.words import as_toml

    rules = []
    for rule in find_rules().values():
        options = options_of(rule.check)
        given = ", ".join(f"{o.name} = {as_toml(o.default)}" for o in options)
        meant = "; ".join(f"{o.name}: {o.meant}" for o in options)
        rules.append(f"#{rule.id} = {{{given}}}  # {meant}" if options else f"#{rule.id} = true")
    text = (resources.files("factcheck") / "starter" / "factcheck.toml").read_text("utf-8")
    return Template(text).substitute(
        fail_on=", ".join(FAILING),
        formats=", ".join(FORMATS),
        kinds=as_toml(KIND_ORDER),
        severities=as_toml(SEVERITY_ORDER),
        rules="\n".join(rules),
    )
