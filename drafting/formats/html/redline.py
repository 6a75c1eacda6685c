"""A redline as HTML: every change is told by a word, a line through or under it, and a colour."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from drafting.formats.html.page import heading_of, page, run_html
from drafting.model.fields import MASTHEAD_PREFIX
from drafting.model.inline import Run
from drafting.model.resolution import Resolution
from drafting.redline.script import Change, Operation, Redline, Sign, Summary

_TAGS: dict[Sign, str] = {"+": "ins", "-": "del"}
_NAMES = {
    Operation.EDITED: "edited",
    Operation.INSERTED: "new",
    Operation.DELETED: "deleted",
    Operation.MOVED: "moved",
    Operation.MOVED_AND_EDITED: "moved and edited",
    Operation.SPLIT: "split",
    Operation.JOINED: "joined",
}


def redline_html(redline: Redline, new: Resolution) -> str:
    """One file that shows what changed on any screen and prints well."""
    heading = f"Changes: {heading_of(new)}"
    return page(new, heading, _Body(redline).lines(heading))


class _Body:
    """The body of the page of one redline."""

    def __init__(self, redline: Redline) -> None:
        self._redline = redline
        rows = redline.units
        self._labels = {row.old: row.old_label for row in rows if not row.new}
        self._labels |= {row.new: row.new_label for row in rows if row.new}
        self._arrived = {row.new: row.new_label for row in rows if row.new and not row.departed}
        self._numbers = {row.old: row.old_number for row in redline.notes if row.old}
        self._numbers |= {row.new: row.new_number for row in redline.notes if row.new}

    def lines(self, heading: str) -> Iterator[str]:
        yield f"<h1>{escape(heading)}</h1>"
        yield from _facts(self._redline.summary)
        fields = (change for change in self._redline.fields if not _is_unprinted(change))
        yield from (self._row(change) for change in (*fields, *self._redline.units))
        if self._redline.notes:
            yield '<footer class="notes">'
            yield from (self._row(change) for change in self._redline.notes)
            yield "</footer>"

    def _row(self, change: Change) -> str:
        changed = change.operation is not Operation.EQUAL or change.consequential
        kind = str(change.kind).removeprefix(MASTHEAD_PREFIX)
        names = ["row", "unit", kind, f"depth-{min(change.depth, 4)}"]
        names += ["changed"] * changed + ["away"] * change.departed
        sign = f'<span class="sign">{escape(self._sign(change))}</span>' if changed else ""
        identity = f' id="{_anchor(change)}"' if change.new and not change.departed else ""
        content = f"{_number(change)}{self._spans(change)}"
        return f'<div class="{" ".join(names)}"{identity}>{sign}<p>{content}</p></div>'

    def _sign(self, change: Change) -> str:
        """What happened, in words: "OP3, moved from OP1"."""
        name = change.new_label or change.old_label or _value_name(change)
        if change.departed:
            return (
                f"{change.old_label}, moved away: now {self._arrived.get(change.old, 'elsewhere')}"
            )
        if change.operation is Operation.EQUAL:
            return f"{name}, number only"
        what = _NAMES[change.operation] + self._whence(change)
        return f"{name}, {what}" + (", consequential" if change.consequential else "")

    def _whence(self, change: Change) -> str:
        """Where the text of a unit came from, or has gone."""
        others = ", ".join(self._labels.get(partner, partner) for partner in change.partners)
        if change.operation in (Operation.MOVED, Operation.MOVED_AND_EDITED):
            return f", was {change.old_label}"
        if change.operation is Operation.SPLIT:
            return f", now also {others}" if change.old else f" from {others}"
        if change.operation is Operation.JOINED:
            return f" with what was {others}" if change.new else f" to {others}"
        return ""

    def _spans(self, change: Change) -> str:
        from drafting.redline import styled

        return "".join(self._signed(sign, run) for sign, run in styled(change.spans))

    def _signed(self, sign: Sign, run: Run) -> str:
        content = run_html(run, lambda note: self._numbers.get(note, ""))
        tag = _TAGS.get(sign)
        return f"<{tag}>{content}</{tag}>" if tag else content


def _is_unprinted(change: Change) -> bool:
    """Whether a value is never printed and did not change either."""
    return change.operation is Operation.EQUAL and change.kind in ("language", "sponsors_note")


def _facts(summary: Summary) -> Iterator[str]:
    counts = [
        f"{count} {_NAMES[operation]}"
        for operation, count in summary.units.items()
        if operation in _NAMES and count
    ]
    words = f"{summary.words_inserted} words in, {summary.words_deleted} words out"
    facts = f"Paragraphs: {', '.join(counts) or 'none changed'}. {words}."
    if summary.consequential:
        facts += f" {summary.consequential} changes follow from others and are not counted."
    key = "Key: <ins>brought in</ins> (underlined), <del>taken out</del> (struck through)."
    yield f'<div class="facts"><p>{escape(facts)}</p><p>{key}</p></div>'


def _number(change: Change) -> str:
    old, new = escape(change.old_number), escape(change.new_number)
    if change.departed or not change.new:
        shown = f"<del>{old}</del>" if old else ""
    elif old == new:
        shown = new
    elif not change.old:
        shown = f"<ins>{new}</ins>" if new else ""
    else:
        shown = " ".join([f"<del>{old}</del>"] * bool(old) + [f"<ins>{new}</ins>"] * bool(new))
    return f'<span class="number">{shown}</span>' if shown else ""


def _anchor(change: Change) -> str:
    prefix = "note-" if change.kind == "note" else ""
    return escape(f"{prefix}{change.new}", quote=True)


def _value_name(change: Change) -> str:
    return str(change.kind).removeprefix(MASTHEAD_PREFIX).replace("_", " ")
