"""The parts of an instruction put together into clauses: a verb, its objects and its places."""

from __future__ import annotations

from collections.abc import Sequence

from drafting.amendments.official.errors import InstructionError
from drafting.amendments.official.grammar.clause import ADJUNCTS, END, OBJECTS, Clause
from drafting.amendments.official.grammar.continuation import read_rest
from drafting.amendments.official.grammar.parts import (
    Action,
    Adjunct,
    Anchor,
    For,
    It,
    Likewise,
    Named,
    New,
    Part,
    Passage,
    Printed,
    Renumbering,
    Stop,
    Verb,
    Which,
    Words,
)
from drafting.amendments.official.grammar.places_of_clause import Place, joined
from drafting.amendments.official.targets import Target, TargetPart
from drafting.dataclasses import dataclass, field, replace
from drafting.model.inline import plain

_FIRST = {
    Action.READ: "news", Action.BEGIN: "news", Action.END: "news",
    Action.PRECEDED: "news", Action.FOLLOWED: "news",
    Action.BECOME: "destination", Action.FOLLOW: "destination", Action.PRECEDE: "destination",
}  # fmt: skip
"""What stands behind a verb that is told of what stands before it."""
_SHORTEST_PARAGRAPH = 4
"""Words of the shortest text that is taken for a whole paragraph."""
_ALWAYS = {Action.BECOME: "destination"}


@dataclass(slots=True)
class Said:
    """All that an instruction says."""

    clauses: list[Clause] = field(default_factory=list)
    heading: tuple[Target, ...] = ()
    """What it names and says nothing of: what follows is about it."""
    renumbers: bool = False


def clauses_of(parts: Sequence[Part]) -> Said:
    """The clauses that the parts make. Raises InstructionError where they make none."""
    return _Clauses(parts).read()


