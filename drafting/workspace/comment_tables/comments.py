"""The comments of a table that came back: who says what, of those that were not in it before."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from drafting.amendments.compilation.attribution import BEFORE_COMMENT
from drafting.amendments.compilation.names import colon_behind, known_names, read_names
from drafting.amendments.positions import Stance
from drafting.amendments.spoken_positions import spoken
from drafting.dataclasses import replace
from drafting.formats.received_table import ReceivedComment
from drafting.model.inline import plain
from drafting.named_tuples import NamedTuple
from drafting.page.comment_table import COLUMNS
from drafting.patterns import regex
from drafting.workspace.incoming.comparable_words import folded

_DASH = regex(r"(?:[–—]|-(?=\s))\s*")
_BULLET = regex(r"\A\s*[•·▪‣*–—-]\s+")
_NEXT = regex(r"\s*;\s+(?=(?P<names>[^:;“”\"]{2,80}):\s)")
"""Where what another one says may begin."""
_LONGEST = 8
"""Words that a name has at most."""
_NO_NAMES = frozenset(
    {"alternative", "comment", "comments", "justification", "note", "rationale", "reason", "remark"}
)
"""What stands before a colon and names nobody."""


class TableComment(NamedTuple):
    """What delegations say, in their own words."""

    delegations: tuple[str, ...]
    """Empty where nobody knows who says it."""
    says: str
    """Plain text."""
    unknown: str = ""
    """What stands where a name would, and is none that is known."""


class Commenters:
    """Knows delegations by name, and who speaks where nobody is named."""

    def __init__(self, known: Iterable[str], by: Collection[str]) -> None:
        self._names = known_names() | {*known, *by}
        self._folded = {name.casefold(): name for name in self._names}
        self._by = tuple(by)

    def new_comments(
        self, came: Iterable[ReceivedComment], sent: Iterable[str]
    ) -> tuple[TableComment, ...]:
        """What was written into a row, lines below a name that name nobody with it."""
        known = [folded(line) for line in sent]
        found: list[TableComment] = []
        is_open = ""
        for comment in self._each_said(came, known):
            if folded(comment.text) in known:
                known.remove(folded(comment.text))
                is_open = ""
                continue
            one = self._read(comment)
            is_further = not one.unknown and one.says == _words(comment)
            if is_further and is_open == f"{comment.column}\n{comment.author}" and found:
                found[-1] = _longer(found[-1], one.says)
                continue
            found.append(one)
            is_named = bool(one.delegations or one.unknown) and not is_further
            is_open = f"{comment.column}\n{comment.author}" if is_named else ""
        # A name with nothing behind it was put there for somebody who said nothing.
        return tuple(one for one in found if one.says)

    def _each_said(
        self, came: Iterable[ReceivedComment], sent: Collection[str]
    ) -> Iterator[ReceivedComment]:
        """Each line by itself, cut where another name begins: `EU: retain; Chile: supports`."""
        for line in came:
            if folded(line.text) in sent:
                yield line
                continue
            start = 0
            for found in _NEXT.finditer(line.text):
                if self._known(plain(found["names"])):
                    yield replace(line, text=line.text[start : found.start()])
                    start = found.start("names")
            yield replace(line, text=line.text[start:])

    def gone(self, came: Iterable[ReceivedComment], sent: Iterable[str]) -> Iterator[str]:
        """Lines that were sent and did not come back."""
        there = {folded(comment.text) for comment in came}
        yield from (plain(line) for line in sent if folded(line) not in there)

    def _read(self, comment: ReceivedComment) -> TableComment:
        words = _words(comment)
        colon = colon_behind(words)
        head, tail = (words[:colon].strip(), words[colon + 1 :].strip()) if colon > 0 else ("", "")
        if head and (names := self._known(head)):
            return TableComment(names, tail)
        if found := self._begins_with_name(words):
            return found
        if head and head.casefold() not in _NO_NAMES and _may_be_name(head):
            return TableComment((), words, head)
        return TableComment(self._speaker(comment), words)

    def _known(self, names: str) -> tuple[str, ...]:
        """Names as they are known; nothing if one of them is not."""
        found = [self._folded.get(name.casefold(), "") for name in read_names(names)]
        return tuple(found) if all(found) else ()

    def _begins_with_name(self, words: str) -> TableComment | None:
        """A known name before a dash, or before a stance; other words may begin with a name too."""
        pieces = words.split(" ")
        for count in range(min(_LONGEST, len(pieces) - 1), 0, -1):
            names = tuple(read_names(" ".join(pieces[:count]).rstrip("–—-")))
            rest = " ".join(pieces[count:])
            dash = _DASH.match(rest)
            says = rest[dash.end() :] if dash else rest
            is_said = dash or spoken(says).stance is not Stance.COMMENTS
            if is_said and says and names and self._names.issuperset(names):
                return TableComment(names, says)
        return None

    def _speaker(self, comment: ReceivedComment) -> tuple[str, ...]:
        """Who speaks where a line names nobody: the head of its column, the sender, its author."""
        if comment.column not in (COLUMNS[2], "margin") and (named := self._known(comment.column)):
            return named
        return self._by or ((comment.author,) if comment.author else ())


def _words(comment: ReceivedComment) -> str:
    words = " ".join(_BULLET.sub("", plain(comment.text), count=1).split())
    is_enclosed = words.startswith("(") and words.endswith(")") and words.count("(") == 1
    return words[1:-1].strip() if is_enclosed else words


def _longer(comment: TableComment, more: str) -> TableComment:
    """A comment that goes on in another line."""
    if not comment.says:
        return comment._replace(says=more)
    said = spoken(comment.says)
    is_bare = said.stance is not Stance.COMMENTS and not said.comment
    between = BEFORE_COMMENT if is_bare else " "
    return comment._replace(
        says=f"{comment.says.rstrip('.') if is_bare else comment.says}{between}{more}"
    )


def _may_be_name(head: str) -> bool:
    """Whether words before a colon look like a name: short, and with a capital letter."""
    return head[:1].isupper() and len(head.split()) <= _LONGEST and not head.startswith("Proposal")
