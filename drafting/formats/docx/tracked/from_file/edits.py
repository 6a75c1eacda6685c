"""What editing does to the elements of a part."""

from __future__ import annotations

from lxml import etree


class Edits:
    """What becomes of the elements of the old file."""

    # No dataclass, here and beside: to make one takes longer than to use these in a comparison.
    __slots__ = ("after", "before", "instead", "kept_notes")

    def __init__(self, kept_notes: dict[str, str] | None = None) -> None:
        self.instead: dict[etree._Element, etree._Element] = {}
        """A paragraph of the old file, and what stands in its place."""
        self.after: dict[etree._Element, list[etree._Element]] = {}
        self.before: dict[etree._Element, list[etree._Element]] = {}
        self.kept_notes = {} if kept_notes is None else kept_notes
        """Names, in the old and in the new file, of the notes whose reference stays."""

    def __bool__(self) -> bool:
        return bool(self.instead or self.after or self.before)
