"""The verbs of instructions, as they are ordered and as it is told what is to be done."""

from __future__ import annotations

from collections.abc import Sequence

from drafting.amendments.official.grammar.cursor import Cursor
from drafting.amendments.official.grammar.lexer import Sort
from drafting.amendments.official.grammar.parts import Action, Brackets, Part, Verb

_CHANGE_FROM = (
    *(f"change the {what} from" for what in ("verb", "word", "words", "phrase", "wording")),
    "change from",
)
_ORDERS: dict[Action, tuple[str, ...]] = {
    Action.DELETE: (
        "delete", "remove", "strike out", "strike", "omit", "suppress", "deleting", "removing",
        "omitting", "the deletion of", "deletion of", "deletion", "the removal of", "removal of",
        "take out", "drop",
    ),
    Action.INSERT: (
        "insert", "add", "include", "append", "inserting", "adding", "including",
        "the insertion of", "insertion of", "the addition of", "addition of",
        "reinsert", "re-insert", "reinstate", "restore", "use", "prefer", "we prefer",
        "my delegation would prefer", "our delegation would prefer", "we would prefer",
    ),
    Action.REPLACE: (
        *_CHANGE_FROM, "replace", "substitute", "change", "replacing", "substituting", "changing",
        "the replacement of", "replacement of", "read",
    ),
    Action.AMEND: (
        "amend", "modify", "revise", "reword", "reformulate", "redraft", "rewrite", "rephrase",
        "recast", "edit", "shorten", "simplify", "streamline", "let", "amending", "revising",
    ),
    Action.MOVE: ("move", "relocate", "transfer", "moving", "place", "put", "renumber", "shift"),
    Action.BRACKET: ("enclose",),
    Action.MERGE: ("merge", "combine", "join", "merging"),
    Action.SPLIT: ("split", "divide"),
    Action.REVERSE: (
        "reverse the order of", "reverse", "reversing the order of", "reversing",
        "invert the order of", "invert", "inverting the order of",
    ),
    Action.EXCHANGE: ("swap", "switch the order of", "switch", "interchange", "exchange"),
    Action.BECOME: (
        "to become", "up to become", "down to become", "up so that it becomes",
        "down so that it becomes", "so that it becomes",
        "so that they become", "so as to become", "becoming",
        "to be renumbered as",
    ),
    Action.CAPITALIZE: ("capitalize", "capitalise"),
    Action.END: ("end", "stop"),
}  # fmt: skip
_BRACKETING = (
    *(f"{put} {square}brackets around" for put in ("put", "place", "insert", "add")
      for square in ("square ", "")),
    "bracket",
)  # fmt: skip
"""Orders that say of themselves where the words come to stand."""
_HELPERS = frozenset({
    "is", "are", "be", "was", "were", "should", "shall", "to", "would", "will", "being", "now",
    "has", "have", "been", "must", "accordingly", "orally",
})  # fmt: skip
_POLITE_HELPERS = frozenset({"could", "can", "might"})
_TOLD: dict[Action, tuple[str, ...]] = {
    Action.REPLACE: (
        "deleted and replaced", "removed and replaced", "replaced", "substituted", "changed",
    ),
    Action.DELETE: ("deleted", "removed", "omitted", "struck out", "suppressed", "struck"),
    Action.INSERT: ("inserted", "added", "included", "appended"),
    Action.READ: (
        "amended to read", "revised to read", "reworded to read", "changed to read",
        "modified to read", "read", "reads", "→",
    ),
    Action.AMEND: ("amended", "revised", "modified", "reworded", "redrafted", "reformulated"),
    Action.MOVE: ("moved", "placed", "transferred", "relocated"),
    Action.MERGE: ("merged", "combined", "joined"),
    Action.BECOME: ("become", "becomes", "renumbered as", "became"),
    Action.FOLLOW: ("follow", "follows", "come after"),
    Action.PRECEDE: ("precede", "precedes", "come before"),
    Action.PRECEDED: ("preceded by",),
    Action.FOLLOWED: ("followed by",),
    Action.EXCHANGE: ("change places", "exchanged", "exchange places", "swapped", "interchanged"),
    Action.REVERSE: ("reversed", "inverted"),
    Action.BEGIN: ("begin with", "begin"),
    Action.END: ("end with", "end"),
}  # fmt: skip


def verb(cursor: Cursor) -> Sequence[Part] | None:
    """Such as "Delete", "the deletion of", "should be replaced"."""
    if cursor.accept(*_BRACKETING):
        return [Verb(Action.BRACKET), Brackets()]
    for action, words in _ORDERS.items():
        start = cursor.at
        if cursor.accept(*words):
            if _is_order(cursor):
                return [Verb(action)]
            cursor.at = start
    if _is_to_be(cursor):
        return [Verb(Action.READ, passive=True)]
    cursor.skip(_HELPERS | _POLITE_HELPERS if cursor.polite else _HELPERS)
    for action, words in _TOLD.items():
        if cursor.accept(*words):
            if action is Action.READ:
                cursor.accept("as follows")
            return [Verb(action, passive=True)]
    return None


def _is_to_be(cursor: Cursor) -> bool:
    """Such as "should be", between what stands and what is to stand."""
    start = cursor.at
    told = cursor.word(-1) == "" and cursor.accept("should be", "must be", "shall be", "to be")
    if told and cursor.peek().sort is Sort.QUOTE:
        return True
    cursor.at = start
    return False


_VAGUE = ("shorten", "simplify", "streamline")
"""Verbs that ask for nothing unless it is said how the paragraph is to read."""
_WISHED = ("use", "prefer", "restore", "reinstate")
"""Verbs that ask for something where the words follow right away."""
_AHEAD, _NEAR = 12, 4


def _is_order(cursor: Cursor) -> bool:
    """Whether "read" is an order, "for “X” read “Y”", and not how something reads.

    Nor is a wish one: "streamline the preamble".
    """
    if cursor.word(-1) in _VAGUE:
        return any(cursor.word(ahead) == "read" for ahead in range(_AHEAD))
    if cursor.word(-1) in _WISHED:
        return any(cursor.peek(ahead).sort is Sort.QUOTE for ahead in range(_NEAR))
    return cursor.word(-1) != "read" or cursor.peek().sort is Sort.QUOTE
