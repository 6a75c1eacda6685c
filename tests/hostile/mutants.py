"""Files as nobody means them: a sound one with a few changes at random, the same each time."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable
from copy import deepcopy
from random import Random
from typing import Any

from lxml import etree

HOSTILE = (
    "9" * 5000, "-1", "0", "1e999999", "x" * 3000, "\u202e", "\ufffe", "\ue000", "\x07", "\u2028",
    "[" * 400, "(" * 400, "*" * 61, "[^", "[^n1]", "{#", "{#aaaaaaaaaa}", "|", "| a |\n|---|\n",
    "§", "\n\n", "\n+++\n", "---", "١٢٣", "²", "½", "①", "Ⅻ", "99999999999", "(a)", "1.", "OP1",
    "IX.", "https://", "\ud7ff", "\U0001f41d", "&#0;", "<", "]]>", "%s", "{0}", "\\", "\"", "\t",
)  # fmt: skip
_DIGITS = re.compile(r"\d+")
_PARTS = re.compile(r"word/(?:document|footnotes|endnotes|numbering|styles|settings|comments)\.xml")


def mutated_text(random: Random, text: str) -> str:
    """A text with one to four changes."""
    for _ in range(random.randint(1, 4)):
        text = random.choice(_OF_TEXT)(random, text)
    return text


def _stretch(random: Random, text: str) -> tuple[int, int]:
    start = random.randrange(len(text) + 1)
    return start, min(len(text), start + random.choice((0, 1, 3, 20, 200)))


def _without(random: Random, text: str) -> str:
    start, end = _stretch(random, text)
    return text[:start] + text[end:]


def _twice(random: Random, text: str) -> str:
    start, end = _stretch(random, text)
    return text[:end] + text[start:end] * random.choice((1, 1, 2, 60)) + text[end:]


def _elsewhere(random: Random, text: str) -> str:
    start, end = _stretch(random, text)
    rest, at = text[:start] + text[end:], random.randrange(len(text) + 1)
    return rest[:at] + text[start:end] + rest[at:]


def _with_hostile(random: Random, text: str) -> str:
    start, end = _stretch(random, text)
    return text[:start] + random.choice(HOSTILE) + text[random.choice((start, end)) :]


def _with_long_number(random: Random, text: str) -> str:
    found = list(_DIGITS.finditer(text))
    if not found:
        return text
    one = random.choice(found)
    return text[: one.start()] + random.choice(HOSTILE[:4]) + text[one.end() :]


def _cut_off(random: Random, text: str) -> str:
    return text[: random.randrange(len(text) + 1)]


_OF_TEXT: tuple[Callable[[Random, str], str], ...] = (
    _without, _twice, _elsewhere, _with_hostile, _with_hostile, _with_long_number, _cut_off,
)  # fmt: skip


def mutated_xml(random: Random, data: bytes) -> bytes:
    """An XML text with other elements, attributes or words; now and then as a broken text."""
    if random.random() < 0.1:
        return mutated_text(random, data.decode()).encode(errors="replace")
    root = etree.fromstring(data)
    for _ in range(random.randint(1, 5)):
        _change(random, root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _change(random: Random, root: etree._Element) -> None:
    elements = [one for one in root.iter() if isinstance(one.tag, str) and one is not root]
    if not elements:
        return
    one, other = random.choice(elements), random.choice(elements)
    random.choice(_OF_ELEMENT)(random, one, other)


def _removed(_: Random, one: etree._Element, _other: etree._Element) -> None:
    parent = one.getparent()
    if parent is not None:
        parent.remove(one)


def _copied(random: Random, one: etree._Element, other: etree._Element) -> None:
    copy = deepcopy(one)
    copy.tail = None
    other.insert(random.randint(0, len(other)), copy)


def _renamed(_: Random, one: etree._Element, other: etree._Element) -> None:
    one.tag = other.tag


def _said(random: Random, one: etree._Element, _other: etree._Element) -> None:
    one.text = _of_xml(random)


def _attributed(random: Random, one: etree._Element, other: etree._Element) -> None:
    name = random.choice([*one.attrib, *other.attrib, "id"])
    if name in one.attrib and random.random() < 0.4:
        del one.attrib[name]
    elif one.get(name, "").isdecimal() and random.random() < 0.4:
        one.set(name, random.choice(HOSTILE[:4]))
    else:
        one.set(name, _of_xml(random))


def _unwrapped(_: Random, one: etree._Element, _other: etree._Element) -> None:
    parent = one.getparent()
    if parent is not None:
        for child in list(one):
            one.addprevious(child)
        parent.remove(one)


def _of_xml(random: Random) -> str:
    words = random.choice((*HOSTILE, "", "true", "2000000000"))
    return "".join(sign for sign in words if sign in "\t\n" or "\x20" <= sign < "\ufffe")


_OF_ELEMENT: tuple[Callable[[Random, etree._Element, etree._Element], None], ...] = (
    _removed, _copied, _renamed, _said, _attributed, _attributed, _unwrapped,
)  # fmt: skip


def mutated_word(random: Random, data: bytes) -> bytes:
    """A Word file with one part changed; now and then as a broken archive."""
    if random.random() < 0.05:
        at = random.randrange(len(data))
        return data[:at] + bytes([random.randrange(256)]) + data[at + 1 :]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = random.choice([name for name in parts if _PARTS.fullmatch(name)])
    parts[name] = mutated_xml(random, parts[name])
    if random.random() < 0.05:
        del parts[random.choice(list(parts))]
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def mutated_json(random: Random, data: str) -> str:
    """A JSON text with other values; now and then as a broken text."""
    if random.random() < 0.2:
        return mutated_text(random, data)
    value = json.loads(data)
    for _ in range(random.randint(1, 4)):
        _change_value(random, value)
    return json.dumps(value, ensure_ascii=False)


def _change_value(random: Random, value: Any) -> None:  # noqa: ANN401
    places: list[tuple[Any, Any]] = []
    pending = [value]
    while pending:
        holder = pending.pop()
        keys = holder.keys() if isinstance(holder, dict) else range(len(holder))
        places += [(holder, key) for key in keys]
        pending += [holder[key] for key in keys if isinstance(holder[key], dict | list)]
    holder, key = random.choice(places)
    other, place = random.choice(places)
    new: list[Any] = [None, True, -1, 10**300, 1.5, [], {}, [[]], random.choice(HOSTILE)]
    if random.random() < 0.2:
        del holder[key]
    else:
        copy = json.loads(json.dumps(other[place]))
        holder[key] = random.choice([*new, random.choice(HOSTILE), copy])
