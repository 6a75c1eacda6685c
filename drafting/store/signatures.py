"""Signatures of changes with SSH keys, made and looked at as git does: `ssh-keygen -Y`.

A signed commit has its signature in the header `gpgsig`, over all of it but that header, in the
namespace `git` (gitformat-signature(5), PROTOCOL.sshsig of OpenSSH).
"""

from __future__ import annotations

import os
from base64 import b64decode, b64encode
from binascii import Error as Base64Error
from pathlib import Path
from tempfile import TemporaryDirectory

from drafting.digests import sha256
from drafting.named_tuples import NamedTuple
from drafting.store.errors import StoreError

_NAMESPACE = "git"
_HEADER = b"gpgsig "
_FIRST, _LAST = "-----BEGIN SSH SIGNATURE-----", "-----END SSH SIGNATURE-----"
_MAGIC = b"SSHSIG"
_UNASKED = {"SSH_ASKPASS_REQUIRE": "never", "LC_ALL": "C"}
"""Nobody is asked for a passphrase: there is no place for the question on a screen."""


class SigningError(StoreError):
    """A change that cannot be signed; it is recorded all the same."""

    def __init__(self, why: str) -> None:
        super().__init__(f"Changes are recorded without a signature: {why}.")


class Signature(NamedTuple):
    """The signature of a commit."""

    key: str
    """The public key that it names: “ssh-ed25519 AAAA…”; empty where it cannot be read."""
    holds: bool | None
    """Whether it is one of these words with this key; None where nothing here can tell."""

    @property
    def fingerprint(self) -> str:
        """What people compare: “SHA256:…”."""
        return fingerprint(self.key)


def sign(commit: bytes, key: Path) -> bytes:
    """A commit with the signature that a key gives to it. Raises SigningError.

    `key` is the file of a private key, or of a public one whose other half an agent holds.
    """
    if not key.is_file():
        raise SigningError(f"the key {key} is not there")
    status, printed, said = _run(["sign", "-n", _NAMESPACE, "-f", str(key)], commit)
    if status is None:
        raise SigningError("there is no ssh-keygen on this machine")
    if status or not printed.startswith(_FIRST):
        locked = "passphrase" in said.casefold()
        hint = ": add it to the agent with ssh-add" if locked else ""
        raise SigningError(f"the key {key} cannot be used{hint}")
    head, gap, body = commit.partition(b"\n\n")
    lines = b"\n ".join(printed.strip().encode().splitlines())
    return head + b"\n" + _HEADER + lines + gap + body


def signature_of(commit: bytes) -> Signature | None:
    """The signature of a commit, looked at; None for one that is not signed with an SSH key."""
    unsigned, armoured = _taken_apart(commit)
    if not armoured.startswith(_FIRST):
        return None
    key = _key_in(armoured)
    with TemporaryDirectory(prefix="drafting-") as folder:
        file = Path(folder) / "signature"
        file.write_text(armoured, encoding="utf-8")
        call = ["check-novalidate", "-n", _NAMESPACE, "-s", str(file)]
        status, printed, _ = _run(call, unsigned)
    if status is None:
        return Signature(key, None)
    return Signature(key, not status and bool(key) and fingerprint(key) in printed)


def fingerprint(key: str) -> str:
    """The SHA-256 of a public key as OpenSSH writes it; empty for what is no key."""
    try:
        blob = b64decode(key.split(" ")[1], validate=True)
    except (IndexError, Base64Error, ValueError):
        return ""
    return f"SHA256:{b64encode(sha256(blob).digest()).decode().rstrip('=')}"


def _taken_apart(commit: bytes) -> tuple[bytes, str]:
    """A commit without its signature, and that."""
    head, gap, body = commit.partition(b"\n\n")
    kept: list[bytes] = []
    taken: list[bytes] = []
    inside = False
    for line in head.split(b"\n"):
        inside = line.startswith(_HEADER) or (inside and line.startswith(b" "))
        (taken if inside else kept).append(line)
    signature = b"\n".join(taken).removeprefix(_HEADER).replace(b"\n ", b"\n")
    return b"\n".join(kept) + gap + body, f"{signature.decode(errors='replace')}\n"


def _key_in(armoured: str) -> str:
    """The public key that a signature names; empty where it cannot be read."""
    inside = armoured.partition(_FIRST)[2].partition(_LAST)[0]
    try:
        blob = b64decode("".join(inside.split()), validate=True)
        key = _string(blob[len(_MAGIC) + 4 :]) if blob.startswith(_MAGIC) else b""
        kind = _string(key).decode("ascii")
    except (Base64Error, ValueError, IndexError):
        return ""
    return f"{kind} {b64encode(key).decode()}" if kind.isprintable() and " " not in kind else ""


def _string(data: bytes) -> bytes:
    """The first string of a structure of SSH (RFC 4251, section 5). Raises ValueError."""
    length = int.from_bytes(data[:4], "big")
    if len(data) < 4 + length:
        raise ValueError("it is cut off")
    return data[4 : 4 + length]


def _run(arguments: list[str], given: bytes) -> tuple[int | None, str, str]:
    """How ssh-keygen ended, what it printed and what it complained of; None where it is missing."""
    from subprocess import PIPE, Popen

    try:
        with Popen(
            ["ssh-keygen", "-Y", *arguments],
            stdin=PIPE,
            stdout=PIPE,
            stderr=PIPE,
            env={**os.environ, **_UNASKED},
            start_new_session=True,
        ) as child:
            printed, said = child.communicate(given)
    except OSError:
        return None, "", ""
    return child.returncode, printed.decode(errors="replace"), said.decode(errors="replace")
