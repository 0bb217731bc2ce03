"""Figures read from small sentences: the value, the unit, what is counted, and what is no figure."""

from __future__ import annotations

import math
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retold.language import words_for
from retold.model import Figure
from retold.stages.figures import read_figures
from retold.words import Words

ENGLISH = words_for("en")


def read(text: str, code: str = "en") -> list[tuple[object, ...]]:
    return [(f.text, f.low, f.high, f.unit) for f in read_figures(text, words_for(code))]


def only(text: str, code: str = "en") -> Figure:
    figures = read_figures(text, words_for(code))
    assert len(figures) == 1, figures
    return figures[0]


def near(a: float | None, b: float | None) -> bool:
    return a is b is None or (a is not None and b is not None and math.isclose(a, b, rel_tol=1e-4))


VALUES = [
    # text, what is marked, low, high, unit, kind
    ("The fund has $240.1bn.", "$240.1bn", 240_050_000_000, 240_150_000_000, "USD", "money"),
    ("It cost $1,250.50 in all.", "$1,250.50", 1250.5, 1250.5, "USD", "money"),
    ("A grant of A$5 million helps.", "A$5 million", 4.5e6, 5.5e6, "AUD", "money"),
    ("They paid 40 million shekels.", "40 million shekels", 39.5e6, 40.5e6, "ILS", "money"),
    ("It fell to 90 cents.", "90 cents", 0.9, 0.9, "USD", "money"),
    ("They lost millions of dollars.", "millions of dollars", 2e6, 9_999_999, "USD", "money"),
    ("He gave half a million euros.", "half a million euros", 450_000, 550_000, "EUR", "money"),
    ("Loans of Rs 500 crore followed.", "Rs 500 crore", 4.995e9, 5.005e9, "INR", "money"),
    ("It grew by 4.3 percent.", "4.3 percent", 4.25, 4.35, "percent", "percent"),
    ("Rates rose 0.5 percentage points.", "0.5 percentage points", 0.45, 0.55, "percentage point", "percent"),
    ("Two-thirds of the seats changed.", "Two-thirds", 66.6667, 66.6667, "percent", "percent"),
    ("She has a one-in-three chance.", "one-in-three", 33.3333, 33.3333, "percent", "percent"),
    ("She has a 5 in 3 chance.", "5 in 3", 166.6667, 166.6667, "percent", "percent"),
    ("Nearly half of them left.", "Nearly half", 45, 50, "percent", "percent"),
    ("More than 40 people came.", "More than 40", 40, None, None, "count"),
    ("As many as 20 boats sank.", "As many as 20", None, 20, None, "count"),
    ("About 300 people came.", "About 300", 270, 330, None, "count"),
    ("Some 30 houses burned.", "Some 30", 27, 33, None, "count"),
    ("Nearly 3,000 people died.", "Nearly 3,000", 2700, 3000, None, "count"),
    ("Fifty or more boats left.", "Fifty or more", 50, None, None, "count"),
    ("Dozens of boats left.", "Dozens", 24, 99, None, "count"),
    ("Hundreds of thousands marched.", "Hundreds of thousands", 200_000, 999_999, None, "count"),
    ("Forty-two boats left.", "Forty-two", 42, 42, None, "count"),
    ("Two hundred and six thousand votes.", "Two hundred and six thousand", 205_500, 206_500, None, "count"),
    ("There are five and a half million fish.", "five and a half million", 5_450_000, 5_550_000, None, "count"),
    ("Between five and 12 seats moved.", "Between five and 12", 5, 12, None, "count"),
    ("It takes 46 to 57 months.", "46 to 57 months", 46, 57, "month", "duration"),
    ("An 18-month inquiry ended.", "18-month", 18, 18, "month", "duration"),
    ("It lasted just over a month.", "just over a month", 1, None, "month", "duration"),
    ("The decade and a half since was quiet.", "decade and a half", 1.5, 1.5, "decade", "duration"),
    ("It took half an hour.", "half an hour", 0.5, 0.5, "hour", "duration"),
    ("A 100-square-mile area burned.", "100-square-mile", 99.5, 100.5, "square mile", "measure"),
    ("The wall is 49m high.", "49m", 48.5, 49.5, "meter", "measure"),
    ("It was minus 12 degrees Celsius.", "minus 12 degrees Celsius", -12.5, -11.5, "degree celsius", "measure"),
    ("A 43-year-old man won.", "43-year-old", 43, 43, "year", "age"),
    ("Ana Ruiz, 43, won.", "43", 43, 43, "year", "age"),
    ("A woman in her 40s won.", "40s", 40, 49, "year", "age"),
    ("They won the third race.", "third", 3, 3, None, "ordinal"),
    ("He is the No. 2 official.", "No. 2", 2, 2, None, "ordinal"),
    ("The home side won 34-6.", "34-6", 6, 34, None, "score"),
    ("The bill passed, 52 to 48.", "52 to 48", 48, 52, None, "score"),
    ("It got 10-15 percent more.", "10-15 percent", 10, 15, "percent", "percent"),
]


