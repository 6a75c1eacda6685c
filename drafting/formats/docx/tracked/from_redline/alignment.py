"""Blocks of a redline aligned with the glyphs of the paragraphs that print them in the issued file.

The words of the old text are found again among the glyphs, whatever tabs, spaces, fields
and marks stand between them; each glyph gets the sign of its word, and what is brought in
stands where it belongs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from lxml import etree

from drafting.formats.docx.layout.blocks import Block, Piece, Role
from drafting.formats.docx.markup.authorship import Revision
from drafting.formats.docx.tracked.from_redline.glyphs import SOFT, Glyph, letters
from drafting.model.inline import Run
from drafting.named_tuples import NamedTuple
from drafting.redline.sequences import blocks as matching
from drafting.redline.spans import Sign


class GlyphStep(NamedTuple):
    """A glyph with its sign, words brought in, or a paragraph that ends here from now on."""

    sign: Sign
    by: Revision | None = None
    glyph: int = -1
    run: Run | None = None
    ends: int = -1
    """Which of the blocks ends here, in the new text alone."""
    copies: tuple[etree._Element, ...] = ()
    """What prints the words, if they come along from elsewhere in the file."""


class NumberSetting(NamedTuple):
    """What stands around the number at the head of a paragraph of some look."""

    lead: str = "\t"
    between: str = "\t"
    automatic: bool = False
    """Whether Word numbers such paragraphs itself."""


class UnfoundError(Exception):
    """Words of the old text that the paragraphs of the issued file do not say."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words


SettingOf = Callable[[Block], NumberSetting | None]
"""How blocks of that look are set; None where they stand as the paragraph at hand does."""


def aligned(
    blocks: Sequence[Block],
    glyphs: Sequence[Glyph],
    token: Callable[[str], str],
    setting: SettingOf,
    *,
    whole: bool = False,
) -> list[GlyphStep]:
    """The glyphs and what comes in, in order. `token` gives what a note shows among letters.

    `whole` says that each piece of the old text is one glyph; else each letter is.

    All blocks but those that begin in the new text alone stand in the old one. Raises
    UnfoundError if words are taken out that the glyphs do not show.
    """
    goes = all(block.start == block.mark == "-" for block in blocks)
    by = blocks[0].by
    others = {one.by for block in blocks for one in (*block.number, *block.pieces)} - {by}
    try:
        if not goes or others:
            return _Alignment(
                blocks, glyphs, partial(_atoms, token=token, whole=whole), setting
            ).steps()
    except UnfoundError:
        if not goes:
            raise
    moves = any(block.move for block in blocks)
    kept = [one.kept and (moves or not one.boxed) for one in glyphs]
    return [GlyphStep("=" if stays else "-", by, at) for at, stays in enumerate(kept)]


def replaced(block: Block, glyphs: Sequence[Glyph], setting: NumberSetting) -> list[GlyphStep]:
    """All words that the glyphs show taken out, and the new ones brought in.

    For a paragraph whose words in the issued file are not those of the old text.
    """
    by = next((one.by for one in (*block.pieces, *block.number) if one.by), block.by)
    hard = [at for at, glyph in enumerate(glyphs) if not glyph.is_soft]
    first, end = (hard[0], hard[-1] + 1) if hard else (len(glyphs), len(glyphs))
    steps = [GlyphStep("=", None, at) for at in range(first)]
    steps += [GlyphStep("=" if glyphs[at].kept else "-", by, at) for at in range(first, end)]
    number = [piece for piece in block.number if piece.sign != "-"]
    if number and not setting.automatic:
        steps += [GlyphStep("+", by, run=piece.run) for piece in number]
        steps.append(GlyphStep("+", by, run=Run(setting.between)))
    steps += [GlyphStep("+", by, run=piece.run) for piece in block.pieces if piece.sign != "-"]
    return steps + [GlyphStep("=", None, at) for at in range(end, len(glyphs))]


class _Atom(NamedTuple):
    """A letter or note of the old text, or a run that comes in."""

    sign: Sign
    by: Revision | None
    letter: str = ""
    run: Run | None = None


