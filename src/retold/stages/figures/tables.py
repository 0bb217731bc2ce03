"""The phrase tables of one language, compiled for matching against tokens."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Generic, TypeVar

from retold.stages.figures.tokens import FRACTIONS, HYPHENS, Tokens
from retold.words import FigureWords

V = TypeVar("V")


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
                if j > i and tokens.word(j) in HYPHENS:
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
        self.idioms = Phrases(words.idioms)
        self.clocks = Phrases(words.clocks)
        self.clocks_next = Phrases(dict.fromkeys(words.clocks_next, True))
        self.told_hours = Phrases(dict.fromkeys(words.told_hours, True))
        self.multiples = Phrases(words.multiples)
        self.out_of = frozenset(link.split()[0] for link in words.out_of)
        self.starters = frozenset(FRACTIONS) | words.articles | words.aged | words.ordinal_marks
        for phrases in (self.cardinals, self.scales, self.vague, self.ordinals, self.parts, self.multiples):
            self.starters |= frozenset(phrases.by_first)
        self.after_article = self.starters | self.out_of | frozenset(self.units.by_first)


@lru_cache(maxsize=32)
def tables(words: FigureWords) -> Tables:
    """The compiled tables; a language's words are compared by identity, so each is compiled once."""
    return Tables(words)
