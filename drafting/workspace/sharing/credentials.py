"""Asking, once, who the user is to a host."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urlsplit

from drafting.named_tuples import NamedTuple

if TYPE_CHECKING:
    from drafting.store.sharing.git_remote import Credentials


class User(NamedTuple):
    """Who somebody is to a host."""

    name: str
    secret: str


class KnownUsers:
    """Who the user is to each host, as it was said in this run; it is written nowhere.

    git hands what a host took to the helpers that the user's own configuration names, if any.
    """

    def __init__(self) -> None:
        self._by_host: dict[str, User] = {}

    def __call__(self, address: str) -> User | None:
        """Who the user is to the host of an address; None where that was not said."""
        return self._by_host.get(host_of(address))

    def remember(self, address: str, user: User) -> None:
        """The user has said it."""
        self._by_host[host_of(address)] = user


def host_of(address: str) -> str:
    """The host of an address, as a person names it: “git.example”, “git.example:8443”."""
    return urlsplit(address).netloc.rpartition("@")[2]


def unknown_at(error: BaseException | None) -> str:
    """The address of a host that wants to know who the user is, if an error says so."""
    from drafting.store.sharing.errors import CredentialsNeededError

    return error.address if isinstance(error, CredentialsNeededError) else ""


def is_kept_by_git(address: str) -> bool:
    """Whether git, as it is set up here, keeps who the user is to a host."""
    from drafting.store.sharing.git_remote import has_helper

    return has_helper(address)


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
