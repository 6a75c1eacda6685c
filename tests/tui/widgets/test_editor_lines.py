from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from drafting.tui.widgets.editor_lines import with_note_names

NAMES = {"k3j9x2p4qa": "note 12", "na": "note 1"}


def test_marks_of_notes_are_drawn_as_their_names_in_as_many_cells() -> None:
    line = r"water[^k3j9x2p4qa] and[^na] sand[^other] \[^na] [^]"
    shown = with_note_names(line, NAMES)
    assert shown == r"water‹note 12    › and‹1  › sand[^other] \[^na] [^]"
    assert len(shown) == len(line)


@given(st.text(alphabet=r"[^na]k3\ *", max_size=30))
def test_what_is_drawn_is_as_long_as_what_is_written(line: str) -> None:
    shown = with_note_names(line, NAMES)
    assert len(shown) == len(line)
    assert all(old == new or old in "[^na]" for old, new in zip(line, shown, strict=True))
