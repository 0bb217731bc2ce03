"""What the meaning of a time expression may depend on: the day of publication, what was said before, the tense around it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from retold.stages.date_tags import TAG, Tagged
from retold.stages.date_values import Meaning, days_of, moved, period

_REACH = 14
_STOPS = frozenset(".!?;\n")


@dataclass
class Scene:
    """One reading of one text. `anchor` is the day of publication (None: unknown); `said` are the points told so far;
    `first` and `last` are the words of the expression that is being read."""

    tagged: Tagged
    anchor: date | None
    month_first: bool = True
    said: list[Meaning] = field(default_factory=list)
    first: int = 0
    last: int = 0

    def period(self, count: int, unit: str) -> Meaning:
        """The period `count` units after the one of publication: (-1, "M") is last month."""
        if self.anchor is None:
            return Meaning("XXXX")
        return at(period(moved(self.anchor, count, unit), unit))

    def last_point(self) -> date | None:
        """The first day of the point that was told last, or the day of publication."""
        for meaning in reversed(self.said):
            if meaning.days:
                return meaning.days[0]
        return self.anchor

    def last_year(self) -> int | None:
        """The year of the point that was told last, or that of publication."""
        point = self.last_point()
        return point.year if point else None

    def tense(self, first: int, last: int) -> int:
        """Does the sentence around the words first..last speak of the past (-1), of the future (1), or is there no telling (0)?
        The nearest verb before decides, else the nearest after."""
        tags, text, tagged = self.tagged.tags, self.tagged.text, self.tagged
        for index in range(first - 1, max(-1, first - _REACH), -1):
            if tags[index] in _TENSES:
                return _TENSES[tags[index]]
            if not _STOPS.isdisjoint(text[tagged.starts[index] : tagged.ends[index]]):
                break
        for index in range(last + 1, min(len(tags), last + _REACH)):
            if tags[index] in _TENSES:
                return _TENSES[tags[index]]
            if not _STOPS.isdisjoint(text[tagged.starts[index] : tagged.ends[index]]):
                break
        return 0


_TENSES = {TAG["PASTVERB"]: -1, TAG["FUTURE"]: 1}


def at(timex: str, type: str = "DATE") -> Meaning:
    """A point in time, with the days that its TIMEX3 value means."""
    return Meaning(timex, "TIME" if type == "TIME" else "DATE", days_of(timex))
