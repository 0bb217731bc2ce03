"""The dates reader: what an expression means, seen from a day of publication."""

from __future__ import annotations

import time
from datetime import date

import pytest
from dated import days, read, timexes
from hypothesis import given, settings
from hypothesis import strategies as st

from retold.language import words_for
from retold.model import Published
from retold.stages.dates import read_dates

ENGLISH = words_for("en")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the calendar
        ("The bridge opened on May 3, 2021.", "2021-05-03"),
        ("The bridge opened on Monday, May 3, 2021.", "2021-05-03"),
        ("The bridge opened on the 3rd of May 2021.", "2021-05-03"),
        ("The bridge opened on 3 May 2021.", "2021-05-03"),
        ("The bridge opened on 2021-05-03.", "2021-05-03"),
        ("The bridge opened on 5/3/2021.", "2021-05-03"),
        ("The bridge opened in May 2021.", "2021-05-01..2021-05-31"),
        ("The bridge opened in 2021.", "2021-01-01..2021-12-31"),
        ("The bridge opened in the 1980s.", "1980-01-01..1989-12-31"),
        ("It has been shut since '98.", "1998-01-01..1998-12-31"),
        ("Sales rose in the third quarter of 2023.", "2023-07-01..2023-09-30"),
        ("Sales rose in the first half of 2023.", "2023-01-01..2023-06-30"),
        ("It opened in the summer of 2022.", "2022-06-01..2022-08-31"),
        ("They met on Christmas Day.", "2023-12-25"),
        ("They met at Thanksgiving 2019.", "2019-11-28"),
        # parts of a period
        ("It opened in early May 2021.", "2021-05-01..2021-05-16"),
        ("It opened at the end of 2020.", "2020-07-02..2020-12-31"),
        ("They met earlier this month.", "2024-05-01..2024-05-15"),  # today is not earlier
        ("It will open later this year.", "2024-05-17..2024-12-31"),
        # near the publication
        ("They met today.", "2024-05-16"),
        ("They met yesterday evening.", "2024-05-15"),
        ("They met last week.", "2024-05-06..2024-05-12"),
        ("They met last month.", "2024-04-01..2024-04-30"),
        ("They will meet next year.", "2025-01-01..2025-12-31"),
        ("They met last weekend.", "2024-05-11..2024-05-12"),
        ("They met two years ago.", "2022-01-01..2022-12-31"),
        ("They met ten days ago.", "2024-05-06"),
        # without a year
        ("They met on March 3.", "2024-03-03"),
        ("They met on December 3.", "2023-12-03"),
        ("They will meet on January 9.", "2025-01-09"),
        ("They met in September.", "2023-09-01..2023-09-30"),
        ("They will meet in September.", "2024-09-01..2024-09-30"),
        ("They met last May.", "2023-05-01..2023-05-31"),
        ("They met on the 3rd of last month.", "2024-04-03"),
        ("They met in July '69.", "1969-07-01..1969-07-31"),
        ("They met this past weekend.", "2024-05-11..2024-05-12"),
    ],
)
def test_one_expression_means_these_days(text: str, expected: str) -> None:
    assert days(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor said on Tuesday that it was over.", "2024-05-14"),
        ("The mayor will speak on Tuesday.", "2024-05-21"),
        ("On Friday they will head north.", "2024-05-17"),
        ("On Friday they headed north.", "2024-05-10"),
        ("The mayor spoke on Thursday.", "2024-05-16"),
        ("The mayor spoke last Thursday.", "2024-05-09"),
        ("The mayor speaks next Thursday.", "2024-05-23"),
        ("The mayor went there this Tuesday.", "2024-05-14"),
        ("It stays shut until Monday.", "2024-05-20"),
        ("It was shut until Monday.", "2024-05-20"),
        ("The boiler blew up on Friday.", "2024-05-10"),
        ("The council overrode the veto on Friday.", "2024-05-10"),
        ("Two feet of snow fell by Tuesday.", "2024-05-14"),
        ("He asked them to leave by Tuesday.", "2024-05-21"),
        ("Tom Hale will be buried on Tuesday.", "2024-05-21"),
        ("Tom Hale is to be buried on Tuesday.", "2024-05-21"),
        ("Tom Hale could not be reached on Tuesday.", "2024-05-14"),
        ("Tom Hale had to be rescued on Tuesday.", "2024-05-14"),
        ("The trams of the D.C. and Norland lines will, Mr. Roe said, halt on Tuesday.", "2024-05-14"),
        ("On Tuesday at a meeting with Mr. Roe the council will vote.", "2024-05-21"),
        ("It is expected to begin in the council, followed by the harbor board on Tuesday.", "2024-05-21"),
        ("Thank you, and I look forward to talking to you on Tuesday.", "2024-05-21"),
        ("Ada Roe, who meets Tom Hale on Monday, was accused of a lie.", "2024-05-20"),
        ("Ada Roe, who met Tom Hale on Monday, will be heard.", "2024-05-13"),
        ("Ada Roe, who on Monday, after a walk, left, was tired.", "2024-05-13"),
        ("Ada Roe, who has left. On Monday, Tom Hale followed.", "2024-05-13"),
        ("Ada Roe is heading to Grell on Monday.", "2024-05-20"),
        ("The leaders are holding a summit Friday in Lindum.", "2024-05-17"),
        ("The mayors are holding a summit Wednesday in Lindum.", "2024-05-15"),
        (
            "As all of Norland meets at the stone gate on Sunday, a team of nurses in a tent a few yards away will help.",
            "2024-05-19",
        ),
    ],
)
def test_a_weekday_follows_the_tense(text: str, expected: str) -> None:
    assert days(text) == [expected]


