"""What is said of a session that is shared: the sign above every screen, and the sentences."""

from __future__ import annotations

from drafting.workspace.sharing.report import Synced
from drafting.workspace.sharing.watch import Standing
from drafting.workspace.wording import counted

OFF = "live off"


def sign_of(standing: Standing, lost_since: str = "", *, is_off: bool = False) -> str:
    """How both stand, in a few words; nothing where the session is shared nowhere."""
    if not standing.address:
        return ""
    if lost_since and not is_off:
        return f"no connection since {lost_since}"
    ahead = f"ahead by {standing.ahead:,}" if standing.ahead else ""
    apart = ", ".join(filter(None, (ahead, _behind(standing.behind))))
    if is_off:
        return f"{OFF}, {apart}" if apart else OFF
    return apart or "in step"


def _behind(count: int | None) -> str:
    if count is None:
        return "behind"
    return f"behind by {count:,}" if count else ""


def lost(standing: Standing, since: str) -> str:
    """The connection is gone."""
    return (
        f"No connection to {standing.address} since {since}: {standing.why}. What you write is "
        "recorded here, and sent once it is back."
    )


def came(report: Synced, key: str) -> str:
    """What an exchange brought; `key` shows the list of what is to be checked."""
    said = f"{report.what_came}." if report.what_came else ""
    if report.kept_both:
        places = counted(len(report.kept_both), "place")
        said = f"{said} {places} to decide, on the list of what is to be checked ({key})."
    return said.strip()


def back(report: Synced, key: str) -> str:
    """The connection is there again."""
    sent = f" Sent: {counted(len(report.sent), 'change')}." if report.sent else ""
    return " ".join(filter(None, ("The connection is back.", came(report, key)))) + sent


def not_sent(count: int) -> str:
    """What this person has changed is not taken there."""
    changes = f"{counted(count, 'change')} of yours"
    return f"It may only be read there by you: {changes} stay here; a pack takes them to others."
