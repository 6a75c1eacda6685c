"""Ways to go on that are offered behind the cursor while one types."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import events
from textual.actions import SkipAction
from textual.message import Message
from textual.widgets import TextArea
from textual.widgets.text_area import Location

from drafting.workspace.completion.completer import Offer

_MAY_FOLLOW = " ,;.:)]*”\n"
Offers = Callable[[str], Sequence[Offer]]


class CompletionArea(TextArea):
    """A text area that shows the first offer faintly; a key takes it, another shows the next."""

    class Offered(Message):
        """There are other offers than before, or none any more."""

    def __init__(self, *, blink: bool) -> None:
        super().__init__(
            soft_wrap=True,
            show_line_numbers=False,
            tab_behavior="focus",
            compact=True,
            highlight_cursor_line=False,
            max_checkpoints=500,
        )
        self.cursor_blink = blink
        self.offers_for: Offers | None = None
        """What can be offered for the text before the cursor."""
        self.offers: tuple[Offer, ...] = ()
        """What is offered now, the one that a key takes first."""
        self._offered_at: Location | None = None
        self._spaced_at: Location | None = None
        """Behind the space that came with the offer taken last."""

    async def _on_key(self, event: events.Key) -> None:
        """A space typed behind one that came with an offer is that space."""
        spaced, self._spaced_at = self._spaced_at, None
        if event.character == " " and spaced == self.cursor_location:
            event.stop()
            event.prevent_default()
        else:
            await super()._on_key(event)

    @property
    def before_cursor(self) -> str:
        """The text before the cursor."""
        return self.get_text_range((0, 0), self.cursor_location)

    def update_suggestion(self) -> None:
        """Look what can be offered, now that something was typed."""
        if self.offers_for is None or not self._takes_offers:
            self.withdraw()
            return
        self._offered_at = self.cursor_location
        self._offer(tuple(self.offers_for(self.before_cursor)))

    @property
    def _takes_offers(self) -> bool:
        """Whether the cursor stands where words may come in."""
        row, column = self.cursor_location
        rest = self.document.get_line(row)[column:]
        wanted = self.selection.is_empty and not self.read_only
        return wanted and not (rest and rest[0] not in _MAY_FOLLOW)

    def offer_late(self, before: str, offers: Sequence[Offer]) -> None:
        """Offer what was found meanwhile, behind what is offered, unless something was typed."""
        if self._takes_offers and self.before_cursor == before:
            self._offered_at = self.cursor_location
            known = {offer.words for offer in self.offers}
            more = (offer for offer in offers if offer.words not in known)
            self._offer((*self.offers, *more))

    def _offer(self, offers: tuple[Offer, ...]) -> None:
        if offers or self.offers:
            self.post_message(self.Offered())
        self.offers = offers
        self.suggestion = self._ghost(offers[0]) if offers and self._at_line_end else ""

    @property
    def _at_line_end(self) -> bool:
        row, column = self.cursor_location
        return column == len(self.document.get_line(row))

    def _ghost(self, offer: Offer) -> str:
        """What would come behind the cursor, or the whole words where they replace some."""
        typed = self.before_cursor[offer.start :].lstrip("*")
        if offer.words.casefold().startswith(typed.casefold()):
            return offer.words[len(typed) :]
        return f"  {offer.words}"

    def withdraw(self) -> None:
        """Offer nothing."""
        self._offered_at = None
        self._offer(())

    def on_text_area_selection_changed(self) -> None:
        """Offers belong to the place where they were made."""
        if self.offers and self.cursor_location != self._offered_at:
            self.withdraw()

    def action_complete(self) -> None:
        """Put in what is offered; without an offer the key is for whoever else wants it."""
        if not self.offers:
            raise SkipAction
        offer = self.offers[0]
        start = self._location(offer.start)
        row, column = self.cursor_location
        rest = self.document.get_line(row)[column:]
        end = column + len(rest) - len(rest.lstrip("*")) if offer.markup.startswith("*") else column
        text = offer.markup.rstrip() if rest[end - column :].startswith(" ") else offer.markup
        result = self._replace_via_keyboard(text, start, (row, end))
        if result:
            self.move_cursor(result.end_location)
            self._spaced_at = result.end_location if text.endswith(" ") else None
        self.withdraw()

    def _location(self, offset: int) -> Location:
        before = self.before_cursor[:offset]
        return before.count("\n"), len(before) - before.rfind("\n") - 1

    def action_other(self) -> None:
        """Offer the next one first."""
        if self.offers:
            self._offer((*self.offers[1:], self.offers[0]))

    def action_cursor_right(self, select: bool = False) -> None:
        """One to the right; at the end of a line, what is offered."""
        if self.suggestion and not select:
            self.action_complete()
        else:
            self.suggestion = ""
            super().action_cursor_right(select)
