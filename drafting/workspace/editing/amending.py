"""Amendment documents carried out on a text of the session."""

from __future__ import annotations

from drafting.amendments.official.apply import Amended, amended
from drafting.amendments.official.document import AmendmentDocument
from drafting.model.identity import IdSource
from drafting.model.resolution import Resolution


def amend(
    base: Resolution, document: AmendmentDocument, ids: IdSource, *, follow: bool | None = None
) -> Amended:
    """`base` with the instructions that fit, as `amended` has it.

    New paragraphs from a file without italics open in italics, if those of the text do.
    """
    from drafting.formats.plain.italics import with_opening_italics

    opens = any(unit.text.startswith("*") for unit in base.walk())
    italicized = with_opening_italics if opens else str
    return amended(base, document, ids, follow=follow, italicized=italicized)
