"""The lines above and below every screen: where one is, what was done, and the keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from rich.cells import cell_len
from textual.app import RenderResult
from textual.reactive import reactive
from textual.widget import Widget

from drafting.tui.page.pieces import Piece
from drafting.tui.page.wrap import cut, wrap
from drafting.tui.text_safety import assembled, one_line
from drafting.tui.verbs import Verb
from drafting.tui.verbs.footers import in_order_of_use
from drafting.tui.verbs.key_names import key_name
from drafting.tui.widgets.named_keys import (
    NARROW,
    WIDE,
    NamedKey,
    NamedKeys,
    Placed,
    on_one_row,
)

NO_BREAK_HYPHEN = "\u2011"
_NARROWEST = 20
"""Cells below which more lines do not help."""


class Bar(Widget):
    """One line: words at the left, words at the right; the left ones are cut if need be."""

    DEFAULT_CSS = "Bar { height: 1; width: 1fr; padding: 0 1; }"
    left: reactive[str] = reactive("")
    right: reactive[str] = reactive("")
    strong: reactive[str] = reactive("")
    """Words before the left ones, set in bold."""
    places: reactive[tuple[str, ...]] = reactive(())
    """What is told at the right, the most important first; with them `right` is not looked at."""
    sign: reactive[str] = reactive("")
    """What is told at the far right, for which there is always room."""
    dot = "·"

    def render(self) -> RenderResult:
        """The line; the last of the `places` give way to what is told at the left."""
        sign = self._sign()
        width = self.content_size.width - cell_len(sign)
        if self.places:
            said = cell_len(one_line(self.strong)) + cell_len(one_line(self.left))
            self.set_reactive(Bar.right, self._fitting(width - said - 2))
        right = cut(one_line(self.right), width)
        room = max(width - cell_len(right) - 2, 0)
        strong = cut(one_line(self.strong), room)
        left = cut(one_line(self.left), room - cell_len(strong))
        gap = " " * (width - cell_len(strong) - cell_len(left) - cell_len(right))
        rest = ((gap, ""), (right, "$faint"), (sign, ""))
        return assembled(((strong, "bold"), (left, ""), *rest))

    def _sign(self) -> str:
        """The sign, and what parts it from the words before it."""
        sign = one_line(self.sign)
        told = self.places or self.right
        return f" {self.dot} {sign}" if sign and told else sign

    def _fitting(self, room: int) -> str:
        """As many of the places as there is room for, at least the first."""
        count = len(self.places)
        while count > 1 and cell_len(self._joined(count)) > room:
            count -= 1
        return self._joined(count)

    def _joined(self, count: int) -> str:
        return f" {self.dot} ".join(self.places[:count])


class StatusLine(Bar):
    """Where one stands at the right; what was done last at the left, to its end if need be."""

    _whole = False
    """Whether what is said is shown to its end, on more lines than one if need be."""

    def render(self) -> RenderResult:
        """The line, or the lines."""
        lines = self._lines()
        if not lines:
            return super().render()
        room = self.content_size.width - cell_len(lines[-1])
        right = self._fitting(room - 2) if self.places else one_line(self.right)
        gap = room - cell_len(right)
        told = f"{' ' * gap}{right}" if gap > 1 else ""
        return assembled((("\n".join(lines), ""), (told, "$faint")))

    def _lines(self) -> list[str]:
        """The lines of what is shown to its end; none if the one line is enough for it."""
        width = self.content_size.width
        said = one_line(self.left)
        if not self._whole or width < _NARROWEST or cell_len(said) + 2 <= width - self._least:
            return []
        # Names of texts have hyphens, and are not taken apart.
        held = Piece(said.replace("-", NO_BREAK_HYPHEN))
        wrapped = ("".join(piece.text for piece in line) for line in wrap((held,), width))
        lines = [line.replace(NO_BREAK_HYPHEN, "-") for line in wrapped]
        most = max(self.app.size.height // 4, 1)
        rest = [cut(" ".join(lines[most - 1 :]), width)] if len(lines) > most else lines[most - 1 :]
        return [*lines[: most - 1], *rest]

    @property
    def _least(self) -> int:
        """Cells of what is told at the right in any case."""
        return cell_len(one_line(self.places[0] if self.places else self.right))

    def _fit(self) -> None:
        self.styles.height = max(len(self._lines()), 1)

    def watch_left(self) -> None:
        """Take the lines that are needed."""
        self._fit()

    watch_places = watch_left

    def on_resize(self) -> None:
        """Take the lines that are needed at this width."""
        self._fit()

    def say(self, message: str, *, bad: bool = False, whole: bool = False) -> None:
        """Show one sentence; what went wrong, and what is asked to be shown whole, to its end."""
        self._whole = bad or whole
        self.left = message
        self._fit()
        self.set_class(bad, "-bad")


class KeyBar(NamedKeys):
    """The keys that matter now."""

    DEFAULT_CSS = "KeyBar { padding: 0 1; }"
    verbs: reactive[tuple[Verb, ...]] = reactive(())

    always: reactive[tuple[Verb, ...]] = reactive(())
    """Verbs at the right, for which there is always room."""

    def __init__(self, keys_of: Callable[[Verb], str], *, identity: str) -> None:
        super().__init__(id=identity)
        self._keys_of = keys_of

    def show(self, verbs: Iterable[Verb], always: Iterable[Verb] = ()) -> None:
        """Show the footer words of these verbs, as many as the width takes."""
        self.verbs = in_order_of_use(verbs)
        self.always = in_order_of_use(always)
        # The same verbs may have other keys than before.
        self.refresh()

    def placed(self) -> Sequence[Placed]:
        """Where the labels stand at the present width."""
        return self.placed_in(self.content_size.width)

    def placed_in(self, width: int) -> Sequence[Placed]:
        """The verbs from the left on, and those at the right for which there is always room."""
        left, right = self._labels(self.verbs), self._labels(self.always)
        room = width - sum(label.width + NARROW for label in right)
        gap = WIDE if _width(left, WIDE) <= room else NARROW
        first = on_one_row(left, room, gap)
        start = max(width - _width(right, gap), 0)
        return [*first, *on_one_row(right, width - start, gap, start)]

    def _labels(self, verbs: Iterable[Verb]) -> list[NamedKey]:
        return [NamedKey(self.key_of(verb), verb.footer, self._first_key(verb)) for verb in verbs]

    def _first_key(self, verb: Verb) -> str:
        return self._keys_of(verb).split(",", maxsplit=1)[0]

    def key_of(self, verb: Verb) -> str:
        """How the first key of a verb is written, the user's own key map included."""
        return key_name(self._keys_of(verb))


def _width(labels: Sequence[NamedKey], gap: int) -> int:
    return sum(label.width + gap for label in labels) - gap if labels else 0
