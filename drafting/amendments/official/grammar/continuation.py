"""How a clause goes on behind its verb."""

from __future__ import annotations

from collections.abc import Sequence

from drafting.amendments.official.errors import InstructionError
from drafting.amendments.official.grammar.clause import ADJUNCTS, END, OBJECTS, Clause
from drafting.amendments.official.grammar.parts import (
    Action,
    Brackets,
    Edge,
    For,
    Instead,
    It,
    Likewise,
    Link,
    Named,
    New,
    Part,
    Passage,
    Printed,
    Renumbering,
    Respectively,
    Stop,
    Verb,
    Words,
)
from drafting.amendments.official.grammar.places_of_clause import joined
from drafting.amendments.official.word_ranges import Where


def read_rest(parts: Sequence[Part], at: int, clause: Clause, into: str = "") -> int:
    """Give a clause what stands from one part on; where the next clause begins.

    `into` says what comes first: "news", "destination", or what the clause is about.
    Raises InstructionError.
    """
    return _Rest(parts, at, clause, into).read()


def leads(parts: Sequence[Part], at: int) -> bool:
    """Whether another clause begins here: places, and then a verb."""
    while at < len(parts):
        part = parts[at]
        if isinstance(part, Verb):
            return True
        if isinstance(part, Renumbering | Likewise):
            return True
        if isinstance(part, Stop) and part.mark in ".;":
            return False
        if not isinstance(part, (*ADJUNCTS, *OBJECTS, Stop)):
            return False
        at += 1
    return False


