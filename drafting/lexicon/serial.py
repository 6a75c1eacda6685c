"""What a paragraph takes on because the one before opens with the same verb: "also", "further"."""

from __future__ import annotations

CYCLE = ("", "also", "further")
"""The turns of paragraphs that open with one verb, in the General Assembly and the two Councils."""
ENGLISH = (
    "also", "further", "furthermore", "again", "once again", "once more", "anew", "likewise",
)  # fmt: skip
"""What says in English that something is said once more."""
BY_LANGUAGE = {
    "en": ("also", "further"),
    "fr": ("en outre", "également", "aussi", "de nouveau"),
    "es": ("también", "además", "asimismo"),
    "ru": ("также", "далее", "вновь"),
    "ar": ("أيضا", "كذلك"),
    "zh": ("又", "还", "還"),
}
"""What only follows from the paragraph before, by language."""
