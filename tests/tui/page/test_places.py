from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from support.strategies import texts

from drafting.model.inline import plain
from drafting.model.resolution import Resolution
from drafting.model.unit import Kind, Unit
from drafting.tui.page.places import place_blocks
from drafting.tui.page.wrap import cells
from drafting.tui.signs import PLAIN, UNICODE
from drafting.workspace.editing.replacement import Sought, occurrences


@given(texts(), st.data(), st.integers(30, 120), st.sampled_from([UNICODE, PLAIN]))
def test_every_place_has_its_words_on_lines_that_fit(
    text: str, data: st.DataObject, width: int, signs: object
) -> None:
    whole = plain(text)
    if not whole.strip():
        return
    at = data.draw(st.integers(0, len(whole) - 1))
    sought = Sought(whole[at : at + 5], "[*new*]")
    found = occurrences(Resolution(operative=(Unit("a", Kind.OPERATIVE, text),)), sought)
    blocks = place_blocks(found, frozenset({1}), signs, width)
    assert len(blocks) == len(found)
    for block in blocks:
        assert all(cells(line.plain) <= width for line in block.lines)
        assert "[new]" in "".join(line.plain for line in block.lines).replace(" ", "")
