"""A process of its own that makes calls of the command line: `calling_process.py STORE`.

It says `ready`; then each line that it is given is a call, and each line that it answers has
the exit code and what was said, as JSON.
"""

import io
import json
import sys
from contextlib import redirect_stderr, redirect_stdout

from drafting.cli.main import main


def answer(store: str, call: list[str]) -> dict[str, object]:
    out, err = io.StringIO(), io.StringIO()
    sys.stdin = io.TextIOWrapper(io.BytesIO())
    with redirect_stdout(out), redirect_stderr(err):
        code = main(["--store", store, *call])
    return {"code": code, "out": out.getvalue(), "err": err.getvalue()}


def say(words: str) -> None:
    sys.__stdout__.write(f"{words}\n")
    sys.__stdout__.flush()


if __name__ == "__main__":
    calls = sys.stdin
    say("ready")
    for line in calls:
        say(json.dumps(answer(sys.argv[1], json.loads(line))))
