"""What is said of a session that is shared: the sign above every screen, and the sentences."""

from __future__ import annotations

from drafting.workspace.sharing.credentials import host_of
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
    where = host_of(standing.address) or standing.address
    return (
        f"No connection to {where} since {since}: {standing.why}. What you write is recorded here, "
        "and sent once it is back."
    )


def came(standing: Standing, key: str) -> str:
    """What an exchange brought; `key` shows the list of what is to be checked."""
    what = standing.report.what_came
    said = f"{what}." if what else ""
    if standing.to_check:
        said += f" {counted(standing.to_check, 'place')} to check: {key} lists what to decide."
    return said.strip()


def back(standing: Standing, key: str) -> str:
    """The connection is there again."""
    report = standing.report
    sent = f"Sent: {counted(len(report.sent), 'change')}." if report.sent else ""
    return " ".join(filter(None, ("The connection is back.", came(standing, key), sent)))


def not_sent(count: int) -> str:
    """What this person has changed is not taken there."""
    changes = counted(count, "change")
    return (
        f"It may only be read there by you: what you changed stays here ({changes}); a pack takes "
        "it to others."
    )
