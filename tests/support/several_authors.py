"""A record in which four delegations worked on one another's paragraphs, and what each had made."""

from __future__ import annotations

from pathlib import Path

from drafting.workspace.environment.context import Context
from drafting.workspace.session import Session
from support.bees import HANDLE, TEXT
from support.replay import ticking

BASE = (
    "Urges States to plant hedges and flowers along all roads;",
    "Invites farmers to leave a strip of every field to the bees, and to tell their neighbours;",
    "Calls upon schools:",
    "To keep a hive;",
    "To teach the names of flowers;",
    "Requests the Keeper to report every year;",
    "Requests the Keeper to visit the islands;",
    "Decides to remain seized of the matter.",
)
HEDGES, FARMERS, SCHOOLS, HIVE, NAMES_, REPORT, ISLANDS, SEIZED = BASE
THANKS, THANKS_ALL = "Thanks the friends of bees;", "Thanks all the friends of bees;"
MONTHLY = "Requests the Keeper to report every month;"
ALONE = {
    "Chad": (*BASE[:2], THANKS, *BASE[2:]),
    "Fiji": (*BASE[:2], THANKS_ALL, *BASE[2:]),
    "Oman": (*BASE[:5], ISLANDS, REPORT, SEIZED),
    "Peru": (*BASE[1:5], MONTHLY, ISLANDS, SEIZED),
}
"""The operative part under the changes of each delegation alone."""
TOGETHER = (FARMERS, THANKS_ALL, SCHOOLS, HIVE, NAMES_, ISLANDS, MONTHLY, SEIZED)


def written(folder: Path) -> Path:
    """The redline of what they did, as a Word file."""
    (folder / "bees.txt").write_text(TEXT, encoding="utf-8")
    context = ticking(Context(author="Chair", data=folder / "data"))
    with Session.create(folder / "session", "ecosoc", context) as session:
        session.files.import_file(folder / "bees.txt", HANDLE)

        def by(author: str) -> Session:
            return Session(session.store, context.as_author(author))

        units = [unit.id for unit in session.text(HANDLE).operative]
        new = by("Chad").editing.insert(HANDLE, f"after {units[1]}", f"*{THANKS[:6]}*{THANKS[6:]}")
        by("Fiji").editing.replace_words(HANDLE, new.unit, "the friends", "all the friends")
        by("Oman").editing.move(HANDLE, units[3], f"after {units[4]}")
        by("Peru").editing.replace_words(HANDLE, units[3], "year", "month")
        by("Peru").editing.delete(HANDLE, units[0])
        (draft,) = session.drafts(HANDLE)
        session.files.export_redline(HANDLE, draft.label, "", folder / "redline.docx")
    return folder / "redline.docx"
