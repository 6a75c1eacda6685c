"""Random negotiations of four delegations, played in the program and on plain lists of paragraphs.

The lists know nothing of the program: each delegation's own proposals are made on a copy of the
text, one after the other, as anybody would with scissors and a pencil.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from copy import deepcopy
from itertools import zip_longest
from pathlib import Path

from drafting.workspace.compilations.files import write_compilation
from drafting.workspace.editing.editing import Editing
from drafting.workspace.environment.context import Context
from drafting.workspace.negotiation.terms import Terms
from drafting.workspace.session import Session
from support.one_author import NUMBER, text_of
from support.replay import ticking

HANDLE = "bees"
PREAMBLE = (
    "Recalling its resolution 2011/9 on gardens{Adopted without a vote.} and the care of hives,",
    "Noting that bees visit most orchards in the spring,",
    "Aware of the long winters of recent years,",
)
OPERATIVE = (
    "Urges States to plant hedges and flowers along all roads in the country;",
    "Invites farmers to leave a strip of every field to the bees, and to tell their neighbours;",
    "Calls upon all schools in towns and villages:",
    "Requests the Keeper to report every year on the state of the hives{See the map.} that remain;",
    "Requests the Keeper to visit the islands, as set out in paragraph 3 above;",
    "Welcomes the gifts of seeds that many towns have made;",
    "Decides to remain seized of the matter.",
)
BELOW = (
    "To keep a hive in the garden of the school;",
    "To teach the names of flowers to children;",
    "To invite a Keeper once a year;",
)
WHOSE = 3
"""Under which operative paragraph the subparagraphs stand."""
DELEGATIONS = (("Chad",), ("Fiji",), ("Oman", "Togo"), ("Peru",))
NAMES = tuple(" and ".join(by) for by in DELEGATIONS)
ADDED = ("always", "without delay", "of all kinds", "where they can", "in good time")
TITLES = ("Care of all bees", "Protection of bees", "Care of bees and hives")

Key = tuple[str, int]


class Text:
    """A text as a list of paragraphs."""

    def __init__(self) -> None:
        self.title = "Care of bees"
        self.lines: list[list] = [[("PP", at), words] for at, words in enumerate(PREAMBLE, 1)]
        for at, words in enumerate(OPERATIVE, 1):
            self.lines.append([("OP", at), words])
            if at == WHOSE:
                self.lines += [[("S", place), below] for place, below in enumerate(BELOW, 1)]

    def at(self, key: Key) -> int:
        """Where a paragraph stands."""
        return next(at for at, line in enumerate(self.lines) if line[0] == key)

    def end(self, key: Key) -> int:
        """Where what stands beneath a paragraph ends."""
        end = self.at(key) + 1
        while end < len(self.lines) and self.lines[end][0][0] == "S" and key[0] != "S":
            end += 1
        return end

    def words(self, key: Key) -> str:
        """What a paragraph says."""
        return self.lines[self.at(key)][1]

    def printed(self) -> list[str]:
        """Its lines, numbers apart."""
        above = [self.title, "The Economic and Social Council,"]
        return above + [plain(words) for _, words in self.lines]


def plain(line: str) -> str:
    """A line without its number."""
    return re.sub(" +", " ", NUMBER.sub("", line)).strip()


def label(key: Key) -> str:
    """What the room calls a paragraph."""
    name, at = key
    return f"OP{WHOSE} ({'abc'[at - 1]})" if name == "S" else f"{name}{at}"


class Negotiation:
    """One negotiation, from its seed."""

    def __init__(self, seed: int, folder: Path) -> None:
        self._chance = random.Random(seed)  # noqa: S311
        self._made = 0
        self.said: list[str] = []
        """What was proposed, for whoever looks at a failure."""
        self.base = Text()
        self.alone = {name: Text() for name in NAMES}
        self._free = {name: {line[0] for line in self.base.lines} for name in NAMES}
        self.path = folder / "tracked.docx"
        context = ticking(Context(author="Chair", data=folder / "data"))
        with Session.create(folder / "session", "ecosoc", context) as session:
            (folder / "bees.txt").write_text(_as_file(), encoding="utf-8")
            session.files.import_file(folder / "bees.txt", HANDLE)
            for _ in range(self._chance.randrange(4, 14)):
                self._propose(session)
            self.message = write_compilation(session, HANDLE, self.path, tracked=True).message

    def _propose(self, session: Session) -> None:
        at = self._chance.randrange(len(DELEGATIONS))
        name = NAMES[at]
        asks = self._chance.choice(ASKED)
        put = session.proposing(Terms(DELEGATIONS[at])).editing
        text, before = self.alone[name], deepcopy(self.alone[name])
        said = asks(self, put, text, self._free[name])
        if said:
            self.said.append(f"{name}: {said}")
        else:
            self.alone[name] = before

    # Each gives what it did; nothing where chance gave what cannot be asked for.

    def _any(self, free: set[Key], *kinds: str) -> Key | None:
        keys = sorted(key for key in free if not kinds or key[0] in kinds)
        return self._chance.choice(keys) if keys else None

    def replace(self, put: Editing, text: Text, free: set[Key]) -> str:
        key = self._any(free)
        if not key:
            return ""
        words = self.base.words(key).split(" ")
        start = self._chance.randrange(1, len(words) - 1)
        end = min(len(words) - 1, start + self._chance.randrange(1, 4))
        old, new = " ".join(words[start:end]), self._chance.choice((*ADDED, ""))
        if not new:
            old += " "
        now = text.words(key)
        if _without_notes(now).count(old) != 1 or self.base.words(key) != now:
            return ""
        put.replace_words(HANDLE, label(key), old, new)
        text.lines[text.at(key)][1] = now.replace(old, new, 1)
        free.discard(key)
        return f"replace “{old}” by “{new}” in {label(key)}"

    def replace_twice(self, put: Editing, text: Text, free: set[Key]) -> str:
        key = self._any(free)
        if not key:
            return ""
        words = text.words(key).split(" ")
        for at in (1, len(words) - 2):
            old, new = words[at], self._chance.choice(ADDED)
            if "{" in text.words(key) or text.words(key).count(old) != 1:
                continue
            put.replace_words(HANDLE, label(key), old, new)
            text.lines[text.at(key)][1] = text.words(key).replace(old, new)
        free.discard(key)
        return f"replace the second and the last word but one of {label(key)}"

    def insert(self, put: Editing, text: Text, free: set[Key]) -> str:
        key = self._any(free)
        if not key or "{" in text.words(key):
            return ""
        words = text.words(key).split(" ")
        at = self._chance.randrange(1, len(words))
        added = self._chance.choice(ADDED)
        now = " ".join([*words[:at], added, *words[at:]])
        put.rewrite(HANDLE, label(key), now)
        text.lines[text.at(key)][1] = now
        free.discard(key)
        return f"insert “{added}” before word {at + 1} of {label(key)}"

    def rewrite(self, put: Editing, text: Text, free: set[Key]) -> str:
        key = self._any(free)
        if not key or "{" in text.words(key):
            return ""
        words = text.words(key)
        now = (
            f"{words.split(' ')[0]} everybody to do as {self._chance.choice(NAMES)} does{words[-1]}"
        )
        put.rewrite(HANDLE, label(key), now)
        text.lines[text.at(key)][1] = now
        free.discard(key)
        return f"rewrite {label(key)}"

    def delete(self, put: Editing, text: Text, free: set[Key]) -> str:
        key = self._any(free)
        whole = {("OP", WHOSE), *(("S", at) for at in range(1, 4))}
        if not key or (key == ("OP", WHOSE) and not whole <= free):
            return ""
        put.delete(HANDLE, label(key))
        del text.lines[text.at(key) : text.end(key)]
        free -= whole if key == ("OP", WHOSE) else {key}
        return f"delete {label(key)}"

    def move(self, put: Editing, text: Text, free: set[Key]) -> str:
        key = self._any(free, "PP", "OP")
        if not key:
            return ""
        to = self._any({one for one in free if one[0] == key[0]} - {key})
        if not to or text.end(to) == text.at(key):
            return ""
        put.move(HANDLE, label(key), f"after {label(to)}")
        start, end = text.at(key), text.end(key)
        lines, text.lines[start:end] = text.lines[start:end], []
        text.lines[text.end(to) : text.end(to)] = lines
        free -= {key, to}
        return f"move {label(key)} after {label(to)}"

    def add(self, put: Editing, text: Text, free: set[Key]) -> str:
        key = self._any(free, "PP", "OP")
        if not key or key == ("OP", len(OPERATIVE)):
            return ""
        place = text.end(key)
        for _ in range(self._chance.randrange(1, 3)):
            self._made += 1
            opening, stop = ("Thanks", ";") if key[0] == "OP" else ("Guided by", ",")
            words = f"{opening} the friends of the bees for gift number {self._made}{stop}"
            put.insert(HANDLE, f"after {label(key)}", words)
            text.lines.insert(place, [("new", self._made), words])
            place += 1
        free.discard(key)
        return f"add behind {label(key)}"

    def add_below(self, put: Editing, text: Text, free: set[Key]) -> str:
        key = self._any(free, "S")
        if not key or not text.words(key).endswith(";"):
            return ""
        self._made += 1
        words = f"To sow clover of kind {self._made};"
        put.insert(HANDLE, f"after {label(key)}", words)
        text.lines.insert(text.at(key) + 1, [("S", 100 + self._made), words])
        free.discard(key)
        return f"add behind {label(key)}"

    def split(self, put: Editing, text: Text, free: set[Key]) -> str:
        key = self._any(free, "PP", "OP")
        if not key or key == ("OP", WHOSE) or "{" in text.words(key):
            return ""
        words = text.words(key).split(" ")
        at = self._chance.randrange(2, len(words) - 1)
        first, second = " ".join(words[:at]), " ".join(words[at:])
        put.split(HANDLE, label(key), second)
        self._made += 1
        place = text.at(key)
        text.lines[place : place + 1] = [[key, first], [("new", self._made), second]]
        free.discard(key)
        return f"split {label(key)} before “{second}”"

    def join(self, put: Editing, text: Text, free: set[Key]) -> str:
        key = self._any(free, "PP", "OP")
        other = key and (key[0], key[1] + 1)
        if not key or other not in free or WHOSE in (key[1], other[1]):
            return ""
        place = text.at(key)
        if text.lines[place + 1][0] != other:
            return ""
        put.join(HANDLE, label(key))
        text.lines[place : place + 2] = [[key, f"{text.words(key)} {text.words(other)}"]]
        free -= {key, other}
        return f"join {label(key)} and what follows"

    def name(self, put: Editing, text: Text, _free: set[Key]) -> str:
        title = self._chance.choice(TITLES)
        if text.title != self.base.title or title == text.title:
            return ""
        put.set_field(HANDLE, "title", title)
        text.title = title
        return f"call it “{title}”"

    def note(self, put: Editing, text: Text, free: set[Key]) -> str:
        key = self._any(free)
        if not key or "{" in text.words(key):
            return ""
        self._made += 1
        word, said = text.words(key).split(" ")[1], f"As said in letter {self._made}."
        if text.words(key).count(word) != 1:
            return ""
        put.add_note(HANDLE, label(key), word, said)
        text.lines[text.at(key)][1] = text.words(key).replace(word, f"{word}{{{said}}}")
        free.discard(key)
        return f"a footnote in {label(key)}"

    def other_note(self, put: Editing, text: Text, free: set[Key]) -> str:
        key, number, said = ("PP", 1), "1", "Adopted without a vote."
        if key not in free or said not in text.words(key):
            return ""
        self._made += 1
        now = f"Adopted by vote {self._made}."
        put.edit_note(HANDLE, number, now)
        text.lines[text.at(key)][1] = text.words(key).replace(said, now)
        free.discard(key)
        return "another footnote 1"


Ask = Callable[..., str]
ASKED: tuple[Ask, ...] = (
    Negotiation.replace, Negotiation.replace, Negotiation.replace, Negotiation.replace_twice,
    Negotiation.insert, Negotiation.insert, Negotiation.rewrite, Negotiation.delete,
    Negotiation.delete, Negotiation.move, Negotiation.move, Negotiation.add, Negotiation.add,
    Negotiation.add_below, Negotiation.split, Negotiation.join, Negotiation.name,
    Negotiation.note, Negotiation.other_note,
)  # fmt: skip


def _as_file() -> str:
    notes: list[str] = []

    def mark(found: re.Match[str]) -> str:
        notes.append(found[1])
        return "¹²"[len(notes) - 1]

    lines = [re.sub(r"\{(.*?)\}", mark, words) for words in PREAMBLE]
    for at, words in enumerate(OPERATIVE, 1):
        lines.append(f"{at}. {re.sub(r'{(.*?)}', mark, words)}")
        if at == WHOSE:
            lines += [f"({letter}) {below}" for letter, below in zip("abc", BELOW, strict=True)]
    lines += [f"{sign} {note}" for sign, note in zip("¹²", notes, strict=True)]
    return "\n\n".join(["Care of bees", "The Economic and Social Council,", *lines]) + "\n"


def read(path: Path, author: str | None) -> tuple[list[str], list[str]]:
    """The key of a file, and the lines of its text under the changes of one author."""
    lines = text_of(path, author)
    start = next(at for at, line in enumerate(lines) if line.startswith(("Care of", "Protection")))
    return lines[:start], [plain(line) for line in lines[start:]]


def _without_notes(words: str) -> str:
    return re.sub(r"\{.*?\}", "{}", words)


def _notes(lines: list[str]) -> set[str]:
    return {note for line in lines for note in re.findall(r"\{(.*?)\}", line)}


def excused(key: list[str], name: str) -> bool:
    """Whether the key says that something of a delegation stands beside the changes of others."""
    beside = f": {name} and ", f": what {name} proposes "
    return any(start in line for line in key for start in beside)


def failures(negotiation: Negotiation) -> list[str]:
    """What is wrong in a file, a sentence each."""
    found: list[str] = []
    key, rejected = read(negotiation.path, None)
    base = negotiation.base.printed()
    if rejected != base:
        found.append(f"rejected, it reads {rejected}")
    for name, text in negotiation.alone.items():
        _, lines = read(negotiation.path, name)
        meant = text.printed()
        if lines == meant:
            continue
        known = {*base, *meant, f"{negotiation.base.title} [{text.title}]"}
        known |= {line.replace("}", f" [{note}]}}") for line in known for note in _notes(meant)}
        if not excused(key, name) or not set(lines) <= known:
            differs = [(one, other) for one, other in zip_longest(lines, meant) if one != other]
            found.append(f"{name} alone, (what it reads, what it should): {differs}")
    return found
