"""Akoma Ntoso as the United Nations use it (AKN4UN): reader and writer."""

from __future__ import annotations

from drafting.formats.akn.reader import read_akn
from drafting.formats.akn.writer import write_akn

__all__ = ["read_akn", "write_akn"]
