"""Records of one article: what was read, how it was cleaned, what it says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from retold.model.base import Basis, EntityType, FigureKind, QuoteKind, Record, Role, Span

INCOMPLETE = ("truncated", "paywalled", "script-only")
"""Flags of articles of which only a part was had."""


@dataclass(frozen=True)
class Page(Record):
    """What was read from one file, record or address: its text, and what its source says about it.

    `source` is the path or address as given; a record inside a file is `PATH#ID`. `published` holds (origin, as written),
    best candidate first: ("json-ld", "2024-05-16T08:00Z"). `extractor` names the program that took the text out of HTML.
    `extra` keeps unknown fields, as (name, JSON text).
    """

    source: str
    text: str
    url: str = ""
    title: str = ""
    outlet: str = ""
    authors: tuple[str, ...] = ()
    language: str = ""
    published: tuple[tuple[str, str], ...] = ()
    extractor: str = ""
    flags: tuple[str, ...] = ()
    extra: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Rejection(Record):
    """An input that could not be used, the step that refused it, and the reason, as a sentence."""

    source: str
    step: str
    reason: str


@dataclass(frozen=True)
class Passage(Record):
    """A stretch of an article with one role. An article's passages are in order, do not overlap, and together hold
    every character that is not white space."""

    start: int
    end: int
    role: Role


@dataclass(frozen=True)
class Published(Record):
    """The day or days on which an article can have appeared, and what says so."""

    start: date
    end: date
    basis: Basis


@dataclass(frozen=True)
class Article(Record):
    """One text as published at one place. `id` comes from its content and source; `published` is None when unknown."""

    id: str
    source: str
    url: str
    outlet: str
    title: str
    authors: tuple[str, ...]
    language: str
    published: Published | None
    text: str
    passages: tuple[Passage, ...]
    flags: tuple[str, ...] = ()
    extra: tuple[tuple[str, str], ...] = ()

    @property
    def missing(self) -> tuple[str, ...]:
        """The flags that say that only a part of the article was had: what it does not tell, it may have told."""
        return tuple(flag for flag in self.flags if flag in INCOMPLETE)


@dataclass(frozen=True)
class Figure(Record):
    """A number with its meaning. `low`, `high` are in the base unit (240.1bn dollars: 240050000000, 240150000000, "USD");
    `unit` is ISO 4217 for money, "percent", a singular English noun, or None; `of` is what is counted, as written."""

    span: Span
    text: str
    kind: FigureKind
    low: float | None
    high: float | None
    unit: str | None = None
    of: str | None = None
    approximate: bool = False


@dataclass(frozen=True)
class DateMention(Record):
    """A time expression and the days it can mean, None when it means no day ("now", a duration, a set).
    `timex` is its TIMEX3 value ("2024-05-16", "2023", "P2D", "PRESENT_REF"), `type` its TIMEX3 type."""

    span: Span
    text: str
    start: date | None
    end: date | None
    timex: str = ""
    type: Literal["DATE", "TIME", "DURATION", "SET"] = "DATE"


@dataclass(frozen=True)
class Quote(Record):
    """Words that an article lays in somebody's mouth. `start`, `end` hold the words said (quotation marks included);
    `pieces` are its parts where the speaker interrupts it ("...," he said. "..."). `speaker` is the name it was resolved
    to in this article ("" when unsure), `speaker_as_written` what the text has ("he", "the statement"). `said` is False
    where no speech is reported: words that are no clause ("praised the crew"), a thought, a wish."""

    start: int
    end: int
    text: str
    kind: QuoteKind
    pieces: tuple[Span, ...] = ()
    cue: Span | None = None
    speaker_span: Span | None = None
    speaker_as_written: str = ""
    speaker: str = ""
    said: bool = True


@dataclass(frozen=True)
class Name(Record):
    """One mention of a named person, organisation, place or event. `canonical` is its full form within the article."""

    start: int
    end: int
    text: str
    type: EntityType
    canonical: str = ""


@dataclass(frozen=True)
class Reading(Record):
    """What the four readers read off one article, each in the order of the text."""

    article: str
    dates: tuple[DateMention, ...]
    figures: tuple[Figure, ...]
    quotes: tuple[Quote, ...]
    names: tuple[Name, ...]


@dataclass(frozen=True)
class Statement(Record):
    """What an article says in one clause, with the slots read inside it. `subject` is the span of the subject carried
    along from before, when the clause has none of its own; `sentence` is the span of the whole sentence."""

    article: str
    start: int
    end: int
    sentence: Span
    subject: Span | None = None
    figures: tuple[Figure, ...] = ()
    dates: tuple[DateMention, ...] = ()
    names: tuple[Name, ...] = ()
    quotes: tuple[Quote, ...] = ()
