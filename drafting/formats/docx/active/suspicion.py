"""Whether a part may hold something active, told from its bytes: most hold nothing."""

from __future__ import annotations

from drafting.formats.docx.active.fields import IsUnlinked, parsed
from drafting.formats.safe_xml import XmlRefusedError, as_utf8
from drafting.patterns import regex

_WORDS = (
    b"altChunk", b"subDoc", b"control", b"OLEObject", b"objectEmbed", b"objectLink",
    b"attachedTemplate", b"mailMerge", b"saveThroughXslt", b"entryMacro", b"exitMacro",
    b"webVideoPr", b"dataBinding", b"HyperlinkBase",
)  # fmt: skip
_ELEMENT = regex(rb"[<:](?:%s)[\s/>]" % b"|".join(_WORDS))
_VML = b"urn:schemas-microsoft-com:vml"
_ADDRESS = regex(rb"""\s(?:\w+:)?(?:alt)?(?:href|src)\s*=\s*["'][^"']""")
_CHARACTER = b"fldCharType"
_CODE, _SIMPLE = b"nstrText", b"fldSimple"
_KIND = regex(rb"""\s*=\s*["']([^"']*)["']""")
_PIECE = regex(rb"nstrText(?:\s[^>]*)?>([^<]*)<")
_SIMPLE_CODE = regex(rb"""instr\s*=\s*(?:"([^"]*)"|'([^']*)')""")


def is_suspect(data: bytes, is_active: IsUnlinked) -> bool:
    """Whether a part may hold something active; that it does not, is certain."""
    try:
        data = as_utf8(data)
    except XmlRefusedError:
        return False
    if any(word in data for word in _WORDS) and _ELEMENT.search(data):
        return True
    if _VML in data and _ADDRESS.search(data):
        return True
    codes = _codes(data)
    return codes is None or any("&" in code or is_active(parsed(code)) for code in codes)


def _codes(data: bytes) -> list[str] | None:
    """The codes of fields as Word writes them; None where they are written in another way."""
    if _CODE not in data and _SIMPLE not in data:
        return []
    found = _simple_codes(data) if _SIMPLE in data else []
    code, in_code = "", False
    first, *stretches = data.split(_CHARACTER)
    if _CODE in first:
        return None
    for stretch in stretches:
        kind = _KIND.match(stretch)
        if kind is None or kind[1] not in (b"begin", b"separate", b"end"):
            return None
        if kind[1] == b"begin" and in_code:
            return None
        if in_code:
            found.append(code)
        code, in_code = "", kind[1] == b"begin"
        if _CODE in stretch:
            if not in_code:
                return None
            code = b"".join(_PIECE.findall(stretch)).decode(errors="replace")
    return None if in_code or b"CDATA" in data else [one.replace("&quot;", '"') for one in found]


def _simple_codes(data: bytes) -> list[str]:
    return [b"".join(both).decode(errors="replace") for both in _SIMPLE_CODE.findall(data)]
