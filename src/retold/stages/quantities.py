"""From tokens to quantities: numbers with the unit, currency or percent sign they are written with, ranges and scores.

What a quantity means in its sentence (hedged, a date, a name, what it counts) is decided by stages/figures.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from retold.stages.digits import Numeral
from retold.stages.figure_symbols import (
    CODE_ALIASES,
    CODES,
    DOLLARS,
    DURATION_SIGNS,
    HUNDREDTHS,
    SIGNS,
    UNIT_SIGNS,
    WHOLES,
)
from retold.stages.figure_tables import Tables
from retold.stages.figure_tokens import DASHES, Tokens, joined
from retold.stages.numerals import cardinal, numeral_at, part_at

Kind = Literal["number", "money", "percent", "measure", "duration", "age", "ordinal", "score"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in tokens first..stop, its unit included. `number` is the numeral, `high` the other end of a range or
    score. `unit` is an ISO code for money ("USD?": dollars of an unnamed country). `attributive` marks "18-month", `prefixed` a
    unit before the number ("$5", "No. 2")."""

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


def quantities(tokens: Tokens, table: Tables) -> Iterator[Quantity]:
    """Every quantity of a text in order, none within another."""
    floor = 0
    for i, word in enumerate(tokens.words):
        if i < floor or not (word in table.starters or word[-1].isdecimal()):
            continue
        if word in table.words.articles and tokens.word(i + 1) not in table.after_article:
            continue
        found = quantity_at(tokens, i, table, floor)
        if found is not None:
            yield found
            floor = max(found.stop, i + 1)


def quantity_at(tokens: Tokens, i: int, table: Tables, floor: int = 0) -> Quantity | None:
    """The quantity whose number begins at token i; nothing before token `floor` belongs to it."""
    number = numeral_at(tokens, i, table)
    if number is None:
        return _marked(tokens, i, table) or _one(tokens, i, table)
    if number.sort == "fraction":
        part = _part_of_unit(tokens, number, floor, table)
        if part:
            return part
    found = _with_unit(tokens, _with_prefix(tokens, Quantity(i, number.stop, number), floor), table)
    found = _with_scale(_with_age(tokens, _compound(tokens, found, table), table), tokens, table)
    found = _with_sign(tokens, found, table, floor)
    return _range(tokens, found, table)


def _marked(tokens: Tokens, i: int, table: Tables) -> Quantity | None:
    """A place in a row said with a mark: "No. 2", "game three"."""
    if tokens.word(i) not in table.words.ordinal_marks or not tokens.near(i + 1):
        return None
    j = i + 1 + (tokens.word(i + 1) == ".")
    if len(tokens.word(i)) < 4 and not tokens.digits(j):
        return None
    number = cardinal(tokens, j, table) if tokens.near(j) else None
    if number is None or number.place != 1 or number.scale != 1 or number.value > 9999 or number.stop != j + 1:
        return None
    return Quantity(i, number.stop, replace(number, sort="ordinal"), kind="ordinal", prefixed=True)


def _one(tokens: Tokens, i: int, table: Tables) -> Quantity | None:
    """One of a unit, which is a figure when hedged or followed by a part: "just over | a month", "an hour and a half"."""
    j = i + (tokens.word(i) in table.words.articles)
    match = table.units.match(tokens, j) if j > i and tokens.near(j) else None
    if match is None or len(tokens.word(j)) < 3:
        return None
    stop, (unit, kind) = match
    sort: Kind = "duration" if kind == "duration" else "measure"
    part = part_at(tokens, stop + 1, table) if tokens.word(stop) in table.words.joiners else None
    if part and part.value < 1:
        number = Numeral(i, part.stop, 1 + part.value, 0.1, "words", worded=True, exact=True)
        return Quantity(i, part.stop, number, sort, unit)
    if table.hedges.match_before(tokens, i) is None:
        return None
    return Quantity(i, stop, Numeral(i, j, 1.0, 1.0, "words", worded=True), sort, unit)


def _part_of_unit(tokens: Tokens, number: Numeral, floor: int, table: Tables) -> Quantity | None:
    """A part of a unit: "half an hour", "three-quarters of a mile", and what "and a half" adds to the unit before it."""
    words, i, j = table.words, number.first, joined(tokens, number.stop)
    j += tokens.word(j) in words.of and tokens.word(j + 1) in words.articles
    j += tokens.word(j) in words.articles
    match = table.units.match(tokens, j) if tokens.near(j) else None
    if match and len(tokens.word(j)) > 2:
        sort: Kind = "duration" if match[1][1] == "duration" else "measure"
        return Quantity(
            i, match[0], replace(number, sort="words", exact=True), sort, match[1][0], attributive=tokens.word(j - 1) == "-"
        )
    if tokens.word(i - 1) not in words.joiners or i - 2 < floor:
        return None
    match = table.units.match(tokens, i - 2)
    if match is None or match[0] != i - 1:
        return None
    sort = "duration" if match[1][1] == "duration" else "measure"
    whole = replace(number, value=1 + number.value, sort="words", exact=True)
    return Quantity(i - 2, number.stop, whole, sort, match[1][0])


