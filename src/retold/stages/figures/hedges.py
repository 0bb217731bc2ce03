"""How wide a figure is: the one table of hedges, and the interval of a number as written.

| hedge | interval of a number x | in English |
|---|---|---|
| over | x to open | more than, over, at least, or more |
| under | open to x | less than, up to, as many as, at most |
| about | x - 10% to x + 10% | about, around, some, roughly, or so |
| nearly | x - 10% to x | nearly, almost, close to |
"""

from __future__ import annotations

from retold.stages.figures.tables import Tables
from retold.stages.figures.tokens import Tokens, joined
from retold.stages.figures.units import Quantity

HEDGES: dict[str, tuple[float | None, float | None]] = {  # factors of the low and the high end; None is an open end
    "over": (1.0, None),
    "under": (None, 1.0),
    "about": (0.9, 1.1),
    "nearly": (0.9, 1.0),
}


def hedged(tokens: Tokens, found: Quantity, table: Tables, floor: int) -> tuple[int, int, str | None]:
    """The tokens of a quantity with its hedge, and the hedge. Nothing before token `floor` belongs to it."""
    first = found.first
    before = table.hedges.match_before(tokens, first)
    if before and before[0] >= floor and tokens.near(first) and not _preposition(tokens, found, before[0], table):
        return before[0], found.stop, before[1]
    after = table.after.match(tokens, joined(tokens, found.stop)) if tokens.near(found.stop) else None
    if after and found.kind not in ("ordinal", "score") and (tokens.word(found.stop) != "+" or tokens.glued(found.stop)):
        return first, after[0], after[1]
    return first, found.stop, None


def _preposition(tokens: Tokens, found: Quantity, at: int, table: Tables) -> bool:
    """Is the hedge a preposition here: "over two years" (during them), "under 12 presidents", "the 10th", "above 3-2"?"""
    if found.kind in ("ordinal", "score"):
        return True
    if tokens.word(at) in table.words.differences and tokens.word(found.first) in table.words.half_nouns:
        return True  # "um die Hälfte gesunken"
    alone = found.first - at == 1
    if alone and tokens.word(at) in table.words.goals:
        return any(tokens.word(k) in table.words.changes for k in range(max(0, at - 6), at))  # "fell to 7.5%"
    return alone and found.kind == "duration" and tokens.word(at) == "over" and tokens.word(at - 1) not in table.words.during


Interval = tuple[float | None, float | None]


def interval(found: Quantity, hedge: str | None) -> Interval:
    """The ends of a quantity in its base unit. Without a hedge, what is written decides how precise it is."""
    factor = (
        100.0
        if found.kind == "percent"
        and found.number.sort in ("fraction", "odds")
        and found.unit == "percent"
        and not _spelt(found)
        else 1.0
    )
    low = found.value * factor
    high = low if found.high is None else found.high.value * factor
    if found.number.high is not None:
        low, high = found.number.value, found.number.high
    if found.kind == "score":
        low, high = min(low, high), max(low, high)
    if hedge:
        below, above = HEDGES[hedge]
        ends = sorted((low * (below or 0), low * (above or 0), high * (below or 0), high * (above or 0))) if low < 0 else []
        if ends:
            return (None if below is None else min(low, high, ends[0])), (None if above is None else max(low, high))
        return (None if below is None else low * below), (None if above is None else high * above)
    if found.high is None and found.number.high is None:
        half = _half(found)
        return low - half, high + half
    return low, high


def _spelt(found: Quantity) -> bool:
    """Is this fraction one of a percent ("half a percent"), not of a whole?"""
    return found.stop > found.number.stop


def _half(found: Quantity) -> float:
    """Half of the last written place, where what is written is a rounding; 0 where it is exact."""
    number = found.number
    if number.sort in ("fraction", "odds", "ordinal", "vague") or found.kind in ("ordinal", "score", "age"):
        return 0.0
    if number.exact and number.scale == 1:
        return 0.0
    rounded = number.scale >= 1000 or found.kind in ("percent", "measure") or (number.place < 1 and found.kind != "money")
    return number.place / 2 if rounded else 0.0
