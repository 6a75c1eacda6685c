"""Writing texts and redlines of a session to files.

A file that is to be written is a `Writing`: all that it needs has been read from the
session, so that a long one can be written while the session does other things.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from drafting.model.resolution import Resolution
from drafting.named_tuples import NamedTuple
from drafting.workspace.files.bodies import body_of
from drafting.workspace.files.errors import UnknownRedlineFormatError
from drafting.workspace.files.output import (
    WORD,
    OverBase,
    write_base,
    write_changes,
    write_over_base,
    write_text,
)
from drafting.workspace.files.shared_paragraphs import side_by_side
from drafting.workspace.procedure.readings import as_tabled
from drafting.workspace.record.issued_text import BASE, base_of, kept_base, older_texts
from drafting.workspace.record.provenance import followed, redline_as_done, steps
from drafting.workspace.wording import Done, named

if TYPE_CHECKING:
    from drafting.formats.reading import Remark
    from drafting.redline.provenance import Apart, Step
    from drafting.redline.script import Redline
    from drafting.workspace.record.session_record import SessionRecord

_ADVICE = (
    " {0} is not the issued document, so they were laid out anew; for that document with every "
    "change tracked in it begin from {1}."
)

_UNDER_ONE_NAME = (
    " All changes are under the name of {}: those of one delegation, accepted without the others, "
    "would not give the text as that delegation had made it."
)

T = TypeVar("T")
Export = Callable[[], Done]
"""Writes a file, whole or not at all, and says where it is. Raises what an export raises."""


def text_export(session: SessionRecord, handle: str, label: str, path: Path) -> Export:
    """A draft, or the working text (no label), in the format of the file's name."""
    context = session.context
    text, said = as_tabled(session, handle, label)
    body = body_of(text, context, session.info.body)

    def write() -> Done:
        write_text(text, path, body, context)
        return Done(f"Wrote {named(handle, label)} to {path}.{said}", text)

    return write


class RedlineOptions(NamedTuple):
    """How changes are written."""

    whose: bool | None = None
    """Whether each is shown as its author's; unless it is given, Word files do, others do not."""
    fresh: bool = False
    """Whether a Word file is laid out anew, where the changes could be tracked in an issued one."""
    with_active: bool = False
    """Whether what an issued document could run or fetch stays in it."""


_AS_IS_USUAL = RedlineOptions()
_EACH_UNDER_ITS_AUTHOR = RedlineOptions(whose=True)


def redline_export(
    session: SessionRecord,
    handle: str,
    drafts: tuple[str, str],
    path: Path,
    options: RedlineOptions = _AS_IS_USUAL,
) -> Export:
    """The changes from one draft to another in the format of the file's name.

    If the older text is that of the issued document, a Word file is that document with the
    changes tracked in it, unless it is to be laid out fresh.
    """
    (old, new), whose = drafts, options.whose
    is_word = path.suffix.casefold() == WORD
    before = session.text(handle, old)
    after, said = as_tabled(session, handle, new)
    done = steps(session.store, handle, old, new)
    is_credited = is_word if whose is None else whose
    called = f"the changes from {named(handle, old)} to {named(handle, new)}"
    advice = ""
    if is_word and not options.fresh:
        if base := base_of(session.store, handle, old, before):
            over = OverBase(base, options.with_active)
            return over_base(session, over, after, done if is_credited else None, path, called)
        if issued := older_texts(session.store, handle)[1]:
            advice = _ADVICE.format(named(handle, old), named(handle, issued))
    body = body_of(after, session.context, session.info.body)
    context = session.context

    def write() -> Done:
        def put(redline: Redline) -> None:
            write_changes(before, after, redline, path, body, context)

        if is_word and is_credited:
            apart = credited_apart(before, done, after)
            _, told = _put_apart(apart, (before, after), context.author, put)
        else:
            apart = credited(before, done, after, whose=is_credited)
            put(apart.redline)
            told = ""
        message = f"Wrote {called} to {path}.{advice}{said}{told}"
        return Done(message, after, is_same=apart.redline.is_empty)

    return write


def tracked_export(
    session: SessionRecord,
    handle: str,
    label: str,
    path: Path,
    options: RedlineOptions = _EACH_UNDER_ITS_AUTHOR,
) -> Export:
    """The issued document with every change up to a draft, or the working text, tracked in it.

    Raises NoBaseError or UnknownRedlineFormatError.
    """
    if path.suffix.casefold() != WORD:
        raise UnknownRedlineFormatError(path.name, WORD)
    base = kept_base(session.store, handle, label)
    after, _ = as_tabled(session, handle, label, always=True)
    done = steps(session.store, handle, BASE, label) if options.whose else None
    called = f"every change up to {named(handle, label)}"
    over = OverBase(base, options.with_active)
    return over_base(session, over, after, done, path, called)


def over_base(
    session: SessionRecord,
    over: OverBase,
    after: Resolution,
    done: tuple[Step, ...] | None,
    path: Path,
    called: str,
) -> Export:
    """The issued document with the changes to another text tracked in it."""
    base = over.base
    body = body_of(after, session.context, session.info.body)
    context = session.context

    def write() -> Done:
        def put(redline: Redline) -> tuple[Remark, ...]:
            return write_over_base(over, after, redline, path, body, context)

        apart = credited_apart(base.text, done, after)
        if apart.redline.is_empty:
            said = f"Wrote {path}: {base.name} as it is, for nothing has changed."
            return Done(said, after, "", write_base(over, path), is_same=True)
        remarks, told = _put_apart(apart, (base.text, after), context.author, put)
        said = f"Wrote {path}: {base.name} with {called} tracked in it."
        return Done(f"{said}{told}", after, "", remarks)

    return write


def _put_apart(
    apart: Apart, texts: tuple[Resolution, Resolution], author: str, put: Callable[[Redline], T]
) -> tuple[T, str]:
    """What `put` gives of a redline of two texts, and what is to be said of it.

    Where the changes of one author alone would not read as that author had made them, all are put
    under the name of who writes the file.
    """
    from drafting.formats.errors import AuthorProofError

    before, after = texts
    try:
        return put(apart.redline), side_by_side(apart, before, after)
    except AuthorProofError:
        plain = credited(before, (), after, whose=False)
        return put(plain.redline), _UNDER_ONE_NAME.format(author)


def credited(
    before: Resolution, done: tuple[Step, ...], after: Resolution, *, whose: bool
) -> Apart:
    """The changes between two texts by what was done, with `whose` each with its author."""
    from drafting.redline.provenance import Apart, attributed

    changes = redline_as_done(before, after, lambda: done)
    return Apart(attributed(changes, followed(before, done, after)) if whose else changes)


def credited_apart(
    before: Resolution,
    done: tuple[Step, ...] | None,
    after: Resolution,
    held: frozenset[str] = frozenset(),
) -> Apart:
    """The same for a file in which the changes of each author are accepted on their own.

    Units of `held` are shown where they stood, if they can be.
    """
    from drafting.redline.provenance import redline_apart

    if done is None:
        return credited(before, (), after, whose=False)
    return redline_apart(before, done, followed(before, done, after), after, held)
