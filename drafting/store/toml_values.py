"""The values of a TOML file of the store."""

from __future__ import annotations

import tomllib
from typing import Any

BYTE_ORDER_MARK = "\ufeff"
"""What some editors put before the first word of a file."""

Table = dict[str, Any]

SPOILT = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What reading values that make no sense may raise."""


def load(toml: str) -> Table:
    """The values of a file. Raises ValueError for what is no TOML."""
    try:
        return tomllib.loads(toml.removeprefix(BYTE_ORDER_MARK))
    except RecursionError as error:
        raise ValueError("the values are nested too deep") from error
