"""A model of amending: paragraphs in a list, and operations carried out all at once.

Every operation names its place by the labels of the base and its words by the text of the
base; nothing in a document sees what another instruction of it did, except an operation
wrapped in `later`, which works on the words as the others have left them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from amendments.official.wordings.base import Base, Paragraph


class MistakenCaseError(Exception):
    """The case is wrong: its words or its place are not in the base."""


@dataclass
class State:
    base: Base
    edits: dict[str, list[tuple[int, int, str]]] = field(default_factory=dict)
    whole: dict[str, str] = field(default_factory=dict)
    removed: set[str] = field(default_factory=set)
    before: dict[str, list[Paragraph]] = field(default_factory=dict)
    after: dict[str, list[Paragraph]] = field(default_factory=dict)
    moves: list[tuple[list[str], str, bool]] = field(default_factory=list)
    notes: dict[str, str] = field(default_factory=dict)
    late: list[tuple[str, str, str]] = field(default_factory=list)

    def text(self, label: str) -> str:
        for paragraph in self.base.paragraphs:
            if paragraph.label == label:
                return paragraph.text
        raise MistakenCaseError(f"no {label} in {self.base.name}")

    def edit(self, label: str, start: int, end: int, words: str) -> None:
        self.edits.setdefault(label, []).append((start, end, words))


Operation = Callable[[State], None]


def listed(where: str | Iterable[str]) -> list[str]:
    return where.split() if isinstance(where, str) else list(where)


def found(text: str, words: str, which: object = None) -> list[int]:
    """Where `words` stand in `text` as whole words; exactly one place, unless told otherwise."""
    left = r"(?<!\w)" if words[:1].isalnum() else ""
    right = r"(?!\w)" if words[-1:].isalnum() else ""
    places = [one.start() for one in re.finditer(left + re.escape(words) + right, text)]
    if not places:
        raise MistakenCaseError(f"“{words}” does not stand in “{text}”")
    if which == "all":
        return places
    if which == "last":
        return places[-1:]
    if isinstance(which, int):
        return [places[which - 1]]
    if len(places) > 1:
        raise MistakenCaseError(f"“{words}” stands {len(places)} times in “{text}”")
    return places


# Words


def swap(where: str | Iterable[str], old: str, new: str, which: object = None) -> Operation:
    """Replace words; `which` may be "all", "last" or a number that counts from 1."""

    def carry_out(state: State) -> None:
        for label in listed(where):
            for start in found(state.text(label), old, which):
                state.edit(label, start, start + len(old), new)

    return carry_out


def cut(where: str | Iterable[str], words: str, which: object = None) -> Operation:
    return swap(where, words, "", which)


def after(where: str | Iterable[str], anchor: str, words: str, which: object = None) -> Operation:
    def carry_out(state: State) -> None:
        gap = "" if words[0] in ",;.:{" else " "
        for label in listed(where):
            for start in found(state.text(label), anchor, which):
                place = start + len(anchor)
                state.edit(label, place, place, gap + words)

    return carry_out


def before(where: str | Iterable[str], anchor: str, words: str, which: object = None) -> Operation:
    def carry_out(state: State) -> None:
        for label in listed(where):
            for start in found(state.text(label), anchor, which):
                state.edit(label, start, start, words + " ")

    return carry_out


def add_end(where: str | Iterable[str], words: str) -> Operation:
    """Words at the end of a paragraph, before the mark that ends it."""

    def carry_out(state: State) -> None:
        for label in listed(where):
            text = state.text(label)
            place = len(text.rstrip(",;.:"))
            state.edit(label, place, place, ("" if words[0] in ",;.:" else " ") + words)

    return carry_out


def text(where: str, words: str) -> Operation:
    """The text of one paragraph anew; what hangs below it stays."""

    def carry_out(state: State) -> None:
        state.text(where)
        state.whole[where] = words

    return carry_out


def later(where: str, old: str, new: str) -> Operation:
    """Words replaced in the text as the other operations left it."""
    return lambda state: state.late.append((where, old, new))


# Sentences


def sentences(words: str) -> list[str]:
    return re.split(r"(?<=\.) (?=[A-ZÀ-Ý])", words)


def joined(parts: list[str], end: str) -> str:
    return " ".join(part.rstrip(",;.:") + "." for part in parts)[:-1] + end


def sentence(where: str, number: int, *new: str) -> Operation:
    """Sentence `number` (from 1, or -1 for the last) replaced by `new`; by nothing: deleted."""

    def carry_out(state: State) -> None:
        old = state.text(where)
        parts = sentences(old)
        at = number - 1 if number > 0 else len(parts) + number
        if not 0 <= at < len(parts):
            raise MistakenCaseError(f"no sentence {number} in {where}")
        parts[at : at + 1] = list(new)
        state.whole[where] = joined(parts, old[-1])

    return carry_out


def sentence_after(where: str, number: int, *new: str) -> Operation:
    """New sentences after sentence `number`; 0: at the beginning, -1: at the end."""

    def carry_out(state: State) -> None:
        old = state.text(where)
        parts = sentences(old)
        at = len(parts) if number < 0 else number
        parts[at:at] = list(new)
        state.whole[where] = joined(parts, old[-1])

    return carry_out


# Paragraphs

KINDS = {"P": ("preamble", 0), "H": ("heading", 0), "O": ("operative", 0), "X": ("annex", 0)}
KINDS |= {"a": ("operative", 1), "i": ("operative", 2)}


def new(lines: Iterable[str]) -> list[Paragraph]:
    """Paragraphs from lines such as `O Urges …`, `a To …`, `i The …`, `P Noting …`."""
    made = []
    for line in lines:
        mark, words = line.split(" ", 1)
        kind, depth = KINDS[mark]
        made.append(Paragraph(kind, "", words, depth))
    return made


def put_after(where: str, *lines: str) -> Operation:
    def carry_out(state: State) -> None:
        state.text(where)
        state.after.setdefault(where, []).extend(new(lines))

    return carry_out


def put_before(where: str, *lines: str) -> Operation:
    def carry_out(state: State) -> None:
        state.text(where)
        state.before.setdefault(where, []).extend(new(lines))

    return carry_out


def remove(where: str | Iterable[str]) -> Operation:
    """Paragraphs with all that hangs below them; of a footnote, its marks too."""

    def carry_out(state: State) -> None:
        for label in listed(where):
            state.text(label)
            state.removed.add(label)

    return carry_out


def replace(where: str | Iterable[str], *lines: str) -> Operation:
    """Paragraphs that stand together replaced by others, with all that hangs below them."""

    def carry_out(state: State) -> None:
        labels = listed(where)
        put_before(labels[0], *lines)(state)
        remove(labels)(state)

    return carry_out


def move(where: str | Iterable[str], *, to_after: str = "", to_before: str = "") -> Operation:
    """Paragraphs moved in the order named, with all that hangs below them."""

    def carry_out(state: State) -> None:
        state.text(to_after or to_before)
        state.moves.append((listed(where), to_after or to_before, bool(to_after)))

    return carry_out


def add_note(key: str, words: str) -> Operation:
    """A footnote whose mark, `{key}`, another operation puts into the text."""

    def carry_out(state: State) -> None:
        state.notes[key] = words

    return carry_out


# Carrying out


def tidy(words: str) -> str:
    words = re.sub(r" +", " ", words).strip()
    return re.sub(r" ([,;.:])", r"\1", words)


def below(paragraphs: list[Paragraph], index: int) -> int:
    """The index after the last paragraph that hangs below that at `index`."""
    end = index + 1
    first = paragraphs[index]
    if first.kind == "annex_title":
        return len(paragraphs)
    while (
        end < len(paragraphs)
        and paragraphs[end].kind == first.kind
        and paragraphs[end].depth > first.depth
    ):
        end += 1
    return end


def edited(state: State, paragraph: Paragraph) -> Paragraph:
    words = state.whole.get(paragraph.label, paragraph.text)
    edits = state.edits.get(paragraph.label, [])
    if edits:
        if paragraph.label in state.whole:
            raise MistakenCaseError(f"{paragraph.label} is replaced and edited")
        ordered = sorted(enumerate(edits), key=lambda one: (one[1][0], one[1][1], one[0]))
        last = 0
        for _, (start, end, _words) in ordered:
            if start < last:
                raise MistakenCaseError(f"two operations on the same words of {paragraph.label}")
            last = end
        for _, (start, end, written) in reversed(ordered):
            words = words[:start] + written + words[end:]
        words = tidy(words)
    for label, old, written in state.late:
        if label == paragraph.label:
            (place,) = found(words, old)
            words = tidy(words[:place] + written + words[place + len(old) :])
    return Paragraph(paragraph.kind, paragraph.label, words, paragraph.depth)


def index_of(paragraphs: list[Paragraph], label: str) -> int:
    return next(i for i, one in enumerate(paragraphs) if one.label == label)


def moved(state: State, paragraphs: list[Paragraph]) -> list[Paragraph]:
    """A block is taken out and put beside its new neighbour, in the order named."""
    for labels, target, follows in state.moves:
        blocks: list[Paragraph] = []
        for label in labels:
            start = index_of(paragraphs, label)
            end = below(paragraphs, start)
            blocks += paragraphs[start:end]
            del paragraphs[start:end]
        place = index_of(paragraphs, target)
        if follows:
            place = below(paragraphs, place)
        paragraphs[place:place] = blocks
    return paragraphs


def insert(state: State, paragraphs: list[Paragraph]) -> None:
    """From the end, so that no index moves under our hands; deeper ones first."""
    for index in reversed(range(len(paragraphs))):
        label = paragraphs[index].label
        if label in state.after:
            end = below(paragraphs, index)
            paragraphs[end:end] = state.after[label]
    for index in reversed(range(len(paragraphs))):
        label = paragraphs[index].label
        if label in state.before:
            paragraphs[index:index] = state.before[label]


def without_removed(state: State, paragraphs: list[Paragraph]) -> list[Paragraph]:
    kept: list[Paragraph] = []
    skipped = -1
    for index, paragraph in enumerate(paragraphs):
        if paragraph.label in state.removed:
            skipped = max(skipped, own_end(paragraphs, index))
        if index >= skipped:
            kept.append(paragraph)
    return kept


def result(one: Base, operations: Iterable[Operation]) -> list[Paragraph]:
    """The paragraphs of `one` after `operations`, footnotes last and in the order of marks."""
    state = State(one)
    for operation in operations:
        operation(state)
    notes = {str(i): p for i, p in enumerate(of_kind(one, "note"), start=1)}
    gone = {key for key, note in notes.items() if note.label in state.removed}
    texts = {key: edited(state, note).text for key, note in notes.items()} | state.notes
    paragraphs = [edited(state, p) for p in one.paragraphs if p.kind != "note"]

    paragraphs = moved(state, paragraphs)
    insert(state, paragraphs)
    kept = without_removed(state, paragraphs)
    for key in gone:
        kept = [
            Paragraph(p.kind, p.label, p.text.replace("{" + key + "}", ""), p.depth) for p in kept
        ]
    return numbered(punctuated(kept), texts)


def own_end(paragraphs: list[Paragraph], index: int) -> int:
    """The end of what a removed paragraph takes with it: not what was put after it."""
    end = below(paragraphs, index)
    label = paragraphs[index].label
    while end > index + 1 and not paragraphs[end - 1].label.startswith((label + "(", "A")):
        end -= 1
    return end


def of_kind(one: Base, kind: str) -> list[Paragraph]:
    return [paragraph for paragraph in one.paragraphs if paragraph.kind == kind]


def ended(words: str, mark: str) -> str:
    """`words` with `mark` at their end in place of the one that stands there."""
    notes = re.search(r"(\{\w+\})*$", words)
    tail = notes.group() if notes else ""
    head = words[: len(words) - len(tail)] if tail else words
    return head.rstrip(",;.:") + mark + tail


def punctuated(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """A comma after each preambular paragraph, semicolons in the operative part, a full stop."""
    operative = [i for i, p in enumerate(paragraphs) if p.kind == "operative"]
    made = []
    for index, p in enumerate(paragraphs):
        words = p.text
        if p.kind == "preamble":
            words = ended(words, ",")
        elif p.kind == "operative" and not words.endswith(":"):
            words = ended(words, "." if index == operative[-1] else ";")
        made.append(Paragraph(p.kind, p.label, words, p.depth))
    return made


def numbered(paragraphs: list[Paragraph], notes: dict[str, str]) -> list[Paragraph]:
    """Marks of footnotes counted anew, and the notes that are still marked, in that order."""
    keys: list[str] = []
    for paragraph in paragraphs:
        for key in re.findall(r"\{(\w+)\}", paragraph.text):
            if key not in keys:
                keys.append(key)
    made = [
        Paragraph(
            p.kind,
            p.label,
            re.sub(r"\{(\w+)\}", lambda one: f"{{{keys.index(one[1]) + 1}}}", p.text),
            p.depth,
        )
        for p in paragraphs
    ]
    return made + [Paragraph("note", "", notes[key]) for key in keys]
