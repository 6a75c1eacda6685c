"""What editing does to the elements of a part."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree


@dataclass(slots=True)
class Edits:
    """What becomes of the elements of the old file."""

    instead: dict[etree._Element, etree._Element] = field(default_factory=dict)
    """A paragraph of the old file, and what stands in its place."""
    after: dict[etree._Element, list[etree._Element]] = field(default_factory=dict)
    before: dict[etree._Element, list[etree._Element]] = field(default_factory=dict)
    kept_notes: dict[str, str] = field(default_factory=dict)
    """Numbers, in the old and in the new file, of the notes whose reference stays."""
