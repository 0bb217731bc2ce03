"""The word tables of every language in, one lexicon for look-up out: whole lines merged, single words apart by language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from retold.text import fold, words
from retold.words import CleanWords

STEM = 4  # letters of a stem by which it is looked up


@dataclass(frozen=True, eq=False)
class Language:
    """One language's table, ready for look-up by word."""

    code: str
    boilerplate: Mapping[str, tuple[tuple[str, ...], ...]]
    phrases: Mapping[str, tuple[tuple[str, ...], ...]]
    nouns: frozenset[str]
    stems: Mapping[str, tuple[str, ...]]
    asks: frozenset[str]
    you: frozenset[str]
    function: frozenset[str]


@dataclass(frozen=True, eq=False)
class Lexicon:
    """All tables, merged where a whole line decides, apart where words of one language could be another's."""

    labels: frozenset[str]
    related: frozenset[str]
    label_words: frozenset[str]
    credits: frozenset[str]
    agencies: frozenset[str]
    bylines: tuple[str, ...]
    contributors: Mapping[str, tuple[tuple[str, ...], ...]]
    months: frozenset[str]
    date_words: frozenset[str]
    languages: Mapping[str, Language]


@lru_cache(maxsize=4)
def lexicon(tables: tuple[CleanWords, ...]) -> Lexicon:
    """The tables compiled for look-up."""
    return Lexicon(
        labels=frozenset(key(label) for t in tables for label in t.labels + t.related),
        related=frozenset(key(label) for t in tables for label in t.related),
        label_words=_folded(w for t in tables for w in t.label_words),
        credits=frozenset(key(c) for t in tables for c in t.credits),
        agencies=frozenset(key(a) for t in tables for a in t.agencies),
        bylines=tuple(key(b) for t in tables for b in t.bylines),
        contributors=_by_first_word(c for t in tables for c in t.contributors),
        months=_folded(m for t in tables for m in t.months),
        date_words=frozenset(word for t in tables for phrase in t.dates for word in words(phrase)),
        languages={t.code: _language(t) for t in tables if t.code},
    )


def _language(table: CleanWords) -> Language:
    nouns = _folded(table.nouns)
    return Language(
        code=table.code,
        boilerplate=_by_first_word(table.boilerplate),
        phrases=_by_first_word(table.phrases),
        nouns=frozenset(noun for noun in nouns if noun[-1] != "*"),
        stems=_by_beginning(noun[:-1] for noun in nouns if noun[-1] == "*"),
        asks=_folded(table.asks),
        you=_folded(table.you),
        function=_folded(table.function),
    )


def _folded(entries: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(entry) for entry in entries)


def _by_first_word(phrases: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in phrases:
        parts = tuple(words(phrase))
        found[parts[0]] = (*found.get(parts[0], ()), parts)
    return found


def _by_beginning(stems: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for stem in sorted(stems):
        found[stem[:STEM]] = (*found.get(stem[:STEM], ()), stem)
    return found


def key(line: str) -> str:
    """A line without digits, punctuation and case, for comparing whole lines."""
    return " ".join(word for word in words(line) if not word.isdigit())
