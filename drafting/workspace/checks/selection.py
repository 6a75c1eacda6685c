"""Which rules are checked in a folder, and which a person asks for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from drafting.dataclasses import dataclass
from drafting.workspace.checks.configuration import table_above, unknown_codes
from drafting.workspace.checks.errors import UnknownRuleError

if TYPE_CHECKING:
    from drafting.editorial import Selection


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which rules are asked for; what is left empty is as in the file, or as usual."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    errors_alone: bool = False
    """Whether nothing but errors is asked for."""


_TOGETHER = (
    ("UN-OP04", "UN-OP05", "UN-OP06", "UN-OP07"),
    ("UN-NU01", "UN-NU02", "UN-NU03", "UN-NU04", "UN-NU05"),
)
"""Rules whose fixes follow from one another: “also” and “further”, and numbers."""


def related_rules(code: str) -> Wanted:
    """The rules whose findings are put right together with those of a rule."""
    group = next((codes for codes in _TOGETHER if code in codes), (code,))
    return Wanted(select=group)


def selection_in(folder: Path, wanted: Wanted, *names: str) -> Selection:
    """The rules asked for in a folder, for a text that has, or had, these names.

    Raises UnknownRuleError or ChecksFileError.
    """
    from drafting.editorial import Selection, Severity

    table = table_above(folder)
    exempt = [places for name in names if (places := table.get("exempt", {}).get(name))]
    weights = table.get("severity", {})
    selection = Selection(
        select=wanted.select or tuple(table.get("select", ())) or Selection().select,
        ignore=(*wanted.ignore, *table.get("ignore", ())),
        exempt=tuple(
            (str(place), tuple(codes)) for places in exempt for place, codes in places.items()
        ),
        weights=tuple((code, Severity(weight)) for code, weight in weights.items()),
        least=Severity.ERROR if wanted.errors_alone else Selection().least,
    )
    if strange := next(unknown_codes((*wanted.select, *wanted.ignore)), ""):
        raise UnknownRuleError(strange)
    return selection
