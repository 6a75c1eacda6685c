"""What a label is during a reading: the name of one paragraph, and of no other, until the end."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_LATIN = r"(?:bis|ter|quater|quinquies|sexies|septies|octies|novies|decies)"
_SUFFIX = rf"(?: (?:ante|{_LATIN})| \d+)*"
_LETTER = rf"\([a-z]+{_SUFFIX}\)"
LABEL = re.compile(rf"(PP|OP)\d+{_SUFFIX}(?: {_LETTER})?(?: alt(?: \d+)?{_SUFFIX})?$")


@dataclass
class Book:
    """Who was called what since the numbers were frozen; a paragraph is known by a word of it."""

    frozen: bool = False
    called: dict[str, str] = field(default_factory=dict)
    bearer: dict[str, str] = field(default_factory=dict)

    def freeze(self) -> None:
        """From here on labels stay."""
        self.frozen = True

    def end(self) -> None:
        """The reading is over: all is numbered anew."""
        self.frozen = False
        self.called.clear()
        self.bearer.clear()

    def see(self, shown: list[tuple[str, str]]) -> list[str]:
        """Look at what is shown, words and labels; gives what may not be."""
        wrong = [f"“{label}” is no label" for _, label in shown if not LABEL.match(label)]
        now: dict[str, str] = {}
        for word, label in shown:
            if now.setdefault(label, word) != word:
                wrong.append(f"{label} is shown for “{word}” and for “{now[label]}”")
            if not self.frozen:
                continue
            if self.called.setdefault(word, label) != label:
                wrong.append(f"“{word}” was {self.called[word]}, and is shown as {label}")
            if self.bearer.setdefault(label, word) != word:
                wrong.append(f"{label} was “{self.bearer[label]}”, and is given to “{word}”")
        return wrong


def in_order(shown: list[tuple[str, str]]) -> list[str]:
    """What is wrong with a numbering that is to be in order; letters within each paragraph."""
    wrong, count, letter = [], {"PP": 0, "OP": 0}, 0
    for word, label in shown:
        part = label[:2]
        if "(" in label:
            letter += 1
            right = f"{part}{count[part]} ({chr(96 + letter)})"
        else:
            letter = 0
            count[part] += 1
            right = f"{part}{count[part]}"
        if label != right:
            wrong.append(f"“{word}” is {label}, not {right}, after the renumbering")
    return wrong
