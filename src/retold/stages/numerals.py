"""From tokens to numbers: "1.2 million", "forty-two", "two-thirds", "dozens", "8th", "one in three".

A numeral knows its value and the size of its last written place, since precision comes from what is written. What it
counts, and whether it is a figure at all, is decided later.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Generic, Literal, TypeVar

from retold.stages.figure_tokens import FRACTIONS, Tokens, digit_value
from retold.words import FigureWords

V = TypeVar("V")
HYPHENS = frozenset("-‐‑")
DASHES = HYPHENS | frozenset("–—−")
Sort = Literal["digits", "words", "scaled", "fraction", "odds", "ordinal", "vague"]


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in tokens first..stop (stop excluded). `place` is the size of the last written place, `scale`
    the product of the scale words at its end; `high` is the other end of a vague one ("dozens"); `worded` one begins with a word."""

    first: int
    stop: int
    value: float
    place: float
    sort: Sort
    high: float | None = None
    scale: float = 1.0
    worded: bool = False


class Phrases(Generic[V]):
    """A table of phrases, found at a token by their first word. A space in a phrase matches a gap or a hyphen."""

    def __init__(self, table: Mapping[str, V]) -> None:
        self.by_first: dict[str, list[tuple[tuple[str, ...], V]]] = {}
        for phrase, value in table.items():
            parts = tuple(phrase.split())
            self.by_first.setdefault(parts[0], []).append((parts, value))
        for entries in self.by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def match(self, tokens: Tokens, i: int) -> tuple[int, V] | None:
        """The longest phrase at token i: where it stops, and its value."""
        for parts, value in self.by_first.get(tokens.word(i), ()):
            j = i
            for part in parts:
                if j > i and tokens.word(j) in HYPHENS and tokens.glued(j):
                    j += 1
                if tokens.word(j) != part or (j > i and not tokens.near(j)):
                    break
                j += 1
            else:
                return j, value
        return None

    def match_before(self, tokens: Tokens, i: int, longest: int = 5) -> tuple[int, V] | None:
        """The longest phrase that ends right before token i: where it begins, and its value."""
        for begin in range(max(0, i - longest), i):
            found = self.match(tokens, begin)
            if found and found[0] == i:
                return begin, found[1]
        return None


class Tables:
    """The phrase tables of one language, ready to be matched."""

    def __init__(self, words: FigureWords) -> None:
        self.words = words
        self.cardinals = Phrases(words.cardinals)
        self.scales = Phrases(words.scales)
        self.vague = Phrases(words.vague)
        self.ordinals = Phrases(words.ordinals)
        self.parts = Phrases(words.parts)
        self.percent = Phrases(words.percent)
        self.currencies = Phrases(words.currencies)
        self.units = Phrases(words.units)
        self.hedges = Phrases(words.hedges)
        self.after = Phrases(words.after)


@lru_cache(maxsize=32)
def tables(words: FigureWords) -> Tables:
    """The compiled tables; a language's words are compared by identity, so each is compiled once."""
    return Tables(words)


def numeral_at(tokens: Tokens, i: int, table: Tables) -> Numeral | None:
    """The longest number that begins at token i, or None."""
    found = _vague(tokens, i, table) or _odds(tokens, i, table) or _fraction(tokens, i, table)
    return found or _ordinal(tokens, i, table) or cardinal(tokens, i, table)


def joined(tokens: Tokens, i: int) -> int:
    """The token after i when token i is a hyphen between two words, else i."""
    return i + 1 if tokens.word(i) in HYPHENS and tokens.glued(i) and tokens.glued(i + 1) else i


def cardinal(tokens: Tokens, i: int, table: Tables) -> Numeral | None:
    """A whole or decimal number with its scale words: "three", "1.2 million", "two hundred and six thousand"."""
    found = _term(tokens, i, table)
    if found is None:
        return None
    scale = found.scale
    while scale >= 100:
        j = found.stop
        linked = tokens.word(j) in table.words.joiners
        following = _term(tokens, joined(tokens, j + linked), table) if tokens.near(j) else None
        if following is None or following.value >= scale or not _continues(found, following, linked):
            break
        found = replace(following, first=i, value=found.value + following.value, sort="scaled", worded=found.worded)
        scale = following.scale
    return _point(tokens, _and_part(tokens, found, table), table)


def _continues(found: Numeral, following: Numeral, linked: bool) -> bool:
    """Are two terms one number ("4 thousand 3 hundred", "two million and six"), or two ("1 million 20 years ago")?"""
    if following.sort == "digits":
        return linked and found.scale == 100 and following.value < 100 and following.place == 1
    if linked and following.scale == 1:
        return found.worded or following.value >= 100
    return True