@pytest.mark.parametrize(("text", "marked", "low", "high", "unit", "kind"), VALUES)
def test_a_figure_is_an_interval_with_a_unit(
    text: str, marked: str, low: float | None, high: float | None, unit: str | None, kind: str
) -> None:
    figure = only(text)
    assert (figure.text, figure.unit, figure.kind) == (marked, unit, kind)
    assert near(figure.low, low) and near(figure.high, high)


COUNTED = [
    ("They signed 11 inter-governmental agreements on Monday.", "inter-governmental agreements"),
    ("Two of his closest aides left.", "closest aides"),
    ("It will take a $3 billion charge.", "charge"),
    ("She got a bill for a whopping $284 billion.", "bill"),
    ("Harbour shares fell 4.3 percent on Friday.", "Harbour shares"),
    ("They hold $60 in cash.", "cash"),
    ("About 40 percent of its revenue is foreign.", "revenue"),
    ("They lifted 130 million tons of cargo.", "cargo"),
    ("It was the eighth term of the mayor.", "term"),
    ("Ana Ruiz, 43, won.", "Ana Ruiz"),
    ("The 58-year-old captain spoke.", "captain"),
    ("A six-vote majority remains.", "vote"),
]


@pytest.mark.parametrize(("text", "of"), COUNTED)
def test_what_is_counted_is_named_as_written(text: str, of: str) -> None:
    assert only(text).of == of


NO_FIGURES = [
    "In 2016 it closed, and on May 4 or 12 March 2019 it opened.",
    "The Power of Siberia 2 pipeline and the 8th Harbour Expo.",
    "An F-16, a B-44, COVID-19, 5G and the A42 motorway.",
    "After 9/11 he worked 24/7.",
    "A one-on-one interview, a one-time gift.",
    "Flight 93 left gate 54B at 12:13 pm, or at 10 a.m.",
    "Call 555-123-4567 or see https://example.org/12/34 and 192.168.0.1.",
    "The one we know; no one knew; one of them did.",
    "It was first reported by a first aid team.",
    "The 1920s and the 21st century; the 2019-20 season.",
    "Profit fell in the third quarter of 2018.",
    "He lives at 12 Mill Street.",
]


def test_a_number_that_an_article_uses_as_a_name_counts_nothing_elsewhere_in_it() -> None:
    assert read("The Heron 9 left the pier. Three Heron 9 ferries are in service.") == read("Three ferries are in service.")
    assert [value for _, value, *_ in read("In Norland 9 ferries are in service.")] == [9]


def test_how_far_a_figure_may_be_off_is_no_number_below_zero() -> None:
    assert [(f.low > 0, f.approximate) for f in read_figures("It is known within plus or minus three hours.", ENGLISH)] == [
        (True, True)
    ]


@pytest.mark.parametrize("text", NO_FIGURES)
def test_dates_names_and_labels_are_left_alone(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("code", "text", "figure", "of"),
    [
        ("en", "He had a triple bypass.", ("triple", 3, 3, None), "bypass"),
        ("en", "She was charged with a double murder.", ("double", 2, 2, None), "murder"),
        ("fr", "Il a avoué un double meurtre.", ("double", 2, 2, None), "meurtre"),
        ("it", "Un triplice omicidio a Torino.", ("triplice", 3, 3, None), "omicidio"),
        ("de", "Er gestand einen dreifachen Mord.", ("dreifachen", 3, 3, None), "Mord"),
        ("en", "She was jailed for a year.", ("a year", 1, 1, "year"), None),
        ("en", "The talks lasted an hour.", ("an hour", 1, 1, "hour"), None),
        ("en", "It began at five to ten sites.", ("five to ten", 5, 10, None), "sites"),
        ("en", "A couple of suspects fled.", ("A couple of", 2, 3, None), "suspects"),
        ("en", "A couple of hundred fans came.", ("A couple of hundred", 200, 299, None), "fans"),
        ("it", "Sono morte tra le 9 e le 10 persone.", ("tra le 9 e le 10", 9, 10, None), "persone"),
        ("it", "C'erano tra i 2.000 e i 3.000 manifestanti.", ("tra i 2.000 e i 3.000", 2000, 3000, None), "manifestanti"),
        ("es", "Entre las 2.000 y las 3.000 personas.", ("Entre las 2.000 y las 3.000", 2000, 3000, None), "personas"),
        ("de", "Der Umsatz ist um die Hälfte gesunken.", ("Hälfte", 50, 50, "percent"), None),
        ("de", "Rund die Hälfte blieb.", ("Rund die Hälfte", 45, 55, "percent"), None),
    ],
)  # fmt: skip
def test_numbers_told_by_other_words_are_figures(
    code: str, text: str, figure: tuple[str, float, float, str | None], of: str | None
) -> None:
    found, (marked, low, high, unit) = only(text, code), figure
    assert (found.text, found.unit, found.of) == (marked, unit, of)
    assert near(found.low, low) and near(found.high, high)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "They have double standards and twin beds."),
        ("en", "She left a year later, on a day trip, at half past nine."),
        ("en", "It began at five o'clock and ended at ten to six."),
        ("en", "They left at 9 in the morning and met again after eight in the evening."),
        ("fr", "Le train part à 9 h et à neuf heures et quart."),
        ("es", "Fue a las 9 de la mañana."),
        ("de", "Geöffnet um 9 Uhr am Abend, von 9 bis 18 Uhr und zwischen 10 und 11 Uhr."),
        ("it", "Aperto dalle 9 alle 18, tra le 9 e le 10, alle 9 di lunedì e dalle 9.30 alle 18.45."),
        ("pt", "Abre das 9 às 18. Foi entre as 9 e as 10 da noite."),
    ],
)
def test_times_told_in_words_and_idle_doubles_are_no_figures(code: str, text: str) -> None:
    assert read(text, code) == []


