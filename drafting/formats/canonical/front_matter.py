"""The single values of a resolution, in TOML between two `+++` lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from drafting.dataclasses import dataclass, field, fields, replace
from drafting.formats.canonical.front_words import front_passages
from drafting.formats.errors import UnfitFileError
from drafting.formats.reading import Passage, Remark
from drafting.formats.tables import table_of
from drafting.model.inline import tidy
from drafting.model.resolution import Masthead, Resolution

if TYPE_CHECKING:
    from tomlkit.items import Array

FENCE = "+++"
_TEXTS = ("kind", "language", "sponsors_note", "submitted_by")
_LISTS = ("sponsors",)
_MASTHEAD_LISTS = frozenset({"other"})


def is_canonical(text: str) -> bool:
    """Whether a text claims to be canonical: its first line opens the front matter."""
    first, _, _ = text.lstrip("\ufeff").partition("\n")
    return first.rstrip() == FENCE


def is_closed(text: str) -> bool:
    """Whether the front matter of a canonical text ends; if not, the file is cut off."""
    return any(line.rstrip() == FENCE for line in text.split("\n")[1:])


def write_front_matter(resolution: Resolution) -> str:
    """The front matter with its fences."""
    import tomlkit

    document = tomlkit.document()
    for name in ("kind", "language"):
        document[name] = getattr(resolution, name)
    if resolution.sponsors:
        document["sponsors"] = _long_list(resolution.sponsors)
    for name in ("sponsors_note", "submitted_by"):
        if value := getattr(resolution, name):
            document[name] = value
    for name, table in (
        ("masthead", _masthead_values(resolution.masthead)),
        ("marks", {note.id: note.mark for note in resolution.notes if note.mark}),
    ):
        if table:
            document[name] = table
    return f"{FENCE}\n{tomlkit.dumps(document)}{FENCE}\n"


def _masthead_values(masthead: Masthead) -> dict[str, Any]:
    values = {entry.name: getattr(masthead, entry.name) for entry in fields(Masthead)}
    return {
        name: _long_list(value) if isinstance(value, tuple) else value
        for name, value in values.items()
        if value
    }


def _long_list(values: Sequence[str]) -> Array:
    """A list with one value a line, so that a change of one shows as one line."""
    import tomlkit

    array = tomlkit.array().multiline(len(values) > 1)
    array.extend(values)
    return array


@dataclass(slots=True)
class FrontMatter:
    """What the front matter of a text holds, and where its body begins."""

    resolution: Resolution = field(default_factory=Resolution)
    marks: dict[str, str] = field(default_factory=dict)
    body: int = 0
    """Index of the first line after the front matter."""
    remarks: list[Remark] = field(default_factory=list)
    passages: tuple[Passage, ...] = ()
    """Its words, as they stand in its lines: inline markup, but for what was set aside."""

    def remark(self, line: int, message: str, text: str = "") -> None:
        """Note something that a person should look at."""
        self.remarks.append(Remark(line, message, text))


def read_front_matter(lines: Sequence[str]) -> FrontMatter:
    """Read the front matter at the head of `lines`; what is damaged is remarked on."""
    found = FrontMatter()
    if not lines or lines[0].rstrip() != FENCE:
        return found
    end = next((i for i, line in enumerate(lines) if i and line.rstrip() == FENCE), None)
    if end is None:
        end = next((i for i, line in enumerate(lines) if not line.strip()), len(lines))
        found.remark(1, "The front matter is not closed: the file may be cut off.")
        found.body = end
    else:
        found.body = end + 1
    _take_values(found, _parsed(found, lines[1:end]))
    damaged = {remark.text: remark.message for remark in found.remarks if remark.text}
    codes = (found.resolution.language, *found.marks.values())
    found.passages = tuple(front_passages(lines[1:end], damaged, codes))
    return found


def _parsed(found: FrontMatter, lines: Sequence[str]) -> dict[str, Any]:
    try:
        return table_of("\n".join(lines))
    except UnfitFileError as error:
        why = error.reason
        found.remark(1, f"The front matter is damaged ({why}); each line was read by itself.")
        return _parsed_by_line(found, lines)


def _parsed_by_line(found: FrontMatter, lines: Sequence[str]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    target = values
    for number, line in enumerate(lines, start=2):
        try:
            piece = table_of(line)
        except UnfitFileError:
            found.remark(number, "This line of the front matter cannot be read.", line)
            continue
        for name, value in piece.items():
            if value == {}:
                target = values.setdefault(name, {})
            else:
                target[name] = value
    return values


def _take_values(found: FrontMatter, values: Mapping[str, Any]) -> None:
    texts = {name: _text(values[name]) for name in _TEXTS if name in values}
    lists = {name: _texts(values[name]) for name in _LISTS if name in values}
    masthead = _take_masthead(found, values.get("masthead", {}))
    changed: dict[str, Any] = {**texts, **lists, "masthead": masthead}
    found.resolution = replace(found.resolution, **changed)
    marks = values.get("marks", {})
    if isinstance(marks, dict):
        found.marks = {name: _text(mark) for name, mark in marks.items()}
    texts_only = {name: one for name, one in values.items() if name not in ("masthead", "marks")}
    _remark_unknown(found, texts_only, {*_TEXTS, *_LISTS})


def _take_masthead(found: FrontMatter, values: object) -> Masthead:
    if not isinstance(values, dict):
        return Masthead(other=_texts(values))
    known = {entry.name for entry in fields(Masthead)}
    _remark_unknown(found, values, known)
    taken: dict[str, Any] = {
        name: _texts(value) if name in _MASTHEAD_LISTS else _text(value)
        for name, value in values.items()
        if name in known
    }
    return Masthead(**taken)


def _remark_unknown(found: FrontMatter, values: Mapping[str, Any], known: set[str]) -> None:
    for name, value in values.items():
        if isinstance(value, dict) and value:
            within = {f"{name}.{one}": item for one, item in value.items()}
            _remark_unknown(found, within, set())
        elif name not in known:
            found.remark(1, f"The front matter has no value called {name}.", _text(value))


def _text(value: object) -> str:
    return tidy("\n".join(_flat(value)))


def _texts(value: object) -> tuple[str, ...]:
    return tuple(tidy(text) for text in _flat(value))


def _flat(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from _flat(item)
    else:
        yield str(value)
