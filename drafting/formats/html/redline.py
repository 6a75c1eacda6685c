"""A redline as HTML: every change is told by a word, a line through or under it, and a colour."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from drafting.formats.html.page import heading_of, page, run_html
from drafting.model.fields import MASTHEAD_PREFIX
from drafting.model.inline import Run
from drafting.model.resolution import Resolution
from drafting.model.unit import Kind
from drafting.redline.force import Shift, shift
from drafting.redline.script import Act, Change, Credit, Operation, Redline, Sign, Summary
from drafting.redline.whose import authors, latest_acts, with_ends

_CLOSING = "closing"
_COLOURS = 6
"""How many colours there are for authors (`page.py`); the number behind a change decides."""
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
        self._authors = {name: place for place, name in enumerate(authors(redline), start=1)}
        rows = redline.units
        self._labels = {row.old: row.old_label for row in rows if not row.new}
        self._labels |= {row.new: row.new_label for row in rows if row.new}
        self._arrived = {row.new: row.new_label for row in rows if row.new and not row.departed}
        self._numbers = {row.old: row.old_number for row in redline.notes if row.old}
        self._numbers |= {row.new: row.new_number for row in redline.notes if row.new}

    def lines(self, heading: str) -> Iterator[str]:
        yield f"<h1>{escape(heading)}</h1>"
        yield from _facts(self._redline.summary, self._authors)
        yield from map(self._row, self._in_order())
        if self._redline.notes:
            yield '<footer class="notes">'
            yield from (self._row(change) for change in self._redline.notes)
            yield "</footer>"

    def _in_order(self) -> Iterator[Change]:
        """Rows as they are printed: the closing lines stand between the text and its annexes."""
        closing = None
        for change in self._redline.fields:
            if change.kind == _CLOSING:
                closing = change
            elif not _is_unprinted(change):
                yield change
        for change in self._redline.units:
            if closing is not None and change.kind == Kind.ANNEX:
                yield closing
                closing = None
            yield change
        if closing is not None:
            yield closing

    def _row(self, change: Change) -> str:
        changed = change.operation is not Operation.EQUAL or change.consequential
        kind = str(change.kind).removeprefix(MASTHEAD_PREFIX)
        names = ["row", "unit", kind, f"depth-{min(change.depth, 4)}"]
        names += ["changed"] * changed + ["away"] * change.departed
        said = f"{self._sign(change)}{self._acts(change)}"
        sign = f'<span class="sign">{escape(said)}</span>' if changed else ""
        identity = f' id="{_anchor(change)}"' if change.new and not change.departed else ""
        content = f"{_number(change)}{self._spans(change)}"
        if str(change.kind).startswith(MASTHEAD_PREFIX):
            content = f"<bdi>{content}</bdi>"
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

    def _acts(self, change: Change) -> str:
        """Who has a part in a row, and since when: " – 2 Chile, 22 May 2017, 10:00"."""
        acts = [
            f"{self._authors[act.author]} {act.author}, {_told(act)}" for act in latest_acts(change)
        ]
        return f" – {'; '.join(acts)}" if acts else ""

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
        from drafting.redline import credited

        return "".join(
            self._signed(*run) + self._number(act) for run, act in with_ends(credited(change.spans))
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


def _is_unprinted(change: Change) -> bool:
    """Whether a value is never printed and did not change either."""
    return change.operation is Operation.EQUAL and change.kind in ("language", "sponsors_note")


def _told(act: Act) -> str:
    """When an act was, and in which round: "22 May 2017, 10:00, second reading"."""
    when = f"{act.when.day} {act.when:%B %Y, %H:%M}"
    proposal = act.proposal and f"proposal {act.proposal}"
    return ", ".join(filter(None, (when, act.round, proposal)))


def _facts(summary: Summary, names: Iterable[str]) -> Iterator[str]:
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
    verbs = "".join(f"<p>{escape(sentence)}</p>" for sentence in _verbs(summary))
    yield f'<div class="facts">{verbs}<p>{escape(facts)}</p><p>{key}</p>{_key_of(names)}</div>'


def _verbs(summary: Summary) -> Iterator[str]:
    """Changes of verb, with what they do to its force."""
    for label, before, after in summary.verbs:
        force = shift(before, after)
        said = "" if force is Shift.SAME else f" ({force})"
        yield f"{label}: {before} → {after}{said}."


def _key_of(names: Iterable[str]) -> str:
    """The numbers that stand behind the changes of each author."""
    entries = [f"{place} {escape(name)}" for place, name in enumerate(names, start=1)]
    return f"<p>By: {', '.join(entries)}.</p>" if entries else ""


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
