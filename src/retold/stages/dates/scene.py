"""What the meaning of a time expression may depend on: the day of publication, what was said before, the tense around it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from retold.model import Span
from retold.stages.dates.tags import TAG, Tagged, Value
from retold.stages.dates.values import Meaning, days_of, moved, period

_REACH = 20  # words: a verb further away than this speaks of something else
_MATCH_WORDS = 2  # words of a match that a text must have: one may be meant otherwise
_STOPS = frozenset(";\n")
_MARKS = tuple("\"“”‘’'")
_TENSES = {TAG["PASTVERB"]: -1, TAG["ENDING"]: -1, TAG["FUTURE"]: 1}


@dataclass(frozen=True)
class Caught:
    """The words that a rule caught, by the names in its pattern."""

    values: Mapping[str, Value]

    def __contains__(self, name: str) -> bool:
        return self.values.get(name) is not None

    def number(self, name: str) -> int:
        """A caught number; 0 where there is none, or no whole one."""
        value = self.values.get(name)
        if isinstance(value, str):
            return int(value) if value.isdigit() else 0
        return int(value) if value is not None and value == int(value) else 0

    def word(self, name: str) -> str:
        """A caught word; "" where there is none."""
        value = self.values.get(name)
        return "" if value is None else str(value)


@dataclass
class Scene:
    """One reading of one text. `anchor` is the day of publication (None: unknown); `sentences` are where the text's begin
    and end; `capital_nouns`: its language writes every noun large; `said` are the points told so far;
    `clocks` are words before an hour of the clock; `events` are days of the year by which an event is called where one of
    `event_nouns` follows, with its year;
    `first` and `last` are the words of the expression that is being read."""

    tagged: Tagged
    anchor: date | None
    month_first: bool = True
    clocks: frozenset[str] = frozenset()
    events: Mapping[str, int] = field(default_factory=dict)
    event_nouns: frozenset[str] = frozenset()
    sentences: Sequence[Span] = ()
    capital_nouns: bool = False
    said: list[Meaning] = field(default_factory=list)
    first: int = 0
    last: int = 0

    def last_point(self) -> date | None:
        """The first day of the point that was told last, or the day of publication."""
        return self.said[-1].days[0] if self.said and self.said[-1].days else self.anchor

    def last_day(self) -> date | None:
        """The day that was told last, where nothing coarser was told since; else that of publication."""
        days = self.said[-1].days if self.said else None
        return days[0] if days and days[0] == days[1] else self.anchor

    def tag(self, step: int) -> str:
        """The kind of the word `step` words before (negative) or after the expression; OTHER beyond the text."""
        index = self.first + step if step < 0 else self.last + step
        return self.tagged.tags[index] if 0 <= index < len(self.tagged.tags) else TAG["OTHER"]

    def written(self) -> str:
        """The expression as the text has it."""
        return self.tagged.text[self.tagged.starts[self.first] : self.tagged.ends[self.last]]

    def word(self, step: int) -> str:
        """The word `step` words before (negative) or after the expression, in small letters; "" beyond the text."""
        index = self.first + step if step < 0 else self.last + step
        inside = 0 <= index < len(self.tagged.tags)
        return self.tagged.text[self.tagged.starts[index] : self.tagged.ends[index]].lower() if inside else ""

    def value(self, step: int) -> Value:
        """What the word `step` words before (negative) or after the expression stands for; None beyond the text."""
        index = self.first + step if step < 0 else self.last + step
        return self.tagged.values[index] if 0 <= index < len(self.tagged.tags) else None

    def named(self) -> bool:
        """Is the last word written large behind a small "the", as in a name ("Coach of the Year", "the Winter Olympics")?"""
        words = self.written().split()
        return not self.capital_nouns and words[0].islower() and words[-1][0].isupper()

    def titled(self) -> bool:
        """Is the expression all there is in quotation marks, written large, as a title is ('on "This Week"')?"""
        text, start, end = self.tagged.text, self.tagged.starts[self.first], self.tagged.ends[self.last]
        marked = text[start - 1 : start] in _MARKS and text[end : end + 2].strip(",.")[:1] in _MARKS
        return marked and self.written().istitle()

    @cached_property
    def of_match(self) -> bool:
        """Does the text tell of a match, whose quarters and halves are no parts of a year?"""
        return self.tagged.tags.count(TAG["MATCH"]) >= _MATCH_WORDS

    def closes(self, step: int = 0) -> bool:
        """Does a comma, a full stop or the end of the line follow the expression, or the word `step` words after it?"""
        text, end = self.tagged.text, self.tagged.ends[self.last + step]
        return text[end : end + 1] in ("", ",", ".", ";", ":", "\n", ")", "”", '"', "—") or text[end : end + 2] in (
            " —",
            " –",
            " (",
        )

    def tense(self) -> int:
        """Does the sentence around the expression speak of the past (-1), of the future (1), or is there no telling (0)?
        The nearest verb before decides, else the nearest after. "since Friday" is past and "until Friday" to come; so is "by
        Friday" but right behind a verb of the past ("a foot of snow fell by Friday")."""
        before = self._nearest(range(self.first - 1, max(-1, self.first - _REACH), -1))
        if self.tag(-1) == TAG["FROM"] and self.value(-1) == "SINCE":
            return -1
        if self.tag(-1) == TAG["BY"]:
            return -1 if before < 0 and self.value(-1) == "REACHED" and self.tag(-2) == TAG["PASTVERB"] else 1
        return before or (1 if self._ends_relative() else self.tense_after())

    def _ends_relative(self) -> bool:
        """Does a clause end here that tells more of somebody ("who meets Hale on Friday, was accused"), in the present? The
        verb behind its comma is another's."""
        if not self.tagged.text.startswith(",", self.tagged.ends[self.last]):
            return False
        start = max(self.first - _REACH, bisect_left(self.tagged.starts, self._sentence()[0]), 0)
        words = self.tagged.tags[start : self.first]
        inside = words[words.rfind(TAG["WHO"]) + 1 :] if TAG["WHO"] in words else ""
        return len(inside.strip(TAG["ON"] + TAG["IN"] + TAG["THE"])) > 1 and TAG["COMMA"] not in inside

    def tense_after(self) -> int:
        """The tense of the nearest verb after the expression."""
        return self._nearest(range(self.last + 1, min(len(self.tagged.tags), self.last + _REACH)))

    def _nearest(self, indexes: range) -> int:
        tagged = self.tagged
        first, end = self._sentence()
        for index in indexes:
            start, tag = tagged.starts[index], tagged.tags[index]
            if not first <= start < end or tagged.text[start] in _STOPS:
                return 0
            if tag == TAG["PASTVERB"] and index and tagged.tags[index - 1] == TAG["FUTURE"]:
                return 1  # "will be buried", "could hit"
            if tag in _TENSES:
                return _TENSES[tag]
        return 0

    def _sentence(self) -> Span:
        """Where the sentence of the expression begins and ends."""
        start = self.tagged.starts[self.first]
        number = bisect_right(self.sentences, start, key=lambda span: span[0]) - 1
        return self.sentences[number] if number >= 0 else (0, len(self.tagged.text))


def at(timex: str, type: str = "DATE") -> Meaning:
    """A point in time, with the days that its TIMEX3 value means."""
    return Meaning(timex, "TIME" if type == "TIME" else "DATE", days_of(timex))


def around(day: date | None, unit: str) -> Meaning:
    """The period (day, week, month ...) that holds a day; unknown for an unknown day."""
    return at(period(day, unit)) if day else Meaning("XXXX")


def shifted(day: date | None, count: int, unit: str) -> Meaning:
    """The period `count` units after the one that holds a day."""
    return around(moved(day, count, unit), unit) if day else Meaning("XXXX")


def with_part(day: date | None, part: str) -> Meaning:
    """A day, or the morning (MO), afternoon (AF), evening (EV) or night (NI) of it."""
    if day is None:
        return Meaning("XXXX-XX-XX", "TIME" if part else "DATE")
    return at(f"{day.isoformat()}T{part}", "TIME") if part else at(day.isoformat())
