"""From a text to its figures: every number with its interval, its unit, and what it counts.

1. tokens (figure_tokens.py)            "more | than | 240.1 | bn | dollars"
2. numbers (digits.py, numerals.py)     240.1 x 10^9, written to one decimal
3. quantities (quantities.py)           with unit, currency, range
4. what is no figure is left alone      (figure_context.py)
5. hedges and precision give intervals  (hedges.py)
6. what is counted                      (counted.py)
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from retold.model import Figure, Span
from retold.model.base import FigureKind
from retold.stages.figures.ages import ages, in_a_row, whose
from retold.stages.figures.context import addresses, in_name, is_figure, is_masked
from retold.stages.figures.counted import counted
from retold.stages.figures.hedges import hedged, interval
from retold.stages.figures.money import dollars
from retold.stages.figures.quantities import quantities
from retold.stages.figures.symbols import HUNDREDTHS
from retold.stages.figures.tables import Tables, tables
from retold.stages.figures.tokens import Tokens, tokenise
from retold.stages.figures.units import Quantity
from retold.words import Words

_KINDS: dict[str, FigureKind] = {
    "number": "count", "money": "money", "percent": "percent", "measure": "measure", "duration": "duration", "age": "age",
    "ordinal": "ordinal", "score": "score",
}  # fmt: skip


def read_figures(text: str, words: Words) -> tuple[Figure, ...]:
    """The figures of a text, in order, none overlapping. `words` is the text's language; without tables digits, signs and
    ISO codes are still read. Time is linear in the length of the text."""
    table = tables(words.figures)
    tokens = tokenise(text, words.figures.decimal, words.figures.elisions)
    local = dollars(tokens, table)
    figures: list[Figure] = []
    row: list[Quantity] = []  # of ages
    before: Quantity | None = None
    floor = 0
    for found in _settled(tokens, table):
        found = _elided(tokens, found, before, table)
        first, stop, hedge = hedged(tokens, found, table, floor)
        noun = counted(tokens, found, (first, stop), table)
        if (
            before
            and before.attributive
            and figures[-1].of is None
            and tokens.word(before.stop) == ","
            and first == before.stop + 1
        ):
            figures[-1] = replace(figures[-1], of=_cut(tokens, noun))  # "a three-year, $45 million contract"
        figures.append(_figure(tokens, found, (first, stop), noun, hedge, local))
        next_age = found.kind == "age" and before is not None and in_a_row(tokens, before, found, table)
        row = [*row, found] if next_age else [found]
        names = whose(tokens, row, table) if next_age else []
        for back, name in enumerate(reversed(names), 1):
            figures[-back] = replace(figures[-back], of=_cut(tokens, name))
        before, floor = found, stop
    return tuple(figures)


def _cut(tokens: Tokens, span: Span | None) -> str | None:
    """The text of some tokens."""
    return tokens.text[tokens.starts[span[0]] : tokens.ends[span[1] - 1]] if span else None


def _settled(tokens: Tokens, table: Tables) -> Iterator[Quantity]:
    """The quantities that are figures, with their kinds decided."""
    masked = addresses(tokens.text)
    starts = [start for start, _ in masked]
    before: Quantity | None = None
    everything = list(quantities(tokens, table))
    names = {_behind(tokens, found) for found in everything if _bare(found) and in_name(tokens, found, table)}
    for found in everything:
        at = bisect_right(starts, tokens.starts[found.stop - 1]) - 1
        start, end = tokens.starts[found.number.first], tokens.ends[found.number.stop - 1]
        if (at >= 0 and masked[at][1] > start) or (tokens.digits(found.number.first) and is_masked(tokens.text, start, end)):
            continue
        if _bare(found) and _behind(tokens, found) in names:
            continue  # "the Falcon 9 lifted off" makes "three Falcon 9 rockets" a name, too
        found = ages(tokens, found, before, table)
        if is_figure(tokens, found, table):
            before = _kind(found)
            yield before


def _bare(found: Quantity) -> bool:
    return found.kind == "number" and found.number.sort == "digits"


def _behind(tokens: Tokens, found: Quantity) -> tuple[str, str]:
    """A number with the word before it: a name of the two, where the article uses it as one elsewhere."""
    return tokens.word(found.first - 1), tokens.word(found.first)


def _kind(found: Quantity) -> Quantity:
    """Ordinals are a kind; fractions and odds are percent; cents are hundredths of their unit."""
    if found.number.sort == "ordinal":
        return replace(found, kind="ordinal")
    part = found.number.sort == "odds" or (found.number.sort == "fraction" and found.number.value < 1)
    if found.kind == "number" and part:
        return replace(found, kind="percent", unit="percent")
    if found.unit in HUNDREDTHS:
        number = replace(found.number, value=found.number.value / 100, place=found.number.place / 100)
        high = replace(found.high, value=found.high.value / 100) if found.high else None
        return replace(found, unit=HUNDREDTHS[found.unit], number=number, high=high)
    return found


def _elided(tokens: Tokens, found: Quantity, before: Quantity | None, table: Tables) -> Quantity:
    """Give a bare number the unit that its sentence leaves out: "one fell 28 percent and another is down | 24"."""
    words, j = table.words, found.stop
    if found.kind != "number" or found.number.sort not in ("digits", "words", "scaled") or found.attributive:
        return found
    spent = tokens.word(found.first - 1) in words.spending
    moved = tokens.word(found.first - 1) in words.moves or spent
    ends = not tokens.word(j).isalpha() or tokens.word(j) in words.prepositions or not tokens.near(j)
    if before is None or before.unit is None or not moved or not ends or found.first - before.stop > 60:
        return found
    ended = any(tokens.word(k) in (".", "?", "!") for k in range(before.stop, found.first))
    if before.kind == "percent" and found.number.scale == 1 and not spent and not ended:
        return replace(found, kind="percent", unit=before.unit)
    if before.kind == "money" and found.number.scale >= 1000 and spent:
        return replace(found, kind="money", unit=before.unit)
    return found


def _figure(tokens: Tokens, found: Quantity, at: Span, noun: Span | None, hedge: str | None, local: str) -> Figure:
    """One quantity as a figure: `at` its tokens with the hedge, `noun` the tokens of what it counts, `local` whose dollars
    bare ones are."""
    low, high = interval(found, hedge)
    start, end = tokens.starts[at[0]], tokens.ends[at[1] - 1]
    of = _cut(tokens, noun)
    unit = local if found.unit == "USD?" else found.unit
    unsure = hedge is not None or found.number.high is not None
    return Figure((start, end), tokens.text[start:end], _KINDS[found.kind], low, high, unit, of, unsure)
