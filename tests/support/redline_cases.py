"""Small texts for the tests of the redline."""

from __future__ import annotations

from drafting.model.resolution import Note, Resolution
from drafting.model.unit import Kind, Unit
from drafting.redline.script import Change, Redline


def preambular(identity: str, text: str, *children: Unit) -> Unit:
    return Unit(identity, Kind.PREAMBULAR, text, children)


def operative(identity: str, text: str, *children: Unit) -> Unit:
    return Unit(identity, Kind.OPERATIVE, text, children)


def subparagraph(identity: str, text: str, *children: Unit) -> Unit:
    return Unit(identity, Kind.SUBPARAGRAPH, text, children)


def resolution(*units: Unit, notes: tuple[Note, ...] = (), title: str = "Harbours") -> Resolution:
    """A text of these units: the preambular ones first, the rest operative."""
    return Resolution(
        title=title,
        preamble=tuple(unit for unit in units if unit.kind is Kind.PREAMBULAR),
        operative=tuple(unit for unit in units if unit.kind is not Kind.PREAMBULAR),
        notes=notes,
    )


def shown(row: Change) -> str:
    """The words of a row, those taken out in `<>`, those brought in in `‹›`."""
    signs = {"=": "{}", "-": "<{}>", "+": "‹{}›"}
    return "".join(signs[span.sign].format(span.text) for span in row.spans)


def operations(redline: Redline) -> list[tuple[str, str]]:
    """Operation and label of every row of a unit that is not simply equal."""
    return [
        (f"departed {row.operation}" if row.departed else str(row.operation),
         row.new_label if row.new and not row.departed else row.old_label)
        for row in redline.units
        if row.operation != "equal"
    ]  # fmt: skip


def row_of(redline: Redline, label: str) -> Change:
    """The row of the unit called so in the new text."""
    return next(row for row in redline.units if row.new_label == label and not row.departed)