class _Rest:
    """A place in the parts behind the verb of a clause."""

    def __init__(self, parts: Sequence[Part], at: int, clause: Clause, into: str) -> None:
        self._parts, self._at, self._clause = parts, at, clause
        self._into = into
        """Where the next object goes: what the clause is about, or "news" and the like."""
        self._last: Part = END
        self._link = ""

    def read(self) -> int:
        """Take all parts that the clause has; where the next one begins."""
        while self._at < len(self._parts) and self._step():
            pass
        return self._at

    def _step(self) -> bool:
        part = self._parts[self._at]
        if isinstance(part, Stop):
            return self._over_stop()
        taken = self._take(part)
        if taken:
            self._last, self._link = part, ""
            self._at += 1
        return taken

    def _over_stop(self) -> bool:
        """Step over a stop if the clause goes on behind it."""
        at, marks = self._at, ""
        while at < len(self._parts) and isinstance(stop := self._parts[at], Stop):
            marks += {"and": "&"}.get(stop.mark, stop.mark)
            at += 1
        if at >= len(self._parts):
            self._at = at
            return False
        if not self._goes_on(self._parts[at], at, marks):
            return False
        dangles = "&" in marks and self._last is END and not self._clause.objects
        if dangles or marks.count("&") > 1:
            raise InstructionError("what is joined by “and” is not understood")
        self._link = "and" if "&" in marks else marks[0]
        self._at = at
        return True

    def _goes_on(self, part: Part, at: int, marks: str) -> bool:
        """Whether a part behind a stop still is of this clause."""
        if isinstance(part, Printed) or "." in marks or ";" in marks:
            return isinstance(part, Printed)
        if isinstance(part, Verb):
            return _leads_on(part, self._clause)
        if isinstance(part, Words):
            return self._lists(at)
        if isinstance(part, Link | Respectively | Instead | Brackets):
            outcome = isinstance(part, Link) and part.outcome
            return not isinstance(part, Link) or outcome or not self._has_news()
        if not self._clause.objects and not self._clause.news:
            aside = isinstance(part, Renumbering | Likewise)
            return not aside and (marks in (",", ":") or not leads(self._parts, at))
        return self._goes_on_with(part, at, marks)

    def _goes_on_with(self, part: Part, at: int, marks: str) -> bool:
        """The same of a place or an object, where the clause has an object already."""
        if isinstance(part, Named) and not part.preposition and self._clause.action is Action.MOVE:
            return False
        if isinstance(part, ADJUNCTS):
            return not leads(self._parts, at) and not self._is_new_text(at)
        new = isinstance(part, New) and not self._clause.news and not leads(self._parts, at)
        return isinstance(part, New | Passage | It) and (marks == ":" or new)

    def _has_news(self) -> bool:
        return any(not isinstance(part, New) for part in self._clause.news)

    def _is_new_text(self, at: int) -> bool:
        """Whether other words come in at other places: "and, in paragraph 9, with “Y”"."""
        while isinstance(part := self._peek(at), (*ADJUNCTS, Stop)) and at < len(self._parts):
            at += 1
        clause = self._clause
        if isinstance(part, Link):
            return bool(clause.news)
        words = any(isinstance(one, Words) for one in clause.objects)
        return isinstance(part, Words) and (words or bool(clause.news))

    def _lists(self, at: int) -> bool:
        """Whether the words are of the list before, or the text that was announced."""
        if isinstance(self._last, Words):
            after = at
            while isinstance(self._peek(after), Words | Stop):
                after += 1
                if after >= len(self._parts):
                    return True
            part = self._peek(after)
            told = isinstance(part, Verb) and part.passive
            linked = isinstance(part, Link) and self._into == "news"
            turned = isinstance(part, For) and bool(self._clause.news)
            return not (told or linked or turned)
        if isinstance(self._last, Link | New | For | Verb):
            return True
        if self._into and not self._has_news():
            return True
        nothing = not self._clause.objects and not self._clause.news
        text = isinstance(self._clause.objects[-1] if self._clause.objects else None, New)
        return nothing or (text and not self._clause.news)

    def _peek(self, at: int) -> Part:
        return self._parts[at] if at < len(self._parts) else END

    def _take(self, part: Part) -> bool:
        clause = self._clause
        if isinstance(part, Words | Passage | New | It | Printed) or (
            isinstance(part, Named) and not part.preposition and self._is_object()
        ):
            self._take_object(part)
        elif isinstance(part, ADJUNCTS):
            if isinstance(part, Named) and not part.preposition and not self._link:
                raise InstructionError(
                    f"what is meant by {part.targets[0].words} is not understood"
                )
            clause.places = joined(clause.places, part, self._link)
        elif isinstance(part, Link):
            if self._has_news() and not part.outcome:
                raise InstructionError("it says twice what comes in")
            self._into = "outcome" if part.outcome else "news"
        elif isinstance(part, For):
            self._turn_round()
        elif isinstance(part, Verb) and _leads_on(part, clause):
            if self._into == "destination":
                raise InstructionError("it says twice what they become")
            self._into = "destination" if part.action is Action.BECOME else "news"
        elif isinstance(part, Respectively | Instead | Brackets):
            self._note(part)
        else:
            return False
        return True

    def _is_object(self) -> bool:
        """Whether paragraphs named by themselves are what something is done to."""
        clause = self._clause
        if self._into or not clause.objects:
            return True
        return isinstance(self._last, Named) and self._link == "and"

    def _take_object(self, part: Part) -> None:
        clause = self._clause
        lone = not self._link and not self._announces_several()
        if isinstance(part, Words) and isinstance(self._last, Words) and lone:
            raise InstructionError(f"what is to be done with “{part.words}” is not said")
        if (isinstance(part, Printed) and self._into != "outcome") or self._into == "news":
            clause.news.append(part)
        elif self._into == "outcome":
            clause.outcome.append(part)
        elif self._into == "destination" and isinstance(part, Words):
            clause.news.append(part)
        elif self._into == "destination" and isinstance(part, Named):
            if clause.destination:
                raise InstructionError("it says twice what they become")
            clause.destination = part.targets
        elif clause.action is Action.INSERT and (words := _up_to_the_end(part)):
            clause.objects.append(words)
            clause.places = joined(clause.places, Edge(end=True), self._link)
        else:
            clause.objects.append(part)

    def _announces_several(self) -> bool:
        """Whether several paragraphs were announced, each of which may be quoted."""
        said = (*self._clause.objects, *self._clause.news)
        return any(isinstance(part, New) and part.count != 1 for part in said)

    def _turn_round(self) -> None:
        """What follows "for" is what goes; what stood before it comes."""
        clause = self._clause
        if self._into == "news":
            self._into = ""
            return
        if clause.news:
            raise InstructionError("it says twice what comes in")
        clause.news, clause.objects = [*clause.objects], []
        clause.action = Action.REPLACE

    def _note(self, part: Part) -> None:
        clause = self._clause
        clause.respectively |= isinstance(part, Respectively)
        clause.brackets |= isinstance(part, Brackets)
        if isinstance(part, Instead):
            clause.instead = True


def _up_to_the_end(part: Part) -> Words | None:
    """The words of "“X” to the end of the paragraph", which is where they are added."""
    stretch = part.stretch if isinstance(part, Passage) else None
    if stretch is None or stretch.where is not Where.THROUGH or stretch.until:
        return None
    return Words(stretch.words, stretch.occurrence)


def _leads_on(part: Verb, clause: Clause) -> bool:
    """Whether a verb only leads to what a clause says: "to become …", "to read …"."""
    if part.action is Action.BECOME:
        return not part.passive and clause.action is Action.MOVE
    new = (Action.AMEND, Action.INSERT, Action.REPLACE, Action.MERGE)
    return part.action is Action.READ and part.passive and not clause.news and clause.action in new
