"""JSON shapes of what the session shows of itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from drafting.dataclasses import asdict
from drafting.model.inline import plain
from drafting.workspace.files.rendering import act_json

if TYPE_CHECKING:
    from drafting.amendments.negotiation import Negotiation
    from drafting.amendments.outcomes import Statement, TechnicalUpdate
    from drafting.workspace.doctor import Report
    from drafting.workspace.record.signatures import SignedBy
    from drafting.workspace.record.story import Chapter
    from drafting.workspace.record.views import (
        Authorship,
        CreditedWords,
        DraftRow,
        Entry,
        Info,
        Overview,
        Wording,
        WordsOf,
    )

Shape = dict[str, object]


def session_shape(info: Info, rows: Iterable[Overview]) -> Shape:
    """The session with its resolutions."""
    return {"session": info._asdict(), "resolutions": [_overview(row) for row in rows]}


def _overview(row: Overview) -> Shape:
    return row._asdict() | {
        "stages": dict(row.stages),
        "title": plain(row.title),
        "draft": row.draft or None,
        "status": row.status or None,
        "when": row.when.isoformat(),
    }


def report_shape(report: Report) -> Shape:
    """What “doctor” found."""
    found = report.session
    return {
        "checks": [asdict(check) for check in report.checks],
        "complaints": [
            asdict(finding) | {"repaired": bool(finding.did)}
            for finding in (found.findings if found else ())
        ],
        "remarks": list(found.remarks) if found else [],
    }


def drafts_shape(
    rows: Iterable[DraftRow],
    updated: Mapping[str, TechnicalUpdate],
    counts: Mapping[str, int],
    since: int,
) -> Shape:
    """The drafts of a resolution, with who technically updated which; changes before and since."""
    return {
        "changes": since,
        "drafts": [
            row._asdict()
            | {
                "when": row.when.isoformat(),
                "changes": counts[row.label],
                "updated_by": updated[row.label].by if row.label in updated else None,
            }
            for row in rows
        ],
    }


def story_shape(story: Sequence[Chapter], count: int, since: str) -> Shape:
    """Every recorded change; and the story that they tell, with the names of its changes."""
    return {
        "entries": [_entry(entry) for chapter in story for entry in chapter.every],
        "story": [
            {
                "drafts": list(chapter.drafts),
                "changes": chapter.total,
                "entries": [
                    {"changes": entry.total, "keys": [one.key for one in entry.changes]}
                    for entry in chapter.entries
                ],
            }
            for chapter in story
        ],
        "changes": count,
        "since": since or None,
    }


def signed_shape(entries: Iterable[Entry], worth: Mapping[str, SignedBy]) -> Shape:
    """Every recorded change, with what its signature is worth."""
    return {
        "entries": [
            {**_entry(entry), "signature": _signature(worth.get(entry.key))} for entry in entries
        ]
    }


def _signature(found: SignedBy | None) -> Shape | None:
    if found is None:
        return None
    named = {"signer": found.name or None, "key": found.fingerprint or None}
    return {"state": found.state, **named, "says": str(found)}


def authorship_shape(rows: Iterable[Authorship]) -> Shape:
    """Who last touched each unit."""
    return {
        "units": [{"id": row.unit, "label": row.label, "entry": _entry(row.entry)} for row in rows]
    }


def words_shape(rows: Iterable[WordsOf]) -> Shape:
    """Who brought in each word of a text."""
    return {
        "texts": [
            {
                "id": row.unit,
                "label": row.label,
                "passages": [_passage(passage) for passage in row.passages],
            }
            for row in rows
        ]
    }


def _passage(passage: CreditedWords) -> Shape:
    return {
        "text": passage.text,
        "plain": plain(passage.text),
        "author": passage.act and act_json(passage.act),
        "replaced": passage.replaced,
    }


def wordings_shape(rows: Iterable[Wording]) -> Shape:
    """The wordings of one unit, each with the spans of its change."""
    return {
        "wordings": [
            _entry(row.entry)
            | {"text": row.text, "spans": [[span.sign, span.text] for span in row.spans]}
            for row in rows
        ]
    }


def _entry(entry: Entry) -> Shape:
    return entry._asdict() | {
        "when": entry.when.isoformat(),
        "unit": entry.unit or None,
        "drafts": list(entry.drafts),
        "round": entry.round or None,
        "units": list(entry.units),
        "about": entry.about or None,
        "on_behalf": list(entry.on_behalf),
    }


def outcome_shape(state: Negotiation, status: str) -> Shape:
    """What became of a text."""
    actions = [
        {
            "manner": one.manner.value,
            "carried": one.is_carried,
            "parts": [asdict(part) | {"words": part.words or None} for part in one.parts],
            "votes": {way: asdict(side) for way, side in one.tally.sides.items()}
            if one.tally
            else None,
            "majority": one.majority.value if one.tally else None,
            "revised": one.revised or None,
            "meeting": one.meeting or None,
            "by": one.by,
            "round": one.round or None,
            "when": one.when.isoformat(),
        }
        for one in state.actions
    ]
    return {
        "status": status or None,
        "actions": actions,
        "statements": [_dated(one) for one in state.statements],
        "updates": [_dated(one) for one in state.updates],
    }


def _dated(row: Statement | TechnicalUpdate) -> Shape:
    """A row of the record as it is, what is empty as null."""
    held = {name: value or None for name, value in asdict(row).items() if name != "wording"}
    return held | {"when": row.when.isoformat()}
