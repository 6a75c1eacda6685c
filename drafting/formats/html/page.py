"""The page around a text: a head that loads nothing, one style for screen and paper."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape

from drafting.lexicon.languages import RIGHT_TO_LEFT
from drafting.model.inline import Run, plain
from drafting.model.resolution import Resolution

NoteMark = Callable[[str], str]
"""The printed mark of a note, by its identity."""

_STYLE = """
:root { color-scheme: light dark; --added: #0a6b2d; --removed: #a3201d; --quiet: #666;
  --by-1: #1d4f9e; --by-2: #8a4b00; --by-3: #7a1f7a; --by-4: #00646b; --by-5: #8f1d3f;
  --by-6: #4d5a00; }
@media (prefers-color-scheme: dark) {
  :root { --added: #7fd99b; --removed: #ff9d97; --quiet: #aaa;
    --by-1: #9cc3ff; --by-2: #ffbf73; --by-3: #eaa0ea; --by-4: #74dbe3; --by-5: #ff9db6;
    --by-6: #ccd96e; }
}
body { font: 1rem/1.5 "Times New Roman", Times, serif; margin: 0 auto; max-width: 42rem;
  padding: 1rem; overflow-wrap: break-word; }
h1 { font-size: 1.25rem; } h2 { font-size: 1.1rem; } h3, h4, h5 { font-size: 1rem; }
.masthead, .facts { border-bottom: 1px solid; margin-bottom: 1rem; padding-bottom: .5rem; }
.masthead p { margin: .2rem 0; }
.symbol, .organ, .agenda-title, .agenda_title, .sponsors, .row.title, .row.heading,
.row.section, .row.annex {
  font-weight: bold; }
.unit { margin-block: .75rem; } .number { margin-inline-end: .75em; }
.section .number { display: block; }
.depth-1 { margin-inline-start: 1.5rem; } .depth-2 { margin-inline-start: 3rem; }
.depth-3 { margin-inline-start: 4rem; } .depth-4 { margin-inline-start: 5rem; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
td { border: 1px solid var(--quiet); padding: .2rem .5rem; vertical-align: top; }
td.figure { text-align: end; }
sup, sub { line-height: 0; }
.notes { border-top: 1px solid; font-size: .85rem; margin-top: 2rem; }
.preambular, .operative, .enacting { break-inside: avoid-page; }
h1, h2, h3, h4, h5, .sign { break-after: avoid; }
ins { color: var(--added); text-decoration: underline double; }
del { color: var(--removed); text-decoration: line-through; }
.by-1 { color: var(--by-1); } .by-2 { color: var(--by-2); } .by-3 { color: var(--by-3); }
.by-4 { color: var(--by-4); } .by-5 { color: var(--by-5); } .by-6 { color: var(--by-6); }
sub.by { font: .65em sans-serif; }
del + ins { margin-inline-start: .15em; }
.sign { color: var(--quiet); display: block; font: .75rem/1.4 sans-serif; }
.row { margin-block: .6rem; } .row p { margin: 0; white-space: pre-line; }
.row.changed { border-inline-start: .25rem solid var(--quiet); padding-inline-start: .75rem; }
.row.away { opacity: .7; }
@media print { body { max-width: none; padding: 0; font-size: 11pt; } a { color: inherit; } }
"""

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""What a browser may load for this page: nothing."""


def page(resolution: Resolution, heading: str, body: Iterable[str], style: str = "") -> str:
    """A whole document; nothing in it comes from or goes to the network.

    `style` is what this kind of page adds to the style of all.
    """
    language = escape(resolution.language, quote=True)
    direction = "rtl" if resolution.language in RIGHT_TO_LEFT else "ltr"
    head = (
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        f"<title>{escape(heading)}</title>",
        f"<style>{_STYLE}{style}</style>",
    )
    return "\n".join(
        (
            "<!DOCTYPE html>",
            f'<html lang="{language}" dir="{direction}">',
            "<head>",
            *head,
            "</head>",
            "<body>",
            *body,
            "</body>",
            "</html>\n",
        )
    )


def heading_of(resolution: Resolution) -> str:
    """What a text is called in a list: its symbol and its title."""
    names = (plain(resolution.masthead.symbol), plain(resolution.title))
    return " – ".join(filter(None, names)).replace("\n", " ") or "Draft resolution"


def run_html(run: Run, mark: NoteMark) -> str:
    """One run with its look; a reference to a note links to the note."""
    if run.note:
        shown = escape(mark(run.note) or run.note)
        return f'<sup><a href="#note-{escape(run.note, quote=True)}">{shown}</a></sup>'
    content = escape(run.text).replace("\n", "<br>")
    if run.italic:
        content = f"<i>{content}</i>"
    if run.bold:
        content = f"<b>{content}</b>"
    return f"<s>{content}</s>" if run.struck else content
