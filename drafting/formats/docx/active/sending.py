"""A Word file as it is sent on."""

from __future__ import annotations

from drafting.formats.docx.active.kinds import ActiveContent
from drafting.formats.docx.active.removal import harmless
from drafting.formats.docx.active.sentences import on_sending
from drafting.formats.docx.package.archive import package_of


def active_content_of(name: str, content: bytes) -> tuple[ActiveContent, ...]:
    """What a Word file could run or fetch. Raises a FormatError."""
    return harmless(package_of(name, content)).left_out


def sent(name: str, content: bytes) -> tuple[bytes, str]:
    """The bytes of a Word file without its active content, and what to say of that.

    One that has none stays to the byte. Raises a FormatError.
    """
    was = package_of(name, content)
    file = harmless(was)
    return content if file.package is was else file.package.repacked({}), on_sending(file)
