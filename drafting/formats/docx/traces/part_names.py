"""The names of parts that hold pictures: some programs call them as the file was called."""

from __future__ import annotations

import posixpath
import re

from lxml import etree

from drafting.formats.docx.package.edited import CONTENTS, owner_of
from drafting.formats.docx.package.xml import parse, rewritten
from drafting.patterns import regex

_FOLDER = "media"
_USUAL = regex(r"(?:image|media|hdphoto|video|audio|picture)\d*\.\w{2,5}", re.IGNORECASE)


def named_parts(parts: tuple[str, ...]) -> list[str]:
    """The parts with pictures of which the name is not one that Word gives."""
    cut = ((part, *posixpath.split(part)) for part in parts)
    return [
        part
        for part, folder, base in cut
        if posixpath.basename(folder) == _FOLDER and base and not _USUAL.fullmatch(base)
    ]


def under_numbers(name: str, parts: dict[str, bytes]) -> dict[str, bytes]:
    """The parts of the file `name` with such parts under numbers, and what leads to them."""
    new: dict[str, str] = {}
    for part in named_parts(tuple(parts)):
        folder, ending = posixpath.dirname(part), posixpath.splitext(part)[1]
        numbers = (f"{folder}/image{9000 + at}{ending}" for at in range(len(new) + 1, 1 << 20))
        new[part] = next(one for one in numbers if one not in parts)
    if not new:
        return parts
    found = {new.get(part, part): data for part, data in parts.items()}
    for part, data in found.items():
        if part.endswith(".rels"):
            found[part] = _led_anew(name, part, data, new)
        elif part == CONTENTS:
            found[part] = _listed_anew(name, data, new)
    return found


def _led_anew(name: str, part: str, data: bytes, new: dict[str, str]) -> bytes:
    root, folder = parse(data, name, part), posixpath.dirname(owner_of(part))
    for relation in root.iter("{*}Relationship"):
        target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", "")))
        if relation.get("TargetMode") != "External" and target.lstrip("/") in new:
            relation.set("Target", f"/{new[target.lstrip('/')]}")
    return rewritten(root, data)


def _listed_anew(name: str, data: bytes, new: dict[str, str]) -> bytes:
    root: etree._Element = parse(data, name, CONTENTS)
    for row in root.iter("{*}Override"):
        part = row.get("PartName", "").lstrip("/")
        if part in new:
            row.set("PartName", f"/{new[part]}")
    return rewritten(root, data)
