"""Texts go in and out; nothing of them is left behind, and nothing else is touched."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from support.adopted_texts import BEES, adopted, libraries_with, library_at

from drafting.dataclasses import replace
from drafting.library import errors, file
from drafting.library.edition import Edition, Source
from drafting.library.identification import editions_of
from drafting.library.libraries import Libraries
from drafting.library.library import Library
from drafting.library.nearest import Asked
from drafting.library.schema import FORMAT
from drafting.library.wanted import Wanted
from drafting.model.document_metadata import DocumentMetadata
from drafting.model.resolution import Masthead, Note, Resolution
from drafting.model.unit import Kind, Unit

LONG = "Urges all States to count their hives and to report on them to the keepers of the city"
OTHER = "Invites the guild of keepers to meet every year on the roofs of all cities"
NOTHING = DocumentMetadata()


TABLES = ("source", "document", "edition", "claim", "wording", "letters", "place")


def rows(path: Path) -> dict[str, int]:
    """How many rows each table has, and how many terms each index."""
    db = sqlite3.connect(path)
    for index in ("pair", "word"):
        db.execute(f"CREATE VIRTUAL TABLE temp.{index}_terms USING fts5vocab(main, {index}, row)")
    counted = (*TABLES, "temp.pair_terms", "temp.word_terms")
    asked = {name: f"SELECT count(*) FROM {name}" for name in counted}  # noqa: S608 (our names)
    counts = {name: db.execute(sql).fetchone()[0] for name, sql in asked.items()}
    db.close()
    return counts


def add(library: Library, name: str, text: Resolution, metadata: DocumentMetadata = NOTHING):
    library.add(Source(name), editions_of(text, metadata, name, "xml"))


def test_what_is_taken_out_leaves_nothing_behind(tmp_path: Path):
    first = adopted("A/RES/70/1", "7 December 2015", BEES, [LONG])
    path = library_at(tmp_path / "own.library", [first])
    before = rows(path)
    with Library.writable(path) as library:
        add(library, "second", adopted("A/RES/71/1", "7 December 2016", "Lamps", [LONG, OTHER]))
        assert library.remove("second")
        assert not library.remove("second")
    assert rows(path) == before


def test_a_source_that_is_added_again_takes_its_own_place(tmp_path: Path):
    path = tmp_path / "own.library"
    with Library.writable(path) as library:
        add(library, "file", adopted("A/RES/70/1", "7 December 2015", BEES, [LONG]))
        add(library, "file", adopted("A/RES/70/1", "7 December 2015", BEES, [OTHER]))
        assert library.size() == (1, 2, 2)
        libraries = Libraries([library])
        assert libraries.nearest(Asked(LONG)) == []
        assert libraries.nearest(Asked(OTHER))[0].is_same


def test_two_formats_and_languages_are_one_document(tmp_path: Path):
    english = adopted("A/RES/70/1", "7 December 2015", BEES, [LONG])
    french = replace(
        english,
        language="fr",
        operative=(Unit("o1", Kind.OPERATIVE, "Prie tous les États de compter leurs ruches"),),
    )
    libraries = libraries_with(tmp_path)
    with Library.writable(libraries.all[0].path) as library:
        add(library, "one.xml", english)
        add(library, "one.docx", english)
        add(library, "french.xml", french)
        assert library.size().documents == 1
        assert [edition.language for edition in library.editions("a/res/70/1")] == [
            "en", "en", "fr",
        ]  # fmt: skip
    (found,) = libraries.nearest(Asked(LONG))
    assert found.times == 1
    asked = Asked("Prie tous les Etats de compter toutes leurs ruches")
    assert libraries.nearest(asked, Wanted(language="fr"))[0].likeness > 0.9


def test_each_edition_has_the_title_of_its_language(tmp_path: Path):
    english = adopted("A/RES/70/1", "7 December 2015", BEES, [LONG])
    text = "Prie tous les États de compter leurs ruches et de faire rapport à la ville"
    french = replace(
        english,
        title="L’apiculture dans les villes",
        language="fr",
        operative=(Unit("o1", Kind.OPERATIVE, text),),
    )
    libraries = libraries_with(tmp_path, french)
    with Library.writable(libraries.all[0].path) as library:
        add(library, "english.xml", english)
    for title, called in ((BEES, BEES), ("Apiculture dans les villes", ""), (french.title, BEES)):
        assert [one.title for one in libraries.of_title(title)] == ([called] if called else [])
    (found,) = libraries.nearest(Asked(text.replace("tous", "tous et toutes"), french.title))
    assert found.places[0].document.title == french.title


def test_lettered_texts_in_one_file_are_documents_of_their_own(tmp_path: Path):
    def part(letter: str, text: str) -> Unit:
        children = (
            Unit(f"t{letter}", Kind.TITLE, f"{letter} Part {letter}"),
            Unit(f"e{letter}", Kind.ENACTING, "The General Assembly,"),
            Unit(f"p{letter}", Kind.PREAMBULAR, "Recalling the charter of the keepers,"),
            Unit(f"o{letter}", Kind.OPERATIVE, text),
        )
        return Unit(f"r{letter}", Kind.RESOLUTION, "", children)

    text = Resolution(
        masthead=Masthead("General Assembly", symbol="A/RES/75/253 A-B", number="75/253"),
        title=BEES,
        operative=(part("A", LONG), part("B", OTHER)),
    )
    libraries = libraries_with(tmp_path, text)
    assert [one.symbol for one in libraries.all[0].documents()] == [
        "A/RES/75/253 A", "A/RES/75/253 B",
    ]  # fmt: skip
    (found,) = libraries.nearest(Asked(OTHER))
    place = found.places[0]
    assert (place.document.symbol, place.document.title) == ("A/RES/75/253 B", "Part B")
    assert place.label == "OP1"


def test_footnotes_are_kept_where_they_stand(tmp_path: Path):
    text = replace(
        adopted("A/RES/70/1", "7 December 2015", BEES, ["*Urges* States[^n1] to keep bees.[^n2]"]),
        notes=(Note("n1", "See *Hives*."), Note("n2", "Resolution 69/1.")),
    )
    (found,) = libraries_with(tmp_path, text).nearest(Asked("Urges States to keep bees"))
    assert found.places[0].notes == ((11, "See *Hives*."), (22, "Resolution 69/1."))
    assert found.text == "*Urges* States to keep bees."


def test_the_text_is_believed_before_its_metadata(tmp_path: Path):
    text = adopted("A/RES/76/254", "15 March 2022", BEES, [LONG])
    said = DocumentMetadata(number="76-254", date="2022-03-17", organ="General Assembly")
    with Library.writable(tmp_path / "own.library") as library:
        add(library, "file", text, said)
        known = library.document("A/RES/76/254")
        assert known is not None
        assert (known.date, known.session) == ("2022-03-15", "76")
        dates = [claim for claim in library.claims("A/RES/76/254") if claim.field == "date"]
    assert ("date", "adoption line", "2022-03-15") in dates
    assert ("date", "metadata", "2022-03-17") in dates


def opened(path: Path) -> None:
    Library.open(path).close()


def spoil(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096:] = bytes(len(content) - 4096)
    path.write_bytes(bytes(content))


def run(statement: str) -> Callable[[Path], None]:
    def change(path: Path) -> None:
        db = sqlite3.connect(path)
        db.execute(statement)
        db.commit()
        db.close()

    return change


@pytest.mark.parametrize(
    ("change", "failure"),
    [
        (spoil, errors.DamagedLibraryError),
        (lambda path: path.write_text("no library" * 99), errors.NotALibraryError),
        (lambda path: path.write_bytes(b""), errors.NotALibraryError),
        (run(f"PRAGMA user_version = {FORMAT + 1}"), errors.NewerLibraryError),
        (run("PRAGMA user_version = 0"), errors.OlderLibraryError),
        (run("PRAGMA application_id = 7"), errors.NotALibraryError),
        (lambda path: path.unlink(), errors.MissingLibraryError),
    ],
)
def test_what_cannot_be_opened_is_said_in_a_sentence(
    tmp_path: Path, change: Callable[[Path], None], failure: type[errors.LibraryError]
):
    path = library_at(tmp_path / "own.library", [adopted("A/RES/70/1", "", BEES, [LONG])])
    change(path)
    with pytest.raises(failure) as raised:
        opened(path)
    assert str(path) in str(raised.value)


def test_another_database_is_left_as_it_is(tmp_path: Path):
    path = tmp_path / "own.library"
    run("CREATE TABLE hives (bees)")(path)
    before = path.read_bytes()
    with pytest.raises(errors.NotALibraryError):
        Library.writable(path)
    assert path.read_bytes() == before


def test_a_python_without_full_text_search_says_so():
    error = sqlite3.OperationalError("no such module: fts5")
    with pytest.raises(errors.NoFullTextSearchError), file.failures_said(Path("own.library")):
        raise error


def test_a_library_is_read_where_nobody_may_write(tmp_path: Path):
    path = library_at(tmp_path / "own.library", [adopted("A/RES/70/1", "", BEES, [LONG])])
    path.chmod(0o444)
    tmp_path.chmod(0o555)
    try:
        with Library.open(path) as library:
            assert library.size().documents == 1
            with pytest.raises(errors.ReadOnlyLibraryError):
                library.remove("A/RES/70/1")
    finally:
        tmp_path.chmod(0o755)


def test_a_run_that_is_stopped_within_a_text_leaves_the_library_as_it_was(tmp_path: Path):
    path = library_at(tmp_path / "own.library", [adopted("A/RES/70/1", "", BEES, [LONG])])
    before = rows(path)
    edition = editions_of(adopted("A/RES/71/1", "", BEES, [OTHER]), NOTHING, "x", "xml")[0]

    def stopped() -> Iterator[Edition]:
        yield edition
        raise KeyboardInterrupt

    with Library.writable(path) as library, pytest.raises(KeyboardInterrupt):
        library.add(Source("x"), stopped())
    assert rows(path) == before


@pytest.mark.parametrize(
    ("symbol", "is_adopted"),
    [("A/RES/75/9", True), ("S/RES/1325 (2000)", True), ("A/C.3/77/L.6", False)],
)
def test_a_symbol_of_adopted_texts_is_enough_to_count_as_adopted(symbol: str, is_adopted: bool):
    text = Resolution(masthead=Masthead("General Assembly", symbol=symbol), title=BEES)
    (edition,) = editions_of(text, NOTHING, "file", "txt")
    assert (edition.document.adopted, edition.document.date) == (is_adopted, "")
