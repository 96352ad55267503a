"""Small PDFs, written by hand: lines of Helvetica on pages, with metadata."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

Line = tuple[float, float, float, str]
"""Left, baseline and size in points, and what stands there."""

LOCKED = "/Filter /Standard /V 1 /R 2 /P -4 /O <" + "4e" * 32 + "> /U <" + "5a" * 32 + ">"
"""An encryption whose password nobody knows: no key fits these check values."""


def column(*lines: str, top: float = 700, left: float = 72, size: float = 11) -> list[Line]:
    """Lines one below the other, an empty one as a wider gap."""
    placed = []
    for line in lines:
        if line:
            placed.append((left, top, size, line))
        top -= 1.2 * size
    return placed


def pdf(
    *pages: Sequence[Line], info: Mapping[str, str] | None = None, locked: bool = False
) -> bytes:
    """A PDF with these pages and this metadata."""
    bodies = {
        3: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    }
    kids = []
    for number, lines in enumerate(pages):
        page, content = 10 + 2 * number, 11 + 2 * number
        kids.append(f"{page} 0 R")
        drawn = "\n".join(
            f"BT /F1 {size} Tf {left} {base} Td ({_escaped(text)}) Tj ET"
            for left, base, size, text in lines
        )
        bodies[page] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {content} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        bodies[content] = f"<< /Length {len(drawn.encode('cp1252'))} >>\nstream\n{drawn}\nendstream"
    bodies[1] = "<< /Type /Catalog /Pages 2 0 R >>"
    bodies[2] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(kids)}] >>"
    fields = " ".join(f"/{name} ({_escaped(value)})" for name, value in (info or {}).items())
    bodies[4] = f"<< {fields} >>"
    made, places = b"%PDF-1.4\n", {}
    for number, body in sorted(bodies.items()):
        places[number] = len(made)
        made += f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252")
    table = len(made)
    made += b"xref\n"
    for number, place in sorted(places.items()):
        made += f"{number} 1\n{place:010} 00000 n \n".encode()
    secret = f" /Encrypt << {LOCKED} >> /ID [<00> <00>]" if locked else ""
    last = max(places) + 1
    made += f"trailer << /Size {last} /Root 1 0 R /Info 4 0 R{secret} >>\n".encode()
    return made + f"startxref\n{table}\n%%EOF\n".encode()


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
