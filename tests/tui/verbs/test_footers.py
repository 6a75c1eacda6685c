"""What the lowest line of a screen names at which width."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest

from drafting.tui.verbs import DESK, EDITOR, EVERYWHERE, SCREENS, SESSION, Verb
from drafting.tui.verbs.footers import FOOTERS, in_order_of_use
from drafting.tui.widgets.bars import KeyBar
from drafting.tui.widgets.named_keys import Placed

KNOWN = {verb.id: verb for verbs in SCREENS for verb in verbs}
PADDING = 2


def placed(columns: int, verbs: tuple[Verb, ...], always: tuple[Verb, ...]) -> Sequence[Placed]:
    """The labels of the lowest line in a window of so many columns."""
    bar = KeyBar(lambda verb: verb.keys, identity="keys")
    bar.show(verbs, always)
    return bar.placed_in(columns - PADDING)


def named(columns: int, verbs: tuple[Verb, ...], always: tuple[Verb, ...] = EVERYWHERE) -> str:
    """Their words."""
    return " ".join(one.label.word for one in placed(columns, verbs, always))


def test_every_verb_that_is_ordered_is_there_and_has_a_word_for_the_footer() -> None:
    listed = [identity for ids in FOOTERS.values() for identity in ids]
    assert [identity for identity in listed if identity not in KNOWN] == []
    assert [identity for identity in listed if not KNOWN[identity].footer] == []
    assert all(len(set(ids)) == len(ids) for ids in FOOTERS.values())


@pytest.mark.parametrize("columns", [40, 60, 80, 100, 120, 160, 200, 250])
def test_labels_stand_whole_beside_each_other_and_help_is_always_there(columns: int) -> None:
    labels = placed(columns, DESK, EVERYWHERE)
    cells = [(one.start, one.start + one.label.width) for one in labels]
    assert all(end < start for (_, end), (start, _) in pairwise(cells))
    assert max(end for _, end in cells) <= columns - PADDING
    assert [one.label.word for one in labels][-2:] == ["help", "all"]


def test_a_narrow_window_keeps_what_is_used_most() -> None:
    assert named(60, DESK) == "write insert undo back help all"
    assert named(80, DESK) == "write insert undo back export move help all"
    assert named(60, EDITOR, ()) == "done new paragraph undo italics"
    assert named(60, SESSION) == "open new start import help all"


def test_a_wider_window_names_what_a_narrower_one_does_and_more() -> None:
    lines = [named(columns, DESK, ()) for columns in range(40, 250, 10)]
    assert all(wider.startswith(narrower) for narrower, wider in pairwise(lines))


def test_verbs_that_are_not_ordered_come_behind() -> None:
    other = Verb("desk.other", "X", "Other", "Do another thing.", "other")
    assert in_order_of_use((other, *DESK))[-1] is other


@pytest.mark.parametrize(
    "verbs", [one for one in SCREENS if any(verb.footer == "back" for verb in one)]
)
def test_the_way_out_is_named_in_a_narrow_window(verbs: tuple[Verb, ...]) -> None:
    assert "back" in named(60, verbs).split()
