"""The language of a text.

Most texts are plainly in one of the languages with tables: their small words tell, at no cost. Only where those leave a
doubt is a classifier asked, whose model takes a second to load.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from retold.text import words

_SAMPLE = 500
_LEAST = 20
_FEW = 25  # words; fewer small words than a few lines have prove nothing
_CLEAR = 0.2  # share of small words: in their own language .25 to .5; a neighbour that has as many has them in two tables
_MARKS = {"ru": "ыэ", "es": "yíáéóñ"}  # letters that a language's nearest neighbours lack


def identify(text: str) -> str:
    """The ISO 639-1 code of a text's language, judged by its first 500 characters; "" where they are too few to tell."""
    sample = " ".join(text[: 4 * _SAMPLE].split())[:_SAMPLE]
    if sum(c.isalpha() for c in sample) < _LEAST:
        return ""
    return _plain(sample) or str(_classifier().classify(sample)[0])


def _plain(sample: str) -> str:
    """The language whose small words make up much of the sample, "" unless it leaves all others far behind."""
    tokens = words(sample)
    if len(tokens) < _FEW:
        return ""
    shares = sorted(((sum(t in small for t in tokens) / len(tokens), code) for code, small in _small_words()), reverse=True)
    (best, code), (second, _) = shares[:2]
    if best < _CLEAR or best < 2 * second or not any(c in sample for c in _MARKS.get(code, sample)):
        return ""
    return code


@cache
def _small_words() -> tuple[tuple[str, frozenset[str]], ...]:
    from retold.language import clean_tables
    from retold.text import fold

    return tuple((table.code, frozenset(map(fold, table.function))) for table in clean_tables() if table.code)


@cache
def _classifier() -> Any:
    import py3langid

    return py3langid
