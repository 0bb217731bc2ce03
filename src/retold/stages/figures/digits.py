"""Numbers in digits: "1,200", "10 1/2", "3/4", "6.2 x 10^-4"; and the record of a number in general."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from retold.stages.figures.tokens import FRACTIONS, Tokens, digit_value

Sort = Literal["digits", "words", "scaled", "fraction", "odds", "ordinal", "vague"]


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in tokens first..stop (stop excluded). `place` is the size of the last written place, `scale` the product
    of the scale words at its end; `high` is the other end of a vague one ("dozens"); `worded` one begins with a word;
    `exact` one is as precise as it can be said ("one and a half")."""

    first: int
    stop: int
    value: float
    place: float
    sort: Sort
    high: float | None = None
    scale: float = 1.0
    worded: bool = False
    exact: bool = False


def in_digits(tokens: Tokens, i: int) -> Numeral | None:
    """The number in digits at token i, with the fraction or the power of ten after it."""
    read = digit_value(tokens.written(i), tokens.decimal)
    if read is None:
        return None
    return _with_fraction(tokens, _with_power(tokens, Numeral(i, i + 1, read[0], read[1], "digits")))


def slash(tokens: Tokens, i: int) -> float | None:
    """The value of "3/4" at token i."""
    if tokens.word(i + 1) != "/" or not (
        tokens.glued(i + 1) and tokens.glued(i + 2) and tokens.digits(i) and tokens.digits(i + 2)
    ):
        return None
    above, below = tokens.word(i), tokens.word(i + 2)
    if not (above.isdecimal() and below.isdecimal() and len(above) <= 3 and len(below) <= 3 and int(below) > 1):
        return None
    dated = (tokens.word(i + 3) == "/" and tokens.glued(i + 3)) or (tokens.word(i - 1) == "/" and tokens.glued(i))
    return None if dated else int(above) / int(below)


def _with_fraction(tokens: Tokens, found: Numeral) -> Numeral:
    """A number with the fraction after it: "10 1/2", "10½"."""
    j = found.stop
    if not tokens.near(j) or found.place != 1:
        return found
    if tokens.word(j) in FRACTIONS:
        return replace(found, stop=j + 1, value=found.value + FRACTIONS[tokens.word(j)], place=0.25, exact=True)
    part = None if tokens.glued(j) else slash(tokens, j)
    if part is not None and part < 1:
        return replace(found, stop=j + 3, value=found.value + part, place=0.25, exact=True)
    return found


def _with_power(tokens: Tokens, found: Numeral) -> Numeral:
    """A number with a power: "6.2 x 10^-4", "1e10", "1.1^23"."""
    j = found.stop
    base = found.value
    if tokens.word(j) in ("x", "×", "*") and tokens.word(j + 1) == "10" and tokens.word(j + 2) == "^":
        j, base = j + 2, 10.0
    elif not (tokens.word(j) in ("^", "e") and tokens.glued(j) and tokens.glued(j + 1)):
        return found
    k, sign = j + 1, 1
    while tokens.word(k) in ("+", "-", "−") and tokens.glued(k) and k < j + 2:
        sign, k = (sign if tokens.word(k) == "+" else -1), k + 1
    power = digit_value(tokens.written(k), tokens.decimal) if tokens.digits(k) and tokens.glued(k) else None
    if power is None or power[0] > 99:
        return found
    exponent = sign * power[0]
    if tokens.word(j) == "e":
        base = 10.0
    by = base**exponent if base else 0.0
    alone = tokens.word(j) == "^" and j == found.stop
    return replace(found, stop=k + 1, value=by if alone else found.value * by, place=found.place * (1.0 if alone else by))
