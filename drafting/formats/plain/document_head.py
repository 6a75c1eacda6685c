"""What stands above the enacting words, as it is read line by line."""

from __future__ import annotations

from drafting.dataclasses import dataclass, field
from drafting.formats.plain.lines import join_lines


@dataclass(slots=True)
class DocumentHead:
    """What stands above the enacting words, as raw text with the line it began on."""

    values: dict[str, tuple[list[list[str]], int]] = field(default_factory=dict)
    """For each field of the masthead the lines of its printed lines, and where it began."""
    other: list[tuple[str, int]] = field(default_factory=list)
    sponsors: list[str] = field(default_factory=list)
    sponsor_line: int = 0
    sponsors_star: str = ""
    connecting: frozenset[int] = frozenset()
    """Lines with words that only connect values: "amendments submitted by … to …"."""
    labelled: frozenset[int] = frozenset()
    """Lines with a label before their value: "Topic: …", a number that stands above already."""

    def set(self, name: str, text: str, line: int) -> bool:
        """Fill a value once; whether it was still empty."""
        if name in self.values:
            return False
        self.values[name] = ([[text]], line)
        return True

    def value(self, name: str) -> tuple[str, int]:
        """The raw text of a field, and the line it began on."""
        groups, line = self.values.get(name, ([], 0))
        return "\n".join(join_lines(group) for group in groups), line

    def append(self, name: str, text: str, line: int, *, apart: bool) -> None:
        """Put another line to a value."""
        groups, _ = self.values.setdefault(name, ([[]], line))
        if apart and groups[-1]:
            groups.append([])
        groups[-1].append(text)
