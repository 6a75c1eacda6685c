"""What every screen knows of the sharing of its session."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from drafting.dataclasses import dataclass, field


@dataclass(slots=True)
class Shared:
    """How the session stands to those who share it, and what came of them."""

    sign: str = ""
    """“in step”, “ahead by 2”, “no connection since 14:05”; empty where it is not shared."""
    is_exchanging: bool = False
    """Whether something may be coming that is about to be told by person and paragraph."""
    told: str = ""
    """The last state that brought something of which was told by person and paragraph."""
    _came: dict[str, set[str]] = field(default_factory=dict)

    def add(self, handle: str, keys: Iterable[str]) -> None:
        """Blocks of a text came from others, or were changed by them."""
        self._came[handle] = self._came.get(handle, set()).union(keys)

    def came(self, handle: str) -> AbstractSet[str]:
        """The blocks of a text that came from others, and where nobody has stood since."""
        return frozenset(self._came.get(handle, ()))

    def keep(self, handle: str, keys: Iterable[str]) -> None:
        """Of a text there are these blocks, and no others."""
        self._came.get(handle, set()).intersection_update(keys)

    @property
    def handles(self) -> AbstractSet[str]:
        """The texts with such blocks."""
        return frozenset(handle for handle, keys in self._came.items() if keys)

    def saw(self, handle: str, key: str) -> bool:
        """Somebody has stood on a block; whether that had come from others."""
        keys = self._came.get(handle, set())
        was_new = key in keys
        keys.discard(key)
        return was_new
