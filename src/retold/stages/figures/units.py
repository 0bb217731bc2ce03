"""The unit that a number is written with: a currency before or after it, a percent sign, "km", "years"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from retold.stages.figures.digits import Numeral
from retold.stages.figures.symbols import CODE_ALIASES, CODES, DOLLARS, DURATION_SIGNS, SIGNS, UNIT_SIGNS
from retold.stages.figures.tables import Tables
from retold.stages.figures.tokens import Tokens, joined

Kind = Literal["number", "money", "percent", "measure", "duration", "age", "ordinal", "score"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in tokens first..stop, its unit included. `number` is the numeral, `high` the other end of a range or
    score. `unit` is an ISO code for money ("USD?": dollars of an unnamed country). `attributive` marks "18-month",
    `prefixed` a unit before the number ("$5", "No. 2")."""

    first: int
    stop: int
    number: Numeral
    kind: Kind = "number"
    unit: str | None = None
    high: Numeral | None = None
    attributive: bool = False
    prefixed: bool = False
    negative: bool = False

    @property
    def value(self) -> float:
        """The number, with its sign."""
        return -self.number.value if self.negative else self.number.value


def with_prefix(tokens: Tokens, found: Quantity, floor: int) -> Quantity:
    """Add the currency before the number: "$5", "US$ 5", "USD 5", "Rs. 5"."""
    i = found.first - 1
    if i < floor or found.number.sort in ("odds", "ordinal") or not tokens.near(found.first):
        return found
    sign = SIGNS.get(tokens.word(i))
    if sign == "USD?":
        nation, first = _nation(tokens, i, floor)
        return replace(found, first=first, kind="money", unit=nation, prefixed=True)
    if sign:
        return replace(found, first=i, kind="money", unit=sign, prefixed=True)
    if tokens.word(i) in DOLLARS and tokens.glued(i) and tokens.word(i - 1) == "$" and i - 1 >= floor:  # "$US5"
        return replace(found, first=i - 1, kind="money", unit=DOLLARS[tokens.word(i)], prefixed=True)
    dotted = tokens.word(i) == "." and tokens.written(i - 1) in CODE_ALIASES
    code = currency_code(tokens, i - dotted)
    if code and i - dotted >= floor:
        return replace(found, first=i - dotted, kind="money", unit=code, prefixed=True)
    return found


def _nation(tokens: Tokens, sign: int, floor: int) -> tuple[str, int]:
    """Whose dollar the sign at a token is, and where the expression begins: "HK$", "U.S. $", "c $"."""
    if sign - 4 >= floor and [tokens.word(sign - k) for k in (4, 3, 2, 1)] == ["u", ".", "s", "."]:
        return "USD", sign - 4
    if sign - 3 >= floor and [tokens.word(sign - k) for k in (3, 2, 1)] == ["u", ".", "s"]:
        return "USD", sign - 3
    code = DOLLARS.get(tokens.word(sign - 1)) if sign - 1 >= floor else None
    written = tokens.written(sign - 1)
    if (
        code
        and tokens.near(sign)
        and (tokens.glued(sign) or (len(written) > 1 and written.lower() not in ("can", "us", "col", "b")))
    ):
        return code, sign - 1
    if code and written in ("c", "C", "us", "US", "hk") and tokens.near(sign):
        return code, sign - 1
    return "USD?", sign


def currency_code(tokens: Tokens, i: int) -> str | None:
    """The currency whose code stands at token i, as ISO 4217; lower case counts for the best-known."""
    written = tokens.written(i)
    if written in CODES or (len(written) == 4 and written[0] == "M" and written[1:] in CODES):
        return written
    if written in ("usd", "eur", "gbp", "cad", "aud"):
        return written.upper()
    return CODE_ALIASES.get(written)


def with_unit(tokens: Tokens, found: Quantity, table: Tables) -> Quantity:
    """Add the unit after the number: "%", "million euros", "km", "-year", "percentage points"."""
    if found.number.sort == "odds" or (found.number.sort == "ordinal"):
        return found
    j = joined(tokens, found.stop)
    hyphen = j > found.stop
    if not tokens.near(j):
        return found
    bracket = tokens.word(j) in ("(", "{", "<", "[") and tokens.word(j + 2) in (")", "}", ">", "]")
    if bracket and tokens.written(j + 1) in UNIT_SIGNS and tokens.word(j + 1) != "m":
        return replace(found, stop=j + 3, kind="measure", unit=UNIT_SIGNS[tokens.written(j + 1)])
    for reader in (_percent, _money, _measure):
        read = reader(tokens, j, found, table)
        if read is not None:
            stop, kind, unit = read
            return replace(found, stop=stop, kind=kind, unit=unit, attributive=hyphen)
    return replace(found, attributive=True) if hyphen else found


Suffix = tuple[int, Kind, str]


def _percent(tokens: Tokens, j: int, found: Quantity, table: Tables) -> Suffix | None:
    """A percent sign or word at token j."""
    if found.kind == "money":
        return None
    match = table.percent.match(tokens, j)
    if match:
        return match[0], "percent", match[1]
    return (j + 1, "percent", "percent") if tokens.word(j) in ("%", "％", "٪") else None


