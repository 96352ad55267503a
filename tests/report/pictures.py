"""The two pictures in the README: `python -m tests.report.pictures FOLDER` takes them.

The report of the shipped case in Chromium, wide and light, narrow and dark.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.browser import chromium

REPORT = Path(__file__).parents[2] / "reports" / "report.html"
VIEWS = {"report-wide.png": (1280, 1500, "light"), "report-narrow.png": (400, 1500, "dark")}
"""Name of the picture: width and height in pixels, colour scheme."""
_FROM = {"report-wide.png": "body", "report-narrow.png": "article.change"}
"""Where on the page each begins."""


def main(folder: Path) -> None:
    """Take the pictures."""
    with chromium() as browser:
        for name, (width, height, scheme) in VIEWS.items():
            page = browser.new_page(
                viewport={"width": width, "height": height},
                color_scheme=scheme,  # type: ignore[arg-type]
            )
            page.goto(REPORT.as_uri())
            page.evaluate("css => document.querySelector(css).scrollIntoView()", _FROM[name])
            page.screenshot(path=str(folder / name))
            page.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
