"""When did a story's undated articles appear? Its dated ones and the undated ones' own words in, days out.

1. The year: the latest that the story tells of as past, or the next; "last year" beside the same figure as "in 2023" decides.
2. A day: a month and day ("May 17") whose weekday, in that year, is told of the same thing ("on Friday"), or a dated article.
3. Each article's own day: near that day, and such that its weekdays, told as past or as to come, fall as writers use them.
What stays open is left out: None rather than a guess.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from retold.model import Article, Published, Span
from retold.stages.date_scene import Scene
from retold.stages.date_tags import TAG, tagged
from retold.stages.dates import read_dates
from retold.text import fold, sentences
from retold.words import Words

_YEARLESS = re.compile(r"XXXX-(\d\d)-(\d\d)")
_YEAR = re.compile(r"((?:19|20)\d\d)")
_CONTENT = re.compile(r"[^\W\d_]{4,}|\d[\d.,]*\d")
_FIGURE = re.compile(r"\d[\d.,]*\d")
# How likely a weekday is told 0 to 6 days after (past) or before (to come) it: newspapers name the weekdays of about a week, mostly
# today's and yesterday's.
_PAST = (1.0, 0.9, 0.45, 0.25, 0.15, 0.08, 0.04)
_AHEAD = (0.5, 1.0, 0.6, 0.4, 0.3, 0.2, 0.1)
_NEAR = {-2: 0.15, -1: 0.5, 0: 1.0, 1: 0.8, 2: 0.4, 3: 0.2}  # an article's distance in days from its story's day
_SHARED = 3  # words that two sentences share when they tell of the same thing
_SURE = 0.6  # share of the likelihood that the claimed days must hold
_WIDEST = 3  # days from the first to the last that is claimed


@dataclass(frozen=True)
class Clue:
    """A weekday (0..6) in a text: told as past (-1), as to come (1) or neither (0), and the words of its sentence."""

    weekday: int
    tense: int
    near: frozenset[str]


@dataclass(frozen=True)
class Clues:
    """What one article's words tell of its day."""

    weekdays: tuple[Clue, ...]
    steps: tuple[tuple[int, frozenset[str]], ...]  # "yesterday" is -1, with the words of its sentence
    days: tuple[tuple[int, int, int, frozenset[str]], ...]  # year or 0, month, day, words of the sentence
    years: tuple[tuple[int, frozenset[str]], ...]
    last_year: tuple[frozenset[str], ...]


