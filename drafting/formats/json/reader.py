"""A resolution from our own JSON, or from JSON that somebody wrote in its shape."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from drafting.dataclasses import fields
from drafting.formats.account import accounted
from drafting.formats.errors import DamagedFileError, UnsafeFileError
from drafting.formats.identities import Identities
from drafting.formats.json.passages import source_of
from drafting.formats.json.values import Object
from drafting.formats.reading import Reading, Remark
from drafting.model.identity import IdSource
from drafting.model.inline import escape
from drafting.model.resolution import Masthead, Note, Resolution
from drafting.model.unit import Kind, Unit

_DEEPEST = 40
_MOST_VALUES = 2_000_000
"""Signs between values; the longest resolutions have some ten thousand."""
_TELLING = ("title", "enacting", "preamble", "operative", "annexes", "masthead", "kind", "symbol")
_COMPUTED = ("label", "number", "plain")
_TEXTS = (
    "kind", "title", "chapeau", "enacting", "closing", "language", "sponsors_note", "submitted_by",
)  # fmt: skip


def read_json(text: str, ids: IdSource, name: str = "The JSON text") -> Reading:
    """Read the JSON of a resolution. Raises DamagedFileError; `name` is what it calls the file."""
    if sum(map(text.count, ",[{")) > _MOST_VALUES:
        raise UnsafeFileError(
            f"{name}: it has more values than any resolution; check that it is the right file."
        )
    try:
        value = json.loads(text.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise DamagedFileError(
            f"{name}: no sound JSON from {where} on, so it is damaged or cut off there; "
            "export or fetch it again."
        ) from error
    except RecursionError as error:
        raise DamagedFileError(f"{name}: nested deeper than any resolution.") from error
    except ValueError as error:
        # The longest figures are refused by Python itself, in words for programmers.
        raise DamagedFileError(f"{name}: it has a number longer than any; correct it.") from error
    source = Object.of(value, name)
    if not any(source.has(known) for known in _TELLING):
        raise source.damaged("it holds none of the parts of a resolution")
    return _Reader(source, ids).reading()


class _Reader:
    """Reads one resolution, and remarks on what it had to decide."""

    def __init__(self, source: Object, ids: IdSource) -> None:
        self._source = source
        self._ids = ids
        self._unknown: set[tuple[int, str]] = set()
        """The objects, by `id`, with names in them that nothing is known by."""
        self._remarks: list[Remark] = []
        written = frozenset(_identities(source.values))
        self._units = Identities(ids, written)
        self._notes = Identities(ids, written)

    def reading(self) -> Reading:
        source = self._source
        values: dict[str, Any] = {
            name: source.text(name) for name in _TEXTS if source.has(name)
        } | {
            "sponsors": source.texts("sponsors"),
            "masthead": self._masthead(),
            "preamble": self._part("preamble", Kind.PREAMBULAR),
            "operative": self._part("operative", Kind.OPERATIVE),
            "annexes": tuple(self._annex(annex) for annex in source.objects("annexes")),
            "notes": tuple(self._note(note) for note in source.objects("notes")),
        }
        self._remark_unused(source)
        reading = Reading(Resolution(**values), tuple(self._remarks))
        return accounted(reading, source_of(source.values, self._unknown), self._ids)

    def _remark_unused(self, source: Object) -> None:
        for name in source.unused(_COMPUTED):
            message = f"{source.where}: nothing is known by the name {name!r}; it was left out."
            self._remarks.append(Remark(0, message, str(source.values[name])))
            self._unknown.add((id(source.values), name))

    def _masthead(self) -> Masthead:
        source = self._source.object("masthead")
        values: dict[str, Any] = {
            entry.name: source.texts("other") if entry.name == "other" else source.text(entry.name)
            for entry in fields(Masthead)
            if source.has(entry.name)
        }
        for name in ("symbol", "organ"):
            outside = self._source.text(name)
            values[name] = values.get(name) or outside
        self._remark_unused(source)
        return Masthead(**values)

    def _part(self, name: str, implied: Kind) -> tuple[Unit, ...]:
        return tuple(self._unit(unit, implied, 0) for unit in self._source.objects(name))

    def _annex(self, source: Object) -> Unit:
        return self._made(source, Kind.ANNEX, source.text("title"), "units", 0)

    def _unit(self, source: Object, implied: Kind, depth: int) -> Unit:
        text = source.text("text") if source.has("text") else escape(source.text("plain"))
        return self._made(source, implied, text, "children", depth)

    def _made(self, source: Object, implied: Kind, text: str, below: str, depth: int) -> Unit:
        if depth > _DEEPEST:
            raise source.damaged("it is nested deeper than any resolution")
        kind = _kind(source, implied)
        inner = Kind.PARAGRAPH if kind is Kind.ANNEX else Kind.SUBPARAGRAPH
        unit = Unit(
            self._identity(source, self._units),
            kind,
            text,
            tuple(self._unit(child, inner, depth + 1) for child in source.objects(below)),
            source.whole_number("level"),
            source.text("own_number"),
        )
        self._remark_unused(source)
        return unit

    def _note(self, source: Object) -> Note:
        mark = source.text("mark")
        number = source.text("number")
        if not source.has("mark") and not number.isdecimal():
            mark = number
        note = Note(self._identity(source, self._notes), source.text("text"), mark)
        self._remark_unused(source)
        return note

    def _identity(self, source: Object, identities: Identities) -> str:
        name = source.text("id")
        if problem := identities.problem(name):
            self._remarks.append(Remark(0, f"{source.where}: {problem}"))
        return identities.take(name)


def _kind(source: Object, implied: Kind) -> Kind:
    name = source.text("kind")
    try:
        return Kind(name) if name else implied
    except ValueError:
        known = ", ".join(Kind)
        raise source.damaged(f"{name!r} is no kind of paragraph (known: {known})") from None


def _identities(value: object) -> Iterator[str]:
    """Every "id" anywhere in a JSON value."""
    pending = [value]
    while pending:
        value = pending.pop()
        if isinstance(value, dict):
            if isinstance(name := value.get("id"), str):
                yield name
            pending.extend(value.values())
        elif isinstance(value, list):
            pending.extend(value)