def _money(tokens: Tokens, j: int, found: Quantity, table: Tables) -> Suffix | None:
    """A currency at token j: words, sign or code; "USD million" has its scale after it."""
    j += tokens.word(j) in table.words.of and (found.number.sort == "vague" or found.number.scale >= 1e6)
    match = table.currencies.match(tokens, j)
    if found.kind == "money":
        held = found.unit or ""
        same = match and (match[1].strip("?") == held.strip("?") or (held == "USD?" and match[1].endswith("D")))
        return (match[0], "money", match[1] if held == "USD?" else held) if match and same else None
    if match:
        if match[1] == "GBP?" and not _sterling(tokens, found, match[0], table):
            return None
        return match[0], "money", match[1].replace("GBP?", "GBP")
    if tokens.glued(j + 1) and tokens.digits(j + 1) and not tokens.glued(j):
        return None
    code = currency_code(tokens, j)
    dated = tokens.word(j - 1).isdecimal() and len(tokens.word(j - 1)) == 4 and tokens.word(j - 1) < "2100"  # "2017 NPR"
    if code and not (dated and code not in ("USD", "EUR", "GBP", "CHF", "INR", "CNY")):
        return j + 1, "money", code
    if tokens.written(j) == "p" and tokens.glued(j) and "£" in _nearby(tokens, found):
        return j + 1, "money", "GBX"
    sign = SIGNS.get(tokens.word(j))
    return (j + 1, "money", sign) if sign else None


def _nearby(tokens: Tokens, found: Quantity) -> str:
    """The text around a quantity, of bounded length."""
    at = tokens.starts[found.first]
    return tokens.text[max(0, at - 2000) : at + 2000]


def _sterling(tokens: Tokens, found: Quantity, stop: int, table: Tables) -> bool:
    """Are these pounds money? So they are near a pound sign, pence or sterling, and in millions of nothing else."""
    nearby = _nearby(tokens, found)
    if any(sign in nearby for sign in ("£", "sterling", " pence")):
        return True
    weighed = tokens.word(stop) in table.words.of or any(
        tokens.word(k) in table.words.weights for k in range(max(0, found.first - 8), found.first)
    )
    return found.number.value >= 1e6 and not weighed


def _measure(tokens: Tokens, j: int, found: Quantity, table: Tables) -> Suffix | None:
    """A unit at token j, a word or a symbol; "per hour" belongs to it."""
    if found.kind == "money":
        return None
    j += tokens.word(j) in table.words.of and found.number.sort == "vague"
    match = table.units.match(tokens, j)
    if match:
        stop, (unit, kind) = match
        return _rate(tokens, stop, unit, table) or (stop, "duration" if kind == "duration" else "measure", unit)
    return _symbol(tokens, j, found, table)


def _symbol(tokens: Tokens, j: int, found: Quantity, table: Tables) -> Suffix | None:
    """A unit symbol at token j: "km", "m²", "°C". One letter needs digits before it."""
    written, stop = tokens.written(j), j + 1
    if len(written) > 1 and not tokens.glued(j) and tokens.word(j) in table.words.auxiliaries:
        return None  # "6,2 ha ucciso"
    if not (tokens.digits(j - 1) or found.number.sort in ("scaled", "fraction")):
        return None
    if written in ("km", "m", "cm", "mm") and tokens.glued(stop) and tokens.word(stop) in ("2", "3", "²", "³"):
        written += tokens.word(stop).replace("2", "²").replace("3", "³")
        stop += 1
    if written in ("C", "F") and tokens.glued(j) and found.number.value < 140 and _warm(tokens, found, table):
        return stop, "measure", "degree celsius" if written == "C" else "degree fahrenheit"
    if written == "°" and tokens.word(stop) in ("c", "f") and tokens.glued(stop):
        return stop + 1, "measure", "degree celsius" if tokens.word(stop) == "c" else "degree fahrenheit"
    if tokens.glued(stop) and tokens.word(stop).isalnum():
        return None
    unit = UNIT_SIGNS.get(written)
    if unit:
        return _rate(tokens, stop, unit, table) or (stop, "measure", unit)
    if (
        written in DURATION_SIGNS
        and (len(written) > 1 or tokens.glued(j))
        and not (written == "s" and found.number.value >= 10)
    ):
        return stop, "duration", DURATION_SIGNS[written]
    return None


def _warm(tokens: Tokens, found: Quantity, table: Tables) -> bool:
    """Do the words around speak of heat or cold?"""
    around = range(max(0, found.first - 20), min(len(tokens), found.stop + 20))
    return any(tokens.word(k) in table.words.heat for k in around)


def _rate(tokens: Tokens, stop: int, unit: str, table: Tables) -> Suffix | None:
    """A unit per hour or less, "kilometers per hour", "km/s". Longer times and other things are not of the unit."""
    if tokens.word(stop) not in ("/", "per"):
        return None
    match = table.units.match(tokens, stop + 1)
    below = match[1][0] if match else DURATION_SIGNS.get(tokens.word(stop + 1))
    if below not in ("hour", "minute", "second", "millisecond") and not (below and tokens.word(stop) == "/"):
        return None
    return (match[0] if match else stop + 2), "measure", f"{unit} per {below}"
