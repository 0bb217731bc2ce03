"""What agrees and what does not: one table a kind of value."""

from __future__ import annotations

from datetime import date

import pytest

from retold.language import words_for
from retold.model import DateMention, Figure
from retold.model.base import FigureKind
from retold.stages.clashes import compatible
from retold.stages.dates import read_dates
from retold.stages.dates.ranges import whole

EN = words_for("en")


def figure(
    low: float | None, high: float | None, unit: str | None = None, kind: FigureKind = "count", approximate: bool = False
) -> Figure:
    return Figure((0, 1), "", kind, low, high, unit, None, approximate)


def share(text: str, percent: float) -> Figure:
    return Figure((0, 1), text, "percent", percent, percent, "percent", None, False)


def money(low: float, high: float | None = None, unit: str = "USD") -> Figure:
    return figure(low, low if high is None else high, unit, "money")


def measure(number: float, unit: str) -> Figure:
    return figure(number, number, unit, "measure")


def lasting(number: float, unit: str) -> Figure:
    return figure(number, number, unit, "duration")


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        # a rounder figure, a hedge that holds the other
        (money(43_885_310), money(43.5e6, 44.5e6), "same"),
        (money(14_959_450), money(14.5e6, 15.5e6), "same"),
        (figure(40, None, approximate=True), figure(47, 47), "same"),
        (figure(None, 50, approximate=True), figure(47, 47), "same"),
        (figure(None, 2, approximate=True), figure(None, 2, approximate=True), "same"),
        (figure(12_000, None, approximate=True), figure(12_000, None, approximate=True), "same"),
        (figure(24, 99, approximate=True), figure(30, 30), "same"),
        (figure(5000, 6000), figure(5500, 5500), "same"),
        (figure(45.75, 45.85, "percent", "percent"), figure(45.8, 45.8, "percent", "percent"), "same"),
        # cut off, not rounded
        (money(42.5e6, 43.5e6), money(43_885_310), "precision"),
        (money(1.15e9, 1.25e9), money(1.289e9), "precision"),
        # another unit
        (measure(6, "mile"), measure(10, "kilometer"), "same"),
        (measure(100, "acre"), measure(40, "hectare"), "same"),
        (measure(70, "kilogram"), measure(154, "pound"), "same"),
        (measure(100, "degree fahrenheit"), measure(38, "degree celsius"), "same"),
        (lasting(2, "year"), lasting(24, "month"), "same"),
        (lasting(48, "hour"), lasting(2, "day"), "same"),
        # one number, two measures
        (money(500), money(500, unit="EUR"), "meaning"),
        (measure(12, "mile"), measure(12, "kilometer"), "meaning"),
        (figure(0, 60, "mile per hour", "measure"), measure(35, "gigawatt hour"), "unlike"),
        (figure(250, None, "mile per hour", "measure"), measure(119_000, "pound"), "unlike"),
        (lasting(3, "week"), lasting(3, "day"), "meaning"),
        # not both true
        (figure(47, 47), figure(48, 48), "different"),
        (money(46.5e6, 47.5e6), money(47.5e6, 48.5e6), "different"),
        (money(3.45e9, 3.55e9), money(3.55001e9, 3.65e9), "different"),
        (money(5687.75), money(5587.75), "different"),
        (figure(520_000, 520_000), figure(400_000, 400_000), "different"),
        (figure(60, None), figure(50, 50), "different"),
        (figure(10, 10, "percent", "percent"), figure(11, 11, "percent", "percent"), "different"),
        # a fraction in words is round
        (share("two-thirds", 200 / 3), figure(64.5, 65.5, "percent", "percent"), "same"),
        (share("half", 50), share("48%", 48), "same"),
        (share("half", 50), share("45%", 45), "different"),
        (share("a quarter", 25), share("one in three", 100 / 3), "different"),
        (measure(6, "mile"), measure(16, "kilometer"), "different"),
        (lasting(2, "year"), lasting(3, "month"), "different"),
        # say nothing about each other
        (money(12), figure(12, 12), "unlike"),
        (money(12), money(15, unit="EUR"), "unlike"),
        (figure(75, 75, kind="ordinal"), figure(70, 70), "unlike"),
        (measure(12, "mile"), measure(12, "kilogram"), "meaning"),
        (figure(10, 10, "percent", "percent"), figure(30, 30), "unlike"),
    ],
)
def test_figures(a: Figure, b: Figure, relation: str) -> None:
    assert compatible.figures(a, b) == relation
    assert compatible.figures(b, a) == relation


