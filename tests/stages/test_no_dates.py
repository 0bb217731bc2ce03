"""The dates reader: words for times that mean no day, lengths, rates, repetitions and names, and those that do after all."""

from __future__ import annotations

from datetime import date

import pytest
from dated import days, read, timexes


@pytest.mark.parametrize("counted", ["Friday, ten people", "Friday, 10 people", "Friday ten people"])
def test_what_is_counted_behind_a_weekday_is_no_day_of_the_month(counted: str) -> None:
    assert days(f"On {counted} will board the ferry.") == ["2024-05-17"]
    assert days("Tom Hale spoke twice on Wednesday, first to the crew.") == ["2024-05-15"]
    assert days("Tom Hale spoke on Wednesday, the first.") == ["2024-05-01"]
    assert days("Tom Hale spoke on Friday, 10.") == ["2024-05-10"]


def test_a_distance_from_an_event_means_no_day() -> None:
    assert days("He left two weeks before the vote.") == []


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("It took two weeks.", "P2W"),
        ("It took several years.", "PXY"),
        ("It took two and a half years.", "P2.5Y"),
        ("An 18-month delay followed.", "P18M"),
        ("It was the worst in the past nine days.", "P9D"),
        ("It took half an hour.", "PT30M"),
        ("They meet every Sunday.", "XXXX-WXX-7"),
        ("They meet each July.", "XXXX-07"),
        ("They meet daily.", "P1D"),
        ("It is happening now.", "PRESENT_REF"),
        ("A week-long strike ended.", "P1W"),
        ("It took five to ten years.", "P10Y"),
        ("It took 65 million years.", "P65000000Y"),
        ("It was the wettest of the past decade.", "P10Y"),
    ],
)
def test_lengths_and_repetitions_mean_no_days(text: str, timex: str) -> None:
    (mention,) = read(text)
    assert mention.timex == timex
    assert mention.start is None and mention.end is None


@pytest.mark.parametrize(
    "text",
    [
        "He is 34 years old.",
        "She saw it on ''20 Kitchens.''",
        "A 34-year-old man was hurt.",
        "It cost $2021.",
        "It may rain, and they march on.",
        "Some 2000 people came.",
        "Call 555-2019-88.",
        "The A380 landed.",
        "May I come in?",
        "Flight 1943 landed.",
        "She is in her mid-50s.",
        "They came with 1500 trucks.",
        "They went 620 miles (1000 km).",
        "She lives at 1426 N. Elm Street.",
        "They go to the Winter Games.",
        "She was Coach of the Year.",
        "USA TODAY asked the host of the Tonight Show.",
        "It was warm, with temperatures in the 70s.",
        "A truck drove into a Christmas market.",
        "Mrs. May said so, and May's aides agreed.",
        "Theresa May left. They wrote to May.",
        "The quarterback left in the third quarter, and a touchdown opened the second half.",
        "",
    ],
)
def test_what_is_no_date_is_left_alone(text: str) -> None:
    assert read(text) == ()


def test_a_month_beside_a_person_called_so_is_one_where_a_word_says_so() -> None:
    assert timexes("Theresa May met them in May, and again on May 3. May was late.") == ["2024-05", "2024-05-03"]
    assert timexes("In May, Theresa Roe left.") == ["2024-05"]


def test_earlier_than_something_is_a_length() -> None:
    assert timexes("It came four months earlier than planned.") == ["P4M"]


def test_what_something_costs_or_does_a_year_is_a_rate() -> None:
    assert [m.type for m in read("It costs $5 a year and earns 40 a month.")] == ["SET", "SET"]
    assert [m.type for m in read("He was jailed for a year.")] == ["DURATION"]


def test_without_a_day_of_publication_only_absolute_dates_have_days() -> None:
    found = read("On Friday, May 17, two years ago, in June and in 2019 and on May 3, 2020.", None)
    assert [(m.timex, m.start is not None) for m in found] == [
        ("XXXX-05-17", False),
        ("XXXX", False),
        ("XXXX-06", False),
        ("2019", True),
        ("2020-05-03", True),
    ]


def test_a_day_by_which_an_event_is_called_is_that_of_the_event() -> None:
    text = "Kin of Sept. 11 victims and of the September 11 attacks met. The council meets again on Sept. 11."
    days = [mention.start for mention in read(text)]
    assert days[:2] == [date(2001, 9, 11)] * 2 and days[2] and days[2].year != 2001
    assert [mention.text for mention in read("Ten of the 19 Sept. 11 hijackers were named.")] == ["Sept. 11"]


def test_a_title_in_marks_and_what_grows_by_the_day_tell_no_day() -> None:
    assert days('Ada Roe said on "This Week," a talk, that prices rise by the day.') == []
