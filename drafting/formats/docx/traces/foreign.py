"""Elements and attributes of other vocabularies than Word's.

Programs of others note in them what they like, and Word passes over it.
"""

from __future__ import annotations

from lxml import etree

from drafting.formats.docx.active.fields import hoisted
from drafting.formats.docx.active.references import remove
from drafting.formats.docx.markup.names import COMPATIBILITY, W

_KNOWN = (
    "http://schemas.openxmlformats.org/", "http://schemas.microsoft.com/", "http://www.w3.org/",
    "http://purl.oclc.org/ooxml/", "urn:schemas-microsoft-com:",
)  # fmt: skip
_NAMED = tuple(COMPATIBILITY + name for name in ("Ignorable", "ProcessContent", "PreserveElements",
               "PreserveAttributes", "MustUnderstand"))  # fmt: skip


def foreign_in(root: etree._Element) -> list[str]:
    """The vocabularies of a part that are not those of Word and have something to say."""
    found: dict[str, None] = {}
    for element in root.iter(etree.Element):
        for name in (element.tag, *element.attrib):
            if not _is_known(name):
                found[_vocabulary(name)] = None
    return list(found)


def take_out_foreign(root: etree._Element) -> None:
    """Take out what is of them; words of Word that stand in it stay in their place."""
    if not foreign_in(root):
        return
    for element in list(root.iter(etree.Element)):
        for name in [one for one in element.attrib if not _is_known(one)]:
            del element.attrib[name]
        if not _is_known(element.tag):
            if next(element.iter(W + "*"), None) is None:
                remove(element)
            else:
                hoisted(element)
    _forget(root)
    kept = [one for one, named in root.nsmap.items() if one and _is_known(f"{{{named}}}")]
    etree.cleanup_namespaces(root, keep_ns_prefixes=kept)


def _forget(root: etree._Element) -> None:
    """Take the prefixes of these vocabularies out of what says how to pass over them."""
    for element in root.iter(etree.Element):
        for name in _NAMED:
            if name in element.attrib:
                prefixes = element.get(name, "").split()
                kept = (
                    one
                    for one in prefixes
                    if _is_known(f"{{{element.nsmap.get(one.partition(':')[0]) or ''}}}")
                )
                element.set(name, " ".join(kept))


def _vocabulary(name: object) -> str:
    return str(name).rpartition("}")[0].lstrip("{")


def _is_known(name: object) -> bool:
    vocabulary = _vocabulary(name)
    return not vocabulary or vocabulary.startswith(_KNOWN)
