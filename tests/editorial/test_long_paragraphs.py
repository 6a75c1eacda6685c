"""A paragraph of tens of thousands of words is checked in proportion to them."""

from __future__ import annotations

from drafting.editorial import check
from drafting.model.inline import plain
from drafting.model.resolution import Resolution
from drafting.model.unit import Kind, Unit
from drafting.workspace.checks.findings import words_at

SENTENCE = "the the “general assembly” of 50 per cent, in accordance with resolution 70/1, "


def test_what_is_shown_of_many_findings_takes_no_more_room_than_the_text():
    text = Resolution(
        enacting="*The General Assembly*,",
        operative=(Unit("o1", Kind.OPERATIVE, f"*Urges* {SENTENCE * 300}all."),),
    )
    found = check(text)
    assert len(found) > 300
    kept = plain.cache_info().currsize
    shown = {words_at(text, one) for one in found}
    assert any("the the" in "".join(words) for words in shown)
    assert max(len("".join(words)) for words in shown) < 200
    assert plain.cache_info().currsize - kept < 10
