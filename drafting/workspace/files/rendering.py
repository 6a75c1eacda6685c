"""Texts and redlines in the shapes that front ends print."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from drafting.model.resolution import Resolution
    from drafting.redline.script import Act, Redline


def text_json(resolution: Resolution) -> dict[str, Any]:
    """A resolution as JSON values."""
    from drafting.formats.json import resolution_json

    return resolution_json(resolution)


def changes_json(redline: Redline) -> dict[str, Any]:
    """A redline as JSON values."""
    from drafting.formats.json import redline_json

    return redline_json(redline)


def act_json(act: Act) -> dict[str, Any]:
    """A recorded change as JSON values."""
    from drafting.formats.json.writer import act_json

    return act_json(act)


def changes_html(redline: Redline, new: Resolution) -> str:
    """A redline as an HTML page of its own."""
    from drafting.formats.html import redline_html

    return redline_html(redline, new)
