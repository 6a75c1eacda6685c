"""Word files varied as other programs and other hands vary them, their words unchanged."""

from support.variations.package import W, WordParts, varied
from support.variations.paragraphs import PARAGRAPHS
from support.variations.saying import said
from support.variations.whole import WHOLE
from support.variations.words import WORDS

VARIATIONS = {**WORDS, **PARAGRAPHS, **WHOLE}
"""Each way to vary a file that must leave its reading as it is, by name."""

__all__ = ["VARIATIONS", "W", "WordParts", "said", "varied"]
