"""The record of a text as a story: what was undone is left out, a run of changes is one line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from drafting.cli.entries import entry_line
from drafting.cli.streams import say
from drafting.workspace.wording import counted

if TYPE_CHECKING:
    from drafting.workspace.record.story import Chapter


def print_story(story: Iterable[Chapter]) -> None:
    """Print what was done, newest first."""
    for chapter in story:
        _print_chapter(chapter)


def told_count(count: int, since: str) -> str:
    """How many changes there are."""
    where = f"since {since}" if since else "since it was brought in"
    return f"{counted(count, 'change')} of the text {where}"


def _print_chapter(chapter: Chapter) -> None:
    drafts = chapter.drafts
    for entry in chapter.entries:
        line = entry_line(entry.last._replace(drafts=drafts))
        say(f"{line}{_in_a_row(len(entry.changes))}")
        drafts = ()
    if drafts:
        say(f"[{', '.join(drafts)}]: nothing that was done before it stands.")


def _in_a_row(count: int) -> str:
    """What is said behind the latest of several changes that are one entry."""
    return f" ({counted(count, 'change')} in a row)" if count > 1 else ""


def told_folded(story: Sequence[Chapter]) -> str:
    """How much is told by no line of its own; empty where all is."""
    several = sum(len(one.changes) - 1 for chapter in story for one in chapter.entries)
    folded = sum(chapter.folded for chapter in story)
    if not (several or folded):
        return ""
    undone = f", {folded:,} taken back or made again" if folded else ""
    return f"{several + folded:,} folded away{undone}: --all shows every single one."
