"""Variations of the whole package: namespaces, kinds of notes."""

from __future__ import annotations

import random
import re

from lxml import etree

from support.variations.package import SPACE, Vary, W, WordParts

_STRICT = "http://purl.oclc.org/ooxml/"
_MAIN = re.compile(rb"http://schemas\.openxmlformats\.org/(\w+)/2006/(main|relationships\b|math)")


def strict(parts: WordParts, chance: random.Random) -> None:  # noqa: ARG001
    """The names of ISO/IEC 29500 Strict."""
    for name in [name for name in parts.raw if name.endswith((".xml", ".rels"))]:
        root = parts.xml(name)
        content = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
        parts.replace(name, _MAIN.sub(rb"http://purl.oclc.org/ooxml/\1/\2", content))


def other_prefixes(parts: WordParts, chance: random.Random) -> None:  # noqa: ARG001
    """WordprocessingML as the default namespace's neighbour: another prefix."""
    for name in ("word/document.xml", "word/footnotes.xml", "word/styles.xml"):
        root = parts.xml(name)
        if root is not None:
            content = etree.tostring(root, encoding="unicode")
            content = re.sub(r"(</?|\s)w:", r"\1wml:", content).replace("xmlns:w=", "xmlns:wml=")
            parts.replace(name, content.replace('Ignorable="w ', 'Ignorable="').encode("utf-8"))


def endnotes(parts: WordParts, chance: random.Random) -> None:  # noqa: ARG001
    """All footnotes as endnotes."""
    notes = parts.xml("word/footnotes.xml")
    if notes is None:
        return
    if "word/endnotes.xml" not in parts.raw:
        parts.add("endnotes", f'<w:endnotes xmlns:w="{W[1:-1]}"/>')
    target = parts.xml("word/endnotes.xml")
    taken = {note.get(W + "id") for note in target}
    for note in list(notes):
        if note.get(W + "type") in (None, "normal") and note.get(W + "id") not in taken:
            note.tag = W + "endnote"
            for mark in note.iter(W + "footnoteRef"):
                mark.tag = W + "endnoteRef"
            target.append(note)
    moved = {note.get(W + "id") for note in target if note.get(W + "type") in (None, "normal")}
    for reference in parts.body.iter(W + "footnoteReference"):
        if reference.get(W + "id") in moved:
            reference.tag = W + "endnoteReference"


def renumbered_notes(parts: WordParts, chance: random.Random) -> None:
    """Notes under other identities and in another order."""
    notes = parts.xml("word/footnotes.xml")
    if notes is None:
        return
    names: dict[str, str] = {}
    proper = [note for note in notes if note.get(W + "type") in (None, "normal")]
    for note in proper:
        names[note.get(W + "id", "")] = str(1000 + len(names))
        note.set(W + "id", names[note.get(W + "id", "")])
        notes.remove(note)
    chance.shuffle(proper)
    notes.extend(proper)
    for reference in parts.body.iter(W + "footnoteReference"):
        if (identity := reference.get(W + "id", "")) in names:
            reference.set(W + "id", names[identity])


def preserved_space_where_it_matters(parts: WordParts, chance: random.Random) -> None:  # noqa: ARG001
    """`xml:space` only where a text begins or ends with a space."""
    for text in parts.body.iter(W + "t"):
        words = text.text or ""
        if words == words.strip():
            text.attrib.pop(SPACE, None)
        else:
            text.set(SPACE, "preserve")


def moved_main_part(parts: WordParts, chance: random.Random) -> None:  # noqa: ARG001
    """The main part under another name, as some programs write it."""
    roots = parts.xml("_rels/.rels")
    types = parts.xml("[Content_Types].xml")
    for relation in roots:
        if relation.get("Type", "").endswith("/officeDocument"):
            relation.set("Target", "/word/document2.xml")
    for override in types:
        if override.get("PartName") == "/word/document.xml":
            override.set("PartName", "/word/document2.xml")
    parts.rename("word/document.xml", "word/document2.xml")
    parts.rename("word/_rels/document.xml.rels", "word/_rels/document2.xml.rels")


WHOLE: dict[str, Vary] = {
    way.__name__: way
    for way in (
        endnotes,
        renumbered_notes,
        preserved_space_where_it_matters,
        other_prefixes,
        strict,
        moved_main_part,
    )
}
