"""The user's settings: one small TOML file that a person writes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, MutableMapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from drafting.workspace.errors import SettingsError

THEMES = ("dark", "light", "contrast")
SIGNS = ("unicode", "plain")


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user may set; every value may be left out."""

    author: str = ""
    """Delegation or person that edits are recorded under."""
    email: str = ""
    emblem: str = ""
    """Picture of the emblem for Word files; none is shipped."""
    templates: str = ""
    """Folder to take organs and layouts from, in place of those that come with the program."""
    theme: str = ""
    """Colours of the terminal interface: one of `THEMES`."""
    signs: str = ""
    """Signs of the terminal interface: one of `SIGNS`."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """Keys of the terminal interface, by the names that its help screen gives."""


def read_settings(path: Path) -> Settings:
    """The settings in that file, all empty if there is none. Raises SettingsError."""
    try:
        written = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"The settings in {path} cannot be read: {error}.") from error
    return _parsed(written, path)


def _parsed(written: str, path: Path) -> Settings:
    import tomllib

    try:
        values = tomllib.loads(written)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"The settings in {path} cannot be read: {error}.") from error
    known = {entry.name for entry in fields(Settings)}
    for name, value in values.items():
        if name not in known or not _fits(name, value):
            raise SettingsError(
                f"The settings in {path} hold “{name}”, which is not one of "
                f"{', '.join(sorted(known))}, each with a text in quotation marks "
                "(and keys with a table of such texts)."
            )
    for name, choices in (("theme", THEMES), ("signs", SIGNS)):
        if values.get(name, "") not in ("", *choices):
            raise SettingsError(
                f"The settings in {path} give {name} as “{values[name]}”: "
                f"choose one of {', '.join(choices)}."
            )
    return Settings(**values)


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


def keep_author(path: Path, name: str) -> None:
    """Write into the settings whom edits are recorded under, as `keep_key` does."""

    def change(document: MutableMapping[str, Any]) -> None:
        document["author"] = name

    _rewrite(path, change)


def _rewrite(path: Path, change: Callable[[MutableMapping[str, Any]], None]) -> None:
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    from drafting.formats.placing import put_in_place

    try:
        document = tomlkit.parse(path.read_text(encoding="utf-8")) if path.exists() else None
    except (OSError, UnicodeDecodeError, TOMLKitError) as error:
        raise SettingsError(f"The settings in {path} cannot be read: {error}.") from error
    document = document or tomlkit.document()
    change(document)
    path.parent.mkdir(parents=True, exist_ok=True)
    put_in_place(path, tomlkit.dumps(document).encode())


def _fits(name: str, value: object) -> bool:
    if name == "keys":
        return isinstance(value, dict) and all(isinstance(key, str) for key in value.values())
    return isinstance(value, str)
