"""How much the verbs of resolutions say, on three scales.

How strongly an organ asks, how much it approves, how much it blames. Source: the practice of the
United Nations. Verbs of two scales cannot be compared.
"""

from __future__ import annotations

ASKS = {
    "invite": 1, "encourage": 1, "suggest": 1, "appeal": 2, "recommend": 2, "remind": 2,
    "request": 3, "call upon": 3, "call on": 3, "call for": 3, "urge": 4, "direct": 4,
    "instruct": 4, "demand": 5, "require": 5, "decide": 5, "resolve": 5, "authorize": 5,
    "establish": 5,
}  # fmt: skip
APPROVES = {
    "note": 0, "take note": 0, "recall": 0, "consider": 0, "acknowledge": 1, "recognize": 1,
    "take into account": 1, "affirm": 2, "reaffirm": 2, "stress": 2, "emphasize": 2,
    "underline": 2, "underscore": 2, "appreciate": 3, "welcome": 3, "commend": 4, "support": 4,
    "endorse": 5, "approve": 6, "adopt": 6,
}  # fmt: skip
BLAMES = {
    "express concern": 1, "express its concern": 1, "regret": 2, "deplore": 3, "denounce": 4,
    "reject": 4, "condemn": 4,
}  # fmt: skip
