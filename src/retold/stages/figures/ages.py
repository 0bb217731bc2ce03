"""Which numbers are ages, and whose: "Ana Ruiz, 43,", "Ann and Ida Roe, aged 16 and 13"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from retold.model import Span
from retold.stages.figures.counted import is_plural, name_before
from retold.stages.figures.tables import Tables
from retold.stages.figures.tokens import Tokens
from retold.stages.figures.units import Quantity
from retold.words import FigureWords

OLDEST = 116  # years that nobody lives


def ages(tokens: Tokens, found: Quantity, before: Quantity | None, table: Tables) -> Quantity:
    """A bare number that is an age: "Ana Ruiz, 43,", "aged 43", "turned 300", "in his 40s", and behind another age (`before`
    is the figure before it) "aged 16 and 13"."""
    i, j, words = found.first, found.stop, table.words
    if before is not None and _next_in_row(tokens, before, found, table):
        return replace(found, kind="age", unit="year")
    if found.kind == "duration" and found.unit == "year" and not found.high:
        if _has_years(tokens, i, j, found, words):
            return replace(found, kind="age")
        i -= tokens.word(i - 1) in words.of  # "Ana Ruiz, de 43 años,"
        return replace(found, kind="age") if tokens.word(i - 1) == "," and _apposition(tokens, i, j, table) else found
    if found.kind != "number" or found.number.sort not in ("digits", "words") or found.number.place != 1:
        return found
    if found.value > 5000:
        return found
    aged = replace(found, kind="age", unit="year", attributive=False)
    counts = is_plural(tokens.word(j), table) and tokens.word(j) not in words.halts and tokens.near(j)
    named = tokens.word(i - 1) in words.aged or (tokens.word(i - 1) in words.of and tokens.word(i - 2) in words.aged)
    if named and not counts and tokens.word(j) != "%":
        return aged
    if found.high:
        return found
    decade = tokens.glued(j) and tokens.word(j) == "s" and 20 <= found.value <= 90
    if decade and any(tokens.word(k) in words.his for k in range(max(0, i - 3), i)):
        return replace(aged, stop=j + 1, high=replace(found.number, value=found.value + 9))
    if not 1 < found.value < OLDEST or found.number.sort != "digits":
        return found
    ends = tokens.word(j) in (",", ")", ".", ";") or not tokens.near(j)
    if ends and tokens.word(i - 1) in words.at and tokens.word(i - 2) in words.dies:
        return aged
    return aged if _apposition(tokens, i, j, table) else found


def _has_years(tokens: Tokens, i: int, j: int, found: Quantity, words: FigureWords) -> bool:
    """Are years in tokens i..j somebody's age: "tiene 34 años", "âgée de 34 ans", and not "34 años de servicio"?"""
    aged = tokens.word(i - 1) in words.of and tokens.word(i - 2) in words.aged
    return found.value < OLDEST and (aged or (tokens.word(i - 1) in words.having and tokens.word(j) not in words.of))


def _apposition(tokens: Tokens, i: int, j: int, table: Tables) -> bool:
    """Is the number in tokens i..j set apart after a person: "Ana Ruiz, 43,", "the mayor (43)", "his wife, 43,"?"""
    words = table.words
    if (
        tokens.word(i - 1) not in (",", "(")
        or tokens.word(j) not in (",", ")", ".", ";")
        or tokens.digits(j + 1)
        or tokens.digits(i - 2)
    ):
        return False
    name = name_before(tokens, i - 1)
    if name is not None:
        return tokens.word(name[1] - 1) not in words.months and (tokens.word(j) != "." or name[1] - name[0] > 1)
    described = any(tokens.word(k) in words.determiners or tokens.word(k) in words.his for k in range(max(0, i - 5), i - 1))
    return described and tokens.word(j) == "," and tokens.word(i - 2).isalpha() and tokens.word(i - 2) not in words.halts


def _next_in_row(tokens: Tokens, before: Quantity, found: Quantity, table: Tables) -> bool:
    """Is a bare number right behind an age the next age: "aged 16 | and 13 respectively,"?"""
    words, after = table.words, tokens.word(found.stop)
    bare = found.kind == "number" and found.number.sort in ("digits", "words") and found.number.place == 1
    ends = not tokens.near(found.stop) or not after[0].isalnum() or after in words.joiners | words.in_turn
    return bare and ends and 0 < found.value < OLDEST and in_a_row(tokens, before, found, table)


def in_a_row(tokens: Tokens, before: Quantity, found: Quantity, table: Tables) -> bool:
    """Do two figures, the first an age of somebody who is named before it, stand beside each other in a list?"""
    between = [tokens.word(k) for k in range(before.stop, found.first)]
    listed = bool(between) and all(word == "," or word in table.words.joiners for word in between)
    return before.kind == "age" and not before.attributive and listed


def whose(tokens: Tokens, row: Sequence[Quantity], table: Tables) -> list[Span]:
    """The names of those whose ages stand in a row, in tokens: as many as there are ages, else none."""
    words, names, stop = table.words, list[Span](), row[0].first
    while tokens.word(stop - 1) in words.aged or tokens.word(stop - 1) == ",":
        stop -= 1
    while len(names) < len(row) and (name := name_before(tokens, stop)):
        names.insert(0, name)
        stop = name[0]
        while tokens.word(stop - 1) in words.joiners or tokens.word(stop - 1) == ",":
            stop -= 1
    return names if len(names) == len(row) else []
