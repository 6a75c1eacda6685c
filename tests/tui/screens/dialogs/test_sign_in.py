"""Who the user is to a host is asked for once, in one sentence, and a token is never shown."""

from __future__ import annotations

from support.keyboard_user import Driven, User

from drafting.store.sharing.errors import CredentialsNeededError
from drafting.tui.app import DraftingApp
from drafting.tui.bridge import RefusedError
from drafting.tui.screens.exchange import exchange
from drafting.tui.screens.session import SessionScreen
from drafting.workspace.sharing.credentials import User as Known

ADDRESS = "https://git.harbour.example/session.git"


class Host:
    """A host that takes one name with one token."""

    def __init__(self, user: User) -> None:
        self._users = user.app.tools.users
        self.asked = 0

    def __call__(self) -> str:
        self.asked += 1
        if self._users(ADDRESS) != Known("cuba", "tok[1]"):
            raise CredentialsNeededError(ADDRESS)
        return "taken"


async def exchanging(user: User, host: Host) -> list[str]:
    """Begin an exchange with the host; what comes of it is in the list later."""
    screen, came = user.app.screen, []
    assert isinstance(screen, SessionScreen)

    async def run() -> None:
        try:
            came.append(await exchange(screen, "Joining", host))
        except RefusedError as error:
            came.append(str(error))

    screen.run_exclusive(run, "exchange")
    await user.sees("git.harbour.example does not know you: your name there, and a token")
    return came


async def test_a_host_is_told_who_one_is_and_no_token_is_shown(
    session_app: DraftingApp, driven: Driven
) -> None:
    async with driven(session_app, (80, 24)) as user:
        await user.sees("Guarding")
        host = Host(user)
        came = await exchanging(user, host)
        await user.type("cuba")
        await user.press("tab")
        await user.type("wrong")
        assert "cuba" in user.screen
        assert "wrong" not in user.screen
        await user.press("enter")
        await user.sees("did not take that name and token")
        await user.type("cuba")
        await user.press("enter")
        await user.type("tok[1]")
        await user.press("enter")
        await user.until(lambda: came == ["taken"])
        assert host.asked == 3
        screen = session_app.screen
        assert isinstance(screen, SessionScreen)
        assert await exchange(screen, "Again", host) == "taken"
        assert not any("tok" in one.words for one in session_app.tools.messages.last_hour())


async def test_who_would_rather_not_say_it_is_told_what_is_missing(
    session_app: DraftingApp, driven: Driven
) -> None:
    async with driven(session_app) as user:
        await user.sees("Guarding")
        came = await exchanging(user, Host(user))
        await user.press("escape")
        await user.until(lambda: came)
        assert "the host does not know who you are" in came[0]
