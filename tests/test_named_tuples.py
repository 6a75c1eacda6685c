"""Named tuples of the program behave as those of the standard library."""

from __future__ import annotations

import copy
import pickle
import typing
from typing import Any

import pytest

from drafting import named_tuples


class _Berth(typing.NamedTuple):
    name: str
    depth: int = 4
    is_free: bool = True

    @property
    def sign(self) -> str:
        """What stands at it."""
        return f"{self.name} {self.depth} m"


Standard = _Berth


class _Berth(named_tuples.NamedTuple):  # type: ignore[no-redef]
    name: str
    depth: int = 4
    is_free: bool = True

    @property
    def sign(self) -> str:
        """What stands at it."""
        return f"{self.name} {self.depth} m"


@pytest.mark.parametrize(
    "asked",
    [
        lambda kind: repr(kind("east", is_free=False)),
        lambda kind: kind("east")._asdict(),
        lambda kind: kind("east")._replace(depth=2).sign,
        lambda kind: kind._make(["east", 1, False]),
        lambda kind: (kind._fields, kind._field_defaults, kind.__match_args__),
        lambda kind: (kind.__name__, kind.__qualname__, kind.__module__, kind.__doc__),
        lambda kind: sorted([kind("east", 2), kind("east", 1)]),
        lambda kind: hash(kind("east")),
        lambda kind: hasattr(kind("east"), "__dict__"),
        lambda kind: copy.deepcopy(kind("east")),
        lambda kind: kind.__annotations__.keys(),
        lambda kind: isinstance(kind("east"), tuple),
    ],
)
def test_it_answers_as_the_standard_one(asked: Any) -> None:  # noqa: ANN401 - any answer
    assert asked(_Berth) == asked(Standard)


def test_it_can_be_written_and_read() -> None:
    value = _Berth("east", 3)
    assert type(pickle.loads(pickle.dumps(value))) is _Berth  # noqa: S301 - written a moment ago


def test_a_field_too_few_is_refused_with_its_name() -> None:
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'name'"):
        _Berth()  # type: ignore[call-arg]


@pytest.mark.parametrize("kind", [Standard, _Berth])
def test_a_field_that_it_does_not_have_cannot_be_replaced(kind: Any) -> None:  # noqa: ANN401
    # The standard one raises a TypeError from Python 3.13 on.
    with pytest.raises((ValueError, TypeError), match="width"):
        kind("east")._replace(width=3)


@pytest.mark.parametrize("kind", [Standard, _Berth])
def test_it_is_made_of_as_many_values_as_it_has_fields(kind: Any) -> None:  # noqa: ANN401
    with pytest.raises(TypeError, match="Expected 3 arguments, got 2"):
        kind._make(["east", 1])


@pytest.mark.parametrize("base", [typing.NamedTuple, named_tuples.NamedTuple])
def test_a_field_without_a_default_stands_before_those_that_have_one(base: Any) -> None:  # noqa: ANN401
    with pytest.raises(TypeError):

        class _Pier(base):  # type: ignore[misc]
            length: int = 3
            name: str
