"""What is done in the session that is damaged: its texts, and the verbs in order."""

from __future__ import annotations

import time

MAIN = "refs/heads/main"
REV = "refs/tags/drafts/L.6/L.6%2FRev.1"
ZERO = "refs/tags/drafts/L.6/zero"
HANDLES = ("L.6", "L.7")
LONG_AGO = time.time() - 3 * 86400
TEXT = """+++
kind = "draft resolution"
language = "en"
sponsors = ["Chile", "Norway"]

[masthead]
organ = "Economic and Social Council"
symbol = "E/CN.15/2026/L.6"
+++

# Dry harbours

The Economic and Social Council, {.enacting}

*Recalling* its resolution 98/1 on harbours,[^n1] [to extend][to renew],

*Noting with concern* the number of harbours that fall dry in the summer,

---

1. *Urges* Member States to keep their harbours open to all vessels in distress;

2. *Invites* Member States:

    (a) To repair quays that are older than forty years;

    (b) To repair lights and buoys;

3. *Requests* the Secretary-General to report on the state of harbours every second year;

4. *Calls upon* donors to contribute to the dredging of small harbours;

5. *Decides* to remain seized of the matter.

[^n1]: See E/98/12.
"""
TEXT_7 = TEXT.replace("L.6", "L.7").replace("harbour", "lighthouse").replace("Dry", "Dark")
# What was done, in order: who, the verb, and what it takes. The last two are done on their own.
STORY: list[list[str]] = [
    ["Norway", "edit", "L.6", "OP1", "--replace", "Urges", "--with", "Calls upon"],
    ["Peru", "edit", "L.6", "OP3", "--replace", "every second year", "--with", "every year"],
    ["Chile", "draft", "L.6", "L.6"],
    ["Chile", "move", "L.6", "OP4", "before", "OP3"],
    ["Norway", "edit", "L.6", "PP2", "--replace", "in the summer", "--with", "in summer"],
    ["Peru", "insert", "L.6", "after", "PP2", "--text", "*Mindful* of the [need][wish] for quays,"],
    ["Chile", "draft", "L.6", "L.6/Rev.1"],
    ["Chile", "edit", "L.6", "OP4", "--replace", "report", "--with", "report in writing"],
    ["Norway", "edit", "L.7", "OP2 (a)", "--replace", "forty", "--with", "thirty"],
    ["Peru", "edit", "L.7", "title", "--text", "Dark and silent lighthouses"],
    ["Chile", "edit", "L.7", "OP1", "--replace", "all vessels", "--with", "vessels"],
    ["Peru", "propose", "L.6", "edit", "OP1", "--replace", "all vessels", "--with", "all crews",
     "--by", "Peru", "--rationale", "Crews matter"],
    ["Norway", "propose", "L.6", "insert", "after OP2", "--text", "*Thanks* the donors;",
     "--by", "Norway"],
    ["Chile", "propose", "L.7", "delete", "OP4", "--by", "Chile"],
    ["Chile", "position", "L.6", "1", "opposes", "--by", "Chile"],
    ["Peru", "position", "L.6", "2", "supports", "--by", "Peru"],
    ["Norway", "position", "L.7", "1", "reserves", "--by", "Norway"],
    ["Chile", "decide", "L.6", "1", "agreed"],
    ["Norway", "edit", "L.6", "OP2 (b)", "--replace", "lights", "--with", "lamps"],
]  # fmt: skip
LAST = [
    ["Peru", "edit", "L.6", "OP5", "--replace", "the matter", "--with", "this matter"],
    ["Chile", "edit", "L.6", "PP1", "--replace", "98/1", "--with", "99/1"],
]
VERBS = [
    ["ls"],
    *([verb, handle] for handle in HANDLES for verb in ("show", "log", "drafts", "proposals")),
    ["compile", "L.6"],
    ["redline", "L.6@zero", "L.6@L.6/Rev.1"],
]
OF_REPORT = "OP4"  # its words stand in no draft
