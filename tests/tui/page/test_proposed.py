"""What is proposed on the page: every live proposal in its place, and the text as it stands."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest
from support.random_talks import HANDLE, REFUSED, Talks
from support.thorough import at_first

from drafting.amendments.proposals import Stage
from drafting.tui.page.layout import Document, Layout
from drafting.tui.page.proposed import ProposalsShown
from drafting.tui.page.reading import PROPOSAL, Reading, reading_of
from drafting.tui.signs import UNICODE
from drafting.workspace.negotiation.terms import Ruling

WIDTH = 70
TALKS = 6


@pytest.fixture(params=at_first(2, range(TALKS)), scope="module")
def reading(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Reading:
    """A negotiation at random, some of which is settled."""
    talks = Talks(tmp_path_factory.mktemp("talks"), request.param, hostile=request.param % 3 * 10)
    chance = Random(request.param)  # noqa: S311 (the same each time)
    with talks.session as session:
        talks.play(14)
        negotiating = session.negotiation(HANDLE)
        for row in negotiating.rows():
            stage = chance.choice((Stage.AGREED, Stage.FALLEN, None, None, None))
            if stage is not None:
                try:
                    negotiating.decide(row.proposal.id, Ruling(stage))
                except REFUSED:
                    continue
        return reading_of(negotiating, whole=True)


def blocks(reading: Reading, shown: ProposalsShown) -> list[tuple[str, list[str]]]:
    found = Layout(UNICODE).blocks(Document.of(reading.text), WIDTH, reading=reading, shown=shown)
    return [(block.key, [line.plain for line in block.lines]) for block in found]


@pytest.mark.parametrize("shown", [ProposalsShown.FULL, ProposalsShown.NAMES])
def test_each_live_proposal_stands_on_the_page_once_with_its_number(
    reading: Reading, shown: ProposalsShown
) -> None:
    page = blocks(reading, shown)
    keys = Counter(key for key, _ in page if key.startswith(PROPOSAL))
    placed = {row.proposal.id: row for row in reading.live if reading.block_about(row)}
    assert keys == dict.fromkeys((f"{PROPOSAL}{one}" for one in placed), 1)
    for key, lines in page:
        if key.startswith(PROPOSAL):
            row = placed[key.removeprefix(PROPOSAL)]
            numbered = [line for line in lines if line.split()[:1] == [str(row.number)]]
            assert any(row.proposal.by[0][:10] in line for line in numbered)


def test_each_live_proposal_has_a_place_in_the_room_or_is_named_as_having_none(
    reading: Reading,
) -> None:
    lost = reading.live_at.get("", ())
    shown = [row for place in reading.places for row in reading.live_in(place)]
    assert {row.number for row in (*shown, *lost)} == {row.number for row in reading.live}
    assert all(reading.place_of_row(row) in reading.places for row in shown)


def test_without_proposals_the_page_is_that_of_the_text(reading: Reading) -> None:
    plain = Layout(UNICODE).blocks(Document.of(reading.text), WIDTH)
    own = [(block.key, [line.plain for line in block.lines]) for block in plain]
    assert blocks(reading, ProposalsShown.OFF) == own
    by_names = [
        (key, [line for line in lines if line])
        for key, lines in blocks(reading, ProposalsShown.NAMES)
        if not key.startswith(PROPOSAL) and key
    ]
    assert by_names == [(key, [line for line in lines if line]) for key, lines in own if key]


def test_in_full_each_paragraph_reads_as_the_compilation_has_it(reading: Reading) -> None:
    from drafting.amendments.compilation.notation import written
    from drafting.model.inline import note_references, plain

    page = dict(blocks(reading, ProposalsShown.FULL))
    for key, unit in reading.words.items():
        if key not in page or note_references(written(unit)):
            continue
        printed = "".join("".join(page[key]).split())
        assert printed.endswith("".join(plain(written(unit)).split()))
