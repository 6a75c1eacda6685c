"""The list of proposals, in words alone: no identity, no number, no order of names."""

from __future__ import annotations

from typing import NamedTuple

from negotiations.driver import Json, Room
from negotiations.texts import shown
from negotiations.wishes import Told


class Listed(NamedTuple):
    """A proposal as the list has it: what it asks, and how everybody stands to it."""

    what: Told
    backs: frozenset[str]
    against: frozenset[str]
    reserves: frozenset[str]
    flexible: frozenset[str]


def listed(room: Room, handle: str = "R") -> list[Listed]:
    """All proposals on record, in words alone."""
    reader = _Reader(room.data("show", handle), room.data("proposals", handle)["proposals"])
    return [one for proposal in reader.proposals for one in reader.read(proposal)]


class _Reader:
    """Puts the words of a text in place of the identities that a list of proposals gives."""

    def __init__(self, data: Json, proposals: list[Json]) -> None:
        self.proposals = proposals
        self.notes = {note["id"]: note["text"] for note in data["notes"]}
        self.words: dict[str, str] = {"preamble": "", "operative": ""}
        for unit in (*data["preamble"], *data["operative"]):
            self._know(unit)
        self.anchors: dict[str, str] = {}

    def _know(self, unit: Json) -> None:
        self.words[unit["id"]] = self._shown(unit["text"])
        for child in unit.get("children", ()):
            self._know(child)

    def _shown(self, text: str, extra: dict[str, str] | None = None) -> str:
        return shown(text, self.notes | (extra or {}))

    def read(self, proposal: Json) -> list[Listed]:
        stances: dict[str, set[str]] = {"for": set(proposal["by"])}
        for one in proposal.get("positions", ()):
            name = {"supports": "for", "retain": "opposes"}.get(one["stance"], one["stance"])
            stances.setdefault(name, set()).add(one["delegation"])
        groups = [
            frozenset(stances.get(name, ())) for name in ("for", "opposes", "reserves", "flexible")
        ]
        return [Listed(what, *groups) for what in self._what(proposal)]

    def _what(self, proposal: Json) -> list[Told]:
        edit = proposal["edit"]
        extra = {note["id"]: note["text"] for note in proposal.get("notes", ())}
        does = edit["does"]
        if does == "edit words":
            pair = (self._shown(edit[side], extra) for side in ("before", "after"))
            return [("words", *pair, bool(proposal.get("alternative")))]
        if does == "insert":
            return self._inserted(edit, extra)
        if does == "edit footnote":
            return [("note", edit["before"]["text"], edit["after"]["text"])]
        if does == "edit value":
            return [("title", edit["before"], edit["after"])]
        if does == "replace":
            sides = (tuple(self._unit(one, extra) for one in edit[side]) for side in ("old", "new"))
            return [("replace", *sides)]
        return [self._structural(edit)]

    def _inserted(self, edit: Json, extra: dict[str, str]) -> list[Told]:
        place = edit["place"]
        behind = place.get("after", place["parent"])
        told: list[Told] = []
        for unit in (edit["unit"], *edit.get("following", ())):
            self.anchors[unit["id"]] = self.anchors.get(behind) or self.words.get(behind, behind)
            told.append(("insert", self.anchors[unit["id"]], self._unit(unit, extra)))
        return told

    def _unit(self, unit: Json, extra: dict[str, str]) -> tuple[str, ...]:
        below = (part for child in unit.get("children", ()) for part in self._unit(child, extra))
        return (self._shown(unit["text"], extra), *below)

    def _structural(self, edit: Json) -> Told:
        if edit["does"] == "delete":
            return ("delete", self._shown(edit["unit"]["text"]))
        if edit["does"] == "move":
            place = edit["destination"]
            return (
                "move",
                self.words[edit["unit"]],
                self.words[place.get("after", place["parent"])],
            )
        parts = (self._shown(part["text"]) for part in edit["parts"])
        return ("split" if edit["does"] == "split" else "join", *parts)
