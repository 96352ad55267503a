"""factcheck and its peers on planted claims: `python -m tests.bench.peers [CLAIMS ...]`.

For each number of claims: what each peer costs, what it wants an editor to read, and how that fits
what was planted; then the same number with more claims on a subject; then linking alone, on claims
that name their subject in free words. Peers are installed from the package index, each into an
environment of its own under --cache.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, ArgumentTypeError
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.peers.answers import NAMES
from tests.bench.peers.comparing import TIMEOUT
from tests.bench.peers.environments import SetUpError
from tests.bench.peers.page import Asked, sections

RESULTS = Path(__file__).with_name("RESULTS.md")


def main(argv: list[str]) -> int:
    """Print the page; 2 where a peer cannot be installed."""
    parser = ArgumentParser(prog="python -m tests.bench.peers", description=__doc__)
    parser.add_argument("claims", nargs="*", type=_count, default=[10_000], metavar="CLAIMS")
    parser.add_argument("--peers", nargs="+", choices=NAMES, default=list(NAMES))
    parser.add_argument("--per-subject", nargs="+", type=_size, default=[5, 500], metavar="N",
                        help="claims a subject; 'alone' for all claims on one")  # fmt: skip
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--timeout", type=float, default=TIMEOUT, metavar="SECONDS")
    parser.add_argument("--cache", type=Path, metavar="DIR",
                        help="where environments are kept; by default they are not")  # fmt: skip
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--write", action="store_true", help=f"write {RESULTS} as well")
    args = parser.parse_args(argv)
    asked = Asked(
        args.claims, args.per_subject, args.peers, max(1, args.runs), args.timeout, args.seed
    )
    parts = ["# factcheck and its peers", "`python -m tests.bench.peers` made this page."]
    with TemporaryDirectory() as made:
        cache = (args.cache or Path(made) / "environments").absolute()
        try:
            for part in sections(asked, cache, Path(made), _say):
                print(part, end="\n\n", flush=True)
                parts.append(part)
        except SetUpError as error:
            print(error, file=sys.stderr)
            return 2
    if args.write:
        RESULTS.write_text("\n\n".join(parts) + "\n", encoding="utf-8")
    return 0


def _count(words: str) -> int:
    if not words.isdecimal() or int(words) < 2:
        raise ArgumentTypeError(f"{words}: give a whole number of claims, 2 or more")
    return int(words)


def _size(words: str) -> int | None:
    return None if words == "alone" else _count(words)


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
