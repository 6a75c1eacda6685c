"""A text as HTML in which agreed words are dim and new words glow."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from drafting.formats.html.page import page, run_html
from drafting.model.resolution import Resolution
from drafting.page.new_language import (
    KEY,
    NewLanguageRow,
    NewLanguageSheet,
    ShownRun,
)

_STYLE = """
.agreed { color: var(--quiet); }
mark { background: #ffe27a; color: #1a1a1a; font-weight: bold; }
@media (prefers-color-scheme: dark) { mark { background: #8a6d00; color: #fff; } }
.precedent { border-inline-start: .25rem solid var(--quiet); color: var(--quiet);
  font: .8rem/1.4 sans-serif; margin-block: .2rem .8rem; padding-inline-start: .75rem; }
.label { color: var(--quiet); font: .75rem/1.4 sans-serif; }
@media print { mark { border-bottom: 2px solid; } }
"""


def new_language_html(sheet: NewLanguageSheet, text: Resolution) -> str:
    """One file that shows what is new on any screen and prints well."""
    return page(text, sheet.title, _lines(sheet), _STYLE)


def _lines(sheet: NewLanguageSheet) -> Iterator[str]:
    yield f"<h1>{escape(sheet.title)}</h1>"
    yield '<div class="facts">'
    yield from (f"<p>{escape(fact)}</p>" for fact in (*sheet.facts, KEY))
    yield "</div>"
    yield from map(_row, sheet.rows)


def _row(row: NewLanguageRow) -> str:
    words = "".join(map(_shown, row.runs))
    content = f'<span class="label">{escape(row.label)}</span> {words}'
    names = f"unit {row.kind.value} depth-{min(row.depth, 4)}"
    return f'<div class="{names}"><p>{content}</p>{_precedent(row)}</div>'


def _precedent(row: NewLanguageRow) -> str:
    if not row.new:
        return ""
    return f'<p class="precedent">{escape(row.precedent)}</p>'


def _shown(piece: ShownRun) -> str:
    content = run_html(piece.run, str)
    return f"<mark>{content}</mark>" if piece.is_new else f'<span class="agreed">{content}</span>'
