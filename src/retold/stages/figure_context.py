"""What is no figure: years, dates, clock times, versions, names with numbers in them, numbers in addresses."""

from __future__ import annotations

import re

from retold.stages.figure_symbols import SIGNS
from retold.stages.figure_tokens import Tokens
from retold.stages.numerals import DASHES, Tables
from retold.stages.quantities import Quantity

_MASKS = re.compile(
    r"(?:https?://|www\.)[^\s<>\"]{1,2000}|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}|[@#]\w{1,64}"
    r"|\b\d{4}-\d\d-\d\d(?:T[\d:.Z+-]{1,24})?|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b"
    r"|\b\d{1,2}[:.h]\d\d(?::\d\d)?\s{0,2}(?:[ap]\.?\s?m\b\.?|GMT|UTC|BST|E[DS]?T|P[DS]?T|CET|IST|Uhr)|\b\d{1,2}:\d\d(?::\d\d)?\b"
    r"|\b\d{1,2}\s{0,2}[ap]\.?m\b\.?|\b\d{1,2}\s[ap]\.\s?m\b\.?"
    r"|(?:\+\d{1,3}[ -]?)?\(?\b\d{3}\)?[ -]\d{3}[ -]\d{4}\b|\b\d{1,3}\.\d{1,3}\.\d{1,3}(?:\.\d{1,3})?\b",
    re.IGNORECASE,
)


def masks(text: str) -> list[tuple[int, int]]:
    """The spans of a text in which no number is a figure: addresses, dates and clock times in digits, phone numbers."""
    return [match.span() for match in _MASKS.finditer(text)]


def is_figure(tokens: Tokens, found: Quantity, table: Tables) -> bool:
    """Is this quantity a figure, and not a date or a part of a name?"""
    if found.kind == "ordinal" or found.number.sort == "ordinal":
        return not _dated_ordinal(tokens, found, table)
    if found.kind != "number":
        return not (found.kind == "measure" and _in_name(tokens, found, table))
    if found.number.sort in ("fraction", "odds", "vague"):
        return not (found.number.sort == "fraction" and tokens.word(found.first + 1) == "/" and _glued_date(tokens, found))
    return not (
        _glued(tokens, found, table)
        or _year(tokens, found, table)
        or _day(tokens, found, table)
        or _in_name(tokens, found, table)
    )


def _glued_date(tokens: Tokens, found: Quantity) -> bool:
    """Is this "9/11" or "24/7", and no fraction? Only fractions that cooks and carpenters write count."""
    return (
        tokens.word(found.first + 2) not in ("2", "3", "4", "5", "6", "8", "10", "16", "20", "32", "64", "100")
        or found.number.value >= 1
    )


def _glued(tokens: Tokens, found: Quantity, table: Tables) -> bool:
    """Is the number glued to letters or marks that make it a label: "B-44", "5G", "A42", "3D"?"""
    i, j = found.first, found.stop
    if tokens.glued(i) and (tokens.word(i - 1).isalpha() or tokens.word(i - 1) in ("_", "#", "@", ".", "/", "\\", "=", "&")):
        return True
    if (
        tokens.glued(i)
        and tokens.word(i - 1) in DASHES
        and tokens.glued(i - 1)
        and (tokens.word(i - 2).isalnum())
        and not found.number.worded
    ):
        return True
    if (
        found.number.sort == "digits"
        and tokens.glued(j)
        and (tokens.word(j).isalpha() or tokens.word(j) in ("_", "/", ":", "@") and tokens.glued(j + 1))
    ):
        return True
    return (
        found.number.sort == "digits"
        and tokens.word(i).startswith("0")
        and len(tokens.word(i)) > 1
        and tokens.word(i).isdecimal()
    )


def _year(tokens: Tokens, found: Quantity, table: Tables) -> bool:
    """Is this a year: four digits without a separator, not followed by what it would count?"""
    written = tokens.written(found.first)
    if found.number.sort != "digits" or not (len(written) == 4 and written.isdecimal()) or found.attributive:
        short = written.isdecimal() and len(written) == 2 and tokens.word(found.first - 1) in ("'", "‘", "’")
        return bool(short and tokens.glued(found.first))
    value = int(written)
    if found.high is not None and found.high.value < 2100 and 1000 < value:
        return True
    before = tokens.word(found.first - 1)
    if not 1000 <= value < 2100:
        return False
    if 1900 <= value < 2060 or before in table.words.years or before in table.words.months:
        return tokens.word(found.stop) not in table.words.plurals or before in table.words.years
    return before == "," and tokens.digits(found.first - 2)


def _day(tokens: Tokens, found: Quantity, table: Tables) -> bool:
    """Is this the day of a date: "May 16", "16 May", "Sept. 11", "4 de julio"?"""
    if found.number.sort != "digits" or not 1 <= found.number.value <= 31 or found.number.place != 1:
        return False
    i, j = found.first, found.stop
    before = i - 1 - (tokens.word(i - 1) == ".")
    after = j + (tokens.word(j) in (".", "de", "of"))
    if tokens.word(before) in table.words.months and tokens.capital(before):
        return True
    return tokens.word(after) in table.words.months and (tokens.capital(after) or table.words.decimal == ",")


def _dated_ordinal(tokens: Tokens, found: Quantity, table: Tables) -> bool:
    """Is this ordinal a day ("May 4th"), a century, a quarter of a year, a part of a name, or "first" as an adverb?"""
    i, j = found.first, joined(tokens, found.stop)
    months = table.words.months
    if found.prefixed:
        return False
    before = i - 1 - (tokens.word(i - 1) in (".", "the"))
    after = j + (tokens.word(j) in table.words.of)
    if tokens.word(before) in months and tokens.capital(before) or tokens.word(after) in months and tokens.capital(after):
        return True
    return False


def joined(tokens: Tokens, i: int) -> int:
    """The token after i when token i is a hyphen between two words, else i."""
    return i + 1 if tokens.word(i) in DASHES and tokens.glued(i) and tokens.glued(i + 1) else i


def _in_name(tokens: Tokens, found: Quantity, table: Tables) -> bool:
    """Is the number part of a name: "Flight 93", "Landsat 8", "Case 1000", "World War II"?"""
    i, j = found.first, found.stop
    if found.number.sort != "digits" or found.number.place < 1 or "," in tokens.word(i) or found.prefixed:
        return False
    if not tokens.near(i) or tokens.word(i - 1) in SIGNS:
        return False
    before = tokens.word(i - 1)
    if before in table.words.names and found.kind == "number":
        return True
    if not (before.isalpha() and tokens.capital(i - 1)) or _opens(tokens, i - 1) or before in table.words.months:
        return False
    follower = tokens.word(j)
    return not (
        follower in table.words.plurals or (follower.endswith(table.words.plural_ends or ("\0",)) and not tokens.capital(j))
    )


def _opens(tokens: Tokens, i: int) -> bool:
    """Does token i open a sentence?"""
    return i == 0 or not tokens.near(i) or tokens.word(i - 1) in (".", "!", "?", "“", '"', ":", "—", "–", "(")
