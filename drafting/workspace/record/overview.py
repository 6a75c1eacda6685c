"""Where the session and its resolutions stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafting.workspace.record.views import DraftRow, Info, Overview

if TYPE_CHECKING:
    from drafting.store import Store


def info(store: Store) -> Info:
    """Which session this is."""
    stored = store.info
    return Info(
        key=stored.key,
        body=stored.body,
        organ=stored.title,
        session=stored.session,
        place_and_dates=", ".join(part for part in (stored.place, stored.dates) if part),
    )


def overview(store: Store) -> tuple[Overview, ...]:
    """Every resolution with where it stands."""
    return tuple(
        Overview(
            handle=row.handle,
            title=row.title,
            draft=row.draft,
            changes=row.changes,
            preambular=row.preambular,
            operative=row.operative,
            author=row.last.author,
            when=row.last.when,
            stages=row.stages,
            status=row.status,
            to_check=row.to_check,
        )
        for row in store.summaries()
    )


def drafts(store: Store, handle: str) -> tuple[DraftRow, ...]:
    """The named drafts of a resolution, oldest first."""
    return tuple(DraftRow(draft.label, draft.author, draft.when) for draft in store.drafts(handle))