def day(start: str, end: str = "", type_: str = "DATE") -> DateMention:
    return DateMention((0, 1), "", date.fromisoformat(start), date.fromisoformat(end or start), "", type_)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (day("2021-03-05"), day("2021-03-05"), "same"),
        (day("2021-03-05"), day("2021-03-01", "2021-03-07"), "same"),
        (day("2021-03-05"), day("2021-01-01", "2021-12-31"), "same"),
        (day("2017-01-01", "2017-12-31"), day("2018-01-01", "2018-12-31"), "different"),
        (day("2021-03-05"), day("2021-03-06"), "different"),
        (day("2021-03-05"), day("2020-01-01", "2020-12-31"), "unlike"),
        (day("2029-03-01", "2029-05-31"), day("2030-01-01", "2030-12-31"), "different"),
        (day("2029-03-01", "2029-05-31"), day("2029-01-01", "2029-12-31"), "same"),
        (day("2021-03-05"), day("2021-03-06", type_="SET"), "unlike"),
    ],
)
def test_days(a: DateMention, b: DateMention, relation: str) -> None:
    assert compatible.days(a, b) == compatible.days(b, a) == relation


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("from 1998 to 2006", "from 2000 to 2006", "different"),
        ("from 1998 to 2006", "from 1998 to 2007", "different"),
        ("from 1998 to 2006", "from 2000 to 2007", "same"),  # perhaps a part of it
        ("from 1998 to 2006", "from May 2000 to 2006", "same"),
        ("from 1998 to 2006", "in 2000", "same"),
    ],
)
def test_stretches_that_part_at_one_end_are_two(a: str, b: str, relation: str) -> None:
    def read(text: str) -> DateMention:
        (found,) = whole(text, read_dates(text, None, EN), EN.dates)
        return found

    assert compatible.days(read(a), read(b)) == compatible.days(read(b), read(a)) == relation


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("Ada Brook", "Brook", "same"),
        ("Ada M. Brook", "Ada Brook", "same"),
        ("José Marín", "Jose Marin", "same"),
        ("Preibus", "Priebus", "same"),
        ("Karim Abdel-Hadi al-Sabi", "Karim Abdel Hadi el-Sabbi", "same"),
        ("Hale", "Hall", "different"),
        ("Ada M. Brook, Jr.", "Ada Brook", "same"),
        ("Ada Brook Jr.", "Tom Hale Jr.", "different"),
        ("United Grain Board", "UGB", "same"),
        ("U.G.B.", "United Grain Board", "same"),
        ("Ada Brook", "Tom Hale", "different"),
        ("North Harbour", "South Quay", "different"),
    ],
)
def test_names_in_one_role(a: str, b: str, relation: str) -> None:
    assert compatible.people(a, b) == compatible.people(b, a) == relation


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        ("workers", "worker", True),
        ("people", "pages", False),
        ("injured people", "people", True),
        ("gross income", "income taxes", False),
        ("state taxes", "federal taxes", None),
        ("federal income taxes", "federal taxes", True),
        (None, "people", None),
        ("", "people", None),
    ],
)
def test_what_is_counted(a: str | None, b: str | None, one: bool | None) -> None:
    assert compatible.heads(a, b, ("ers", "er", "es", "s")) is one


@pytest.mark.parametrize(("a", "b", "relation"), [("Pa.", "Pennsylvania", "same"), ("Pa.", "Virginia", "different")])
def test_a_place_may_be_abbreviated(a: str, b: str, relation: str) -> None:
    assert compatible.people(a, b) == relation


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("the Western Ocean", "the Eastern Ocean", "different"),
        ("North Norland", "South Norland", "different"),
        ("Marl State University", "Grell University", "different"),
        ("the Ocean", "the Eastern Ocean", "same"),
        ("Department of Justice", "Justice Department", "same"),
        ("United Grain Board", "UGB", "same"),
        ("Guangzhou Harbour", "Guangzhuo Harbour", "same"),
        ("Marl", "Grell", "different"),
    ],
)
def test_places_and_bodies_in_one_role(a: str, b: str, relation: str) -> None:
    assert compatible.bodies(a, b) == compatible.bodies(b, a) == relation


@pytest.mark.parametrize(
    ("open_ended", "other", "confirmed"),
    [
        (figure(600_000, None), figure(612_000, 612_000), True),
        (figure(600_000, None), figure(2.6e6, 2.6e6), False),
        (figure(None, 14), figure(2, 2), False),
        (figure(None, 14), figure(12, 12), True),
        (figure(40, 50), figure(45, 45), True),
    ],
)
def test_an_open_figure_confirms_only_what_lies_near_its_end(open_ended: Figure, other: Figure, confirmed: bool) -> None:
    assert compatible.agree(open_ended, other)
    assert compatible.confirms(open_ended, other) == compatible.confirms(other, open_ended) == confirmed
