"""Places on a page as it is seen: from its left and its top, also where the page is turned."""

from __future__ import annotations

from drafting.named_tuples import NamedTuple


class View(NamedTuple):
    """How the places of a file lie on a page as it is seen."""

    width: float
    height: float
    """Those of the page as it is seen."""
    turns: int
    """Quarter turns clockwise."""
    left: float = 0.0
    bottom: float = 0.0
    """Where in the file the part of it that is seen begins."""

    @property
    def size(self) -> tuple[float, float]:
        """Width and height."""
        return self.width, self.height

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Where a place of the file lies on the page as it is seen."""
        x, y = x - self.left, y - self.bottom
        if self.turns == 1:
            return y, x
        if self.turns == 2:
            return self.width - x, y
        if self.turns == 3:
            return self.width - y, self.height - x
        return x, self.height - y

    def turned(self, turns: int) -> View:
        """The same page, turned further."""
        width, height = self.size if turns == 2 else self.size[::-1]
        return View(width, height, (self.turns + turns) % 4, self.left, self.bottom)
