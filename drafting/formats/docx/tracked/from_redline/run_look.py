"""The look of words that come in: that of the words beside them."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from drafting.formats.docx.layout.blocks import Role
from drafting.formats.docx.markup.elements import w
from drafting.formats.docx.markup.names import RPR, R, T, W
from drafting.formats.docx.markup.runs import contents
from drafting.formats.docx.markup.schema import in_order
from drafting.model.inline import Run

LOOKED_AT = frozenset((Role.TEXT, Role.CONTINUATION, Role.NUMBERED, Role.ENACTING, Role.CHAPEAU))
"""Where italics and bold are the writer's; elsewhere words that come in look as those beside."""
_EMPHASIS = frozenset(W + name for name in ("i", "iCs", "b", "bCs", "strike", "dstrike"))
_OF_LINKS = frozenset(W + name for name in ("rStyle", "color", "u"))
_OF_ONE_RUN = frozenset(
    W + name
    for name in ("vertAlign", "vanish", "webHidden", "noProof", "highlight", "rPrChange",
                 "ins", "del", "moveFrom", "moveTo", "position")
)  # fmt: skip


class RunLook:
    """Properties of runs, without what belongs to the words of the run they came from."""

    def __init__(self, properties: etree._Element | None = None, *, linked: bool = False) -> None:
        gone = _OF_ONE_RUN | _OF_LINKS if linked else _OF_ONE_RUN
        self._plain = w("rPr")
        self._own: list[etree._Element] = []
        for child in () if properties is None else properties:
            if child.tag in _EMPHASIS:
                self._own.append(child)
            elif child.tag not in gone:
                self._plain.append(deepcopy(child))

    @classmethod
    def of(cls, run: etree._Element) -> RunLook:
        """The look of a run of the issued file."""
        linked = next(run.iterancestors(W + "hyperlink"), None) is not None
        return cls(run.find(RPR), linked=linked)

    def run(self, run: Run, *, as_beside: bool = False) -> etree._Element:
        """The words in this look; their emphasis is their own, or that of the words beside."""
        properties = deepcopy(self._plain)
        if as_beside:
            properties.extend(deepcopy(child) for child in self._own)
        else:
            properties.extend(w(name) for name in _emphasis(run))
        in_order(properties)
        return w("r", properties if len(properties) else None, *contents(run.text))


def _emphasis(run: Run) -> tuple[str, ...]:
    looks = (run.bold, ("b", "bCs")), (run.italic, ("i", "iCs")), (run.struck, ("strike",))
    return tuple(name for on, names in looks if on for name in names)


def is_donor(run: etree._Element) -> bool:
    """Whether words beside this run may look as it does."""
    if run.tag != R or (run.find(T) is None and run.find(W + "delText") is None):
        return False
    properties = run.find(RPR)
    raised = None if properties is None else properties.find(W + "vertAlign")
    return raised is None and (properties is None or properties.find(W + "vanish") is None)
