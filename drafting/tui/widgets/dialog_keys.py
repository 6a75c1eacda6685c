"""The keys of a dialog, on as many lines as they take, so that none is cut."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.geometry import Size

from drafting.tui.verbs.key_names import key_name
from drafting.tui.widgets.named_keys import NamedKey, NamedKeys, Placed, on_rows


class DialogKeys(NamedKeys):
    """Names every key of a dialog: `("escape", "leave")`, and `("←→", "change")` for several."""

    DEFAULT_CSS = "DialogKeys { height: auto; color: $faint; }"

    def __init__(self, *keys: tuple[str, str]) -> None:
        super().__init__()
        self._labels = [label(key, word) for key, word in keys]

    @property
    def labels(self) -> Sequence[NamedKey]:
        """The keys that are named."""
        return self._labels

    def placed(self) -> Sequence[Placed]:
        """Where the labels stand at the present width."""
        return on_rows(self._labels, max(self.content_size.width, 1))

    def get_content_height(self, _container: Size, _viewport: Size, width: int) -> int:
        """Rows that the labels take."""
        return 1 + max((one.row for one in on_rows(self._labels, max(width, 1))), default=0)

    def on_resize(self, _event: events.Resize) -> None:
        """Take the rows that are needed at this width."""
        self.refresh(layout=True)


def label(key: str, word: str) -> NamedKey:
    """The label of a key, or of several that are written as their signs."""
    if not key.isascii():
        return NamedKey(key, word)
    return NamedKey(key_name(key), word, key.split(",", maxsplit=1)[0])