def test_the_owner_of_something_known_is_the_nearest_weekday() -> None:
    assert days("They will appeal Tuesday's ruling.") == ["2024-05-14"]
    assert days("They will appeal on Tuesday.") == ["2024-05-21"]
    assert days("The victims of Sunday's crash were named.") == ["2024-05-12"]
    assert days("Sunday's match will be the last.") == ["2024-05-19"]
    assert days("Roe was playing down hopes for Friday's summit.") == ["2024-05-17"]
    assert days("Roe walked out during Friday's caucus.") == ["2024-05-10"]
    assert days("Roe will be heard during Friday's caucus.") == ["2024-05-17"]


def test_the_last_year_ends_today_and_last_year_in_december() -> None:
    assert days("Sales rose over the last year.") == ["2023-05-16..2024-05-16"]
    assert days("Sales rose last year.") == ["2023-01-01..2023-12-31"]
    assert days("Sales rose in the last quarter of 2023.") == ["2023-10-01..2023-12-31"]
    assert days("Das Gebäude stand das letzte Jahr leer.", "de") == ["2023-01-01..2023-12-31"]


def test_the_middle_of_a_decade_is_told_in_whole_years() -> None:
    assert days("The house was built in the mid-1890s.") == ["1893-01-01..1897-12-31"]


def test_what_followed_something_untold_has_no_day() -> None:
    assert days("The tube was removed three days later.") == []
    assert days("He fell on Monday. The tube was removed three days later.") == ["2024-05-13", "2024-05-16"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry will be launched in June.", "2024-06"),
        ("Ada Roe is up for re-election in February.", "2025-02"),
        ("Many councillors facing re-election in February hail from Norland.", "2025-02"),
        ("Sales have been flat since June.", "2023-06"),
        ("The ferry's maiden voyage in July: a long one.", "2024-07"),
        ("Speaking at a meeting in December, Ada Roe wept.", "2023-12"),
        ("Others had hinted at a late July launch.", "2024-07"),
        ("He will return in the spring.", "2024-SP"),
        ("They plan to withdraw by the winter.", "2024-WI"),
        ("He returned in the summer.", "2023-SU"),
    ],
)
def test_a_month_or_season_follows_the_tense(text: str, expected: str) -> None:
    assert timexes(text)[-1] == expected


def test_a_season_told_as_to_come_after_it_is_the_next_years() -> None:
    (mention,) = read("They will withdraw by the summer.", date(2024, 12, 23))
    assert mention.timex == "2025-SU"


def test_the_weekend_told_as_past_early_in_the_week_is_the_last_one() -> None:
    monday = date(2024, 5, 20)
    assert [m.start for m in read("Ada Roe said over the weekend that it was over.", monday)] == [date(2024, 5, 18)]
    text = "They will meet on Monday. Ada Roe spent the weekend in Lindum."
    assert [m.start for m in read(text, date(2024, 5, 19))][1:] == [date(2024, 5, 18)]
    assert [m.start for m in read("Ada Roe will speak over the weekend.", monday)] == [date(2024, 5, 25)]
    assert [m.start for m in read("They feared rain over the weekend.", date(2024, 5, 24))] == [date(2024, 5, 25)]


def test_each_weekday_of_a_sentence_has_its_own_tense() -> None:
    assert days("He said on Wednesday that he will resign on Monday.") == ["2024-05-15", "2024-05-20"]


def test_later_words_refer_to_the_point_that_was_told() -> None:
    assert days("The dam broke on June 3, 2019. The next day, people fled. Two weeks later, it rained.") == [
        "2019-06-03",
        "2019-06-04",
        "2019-06-18",
    ]
    assert days("In 2019 it was sold. A year later, it closed.") == ["2019-01-01..2019-12-31", "2020-01-01..2020-12-31"]
    assert days("It was sold in 2019, and that May it closed.") == ["2019-01-01..2019-12-31", "2019-05-01..2019-05-31"]


