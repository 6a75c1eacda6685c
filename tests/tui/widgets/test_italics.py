from __future__ import annotations

import pytest

from drafting.model.inline import runs
from drafting.tui.widgets.italics import turned


@pytest.mark.parametrize(
    ("line", "selected", "line_after"),
    [
        ("Notes it", "it", "Notes *it*"),
        ("Notes *it*", "*it*", "Notes it"),
        ("*Recalling* also its", " also", "*Recalling* *also* its"),
        # Part of what is selected is in italics: all of it is, afterwards.
        ("*Recalling* also its", "*Recalling* also", "*Recalling also* its"),
        ("*Recalling also* its", " also* its", "*Recalling also its*"),
        ("so *a* and *b*", "*a* and *b*", "so *a and b*"),
        # All of it is: it is upright afterwards, and what stands around it stays.
        ("*Recalling also its*", " also", "*Recalling* also* its*"),
        ("*Recalling also*", " also*", "*Recalling* also"),
        ("***a***b", "***a***b", "***a**b*"),
        ("a   b", "   ", "a   b"),
    ],
)
def test_what_is_selected_becomes_italic_or_upright_as_a_whole(
    line: str, selected: str, line_after: str
) -> None:
    lead, _, rest = line.partition(selected)
    turned_line = lead + turned(lead, selected) + rest
    assert turned_line == line_after
    assert "".join(run.text for run in runs(turned_line)) == "".join(run.text for run in runs(line))
