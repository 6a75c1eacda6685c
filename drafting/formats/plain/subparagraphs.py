"""The degrees of subparagraphs: which list a mark goes on, which it opens."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import numeric

from drafting.dataclasses import dataclass, field
from drafting.formats.plain.marks import Form, Mark
from drafting.lexicon.alphabets import letter_value
from drafting.lexicon.roman import roman_value

_ALPHA = "alpha"
_ROMAN = "roman"
_DIGITS = "digits"
_BULLET = "bullet"
_DECIMAL = "decimal"
_MOST_DEGREES = 8
_SAME_BULLETS = ("•●∙·", "-–—⁃", "✓✔", "▪■◆")
"""Bullets that are taken for each other within one list."""
_FIRST = {
    "a": _ALPHA, "а": _ALPHA, "أ": _ALPHA, "一": _ALPHA, "i": _ROMAN, "1": _DIGITS, "١": _DIGITS,
    "①": _DIGITS, "⑴": _DIGITS, "⒈": _DIGITS, "㈠": _DIGITS,
}  # fmt: skip
"""The scheme that each first member begins; the second "a" is the Russian letter."""


@dataclass(slots=True)
class _Level:
    form: Form
    scheme: str
    last: int
    sort: str = ""
    """What tells lists of one scheme apart: the sign of bullets, capitals."""


@dataclass(slots=True)
class Degrees:
    """The open lists of one paragraph, outermost first."""

    levels: list[_Level] = field(default_factory=list)

    def resume(self, mark: Mark) -> None:
        """Open another list below the others, at a member that it has come to."""
        roman = len(self.levels) % 2 == 1 and _value(mark, _ROMAN) > 0
        scheme = _ROMAN if roman else _scheme(mark)
        self.levels.append(_Level(mark.form, scheme, _value(mark, scheme)))

    def place(self, mark: Mark, following: Mark | None, *, opens: bool) -> int:
        """The degree of a mark, 1 for the outermost.

        `following` is the mark after it, which tells the letter (i) after (h) from
        the numeral; `opens` says that the text before it ends as the head of a list.
        """
        if mark.form is Form.DECIMAL:
            return self._counted_through(mark)
        if " " in mark.printed and (depth := self._beside(mark)):
            return depth
        continued = self._continued(mark)
        started = _starts(mark)
        room = len(self.levels) < _MOST_DEGREES
        if started and room and self._should_start(mark, following, continued, opens):
            self.levels.append(_Level(mark.form, started, 1, _sort(mark)))
            return len(self.levels)
        if continued is not None:
            depth, value = continued
            del self.levels[depth + 1 :]
            self.levels[depth].last = value
            return depth + 1
        return self._irregular(mark, following, opens=opens)

    def _counted_through(self, mark: Mark) -> int:
        """The degree of a number that has those above it within: "2.1", "2.1.1"."""
        degree = min(mark.printed.count("."), len(self.levels) + 1)
        del self.levels[degree - 1 :]
        self.levels.append(_Level(mark.form, _DECIMAL, 0))
        return degree

    def _beside(self, mark: Mark) -> int:
        """The degree of a mark that was put in, "(b bis)" or "(a ante)"; 0 if it is out of place.

        It stands behind (b), or before (a), and counts for nothing itself.
        """
        base, _, word = _word(mark).partition(" ")
        step = word.startswith("ante")
        bare = mark._replace(printed=base)
        for depth in range(len(self.levels) - 1, -1, -1):
            level = self.levels[depth]
            if level.form is mark.form and _value(bare, level.scheme) == level.last + step > 0:
                del self.levels[depth + 1 :]
                return depth + 1
        if step and (started := _starts(bare)) and len(self.levels) < _MOST_DEGREES:
            self.levels.append(_Level(mark.form, started, 0))
            return len(self.levels)
        return 0

    def _continued(self, mark: Mark) -> tuple[int, int] | None:
        """Index of the deepest list that `mark` is the next of, and its value there."""
        for depth in range(len(self.levels) - 1, -1, -1):
            level = self.levels[depth]
            value = _value(mark, level.scheme)
            if (
                level.form is mark.form
                and value == level.last + 1 > 1
                and level.sort == _sort(mark)
            ):
                return depth, value
            if level.scheme == _BULLET and level.sort == _sort(mark):
                return depth, level.last + 1
        return None

    def _should_start(
        self, mark: Mark, following: Mark | None, continued: tuple[int, int] | None, opens: bool
    ) -> bool:
        if self._is_a_letter(mark, following):
            return False
        if continued is None:
            return not self._restarts(mark) or opens
        if following is None:
            return opens
        after = _value(following, _ROMAN) if following.form is mark.form else 0
        if after == 2:
            return True
        goes_on = _value(following, self.levels[continued[0]].scheme) == continued[1] + 1
        return opens and not (following.form is mark.form and goes_on)

    def _is_a_letter(self, mark: Mark, following: Mark | None) -> bool:
        """Whether "(i)" is the letter before "(j)" of an open list, from which "(h)" is gone."""
        if following is None or following.form is not mark.form:
            return False
        lettered = any(one.scheme == _ALPHA and one.form is mark.form for one in self.levels)
        return lettered and (_word(mark), _word(following)) == ("i", "j")

    def _restarts(self, mark: Mark) -> bool:
        """Whether a list of this very kind is open: a new first member then begins it again."""
        started, sort = _starts(mark), _sort(mark)
        return any(
            level.form is mark.form and level.scheme == started and level.sort == sort
            for level in self.levels
        )

    def _in_another_style(self, mark: Mark) -> int:
        """The degree of a mark that goes on a list in another style: "b." or "ii)" behind "(a)"."""
        for depth in range(len(self.levels) - 1, -1, -1):
            level = self.levels[depth]
            for scheme in (_scheme(mark), _ROMAN):
                if level.scheme != _BULLET and _value(mark, scheme) == level.last + 1 > 1:
                    del self.levels[depth + 1 :]
                    self.levels[depth] = _Level(mark.form, scheme, level.last + 1)
                    return depth + 1
        return 0

    def _irregular(self, mark: Mark, following: Mark | None, *, opens: bool) -> int:
        """A mark out of series: in the list of its form that it is nearest to, else in its own."""
        deeper = 0 if self._is_a_letter(mark, following) else self._step_down(mark)
        if not (deeper and opens) and (depth := self._in_another_style(mark)):
            return depth
        steps = sorted(self._steps(mark), key=lambda step: (abs(step[0]), -step[1]))
        if steps and (deeper == 0 or abs(steps[0][0]) <= deeper):
            _, depth, value = steps[0]
            del self.levels[depth + 1 :]
            self.levels[depth].last = value
            return depth + 1
        scheme = _ROMAN if steps else _scheme(mark)
        del self.levels[_MOST_DEGREES - 1 :]
        self.levels.append(_Level(mark.form, scheme, _value(mark, scheme)))
        return len(self.levels)

    def _steps(self, mark: Mark) -> Iterator[tuple[int, int, int]]:
        """How far a mark is from the last of each list of its form: the step, depth, its value."""
        for depth, level in enumerate(self.levels):
            if level.form is mark.form and (value := _value(mark, level.scheme)):
                yield value - level.last, depth, value

    def _step_down(self, mark: Mark) -> int:
        """How far it is from the beginning of numerals below the deepest letters; 0 if it is none.

        So "(ii)" behind "(b)" is below it where "(i)" is gone.
        """
        below_letters = bool(self.levels) and self.levels[-1].scheme == _ALPHA
        return _value(mark, _ROMAN) if below_letters and self.levels[-1].form is mark.form else 0


def _sort(mark: Mark) -> str:
    """What a mark has in common with those of its list beside the scheme: its sign, or capitals."""
    if mark.form is not Form.BULLET:
        return "A" if _word(mark).isupper() else ""
    return next((alike[0] for alike in _SAME_BULLETS if mark.printed in alike), mark.printed)


def _word(mark: Mark) -> str:
    return mark.printed.strip("()（）.")


def _value(mark: Mark, scheme: str) -> int:
    word = _word(mark)
    if scheme == _ALPHA:
        return letter_value(word)
    if scheme == _ROMAN:
        return roman_value(word)
    return _figure(word) if scheme == _DIGITS else 0


def _figure(word: str) -> int:
    """What figures count, also those of one character, as "③"."""
    if len(word) == 1 and not word.isalpha():
        return int(numeric(word, 0))
    return int(word) if word.isdecimal() else 0


def _starts(mark: Mark) -> str | None:
    """The scheme of which `mark` is the first member."""
    if mark.form is Form.BULLET:
        return _BULLET
    return _FIRST.get(_word(mark).lower())


def _scheme(mark: Mark) -> str:
    word = _word(mark)
    if _figure(word):
        return _DIGITS
    return _ALPHA if letter_value(word) else _ROMAN
