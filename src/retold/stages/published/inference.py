"""When did a story's undated articles appear? Its dated ones and the undated ones' own words in, days out.

1. The year: the one after that which another article calls last year, beside one figure; else the latest that most name.
2. A day: a dated article's; else a month and day ("May 17") whose weekday in that year is told of the same ("on Friday").
3. Each article's own day: near that day, and such that its weekdays, told as past or as to come, fall as writers use them.
What stays open is left out: None rather than a guess.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from retold.model import Article, Published, Span
from retold.stages.dates import read_dates
from retold.stages.dates.scene import Scene
from retold.stages.dates.tags import TAG, tagged
from retold.stages.reading import without
from retold.text import fold, sentences
from retold.words import Words

_YEARLESS = re.compile(r"XXXX-(\d\d)-(\d\d)")
_YEAR = re.compile(r"((?:19|20)\d\d)")
_CONTENT = re.compile(r"[^\W\d_]{4,}|\d[\d.,]*\d")
_FIGURE = re.compile(r"\d[\d.,]*\d")
_PLACE = re.compile(r"\s{0,4}[^\W\d_a-z][^\d\n]{1,50},\s{1,2}")
_DASH = re.compile(r",?\s{0,2}(?:\([^()\n]{2,30}\)\s{0,2})?(?:-|–|—)")
# How likely a weekday is told 0 to 6 days after it (as past) or before it (as to come): newspapers name the weekdays of
# about a week, mostly today's and yesterday's.
_PAST = (1.0, 0.9, 0.45, 0.25, 0.15, 0.08, 0.04)
_THIS = (1.0, 0.4, 0.2, 0.1, 0.05, 0.05, 0.05)
_AHEAD = (0.5, 1.0, 0.6, 0.4, 0.3, 0.2, 0.1)
_NEAR = {-2: 0.15, -1: 0.5, 0: 1.0, 1: 0.8, 2: 0.4, 3: 0.2}  # an article's distance in days from its story's day
_WINDOW = 160  # characters on either side: more is another clause
_STEP_WINDOW = 80  # "yesterday" stands beside its verb
# Words that a weekday must share with a day or a "yesterday" that tells of the same, and how many more than the next one.
_ALIKE, _CLEARLY = 2.0, 0.75
_LATE = 200  # days: a month and day further back would be told of the year to come
_SURE = 0.8  # share of the likelihood that the claimed days must hold
_WIDEST = 3  # days from the first to the last that is claimed


Beside = tuple[frozenset[str], ...]  # for each weekday, the words that a story tells beside it


@dataclass(frozen=True)
class Clue:
    """A weekday (0..6) in a text: told as past (-1), as to come (1) or neither (0), and the words of its sentence."""

    weekday: int
    tense: int
    this: bool  # "this Friday"
    near: frozenset[str]


@dataclass(frozen=True)
class Day:
    """A month and day, told as past or now and without its year, as of late; the words beside it; is it in a dateline?"""

    month: int
    day: int
    near: frozenset[str]
    at_head: bool


@dataclass(frozen=True)
class Clues:
    """What one article's words tell of its day."""

    weekdays: tuple[Clue, ...]
    steps: tuple[tuple[int, frozenset[str]], ...]  # "yesterday" is -1, with the words of its sentence
    days: tuple[Day, ...]
    years: tuple[tuple[int, int, frozenset[str]], ...]  # with its tense
    last_year: tuple[frozenset[str], ...]
    dateline: tuple[int, int] | None = None  # month and day of "LONDON, May 3 (AP) -"


