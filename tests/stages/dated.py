"""What the tests of the dates reader share: the days of a text that appeared on a Thursday."""

from __future__ import annotations

from datetime import date

from retold.language import words_for
from retold.model import DateMention, Published
from retold.stages.dates import read_dates

THURSDAY = date(2024, 5, 16)


def on(day: date) -> Published:
    return Published(day, day, "metadata")


def read(text: str, day: date | None = THURSDAY, language: str = "en") -> tuple[DateMention, ...]:
    return read_dates(text, on(day) if day else None, words_for(language))


def days(text: str, language: str = "en") -> list[str]:
    """Each mention with days, as "first..last", or one day."""
    found = [m for m in read(text, language=language) if m.start]
    return [str(m.start) if m.start == m.end else f"{m.start}..{m.end}" for m in found]


def timexes(text: str) -> list[str]:
    return [m.timex for m in read(text)]
