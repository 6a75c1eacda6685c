"""Identities for the paragraphs and notes of a file, the same in all its readings.

Word keeps a bookmark where it was, but what was typed at its edge may be inside it: so a
bookmark of ours, which may span several paragraphs by now, is put around the words of the
first of them that has words of its own. Every other paragraph gets a bookmark as well.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from lxml import etree

from drafting.digests import sha256
from drafting.formats.docx.markup.bookmarks import GIVEN, NOTE_BOOKMARK, UNIT_BOOKMARK
from drafting.formats.docx.markup.names import ID, PPR, TBL, P, R, T, W, child, each_of
from drafting.model.identity import ALPHABET, LENGTH, is_identity

_START, _END = W + "bookmarkStart", W + "bookmarkEnd"
_NAME = W + "name"
_BROUGHT_IN = frozenset({W + "ins", W + "moveTo"})
_TEXT = frozenset({T, W + "delText"})
_TEXT_BOX = W + "txbxContent"


class Names:
    """Draws identities that follow from the file and the order of drawing alone."""

    def __init__(self, seed: bytes) -> None:
        self._seed = seed
        self._count = 0

    def of(self, what: str) -> str:
        """The identity that something of this file has."""
        digest = sha256(self._seed + what.encode(errors="replace")).digest()
        drawn = (ALPHABET[byte % len(ALPHABET)] for byte in digest[: LENGTH - len(GIVEN)])
        return GIVEN + "".join(drawn)

    def next(self) -> str:
        """Another identity."""
        self._count += 1
        return self.of(str(self._count))


class Named:
    """The identities given to a file: those that it carried, and all of them."""

    def __init__(self) -> None:
        self.carried: set[str] = set()
        self.all: set[str] = set()
        self.of: dict[etree._Element, str] = {}
        """By paragraph, table or note."""

    def give(self, element: etree._Element, identity: str, *, carried: bool) -> None:
        """Take note of the identity of an element."""
        self.of[element] = identity
        self.all.add(identity)
        if carried:
            self.carried.add(identity)

    def identity_at(self, element: etree._Element) -> str:
        """The identity of the paragraph, table or note that an element stands in, if any."""
        found = self.of.get(element, "")
        for ancestor in element.iterancestors():
            found = self.of.get(ancestor, found)
        return found


def name_units(body: etree._Element, names: Names, named: Named) -> None:
    """Put a bookmark with an identity around each paragraph of a body.

    A table has one if it carries it: any other may be there to lay out the paragraphs in it.
    """
    blocks = [block for block in body.iter(P, TBL) if not _is_inside(block)]
    owners = {block: name for name, block in _owners(body, UNIT_BOOKMARK)}
    _drop(body, UNIT_BOOKMARK)
    for block in blocks:
        identity = owners.get(block, "")
        if identity or block.tag == P:
            named.give(block, identity or names.next(), carried=bool(identity))
            _surround(block, UNIT_BOOKMARK + named.of[block])


def name_notes(root: etree._Element, tag: str, names: Names, named: Named) -> None:
    """Put a bookmark with an identity into each note of a part."""
    for note in root.iter(W + tag):
        paragraph = note.find(P)
        if note.get(W + "type", "normal") != "normal" or paragraph is None:
            continue
        carried = [name for name, _ in _owners(note, NOTE_BOOKMARK) if name not in named.all]
        _drop(note, NOTE_BOOKMARK)
        identity = carried[0] if carried else names.of(f"{tag} {note.get(ID)}")
        named.give(note, identity, carried=bool(carried))
        _surround(paragraph, NOTE_BOOKMARK + identity)


def _is_inside(block: etree._Element) -> bool:
    """Whether a block stands in a text box, or is a table in another."""
    inside = (_TEXT_BOX, TBL) if block.tag == TBL else (_TEXT_BOX,)
    return next(block.iterancestors(*inside), None) is not None


def _owners(root: etree._Element, prefix: str) -> Iterator[tuple[str, etree._Element]]:
    """Each identity that the file carries once, and the paragraph or table that it names."""
    given: set[str] = set()
    taken: set[etree._Element] = set()
    for name, blocks in _spans(root, prefix):
        free = [block for block in blocks if block not in taken]
        owner = next(iter([*filter(_has_words_of_its_own, free), *free]), None)
        if owner is not None and name not in given:
            given.add(name)
            taken.add(owner)
            yield name, owner


def _spans(root: etree._Element, prefix: str) -> Iterator[tuple[str, list[etree._Element]]]:
    """The identity of each of our bookmarks, and the blocks with words inside it."""
    opened: dict[str, tuple[str, list[etree._Element]]] = {}
    found: list[tuple[str, list[etree._Element]]] = []
    beside: etree._Element | None = None
    layout = _layout_tables(root, prefix)
    for element in root.iter(_START, _END, R):
        tag = element.tag
        if tag == _START:
            name = element.get(_NAME, "")
            identity = name.removeprefix(prefix)
            if name.startswith(prefix) and is_identity(identity):
                opened[element.get(ID, "")] = (identity, [])
                found.append(opened[element.get(ID, "")])
                beside = None
        elif tag == _END:
            opened.pop(element.get(ID, ""), None)
        elif opened and (parent := element.getparent()) is not beside:
            beside = parent  # What stands beside this run stands in the same block.
            if (block := _block(element, layout)) is None:
                continue
            for _, blocks in opened.values():
                if block not in blocks[-1:]:
                    blocks.append(block)
    yield from found


def _layout_tables(root: etree._Element, prefix: str) -> set[etree._Element]:
    """The tables into which somebody put paragraphs of ours: several identities begin in them."""
    begun: dict[etree._Element, set[str]] = {}
    for mark in root.iter(_START):
        identity = (name := mark.get(_NAME, "")).removeprefix(prefix)
        if name.startswith(prefix) and is_identity(identity):
            for table in mark.iterancestors(TBL):
                begun.setdefault(table, set()).add(identity)
    return {table for table, identities in begun.items() if len(identities) > 1}


def _block(element: etree._Element, layout: Container[etree._Element]) -> etree._Element | None:
    """The outermost paragraph or table that an element stands in, but for tables of layout."""
    found = None
    for ancestor in element.iterancestors(P, TBL):
        if ancestor not in layout:
            found = ancestor
    return found


def _has_words_of_its_own(block: etree._Element) -> bool:
    """Whether any words were there before the tracked changes."""
    return any(
        text.text and not any(ancestor.tag in _BROUGHT_IN for ancestor in text.iterancestors())
        for text in each_of(block, _TEXT)
    )


def _drop(root: etree._Element, prefix: str) -> None:
    gone = [mark for mark in root.iter(_START) if mark.get(_NAME, "").startswith(prefix)]
    numbers = {mark.get(ID, "") for mark in gone}
    others = {mark.get(ID, "") for mark in root.iter(_START)} - numbers
    _remove(gone)
    _remove(mark for mark in root.iter(_END) if mark.get(ID, "") in numbers - others)


def _remove(elements: Iterable[etree._Element]) -> None:
    for element in list(elements):
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)


def _surround(block: etree._Element, name: str) -> None:
    """A bookmark around all that a paragraph or table holds."""
    properties = child(block, PPR) if block.tag == P else None
    start = etree.SubElement(block, _START, {ID: name, _NAME: name})
    block.insert(0 if properties is None else block.index(properties) + 1, start)
    etree.SubElement(block, _END, {ID: name})
