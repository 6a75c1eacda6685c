"""Where the next paragraph goes: what is open in one resolution, part or annex."""

from __future__ import annotations

from drafting.dataclasses import dataclass, field
from drafting.formats.plain.marks import Form, Mark
from drafting.formats.plain.nodes import Node
from drafting.formats.plain.subparagraphs import Degrees
from drafting.model.unit import Kind


@dataclass(slots=True)
class InsertionPoint:
    """The list that paragraphs are added to, and the paragraph that what follows may belong to."""

    home: list[Node]
    paragraph: Node | None = None
    degrees: Degrees = field(default_factory=Degrees)
    letters: list[Node] = field(default_factory=list)
    """The open subparagraphs, one a degree."""
    continued: list[Node] = field(default_factory=list)
    """What stands under the paragraph after its last subparagraph."""
    number: int = 0
    """The last number of a paragraph."""
    fresh: bool = True
    """Nothing stands here yet, or nothing since the last heading."""
    lettered: bool = False
    """Letters stand here without a paragraph above them, as in a decision."""
    quotes: bool = False
    """Its one paragraph adopts the whole text that follows."""

    @property
    def host(self) -> Node | None:
        """The paragraph, or the letter, that text without a mark goes on."""
        return self.paragraph or (self.letters[0] if self.letters else None)

    @property
    def is_under_heading(self) -> bool:
        """Whether a heading was the last that was added."""
        return bool(self.home) and self.home[-1].kind is Kind.HEADING

    def host_of_resolution(self, *, titled: bool) -> list[Node]:
        """Where a whole resolution stands: in the paragraph that recommends it, or beside that."""
        host = self.paragraph
        recommends = host is not None and host.kind is Kind.OPERATIVE and host.end == ":"
        return host.children if host is not None and recommends and not titled else self.home

    @property
    def lists(self) -> bool:
        """Whether subparagraphs have begun."""
        return bool(self.degrees.levels)

    def counts(self, mark: Mark) -> bool:
        """Whether `mark` counts on within the number of the open paragraph: "2.1" beneath "2."."""
        host = self.paragraph
        if host is None or host.kind is not Kind.OPERATIVE or mark.form is not Form.DECIMAL:
            return False
        return host.printed == f"{mark.printed.partition('.')[0]}."

    def begin(self, node: Node) -> None:
        """Add a paragraph that what follows may belong to."""
        self.home.append(node)
        self.close()
        self.paragraph = node
        self.fresh = False

    def add(self, node: Node) -> None:
        """Add what nothing else belongs to; a table stays with the paragraph that announces it."""
        if node.kind is Kind.TABLE and self.paragraph is not None and self.paragraph.end == ":":
            self._add_below(self.paragraph, node)
            return
        self.home.append(node)
        self.close()

    def add_under(self, node: Node) -> None:
        """Add a text that the open paragraph quotes."""
        if self.paragraph is not None:
            self._add_below(self.paragraph, node)

    def go_on(self, node: Node) -> None:
        """Add more text of the open paragraph."""
        host = self.host
        if host is None:
            self.home.append(node)
        else:
            self._add_below(host, node)

    def _add_below(self, host: Node, node: Node) -> None:
        host.children.append(node)
        self.continued.append(node)

    def add_letter(self, node: Node, mark: Mark, following: Mark | None) -> None:
        """Add a subparagraph in the list that its mark goes on or begins."""
        before = self.letters[-1] if self.letters else self.paragraph
        opens = before is None or before.end == ":"
        degree = self.degrees.place(mark, following, opens=opens)
        del self.letters[degree - 1 :]
        if self.letters:
            siblings = self.letters[-1].children
        elif self.paragraph is not None:
            siblings = self.paragraph.children
        else:
            siblings, self.lettered = self.home, True
        self._keep_order(siblings)
        siblings.append(node)
        self.letters.append(node)
        self.fresh = False

    def _keep_order(self, siblings: list[Node]) -> None:
        """Set more text of the paragraph under the letter whose list goes on after it."""
        host = self.host
        if self.continued and host is not None and siblings is not host.children:
            del host.children[-len(self.continued) :]
            siblings += self.continued
        self.continued = []

    def close(self) -> None:
        """Nothing more belongs to the open paragraph."""
        self.paragraph = None
        self.degrees = Degrees()
        self.letters = []
        self.continued = []
