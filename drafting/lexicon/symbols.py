"""Symbols of documents, and where the documents stand."""

from __future__ import annotations

SERIES = (
    "A", "E", "S", "T", "ST", "CAT", "CBD", "CCPR", "CCW", "CD", "CED", "CEDAW", "CERD", "CMW",
    "CRC", "CRPD", "CTOC", "DP", "FCCC", "HRI", "HS", "HSP", "ICCD", "IDB", "ISBA", "LC", "NPT",
    "SPLOS", "TD", "UNEP", "UNW",
)  # fmt: skip
"""How the symbols of the United Nations and of its conventions begin."""
ADDRESS = "https://undocs.org/"
"""A symbol behind it, without spaces, is the official address of the document."""
RESOLUTION_BEFORE_NUMBER = (
    r"[Rr]ésolutions?", r"[Rr]esoluci(?:ón|ones)", r"[Рр]езолюци\w+", r"(?:ال)?قرار(?:ات|ين|ي)?\w?",
)  # fmt: skip
"""The word before the number of a resolution, in other languages than English, as patterns."""
