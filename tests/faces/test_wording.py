"""What the faces say in words: days, amounts, shares, and text on one safe line."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retold.faces import wording
from retold.model import (
    Difference,
    Figure,
    Side,
)


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        (date(2031, 6, 3), date(2031, 6, 3), "3 June 2031"),
        (date(2031, 6, 3), date(2031, 6, 6), "3–6 June 2031"),
        (date(2031, 6, 30), date(2031, 7, 2), "30 June – 2 July 2031"),
        (date(2030, 12, 31), date(2031, 1, 1), "31 December 2030 – 1 January 2031"),
        (date(2031, 6, 1), date(2031, 6, 30), "June 2031"),
        (date(2031, 6, 1), date(2031, 8, 31), "June–August 2031"),
        (date(2031, 12, 1), date(2032, 2, 29), "December 2031 – February 2032"),
        (date(2031, 1, 1), date(2031, 12, 31), "2031"),
        (date(2031, 1, 1), date(2033, 12, 31), "2031–2033"),
        (date(2030, 1, 1), date(2039, 12, 31), "2030s"),
        (date(9999, 1, 1), date.max, "9999"),
        (None, None, "undated"),
        (None, date(2031, 6, 3), "on 3 June 2031"),
    ],
)
def test_days_are_said_as_short_as_they_can_be(start: date | None, end: date | None, said: str) -> None:
    assert wording.days(start, end) == said


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        (date(2031, 7, 2), date(2031, 12, 31), "late 2031"),
        (date(2031, 4, 2), date(2031, 10, 1), "mid-2031"),
        (date(2031, 6, 1), date(2031, 6, 15), "early June 2031"),
        (date(2031, 6, 1), date(2031, 6, 16), "1–16 June 2031"),
        (date(2031, 6, 3), date(2031, 6, 3), "3 June 2031"),
        (date(999, 1, 1), date(999, 12, 31), "999"),
        (date(9999, 12, 1), date.max, "December 9999"),
    ],
)
def test_half_a_month_or_year_is_said_as_it_is_told(start: date, end: date, said: str) -> None:
    assert wording.told_days(start, end) == said


@pytest.mark.parametrize(
    ("low", "high", "unit", "said"),
    [
        (14, 14, "person", "14 people"),
        (1, 1, "person", "1 person"),
        (40, None, None, "40 or more"),
        (None, 1, "year", "1 year or less"),
        (240.05e9, 240.15e9, "USD", "240.05 to 240.15 billion USD"),
        (26.35, 26.45, "percent", "26.35 to 26.45%"),
        (180, 220, "passenger", "180 to 220 passengers"),
        (900_000, 1_100_000, None, "900,000 to 1.1 million"),
        (80, 80, "kilometre per hour", "80 kilometres per hour"),
        (43_885_310, 43_885_310, "USD", "43,885,310 USD"),
        (20e6, 99_999_999, "USD", "20 to 100 million USD"),
        (None, None, "story", "any amount"),
        (float("inf"), float("nan"), None, "any amount"),
    ],
)
def test_an_interval_is_said_in_words(low: float | None, high: float | None, unit: str | None, said: str) -> None:
    assert wording.interval(Figure((0, 1), "x", "count", low, high, unit)) == said


def test_what_a_difference_means_is_said_without_the_values_that_stand_beside_it() -> None:
    sides = (Side("open", (0,)), Side("not  open", (1,)))
    told = Difference("polarity", "One telling asserts what the other denies: open / not open.", sides)
    assert wording.said_of(told) == "One telling asserts what the other denies."
    assert wording.said_of(replace(told, note="One shop: open.")) == "One shop: open."


@pytest.mark.parametrize(("share", "said"), [(1.0, "100%"), (0.999, "99%"), (0.004, "under 1%"), (0.0, "0%"), (0.5, "50%")])
def test_a_share_is_never_rounded_to_all_or_nothing(share: float, said: str) -> None:
    assert wording.percent(share) == said


@given(st.text(st.characters()))
def test_readable_text_is_one_safe_line(text: str) -> None:
    line = wording.readable(text)
    line.encode("utf-8")
    assert not any(ord(c) < 32 or 0x7F <= ord(c) < 0xA0 for c in line)
    assert not set(line) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029")


def test_a_text_is_shortened_at_a_word() -> None:
    assert wording.shorten("The ferry Marella ran aground", 20) == "The ferry Marella…"
    assert wording.shorten("x" * 50, 20) == "x" * 19 + "…"
    assert wording.shorten("short", 20) == "short"
