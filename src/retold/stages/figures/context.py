"""What is no figure: years, dates, clock times, versions, names with numbers in them, numbers in addresses."""

from __future__ import annotations

import re

from retold.stages.figures.counted import is_plural
from retold.stages.figures.tables import Tables
from retold.stages.figures.tokens import DASHES, HYPHENS, Tokens, joined
from retold.stages.figures.units import Quantity
from retold.words import FigureWords

GLUE = frozenset("_#@./\\=&:")
HALF_DAY = 12  # hours of a clock that has a morning and an evening
OPENERS = frozenset('.!?“":—–(•')

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"]{1,2000}|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}|[@#]\w{1,64}")
_MASK = re.compile(
    r"\b\d{4}-\d\d-\d\d(?:T[\d:.Z+-]{1,24})?|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|\b\d{1,2}\.\d{1,2}\.(?!\d)"
    r"|\b\d{1,2}[:.h]\d\d(?::\d\d)?\s{0,2}(?:[ap]\.?\s?m\b\.?|GMT|UTC|BST|E[DS]?T\b|P[DS]?T\b|CET|IST|Uhr|hrs?\b)|\b\d{1,2}:\d\d(?::\d\d)?\b|\b\d{1,2}\sh\s\d\d\b"
    r"|\b\d{1,2}\s{0,2}[ap]\.?m\b\.?|\b\d{1,2}\s[ap]\.\s?m\b\.?"
    r"|\+\d{1,3}(?:[ -]\d{2,5}){2,5}"
    r"|(?:\+\d{1,3}[ -]?)?\(?\b\d{3}\)?[ -]\d{3}[ -]\d{4}\b|\b\d{1,3}\.\d{1,3}\.\d{1,3}(?:\.\d{1,3})?\b",
    re.IGNORECASE,
)


def addresses(text: str) -> list[tuple[int, int]]:
    """The spans of web and mail addresses and of handles, in which nothing is a number."""
    if "@" not in text and "#" not in text and "http" not in text and "www" not in text:
        return []
    return [match.span() for match in _ADDRESS.finditer(text)]


def is_masked(text: str, start: int, end: int) -> bool:
    """Does text[start:end] touch a date or clock time in digits, a phone number or a version?"""
    return any(
        match.end() > start and match.start() < end
        for match in _MASK.finditer(text, max(0, start - 16), min(len(text), end + 16))
    )


def is_figure(tokens: Tokens, found: Quantity, table: Tables) -> bool:
    """Is this quantity a figure, and not a date or a part of a name?"""
    if found.prefixed and found.kind == "ordinal":
        return tokens.word(found.first - 1) not in table.words.names  # "flight no. 446"
    if found.kind == "age" or found.prefixed:
        return True
    if is_label(tokens, found, table) or is_oclock(tokens, found, table):
        return False
    if found.number.sort == "ordinal":
        return is_place(tokens, found, table)
    if found.kind == "duration":
        dated = found.unit == "year" and found.number.sort == "digits" and len(tokens.word(found.first)) == 4
        return not (dated and 1000 <= found.value < 2100) and not is_someday(tokens, found, table)
    if found.kind != "number":
        return not (found.kind == "measure" and _street(tokens, found, table))
    if found.number.sort == "fraction":
        return _is_fraction(tokens, found, table)
    if found.number.sort == "odds":
        return True
    if found.number.sort == "vague":
        named = tokens.capital(found.first) and tokens.capital(found.stop)
        return not (named and not _opens(tokens, found.first) and not _headline(tokens, found.first))
    checks = (_listed, is_pronoun, _year, _day, in_name, _street, _idiom)
    return not any(check(tokens, found, table) for check in checks)