def test_a_comparison_is_as_exact_as_what_it_compares() -> None:
    assert timexes("In the first quarter, sales rose; a year earlier, they fell.") == ["2024-Q1", "2023-Q1"]


def test_a_stretch_counted_inside_a_period_is_that_stretch() -> None:
    assert days("Sales rose in the first four months of 2015.")[0] == "2015-01-01..2015-04-30"
    assert days("They met in the second week of March 2021.")[0] == "2021-03-08..2021-03-14"


def test_a_distance_from_a_named_day_is_counted_from_it() -> None:
    assert days("He left two weeks before May 3, 2021.")[0] == "2021-04-19"


def test_a_decade_ago_is_a_year_as_ten_years_are() -> None:
    assert timexes("A decade ago it was sold. Two decades ago it was built.") == ["2014", "200"]


def test_years_with_a_hyphen_are_one_stretch() -> None:
    assert days("The 1950-53 war ended.") == ["1950-01-01..1953-12-31"]
    assert days("In 2012 34 people came.") == ["2012-01-01..2012-12-31"]


def test_a_range_within_a_month_is_one_stretch() -> None:
    assert days("The fair runs May 3-5, 2021.") == ["2021-05-03..2021-05-05"]
    assert days("The fair ran between 9 and 17 April 2021.") == ["2021-04-09..2021-04-17"]


def test_a_range_has_the_year_of_its_end() -> None:
    assert days("It was shut from October to March 2021.") == ["2020-10-01..2020-10-31", "2021-03-01..2021-03-31"]
    assert days("It was shut between 3 May and 5 June 2019.") == ["2019-05-03", "2019-06-05"]


@pytest.mark.parametrize(
    ("language", "text", "times"),
    [
        ("en", "They met at half past nine and left at quarter to six.", ["T09:30", "T05:45"]),
        ("en", "It began at twenty past four in the afternoon.", ["T16:20"]),
        ("en", "It began at ten to four. He fell ill at ten to twelve sites.", ["T03:50"]),
        ("en", "The vote was ten to four.", []),
        ("en", "They met at five o'clock in the evening, at 4.30pm, shortly after noon.", ["T17:00", "T16:30", "T12:00"]),
        ("fr", "Le train part à 9 heures, à 9 h du matin, à dix heures moins le quart.", ["T09:00", "T09:00", "T09:45"]),
        ("fr", "Lyon est à 2 heures de route. Ils travaillent de 8 à 10 heures par jour.", []),
        ("de", "Der Brand begann gegen 9 Uhr abends.", ["T21:00"]),
        ("it", "È iniziato alle 9. Poi alle 9 e mezza, alle 9 di sera.", ["T09:00", "T09:30", "T21:00"]),
        ("it", "È successo alle 9 persone.", []),
        ("de", "Es begann um 9 Uhr am Abend und endete um 9 Uhr am Morgen.", ["T21:00", "T09:00"]),
        ("de", "Geöffnet von 9 bis 18 Uhr, am Montag zwischen 10 und 11 Uhr.", ["T09:00", "T18:00", "T10:00", "T11:00"]),
        ("it", "Aperto dalle 9 alle 18, chiuso dalle 9.30 alle 11 di sera.", ["T09:00", "T18:00", "T09:30", "T23:00"]),
        ("it", "È successo tra le 9 e le 10 di sera. Poi fra le 21.30 e le 22.", ["T21:00", "T22:00", "T21:30", "T22:00"]),
        ("it", "Sono morte tra le 9 e le 10 persone, una tra le 10 squadre.", []),
        ("es", "Ocurrió entre las 9 y las 10 de la mañana.", ["T09:00", "T10:00"]),
        ("es", "Murieron entre las 9 y las 10 personas.", []),
        ("pt", "Abre das 9 às 18. Foi entre as 9 e as 10 da noite.", ["T09:00", "T18:00", "T21:00", "T22:00"]),
        ("es", "Fue a las 9 de la mañana, a las 21 horas, a las nueve menos cuarto.", ["T09:00", "T21:00", "T08:45"]),
        ("es", "Afecta a las 9 personas y a las 24 horas siguientes a las 9.", ["T24:00", "T09:00"]),
        ("pt", "Foi às 9 da noite, às 21 horas.", ["T21:00", "T21:00"]),
        ("ru", "Взрыв произошёл в 9 часов утра, в девять часов вечера.", ["T09:00", "T21:00"]),
    ],
)
def test_hours_of_the_clock_are_told_in_words(language: str, text: str, times: list[str]) -> None:
    assert [m.timex[10:] for m in read(text, language=language) if m.type == "TIME"] == times


