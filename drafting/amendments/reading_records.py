"""A reading with frozen numbers as plain data, and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from drafting.amendments.labels import Convention, FrozenReading, GivenLabel
from drafting.amendments.record_values import Data, filled, time_of
from drafting.dataclasses import asdict


def reading_data(reading: FrozenReading) -> Data:
    """A reading as plain data; what is empty is left out."""
    given: dict[str, Any] = {}
    for name, number, label in reading.given:
        row = {"number": number, "label": label}
        if name in given:
            given[name].setdefault("moved", []).append(row)
        else:
            given[name] = row
    held = {name: value for name, value in asdict(reading).items() if name != "given"}
    return filled(held | {"given": given or None})


def reading_of(data: Mapping[str, Any]) -> FrozenReading:
    """What `reading_data` wrote. Raises KeyError, TypeError or ValueError."""
    convention, opened = Convention(data["convention"]), time_of(data["opened"])
    given = tuple(
        GivenLabel(str(name), str(row["number"]), str(row["label"]))
        for name, one in data.get("given", {}).items()
        for row in (one, *one.get("moved", ()))
    )
    printed = tuple(map(str, data.get("printed", ())))
    round_ = str(data.get("round", ""))
    return FrozenReading(convention, opened, str(data["by"]), round_, given, printed)
