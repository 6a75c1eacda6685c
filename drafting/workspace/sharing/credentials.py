"""Asking, once, who the user is to a host."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, TypeVar

if TYPE_CHECKING:
    from drafting.store.sharing.git_remote import Credentials


class User(NamedTuple):
    """Who somebody is to a host."""

    name: str
    secret: str


Answer = TypeVar("Answer")
Ask = Callable[[str], User | None]
"""Asks who the user is to the host of an address; None where nobody answers."""


def with_credentials(
    address: str, ask: Ask, attempt: Callable[[Credentials | None], Answer]
) -> Answer:
    """What an attempt gives; where the host does not know the user, it is asked for and repeated.

    Raises what `attempt` raises, CredentialsNeededError too where nobody answers.
    """
    from drafting.store.sharing.errors import CredentialsNeededError
    from drafting.store.sharing.git_remote import Credentials

    try:
        return attempt(None)
    except CredentialsNeededError:
        known = ask(address)
        if known is None:
            raise
        return attempt(Credentials(known.name, known.secret))
