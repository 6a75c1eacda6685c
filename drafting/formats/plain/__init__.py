"""Any text of a resolution, read as a careful person would read it.

The stages, in the order in which `reader` calls them:

1. `copies`: what mail, Word and web pages put into a copy is taken out;
   `lines`: the lines of the source, and the gaps and page breaks between them;
   `chats`: what a chat sets before each message is set aside;
   `spoken`: quotation marks that a press release sets before each paragraph are taken out;
   `bullets`: signs that stand before all paragraphs are taken out;
   `unusual_numbers`: numbers such as "§ 3" are typed as others are;
   `nested_numbers`: those of a list within a paragraph are letters;
   `run_together`: one that holds a whole text, or several paragraphs, is cut into these;
   `note_forms`: marks of notes as old documents and web pages have them are typed as others are;
2. `furniture`: page numbers, running symbols and job numbers are marked;
   `letters`: what a message puts around a text too;
3. `footnotes`: notes are taken out of the flow, wherever a page has put them;
4. `several`: of the texts that a report recommends, one;
   `opening`: where the head ends and the body begins; `enacting` knows who speaks;
5. `head`, with `patterns` and `sponsors`: the masthead, who tables the text, its title;
6. `paragraphs`: lines become paragraphs again; `marks` and `landmarks` say what begins one,
   `widths` which line ended for want of room;
7. `repairs`: numbers that a copy has moved go back to their paragraphs;
   `lost_marks`: those that it has lost, or made bullets of, are found again, behind
   `broken_members`: what of a list is cut in two is one again;
8. `outline`, with `headings`, `place`, `nodes` and `subparagraphs`: what stands under what;
9. `making`, with `inline_text`, `notes` and `italics`: units with identities, references
   to notes, and the italics of `openers`; numbers that leave the series stay as typed.

Facts about the field are in `vocabulary`, `openers` and, for other languages, `foreign`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container

    from drafting.formats.reading import Reading
    from drafting.model.identity import IdSource


def read_plain(
    text: str,
    ids: IdSource,
    which: int | None = None,
    name: str = "the text",
    *,
    piece: bool = False,
    taken_in: Container[int] = (),
) -> Reading:
    """The resolution in `text`, read as a careful person would read it.

    Any string is read: what has no place of its own is kept where it stood, and
    the remarks say so. Of a report with several texts it is the first, unless `which`
    counts another; raises NoSuchTextError for a text that is not there. A `piece` of a
    text has a head only where something says so: enacting words, sponsors, a masthead.
    Lines that are `taken_in`, by their numbers, are read as text whatever they look like.
    """
    # Loaded only now: the readers of other formats use the stages one by one.
    from drafting.formats.plain.reader import read

    return read(text, ids, which, name, piece=piece, taken_in=taken_in)
