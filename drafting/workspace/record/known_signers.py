"""Whose keys this user knows: a file as OpenSSH and git read it (`gpg.ssh.allowedSignersFile`).

It is the user's alone, and no part of a session: else a record could vouch for whoever sends it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafting.named_tuples import NamedTuple
from drafting.workspace.environment.paths import typed_path
from drafting.workspace.environment.settings import keep_signing_key
from drafting.workspace.errors import WorkspaceError

if TYPE_CHECKING:
    from drafting.workspace.environment.context import Context

FILE = "allowed_signers"
OFF = "off"
_KINDS = ("ssh-", "ecdsa-", "sk-ssh-", "sk-ecdsa-")


class Signer(NamedTuple):
    """Somebody, and a key of theirs."""

    name: str
    key: str
    """“ssh-ed25519 AAAA…”."""

    @property
    def fingerprint(self) -> str:
        """What people compare: “SHA256:…”."""
        from drafting.store.signatures import fingerprint

        return fingerprint(self.key)


class SignerError(WorkspaceError):
    """A key or a name that cannot be used; `str()` says why."""


class KnownSigners:
    """The signers that one user knows."""

    def __init__(self, context: Context) -> None:
        folder = context.settings_file.parent if context.settings_file else context.data
        self.file = folder / FILE

    def rows(self) -> tuple[Signer, ...]:
        """All of them. Raises SignerError for a file that cannot be read."""
        return tuple(signer for line in self._lines() if (signer := _signer(line)))

    def by_fingerprint(self) -> dict[str, str]:
        """Their names, by what their keys are compared by."""
        return {row.fingerprint: row.name for row in self.rows()}

    def add(self, name: str, key: str) -> Signer:
        """Know a key as somebody's from now on. Raises SignerError."""
        signer = Signer(_usable(name), _key(key))
        known = self.by_fingerprint().get(signer.fingerprint)
        if known is not None and known != signer.name:
            raise SignerError(
                f"The key {signer.fingerprint} is known as {known}’s: take it from {known} first."
            )
        if known is None:
            self._write([*self._lines(), f'"{signer.name}" namespaces="git" {signer.key}'])
        return signer

    def remove(self, name: str) -> tuple[Signer, ...]:
        """Know the keys of somebody no more, and give them. Raises SignerError."""
        gone = tuple(row for row in self.rows() if row.name.casefold() == name.casefold())
        if not gone:
            names = sorted({row.name for row in self.rows()})
            known = f"known are {', '.join(names)}" if names else "no signer is known yet"
            raise SignerError(f"No key of {name} is known; {known}.")
        self._write([line for line in self._lines() if _signer(line) not in gone])
        return gone

    def _lines(self) -> list[str]:
        from drafting.formats.errors import UnfitFileError
        from drafting.formats.small_files import small_text

        try:
            return small_text(self.file).splitlines()
        except FileNotFoundError:
            return []
        except UnfitFileError as error:
            raise SignerError(f"The signers in {self.file} cannot be read: {error}.") from error

    def _write(self, lines: list[str]) -> None:
        from drafting.formats.atomic_write import write_atomically

        self.file.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(self.file, "".join(f"{line}\n" for line in lines).encode())


def own_signer(context: Context) -> Signer | None:
    """Who signs here, with the public key to send to others; None where nobody does.

    Raises SignerError for a key that is not there.
    """
    file = context.settings.signing_key
    return Signer(context.author, _key(file)) if file else None


def sign_with(file: str, context: Context) -> tuple[str, str]:
    """Sign with a key from now on, or, with “off”, with none: the setting, and what is said of it.

    Raises SignerError.
    """
    settings = context.settings_file
    if settings is None or context.files.is_of_visitor:
        raise SignerError("There is no place for settings here.")
    if file.casefold() == OFF:
        keep_signing_key(settings, "")
        return "", "What is recorded from now on is not signed."
    own, path = _key(file), str(typed_path(file).absolute())
    keep_signing_key(settings, path)
    return path, f"What is recorded from now on is signed. Send others your public key: {own}"


def _signer(line: str) -> Signer | None:
    """The signer of a line: names, perhaps options, the kind of the key, the key."""
    words = list(_words(line.strip()))
    at = next((at for at, word in enumerate(words) if word.startswith(_KINDS)), 0)
    if not at or len(words) < at + 2 or line.lstrip().startswith("#"):
        return None
    return Signer(words[0].strip('"'), f"{words[at]} {words[at + 1]}")


def _words(line: str) -> Iterator[str]:
    """The words of a line; spaces in quotation marks part none."""
    word, quoted = "", False
    for sign in line:
        quoted ^= sign == '"'
        if sign.isspace() and not quoted:
            if word:
                yield word
            word = ""
        else:
            word += sign
    if word:
        yield word


def _usable(name: str) -> str:
    """A name for a line of the file. Raises SignerError."""
    said = " ".join(name.split())
    if not said or not said.isprintable() or any(sign in said for sign in '",*?!#'):
        raise SignerError(f"“{name}” cannot be the name of a signer: use letters and spaces.")
    return said


def _key(given: str) -> str:
    """The public key in a file, or as it was given. Raises SignerError."""
    from drafting.store.signatures import fingerprint

    words = given.split()
    if len(words) < 2:
        words = _public(given).split()
    key = " ".join(words[:2])
    if not key.startswith(_KINDS) or not fingerprint(key):
        there = "" if key else ", and no such file can be read"
        raise SignerError(
            f"“{given:.60}” is no public SSH key{there}: name a file such as id_ed25519.pub."
        )
    return key


def _public(file: str) -> str:
    """What the file of a public key says, or that beside the file of a private one."""
    from drafting.formats.errors import UnfitFileError
    from drafting.formats.small_files import small_text

    path = typed_path(file)
    try:
        beside = path.with_name(f"{path.name}.pub")
        return small_text(beside if beside.is_file() else path)
    except (OSError, ValueError, UnfitFileError):
        return ""