def _term(tokens: Tokens, i: int, table: Tables) -> Numeral | None:
    """One number and the scale words that multiply it: "3 hundred", "10k", "a million", "half a billion"."""
    found = _small(tokens, i, table) or _single(tokens, i, table)
    if found is None:
        return None
    while True:
        j = joined(tokens, found.stop)
        if not tokens.near(j):
            return found
        match = table.scales.match(tokens, j)
        if match is None or not _may_scale(tokens, j, match[0], table):
            return found
        stop, by = match
        found = replace(
            found, stop=stop, value=found.value * by, place=found.place * by, scale=found.scale * by, sort="scaled"
        )


def _may_scale(tokens: Tokens, j: int, stop: int, table: Tables) -> bool:
    """Is the scale word at token j one here? A single letter must be glued to its digits, or stand alone after them."""
    word = tokens.word(j)
    if len(word) > 1:
        return True
    if word == "m" and (tokens.written(j) == "m" or not tokens.glued(j)):
        return tokens.glued(j) and _is_plural(tokens, stop, table)
    return tokens.digits(j - 1) and (tokens.glued(j) or tokens.word(stop) in ("", "."))


def _is_plural(tokens: Tokens, i: int, table: Tables) -> bool:
    """Is token i a word that is counted, or a currency? Tells "5m people" and "5m euros" from "5m above"."""
    word = tokens.word(i)
    return (
        word in table.words.plurals
        or table.currencies.match(tokens, i) is not None
        or (len(word) > 3 and word.endswith(table.words.plural_ends or ("\0",)) and word not in table.words.halts)
    )


def _small(tokens: Tokens, i: int, table: Tables) -> Numeral | None:
    """A number without scale words, in digits ("1,200", "10 1/2") or in words below a hundred."""
    if tokens.digits(i):
        read = digit_value(tokens.written(i), tokens.decimal)
        if read is None:
            return None
        return _with_fraction(tokens, Numeral(i, i + 1, read[0], read[1], "digits"))
    match = table.cardinals.match(tokens, i)
    if match is None or tokens.digits(i - 1) and tokens.glued(i):
        return None
    return Numeral(i, match[0], float(match[1]), 1.0, "words", worded=True)


def _single(tokens: Tokens, i: int, table: Tables) -> Numeral | None:
    """What stands for a one before a scale word: "a million", "half a million", "quarter million", "trillion-ton"."""
    j, value = i, 1.0
    if tokens.word(j) in table.words.articles:
        j += 1
    part = table.parts.match(tokens, j)
    if part and part[1] in (2, 4) and not tokens.word(j).endswith("s"):
        j, value = part[0], 1.0 / part[1]
        j += tokens.word(j) in table.words.of and tokens.word(j + 1) in table.words.articles
        j += tokens.word(j) in table.words.articles
    scale = table.scales.match(tokens, j)
    if (
        scale is None
        or len(tokens.word(j)) < 3
        or (j == i and value == 1.0 and tokens.word(i - 1).isalpha() is False and i > 0 and tokens.digits(i - 1))
    ):
        return None
    return Numeral(i, j, value, value, "words", worded=True)


def _with_fraction(tokens: Tokens, whole: Numeral) -> Numeral:
    """A number in digits with the fraction after it: "10 1/2", "10½"."""
    j = whole.stop
    mark = FRACTIONS.get(tokens.word(j))
    if mark is not None and tokens.near(j):
        return replace(whole, stop=j + 1, value=whole.value + mark, place=0.25)
    part = _slash(tokens, j) if tokens.near(j) and not tokens.glued(j) and whole.place == 1 else None
    if part is not None and part < 1:
        return replace(whole, stop=j + 3, value=whole.value + part, place=0.25)
    return whole


def _slash(tokens: Tokens, i: int) -> float | None:
    """The value of "3/4" at token i."""
    if not (
        tokens.word(i + 1) == "/"
        and tokens.digits(i)
        and tokens.digits(i + 2)
        and tokens.glued(i + 1)
        and tokens.glued(i + 2)
    ):
        return None
    above, below = tokens.word(i), tokens.word(i + 2)
    if not (above.isdecimal() and below.isdecimal() and len(above) <= 3 and len(below) <= 3 and int(below) > 1):
        return None
    return None if tokens.word(i + 3) == "/" and tokens.glued(i + 3) else int(above) / int(below)


