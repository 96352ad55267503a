"""Open a page in the browser on which editors review findings and decide on them.

It is served from this machine until Ctrl-C. Decisions are added to decisions.jsonl in the case.
"""

from __future__ import annotations

import socket
import threading
import webbrowser
from argparse import ArgumentParser, Namespace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.commands import common
from factcheck.commands.editor import editor_name
from factcheck.commands.past import add_baseline, baseline_path, refuse_link
from factcheck.errors import UsageError

if TYPE_CHECKING:
    from factcheck.review.gate import Gate

PORT = 8437
"""Where the page is, unless that is taken."""
LOCAL = ("127.0.0.1", "::1", "localhost")


def arguments(parser: ArgumentParser) -> None:
    """Declare the options."""
    common.add_paths(parser)
    common.add_settings(parser)
    common.add_weigh(parser)
    add_baseline(parser)
    parser.add_argument("--texts", metavar="DIR", help="the folder of the sources' texts")
    parser.add_argument(
        "--port", type=int, metavar="N", help=f"default: {PORT}, else one that is free"
    )
    parser.add_argument("--no-browser", action="store_true", help="open no browser")
    parser.add_argument("--read-only", action="store_true", help="let nothing be decided")
    parser.add_argument(
        "--as",
        dest="who",
        default="",
        metavar="NAME",
        help="who decides (default: git's user.name)",
    )
    parser.add_argument(
        "--host",
        default="127.0.0.1",
        metavar="ADDRESS",
        help="default: 127.0.0.1, this machine; another needs --behind-proxy",
    )
    parser.add_argument(
        "--behind-proxy",
        default="",
        metavar="HEADER",
        help="a proxy lets users in and names them in this header, which it must take from nobody "
        "else; nobody but the proxy may reach the port",
    )


def run(args: Namespace) -> int:
    """Check, serve until interrupted."""
    from factcheck.casefile.files import DECISIONS, kept_beside

    _possible(args)
    common.needs_folder(args, "the page of a review")
    paths = common.paths_of(args)
    refuse_link(kept_beside(paths[0], DECISIONS))

    from factcheck.review.app import make_app
    from factcheck.review.desk import Desk
    from factcheck.review.gate import Gate
    from factcheck.review.serving import serve

    who = args.who.strip() or ("" if args.behind_proxy else editor_name())
    desk = Desk(
        paths,
        lambda: common.settings_of(args),
        args.texts,
        baseline=baseline_path(args),
        read_only=args.read_only,
    )
    common.tell(desk.problems)
    if not desk.board.report.case.claims:
        return common.status(common.DONE, args, desk.problems, 0)
    listening = _listening(args)
    port = listening.getsockname()[1]
    shown = f"[{args.host}]" if ":" in args.host else args.host
    hosts = {f"{shown}:{port}", f"127.0.0.1:{port}", f"localhost:{port}"}
    gate = Gate(
        hosts,
        who,
        proxy_header=args.behind_proxy,
        read_only=args.read_only,
        cookie=f"factcheck-{port}",
    )
    url = f"http://{shown}:{port}/"
    _announce(url, gate, args)
    serve(make_app(desk, gate), listening)
    return common.DONE


_DISTRIBUTIONS = {
    "fastapi": "fastapi",
    "uvicorn": "uvicorn",
    "python_multipart": "python-multipart",
}


def _possible(args: Namespace) -> None:
    """Raises UsageError where what is asked for cannot be, before anything is read."""
    missing = [name for name in _DISTRIBUTIONS if not find_spec(name)]
    if missing:
        raise UsageError(
            f"the page needs {', '.join(missing)}, not installed: pip install "
            f"{' '.join(_DISTRIBUTIONS[name] for name in missing)} (the extra review has them)"
        )
    if args.host not in LOCAL and not args.behind_proxy:
        raise UsageError(
            f"--host {args.host}: others could reach the page and nobody would know who they are; "
            "it needs a proxy that lets users in and names them: --behind-proxy X-Remote-User"
        )
    if args.texts and not Path(args.texts).is_dir():
        raise UsageError(f"--texts {args.texts}: no such folder")
    if args.baseline and not Path(args.baseline).exists():
        raise UsageError(f"{args.baseline}: no such baseline; factcheck baseline writes one")
    if args.port is not None and not 0 <= args.port <= 65535:
        raise UsageError(f"--port {args.port}: from 0 to 65535")


def _listening(args: Namespace) -> socket.socket:
    """A socket at the port, or at a free one where that was not asked for and is taken."""
    family = socket.AF_INET6 if ":" in args.host else socket.AF_INET
    ports = [args.port] if args.port is not None else [PORT, 0]
    for port in ports:
        try:
            made = socket.create_server((args.host, port), family=family)
            # else the second part of an answer waits 40 ms for the first to be acknowledged:
            # asyncio sees to it only for sockets that name their protocol
            made.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            return made
        except OSError as error:
            if port == ports[-1]:
                raise UsageError(f"--port {port}: {error.strerror}") from None
    raise AssertionError("there is a last port")


def _announce(url: str, gate: Gate, args: Namespace) -> None:
    """Print where the page is; open it."""
    if args.behind_proxy:
        common.say(f"{url}\n")
        return
    first = f"{url}?token={gate.token()}"
    common.say(f"{first}\n")
    gate.invited = lambda token: common.warn(f"for another browser: {url}?token={token}")
    common.warn("The link works once. Ctrl-C ends the page.")
    if not args.no_browser:
        # a browser in the terminal would not give back before it is closed
        threading.Thread(target=webbrowser.open, args=(first,), daemon=True).start()
