"""What is offered while one writes on the desk, and how the status line names it."""

from __future__ import annotations

import contextlib
import re
from functools import partial

from drafting.tui.bridge import RefusedError
from drafting.tui.page.body import NOTE
from drafting.tui.page.masthead import FIELD
from drafting.tui.page.wrap import cells
from drafting.tui.screens.desk.feature import Feature
from drafting.tui.screens.desk.subject import Subject
from drafting.tui.screens.desk.text import DeskText
from drafting.tui.verbs import EDITOR
from drafting.tui.verbs.key_names import key_name
from drafting.workspace import errors
from drafting.workspace.completion.completer import Completer, Offer, completer
from drafting.workspace.completion.known_names import KnownNames, names_in
from drafting.workspace.session import Session

_GAP = re.compile(r"\n[ \n]*\n")


def _names_of(session: Session, handle: str) -> list[str]:
    return list(names_in(session.text(handle)))


class DeskCompletion(Feature):
    """Offers for the paragraph in the editor of one desk."""

    def __init__(self, text: DeskText) -> None:
        super().__init__(text)
        self._names: KnownNames | None = None
        self._profile = ""
        self._place = ""
        self._completer: Completer | None = None
        self._named = False
        """Whether the status line names offers now."""
        self._agreed = ""
        """What agreed language is nearest to what is written, on one line."""

    @property
    def is_ready(self) -> bool:
        """Whether the names in this text are known."""
        return self._names is not None

    async def prepare(self) -> None:
        """Learn the names in the texts of the session, one text at a time."""
        begun = await self.screen.ask(
            lambda session: (session.completion.names([self.handle]), session.editorial_profile)
        )
        if begun is None:
            return
        self._names, self._profile = begun
        for handle in await self.screen.ask(lambda session: session.handles()) or ():
            # A text that cannot be read offers nothing; opening it will say why.
            with contextlib.suppress(RefusedError):
                self._names.learn(await self.tools.bridge.run(partial(_names_of, handle=handle)))

    def names(self, typed: str) -> tuple[Offer, ...]:
        """Names that go on from the text before the cursor of a single value."""
        return Completer(self._names).offers(typed) if self._names else ()

    def begin(self, subject: Subject) -> None:
        """Offer what fits the place that is being written."""
        self._place = subject.place
        self._completer = None
        self._agreed = ""
        self.panes.editor.offers_for = self._offers

    def _begun(self) -> Completer | None:
        """The completer of the place, as soon as the names of the session are known."""
        if self._completer is None and self._names is not None:
            self._completer = self._completer_here(self._names)
        return self._completer

    def _completer_here(self, names: KnownNames) -> Completer:
        if self._place.startswith((FIELD, NOTE)):
            return Completer(names)
        try:
            return completer(self.text.resolution, self._place, names, self._profile)
        except errors.expected_errors():
            # Somebody took out what stood there: nothing is known of the place but the names.
            return Completer(names)

    def _offers(self, before: str) -> tuple[Offer, ...]:
        begun = self._begun()
        if begun is None:
            return ()
        *blocks, typed = _GAP.split(before)
        start = len(before) - len(typed)
        return tuple(
            offer._replace(start=offer.start + start)
            for offer in begun.offers(typed, tuple(blocks))
        )

    def name_agreed(self, line: str) -> None:
        """Name the agreed language that is nearest to what is written; an empty line nothing."""
        if line != self._agreed:
            self._agreed = line
            self.show()

    def show(self) -> None:
        """Name in the status line what is offered and what is near, as far as there is room."""
        offers = self.panes.editor.offers
        words = self._words([offer.words for offer in offers])
        told = "   ".join(filter(None, (words, self._agreed)))
        if told or self._named:
            # These come with every word that is typed: they are no message to be listed.
            self.screen.status.say(told)
        self._named = bool(told)

    def _words(self, words: list[str]) -> str:
        if not words:
            return ""
        take, other = (
            key_name(self.tools.keys_of(verb))
            for verb in EDITOR
            if verb.action in ("complete", "other")
        )
        taken = cells(self.screen.status.right) + cells(self._agreed) + 4 + 3 * bool(self._agreed)
        room = self.screen.size.width - taken
        said = f"{take} {words[0]}"
        for at, word in enumerate(words[1:]):
            more = f"   {f'{other} ' if not at else ''}{word}"
            if cells(said + more) > room:
                break
            said += more
        return said