def infer(
    articles: Sequence[Article], dated: Mapping[str, Published], words_of: Callable[[str], Words]
) -> dict[str, Published]:
    """The days of the articles that have neither metadata nor a date line, by id; an article that nothing dates is left out."""
    open_ones = sorted((a for a in articles if a.published is None and a.id not in dated), key=lambda a: a.id)
    if not open_ones:
        return {}
    known = sorted(p.start for a in articles if (p := a.published or dated.get(a.id)) and p.start == p.end)
    clues = {a.id: gather(a, words_of(a.language)) for a in articles}
    day = known[len(known) // 2] if known else story_day(list(clues.values()))
    if day is None:
        return {}
    others = [clue for found in clues.values() for clue in found.weekdays]
    claims = {a.id: claim(clues[a.id], day, others) for a in open_ones}
    return {key: days for key, days in claims.items() if days is not None}


def gather(article: Article, words: Words) -> Clues:
    """The clues in one article's text, residue left out."""
    text = article.text
    for passage in article.passages:
        if passage.role == "residue":
            text = text[: passage.start] + " " * (passage.end - passage.start) + text[passage.end :]
    spans = list(sentences(text, table=words.text))
    weekdays, steps = _weekday_clues(text, spans, words)
    days, years, last_year = [], [], []
    for mention in read_dates(text, None, words):
        near = _content(text, spans, mention.span)
        yearless = _YEARLESS.fullmatch(mention.timex)
        if yearless:
            days.append((0, int(yearless[1]), int(yearless[2]), near))
        elif mention.start and mention.start == mention.end:
            days.append((mention.start.year, mention.start.month, mention.start.day, near))
        year = _YEAR.match(mention.timex)
        if year and mention.type == "DATE":
            years.append((int(year[1]), near))
    for mention in read_dates(text, _PROBE, words):
        if mention.timex == str(_PROBE.start.year - 1) and not _YEAR.search(mention.text):
            last_year.append(_content(text, spans, mention.span))
    return Clues(tuple(weekdays), tuple(steps), tuple(days), tuple(years), tuple(last_year))


_PROBE = Published(
    date(1704, 7, 16), date(1704, 7, 16), "story"
)  # a year that no article names: what resolves to 1703 is "last year"


def _weekday_clues(text: str, spans: list[Span], words: Words) -> tuple[list[Clue], list[tuple[int, frozenset[str]]]]:
    kinds = tagged(text, words.dates)
    scene = Scene(kinds, None)
    weekdays, steps = [], []
    for index, tag in enumerate(kinds.tags):
        span = kinds.starts[index], kinds.ends[index]
        if tag == TAG["DAYNAME"]:
            scene.first = scene.last = index
            weekdays.append(Clue(int(str(kinds.values[index])), scene.tense(), _content(text, spans, span)))
        elif tag == TAG["DAYWORD"]:
            steps.append((int(str(kinds.values[index]).partition("T")[0]), _content(text, spans, span)))
    return weekdays, steps


def _content(text: str, spans: list[Span], span: Span) -> frozenset[str]:
    """The longer words and figures of the sentence that holds a span."""
    for start, end in spans:
        if start <= span[0] < end:
            return frozenset(fold(word) for word in _CONTENT.findall(text[start:end]))
    return frozenset()


def story_day(found: Sequence[Clues]) -> date | None:
    """The latest month and day of a story that a weekday confirms; None when none does."""
    years = story_years(found)
    weekdays = [clue for clues in found for clue in clues.weekdays]
    best: list[tuple[int, date]] = []
    for year, month, day, near in (entry for clues in found for entry in clues.days):
        for candidate in [year] if year else years:
            point = _day(candidate, month, day)
            if point is None or (years and point.year not in years):
                continue
            support = sum(len(clue.near & near) >= _SHARED for clue in weekdays if clue.weekday == point.weekday())
            against = sum(len(clue.near & near) >= _SHARED for clue in weekdays if clue.weekday != point.weekday())
            if support and support >= against:
                best.append((support, point))
    if not best:
        return None
    latest = max(point for _, point in best)
    return latest if sum(point.year != latest.year for _, point in best) == 0 else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def story_years(found: Sequence[Clues]) -> list[int]:
    """The years in which the story can have been told."""
    told = [(year, near) for clues in found for year, near in clues.years]
    if not told:
        return []
    for year, near in told:
        for clues in found:
            for other in clues.last_year:
                if _same_figure(near, other):
                    return [year + 1]
    latest = max(year for year, _ in told)
    return [latest, latest + 1]


def _same_figure(a: frozenset[str], b: frozenset[str]) -> bool:
    """Do two sentences share a figure (rounded or not) and a word?"""
    figures = [word for word in a if _FIGURE.fullmatch(word) and not _YEAR.fullmatch(word)]
    others = [word for word in b if _FIGURE.fullmatch(word) and not _YEAR.fullmatch(word)]
    same = any(x == y or x.startswith(y + ".") or y.startswith(x + ".") for x in figures for y in others)
    return same and any(not word[0].isdigit() for word in a & b)


def claim(clues: Clues, day: date, others: Sequence[Clue]) -> Published | None:
    """The days on which an article can have appeared, given its story's day; None when they are more than three apart."""
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


def likelihood(clues: Clues, published: date, others: Sequence[Clue]) -> float:
    """How well an article's weekdays fit a day of publication. Each weekday counts once, as its best telling; "yesterday" counts
    with the weekday on which others tell the same."""
    weight = 1.0
    for weekday, tense in sorted({(clue.weekday, clue.tense) for clue in clues.weekdays}):
        back, ahead = (published.weekday() - weekday) % 7, (weekday - published.weekday()) % 7
        weight *= _AHEAD[ahead] if tense > 0 else _PAST[back] if tense < 0 else max(_PAST[back], 0.6 * _AHEAD[ahead])
    for step, near in clues.steps:
        told = [(len(clue.near & near), clue.weekday) for clue in others]
        shared, weekday = max(told, default=(0, 0))
        if shared >= _SHARED:
            weight *= 1.0 if (published.weekday() + step - weekday) % 7 == 0 else 0.2
    return weight
