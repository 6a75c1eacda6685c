"""Draws negotiations in which paragraphs are cut and put together under pending proposals."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from .split_model import Agree, Ask, Fate, Join, Paper, Proposal, Split, Step, Strip
from .texts import Paragraph, Text, Writer

_NAMES = """\
Peru Cuba Mali Chad Iran Greece Norway Kenya Japan Nepal Fiji Togo Qatar Oman Malta Latvia
Jordan Israel Iraq Italy Ghana Gabon France Egypt Chile Brazil Angola Algeria Canada China
Cyprus Haiti Kuwait Libya Monaco Nauru Niger Palau Samoa Spain Sudan Tonga Tuvalu Uganda Yemen
Zambia Bhutan Benin Belize"""
STATES = _NAMES.split()
_OPENERS = {"preambular": ("Recalling", "Noting"), "operative": ("Urges", "Decides", "Invites")}


class Case:
    """A text and steps; the same from the same number."""

    def __init__(self, seed: int) -> None:
        self.writer = Writer(f"split {seed}")
        self.random = self.writer.random
        self._used: set[str] = set()
        self._states = iter(self.random.sample(STATES, len(STATES)))
        self._names = (f"#{number}" for number in count(1))
        self.strips = self._strips()
        self.paper = Paper([Strip(one.kind, [*one.words], one.begin) for one in self.strips])
        self.steps = list(self._steps())

    def text(self) -> Text:
        """The text before all steps, as it is brought in."""
        made = Text(self.writer.title(), [], [])
        for strip in self.strips:
            one = Paragraph(self.writer.key(), strip.kind, " ".join(strip.words))
            if strip.kind == "preambular":
                made.preamble.append(one)
            elif strip.kind == "operative":
                made.operative.append(one)
            else:
                made.operative[-1].children.append(one)
        return made

    def word(self) -> str:
        """A word that no other one of the text has in it."""
        while True:
            word = self.writer.word()
            if not any(word in other or other in word for other in self._used):
                self._used.add(word)
                return word

    def _strips(self) -> list[Strip]:
        kinds = ["preambular"] * 2 + ["operative"] * 2
        kinds += ["subparagraph"] * self.random.choice((0, 2, 3)) + ["operative"] * 2
        return [self._strip(kind) for kind in kinds]

    def _strip(self, kind: str) -> Strip:
        words = [self.word() for _ in range(self.random.randint(6, 12))]
        if kind in _OPENERS:
            words[0] = f"*{self.random.choice(_OPENERS[kind])}* {words[0]}"
        words[-1] += "," if kind == "preambular" else ";"
        return Strip(kind, words, words[0])

    def _steps(self) -> Iterator[Step]:
        for _ in range(self.random.randint(6, 14)):
            draw = self.random.choices(
                (self._ask, self._split, self._join, self._agree), (9, 4, 4, 3)
            )[0]
            step = draw()
            if step is not None:
                do(self.paper, step)
                yield step
        for name in self.random.sample(sorted(self.paper.pending), len(self.paper.pending)):
            do(self.paper, Agree(name))
            yield Agree(name)

    def _taken(self, *, spans: bool) -> set[str]:
        """Words that a new proposal must leave alone, so that one outcome alone is right."""
        taken: set[str] = set()
        for other in self.paper.pending.values():
            if isinstance(other, Split):
                taken |= {other.left, other.at}
            elif isinstance(other, Ask) and (spans or not other.gone or not other.new):
                taken |= set(other.about)
        return taken

    def _ask(self) -> Ask | None:
        strip = self.random.choice(self.paper.strips)
        sort = self.random.choice(("replace", "replace", "delete", "insert"))
        overlaps = sort == "replace" and self.random.random() < 0.15
        at = self.random.randrange(1, max(2, len(strip.words)))
        long = self.random.randint(1, 3) if sort != "insert" else 2
        about = tuple(strip.words[at : at + long])
        if len(about) < (2 if sort == "insert" else 1):
            return None
        if set(about) & self._taken(spans=not overlaps):
            return None
        new = tuple(self.word() for _ in range(self.random.randint(1, 3)))
        name, by = next(self._names), next(self._states)
        if sort == "insert":
            return Ask(name, by, (), new, *about)
        return Ask(name, by, about, new if sort == "replace" else ())

    def _split(self) -> Split | None:
        fit = [
            at
            for at, one in enumerate(self.paper.strips)
            if self.paper.lone(at) and len(one.words) > 3
        ]
        if not fit:
            return None
        words = self.paper.strips[self.random.choice(fit)].words
        cut = self.random.randrange(2, len(words) - 1)
        pair = words[cut - 1], words[cut]
        proposed = self.random.random() < 0.5
        for other in self.paper.pending.values():
            if isinstance(other, Split) and set(pair) & {other.left, other.at}:
                return None
            near = isinstance(other, Ask) and set(pair) & set(other.about)
            if near and isinstance(other, Ask) and (proposed or not other.gone):
                return None
        name, by = (next(self._names), next(self._states)) if proposed else ("", "Secretariat")
        return Split(name, by, *pair)

    def _join(self) -> Join | None:
        asked = {one.begin for one in self.paper.pending.values() if isinstance(one, Join)}
        fit = [
            one.begin
            for at, one in enumerate(self.paper.strips)
            if self.paper.may_join(at) and one.begin not in asked
        ]
        if not fit:
            return None
        proposed = self.random.random() < 0.5
        name, by = (next(self._names), next(self._states)) if proposed else ("", "Secretariat")
        return Join(name, by, self.random.choice(fit))

    def _agree(self) -> Agree | None:
        pending = sorted(self.paper.pending)
        return Agree(self.random.choice(pending)) if pending else None


def do(paper: Paper, step: Step) -> bool:
    """Do a step on paper; false where nothing can be done."""
    if isinstance(step, Agree):
        agreed = paper.pending.get(step.name)
        if agreed is None or paper.fate(agreed) is not Fate.FREE or hollow(paper, agreed):
            return False
        paper.make(agreed)
        return True
    if not can_be_put(paper, step):
        return False
    if step.name:
        paper.pending[step.name] = step
    else:
        paper.make(step)
    return True


def can_be_put(paper: Paper, proposal: Proposal) -> bool:
    """Whether a proposal has its place in the text as it is."""
    named = Paper(paper.strips, {proposal.name: proposal} if proposal.name else {})
    return named.fate(proposal) is Fate.FREE and not hollow(paper, proposal)


def hollow(paper: Paper, proposal: Proposal) -> bool:
    """Whether a paragraph without words would be left: nobody does that."""
    return isinstance(proposal, Ask) and paper.empties(proposal)
