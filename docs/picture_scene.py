"""What the pictures show beyond the sample session: a negotiation on one of its texts."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from drafting.amendments.agreement import Agreement
from drafting.amendments.positions import Stance
from drafting.dataclasses import replace
from drafting.workspace.environment.context import Context
from drafting.workspace.sample import demo
from drafting.workspace.session import Session
from drafting.workspace.sessions.known_sessions import KnownSessions, row_of

HANDLE = "L.91"
ROUND = "informals 3"
_STAGES = {
    Agreement.AGREED: ("PP1", "PP2", "PP3", "PP8", "PP9", "OP2", "OP10"),
    Agreement.AD_REFERENDUM: ("PP5", "PP10", "OP3"),
    Agreement.IN_INFORMALS: ("PP4", "PP7", "OP9"),
    Agreement.BRACKETED: ("OP7",),
}

_AMENDMENTS = """E/CN.15/2017/L.95

Peru and Uruguay: amendments to draft resolution E/CN.15/2017/L.91

1. In operative paragraph 5, replace the words “every year” with the words “every two years”.

2. After operative paragraph 9, insert a new operative paragraph, reading:

“Thanks the laboratories that have lent their samples to others;”.

3. In operative paragraph 2, delete the words “as a matter of urgency”.
"""

_MEETINGS = (
    ("ccpcj-26", "ccpcj", "Twenty-sixth session", "Vienna, 22–26 May 2017",
     {"L.6": "Keeping of river records", "L.7": "Care of old bridges"}),
    ("c3-71", "c3", "Seventy-first session", "New York", {"L.12": "Schools on islands"}),
    ("cnd-60", "cnd", "Sixtieth session", "Vienna", {"L.3": "Gardens for healing"}),
)  # fmt: skip

MAIL = """\
> \t8.\tInvites laboratories that have worked with such samples\n\
> \tfor ten years or more to receive visitors from others;\n\
>\n\
> \t9.\tAlso invites them:\n\
>\n\
> \t\t(a)\tTo publish what they have learned;\n\
> \t\t(b)\tTo name somebody who answers\n\
> \t\tquestions;\n\
"""


@dataclass(frozen=True, slots=True)
class Scene:
    """The sample session as it is begun with, and a day later; files that came to it."""

    sample: Path
    negotiated: Path
    returned: Path
    amendments: Path

    @classmethod
    def play(cls, context: Context, folder: Path) -> Scene:
        """Make all of it below `folder`."""
        sample = demo(context)
        negotiated = shutil.copytree(sample, folder / "negotiated")
        _negotiate(negotiated, context.in_round(ROUND), folder)
        amendments = folder / "L.95.txt"
        amendments.write_text(_AMENDMENTS, encoding="utf-8")
        return cls(sample, negotiated, _return(negotiated, context, folder), amendments)


def begin_sessions(context: Context) -> None:
    """Three sessions of a delegate who has been to some meetings, in the folder of sessions."""
    for number, (name, body, session, place, texts) in enumerate(_MEETINGS):
        then = context.now() - timedelta(days=3 * number, hours=number)
        here = replace(context, now=lambda then=then: then)
        with Session.create(context.sessions_folder / name, body, here, session, place) as begun:
            for handle, title in texts.items():
                begun.begin(handle, title)
            KnownSessions(context).see(row_of(begun))


def _negotiate(store: Path, context: Context, folder: Path) -> None:
    with Session.open(store, context) as session:
        issued = folder / "E_CN.15_2017_L.91.docx"
        session.files.export(HANDLE, "L.91/Rev.1", issued)
        session.issued.attach(HANDLE, issued)
        _propose(session)
        _say(session)
        for stage, labels in _STAGES.items():
            for label in labels:
                session.negotiation(HANDLE).agree(label, stage)


def _propose(session: Session) -> None:
    session.proposing(["European Union"]).editing.replace_words(
        HANDLE, "OP1", "Invites", "Calls upon"
    )
    session.proposing(["Japan"]).editing.replace_words(
        HANDLE, "OP5", "every year", "every six months"
    )
    session.proposing(["Group of 77 and China"]).editing.replace_words(
        HANDLE, "OP4", "to draw up", "to draw up, subject to the availability of resources"
    )
    session.proposing(["Kenya"]).editing.replace_words(HANDLE, "OP7", "practical work", "training")
    session.proposing(["Egypt"]).editing.replace_words(
        HANDLE, "OP7", "to the staff of", "upon request, to the staff of"
    )
    session.proposing(["Switzerland", "Uruguay"]).editing.insert(
        HANDLE,
        "after OP8",
        "*Also encourages* Member States to share what such tests show with laboratories of "
        "other regions;",
    )


def _say(session: Session) -> None:
    negotiating = session.negotiation(HANDLE)
    negotiating.take_position("1", Stance.SUPPORTS, ["Norway", "Mexico"])
    negotiating.take_position("1", Stance.OPPOSES, ["Egypt"])
    negotiating.take_position("4", Stance.SUPPORTS, ["Costa Rica", "Mexico", "Thailand"])
    negotiating.take_position("4", Stance.RESERVES, ["Japan"])
    negotiating.take_position("5", Stance.OPPOSES, ["Kenya"])
    negotiating.take_position("6", Stance.SUPPORTS, ["Portugal"])


def _return(store: Path, context: Context, folder: Path) -> Path:
    """The text as two delegations sent it back: their changes tracked in a Word file."""
    aside = shutil.copytree(store, folder / "aside")
    with Session.open(aside, context) as session:
        session.editing.make_draft(HANDLE, "sent")
    with Session.open(aside, context.as_author("Brazil")) as session:
        session.editing.replace_words(HANDLE, "OP6", "without delay", "within two working days")
        session.editing.insert(
            HANDLE, "after PP7", "*Aware* that a sample once lost cannot be made again,"
        )
    with Session.open(aside, context.as_author("Thailand")) as session:
        session.editing.replace_words(HANDLE, "OP5", "every year", "twice a year")
        session.editing.replace_words(
            HANDLE, "OP8", "proficiency tests", "regular proficiency tests"
        )
        session.editing.move(HANDLE, "OP9", "before OP8")
        session.files.export_redline(HANDLE, "sent", "", folder / "L.91 comments.docx")
    return folder / "L.91 comments.docx"
