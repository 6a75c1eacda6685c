"""Short names of delegations and groups in the room, as attributions have them."""

from __future__ import annotations

from drafting.lexicon.tables import words


def room_names() -> frozenset[str]:
    """All of them: "EU", "JPN", "Türkiye"."""
    return words("delegations", "short")


def names_elsewhere() -> frozenset[str]:
    """Those that stand in texts too, in parentheses behind a city or as an abbreviation."""
    return words("delegations", "names")
