"""Where the negotiation of a text stands, as signs beside its paragraphs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

from drafting.named_tuples import NamedTuple
from drafting.tui.signs import Signs

if TYPE_CHECKING:
    from drafting.workspace.negotiation.proceedings import Proceedings


class Talks(NamedTuple):
    """Stage of agreement and live proposals, by the identity of the paragraph."""

    stages: Mapping[str, str]
    """By the words of the stage; nothing at all while nothing was proposed or decided."""
    live: Mapping[str, int]
    silence: str = ""
    """Until when the text is under silence, and what changed since; empty if it is not."""

    def open(self) -> frozenset[str]:
        """The paragraphs that are not agreed."""
        return frozenset(unit for unit, stage in self.stages.items() if not _is_agreed(stage))

    def stage_sign(self, unit: str, signs: Signs) -> str:
        """The sign of the stage of a paragraph, empty for one that has none."""
        stage = self.stages.get(unit, "")
        return signs.stage(stage) if stage else ""

    def live_sign(self, unit: str, signs: Signs) -> str:
        """The sign that tells how many proposals a paragraph has, empty for none."""
        count = self.live.get(unit, 0)
        return f"{signs.folded}{count}" if count else ""


SILENT = Talks({}, {})
"""Nothing was proposed or decided."""


def _is_agreed(stage: str) -> bool:
    return stage.startswith("agreed")


def talks_of(negotiating: Proceedings) -> Talks:
    """The talks on a text as it stands."""
    from drafting.amendments.agreement import paragraphs
    from drafting.model.edits import InsertUnit

    state = negotiating.state
    silence = negotiating.silence() if state.silences else ""
    if not state.proposals and not state.standings.decisions:
        return SILENT._replace(silence=silence)
    text = negotiating.text
    stages = {unit.id: state.standings.stage(unit.id, unit.text).value for unit in paragraphs(text)}
    about: Counter[str] = Counter()
    for proposal in state.live:
        if isinstance(proposal.edit, InsertUnit):
            about[proposal.edit.place.after or proposal.edit.place.parent] += 1
        else:
            edits = negotiating.carried(proposal, text).edit.each()
            about += Counter({one for edit in edits for one in edit.about})
    return Talks(stages, about, silence)
