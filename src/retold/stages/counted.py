"""From a quantity in its sentence to what it counts or measures: "11 | inter-governmental agreements"."""

from __future__ import annotations

from retold.model import Span
from retold.stages.figure_tokens import Tokens
from retold.stages.numerals import HYPHENS, Tables
from retold.stages.quantities import Quantity


def counted(tokens: Tokens, found: Quantity, table: Tables) -> Span | None:
    """The tokens that name what is counted or measured, or None."""
    if found.kind in ("age", "score"):
        return None
    return _after(tokens, found.stop, found, table)


def _after(tokens: Tokens, j: int, found: Quantity, table: Tables) -> Span | None:
    """The noun phrase that begins at token j."""
    words = table.words
    if tokens.word(j) in HYPHENS:
        j += 1
    if tokens.word(j) in words.of:
        j += 1
    while tokens.word(j) in words.determiners:
        j += 1
    start, stop = j, j
    while tokens.near(stop) and stop - start < 6:
        word = tokens.word(stop)
        if not (word.isalpha() or "'" in word) or word in words.halts:
            break
        stop += 1
        if found.kind in ("number",) and found.number.value > 1 and _plural(word, table):
            break
    return (start, stop) if stop > start else None


def _plural(word: str, table: Tables) -> bool:
    """Does a word look like a plural noun?"""
    words = table.words
    return word in words.plurals or (word.endswith(words.plural_ends or ("\0",)) and not word.endswith(words.singular_ends))
