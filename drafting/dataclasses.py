"""Data classes as the standard `dataclasses` has them, whose methods are compiled at first use.

A call of the program makes values of few of the classes that its modules define. Compiling the
methods of all, and importing the standard module, took a third of a short call. Names, arguments
and behaviour are those of the standard module as far as the program uses it, and type checkers
see that one: where Python's own becomes as quick, this module can go.
"""

# ruff: noqa: ANN401 - a field may be anything

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

from drafting.named_tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

__all__ = ["asdict", "dataclass", "field", "fields", "replace"]

_Kind = TypeVar("_Kind", bound=type)
_Value = TypeVar("_Value")

_FIELDS = "__drafting_fields__"
_COPIED = "__drafting_copied__"
"""Where a class keeps the names that its values are copied by, and what gives their values."""
_MISSING: Any = object()


class _Field(NamedTuple):
    """A field with its default: a value, or what a factory makes, or none."""

    name: str
    default: Any = _MISSING
    factory: Any = _MISSING
    init: bool = True
    repr: bool = True


def _field(
    *,
    default: Any = _MISSING,
    default_factory: Any = _MISSING,
    init: bool = True,
    repr: bool = True,  # noqa: A002 - as in the standard module
) -> Any:
    """What stands on the right-hand side of a field that is more than a name and a default."""
    return _Field("", default, default_factory, init, repr)


def _dataclass(
    kind: _Kind | None = None,
    /,
    *,
    frozen: bool = False,
    slots: bool = False,
    eq: bool = True,
    repr: bool = True,  # noqa: A002 - as in the standard module
) -> _Kind | Callable[[_Kind], _Kind]:
    """Give a class the fields that its annotations name, and what makes and compares its values."""

    def decorated(kind: _Kind) -> _Kind:
        own = tuple(_own_fields(kind))
        by_name = {one.name: one for base in reversed(kind.__mro__[1:]) for one in _of_class(base)}
        every = tuple((by_name | {one.name: one for one in own}).values())
        late = _LateMethods(every, frozen=frozen)
        members: dict[str, Any] = {"__init__": late.method("__init__", _init_source)}
        if repr:
            members["__repr__"] = _representation
        if eq:
            members["__eq__"] = late.method("__eq__", _eq_source)
            members["__hash__"] = late.method("__hash__", _hash_source) if frozen else None
        members["__match_args__"] = tuple(one.name for one in every if one.init)
        if frozen:
            members |= {"__setattr__": _refused, "__delattr__": _refused}
        if frozen and slots:
            members |= {"__getstate__": _state, "__setstate__": _set_state}
        members[_FIELDS] = every
        late.owner = finished = _finished(kind, own, members, slots=slots)
        return finished

    return decorated if kind is None else decorated(kind)


def _fields(value: object) -> tuple[_Field, ...]:
    """The fields of a data class, or of a value of one; TypeError for anything else."""
    found: tuple[_Field, ...] | None = getattr(value, _FIELDS, None)
    if found is None:
        raise TypeError(f"no data class, and no value of one: {value!r}")
    return found


def _replace(value: _Value, /, **changes: Any) -> _Value:
    """The same value with other fields; TypeError for a name that is none of its fields."""
    kind = type(value)
    # A class with slots has none for this: it is the same for all values of one.
    copied = vars(kind).get(_COPIED)
    if copied is None:
        names = tuple(one.name for one in _fields(value) if one.init)
        copied = names, attrgetter(*names) if len(names) > 1 else _single(names)
        setattr(kind, _COPIED, copied)
    names, values = copied
    return kind(**(dict(zip(names, values(value), strict=True)) | changes))


def _single(names: Sequence[str]) -> Callable[[object], tuple[Any, ...]]:
    """What `attrgetter` is for several names: it gives one value, and none of a class without."""
    return lambda value: tuple(getattr(value, name) for name in names)


def _asdict(value: Any) -> Any:
    """The fields as a dictionary, also of all that they hold; what holds nothing is not copied."""
    if hasattr(type(value), _FIELDS):
        return {one.name: _asdict(getattr(value, one.name)) for one in _fields(value)}
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return type(value)(*map(_asdict, value))
    if isinstance(value, list | tuple):
        return type(value)(map(_asdict, value))
    if isinstance(value, dict):
        return type(value)((_asdict(key), _asdict(held)) for key, held in value.items())
    return value


