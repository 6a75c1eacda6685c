"""Data classes of the program behave as those of the standard library."""

# ruff: noqa: ANN401 - a field may be anything

from __future__ import annotations

import copy
import dataclasses as standard
import pickle
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting import dataclasses as ours

if TYPE_CHECKING:
    from collections.abc import Callable

STANDARD = SimpleNamespace(
    **{name: getattr(standard, name) for name in ours.__all__},
    error=standard.FrozenInstanceError,
)
OURS = SimpleNamespace(**{name: getattr(ours, name) for name in ours.__all__}, error=AttributeError)
BOTH = pytest.mark.parametrize("module", [STANDARD, OURS], ids=["standard", "ours"])


@ours.dataclass(frozen=True, slots=True)
class Port:
    """A value that can be written to a file: it stands in a module."""

    name: str
    lamps: tuple[str, ...] = ()


@st.composite
def fields_of_a_class(draw: st.DrawFn) -> list[tuple[str, str, int]]:
    """Fields of one class: those that must be given, then those with a default of some kind."""
    names = draw(st.lists(st.sampled_from("abcdefgh"), unique=True, max_size=6))
    given_first = draw(st.integers(0, len(names)))
    kinds = st.sampled_from(["default", "field", "factory", "unseen", "not given"])
    values = st.integers(-2, 2)
    return [
        (name, "must" if place < given_first else draw(kinds), draw(values))
        for place, name in enumerate(names)
    ]


def right_hand(module: SimpleNamespace, kind: str, value: int) -> object:
    """What stands behind the `=` of a field."""
    match kind:
        case "default":
            return value
        case "field":
            return module.field(default=value)
        case "factory":
            return module.field(default_factory=lambda: [value])
        case "unseen":
            return module.field(default=value, repr=False)
    return module.field(init=False, default_factory=lambda: (value,))


def class_of(
    module: SimpleNamespace, fields: list[tuple[str, str, int]], options: dict[str, bool]
) -> type:
    """A class with these fields, as that module decorates it."""
    members: dict[str, Any] = {"__annotations__": {name: "object" for name, _, _ in fields}}
    members |= {
        name: right_hand(module, kind, value) for name, kind, value in fields if kind != "must"
    }
    decorated: type = module.dataclass(**options)(type("Made", (), members))
    return decorated


def said_of(value: Any) -> tuple[object, ...]:
    """All that can be asked of a value without changing it."""
    kind = type(value)
    hashed = None if kind.__hash__ is None or value.__hash__ is object.__hash__ else 0
    return repr(value).rpartition(".")[2], kind.__match_args__, hasattr(value, "__dict__"), hashed


OPTIONS = st.fixed_dictionaries({name: st.booleans() for name in ("frozen", "slots", "eq")})


@given(fields_of_a_class(), OPTIONS, st.lists(st.integers(-1, 1), max_size=7))
def test_any_class_behaves_as_the_standard_module_makes_it(
    fields: list[tuple[str, str, int]], options: dict[str, bool], given_values: list[int]
) -> None:
    outcomes = []
    for module in (STANDARD, OURS):
        kind = class_of(module, fields, options)
        names = [one.name for one in module.fields(kind)]
        try:
            value, other = kind(*given_values), kind(*given_values)
        except TypeError as error:
            outcomes.append((names, "refused", str(error).rpartition(".")[2]))
            continue
        shown = said_of(value) if options["eq"] or names else (value.__match_args__,)
        equal = value == other, value != other, value == 1
        outcomes.append((names, shown, equal, module.asdict(value)))
    assert outcomes[0] == outcomes[1]


@given(fields_of_a_class(), st.integers(-1, 1))
def test_equal_values_have_one_hash_and_other_values_differ(
    fields: list[tuple[str, str, int]], number: int
) -> None:
    fields = [(name, "default", value) for name, _, value in fields]
    kind = class_of(OURS, fields, {"frozen": True, "slots": True})
    first, second = kind(*[number] * len(fields)), kind(*[number] * len(fields))
    assert first == second
    assert hash(first) == hash(second)
    if fields:
        assert kind(*[number + 1] * len(fields)) != first


@BOTH
def test_a_frozen_value_cannot_be_changed(module: SimpleNamespace) -> None:
    value = class_of(module, [("a", "must", 0)], {"frozen": True})(1)
    with pytest.raises(module.error):
        value.a = 2
    with pytest.raises(module.error):
        del value.a
    assert value.a == 1


@BOTH
def test_each_value_has_a_list_of_its_own(module: SimpleNamespace) -> None:
    kind = class_of(module, [("a", "factory", 0)], {"slots": True})
    kind().a.append(1)
    assert kind().a == [0]


@BOTH
def test_a_field_of_a_base_keeps_its_place_and_takes_the_later_default(
    module: SimpleNamespace,
) -> None:
    @module.dataclass(frozen=True, slots=True)
    class Base:
        a: int
        b: int = 1
        kind: ClassVar[str] = "base"

    @module.dataclass(frozen=True, slots=True)
    class Derived(Base):
        c: int = 3
        b: int = 2

    value = Derived(0)
    assert (value.a, value.b, value.c) == (0, 2, 3)
    assert [one.name for one in module.fields(Derived)] == ["a", "b", "c"]
    assert Base(0) != value
    assert not hasattr(value, "__dict__")


@BOTH
def test_what_a_class_defines_itself_stays(module: SimpleNamespace) -> None:
    @module.dataclass(slots=True)
    class Counted:
        a: int
        seen: int = module.field(init=False, default=0)

        def __post_init__(self) -> None:
            self.seen = self.a + 1

        def __eq__(self, other: object) -> bool:
            return True

        def __hash__(self) -> int:
            return 3

        def __repr__(self) -> str:
            return "counted"

    assert Counted(1).seen == 2
    assert Counted(1) == Counted(2)
    assert (repr(Counted(1)), hash(Counted(1))) == ("counted", 3)


@BOTH
def test_another_value_is_made_with_fields_that_there_are(module: SimpleNamespace) -> None:
    kind = class_of(module, [("a", "must", 0), ("b", "not given", 4)], {"frozen": True})
    assert module.replace(kind(1), a=2).a == 2
    with pytest.raises(TypeError):
        module.replace(kind(1), c=2)
    with pytest.raises((TypeError, ValueError)):
        module.replace(kind(1), b=2)


def test_what_is_no_data_class_has_no_fields() -> None:
    with pytest.raises(TypeError, match="no data class"):
        ours.fields(3)


def test_a_dictionary_holds_what_lists_and_tuples_hold() -> None:
    value = Port("Bridge", ("red",))
    held = class_of(OURS, [("a", "must", 0)], {})([value, {"x": Port("East")}])
    assert ours.asdict(held) == {
        "a": [{"name": "Bridge", "lamps": ("red",)}, {"x": {"name": "East", "lamps": ()}}]
    }


def kept(value: object) -> object:
    """The value, written and read again."""
    return pickle.loads(pickle.dumps(value))  # noqa: S301 - it was written a moment ago


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, kept])
def test_a_value_can_be_copied_and_kept(copied: Callable[[object], object]) -> None:
    assert copied(Port("Bridge", ("red",))) == Port("Bridge", ("red",))


def test_a_wrong_call_names_the_class() -> None:
    with pytest.raises(TypeError, match=r"Port\.__init__\(\) .* unexpected .* 'depth'"):
        Port("Bridge", depth=3)  # type: ignore[call-arg]
