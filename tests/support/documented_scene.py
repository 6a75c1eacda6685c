"""A session, and files beside it, that have all that the commands of the documentation name."""

from __future__ import annotations

from pathlib import Path

from drafting.formats.files import read_file
from drafting.model.identity import counting_ids
from support.adopted_texts import library_at
from support.documented_calls import Shell

SESSION, HANDLE = "ccpcj-26", "L.90"
SYMBOL = "E/CN.15/2017/L.90"
_ISSUED = "E_CN.15_2017_L.90.docx"
TEXT = f"""\
Economic and Social Council

{SYMBOL}

Distr.: Limited
12 May 2017

Original: English

Commission on Crime Prevention and Criminal Justice

Twenty-sixth session

Cuba, Greece and Peru: draft resolution

Keeping of lighthouses

The Economic and Social Council,

Recalling the charter of harbours of 1901,\u00b9

Recalling also the Convention on the lights of the sea,\u00b2

Noting with concern that lamps go out in winter,

Bearing in mind the need of Member States for calm nights,

Welcoming the report of the harbour master,

1. Urges Member States to keep their lamps lit and to count them every year;

2. Calls upon coastal States to apply the Convention in all ports;\u00b3

3. Urges Member States to share [their][all] charts and [without delay] their tables;

4. Decides:

(a) To oil the hinges of every door.

(b) To paint the doors of every tower;

5. Requests the harbour master to write to Member States and requests him to keep the answers;

6. Invites donors to pay for lamps;

7. Encourages Member States to train keepers;

8. Stresses that keepers sleep by day;

9. Notes the work of the guild of keepers;

10. Invites the guild to meet every year;

11. Encourages the young to learn the trade;

12. Requests the harbour master to report on the matter.

\u00b9 Charter of the harbours, article 4.
\u00b2 See resolution 70/1.
\u00b3 As defined in the charter.
"""
_AMENDMENTS = """E/CN.15/2017/L.95

Peru and Uruguay: amendments to draft resolution E/CN.15/2017/L.90

1. In operative paragraph 1, replace the words “every year” with the words “every two years”.

2. After operative paragraph 9, insert a new operative paragraph, reading:

“Thanks the keepers who have lent their lamps to others;”.
"""
_ADOPTED = """\
Resolution adopted by the General Assembly on 19 December 2017

72/146. Keeping of lighthouses

The General Assembly,

Recalling its resolution 71/190 of 19 December 2016,

Noting the meeting of keepers held in Vienna on 3 March 2017,

Welcoming the report of the Secretary-General on lamps, submitted to it at its present session,

1. Urges States to keep their lamps lit until 31 December 2018;

2. Invites States to report by 1 June 2018;

3. Requests the Secretary-General to report to it at its seventy-third session;

4. Decides to include the item in the provisional agenda of its seventy-third session.

73rd plenary meeting
19 December 2017
"""
FILES = {
    "draft.txt": TEXT,
    "later.txt": TEXT.replace("calm nights", "calm and dark nights").replace("to pay", "to send"),
    "amendments.txt": _AMENDMENTS,
    "adopted.txt": _ADOPTED,
    "two.md": "Decides to wait;\n\nDecides to wait again;\n",
    "old.rtf": "{\\rtf1 Keeping of lighthouses}",
}
"""What somebody has before the program was ever called, by name."""

_DRAWN = f"""
drafting convert draft.txt {_ISSUED}
drafting convert draft.txt ~/{HANDLE}.docx
drafting convert draft.txt issued.docx
drafting convert draft.txt draft.docx
drafting convert draft.txt draft.md
drafting convert draft.txt text.txt
drafting convert draft.txt A.docx
drafting convert later.txt B.docx
drafting convert draft.txt A_90_L.1.docx
drafting convert amendments.txt A_90_L.7.docx
drafting convert adopted.txt A_RES_72_146.docx
drafting new {SESSION} --body ccpcj --session "Twenty-sixth session"
drafting import {_ISSUED}
drafting import later.txt --as L.91 --draft L.91
drafting rollover A_RES_72_146.docx L.9
drafting library add A_RES_72_146.docx
drafting backup copy.bundle
drafting draft {HANDLE} sent
drafting edit {HANDLE} OP6 --replace donors --with "all donors" --author Peru
drafting edit {HANDLE} OP8 --replace "by day" --with "at noon" --author Chile
drafting edit {HANDLE} OP9 --replace work --with "good work" --author Chile
drafting edit {HANDLE} PP3 --replace lamps --with "all lamps" --author Peru
drafting redline {HANDLE}@sent -o back.docx
drafting redline {HANDLE}@sent -o letter.docx
drafting draft {HANDLE} {HANDLE}/Rev.1
drafting edit {HANDLE} OP10 --replace guild --with guilds
"""
"""How the session and other files came about."""

_NEGOTIATED = f"""
drafting propose {HANDLE} edit OP1 --replace "lit" --with "bright" --by EU --by CANZ
drafting propose {HANDLE} edit OP5 --replace "write to" --with "invite" --by US
drafting propose {HANDLE} edit OP7 --replace "train" --with "teach" --by Peru
drafting propose {HANDLE} edit OP3 --replace "tables" --with "voluntary tables" --by G77
drafting propose {HANDLE} insert after OP11 --text "Thanks the keepers;" --by Norway
drafting propose {HANDLE} edit OP3 --replace "share" --with "exchange" --by Mexico
drafting propose L.91 edit OP1 --replace "lit" --with "bright" --by EU
drafting propose L.91 edit OP2 --replace "all ports" --with "ports" --by Cuba
drafting compile {HANDLE} -o sent.docx
drafting compile {HANDLE} --table -o table.docx
"""
"""How the session was negotiated on."""


def make_drawn(folder: Path) -> None:
    """Make the session and the files in `folder`, which is the home of a person too."""
    folder.mkdir()
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    _play(_DRAWN, folder)
    text = read_file(folder / "adopted.txt", counting_ids()).resolution
    library_at(folder / "data" / "library" / "own.library", [text])


def negotiate(folder: Path) -> None:
    """Put proposals in such a folder, and write the files that others fill in."""
    _play(_NEGOTIATED, folder)


def _play(calls: str, folder: Path) -> None:
    shell = Shell(folder, folder)
    for line in calls.strip().splitlines():
        assert shell.run(line) < 2, f"{line}: {shell.said}"
