"""How wide a figure is: the one table of hedges, and the interval of a number as written.

| hedge | interval of a number x | in English |
|---|---|---|
| over | x to open | more than, over, at least, or more |
| under | open to x | less than, up to, as many as, at most |
| about | x - 10% to x + 10% | about, around, some, roughly, or so |
| nearly | x - 10% to x | nearly, almost, close to |
"""

from __future__ import annotations

from retold.stages.quantities import Quantity

HEDGES: dict[str, tuple[float | None, float | None]] = {  # factors of the low and the high end; None is an open end
    "over": (1.0, None),
    "under": (None, 1.0),
    "about": (0.9, 1.1),
    "nearly": (0.9, 1.0),
}

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
    rounded = number.scale >= 1000 or found.kind in ("percent", "measure") or (number.place < 1 and found.kind != "money")
    if found.kind == "duration" and number.place < 1 and number.sort != "digits":
        rounded = False
    return number.place / 2 if rounded else 0.0
