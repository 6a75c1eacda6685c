"""Commits and tags of git: how to write them so that plain git reads them, and read them back.

Authors and messages may come from anywhere, so nothing in them can end a line,
pass for an address, or act on a terminal.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, timezone

from drafting.model.inline import tidy
from drafting.patterns import regex
from drafting.store.records import Entry, Record, Trailers

_TRAILER = regex(r"([A-Za-z][A-Za-z-]*): (.*)")
LATEST = 253402214400
"""Seconds up to the last day that Python can tell."""


def write_commit(tree: str, parents: Iterable[str], record: Record) -> bytes:
    """A commit object with the message and trailers of a change."""
    person = person_line(record)
    lines = [
        f"tree {tree}",
        *(f"parent {parent}" for parent in parents),
        f"author {person}",
        f"committer {person}",
        "",
        one_line(record.message) or "Change the text",
        *_trailer_lines(record.trailers),
    ]
    return _encode(lines)


def write_tag(target: str, name: str, record: Record) -> bytes:
    """An annotated tag object on a commit."""
    lines = [
        f"object {target}",
        "type commit",
        f"tag {name}",
        f"tagger {person_line(record)}",
        "",
        one_line(record.message) or name,
        *_trailer_lines(record.trailers),
    ]
    return _encode(lines)


def _encode(lines: Iterable[str]) -> bytes:
    return ("\n".join(lines) + "\n").encode(errors="replace")


def _trailer_lines(trailers: Trailers) -> list[str]:
    lines = [f"{name}: {one_line(value)}" for name, value in trailers]
    return ["", *lines] if lines else []


def one_line(text: str) -> str:
    """`text` on one line, without what cannot be seen."""
    return " ".join(tidy(text).split())


def author_name(name: str) -> str:
    """A name as git keeps it."""
    return re.sub(r"[<>]", "", one_line(name)).strip(" .,:;\"'\\") or "Unknown"


def person_line(record: Record) -> str:
    """Who made a change and when: name, address and time as git writes them."""
    name = author_name(record.author)
    email = re.sub(r"[<>\s]", "", one_line(record.email))
    seconds = min(max(0, int(record.when.timestamp())), LATEST)
    offset = record.when.utcoffset() or timedelta()
    sign = "-" if offset < timedelta() else "+"
    hours, minutes = divmod(int(abs(offset).total_seconds()) // 60, 60)
    return f"{name} <{email}> {seconds} {sign}{hours:02}{minutes:02}"


def read_time(raw: str) -> datetime:
    """The moment that git writes as `1511514000 +0100`."""
    seconds, _, offset = raw.strip().partition(" ")
    try:
        minutes = int(offset[1:3]) * 60 + int(offset[3:5])
        zone = timezone(timedelta(minutes=-minutes if offset[0] == "-" else minutes))
        return datetime.fromtimestamp(min(int(seconds), LATEST), zone)
    except (ValueError, IndexError, OverflowError, OSError):
        return datetime.fromtimestamp(0, UTC)


def read_entry(identity: str, author: str, email: str, when: str, body: str) -> Entry:
    """One recorded change from the fields that `git log` prints."""
    subject, trailers = read_message(body)
    return Entry(identity, one_line(author), one_line(email), read_time(when), subject, trailers)


def read_commit(identity: str, commit: bytes) -> Entry:
    """One recorded change from its commit object."""
    head, _, body = commit.decode(errors="replace").partition("\n\n")
    author = next((line for line in head.splitlines() if line.startswith("author ")), "")
    person, _, when = author.removeprefix("author ").rpartition("> ")
    name, _, email = person.partition(" <")
    return read_entry(identity, name, email, when, body)


def read_tag(tag: bytes) -> tuple[str, Entry]:
    """The state that an annotated tag froze, and who froze it and when, as an entry."""
    head, _, body = tag.decode(errors="replace").partition("\n\n")
    values = dict(line.partition(" ")[::2] for line in head.splitlines())
    person, _, when = values.get("tagger", "").rpartition("> ")
    name, _, email = person.partition(" <")
    return values.get("object", ""), read_entry("", name, email, when, body)


def tag_name(tag: bytes) -> str:
    """What an annotated tag is called, by its own word."""
    head = tag.decode(errors="replace").partition("\n\n")[0]
    lines = (line for line in head.splitlines() if line.startswith("tag "))
    return next(lines, "").removeprefix("tag ")


def read_message(body: str) -> tuple[str, Trailers]:
    """The sentence of a message, and its trailers."""
    paragraphs = [part for part in re.split(r"\n\s*\n", body.strip()) if part]
    if not paragraphs:
        return "", ()
    last = paragraphs[-1].splitlines() if len(paragraphs) > 1 else []
    found = [_TRAILER.fullmatch(line) for line in last]
    trailers = tuple((match[1], one_line(match[2])) for match in found if match)
    return one_line(paragraphs[0]), trailers
