"""Which key signs what is recorded, for the list of the session."""

from __future__ import annotations

from drafting.dataclasses import replace
from drafting.tui.bridge import RefusedError
from drafting.tui.screens.base import WorkScreen


class SigningVerbs:
    """Says with which SSH key changes are signed on this machine."""

    def __init__(self, screen: WorkScreen) -> None:
        self._screen = screen

    def action_sign_with(self) -> None:
        """Ask for the key."""
        screen = self._screen
        key = screen.tools.bridge.context.settings.signing_key

        async def attempt(typed: str) -> str:
            return await self._sign_with(typed) if typed else ""

        question = "SSH key that signs what you record (a file; off for none)"
        screen.prompt_until_done(question, attempt, key, screen.tools.files.completions)

    async def _sign_with(self, typed: str) -> str:
        """Sign with a key from now on; why not, if it was refused."""
        from drafting.workspace.record.known_signers import sign_with

        screen, bridge = self._screen, self._screen.tools.bridge
        context = bridge.context
        try:
            key, said = await bridge.beside(lambda: sign_with(typed, context))
        except RefusedError as error:
            return str(error)
        signing = replace(context, settings=replace(context.settings, signing_key=key))
        await screen.ask(lambda _: bridge.go_on_with(signing))
        screen.say(said)
        return ""