def is_label(tokens: Tokens, found: Quantity, table: Tables) -> bool:
    """Is the number glued to letters or marks that make it a label: "B-44", "5G", "A42", "3D", "#7"?"""
    i, j = found.first, found.stop
    before, after = tokens.word(i - 1), tokens.word(j)
    if tokens.glued(i) and not found.negative:
        if before.isalpha() or before in GLUE:
            return True
        hyphened = before in HYPHENS and tokens.glued(i - 1) and tokens.word(i - 2)[-1:].isalnum()
        decimal = found.number.place < 1 and not tokens.capital(i - 2)  # "magnitude-7.8" is a figure
        if hyphened and not decimal and not found.number.worded:
            return True
    if found.kind != "number" or not tokens.digits(j - 1):
        return False
    if tokens.glued(j) and (after.isalpha() or (after in GLUE and tokens.glued(j + 1))):
        return True
    if after in DASHES and tokens.glued(j) and tokens.glued(j + 1) and tokens.digits(j + 1) and not found.prefixed:
        return True  # "10-5-1", a record of three
    written = tokens.word(i)
    return written.startswith("0") and len(written) > 1 and written.isdecimal()


def is_oclock(tokens: Tokens, found: Quantity, table: Tables) -> bool:
    """Is this an hour of the clock: "acht Uhr", "halb acht", "a las ocho y media", "à huit heures"?"""
    words, after = table.words, tokens.word(found.stop)
    if _told_hour(tokens, found, table):
        return True
    highest = found.high.value if found.high else found.value
    if found.kind not in ("number", "duration") or not (0 <= found.value <= 24 and highest <= 24):
        return False
    if after in words.oclock:
        return True  # "9 Uhr", "9 bis 18 Uhr"
    told = None if found.high else table.clocks.match_before(tokens, found.first) or _second_hour(tokens, found.first, table)
    parted = any(tokens.word(k) in words.day_parts for k in (found.stop, found.stop + 1, found.stop + 2))
    if told is None or (after in words.of and not parted):
        return False
    if found.kind == "duration":
        return found.unit == "hour"
    if highest <= HALF_DAY and tokens.word(found.stop + 2) in words.day_parts:
        return True  # "at 9 in the morning"
    joined_hour = after in table.clocks.by_first  # "dalle 9 alle 18"
    return told[1] and not (is_plural(after, table) and after not in words.halts and not joined_hour)


def _second_hour(tokens: Tokens, i: int, table: Tables) -> tuple[int, bool] | None:
    """The joint before token i, where it joins an hour of the clock ("tra le 9 | e le | 10")."""
    link = table.clocks_next.match_before(tokens, i)
    return link if link and table.clocks.match_before(tokens, link[0] - 1) else None


def _told_hour(tokens: Tokens, found: Quantity, table: Tables) -> bool:
    """Does a time told in words hold the number: "half past nine", "at ten to four", "neuf heures et quart"?"""
    if found.kind != "number" and found.unit != "hour":
        return False
    begins = range(max(0, found.first - 6), found.first + 1)
    ends = (match[0] for begin in begins if (match := table.told_hours.match(tokens, begin)))
    halts = table.words.halts
    return any(
        end >= found.number.stop and (tokens.word(end) in halts or not is_plural(tokens.word(end), table)) for end in ends
    )


def is_pronoun(tokens: Tokens, found: Quantity, table: Tables) -> bool:
    """Is this "one" a pronoun ("the one", "one of the", "no one"), and no number?"""
    words = table.words
    if found.number.value != 1 or not found.number.worded or found.number.stop != found.first + 1 or found.high:
        return False
    if found.kind != "number" or tokens.word(found.first) not in words.cardinals:
        return False
    before, after = tokens.word(found.first - 1), tokens.word(found.stop)
    acting = after.endswith(words.participle_ends) and after not in words.nouns
    ranked = before in words.ordinals
    return (
        ranked
        or before in words.determiners
        or after in words.halts
        or acting
        or not (after.isalpha() or after in HYPHENS or "'" in after)
    )


def is_someday(tokens: Tokens, found: Quantity, table: Tables) -> bool:
    """Is this "one day", which may be any day?"""
    single = (
        found.number.value == 1 and found.number.worded and found.unit == "day" and not found.attributive and not found.high
    )
    if not single or tokens.word(found.first) in table.words.articles:
        return False
    after = tokens.word(found.stop)
    return after.isalpha() and after not in table.words.prepositions and after not in table.words.later


