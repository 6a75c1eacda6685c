"""The verb on signing keys: whose are known, and which signs here."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from drafting.cli.sessions import session_of
from drafting.cli.streams import say, say_json
from drafting.cli.texts import table
from drafting.workspace.errors import CallError
from drafting.workspace.record.known_signers import KnownSigners, Signer, own_signer, sign_with

if TYPE_CHECKING:
    from drafting.workspace.environment.context import Context

DONE = 0


def signers(call: Namespace, context: Context) -> int:
    """List the signers that are known, know another, or say which key signs here."""
    act = {"list": _list, "add": _add, "remove": _remove, "key": _key}[call.act]
    said = act(call, context)
    if call.json:
        own = own_signer(context)
        say_json(
            {
                "message": said or None,
                "own_key": _shape(own) if own else None,
                "signers": [_shape(row) for row in KnownSigners(context).rows()],
            }
        )
    elif said:
        say(said)
    return DONE


def _list(call: Namespace, context: Context) -> str:
    if call.json:
        return ""
    rows = KnownSigners(context).rows()
    table([(row.name, row.fingerprint) for row in rows], ("signer", "key"))
    own = own_signer(context)
    return (
        f"Signing here: {own.key}"
        if own
        else "Nothing is signed here; “drafting signers key FILE” signs from then on."
    )


def _add(call: Namespace, context: Context) -> str:
    if len(call.what) != 2:
        raise CallError("Say whose key it is, and the key: drafting signers add NAME FILE.")
    name, key = call.what
    if key.startswith("SHA256:"):
        with session_of(call, context) as session:
            return session.signatures.add_seen(name, key)
    signer = KnownSigners(context).add(name, key)
    return f"{signer.fingerprint} is known as {signer.name}’s."


def _remove(call: Namespace, context: Context) -> str:
    gone = KnownSigners(context).remove(" ".join(call.what))
    return f"{', '.join(row.fingerprint for row in gone)}: known as nobody’s any more."


def _key(call: Namespace, context: Context) -> str:
    if not call.what:
        own = own_signer(context)
        return own.key if own else "Nothing is signed here."
    _, said = sign_with(" ".join(call.what), context)
    return said


def _shape(row: Signer) -> dict[str, str]:
    return {"name": row.name, "key": row.key, "fingerprint": row.fingerprint}
