"""Negotiations at random: a text, and whatever delegations put on it and hold of it."""

from __future__ import annotations

from pathlib import Path
from random import Random

from drafting.amendments.positions import Stance
from drafting.model.errors import ModelError
from drafting.model.numbering import Numbering
from drafting.model.unit import Kind, Unit
from drafting.workspace.environment.context import Context
from drafting.workspace.errors import WorkspaceError
from drafting.workspace.negotiation.terms import Terms
from drafting.workspace.session import Session
from support.replay import ticking

HANDLE = "lamps"
NAMES = (
    "EU", "G77", "US", "Peru", "Chad", "Iran (Islamic Republic of)", "Trinidad and Tobago",
    "Venezuela (Bolivarian Republic of)", "Group of 77 and China", "Côte d’Ivoire", "CANZ",
    "Korea, Republic of", "Canada, Australia and New Zealand",
)  # fmt: skip
PLAIN = ("harbours", "keepers", "lamps", "every year", "in all ports", "and boats", "of the sea")
HOSTILE = (
    "[voluntarily]", "[all [coastal] ports]", "(G77)", "[to extend] (EU)", "(US: delete)",
    "“as agreed”", "to read: “no”", "OP3", "(a)", "A/RES/78/1 (see above)", "*", "~", "[sic]",
    "[", "]", "10 km²", "Iran (Islamic Republic of)", "1. first",
)  # fmt: skip
OPENERS = ("Urges", "Invites", "Requests", "Calls upon", "Welcomes", "Encourages")
STANCES = tuple(one for one in Stance if one not in (Stance.BRACKETS, Stance.LIFTS))
"""Brackets stand in a text, not in a proposal."""
REFUSED = (WorkspaceError, ModelError)


class Talks:
    """One negotiation; `hostile` is how many of a hundred words look like notation."""

    def __init__(self, folder: Path, seed: int, hostile: int = 0) -> None:
        self._chance = Random(seed)  # noqa: S311 - a seed makes the same talks every time
        self._hostile = hostile
        folder.mkdir(exist_ok=True)
        path = folder / "lamps.txt"
        path.write_text(self._text(), encoding="utf-8")
        context = ticking(Context(author="Chair", data=folder / "data"))
        self.session = Session.create(folder / "session", "ecosoc", context)
        self.session.files.import_file(path, HANDLE)

    def _words(self, count: int) -> str:
        words = []
        for _ in range(count):
            kind = HOSTILE if self._chance.randrange(100) < self._hostile else PLAIN
            words.append(self._chance.choice(kind))
        return " ".join(words)

    def _text(self) -> str:
        chance = self._chance
        lines = ["Keeping of lamps", "The Economic and Social Council,"]
        lines += [
            f"Recalling {self._words(3)}{'¹' if not at else ''},"
            for at in range(chance.randint(1, 3))
        ]
        for at in range(chance.randint(2, 6)):
            below = chance.choice((0, 0, 2))
            lines.append(
                f"{at + 1}. {chance.choice(OPENERS)} {self._words(5)}{':' if below else ';'}"
            )
            lines += [f"({letter}) To {self._words(3)};" for letter in "abc"[:below]]
        return "\n\n".join((*lines, "¹ Adopted without a vote.")) + "\n"

    def play(self, proposals: int) -> None:
        """Put proposals, and let delegations speak to them."""
        for _ in range(proposals):
            try:
                self._propose()
            except REFUSED:
                continue
        for number in self.session.negotiation(HANDLE).state.numbers.values():
            for _ in range(self._chance.choice((0, 0, 1, 3))):
                self._speak(number)

    def _speak(self, number: int) -> None:
        chance = self._chance
        stance = chance.choice(STANCES)
        names = chance.sample(NAMES, chance.randint(1, 2))
        words = chance.choice(("", "", "", "in all ports"))
        comment = chance.choice(("", "", "no instructions (yet)", "see OP1: “all”"))
        self.session.negotiation(HANDLE).take_position(str(number), stance, names, words, comment)

    def _terms(self, alternative: int = 0) -> Terms:
        chance = self._chance
        state = self.session.negotiation(HANDLE).state
        on = str(chance.choice(tuple(state.numbers.values()))) if state.numbers else ""
        return Terms(
            tuple(chance.sample(NAMES, chance.choice((1, 1, 1, 2, 3)))),
            chance.choice(("", "", "as in “70/1”")),
            on if chance.randrange(8) == 0 else "",
            alternative,
        )

    def _propose(self) -> None:
        chance = self._chance
        rows = list(Numbering(self.session.text(HANDLE)))
        row = chance.choice(rows)
        deed = chance.choice(DEEDS)
        alternative = chance.randint(1, 3) if deed == "other" else 0
        put = self.session.proposing(self._terms(alternative)).editing
        if deed == "insert":
            words = [
                f"*{chance.choice(OPENERS)}* {self._words(3)};"
                for _ in range(chance.choice((1, 1, 2, 3)))
            ]
            put.insert(HANDLE, self._where(row.label), "\n\n".join(words))
        elif deed == "delete":
            put.delete(HANDLE, row.label)
        elif deed == "move":
            put.move(HANDLE, row.label, self._where(chance.choice(rows).label))
        elif deed == "split":
            words = row.unit.text.split(" ")
            put.split(HANDLE, row.label, len(" ".join(words[: len(words) // 2])) + 1)
        elif deed == "join":
            put.join(HANDLE, row.label)
        elif deed == "title":
            put.set_field(HANDLE, "title", f"Keeping of {self._words(2)}")
        elif deed == "footnote":
            put.edit_note(HANDLE, "1", f"Adopted {self._words(2)}.")
        elif deed == "note":
            put.add_note(
                HANDLE, row.label, row.unit.text.split(" ")[-1][:-1], f"See {self._words(2)}."
            )
        elif deed == "recast":
            put.recast(HANDLE, row.label, Kind.HEADING, 1)
        else:
            put.rewrite(HANDLE, row.label, self._reworded(row.unit))

    def _where(self, label: str) -> str:
        return self._chance.choice((f"after {label}", f"before {label}", f"under {label}"))

    def _reworded(self, unit: Unit) -> str:
        chance = self._chance
        words = unit.text.split(" ")
        for _ in range(chance.choice((1, 1, 2))):
            at = chance.randrange(1, max(2, len(words)))
            words[at : at + chance.randint(0, 2)] = self._words(chance.randint(0, 2)).split(" ")
        return " ".join(filter(None, words))


DEEDS = (
    "words", "words", "words", "words", "other", "insert", "insert", "delete", "move", "split",
    "join", "title", "footnote", "note", "recast",
)  # fmt: skip
