"""Organs and committees: what differs between them stands in `templates/bodies`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from drafting.dataclasses import dataclass, field
from drafting.formats.errors import FormatError, UnfitFileError
from drafting.formats.small_files import small_text
from drafting.formats.tables import table_of
from drafting.lexicon.symbols import session_in_symbol
from drafting.model.resolution import Masthead
from drafting.page.blocks import MASTHEAD_LINES, BodyFacts

BODIES = "bodies"
LAYOUTS = "layouts"

NUMBER_BEFORE_TITLE, NUMBER_ON_A_LINE = "title", "line"

_REQUIRED = ("name", "organ", "symbol", "enacting", "layout")
_OPTIONAL = ("committee", "draft-number", "editorial", "number", "original")
_LISTS = ("prefixes", "masthead")
_MEETINGS = {"place": str, "session": str, "first": int, "times": int, "opens": int}
_KNOWN = frozenset((*_REQUIRED, *_OPTIONAL, *_LISTS, "chapeaux", "meets"))


class UnknownBodyError(FormatError):
    """No organ or committee goes by this key."""

    def __init__(self, key: str, known: Iterable[str]) -> None:
        super().__init__(f"There is no body {key!r}; known are {', '.join(sorted(known))}.")


class BadTemplateError(FormatError):
    """A template file that does not say what it must."""

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(f"{path.name}: {what}; correct the file in {path.parent}.")


@dataclass(frozen=True, slots=True)
class Meetings:
    """Where a body meets, and how its sessions are numbered; every value may be left out."""

    place: str = ""
    session: str = "{ordinal} session"
    """Pattern of the name of a session, with {ordinal} or {year}."""
    first: int = 0
    """The year of its first session; 0 where that is not known, or sessions have no numbers."""
    times: int = 1
    """Sessions in a year."""
    opens: int = 1
    """The month in which the first session of a year opens."""


@dataclass(frozen=True, slots=True)
class Body:
    """One organ or committee: names, formulas, the order of the masthead, the layout."""

    key: str
    name: str
    organ: str
    """The principal organ, printed large on the first page."""
    symbol: str
    """Pattern of its draft symbols: "E/CN.15/{year}/L.{number}"."""
    enacting: str
    """Enacting line of its own resolutions, with the comma before a preamble."""
    layout: Path
    """Measures of the layout; the Word file of the same name lies beside them."""
    committee: str = ""
    editorial: str = ""
    original: str = ""
    """The language in which its documents are drafted, as the masthead names it; empty for none."""
    prefixes: tuple[str, ...] = ()
    """How its document symbols begin."""
    masthead: tuple[str, ...] = MASTHEAD_LINES
    number: str = NUMBER_BEFORE_TITLE
    """Where the number of what it adopts stands: "title", before that, or "line", on its own."""
    draft_number: str = ""
    """Pattern of the number of its drafts, left open: "{session}/…"; empty where they have none."""
    chapeaux: Mapping[str, str] = field(default_factory=dict)
    """What stands before a text that another organ adopts, by the key of that organ."""
    meets: Meetings = Meetings()
    has_links: bool = True
    """Whether the documents that its texts name are links to their official addresses."""
    emblem: Path | None = None
    """Picture that the user supplies for the first page; templates bring none."""

    @property
    def facts(self) -> BodyFacts:
        """What this body has a say in when a text is printed for it."""
        return BodyFacts(self.masthead, self.number == NUMBER_ON_A_LINE)

    def open_number(self, session: str) -> str:
        """The number of a draft of "Fifty-seventh session": "57/…"; empty where it has none."""
        number = session_in_symbol(session)
        return self.draft_number.replace("{session}", number) if number else ""

    def enacting_line(self, *, preamble: bool) -> str:
        """The enacting line; without a preamble nothing follows, so it has no comma."""
        return self.enacting if preamble else self.enacting.rstrip(",")


def load_bodies(templates: Path) -> tuple[Body, ...]:
    """Every body of a folder of templates, by key. Raises a FormatError."""
    return tuple(_load(path) for path in sorted((templates / BODIES).glob("*.toml")))


def load_body(key: str, templates: Path) -> Body:
    """The body of that key. Raises UnknownBodyError or BadTemplateError."""
    paths = {path.stem: path for path in (templates / BODIES).glob("*.toml")}
    if key not in paths:
        raise UnknownBodyError(key, paths)
    return _load(paths[key])


def body_for(masthead: Masthead, bodies: Iterable[Body]) -> Body | None:
    """The body that a masthead belongs to: by its symbol, else by committee and organ."""
    return max(
        (body for body in bodies if _likeness(masthead, body) > (0, 0, 0)),
        key=lambda body: _likeness(masthead, body),
        default=None,
    )


def _likeness(masthead: Masthead, body: Body) -> tuple[int, int, int]:
    committee = _folded(body.committee) and _folded(masthead.committee) == _folded(body.committee)
    organ = not body.committee and _folded(masthead.organ) == _folded(body.organ)
    matching = (prefix for prefix in body.prefixes if masthead.symbol.startswith(prefix))
    return bool(committee), max(map(len, matching), default=0), bool(organ)


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


def _load(path: Path) -> Body:
    try:
        return _parsed(path, path.stat().st_mtime_ns)
    except OSError as failure:
        raise BadTemplateError(path, f"cannot be read ({failure.strerror})") from failure


@lru_cache(maxsize=64)
def _parsed(path: Path, _changed: int) -> Body:
    table = read_toml(path)
    _check(path, table)
    layout = path.parent.parent / LAYOUTS / f"{table['layout']}.toml"
    if not (layout.exists() or layout.is_symlink()):
        raise BadTemplateError(path, f"there is no layout {layout.stem!r} in {layout.parent}")
    return Body(
        key=path.stem,
        name=table["name"],
        organ=table["organ"],
        symbol=table["symbol"],
        enacting=table["enacting"],
        layout=layout,
        committee=table.get("committee", ""),
        editorial=table.get("editorial", ""),
        original=table.get("original", ""),
        prefixes=tuple(table.get("prefixes", ())),
        number=table.get("number", NUMBER_BEFORE_TITLE),
        draft_number=table.get("draft-number", ""),
        masthead=tuple(table.get("masthead", MASTHEAD_LINES)),
        chapeaux=dict(table.get("chapeaux", {})),
        meets=Meetings(**table.get("meets", {})),
    )


def read_toml(path: Path) -> dict[str, Any]:
    """The table that a template file holds. Raises BadTemplateError."""
    try:
        return table_of(small_text(path))
    except FileNotFoundError as failure:
        raise BadTemplateError(path, "there is no such file") from failure
    except UnfitFileError as failure:
        raise BadTemplateError(path, f"cannot be read ({failure.reason})") from failure


def _check(path: Path, table: Mapping[str, Any]) -> None:
    for name in _REQUIRED:
        if name not in table:
            raise BadTemplateError(path, f"{name!r} is missing")
    for name, value in table.items():
        if name not in _KNOWN:
            raise BadTemplateError(path, f"{name!r} is no setting of a body")
        if not _is_sound(name, value):
            raise BadTemplateError(path, f"{name!r} has a value of the wrong kind")
    for line in table.get("masthead", ()):
        if line not in MASTHEAD_LINES:
            known = ", ".join(MASTHEAD_LINES)
            raise BadTemplateError(path, f"{line!r} is no line of a masthead (known: {known})")
    _check_number(path, table.get("number", NUMBER_BEFORE_TITLE))


def _is_sound(name: str, value: object) -> bool:
    """Whether a setting has a value of its kind."""
    if name in _LISTS:
        return isinstance(value, list) and all(isinstance(entry, str) for entry in value)
    if name == "meets":
        return isinstance(value, dict) and all(
            type(entry) is _MEETINGS.get(inner) for inner, entry in value.items()
        )
    if name == "chapeaux":
        return isinstance(value, dict) and all(isinstance(entry, str) for entry in value.values())
    return isinstance(value, str)


def _check_number(path: Path, place: str) -> None:
    if place not in (NUMBER_BEFORE_TITLE, NUMBER_ON_A_LINE):
        known = f"{NUMBER_BEFORE_TITLE!r} or {NUMBER_ON_A_LINE!r}"
        raise BadTemplateError(path, f"'number' is {place!r}; it can be {known}")
