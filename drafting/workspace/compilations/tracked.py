"""The compilation as tracked changes: the text with a key on top, and what all would change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.dataclasses import replace
from drafting.model.fields import MASTHEAD_PREFIX
from drafting.model.inline import escape
from drafting.model.resolution import Masthead, Resolution
from drafting.named_tuples import NamedTuple
from drafting.redline.values import field_rows
from drafting.workspace.compilations.combined_key import key, unshown
from drafting.workspace.compilations.combined_proposals import LeftOut, combined_proposals
from drafting.workspace.wording import counted, movers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafting.amendments.compilation.paper import Paper
    from drafting.redline.script import Redline
    from drafting.workspace.environment.context import Context
    from drafting.workspace.negotiation.proceedings import Proceedings


class TrackedCompilation(NamedTuple):
    """Two texts under the same heading, and all that is proposed between them."""

    before: Resolution
    after: Resolution
    """With all proposals accepted."""
    redline: Redline
    left_out: tuple[LeftOut, ...]
    unshown: tuple[str, ...]
    """One sentence for each change that cannot show because of others."""
    beside: int
    """How many wordings stand beside the changes of others."""

    @property
    def sentences(self) -> str:
        """What is to be said of it, as it goes on behind another sentence."""
        said = [f"Proposal {one.number} is not in it: {one.reason}" for one in self.left_out]
        said += self.unshown
        if self.beside:
            count = counted(self.beside, "wording")
            said.append(f"{count} beside the changes of others: the key on top says where")
        return "".join(f" {sentence.rstrip('.')}." for sentence in said)


def tracked_compilation(
    proceedings: Proceedings, paper: Paper, context: Context
) -> TrackedCompilation:
    """The working text under the heading of a compilation, with the changes of all delegations."""
    text = replace(
        proceedings.text,
        masthead=Masthead(), kind="", sponsors=(), sponsors_note="", submitted_by="",
    )  # fmt: skip
    found = combined_proposals(proceedings, text, context.ids)
    live = proceedings.state.live
    joint = tuple(dict.fromkeys(movers(one) for one in live if len(one.by) > 1))
    lines = (*paper.facts, *key(found, text, joint))
    before, after = (_headed(one, paper.title, lines) for one in (text, found.combined.text))
    heading = [
        row for row in field_rows(before, after) if str(row.kind).startswith(MASTHEAD_PREFIX)
    ]
    redline = found.combined.redline
    redline = redline._replace(fields=(*heading, *redline.fields))
    beside = sum(bool(one.wordings) for one in found.combined.beside)
    hidden = unshown(found, text)
    return TrackedCompilation(before, after, redline, found.left_out, hidden, beside)


def _headed(text: Resolution, title: str, lines: Sequence[str]) -> Resolution:
    masthead = Masthead(committee=escape(title), other=tuple(map(escape, lines)))
    return replace(text, masthead=masthead)
