"""A compilation as HTML: labels beside the text, on narrow screens above it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from drafting.amendments.compilation.notation import Fragment, FragmentLook
from drafting.amendments.compilation.paper import Paper
from drafting.formats.html.page import page, run_html
from drafting.model.inline import runs
from drafting.page.blocks import HEADINGS, Block, Role
from drafting.page.paper import PaperBlock, compose_paper, paper_marks

_STYLE = """
.paper { border-bottom: 1px solid; margin-bottom: 1.5rem; padding-bottom: .75rem; }
.paper h1 { font-size: 1.35rem; margin: 0 0 .5rem; } .paper p { margin: .2rem 0; }
.key { margin-block: .75rem; } .key th { border-bottom: 1px solid; text-align: start; }
.key td, .key th { border-inline: 0; padding: .15rem .75rem .15rem 0; }
.said { display: grid; grid-template-columns: 5.5rem 1fr; margin-block: .75rem; }
.said .label { color: var(--quiet); font: .8rem/1.9 sans-serif; }
.depth-1, .depth-2, .depth-3, .depth-4 { margin-inline-start: 0; }
.depth-1 .words { margin-inline-start: 1.5rem; } .depth-2 .words { margin-inline-start: 3rem; }
.depth-3 .words, .depth-4 .words { margin-inline-start: 4.5rem; }
.in { color: var(--added); } .out { color: var(--removed); }
.by { color: var(--quiet); font: .8em sans-serif; }
@media (max-width: 36rem) { .said { display: block; } .said .label { display: block; } }
"""
_CLASSES = {FragmentLook.ADDED: "in", FragmentLook.DELETED: "out", FragmentLook.NAMES: "by"}
_TAGS = {Role.PAPER_TITLE: "h1", Role.TITLE: "h2"}
"""Of what is no labelled paragraph; other headings are of the third degree."""
_FRAMES = {
    "head": '<header class="paper">{}</header>',
    "notes": '<footer class="notes">{}</footer>',
}


def paper_html(paper: Paper) -> str:
    """One file that shows a compilation on any screen and prints well."""
    return page(
        paper.compilation.text, paper.title, _PaperBody(compose_paper(paper)).lines(), _STYLE
    )


class _PaperBody:
    def __init__(self, blocks: tuple[PaperBlock, ...]) -> None:
        self._blocks = blocks
        self._marks = paper_marks(blocks)

    def lines(self) -> Iterator[str]:
        for part, blocks in groupby(self._blocks, _part):
            lines = "\n".join(map(self._block, blocks))
            yield _FRAMES.get(part, "{}").format(lines)

    def _block(self, block: PaperBlock) -> str:
        role = block.role
        if role is Role.KEY:
            return self._key(block.block)
        words = self._words(block.fragments)
        identity = escape(block.block.source, quote=True)
        if role is Role.NOTE:
            return f'<p id="note-{identity}"><sup>{escape(block.label)}</sup> {words}</p>'
        named = f' id="{identity}"' if identity and role is not Role.ANNEX else ""
        if role in HEADINGS or role is Role.PAPER_TITLE:
            return _heading(role, named, escape(block.label), words)
        if not named:
            return f'<p class="{role.value}">{words}</p>'
        label = f'<span class="label">{escape(block.label)}</span>'
        names = f"said {role.value} depth-{min(block.block.depth, 4)}"
        return f'<div class="{names}"{named}>{label}<div class="words">{words}</div></div>'

    def _key(self, key: Block) -> str:
        head, *entries = key.rows
        rows = [f"<tr>{''.join(f'<th>{escape(cell)}</th>' for cell in head)}</tr>"]
        for entry in entries:
            cells = "".join(f"<td>{self._inline(cell)}</td>" for cell in entry)
            rows.append(f"<tr>{cells}</tr>")
        return f'<table class="key">{"".join(rows)}</table>'

    def _words(self, fragments: Iterable[Fragment]) -> str:
        return "".join(map(self._fragment, fragments))

    def _fragment(self, fragment: Fragment) -> str:
        words = self._inline(fragment.text)
        look = _CLASSES.get(fragment.look)
        return f'<span class="{look}">{words}</span>' if look else words

    def _inline(self, text: str) -> str:
        return "".join(run_html(run, lambda note: self._marks.get(note, "")) for run in runs(text))


def _part(block: PaperBlock) -> str:
    if block.is_head:
        return "head"
    return "notes" if block.role is Role.NOTE else "text"


def _heading(role: Role, named: str, number: str, words: str) -> str:
    tag = _TAGS.get(role, "h3")
    return f'<{tag} class="{role.value}"{named}>{f"{number} {words}".strip()}</{tag}>'
