"""Texts that stand once, single values and footnotes, with the changes of all in one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from drafting.dataclasses import replace
from drafting.model.fields import set_field
from drafting.model.inline import note_references
from drafting.model.resolution import Note, Resolution
from drafting.redline.combined.values import Beside, Version
from drafting.redline.combined.words import Spans, woven
from drafting.redline.outcome import new_text, old_text
from drafting.redline.script import Change, Operation
from drafting.redline.spans import Credit, Span
from drafting.redline.values import field_rows, note_rows

_LISTS = frozenset({"sponsors", "masthead.other"})
"""Values of which each has several entries; nobody proposes changes of these in words."""


class SingleTexts:
    """The single values and the notes of a text that several would have otherwise."""

    def __init__(
        self, old: Resolution, versions: Sequence[Version], leaving: Mapping[str, Sequence[str]]
    ) -> None:
        self._old, self._versions, self._leaving = old, versions, leaving
        self._credits = {one.author: Credit(one.act) for one in versions}
        self.beside: list[Beside] = []
        self._values = dict(self._changed("fields"))
        self._notes = dict(self._changed("notes"))

    def _changed(self, kind: str) -> Iterator[tuple[str, Spans]]:
        """The spans of each text that anybody would have otherwise, all changes in one."""
        found: dict[str, dict[str, Spans]] = {}
        for version in self._versions:
            for row in getattr(version.redline, kind):
                name = str(row.kind) if kind == "fields" else row.old
                is_own = kind == "fields" or (row.old and row.new)
                if is_own and name not in _LISTS and any(one.sign != "=" for one in row.spans):
                    own = tuple(_credited(row.spans, Credit(version.act)))
                    found.setdefault(name, {})[version.author] = own
        for name, changes in found.items():
            yield name, self._woven(name, changes)

    def _woven(self, name: str, changes: Mapping[str, Spans]) -> Spans:
        """All changes of one text in one; what cannot stand within it stands behind it.

        That is written whole, in square brackets.
        """
        base = old_text(next(iter(changes.values())))
        if leaving := self._leaving.get(name):
            return self._of_what_leaves(name, changes, leaving)
        within: dict[str, Spans] = {}
        beside: list[str] = []
        spans: Spans = ()
        for author, own in changes.items():
            if (found := woven(base, [*within.values(), own])) is None:
                beside.append(author)
            else:
                within[author], spans = own, found
        for author in beside:
            words = new_text(changes[author])
            wordings = (name,) if words else ()
            self.beside.append(Beside(author, tuple(within), (name,), wordings))
            if words:
                spans = (*spans, Span("+", f" [{words}]", self._credits[author]))
        return spans

    def _of_what_leaves(
        self, name: str, changes: Mapping[str, Spans], leaving: Sequence[str]
    ) -> Spans:
        """Changes of a note to which others take out the reference: their own alone."""
        self.beside += [
            Beside(one, tuple(leaving), (name,)) for one in changes if one not in leaving
        ]
        return next((changes[one] for one in changes if one in leaving), ())

    def put(self, text: Resolution, copies: Sequence[tuple[Version, Note]]) -> Resolution:
        """`text` with the values and the notes once all is accepted.

        `copies` are notes that written-out wordings refer to.
        """
        for name, spans in self._values.items():
            text = set_field(text, name, new_text(spans))
        own = {note.id for note in self._old.notes}
        fresh = (
            note for version in self._versions for note in version.text.notes if note.id not in own
        )
        notes = {note.id: note for note in (*self._old.notes, *fresh, *(n for _, n in copies))}
        for name, spans in self._notes.items():
            if not spans:
                continue
            notes[name] = replace(notes[name], text=new_text(spans))
        cited, before = _cited(text), _cited(self._old)
        kept = (n for n in notes.values() if n.id in cited or (n.id in own and n.id not in before))
        return replace(text, notes=tuple(kept))

    def fields(self, new: Resolution) -> Iterator[Change]:
        """The rows of the single values."""
        for row in field_rows(self._old, new):
            spans = self._values.get(str(row.kind))
            yield row._replace(spans=spans) if spans else row

    def notes(self, new: Resolution, copies: Sequence[tuple[Version, Note]]) -> Iterator[Change]:
        """The rows of the notes."""
        owners = {note.id: version for version, note in copies}
        for version in self._versions:
            owners |= {note.id: version for note in version.text.notes if note.id not in owners}
        for row in note_rows(self._old, new):
            yield self._note(row, owners)

    def _note(self, row: Change, owners: Mapping[str, Version]) -> Change:
        if row.operation is Operation.INSERTED:
            version = owners[row.new]
        elif row.operation is Operation.DELETED:
            version = next(
                (one for one in self._versions if row.old not in _cited(one.text)),
                self._versions[0],
            )
        else:
            spans = self._notes.get(row.old)
            return row._replace(spans=spans) if spans else row
        spans = tuple(_credited(row.spans, Credit(version.act)))
        return row._replace(spans=spans, by=version.act)


def _credited(spans: Iterable[Span], credit: Credit) -> Iterator[Span]:
    for span in spans:
        yield span if span.by or span.sign == "=" else span._replace(by=credit)


def _cited(text: Resolution) -> frozenset[str]:
    return frozenset(name for words in text.texts() for name in note_references(words))
