"""A title comes back from every kind of file that says how words look as it was written."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafting.formats.bodies import load_body
from drafting.formats.files import read_file, write_file
from drafting.model.identity import counting_ids
from drafting.model.resolution import Masthead, Resolution
from drafting.model.unit import Kind, Unit

TEMPLATES = Path(__file__).parents[2] / "templates"
TITLES = (
    r"Lights at a\\b and C:\\temp",
    "The loss of the *Titanic* and of others",
    r"Rates\* of 2 \* 3 \~\~ and \*y\*",
    r"On \[^n1] and [to extend][*to renew*]",
)


@pytest.mark.parametrize("ending", [".docx", ".md", ".json", ".xml"])
@pytest.mark.parametrize("title", TITLES)
def test_a_title_comes_back_to_the_letter(title: str, ending: str, tmp_path: Path):
    text = Resolution(
        masthead=Masthead(organ="General Assembly", symbol="A/C.3/80/L.2"),
        title=title,
        enacting="*The General Assembly*,",
        operative=(Unit("oa", Kind.OPERATIVE, "*Urges* States to light their harbours."),),
    )
    path = tmp_path / f"text{ending}"
    write_file(text, path, load_body("c3", TEMPLATES))
    reading = read_file(path, counting_ids("s"))
    assert reading.resolution.title == title
    assert not [one for one in reading.remarks if "placed" in one.message]
