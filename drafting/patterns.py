"""Regular expressions that are compiled when they are first used.

Compiling them is most of what importing a module costs, and a call of the program uses few of
those that the modules it needs have.
"""

from __future__ import annotations

import re
from typing import AnyStr, Generic, cast

_METHODS = ("match", "fullmatch", "search", "findall", "finditer", "sub", "subn", "split")


class _Pattern(Generic[AnyStr]):
    """Stands for a compiled pattern; at first use its methods become those of the pattern."""

    def __init__(self, source: AnyStr, flags: int) -> None:
        self.pattern: AnyStr = source
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        compiled = re.compile(self.pattern, self._flags)
        self.__dict__.update((method, getattr(compiled, method)) for method in _METHODS)
        return getattr(compiled, name)


def regex(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """A pattern for the life of a module, used as if `re.compile` had made it."""
    return cast("re.Pattern[AnyStr]", _Pattern(source, flags))
