"""The shape of a language's word tables. The tables stand in language/; stages get them as arguments.

A table is a plain tuple or mapping of lower-case words. A language without tables gets `Words(code)`: empty tables, with
which every stage still does what needs no words (numerals, ISO dates, quotation marks).
Records here compare by identity, so that a stage may cache what it compiles from them.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, eq=False)
class TextWords:
    """Where sentences end: `abbreviations` never end one ("mr", "gen"), lower case, without the final full stop."""

    abbreviations: frozenset[str] = frozenset()
    stopwords: frozenset[str] = frozenset()


@dataclass(frozen=True, eq=False)
class DateWords:
    """Words of the dates reader."""


@dataclass(frozen=True, eq=False)
class FigureWords:
    """Words of the figures reader."""


@dataclass(frozen=True, eq=False)
class QuoteWords:
    """Words of the quotes reader."""


@dataclass(frozen=True, eq=False)
class NameWords:
    """Words of the names reader."""


@dataclass(frozen=True, eq=False)
class CleanWords:
    """Words that give website residue away."""


@dataclass(frozen=True, eq=False)
class StatementWords:
    """Words that split clauses, and that negate, doubt or plan. All lower case.

    A clause has a verb where a word is in `verbs` or ends in one of `verb_endings` (and is not in `not_verbs`).
    `coordinators` join equals ("and"), `subordinators` open a dependent clause ("because"), `relatives` a clause about
    the noun before ("who"), `participle_endings` one without subject ("adding that")."""

    coordinators: frozenset[str] = frozenset()
    subordinators: frozenset[str] = frozenset()
    relatives: frozenset[str] = frozenset()
    verbs: frozenset[str] = frozenset()
    not_verbs: frozenset[str] = frozenset()
    verb_endings: tuple[str, ...] = ()
    participle_endings: tuple[str, ...] = ()
    determiners: frozenset[str] = frozenset()
    pronouns: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()


@dataclass(frozen=True, eq=False)
class Words:
    """All tables of one language; `code` is ISO 639-1."""

    code: str
    text: TextWords = field(default_factory=TextWords)
    dates: DateWords = field(default_factory=DateWords)
    figures: FigureWords = field(default_factory=FigureWords)
    quotes: QuoteWords = field(default_factory=QuoteWords)
    names: NameWords = field(default_factory=NameWords)
    clean: CleanWords = field(default_factory=CleanWords)
    statements: StatementWords = field(default_factory=StatementWords)
