"""Where the operative part of a file begins: paragraphs that are known tell it."""

from __future__ import annotations

from collections.abc import Container

from drafting.dataclasses import replace
from drafting.model.resolution import Resolution
from drafting.model.unit import Kind


def with_preamble_of(original: Resolution, text: Resolution) -> Resolution:
    """A state of a file whose preamble goes as far as it does in `original`.

    A paragraph that somebody put into the preamble and that opens as operative ones do ("Notes")
    begins the operative part for a reader of files, with all that follows it. Where preambular
    paragraphs of the original still follow, it stands among these.
    """
    known = {unit.id: unit for unit in original.preamble}
    here = [unit for top in text.operative for unit in top.walk()]
    others = (at for at, unit in enumerate(here) if _is_elsewhere(unit.id, original, known))
    before = here[: next(others, len(here))]
    last = max((at for at, unit in enumerate(before) if unit.id in known), default=-1)
    moved = before[: last + 1]
    names = {unit.id for unit in moved}
    left = tuple(unit for unit in text.operative if unit.id not in names)
    is_whole = len(moved) + sum(1 for unit in left for _ in unit.walk()) == len(here)
    is_flat = not any(known[name].children for name in names & known.keys())
    if not moved or not is_whole or not is_flat:
        return text
    kinds = {name: (unit.kind, unit.level) for name, unit in known.items()}
    came = tuple(
        replace(unit, kind=kind, level=level, children=())
        for unit in moved
        for kind, level in [kinds.get(unit.id, (Kind.PREAMBULAR, 0))]
    )
    return replace(text, preamble=(*text.preamble, *came), operative=left)


def _is_elsewhere(name: str, original: Resolution, known: Container[str]) -> bool:
    """Whether a paragraph of the original stands outside its preamble."""
    return name not in known and original.has(name)
