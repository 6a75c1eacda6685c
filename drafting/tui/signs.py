"""The signs of each state: they carry the meaning, colour only repeats it."""

from __future__ import annotations

from collections.abc import Mapping

from drafting.dataclasses import dataclass
from drafting.lexicon.small_figures import lowered, raised
from drafting.page import signs as page
from drafting.redline.script import Operation

_STAGES = {"agreed in informals": 1, "agreed ad referendum": 2, "agreed": 3}


@dataclass(frozen=True, slots=True)
class Signs:
    """One set of signs; brackets are never among them, for they belong to the text."""

    cursor: str
    changed: str
    inserted: str
    deleted: str
    moved: str
    divided: str
    folded: str
    unfolded: str
    rule: str
    landing: str
    arrow: str
    ellipsis: str
    dot: str
    chosen: str
    left_out: str
    red_line: str
    private: str
    """Beside what is noted for the delegation alone: with a red line in it, or without."""
    came: str
    """Beside what came from others, and where nobody has stood since."""
    superscript: bool
    """Whether footnote marks may be written as small raised digits, and authors' as low ones."""
    wrapped_words: bool = False
    """Whether changed words also stand between marks, where underline and strike may be missing."""

    @property
    def operations(self) -> Mapping[Operation, str]:
        """The sign of everything that can happen to a paragraph."""
        return page.UNICODE if self.superscript else page.ASCII

    @property
    def of_history(self) -> frozenset[str]:
        """What the margin has of what was done to a paragraph; nothing where it only came."""
        return frozenset(("", self.changed, self.inserted, self.moved, self.divided))

    def of(self, operation: Operation) -> str:
        """The sign of what happened to a paragraph; none where nothing did."""
        return self.operations[operation]

    def stage(self, words: str) -> str:
        """The sign of a stage of agreement: open, agreed in informals, ad referendum, agreed."""
        place = _STAGES.get(words, 0)
        return ("oiaA" if self.wrapped_words else "○◔◑●")[place]

    def note_mark(self, number: str) -> str:
        """A footnote mark in running text."""
        if not self.superscript:
            return f"^{number}"
        return raised(number)

    def author_mark(self, number: str) -> str:
        """The number of an author behind a change."""
        return lowered(number) if self.superscript else f"~{number}"


UNICODE = Signs(
    cursor="▌", changed=page.UNICODE[Operation.EDITED],
    inserted=page.UNICODE[Operation.INSERTED], deleted=page.UNICODE[Operation.DELETED],
    moved=page.UNICODE[Operation.MOVED], divided=page.UNICODE[Operation.SPLIT],
    folded="▸", unfolded="▾", rule="─", landing="▶", arrow="→", ellipsis="…", dot="·",
    chosen="✓", left_out="×", came="↓", red_line="◆", private="◇", superscript=True,
)  # fmt: skip
PLAIN = Signs(
    cursor=">", changed=page.ASCII[Operation.EDITED],
    inserted=page.ASCII[Operation.INSERTED], deleted=page.ASCII[Operation.DELETED],
    moved=page.ASCII[Operation.MOVED], divided=page.ASCII[Operation.SPLIT],
    folded=">", unfolded="v", rule="-", landing="=", arrow="->", ellipsis="...", dot="-",
    chosen="x", left_out="/", came="<", red_line="R", private="P", superscript=False,
    wrapped_words=True,
)  # fmt: skip


def signs_for(plain: bool) -> Signs:
    """The signs for a terminal that shows only ASCII well, or for any other."""
    return PLAIN if plain else UNICODE