class _Alignment:
    def __init__(
        self,
        blocks: Sequence[Block],
        glyphs: Sequence[Glyph],
        atoms: Callable[[Iterable[Piece]], Iterator[_Atom]],
        setting: SettingOf,
    ) -> None:
        self._blocks, self._glyphs, self._setting = blocks, glyphs, setting
        self._numbers = [list(atoms(block.number)) for block in blocks]
        self._texts = [list(atoms(block.pieces)) for block in blocks]
        number = _hard("".join(atom.letter for atom in self._numbers[0]))
        shown = "".join(letter for letter, _ in letters(glyphs))
        if number and not _hard(shown).startswith(number):
            from drafting.formats.docx.tracked.from_redline.numbers_read import label_before

            label = shown[: label_before(shown, number)]
            if not label:
                self._numbers = [[] for _ in blocks]
            elif number not in label:
                self._numbers[0] = list(_without_points(self._numbers[0]))
        self._signs = [atom.sign for atom in self._old()]
        self._of = self._found()
        self._parts = self._letters_by_glyph()
        self._place = 0
        """Which letter of the old text comes next."""
        self._at = 0
        """Which glyph comes next."""
        self._steps: list[GlyphStep] = []

    def _old(self) -> list[_Atom]:
        return [
            atom
            for number, text in zip(self._numbers, self._texts, strict=True)
            for atom in (*number, *text)
            if atom.letter
        ]

    def _found(self) -> dict[int, int]:
        """The glyph of each letter of the old text, as far as it is shown."""
        old = [(atom.letter, at) for at, atom in enumerate(self._old())]
        hard = [one for one in old if one[0] not in SOFT]
        shown = [one for one in letters(self._glyphs) if one[0] not in SOFT]
        found = {old[1]: raw[1] for old, raw in _paired(hard, shown)}
        for number, (soft, raw) in enumerate(self._gaps([at for _, at in old], found)):
            # What stands before all words of the old text may have a lead before it.
            own = raw[-len(soft) :] if number == 0 else raw
            found.update(_soft_pairs(soft, own))
        return found

    def _gaps(
        self, places: Sequence[int], found: dict[int, int]
    ) -> Iterator[tuple[list[int], list[int]]]:
        """Between letters that were found: those of the old text, and the soft glyphs."""
        pending: list[int] = []
        last = -1
        for place in (*places, len(places)):
            if place < len(places) and place not in found:
                pending.append(place)
                continue
            end = found[place] if place < len(places) else len(self._glyphs)
            blank = [at for at in range(last + 1, end) if self._is_blank(at)]
            yield pending, blank or self._within(last, end) * len(pending)
            pending, last = [], end

    def _within(self, before: int, after: int) -> list[int]:
        """The field that shows the spaces between two letters, where nothing else does."""
        if before == after:
            return [before]
        glyphs = self._glyphs
        if after < len(glyphs) and glyphs[after].shown[0] in SOFT:
            return [after]
        return [before] if before >= 0 and glyphs[before].shown[-1] in SOFT else []

    def _is_blank(self, at: int) -> bool:
        return bool(self._glyphs[at].shown) and self._glyphs[at].is_soft

    def _letters_by_glyph(self) -> dict[int, list[int]]:
        """The letters of each glyph that shows several."""
        found: defaultdict[int, list[int]] = defaultdict(list)
        for place in sorted(self._of):
            found[self._of[place]].append(place)
        return found

    def steps(self) -> list[GlyphStep]:
        for number, block in enumerate(self._blocks):
            self._head(number, block)
            self._take(self._texts[number])
            following = self._blocks[number + 1] if number + 1 < len(self._blocks) else None
            if block.mark == "+" and following is not None and following.start == "+":
                self._steps.append(GlyphStep("+", block.by, ends=number))
        last = self._blocks[-1]
        goes = last.mark == "-" and last.start == "-"
        self._close("-" if goes else "=", last.by)
        return self._steps

    def _close(self, sign: Sign, by: Revision | None) -> None:
        """Go on to the end.

        Spaces at the very end go before a note that comes in there: LibreOffice loses
        sight of a link that comes in before them.
        """
        end, begun = len(self._glyphs), len(self._steps)
        while begun and self._steps[begun - 1].sign == "+" and self._steps[begun - 1].ends < 0:
            begun -= 1
        came = self._steps[begun:]
        blank = self._at < end and all(map(self._is_blank, range(self._at, end)))
        if not (came and blank and came[-1].run is not None and came[-1].run.note):
            self._emit_up_to(end, sign, by)
            return
        del self._steps[begun:]
        self._emit_up_to(end, "-", by)
        self._steps += came

    def _head(self, number: int, block: Block) -> None:
        setting = self._setting(block)
        own = setting or NumberSetting()
        if block.start == "+":
            self._insert(own.lead, block.by)
        else:
            self._lead(block, setting)
        atoms = self._numbers[number]
        signs = {atom.sign for atom in atoms}
        if not atoms or (signs == {"+"} and own.automatic):
            return
        self._take(atoms)
        by = block.by if block.start != "=" else atoms[-1].by
        if signs == {"+"}:
            self._flush("=", by)
            self._insert(own.between, by)
        elif self._texts[number] or signs == {"-"}:
            begun = self._at
            # A title hangs at the same place with a number and without.
            goes = signs == {"-"} and (block.role is not Role.TITLE or block.start == "-")
            self._flush("-" if goes else "=", by)
            if begun == self._at and all(atom.sign == "+" for atom in self._texts[number]):
                self._insert(own.between, by)

    def _lead(self, block: Block, setting: NumberSetting | None) -> None:
        """What stands before all words; other tabs where the paragraph is set otherwise now."""
        begun = len(self._steps)
        self._flush("-" if block.start == "-" else "=", block.by)
        if setting is None or block.start == "-":
            return
        shown = "".join(self._shown(step) for step in self._steps[begun:])
        if shown != setting.lead:
            self._steps[begun:] = [step._replace(sign="-") for step in self._steps[begun:]]
            self._insert(setting.lead, block.by)

    def _shown(self, step: GlyphStep) -> str:
        return "".join(self._glyphs[step.glyph].shown)

    def _insert(self, text: str, by: Revision | None) -> None:
        if text:
            self._steps.append(GlyphStep("+", by, run=Run(text)))

    def _flush(self, sign: Sign, by: Revision | None) -> None:
        """Go past what stands before the next words and is none itself."""
        end = self._at
        while end < len(self._glyphs) and end not in self._parts and self._glyphs[end].is_soft:
            end += 1
        self._emit_up_to(end, sign, by)

    def _emit_up_to(self, end: int, sign: Sign, by: Revision | None) -> None:
        for at in range(self._at, end):
            kept = sign == "-" and self._glyphs[at].kept
            self._steps.append(GlyphStep("=" if kept else sign, by, at))
        self._at = max(self._at, end)

    def _take(self, atoms: Iterable[_Atom]) -> None:
        for atom in atoms:
            if atom.run is not None:
                self._steps.append(GlyphStep("+", atom.by, run=atom.run))
                continue
            place, self._place = self._place, self._place + 1
            if place in self._of:
                self._letter(atom, place, self._of[place])
            elif atom.sign == "-" and atom.letter not in SOFT:
                raise UnfoundError(atom.letter)

    def _letter(self, atom: _Atom, place: int, glyph: int) -> None:
        parts = self._parts[glyph]
        goes = any(self._signs[part] == "-" for part in parts)
        if parts[0] == place:
            sign: Sign = "-" if goes else "="
            between: Sign = "-" if sign == self._last_sign == "-" else "="
            self._emit_up_to(glyph, between, atom.by)
            end = glyph + 1
            while end < len(self._glyphs) and self._glyphs[end].follows:
                end += 1
            self._emit_up_to(end, sign, atom.by)
        if goes and atom.sign == "=":
            self._steps.append(GlyphStep("+", atom.by, run=Run(atom.letter)))

    @property
    def _last_sign(self) -> Sign:
        return self._steps[-1].sign if self._steps else "="


