"""The same steps in a session, with an eye on every reference in the text and in proposals."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .driver import HANDLE, Room
from .references_cases import Case, Line, Move
from .references_judge import Step, judge
from .references_model import Layout, Place, Slot, meaning
from .references_wording import Spec, Want, worded


@dataclass
class Waiting:
    """A proposal that is not settled: what it would write, and what was said since."""

    move: Move
    number: str
    line: Line | None = None
    put_on: Layout | None = None
    said: list[str] = field(default_factory=list)


class Bench:
    """A session with the text of a case."""

    def __init__(self, room: Room, case: Case) -> None:
        self.room = room
        self.case = case
        self.lines: dict[str, Line] = {}
        self.waiting: dict[str, Waiting] = {}
        self._proposed: Line | None = None
        self._begin()
        self.layout = self._look()

    def _begin(self) -> None:
        layout = self._planned()
        path = self.room.folder / "text.txt"
        texts = [
            "Economic and Social Council",
            "Keeping of looms",
            "The Economic and Social Council,",
        ]
        for key, spec in self.case.specs.items():
            place = layout.places[key]
            line = self._line(spec, layout, place.at, "")
            self.lines[key] = line
            number = place.letter or (f"{place.number}." if place.number else "")
            opener = "Noting" if not place.number else spec.opener
            texts.append(f"{number} {opener} {plain(line)}".strip() + ("," if not number else ";"))
        path.write_text("\n\n".join(texts) + "\n", encoding="utf-8")
        self.room.script.append(f"cat > {path} <<'END'\n{path.read_text(encoding='utf-8')}END")
        self.room.done("import", str(path), "--as", HANDLE)

    def _planned(self) -> Layout:
        layout = Layout({"preamble": [], "operative": []}, set())
        operative = 0
        for at, key in enumerate(self.case.specs):
            parent = next((one for one, below in self.case.letters.items() if key in below), "")
            operative += key in self.case.operative
            letter = f"({chr(97 + self.case.letters[parent].index(key))})" if parent else ""
            number = str(operative) if operative else ""
            layout.places[key] = Place(key, f"OP{number} {letter}".strip(), at, number, letter)
        previous = ""
        for key in self.case.operative:
            if key in layout.places:
                layout.above |= {key: previous} if previous else {}
                previous = key
        return layout

    def _look(self) -> Layout:
        return Layout(self.room.data("show", HANDLE), self.case.heads)

    def _line(self, spec: Spec, layout: Layout, here: float, only: str) -> Line:
        wants, slots = [], []
        for want in spec.wants:
            text = worded(want, layout, here, only)
            said = meaning(text, layout, spec.key)
            foreign = want.form == "foreign"
            if text and (foreign or (said.keys and not said.fault)):
                wants.append(want)
                slots.append(Slot(said.keys, text, said.ranges, foreign))
        return Line(Spec(spec.key, spec.opener, spec.end, tuple(wants)), slots)

    # Steps

    def step(self, move: Move) -> str:
        """Take one step; gives what is wrong afterwards."""
        call = self._call(move)
        if call is None:
            return ""
        answer = self.room.call(*call)
        if answer.code:
            return "" if self._may_refuse(move) else f"{' '.join(call)}, refused: {answer.err}"
        for one in self.waiting.values():
            one.said.append(answer.out)
        if move.does.startswith("propose"):
            self._put(move, answer.out)
        old, self.layout = self.layout, self._look()
        wrong = []
        if move.does == "agree":
            wrong += self._agreed(move)
        step = Step(old, self.layout, answer.out)
        wrong += [*self._text(step), *self._compiled(step)]
        return "\n".join([*wrong, f"said: {answer.out}"]) if wrong else ""

    def _may_refuse(self, move: Move) -> bool:
        if move.does in ("freeze", "renumber"):
            return True
        about = self.waiting.pop(move.name).move if move.does == "agree" else move
        stays = self.layout.previous.get(about.key) == about.place and "insert" not in about.does
        gone = any(key and key not in self.layout.places for key in (about.key, about.place))
        if about is not move and about.does in ("propose edit", "propose words"):
            # What a reference meant is gone, and was told: what the words mean is for a person.
            gone = gone or any(slot.loose for slot in self.lines[about.key].slots)
        return stays or (gone and about is not move)

    def _put(self, move: Move, said: str) -> None:
        found = re.search(r"proposal (\d+)", said)
        assert found
        self.waiting[move.name] = Waiting(move, found[1], self._proposed, self.layout)
        for slot in self._proposed.slots if self._proposed else ():
            slot.put_to, slot.put_as = tuple(slot.targets), slot.text

    def _label(self, key: str) -> str:
        return self.layout.places[key].label

    def _call(self, move: Move) -> tuple[str, ...] | None:
        if move.does in ("freeze", "renumber"):
            return ("labels", HANDLE, f"--{move.does}")
        if move.does == "agree":
            one = self.waiting.get(move.name)
            return ("decide", HANDLE, one.number, "agreed") if one else None
        if any(key and key not in self.layout.places for key in (move.key, move.place)):
            return None
        verb = move.does.removeprefix("propose ")
        call = self._arguments(move, verb)
        if not move.does.startswith("propose"):
            return ("move" if verb == "letter" else verb, HANDLE, *call)
        action = "edit" if verb == "words" else verb
        return ("propose", HANDLE, action, *call, "--by", "Peru")

    def _arguments(self, move: Move, verb: str) -> tuple[str, ...]:
        self._proposed = None
        if verb in ("insert", "edit"):
            assert move.spec
            at = self.layout.places[move.place or move.key].at
            here, only = (at + 0.5, "above") if verb == "insert" else (at, "")
            spec = move.spec
            if verb == "insert":
                spec = Spec(spec.key, spec.opener, spec.end, tuple(map(once, spec.wants)))
            line = self._line(spec, self.layout, here, only)
            self._proposed = line
            if move.does == "insert":
                self.lines[line.spec.key] = line
            place = ("after", self._label(move.place)) if verb == "insert" else ()
            target = place or (self._label(move.key),)
            return (*target, "--text", f"*{line.spec.opener}* {plain(line)};")
        if verb == "words":
            line = self.lines[move.key]
            words = ("--replace", line.spec.end, "--with", f"{line.spec.end}ish")
            return (self._label(move.key), *words)
        if verb == "delete":
            return (self._label(move.key),)
        to = f"after {self._label(move.place)}"
        return (
            self._label(move.key),
            *(("--to", to) if "propose" in move.does else to.split(" ", 1)),
        )

    def _agreed(self, move: Move) -> list[str]:
        one = self.waiting.pop(move.name)
        if one.line is None or one.put_on is None:
            return []
        key = one.line.spec.key
        self.lines[key] = one.line
        step = Step(one.put_on, self.layout, "\n".join(one.said))
        return self._judged(key, self.lines[key], step, f"roposal {one.number}")

    # Looking

    def _text(self, step: Step) -> list[str]:
        return [
            wrong
            for key, line in self.lines.items()
            if key in step.new.places
            for wrong in self._judged(key, line, step, "")
        ]

    def _judged(self, key: str, line: Line, step: Step, also: str) -> list[str]:
        place, words = step.new.places[key], step.new.words[key]
        return checked(line, words, place.at, key, step, [place.label, *filter(None, [also])])

    def _compiled(self, step: Step) -> list[str]:
        """The references of insertions that are pending, as the compilation shows them."""
        wrong: list[str] = []
        units = self.room.data("compile", HANDLE)["units"]
        for one in self.waiting.values():
            if one.move.does != "propose insert" or one.line is None:
                continue
            key, label, at = one.line.spec.key, "", -1.0
            for unit in units:
                if key in unit["text"]:
                    words = re.sub(r"[*\[\]]|~~", "", unit["text"])
                    names = [unit["label"], f"roposal {one.number}"]
                    wrong += checked(one.line, words, at + 0.5, key, step, names)
                    break
                label = unit["label"]
                at = next((p.at for p in step.new.places.values() if p.label == label), at)
        return wrong


def once(want: Want) -> Want:
    """What an insertion can refer to without question: no “previous paragraph”."""
    return Want("single", want.targets, want.left, want.right) if want.form == "previous" else want


def checked(
    line: Line, words: str, here: float, key: str, step: Step, names: list[str]
) -> list[str]:
    """What is wrong with the references of a paragraph, and with what is no reference to it."""
    wrong = []
    for want, slot in zip(line.spec.wants, line.slots, strict=True):
        found = re.search(rf"{want.left} further to (.*?), {want.right}", words)
        if not found:
            wrong.append(f"{names[0]}: the words around “{slot.text}” are not there: {words}")
        elif want.form == "foreign":
            if found[1] != slot.text:
                wrong.append(f"{names[0]}: “{slot.text}” of another document is now “{found[1]}”")
        elif fault := judge(slot, found[1], here, key, step, names):
            wrong.append(fault)
    return wrong


def plain(line: Line) -> str:
    """The words of a paragraph behind its opening word."""
    parts = [line.spec.key]
    for want, slot in zip(line.spec.wants, line.slots, strict=True):
        parts.append(f"{want.left} further to {slot.text}, {want.right}")
    return " ".join([*parts, line.spec.end])
