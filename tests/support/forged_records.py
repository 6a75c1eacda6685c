"""Records that nobody writes in good faith, made object by object in a copy of a session."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

Entry = tuple[bytes, bytes, str]
"""Mode, name and object of one row of a tree."""
FILE, FOLDER = b"100644", b"40000"
PERSON = b"Peru <peru@example.org> 1500000000 +0000"


class ForgedRecord:
    """A copy of a session, into which any object is written and any ref is set."""

    def __init__(self, session: Path, path: Path) -> None:
        self.path = path
        # Not what git has begun to write: it is gone by the time that it is copied.
        unfinished = shutil.ignore_patterns("tmp_*", "*.lock")
        shutil.copytree(session, path, ignore=unfinished)
        self.main = self.git("rev-parse", "main")

    def git(self, *arguments: str, data: bytes = b"") -> str:
        """What git prints."""
        done = subprocess.run(
            ["git", *arguments], cwd=self.path, input=data, capture_output=True, check=True
        )
        return done.stdout.decode(errors="replace").strip()

    def write(self, kind: str, data: bytes) -> str:
        """An object of any content."""
        return self.git("hash-object", "-t", kind, "-w", "--literally", "--stdin", data=data)

    def blob(self, data: bytes = b"words\n") -> str:
        return self.write("blob", data)

    def tree(self, rows: list[Entry]) -> str:
        """A tree of these rows, in the order of git."""
        ordered = sorted(rows, key=lambda row: row[1] + (b"/" if row[0] == FOLDER else b""))
        parts = [mode + b" " + name + b"\0" + bytes.fromhex(sha) for mode, name, sha in ordered]
        return self.write("tree", b"".join(parts))

    def rows(self, tree: str) -> list[Entry]:
        """The rows of a tree."""
        listed = self.git("ls-tree", "-z", tree)
        found = (row.split("\t", 1) for row in listed.split("\0") if row)
        return [
            (head.split(" ")[0].lstrip("0").encode(), name.encode(), head.split(" ")[2])
            for head, name in found
        ]

    def with_row(self, folder: str, row: Entry) -> str:
        """The tree of the record with one more row in one of its folders."""
        names = [name for name in folder.split("/") if name]
        rows = self.rows(f"main:{folder}" if folder else "main^{tree}")
        new = self.tree([one for one in rows if one[1] != row[1]] + [row])
        while names:
            last = names.pop().encode()
            above = "/".join(names)
            rows = self.rows(f"main:{above}" if above else "main^{tree}")
            new = self.tree([one for one in rows if one[1] != last] + [(FOLDER, last, new)])
        return new

    def commit(
        self,
        tree: str = "",
        author: bytes = PERSON,
        committer: bytes = b"",
        message: bytes = b"x\n",
    ) -> str:
        """A change on top of the record, and the record leads to it."""
        rows = [
            b"tree " + (tree or self.git("rev-parse", "main^{tree}")).encode(),
            b"parent " + self.main.encode(),
            b"author " + author,
            b"committer " + (committer or author),
            b"",
            message,
        ]
        return self.lead(self.write("commit", b"\n".join(rows)))

    @property
    def main_file(self) -> str:
        """A file that the record has."""
        return self.git("rev-parse", "main:session.toml")

    def lead(self, name: str, ref: str = "refs/heads/main") -> str:
        """Have a ref name an object, whatever that is."""
        place = self.path / ref
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(f"{name}\n")
        return name


Forgery = Callable[[ForgedRecord], object]

RESOLUTION = "resolutions/L.6"
UNITS = f"{RESOLUTION}/units"


def _row(folder: str, mode: bytes, name: bytes, data: bytes = b"words\n") -> Forgery:
    return lambda copy: copy.commit(copy.with_row(folder, (mode, name, copy.blob(data))))


def _submodule(copy: ForgedRecord) -> None:
    copy.commit(copy.with_row(UNITS, (b"160000", b"o1.md", copy.main)))


def _folder(folder: str, name: bytes) -> Forgery:
    def forge(copy: ForgedRecord) -> None:
        inside = copy.tree([(FILE, b"a.md", copy.blob())])
        copy.commit(copy.with_row(folder, (FOLDER, name, inside)))

    return forge


def _folder_of(folder: str, name: bytes, data: bytes) -> Forgery:
    """A folder that is new, with one file in it."""

    def forge(copy: ForgedRecord) -> None:
        above, _, new = folder.rpartition("/")
        inside = copy.tree([(FILE, name, copy.blob(data))])
        copy.commit(copy.with_row(above, (FOLDER, new.encode(), inside)))

    return forge


def _twice(copy: ForgedRecord) -> None:
    """The same name twice in one folder."""
    rows = copy.rows(f"main:{UNITS}")
    units = copy.tree([*rows, (FILE, rows[0][1], copy.blob(b"other\n"))])
    inside = [row for row in copy.rows(f"main:{RESOLUTION}") if row[1] != b"units"]
    own = copy.tree([*inside, (FOLDER, b"units", units)])
    texts = copy.tree([(FOLDER, b"L.6", own)])
    root = [row for row in copy.rows("main^{tree}") if row[1] != b"resolutions"]
    copy.commit(copy.tree([*root, (FOLDER, b"resolutions", texts)]))


def _bomb(copy: ForgedRecord) -> None:
    """Nine million files, in three small folders."""
    file = copy.main_file
    units = copy.tree([(FILE, b"u%d.md" % at, file) for at in range(3000)])
    inside = [row for row in copy.rows(f"main:{RESOLUTION}") if row[1] != b"units"]
    own = copy.tree([*inside, (FOLDER, b"units", units)])
    texts = copy.tree([(FOLDER, b"R%d" % at, own) for at in range(3000)])
    root = [row for row in copy.rows("main^{tree}") if row[1] != b"resolutions"]
    copy.commit(copy.tree([*root, (FOLDER, b"resolutions", texts)]))


def _collision(copy: ForgedRecord) -> None:
    """Two resolutions whose names differ in capitals alone."""
    own = copy.git("rev-parse", f"main:{RESOLUTION}")
    copy.commit(copy.with_row("resolutions", (FOLDER, b"l.6", own)))


def _hidden(copy: ForgedRecord) -> None:
    """A link that a later change takes out again."""
    copy.main = copy.commit(copy.with_row(UNITS, (b"120000", b"o9.md", copy.blob(b"/etc/passwd"))))
    copy.commit(copy.git("rev-parse", f"{copy.main}~1^{{tree}}"))


def _also(other: Forgery, words: Forgery) -> Forgery:
    """Words that lie as a file of another kind first."""

    def forge(copy: ForgedRecord) -> None:
        other(copy)
        copy.main = copy.git("rev-parse", "main")
        words(copy)

    return forge


def _main_is(kind: str) -> Forgery:
    def forge(copy: ForgedRecord) -> None:
        tag = b"object %s\ntype commit\ntag x\ntagger %s\n\nx\n" % (copy.main.encode(), PERSON)
        named = {
            "tag": lambda: copy.write("tag", tag),
            "tree": lambda: copy.git("rev-parse", "main^{tree}"),
            "blob": copy.blob,
            "own blob": lambda: copy.git("rev-parse", "main:session.toml"),
        }
        copy.lead(named[kind]())

    return forge


def _draft(ref: str, kind: str) -> Forgery:
    def forge(copy: ForgedRecord) -> None:
        named = {
            "blob": copy.blob,
            "own blob": lambda: copy.git("rev-parse", "main:session.toml"),
            "tree": lambda: copy.git("rev-parse", "main^{tree}"),
            "commit": lambda: copy.main,
        }
        copy.lead(named[kind](), f"refs/tags/drafts/{ref}")

    return forge


def _tag(type_of: bytes, target: str, name: bytes = b"drafts/L.6/Rev.1") -> Forgery:
    def forge(copy: ForgedRecord) -> None:
        head = b"type %s\ntag %s\ntagger %s\n\nx\n" % (type_of, name, PERSON)
        named = copy.git("rev-parse", target).encode()
        inner = copy.write("tag", b"object %s\n%s" % (named, head))
        if type_of == b"tag":
            inner = copy.write("tag", b"object %s\n%s" % (inner.encode(), head))
        copy.lead(inner, "refs/tags/drafts/L.6/Rev.1")

    return forge


def _author(line: bytes) -> Forgery:
    return lambda copy: copy.commit(author=line)


FORGERIES: dict[str, Forgery] = {
    "a link": _row(UNITS, b"120000", b"o1.md", b"/etc/passwd"),
    "a link that went again": _hidden,
    "a submodule": _submodule,
    "an odd mode": _row(UNITS, b"100777", b"o9.md"),
    "a setuid mode": _row(UNITS, b"104755", b"o9.md"),
    "a file at the top": _row("", FILE, b"notes.txt"),
    "a file with a control character": _row(UNITS, FILE, b"a\x1b[31m.md"),
    "a file with a line end": _row(UNITS, FILE, b"a\nb.md"),
    "a file with a backslash": _row(UNITS, FILE, b"..\\x.md"),
    "a file that is no UTF-8": _row(UNITS, FILE, b"\xff.md"),
    "a file with a joiner": _row(UNITS, FILE, "o\u200d1.md".encode()),
    "a file that leads up": _row(UNITS, FILE, b".."),
    "a folder of git": _folder("", b".git"),
    "a folder of git in capitals": _folder(RESOLUTION, b".GIT"),
    "a folder of git in short": _folder(RESOLUTION, b"GIT~1"),
    "a folder of git with a joiner": _folder("", ".g\u200cit".encode()),
    "attributes": _row("", FILE, b".gitattributes", b"* filter=x\n"),
    "modules": _row("", FILE, b".gitmodules", b"[submodule]\n"),
    "a folder where a file is": _folder(UNITS, b"o1.md"),
    "a file where a folder is": _row(RESOLUTION, FILE, b"units"),
    "a resolution without a name": _folder("resolutions", b"%20"),
    "a resolution with a control character": _folder("resolutions", b"%1B"),
    "a resolution that turns the line": _folder("resolutions", b"%E2%80%AEx"),
    "a device of Windows": _folder("resolutions", b"con"),
    "a name twice": _twice,
    "names that differ in capitals alone": _collision,
    "a text of 17 MB": _row(UNITS, FILE, b"o9.md", b"\0" * (17 << 20)),
    "a text that acts on a terminal": _row(UNITS, FILE, b"o1.md", b"*Urges* \x1b[2J all;\n"),
    "a text that is no UTF-8": _row(UNITS, FILE, b"o1.md", b"*Urges* \xff all;\n"),
    "a text that turns the line": _row(UNITS, FILE, b"o1.md", "*Urges* \u202e all;\n".encode()),
    "folders that stand for millions of files": _bomb,
    "a text that is a Word file elsewhere": _also(
        _folder_of(f"{RESOLUTION}/base", b"x.docx", b"*Urges* \x1b[2J all;\n"),
        _row(UNITS, FILE, b"o1.md", b"*Urges* \x1b[2J all;\n"),
    ),
    "a table that is a text elsewhere": _also(
        _row(UNITS, FILE, b"o9.md", b'title = "\\u001b[2J"\n'),
        _folder_of(f"{RESOLUTION}/proposals", b"q.toml", b'title = "\\u001b[2J"\n'),
    ),
    "another session": _row("", FILE, b"session.toml", b"title = 3\n"),
    "an author with a second address": _author(b"Peru <a@b> <c@d> 1500000000 +0000"),
    "an author without an address": _author(b"Peru 1500000000 +0000"),
    "an author without a date": _author(b"Peru <a@b>"),
    "a date before all dates": _author(b"Peru <a@b> -5 +0000"),
    "a date beyond all dates": _author(b"Peru <a@b> 99999999999999999999 +0000"),
    "a date after the year 9999": _author(b"Peru <a@b> 999999999999 +0000"),
    "an odd zone": _author(b"Peru <a@b> 1500000000 zone"),
    "a change with a zero byte": lambda copy: copy.commit(message=b"x\0y\n"),
    "an author that is no UTF-8": _author(b"P\xe9ru <a@b> 1500000000 +0000"),
    "an author that acts on a terminal": _author(b"P\x1b[31m <a@b> 1500000000 +0000"),
    "a record that is a tag": _main_is("tag"),
    "a record that is a folder": _main_is("tree"),
    "a record that is a file": _main_is("blob"),
    "a record that is a file of ours": _main_is("own blob"),
    "a draft that is a file": _draft("L.6/Rev.1", "blob"),
    "a draft that is a file of ours": _draft("L.6/Rev.1", "own blob"),
    "a draft that is a folder": _draft("L.6/Rev.1", "tree"),
    "a draft with a control character": _draft("L.6/Rev%1B", "commit"),
    "a draft that turns the line": _draft("L.6/Rev%E2%80%AE", "commit"),
    "a draft of a draft": _tag(b"tag", "main"),
    "a draft of a file": _tag(b"blob", "main:session.toml"),
    "a draft that says it is a commit": _tag(b"commit", "main:session.toml"),
    "a draft under a name that acts": _tag(b"commit", "main", b"drafts/L.6/\x1b[31m"),
}
"""By what is wrong with it."""
