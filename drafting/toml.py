"""TOML as it is read everywhere: facts of the field, the record, settings, what people send."""

from __future__ import annotations

from typing import Any


def read_toml(text: str) -> dict[str, Any]:
    """The values of a TOML text, in their order. Raises ValueError, which names the line."""
    # Not the standard module: half of what many calls did was to import it and parse with it.
    import rtoml

    # An end of line within a value is the same on every system.
    return rtoml.loads(text.replace("\r\n", "\n"))
