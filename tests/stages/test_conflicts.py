"""Which clashes of values are conflicts: the weighing fits what is weighed, and some rules no weighing may break."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from story_parts import article, parts_of

from retold.language import words_for
from retold.model import Figure
from retold.options import ReconcileOptions
from retold.stages.clashes import OWN, clashes, figures_apart
from retold.stages.clashes.conflicts import chance
from retold.stages.clashes.meetings import PAIR, Clash
from retold.stages.clashes.weights import WEIGHTS
from retold.stages.findings.reconcile import reconcile
from retold.stages.findings.tellings import Desk

TOLD = "The harbour council of Grell closed the old pier after the storm took {} of its planks on {}."


def verdicts(*texts: str) -> set[str]:
    parts = parts_of([article(f"a{k}", text) for k, text in enumerate(texts)])
    return {finding.verdict for finding in reconcile(parts, words_for, ReconcileOptions())}


@pytest.mark.parametrize("kind", OWN)
def test_every_number_of_a_clash_has_its_weight(kind: str) -> None:
    numbers = len(PAIR) + len(OWN[kind])
    assert [len(part) for part in WEIGHTS[kind][1:]] == [numbers] * 3
    assert 0 < chance(Clash(kind, "a", "b", (0.0,) * numbers)) < 1  # type: ignore[arg-type]
    assert 0 <= chance(Clash(kind, "a", "b", (1e9,) * numbers)) <= 1  # type: ignore[arg-type]


def test_the_more_surely_two_tellings_are_of_one_thing_the_more_surely_their_figures_conflict() -> None:
    own = (0.0,) * (len(PAIR) + len(OWN["figure"]) - 1)
    assert chance(Clash("figure", "1", "2", (3.0, *own))) > chance(Clash("figure", "1", "2", (-3.0, *own)))


def test_a_conflict_in_like_words_is_sure_and_one_in_loose_words_doubtful() -> None:
    def sure(*texts: str) -> list[bool]:
        parts = parts_of([article(f"a{k}", text) for k, text in enumerate(texts)])
        return [not f.doubtful for f in reconcile(parts, words_for, ReconcileOptions()) if f.verdict == "disputed"]

    assert sure(TOLD.format(40, "Monday"), TOLD.format(60, "Monday")) == [True]
    loosely = (
        "The harbour council closed the old pier on Monday.",
        "It was on Tuesday that Grell's pier was shut by the council.",
    )
    assert sure(*loosely) in ([], [False])


@given(st.floats(-1e12, 1e12), st.floats(-1e12, 1e12))
def test_any_two_figures_lie_so_far_apart_and_no_less_than_nothing(one: float, two: float) -> None:
    a, b = (Figure((0, 1), "x", "count", value, value) for value in (one, two))
    assert 0 <= figures_apart(a, b) == figures_apart(b, a) < 100
    assert figures_apart(a, a) == 0


def test_years_counted_back_are_no_more_exact_than_a_year() -> None:
    told = "The pilot Otto Lind began his career {} at the harbour school of Grell."
    assert "disputed" not in verdicts(told.format("42 years ago"), told.format("in 1978"))
    assert "disputed" in verdicts(told.format("42 years ago"), told.format("in 1972"))


def test_two_counts_of_one_thing_conflict() -> None:
    assert "disputed" in verdicts(TOLD.format(41, "Monday"), TOLD.format(47, "Monday"))


@pytest.mark.parametrize("vague", ["dozens", "more than 30", "about 40"])
def test_a_vague_figure_contradicts_no_exact_one_that_it_allows(vague: str) -> None:
    found = verdicts(TOLD.format(41, "Monday"), TOLD.format(vague, "Monday"))
    assert "corroborated" in found and "disputed" not in found


def test_left_in_a_picture_denies_no_arrival() -> None:
    arrived = "The singer Ada Roe arrived at the harbour of Grell with the captain Tom Hale on Monday."
    shown = "The singer Ada Roe, {} the captain Tom Hale at the harbour of Grell on Monday."
    assert "disputed" in verdicts(arrived, "The singer Ada Roe left the harbour of Grell with captain Tom Hale on Monday.")
    assert "disputed" not in verdicts(arrived, shown.format("left, with"))
    assert "disputed" not in verdicts(arrived, shown.format("left and"))


def met(told: str, other: str, odds: float) -> list[Clash]:
    """The clashes of two statements whose values apart they tell one thing with these log-odds."""
    parts = parts_of([article("a0", told), article("a1", other)])
    desk = Desk(parts, words_for, chances={(("a0", 0), ("a1", 0)): (odds, odds)})
    meeting = desk.meeting(("a0", 0), ("a1", 0))
    assert meeting is not None
    return list(clashes(meeting, words_for("en")))


def clashing(told: str, other: str, odds: float) -> list[tuple[str, str, str]]:
    """The kinds and values of these clashes."""
    return [(clash.kind, clash.value_a, clash.value_b) for clash in met(told, other, odds)]


def test_figures_of_what_is_surely_one_thing_clash_whatever_the_words_around_them() -> None:
    told, other = (
        "The yard would save $6.8 million, the clerk estimated.",
        "Savings were thin: $2.1 million by Hale's reckoning.",
    )
    assert clashing(told, other, 2.0) == [("figure", "$6.8 million", "$2.1 million")]
    assert clashing(told, other, -2.0) == []


def test_a_figure_many_times_another_clashes_in_like_words_or_where_all_else_is_surely_one() -> None:
    told, other = (
        "Ada Brook earned $13 million for ferry speeches.",
        "Ada Brook earned $140 million from books, boats and songs.",
    )
    assert clashing(told, other, 1.0) == []
    assert clashing(told, other, 2.0) == [("figure", "$13 million", "$140 million")]
    assert clashing(told, told.replace("$13", "$140"), 2.0) == [("figure", "$13 million", "$140 million")]
    assert clashing(told, other.replace("$140", "$14"), 2.0) == [("figure", "$13 million", "$14 million")]


def test_days_many_years_apart_clash_in_like_words_alone() -> None:
    told, other = "The pier of Grell burnt down in 1945.", "In 2019 boats saw the pier of Grell, where ferries met, burnt."
    assert clashing(told, other, 2.0) == []
    assert clashing(told, told.replace("1945", "2019"), 2.0) == [("date", "1945", "2019")]


def test_places_in_an_order_contradict_nothing() -> None:
    told = "The mayor of Grell opened the new pier on the {} day of the harbour feast."
    assert "disputed" not in verdicts(told.format("first"), told.format("second"))


def test_the_day_named_alone_contradicts_nothing() -> None:
    told = "The harbour council of Grell closed the old pier on the day."
    assert "disputed" not in verdicts(told, told.replace("the old pier", "its old pier"))


def test_names_in_one_role_clash_though_others_are_named_beside_them() -> None:
    told = "Lis Hale, a spokeswoman of the ferry union, called the plan of Otto Lind dishonest."
    other = "Ferry union spokeswoman Mara Dunn called the plan of Otto Lind dishonest, with Ida Berg beside her."
    assert ("name", "Lis Hale", "Mara Dunn") in clashing(told, other, 2.0)


def test_round_anniversaries_clash_and_days_of_a_visit_do_not() -> None:
    told = "The talks mark the {} anniversary of the treaty of Grell."
    assert clashing(told.format("75th"), told.format("73rd"), 2.0) == [("figure", "75th", "73rd")]
    told = "The envoy spoke on the {} day of the talks of Grell."
    assert clashing(told.format("second"), told.format("third"), 2.0) == []


def test_an_age_and_a_time_of_service_clash_whatever_the_days_of_the_tellings() -> None:
    told = "Captain Lind, a {}-year veteran of the ferry line, spoke {}."
    assert ("figure", "24-year", "31-year") in clashing(told.format(24, "on Monday"), told.format(31, "on Friday"), 2.0)
    assert clashing(told.format(21, "today"), "Captain Lind served 20 years on the ferry line.", 2.0) == []  # rounded


def test_what_both_deny_or_one_only_adds_to_is_no_conflict() -> None:
    told = "The report criticised the captain for the log."
    assert clashing("The report not only criticised the captain for the log, it named him.", told, 2.0) == []
    assert clashing("The aims are not written.", "The aims are not agreed, written or signed.", 2.0) == []
    assert clashing("That is not the aim, peace is the aim.", "Peace is the aim.", 2.0) == []
    assert clashing("The captain was not on the bridge.", "The captain was on the bridge.", 2.0) != []


def test_a_weekday_or_month_that_recurs_is_no_other_time() -> None:
    told = "The hearing on the ferry of Grell is {}."
    assert clashing(told.format("in January"), told.format("in February"), 2.0) == [("date", "January", "February")]
    assert clashing(told.format("in January 2022"), told.format("in January"), 2.0) == []  # written in March 2021


def test_a_day_that_points_to_another_contradicts_none() -> None:
    told, other = (
        "The envoy spoke to the council of Grell on Friday.",
        "The envoy spoke to the council of Grell the same day.",
    )
    assert clashing(told, other, 2.0) == []


@pytest.mark.parametrize(("round_one", "exact", "clash"), [("41,000", "41,200", False), ("41,000", "44,200", True)])
def test_a_rounder_figure_is_no_other(round_one: str, exact: str, clash: bool) -> None:
    told = "The ferry line of Grell carried {} people in June."
    assert bool(clashing(told.format(round_one), told.format(exact), 2.0)) is clash


def test_ages_of_two_people_do_not_clash() -> None:
    told, other = "The pilot, 51, spoke of the storm.", "Otto Lind, 28, who flew beside him, spoke of the storm."
    assert clashing(told, other, 2.0) == []
    assert clashing(other, other.replace("28", "29"), 2.0) == [("figure", "28", "29")]


def test_two_people_in_one_part_clash_and_two_who_are_described_apart_do_not() -> None:
    told = "Lis Hale, {}, said the ferry of Grell was late."
    mayor, other = told.format("mayor of Grell"), told.format("Grell's mayor").replace("Lis Hale", "Mara Dunn")
    assert ("name", "Lis Hale", "Mara Dunn") in clashing(mayor, other, 2.0)
    assert clashing(mayor, other.replace("Grell's mayor", "the former mayor of Grell"), 2.0) == []
    assert clashing(mayor, other.replace("Grell's mayor", "a skipper of the ferry line"), 2.0) == []


def test_one_of_two_in_a_list_clashes_only_with_one_of_two_in_like_words() -> None:
    told = "The pier was built under the mayors Lis Hale and Otto Lind."
    assert clashing(told, told.replace("Lis Hale", "Mara Dunn"), 2.0) == [("name", "Lis Hale", "Mara Dunn")]
    assert clashing(told, "Long ago Mara Dunn and Otto Lind had the old pier of Grell mended by the mayors.", 2.0) == []


def test_two_ages_of_one_person_clash_whatever_is_told_of_them() -> None:
    told, other = "Otto Lind, 52, sailed to Grell.", "The 67-year-old Otto Lind had been at sea since May."
    assert clashing(told, other, 0.0) == [("figure", "52", "67-year-old")]
    assert clashing(told, other.replace("Otto Lind", "Tom Hale"), 2.0) == []


def test_the_ages_of_one_person_are_surely_of_one_thing_and_counts_are_weighed() -> None:
    told, other = "Otto Lind, 52, came from Grell.", "The 67-year-old Otto Lind had been at sea since May."
    assert [chance(clash) for clash in met(told, other, 0.0)] == [1.0]
    assert [chance(clash) < 1 for clash in met("The yard has 52 boats.", "The yard owns 67 boats.", 0.0)] == [True]


def test_a_birthday_may_lie_between_two_days_of_publication() -> None:
    told = "Otto Lind, 52, sailed to Grell."
    parts = parts_of([article("a0", told), article("a1", told.replace("52", "53"), date(2021, 3, 7))])
    assert all(finding.verdict != "disputed" for finding in reconcile(parts, words_for, ReconcileOptions()))


def test_a_name_after_a_not_denies_nothing() -> None:
    assert clashing("It was not Holder who spoke.", "Holder spoke of the ferry.", 2.0) == []


def test_what_was_over_when_the_other_was_still_to_come_is_another_act() -> None:
    told = "The mayor and the captain met on {} in the harbour of Grell."
    parts = [
        article("a0", told.format("Sunday"), date(2021, 3, 8)),
        article("a1", told.format("Thursday"), date(2021, 3, 12)),
    ]
    assert "disputed" not in {f.verdict for f in reconcile(parts_of(parts), words_for, ReconcileOptions())}
    parts[0] = article("a0", told.format("Sunday"), date(2021, 3, 12))
    assert "disputed" in {f.verdict for f in reconcile(parts_of(parts), words_for, ReconcileOptions())}


def test_a_quotation_that_ends_behind_a_time_does_not_make_it_that_of_saying() -> None:
    told = "“We will take the ferry to the feast of Grell in {},” Otto Lind said."
    assert clashing(told.format("June"), told.format("July"), 3.5) == [("date", "June", "July")]


def test_the_other_value_elsewhere_in_an_article_settles_only_what_is_told_in_words_as_near() -> None:
    sued = "Lis Hale used {} of harbour funds to settle the ferry lawsuit of her deputy."
    repay = "She promised to repay $84,000."
    assert "disputed" in verdicts(f"{sued.format('$84,600')}\n{repay}", f"{sued.format('$84,000')}\n{repay}")


def test_sums_of_two_numbers_of_years_are_two_facts() -> None:
    told, other = "The couple earned {} over the {} span.", "Otto Hale earned {} between 2011 and 2014."
    couple = told.format("$140 million", "eight year")
    assert clashing(couple, other.format("$20 million"), 2.0) == []
    assert clashing(told.format("$140 million", "four year"), other.format("$20 million"), 2.0) != []
    assert clashing(couple, couple.replace("eight year", "two decade").replace("140", "180"), 2.0) == [
        ("figure", "eight year", "two decade")
    ]


def test_what_is_hoped_for_and_what_is_reached_are_two_figures() -> None:
    told = "Otto Lind is hoping to get {} skippers to sign the letter from Grell."
    assert clashing(told.format(60), "So far 36 skippers have signed the letter from Grell.", 2.0) == []
    assert clashing(told.format(60), told.format(36), 2.0) == [("figure", "60", "36")]


def test_a_sum_in_round_numbers_is_no_other() -> None:
    told = "The council would cut {} from the ferry fund."
    assert clashing(told.format("$716 million"), told.format("$700 million"), 2.0) == []
    assert clashing(told.format("$716 million"), told.format("$816 million"), 2.0) != []
    assert clashing(told.format("$3.5 million"), told.format("$3.6 million"), 2.0) != []


def test_a_question_or_a_demand_denies_nothing() -> None:
    told = "The ferry meeting takes place in Grell as planned, Ada Brook said."
    assert clashing(told, "The ferry meeting should not take place in Grell, Ada Brook said.", 2.0) == []
    assert clashing(told, "The ferry meeting will not take place in Grell, Ada Brook said.", 2.0) != []
    assert clashing("The council will not close the pier.", "Will the council close the pier?", 2.0) == []


def test_two_who_say_things_are_not_two_names_for_one() -> None:
    told = "{} wrote to the ferry council of Grell on Friday."
    one, other = "Lis Hale tweeted to the ferry council of Grell.", "Otto Lind tweeted to the ferry council of Grell."
    assert clashing(one, other, 2.0) == []
    assert clashing(one.replace("Hale", "Hale (R-Ohio)"), other, 2.0) == []
    assert clashing(told.format("Lis Hale, Grell's mayor,"), told.format("Otto Lind, mayor of Grell,"), 2.0) != []


def test_a_place_is_one_however_it_is_written_behind_a_name_or_before_an_office() -> None:
    told = "{} met the ferry council in Grell."
    assert clashing(told.format("Polish President Lis Hale"), told.format("Ada Brook, president of Poland,"), 2.0) == [
        ("name", "Lis Hale", "Ada Brook")
    ]
    assert clashing(told.format("Gov. Lis Hale (R-Ariz.)"), told.format("The Arizona governor, Ada Brook,"), 2.0) == [
        ("name", "Lis Hale", "Ada Brook")
    ]
    assert clashing(told.format("Gov. Lis Hale (R-Ariz.)"), told.format("The Ohio governor, Ada Brook,"), 2.0) == []


def test_months_of_one_year_clash_though_far_apart() -> None:
    told, other = (
        "The council will take the ferry plan to the people in {}.",
        "She wants to put her ferry plan to a vote in {}.",
    )
    assert clashing(told.format("December 2021"), other.format("May 2021"), 2.0) == [("date", "December 2021", "May 2021")]
    assert clashing(told.format("December 2023"), other.format("May 2021"), 2.0) == []


def test_two_values_that_one_telling_gives_side_by_side_are_of_two_things() -> None:
    federal = "The Hales of Grell paid a federal tax rate of 35.7 percent in 2014."
    both = "The Hales of Grell paid a federal tax rate of 35.7 percent in 2014 as part of their tax rate of 45.8 percent."
    combined = "The Hales of Grell paid a tax rate of 45.8 percent in 2014."
    assert "disputed" in verdicts(federal, combined)
    assert "disputed" not in verdicts(federal, combined, both)
    vague = "The Hales of Grell paid a tax rate of more than 30 percent in 2014."
    assert "disputed" in verdicts(federal, combined, vague)


def test_a_feast_that_something_is_called_after_is_no_day_of_it() -> None:
    told, other = "The Thanksgiving market of Grell opened on the old pier.", "The market of Grell opened on Friday."
    assert clashing(told, other, 2.0) == []
    assert clashing(told.replace("The Thanksgiving market of Grell", "On Monday the market of Grell"), other, 2.0) != []


def test_what_is_earned_and_what_is_paid_are_two_sums() -> None:
    told = "The Hales of Grell earned {} in gross income in 2014."
    paid = "From ferries, books and boats, Ada Brook paid {} in income taxes in 2014."
    assert clashing(told.format("$13 million"), paid.format("$4 million"), 0.5) == []
    earned = paid.replace("paid {} in income taxes", "earned {} in gross income")
    assert ("figure", "$13 million", "$4 million") in clashing(told.format("$13 million"), earned.format("$4 million"), 0.5)


@pytest.mark.parametrize(
    ("told", "denied"),
    [
        ("The rate was not 35.7 percent.", ["35.7 percent"]),
        ("The flood drowned not eleven villages but a city.", []),  # another is told in its stead
        ("They left not three years ago.", []),
        ("Ada Brook won 134 to 63.", []),
    ],
)
def test_a_figure_right_behind_a_not_is_denied(told: str, denied: list[str]) -> None:
    desk = Desk(parts_of([article("a0", told)]), words_for)
    assert [figure.text for figure in desk.slots(("a0", 0)).denies] == denied
