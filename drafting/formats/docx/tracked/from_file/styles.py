"""Styles of the new file in the old one: the same by name, or brought in."""

from __future__ import annotations

from copy import deepcopy
from itertools import count

from lxml import etree

from drafting.formats.docx.markup.names import PPR, VAL, W, value
from drafting.formats.docx.tracked.additions import Additions
from drafting.formats.docx.tracked.from_file.numbering import ListNames
from drafting.formats.docx.tracked.word_file import WordFile

_ID = W + "styleId"
_TYPE = W + "type"
_RELATED = (W + "link", W + "next")


class StyleNames:
    """Tells what the old file calls a style of the new one."""

    def __init__(
        self, old: WordFile, new: WordFile, additions: Additions, lists: ListNames
    ) -> None:
        self._old, self._new, self._additions, self._lists = old, new, additions, lists
        self._known: dict[str, str | None] = {}
        self._are_shared = bool(old.name_of("styles")) and old.shares("styles", new)
        self._by_id: dict[str, etree._Element] | None = None

    def named(self, number: str) -> str | None:
        """The style of the old file for that of the new one; None if neither has it."""
        if self._are_shared:
            return number
        if self._by_id is None:
            self._read()
        if number not in self._known:
            self._known[number] = self._found(number)
        return self._known[number]

    def _read(self) -> None:
        self._by_id = _by_id(self._old.root_of("styles"))
        self._new_by_id = _by_id(self._new.root_of("styles"))
        self._by_name = {_name(style): one for one, style in self._by_id.items()}

    def _found(self, number: str) -> str | None:
        known = self._by_id or {}
        style = self._new_by_id.get(number)
        if style is None:
            return number if number in known else None
        if (same := self._by_name.get(_name(style))) is not None:
            return same
        part = self._old.name_of("styles")
        if not part:
            return None
        taken = {*known, *(one for one in self._known.values() if one)}
        free = next(one for one in (f"{number}{n or ''}" for n in count()) if one not in taken)
        self._known[number] = free  # a style may be based on itself, by way of others
        self._additions.root(part).append(self._brought(style, free))
        return free

    def _brought(self, style: etree._Element, number: str) -> etree._Element:
        copy = deepcopy(style)
        copy.tail = None
        copy.set(_ID, number)
        copy.attrib.pop(W + "default", "")
        for related in (*_RELATED, W + "basedOn"):
            for one in copy.findall(related):
                same = self._same(one.get(VAL, "")) if related in _RELATED else None
                same = same or (self.named(one.get(VAL, "")) if related not in _RELATED else None)
                if same is None:
                    copy.remove(one)
                else:
                    one.set(VAL, same)
        self._lists.adapt(copy.find(PPR))
        return copy

    def _same(self, number: str) -> str | None:
        """The style of the old file for one that is not worth bringing in."""
        style = self._new_by_id.get(number)
        return None if style is None else self._by_name.get(_name(style))


def _by_id(styles: etree._Element | None) -> dict[str, etree._Element]:
    found = () if styles is None else styles.iter(W + "style")
    return {style.get(_ID, ""): style for style in found}


def _name(style: etree._Element) -> tuple[str, str]:
    """What a style is known by, whatever its number: names are the same in all languages."""
    called = value(style, "name") or style.get(_ID, "")
    return style.get(_TYPE, ""), called.casefold()
