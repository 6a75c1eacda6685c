"""What may stand in place of the word at the cursor."""

from __future__ import annotations

from argparse import Action
from collections.abc import Iterable, Iterator, Sequence

from drafting.cli.arguments import verb_parser
from drafting.cli.arguments.top import top_parser
from drafting.cli.shell_completion.cursor import Cursor, cursor_behind
from drafting.cli.shell_completion.values import Here, values_of
from drafting.named_tuples import NamedTuple
from drafting.workspace.environment.context import Context
from drafting.workspace.verbs import VERBS

FILES, FOLDERS = "files", "folders"


class Candidate(NamedTuple):
    """A word that may stand there, and what it is."""

    word: str
    says: str = ""


class Answer(NamedTuple):
    """The candidates, and whether names of "files" or "folders" may stand there too."""

    candidates: tuple[Candidate, ...] = ()
    paths: str = ""


def answer(words: Sequence[str], context: Context) -> Answer:
    """What may stand in place of the last of `words`, which follow the name of the program."""
    *before, typed = words or [""]
    verb_at = _verb_at(before)
    if verb_at is None:
        asked = _Asked("", cursor_behind(top_parser(), before), {}, context)
        return asked.answer(typed) if asked.cursor.is_bound else _begun(asked.cursor, typed)
    verb = before[verb_at]
    if verb not in VERBS:
        return Answer()
    given = cursor_behind(top_parser(), before[:verb_at]).given
    cursor = cursor_behind(verb_parser(verb), before[verb_at + 1 :])
    return _Asked(verb, cursor, given, context).answer(typed)


def _verb_at(words: Sequence[str]) -> int | None:
    """Where the verb stands among `words`; None where it has not come yet."""
    cursor = Cursor(top_parser())
    for at, word in enumerate(words):
        if not cursor.is_bound and not word.startswith("-"):
            return at
        cursor.take(word)
    return None


def _begun(cursor: Cursor, typed: str) -> Answer:
    verbs = [] if typed.startswith("-") else [Candidate(*row) for row in VERBS.items()]
    options = _options(cursor) if typed.startswith("-") else ()
    return Answer(_going_on([*verbs, *options], typed))


class _Asked(NamedTuple):
    """A place in a call, and what stands before it."""

    verb: str
    cursor: Cursor
    before_verb: dict[str, list[str]]
    context: Context

    def answer(self, typed: str) -> Answer:
        """What may stand there in place of what was typed."""
        name, equals, begun = typed.partition("=")
        if equals and name.startswith("--") and not self.cursor.is_bound:
            action = self.cursor.option_named(name)
            found = self._values(action, begun) if action else Answer()
            whole = (Candidate(f"{name}={word}", says) for word, says in found.candidates)
            return Answer(tuple(whole), found.paths)
        is_option = typed.startswith("-") and not self.cursor.is_bound
        if is_option or (action := self.cursor.argument) is None:
            return Answer(_going_on(_options(self.cursor), typed))
        return self._values(action, typed)

    def _values(self, action: Action, typed: str) -> Answer:
        given = self.before_verb | self.cursor.given
        here = Here(self.verb, self.context, given, action, typed)
        found = (Candidate(*row) for row in values_of(here))
        return Answer(_going_on(found, typed), _paths(action))


def _paths(action: Action) -> str:
    """Whether an argument names a file, or a folder and nothing else."""
    if getattr(action.type, "__name__", "") == "file_name":
        return FILES
    return FOLDERS if action.metavar == "FOLDER" else ""


def _options(cursor: Cursor) -> Iterator[Candidate]:
    return (Candidate(name, action.help or "") for name, action in cursor.options())


def _going_on(candidates: Iterable[Candidate], typed: str) -> tuple[Candidate, ...]:
    """Those that begin with what was typed, each once; capitals make no difference."""
    begun = typed.casefold()
    found = {one.word: one for one in candidates if one.word.casefold().startswith(begun)}
    return tuple(found.values())
