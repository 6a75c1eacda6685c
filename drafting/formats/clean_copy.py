"""A copy of a file without what it tells beside its visible words."""

from __future__ import annotations

from pathlib import Path

from drafting.formats.atomic_write import write_atomically
from drafting.formats.errors import FormatError

_LEFT = (
    "These pictures could not be looked into and are as they were; take them out if they may tell "
    "something: {}."
)


class NotCleanableError(FormatError):
    """A name under which no clean copy is written."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name}: a clean copy is a Word file; let its name end in .docx.")


def write_clean(source: Path, target: Path, changes: str) -> str:
    """Write the clean copy of a file; `changes` is "accept", "reject" or "keep".

    Gives what there is to say: how a file of another kind became Word, and which pictures could
    not be looked into. Raises a FormatError; then whatever stood at `target` still stands there.
    """
    from drafting.formats.docx.package.archive import open_package
    from drafting.formats.docx.traces.media import pictures_left
    from drafting.formats.docx.traces.removal import Changes, cleaned
    from drafting.formats.word_files import as_word_file

    if target.suffix.casefold() != ".docx":
        raise NotCleanableError(target.name)
    with as_word_file(source) as (word, remark):
        with open_package(word) as package:
            content = cleaned(package, Changes(changes))
        write_atomically(target, content)
    left = pictures_left(content)
    return " ".join(filter(None, (remark, _LEFT.format(", ".join(left)) if left else "")))
