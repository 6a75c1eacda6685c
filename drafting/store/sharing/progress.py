"""How far an exchange has come."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[str, int], None]
"""Told what is being done and how many bytes have passed; it may raise to call it off."""
