"""The values of a TOML file of the store."""

from __future__ import annotations

from typing import Any

BYTE_ORDER_MARK = "\ufeff"
"""What some editors put before the first word of a file."""

Table = dict[str, Any]

SPOILT = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What reading values that make no sense may raise."""
