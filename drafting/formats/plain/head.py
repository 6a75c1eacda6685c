"""The masthead and what follows it up to the enacting words."""

from __future__ import annotations

import re

from drafting.formats.plain import foreign, patterns
from drafting.formats.plain.document_head import DocumentHead
from drafting.formats.plain.lines import SourceLine, join_lines
from drafting.formats.plain.sponsors import SponsorLine, find_sponsor_line, split_sponsors
from drafting.lexicon.languages import OWN_NAMES
from drafting.lexicon.organs import PRINCIPAL_ORGANS

__all__ = ["DocumentHead", "read_head"]

_LONGEST_NAME = 160
_BESIDE = 3
"""Lines after which the rest of a divided name stands at the latest: others are beside it."""
_LONGEST_WITH_POINT = 80
_LAST_OLD = 3541
"""The last number of a resolution of the Assembly before numbers told the session."""


def _is_prose(text: str) -> bool:
    """Whether words tell of a text and do not name it: a title is no sentence and leads to none."""
    return text.endswith((":", "：")) or (text.endswith(".") and len(text) > _LONGEST_WITH_POINT)


def read_head(lines: list[SourceLine], *, enacts: bool = False) -> DocumentHead:
    """The head that `lines` print; whether it stands above a text that enacts something.

    Such a text is a draft, though a line without sponsor or symbol calls it an amendment.
    """
    return _HeadReader(lines, enacts=enacts).run()


