"""`brackets`: words that are not agreed, in one list, and how they are settled."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from drafting.cli.edits import report
from drafting.cli.sessions import session_of
from drafting.cli.streams import say, say_json
from drafting.cli.texts import table

if TYPE_CHECKING:
    from drafting.workspace.environment.context import Context
    from drafting.workspace.negotiation.bracket_rows import BracketRow

DONE = 0


def brackets(call: Namespace, context: Context) -> int:
    """List words in brackets, or lift the brackets and take words out, as one act."""
    from drafting.workspace.negotiation.owned_brackets import Lifting

    lift, take_out = _names(call.lift), _names(call.take_out)
    with session_of(call, context) as session:
        if lift or take_out:
            lifting = Lifting(lift, take_out, tuple(call.by), call.agreed)
            report(call, session.settle_brackets(call.handle, lifting))
            return DONE
        found = session.negotiation(call.handle).brackets()
    if call.json:
        say_json({"brackets": [_shape(one) for one in found]})
    elif not found:
        say("No words stand in brackets.")
    else:
        rows: list[tuple[str, ...]] = [
            (str(one.place.number), one.place.passage.label, f"[{one.place.words}]", _whose(one))
            for one in found
        ]
        table(rows, ("number", "where", "words", "whose"))
    return DONE


def _names(given: list[str]) -> frozenset[str]:
    """“1,3” and “OP2” as they were given, each name by itself."""
    return frozenset(name for words in given for name in words.split(",") if name.strip())


def _whose(one: BracketRow) -> str:
    """Whose brackets they are, as a compilation says it: "(EU, Peru)"."""
    return f"({', '.join(one.owners)})" if one.owners else ""


def _shape(one: BracketRow) -> dict[str, object]:
    return {
        "number": one.place.number,
        "unit": one.place.passage.key,
        "label": one.place.passage.label,
        "words": one.place.words,
        "owners": list(one.owners),
    }