def is_place(tokens: Tokens, found: Quantity, table: Tables) -> bool:
    """Is this ordinal a place in a row, and not a day ("May 4th"), a quarter of a year, an adverb or part of a name?"""
    words, i, j = table.words, found.first, joined(tokens, found.stop)
    before = i - 1 - (tokens.word(i - 1) in (".", "the"))
    after = j + (tokens.word(j) in words.of)
    if any(tokens.word(k) in words.months and (tokens.capital(k) or words.small_months) for k in (before, after)):
        return False
    if (
        tokens.digits(j)
        or tokens.word(j) in words.cardinals
        or tokens.word(j) in words.not_ranked
        or (j > found.stop and tokens.word(j) in words.periods)
    ):
        return False
    if tokens.word(j) in words.periods and _fiscal(tokens, j, words):
        return False
    named = tokens.capital(j) and (tokens.digits(i) or tokens.capital(i))
    if not _headline(tokens, i) and (named or (tokens.capital(i) and not _opens(tokens, i))):
        return False
    determined = tokens.word(i - 1) in words.determiners or tokens.word(i - 1).endswith("'s")
    follower = tokens.word(j)
    noun = follower.isalpha() and follower not in words.halts and tokens.near(j)
    if determined:
        return noun or tokens.word(i - 1) not in words.articles
    verbal = follower in words.verbs or (noun and follower.endswith(words.participle_ends))
    return (noun and not verbal) or (j > found.stop) or (tokens.word(i - 1) in words.ranks and not verbal)


def _fiscal(tokens: Tokens, j: int, words: FigureWords) -> bool:
    """Is the quarter or half at token j one of a year? So say a year after it, and words of accounts around it."""
    around = [tokens.word(k) for k in range(max(0, j - 8), min(len(tokens), j + 6))]
    return any(word in words.accounts or (len(word) == 4 and word.isdecimal() and word < "2100") for word in around)


def _is_fraction(tokens: Tokens, found: Quantity, table: Tables) -> bool:
    """Is this a fraction, and not "9/11", "half-time", "the second half" or "a quarter" of the year?"""
    words, first = table.words, tokens.word(found.first)
    if tokens.word(found.first + 1) == "/":
        return tokens.word(found.first + 2) in ("2", "3", "4", "5", "6", "8", "16") and found.number.value < 1
    hedged = table.hedges.match_before(tokens, found.first) is not None
    after = tokens.word(found.stop)
    if first in words.articles:
        return hedged or after in words.of
    if first in words.half_nouns:
        return hedged or after in words.of or not words.of
    if first in words.halves:
        before = tokens.word(found.first - 1)
        if before in words.made_of and after not in words.of:
            return False  # "cut in half"
        counted = after in words.of or after in words.determiners or after in words.halts or not after.isalpha()
        if before in words.joiners and tokens.word(found.first - 2) in table.units.by_first:
            return False  # "huit heures et demie"
        return before not in words.ordinals and before not in words.determiners and counted and after not in HYPHENS
    return True


def _year(tokens: Tokens, found: Quantity, table: Tables) -> bool:
    """Is this a year: four digits without a separator, not followed by what it would count?"""
    words, written = table.words, tokens.written(found.number.first)
    if found.number.sort != "digits" or not written.isdecimal():
        return False
    short = len(written) == 2 or (len(written) == 3 and written.endswith("00"))  # "the '90", "nel '900"
    if short and tokens.word(found.first - 1) in ("'", "‘", "’") and tokens.glued(found.first):
        return True
    value = found.number.value
    if tokens.word(found.first - 1) in words.decades and value % 10 == 0:
        return True
    if len(written) != 4 or not 1000 <= value < 2100 or (found.attributive and value < 1900):
        return False
    if found.high is not None:
        return found.high.value < 2100
    before, after = tokens.word(found.first - 1), tokens.word(found.stop)
    if before in words.years or before in words.months or (before == "," and tokens.digits(found.first - 2)):
        return True
    return value >= 1900 and value < 2060 and after not in words.plurals


