"""The user's settings: one small TOML file that a person writes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, MutableMapping
from pathlib import Path
from typing import Any

from drafting.dataclasses import dataclass, field, fields
from drafting.workspace.environment.errors import SettingsError

SWITCH = ("on", "off")
THEMES = ("dark", "light", "contrast")
SIGNS = ("unicode", "plain")
OFF = "off"
LONGEST_PAUSE = 3600


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user may set; every value may be left out."""

    author: str = ""
    """Delegation or person that edits are recorded under."""
    email: str = ""
    emblem: str = ""
    """Picture of the emblem for Word files; none is shipped."""
    links: str = ""
    """Whether documents that a text names are links in Word and HTML: one of `SWITCH`."""
    templates: str = ""
    """Folder to take organs and layouts from, in place of those that come with the program."""
    signing_key: str = ""
    """File of the SSH key that changes are signed with; none signs where it is empty."""
    theme: str = ""
    """Colours of the terminal interface: one of `THEMES`."""
    signs: str = ""
    """Signs of the terminal interface: one of `SIGNS`."""
    live: str = ""
    """Seconds between two looks for news where a session is shared, or `OFF`."""
    libraries: tuple[str, ...] = ()
    """Libraries of agreed language beside those of this user: files, or folders of them."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """Keys of the terminal interface, by the names that its help screen gives."""


def read_settings(path: Path) -> Settings:
    """The settings in that file, all empty if there is none. Raises SettingsError."""
    written = _written(path)
    return Settings() if written is None else _parsed(written, path)


def _written(path: Path) -> str | None:
    """The text of the file, or None if there is no file. Raises SettingsError."""
    from drafting.formats.errors import UnfitFileError
    from drafting.formats.small_files import small_text

    try:
        return small_text(path)
    except FileNotFoundError:
        return None
    except UnfitFileError as error:
        raise SettingsError(f"The settings in {path} cannot be read: {error}.") from error


def _parsed(written: str, path: Path) -> Settings:
    from drafting.formats.errors import UnfitFileError
    from drafting.formats.tables import line_of, table_of

    try:
        values = table_of(written)
    except UnfitFileError as error:
        raise SettingsError(f"The settings in {path} cannot be read: {error}.") from error
    for name, value in values.items():
        if wrong := _complaint(name, value):
            where = line_of(written, name)
            raise SettingsError(f"The settings in {path}{where} cannot be read: {wrong}.")
    if "libraries" in values:
        values["libraries"] = tuple(values["libraries"])
    return Settings(**values)


def _complaint(name: str, value: object) -> str:
    """What is wrong with one setting; nothing if all is well."""
    known = sorted(entry.name for entry in fields(Settings))
    if name not in known:
        return f"“{name:.60}” is no setting; use {', '.join(known)}"
    if name == "keys":
        texts = isinstance(value, dict) and all(isinstance(key, str) for key in value.values())
        return "" if texts else "“keys” must be a table of texts in quotation marks"
    if name == "libraries":
        texts = isinstance(value, list) and all(isinstance(path, str) for path in value)
        return "" if texts else "“libraries” must be a list of paths in quotation marks"
    if not isinstance(value, str):
        return f"“{name}” must be a text in quotation marks"
    return _complaint_of_words(name, value)


def _complaint_of_words(name: str, value: str) -> str:
    if name == "live" and value not in ("", OFF) and not live_seconds(value):
        return f"live is “{value:.60}”; write seconds, from 1 to {LONGEST_PAUSE:,}, or “{OFF}”"
    choices = {"theme": THEMES, "signs": SIGNS, "links": SWITCH}.get(name, ())
    if value and choices and value not in choices:
        return f"{name} is “{value:.60}”; choose one of {', '.join(choices)}"
    return ""


def live_seconds(value: str) -> int:
    """How many seconds lie between two looks for news; 0 where a setting does not say."""
    seconds = int(value) if value.isascii() and value.isdigit() and len(value) < 6 else 0
    return seconds if seconds <= LONGEST_PAUSE else 0


def keep_key(path: Path, verb: str, keys: str) -> None:
    """Write the keys of a verb into the settings; without any, the verb has its own again.

    What else stands in the file stays as it is, comments included. Raises SettingsError.
    """

    def change(document: MutableMapping[str, Any]) -> None:
        table = document.setdefault("keys", {})
        table.pop(verb, None)
        if keys:
            table[verb] = keys

    _rewrite(path, change)


def keep_theme(path: Path, theme: str) -> None:
    """Write the colours of the terminal interface into the settings, as `keep_key` does."""

    def change(document: MutableMapping[str, Any]) -> None:
        document["theme"] = theme

    _rewrite(path, change)


def keep_signing_key(path: Path, key: str) -> None:
    """Write into the settings which key signs, or that none does, as `keep_key` does."""

    def change(document: MutableMapping[str, Any]) -> None:
        document.pop("signing_key", None)
        if key:
            document["signing_key"] = key

    _rewrite(path, change)


def keep_author(path: Path, name: str) -> None:
    """Write into the settings whom edits are recorded under, as `keep_key` does."""

    def change(document: MutableMapping[str, Any]) -> None:
        document["author"] = name

    _rewrite(path, change)


def _rewrite(path: Path, change: Callable[[MutableMapping[str, Any]], None]) -> None:
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    from drafting.formats.atomic_write import write_atomically

    written = _written(path) or ""
    # Somebody may have spoilt the file since the program began.
    _parsed(written, path)
    try:
        document = tomlkit.parse(written)
    except TOMLKitError as error:
        raise SettingsError(f"The settings in {path} cannot be read: {error}.") from error
    change(document)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, tomlkit.dumps(document).encode())
