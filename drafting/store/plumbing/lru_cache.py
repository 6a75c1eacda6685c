"""A memory of bounded size for what git gives under a name that never changes its meaning."""

from __future__ import annotations

from collections import OrderedDict
from typing import Generic, TypeVar

Value = TypeVar("Value")


class LruCache(Generic[Value]):
    """Values by the identity of their object; what was not used for longest goes first."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._values: OrderedDict[str, Value] = OrderedDict()

    def get(self, identity: str) -> Value | None:
        """The value of that identity, if it is still known."""
        value = self._values.get(identity)
        if value is not None:
            self._values.move_to_end(identity)
        return value

    def put(self, identity: str, value: Value) -> Value:
        """Keep a value, and give it back."""
        self._values[identity] = value
        if len(self._values) > self._most:
            self._values.popitem(last=False)
        return value
