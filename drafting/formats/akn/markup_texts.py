"""The texts of a file of the usual form, cut out of its markup at once.

`passages` goes from element to element. Here a few searches over the bytes find the same texts,
where each stands in an element of its own with nothing inside it but looks and notes. Where
anything stands otherwise, or might, they find none.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, zip_longest

from drafting.formats.account.at_once import BETWEEN
from drafting.patterns import regex

_CUT, _NOTE = b"\x04", b"\x03"
"""What stands for a part that is cut out, and for a note: XML has neither."""
_NOTE_START, _NOTE_END = b"<authorialNote ", b"</authorialNote>"
_LOOKS = rb"(?:span|a|inline|docDate|i|b|u|ref|date|term)"
_OPEN, _CLOSE = rb"<" + _LOOKS + rb"(?: [^>]*+)?+>", rb"</" + _LOOKS + rb">"
_PERHAPS_SPACE = rb"\x03-\x20\x80-\xc2\xe1-\xe3"
"""Bytes that may be of a space, in whatever script, and those that stand for something."""
_SAID = rb"[^<" + _PERHAPS_SPACE + rb"]"
_HELD = rb"[" + _PERHAPS_SPACE + rb"]"
_OWN_WORDS = (
    rb"(?:" + _OPEN + rb"[^<]*+" + _CLOSE + rb"|" + _HELD + rb")*+" + _SAID
    + rb"(?:[^<]++|" + _OPEN + rb"|" + _CLOSE + rb")*+"
)  # fmt: skip
_ALL_OF_ONE_LOOK = _OPEN + _HELD + rb"*+" + _SAID + rb"[^<]*+" + _CLOSE + rb"\s*+"
_TEXT = regex(
    rb"<(?!/|" + _LOOKS + rb"[ >])[^>]*+(?<!/)>\s*+"
    rb"(" + _OWN_WORDS + rb"|" + _ALL_OF_ONE_LOOK + rb"|[^<\x03]++)(?=</)"
)  # fmt: skip
"""An element with words and nothing but looks and notes: which words are its own, is certain."""
_OTHER_WORDS = regex(rb">[\s\x04]*+[^<\s\x04]")
_EMPTY = regex(rb"\0[\0\s]+")
_LOOK = regex(rb"</?" + _LOOKS + rb"(?: [^>]*+)?+>")
_ENTITIES = (
    (b"&lt;", b"<"), (b"&gt;", b">"), (b"&quot;", b'"'), (b"&apos;", b"'"), (b"&amp;", b"&"),
)  # fmt: skip
_AFTER_NAME = b" >\t\r\n"
_DECLARATION = b"\xef\xbb\xbf<?"
"""What a file may begin with; any other question mark behind a bracket opens an instruction."""


class _UnusualError(Exception):
    """The file has something that is not looked for here."""


def texts_of(data: bytes, cut: Iterable[str], notes: Sequence[str]) -> bytes | None:
    """The texts of sound XML in UTF-8, those of the notes last; none where they are not certain.

    Each stands between two of `BETWEEN`. `cut` names all elements that are cut out, which have no
    prefix; `notes` are the identities of all that are left. Both come in the order of the file.
    """
    try:
        found = _without(_without_comments(data), cut)
        return _plain(_texts(_notes_last(found, len(notes))), notes)
    except _UnusualError:
        return None


def _without_comments(data: bytes) -> bytes:
    """The markup without comments; it has no other declarations, nor instructions."""
    at = data.find(b"?", len(_DECLARATION))
    while at > 0:
        _must(data[at - 1 : at] != b"<")
        at = data.find(b"?", at + 1)
    pieces, start, at = [], 0, data.find(b"!")
    while at > 0:
        if data[at - 1 : at] == b"<":
            end = data.find(b"-->", at + 3)
            _must(data[at : at + 3] == b"!--" and end > 0)
            pieces.append(data[start : at - 1])
            start = at = end + 3
        at = data.find(b"!", at + 1)
    return b"".join((*pieces, data[start:]))


def _notes_last(data: bytes, count: int) -> bytes:
    """The markup with something that stands for each note, and the notes behind it."""
    first, *others = data.split(_NOTE_START)
    notes = [one.partition(_NOTE_END) for one in others]
    _must(len(notes) == count and all(end for _, end, _ in notes))
    inside = b"".join(_NOTE_START + note + end for note, end, _ in notes)
    return _NOTE.join((first, *(behind for _, _, behind in notes))) + inside


def _without(data: bytes, cut: Iterable[str]) -> bytes:
    """The markup with something that stands for each element that is cut out."""
    pieces, at = [], 0
    for name in cut:
        start = data.find(f"<{name}".encode(), at)
        ending = f"</{name}>".encode()
        end = data.find(ending, start)
        _must(start >= 0 and end >= 0 and data[start + len(name) + 1] in _AFTER_NAME)
        pieces.append(data[at:start])
        at = end + len(ending)
    return _CUT.join((*pieces, data[at:]))


def _texts(data: bytes) -> bytes:
    """The texts, with their looks; nothing else has words."""
    pieces = _TEXT.split(data)
    _must(not _OTHER_WORDS.search(b"".join(pieces[::2])))
    return BETWEEN.join((b"", *map(bytes.rstrip, pieces[1::2]), b""))


def _plain(texts: bytes, notes: Sequence[str]) -> bytes:
    texts = _LOOK.sub(b"", texts)
    # Markup that was cut in its middle, at a mark that stands in an attribute, shows its end.
    _must(b">" not in texts and _CUT not in texts)
    if b"&" in texts:
        texts = _without_entities(texts)
    if b"\r" in texts:
        texts = texts.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    # What a tab sets apart is a text of its own: a number, and its paragraph.
    texts = _EMPTY.sub(BETWEEN, texts.replace(b"\t", BETWEEN))
    pieces = texts.split(_NOTE)
    _must(len(pieces) == len(notes) + 1)
    known = (f"[^{note}]".encode() for note in notes)
    return b"".join(chain.from_iterable(zip_longest(pieces, known, fillvalue=b"")))


def _without_entities(texts: bytes) -> bytes:
    known = sum(texts.count(entity) for entity, _ in _ENTITIES)
    _must(texts.count(b"&") == known)
    for entity, sign in _ENTITIES:
        texts = texts.replace(entity, sign)
    return texts


def _must(usual: bool) -> None:
    if not usual:
        raise _UnusualError
