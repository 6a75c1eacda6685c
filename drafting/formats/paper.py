"""A compilation as Markdown or as plain text: for reading, and to be read again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from drafting.amendments.compilation.notation import in_brackets, written
from drafting.amendments.compilation.paper import Paper
from drafting.model.inline import escape, markup, plain, runs
from drafting.model.numbering import note_numbers
from drafting.model.unit import Kind

END_OF_HEAD = "---"
"""The line between what is said of a compilation and its text."""
NOTES = "__________"
"""The line between the text and its notes."""
_HEADINGS = frozenset({Kind.HEADING, Kind.SECTION, Kind.ANNEX, Kind.TITLE})
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def paper_markdown(paper: Paper) -> str:
    """The compilation as Markdown: labels and additions in bold, deletions struck."""
    numbers = note_numbers(paper.compilation.text)

    def inline(text: str) -> str:
        shown = (run._replace(note=numbers.get(run.note, "")) if run.note else run
                 for run in runs(text))  # fmt: skip
        return markup(shown)

    notes = (f"[^{numbers[name]}]: {inline(text)}" for name, text in _notes(paper))
    head = (f"# {escape(paper.title)}", *map(escape, paper.facts), *_key(paper))
    text = _text(paper, inline, heading="## {}", label="**{}** {}")
    return _blocks((*head, END_OF_HEAD, *text, *_ruled(notes)))


def paper_text(paper: Paper) -> str:
    """The compilation as plain text, one paragraph a line."""
    numbers = note_numbers(paper.compilation.text)

    def inline(text: str) -> str:
        return "".join(numbers.get(run.note, "").translate(_RAISED) or run.text
                       for run in runs(text))  # fmt: skip

    key = (f"{plain(sign.sample)}: {sign.meaning}" for sign in paper.key)
    named = ("Delegations: " + ", ".join(paper.delegations),) if paper.delegations else ()
    text = _text(paper, inline, heading="{}", label="{} {}")
    notes = (f"{numbers[name].translate(_RAISED)} {inline(text)}" for name, text in _notes(paper))
    head = (paper.title, *paper.facts, *key, *named)
    return _blocks((*head, END_OF_HEAD, *text, *_ruled(notes)))


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


def _text(paper: Paper, inline: Callable[[str], str], *, heading: str, label: str) -> Iterator[str]:
    compilation = paper.compilation
    yield inline(compilation.text.chapeau)
    if title := written(compilation.title):
        yield heading.format(inline(title))
    yield inline(compilation.text.enacting)
    for unit in compilation.printed():
        words = inline(written(unit))
        if unit.kind in _HEADINGS:
            yield heading.format(f"{unit.number} {words}".strip())
        else:
            yield label.format(unit.label, words) if unit.label else words
    yield inline(compilation.text.closing)


def _notes(paper: Paper) -> Iterator[tuple[str, str]]:
    """Identity and text of each note, what is proposed of it in brackets."""
    proposed = paper.compilation.notes
    for note in paper.compilation.text.notes_in_order():
        said = proposed.get(note.id)
        yield note.id, in_brackets(said) if said else note.text


def _blocks(blocks: tuple[str, ...]) -> str:
    return "\n\n".join(block for block in blocks if block) + "\n"
