"""What each recorded change did to a resolution, from one state of it to a later one.

The record tells which files each change wrote (of few changes `short_spans`, of more one `git
log`); of these, and of no others, the texts are read. What stands outside the span is not walked,
however long the record is. A change that another program made so that it cannot be read tells
nothing; those around it do.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing, suppress
from itertools import islice
from typing import TYPE_CHECKING

from drafting.model.resolution import Resolution
from drafting.redline.provenance import NOTE, UNIT, Key, Step
from drafting.redline.provenance.steps import field_texts
from drafting.store.acts import act_of
from drafting.store.ancestry import known_ancestry
from drafting.store.heads import read_heads
from drafting.store.history import path_of
from drafting.store.layout import HEADS, NOTES, OUTLINE, UNITS
from drafting.store.messages import read_entry
from drafting.store.outline import read_outline
from drafting.store.records import UNIT as ABOUT
from drafting.store.short_spans import Files, changes_in
from drafting.store.tolerant.conflicts import has_marks

if TYPE_CHECKING:
    from drafting.store.plumbing.repository import Head, Repository
    from drafting.store.records import Entry
    from drafting.store.texts import Texts

_FORMAT = "--format=%x00%H%x00%an%x00%ae%x00%ad%x00%B%x00"
_FIELDS = 6
_KINDS = {UNITS: UNIT, NOTES: NOTE}
_ABSENT = Resolution()


def steps(
    repository: Repository, texts: Texts, handle: str, head: Head, since: str, until: str
) -> Iterator[Step]:
    """The changes after the state `since` (or from the beginning) up to the state `until`.

    Raises DamagedStoreError.
    """
    folder = path_of(repository, handle)
    if (few := changes_in(repository, folder, since, until)) is not None:
        yield from (_step(texts, entry, _of_text(files)) for entry, files in few)
        return
    span = f"{since}..{until}" if since else until
    if not _went_apart(repository, head, since, until):
        yield from (step for _, step in _plain(repository, texts, handle, span))
        return
    from drafting.store.parallel_steps import ParallelSteps

    plain = dict(_plain(repository, texts, handle, span))
    yield from ParallelSteps(repository, texts, handle, plain).steps(since, span, until)


def _went_apart(repository: Repository, head: Head, since: str, until: str) -> bool:
    """Whether anything was brought together in that span of the record."""
    ancestry = known_ancestry(repository, head.id)
    states = ancestry.between(since, until) if ancestry else None
    if ancestry and states is not None:
        return ancestry.went_apart(states)
    span = f"{since}..{until}" if since else until
    found = repository.walk("log", "--merges", "-n1", "--format=%H%x00", span, "--")
    return next(found, "").strip() != ""


def _plain(
    repository: Repository, texts: Texts, handle: str, span: str
) -> Iterator[tuple[str, Step]]:
    """By state, the steps of the changes that follow a single state, oldest first."""
    folder = path_of(repository, handle)
    printed = repository.walk(
        "log", "--reverse", "--no-merges", "--full-history", "--raw", "--no-abbrev", _FORMAT,
        span, "--", folder,
    )  # fmt: skip
    with closing(printed) as fields:
        next(fields, "")
        while len(row := list(islice(fields, _FIELDS))) == _FIELDS:
            entry = read_entry(*row[:5])
            yield entry.id, _step(texts, entry, _files(row[5], f"{folder}/"))


def _files(raw: str, folder: str) -> Files:
    """The files of the text that changed, from what `--raw` prints of them."""
    found: Files = {}
    for line in raw.splitlines():
        facts, _, path = line.partition("\t")
        name = path.removeprefix(folder)
        if name != path:
            *_, identity, how = facts.split(" ")
            found[name] = None if how == "D" else identity
    return _of_text(found)


def _of_text(files: Files) -> Files:
    """Those of the files of a resolution that its text lies in."""
    return {name: one for name, one in files.items() if name in (HEADS, OUTLINE) or _key(name)}


def _key(path: str) -> Key | None:
    """Which text a file is, if it is one of a paragraph or a note."""
    kind, _, name = path.partition("/")
    if kind in _KINDS and name.endswith(".md"):
        return _KINDS[kind], name.removesuffix(".md")
    return None


def _step(texts: Texts, entry: Entry, files: Files) -> Step:
    read = texts.files(identity for identity in files.values() if identity)
    now = {path: read.get(identity or "") for path, identity in files.items()}
    return Step(act_of(entry), _texts(now), _outline(now), entry.first(ABOUT))


def _texts(files: Mapping[str, str | None]) -> dict[Key, str | None]:
    found = {key: _settled(text) for path, text in files.items() if (key := _key(path))}
    if HEADS in files:
        found |= field_texts(read_heads(files[HEADS] or ""))
    return found


def _settled(text: str | None) -> str | None:
    """The words of a file as the text has them, also where plain git left a conflict in it."""
    if text is None or not has_marks(text):
        return text
    from drafting.store.tolerant.settled_words import settled_words

    return settled_words(text).text


def _outline(files: Mapping[str, str | None]) -> Resolution | None:
    if OUTLINE not in files:
        return None
    with suppress(ValueError):
        return read_outline(files[OUTLINE] or "", _ABSENT, lambda _: "", lambda _: "")
    return None
