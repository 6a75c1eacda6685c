"""What the metadata of an official XML text say of the document: number, day, organ, session."""

from __future__ import annotations

from lxml import etree

from drafting.formats.akn.names import UNKNOWN_DATE, akn
from drafting.formats.akn.proceedings import language
from drafting.model.document_metadata import DocumentMetadata

_ADOPTION = "adoption"
_ORGANS = {
    "unga": "General Assembly", "unga-hrc": "Human Rights Council",
    "unecosoc": "Economic and Social Council", "unsc": "Security Council",
}  # fmt: skip
"""Organs by the names that addresses of works have for them."""


def document_metadata(frame: etree._Element, meta: etree._Element) -> DocumentMetadata:
    """What the metadata say of a text; `frame` is the element with its cover page."""
    work = meta.find(f".//{akn('FRBRWork')}")
    if work is None:
        return DocumentMetadata()
    organ, number = _address(work)
    session = frame.find(f"{akn('coverPage')}//{akn('session')}")
    return DocumentMetadata(
        number=number,
        date=_day(work),
        organ=organ,
        session=(session.get("value") or "") if session is not None else "",
        language=language(meta),
    )


def _address(work: etree._Element) -> tuple[str, str]:
    """Organ and number in the address of a work: /akn/un/statement/deliberation/unga/DAY/77-188."""
    uri = work.find(akn("FRBRuri"))
    steps = (uri.get("value") or "").strip("/").split("/") if uri is not None else []
    if len(steps) < 3:
        return "", ""
    return _ORGANS.get(steps[-3], ""), steps[-1]


def _day(work: etree._Element) -> str:
    day = work.find(akn("FRBRdate"))
    if day is None or day.get("name") != _ADOPTION or day.get("date") == UNKNOWN_DATE:
        return ""
    return day.get("date") or ""
