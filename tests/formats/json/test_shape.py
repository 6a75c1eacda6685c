"""The JSON that other programs are promised: which names, and what stands under each."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from support.strategies import edit_scripts, resolutions

from drafting.formats.json import redline_json, resolution_json, written
from drafting.model.resolution import Resolution
from drafting.redline import redline

Shape = dict[str, Any]
"""Names with what each holds: a type, a tuple of types, or a list with the shape of its items."""

NONE = type(None)
UNIT: Shape = {
    "id": str, "kind": str, "label": str, "number": (str, NONE), "text": str, "plain": str,
}  # fmt: skip
UNIT["children"] = [UNIT]
RESOLUTION: Shape = {
    "symbol": str,
    "title": str,
    "organ": str,
    "sponsors": [str],
    "kind": str,
    "chapeau": str,
    "enacting": str,
    "preamble": [UNIT],
    "operative": [UNIT],
    "annexes": [{"title": str, "units": [UNIT]}],
    "notes": [{"id": str, "number": (str, int), "text": str}],
    "masthead": dict,
}
OPERATION: Shape = {
    "op": str, "id": str, "old_label": (str, NONE), "new_label": (str, NONE), "spans": list,
}  # fmt: skip
REDLINE: Shape = {"operations": [OPERATION], "summary": dict}
MORE_OF_RESOLUTION = {"sponsors_note", "submitted_by", "closing", "language"}
MORE_OF_UNIT = {"own_number", "level"}


def fault(value: object, shape: object, where: str = "$") -> str:
    """Where a value is not of a shape; empty if it is."""
    if isinstance(shape, list):
        if not isinstance(value, list):
            return f"{where} is no list"
        faults = (fault(item, shape[0], f"{where}[{at}]") for at, item in enumerate(value))
        return next(filter(None, faults), "")
    if not isinstance(shape, dict):
        return "" if isinstance(value, shape) else f"{where} is {value!r}"  # type: ignore[arg-type]
    if not isinstance(value, dict):
        return f"{where} is no object"
    missing = [name for name in shape if name not in value]
    if missing:
        return f"{where} lacks {missing}"
    faults = (fault(value[name], inner, f"{where}.{name}") for name, inner in shape.items())
    return next(filter(None, faults), "")


def units_of(value: dict[str, Any]) -> list[dict[str, Any]]:
    annexed = [unit for annex in value["annexes"] for unit in annex["units"]]
    found = [*value["preamble"], *value["operative"], *annexed]
    for unit in found:
        found += unit["children"]
    return found


@given(resolutions())
def test_a_resolution_has_the_promised_shape(resolution: Resolution):
    value = json.loads(written(resolution_json(resolution)))
    assert fault(value, RESOLUTION) == ""
    assert set(value) == set(RESOLUTION) | MORE_OF_RESOLUTION
    for unit in units_of(value):
        assert set(unit) - set(UNIT) <= MORE_OF_UNIT


@given(data=st.data(), old=resolutions())
def test_a_redline_has_the_promised_shape(data: st.DataObject, old: Resolution):
    new = old
    for edit in data.draw(edit_scripts(old)):
        new = edit.apply(new)
    value = json.loads(written(redline_json(redline(old, new))))
    assert fault(value, REDLINE) == ""
    for operation in value["operations"]:
        for sign, text in operation["spans"]:
            assert sign in ("=", "-", "+")
            assert isinstance(text, str)


def test_a_fault_in_a_shape_is_found():
    assert fault({"a": [{"b": 1}]}, {"a": [{"b": str}]}) == "$.a[0].b is 1"
    assert fault({"a": []}, {"a": list, "c": str}) == "$ lacks ['c']"
