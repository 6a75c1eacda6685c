"""Numbers as Chinese writes them, from one to 999."""

from __future__ import annotations

from drafting.patterns import regex

_FIGURES = "一二三四五六七八九"
_NUMBER = regex(
    rf"(?:(?P<hundreds>[{_FIGURES}])百零?)?(?:(?P<tens>[{_FIGURES}]?)(?P<ten>十))?(?P<ones>[{_FIGURES}]?)"
)


def han(number: int) -> str:
    """A number from 1 to 999 as Chinese writes it; figures beyond."""
    if not 0 < number < 1000:
        return str(number)
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    written = f"{_figure(hundreds)}百" if hundreds else ""
    if tens:
        written += f"{_figure(tens) if tens > 1 or hundreds else ''}十"
    elif hundreds and ones:
        written += "零"
    return written + _figure(ones)


def han_value(text: str) -> int:
    """What a number written in Chinese counts; 0 for what is none."""
    found = _NUMBER.fullmatch(text) if text else None
    if found is None:
        return 0
    tens = (_value(found["tens"]) or 1) if found["ten"] else 0
    return 100 * _value(found["hundreds"]) + 10 * tens + _value(found["ones"])


def _figure(value: int) -> str:
    return _FIGURES[value - 1] if value else ""


def _value(figure: str | None) -> int:
    return _FIGURES.index(figure) + 1 if figure else 0
