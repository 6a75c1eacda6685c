"""Inline texts and tables."""

from __future__ import annotations

from functools import cache

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from drafting.model.inline import tidy

FRAGMENTS = (
    "*Recalling* ", "*Urges* ", "**bold** ", "***both*** ", "Member States ", "the Committee, ",
    "~~struck~~ ", "*~~both~~* ", "~", "\\~~",
    "[to extend][to renew] ", "[link](x) ", "[red]a[/] ", "((nested) [one]) ", "\\*", "\\\\",
    "C:\\temp ", "\\[^no] ", "[^", "*", "30\u00a0July ", "non\u2011breaking ", "“quoted” – ’s ",
    "\n", "\n\n", " ", "  ", "الجمعية العامة ", "大会，", "Генеральная Ассамблея ",
    "é", "n\u0323\u0302",
    "\U0001f54a", "1. ", "12) ", "(a) ", "a. ", "# ", "- ", "> ", "---", "| a | b |", "`", "```",
    "{#u1}", "{.table}", "+++", "<b>&amp;", "://x", "resolution 64/293 of ", "A/RES/70/1, ",
)  # fmt: skip
"""What a text may be made of: the ordinary, and everything that a format might stumble over."""

_ANY = "\U0010fffe"
"""Stands for words of any letters among the pieces."""


@cache
def texts(notes: tuple[str, ...] = ()) -> SearchStrategy[str]:
    """Inline text, tidied as everything that is kept; it may refer to `notes`."""
    references = tuple(f"[^{note}]" for note in notes)
    prose = FRAGMENTS + references * 4
    # One draw a piece, not one for its sort and another one for itself: drawing takes most of
    # the time of a property.
    pieces = st.lists(st.sampled_from(prose + (_ANY,) * (len(prose) // 3)), max_size=6)
    return st.tuples(pieces, st.text(max_size=4)).map(_text)


def _text(drawn: tuple[list[str], str]) -> str:
    pieces, free = drawn
    return tidy("".join(pieces).replace(_ANY, free))


@cache
def tables() -> SearchStrategy[str]:
    """The text of a table: one row a line, cells between bars."""
    cell = st.sampled_from(("Year", "2026", "", "[a]", "*b*", "c \\| d", "```", "{#u1}"))
    row = st.lists(cell, min_size=1, max_size=3).map(lambda cells: f"| {' | '.join(cells)} |")
    return st.lists(row, min_size=1, max_size=3).map("\n".join)
