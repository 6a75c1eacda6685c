"""Reads Word files with nothing but a reader of XML, and settles what is tracked in them."""

from __future__ import annotations

import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ADDS = (f"{W}ins", f"{W}moveTo")
TAKES = (f"{W}del", f"{W}moveFrom")
Accepts = Callable[[str], bool]
"""Whether the changes of an author are accepted; those of all others are rejected."""


def body(path: Path, part: str = "document") -> ET.Element:
    """The root of a part of the file."""
    with zipfile.ZipFile(path) as archive:
        return ET.fromstring(archive.read(f"word/{part}.xml"))  # noqa: S314


def word_text(path: Path) -> str:
    """The words of each paragraph, a line each."""
    return "\n".join(
        "".join(run.text or "" for run in one.iter(f"{W}t")) for one in body(path).iter(f"{W}p")
    )


def authors(path: Path) -> set[str]:
    """Under whose names anything is tracked."""
    named = (one.get(f"{W}author") for one in body(path).iter() if one.tag in (*ADDS, *TAKES))
    return {name for name in named if name}


def settled(path: Path, accepts: Accepts) -> list[str]:
    """The paragraphs that are left when each author's changes are accepted or rejected.

    A paragraph whose mark goes flows into the next one, as in Word; one that is empty then, and
    was not empty for want of words, leaves nothing.
    """
    lines: list[str] = []
    carried = ""
    for paragraph in body(path).iter(f"{W}p"):
        carried += "".join(_words(paragraph, accepts))
        if _mark_stays(paragraph, accepts):
            lines.append(carried)
            carried = ""
    return [*lines, carried] if carried else lines


def _words(element: ET.Element, accepts: Accepts) -> Iterator[str]:
    for child in element:
        if child.tag in (f"{W}t", f"{W}delText"):
            yield child.text or ""
        elif child.tag == f"{W}tab":
            yield "\t"
        elif child.tag not in (f"{W}pPr", f"{W}rPr", f"{W}p") and _stays(child, accepts):
            yield from _words(child, accepts)


def _stays(element: ET.Element, accepts: Accepts) -> bool:
    """Whether what a change is about is in the text once it is settled."""
    accepted = accepts(element.get(f"{W}author") or "")
    if element.tag in ADDS:
        return accepted
    return not (element.tag in TAKES and accepted)


def _mark_stays(paragraph: ET.Element, accepts: Accepts) -> bool:
    look = paragraph.find(f"{W}pPr/{W}rPr")
    return look is None or all(_stays(change, accepts) for change in look)
