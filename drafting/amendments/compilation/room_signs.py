"""What a secretary types in a compilation, brought to the one form that is read.

Names stand before the words, among them or in square brackets of their own: `[EU: to strive]`,
`[all – EU]`, `[all (EU)]`, `[all] [EU, US]`, `~~all~~ [US: del]`, `(G77) OP1 bis: Thanks all;`,
`[Urges / Invites (US)]`. Each becomes `[words] (names)`. Only names that are known are taken for
names; whatever else stands in brackets stays as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.amendments.compilation.captions import read_caption
from drafting.amendments.compilation.letters import Letters
from drafting.amendments.compilation.marks import INSTRUCTS, attributions, read_marks, wants_out
from drafting.amendments.compilation.names import known_in
from drafting.amendments.compilation.pairs import closings
from drafting.amendments.compilation.pen_lines import of_pen
from drafting.amendments.compilation.typed_instructions import carried_out
from drafting.amendments.compilation.values import Attribution
from drafting.model.inline import escape
from drafting.patterns import regex

_SUPPORT = regex(r",?\s+(?:(?:also\s+)?supported\s+by|opposed\s+by)\s+.*", re.DOTALL)
_BEFORE = regex(
    r"(?:[Nn]ew,?\s+)?(?P<names>[^:]{2,80}?)(?:\s+(?:proposal|proposes|suggests|alt))?\s*:\s+(?P<words>.+)",
    re.DOTALL,
)
_AHEAD = regex(r"\((?P<names>[^()]*(?:\([^()]*\))?)\)\s+(?P<words>.+)", re.DOTALL)
_BEHIND = regex(r"(?P<words>.+?)\s*(?:\s[–—-]+\s|:\s)\s*(?P<names>[^–—:]{2,120})", re.DOTALL)
_INSIDE = regex(
    r"(?P<words>.*?[^\]\s])\s*(?P<mark>\([^()]*(?:\([^()]*\))?\))(?P<end>[,;.:]?)", re.DOTALL
)
_LAST = regex(r"\s+[–—-]\s+(?P<mark>[^–—\[\]()]{2,80})$")
_AGREED = regex(
    r"\s*(?:[\[(]?\b(?P<said>AGREED(?:\s+AD\s+REF\.?)?)[\])]?|"
    r"\[(?:[OP]P\s?\d+[^\[\]]{0,12}\s)?(?P<told>(?i:agreed(?:\s+ad\s+ref\.?|\s+in\s+informals)?))\]|"
    r"[\[(](?P<short>(?i:ad\s+ref\.?))[\])])\s*$"
)
_SHORT = regex(r"^(?P<part>[OoPp])\.?[Pp]\.\s?(?=\d)")
_SIGNED = regex(r"\((?P<names>[^()]*(?:\([^()]*\))?)\)")
_OWN = regex(r"\s*\[(?P<names>[^\[\]]+)\]\s*(?::\s*|[–—-]\s+)")
_STRUCK = regex(
    r"(?<!\[)(?:~~|\\~\\~)(?P<words>[^~\[\]]+?)(?:~~|\\~\\~)"
    r"(?:\s*[\[(](?P<names>[^()\[\]]*(?:\([^()]*\))?)[\])]|(?=\s*[\[(]))"
)
_FRAMED = regex(r"\[(?P<look>(?P<sign>~~|\\~\\~|\*\*|\\\*\\\*)[^~*\[\]\\]+(?P=sign))\](?=\s*[\[(])")
"""Words that look so within brackets of their own."""
_BOLD = regex(r"(?<!\[)(?:\*\*|\\\*\\\*)(?P<words>[^*\[\]\\]+)(?:\*\*|\\\*\\\*)(?=\s*[\[(])")
_IN_ITS_PLACE = regex(
    r"(?<!\[)(?:~~|\\~\\~)(?P<old>[^~\[\]]+?)(?:~~|\\~\\~)\s*"
    r"(?:\*\*|\\\*\\\*)(?P<new>[^*\[\]\\]+?)(?:\*\*|\\\*\\\*)"
    r"\s*[\[(](?P<names>[^()\[\]:]+)[\])]"
)
_ALTERNATIVE = regex(r"\s*/\s*")
_OTHER = regex(r"(?P<words>[^()\[\]]+?)\s*\((?P<names>[^()]+)\)")
_NEXT = regex(r"\s*\[(?P<inside>[^\[\]]*)\]")
_ADDS = r"(?:to\s)?(?:add|insert)\s+[“\"](?P<words>[^”\"]+)[”\"]"
_ADDED = regex(rf"[(\[](?P<names>[^()\[\]:]{{2,80}}):\s*{_ADDS}[)\]]", re.IGNORECASE)
_REPLACED = regex(
    r"\[(?P<old>[^\[\]]+)\]\s*[(\[](?P<names>[^()\[\]:]{2,80}):\s*(?:to\s)?replace\s(?:it\s)?(?:by|with)\s+"
    r"[“\"](?P<words>[^”\"]+)[”\"][)\]]",
    re.IGNORECASE,
)
_SLASHED = regex(r"\[(?P<words>[^\[\]/]+(?:/[^\[\]/]+)+)\]\s*\((?P<names>[^()]+)\)")
_TWO = 2
_NAMED = regex(r"\s*;\s+(?=[^:;]{2,80}:\s)")
"""Between two wordings, of which the second has a name before it."""
_NEXT_NAME = regex(r";\s+(?P<names>[^:;]{2,80}):\s")
_OWN_LAST = regex(r"\s*\[(?P<names>[^\[\]]+)\]\s*$")
_SIGNS = ";,."
_ONLY_AGREED = regex(r"agreed\b[^,;]*", re.IGNORECASE)
_SAYS = regex(r"(?P<says>\b(?:delete|del|retain|keep|reserve|add)\b)\s+[–—-]\s+", re.IGNORECASE)
_STANCE = regex(
    r"\s*(?:retain|keep|maintain|reserv|support|oppos|object|flexib|on\shold|add\b|insert\b|"
    r"delete\b|del\b|move\b|merge\b|split\b|place\b)",
    re.IGNORECASE,
)


def typed_as_read(line: str) -> str:
    """A line of a compilation, inline markup, with its signs in the form that is read."""
    for rewritten in (_label_in_short, of_pen, _names_first, _struck_and_bold, carried_out,
                      _added_in_words, _each_its_own, _brackets, _at_the_end):  # fmt: skip
        line = rewritten(line)
    return line


def _label_in_short(line: str) -> str:
    """`Op. 1: Urges all;` with the label as it is read, `OP1`."""
    return _SHORT.sub(lambda found: f"{found['part'].upper()}P", line, count=1)


def _names_first(line: str) -> str:
    """`(G77) OP1 bis: Thanks all;` and `OP1 bis [G77]: …` with the names behind the label."""
    letters = Letters(line)
    words = letters.words
    found = _SIGNED.match(words)
    first = known_in(found["names"]) if found else ()
    start = _behind_spaces(words, found.end()) if found and first else 0
    caption = read_caption(words[start:])
    if not caption.main:
        return line
    at = start + caption.end
    label = escape(words[start:at].rstrip(" :."))
    named = _OWN.match(words, at)
    if named and known_in(named["names"]):
        return f"{label} ({escape(named['names'])}): {letters.between(named.end(), len(words))}"
    if found is None or not first:
        return _agreed_first(letters, label, at) or line
    return f"{label} {escape(found[0])}: {letters.between(at, len(words))}"


def _agreed_first(letters: Letters, label: str, at: int) -> str:
    """`OP1 (Agreed ad ref): Urges …` with what is said of the paragraph behind it."""
    words = letters.words
    found = _SIGNED.match(words, at)
    if found is None or not _ONLY_AGREED.fullmatch(found["names"]):
        return ""
    start = found.end() + len(words[found.end() :]) - len(words[found.end() :].lstrip(" :.–—-"))
    rest = letters.between(start, len(words)).rstrip()
    return f"{label}. {rest} {escape(found[0])}" if rest else ""


def _behind_spaces(words: str, at: int) -> int:
    return at + len(words[at:]) - len(words[at:].lstrip())


def _struck_and_bold(line: str) -> str:
    """`~~all~~ [US: del] **some** [US: add]`, `[~~all~~] (US)`: these stand in brackets."""
    line = _FRAMED.sub(lambda found: found["look"], line)
    line = _IN_ITS_PLACE.sub(_in_its_place, line)
    return _BOLD.sub(r"[\g<words>]", _STRUCK.sub(_struck, line))


def _in_its_place(found: re.Match[str]) -> str:
    """`~~every year~~ **every two years** (EU)`: who has words come in would have others out."""
    names = ", ".join(known_in(found["names"]))
    if not names:
        return found[0]
    return f"[{found['old']}] ({names}: delete) [{found['new']}] ({names})"


def _struck(found: re.Match[str]) -> str:
    """Words that are struck; names alone behind them would have them out: `~~all~~ (US)`."""
    names = known_in(found["names"] or "")
    if names:
        return f"[{found['words']}] ({', '.join(names)}: delete)"
    return f"[{found['words']}]{found[0].rpartition('~')[2]}"


def _added_in_words(line: str) -> str:
    """`(EU: add “and report”)`, and behind brackets `(EU: replace by “regular”)`."""
    line = _REPLACED.sub(_replaced, line)
    return _ADDED.sub(lambda found: _put(found) or found[0], line)


def _replaced(found: re.Match[str]) -> str:
    put = _put(found)
    names = ", ".join(known_in(found["names"]))
    return f"[{found['old']}] ({names}: delete) {put}" if put else found[0]


def _put(found: re.Match[str]) -> str:
    names = known_in(found["names"])
    return f"[{found['words']}] ({', '.join(names)})" if names else ""


def _each_its_own(line: str) -> str:
    """`[to act/to sign] (EU/US)`: as many wordings as names, each of its own."""
    return _SLASHED.sub(_slashed, line)


def _slashed(found: re.Match[str]) -> str:
    words, names = found["words"].split("/"), found["names"].split("/")
    if len(words) != len(names) or len(words) < _TWO or not all(map(known_in, names)):
        return found[0]
    pairs = zip(words, names, strict=True)
    return " ".join(f"[{one.strip()}] ({name.strip()})" for one, name in pairs)


def _brackets(line: str) -> str:
    """Each pair of brackets with the names that stand in it or behind it."""
    letters = Letters(line)
    return "".join(_pieces(letters, 0, len(letters.words)))


def _pieces(letters: Letters, start: int, end: int) -> Iterator[str]:
    words = letters.words
    at = start
    while (opening := words.find("[", at, end)) >= 0:
        closing = _closing(words, opening, end)
        if closing < 0:
            break
        yield letters.between(at, opening)
        yield _bracket(letters, opening, closing, words[closing + 1 : end])
        at = closing + 1
    yield letters.between(at, end)


def _closing(words: str, opening: int, end: int) -> int:
    depth = 0
    for at in range(opening, end):
        depth += {"[": 1, "]": -1}.get(words[at], 0)
        if not depth:
            return at
    return -1


def _bracket(letters: Letters, opening: int, closing: int, behind: str) -> str:
    """One pair of brackets as it is read."""
    inside = letters.words[opening + 1 : closing]
    before = letters.words[:opening].rstrip()
    if _is_mark(inside, told=before.endswith(("]", ")"))):
        return f"({escape(_mark(inside))})"
    if read_marks(behind, 0) or _is_marked(behind):
        return _owned(letters, opening, closing, behind)
    if others := _alternatives(inside) or _each_named(inside):
        return others
    for pattern in (_INSIDE, _AHEAD, _BEFORE, _BEHIND):
        found = pattern.fullmatch(inside)
        if found and (names := _names(found)) and _are_words(found["words"]):
            first, last = (opening + 1 + place for place in found.span("words"))
            mark = found.groupdict().get("end") or ""
            return f"[{_within(letters, first, last)}{mark}] ({escape(names)})"
    return f"[{_within(letters, opening + 1, closing)}]"


def _owned(letters: Letters, opening: int, closing: int, behind: str) -> str:
    """Brackets with marks behind; where all of these only answer, the names in them propose.

    Such as `[EU: and to report] [China: delete]`.
    """
    found = _BEFORE.fullmatch(letters.words[opening + 1 : closing])
    names = _names(found) if found else ""
    answers = _answers(behind)
    if found is None or not names or not answers:
        return f"[{_within(letters, opening + 1, closing)}]"
    first, last = (opening + 1 + place for place in found.span("words"))
    return f"[{_within(letters, first, last)}] ({escape(names)})"


def _answers(behind: str) -> bool:
    """Whether the marks behind brackets say something, and propose no words."""
    read = read_marks(behind, 0)
    found = _NEXT.match(behind)
    marks = read.marks if read else _known(_mark(found["inside"])) if found else ()
    return bool(marks) and all(one.says for one in marks)


def _within(letters: Letters, start: int, end: int) -> str:
    return "".join(_pieces(letters, start, end))


def _is_marked(behind: str) -> bool:
    """Whether the next brackets hold no words but names."""
    found = _NEXT.match(behind)
    return found is not None and _is_mark(found["inside"], told=True)


def _names(found: re.Match[str]) -> str:
    """The names that stand beside words, as a mark has them; empty where they are none."""
    parts = found.groupdict()
    if mark := parts.get("mark"):
        inside = mark[1:-1]
        return inside if _known(inside) else ""
    names = _SUPPORT.sub("", parts["names"])
    return ", ".join(known_in(names))


def _is_mark(inside: str, *, told: bool) -> bool:
    """Whether brackets hold what parentheses should: what names say, or (where `told`) names."""
    if _ONLY_AGREED.fullmatch(inside.strip()):
        return True
    marks = _known(_mark(inside))
    added = bool(_STANCE.search(inside.partition(":")[2] or inside.partition(" – ")[2]))
    return bool(marks) and all(
        _STANCE.match(one.says) if one.says else told or added for one in marks
    )


def _known(inside: str) -> tuple[Attribution, ...]:
    """What stands between parentheses, if all whom it names are known."""
    marks = attributions(inside)
    known = all(known_in(", ".join(one.delegations)) for one in marks)
    return marks if known else ()


def _mark(inside: str) -> str:
    """`delete – EU, US; retain – Cuba` with colons."""
    return _SAYS.sub(r"\g<says>: ", inside)


def _are_words(words: str) -> bool:
    """Whether words beside a name hold no sign of another: no parenthesis left open, no name."""
    if words.count("(") != words.count(")"):
        return False
    named = any(known_in(found["names"]) for found in _SIGNED.finditer(words))
    return not named and not any(known_in(found["names"]) for found in _NEXT_NAME.finditer(words))


def _each_named(inside: str) -> str:
    """`EU: at its next session; G77: at once`: as many wordings as names, each of its own."""
    found = [_BEFORE.fullmatch(one) for one in _NAMED.split(inside)]
    told = [(known_in(one["names"]), one["words"]) for one in found if one]
    if len(told) < max(_TWO, len(found)) or not all(names for names, _ in told):
        return ""
    return " ".join(f"[{escape(words)}] ({escape(', '.join(names))})" for names, words in told)


def _alternatives(inside: str) -> str:
    """`Urges / Invites (US) / Encourages (Japan)`: what stands, and what others would put.

    Where the first has a name as well, nothing of it stands: `prohibit (EU) / regulate (China)`.
    """
    first, *others = _ALTERNATIVE.split(inside)
    owned = _OTHER.fullmatch(first) if others else None
    if owned and known_in(owned["names"]):
        first, others = "", [first, *others]
    found = [_OTHER.fullmatch(one) for one in others]
    named = [(one["words"], known_in(one["names"])) for one in found if one]
    if len(named) < max(1, len(others)) or not all(names for _, names in named) or "(" in first:
        return ""
    everybody = ", ".join(dict.fromkeys(name for _, names in named for name in names))
    put = (f" [{escape(words)}] ({escape(', '.join(names))})" for words, names in named)
    if not first:
        return "".join(put).strip()
    return f"[{escape(first.strip())}] ({escape(everybody)}: delete){''.join(put)}"


def _at_the_end(line: str) -> str:
    """What is said of a whole paragraph: `… – US delete`, `… AGREED AD REF`, `… (EU: delete)`."""
    line = _sign_last(_signed_in_brackets(line))
    letters = Letters(line)
    words = letters.words
    if found := _AGREED.search(words):
        said = found["said"] or found["told"] or f"agreed {found['short'].casefold()}"
        return f"{letters.between(0, found.start())} ({said.capitalize()})"
    if (found := _LAST.search(words)) and any(one.says for one in _known(found["mark"])):
        return f"{letters.between(0, found.start())} ({escape(found['mark'])})"
    return _deleted_whole(letters) or line


def _signed_in_brackets(line: str) -> str:
    """`OP1 bis Thanks all; [Finland]`: the name behind a new paragraph in parentheses."""
    letters = Letters(line)
    found = _OWN_LAST.search(letters.words)
    caption = read_caption(letters.words)
    if not found or not caption.comes_in or not known_in(found["names"]):
        return line
    if letters.words[caption.end : found.start()].rstrip().endswith(("]", ")")):
        return line
    return f"{letters.between(0, found.start())} ({escape(found['names'])})"


def _sign_last(line: str) -> str:
    """`… [and pipes] (US) (Chad: move after OP3);`: what is asked for the whole stands last."""
    letters = Letters(line)
    words = letters.words.rstrip()
    opening = _last_parenthesis(words)
    read = read_marks(words, opening) if opening > 0 else None
    if read is None or words[read.end :] not in _SIGNS or not words[read.end :]:
        return line
    if not any(INSTRUCTS.match(one.says) for one in read.marks):
        return line
    before = letters.between(0, opening).rstrip()
    return f"{before}{words[read.end :]} {letters.between(opening, read.end)}"


def _last_parenthesis(words: str) -> int:
    """Where the parentheses open that close last, those within them passed over; -1 for none."""
    outer = ((close, at) for at, close in closings(words, "()").items())
    return max(outer, default=(-1, -1))[1]


def _deleted_whole(letters: Letters) -> str:
    """`OP1 Urges all; (EU: delete)`: no brackets stand before the mark, so the whole is meant."""
    words = letters.words
    opening = _last_parenthesis(words)
    read = read_marks(words, opening) if opening > 0 else None
    if read is None or words[read.end :].strip() or words[:opening].rstrip().endswith(("]", ")")):
        return ""
    if not all(known_in(", ".join(one.delegations)) for one in read.marks):
        return ""
    said = [
        one._replace(says="delete the paragraph") if wants_out(one.says) else one
        for one in read.marks
    ]
    if said == list(read.marks):
        return ""
    told = " ".join(map(str, said))
    return f"{letters.between(0, opening)}{escape(told)}"
