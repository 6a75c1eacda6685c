"""A compilation as a Word file: a working paper without the masthead of a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from drafting.amendments.compilation.paper import UNOFFICIAL, Paper
from drafting.formats.atomic_write import write_atomically
from drafting.formats.bodies import Body
from drafting.formats.docx.layout.blocks import Block, Role
from drafting.formats.docx.layout.composition import blocks_of, composition_of, pieces_of
from drafting.formats.docx.layout.document import print_document
from drafting.formats.docx.layout.proof import prove_clean
from drafting.model.inline import escape
from drafting.page import blocks as page
from drafting.page.paper import PaperBlock, compose_paper

_ROLES = {
    page.Role.PAPER_TITLE: page.Role.SPONSORS,
    page.Role.FACT: page.Role.OTHER,
    page.Role.KEY: page.Role.TABLE,
    page.Role.DELEGATIONS: page.Role.OTHER,
    page.Role.LIST_TITLE: page.Role.HEADING,
    page.Role.LISTED: page.Role.PARAGRAPH,
}
"""What stands around the text has the styles of what stands there in a document."""


def write_paper(paper: Paper, path: Path, body: Body) -> None:
    """Write a compilation in the layout of `body`, proved before it is put in place.

    Raises a FormatError.
    """
    heading = pieces_of(escape(f"{paper.title} · {UNOFFICIAL.partition(' of ')[0]}"))
    blocks = tuple(_blocks(map(partial(_called, paper), compose_paper(paper))))
    composition = composition_of(paper.text, blocks, {"running-title": heading})
    package = print_document(composition, body, rule_has_room=True)
    prove_clean(package, path.name, composition)
    write_atomically(path, package)


def _called(paper: Paper, one: PaperBlock) -> PaperBlock:
    """A block with its whole label where its number does not tell which paragraph it is."""
    in_annex = {unit.id for annex in paper.text.annexes for unit in annex.walk()}
    is_told = one.block.number and one.block.source not in in_annex
    if is_told or not one.block.source or one.role in {*page.HEADINGS, page.Role.NOTE}:
        return one
    return one._replace(block=one.block._replace(number=one.label))


def _blocks(paper: Iterable[PaperBlock]) -> Iterator[Block]:
    printed = (one.block._replace(role=_ROLES.get(one.role, one.role)) for one in paper)
    for block in blocks_of(printed):
        # Letters are set in below the paragraph, whose label hangs.
        deeper = block.role is Role.TEXT and block.depth > 0
        yield block._replace(depth=block.depth + 1) if deeper else block
