"""What each verb makes of its clause."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from drafting.amendments.official.errors import InstructionError
from drafting.amendments.official.grammar import rearrangement
from drafting.amendments.official.grammar.clause import Clause
from drafting.amendments.official.grammar.clauses import Said
from drafting.amendments.official.grammar.deletion import bare_targets, delete, delete_part
from drafting.amendments.official.grammar.insertion import insert
from drafting.amendments.official.grammar.meaning import Meaning, is_setting, no_point, only, within
from drafting.amendments.official.grammar.new_text import (
    is_quoted,
    new_paragraphs,
    text_of,
    words_of,
)
from drafting.amendments.official.grammar.parts import (
    Action,
    Anchor,
    Beside,
    It,
    Named,
    New,
    Passage,
    Words,
)
from drafting.amendments.official.grammar.wholes import check_wholes, wholes_and_sentences
from drafting.amendments.official.grammar.word_builders import (
    capitalize,
    passage,
    replace_words,
    whole,
)
from drafting.amendments.official.operations import (
    AmendmentOperation,
    CheckReading,
    DeleteParagraph,
    EditWords,
    MoveParagraph,
    ReplaceParagraph,
    ReplaceSentence,
    Side,
)
from drafting.amendments.official.targets import EVERY, FIELDS, WHOLE, Target, TargetPart
from drafting.amendments.official.word_ranges import Where, WordRange
from drafting.dataclasses import replace
from drafting.model.inline import plain
from drafting.model.unit import Unit


def _replace(meaning: Meaning, clause: Clause) -> None:
    if _instead(meaning, clause):
        return
    if clause.action is Action.READ and any(isinstance(part, New) for part in clause.objects):
        insert(meaning, clause)
        return
    only(clause, "news", "respectively", "outcome", "instead")
    words = [part for part in clause.objects if isinstance(part, Words)]
    first = clause.objects[0] if clause.objects else None
    if words and len(words) == len(clause.objects):
        _replace_quoted(meaning, clause, words)
    elif isinstance(first, Passage) and len(clause.objects) == 1:
        (new,) = _one_new(meaning, clause)
        for place in clause.places:
            passage(meaning, clause, place, first, new)
    elif isinstance(first, It) and first.words and clause.places[-1].anchor:
        (new,) = _one_new(meaning, clause)
        passage(meaning, clause, clause.places[-1], Passage(), new)
    else:
        _replace_named(meaning, clause, _paragraphs(meaning, clause))
    _outcome(meaning, clause)


def _replace_quoted(meaning: Meaning, clause: Clause, words: list[Words]) -> None:
    new = words_of(clause.news, meaning)
    if not new:
        raise InstructionError(f"with what “{words[0].words}” is to be replaced is not said")
    replace_words(meaning, clause, words, new)


def _one_new(meaning: Meaning, clause: Clause) -> list[str]:
    new = words_of(clause.news, meaning)
    if len(new) != 1 or clause.respectively:
        raise InstructionError("the new words do not follow")
    return new


def _paragraphs(meaning: Meaning, clause: Clause) -> list[Target]:
    """The paragraphs that get another text."""
    named = [one for part in clause.objects if isinstance(part, Named) for one in part.targets]
    if named and all(isinstance(part, Named) for part in clause.objects):
        return within(clause, named)
    if not clause.objects:
        return bare_targets(clause)
    if len(clause.objects) == 1 and isinstance(clause.objects[0], It):
        return list(meaning.targets(clause, clause.places[-1]))
    raise InstructionError("what is to be replaced is not understood")


def _replace_named(meaning: Meaning, clause: Clause, targets: list[Target]) -> None:
    if len(clause.places) > 1 or clause.respectively:
        raise InstructionError("it names several places")
    no_point(clause.places[0])
    first = targets[0]
    annex = first.part is TargetPart.ANNEX and not first.chapeau
    if first.place in (WHOLE, EVERY) or annex or first.part is TargetPart.TEXT:
        raise InstructionError(f"one text cannot replace {first.words}")
    wholes_and_sentences(targets)
    single = first.sentence or whole(first) or first.part is TargetPart.TITLE
    if single and len(targets) > 1:
        raise InstructionError("one text cannot replace several of them")
    paragraphs = new_paragraphs(meaning, clause, clause.news)
    lines = first.part in FIELDS and first.part is not TargetPart.TITLE
    if single and len(paragraphs) > 1 and not lines:
        raise InstructionError(f"several paragraphs cannot replace {first.words}")
    text = "\n".join(one.text for one in paragraphs) if lines else paragraphs[0].text
    if is_quoted(clause.news) and not _is_whole(first, text):
        raise InstructionError(f"“{text}” is no text for the whole of it")
    if first.sentence:
        meaning.operations.append(ReplaceSentence(first, text))
    elif whole(first):
        meaning.operations.append(EditWords(first, WordRange(Where.WHOLE), text))
    else:
        others, quoted = tuple(targets[1:]), is_quoted(clause.news)
        meaning.operations.append(ReplaceParagraph(first, paragraphs, others, quoted))


def _is_whole(target: Target, text: str) -> bool:
    """Whether quoted words can be a whole text: they begin as one, and are more than one.

    What is no paragraph, such as a title, may have any words.
    """
    if target.part in (*FIELDS, TargetPart.HEADING, TargetPart.NOTE, TargetPart.ANNEX):
        return True
    read = plain(text).lstrip("[(“‘ ")
    return not read[:1].islower() and bool(target.path or len(read.split()) > 1)


def _outcome(meaning: Meaning, clause: Clause) -> None:
    """How a paragraph reads in the end, if it is told."""
    if not clause.outcome:
        return
    paragraphs = text_of(meaning, clause.outcome)
    targets = meaning.targets(clause, clause.places[-1])
    if len(paragraphs) != 1 or len(targets) != 1:
        raise InstructionError("how the paragraph is to read is not understood")
    meaning.operations.append(CheckReading(targets[0], paragraphs[0].text))


def _instead(meaning: Meaning, clause: Clause) -> bool:
    """Such as "delete “X” and replace it by “Y”", where something was taken out before."""
    before = meaning.before(clause)
    if before is None or before.action is not Action.DELETE or not meaning.operations:
        return False
    it = [part for part in clause.objects if isinstance(part, It)]
    rest = [part for part in clause.objects if not isinstance(part, It)]
    told = bool(it) or clause.instead
    words = [part for part in (*rest, *clause.news) if isinstance(part, Words)]
    if not told and (clause.news or not words or clause.link != "and"):
        return False
    new = [*rest, *clause.news]
    if any(isinstance(part, Named | Passage) for part in new) or _says_where(clause):
        return False
    _in_place(meaning, clause, new)
    return True


def _says_where(clause: Clause) -> bool:
    place = clause.places[-1]
    return bool(place.anchor or place.beside or place.edge or place.which)


def _in_place(meaning: Meaning, clause: Clause, new: list) -> None:  # type: ignore[type-arg]
    """What the clause before has taken out is replaced."""
    gone = meaning.operations
    last = gone[-1]
    if isinstance(last, EditWords) and not last.words:
        words = words_of(new, meaning)
        same = [one for one in gone if isinstance(one, EditWords) and one.stretch == last.stretch]
        if len(words) != 1:
            raise InstructionError("what comes in its place is not understood")
        others = [one for one in gone if one not in same]
        meaning.operations = [*others, *(replace(one, words=words[0]) for one in same)]
        return
    paragraphs = [one for one in gone if isinstance(one, DeleteParagraph)]
    if not isinstance(last, DeleteParagraph):
        raise InstructionError("what comes in its place is not understood")
    meaning.operations = [one for one in gone if one not in paragraphs]
    text = new_paragraphs(meaning, clause, new)
    first, *more = [one.target for one in paragraphs]
    meaning.operations.append(ReplaceParagraph(first, text, tuple(more), is_quoted(new)))


def _insert(meaning: Meaning, clause: Clause) -> None:
    if not _says_where(clause) and _instead(meaning, clause):
        return
    insert(meaning, clause)


def _amend(meaning: Meaning, clause: Clause) -> None:
    if is_setting(clause):
        named = [part for part in clause.objects if isinstance(part, Named)]
        if len(named) != len(clause.objects):
            raise InstructionError("how it is to read is not said")
        if clause is meaning.said.clauses[-1] and not meaning.said.heading:
            raise InstructionError("it does not say how to amend it")
        return
    _replace(meaning, clause)


def _begin(meaning: Meaning, clause: Clause) -> None:
    """Such as "Paragraph 8 should begin “X” instead of “Y”"."""
    only(clause, "news")
    old = [part for part in clause.objects if isinstance(part, Words)]
    named = [one for part in clause.objects if isinstance(part, Named) for one in part.targets]
    new = words_of(clause.news, meaning)
    if len(old) != 1 or len(named) != 1 or len(new) != 1 or _says_where(clause):
        raise InstructionError("with what it is to begin is not understood")
    stretch = WordRange(Where.WORDS, old[0].words, edge="beginning")
    meaning.operations.append(EditWords(named[0], stretch, new[0]))


def _end(meaning: Meaning, clause: Clause) -> None:
    """Such as "Paragraph 7 should end with the words “X”", "end the paragraph after “X”"."""
    only(clause, "news")
    place = clause.places[-1]
    named = [one for part in clause.objects if isinstance(part, Named) for one in part.targets]
    targets = within(clause, named) if named else list(meaning.targets(clause, place))
    if len(targets) != 1 or len(clause.places) > 1:
        raise InstructionError("what is to end is not understood")
    if clause.news and not _says_where(clause):
        (new,) = _one_new(meaning, clause)
        meaning.operations.append(EditWords(targets[0], WordRange(Where.END), new))
        return
    if clause.news:
        raise InstructionError("how it is to end is not understood")
    delete_part(meaning, clause, place, targets)


def _neighboured(meaning: Meaning, clause: Clause) -> None:
    """Such as "Paragraph 7 should be preceded by a new paragraph", "“X” … by “Y”"."""
    only(clause, "news")
    side = Side.BEFORE if clause.action is Action.PRECEDED else Side.AFTER
    if len(clause.objects) != 1 or len(clause.places) > 1:
        raise InstructionError(f"what is to {clause.action} is not understood")
    (part,) = clause.objects
    place = clause.places[0]
    if isinstance(part, Words):
        places = [replace(place, anchor=Anchor(side, part.words, part.occurrence))]
    elif isinstance(part, Named) and len(part.targets) == 1:
        places = [replace(place, beside=Beside(side, part.targets[0]))]
    else:
        raise InstructionError(f"what is to {clause.action} is not understood")
    no_point(place)
    clause.places, clause.objects, clause.news = places, clause.news, []
    insert(meaning, clause)


_BUILDERS: dict[Action, Callable[[Meaning, Clause], None]] = {
    Action.DELETE: delete,
    Action.INSERT: _insert,
    Action.REPLACE: _replace,
    Action.READ: _replace,
    Action.AMEND: _amend,
    Action.BEGIN: _begin,
    Action.END: _end,
    Action.CAPITALIZE: capitalize,
    Action.MOVE: rearrangement.move,
    Action.BECOME: rearrangement.become,
    Action.FOLLOW: rearrangement.follow,
    Action.PRECEDE: rearrangement.follow,
    Action.PRECEDED: _neighboured,
    Action.FOLLOWED: _neighboured,
    Action.EXCHANGE: rearrangement.exchange,
    Action.REVERSE: rearrangement.exchange,
    Action.MERGE: rearrangement.merge,
    Action.SPLIT: rearrangement.split,
    Action.BRACKET: rearrangement.bracket,
}


def _check_beneath(operation: AmendmentOperation) -> None:
    """Refuse a change of words in "OP3 and its subparagraphs", which only go with it whole."""
    target = operation.target
    whole = isinstance(operation, DeleteParagraph | MoveParagraph)
    if target is not None and target.beneath and not whole:
        raise InstructionError(f"what is to be done beneath {target.words} is not understood")


def operations_of(
    said: Said, above: Sequence[Target], printed: Sequence[Unit]
) -> tuple[list[AmendmentOperation], bool]:
    """The operations, and whether they took what is printed. Raises InstructionError."""
    meaning = Meaning(said, tuple(above), tuple(printed))
    for clause in said.clauses:
        _BUILDERS[clause.action](meaning, clause)
    for operation in meaning.operations:
        check_wholes(operation)
        _check_beneath(operation)
    return meaning.operations, meaning.used
