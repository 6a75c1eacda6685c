"""Named tuples as `typing.NamedTuple` has them, made in a fifth of the time.

The standard one compiles the annotation of each field, and for each class a way to make its
values; the program has hundreds of classes. Here no annotation is compiled, and classes with as
many fields share one compiled way, in which only the parameters are called otherwise. Type
checkers see the standard one: where Python's own becomes as quick, this module can go.
"""

# ruff: noqa: ANN401 - a field may be anything

from __future__ import annotations

from collections import namedtuple
from functools import cache
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import NamedTuple, Self
else:

    class _NamedTupleType(type):
        """Makes a tuple with names of a class statement; what is no field is kept as it is."""

        def __new__(mcs, name: str, _bases: tuple[type, ...], members: dict[str, Any]) -> type:
            fields = tuple(members.get("__annotations__", ()))
            defaults = {field: members[field] for field in fields if field in members}
            if tuple(defaults) != fields[len(fields) - len(defaults) :]:
                raise TypeError(f"{name}: a field without a default follows one that has it")
            own = {
                "__slots__": (),
                "__doc__": f"{name}({', '.join(fields)})",
                "__new__": _maker(name, fields, tuple(defaults.values())),
                "__match_args__": fields,
                "_fields": fields,
                "_field_defaults": defaults,
            }
            read = {field: _reader(at) for at, field in enumerate(fields)}
            return type(name, (_NamedTuple,), own | members | read)

    NamedTuple = type.__new__(_NamedTupleType, "NamedTuple", (), {})

__all__ = ["NamedTuple"]


class _NamedTuple(tuple[Any, ...]):
    """What all of them can do."""

    __slots__ = ()
    _fields: tuple[str, ...] = ()

    @classmethod
    def _make(cls, values: Iterable[Any]) -> Self:
        made = tuple.__new__(cls, values)
        if len(made) != len(cls._fields):
            raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
        return made

    def _replace(self, /, **changes: Any) -> Self:
        made = tuple.__new__(type(self), map(changes.pop, self._fields, self))
        if changes:
            raise ValueError(f"Got unexpected field names: {list(changes)!r}")
        return made

    def _asdict(self) -> dict[str, Any]:
        return dict(zip(self._fields, self, strict=True))

    def __getnewargs__(self) -> tuple[Any, ...]:
        return tuple(self)

    def __repr__(self) -> str:
        return type(self).__name__ + _shown(self._fields) % tuple(self)


def _maker(name: str, fields: tuple[str, ...], defaults: tuple[Any, ...]) -> FunctionType:
    """What makes a value: the `__new__` of a class with these fields."""
    code = _code(len(fields)).replace(
        co_name="__new__", co_qualname=f"{name}.__new__", co_varnames=("_cls", *fields)
    )
    return FunctionType(code, {"_new_": tuple.__new__}, "__new__", defaults)


@cache
def _shown(fields: tuple[str, ...]) -> str:
    """How the values of these fields are shown, each to be put in its place."""
    return f"({', '.join(f'{name}=%r' for name in fields)})"


@cache
def _code(count: int) -> CodeType:
    """How a value of so many fields is made."""
    names = "".join(f"_{at}, " for at in range(count))
    made: FunctionType = eval(f"lambda _cls, {names}: _new_(_cls, ({names}))")  # noqa: S307
    return made.__code__


_Getter: Callable[[int, str], Any] = type(vars(namedtuple("_Sample", "field"))["field"])  # noqa: PYI024


@cache
def _reader(at: int) -> Any:
    """What reads the field at a place, as in the standard named tuples."""
    return _Getter(at, f"Alias for field number {at}")
