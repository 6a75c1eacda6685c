"""JSON of a resolution, both ways without loss, and of a redline."""

from __future__ import annotations

from drafting.formats.json.reader import read_json
from drafting.formats.json.writer import redline_json, resolution_json, written

__all__ = ["read_json", "redline_json", "resolution_json", "written"]
