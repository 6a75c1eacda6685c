"""Which keys the lowest line names first: it has room for some, and more where it is wide.

What a delegate presses most often in one sitting stands first, then how one gets out, then what
is pressed once in a while. A window of 60 columns shows about the first four of a screen, one of
80 the first six. Every verb that has a word for the footer, and is not listed, comes behind.
"""

from __future__ import annotations

from collections.abc import Iterable

from drafting.tui.verbs.verb import Verb

FOOTERS = {
    "the start": (
        "start.open", "start.new", "start.from-file", "start.leave", "start.sample",
        "start.folder",
    ),
    "the list of the session": (
        "session.open", "session.new", "session.leave", "session.import", "session.export",
        "session.find", "session.redline", "session.roll-over",
    ),
    "the desk": (
        "desk.write", "desk.insert-after", "negotiation.undo", "desk.back", "desk.export",
        "desk.move", "desk.redline", "desk.draft", "desk.history", "desk.delete", "desk.checks",
        "desk.find", "desk.fields", "negotiation.agreed", "negotiation.propose",
        "negotiation.next-open", "negotiation.decide", "negotiation.proposals",
        "negotiation.position",
    ),
    "writing": (
        "writing.done", "writing.split-here", "writing.undo", "writing.italic", "writing.note",
    ),
    "a negotiation": (
        "negotiation.agreed", "negotiation.propose", "negotiation.decide", "proposals.back",
        "room.back", "compilation.back", "negotiation.position", "negotiation.next-open",
        "negotiation.undo", "proposals.open", "negotiation.proposals",
    ),
    "the redline": (
        "redline.next", "redline.drafts", "redline.export", "redline.back", "redline.view",
        "redline.whose", "redline.previous", "redline.context", "redline.open",
    ),
    "the history": ("history.restore", "history.back", "history.compare", "history.words"),
    "the record": (
        "record.open", "record.unfold", "record.back", "record.every", "record.signed",
    ),
    "what is to be checked": (
        "checklist.open", "checklist.tick", "checklist.back", "checklist.show-all",
    ),
    "private notes": (
        "private.open", "private.add", "private.back", "private.change", "private.use",
        "private.propose",
    ),
    "the base text": ("base.check", "base.write-out", "base.back", "base.attach"),
    "amendments": (
        "amendments.make", "amendments.propose", "amendments.back", "amendments.make-all",
    ),
    "a file that came back": (
        "incoming.accept", "incoming.ignore", "incoming.back", "incoming.author",
        "incoming.undo", "incoming.propose", "incoming.record-as",
    ),
    "what is new": (
        "new-language.next", "new-language.export", "new-language.back", "new-language.since",
        "new-language.everything", "new-language.evolution", "new-language.open",
    ),
    "the libraries": (
        "library.search", "library.add", "library.back", "library.copy", "library.part",
        "library.organ", "library.years", "library.opening", "library.consensus",
        "library.update", "library.remove",
    ),
    "precedents": (
        "precedents.take", "precedents.unfold", "precedents.back", "precedents.other-way",
        "precedents.organ", "precedents.years", "precedents.consensus", "precedents.part",
    ),
    "through the years": (
        "evolution.earlier", "evolution.later", "evolution.back", "evolution.next-word",
        "evolution.export",
    ),
    "the findings": (
        "findings.fix", "findings.open", "findings.back", "findings.explain", "findings.fix-all",
        "findings.undo", "findings.let-pass", "findings.fix-like",
    ),
}  # fmt: skip
"""The ids of the verbs of each screen, by what is used most."""


def in_order_of_use(verbs: Iterable[Verb]) -> tuple[Verb, ...]:
    """The verbs of a screen that have a word for the footer, those first that are used most."""
    named = [verb for verb in verbs if verb.footer]
    known = {verb.id for verb in named}
    order = max(FOOTERS.values(), key=lambda ids: len(known.intersection(ids)))
    rank = {identity: at for at, identity in enumerate(order)}
    return tuple(sorted(named, key=lambda verb: rank.get(verb.id, len(rank))))
