"""What people and programs call things in a file that are seen without their name.

Pictures and shapes have a name, mostly that of the file they came from, and words for those who
hear the text read; content controls have a title and a tag.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from drafting.formats.docx.markup.names import VAL, W
from drafting.named_tuples import NamedTuple
from drafting.patterns import regex

_CONTROLS = {
    W + "alias": "title of a content control",
    W + "tag": "tag of a content control",
    W + "tblCaption": "title of a table",
    W + "tblDescription": "description of a table",
}
_DRAWINGS = ("{*}docPr", "{*}cNvPr")
_VML = "{urn:schemas-microsoft-com:vml}*"
_IMAGE_TITLE = "{urn:schemas-microsoft-com:office:office}title"
_DESCRIPTIONS = ("descr", "title", "alt")
_NAME = "name"
_FILE_NAME = regex(r"\.[A-Za-z]{3,4}$")


class Label(NamedTuple):
    """An attribute with such words."""

    what: str
    element: etree._Element
    attribute: str

    @property
    def words(self) -> str:
        """What it says."""
        return self.element.get(self.attribute, "")

    @property
    def tells(self) -> bool:
        """Whether it may say something: a program itself calls a drawing "Picture 1"."""
        own = self.attribute != _NAME or _FILE_NAME.search(self.words)
        return bool(own and self.words.strip())


def labels(root: etree._Element) -> Iterator[Label]:
    """All labels in a part."""
    for control in root.iter(*_CONTROLS):
        yield Label(_CONTROLS[str(control.tag)], control, VAL)
    for drawing in root.iter(*_DRAWINGS):
        yield Label("name of a drawing", drawing, _NAME)
        yield from _descriptions(drawing)
    for shape in root.iter(_VML):
        yield from _descriptions(shape)
        yield Label("name of a picture", shape, _IMAGE_TITLE)


def _descriptions(element: etree._Element) -> Iterator[Label]:
    for attribute in _DESCRIPTIONS:
        yield Label("description of a drawing", element, attribute)