def _with_prefix(tokens: Tokens, found: Quantity, floor: int) -> Quantity:
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
    dotted = tokens.word(i) == "." and tokens.written(i - 1) in CODE_ALIASES
    code = _code(tokens, i - dotted)
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


def _code(tokens: Tokens, i: int) -> str | None:
    """The currency whose code stands at token i, as ISO 4217; lower case counts for the best-known."""
    written = tokens.written(i)
    if written in CODES or (len(written) == 4 and written[0] == "M" and written[1:] in CODES):
        return written
    if written in ("usd", "eur", "gbp", "cad", "aud"):
        return written.upper()
    return CODE_ALIASES.get(written)


def _with_unit(tokens: Tokens, found: Quantity, table: Tables) -> Quantity:
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
    j += tokens.word(j) in table.words.of and found.number.sort == "vague"
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
    code = _code(tokens, j)
    if code:
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
    weighed = tokens.word(stop) in table.words.of or any(tokens.word(k) in table.words.weights for k in range(max(0, found.first - 8), found.first))
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


def _compound(tokens: Tokens, found: Quantity, table: Tables) -> Quantity:
    """Add the smaller unit that follows: "5 feet 2 inches", "two hours and 30 minutes", "13 dollars and 45 cents"."""
    if found.kind not in ("measure", "duration", "money") or found.unit is None or found.number.place < 1 or found.prefixed:
        return found
    j = joined(tokens, found.stop)
    j += tokens.word(j) in table.words.joiners
    number = cardinal(tokens, j, table) if tokens.near(j) else None
    if number is None or number.value >= 1760:
        return found
    rest = _with_unit(tokens, Quantity(j, number.stop, number), table)
    if (
        found.unit == "foot"
        and rest.unit is None
        and (tokens.word(rest.stop) == "in" or (j > found.stop and number.value < 12))
    ):
        rest = replace(rest, unit="inch", stop=rest.stop + (tokens.word(rest.stop) == "in"))
    whole = WHOLES.get((found.unit, rest.unit or ""))
    if rest.kind == "money" and rest.unit in HUNDREDTHS and found.unit.strip("?") in ("USD", "GBP", "EUR", "AUD", "CAD"):
        whole = 100
    if whole is None or number.value >= whole:
        return found
    part = number.value / whole
    joint = replace(found.number, value=found.number.value + part, place=1 / whole, sort="digits")
    return replace(found, stop=rest.stop, number=joint)


def _with_scale(found: Quantity, tokens: Tokens, table: Tables) -> Quantity:
    """Apply the scale written at the currency: "75 USD million", "120 MEUR"."""
    if found.kind != "money" or found.unit is None:
        return found
    number, stop = found.number, found.stop
    if len(found.unit) == 4 and found.unit[0] == "M":
        number = replace(number, value=number.value * 1e6, place=number.place * 1e6, scale=1e6, sort="scaled")
        return replace(found, number=number, unit=found.unit[1:])
    match = (
        table.scales.match(tokens, stop) if number.scale == 1 and not found.prefixed and len(tokens.word(stop)) > 3 else None
    )
    if match is None or match[1] < 1000 or tokens.written(stop - 1) != found.unit:
        return found
    number = replace(number, value=number.value * match[1], place=number.place * match[1], scale=match[1], sort="scaled")
    return replace(found, number=number, stop=match[0])


def _with_age(tokens: Tokens, found: Quantity, table: Tables) -> Quantity:
    """A duration that is an age: "43-year-old", "ten months old", "three years of age"; "aged 43" and "age 43" too."""
    j = joined(tokens, found.stop)
    if found.kind == "duration" and found.high is None:
        if tokens.word(j) in table.words.old and tokens.near(j):
            return replace(found, stop=j + 1, kind="age", attributive=j > found.stop)
        if tokens.word(j) in table.words.of and tokens.word(j + 1) in table.words.aged:
            return replace(found, stop=j + 2, kind="age")
    if found.kind == "number" and tokens.word(j) in ("yo", "y") and tokens.glued(j) | (tokens.word(j) == "yo"):
        return replace(found, stop=j + 1, kind="age", unit="year")
    return found


