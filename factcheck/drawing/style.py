"""The rules by which a page colours drawings.

The page sets `--ink`, `--muted` (secondary text), `--kind` (the colour of the finding's kind; the
ink's where it has none), `--line` (axes), `--hair` (hairlines) and `--page` (its background).
"""

from __future__ import annotations

CSS = """\
.draw{display:block;max-width:100%;height:auto;overflow:visible;font-family:inherit}
.draw text{font-size:12px;fill:var(--ink);paint-order:stroke;stroke:var(--page);stroke-width:3px;\
stroke-linejoin:round}
.draw .src{font-weight:600}.draw .mut{fill:var(--muted)}.draw .note{fill:var(--kind)}
.draw .tick text{font-size:11px;fill:var(--muted);text-anchor:middle}
.draw .side text{font-size:11px;fill:var(--muted);text-anchor:end}
.draw .key,.draw .pn{fill:var(--kind);font-weight:700}
.draw .cap{font-size:10.5px;letter-spacing:.05em;text-transform:uppercase;fill:var(--muted)}
.draw .lane{font-size:13px;font-weight:700}
.draw .let{font-size:17px;stroke:none;text-anchor:middle}
.draw .diff{fill:var(--kind);font-weight:700}
.draw path{fill:none;stroke:var(--kind)}
.draw .grid{stroke:var(--hair)}.draw .axis,.draw .sep{stroke:var(--line)}
.draw .band{fill:var(--kind);fill-opacity:.1;stroke:none}
.draw .lit,.draw .ring{stroke-width:1.25}.draw .prag,.draw .pale{fill:var(--kind);stroke:none}
.draw .pale{fill-opacity:.38}
.draw .may{stroke-width:1.5;stroke-dasharray:3 2}.draw .limit{stroke-dasharray:4 3}
.draw .halo{stroke:var(--page);stroke-width:6}.draw .way{stroke-width:2.25}
.draw .dots{stroke-width:8;stroke-linecap:round}.draw .sep2{stroke-dasharray:2 3}
.draw circle{fill:var(--page);stroke:var(--kind);stroke-width:1.5}
.draw .pos text{fill:var(--kind);font-weight:700;stroke:none;text-anchor:middle}
@media (forced-colors:active){.draw{forced-color-adjust:none;--ink:CanvasText;--muted:CanvasText;\
--kind:CanvasText;--line:GrayText;--hair:GrayText;--page:Canvas}.draw .grid{stroke-opacity:.45}}
"""
