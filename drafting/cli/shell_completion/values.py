"""The values that an argument may have, as far as they can be listed.

What an argument is, its name in the help says: HANDLE, UNIT, KEY. Where that name tells too
little (NAME), the name of the argument in the code does.
"""

from __future__ import annotations

from argparse import Action
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from drafting.named_tuples import NamedTuple
from drafting.workspace import errors
from drafting.workspace.environment.context import Context

if TYPE_CHECKING:
    from drafting.workspace.session import Session

Row = tuple[str, str]
"""A value, and a few words on it."""

_WORDS_SHOWN = 60
_BEGINS_PLACE = ("before", "after", "under", "first", "last", "in")


class Here(NamedTuple):
    """An argument at the cursor: what was given before it, and what was typed of it."""

    verb: str
    context: Context
    given: dict[str, list[str]]
    argument: Action
    typed: str

    def earlier(self) -> list[str]:
        """The words that this argument has already."""
        return self.given.get(self.argument.dest, [])

    def text_named(self) -> str:
        """The resolution, or draft of one, that the call is about."""
        given = self.given.get("handle") or self.given.get("name")
        return given[0] if given else ""


def values_of(here: Here) -> Iterator[Row]:
    """The values that can be listed; none of a session that is not there or cannot be read."""
    if here.argument.choices is not None:
        yield from ((str(choice), "") for choice in here.argument.choices)
        return
    if here.argument.type is int:
        return
    for source in _sources(here.verb, here.argument):
        with suppress(*errors.expected_errors(), OSError):
            yield from source(here)


def _sources(verb: str, argument: Action) -> list[Source]:
    if (verb, argument.dest) in _BY_VERB:
        return [_BY_VERB[verb, argument.dest]]
    if argument.dest in _BY_ARGUMENT:
        return [_BY_ARGUMENT[argument.dest]]
    whole = f"{argument.metavar}"
    names = [whole] if whole in _BY_METAVAR else whole.split("|")
    return [_BY_METAVAR[name] for name in names if name in _BY_METAVAR]


def _session(here: Here) -> Session:
    from drafting.workspace.environment.context import find_store
    from drafting.workspace.session import Session

    return Session.open(find_store("".join(here.given.get("store", [])[-1:])), here.context)


def _handles(here: Here) -> Iterator[Row]:
    with _session(here) as session:
        yield from ((handle, "") for handle in session.handles())


def _put_away(here: Here) -> Iterator[Row]:
    with _session(here) as session:
        yield from ((row.handle, row.status) for row in session.resolutions.put_away())


def _to_be_checked(here: Here) -> Iterator[Row]:
    with _session(here) as session:
        for row in session.checklist.rows(here.text_named()):
            yield str(row.number), row.message[:_WORDS_SHOWN]


def _next_drafts(here: Here) -> Iterator[Row]:
    from drafting.workspace.procedure.draft_heads import head_of, names_for

    with _session(here) as session:
        for name in names_for(session, here.text_named()):
            brought = head_of(session, here.text_named(), name)
            yield name, ", ".join(one.said for one in brought)


def _nothing(_: Here) -> Iterable[Row]:
    return ()


def _texts(here: Here) -> Iterator[Row]:
    """Handles, and the drafts of the one that can only be meant."""
    handle, at, _ = here.typed.partition("@")
    with _session(here) as session:
        known = session.handles()
        meant = [one for one in known if one.casefold().startswith(handle.casefold())]
        yield from ((one, "the working text") for one in known if not at)
        if handle in known:
            meant = [handle]
        if len(meant) == 1:
            for draft in session.drafts(meant[0]):
                yield f"{meant[0]}@{draft.label}", f"draft of {draft.when:%d %B %Y}"


def _units(here: Here) -> Iterator[Row]:
    from drafting.model.inline import plain
    from drafting.model.numbering import Numbering

    handle, _, label = here.text_named().partition("@")
    with _session(here) as session:
        for row in Numbering(session.text(handle, label)):
            words = " ".join(plain(row.unit.text).split())
            yield row.label, words[:_WORDS_SHOWN]


