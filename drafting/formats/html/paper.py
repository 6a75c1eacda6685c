"""A compilation as HTML: labels beside the text, on narrow screens above it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from drafting.amendments.compilation.notation import Shown, dressed, shown
from drafting.amendments.compilation.paper import Paper
from drafting.amendments.compilation.values import CompiledUnit, Mark, Status, Stretch
from drafting.formats.html.page import page, run_html
from drafting.model.inline import runs
from drafting.model.numbering import note_numbers
from drafting.model.unit import Kind

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
_CLASSES = {Status.ADDED: "in", Status.DELETED: "out"}
_HEADINGS = frozenset({Kind.HEADING, Kind.SECTION, Kind.ANNEX, Kind.TITLE})


def paper_html(paper: Paper) -> str:
    """One file that shows a compilation on any screen and prints well."""
    return page(paper.compilation.text, paper.title, _Body(paper).lines(), _STYLE)


class _Body:
    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._text = paper.text
        self._numbers = note_numbers(self._text)

    def lines(self) -> Iterator[str]:
        yield from self._head()
        for text in (self._text.chapeau,):
            if text:
                yield f'<p class="chapeau">{self._inline(text)}</p>'
        title = self._words(self._paper.compilation.title.stretches)
        yield f'<h2 class="title">{title}</h2>' if title else ""
        if self._text.enacting:
            yield f'<p class="enacting">{self._inline(self._text.enacting)}</p>'
        yield from map(self._unit, self._paper.compilation.printed())
        if self._text.closing:
            yield f'<p class="closing">{self._inline(self._text.closing)}</p>'
        yield from self._notes()

    def _head(self) -> Iterator[str]:
        yield f'<header class="paper"><h1>{escape(self._paper.title)}</h1>'
        yield from (f"<p>{escape(fact)}</p>" for fact in self._paper.facts)
        yield from (f"<p>{self._inline(value)}</p>" for value in self._paper.values)
        if self._paper.key:
            yield '<table class="key"><tr><th>Sign</th><th>What it means</th></tr>'
            for sign in self._paper.key:
                sample = self._inline(sign.sample)
                yield f"<tr><td>{sample}</td><td>{escape(sign.meaning)}</td></tr>"
            yield "</table>"
        if self._paper.delegations:
            yield f"<p><b>Delegations:</b> {escape(', '.join(self._paper.delegations))}</p>"
        yield "</header>"

    def _unit(self, unit: CompiledUnit) -> str:
        words = self._words(unit.stretches) + self._marks(unit.remarks)
        identity = escape(unit.unit, quote=True)
        if unit.kind in _HEADINGS:
            number = f"{escape(unit.number)} " if unit.number else ""
            return f'<h3 id="{identity}">{number}{words}</h3>'
        label = f'<span class="label">{escape(unit.label)}</span>'
        names = f"said {unit.kind.value} depth-{min(unit.depth, 4)}"
        return f'<div class="{names}" id="{identity}">{label}<div class="words">{words}</div></div>'

    def _words(self, stretches: Iterable[Stretch]) -> str:
        return "".join(map(self._part, shown(stretches)))

    def _part(self, part: Shown) -> str:
        if part.status is Status.KEPT:
            return self._inline(part.words)
        words = self._inline(dressed(part.words, part.status))
        bracketed = f'[<span class="{_CLASSES[part.status]}">{words}</span>]'
        return f"{part.before}{bracketed}{self._marks(part.marks)}{part.after}"

    def _marks(self, marks: Iterable[Mark]) -> str:
        return "".join(f' <span class="by">{escape(str(mark))}</span>' for mark in marks)

    def _inline(self, text: str) -> str:
        return "".join(
            run_html(run, lambda note: self._numbers.get(note, "")) for run in runs(text)
        )

    def _notes(self) -> Iterator[str]:
        notes = self._text.notes_in_order()
        if not notes:
            return
        yield '<footer class="notes">'
        for note in notes:
            said = self._paper.compilation.notes.get(note.id)
            text = self._words(said) if said else self._inline(note.text)
            mark = f"<sup>{escape(self._numbers.get(note.id, ''))}</sup>"
            yield f'<p id="note-{escape(note.id, quote=True)}">{mark} {text}</p>'
        yield "</footer>"
