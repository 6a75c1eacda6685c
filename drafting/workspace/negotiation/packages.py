"""Package deals across the resolutions of a session: agreed as a whole, or not at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafting.amendments.agreement import Agreement, Decision
from drafting.amendments.negotiation import Negotiation
from drafting.amendments.packages import Outcome, Package, Part
from drafting.amendments.proposals import Stage
from drafting.dataclasses import dataclass, replace
from drafting.model.numbering import Numbering
from drafting.model.resolution import Resolution
from drafting.store.change import Decide, Settlement, SettlingAct
from drafting.workspace.errors import WorkspaceError
from drafting.workspace.negotiation.errors import PackageError, PackageRefusedError
from drafting.workspace.negotiation.proceedings import Proceedings
from drafting.workspace.negotiation.seen import ParagraphCheck, check_live, check_package, seen_by
from drafting.workspace.negotiation.terms import Ruling
from drafting.workspace.record.session_record import SessionRecord
from drafting.workspace.record.signature import signed
from drafting.workspace.wording import Done, listed, movers


@dataclass(frozen=True, slots=True)
class PartRow:
    """One thing in a package, as lists show it."""

    part: Part
    called: str
    """“proposal 3 (EU) on L.6”, “OP2 of L.7”."""
    stage: str
    """Where it stands today."""
    is_agreed: bool


@dataclass(frozen=True, slots=True)
class PackageRow:
    """A package deal with where each of its parts stands."""

    package: Package
    parts: tuple[PartRow, ...]

    @property
    def is_whole(self) -> bool:
        """Whether what was agreed as a whole is agreed as a whole still."""
        settled = self.package.outcome is Outcome.AGREED
        return not settled or all(part.is_agreed for part in self.parts)


def package_rows(session: SessionRecord, handle: str) -> tuple[PackageRow, ...]:
    """The packages that a resolution is part of, in the order in which they were put."""
    return tuple(
        PackageRow(one, tuple(_part_row(session, part) for part in one.parts))
        for one in session.store.negotiation(handle).packages
    )


def _part_row(session: SessionRecord, part: Part) -> PartRow:
    if part.handle not in session.handles():
        return PartRow(part, f"a part of {part.handle}", "not in this session any more", False)
    text, state = session.text(part.handle), session.store.negotiation(part.handle)
    if part.unit:
        numbering = Numbering(text)
        if part.unit not in numbering:
            gone = f"a paragraph of {part.handle}"
            return PartRow(part, gone, "gone", is_agreed=False)
        stage = state.standings.stage(part.unit, numbering[part.unit].unit.text)
        called = f"{numbering.label(part.unit)} of {part.handle}"
        return PartRow(part, called, stage.value, stage.is_agreed)
    found = next((one for one in state.proposals if one.id == part.proposal), None)
    if found is None:
        return PartRow(part, f"a proposal on {part.handle}", "taken back", is_agreed=False)
    called = f"proposal {state.number(found.id)} ({movers(found)}) on {part.handle}"
    agreed = found.stage in (Stage.AGREED, Stage.AGREED_AS_MODIFIED)
    return PartRow(part, called, found.stage.value, agreed)


def put_package(
    session: SessionRecord, handle: str, name: str, names: Sequence[str], by: str = ""
) -> Done:
    """Put a package on record with every resolution that it is about.

    `names` are numbers of proposals and labels of paragraphs; those of another resolution have its
    handle before them ("L.7:3"). Raises PackageError, and what finds proposals and paragraphs.
    """
    context = session.context
    parts = tuple(dict.fromkeys(_part(session, handle, one) for one in names))
    if len(parts) < 2:
        raise PackageError(
            f"A package has two parts or more, and “{name}” has {len(parts)}: name another one."
        )
    package = Package(
        context.ids(), name.strip(), parts, by or context.author, context.now(), context.round
    )
    called = [_part_row(session, part).called for part in parts]
    said = f"The package “{package.name}” is put: {listed(called)}."

    def putting(of: str) -> Decide:
        def decide(state: Negotiation, text: Resolution) -> Settlement:
            _check_parts(package, of, state, text)
            return Settlement(state.with_package(package), message=said)

        return decide

    return _record(session, handle, [
        SettlingAct(of, putting(of), signed(context)) for of in package.handles
    ], said)  # fmt: skip


def _part(session: SessionRecord, handle: str, name: str) -> Part:
    before, colon, rest = name.partition(":")
    if colon and before.strip() in session.handles():
        handle, name = before.strip(), rest
    wanted = name.strip()
    if wanted.removeprefix("#").isdecimal():
        return Part(handle, proposal=session.store.negotiation(handle).find(wanted).id)
    return Part(handle, unit=Numbering(session.text(handle)).resolve(wanted).unit.id)


def _check_parts(package: Package, handle: str, state: Negotiation, text: Resolution) -> None:
    """That what a package takes in is before the room, and in no other. Raises PackageError."""
    if any(one.name.casefold() == package.name.casefold() for one in state.packages):
        raise PackageError(
            f"{handle} has a package “{package.name}” already: give it another name."
        )
    numbering = Numbering(text)
    for part in package.parts:
        if part.handle != handle:
            continue
        if part.proposal:
            number = state.number(check_live(state.find(part.proposal), state).id)
            check_package(state, part.proposal, f"Proposal {number}")
        elif part.unit not in numbering:
            raise PackageError(f"A paragraph of “{package.name}” was taken out of {handle}.")
        else:
            check_package(state, part.unit, numbering.label(part.unit))


def dissolve_package(session: SessionRecord, handle: str, name: str) -> Done:
    """Take a package apart: each of its parts is settled by itself again."""
    package = _open(session, handle, name)
    said = f"The package “{package.name}” is dissolved: each part stands for itself."
    return _record(session, handle, list(_ending(session, package, Outcome.DISSOLVED, said)), said)


def agree_package(session: SessionRecord, handle: str, name: str) -> Done:
    """Agree a package as a whole: all proposals are made in their texts, or nothing is recorded.

    Raises PackageError or PackageRefusedError.
    """
    package = _open(session, handle, name)
    called = [_part_row(session, part).called for part in package.parts]
    said = f"The package “{package.name}” is agreed as a whole: {listed(called)}."
    acts = [
        *_agreeing(session, package),
        *_ending(session, package, Outcome.AGREED, said),
    ]
    try:
        return _record(session, handle, acts, said)
    except WorkspaceError as error:
        raise PackageRefusedError(package.name, str(error)) from error


def _open(session: SessionRecord, handle: str, name: str) -> Package:
    packages = session.store.negotiation(handle).packages
    found = next((one for one in packages if one.name.casefold() == name.strip().casefold()), None)
    if found is None:
        known = listed([f"“{one.name}”" for one in packages]) or "there is none"
        raise PackageError(f"{handle} has no package “{name}”: {known}.")
    if not found.is_open:
        raise PackageError(f"The package “{found.name}” is {found.outcome.value} already.")
    return found


def _agreeing(session: SessionRecord, package: Package) -> Iterator[SettlingAct]:
    """Proposals first, each under those who put it, and then paragraphs as they read after them."""
    changed: set[str] = set()
    for part in package.parts:
        if part.proposal:
            record = Proceedings(session, part.handle)
            act = record.ruling(part.proposal, Ruling(Stage.AGREED), package=package.id)
            changed.add(act.settling.proposal.unit)
            yield SettlingAct(part.handle, act.settling, act.made)
    for part in package.parts:
        if part.unit:
            decide = _agreeing_paragraph(session, part, is_changed=part.unit in changed)
            yield SettlingAct(part.handle, decide, signed(session.context))


def _agreeing_paragraph(session: SessionRecord, part: Part, *, is_changed: bool) -> Decide:
    seen = seen_by(session, part.handle)
    check = ParagraphCheck(session, part.handle, seen, part.unit)
    context, when = session.context, session.context.now()

    def decide(state: Negotiation, text: Resolution) -> Settlement:
        check.check_decisions(state)
        if not is_changed:
            check.check_words(text)
        words = text.find(part.unit).text
        decision = Decision(Agreement.AGREED, context.author, when, context.round, text=words)
        after = replace(state, standings=state.standings.decide(part.unit, decision))
        label = Numbering(text).label(part.unit)
        return Settlement(after, message=f"{label} is agreed.", trailers=(("Unit", part.unit),))

    return decide


def _ending(
    session: SessionRecord, package: Package, outcome: Outcome, said: str
) -> Iterator[SettlingAct]:
    """The outcome, on record with every resolution; a package that was settled since is not."""
    context = session.context
    ended = replace(package, outcome=outcome, settled_by=context.author, settled=context.now())

    def decide(state: Negotiation, _: Resolution) -> Settlement:
        now = next((one for one in state.packages if one.id == package.id), None)
        if now != package:
            what = now.outcome.value if now else "taken back"
            raise PackageError(f"The package “{package.name}” was {what} meanwhile.")
        return Settlement(state.with_package(ended), message=said)

    for handle in package.handles:
        yield SettlingAct(handle, decide, signed(context))


def _record(session: SessionRecord, handle: str, acts: Sequence[SettlingAct], said: str) -> Done:
    done = session.store.settle_all(acts)
    here = next(one for one, act in zip(done, acts, strict=True) if act.handle == handle)
    notes = dict.fromkeys(note for one in done for note in one.notes)
    return Done(" ".join((said, *notes)), here.text)