class _HeadReader:
    """Goes down the head; what was last recognized says what an unknown line belongs to."""

    def __init__(self, lines: list[SourceLine], *, enacts: bool) -> None:
        self._lines, self._enacts = lines, enacts
        self._head = DocumentHead()
        self._sponsors = find_sponsor_line(lines)
        self._stage = ""
        self._index = 0

    def run(self) -> DocumentHead:
        while self._index < len(self._lines):
            if self._sponsors and self._index == self._sponsors.first:
                self._take_sponsors(self._sponsors)
                continue
            line = self._lines[self._index]
            self._index += 1
            self._take(line)
        self._settle_title()
        return self._head

    def _take(self, line: SourceLine) -> None:
        bare = line.bare
        if self._take_labelled(bare, line.number):
            return
        first, *others = line.columns or (bare,)
        if others and self._stage != "title" and patterns.NUMBER.fullmatch(first):
            self._take_numbered(first, " ".join(others), line.number)
            return
        if not line.heading and self._may_be_masthead() and self._take_masthead(line, bare):
            return
        if self._take_adopted(line, bare) or self._take_chapeau(line):
            return
        self._take_unknown(line, bare)

    def _take_labelled(self, bare: str, line: int) -> bool:
        """A value behind its label, as heads of Model United Nations have them."""
        tabled = self._sponsors and (self._sponsors.names or self._sponsors.submitted_by)
        match = patterns.LABELLED.fullmatch(bare) if self._enacts and not tabled else None
        if match is None or not match["value"]:
            return False
        name = patterns.LABELLED_VALUES.get(match["label"].casefold())
        if name == "sponsors":
            self._head.sponsors += split_sponsors(match["value"])
            self._head.sponsor_line = line
        elif name is None or not self._head.set(name, match["value"], line):
            return False
        self._head.labelled |= {line}
        self._stage = "labelled"
        return True

    def _may_be_masthead(self) -> bool:
        if self._sponsors is not None:
            return self._index <= self._sponsors.first
        return self._stage not in ("adopted", "title", "chapeau")

    def _take_masthead(self, line: SourceLine, bare: str) -> bool:
        if len(line.columns) > 1 and "agenda" not in self._stage:
            return self._take_columns(line)
        return self._take_field(bare, line.number)

    def _take_columns(self, line: SourceLine) -> bool:
        """Each of several fields that one line prints side by side."""
        for part in filter(None, line.columns):
            if not self._take_field(part, line.number):
                self._keep(part, line)
        return True

    def _keep(self, part: str, line: SourceLine) -> bool:
        self._head.other.append((part, line.number))
        return True

    def _take_field(self, text: str, line: int) -> bool:
        if self._take_organ(text, line) or self._take_stamp(text, line):
            return True
        if match := patterns.AGENDA.fullmatch(text) or foreign.AGENDA.fullmatch(text):
            return self._take_agenda(match, line)
        return self._stage != "agenda" and self._take_meeting(text, line)

    def _take_meeting(self, text: str, line: int) -> bool:
        """Who meets, where and when."""
        match = patterns.SESSION.fullmatch(text)
        if match and patterns.ORDINAL.search(match["session"]):
            return self._take_session(match, line)
        if foreign.SESSION.fullmatch(text) and self._head.set("session", text, line):
            return True
        if len(text) < _LONGEST_NAME and (
            patterns.committee().fullmatch(text) or foreign.COMMITTEE.fullmatch(text)
        ):
            return self._head.set("committee", text, line)
        if patterns.place().fullmatch(text) or foreign.PLACE.fullmatch(text):
            return self._head.set("place_and_dates", text, line)
        return False

    def _take_organ(self, text: str, line: int) -> bool:
        for organ in PRINCIPAL_ORGANS:
            if text == organ:
                return self._head.set("organ", text, line)
            rest = text[len(organ) + 1 :]
            if text.startswith(f"{organ} ") and patterns.BESIDE_ORGAN.match(rest):
                self._head.set("organ", organ, line)
                if not self._take_stamp(rest, line):
                    self._head.other.append((rest, line))
                return True
        return self._take_divided_organ(text, line)

    def _take_divided_organ(self, text: str, line: int) -> bool:
        """A name beside the emblem that goes over two lines."""
        begun, _ = self._head.value("organ")
        if f"{begun} {text}" in PRINCIPAL_ORGANS:
            self._head.append("organ", text, line, apart=False)
            return True
        ahead = self._lines[self._index :][:_BESIDE]
        rests = (part for one in ahead for part in (one.bare, *one.columns))
        is_begun = any(f"{text} {rest}" in PRINCIPAL_ORGANS for rest in rests)
        return is_begun and self._head.set("organ", text, line)

    def _take_stamp(self, text: str, line: int) -> bool:
        """What the secretariat stamps on a document: distribution, date, language."""
        if patterns.LABEL.fullmatch(text):
            return True
        if patterns.DISTRIBUTION_ALONE.fullmatch(text):
            return self._head.set("distribution", text, line)
        if match := patterns.DISTRIBUTION.match(text):
            rest = match["rest"].strip()
            return self._head.set("distribution", match["value"], line) and (
                not rest or self._take_stamp(rest, line) or self._keep(rest, self._lines[0])
            )
        if match := patterns.DATE.match(text):
            return self._take_date(match, line)
        match = patterns.ORIGINAL.fullmatch(text)
        language = match["value"] if match else text
        if match:
            return self._take_original(language, line)
        alone = patterns.LANGUAGE_ONLY.fullmatch(text)
        return alone is not None and self._head.set("original", language, line)

    def _take_original(self, language: str, line: int) -> bool:
        """The language of the original; that of this edition may have stood above it."""
        edition, place = self._head.value("original")
        if not self._head.set("original", language, line):
            if patterns.ORIGINAL.fullmatch(self._text_of(place)):
                return False
            if edition not in OWN_NAMES.values():
                self._head.other.append((edition, place))
            self._head.values["original"] = ([[language]], line)
        return True

    def _text_of(self, number: int) -> str:
        return next((line.bare for line in self._lines if line.number == number), "")

    def _take_date(self, match: re.Match[str], line: int) -> bool:
        rest = match.string[match.end() :].strip()
        if rest and not patterns.ORIGINAL.fullmatch(rest):
            return False
        return self._head.set("date", match[0], line) and (not rest or self._take_stamp(rest, line))

    def _take_session(self, match: re.Match[str], line: int) -> bool:
        if not self._head.set("session", match["session"], line):
            return False
        rest = match["rest"]
        return not rest or self._take_field(rest, line) or self._head.set("committee", rest, line)

    def _take_agenda(self, match: re.Match[str], line: int) -> bool:
        item = match["item"] + match["star"]
        if "agenda_item" in self._head.values:
            self._head.append("agenda_item", item, line, apart=True)
        else:
            self._head.set("agenda_item", item, line)
        if match["title"]:
            apart = "agenda_title" in self._head.values
            self._head.append("agenda_title", match["title"], line, apart=apart)
        # Behind a colon stands the whole name of the item.
        self._stage = "adopted" if match["title"] and f"{item}:" in match.string else "agenda"
        return True

    def _take_adopted(self, line: SourceLine, bare: str) -> bool:
        if self._take_adoption(line, bare) or self._take_number(line, bare):
            return True
        dated = self._stage == "adopted" and "adoption" in self._head.values
        if dated and patterns.DATE.fullmatch(bare.removeprefix("on ")):
            self._head.append("adoption", bare, line.number, apart=False)
            return True
        return False

    def _take_adoption(self, line: SourceLine, bare: str) -> bool:
        """Who adopted the text, and on which report."""
        if match := patterns.NUMBER_AND_ADOPTION.fullmatch(bare):
            self._head.set("number", match["number"], line.number)
            self._head.set("adoption", match["adoption"], line.number)
        elif len(bare) < 300 and (
            patterns.ADOPTED.fullmatch(bare) or foreign.ADOPTED.fullmatch(bare)
        ):
            self._stage = "adopted"
            return self._head.set("adoption", bare, line.number)
        elif not (bare.startswith("[") and self._take_report(line)):
            return False
        self._stage = "adopted"
        return True

    def _take_number(self, line: SourceLine, bare: str) -> bool:
        """The number of the text, alone or with its title."""
        if match := patterns.NUMBER_ONLY.fullmatch(bare):
            self._head.set("number", match["number"], line.number)
            if match["organ"]:
                self._head.set("organ", match["organ"], line.number)
            if match["dated"] and "adoption" not in self._head.values:
                self._head.set("adoption", bare, line.number)
            self._stage = "adopted"
        elif self._stage != "title" and (match := patterns.NUMBERED_TITLE.fullmatch(bare)):
            self._take_numbered(match["number"], match["title"], line.number)
        elif number := foreign.number_of_council(bare):
            self._head.set("number", number, line.number)
            self._stage = "adopted"
        elif match := self._counted_title(bare):
            if "number" in self._head.values:
                self._head.labelled |= {line.number}
            self._take_numbered(match["number"], match["title"], line.number)
        else:
            return False
        return True

    def _counted_title(self, bare: str) -> re.Match[str] | None:
        """A title behind the number of an old resolution, whose session may stand above it."""
        if self._stage == "title" or self._sponsors is not None or not self._enacts:
            return None
        match = patterns.COUNTED_TITLE.fullmatch(bare)
        above = self._head.value("number")[0]
        known = match is not None and above.partition(" ")[0] == match["number"]
        return match if match is not None and (known or int(match["number"]) <= _LAST_OLD) else None

    def _take_numbered(self, number: str, title: str, line: int) -> None:
        """The number of a resolution, and its title beside it."""
        self._head.set("number", number.rstrip("."), line)
        self._begin_title(title, line)

    def _take_report(self, line: SourceLine) -> bool:
        """The bracketed line under an adopted resolution's number, over as many lines as it has."""
        end = self._index
        text = line.bare
        while "]" not in text and end < len(self._lines) and end < self._index + 4:
            text = join_lines([text, self._lines[end].text])
            end += 1
        if not patterns.REPORT.fullmatch(text.strip("*_")) or not self._head.set(
            "report", text, line.number
        ):
            return False
        self._index = end
        return True

    def _take_chapeau(self, line: SourceLine) -> bool:
        """The sentence of a recommending body, over as many lines as it has."""
        if not line.bare.startswith(("The ", "At ")) or "chapeau" in self._head.values:
            return False
        texts, end = [line.text], self._index
        while not texts[-1].endswith(":") and end < len(self._lines) and end < self._index + 6:
            if self._lines[end].gap and not self._lines[end].text[:1].islower():
                break
            texts.append(self._lines[end].text)
            end += 1
        text = join_lines(texts)
        if not patterns.RECOMMENDS.search(text):
            return False
        self._head.set("chapeau", text, line.number)
        self._index, self._stage = end, "chapeau"
        return True

    def _take_sponsors(self, found: SponsorLine) -> None:
        number = self._lines[found.first].number
        self._index = found.end
        self._stage = "sponsors"
        self._head.sponsor_line = number
        if self._enacts and found.is_loose_amendment:
            texts = (line.text for line in self._lines[found.first : found.end])
            self._head.other.append((join_lines(list(texts)), number))
        else:
            self._head.set("kind", found.kind, number)
            if found.connects:
                lines = self._lines[found.first : found.end]
                self._head.connecting |= {line.number for line in lines}
        if found.submitted_by:
            self._head.set("submitted_by", found.submitted_by, number)
        self._head.sponsors = list(found.names_apart) or split_sponsors(found.names)
        self._head.sponsors_star = found.star
        if found.number:
            self._head.set("number", found.number, number)

    def _take_unknown(self, line: SourceLine, bare: str) -> None:
        before_title = self._stage in ("sponsors", "adopted", "chapeau", "title")
        is_date = patterns.DATE_ALONE.fullmatch(bare) is not None
        if before_title and (is_date or (self._stage != "title" and patterns.says_no_title(bare))):
            self._head.other.append((line.text, line.number))
        elif before_title or (line.heading and self._stage != "agenda"):
            self._begin_title(line.text, line.number)
        elif self._stage == "agenda" and self._belongs_to_agenda(line):
            apart = line.gap and line.text != bare and "agenda_title" in self._head.values
            self._head.append("agenda_title", line.text, line.number, apart=apart)
        else:
            self._head.other.append((line.text, line.number))

    def _belongs_to_agenda(self, line: SourceLine) -> bool:
        """A line after the agenda item is of its title unless a gap and nothing else parts them."""
        if self._sponsors or not line.gap or "agenda_title" not in self._head.values:
            return True
        return any(
            patterns.ADOPTED.fullmatch(later.bare)
            or foreign.ADOPTED.fullmatch(later.bare)
            or patterns.RECOMMENDS.search(later.bare)
            for later in self._lines[self._index :]
        )

    def _begin_title(self, text: str, line: int) -> None:
        self._head.append("title", text, line, apart=False)
        self._stage = "title"

    def _settle_title(self) -> None:
        """Without any landmark, the last lines before the enacting words are the title."""
        head = self._head
        if self._is_titled_under_agenda():
            head.values["title"] = head.values.pop("agenda_title")
        if "title" in head.values or not head.other:
            return
        if self._stage in ("sponsors", "chapeau", "adopted"):
            return
        named = len(head.other)
        while named and patterns.says_no_title(head.other[named - 1][0]):
            named -= 1
        if not named:
            return
        apart = head.other[named:]
        text, line = head.other[named - 1]
        said = (text, *(part for part, _ in apart))
        if any(
            later.number > line
            and not patterns.says_no_title(later.text)
            and not any(later.text in part for part in said)
            for later in self._lines
        ):
            return
        start = named - 1
        while start > 0 and not self._gap_at(head.other[start][1]):
            if patterns.says_no_title(head.other[start - 1][0]):
                break
            start -= 1
        # Above changes that are listed stands who asks for them: "Fiji and Peru:".
        if self._enacts and _is_prose(join_lines([one for one, _ in head.other[start:named]])):
            return
        block = head.other[start:named]
        head.other[start:named] = []
        head.set("title", join_lines([part for part, _ in block]), block[0][1])

    def _is_titled_under_agenda(self) -> bool:
        """Whether one line alone stands under an item of the agenda: a draft has a title."""
        has_one = "agenda_title" in self._head.values and "title" not in self._head.values
        is_bare = not self._sponsors and not self._head.other
        return has_one and is_bare and self._enacts and self._stage == "agenda"

    def _gap_at(self, number: int) -> bool:
        return any(line.number == number and line.gap for line in self._lines)