def infer(
    articles: Sequence[Article], dated: Mapping[str, Published], words_of: Callable[[str], Words]
) -> dict[str, Published]:
    """The days of the articles with neither metadata nor a date line, by id; an article that nothing dates is left out."""
    open_ones = sorted((a for a in articles if a.published is None and a.id not in dated), key=lambda a: a.id)
    if not open_ones:
        return {}
    known = sorted(p.start for a in articles if (p := a.published or dated.get(a.id)) and p.start == p.end)
    if known and (known[-1] - known[0]).days > _WIDEST:
        return {}  # a story told over weeks
    clues = {a.id: gather(a, words_of(a.language)) for a in articles}
    day = known[len(known) // 2] if known else story_day(list(clues.values()))
    if day is None:
        return {}
    others = beside_weekdays(list(clues.values()))
    claims = {a.id: by_dateline(clues[a.id], day) or claim(clues[a.id], day, others) for a in open_ones}
    return {key: days for key, days in claims.items() if days is not None}


def gather(article: Article, words: Words) -> Clues:
    """The clues in one article's text, residue left out."""
    text = without(article, ("residue",), " ")
    spans = list(sentences(text, table=words.text))
    kinds = tagged(text, words.dates)
    scene = Scene(kinds, None, sentences=spans)
    weekdays, steps = _weekday_clues(scene, spans)
    days: list[Day] = []
    years: list[tuple[int, int, frozenset[str]]] = []
    for mention in read_dates(text, None, words):
        scene.first = bisect_left(kinds.starts, mention.span[0])
        scene.last = bisect_left(kinds.ends, mention.span[1])
        if mention.type not in ("DATE", "TIME") or scene.tense() > 0:
            continue
        near = _content(text, spans, mention.span)
        yearless = _YEARLESS.fullmatch(mention.timex)
        if yearless:
            days.append(Day(int(yearless[1]), int(yearless[2]), near, in_dateline(text, mention.span)))
        year = _YEAR.match(mention.timex)
        if year:
            years.append((int(year[1]), scene.tense(), near))
    last_year = [
        _content(text, spans, mention.span)
        for mention in read_dates(text, _PROBE, words)
        if mention.timex == str(_PROBE.start.year - 1) and not _YEAR.search(mention.text)
    ]
    dateline = next(((day.month, day.day) for day in days if day.at_head), None)
    return Clues(tuple(weekdays), tuple(steps), tuple(days), tuple(years), tuple(last_year), dateline)


_PROBE = Published(
    date(1704, 7, 16), date(1704, 7, 16), "story"
)  # a year that no article names: what resolves to 1703 is "last year"


def _weekday_clues(scene: Scene, spans: list[Span]) -> tuple[list[Clue], list[tuple[int, frozenset[str]]]]:
    kinds = scene.tagged
    weekdays, steps = [], []
    for index, tag in enumerate(kinds.tags):
        span = kinds.starts[index], kinds.ends[index]
        if tag == TAG["DAYNAME"]:
            scene.first = scene.last = index
            weekdays.append(
                Clue(
                    int(str(kinds.values[index])),
                    scene.tense(),
                    scene.tag(-1) == TAG["THIS"],
                    _content(kinds.text, spans, span),
                )
            )
        elif tag == TAG["DAYWORD"]:
            steps.append((int(str(kinds.values[index]).partition("T")[0]), _content(kinds.text, spans, span, _STEP_WINDOW)))
    return weekdays, steps


def _content(text: str, spans: list[Span], span: Span, window: int = _WINDOW) -> frozenset[str]:
    """The longer words and figures near a span, within its sentence."""
    start, end = spans[max(0, bisect_right(spans, (span[0], len(text))) - 1)] if spans else (0, len(text))
    around = text[max(start, span[0] - window) : min(end, span[1] + window)]
    return frozenset(fold(word) for word in _CONTENT.findall(around))


def story_day(found: Sequence[Clues]) -> date | None:
    """The latest month and day that a story tells of as past, where its weekday in one of the possible years is the one on
    which others tell of the same; None when none is, or when the weekday that the story names most lies elsewhere."""
    years = story_years(found)
    weekdays = [clue for clues in found for clue in clues.weekdays]
    told = [day for clues in found for day in clues.days]
    beside = beside_weekdays(found)
    confirmed = [point for day in told if (point := _confirmed(day, years, beside))]
    if not confirmed:
        return None
    latest = max(confirmed)
    later = [day for day in told if (day.month, day.day) > (latest.month, latest.day)]
    earlier = [point for day in told if (point := _day(latest.year, day.month, day.day)) and (latest - point).days > _LATE]
    usual = {clue.weekday for clue in weekdays if clue.tense < 0}
    most = max(usual, key=lambda weekday: (_articles_with(found, weekday), weekday), default=latest.weekday())
    agreed = (latest.weekday() - most) % 7 in (0, 1, 6)
    return latest if agreed and not later and not earlier else None


def _articles_with(found: Sequence[Clues], weekday: int) -> int:
    return sum(any(clue.weekday == weekday and clue.tense < 0 for clue in clues.weekdays) for clues in found)


def _confirmed(day: Day, years: Sequence[int], beside: Beside) -> date | None:
    """The day in the year in which its weekday is the one named beside the same words."""
    first = _weekday_beside(day.near, beside)
    points = [point for year in years if (point := _day(year, day.month, day.day)) and point.weekday() == first]
    return points[0] if len(points) == 1 else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def beside_weekdays(found: Sequence[Clues]) -> Beside:
    """The words that a story tells beside each weekday."""
    near: list[set[str]] = [set() for _ in range(7)]
    for clues in found:
        for clue in clues.weekdays:
            near[clue.weekday] |= clue.near
    return tuple(frozenset(words) for words in near)


def _weekday_beside(near: frozenset[str], beside: Beside) -> int | None:
    """The weekday that a story names beside these words. A word that stands beside several weekdays tells less of each."""
    scores = [sum(1 / sum(word in other for other in beside) for word in sorted(words & near)) for words in beside]
    first, second = sorted(range(7), key=lambda weekday: (-scores[weekday], weekday))[:2]
    return first if scores[first] >= _ALIKE and scores[first] - scores[second] >= _CLEARLY else None


def story_years(found: Sequence[Clues]) -> list[int]:
    """The years in which the story can have been told: the one after that which another article calls last year; else the
    latest that at least two articles, and half of them, name (not as to come)."""
    told = [entry for clues in found for entry in clues.years]
    for year, _, near in told:
        if any(_same_figure(near, other) for clues in found for other in clues.last_year):
            return [year + 1]
    latest = max((year for year, _, _ in told), default=0)
    naming = sum(any(year == latest for year, _, _ in clues.years) for clues in found)
    return [latest] if latest and naming >= 2 and 2 * naming >= len(found) else []


def _same_figure(a: frozenset[str], b: frozenset[str]) -> bool:
    """Do two sentences share a figure (rounded or not) and a word?"""
    figures = [word for word in a if _FIGURE.fullmatch(word) and not _YEAR.fullmatch(word)]
    others = [word for word in b if _FIGURE.fullmatch(word) and not _YEAR.fullmatch(word)]
    same = any(x == y or x.startswith(y + ".") or y.startswith(x + ".") for x in figures for y in others)
    return same and any(not word[0].isdigit() for word in a & b)


def in_dateline(text: str, span: Span) -> bool:
    """Does a date stand in a dateline: at a line's head, after a place and a comma, before a dash ("PORTO, May 3 -")?"""
    head = text[max(0, span[0] - 60) : span[0]]
    before, after = head[head.rfind("\n") + 1 :], text[span[1] : span[1] + 40]
    at_head = len(before) < 60 or span[0] == 60
    return at_head and bool(_PLACE.fullmatch(before)) and bool(_DASH.match(after))


def by_dateline(clues: Clues, day: date) -> Published | None:
    """The day of a dateline, or the next, in the year in which it lies near the story's day."""
    if not clues.dateline:
        return None
    points = [point for step in (-1, 0, 1) if (point := _day(day.year + step, *clues.dateline))]
    point = min(points, key=lambda point: abs((point - day).days), default=None)
    if point is None or abs((point - day).days) > max(_NEAR):
        return None
    return Published(point, point + timedelta(days=1), "story")


def claim(clues: Clues, day: date, others: Beside) -> Published | None:
    """The days on which an article can have appeared, given its story's day; None when they are more than three apart."""
    if not clues.weekdays and not clues.steps:
        return None
    weights = {gap: near * likelihood(clues, day + timedelta(days=gap), others) for gap, near in _NEAR.items()}
    total = sum(weights.values())
    if not total:
        return None
    best = max(weights, key=lambda gap: (weights[gap], -abs(gap)))
    first = last = best
    while sum(weights[gap] for gap in range(first, last + 1)) < _SURE * total and last - first < _WIDEST:
        before, after = weights.get(first - 1, -1.0), weights.get(last + 1, -1.0)
        first, last = (first - 1, last) if before > after else (first, last + 1)
    if sum(weights.get(gap, 0.0) for gap in range(first, last + 1)) < _SURE * total:
        return None
    return Published(day + timedelta(days=first), day + timedelta(days=last), "story")


def likelihood(clues: Clues, published: date, others: Beside) -> float:
    """How well an article's weekdays fit a day of publication. Each weekday counts once for each tense; "yesterday" counts
    with the weekday on which others tell the same."""
    weight = 1.0
    for weekday, tense, this in sorted({(clue.weekday, clue.tense, clue.this) for clue in clues.weekdays}):
        back, ahead = (published.weekday() - weekday) % 7, (weekday - published.weekday()) % 7
        past = (_THIS if this else _PAST)[back]
        weight *= _AHEAD[ahead] if tense > 0 else past if tense < 0 else max(past, 0.6 * _AHEAD[ahead])
    for step, near in clues.steps:
        beside = _weekday_beside(near, others)
        if beside is not None:
            weight *= 1.0 if (published.weekday() + step - beside) % 7 == 0 else 0.1
    return weight
