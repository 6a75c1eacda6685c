"""What every feature of the desk is: an object beside the screen that does some of its verbs."""

from __future__ import annotations

from drafting.tui.screens.desk.text import DeskText


class Feature:
    """Does verbs of the desk, each by the method `action_<name>`."""

    def __init__(self, text: DeskText) -> None:
        self.text = text
        self.screen = text.screen
        self.tools = text.screen.tools
        self.panes = text.panes

    @property
    def handle(self) -> str:
        """What the resolution is called, which may change while it is open."""
        return self.text.handle

    async def follow(self) -> None:
        """Look what it means for this feature that the text has changed."""
