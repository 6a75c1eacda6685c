"""Words of a PDF that nobody sees on its pages, for a look at the file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from drafting.formats.document_report import Trace
from drafting.formats.pdf.passages import words_set_aside, words_unseen
from drafting.formats.pdf.process import pages_of

_BESIDE = "in a comment, or in a field of a form"
_REPLACED = "said in place of other words that are shown"
_SHOWN = 200


def hidden_words(path: Path) -> Iterator[Trace]:
    """The words that nobody sees, page by page, each with the reason. Raises a FormatError."""
    for page in pages_of(path):
        found = [
            (why, words) for one in (words_set_aside, words_unseen) for words, why in one(page)
        ]
        found += ((_BESIDE, words) for words in page.beside)
        found += ((_REPLACED, said) for said, _ in page.replaced)
        for why, words in found:
            if any(map(str.isalnum, words)):
                yield Trace(why, words[:_SHOWN], f"page {page.number}")
