"""How the tables say a case."""

from __future__ import annotations

from typing import Any

from amendments.official.wordings.base import Base
from amendments.official.wordings.model import Operation

Case = dict[str, Any]


def apply(
    name: str,
    base: Base,
    operations: list[Operation],
    *documents: str,
    either: bool = False,
    also: list[Operation] | None = None,
    partly: list[Operation] | None = None,
) -> list[Case]:
    """Wordings of the same amendments: each must give the text of the operations.

    With `either`, it may be refused too, some of its instructions alone (`partly` is what these
    do, where no part of the operations says it); `also` is a second reading that is no less right.
    """
    expect: dict[str, Any] = {"operations": operations}
    if partly is not None:
        expect["partly"] = partly
    if also is not None:
        expect["also"] = also
    return [
        {
            "id": f"{name}-{number}" if len(documents) > 1 else name,
            "base": base,
            "document": document,
            "expect": expect,
            "either": either,
        }
        for number, document in enumerate(documents, start=1)
    ]


def refuse(
    name: str,
    base: Base,
    document: str,
    *words: str,
    rest: list[Operation] | None = None,
    either: list[Operation] | None = None,
) -> list[Case]:
    """A document that must be refused, naming one of `words`.

    `rest` is what its other instructions do (they may be carried out). With `either`, the text
    of those operations is accepted as well.
    """
    expect: dict[str, Any] = {"refuse": True, "words": list(words)}
    if rest is not None:
        expect["rest"] = rest
    if either is not None:
        expect["operations"] = either
    return [
        {
            "id": name,
            "base": base,
            "document": document,
            "expect": expect,
            "either": either is not None,
        }
    ]
