"""The two pictures in the README: `python -m tests.review.pictures FOLDER` takes them.

The editors' page on the shipped case in Chromium: wide and light, narrow and dark.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.browser import chromium
from tests.review.served import served

VIEWS = {
    "review-wide.png": (1440, 860, "light", "/", "3"),
    "review-narrow.png": (400, 800, "dark", "/?kind=change", ""),
}
"""Name of the picture: width and height in pixels, colour scheme, address, key pressed."""


def main(folder: Path) -> None:
    """Take the pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as case,
        chromium() as browser,
        served(Path(case), texts=False) as desk,
    ):
        link = desk.link
        for name, (width, height, scheme, address, key) in VIEWS.items():
            page = browser.new_page(
                viewport={"width": width, "height": height},
                color_scheme=scheme,  # type: ignore[arg-type]
            )
            page.goto(link)
            page.goto(desk.address + address)
            if key:
                page.keyboard.press(key)
            if width < 700:
                page.evaluate("scrollTo(0, document.querySelector('#finding').offsetTop)")
            page.wait_for_timeout(300)
            page.screenshot(path=str(folder / name))
            page.close()
            link = desk.next_link


if __name__ == "__main__":
    main(Path(sys.argv[1]))
