"""Calls of the command line in this process, and a text to work on."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

TEXT = """\
Economic and Social Council

Distr.: Limited
12 May 2017

Original: English

Commission on Crime Prevention and Criminal Justice

Twenty-sixth session

Cuba and Greece: draft resolution

Keeping of lighthouses

The Economic and Social Council,

Recalling the charter of harbours of 1901,\u00b9

Noting with concern that lamps go out,

1. Urges States to keep their lamps lit and to count them every year;

2. Decides:

(a) To oil the hinges of every door;

(b) To paint the doors [in red][in white];

3. Requests the harbour master to report on the matter.

\u00b9 Charter of the harbours, article 4.
"""


class Outcome(NamedTuple):
    code: int
    out: str
    err: str


Call = Callable[..., Outcome]
