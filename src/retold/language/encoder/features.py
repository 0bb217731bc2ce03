"""The words of a text, as the tagger sees them: their spans, and what their letters and the word tables say of each.

The encoder reads small letters only; here is where capitals are seen.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from retold.language import words_for
from retold.language.encoder import Pieces
from retold.language.gazetteer import brands, given_abroad, surnames_abroad, towns
from retold.model import Span
from retold.text import fold

Matrix = npt.NDArray[np.float32]
NAME_LISTS = 6  # the first tables of single words: given names and surnames
LONGEST = 5  # words of a name looked up whole


@dataclass(frozen=True)
class Word:
    """One word of a text: its span, its letters, the same folded, and the first and last (excluded) of its pieces."""

    start: int
    end: int
    text: str
    low: str
    first: int
    last: int


def words_of(text: str, pieces: Pieces) -> list[Word]:
    """The words that the encoder's pieces form: runs of letters and digits, and single marks."""
    found: list[Word] = []
    begin = 0
    for place, number in enumerate(pieces.words):
        if place + 1 == len(pieces.words) or pieces.words[place + 1] != number:
            span: Span = pieces.spans[begin][0], pieces.spans[place][1]
            word = text[span[0] : span[1]]
            low = word.lower() if word.isascii() else fold(word)
            found.append(Word(*span, word, low, begin, place + 1))
            begin = place + 1
    return found


SHAPES: tuple[Callable[[str], bool], ...] = (
    lambda w: w[:1].isupper(),
    lambda w: w.isupper() and len(w) > 1,
    lambda w: w.isupper() and len(w) == 1,
    lambda w: w.islower(),
    lambda w: w[1:] != w[1:].lower() and not w.isupper(),
    lambda w: w.isdigit(),
    lambda w: any(c.isdigit() for c in w),
    lambda w: not w.isalnum(),
    lambda w: w in ".",
    lambda w: w in ",",
    lambda w: w in "'’",
    lambda w: w in "-–—",
    lambda w: w in '"“”«»',
    lambda w: w in "(",
    lambda w: w in ")",
    lambda w: w in "@/_",
    lambda w: w in ":;",
    lambda w: w in "&",
    lambda w: len(w) <= 3,
)
OPENERS = frozenset('"“«(:.!?;')


@cache
def _tables() -> tuple[tuple[frozenset[str], ...], tuple[frozenset[str], ...]]:
    """The English tables: of single words, and of whole names."""
    words = words_for("en")
    names = words.names
    women = frozenset(name for name, sex in names.given.items() if sex == "f")
    men = frozenset(name for name, sex in names.given.items() if sex == "m")
    single = (
        women,
        men,
        frozenset(names.given) - women - men,
        names.surnames,
        given_abroad(),
        surnames_abroad(),
        words.text.stopwords,
        names.titles,
        names.organisation_words,
        names.place_words,
        names.event_words,
        names.connectors,
        frozenset(names.demonyms),
        names.not_names,
        names.before_places,
        names.speech,
        names.articles,
        names.particles,
        names.suffixes,
    )
    places, firms = names.places | frozenset(names.place_aliases), names.organisations | brands()
    return single, (places, firms, names.events, towns() - places)


def features(words: Sequence[Word]) -> Matrix:
    """One row a word: 0 or 1 for each shape, table and place in the text. float32 (words, `feature_count()`)."""
    single, whole = _tables()
    shapes = len(SHAPES)
    found = np.zeros((len(words), feature_count()), np.float32)
    letters = [word for word in words if word.text[:1].isalpha()]
    large = sum(word.text[0].isupper() for word in letters)
    for row, word in enumerate(words):
        found[row, :shapes] = _shape(word.text)
        found[row, shapes : shapes + len(single)] = _listed(word.low)
        opens = row == 0 or words[row - 1].text in OPENERS
        found[row, shapes + len(single)] = opens
        found[row, shapes + len(single) + 1] = large == 0
        found[row, shapes + len(single) + 2] = large > 0.8 * len(letters) and len(letters) > 2
    first = shapes + len(single) + 3
    for table, names in enumerate(whole):
        for begin, end in _matches(words, names):
            found[begin, first + 2 * table] = 1
            found[begin + 1 : end, first + 2 * table + 1] = 1
    return found


def listing_columns() -> list[int]:
    """The columns that tell that a list of names has a word: training hides them now and then, since no list has all."""
    whole = range(len(SHAPES) + len(_tables()[0]) + 3, feature_count())
    return [*range(len(SHAPES), len(SHAPES) + NAME_LISTS), *whole]


def feature_count() -> int:
    """How many features a word has."""
    return len(SHAPES) + len(_tables()[0]) + 3 + 2 * len(_tables()[1])


@lru_cache(20_000)
def _shape(text: str) -> Matrix:
    return np.array([shape(text) for shape in SHAPES], np.float32)


START = 3  # letters by which a word that begins no name is passed over


@lru_cache(20_000)
def _listed(low: str) -> Matrix:
    return np.array([low in table for table in _tables()[0]], np.float32)


@lru_cache(8)
def _starts(names: frozenset[str]) -> frozenset[str]:
    return frozenset(name[:START] for name in names)


def _matches(words: Sequence[Word], names: frozenset[str]) -> list[Span]:
    """Where names of a table stand, the longest first at each word."""
    found = []
    place = 0
    starts = _starts(names)
    while place < len(words):
        if len(words[place].low) >= START and words[place].low[:START] not in starts:
            place += 1
            continue
        size = next(
            (n for n in range(min(LONGEST, len(words) - place), 0, -1) if _written(words[place : place + n]) in names), 0
        )
        if size:
            found.append((place, place + size))
        place += max(size, 1)
    return found


def _written(words: Sequence[Word]) -> str:
    """The folded words with a blank where the text has one."""
    out = words[0].low
    for left, right in pairwise(words):
        out += right.low if left.end == right.start else " " + right.low
    return out
