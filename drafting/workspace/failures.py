"""The families of errors that a front end shows as one sentence."""

from __future__ import annotations


def known() -> tuple[type[Exception], ...]:
    """Every family of expected errors; to be named in an `except`, where it is found out late.

    Nothing is loaded until something fails: `except known():` is evaluated only then.
    """
    from drafting.amendments.errors import AmendmentError
    from drafting.formats.errors import FormatError
    from drafting.model.errors import ModelError
    from drafting.store import StoreError
    from drafting.workspace.errors import WorkspaceError

    return (WorkspaceError, ModelError, FormatError, StoreError, AmendmentError)
