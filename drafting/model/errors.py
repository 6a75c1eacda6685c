"""What can go wrong in the model, each failure with the sentence a delegate reads."""

from __future__ import annotations

from collections.abc import Sequence

from drafting.model.identity import is_drawn


class ModelError(Exception):
    """A request that the text does not allow; `str()` is one sentence for the user."""


class UnknownUnitError(ModelError):
    """No unit carries this identity or label."""

    def __init__(self, name: str, extent: str = "") -> None:
        """`extent` says from which paragraph to which the text goes, if that is known."""
        has = f"; it has {extent}" if extent else ""
        # An identity means nothing to a person: it comes from a screen that shows an older text.
        super().__init__(
            "That paragraph is not in the text, or not any more."
            if is_drawn(name)
            else f"There is no paragraph {name:.60} in this text{has}."
        )
        self.name = name


class AmbiguousLabelError(ModelError):
    """Several units answer to one label (sections and annexes restart their numbers)."""

    def __init__(self, label: str, found: Sequence[str]) -> None:
        how = "in full" if len(set(found)) == len(found) else "by its identity"
        super().__init__(
            f"{len(found)} paragraphs are called {label} ({', '.join(dict.fromkeys(found))}): "
            f"name the one you mean {how}."
        )
        self.label = label


class EditConflictError(ModelError):
    """The text an edit was made on is no longer the text it meets."""

    def __init__(self, what: str) -> None:
        super().__init__(f"The text has moved on since this edit was begun: {what}.")


class InvalidPlaceError(ModelError):
    """A unit cannot stand where it was sent."""