def _hard(words: str) -> str:
    """Words without what the words of the model may lack."""
    return "".join(letter for letter in words if letter not in SOFT)


def _without_points(number: Iterable[_Atom]) -> Iterator[_Atom]:
    """A number for a label that has no point behind it."""
    for atom in number:
        if atom.run is not None:
            yield atom._replace(run=atom.run._replace(text=atom.run.text.replace(".", "")))
        elif atom.letter != ".":
            yield atom


def _atoms(pieces: Iterable[Piece], token: Callable[[str], str], *, whole: bool) -> Iterator[_Atom]:
    for piece in pieces:
        if piece.sign == "+":
            yield _Atom("+", piece.by, run=piece.run)
        elif piece.run.note:
            yield _Atom(piece.sign, piece.by, token(piece.run.note))
        else:
            for letter in (piece.run.text,) if whole else piece.run.text:
                yield _Atom(piece.sign, piece.by, letter)


def _paired(
    old: Sequence[tuple[str, int]], raw: Sequence[tuple[str, int]]
) -> Iterator[tuple[tuple[str, int], tuple[str, int]]]:
    ones, others = [letter for letter, _ in old], [letter for letter, _ in raw]
    if ones == others:
        yield from zip(old, raw, strict=True)
        return
    for stretch in matching(ones, others):
        if stretch.equal:
            yield from zip(
                old[stretch.old_start : stretch.old_end],
                raw[stretch.new_start : stretch.new_end],
                strict=True,
            )


def _soft_pairs(old: Sequence[int], raw: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Spaces of the old text and those of the file between the same words, first and last ones."""
    if not old or not raw:
        return
    if len(old) == len(raw):
        yield from zip(old, raw, strict=True)
        return
    common = min(len(old), len(raw)) - 1
    yield from zip(old[:common], raw[:common], strict=True)
    yield old[-1], raw[-1]
