"""What stands behind a name beside a text is a stance if it is told whole, and else a comment."""

from __future__ import annotations

import pytest

from drafting.amendments.positions import Stance
from drafting.amendments.spoken_positions import Spoken, spoken

STANCES = {
    "retain": Spoken(Stance.RETAIN),
    "Retain.": Spoken(Stance.RETAIN),
    "keep as is": Spoken(Stance.RETAIN),
    "we would like to retain this text": Spoken(Stance.RETAIN),
    "retain: see resolution 65/1.": Spoken(Stance.RETAIN, comment="see resolution 65/1."),
    "prefers to delete “x”": Spoken(Stance.DELETE, "x"),
    'delete "x".': Spoken(Stance.DELETE, "x"),
    "delete this paragraph": Spoken(Stance.DELETE),
    "can support": Spoken(Stance.SUPPORTS),
    "cannot accept": Spoken(Stance.OPPOSES),
    "reserves its position on “x” – why": Spoken(Stance.RESERVES, "x", "why"),
    "is flexible": Spoken(Stance.FLEXIBLE),
    "brackets around “x”": Spoken(Stance.BRACKETS, "x"),
    "lifts its reserve": Spoken(Stance.LIFTS),
    "supports proposal 3": Spoken(Stance.SUPPORTS, proposal=3),
    "proposal 3: opposes – ok": Spoken(Stance.OPPOSES, comment="ok", proposal=3),
    "comment on “x” – what is it?": Spoken(Stance.COMMENTS, "x", "what is it?"),
}
COMMENTS = (
    "not retain", "do not support", "supports, provided that x stays", "retain if “x” goes",
    "delete “a” and “b”", "delete the last sentence", "support; delete “x”",
    "support proposal 3 of EU",
    "reserve – retain “x”", "supports Peru", "no objection", "proposal 3: supports proposal 4",
    "keep in mind the lamps", "comment on this text",
)  # fmt: skip


@pytest.mark.parametrize("says", sorted(STANCES))
def test_a_stance_that_is_told_whole_is_one(says: str) -> None:
    assert spoken(says) == STANCES[says]


@pytest.mark.parametrize("says", COMMENTS)
def test_with_a_condition_or_a_word_more_it_is_a_comment_with_all_its_words(says: str) -> None:
    assert spoken(says) == Spoken(Stance.COMMENTS, comment=says)