def test_a_german_morning_is_not_tomorrow() -> None:
    found = read("Heute Morgen kam er. Am Morgen war es kalt. Morgen geht er.", language="de")
    assert [m.timex for m in found] == ["2024-05-16TMO", "2024-05-17"]
    assert read("Sie kommt um 9 am Montagabend.", language="de") == ()


def test_times_of_day_have_the_day_beside_them() -> None:
    assert timexes("The vote is at 9 a.m. Tuesday.") == ["2024-05-14T09:00"]
    assert timexes("At 18:05 UTC it landed.") == ["2024-05-16T18:05Z"]
    assert timexes("Friday night was quiet.") == ["2024-05-10TNI"]


def test_an_uncertain_day_of_publication_widens_what_depends_on_it() -> None:
    two_days = Published(date(2024, 5, 16), date(2024, 5, 17), "story")
    (yesterday, may) = read_dates("They met yesterday and in May 2020.", two_days, ENGLISH)
    assert (yesterday.start, yesterday.end) == (date(2024, 5, 15), date(2024, 5, 16))
    assert (may.start, may.end) == (date(2020, 5, 1), date(2020, 5, 31))


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "El 3 de mayo de 2021 abrió el puente.", ["2021-05-03"]),
        ("es", "El alcalde llegó el martes pasado.", ["2024-05-14"]),
        ("es", "Hace dos años y la semana pasada.", ["2022-01-01..2022-12-31", "2024-05-06..2024-05-12"]),
        ("fr", "Le 1er mai 2021, le pont a ouvert.", ["2021-05-01"]),
        ("fr", "Il y a dix jours, puis mardi dernier.", ["2024-05-06", "2024-05-14"]),
        ("de", "Am 3. Mai 2021 öffnete die Brücke.", ["2021-05-03"]),
        (
            "de",
            "Vor zwei Jahren, gestern und am vergangenen Dienstag.",
            ["2022-01-01..2022-12-31", "2024-05-15", "2024-05-14"],
        ),
        ("it", "Il 3 maggio 2021 il ponte ha aperto.", ["2021-05-03"]),
        ("it", "Due anni fa e martedì scorso.", ["2022-01-01..2022-12-31", "2024-05-14"]),
        ("pt", "Em 3 de maio de 2021 a ponte abriu.", ["2021-05-03"]),
        ("pt", "Na terça-feira passada e há dois anos.", ["2024-05-14", "2022-01-01..2022-12-31"]),
        ("ru", "3 мая 2021 года открылся мост.", ["2021-05-03"]),
        ("de", "Im Sommer 2021 und über den Winter blieb sie.", ["2021-06-01..2021-08-31", "2023-12-01..2024-02-29"]),
        ("ru", "В прошлый вторник и два года назад.", ["2024-05-14", "2022-01-01..2022-12-31"]),
        ("xx", "a 2021-05-03 b 16.05.2024 c", ["2021-05-03", "2024-05-16"]),
    ],
)
def test_other_languages_read_dates_weekdays_and_distances(language: str, text: str, expected: list[str]) -> None:
    assert days(text, language) == expected


PIECES = st.sampled_from(
    "May 3 2021 31 Friday last next the a of two weeks ago later year , . - to and early 1990s '82 9 a.m. UTC noon every "
    "week before after quarter third first half February 30 0000 9999 \n x".split(" ")
)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=25), st.dates(min_value=date(1, 1, 1)), st.sampled_from(["en", "de", "es", "xx"]))
def test_every_mention_cuts_what_it_claims_and_nothing_crashes(pieces: list[str], day: date, language: str) -> None:
    text, end = " ".join(pieces), 0
    for mention in read(text, day, language):
        assert text[slice(*mention.span)] == mention.text
        assert mention.span[0] >= end
        assert (mention.start is None) == (mention.end is None)
        assert mention.start is None or mention.end is None or mention.start <= mention.end
        end = mention.span[1]


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    for mention in read(text):
        assert text[slice(*mention.span)] == mention.text


@pytest.mark.parametrize(
    "piece", ["the early last first ", "a ", "10 ", "May ", "'", "-", "1-", "two and a half ", "12/1", "Friday, "]
)
def test_reading_takes_time_in_proportion_to_the_text(piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        best = 9.0
        for _ in range(2):
            start = time.process_time()
            read(text)
            best = min(best, time.process_time() - start)
        return best

    seconds(1_000)
    assert seconds(200_000) < 30 * seconds(20_000) + 0.2
