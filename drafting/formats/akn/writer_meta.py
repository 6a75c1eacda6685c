"""The metadata of an XML text: where it stands in the work of its organ, and who is named."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote

from lxml import etree

from drafting.formats.akn.dates import date_in
from drafting.formats.akn.names import UNKNOWN_DATE, akn, long_language
from drafting.lexicon.resolution_symbols import is_open
from drafting.model.inline import plain
from drafting.model.resolution import Resolution

_REFERENCES = (
    ("TLCConcept", "dateOfIssuance", "concept/un/dateOfIssuance", "Date of issuance"),
    ("TLCConcept", "symbol", "reference/un/symbol", "Symbol"),
    ("TLCConcept", "adoption", "concept/un/adoption", "Adoption"),
    ("TLCConcept", "session", "concept/un/session", "Session"),
    ("TLCConcept", "generalDistribution", "concept/un/generalDistribution", "Distribution"),
    ("TLCRole", "issuingBody", "role/un/issuingBody", "Issuing body"),
    ("TLCRole", "subsidiaryBody", "role/un/subsidiaryBody", "Subsidiary body"),
    ("TLCTerm", "resolutionTitle", "reference/un/resolutionTitle", "Resolution title"),
)
_LEVELS = (
    ("FRBRWork", "!main/", "author"),
    ("FRBRExpression", "!main/", "issuer"),
    ("FRBRManifestation", "!main.xml", "editor"),
)
_SOURCE = "#un"


def metadata(resolution: Resolution, notes: Iterable[etree._Element]) -> etree._Element:
    """The `meta` of a text; `notes` are those that nothing refers to."""
    meta = etree.Element(akn("meta"))
    meta.append(_identification(resolution, ""))
    meta.append(_references(plain(resolution.masthead.organ)))
    held = list(notes)
    if held:
        etree.SubElement(meta, akn("notes"), source=_SOURCE).extend(held)
    return meta


def annex_metadata(resolution: Resolution, number: int) -> etree._Element:
    """The `meta` of an annex."""
    meta = etree.Element(akn("meta"))
    meta.append(_identification(resolution, f"annex_{number}/"))
    return meta


def _identification(resolution: Resolution, component: str) -> etree._Element:
    day = date_in(plain(resolution.masthead.adoption) or plain(resolution.masthead.date))
    language = long_language(resolution.language)
    work = f"/akn/un/statement/deliberation/{_organ(resolution)}/{day}/{_name(resolution)}/"
    expression = f"{work}{language}@"
    found = etree.Element(akn("identification"), source=_SOURCE)
    for (name, ending, role), address in zip(
        _LEVELS, (work, f"{expression}/", f"{expression}/"), strict=True
    ):
        level = etree.SubElement(found, akn(name))
        etree.SubElement(level, akn("FRBRthis"), value=f"{address}{component}{ending}")
        etree.SubElement(level, akn("FRBRuri"), value=address)
        etree.SubElement(level, akn("FRBRdate"), date=day, name=_event(name, day))
        author = etree.SubElement(level, akn("FRBRauthor"), href="#issuingBody")
        author.set("as", f"#{role}")
        if name == "FRBRWork":
            etree.SubElement(level, akn("FRBRcountry"), value="un")
        elif name == "FRBRExpression":
            etree.SubElement(level, akn("FRBRlanguage"), language=language)
    return found


def _event(level: str, day: str) -> str:
    if day == UNKNOWN_DATE:
        return "unknown"
    return "markup" if level == "FRBRManifestation" else "publication"


def _references(organ: str) -> etree._Element:
    found = etree.Element(akn("references"), source=_SOURCE)
    authority = ("TLCOrganization", "un", "organization/un", organ or "United Nations")
    roles = (("TLCRole", role, f"role/un/{role}", role.title()) for _, _, role in _LEVELS)
    for name, identity, path, shown in (authority, *_REFERENCES, *roles):
        href = f"/akn/ontology/{path}"
        words = " ".join(re.sub(r"[\x00-\x1f\ufffe\uffff\ud800-\udfff]", " ", shown).split())
        etree.SubElement(found, akn(name), eId=identity, href=href, showAs=words)
    return found


def _organ(resolution: Resolution) -> str:
    words = re.findall(r"[a-z]+", plain(resolution.masthead.organ).casefold())
    return "".join(words) or "un"


def _name(resolution: Resolution) -> str:
    number = plain(resolution.masthead.number)
    symbol = plain(resolution.masthead.symbol) if not number or is_open(number) else number
    words = re.sub(r"[^\w.]+", "-", symbol, flags=re.ASCII).strip("-")
    return quote(words) or "draft"
