"""Forms of the verbs that open paragraphs: "Stress", "Stresses", "Stressing", "Stressed"."""

from __future__ import annotations

from drafting.patterns import regex

_DOUBLED = frozenset({
    "regret", "commit", "recommit", "submit", "admit", "refer", "defer", "confer", "transmit",
    "transfer", "set", "permit", "remit", "rebut", "omit", "equip", "compel", "incur", "concur",
})  # fmt: skip
"""Verbs whose last letter is doubled before an ending."""
_WITH_Z = (
    "recogn", "emphas", "re-emphas", "real", "author", "apolog", "organ", "final", "critic", "util",
)  # fmt: skip
_BRITISH = regex(r"is(es?|ed|ing)$")


def american(word: str) -> str:
    """The word as the United Nations spell it: "Recognizes" for "Recognises"."""
    return _BRITISH.sub(r"iz\1", word) if word.casefold().startswith(_WITH_Z) else word


def with_z(word: str) -> str:
    """A word that others spell with an "s", as one with a "z", be there such a word or not."""
    return _BRITISH.sub(r"iz\1", word) if "is" in word else word


def bare(finite: str) -> str:
    """The verb without its ending: "Stress" for "Stresses"."""
    if finite.endswith("ies"):
        return finite[:-3] + "y"
    if finite.endswith(("sses", "shes", "ches", "xes", "oes")):
        return finite[:-2]
    return finite.removesuffix("s")


def finite(base: str) -> str:
    """The verb as an operative paragraph has it: "stresses" for "stress"."""
    return base + ("es" if base.endswith(("s", "sh", "ch", "x")) else "s")


def participle(base: str) -> str:
    """The present participle of a verb: "Regret" gives "Regretting"."""
    if base.casefold() in _DOUBLED:
        return base + base[-1] + "ing"
    return (base[:-1] if base.endswith("e") and not base.endswith("ee") else base) + "ing"


def past(base: str) -> str:
    """The past of a regular verb: "Recall" gives "Recalled"."""
    if base.casefold() in _DOUBLED:
        return base + base[-1] + "ed"
    return base + ("d" if base.endswith("e") else "ed")
