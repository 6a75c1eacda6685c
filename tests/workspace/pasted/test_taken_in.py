"""What a reader set aside, such as a greeting, can be taken in."""

from __future__ import annotations

from drafting.model.identity import counting_ids
from drafting.model.resolution import Resolution
from drafting.workspace.pasted.paste import Paste, read_paste

MAIL = "Dear all,\n\nNoting the sea,\n\n1. Urges all to sail;\n\n2. Decides it.\n\nThank you\nAna"


def paste(words: str) -> Paste:
    return read_paste(words, counting_ids(), Resolution(), "last in operative")


def shown(some: Paste) -> list[tuple[str, bool]]:
    return [(row.text, row.left_out) for row in some.offer.rows]


def test_lines_that_were_set_aside_are_named():
    assert paste(MAIL).lines_aside == (1, 9, 10)


def test_a_line_is_taken_in_where_it_stands():
    taken = paste(MAIL).taking_in({9})
    assert [text for text, _ in shown(taken)][-1] == "Thank you"
    assert taken.lines_aside == (1, 10)
    assert [remark for remark in taken.offer.remarks if remark.line == 9] == []


def test_what_was_left_out_stays_out_when_more_is_taken_in():
    some = paste(MAIL)
    (key,) = [row.key for row in some.offer.rows if "sail" in row.text]
    taken = some.leaving_out(key).taking_in({1})
    assert [text for text, out in shown(taken) if out] == ["*Urges* all to sail;"]
    assert "Dear all," in [text for text, out in shown(taken) if not out]


def test_where_all_is_set_aside_it_is_meant_as_text():
    assert shown(paste("Thank you")) == [("Thank you", False)]
