"""What is new in a text: agreed words are faint, new ones stand out."""

from __future__ import annotations

from typing import ClassVar

from textual import work
from textual.binding import BindingType

from drafting.tui.page.new_language_page import SUMMARY, NewLanguagePage
from drafting.tui.screens.file_prompt import prompt_file
from drafting.tui.screens.sheet import SheetScreen
from drafting.tui.tools import Tools
from drafting.tui.verbs import NEW_LANGUAGE, Verb, bindings
from drafting.workspace.agreed.new_language import NewLanguage
from drafting.workspace.wording import named

_AT_ONCE = 4
"""Paragraphs that are compared before anything else may ask the session."""
WHOLE = "the whole text"


class NewLanguageScreen(SheetScreen):
    """Shows what is new; gives the unit it was left at."""

    VERBS: ClassVar[tuple[Verb, ...]] = NEW_LANGUAGE
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(NEW_LANGUAGE)]
    NAME = "What is new"
    SHEET = "new-language"
    READS = True

    def __init__(
        self, tools: Tools, handle: str, unit: str = "", since: str = "", label: str = ""
    ) -> None:
        """`since` is a draft: only what came after it counts; without one all of the text does.

        `label` is the draft that is looked at; the working text without one.
        """
        super().__init__(tools, handle)
        self._unit = unit
        """Where one stood in the text: the view opens there."""
        self._since = since
        self._label = label
        self._everything = True
        self._found: NewLanguage | None = None
        self._page: NewLanguagePage | None = None

    @work(exclusive=True)
    async def load(self) -> None:
        """Compare paragraph by paragraph, and show what is known so far."""
        handle, label, since = self.handle, self._label, self._since
        self.head.strong = f"{named(handle, label)} what is new"
        self.head.right = f"since {since}" if since else ""
        text = await self.ask(lambda session: session.agreed.text(handle, label, since))
        if text is None:
            self.shown.set()
            return
        self._found = NewLanguage(text, ())
        for at in range(0, len(text.passages), _AT_ONCE):
            some = text.passages[at : at + _AT_ONCE]
            compared = await self.ask(
                lambda session, some=some: session.agreed.compared(text, some)  # type: ignore[misc]
            )
            if compared is None:
                break
            self._add(compared, is_first=at == 0)
        else:
            self._add((), is_first=not text.passages)
        self.shown.set()

    def _add(self, compared: tuple[object, ...], *, is_first: bool) -> None:
        """Show some paragraphs more, where the bar is."""
        if self._found is None:
            return
        paragraphs = (*self._found.paragraphs, *compared)
        self._found = NewLanguage(self._found.text, paragraphs)  # type: ignore[arg-type]
        self._page = NewLanguagePage(self._found, self.tools.signs)
        here = SUMMARY if is_first else self.sheet.key
        if self._unit in [one.passage.unit for one in self._found.paragraphs]:
            here, self._unit = self._unit, ""
        self.show(here)

    def show(self, key: str | None = None) -> None:
        """Set the paragraphs for the present width."""
        page, found = self._page, self._found
        if page is None or found is None:
            return
        self.set_blocks(lambda width: page.blocks(width, everything=self._everything), key)
        told = "all paragraphs" if self._everything else "new words only"
        self.head.left = f" {self.tools.signs.dot} {told}"
        self.status.right = f"{found.new_words:,} new"

    # Verbs

    def action_next(self) -> None:
        """Go to the next paragraph with new words."""
        self._to_new(1)

    def action_previous(self) -> None:
        """Go to the paragraph with new words before this one."""
        self._to_new(-1)

    def _to_new(self, direction: int) -> None:
        keys = self.sheet.keys
        new = self._page.with_new_words() if self._page else []
        here = keys.index(self.sheet.key) if self.sheet.key in keys else -1
        ahead = [key for key in new if (keys.index(key) - here) * direction > 0]
        if not new:
            self.say("Every word is agreed language.")
        elif not ahead:
            self.say("These were the last new words." if direction > 0 else "These are the first.")
        else:
            key = ahead[0] if direction > 0 else ahead[-1]
            self.sheet.go(key)
            self.say(f"Paragraph {new.index(key) + 1} of {len(new)} with new words")

    def action_everything(self) -> None:
        """Show all paragraphs, or only those with new words."""
        self._everything = not self._everything
        self.show(self.sheet.key)

    async def action_since(self) -> None:
        """Choose the draft after which words count."""
        from drafting.tui.screens.dialogs.choose import ChooseScreen

        found = await self.ask(lambda session: session.history.older_texts(self.handle))
        if not found or not found[0]:
            self.refuse("There is no draft yet: all of the text counts.")
            return
        names = [WHOLE, *found[0]]
        screen = ChooseScreen("What is new", [("since", names, self._since or WHOLE)])
        self.app.push_screen(screen, self._chosen)

    def _chosen(self, choices: list[str] | None) -> None:
        if choices:
            self._since = "" if choices[0] == WHOLE else choices[0]
            self.load()

    def action_evolution(self) -> None:
        """Show this paragraph through the years."""
        from drafting.tui.screens.views.evolution import EvolutionScreen

        if unit := self._unit_here():
            self.app.push_screen(EvolutionScreen(self.tools, self.handle, unit))
        else:
            self.refuse("Stand on a paragraph first.")

    def action_export(self) -> None:
        """Write what is new to a file."""
        handle, label, since = self.handle, self._label, self._since

        async def write(path: object) -> None:
            done = await self.ask(
                lambda session: session.agreed.write_new_language(handle, path, label, since)  # type: ignore[arg-type]
            )
            if done:
                self.say(done.message)

        name = f"{handle} what is new.docx".replace("/", "-")
        prompt_file(self, "Write what is new to (.docx, .html or .json):", write, name)

    def _unit_here(self) -> str:
        key = self.sheet.key or ""
        return "" if key == SUMMARY else key

    def action_open(self) -> None:
        """Go to this paragraph in the text."""
        self.dismiss(self._unit_here())

    def action_back(self) -> None:
        """Go back to the text."""
        self.dismiss(None)
