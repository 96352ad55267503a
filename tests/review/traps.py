"""A case whose every text means harm to a page, and a reader who looks into every corner of it."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit
from xml.etree.ElementTree import Element

import html5lib

from factcheck.review.gate import CSP
from tests.review.hands import Answer, Hand

MARK = "pwned"
"""Stands in every text that would become an element or an attribute."""
TRAPS = {
    "a script": "<script>pwned()</script>",
    "a script that ends ours": "</script></style></title></textarea><script>pwned()</script>",
    "an event handler": "<img src=x onerror=pwned()>",
    "out of double quotes": '"><pwned x="',
    "an attribute more": '" onmouseover="pwned()" pwned="',
    "out of single quotes": "'><pwned onfocus='pwned()' autofocus x='",
    "an svg": "<svg><pwned/><animate onbegin=pwned() attributeName=x></svg>",
    "a link": "javascript:pwned()//<a href=javascript:pwned()>x</a>",
    "data": "data:text/html,<script>pwned()</script>",
    "style": "<style>*{display:none}</style><pwned style='position:fixed'>",
    "htmx": '<div hx-get="/undo" hx-trigger="load" pwned>',
    "a frame": "<iframe srcdoc='<pwned>' src=//pwned.example></iframe><base href=//pwned.example>",
    "a comment": "<!-- pwned --><!--",
    "a template": "{{ pwned }}{% pwned %}${pwned}",
    "entities": "&lt;pwned&gt;&#60;pwned&#62;&quot;&amp;",
    "letters from right to left": "safe \u202epwned.exe\u2066\u2069",
    "letters of no width": "ho\u200bmes\ufeff\u00ad",
    "terminal codes": "\x1b[2J\x1b]0;pwned\x07\x9b31m",
    "nothing": "a\x00b",
    "lines": "a\r\nb\n\ndata: pwned\u2028c\x85d",
    "a way up": "../../etc/pwned",
    "dots": "..",
    "an address": "//pwned.example/?a=b&c=d#e;f",
    "percents": "%2e%2e%2f%00%0d%0aSet-Cookie:pwned",
    "a backslash": "\\\\pwned\\share",
    "tags": "".join(chr(0xE0000 + ord(c)) for c in "pwned"),
    "a plane's end": "\U0010fffe\ufffe\ue000",
    "many marks": "e" + "\u0301" * 50,
}
_ENTERED = {"remark", "q", "who"}
"""Fields that give back to an editor what they have entered there themselves."""
HARMLESS = "plain words"
LONG = 1_000_000
"""Characters of the longest quote."""
_HELD = {"href", "src", "action", "formaction", "hx-get", "hx-post", "xlink:href"}
"""Attributes that hold an address."""
_SENT = {"hidden", "radio", "checkbox"}
"""Kinds of input whose value is sent and not shown."""


def records(name: str, text: str) -> Iterator[dict[str, Any]]:
    """Records with the text wherever one may stand; `name` makes ids of their own."""
    about = {"record": "subject", "label": text, "place": text, "aliases": [f"{text} {name}"]}
    papers = [f"{text}:{name}:{n}" for n in (1, 2, 3)]
    for number, paper in enumerate(papers):
        yield {"record": "source", "id": paper, "publisher": f"{text} {number}", "title": text,
               "note": text, "url": [text, f"https://e.example/{text}", "http://e.example/"][number],
               "text": [_name(text), "a.txt", "a.txt"][number], "published": "2024-05-10",
               **({"copy_of": papers[0]} if number == 2 else {})}  # fmt: skip
    yield {**about, "id": f"{text}:{name}", "unit": "homes"}
    yield {**about, "id": f"{text}:{name}:w", "type": "statement", "aliases": []}
    said: dict[str, Any] = {"quote": [text, f"so {text}"], "via": text, "note": text,
                            "coder": text, "reasons": [text]}  # fmt: skip
    for number, (paper, value) in enumerate(zip(papers, ("300", "900", "900"), strict=True)):
        yield {"record": "claim", "id": f"{text}:{name}:c{number}", "source": paper,
               "subject": f"{text}:{name}", "value": value, "speaker": f"{text} {number}",
               **({"condition": text, "mode": "may"} if number == 2 else {}), **said,
               **({"coder": f"machine:{text}"} if number == 1 else {})}  # fmt: skip
    for number, value in enumerate(("yes", "no")):
        yield {"record": "claim", "id": f"{text}:{name}:s{number}", "source": papers[number],
               "subject": f"{text}:{name}:w", "value": value, **said}  # fmt: skip


def _name(text: str) -> str:
    """What may be the name of a file, as far as the reader of claims is concerned."""
    return "none.txt" if re.search(r"[/\\]|^\.+$", text) else text


def write_traps(folder: Path, traps: dict[str, str]) -> None:
    """A case with all of these, each standing wherever a text may stand."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "traps.jsonl").open("w", encoding="utf-8") as file:
        for number, text in enumerate(traps.values()):
            file.writelines(f"{json.dumps(one)}\n" for one in records(f"{number}", text))


