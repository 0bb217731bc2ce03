"""From a text to its figures: every number with its interval, its unit, and what it counts.

1. tokens (stages/figure_tokens.py)          "more | than | 240.1 | bn | dollars"
2. numbers (numerals.py)                     240.1 x 10^9, written to one decimal
3. quantities (quantities.py)                with unit, currency, range
4. what is no figure is left (figure_context.py)
5. hedges and precision make an interval (hedges.py)
6. what is counted (counted.py)
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from retold.model import Figure
from retold.model.base import FigureKind
from retold.stages.counted import counted
from retold.stages.figure_context import is_figure, masks
from retold.stages.figure_tokens import Tokens, tokenise
from retold.stages.hedges import interval
from retold.stages.numerals import Tables, tables
from retold.stages.quantities import Quantity, quantities
from retold.words import Words

_KINDS: dict[str, FigureKind] = {
    "number": "count",
    "money": "money",
    "percent": "percent",
    "measure": "measure",
    "duration": "duration",
}


def read_figures(text: str, words: Words) -> tuple[Figure, ...]:
    """The figures of a text, in order, none overlapping. `words` is the text's language; without tables digits, signs and
    ISO codes are still read. Time is linear in the length of the text."""
    table = tables(words.figures)
    tokens = tokenise(text, words.figures.decimal)
    masked = masks(text)
    starts = [start for start, _ in masked]
    figures = []
    for found in quantities(tokens, table):
        at = bisect_right(starts, tokens.starts[found.stop - 1]) - 1
        if at >= 0 and masked[at][1] > tokens.starts[found.number.first] or not is_figure(tokens, found, table):
            continue
        figures.append(_figure(tokens, found, table))
    return tuple(figures)


def _figure(tokens: Tokens, found: Quantity, table: Tables) -> Figure:
    """One quantity as a figure."""
    found = _settled(tokens, found)
    first, stop, hedge = _hedged(tokens, found, table)
    low, high = interval(found, hedge)
    start, end = tokens.starts[first], tokens.ends[stop - 1]
    noun = counted(tokens, found, table)
    of = tokens.text[tokens.starts[noun[0]] : tokens.ends[noun[1] - 1]] if noun else None
    kind: FigureKind = _KINDS.get(found.kind, found.kind)  # type: ignore[arg-type]
    vague = found.number.high is not None
    return Figure((start, end), tokens.text[start:end], kind, low, high, found.unit, of, bool(hedge) or vague)


def _settled(tokens: Tokens, found: Quantity) -> Quantity:
    """Give dollars a country, and fractions and ordinals their kind."""
    if found.number.sort == "ordinal":
        return replace(found, kind="ordinal")
    if found.kind == "number" and found.number.sort in ("fraction", "odds") and found.number.value < 1:
        return replace(found, kind="percent", unit="percent")
    if found.unit == "USD?":
        return replace(found, unit="USD")
    return found


def _hedged(tokens: Tokens, found: Quantity, table: Tables) -> tuple[int, int, str | None]:
    """The tokens of a quantity with its hedge, and the hedge."""
    before = table.hedges.match_before(tokens, found.first)
    if before:
        return before[0], found.stop, before[1]
    after = table.after.match(tokens, found.stop)
    if after:
        return found.first, after[0], after[1]
    return found.first, found.stop, None
