"""By whom each change is signed, as far as this user knows their keys."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.named_tuples import NamedTuple
from drafting.workspace.record.known_signers import KnownSigners, SignerError
from drafting.workspace.record.signature import signed

if TYPE_CHECKING:
    from drafting.store.signatures import Signature
    from drafting.workspace.record.session_record import SessionRecord

_AT_ONCE = 4
MISSING = "There is no ssh-keygen on this machine, so no signature can be looked at."


class SignedBy(NamedTuple):
    """What the signature of a change is worth."""

    state: str
    """"good", "unknown", "bad", "unsigned", "merge", or "unchecked" without ssh-keygen."""
    name: str = ""
    """The signer, where the key is known."""
    fingerprint: str = ""

    def __str__(self) -> str:
        """The same in words."""
        return {
            "good": f"signed by {self.name}",
            "unknown": f"signed with a key that is not known, {self.fingerprint}",
            "bad": "its signature does not hold",
            "unsigned": "not signed",
            "merge": "brings two records together, which nobody signs",
            "unchecked": "signed, and not looked at",
        }[self.state]


def told(found: Iterable[SignedBy]) -> str:
    """How many changes are signed by whom, in one sentence."""
    rows = list(found)
    if any(one.state == "unchecked" for one in rows):
        return MISSING
    counts = Counter(str(one) for one in rows)
    return f"{'; '.join(f'{count:,} {what}' for what, count in counts.most_common())}."


class Signatures:
    """The signatures of the changes of one session."""

    def __init__(self, session: SessionRecord) -> None:
        self._session = session
        self._known = KnownSigners(session.context)

    def of(self, states: Iterable[str]) -> dict[str, SignedBy]:
        """What the signature of each change is worth. Raises SignerError."""
        names = self._known.by_fingerprint()
        return {
            state: _worth(found, names, is_merge=is_merge)
            for state, found, is_merge in self._looked_at(states)
        }

    def _looked_at(self, states: Iterable[str]) -> Iterator[tuple[str, Signature | None, bool]]:
        from drafting.store.signatures import signature_of

        commits = self._session.store.commits(dict.fromkeys(states))
        with ThreadPoolExecutor(_AT_ONCE) as threads:
            found = threads.map(signature_of, commits.values())
            for (state, commit), signature in zip(commits.items(), found, strict=True):
                head = commit.partition(b"\n\n")[0]
                yield state, signature, head.count(b"\nparent ") > 1

    def trouble(self) -> str:
        """Why what is recorded here will not be signed though it should be; empty where it will."""
        from drafting.store.signatures import SigningError, sign

        key = signed(self._session.context).key
        try:
            if key:
                sign(b"\n\n", Path(key))
        except SigningError as error:
            return str(error)
        return ""

    def add_seen(self, name: str, fingerprint: str) -> str:
        """Know the key with a fingerprint that was seen in the record as somebody's, and say so.

        Raises SignerError.
        """
        signer = self._known.add(name, self._seen(fingerprint))
        return (
            f"{signer.fingerprint} is known as {signer.name}’s. It was taken from the record "
            f"itself: compare it with {signer.name} by another way before you rely on it."
        )

    def _seen(self, fingerprint: str) -> str:
        """The key with that fingerprint that a change of the record is signed with."""
        states = self._session.store.states()
        for _, found, _ in self._looked_at(states):
            if found and found.fingerprint == fingerprint and found.holds is not False:
                return found.key
        raise SignerError(f"No change of this session is signed with {fingerprint}.")


def _worth(found: Signature | None, names: Mapping[str, str], *, is_merge: bool) -> SignedBy:
    if found is None:
        return SignedBy("merge" if is_merge else "unsigned")
    name, mark = names.get(found.fingerprint, ""), found.fingerprint
    if found.holds is None:
        return SignedBy("unchecked", name, mark)
    if not found.holds:
        return SignedBy("bad", fingerprint=mark)
    return SignedBy("good" if name else "unknown", name, mark)
