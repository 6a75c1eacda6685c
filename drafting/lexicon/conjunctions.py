"""What joins two paragraphs into one sentence, and is left over where one is cut in two."""

from __future__ import annotations

JOINED = {"en": ", and", "fr": " et", "es": " y"}
"""What stands between two paragraphs that become one, by language."""
LEFT_OVER = {
    "en": ("and also", "and", "as well as", "or"),
    "fr": ("et", "ainsi que", "ou"),
    "es": ("y", "e", "así como", "o"),
}
"""What joins two halves of a sentence and begins or ends neither, the longest first."""
