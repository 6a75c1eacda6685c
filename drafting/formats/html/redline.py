"""A redline as HTML: every change is told by a word, a line through or under it, and a colour."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from drafting.formats.html.page import heading_of, page, run_html
from drafting.model.fields import MASTHEAD_PREFIX
from drafting.model.inline import Run
from drafting.model.resolution import Resolution
from drafting.page.rows import PresentedRow, present
from drafting.page.summary import consequences, paragraph_counts, verb_changes, word_counts
from drafting.redline.authors import authors, latest_acts, with_ends
from drafting.redline.script import Act, Change, Credit, Redline, Sign, Summary

_NOTE = "note"
_COLOURS = 6
"""How many colours there are for authors (`page.py`); the number behind a change decides."""
_TAGS: dict[Sign, str] = {"+": "ins", "-": "del"}


def redline_html(redline: Redline, new: Resolution) -> str:
    """One file that shows what changed on any screen and prints well."""
    heading = f"Changes: {heading_of(new)}"
    return page(new, heading, _RedlineBody(redline).lines(heading))


class _RedlineBody:
    """The body of the page of one redline."""

    def __init__(self, redline: Redline) -> None:
        self._redline = redline
        self._authors = {name: place for place, name in enumerate(authors(redline), start=1)}
        self._numbers = {row.old: row.old_number for row in redline.notes if row.old}
        self._numbers |= {row.new: row.new_number for row in redline.notes if row.new}

    def lines(self, heading: str) -> Iterator[str]:
        yield f"<h1>{escape(heading)}</h1>"
        yield from _facts(self._redline.summary, self._authors)
        rows = present(self._redline)
        yield from (self._row(row) for row in rows if row.key != _NOTE)
        if self._redline.notes:
            yield '<footer class="notes">'
            yield from (self._row(row) for row in rows if row.key == _NOTE)
            yield "</footer>"

    def _row(self, row: PresentedRow) -> str:
        change = row.change
        names = ["row", "unit", row.key, f"depth-{min(change.depth, 4)}"]
        names += ["changed"] * bool(row.said) + ["away"] * change.departed
        said = f"{', '.join((row.name, *row.said))}{self._acts(change)}"
        sign = f'<span class="sign">{escape(said)}</span>' if row.said else ""
        identity = f' id="{_anchor(change)}"' if change.new and not change.departed else ""
        content = f"{_number(row)}{self._spans(row)}"
        if str(change.kind).startswith(MASTHEAD_PREFIX):
            content = f"<bdi>{content}</bdi>"
        return f'<div class="{" ".join(names)}"{identity}>{sign}<p>{content}</p></div>'

    def _acts(self, change: Change) -> str:
        """Who has a part in a row, and since when: " – 2 Chile, 22 May 2017, 10:00"."""
        acts = [
            f"{self._authors[act.author]} {act.author}, {_told(act)}" for act in latest_acts(change)
        ]
        return f" – {'; '.join(acts)}" if acts else ""

    def _spans(self, row: PresentedRow) -> str:
        from drafting.redline import credited

        return "".join(
            self._signed(*run) + self._number(act) for run, act in with_ends(credited(row.spans))
        )

    def _number(self, act: Act | None) -> str:
        """The number of an author behind its changes at one place."""
        return f'<sub class="{self._look(act)}">{self._authors[act.author]}</sub>' if act else ""

    def _look(self, act: Act) -> str:
        return f"by by-{(self._authors[act.author] - 1) % _COLOURS + 1}"

    def _signed(self, sign: Sign, run: Run, by: Credit | None) -> str:
        content = run_html(run, lambda note: self._numbers.get(note, ""))
        tag = _TAGS.get(sign)
        if not tag:
            return content
        if not by:
            return f"<{tag}>{content}</{tag}>"
        title = escape(f"{by.act.author}, {_told(by.act)}", quote=True)
        return f'<{tag} class="{self._look(by.act)}" title="{title}">{content}</{tag}>'


def _told(act: Act) -> str:
    """When an act was, and in which round: "22 May 2017, 10:00, second reading"."""
    when = f"{act.when.day} {act.when:%B %Y, %H:%M}"
    proposal = act.proposal and f"proposal {act.proposal}"
    agreed = act.precedent and f"agreed in {act.precedent}"
    return ", ".join(filter(None, (when, act.round, proposal, agreed)))


def _facts(summary: Summary, names: Iterable[str]) -> Iterator[str]:
    counts = (paragraph_counts(summary), word_counts(summary), consequences(summary))
    facts = "".join(f"{said}. " for said in counts if said).rstrip()
    key = "Key: <ins>brought in</ins> (underlined), <del>taken out</del> (struck through)."
    verbs = "".join(
        f"<p>{escape(f'{verb.label}: {verb.before} → {verb.after}{verb.said}.')}</p>"
        for verb in verb_changes(summary)
    )
    yield f'<div class="facts">{verbs}<p>{escape(facts)}</p><p>{key}</p>{_key_of(names)}</div>'


def _key_of(names: Iterable[str]) -> str:
    """The numbers that stand behind the changes of each author."""
    entries = [f"{place} {escape(name)}" for place, name in enumerate(names, start=1)]
    return f"<p>By: {', '.join(entries)}.</p>" if entries else ""


def _number(row: PresentedRow) -> str:
    shown = " ".join(
        f"<{_TAGS[sign]}>{escape(number)}</{_TAGS[sign]}>" if sign in _TAGS else escape(number)
        for sign, number in row.number
    )
    return f'<span class="number">{shown}</span>' if shown else ""


def _anchor(change: Change) -> str:
    prefix = "note-" if change.kind == _NOTE else ""
    return escape(f"{prefix}{change.new}", quote=True)
