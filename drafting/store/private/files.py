"""The files of the private layer: which record it belongs to, and one for each note."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from drafting.model.identity import is_identity
from drafting.model.inline import tidy
from drafting.store.layout import decode, encode
from drafting.store.private.notes import About, Kind, PrivateNote, Wording, in_order
from drafting.store.toml_values import SPOILT, Table
from drafting.toml import read_toml

LAYER = "layer.toml"
NOTES = "notes"
SUFFIX = ".toml"
_LAST_STEP = 10**12
"""More than anybody writes: one more must always be possible."""


def written_layer(record: str) -> bytes:
    """The file that says to which record a layer belongs: its first state."""
    return encode(f"record = {json.dumps(record)}")


def record_of(content: bytes) -> str:
    """The first state of the record that a layer belongs to. Raises ValueError."""
    try:
        return str(read_toml(decode(content))["record"])
    except SPOILT as error:
        raise ValueError("it does not say to which record it belongs") from error


def written(note: PrivateNote) -> bytes:
    """The file of a note."""
    return encode("\n".join(_lines(note)))


def _lines(note: PrivateNote) -> Iterator[str]:
    yield from _rows(note.about._asdict())
    for one in note.wordings:
        yield "\n[[wordings]]"
        yield from _rows(one._asdict())


def _rows(values: Table) -> Iterator[str]:
    """A line for each value that says something; a string of JSON is one of TOML."""
    for name, value in values.items():
        if isinstance(value, datetime):
            yield f"{name} = {value.isoformat()}"
        elif value or name == "text":
            own = tidy(value) if isinstance(value, str) else value
            yield f"{name} = {json.dumps(own, ensure_ascii=False)}"


def note_of(identity: str, content: bytes) -> PrivateNote:
    """The note that a file holds. Raises ValueError for what is none."""
    try:
        values = read_toml(decode(content))
        about = About(**{name: _line(values.get(name)) for name in About._fields})
        wordings = in_order(_wording(row) for row in values["wordings"])
    except SPOILT as error:
        raise ValueError("it is no private note") from error
    if not wordings or not is_identity(identity):
        raise ValueError("it is no private note")
    return PrivateNote(identity, about, wordings)


def _wording(row: Table) -> Wording:
    when = row["when"]
    moment: datetime = when if when.tzinfo else when.replace(tzinfo=UTC)
    before = tuple(_identity(one) for one in row.get("before", ()))
    undoes = str(row.get("undoes", ""))
    return Wording(
        id=_identity(row["id"]),
        by=_line(row["by"]),
        when=moment,
        step=_step(row.get("step", 0)),
        kind=Kind(row["kind"]),
        text=tidy(str(row.get("text", ""))),
        before=before,
        is_gone=row.get("is_gone", False) is True,
        undoes=_identity(undoes) if undoes else "",
    )


def _step(value: Any) -> int:  # noqa: ANN401 (whatever a stranger wrote)
    if not isinstance(value, int) or not 0 <= value <= _LAST_STEP:
        raise ValueError("it does not say which wording came first")
    return value


def _identity(value: Any) -> str:  # noqa: ANN401 (whatever a stranger wrote)
    if not isinstance(value, str) or not is_identity(value):
        raise ValueError("it names no wording")
    return value


def _line(value: Any) -> str:  # noqa: ANN401
    return "" if value is None else " ".join(tidy(str(value)).split())
