"""What was changed by hand in a compilation since the list behind it was written.

The compilation is made again of the text and the proposals that were read, and held against the
lines that came: a paragraph whose line reads otherwise was changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from drafting.amendments.compilation.captions import key_of
from drafting.amendments.compilation.compiler import compiled
from drafting.amendments.compilation.letters import Letters
from drafting.amendments.compilation.notation import written
from drafting.amendments.compilation.plain_looks import proposal_with, text_with, without_looks
from drafting.amendments.labels import Convention, GivenLabel
from drafting.amendments.positions import Position
from drafting.amendments.proposals import Proposal
from drafting.model.resolution import Resolution
from drafting.workspace.negotiation.text_position_rows import TextPosition, with_positions


def changed_by_hand(
    lines: Mapping[str, str],
    text: Resolution,
    proposals: Sequence[Proposal],
    given: Sequence[GivenLabel],
    positions: Mapping[str, Sequence[Position]],
    *,
    has_looks: bool,
) -> frozenset[str]:
    """The names of the paragraphs that read otherwise; `lines` are the words of each by name.

    `given` are the labels that the list has of what is proposed, `positions` what is said of each
    paragraph of the text.
    """
    if not has_looks:
        text = text_with(without_looks, text)
        proposals = [proposal_with(without_looks, one) for one in proposals]
    held = [TextPosition(unit, "", one) for unit, each in positions.items() for one in each]
    expected = dict(_expected(lines, text, proposals, given, held))
    names = {*expected, *(name for name in lines if not name.startswith("Footnote "))}
    return frozenset(
        name for name in names if _unspaced(expected.get(name)) != _unspaced(lines.get(name))
    )


def _unspaced(words: str | None) -> str | None:
    """Words without spaces: files and programs set those otherwise."""
    return None if words is None else "".join(words.split())


def _expected(
    lines: Mapping[str, str],
    text: Resolution,
    proposals: Sequence[Proposal],
    given: Sequence[GivenLabel],
    held: Sequence[TextPosition],
) -> Iterator[tuple[str, str]]:
    is_manual = any(" new" in name for name in lines)
    found = compiled(text, proposals, Convention.MANUAL if is_manual else Convention.ROOM, given)
    found = with_positions(found, held)
    yield "title", Letters(written(found.title)).words
    for unit in found.printed():
        if unit.label:
            yield key_of(unit.label), Letters(written(unit)).words
