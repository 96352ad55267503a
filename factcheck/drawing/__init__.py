"""Claims drawn as boxes over value and time, as SVG that stands in a page and takes its colours.

`draw` draws what a finding rests on, `draw_subject` all that is claimed of a subject. A drawing is
`WIDTH` CSS pixels wide and is never scaled; its marks carry classes that `CSS` colours by the
page's custom properties, so that light, dark, print and forced colours need no second drawing.
"""

from __future__ import annotations

from factcheck.drawing.choice import Drawing, draw, draw_subject
from factcheck.drawing.scene import WIDTH
from factcheck.drawing.style import CSS

__all__ = ["CSS", "WIDTH", "Drawing", "draw", "draw_subject"]