def _with_sign(tokens: Tokens, found: Quantity, table: Tables, floor: int) -> Quantity:
    """Add the minus before the number: "-5", "minus five"."""
    i = found.first - 1
    if i < floor or not tokens.near(found.first):
        return found
    if tokens.word(i) in table.words.minus:
        return replace(found, first=i, negative=True)
    before = tokens.text[tokens.starts[i] - 1 : tokens.starts[i]] if i else ""
    if tokens.word(i) in ("-", "−") and tokens.glued(found.first) and not (before.strip() and before not in "(["):
        return replace(found, first=i, negative=True)
    return found


def _range(tokens: Tokens, found: Quantity, table: Tables) -> Quantity:
    """Join the second number of a range or score: "46 to 57 months", "$5-10 million", "34-6", "between five and 12"."""
    j, words = found.stop, table.words
    link = tokens.word(j)
    opened = tokens.word(found.first - 1) in words.between and tokens.near(found.first)
    between = opened and (link in words.between.values() or link in words.to)
    dash = link in DASHES and tokens.near(j)
    if (
        not (dash or between or link in words.to)
        or not tokens.near(j + 1)
        or found.number.sort in ("ordinal", "odds", "vague")
    ):
        return found
    k = j + 1 + _prefix_length(tokens, j + 1)
    number = numeral_at(tokens, k, table) if tokens.digits(k) or tokens.word(k) in table.starters else None
    if number is None or number.sort in ("ordinal", "odds", "vague") or (dash and tokens.glued(k) and tokens.capital(k)):
        return found
    second = _with_unit(tokens, _with_prefix(tokens, Quantity(k, number.stop, number), j + 1), table)
    if (dash or link == words.versus) and _is_score(tokens, found, second, table, dash):
        return replace(found, stop=second.stop, kind="score", high=second.number, unit=None, attributive=False)
    if between:
        joint = _join(tokens, found, second, "-", table)
        return replace(joint, first=found.first - 1) if joint.high else found
    return _join(tokens, found, second, link, table)


def _prefix_length(tokens: Tokens, i: int) -> int:
    """How many tokens of currency stand before a number: none, "$", "US$"."""
    if tokens.word(i) in SIGNS or _code(tokens, i):
        return 1
    return 2 if tokens.word(i) in DOLLARS and tokens.word(i + 1) in SIGNS else 0


def _is_score(tokens: Tokens, a: Quantity, b: Quantity, table: Tables, dash: bool) -> bool:
    """Do two numbers with a dash stand for and against? Falling ones do; rising ones where the words around tell."""
    if (
        a.kind != "number"
        or b.kind != "number"
        or a.prefixed
        or b.prefixed
        or a.number.sort != "digits"
        or b.number.sort != "digits"
    ):
        return False
    if a.number.place != 1 or b.number.place != 1 or max(a.value, b.value) > 999 or b.attributive:
        return False
    if a.value >= b.value and (dash or a.value > b.value):
        return dash or not tokens.word(b.stop).isalpha() or tokens.word(b.stop) in table.words.halts
    if not dash:
        return False
    around = range(max(0, a.first - 6), min(len(tokens), b.stop + 5))
    enclosed = tokens.word(a.first - 1) == "(" and tokens.word(b.stop) in (")", ",")
    return enclosed or any(tokens.word(i) in table.words.scored for i in around)


def _join(tokens: Tokens, a: Quantity, b: Quantity, link: str, table: Tables) -> Quantity:
    """A range of a and b, or a alone when they are two figures."""
    low, high = a.number, b.number
    if (
        high.scale > 1
        and low.scale == 1
        and low.value < 1000
        and low.value < high.value / high.scale
        and b.kind != "ordinal"
    ):
        low = replace(low, value=low.value * high.scale, place=low.place * high.scale, scale=high.scale)
    if (
        low.value >= high.value
        or (a.unit and b.unit and a.unit != b.unit)
        or (a.kind != "number" and b.kind == "number" and not a.prefixed)
    ):
        return a
    if link not in DASHES and (a.unit and b.unit) and _moves(tokens, a, table):
        return a
    if link in table.words.to and link not in DASHES and link != "to" and high.value > 3 * low.value:
        return a
    unit, kind = (b.unit, b.kind) if b.unit or a.kind == "number" else (a.unit, a.kind)
    return replace(a, stop=b.stop, number=low, high=high, unit=unit, kind=kind, attributive=b.attributive)


def _moves(tokens: Tokens, a: Quantity, table: Tables) -> bool:
    """Does something change "from a to b" or "by a to b", so that the two are no range?"""
    return any(tokens.word(i) in table.words.changes for i in range(max(0, a.first - 5), a.first))
