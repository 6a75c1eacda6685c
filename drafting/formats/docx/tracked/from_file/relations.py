"""What content is related to – links, pictures – in both files; and how it is brought over."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Hashable, Iterable

from lxml import etree

from drafting.formats.docx.markup.names import RELATIONS
from drafting.formats.docx.tracked.additions import Additions, content_type_of
from drafting.formats.docx.tracked.word_file import WordFile

_PREFIX = f"{{{RELATIONS}}}"
_TYPES = "[Content_Types].xml"


class Relations:
    """Brings over what a part of the new file is related to, for a part of the old one."""

    def __init__(
        self, old: WordFile, new: WordFile, additions: Additions, parts: tuple[str, str]
    ) -> None:
        self._old, self._new, self._additions = old, new, additions
        self._part, self._new_part = parts
        self._brought: dict[str, str] = {}

    def adapt(self, elements: Iterable[etree._Element]) -> None:
        """Give elements the numbers that their relations have in the old file."""
        for element in elements:
            for name, number in element.attrib.items():
                if str(name).startswith(_PREFIX):
                    element.set(name, self._number(str(number)))

    def _number(self, number: str) -> str:
        relation = self._new.relations(self._new_part).get(number)
        if relation is None:
            return number
        kind, target = relation.get("Type", ""), relation.get("Target", "")
        if relation.get("TargetMode") == "External":
            return self._additions.relate(self._part, kind, target, external=True, number=number)
        part = self._taken_over(target_of(self._new_part, relation))
        return self._additions.relate(self._part, kind, relative(part, self._part), number=number)

    def _taken_over(self, part: str) -> str:
        """The name in the old file of a part of the new one, with all that it is related to."""
        if part in self._brought or part not in self._new.package:
            return self._brought.get(part, part)
        content = self._new.package.read(part)
        if part in self._old.package and self._old.package.read(part) == content:
            return part
        kind = content_type_of(self._new.part(_TYPES).root, part)
        name = self._brought[part] = self._additions.new_part(part, content, kind)
        for number, relation in self._new.relations(part).items():
            external = relation.get("TargetMode") == "External"
            target = relation.get("Target", "")
            if not external:
                target = relative(self._taken_over(target_of(part, relation)), name)
            kind = relation.get("Type", "")
            self._additions.relate_as(name, number, kind, target, external=external)
        return name


def meaning_of(source: WordFile, part: str) -> Callable[[str], Hashable]:
    """What a relation of `part` stands for, whatever its number: an address, or bytes."""

    def meaning(number: str) -> Hashable:
        relation = source.relations(part).get(number)
        if relation is None:
            return None
        target = target_of(part, relation)
        if relation.get("TargetMode") == "External" or target not in source.package:
            return relation.get("Target")
        return source.package.read(target)

    return meaning


def target_of(part: str, relation: etree._Element) -> str:
    """The name of the part that a relation of `part` leads to."""
    folder = posixpath.dirname(part)
    path = posixpath.join("/", folder, relation.get("Target", ""))
    return posixpath.normpath(path).lstrip("/")


def relative(part: str, seen_from: str) -> str:
    """The target that leads from one part to another."""
    return posixpath.relpath(part, posixpath.dirname(seen_from) or ".")