class _LateMethods:
    """The methods of one class that are compiled when they are first called."""

    __slots__ = ("fields", "frozen", "owner")

    def __init__(self, every: Sequence[_Field], *, frozen: bool) -> None:
        self.fields = every
        self.frozen = frozen
        self.owner: type = object

    def method(self, name: str, source: Callable[[_LateMethods], str]) -> Callable[..., Any]:
        """Stands for the method until it is called; from then on the compiled one does."""

        def late(*arguments: Any, **named: Any) -> Any:
            compiled = self._compiled(name, source(self))
            setattr(self.owner, name, compiled)
            return compiled(*arguments, **named)

        return late

    def _compiled(self, name: str, source: str) -> Callable[..., Any]:
        known: dict[str, Any] = {"_set_": object.__setattr__, "_missing_": _MISSING}
        for one in self.fields:
            known |= {f"_default_{one.name}": one.default, f"_make_{one.name}": one.factory}
        # The source is made of the names of fields, which are identifiers of a class statement.
        exec(source, known)  # noqa: S102
        compiled: Callable[..., Any] = known[name]
        compiled.__qualname__ = f"{self.owner.__qualname__}.{name}"
        compiled.__module__ = self.owner.__module__
        return compiled


def _init_source(late: _LateMethods) -> str:
    store = "_set_(self, '{0}', {1})" if late.frozen else "self.{0} = {1}"
    lines = [store.format(one.name, _first_value(one)) for one in late.fields if _is_stored(one)]
    if hasattr(late.owner, "__post_init__"):
        lines.append("self.__post_init__()")
    parameters = ["self", *(_parameter(one) for one in late.fields if one.init)]
    return "\n ".join((f"def __init__({', '.join(parameters)}):", *lines, "return"))


def _parameter(one: _Field) -> str:
    if one.default is not _MISSING:
        return f"{one.name}=_default_{one.name}"
    return one.name if one.factory is _MISSING else f"{one.name}=_missing_"


def _first_value(one: _Field) -> str:
    if one.factory is _MISSING:
        return one.name if one.init else f"_default_{one.name}"
    made = f"_make_{one.name}()"
    return f"{made} if {one.name} is _missing_ else {one.name}" if one.init else made


def _is_stored(one: _Field) -> bool:
    return one.init or one.factory is not _MISSING or one.default is not _MISSING


def _eq_source(late: _LateMethods) -> str:
    return (
        "def __eq__(self, other):\n"
        " if other.__class__ is self.__class__:\n"
        f"  return {_values_of('self', late)} == {_values_of('other', late)}\n"
        " return NotImplemented"
    )


def _hash_source(late: _LateMethods) -> str:
    return f"def __hash__(self):\n return hash({_values_of('self', late)})"


def _values_of(name: str, late: _LateMethods) -> str:
    return f"({''.join(f'{name}.{one.name}, ' for one in late.fields)})"


def _representation(self: object) -> str:
    shown = (f"{one.name}={getattr(self, one.name)!r}" for one in _fields(self) if one.repr)
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _refused(self: object, name: str, *_: object) -> None:
    raise AttributeError(f"{type(self).__qualname__}.{name} cannot be changed")


def _state(self: object) -> list[Any]:
    return [getattr(self, one.name) for one in _fields(self)]


def _set_state(self: object, state: Sequence[Any]) -> None:
    for one, value in zip(_fields(self), state, strict=True):
        object.__setattr__(self, one.name, value)


def _of_class(base: type) -> tuple[_Field, ...]:
    found: tuple[_Field, ...] = vars(base).get(_FIELDS, ())
    return found


def _own_fields(kind: type) -> Iterator[_Field]:
    for name, annotation in vars(kind).get("__annotations__", {}).items():
        if not annotation.startswith("ClassVar"):
            default = vars(kind).get(name, _MISSING)
            is_told = isinstance(default, _Field)
            yield default._replace(name=name) if is_told else _Field(name, default)


def _finished(kind: _Kind, own: Sequence[_Field], members: dict[str, Any], *, slots: bool) -> _Kind:
    """The class with the members that it does not define itself; slots need another class."""
    written = dict(vars(kind))
    members = {name: one for name, one in members.items() if written.get(name) is None}
    if slots:
        inherited = {name for base in kind.__mro__[1:] for name in vars(base).get("__slots__", ())}
        names = tuple(one.name for one in own)
        for name in (*names, "__dict__", "__weakref__"):
            written.pop(name, None)
        members["__slots__"] = tuple(name for name in names if name not in inherited)
        return type(kind)(kind.__name__, kind.__bases__, written | members)
    for one in own:
        if one.default is not _MISSING:
            members[one.name] = one.default
        elif one.factory is not _MISSING:
            delattr(kind, one.name)
    for name, one in members.items():
        setattr(kind, name, one)
    return kind


if TYPE_CHECKING:
    from dataclasses import asdict, dataclass, field, fields, replace
else:
    asdict, dataclass, field, fields, replace = _asdict, _dataclass, _field, _fields, _replace
