"""The signs of what happened to a paragraph: they carry the meaning, colour only repeats it."""

from __future__ import annotations

from collections.abc import Mapping

from drafting.redline.script import Operation

UNICODE: Mapping[Operation, str] = {
    Operation.EQUAL: "",
    Operation.EDITED: "▏",
    Operation.INSERTED: "+",
    Operation.DELETED: "−",
    Operation.MOVED: "⇄",
    Operation.MOVED_AND_EDITED: "⇄",
    Operation.SPLIT: "⤴",
    Operation.JOINED: "⤴",
}
ASCII: Mapping[Operation, str] = {
    Operation.EQUAL: "",
    Operation.EDITED: "|",
    Operation.INSERTED: "+",
    Operation.DELETED: "-",
    Operation.MOVED: ">",
    Operation.MOVED_AND_EDITED: ">",
    Operation.SPLIT: "^",
    Operation.JOINED: "^",
}
"""For terminals that show only these letters well."""
