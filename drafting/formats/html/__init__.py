"""HTML: one self-contained file of a text or of a redline, for any screen and for paper."""

from __future__ import annotations

from drafting.formats.html.redline import redline_html
from drafting.formats.html.resolution import resolution_html

__all__ = ["redline_html", "resolution_html"]
