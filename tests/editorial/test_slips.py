"""Slips of all kinds are found, with the right code and at the right place."""

from __future__ import annotations

from collections import Counter

import pytest
from support.editorial.clean_texts import CLEAN, Text, printed
from support.editorial.slips import Slip, chosen, slips

from drafting.editorial import Finding, Severity, check
from drafting.formats.plain import read_plain
from drafting.model.identity import counting_ids
from drafting.model.resolution import Resolution
from drafting.workspace.checks.errors import NothingToFixError
from drafting.workspace.checks.fixes import plan_of_all_fixes

SLIPS = list(slips())


def read(text: str) -> Resolution:
    return read_plain(text, counting_ids()).resolution


def words_of(resolution: Resolution, finding: Finding) -> str:
    texts = {unit.id: unit.text for unit in resolution.walk()}
    texts |= {note.id: note.text for note in resolution.notes}
    texts |= {name: getattr(resolution, name) for name in ("title", "enacting", "chapeau")}
    texts |= {"masthead.symbol": resolution.masthead.symbol}
    texts |= {"sponsors": "\n".join(resolution.sponsors)}
    return texts.get(finding.unit, "")


def stands_at(resolution: Resolution, finding: Finding, slip: Slip) -> bool:
    """Whether a finding is of the paragraph of a slip, and touches the words put in."""
    if slip.label and finding.label != slip.label:
        return False
    said = words_of(resolution, finding)
    places = [at for at in range(len(said)) if said.startswith(slip.words, at)]
    return not slip.words or any(
        at <= finding.end and finding.start <= at + len(slip.words) for at in places
    )


def is_found(slip: Slip) -> bool:
    resolution = read(slip.text)
    return any(
        finding.code == f"UN-{slip.code}" and stands_at(resolution, finding, slip)
        for finding in check(resolution)
    )


@pytest.mark.parametrize("text", CLEAN.values(), ids=CLEAN)
def test_texts_without_a_slip_have_no_finding(text: Text):
    assert check(read(printed(text))) == ()


def test_there_are_slips_of_many_kinds():
    assert len({slip.kind for slip in SLIPS}) >= 40


@pytest.mark.slow
def test_slips_are_found_with_the_right_code_at_the_right_place():
    """At least 95 in 100, and of every kind at least one; the table is in `bench/editorial.py`."""
    found = Counter(slip.kind for slip in SLIPS if is_found(slip))
    assert sum(found.values()) >= 0.95 * len(SLIPS)
    assert set(found) == {slip.kind for slip in SLIPS}


def heavy(resolution: Resolution) -> Counter[tuple[str, str]]:
    found = (one for one in check(resolution) if one.severity is Severity.ERROR)
    return Counter((one.code, one.unit) for one in found)


def mended(resolution: Resolution) -> Resolution:
    try:
        return plan_of_all_fixes(resolution, check).edit.apply(resolution)
    except NothingToFixError:
        return resolution


EACH = chosen(7, of_each=1)


def leaves_nothing(slip: Slip) -> bool:
    before = read(slip.text)
    after = mended(before)
    return not heavy(after) - heavy(before) and mended(after) == after


def test_all_fixes_together_leave_nothing_to_fix_and_bring_no_error():
    assert [slip.kind for slip in EACH[::8] if not leaves_nothing(slip)] == []


@pytest.mark.slow
def test_the_same_for_slips_of_every_kind():
    assert [slip.kind for slip in EACH if not leaves_nothing(slip)] == []


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Calls upon all States States to act;", "UN-LE01"),
        ("Notes that that these lamps are lit;", "UN-LE01"),
        ("Notes that that lighthouses are lit;", "UN-LE01"),
        ("Calls upon all States to act:", "UN-PU02"),
    ],
)
def test_words_of_the_house_that_stand_twice_and_colons_that_lead_nowhere_are_found(
    words: str, code: str
):
    text = (
        "A/80/L.9\n\nChile: draft resolution\n\nLighthouses\n\nThe General Assembly,\n\n"
        f"Noting the storm,\n\n1. {words}\n\n2. Decides to remain seized of the matter."
    )
    assert code in {finding.code for finding in check(read(text))}


@pytest.mark.parametrize(
    "words", ["Notes that that office is lit;", "Thanks the people of Pago Pago for their help;"]
)
def test_words_that_may_stand_twice_are_left_alone(words: str):
    text = f"The General Assembly,\n\n1. {words}\n\n2. Decides to remain seized of the matter."
    assert "UN-LE01" not in {finding.code for finding in check(read(text))}
