"""Changes of verb that alter what a paragraph asks for lead the summary of a redline."""

from __future__ import annotations

import pytest

from drafting.model.resolution import Resolution
from drafting.model.unit import Kind, Unit
from drafting.redline import redline
from drafting.redline.force import Shift, shift


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("Notes", "Welcomes", Shift.STRONGER),
        ("Urges", "Requests", Shift.WEAKER),
        ("Calls upon", "Invites", Shift.WEAKER),
        ("Encourages", "Strongly encourages", Shift.STRONGER),
        ("Takes note of", "Takes note with appreciation of", Shift.STRONGER),
        ("Noting", "Noting with concern", Shift.OTHER),
        ("Deplores", "Condemns", Shift.STRONGER),
        ("Requests", "Also requests", Shift.SAME),
        ("Notes", "Takes note of", Shift.SAME),
        ("Requests", "Welcomes", Shift.OTHER),
        ("Continues", "Welcomes", Shift.SAME),
        ("*Recognizing*", "*Recalling*", Shift.WEAKER),
    ],
)
def test_a_change_of_verb_says_more_or_less(before: str, after: str, expected: Shift):
    assert shift(before, after) is expected


def text(*paragraphs: str) -> Resolution:
    units = tuple(Unit(f"o{at}", Kind.OPERATIVE, words) for at, words in enumerate(paragraphs))
    return Resolution(enacting="The Council,", operative=units)


def test_changes_of_force_come_first_and_those_within_a_paragraph_count():
    old = text(
        "*Intends* to meet again;",
        "*Urges* States to act, and requests the harbour master to report;",
        "*Decides* to remain seized of the matter.",
    )
    new = text(
        "*Hopes* to meet again;",
        "*Invites* States to act, and urges the harbour master to report;",
        "*Decides* to remain seized of the matter.",
    )
    assert redline(old, new).summary.verbs == (
        ("OP2", "Urges", "Invites"),
        ("OP2", "requests", "urges"),
        ("OP1", "Intends", "Hopes"),
    )
