"""The verb that lists how a paragraph can go on."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from drafting.cli.edits import DONE
from drafting.cli.sessions import session_of
from drafting.cli.streams import say, say_json

if TYPE_CHECKING:
    from drafting.workspace.environment.context import Context


def suggest(call: Namespace, context: Context) -> int:
    """List opening words or names that go on from what was typed, most used first."""
    with session_of(call, context) as session:
        offers = session.completion.completer(call.handle, " ".join(call.place)).offers(call.typed)
    if call.json:
        say_json({"offers": [offer._asdict() for offer in offers]})
        return DONE
    for offer in offers:
        say(offer.words)
    if not offers:
        say("There is nothing to suggest there.")
    return DONE
