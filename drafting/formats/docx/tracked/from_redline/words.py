"""Words of paragraphs that stay: laid over what the file says, and marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree

from drafting.formats.docx.layout.blocks import Block, Role
from drafting.formats.docx.tracked.from_redline.authors import Authors
from drafting.formats.docx.tracked.from_redline.errors import OverBaseError
from drafting.formats.docx.tracked.from_redline.glyphs import Glyph, Raw
from drafting.formats.docx.tracked.from_redline.laying import (
    Setting,
    SettingOf,
    Step,
    UnfoundError,
    laid,
    laid_afresh,
)
from drafting.formats.docx.tracked.from_redline.looks import Look
from drafting.formats.docx.tracked.from_redline.notes_in_text import renumber
from drafting.formats.docx.tracked.from_redline.noting import Notes
from drafting.formats.docx.tracked.from_redline.paragraphs import Paragraphs, Printer
from drafting.formats.docx.tracked.from_redline.revising import Reviser

_BREAK = Glyph(("\n",), 0, 0)
"""Where one paragraph of a passage ends and the next begins."""
_SHOWN = 60


class Words:
    """Lays blocks over paragraphs and marks what differs."""

    def __init__(
        self,
        name: str,
        notes: Notes,
        marker: Authors,
        printer: Printer,
        paragraphs: Paragraphs,
    ) -> None:
        self._name, self._token = name, notes.token
        self._renumbered = notes.renumbered()
        self._marker, self._printer = marker, printer
        self._reviser = Reviser(marker, printer, paragraphs)

    def steps(
        self, raws: Sequence[Raw], blocks: Sequence[Block], setting: SettingOf
    ) -> list[list[Step]]:
        """What becomes of the glyphs of each paragraph. Raises OverBaseError."""
        glyphs: list[Glyph] = []
        for raw in raws:
            glyphs += [_BREAK, *raw.glyphs] if raw is not raws[0] else raw.glyphs
        try:
            return list(_by_paragraph(raws, laid(blocks, glyphs, self._token, setting)))
        except UnfoundError as failure:
            if len(raws) == len(blocks) == 1 and blocks[0].start == blocks[0].mark == "=":
                return [laid_afresh(blocks[0], glyphs, setting(blocks[0]) or Setting())]
            words = "".join(piece.run.text for piece in blocks[0].pieces if piece.sign != "+")
            shown = f"{words[:_SHOWN]}…" if len(words) > _SHOWN else words
            reason = f"the paragraph “{shown}” reads differently there"
            raise OverBaseError(self._name, reason) from failure

    def printed(self, step: Step, look: Look) -> list[etree._Element]:
        """What comes in, as runs, their emphasis their own."""
        self._printer.role = Role.TEXT
        return self._printer.printed(step, look)

    def parts(
        self, raw: Raw, steps: Sequence[Step], role: Role, look: Look, gone: str = "del"
    ) -> list[tuple[etree._Element, int]]:
        """The paragraph marked, cut where it ends anew (see `Reviser.revised`)."""
        self._printer.role = role
        renumber(raw, steps, self._renumbered, self._marker)
        return self._reviser.revised(raw, steps, look, gone)


def _by_paragraph(raws: Sequence[Raw], steps: Sequence[Step]) -> Iterator[list[Step]]:
    """The steps of each paragraph, their glyphs counted from its beginning."""
    own: list[Step] = []
    start, at = 0, 0
    for step in steps:
        if step.glyph == start + len(raws[at].glyphs) and at < len(raws) - 1:
            yield own
            own, start, at = [], step.glyph + 1, at + 1
        elif step.glyph >= 0:
            own.append(step._replace(glyph=step.glyph - start))
        else:
            own.append(step)
    yield own
