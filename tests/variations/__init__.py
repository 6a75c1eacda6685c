"""Word files varied as other programs and other hands vary them, their words unchanged."""

from variations.package import W, WordParts, varied
from variations.paragraphs import PARAGRAPHS
from variations.saying import said
from variations.whole import WHOLE
from variations.words import WORDS

VARIATIONS = {**WORDS, **PARAGRAPHS, **WHOLE}
"""Each way to vary a file that must leave its reading as it is, by name."""

__all__ = ["VARIATIONS", "W", "WordParts", "said", "varied"]
