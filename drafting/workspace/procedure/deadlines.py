"""Deadlines as people write them: a day, an hour and a zone or a city."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from drafting.patterns import regex
from drafting.workspace.procedure.errors import DeadlineError

_WRITTEN = regex(r"(\d{4}-\d\d-\d\d)[ T](\d{1,2}):(\d\d)\s*(\S.*)?")
_OFFSET = regex(r"(?:UTC)?([+-])(\d{1,2}):?(\d\d)?")


def read_deadline(words: str) -> tuple[datetime, str]:
    """The moment, and the name of its zone. Raises DeadlineError.

    A city will do for the zone where one zone alone has it: "Vienna", "New York".
    """
    found = _WRITTEN.fullmatch(words.strip())
    if found is None:
        raise DeadlineError(words, "it needs a day, an hour and a time zone")
    day, hour, minute, zone = found.groups()
    if not zone:
        raise DeadlineError(words, "it names no time zone")
    try:
        bare = datetime.fromisoformat(f"{day}T{int(hour):02}:{minute}")
    except ValueError:
        raise DeadlineError(words, "there is no such day or hour") from None
    if offset := _OFFSET.fullmatch(zone):
        sign, hours, minutes = offset[1], int(offset[2]), offset[3] or "00"
        return datetime.fromisoformat(f"{bare.isoformat()}{sign}{hours:02}:{minutes}"), ""
    name = _zone_name(words, zone)
    return _at(words, bare, name), name


def _zone_name(words: str, zone: str) -> str:
    wanted = zone.strip().replace(" ", "_").casefold()
    names = sorted(available_timezones())
    exact = [name for name in names if name.casefold() == wanted]
    cities = [name for name in names if name.casefold().rpartition("/")[2] == wanted]
    found = exact or [name for name in cities if not name.startswith(("posix/", "right/"))]
    if len(found) != 1:
        why = f"“{zone}” could be {', '.join(found)}" if found else f"no zone is called “{zone}”"
        raise DeadlineError(words, why)
    return found[0]


def _at(words: str, bare: datetime, name: str) -> datetime:
    try:
        moment = bare.replace(tzinfo=ZoneInfo(name))
    except ZoneInfoNotFoundError:
        raise DeadlineError(words, f"no zone is called “{name}”") from None
    if moment.astimezone(UTC).astimezone(moment.tzinfo).replace(tzinfo=None) != bare:
        raise DeadlineError(words, "the clocks are put forward over that hour")
    if moment.utcoffset() != moment.replace(fold=1).utcoffset():
        raise DeadlineError(words, "that hour comes twice, for the clocks are put back")
    return moment


def deadline_in_words(moment: datetime, zone: str = "") -> str:
    """A deadline in words: "1 December 2026, 18:00 Europe/Vienna (17:00 UTC)"."""
    there = f"{moment.day} {moment:%B %Y, %H:%M} {zone or f'UTC{moment:%z}'}"
    utc = moment.astimezone(UTC)
    day = f"{utc.day} {utc:%B} " if utc.date() != moment.date() else ""
    return there if moment.utcoffset() == utc.utcoffset() else f"{there} ({day}{utc:%H:%M} UTC)"
