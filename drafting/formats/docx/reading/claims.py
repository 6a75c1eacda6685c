"""Where what was read stands in the file: kept while reading, and made whole afterwards.

The stages of reading remember where each part begins. A paragraph that none of them
names belongs to the part before it if that part has its words: the title under the
word "Annex", the second line of a long heading.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from drafting.dataclasses import dataclass, field
from drafting.formats.docx.reading.base_map import BaseMap, Places, digest
from drafting.formats.docx.reading.paragraph import WordParagraph
from drafting.model.fields import FIELDS, get_field
from drafting.model.inline import plain
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution

Key = tuple[str, str]
"""Whether it is a unit or a field, and its identity or its name."""


@dataclass(slots=True)
class Claims:
    """Where the parts of a resolution begin, by place in the file as read."""

    units: dict[str, int] = field(default_factory=dict)
    fields: list[tuple[str, int]] = field(default_factory=list)

    def field(self, name: str, place: int) -> None:
        """Say where a single value begins; place 0, in a header, is nowhere in the body."""
        if place and (name, place) not in self.fields:
            self.fields.append((name, place))

    def by_place(self) -> dict[int, list[Key]]:
        """What begins at each place, in order: a field before the unit that runs on."""
        found: defaultdict[int, list[Key]] = defaultdict(list)
        for name, place in self.fields:
            found[place].append(("field", name))
        for name, place in self.units.items():
            found[place].append(("unit", name))
        return found


def base_map(
    resolution: Resolution,
    claims: Claims,
    paragraphs: Sequence[WordParagraph],
    notes: Mapping[str, str],
) -> BaseMap:
    """The map of a file read; `notes` has the identity of each note by its key in the file."""
    words = _Words(resolution)
    places: defaultdict[Key, list[int]] = defaultdict(list)
    digests: dict[int, str] = {}
    begins = claims.by_place()
    owners: list[Key] = []
    for paragraph in paragraphs:
        if not paragraph.origin or not (paragraph.text.strip() or paragraph.rows):
            continue
        if paragraph.place in begins:
            owners = begins[paragraph.place]
            takers = owners
        else:
            takers = [key for key in owners if words.has(key, paragraph.text)]
        for key in takers:
            places[key] += filter(None, (paragraph.initial, paragraph.origin))
        if takers:
            digests[paragraph.origin] = digest("\n".join(paragraph.rows) or paragraph.text)
    return BaseMap(
        units=dict(_of("unit", places)),
        fields=dict(_of("field", places)),
        notes={identity: key for key, identity in notes.items()},
        digests=digests,
    )


def _of(sort: str, places: Mapping[Key, Sequence[int]]) -> Iterator[tuple[str, Places]]:
    for (what, name), found in places.items():
        if what == sort:
            yield name, tuple(found)


class _Words:
    """All words of each part, without spaces: number and text."""

    def __init__(self, resolution: Resolution) -> None:
        self._words: dict[Key, str] = {}
        for row in resolution.once(Numbering):
            self._words["unit", row.unit.id] = _bare(row.number + plain(row.unit.text))
        for name in FIELDS:
            value = get_field(resolution, name)
            texts = value if isinstance(value, tuple) else (value,)
            self._words["field", name] = _bare("".join(map(plain, texts)))

    def has(self, key: Key, text: str) -> bool:
        """Whether a paragraph can be one of that part."""
        return _bare(text) in self._words.get(key, "")


def _bare(text: str) -> str:
    return "".join(text.split())
