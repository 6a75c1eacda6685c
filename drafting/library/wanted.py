"""Which places are looked at."""

from __future__ import annotations

from drafting.dataclasses import dataclass
from drafting.library.edition import TITLE
from drafting.library.schema import PARTS
from drafting.named_tuples import NamedTuple


class Condition(NamedTuple):
    """A condition on places and documents in SQL, with its values."""

    sql: str
    values: tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a place must be to count; what is empty does not matter."""

    organ: str = ""
    """Beginning or whole of its name, in any case: "Human Rights Council"."""
    since: int = 0
    """First year of adoption."""
    until: int = 0
    """Last year of adoption."""
    consensus: bool = False
    """Adopted without a vote, and known to be."""
    adopted: bool = False
    """No drafts."""
    part: str = ""
    """"preamble", "operative", "annexes" or "title"."""
    titles: bool = False
    """Titles beside paragraphs, where no part is named."""
    language: str = ""
    without: frozenset[str] = frozenset()
    """Symbols of documents that do not count."""

    def condition(self) -> Condition:
        """The condition on `place`, `edition` and `document`."""
        said: list[tuple[object, str, str | int]] = [
            (self.organ, "document.organ LIKE ? ESCAPE '\\'", f"{_literal(self.organ)}%"),
            (self.since, "document.date >= ?", f"{self.since:04}"),
            (self.until, "document.date < ? AND document.date > ''", f"{self.until + 1:04}"),
            (self.part, "place.part = ?", PARTS.index(self.part) if self.part else 0),
            (self.language, "edition.language = ?", self.language),
        ]
        sql = [text for value, text, _ in said if value]
        values = [given for value, _, given in said if value]
        if self.consensus:
            sql.append("document.consensus = 1")
        if self.adopted:
            sql.append("document.adopted = 1")
        if self.without:
            sql.append(f"document.symbol NOT IN ({', '.join('?' * len(self.without))})")
            values += sorted(self.without)
        if not self.part and not self.titles:
            sql.append(f"place.part <> {PARTS.index(TITLE)}")
        return Condition(" AND ".join(sql) or "1", tuple(values))


def _literal(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
