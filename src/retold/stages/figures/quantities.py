"""From tokens to quantities: numbers with the unit, currency or percent sign they are written with, ranges and scores.

What a quantity means in its sentence (hedged, a date, a name, what it counts) is decided by stages/figures/.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from retold.stages.figures.counted import is_plural
from retold.stages.figures.digits import Numeral
from retold.stages.figures.numerals import cardinal, numeral_at, part_at
from retold.stages.figures.symbols import DOLLARS, HUNDREDTHS, SIGNS, WHOLES
from retold.stages.figures.tables import Tables
from retold.stages.figures.tokens import DASHES, HYPHENS, Tokens, joined
from retold.stages.figures.units import Kind, Quantity, currency_code, with_prefix, with_unit


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
        return _marked(tokens, i, table) or _multiple(tokens, i, table) or _one(tokens, i, table)
    if number.sort == "fraction":
        part = _part_of_unit(tokens, number, floor, table)
        if part:
            return part
    found = with_unit(tokens, with_prefix(tokens, Quantity(i, number.stop, number), floor), table)
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


def _multiple(tokens: Tokens, i: int, table: Tables) -> Quantity | None:
    """A word that counts what it is a whole of: "double | murder", "triple | bypass", and not "double standards"."""
    match = table.multiples.match(tokens, i)
    if match is None:
        return None
    stop, value = match
    if tokens.word(joined(tokens, stop)) not in table.words.multiplied or not tokens.near(joined(tokens, stop)):
        return None
    return Quantity(i, stop, Numeral(i, stop, value, 1.0, "words", worded=True), attributive=True)


def _one(tokens: Tokens, i: int, table: Tables) -> Quantity | None:
    """One of a unit, which is a figure when hedged, when something takes as long, or when followed by a part: "just over | a
    month", "jailed for | a year", "an hour and a half"."""
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
    if table.hedges.match_before(tokens, i) is None and not (kind == "duration" and _lasting(tokens, i, stop, table)):
        return None
    return Quantity(i, stop, Numeral(i, j, 1.0, 1.0, "words", worded=True), sort, unit)


def _lasting(tokens: Tokens, i: int, stop: int, table: Tables) -> bool:
    """Does something take the unit in tokens i..stop ("lasted an hour"), which is no point in time and no adjective?"""
    after, words = tokens.word(stop), table.words
    ends = not after.isalpha() or after in words.halts or not tokens.near(stop)
    return tokens.word(i - 1) in words.lasting and ends and after not in words.later and after not in HYPHENS


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


def _compound(tokens: Tokens, found: Quantity, table: Tables) -> Quantity:
    """Add the smaller unit that follows: "5 feet 2 inches", "two hours and 30 minutes", "13 dollars and 45 cents"."""
    if found.kind not in ("measure", "duration", "money") or found.unit is None or found.number.place < 1 or found.prefixed:
        return found
    j = joined(tokens, found.stop)
    j += tokens.word(j) in table.words.joiners
    number = cardinal(tokens, j, table) if tokens.near(j) else None
    if number is None or number.value >= 1760:
        return found
    rest = with_unit(tokens, Quantity(j, number.stop, number), table)
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
    if found.kind == "number" and tokens.word(j) in table.words.years_old:
        return replace(found, stop=j + 1, kind="age", unit="year", attributive=j > found.stop)
    return found


def _with_sign(tokens: Tokens, found: Quantity, table: Tables, floor: int) -> Quantity:
    """Add the minus before the number: "-5", "minus five"."""
    i = found.first - 1
    if i < floor or not tokens.near(found.first):
        return found
    if tokens.word(i) in table.words.minus:
        hedge = table.hedges.match_before(tokens, found.first)
        if hedge and hedge[0] < i:
            return found  # "al menos 17"
        return replace(found, first=i, negative=True)
    before = tokens.text[tokens.starts[i] - 1 : tokens.starts[i]] if i else ""
    if tokens.word(i) in ("-", "−") and tokens.glued(found.first) and not (before.strip() and before not in "(["):
        return replace(found, first=i, negative=True)
    return found


def _range(tokens: Tokens, found: Quantity, table: Tables) -> Quantity:
    """Join the second number of a range or score: "46 to 57 months", "$5-10 million", "34-6", "between five and 12"."""
    j, words = found.stop, table.words
    link = tokens.word(j)
    opened = _opener(tokens, found, table)
    between = opened > 0 and (link in words.between.values() or link in words.to)
    dash = link in DASHES and tokens.near(j)
    if (
        not (dash or between or link in words.to or link in words.joiners)
        or not tokens.near(j + 1)
        or found.number.sort in ("ordinal", "odds", "vague")
    ):
        return found
    if not dash and not between and _changed(tokens, found, table):
        return found
    k = j + 1 + (opened > 1 and tokens.word(j + 1) in words.determiners)
    k += _prefix_length(tokens, k)
    number = numeral_at(tokens, k, table) if tokens.digits(k) or tokens.word(k) in table.starters else None
    if number is None or number.sort in ("ordinal", "odds", "vague") or (dash and tokens.glued(k) and tokens.capital(k)):
        return found
    second = with_unit(tokens, with_prefix(tokens, Quantity(k, number.stop, number), j + 1), table)
    if (dash or link == words.versus) and _is_score(tokens, found, second, table, dash):
        return replace(found, stop=second.stop, kind="score", high=second.number, unit=None, attributive=False)
    if between:
        joint = _join(tokens, found, second, "-", table)
        return replace(joint, first=found.first - opened) if joint.high else found
    joint = found if link in words.joiners else _join(tokens, found, second, link, table)
    if joint.high is None and found.kind == "number" and second.kind == "percent" and found.number.sort == "digits":
        return replace(found, kind="percent", unit=second.unit)  # "by 1.5 and 3 percent", "from 5 to 10 percent"
    return joint


def _opener(tokens: Tokens, found: Quantity, table: Tables) -> int:
    """How many tokens open a range before a number: 1 for "between", 2 for "tra i"; 0 where none does. Behind an article a
    number of 24 or less is an hour ("tra le 9 e le 10"), unless the next one counts something ("tra i 9 e i 10 feriti")."""
    words, i = table.words, found.first
    if tokens.word(i - 1) in words.between and tokens.near(i):
        return 1
    article = tokens.word(i - 1) in words.determiners and tokens.word(i - 2) in words.between and tokens.near(i - 1)
    counts = found.number.value > 24 or is_plural(tokens.word(found.stop + 3), table)
    return 2 if article and tokens.near(i) and counts else 0


def _changed(tokens: Tokens, a: Quantity, table: Tables) -> bool:
    """Did something change from this quantity to the next ("rose from 12 to 15")? They are two figures, then."""
    words, start = table.words, a.first - 1
    told = range(max(0, start - 6), start)
    return tokens.word(start) in words.froms and any(tokens.word(k) in words.changes - words.froms for k in told)


def _prefix_length(tokens: Tokens, i: int) -> int:
    """How many tokens of currency stand before a number: none, "$", "US$"."""
    if tokens.word(i) in SIGNS or currency_code(tokens, i):
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
