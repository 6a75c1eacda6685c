"""Accept or reject all tracked changes of Word files in LibreOffice and save the result.

    python resolve_in_libreoffice.py accept|reject FOLDER FILE.docx …

Run by the interpreter that has the module `uno`, which is seldom the one that runs the
tests. A file that LibreOffice would only open after repairing it makes the exit status 1.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import DisposedException

COMMANDS = {"accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges"}
PATIENCE = 60
OUTPUT = "MS Word 2007 XML"


def main(verb: str, folder: Path, paths: list[Path]) -> int:
    """Resolve every file; how many could not be opened."""
    with tempfile.TemporaryDirectory() as profile:
        home = f"-env:UserInstallation={Path(profile).as_uri()}"
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        # A new profile makes LibreOffice start twice: let that happen first.
        subprocess.run(
            ["soffice", "--headless", home, "--terminate_after_init"],
            check=False, timeout=PATIENCE, **quiet,
        )  # fmt: skip
        pipe = f"drafting{time.time_ns()}"
        call = ["soffice", "--headless", "--norestore", home, f"--accept=pipe,name={pipe};urp;"]
        office = subprocess.Popen(call, **quiet)
        try:
            return resolve(connected(pipe), verb, folder, paths)
        finally:
            office.terminate()
            office.wait(PATIENCE)


def connected(pipe: str) -> object:
    """The component context of the running office."""
    local = uno.getComponentContext()
    name = "com.sun.star.bridge.UnoUrlResolver"
    resolver = local.ServiceManager.createInstanceWithContext(name, local)
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)


def resolve(context: object, verb: str, folder: Path, paths: list[Path]) -> int:
    """Open, resolve and save each file."""
    create = context.ServiceManager.createInstanceWithContext
    desktop = create("com.sun.star.frame.Desktop", context)
    dispatcher = create("com.sun.star.frame.DispatchHelper", context)
    failed = 0
    for path in paths:
        document = desktop.loadComponentFromURL(
            path.resolve().as_uri(), "_blank", 0, (setting("Hidden", value=True),)
        )
        if document is None:
            failed += 1
            continue
        frame = document.CurrentController.Frame
        dispatcher.executeDispatch(frame, COMMANDS[verb], "", 0, ())
        target = (folder / path.name).resolve().as_uri()
        document.storeToURL(target, (setting("FilterName", value=OUTPUT),))
        document.close(True)
    with suppress(DisposedException):  # it closes the connection as it goes
        desktop.terminate()
    return failed


def setting(name: str, *, value: object) -> PropertyValue:
    """A property of a call to the office."""
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


if __name__ == "__main__":
    sys.exit(1 if main(sys.argv[1], Path(sys.argv[2]), list(map(Path, sys.argv[3:]))) else 0)
