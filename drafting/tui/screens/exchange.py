"""Whatever a person has exchanged with others: shown, called off, and asked who they are."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from drafting.tui.bridge import RefusedError
from drafting.tui.screens.dialogs.progress import exchange_with_progress
from drafting.workspace.sharing.credentials import is_kept_by_git, unknown_at

if TYPE_CHECKING:
    from drafting.tui.screens.base import WorkScreen

Result = TypeVar("Result")


async def exchange(screen: WorkScreen, words: str, job: Callable[[], Result]) -> Result:
    """What a job gives that speaks with others; `tools.users` answers a host that asks it.

    Where they cannot, the person is asked, and it is done once more. Raises RefusedError.
    """
    while True:
        try:
            return await exchange_with_progress(screen.app, screen.tools.bridge, words, job)
        except RefusedError as error:
            address = unknown_at(error.__cause__)
            if not (address and await ask_who(screen, address)):
                raise


async def ask_who(screen: WorkScreen, address: str) -> bool:
    """Ask the person who they are to a host, for the rest of the run; whether they said it."""
    from drafting.tui.screens.dialogs.sign_in import sign_in

    users = screen.tools.users
    is_kept = await screen.tools.bridge.exchange(lambda: is_kept_by_git(address))
    again = users(address) is not None
    user = await sign_in(screen.app, address, again=again, is_kept=is_kept)
    if user is not None:
        users.remember(address, user)
    return user is not None