def _and_part(tokens: Tokens, whole: Numeral, table: Tables) -> Numeral:
    """A number with the part after it: "one and a half", "five and a half million", "3 million and a quarter"."""
    j = whole.stop
    if tokens.word(j) not in table.words.joiners or not tokens.near(j):
        return whole
    part = _part(tokens, j + 1, table)
    if part is None or part.value >= 1:
        return whole
    scale, stop = whole.scale, part.stop
    match = table.scales.match(tokens, stop) if tokens.near(stop) else None
    if match:
        scale, stop = (match[1] if whole.scale > 1 else match[1]), match[0]
        base = whole.value if whole.scale > 1 else whole.value * match[1]
        return replace(whole, stop=stop, value=base + part.value * scale, place=scale / 10, scale=scale, sort="scaled")
    scale = scale if scale >= 1000 else 1.0
    return replace(
        whole,
        stop=stop,
        value=whole.value + part.value * scale,
        place=scale / 10,
        sort="scaled" if scale > 1 else "fraction",
    )


def _part(tokens: Tokens, i: int, table: Tables) -> Numeral | None:
    """A fraction in words: "a half", "two-thirds", "three quarters", "one-fifth"."""
    above = _small(tokens, i, table) if not tokens.digits(i) else None
    j, value = (above.stop, above.value) if above else (i + 1, 1.0)
    if above is None and tokens.word(i) not in table.words.articles:
        return None
    j = joined(tokens, j)
    match = table.parts.match(tokens, j) if tokens.near(j) else None
    if (
        match is None
        or (value != 1) != tokens.word(match[0] - 1).endswith("s")
        and tokens.word(match[0] - 1) not in table.parts.by_first
    ):
        return None
    return Numeral(i, match[0], value / match[1], 0.0, "fraction", worded=True)


def _point(tokens: Tokens, whole: Numeral, table: Tables) -> Numeral:
    """A number whose decimals are words: "two hundred point seventy-one", "five point five"."""
    j = whole.stop
    if tokens.word(j) not in table.words.point or not whole.worded:
        return whole
    decimals, j = "", j + 1
    while (match := table.cardinals.match(tokens, j)) and len(decimals) < 12:
        decimals, j = decimals + str(match[1]), match[0]
    if not decimals:
        return whole
    return replace(whole, stop=j, value=whole.value + float("0." + decimals), place=10.0 ** -len(decimals), sort="scaled")


def _vague(tokens: Tokens, i: int, table: Tables) -> Numeral | None:
    """Plurals that say only how many digits: "dozens", "hundreds of thousands", "millions"."""
    match = table.vague.match(tokens, i)
    if match is None:
        return None
    return Numeral(i, match[0], match[1][0], 0.0, "vague", high=match[1][1])


def _fraction(tokens: Tokens, i: int, table: Tables) -> Numeral | None:
    """A fraction alone: "two-thirds", "a third", "3/4", "½"."""
    value = _slash(tokens, i)
    if value is not None:
        return Numeral(i, i + 3, value, 0.0, "fraction")
    if tokens.word(i) in FRACTIONS:
        return Numeral(i, i + 1, FRACTIONS[tokens.word(i)], 0.0, "fraction")
    found = _part(tokens, i, table)
    if found and table.scales.match(tokens, found.stop):
        return None
    return found


def _odds(tokens: Tokens, i: int, table: Tables) -> Numeral | None:
    """One out of several: "one in three", "four out of ten", "two-in-three", "1 in 5"."""
    above = _small(tokens, i, table)
    if above is None or above.place != 1:
        return None
    j = joined(tokens, above.stop)
    for link in table.words.out_of:
        parts = link.split()
        if [tokens.word(j + k) for k in range(len(parts))] == parts:
            below = cardinal(tokens, joined(tokens, j + len(parts)), table)
            if (
                below
                and below.value > above.value
                and below.place >= 1
                and (above.value == 1 or len(parts) > 1 or j > above.stop)
            ):
                return Numeral(i, below.stop, above.value / below.value, 0.0, "odds")
    return None


def _ordinal(tokens: Tokens, i: int, table: Tables) -> Numeral | None:
    """A place in a row: "third", "twenty-first", "8th"."""
    if tokens.digits(i):
        if (
            tokens.glued(i + 1)
            and tokens.word(i + 1) in table.words.ordinal_ends
            and tokens.word(i).isdecimal()
            and len(tokens.word(i)) < 6
        ):
            return Numeral(i, i + 2, float(tokens.word(i)), 1.0, "ordinal")
        return None
    match = table.ordinals.match(tokens, i)
    return Numeral(i, match[0], float(match[1]), 1.0, "ordinal") if match else None