def _places(here: Here) -> Iterator[Row]:
    """The next word of a place: "first", then "in", then "preamble"."""
    last = here.earlier()[-1].casefold() if here.earlier() else ""
    if last in {"before", "after", "under"}:
        yield from _units(here)
    elif last == "in":
        yield from ((part, "") for part in ("preamble", "operative", "annexes"))
    elif last in {"first", "last"}:
        yield from (("in", ""), ("under", ""))
    else:
        yield from ((word, "a place") for word in _BEGINS_PLACE)


def _units_then_place(here: Here) -> Iterator[Row]:
    """What is moved, and once something is, where to."""
    words = [word.casefold() for word in here.earlier()]
    if not any(word in _BEGINS_PLACE for word in words):
        yield from _units(here)
    if words:
        yield from _places(here)


def _bodies(here: Here) -> Iterator[Row]:
    from drafting.workspace.files.bodies import known_bodies

    yield from known_bodies(here.context)


def _proposals(here: Here) -> Iterator[Row]:
    with _session(here) as session:
        for row in session.negotiation(here.text_named()).rows():
            yield str(row.number), f"{', '.join(row.proposal.by)}: {row.says}"[:_WORDS_SHOWN]


def _proposals_and_units(here: Here) -> Iterator[Row]:
    yield from _proposals(here)
    yield from _units(here)


def _kinds(_: Here) -> Iterator[Row]:
    from drafting.model.unit import Kind

    yield from ((kind.value, "") for kind in Kind)


def _private_kinds(_: Here) -> Iterator[Row]:
    from drafting.workspace.private.views import KINDS

    yield from ((kind, "") for kind in KINDS)


def _fields(_: Here) -> Iterator[Row]:
    from drafting.model.fields import FIELDS, MASTHEAD_PREFIX

    yield from ((name.removeprefix(MASTHEAD_PREFIX), "") for name in FIELDS)


def _codes(_: Here) -> Iterator[Row]:
    from drafting.editorial import all_rules

    yield from ((rule.code, rule.about.title) for rule in all_rules())


def _delegations(_: Here) -> Iterator[Row]:
    from drafting.workspace.completion.delegations import known_delegations

    yield from ((name, "") for name in known_delegations())


def _stages(_: Here) -> Iterator[Row]:
    from drafting.cli.arguments.negotiation import AGREEMENTS, FATES

    yield from ((fate, "of a proposal") for fate in FATES)
    yield from ((stage, "of a paragraph") for stage in AGREEMENTS)


def _outcomes(_: Here) -> Iterator[Row]:
    from drafting.cli.arguments.outcomes import KINDS

    yield from ((kind, "") for kind in KINDS)


Source = Callable[[Here], Iterable[Row]]

_BY_METAVAR: dict[str, Source] = {
    "HANDLE": _handles,
    "HANDLE[@DRAFT]": _texts,
    "HANDLE@DRAFT": _texts,
    "UNIT": _units,
    "UNIT|PLACE": _units_then_place,
    "N|UNIT": _proposals_and_units,
    "PLACE": _places,
    "KEY": _bodies,
    "KIND": _kinds,
    "CODE": _codes,
    "CODES": _codes,
    "STAGE": _stages,
    "HOW": _outcomes,
}
_BY_ARGUMENT: dict[str, Source] = {
    "lift": _units,
    "take_out": _units,
    "on": _proposals,
    "supersedes": _proposals,
    "fallen": _proposals,
    "in_place": _proposals,
    "field": _fields,
    "author": _delegations,
    "by": _delegations,
    "join": _delegations,
    "withdraw": _delegations,
    "delegations": _delegations,
}
"""By the name of an argument in the code, where its name in the help tells too little."""
_BY_VERB: dict[tuple[str, str], Source] = {
    ("begin", "handle"): _nothing,
    ("draft", "label"): _next_drafts,
    ("private", "kind"): _private_kinds,
    ("restore", "handle"): _put_away,
    ("checklist", "tick"): _to_be_checked,
    ("checklist", "untick"): _to_be_checked,
}
"""By a verb and the name of its argument, where that is about other things than elsewhere."""
