"""What becomes of the elements of a part, and the bytes that come of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml import etree

from drafting.formats.docx.tracked.from_file.places import Place, places, serialized, spliced
from drafting.formats.docx.tracked.from_redline.issued import Part


@dataclass(slots=True)
class Edits:
    """What stands in the place of elements, before them and after them."""

    instead: dict[etree._Element, list[etree._Element]] = field(default_factory=dict)
    before: dict[etree._Element, list[etree._Element]] = field(default_factory=dict)
    after: dict[etree._Element, list[etree._Element]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.instead or self.before or self.after)

    def around(self, element: etree._Element) -> list[etree._Element]:
        """Everything that stands where `element` stood."""
        return [
            *self.before.get(element, ()),
            *self.instead.get(element, (element,)),
            *self.after.get(element, ()),
        ]

    def applied(self, part: Part) -> bytes:
        """The bytes of the part with the edits in them; all others are as they were."""
        if not self:
            return part.data
        where = places(part.data, part.root)
        found: dict[Place, bytes] = {}
        for edits, point in ((self.before, 0), (self.instead, None), (self.after, 1)):
            for element, made in edits.items():
                place = where[element]
                if point is not None:
                    place = Place(place[point], place[point])
                found[place] = found.get(place, b"") + _serialized(made, part.root)
        return spliced(part.data, found)


def _serialized(elements: Iterable[etree._Element], root: etree._Element) -> bytes:
    return b"".join(serialized(element, root) for element in elements)