def test_a_change_from_one_figure_to_another_is_two_figures() -> None:
    assert [row[0] for row in read("Sales fell from $10 million to $9 million.")] == ["$10 million", "$9 million"]


def test_a_unit_left_out_is_taken_from_the_figure_before() -> None:
    assert [row[3] for row in read("Silver has lost 28 percent and copper is down 24.")] == ["percent", "percent"]


def test_bare_dollars_are_american_unless_the_text_is_at_home_elsewhere() -> None:
    assert only("The council in Springfield spent $5.").unit == "USD"
    home = "Officials in Canberra said that Australian farmers and Sydney banks owe $5."
    assert only(home).unit == "AUD"
    assert [row[3] for row in read("The Sydney firm paid A$5 million ($3.6 million).")] == ["AUD", "USD"]


def test_a_language_without_tables_still_gets_digits_signs_and_codes() -> None:
    figures = read_figures("USD 40, 5 km, €3,50, 12 %, ۱۲", Words("xx"))
    assert [(f.low, f.high, f.unit) for f in figures] == [
        (40, 40, "USD"),
        (4.5, 5.5, "kilometer"),
        (3.5, 3.5, "EUR"),
        (11.5, 12.5, "percent"),
        (12, 12, None),
    ]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.text(max_size=12),
            st.sampled_from(
                "half a million in 3 4/5 12,345.6 $ € % - – . , ( ) percent to and ten one of third 5m US$ km No °".split()
            ),
        ),
        max_size=30,
    )
)
def test_offsets_cut_what_they_claim_whatever_the_text(parts: list[str]) -> None:
    text = " ".join(parts)
    end = 0
    for figure in read_figures(text, ENGLISH):
        start, stop = figure.span
        assert end <= start < stop <= len(text) and text[start:stop] == figure.text
        assert figure.low is None or figure.high is None or figure.low <= figure.high
        assert figure.of is None or figure.of in text
        end = stop


@pytest.mark.parametrize(
    "unit", ["1,111,", "one hundred and ", "1 000 ", "half a ", "1/2", "$5 to ", "a ", "3.", "(", "the 9-", "1e9^"]
)
def test_time_is_linear_whatever_is_repeated(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        began = time.process_time()
        read_figures(text, ENGLISH)
        return time.process_time() - began

    small = min(seconds(20_000) for _ in range(2))
    assert seconds(200_000) < 10 * small * 3 + 0.2


def test_what_changed_from_one_number_to_another_is_two_figures_and_no_range() -> None:
    assert [value[0] for value in read("The number rose from 12 to 15.")] == ["12", "15"]
    assert [value[0] for value in read("The pupils are 12 to 15 years old.")] == ["12 to 15 years"]


def test_the_first_day_of_a_range_of_days_is_no_count() -> None:
    assert read("They met from 3 to 5 May.") == [] and read("They met on 3-5 May 2021.") == []


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Malia and Ida Roe, aged 16 and 13 respectively, came.", [("Malia", 16), ("Ida Roe", 13)]),
        ("He said Ann, Bo and Ida Roe, aged 16, 13 and 12, came.", [("Ann", 16), ("Bo", 13), ("Ida Roe", 12)]),
        ("Ann Roe, aged 16, and 13 others came.", [("Ann Roe", 16)]),
        ("Her sons, aged 16 and 13, came.", [("sons", 16), (None, 13)]),
        ("Ann and Bo Roe, aged 16, 13 boats and a dog came.", [("Bo Roe", 16)]),
    ],
)
def test_ages_in_a_row_are_those_of_the_names_in_a_row(text: str, ages: list[tuple[str | None, int]]) -> None:
    assert [(f.of, f.low) for f in read_figures(text, ENGLISH) if f.kind == "age"] == ages
