"""Addresses of links that tell of somebody, and the same addresses without that."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, parse_qs, urlsplit, urlunsplit

from drafting.patterns import regex

_WRAPPERS = {
    "safelinks.protection.outlook.com": ("url",),
    "urldefense.proofpoint.com": ("u",),
    "google.com": ("url", "q"),
    "linkprotect.cudasvc.com": ("a",),
}
"""Services that put themselves before an address and note who asked; where they keep it."""
_TRACKING = regex(
    r"utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|mkt_tok|_hs\w+|vero_\w+|trk\w*|"
    r"wt\.mc_id|ref_src|cid|rid|recipient\w*|email|e-?mail_?\w*|user(?:id|name)?|si",
    re.IGNORECASE,
)
"""What a page is told of whoever follows a link."""
_PRIVATE = regex(r"-my\.sharepoint\.com$|^(?:1drv\.ms|onedrive\.live\.com)$", re.IGNORECASE)
"""Stores of one person, whose name stands in the address."""


def told_less(address: str) -> str:
    """The address without what tells of somebody; nothing where nothing else is left."""
    try:
        parts = urlsplit(address.strip())
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return address
    if parts.scheme == "mailto":
        return address.partition("?")[0]
    if parts.scheme not in ("http", "https"):
        return address
    if _PRIVATE.search(host):
        return ""
    inner = _inner(host, parts.query)
    return told_less(inner) if inner else _plain(address, parts)


def _inner(host: str, query: str) -> str:
    """The address before which a service put itself."""
    for wrapper, names in _WRAPPERS.items():
        if host == wrapper or host.endswith(f".{wrapper}"):
            held = parse_qs(query)
            said = (held[name][0] for name in names if name in held)
            return next((one for one in said if one.startswith(("http://", "https://"))), "")
    return ""


def _plain(address: str, parts: SplitResult) -> str:
    """The address without the name of whoever follows it, and what the page is told of them."""
    pairs = parts.query.split("&")
    query = "&".join(one for one in pairs if not _TRACKING.fullmatch(one.partition("=")[0]))
    place = parts.netloc.rpartition("@")[2]
    if (query, place) == (parts.query, parts.netloc):
        return address
    return urlunsplit(parts._replace(netloc=place, query=query))
