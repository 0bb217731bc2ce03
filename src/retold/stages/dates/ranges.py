"""Two time expressions -> the stretch between them, where the text makes them its ends: "from 2007 to 2014"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from retold.model import DateMention
from retold.stages.dates.tags import pattern, tagged
from retold.words import DateWords

APART = 120  # characters between the ends of a range: "from 1977, when they entered public life, through 2006"
BEFORE = 20  # characters before the first end in which the range is opened
_FROM = pattern("(?: FROM | BETWEEN ) THE?")
_TO = pattern("(?: TO | AND | DASH )")
_UNTIL = pattern("BY")


def ranges(text: str, mentions: Sequence[DateMention], table: DateWords) -> Iterator[tuple[DateMention, DateMention]]:
    """The ends of each stretch: "from 2007 to 2014", "from May until July", "2007-2014"."""
    for first, second in pairwise(mentions):
        if first.start and second.end and first.start < second.end and _joined(text, first, second, table):
            yield first, second


def _joined(text: str, first: DateMention, second: DateMention, table: DateWords) -> bool:
    between = text[first.span[1] : second.span[0]]
    if len(between) > APART:
        return False
    if between.strip() in ("-", "–", "—"):
        return True
    before = tagged(text[max(0, first.span[0] - BEFORE) : first.span[0]], table).tags
    opened = bool(before) and (_FROM.fullmatch(before[-1:]) or _FROM.fullmatch(before[-2:]))
    link = tagged(between, table)
    until = _UNTIL.fullmatch(link.tags[-1:]) and link.values[-1] != "REACHED"  # not "by 2012"
    return bool(opened and (until or _TO.fullmatch(link.tags[-1:])))


def whole(text: str, mentions: Sequence[DateMention], table: DateWords) -> tuple[DateMention, ...]:
    """The time expressions, each stretch as one: what another account tells of a day in it contradicts neither end."""
    ends = {id(first): second for first, second in ranges(text, mentions, table)}
    last = {id(second) for second in ends.values()}
    return tuple(_stretch(text, one, ends.get(id(one))) for one in mentions if id(one) not in last)


def _stretch(text: str, first: DateMention, second: DateMention | None) -> DateMention:
    if second is None:
        return first
    span = first.span[0], second.span[1]
    return DateMention(span, text[slice(*span)], first.start, second.end, f"{first.timex}/{second.timex}", first.type)
