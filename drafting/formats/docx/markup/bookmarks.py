"""The hidden bookmarks that carry identities in the files that we write."""

from __future__ import annotations

UNIT_BOOKMARK = "_u_"
"""Prefix of the bookmark that carries a unit's identity around its paragraph."""
NOTE_BOOKMARK = "_n_"
"""Prefix of the bookmark that carries a note's identity."""
UNCITED_BOOKMARK = "_nu_"
"""Prefix of one around a note that nothing in the text refers to: our reference is for Word."""
GIVEN = "0"
"""What an identity begins with that a paragraph is given for the reading of a file alone; no
identity that is drawn has it."""
