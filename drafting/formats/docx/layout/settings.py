"""A page layout: how each role is set, and the Word file that documents start from."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from drafting.formats.bodies import BadTemplateError, read_toml
from drafting.formats.docx.layout.blocks import Block, Role
from drafting.formats.docx.layout.closer import Face, face_of
from drafting.formats.docx.package.archive import open_package
from drafting.formats.errors import FormatError
from drafting.formats.regular_files import check_file
from drafting.named_tuples import NamedTuple


class Setting(NamedTuple):
    """How a paragraph of one role is set. Lengths are twips; None leaves the style its own."""

    style: str = "SingleTxt"
    before: str = ""
    """Tabs before a text that has no number."""
    around: tuple[str, str] = ("", "\t")
    """What stands before and after a number."""
    gap: tuple[int, int] = (0, 0)
    """Empty paragraphs of 5 points before and after."""
    group: str = ""
    """Between two roles of one group there is no gap."""
    keep: bool = False
    """Whether it stays on the page of what follows."""
    italic: bool = False
    hangs: bool = False
    """Whether it hangs from the margin, so that one more tab takes it further in."""
    upright: str = ""
    """Signs at either end that are not italic."""
    left: int | None = None
    right: int | None = None
    hanging: int | None = None
    align: str = ""
    closer: int = 0
    """By how much letters may stand closer so that a line does not run over."""
    narrower: int = 0
    """By how much lines may be narrower so that the last is not one word."""


class TextBlock(NamedTuple):
    """The column that text stands in; lengths are twips."""

    left: int
    width: int
    inset: int
    """How far a nested resolution is set in."""
    style: str
    """Of the empty paragraphs that make space, and of the end rule."""
    space: int
    """Height of such a paragraph."""
    table_style: str
    table_face: Face


class NoteMarks(NamedTuple):
    """How wide the marks of notes are, and how far from the text they end; lengths are twips."""

    after_mark: int
    figure: int
    """Width of a raised figure."""
    sign: int
    """Room for a sign that is typed."""

    def hanging(self, number: str, mark: str) -> int:
        """How far a note hangs that has this number, or this mark of its own."""
        width = len(mark) * self.sign if mark else len(number) * self.figure
        return self.after_mark + width


class Layout(NamedTuple):
    """The settings of one layout and the parts of its Word file."""

    settings: Mapping[Role, tuple[Setting, ...]]
    block: TextBlock
    end_rule: Mapping[str, float]
    name_widths: Mapping[str, int]
    """How wide the name of the Organization stands in a language in which it is long, twips."""
    faces: Mapping[str, Face]
    """The letters of styles whose lines may be set closer or narrower."""
    notes: NoteMarks | None
    """None leaves notes to their style."""
    parts: Mapping[str, bytes]
    is_official: bool
    """Whether a masthead stands above the text."""

    def setting(self, role: Role, depth: int) -> Setting:
        """How a block of that role is set; the deepest known degree serves all below it."""
        levels = self.settings[role]
        return levels[min(max(depth, 1), len(levels)) - 1]

    def sets_alike(self, one: Block, other: Block) -> bool:
        """Whether two paragraphs look alike, and stand together without a gap."""
        if Role.TABLE in (one.role, other.role) or one.inset != other.inset:
            return False
        above, below = self.setting(one.role, one.depth), self.setting(other.role, other.depth)
        return above.gap[1] == below.gap[0] == 0 and _shape(above) == _shape(below)


def _shape(setting: Setting) -> tuple[str, int | None, int | None, int | None, str]:
    return setting.style, setting.left, setting.right, setting.hanging, setting.align


def load_layout(path: Path) -> Layout:
    """The layout whose measures stand at `path`, its Word file beside it.

    Raises BadTemplateError.
    """
    document = path.with_suffix(".docx")
    try:
        changed = (path.stat().st_mtime_ns, document.stat().st_mtime_ns)
    except OSError as failure:
        where = Path(failure.filename or path)
        raise BadTemplateError(where, f"cannot be read ({failure.strerror})") from failure
    return _loaded(path, document, changed)


def read_measures(path: Path) -> Mapping[str, Any]:
    """The measures of a layout; one that is `based-on` another says only what differs.

    Raises BadTemplateError.
    """
    table = read_toml(path)
    base = table.get("based-on", "")
    if not isinstance(base, str) or not set(base).isdisjoint("/\\"):
        raise BadTemplateError(path, "'based-on' names no layout")
    return _over(read_toml(path.with_name(f"{base}.toml")), table) if base else table


def _over(base: Mapping[str, Any], table: Mapping[str, Any]) -> dict[str, Any]:
    """A table with what another one says in place of its own values, however deep."""
    found = dict(base)
    for name, value in table.items():
        below = found.get(name)
        both = isinstance(value, dict) and isinstance(below, dict)
        found[name] = _over(below or {}, value) if both else value
    return found


@lru_cache(maxsize=16)
def _loaded(path: Path, document: Path, _changed: tuple[int, int]) -> Layout:
    table = read_measures(path)
    try:
        _refuse_labels(table)
        settings = {role: _levels(table["roles"][role.value]) for role in Role}
        return Layout(
            settings=settings,
            block=_block(table),
            end_rule=_end_rule(table["end-rule"]),
            name_widths=_name_widths(table.get("masthead", {}).get("name", {})),
            faces=_faces(settings, table),
            notes=_note_marks(table["notes"]) if "notes" in table else None,
            parts=_parts(document),
            is_official=bool(table["first-page"]["is-official"]),
        )
    except KeyError as failure:
        raise BadTemplateError(path, f"{failure.args[0]!r} is missing") from failure
    except ValueError as failure:
        raise BadTemplateError(path, str(failure)) from failure
    except (AttributeError, RecursionError, TypeError) as failure:
        raise BadTemplateError(path, "one of its tables is not as it should be") from failure


def _refuse_labels(table: Mapping[str, Any]) -> None:
    """Say that words such as "Distr.:" stand in the program; a table of them has no effect."""
    if "labels" in table:
        raise ValueError("'labels' is not read: such words follow the language of the text")


def _end_rule(table: Mapping[str, float]) -> Mapping[str, float]:
    values = {name: table[name] for name in ("left", "down", "length")}
    if strange := [name for name, value in values.items() if type(value) not in (int, float)]:
        raise ValueError(f"'end-rule.{strange[0]}' is no number")
    return values


def _faces(
    settings: Mapping[Role, tuple[Setting, ...]], table: Mapping[str, Any]
) -> Mapping[str, Face]:
    measured = {
        one.style for levels in settings.values() for one in levels if one.closer or one.narrower
    }
    return {style: face_of(style, table) for style in measured}


def _name_widths(table: Mapping[str, int]) -> Mapping[str, int]:
    for language, width in table.items():
        _check(f"masthead.name.{language}", width, 0)
    return table


def _note_marks(table: Mapping[str, Any]) -> NoteMarks:
    for name, value in table.items():
        _check(f"notes.{name}", value, 0)
    return NoteMarks(**{name.replace("-", "_"): value for name, value in table.items()})


def _block(measures: Mapping[str, Any]) -> TextBlock:
    table = measures["text-block"]
    for name, value in table.items():
        _check(f"text-block.{name}", value, "" if name.endswith("style") else 0)
    values = {name.replace("-", "_"): value for name, value in table.items()}
    return TextBlock(**values, table_face=_table_face(table["table-style"], measures))


def _table_face(style: str, measures: Mapping[str, Any]) -> Face:
    """The letters of tables; plain ones where their style stands in the Word file alone."""
    if style in measures.get("styles", {}):
        return face_of(style, measures)
    return Face(size=10, scale=100, spacing=0, room=0, right=0, widths={})


def _levels(table: Mapping[str, Any]) -> tuple[Setting, ...]:
    common = {name: value for name, value in table.items() if name != "levels"}
    return tuple(_setting({**common, **level}) for level in table.get("levels") or [{}])


def _setting(table: Mapping[str, Any]) -> Setting:
    if unknown := sorted(set(table) - set(Setting._fields)):
        raise ValueError(f"{unknown[0]!r} is no setting")
    values: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in table.items()
    }
    for name, value in values.items():
        _check(name, value, Setting._field_defaults[name])
    return Setting(**values)


def _check(name: str, value: object, like: object) -> None:
    """Refuse a value of another kind than one that is known to do. Raises ValueError."""
    if isinstance(like, tuple) and isinstance(value, tuple):
        fits = [type(one) for one in value] == [type(one) for one in like]
    else:
        fits = type(value) is type(0 if like is None else like)
    if not fits:
        raise ValueError(f"{name!r} has a value of the wrong kind")


def _parts(document: Path) -> Mapping[str, bytes]:
    try:
        check_file(document)
        with open_package(document) as package:
            return {name: package.read(name) for name in package.names()}
    except FormatError as failure:
        raise BadTemplateError(document, f"is no Word file ({failure})") from failure
