"""A paragraph through the years as HTML: its versions, and where each word came from."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from drafting.formats.html.page import page, run_html
from drafting.model.inline import runs
from drafting.model.resolution import Resolution
from drafting.page.through_years import (
    ALONE,
    KEY,
    FirstWords,
    ThroughYearsSheet,
    VersionRow,
)
from drafting.redline.spans import Span

_TAGS = {"+": "ins", "-": "del"}
_STYLE = """
.version { border-inline-start: .25rem solid var(--quiet); margin-block: 1.2rem;
  padding-inline-start: .75rem; }
.version.asked { border-color: var(--by-1); }
.version h2 { margin: 0; }
.version .said { color: var(--quiet); font: .8rem/1.4 sans-serif; margin: 0; }
.version p { margin-block: .3rem; }
.words span { border-bottom: 2px dotted var(--by-1); }
"""


def through_years_html(sheet: ThroughYearsSheet, language: str) -> str:
    """One file that shows every version on any screen; a word tells on hovering where it is from.

    `language` is that of the paragraph.
    """
    return page(Resolution(language=language), sheet.title, _lines(sheet), _STYLE)


def _lines(sheet: ThroughYearsSheet) -> Iterator[str]:
    yield f"<h1>{escape(sheet.title)}</h1>"
    facts = ALONE if len(sheet.rows) < 2 else KEY
    yield f'<div class="facts"><p>{escape(facts)}</p></div>'
    yield from map(_version, sheet.rows)
    if len(sheet.rows) > 1:
        yield "<h2>Where its words first stood</h2>"
        yield f'<p class="words">{"".join(map(_words, sheet.words))}</p>'


def _version(row: VersionRow) -> str:
    name = "version asked" if row.is_asked else "version"
    return (
        f'<section class="{name}"><h2>{escape(row.heading)}</h2>'
        f'<p class="said">{escape(row.facts)}</p><p>{_spans(row.spans)}</p></section>'
    )


def _spans(spans: tuple[Span, ...]) -> str:
    from drafting.redline import styled

    return "".join(
        f"<{tag}>{run_html(run, str)}</{tag}>" if (tag := _TAGS.get(sign)) else run_html(run, str)
        for sign, run in styled(spans)
        if not run.note
    )


def _words(words: FirstWords) -> str:
    content = "".join(run_html(run, str) for run in runs(words.text) if not run.note)
    title = escape(words.first, quote=True)
    return content if not words.step else f'<span title="{title}">{content}</span>'
