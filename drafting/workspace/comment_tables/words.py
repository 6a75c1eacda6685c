"""The words of a table that came back: what each author would change, as plans on a text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from drafting.formats.received_table import UNTRACKED, ReceivedRow
from drafting.model.inline import note_references, plain
from drafting.model.resolution import Resolution
from drafting.named_tuples import NamedTuple
from drafting.page.comment_table import TableRow
from drafting.redline.rebase import rebase
from drafting.redline.rebase.values import Grade
from drafting.workspace.editing.passages import Passage, passages, rewording
from drafting.workspace.editing.plans import Plan
from drafting.workspace.incoming.comparable_words import folded, same_words
from drafting.workspace.incoming.identities import with_looks_of
from drafting.workspace.wording import describe_rewriting, quoted


class ChangedWords(NamedTuple):
    """What one author made of the words of a row."""

    author: str
    """Empty for whoever sent the file."""
    after: str = ""
    """Inline markup; empty where a tracked change takes all of it out."""
    left: str = ""
    """Why nothing is made of it, in a sentence; empty where something is."""


def changed_words(came: ReceivedRow, sent: TableRow, *, is_one: bool) -> tuple[ChangedWords, ...]:
    """What became of a row; `is_one` says that all changes of the file are of one delegation."""
    before, raw = sent.lines, came.words[UNTRACKED]
    authors = [author for author in came.words if author != UNTRACKED]
    if came.is_gone and came.tracked:
        return (ChangedWords(UNTRACKED if is_one else came.tracked),)
    if is_one or not authors:
        is_cleared = bool(authors) and not any(map(plain, came.accepted))
        if is_cleared and _are_same(raw, before):
            return (ChangedWords(UNTRACKED),)
        return tuple(_of(UNTRACKED, before, raw, came.accepted))
    if not _are_same(raw, before):
        said = f"it was changed with and without tracked changes: {_quoted(came.accepted)}"
        return (ChangedWords(UNTRACKED, left=said),)
    if not _is_sum(came.words, came.accepted):
        said = f"changes of {', '.join(authors)} rest on each other: {_quoted(came.accepted)}"
        return (ChangedWords(UNTRACKED, left=said),)
    return tuple(
        ChangedWords(author) if not any(map(plain, came.words[author])) else one
        for author in authors
        for one in _of(author, before, raw, came.words[author])
    )


def _of(
    author: str, before: tuple[str, ...], raw: tuple[str, ...], after: tuple[str, ...]
) -> Iterator[ChangedWords]:
    if _are_same(before, after):
        return
    if not after:
        yield ChangedWords(author, left="its words were taken out without a tracked change")
        return
    if len(before) > 1:
        yield ChangedWords(author, left=f"rows of a table were changed: {_quoted(after)}")
        return
    for further in after[1:]:
        yield ChangedWords(author, left=f"this stands below its text: {_quoted((further,))}")
    first = with_looks_of(before[0], raw[0], after[0]) if raw else after[0]
    if same_words(first, before[0]):
        return
    if unknown := set(note_references(first)) - set(note_references(before[0])):
        count = "a footnote" if len(unknown) == 1 else f"{len(unknown)} footnotes"
        yield ChangedWords(author, left=f"{count} came with it: {_quoted((first,))}")
        return
    yield ChangedWords(author, first)


def _are_same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return len(one) == len(other) and all(map(same_words, one, other))


def _is_sum(words: Mapping[str, tuple[str, ...]], accepted: tuple[str, ...]) -> bool:
    """Whether what all authors make of words is what each of them makes of them."""
    counts = {author: _counted(lines) for author, lines in words.items()}
    base = counts.pop(UNTRACKED)
    made = Counter(base)
    for one in counts.values():
        made.update(one)
        made.subtract(base)
    return +made == _counted(accepted) and min(made.values(), default=0) >= 0


def _counted(lines: tuple[str, ...]) -> Counter[str]:
    return Counter("".join(map(folded, lines)))


def _quoted(lines: tuple[str, ...]) -> str:
    return f"“{' / '.join(map(folded, lines))}”"


class PlannedWords(NamedTuple):
    """A plan on the text of today; None with the reason why there is none."""

    plan: Plan | None
    left: str = ""


def planned(changed: ChangedWords, key: str, sent: Resolution, now: Resolution) -> PlannedWords:
    """What an author asks for of a passage, of the text of today."""
    passage = next((one for one in passages(sent) if one.key == key), None)
    if passage is None:
        return PlannedWords(None, f"its words are not changed here: {quoted(changed.after)}")
    if not changed.after:
        return _deletion(passage, now)
    edit = rewording(sent, passage, changed.after)
    made = rebase(edit, sent, now)
    if made.grade is Grade.MOOT:
        return PlannedWords(None, f"the text of today has it already, or has no such paragraph: "
                            f"“{folded(changed.after)}”")  # fmt: skip
    if made.grade is Grade.CONTESTED and made.edit == edit:
        said = f"its words were changed otherwise since: “{folded(changed.after)}”"
        return PlannedWords(None, said)
    said = describe_rewriting(passage.text, changed.after, passage.label)
    return PlannedWords(Plan(made.edit, said, passage.unit))


def _deletion(passage: Passage, now: Resolution) -> PlannedWords:
    from drafting.model.numbering import Numbering
    from drafting.workspace.editing.planners import delete

    if not passage.unit:
        return PlannedWords(None, "it was taken out, and it is no paragraph")
    if passage.unit not in Numbering(now):
        return PlannedWords(None, "it was taken out, and is gone from the text already")
    return PlannedWords(delete(now, passage.unit))
