"""Named tuples as `typing.NamedTuple` has them, whose annotations nobody compiles.

The standard one compiles the annotation of each field when the class is made, which is half of
what making it costs; the program has hundreds. Type checkers see the standard one.
"""

from __future__ import annotations

from collections import namedtuple
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing import NamedTuple
else:

    class _NamedTupleType(type):
        """Makes a tuple with names of a class statement; what is no field is kept as it is."""

        def __new__(mcs, name: str, _bases: tuple[type, ...], members: dict[str, Any]) -> type:
            annotations = members.get("__annotations__", {})
            defaults = [members.pop(field) for field in annotations if field in members]
            made = namedtuple(  # noqa: PYI024 - what `typing.NamedTuple` makes too
                name, annotations, defaults=defaults, module=members["__module__"]
            )
            for key, member in members.items():
                if key not in ("__module__", "__slots__"):
                    setattr(made, key, member)
            return made

    NamedTuple = type.__new__(_NamedTupleType, "NamedTuple", (), {})

__all__ = ["NamedTuple"]
