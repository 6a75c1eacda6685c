"""The user's settings: one small TOML file that a person writes."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path

from drafting.workspace.errors import SettingsError


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


def read_settings(path: Path) -> Settings:
    """The settings in that file, all empty if there is none. Raises SettingsError."""
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"The settings in {path} cannot be read: {error}.") from error
    known = {entry.name for entry in fields(Settings)}
    for name, value in values.items():
        if name not in known or not isinstance(value, str):
            raise SettingsError(
                f"The settings in {path} hold “{name}”, which is not one of "
                f"{', '.join(sorted(known))}, each with a text in quotation marks."
            )
    return Settings(**values)
