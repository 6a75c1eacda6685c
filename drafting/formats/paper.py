"""A compilation as Markdown or as plain text: for reading, and to be read again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from drafting.amendments.compilation.notation import written
from drafting.amendments.compilation.paper import Paper
from drafting.lexicon.small_figures import raised
from drafting.model.inline import Run, escape, markup, plain, runs
from drafting.model.numbering import note_numbers
from drafting.model.resolution import Resolution
from drafting.model.unit import Kind

END_OF_HEAD = "---"
"""The line between what is said of a compilation and its text."""
NOTES = "__________"
"""The line between the text and its notes."""
_HEADINGS = frozenset({Kind.HEADING, Kind.SECTION, Kind.ANNEX, Kind.TITLE})


def paper_markdown(paper: Paper) -> str:
    """The compilation as Markdown: labels and additions in bold, deletions struck."""
    text = paper.text
    numbers = note_numbers(text)

    def numbered(run: Run) -> Run:
        return run._replace(note=numbers[run.note]) if run.note in numbers else run

    def inline(words: str) -> str:
        return markup(map(numbered, runs(words)))

    notes = (f"[^{numbers[note.id]}]: {inline(note.text)}" for note in text.notes_in_order())
    values = map(inline, paper.values)
    head = (f"# {escape(paper.title)}", *map(escape, paper.facts), *values, *_key(paper))
    lines = _text(paper, text, inline, heading="## {}", label="**{}** {}")
    return _blocks((*head, END_OF_HEAD, *lines, *_ruled(notes)))


def paper_text(paper: Paper) -> str:
    """The compilation as plain text, one paragraph a line."""
    text = paper.text
    marks = {name: raised(number) for name, number in note_numbers(text).items()}

    def inline(words: str) -> str:
        return "".join(marks.get(run.note, "") if run.note else run.text for run in runs(words))

    key = (f"{plain(sign.sample)}: {sign.meaning}" for sign in paper.key)
    named = ("Delegations: " + ", ".join(paper.delegations),) if paper.delegations else ()
    lines = _text(paper, text, inline, heading="{}", label="{} {}")
    notes = (f"{marks[note.id]} {inline(note.text)}" for note in text.notes_in_order())
    head = (paper.title, *paper.facts, *map(inline, paper.values), *key, *named)
    return _blocks((*head, END_OF_HEAD, *lines, *_ruled(notes)))


def _ruled(notes: Iterable[str]) -> tuple[str, ...]:
    found = tuple(notes)
    return (NOTES, *found) if found else ()


def _key(paper: Paper) -> Iterator[str]:
    """The key as a table, and who is named."""
    if paper.key:
        rows = (f"| {sign.sample} | {escape(sign.meaning)} |" for sign in paper.key)
        yield "\n".join(("| Sign | What it means |", "| --- | --- |", *rows))
    if paper.delegations:
        yield f"**Delegations:** {escape(', '.join(paper.delegations))}"


def _text(
    paper: Paper, text: Resolution, inline: Callable[[str], str], *, heading: str, label: str
) -> Iterator[str]:
    yield inline(text.chapeau)
    if text.title:
        yield heading.format(inline(text.title))
    yield inline(text.enacting)
    for unit in paper.compilation.printed():
        words = inline(written(unit))
        if unit.kind in _HEADINGS:
            yield heading.format(f"{unit.number} {words}".strip())
        else:
            yield label.format(unit.label, words) if unit.label else words
    yield inline(text.closing)


def _blocks(blocks: tuple[str, ...]) -> str:
    return "\n\n".join(block for block in blocks if block) + "\n"