class _Clauses:
    """A place in the parts, and what was said before it."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._parts = parts
        self._at = 0
        self._said = Said()
        self._sentence = 0
        self._stop = ""
        """The mark before the clause that is read."""

    def read(self) -> Said:
        while True:
            self._skip_stops()
            if self._at >= len(self._parts):
                return self._said
            part = self._peek()
            if isinstance(part, Renumbering):
                self._said.renumbers = True
                self._at += 1
            elif self._is_text(part):
                self._said.clauses[-1].news.append(part)
                self._at += 1
            else:
                self._clause()

    def _is_text(self, part: Part) -> bool:
        """Whether it is the text that the last clause announces, behind a renumbering."""
        if not self._said.clauses:
            return False
        announced = self._stop == ":" or isinstance(self._peek(self._at - 1), Renumbering)
        renumbered = self._said.renumbers and announced and not self._said.clauses[-1].news
        return isinstance(part, Printed) or (renumbered and isinstance(part, Words))

    def _peek(self, at: int | None = None) -> Part:
        place = self._at if at is None else at
        return self._parts[place] if place < len(self._parts) else END

    def _skip_stops(self) -> None:
        self._stop = ""
        while isinstance(part := self._peek(), Stop) and self._at < len(self._parts):
            self._sentence += part.mark == "."
            self._stop = part.mark if part.mark == "." or self._stop != "." else self._stop
            self._at += 1

    def _clause(self) -> None:
        if isinstance(self._peek(), Likewise) and self._orders_behind():
            self._at += 1
            self._skip_stops()
        places, bare, at = _adjuncts(self._parts, self._at)
        self._at = at
        part = self._peek()
        if isinstance(part, Verb) and not part.passive:
            self._at += 1
            self._run(Clause(part.action, places, bare=bare))
        elif isinstance(part, For) and (verb := self._verb_behind()):
            self._instead_of(places, verb)
        elif self._is_told():
            self._told(places, bare)
        elif isinstance(part, New) or self._is_new(places, bare=bare) or self._is_for_others():
            self._run(Clause(Action.INSERT, places, bare=bare))
        elif bare and self._is_whole_text(places):
            clause = Clause(Action.READ, places, bare=bare)
            _take_named(clause)
            self._run(clause, "news")
        else:
            self._gap(places, bare)

    def _orders_behind(self) -> bool:
        """Whether what is to be done is told in full: "similarly, in OP10, delete “X”"."""
        at = self._at + 1
        while isinstance(part := self._peek(at), (*OBJECTS, *ADJUNCTS, Stop)):
            if at >= len(self._parts) or (isinstance(part, Stop) and part.mark in ".;"):
                return False
            at += 1
        return isinstance(part, Verb)

    def _is_whole_text(self, places: list[Place]) -> bool:
        """Whether nothing but the text of one paragraph is quoted: "OP3: “Thanks …;”"."""
        part, named = self._peek(), places[-1].targets or ()
        alone = len(places) == 1 and len(named) == 1 and not self._said.clauses
        last = all(isinstance(one, Stop) for one in self._parts[self._at + 1 :])
        if not (alone and last and isinstance(part, Words)) or named[0].sentence:
            return False
        read = plain(part.words).strip()
        closed = read.endswith("," if named[0].part is TargetPart.PREAMBULAR else (";", "."))
        return closed and read[:1].isupper() and len(read.split()) >= _SHORTEST_PARAGRAPH

    def _is_new(self, places: list[Place], *, bare: bool) -> bool:
        """Whether a new number alone says that a text comes in: "OP5 bis: “…”"."""
        named = places[-1].targets
        last = named[-1] if named else None
        latin = last is not None and " " in (last.path[-1] if last.path else last.place)
        new = bare and len(places) == 1 and latin
        return new and isinstance(self._peek(), Words | Printed)

    def _is_for_others(self) -> bool:
        """Whether words are said to stand for others, without a verb: "“X” in lieu of “Y”"."""
        words = isinstance(self._peek(), Words) and isinstance(self._peek(self._at + 1), For)
        return words and isinstance(self._peek(self._at + 2), Words)

    def _verb_behind(self) -> int:
        """Where the verb stands in "for “X” read “Y”"; 0 if there is none."""
        at = self._at + 1
        while isinstance(part := self._peek(at), Words | Passage | Named | It | Which):
            at += 1
        while at < len(self._parts) and self._peek(at) == Stop(","):
            at += 1
        part = self._peek(at)
        actions = (Action.REPLACE, Action.INSERT, Action.READ)
        order = isinstance(part, Verb) and part.action in actions
        return at if order else 0

    def _instead_of(self, places: list[Place], verb: int) -> None:
        clause = Clause(Action.REPLACE, places)
        for part in self._parts[self._at + 1 : verb]:
            if isinstance(part, Which) or (isinstance(part, Named) and part.preposition):
                clause.places = joined(clause.places, part, "")
            elif not isinstance(part, Stop):
                clause.objects.append(part)
        self._at = verb + 1
        self._run(clause, "news")

    def _is_told(self) -> bool:
        """Whether a verb follows on what it is about: "“X” and “Y” should be deleted"."""
        at = self._at
        while isinstance(part := self._peek(at), (*OBJECTS, *ADJUNCTS, Stop)):
            if at >= len(self._parts) or (isinstance(part, Stop) and part.mark in ".;"):
                return False
            at += 1
        return isinstance(part, Verb) and part.passive

    def _told(self, places: list[Place], bare: bool) -> None:
        clause = Clause(Action.DELETE, places, sentence=self._sentence, bare=bare)
        while not isinstance(part := self._peek(), Verb):
            if isinstance(part, OBJECTS):
                clause.objects.append(part)
            elif isinstance(part, ADJUNCTS):
                clause.places = joined(clause.places, part, "")
            self._at += 1
        self._at += 1
        clause.action = part.action
        if not clause.objects:
            _take_named(clause)
        self._run(clause, _FIRST.get(part.action, ""))

    def _run(self, clause: Clause, into: str = "") -> None:
        clause.sentence, clause.link = self._sentence, self._stop
        into = into or _ALWAYS.get(clause.action, "")
        self._at = read_rest(self._parts, self._at, clause, into)
        self._said.clauses.append(clause)

    def _gap(self, places: list[Place], bare: bool) -> None:
        """What goes on with the verb before: "and “Y” after “Z”"; without one, a heading."""
        part = self._peek()
        likewise = isinstance(part, Likewise)
        self._at += likewise
        last = self._said.clauses[-1] if self._said.clauses else None
        alone = isinstance(self._peek(), Stop)
        if last is None or (self._stop == "." and not likewise):
            if not alone or not _is_heading(places):
                raise InstructionError(_not_said(part))
            self._heading(places)
            return
        more = Clause(last.action, places, sentence=self._sentence, bare=bare)
        if likewise:
            more.places, _, self._at = _adjuncts(self._parts, self._at, places)
        self._at = read_rest(self._parts, self._at, more)
        if not (more.objects or more.news or likewise or _says(more.places)):
            raise InstructionError(_not_said(part))
        self._said.clauses.append(_filled(more, last, likewise=likewise))

    def _heading(self, places: list[Place]) -> None:
        named = places[-1].targets or ()
        later = self._at < len(self._parts) and any(
            not isinstance(part, Stop) for part in self._parts[self._at :]
        )
        if self._said.clauses and not later:
            raise InstructionError("it does not say what to do")
        self._said.heading = named
        self._said.clauses.append(Clause(Action.AMEND, places, sentence=self._sentence, bare=True))


def _take_named(clause: Clause) -> None:
    """What was read as a place is what is done something to: "OP9 should be deleted"."""
    place = clause.places[-1]
    if place.targets:
        clause.objects.append(Named(place.targets))
        clause.places[-1] = replace(place, targets=None)


def _is_heading(places: Sequence[Place]) -> bool:
    return len(places) == 1 and places[0].only_named


def _says(places: Sequence[Place]) -> bool:
    return any(place != Place() for place in places)


def _not_said(part: Part) -> str:
    if isinstance(part, Words):
        return f"what is to be done with “{part.words}” is not said"
    if isinstance(part, For):
        return "what comes instead of what is not understood"
    return "it does not say what to do"


def _filled(more: Clause, last: Clause, *, likewise: bool) -> Clause:
    """A clause without a verb, with what the one before it says and it does not."""
    whole = bool(last.objects) and all(isinstance(part, Named) for part in last.objects)
    apart = last.action is Action.MOVE or (likewise and whole)
    if apart and not more.objects and more.places[0].targets:
        more.objects = [Named(more.places[0].targets)]
        more.places[0] = replace(more.places[0], targets=None)
        return more
    changed = bool(more.objects)
    if not more.objects:
        more.objects = list(last.objects)
    if not more.news:
        more.news = list(last.news)
    if not changed:
        more.places = [place.completed(last.places[-1]) for place in more.places]
    more.instead, more.brackets = last.instead, last.brackets
    return more


def _adjuncts(
    parts: Sequence[Part], at: int, places: list[Place] | None = None
) -> tuple[list[Place], bool, int]:
    """The places from one part on, whether they are a heading, and the part behind them."""
    found = places or [Place()]
    link, bare, end, start = "", False, at, at
    while at < len(parts):
        part = parts[at]
        if isinstance(part, Stop) and part.mark not in ".;":
            if link == part.mark == "and":
                raise InstructionError("what is joined by “and” is not understood")
            link = part.mark
        elif isinstance(part, ADJUNCTS):
            found = joined(found, part, link)
            bare = isinstance(part, Named) and not part.preposition
            link, end = "", at + 1
        elif isinstance(part, Words) and (anchor := _as_anchor(parts, at, found)):
            found = joined(found, anchor, link)
            link, end = "", at + 1
        else:
            break
        at += 1
    if at > start and at < len(parts) and isinstance(parts[at], Verb) and link == "and":
        raise InstructionError("what is joined by “and” is not understood")
    return found, bare, at if at < len(parts) and not isinstance(parts[at], Stop) else end


def _as_anchor(parts: Sequence[Part], at: int, places: list[Place]) -> Adjunct | None:
    """The second words of "after “X” in OP7 and “Y” in OP8, insert …"."""
    anchor, part = places[-1].anchor, parts[at]
    if anchor is None or not isinstance(part, Words):
        return None
    ahead = at + 1
    while ahead < len(parts) and isinstance(parts[ahead], (*ADJUNCTS, Words, Stop)):
        ahead += 1
    verb = parts[ahead] if ahead < len(parts) else None
    order = isinstance(verb, Verb) and not verb.passive and verb.action is Action.INSERT
    listed = at > 0 and parts[at - 1] == Stop("and")
    return Anchor(anchor.side, part.words, part.occurrence) if order and listed else None
