"""Runs of a foreign file as inline text: its layout spaces are none of the words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from drafting.model.inline import Run, look_of, markup, merged, tidy
from drafting.patterns import regex

SOFT_HYPHEN = "\u00ad"
"""Where a word may be divided at the end of a line: of the layout, none of the words."""

_OUTER = " \u00a0\u202f\u200b\u2060\ufeff"
"""Spaces, and signs without width: a web page leaves one at the end of each paragraph."""
_SPACE = regex(r"[ \t\u2002\u2003]+")


def body_text(pieces: Iterable[Run]) -> str:
    """Inline markup of a paragraph; tabs are spaces, none stands at either end."""
    return _body_text(tuple(pieces))


# One file is read several times: once for each who changed it.
@lru_cache(maxsize=8192)
def _body_text(pieces: tuple[Run, ...]) -> str:
    tidied = (
        run if (text := _tidy(run.text)) == run.text else run._replace(text=text) for run in pieces
    )
    return squeezed(markup(_without_outer_spaces(merged(_trimmed(list(_carried(tidied)))))))


def squeezed(text: str) -> str:
    """`text` with one space where there are several, and none at either end."""
    return _with_single_spaces(text).strip(_OUTER)


def _tidy(text: str) -> str:
    return _with_single_spaces(tidy(text).replace(SOFT_HYPHEN, ""))


def _with_single_spaces(text: str) -> str:
    # Most runs are words of plain letters, which takes less time to see.
    is_plain = text.isascii() and "  " not in text and "\t" not in text
    return text if is_plain else _SPACE.sub(" ", text)


def _carried(pieces: Iterable[Run]) -> Iterator[Run]:
    """Runs in which spaces have the look of what stands before them: emphasis holds words."""
    look = Run("")
    for run in pieces:
        if not run.note and not run.text.strip():
            yield look._replace(text=run.text, note="")
            continue
        look = run
        yield run


def _without_outer_spaces(pieces: Iterable[Run]) -> Iterator[Run]:
    """Runs with the spaces at the end of an emphasis set after it, as they are typed by most."""
    for run in pieces:
        words = run.text.rstrip(_OUTER)
        if run.note or look_of(run) == Run("") or words == run.text:
            yield run
        else:
            yield _with_text(run, words)
            yield Run(run.text[len(words) :])


def _trimmed(pieces: list[Run]) -> list[Run]:
    while pieces and not pieces[0].note and not pieces[0].text.strip():
        del pieces[0]
    while pieces and not pieces[-1].note and not pieces[-1].text.strip():
        del pieces[-1]
    if pieces and not pieces[0].note:
        pieces[0] = _with_text(pieces[0], pieces[0].text.lstrip())
    if pieces and not pieces[-1].note:
        pieces[-1] = _with_text(pieces[-1], pieces[-1].text.rstrip())
    return pieces


def _with_text(run: Run, text: str) -> Run:
    return run._replace(text=text, note="")
