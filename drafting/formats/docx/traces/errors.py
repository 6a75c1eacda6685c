"""Why a clean copy of a file is not written."""

from __future__ import annotations

from drafting.formats.errors import ProofError


class WordsWouldChangeError(ProofError):
    """The clean copy would not say what the file says."""

    def __init__(self, name: str, part: str, was: str, now: str) -> None:
        super().__init__(
            f"{name}: a clean copy would change visible words ({part}: “{was}” would read "
            f"“{now}”), so none was written. The file itself is as it was."
        )
