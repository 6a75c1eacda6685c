"""Names of files that are written: those of the documents in them."""

from __future__ import annotations

import re
from itertools import chain, count
from typing import TYPE_CHECKING

from drafting.lexicon.draft_names import agree, bare_suffixes, document_name
from drafting.model.inline import plain
from drafting.patterns import regex
from drafting.workspace.files.output import WORD
from drafting.workspace.record.issued_text import BASE, older_texts

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from drafting.workspace.record.session_record import SessionRecord

WORKING = "working text"
_REDLINE = "redline from"
_UNFIT = regex(r"[^\w.\-]+")
_LONGEST = 200
"""Bytes of a name without its ending: systems take 255 with it, a number and a temporary mark."""


def text_name(session: SessionRecord, handle: str, label: str, suffix: str) -> str:
    """The name of a file that holds a text: `E_CN.15_2017_L.6_Rev.1.docx`."""
    return _file_name(_document(session, handle, label), suffix)


def redline_name(session: SessionRecord, handle: str, drafts: tuple[str, str], suffix: str) -> str:
    """The name of a file that holds the changes from one draft to another one.

    `E_CN.15_2017_L.6_Rev.1_redline_from_L.6.docx`.
    """
    old, new = drafts
    words = (*_document(session, handle, new), _REDLINE, _short(session, handle, old))
    return _file_name(words, suffix)


def paper_name(session: SessionRecord, handle: str, what: str) -> str:
    """The name of a Word file that is made of the working text: `…_L.6_compilation.docx`."""
    printed = _document(session, handle, "")[0]
    return _file_name((printed, what), WORD)


def free_name(path: Path, exists: Callable[[Path], bool]) -> Path:
    """`path`, or the same name with a number, so that no file is replaced unasked."""
    numbered = (path.with_name(f"{path.stem}-{at}{path.suffix}") for at in count(2))
    return next(one for one in chain([path], numbered) if not exists(one))


def text_before(session: SessionRecord, handle: str, label: str = "") -> str:
    """The latest older text that a draft, or the working text, differs from.

    Where it differs from none, the one right before it; nothing where there is none.
    """
    labels, _ = older_texts(session.store, handle)
    older = labels[: labels.index(label)] if label in labels else labels
    now = session.text(handle, label)
    differing = (one for one in reversed(older) if session.text(handle, one) != now)
    return next(differing, older[-1] if older else "")


def redline_start(session: SessionRecord, handle: str, label: str = "") -> str:
    """The text that the changes of a draft, or of the working text, are shown against unasked.

    Never the same text, as long as there is an older one. Raises NoDraftError.
    """
    return text_before(session, handle, label) or session.last_draft(handle)


def tracked_start(session: SessionRecord, handle: str, label: str = "") -> str:
    """The same for a file: the issued document, which a secretariat takes with every change in it.

    Nothing where there is no other text.
    """
    issued = older_texts(session.store, handle)[1]
    if issued and issued != label and session.text(handle, issued) != session.text(handle, label):
        return issued
    return text_before(session, handle, label)


def _document(session: SessionRecord, handle: str, label: str) -> tuple[str, ...]:
    """What a document is called: by the symbol that it prints, and by what this does not tell."""
    printed = plain(session.text(handle, label).masthead.symbol).strip()
    if not printed:
        return (handle, "" if label == handle else label.removeprefix(f"{handle}/"))
    if not label:
        return (printed, WORKING if _moved_on(session, handle, printed) else "")
    told = label == BASE or label.casefold() == printed.casefold() or _tells(label, printed)
    return (printed, "" if told else label)


def _tells(label: str, printed: str) -> bool:
    """Whether a symbol says which draft it is."""
    is_document = document_name(label) is not None or bool(bare_suffixes(label))
    return is_document and agree(label, printed)


def _moved_on(session: SessionRecord, handle: str, printed: str) -> bool:
    """Whether the working text prints the symbol of a draft that it is no longer."""
    labels = [draft.label for draft in session.drafts(handle)]
    named = [label for label in labels if _tells(label, printed)]
    return bool(named) and session.text(handle) != session.text(handle, named[-1])


def _short(session: SessionRecord, handle: str, label: str) -> str:
    if label == BASE:
        return plain(session.text(handle, label).masthead.symbol).strip() or label
    document = document_name(label)
    return document.called if document else label or WORKING


def _file_name(words: tuple[str, ...], suffix: str) -> str:
    joined = "_".join(filter(None, (_UNFIT.sub("_", word).strip("_") for word in words)))
    cut = joined.encode()[:_LONGEST].decode(errors="ignore")
    return (re.sub(r"^[.\-]+|[.\-]+$", "", cut) or "text") + suffix