class Spider:
    """Follows every link of every page there is, each address once; fails at the first fault.

    `seen` are the elements of all pages with their attributes, "a href" and so on.
    """

    def __init__(self, hand: Hand) -> None:
        self.hand = hand
        self.visited: set[str] = set()
        self.seen: set[str] = set()
        self.outside: set[str] = set()
        self.largest = 0

    def crawl(self, *starts: str) -> None:
        """All that can be reached from there."""
        waiting = list(starts)
        while waiting:
            path = waiting.pop()
            if path not in self.visited:
                self.visited.add(path)
                answer = self.hand.ask("GET", path)
                if answer.status == 303:
                    waiting.append(answer.headers["location"])
                    continue
                assert answer.status == 200, (path, answer.status, answer.body[-500:])
                waiting += self.look(answer, path)

    def look(self, answer: Answer, path: str = "/") -> list[str]:
        """One page; gives the addresses on it that are ours."""
        assert answer.headers["content-security-policy"] == CSP
        assert answer.headers["content-type"] == "text/html; charset=utf-8"
        self.largest = max(self.largest, len(answer.body))
        parser = html5lib.HTMLParser(html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False)
        root = parser.parse(answer.body.decode())
        links: list[str] = []
        for element in root.iter():
            if not isinstance(element.tag, str):
                assert MARK not in (element.text or ""), (path, "a comment", element.text)
                continue
            self._harmless(path, element)
            links += self._links(path, element)
        return links

    def _harmless(self, path: str, element: Element) -> None:
        tag = element.tag.rpartition("}")[2]
        where = (path, tag, dict(element.attrib))
        self.seen |= {tag, *(f"{tag} {name}" for name in element.attrib)}
        names = " ".join([tag, *map(str, element.attrib)]).lower()
        assert MARK not in names, where
        assert not any(name.startswith(("on", "style")) for name in names.split()), where
        if tag == "script":
            assert not (element.text or "").strip(), where
            assert element.attrib["src"].startswith("/static/"), where
        entered = element.get("id") in _ENTERED
        for name, value in element.attrib.items():
            kept = name == "value" and (element.get("type") in _SENT or entered)
            assert kept or shown(value), (*where, value)
        assert entered or shown(element.text or ""), (*where, element.text)
        assert shown(element.tail or ""), (*where, element.tail)

    def _links(self, path: str, element: Element) -> Iterator[str]:
        for name in _HELD & set(element.attrib):
            value = element.attrib[name]
            where = (path, element.tag, name, value)
            if value.startswith(("http://", "https://")):
                assert urlsplit(value).netloc == "e.example", where
                assert "noopener" in element.attrib["rel"], where
                self.outside.add(value)
            elif value.startswith("#") or value == "data:,":
                continue
            else:
                assert re.match(r"/(?!/)[!-~]*\Z|\?", value), where
                if name in ("href", "hx-get") and not value.startswith("/static/"):
                    yield from _once(urljoin(path, value).partition("#")[0])


def _once(path: str) -> Iterator[str]:
    """The address, unless what it leads to is seen at another: a finding under each query."""
    before, _, query = path.partition("?")
    if before.startswith("/f/"):
        yield before
    elif before != "/" or "&" not in query:
        yield path


def shown(text: str) -> bool:
    """Whether nothing in a text of a page acts or hides."""
    return text.isprintable() or not any(
        unicodedata.category(char) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp") and char != "\n"
        for char in text
    )
