"""The outline beside the page: shown or folded, and kept to what has something in common."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from drafting.dataclasses import replace
from drafting.tui.page.outline import fold_of, foldable
from drafting.tui.screens.desk.checks import DeskChecks
from drafting.tui.screens.desk.drafts import DeskDrafts
from drafting.tui.screens.desk.feature import Feature
from drafting.tui.screens.desk.text import DeskText

OPEN = "not agreed yet"
FOUND = "with findings"
"""Names of the outline that shows only what is open, or what the drafting rules object to."""
_NOTHING_TO_FOLD = "Nothing can be folded here: a paragraph with others beneath it can, or a part."


class DeskOutline(Feature):
    """Folds and filters the outline."""

    def __init__(self, text: DeskText, drafts: DeskDrafts, checks: DeskChecks) -> None:
        super().__init__(text)
        self._drafts = drafts
        self._checks = checks

    def _filters(self) -> dict[str, AbstractSet[str]]:
        """What the outline can be kept to: keys of its lines, by what they have in common."""
        filters: dict[str, AbstractSet[str]] = {self._drafts.since: frozenset(self._drafts.changed)}
        talks, found = self.panes.talks, self._checks.found
        if talks.stages:
            filters[OPEN] = talks.open()
        if found:
            filters[FOUND] = found
        return filters

    async def follow(self) -> None:
        """Keep the outline to what it is filtered by."""
        shown, filters = self.panes.shown, self._filters()
        if shown.only is not None:
            name = shown.name if shown.name in filters else next(iter(filters))
            self.panes.show_outline(replace(shown, only=filters[name], name=name))

    # Verbs

    def action_outline(self) -> None:
        """Show or fold the outline."""
        self.panes.toggle("outline")

    def action_fold(self) -> None:
        """Fold or unfold in the outline what the unit belongs to."""
        shown, key = self.panes.shown, fold_of(self.text.document, self.text.unit)
        if key:
            self.panes.show_outline(replace(shown, folded=shown.folded ^ {key}))
        else:
            self.screen.refuse(_NOTHING_TO_FOLD)

    def action_fold_all(self) -> None:
        """Fold everything in the outline that can be folded, or unfold it."""
        shown, can_fold = self.panes.shown, foldable(self.text.document)
        if not can_fold:
            self.screen.refuse(_NOTHING_TO_FOLD)
        self.panes.show_outline(replace(shown, folded=frozenset() if shown.folded else can_fold))

    def action_filter(self) -> None:
        """Keep the outline to what changed, then to what is open, has findings, then all again."""
        shown, filters = self.panes.shown, self._filters()
        names = list(filters)
        place = names.index(shown.name) + 1 if shown.name in filters else 0
        if shown.only is not None and place == len(names):
            shown = replace(shown, only=None, name="")
        else:
            shown = replace(shown, only=filters[names[place]], name=names[place])
        self.panes.show_outline(shown)
