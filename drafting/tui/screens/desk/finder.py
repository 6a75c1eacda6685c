"""Finding words and labels in a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from drafting.model.errors import ModelError
from drafting.model.fields import FIELDS, get_field
from drafting.model.inline import plain
from drafting.tui.page.body import NOTE
from drafting.tui.page.layout import Document
from drafting.tui.page.masthead import FIELD

_SHORT = re.compile(r"(?P<letters>p{1,2}|o(?:p)?)?\s*(?P<number>\d+.*)", re.IGNORECASE)


class Finder:
    """Remembers what is looked for."""

    def __init__(self) -> None:
        self.words = ""

    def jump(self, document: Document, keys: Sequence[str], label: str) -> str:
        """Key of the block called `label`: a label in any spelling, "3", "title", "note 2"."""
        wanted = label.strip().casefold()
        for key in keys:
            if document.name(key).casefold() == wanted and key:
                return key
        for spelling in _spellings(wanted):
            try:
                return document.numbering.resolve(spelling).unit.id
            except ModelError:
                continue
        return ""

    def matching(
        self, document: Document, keys: Sequence[str], changed: AbstractSet[str]
    ) -> list[str]:
        """Keys of the blocks that hold the words, or, with no words, that changed."""
        if not self.words:
            return [key for key in keys if key in changed]
        wanted = self.words.casefold()
        return [key for key in keys if wanted in _words_of(document, key).casefold()]

    def next(
        self,
        keys: Sequence[str],
        found: Sequence[str],
        here: str,
        direction: int,
        *,
        include_here: bool = False,
    ) -> str | None:
        """The found key after (or before) `here`, going round at the ends."""
        if not found:
            return None
        if include_here and here in found:
            return here
        order = {key: index for index, key in enumerate(keys)}
        at = order.get(here, 0)
        ahead = [key for key in found if (order[key] - at) * direction > 0]
        if direction > 0:
            return ahead[0] if ahead else found[0]
        return ahead[-1] if ahead else found[-1]


def _spellings(wanted: str) -> list[str]:
    match = _SHORT.fullmatch(wanted)
    if match is None:
        return [wanted]
    letters, number = match["letters"] or "op", match["number"]
    return [f"{'pp' if letters.startswith('p') else 'op'}{number}", wanted]


def _words_of(document: Document, key: str) -> str:
    resolution = document.resolution
    if key.startswith(NOTE):
        note = resolution.note(key.removeprefix(NOTE))
        return plain(note.text) if note else ""
    if key.startswith(FIELD):
        name = key.removeprefix(FIELD)
        names = [name] if name in FIELDS else [field for field in FIELDS if field.startswith(name)]
        return " ".join(_plain_value(get_field(resolution, field)) for field in names)
    return plain(resolution.find(key).text)


def _plain_value(value: str | tuple[str, ...]) -> str:
    return plain(value) if isinstance(value, str) else " ".join(map(plain, value))
