"""The YAML parser's complaints in words for people who write case files, not parsers."""

from __future__ import annotations

from ruamel.yaml.error import MarkedYAMLError

from factcheck.casefile.wording import shown

# What the parser's complaint begins with or holds -> what to tell the writer. `{opened}` is the
# line in which the thing began that the parser was in.
_PLAIN = (
    ("mapping values are not allowed", "a colon stands within a text; put the text in quotes"),
    ("'\\t' that cannot start", "a tab stands here; indent with spaces"),
    ("that cannot start any token", "a text cannot begin with this character; put it in quotes"),
    ("expected ',' or ']'", "the list that opens with [ in line {opened} is not closed"),
    ("expected ',' or '}'", "the mapping that opens with {{ in line {opened} is not closed"),
    ("unexpected end of stream", "the quotation mark in line {opened} is not closed"),
    ("unexpected document separator", "the quotation mark in line {opened} is not closed"),
    ("expected ':'", "a field without a colon; it is written as name: value"),
    ("unknown escape character", "no such escape after \\; write \\\\ for a backslash"),
    ("escape sequence of", "an escape that begins with \\x, \\u or \\U lacks digits"),
    ("expected <block end>", "does not fit what stands above it: the indentation differs, or text"
     " follows a closing quotation mark"),
    ("sequence entries are not allowed", "a list begins with - on a line of its own"),
    ("expected alphabetic or numeric", "a text that begins with * or & must stand in quotes"),
    ("incompatible YAML document", "%YAML must say 1.1 or 1.2, or be left out"),
    ("expected chomping or indentation", "a text that begins with | or > must stand in quotes"),
    ("expected a comment or a line break", "a text that begins with | or > must stand in quotes"),
    ("but found '<stream end>'", "the file ends in the middle of a list or mapping"),
    ("expected '<document start>'", "text stands after the end of the document"),
)  # fmt: skip


def in_plain_words(fault: MarkedYAMLError, line: int) -> tuple[int, int, str]:
    """Line and column (from 1) of a syntax error and what to tell; `line` where it has no place."""
    mark = fault.problem_mark or fault.context_mark
    opened = fault.context_mark.line + 1 if fault.context_mark else line
    at = (mark.line + 1, mark.column + 1) if mark else (line, 1)
    problem = str(fault.problem or fault.context or "")
    for part, plain in _PLAIN:
        if part in problem:
            return (*at, plain.format(opened=opened))
    return (*at, f"not YAML: {shown(problem)}")
