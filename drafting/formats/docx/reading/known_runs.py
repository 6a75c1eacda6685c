"""Runs of a file that is read several times: what one says wherever it stands is read once."""

from __future__ import annotations

from lxml import etree

from drafting.formats.docx.markup.names import RPR, R, W
from drafting.model.inline import Run

RUN = "run"
"""Attribute, without a namespace and only while a file is read, that says which run it is."""
KnownRuns = dict[tuple[str, tuple[bool, bool]], tuple[Run, ...]]
"""What runs say, by their number and the look of the paragraph around them."""


def number_runs(document: etree._Element) -> None:
    """Number the runs of a body; not those whose look was changed, which differs by reading."""
    for number, run in enumerate(document.iter(R)):
        if run.find(f"{RPR}/{W}rPrChange") is None:
            run.set(RUN, str(number))
        elif RUN in run.attrib:
            del run.attrib[RUN]
