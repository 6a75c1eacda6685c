"""What is written in objects that came: words that act on no screen, people, dates.

Texts are tidied when they are recorded, so what has a control character in it was written by
another hand.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from threading import Thread
from typing import TYPE_CHECKING

from drafting.model.inline import acts_on_screens
from drafting.patterns import regex
from drafting.store.bases import SUFFIX
from drafting.store.errors import UnusableNameError
from drafting.store.messages import LATEST, read_tag, tag_name
from drafting.store.names import MAIN, check_name, draft_named
from drafting.store.plumbing.pipes import end
from drafting.store.sharing.errors import RefusedRecordError

if TYPE_CHECKING:
    from drafting.store.plumbing.isolation import Child, IsolatedGit
    from drafting.store.plumbing.object_files import Found
    from drafting.store.plumbing.repository import Repository

LARGEST_TEXT = 16 * 2**20
"""Bytes of the largest file of words that is taken in."""
LARGEST_OTHER = 200 * 2**20
LARGEST_IN_ALL = 4 * 2**30
"""Bytes of all new files together, once they are unpacked."""
_LONGEST_HEAD = 200
PERSON = "%an%x01%ae%x01%cn%x01%ce%x01%at%x01%ct%x01%B"
"""What `git log` is to print of a change so that `judge_change` can look at it."""
_ESCAPED = regex(
    r"(?<!\\)(?:\\\\)*\\(?:[befr]|u(?:00[01][0-9a-f]|00[7][f]|00[89][0-9a-f]|202[de])"
    r"|U0000(?:00[01][0-9a-f]|007f|00[89][0-9a-f]|202[de]))",
)
"""The same characters as TOML and JSON write them."""
_PLAIN_WORDS = ".md"
_STRANGE = "\N{REPLACEMENT CHARACTER}"


def judge_files(git: IsolatedGit, files: Collection[tuple[str, str]]) -> None:
    """Refuse files, an object and where it lies each, that are too large or that nobody can write.

    One command of git reads them all. Raises RefusedRecordError.
    """
    child = git.started("cat-file", "--batch-command", "--buffer", asked=True)
    asking = Thread(target=_ask, args=(child, files), daemon=True)
    asking.start()
    left = LARGEST_IN_ALL
    try:
        for _, path in files:
            size = _size(child.stdout.readline(_LONGEST_HEAD), path)
            left -= size
            if size > (LARGEST_OTHER if path.endswith(SUFFIX) else LARGEST_TEXT):
                raise RefusedRecordError(f"{path} has {size / 1e6:,.0f} MB, more than a text has")
            if left < 0:
                raise RefusedRecordError("its files are larger than all of a session")
            if not path.endswith(SUFFIX) and not _is_clean(child.stdout.read(size + 1)[:-1], path):
                raise RefusedRecordError(f"{path} has characters that no text has")
    finally:
        end(child)
        asking.join()


def _ask(child: Child, files: Iterable[tuple[str, str]]) -> None:
    """Ask for the words of texts, and for the size alone of what is none."""
    with suppress(OSError, ValueError):  # nobody reads on, once something was refused
        for name, path in files:
            want = "info" if path.endswith(SUFFIX) else "contents"
            child.stdin.write(f"{want} {name}\n".encode())
        child.stdin.close()


def _size(head: bytes, path: str) -> int:
    """The size that git tells before the content of a file. Raises RefusedRecordError."""
    words = head.split()
    if len(words) != 3 or words[1] != b"blob" or not words[2].isdigit():
        raise RefusedRecordError(f"{path} cannot be read")
    return int(words[2])


def read_as(path: str) -> str:
    """As what the words of a file are looked at: one object may lie at places of several kinds."""
    name = path.rpartition("/")[2]
    return name[name.rfind(".") :] if "." in name else name


def _is_clean(data: bytes, path: str) -> bool:
    if data.isascii() and data.decode().replace("\n", " ").isprintable():
        words = data.decode()
    else:
        try:
            words = data.decode()
        except UnicodeDecodeError:
            return False
        if acts_on_screens(words):
            return False
    return path.endswith(_PLAIN_WORDS) or "\\" not in words or not _ESCAPED.search(words.lower())


def judge_change(printed: str) -> None:
    """Refuse a change by what `git log` printed of it under PERSON. Raises RefusedRecordError."""
    author, email, committer, address, made, recorded, message = printed.split("\x01", 6)
    people = f"{author} {email} {committer} {address}"
    if acts_on_screens(people) or _STRANGE in people:
        raise RefusedRecordError("who made a change of it cannot be read")
    if acts_on_screens(message):
        raise RefusedRecordError(f"what a change by {author} says has characters that no text has")
    if not all(date.isdecimal() and int(date) <= LATEST for date in (made, recorded)):
        raise RefusedRecordError(f"a change by {author} has a date that there is not")


def judge_refs(repository: Repository, refs: Mapping[str, str]) -> list[str]:
    """The states that some refs lead to. Raises RefusedRecordError for one that leads to none."""
    objects = repository.reader.read_many(list(refs.values()))
    return [_state(repository, ref, found) for ref, found in zip(refs, objects, strict=True)]


def _state(repository: Repository, ref: str, found: Found | None) -> str:
    named = draft_named(ref)
    what = f"the draft {named[1]}" if named else "the record"
    _check_names(named or ())
    if found is not None and found.kind == "tag" and ref != MAIN:
        _check_names([tag_name(found.data).rpartition("/")[2]])
        if acts_on_screens(found.data.decode(errors="replace")):
            raise RefusedRecordError(f"{what} has characters that no text has")
        found = repository.reader.read(read_tag(found.data)[0])
    if found is None or found.kind != "commit":
        raise RefusedRecordError(f"{what} names no state of it")
    return found.id


def _check_names(names: Iterable[str]) -> None:
    for name in names:
        try:
            check_name(name)
        except UnusableNameError as error:
            raise RefusedRecordError("a draft of it has a name that nothing can have") from error