def _day(tokens: Tokens, found: Quantity, table: Tables) -> bool:
    """Is this the day of a date: "May 16", "16 May", "Sept. 11", "4 de julio"?"""
    if found.number.worded and tokens.word(found.first) in table.words.months:
        return tokens.digits(found.first - 1)  # "12 sept. 2023"
    if found.number.sort != "digits" or not 1 <= found.number.value <= 31 or found.number.place != 1:
        return False
    months, i, j = table.words.months, found.first, found.stop
    before = i - 1 - (tokens.word(i - 1) in (".", "the"))
    if tokens.word(before) in months and (tokens.capital(before) or table.words.small_months):
        return True
    listed = tokens.word(i - 1) in table.words.joiners or tokens.word(i - 1) == "," or tokens.word(i - 1) in DASHES
    if listed and tokens.digits(i - 2) and tokens.word(i - 3) in months and tokens.capital(i - 3):
        return True
    after = _month_at(tokens, j)
    link = j + (tokens.word(j) == ".")
    if (
        tokens.digits(link + 1)
        and tokens.word(link) not in months
        and (tokens.word(link) in DASHES or len(tokens.word(link)) < 4)
    ):
        after = _month_at(tokens, link + 2)  # "3 to 5 May", "3. bis 5. Mai"
    return tokens.word(after) in months and (tokens.capital(after) or table.words.small_months)


def _month_at(tokens: Tokens, j: int) -> int:
    """Where the month of a day would stand, behind "of" or a full stop at token j."""
    return j + (tokens.word(j) in (".", "de", "of"))


def in_name(tokens: Tokens, found: Quantity, table: Tables) -> bool:
    """Is the number part of a name: "Flight 93", "Landsat 8", "Case 1000", "Formula One", "the Big Ten"?"""
    i, j, words = found.first, found.stop, table.words
    before, after = tokens.word(i - 1), tokens.word(j)
    if not tokens.near(i):
        return False
    if before in words.names and not found.number.worded and "," not in tokens.word(i):
        return True
    if found.number.place < 1 or found.number.scale > 1 or "," in tokens.word(i):
        return False
    if found.number.worded:
        capitals = tokens.capital(i) and not _opens(tokens, i) and not _headline(tokens, i)
        return capitals and (tokens.capital(i - 1) or before in words.of or tokens.capital(j))
    if before in words.names:
        return True
    if words.capital_nouns or before in words.months or not (before[:1].isalpha() and tokens.capital(i - 1)):
        return False
    common = before in words.halts or before in words.determiners or before in table.hedges.by_first
    if common and _opens(tokens, i - 1):
        return False
    plural = is_plural(after, table)
    return not ((plural and not tokens.capital(j)) or (_headline(tokens, i) and plural))


def _listed(tokens: Tokens, found: Quantity, table: Tables) -> bool:
    """Is this the number of an item in a list: "(3) the third"?"""
    enclosed = tokens.word(found.first - 1) == "(" and tokens.word(found.stop) == ")"
    return enclosed and found.number.sort == "digits" and found.number.place == 1 and found.value <= 20


def _street(tokens: Tokens, found: Quantity, table: Tables) -> bool:
    """Is this the number of a house or road: "1600 Pennsylvania Avenue", "29km Road"?"""
    j = found.stop
    if not tokens.digits(found.number.first) or found.number.place < 1:
        return False
    for k in range(j, min(j + 4, len(tokens))):
        if not tokens.capital(k):
            return False
        if tokens.word(k) in table.words.streets:
            return True
    return False


def _idiom(tokens: Tokens, found: Quantity, table: Tables) -> bool:
    """Is the number a fixed part of a phrase: "one-time", both of "one-on-one", "24/7"?"""
    phrase = table.idioms.match(tokens, found.first) or table.idioms.match_before(tokens, found.stop)
    return phrase is not None or (tokens.word(found.stop) == "/" and tokens.glued(found.stop))


def _opens(tokens: Tokens, i: int) -> bool:
    """Does token i open a sentence?"""
    return i == 0 or not tokens.near(i) or tokens.word(i - 1) in OPENERS


def _headline(tokens: Tokens, i: int) -> bool:
    """Does token i stand in a line of title case, where capitals tell nothing?"""
    low, high = i, i
    while low > 0 and i - low < 20 and tokens.near(low):
        low -= 1
    while high + 1 < len(tokens) and high - i < 20 and tokens.near(high + 1):
        high += 1
    if (low > 0 and tokens.near(low)) or (high + 1 < len(tokens) and tokens.near(high + 1)) or tokens.word(high) == ".":
        return False
    long = [k for k in range(low, high + 1) if len(tokens.word(k)) > 3 and tokens.word(k).isalpha()]
    return len(long) > 2 and sum(tokens.capital(k) for k in long) >= 0.75 * len(long)
