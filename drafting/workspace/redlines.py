"""Redlines as files, in the format of the file's name."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.model.resolution import Resolution
from drafting.redline.script import Redline
from drafting.workspace.context import Context
from drafting.workspace.errors import UnknownRedlineFormatError

if TYPE_CHECKING:
    from drafting.formats.bodies import Body

FORMATS = (".docx", ".html", ".json")


def check_format(path: Path) -> None:
    """Refuse a name that no redline is written to. Raises UnknownRedlineFormatError."""
    if path.suffix.casefold() not in FORMATS:
        raise UnknownRedlineFormatError(path.name, ", ".join(FORMATS))


def write_changes(
    old: Resolution, new: Resolution, redline: Redline, path: Path, body: Body, context: Context
) -> None:
    """Write a redline. Raises UnknownRedlineFormatError or a FormatError."""
    check_format(path)
    suffix = path.suffix.casefold()
    if suffix == ".docx":
        from drafting.formats.docx import write_redline

        write_redline(old, new, redline, path, body, context.author, context.now())
    elif suffix == ".json":
        from drafting.formats.json import redline_json

        path.write_text(
            json.dumps(redline_json(redline), ensure_ascii=False, indent=2) + "\n", "utf-8"
        )
    else:
        from drafting.formats.html import redline_html

        path.write_text(redline_html(redline, new), "utf-8")
