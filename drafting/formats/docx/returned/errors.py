"""Why a Word file that came back is not read."""

from __future__ import annotations

from drafting.formats.errors import FormatError


class TooManyAuthorsError(FormatError):
    """A file in which so many people changed so much that reading it would take minutes."""

    def __init__(self, name: str, authors: int, paragraphs: int) -> None:
        super().__init__(
            f"{name}: {authors} people made tracked changes in {paragraphs} paragraphs, too many "
            "to tell apart; accept or reject those of some of them in Word first."
        )
