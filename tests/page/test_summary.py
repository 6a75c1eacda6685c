"""What a redline changed is counted once, and told in the same words everywhere."""

from __future__ import annotations

from drafting.cli.redlines import redline_lines
from drafting.dataclasses import replace
from drafting.formats.html.redline import redline_html
from drafting.model.resolution import Resolution
from drafting.model.unit import Kind, Unit
from drafting.page.signs import ASCII
from drafting.page.summary import consequences, paragraph_counts, verb_changes, word_counts
from drafting.redline import redline
from drafting.redline.script import Summary
from drafting.tui.page.redline_summary import summary_lines
from drafting.tui.signs import UNICODE

OLD = Resolution(
    operative=(
        Unit("o1", Kind.OPERATIVE, "*Urges* States to keep lamps;"),
        Unit("o2", Kind.OPERATIVE, "*Decides* to go on."),
    )
)
NEW = replace(
    OLD,
    operative=(
        Unit("o3", Kind.OPERATIVE, "*Thanks* the keepers;"),
        Unit("o1", Kind.OPERATIVE, "*Invites* States to keep lamps;"),
        OLD.operative[1],
    ),
)


def test_paragraphs_words_verbs_and_what_follows_from_others_are_told_apart() -> None:
    summary = redline(OLD, NEW).summary
    assert paragraph_counts(summary) == "Paragraphs: 1 edited, 1 inserted"
    assert word_counts(summary) == "Words: +4 in, −1 out"
    assert word_counts(summary, ASCII) == "Words: +4 in, -1 out"
    assert consequences(summary).startswith("1 change that follows from others")
    (verb,) = verb_changes(summary)
    assert (verb.label, verb.before, verb.after, verb.said) == (
        "OP2", "Urges", "Invites", " (weaker)",
    )  # fmt: skip


def test_where_nothing_is_counted_that_is_said() -> None:
    assert paragraph_counts(Summary()) == "Paragraphs: none changed"
    assert consequences(Summary()) == ""


def test_terminal_web_page_and_screen_say_the_same() -> None:
    found = redline(OLD, NEW)
    printed = "\n".join(redline_lines(found, 80, looks=False, everything=False, marks={}))
    shown = "\n".join(
        "".join(piece.text for piece in line.pieces) for line in summary_lines(found, UNICODE, 80)
    )
    for rendering in (printed, redline_html(found, NEW), shown):
        assert paragraph_counts(found.summary) in rendering
        assert word_counts(found.summary) in rendering
        assert "(weaker)" in rendering
