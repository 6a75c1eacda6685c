"""Files whose paragraphs carry numbers as rooms and secretariats print them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .texts import Writer

_LATIN = ("bis", "ter", "quater")
FORMS = ("txt", "md", "docx", "md with identities")


@dataclass(frozen=True)
class Printed:
    """A paragraph: the number that stands before it, and a word by which it is known."""

    depth: int
    number: str
    head: str
    words: str


class Sheet:
    """A printed text; the same from the same number."""

    def __init__(self, seed: int) -> None:
        self.writer = Writer(f"numbers {seed}")
        self.random = self.writer.random
        self.form = FORMS[seed % len(FORMS)]
        self.order = self.random.choice(("regular", "gaps", "gaps", "gaps", "careless"))
        self.lines = list(self._operative())

    def _operative(self) -> Iterator[Printed]:
        for count, number in enumerate(self._series(self.random.randint(4, 8))):
            yield self._printed(0, f"{number}.", "Urges")
            if count in (1, 3):
                letters = self._series(self.random.randint(2, 4))
                for letter in letters:
                    count_of, _, latin = letter.partition(" ")
                    named = f"{chr(96 + int(count_of))} {latin}".strip()
                    yield self._printed(1, f"({named})", "To")

    def _printed(self, depth: int, number: str, opener: str) -> Printed:
        head = self.writer.word() + self.writer.word()
        words = f"{opener} {head} {self.writer.phrase()}"
        return Printed(depth, number, head, f"{words};")

    def _series(self, count: int) -> list[str]:
        """Numbers in a row: with gaps, with bis and ter, or as a careless hand has them."""
        made: list[str] = []
        number = 0
        while len(made) < count:
            draw = self.random.random() if self.order != "regular" else 1.0
            latin_too = "identities" not in self.form  # there a number of its own stands in braces
            if latin_too and draw < 0.25 and made and "quater" not in made[-1]:
                last, _, latin = made[-1].partition(" ")
                made.append(f"{last} {_LATIN[_LATIN.index(latin) + 1] if latin else 'bis'}")
                continue
            if self.order == "careless" and draw < 0.4 and made:
                number = max(1, number - self.random.randint(0, 2))
            else:
                number += 1 + (draw < 0.45)
            made.append(str(number))
        return made

    def write(self, folder: Path) -> Path:
        """The file."""
        path = folder / f"sheet.{self.form.split(' ')[0]}"
        if self.form == "docx":
            self._word(path)
        else:
            path.write_text(self._plain(), encoding="utf-8")
        return path

    def _plain(self) -> str:
        title = "Keeping of looms"
        with_keys = "identities" in self.form
        parts = [f"# {title}" if self.form != "txt" else title]
        parts += ["The Economic and Social Council,", "Recalling the lamps of the valley,"]
        if with_keys:
            parts.insert(0, '+++\nkind = "draft resolution"\nlanguage = "en"\n+++')
            parts[2] += " {.enacting}"
            parts[3] += " {#bcdfghjkmn}\n\n---"
        for line in self.lines:
            key = f" {{#{self.writer.key()}}}" if with_keys else ""
            parts.append(f"{'    ' * line.depth}{line.number} {line.words}{key}")
        return "\n\n".join(parts) + "\n"

    def _word(self, path: Path) -> None:
        from docx import Document

        document = Document()
        document.add_paragraph("Keeping of looms")
        document.add_paragraph("The Economic and Social Council,")
        document.add_paragraph("Recalling the lamps of the valley,")
        for line in self.lines:
            document.add_paragraph(f"{line.number}\t{line.words}")
        document.save(str(path))
