"""A compilation as a Word file: a working paper without the masthead of a document."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from drafting.amendments.compilation.paper import UNOFFICIAL, Paper
from drafting.formats.bodies import Body
from drafting.formats.docx.layout.blocks import Block, Role
from drafting.formats.docx.layout.composition import blocks_of, composition_of, pieces_of
from drafting.formats.docx.layout.document import print_document
from drafting.formats.docx.layout.proof import prove_clean
from drafting.formats.placing import put_in_place
from drafting.model.inline import escape
from drafting.model.resolution import Resolution

_SIGN, _MEANING, _DELEGATIONS = "Sign", "What it means", "Delegations"


def write_paper(paper: Paper, path: Path, body: Body) -> None:
    """Write a compilation in the layout of `body`, proved before it is put in place.

    Raises a FormatError.
    """
    text = paper.text
    heading = pieces_of(escape(f"{paper.title} · {UNOFFICIAL.partition(' of ')[0]}"))
    composition = composition_of(
        text, tuple(_blocks(paper, text, body)), {"running-title": heading}
    )
    package = print_document(composition, body)
    prove_clean(package, path.name, composition)
    put_in_place(path, package)


def _blocks(paper: Paper, text: Resolution, body: Body) -> Iterator[Block]:
    heading, *rest = blocks_of(text, body)
    yield heading
    for line in (*map(escape, paper.facts), *paper.values):
        yield Block(Role.OTHER, pieces_of(line))
    if paper.key:
        yield Block(Role.TABLE, pieces_of(_key(paper)))
    if paper.delegations:
        names = escape(", ".join(paper.delegations))
        yield Block(Role.OTHER, pieces_of(f"**{_DELEGATIONS}:** {names}"))
    for block in rest:
        # Letters are set in below the paragraph, whose label hangs.
        deeper = block.role is Role.TEXT and block.depth > 0
        yield block._replace(depth=block.depth + 1) if deeper else block


def _key(paper: Paper) -> str:
    rows = [(_SIGN, _MEANING), *((sign.sample, escape(sign.meaning)) for sign in paper.key)]
    return "\n".join(f"| {sample} | {meaning} |" for sample, meaning in rows)
