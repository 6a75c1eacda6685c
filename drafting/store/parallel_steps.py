"""The changes of a record that went apart and together again, as if made one after the other.

One line leads from the earlier state to the later one; what others recorded beside it and was
brought in by a merge is made on the text of that line change by change, each under its own name.
What the merge wrote besides, as where both had changed the same words, is its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from drafting.model.difference import difference
from drafting.model.edits import Several
from drafting.model.resolution import Resolution
from drafting.redline.provenance.steps import Step, steps_of
from drafting.redline.rebase import KEEP_BOTH, KnownTexts, rebase
from drafting.store.acts import act_of
from drafting.store.brought_back import brought_back
from drafting.store.messages import read_commit

if TYPE_CHECKING:
    from drafting.redline.spans import Act
    from drafting.store.plumbing.repository import Repository
    from drafting.store.texts import Texts

Parents = Mapping[str, tuple[str, ...]]
"""By state, oldest first, the states that it follows."""


class ParallelSteps:
    """The steps of one resolution along a line through the record."""

    def __init__(
        self, repository: Repository, texts: Texts, handle: str, plain: Mapping[str, Step]
    ) -> None:
        """`plain` has, by state, the steps of all changes that follow a single state."""
        self._repository = repository
        self._texts = texts
        self._handle = handle
        self._plain = plain

    def steps(self, since: str, span: str, until: str) -> Iterator[Step]:
        """The changes after the state `since` (or from the beginning) up to the state `until`.

        Raises DamagedStoreError.
        """
        parents = self._parents(span)
        line = main_line(parents, since, until)
        done = {state for state, _ in line}
        for state, before in line:
            beside = [one for one in parents[state] if one != before]
            if beside:
                extra = [one for one in _up_to(parents, beside) if one not in done]
                done.update(extra)
                yield from self._merged(state, parents[state], before, extra)
            elif state in self._plain:
                yield self._plain[state]

    def _parents(self, span: str) -> Parents:
        rows = self._repository.walk("log", "--topo-order", "--reverse", "--format=%H %P%x00", span)
        fields = (row.split() for row in rows)
        return {row[0]: tuple(row[1:]) for row in fields if row}

    def _merged(
        self, state: str, parents: Iterable[str], before: str, beside: Iterable[str]
    ) -> Iterator[Step]:
        """What was recorded beside the line, and what the merge made of it."""
        now = self._text(before)
        merge = self._act(state)
        back_again = merge._replace(undoes=state)  # words that return are whose they were
        for one in beside:
            if one not in self._plain:
                continue
            was, became = self._text(f"{one}^"), self._text(one)
            edit = Several(difference(was, became))
            text = rebase(edit, KnownTexts(was, past=_nothing), now, KEEP_BOTH).text
            back = brought_back(now, was, text)
            yield from _step(now, back, back_again)
            yield from steps_of(back, [(self._plain[one].act, text)])
            now = text
        found = self._text(state)
        for parent in parents:
            back = brought_back(now, self._text(parent), found)
            yield from _step(now, back, back_again)
            now = back
        for step in _step(now, found, merge):
            yield step._replace(act=back_again, outline=None)
            yield step._replace(texts={})

    def _text(self, state: str) -> Resolution:
        return self._texts.at(state, self._handle) or Resolution()

    def _act(self, state: str) -> Act:
        found = self._repository.reader.read(state)
        if found is None:
            raise self._repository.damaged(f"the state {state} is missing")
        return act_of(read_commit(state, found.data))


def _step(old: Resolution, new: Resolution, act: Act) -> Iterator[Step]:
    """The step between two states; none where nothing differs."""
    if old != new:
        yield from steps_of(old, [(act, new)])


def main_line(parents: Parents, since: str, until: str) -> list[tuple[str, str]]:
    """The states of one line after `since` up to `until`, each with that which it follows there.

    At a merge the line goes where `since` is, and else by the first of both.
    """
    behind = {since} if since else set()
    for state, before in parents.items():
        if not behind.isdisjoint(before):
            behind.add(state)
    line: list[tuple[str, str]] = []
    state = until
    while state in parents:
        before = parents[state]
        chosen = next((one for one in before if one in behind), before[0] if before else "")
        line.append((state, chosen))
        state = chosen
    return line[::-1]


def _up_to(parents: Parents, states: Iterable[str]) -> Iterator[str]:
    """Everything in the span that some states follow, and these, oldest first."""
    wanted, waiting = set[str](), list(states)
    while waiting:
        state = waiting.pop()
        if state in parents and state not in wanted:
            wanted.add(state)
            waiting += parents[state]
    return (state for state in parents if state in wanted)


def _nothing(_: object) -> None:
    """No text of before is looked up for what only tells who wrote what."""
