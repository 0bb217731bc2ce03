"""The words in which retold speaks to people: days, amounts, verdicts, relations. Pure; every face uses these."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from datetime import date

from retold.model import Article, Difference, Figure, Link, LinkKind, Rejection, Verdict
from retold.stages.dates.values import days_of, part_of

VERDICTS: dict[Verdict, str] = {
    "disputed": "Accounts tell it in ways that cannot both hold.",
    "updated": "A later telling gives a newer value of something that changes.",
    "corroborated": "Two or more independent accounts tell it compatibly.",
    "single": "One account alone tells it, or several in the same words, however many articles carry it. Others perhaps do.",
}
DOUBTFUL = (
    "Doubtful: the wordings may not tell the same thing. Fewer than half of such findings hold, and very few of such "
    "conflicts: read the wordings first."
)
ROLES = {"metadata": "as the source dates it", "text": "dated from its own words", "story": "dated from the story"}
MARKS: dict[Verdict, str] = {"disputed": "≠", "updated": "→", "corroborated": "≈", "single": "≈"}
KIND_NAMES = {"polarity": "denial", "attribution": "speaker", "meaning": "unit"}  # of differences, for people
BETWEEN: dict[Verdict, str] = {"disputed": "against", "updated": "then", "corroborated": "and", "single": "and"}
KINDS = {
    "copy": "copy",
    "edit": "edited copy",
    "translation": "translation",
    "rewrite": "rewrite",
    "excerpt": "excerpt",
}
_OF_ONE = {
    "copy": "carry one text",
    "edit": "are {} edits of one text",
    "translation": "are {} translations of one text",
    "rewrite": "are {} wordings of one text",
}
_MONTHS = "January February March April May June July August September October November December".split()
_PARTS = {"early": "early ", "mid": "mid-", "late": "late "}
_BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_UNSHOWN = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff{_BIDI}]")
_QUOTES = frozenset('"“”„«»‘')
_SURROGATE = re.compile("[\ud800-\udfff]")
_PLURALS = {"person": "people", "foot": "feet", "man": "men", "woman": "women", "child": "children", "hertz": "hertz"}
_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


def readable(text: str) -> str:
    """One line of text that is safe in a terminal, an attribute or a label: no control or direction characters, no
    broken Unicode, single blanks."""
    text = _UNSHOWN.sub(lambda m: "\ufffd" if "\ud800" <= m.group() <= "\udfff" else " " if m.group() == "\r" else "", text)
    return " ".join(text.split())


def encodable(text: str) -> str:
    """The text with what UTF-8 cannot hold replaced, character for character, so that offsets stay right."""
    return _SURROGATE.sub("\ufffd", text)


def shorten(text: str, length: int) -> str:
    """The text, cut at a word and marked with an ellipsis when it is longer than `length` characters."""
    if len(text) <= length:
        return text
    head = text[: length - 1]
    cut = head.rfind(" ")
    return head[: cut if cut > length * 0.6 else None].rstrip(" ,;:–—-") + "…"


def in_marks(text: str) -> str:
    """The text in quotation marks, or as it is where it begins or ends with its own."""
    return text if text[:1] in _QUOTES or text[-1:] in _QUOTES else f"“{text}”"


def day(value: date) -> str:
    """16 May 2024"""
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def days(start: date | None, end: date | None) -> str:
    """A span of days, as short as it can be said: "16 May 2024", "16–17 May 2024", "June–August 2024", "2023", "1950s"."""
    if start is None or end is None:
        return "on " + day(known) if (known := start or end) else "undated"
    if start == end:
        return day(start)
    if start.day == 1 and (end.toordinal() == date.max.toordinal() or _next_day_is_first(end)):
        return _months(start, end)
    if start.year != end.year:
        return f"{day(start)} – {day(end)}"
    if start.month != end.month:
        return f"{start.day} {_MONTHS[start.month - 1]} – {day(end)}"
    return f"{start.day}–{day(end)}"


def _months(start: date, end: date) -> str:
    """A span of whole months or years."""
    if (start.month, end.month) == (1, 12):
        if start.year % 10 == 0 and end.year == start.year + 9:
            return f"{start.year}s"
        return str(start.year) if start.year == end.year else f"{start.year}–{end.year}"
    first, last = _MONTHS[start.month - 1], f"{_MONTHS[end.month - 1]} {end.year}"
    if start.year != end.year:
        return f"{first} {start.year} – {last}"
    return last if start.month == end.month else f"{first}–{last}"


def told_days(start: date, end: date) -> str:
    """The days of something told, as they are told: half a month or a year is "early May 2024", "mid-2019", "late 2013"."""
    for whole in (days_of(start.isoformat()[:7]), days_of(start.isoformat()[:4])):
        for part, said in _PARTS.items():
            if whole and part_of(whole, part) == (start, end):
                return said + days(*whole)
    return days(start, end)


def _next_day_is_first(value: date) -> bool:
    return date.fromordinal(value.toordinal() + 1).day == 1


def published(article: Article, basis: bool = True) -> str:
    """When an article appeared, and what says so, where it was not the source and `basis` is wanted."""
    if article.published is None:
        return "undated"
    when = days(article.published.start, article.published.end)
    return when if article.published.basis == "metadata" or not basis else f"{when} ({ROLES[article.published.basis]})"


def amount(value: float) -> str:
    """A number for people: 240050000000 is "240.05 billion", 1200.0 is "1,200"."""
    for scale, word in _SCALES:
        if abs(value) >= scale:
            return f"{value / scale:,.6g} {word}" if abs(value) < 1e18 else f"{value:.3g}"
    return f"{value:,.0f}" if value == int(value) else f"{value:,.6g}"


def exact(value: float) -> str:
    """A number of which each digit counts: 43885310 is "43,885,310", and 240050000000 still "240.05 billion"."""
    scale = next((scale for scale, _ in _SCALES if abs(value) >= scale), 1.0)
    rounded = value != int(value) or abs(value) >= 1e12 or round(float(f"{value / scale:.6g}") * scale) == value
    return amount(value) if rounded else f"{value:,.0f}"


def plural(noun: str) -> str:
    """The plural of an English noun, of its first part in "kilometre per hour"."""
    noun, per, rest = noun.partition(" per ")
    if noun in _PLURALS:
        noun = _PLURALS[noun]
    elif noun.endswith("y") and noun[-2:-1] not in "aeiou":
        noun = noun[:-1] + "ies"
    else:
        noun += "es" if noun.endswith(("s", "x", "ch", "sh")) else "s"
    return noun + per + rest


def _unit(figure: Figure) -> str:
    unit = readable(figure.unit or "")
    if unit == "percent":
        return "%"
    one = {figure.low, figure.high} <= {1, None}
    return f" {unit if one or not unit.islower() else plural(unit)}" if unit else ""


def interval(figure: Figure) -> str:
    """What a figure can mean: "40 or more", "240.05 to 240.15 billion USD"."""
    low, high = (end if end is not None and math.isfinite(end) else None for end in (figure.low, figure.high))
    unit = _unit(figure)
    if low is None and high is None:
        return "any amount"
    if low is None or high is None:
        bound, side = (low, "or more") if low is not None else (high, "or less")
        return f"{amount(bound or 0.0)}{unit} {side}"
    if low == high:
        return exact(low) + unit
    first, last = amount(low), amount(high)
    if first == last:
        return last + unit
    scale = last.partition(" ")[2]
    if scale and first.endswith(scale):
        first = first.removesuffix(scale).rstrip()
    return f"{first} to {last}{unit}"


def said_of(difference: Difference) -> str:
    """What a difference means, without the values where they stand beside it: "The tellings give different figures"."""
    values = " / ".join(readable(side.value) for side in difference.sides)
    told = readable(difference.note)
    return f"{told.removesuffix(f': {values}.')}." if told.endswith(f": {values}.") else told


def percent(share: float) -> str:
    """A share as people say it: never "100%" for less than all, never "0%" for more than nothing."""
    if 0 < share < 0.01:
        return "under 1%"
    return f"{99 if 0.99 <= share < 1 else round(share * 100)}%"


def counted(number: int, noun: str) -> str:
    """ "1 article", "5 articles", "2 stories" """
    return f"{number:,} {noun if number == 1 else plural(noun)}"


def listed(items: list[str]) -> str:
    """ "A", "A and B", "A, B and C" """
    return " and ".join(part for part in (", ".join(items[:-1]), items[-1]) if part) if items else ""


def relation(link: Link, a: str, b: str) -> str:
    """A link as a sentence without its full stop; `a` and `b` are what to call the two articles."""
    known = link.direction != "unknown"
    source, result = (b, a) if link.direction == "b->a" else (a, b)
    if link.kind == "excerpt":
        first, second = (result, source) if known else sorted((a, b))
        return f"{first} shares {counted(len(link.evidence), 'sentence')} with {second}"
    return f"{result} is {_made(link)} of {source}" if known else of_one(link.kind, sorted((a, b)))


def of_one(kind: LinkKind, codes: list[str]) -> str:
    """ "A1, A2 and A3 are three edits of one text" """
    number = "no one two three four".split()[len(codes)] if len(codes) < 5 else str(len(codes))
    return f"{listed(codes)} {_OF_ONE[kind].format(number)}"


def _made(link: Link) -> str:
    """ "an edited copy", "probably a rewrite" where which came first is only guessed."""
    kind = KINDS[link.kind]
    return f"{'probably ' if link.guessed else ''}{'an' if kind[0] in 'aeiou' else 'a'} {kind}"


def origin(link: Link, child: str, parent: str) -> str:
    """What binds an article to the one above it in its account; `child` is its id, `parent` what to call the other."""
    if link.direction == ("a->b" if link.b == child else "b->a"):
        return f"{_made(link) if link.guessed else KINDS[link.kind]} of {parent}"
    return (
        f"same text as {parent} ({KINDS[link.kind]})" if link.direction == "unknown" else f"{_made(link)} of it is {parent}"
    )


def rejections(rejected: Sequence[Rejection]) -> str:
    """ "2 inputs could not be used" """
    return f"{counted(len(rejected), 'input')} could not be used"
