"""`brackets`: words that are not agreed, in one list, and how they are settled."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from drafting.cli.edits import report
from drafting.cli.sessions import session_of
from drafting.cli.streams import say, say_json
from drafting.cli.texts import table

if TYPE_CHECKING:
    from drafting.workspace.editing.brackets import InBrackets
    from drafting.workspace.environment.context import Context

DONE = 0


def brackets(call: Namespace, context: Context) -> int:
    """List words in brackets, or lift the brackets and take words out, as one act."""
    from drafting.workspace.editing.brackets import in_brackets

    lift, take_out = _names(call.lift), _names(call.take_out)
    with session_of(call, context) as session:
        if lift or take_out:
            report(call, session.editing.settle_brackets(call.handle, lift, take_out))
            return DONE
        found = in_brackets(session.text(call.handle))
    if call.json:
        say_json({"brackets": [_shape(one) for one in found]})
    elif not found:
        say("No words stand in brackets.")
    else:
        rows: list[tuple[str, ...]] = [
            (str(one.number), one.passage.label, f"[{one.words}]") for one in found
        ]
        table(rows, ("number", "where", "words"))
    return DONE


def _names(given: list[str]) -> frozenset[str]:
    """“1,3” and “OP2” as they were given, each name by itself."""
    return frozenset(name for words in given for name in words.split(",") if name.strip())


def _shape(one: InBrackets) -> dict[str, object]:
    return {
        "number": one.number,
        "unit": one.passage.key,
        "label": one.passage.label,
        "words": one.words,
    }
