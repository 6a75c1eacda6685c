"""Writing a redline as a Word file with native tracked changes."""

from __future__ import annotations

from pathlib import Path

from drafting.formats.bodies import Body
from drafting.formats.docx.layout.composition import compose
from drafting.formats.docx.layout.document import print_document
from drafting.formats.docx.layout.proof import prove_redline
from drafting.formats.docx.markup.authorship import Revision
from drafting.formats.docx.redline.merge import Printed, woven
from drafting.formats.placing import put_in_place
from drafting.model.resolution import Resolution
from drafting.redline.script import Redline


def write_redline(
    old: Resolution,
    new: Resolution,
    redline: Redline,
    path: Path,
    body: Body,
    revision: Revision,
) -> None:
    """Write the changes from `old` to `new` as tracked changes of one author.

    `redline` is that of just these two texts, by identity: for texts of different
    origin, `new` is what `drafting.redline.identified` gives.

    The file proves itself before it is put in place. Raises a FormatError; then
    whatever stood at `path` still stands there.
    """
    before, after = compose(old, body), compose(new, body)
    composition = woven(Printed(old, before), Printed(new, after), redline)
    package = print_document(composition, body, revision)
    prove_redline(package, path.name, before, after)
    put_in_place(path, package)
