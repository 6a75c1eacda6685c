"""JSON values with their place in the file, checked as they are taken out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from drafting.formats.errors import DamagedFileError
from drafting.model.inline import tidy


class Object:
    """A JSON object; whatever is not as it should be raises DamagedFileError with its place."""

    def __init__(self, values: dict[str, Any], where: str) -> None:
        self.values = values
        self.where = where
        self._used: set[str] = set()

    @classmethod
    def of(cls, value: object, where: str) -> Object:
        """The object that `value` must be."""
        if not isinstance(value, dict):
            raise DamagedFileError(f"{where}: an object {{…}} should stand here; correct the file.")
        return cls(value, where)

    def damaged(self, what: str) -> DamagedFileError:
        """The error that says what is wrong here."""
        return DamagedFileError(f"{self.where}: {what}; correct the file.")

    def has(self, name: str) -> bool:
        """Whether there is a value of that name."""
        return self.values.get(name) is not None

    def unused(self, known: Iterable[str]) -> Iterator[str]:
        """Names that nothing has asked for, but for those `known` to be computed."""
        return (name for name in self.values if name not in self._used and name not in known)

    def _take(self, name: str) -> object:
        self._used.add(name)
        return self.values.get(name)

    def text(self, name: str) -> str:
        """A text, made safe to keep; empty when absent."""
        value = self._take(name)
        if value is None:
            return ""
        if not isinstance(value, str):
            raise self.damaged(f"{name!r} should be a text")
        return tidy(value)

    def whole_number(self, name: str) -> int:
        """A whole number; 0 when absent."""
        value = self._take(name)
        if value is None:
            return 0
        if isinstance(value, bool) or not isinstance(value, int):
            raise self.damaged(f"{name!r} should be a whole number")
        return value

    def _list(self, name: str) -> list[Any]:
        value = self._take(name)
        if value is None:
            return []
        if not isinstance(value, list):
            raise self.damaged(f"{name!r} should be a list")
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts; empty when absent."""
        values = self._list(name)
        if not all(isinstance(value, str) for value in values):
            raise self.damaged(f"{name!r} should be a list of texts")
        return tuple(tidy(value) for value in values)

    def object(self, name: str) -> Object:
        """An object; empty when absent."""
        value = self._take(name)
        return Object.of({} if value is None else value, f"{self.where}, {name}")

    def objects(self, name: str) -> Iterator[Object]:
        """A list of objects; empty when absent."""
        for number, value in enumerate(self._list(name), start=1):
            yield Object.of(value, f"{self.where}, {name} {number}")
