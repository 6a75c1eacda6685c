"""The user's own keys: which verbs they are for, and where two verbs would share one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from drafting.tui.verbs import EVERYWHERE, SCREENS, Verb


def keys_of(verb: Verb, keymap: Mapping[str, str]) -> list[str]:
    """The keys of a verb, the user's own if there are any."""
    return [key for key in keymap.get(verb.id, verb.keys).split(",") if key]


def holder(key: str, verb: Verb, keymap: Mapping[str, str]) -> Verb | None:
    """Another verb that has a key where `verb` is alive too."""
    for group in SCREENS:
        if verb in group or verb in EVERYWHERE:
            for other in (*group, *EVERYWHERE):
                if other.id != verb.id and key in keys_of(other, keymap):
                    return other
    return None


def complaints(keymap: Mapping[str, str]) -> list[str]:
    """What is wrong with the user's keys, a sentence each."""
    known = {verb.id: verb for group in SCREENS for verb in group}
    return [*_unknown(keymap, known), *_shared(keymap, known)]


def _unknown(keymap: Mapping[str, str], known: Iterable[str]) -> Iterator[str]:
    for identity in sorted(keymap.keys() - set(known)):
        yield f"The settings give a key to “{identity}”, which is no verb: help (?) lists them."


def _shared(keymap: Mapping[str, str], known: Mapping[str, Verb]) -> Iterator[str]:
    for identity in sorted(keymap.keys() & known.keys()):
        verb = known[identity]
        for key in keys_of(verb, keymap):
            if other := holder(key, verb, keymap):
                yield (
                    f"The settings give {key} to “{verb.name}”, but “{other.name}” has it too: "
                    f"give {identity} or {other.id} another key."
                )
