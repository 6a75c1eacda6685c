"""A delegation speaks to the text where nothing is proposed: a reserve, brackets of its own."""

from __future__ import annotations

from drafting.amendments.bracket_owners import bare, owned
from drafting.amendments.negotiation import Negotiation
from drafting.amendments.positions import Position, Stance
from drafting.model.edits import Edit
from drafting.model.inline import Run, markup, plain
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.named_tuples import NamedTuple
from drafting.store.change import Settlement
from drafting.workspace.editing.errors import WordsNotFoundError
from drafting.workspace.editing.inline_text import excerpt, find_words
from drafting.workspace.editing.passages import Passage, passages, rewording
from drafting.workspace.negotiation.negotiation_record import NegotiationRecord
from drafting.workspace.negotiation.seen import Looked, ParagraphCheck, seen_by
from drafting.workspace.negotiation.sentences import credits_of, text_position_sentence
from drafting.workspace.procedure.silence_notice import silence_notice
from drafting.workspace.record.negotiation import record_settlement
from drafting.workspace.record.signature import signed
from drafting.workspace.wording import Done, listed


def passage_called(text: Resolution, name: str) -> Passage:
    """A passage by its label or its key. Raises an UnknownUnitError or AmbiguousLabelError."""
    wanted = name.strip()
    for one in passages(text):
        if one.key == wanted or (not one.unit and one.label.casefold() == wanted.casefold()):
            return one
    unit = Numbering(text).resolve(wanted).unit.id
    return next(one for one in passages(text) if one.key == unit)


class Speaking(NamedTuple):
    """What is said of a passage."""

    stance: Stance
    delegations: tuple[str, ...]
    words: str = ""
    """Empty for the whole of it."""
    comment: str = ""


def speak(record: NegotiationRecord, name: str, speaking: Speaking, seen: Looked = "") -> Done:
    """Record what delegations say of a passage; brackets are put around the words in the text.

    Raises ChangedMeanwhileError, or WordsNotFoundError for words that do not stand there.
    """
    session, handle = record.session, record.handle
    look, context = seen_by(session, handle, seen), session.context
    passage, now = passage_called(look.text, name), context.now()
    words = _words(passage, speaking)
    positions = [
        Position(one, speaking.stance, now, context.round, words, speaking.comment)
        for one in speaking.delegations
    ]
    check = ParagraphCheck(session, handle, look, passage.unit) if passage.unit else None
    said = text_position_sentence(speaking.delegations, speaking.stance, passage.label, words)
    is_bracketing = speaking.stance is Stance.BRACKETS

    def decide(state: Negotiation, text: Resolution) -> Settlement:
        if check:
            check.check_words(text)
        edit = None
        if is_bracketing:
            edit = _bracketing(text, passage_called(text, passage.key), words)
        trailers = (("Unit", passage.unit),) if passage.unit else ()
        return Settlement(state.with_positions(passage.key, positions), edit, said, trailers)

    made = signed(context)
    if is_bracketing:
        own = credits_of(speaking.delegations, context.author)
        made = signed(context.as_author(listed(list(speaking.delegations)))).with_trailers(own)
    done = record_settlement(session, handle, decide, made)
    notice = silence_notice(session, handle) if is_bracketing else ""
    reopened = _reopened(record, passage, look.text)
    return done._replace(message=f"{done.message}{reopened}{notice}", unit=passage.unit)


def _words(passage: Passage, speaking: Speaking) -> str:
    """The words that are spoken of as they stand in the passage; brackets are around some."""
    whole = plain(passage.text)
    words = plain(speaking.words).strip()
    if not words:
        return whole if speaking.stance is Stance.BRACKETS else ""
    is_there = words in whole or bare(words) in bare(whole)
    if not is_there and speaking.stance is not Stance.LIFTS:
        raise WordsNotFoundError(speaking.words, passage.label, 0)
    return words


def _bracketing(text: Resolution, passage: Passage, words: str) -> Edit | None:
    """The edit that puts brackets around words; None where they stand in brackets already."""
    there = (one.place.words for one in owned(passage.text, ()))
    if any(bare(one) == bare(words) for one in there):
        return None
    start, end = find_words(passage.text, words, passage.label)
    pieces = (
        *excerpt(passage.text, 0, start),
        Run("["),
        *excerpt(passage.text, start, end),
        Run("]"),
        *excerpt(passage.text, end),
    )
    return rewording(text, passage, markup(pieces))


def _reopened(record: NegotiationRecord, passage: Passage, before: Resolution) -> str:
    """What is said where the brackets of a delegation opened what was agreed."""
    if not passage.unit:
        return ""
    standings, now = record.state.standings, record.text
    was = standings.stage(passage.unit, before.find(passage.unit).text)
    is_open = not standings.stage(passage.unit, now.find(passage.unit).text).is_agreed
    return (
        f" {passage.label}, which was {was.value}, is open again."
        if (was.is_agreed and is_open)
        else ""
    )
