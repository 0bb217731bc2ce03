"""When two tellings of one thing conflict: small invented stories, each with one value changed or reworded."""

from __future__ import annotations

import pytest
from story_parts import article, parts_of

from retold.language import words_for
from retold.options import ReconcileOptions
from retold.stages.findings.reconcile import reconcile


def conflicts(*texts: str) -> set[str]:
    """The kinds of difference in the findings that come out as disputed or updated."""
    parts = parts_of([article(f"a{k}", text) for k, text in enumerate(texts)])
    found = reconcile(parts, words_for, ReconcileOptions())
    return {d.kind for f in found if f.verdict in ("disputed", "updated") for d in f.differences}


@pytest.mark.parametrize(
    ("told", "denied"),
    [
        ("The bridge is frankly pretty vulnerable to floods.", "The bridge is not frankly pretty vulnerable to floods."),
        ("For the islands it could be four years.", "For the islands it could not be four years."),
        ("If we do not act we are going to have a dry town.", "If we do not act we are not going to have a dry town."),
    ],
)
def test_a_negation_put_into_the_same_words_is_a_conflict(told: str, denied: str) -> None:
    assert conflicts(told, denied) == {"polarity"}
    assert conflicts(denied, told) == {"polarity"}


def test_the_same_denial_twice_is_no_conflict() -> None:
    denied = "For the islands it could not be four years."
    assert conflicts(denied, f"The mayor said: {denied}") == set()


@pytest.mark.parametrize(("was", "becomes"), [("$84,000", "$84,600"), ("$84,000", "$85,000")])
def test_close_figures_conflict_where_each_is_the_only_one(was: str, becomes: str) -> None:
    told = f"Ada Brook used {was} of harbour funds to settle the ferry lawsuit of her former deputy."
    other = f"The ferry lawsuit of the former deputy was settled by Ada Brook with {becomes} from the harbour purse."
    assert conflicts(told, other) == {"figure"}


def test_close_figures_of_unlike_wording_conflict_only_where_no_article_knows_both() -> None:
    told = "Ada Brook used $84,000 of harbour funds to settle a ferry lawsuit of her former deputy."
    other = "He sued over the ferry and was paid $85,000 from the purse of the harbour for his claim against Ada Brook."
    assert conflicts(told, other) == {"figure"}
    assert conflicts(told, f"{other}\nThe pier roof was mended for $84,000.") == set()
    assert conflicts(told, f"{other}\nThe pier roof was mended for €84,000.") == set()


@pytest.mark.parametrize(
    ("was", "becomes", "kinds"),
    [
        ("on Monday morning", "on Tuesday morning", {"date"}),
        ("on Monday morning", "early on Monday", set()),
    ],
)
def test_a_part_of_the_day_in_common_makes_no_two_days_one(was: str, becomes: str, kinds: set[str]) -> None:
    told = f"The harbour council approved the new ferry terminal {was}."
    assert conflicts(told, told.replace(was, becomes)) == kinds


def test_a_time_inside_a_range_contradicts_neither_end_of_it() -> None:
    told = "The council expects the old ferry pier to be torn down between October 2017 and April 2018."
    within = "The council expects the old ferry pier to be torn down in March 2018."
    another = (
        told.replace("April 2018", "April 2018 at the latest")
        .replace("October 2017", "October 2016")
        .replace("2018", "2017")
    )
    assert conflicts(told, within) == set()
    assert conflicts(told, another) == {"date"}


def test_a_number_in_two_measures_is_another_measure_though_the_words_around_it_differ() -> None:
    told = "Lawmakers and the harbour council have three weeks to reach a deal on the ferry budget."
    other = told.replace("three weeks", "three days")
    parts = parts_of([article("a0", told), article("a1", other)])
    found = reconcile(parts, words_for, ReconcileOptions())
    assert {d.kind for f in found for d in f.differences} == {"meaning"}
    assert {f.verdict for f in found} == {"corroborated"}


def test_words_told_of_one_and_quoted_from_another_are_two_mouths() -> None:
    quoted = "“Islands can decide on their own ferry routes and harbour fees,” Tom Hale said."
    told = "Ada Brook said that islands can decide on their own ferry routes and harbour fees."
    assert conflicts(quoted, told) == {"attribution"}


def test_what_a_firm_says_and_one_of_its_people_says_is_said_once() -> None:
    firm = "“The old ferry pier was a hair's breadth out of true,” the Lind Shipping Company said."
    person = "“The old ferry pier was a hair's breadth out of true,” Otto Vale said."
    assert conflicts(firm, person) == set()
    assert conflicts(firm.replace("the Lind Shipping Company", "Ada Brook"), person) == {"attribution"}


def test_two_quotes_with_a_few_words_in_common_are_two_quotes() -> None:
    one = "“I only wanted them to move the ferry on Harbour Street,” Ada Brook said."
    two = "“I will give fifty for the Harbour Street ferry,” Otto Vale said."
    assert conflicts(one, two) == set()


def test_two_days_that_both_articles_give_are_those_of_two_acts() -> None:
    told, other = (
        f"The harbour council approved the new ferry terminal on {day}." for day in ("4 March 2021", "5 March 2021")
    )
    assert conflicts(told, other) == {"date"}
    told += "\nThe first ship of the yard sailed on 5 March 2021."
    assert conflicts(told, other) == {"date"}  # the other article knows of one day alone
    assert conflicts(told, f"{other}\nDivers looked at the wreck on 4 March 2021.") == set()


def test_a_time_told_from_the_day_of_writing_is_no_more_exact_than_its_unit() -> None:
    told, other = (f"The old ferry left service {time}, the harbour council said." for time in ("last year", "in 2019"))
    assert conflicts(told, other) == set()
    assert conflicts(told, other.replace("2019", "2016")) == {"date"}


def test_one_name_beside_a_list_of_others_is_in_nobodys_role() -> None:
    one = "The contest for harbour chair of the island council has drawn Tom Hale."
    many = "The contest for harbour chair of the island council has drawn Ada Brook and Otto Lind."
    assert conflicts(one, many) == set()
    assert conflicts(one, one.replace("Tom Hale", "Ada Brook")) == {"name"}


def test_of_several_dates_those_that_part_in_one_part_of_the_date_conflict() -> None:
    told = "On Thursday the harbour council said the old ferry leaves service on 28 February 2021 at noon."
    other = "The harbour council said the old ferry leaves service on 28 January 2021 at noon."
    assert conflicts(told, other) == {"date"}


def test_the_same_sentence_of_two_longer_quotes_is_laid_in_two_mouths() -> None:
    one = "“It is over the line. The ferry was a danger to the whole island from the first day,” Ada Brook said on Monday."
    assert conflicts(one, one.replace("Ada Brook", "Otto Vale")) == {"attribution"}


def test_a_short_quote_may_leave_out_a_word_of_the_longer_one() -> None:
    told = "“Mayor, I know you're under a lot of strain to make up for lost ferries, but let others speak,” {} said."
    short = "“I know you're under strain,” Otto Vale told the mayor."
    assert conflicts(told.format("Ada Brook"), short) == {"attribution"}
    assert conflicts(told.format("Otto Vale"), short) == set()


def test_what_somebody_says_that_another_did_is_not_that_other_s_saying() -> None:
    told = "The clerk said that Captain {} steered the ferry of Grell onto the sandbank by night."
    assert conflicts(told.format("Ada Brook"), told.format("Otto Vale")) == {"name"}


def test_a_day_behind_what_opens_that_which_is_said_is_no_day_of_saying() -> None:
    told = "The council said that on {} the last ferry will leave the old harbour of Grell."
    other = "The last ferry leaves the old harbour of Grell on {}, the council said."
    assert conflicts(told.format("12 March 2021"), other.format("14 March 2021")) == {"date"}


def test_two_who_are_quoted_with_two_things_are_not_two_names_for_one() -> None:
    one = "“I only wanted the ferry moved to Harbour Street,” Ada Brook said in the council of Grell."
    two = "“I would pay for the ferry to leave Harbour Street,” Otto Vale said in the council of Grell."
    assert conflicts(one, two) == set()


def test_what_the_speaker_says_before_and_after_a_pause_is_compared_without_what_stands_between() -> None:
    long = "“I will not pay a penny for that rotten ferry,” Ada Brook told the harbour radio on Monday."
    short = "“I will not pay a penny,” Otto Vale said on Monday, bent over a map of Grell in his shop. “I am done.”"
    assert conflicts(long, short) == {"attribution"}
    assert conflicts(long, short.replace("Otto Vale", "Ada Brook")) == set()


def test_a_few_words_of_two_quotes_that_never_stand_in_a_row_are_no_one_quote() -> None:
    one = "“You cannot end island travel with a harbour order,” Ada Brook said on Tuesday."
    two = "“The mayor cannot sink our law with a harbour order, and the right to leave an island is old,” Otto Vale said."
    assert conflicts(one, two) == set()


def test_a_few_words_in_another_order_are_no_one_quote() -> None:
    one = "“We are very glad of this discovery,” Ada Brook said at the harbour museum on Monday."
    two = (
        "“The discovery, if the wreck is that of the ferry, makes us glad,” Otto Vale said at the harbour museum on Monday."
    )
    assert conflicts(one, two) == set()


def test_words_that_a_reporter_passes_on_are_those_of_whom_the_reporter_names() -> None:
    told = "“You cannot end the free ferry by an order,” Ada Brook said on Tuesday."
    passed_on = (
        "“You cannot end the free ferry by an order,” the harbour master said Tuesday, according to reporter Otto Vale."
    )
    assert conflicts(told, passed_on) == set()


def test_the_day_of_a_post_is_not_that_of_an_act_however_far_the_verb_stands() -> None:
    post = "Ada Brook wrote on the harbour council page Tuesday that the ferry stands for freedom."
    act = "Ada Brook defended the ferry and what the harbour council stands for on Monday."
    assert conflicts(post, act) == set()


def test_who_only_speaks_is_not_another_name_for_who_acts() -> None:
    acts = "First, Ada Brook had to collect water samples on the ferry and test them in the laboratory."
    speaks = "The water samples collected on the ferry were tested in the laboratory first, said Otto Vale."
    assert conflicts(acts, speaks) == set()
    assert conflicts(acts, acts.replace("Ada Brook", "Otto Vale")) == {"name"}


@pytest.mark.parametrize("age", ["Tom Hale was 29 years old", "Tom Hale, 29, was buried in Grell"])
def test_two_ages_of_one_person_conflict_whatever_is_told_around_them(age: str) -> None:
    told = "The singer posted three pictures of herself on the pier of Grell with 21-year-old Tom Hale on Monday."
    other = f"{age} and the police of the northern island count the harbour fire as their third case of this summer."
    assert conflicts(told, other) == {"figure"}
    assert conflicts(told, other.replace("29", "21")) == set()
    assert "figure" not in conflicts(told, other.replace("Tom Hale", "Otto Lind"))


def test_two_towns_of_one_state_are_two_places_of_one_landing() -> None:
    told = "The late flight from the islands landed in Salem, Oregon, at ten on New Year's Eve."
    other = "It was New Year's Eve when the late flight of islanders landed nine hours later in Bend, Oregon."
    assert conflicts(told, other) == {"name"}


@pytest.mark.parametrize("another", ["Brazil", "Otto Lind"])
def test_one_sentence_with_two_names_names_two_whatever_they_are_read_as(another: str) -> None:
    told = "The summit should not take place until Mexico takes demonstrable steps to end the ferry war."
    other = told.replace("Mexico", another)
    assert conflicts(told, other) == {"name"}
    assert conflicts(told, f"{other}\nThe mayor of Mexico was silent.") == set()  # both are known to one article


def test_whose_a_thing_is_and_who_does_something_are_two_parts() -> None:
    does = "Tom Hale left the ferry council of Grell this year."
    owns = "The vote broke Otto Lind's promise that he would leave the ferry council of Grell this year."
    assert conflicts(does, owns) == set()
    assert conflicts(does, does.replace("Tom Hale", "Otto Lind")) == {"name"}


def test_what_somebody_described_in_passing_never_did_is_not_denied_of_another() -> None:
    told = "Ada Brook went to the harbour school of the island."
    other = "She called him a farmer of the island who never went to harbour school."
    assert conflicts(told, other) == set()
    assert conflicts(told, "Ada Brook never went to the harbour school of the island.") == {"polarity"}


def test_a_contracted_negation_denies_and_what_is_won_is_not_denied() -> None:
    built = "The harbour council of Grell will build the new pier."
    assert conflicts(built, "The harbour council of Grell won't build the new pier.") == {"polarity"}
    assert conflicts(built, "The harbour council of Grell will not build the new pier.") == {"polarity"}
    won = "Ada Brook won the seat of the old harbour master in Grell."
    assert conflicts(won, "Ada Brook got the seat of the old harbour master in Grell.") == set()


def test_a_figure_that_is_denied_stands_against_the_same_figure() -> None:
    told, other = "The tax rate of Ada Brook was 35.7 percent in 2014.", "Ada Brook had a tax rate of 35.7 percent in 2014."
    assert conflicts(told, other) == set()
    assert conflicts(told.replace("was", "was not"), other) == {"polarity"}


def test_no_more_and_more_than_one_number_conflict() -> None:
    told, other = "The bill of Ada Brook was not more than $284.", "The bill of Ada Brook was more than $284."
    assert "figure" in conflicts(told, other)
    assert conflicts(told, told.replace("not more than ", "")) == set()


def test_ages_in_a_row_are_those_of_the_people_in_a_row() -> None:
    told = "The pier was closed when Malia and Ida Roe, aged 16 and 13 respectively, fell off."
    assert conflicts(told, "Malia Roe, 16, fell off the pier.") == set()
    assert conflicts(told, "Malia Roe, 14, fell off the pier.") == {"figure"}
    assert conflicts(told, "Malia Roe, 13, fell off the pier.") == {"figure"}  # the age of her sister
    assert conflicts(told, "Ida Roe, 13, fell off the pier.") == set()


def test_what_two_do_of_whom_both_articles_know_is_not_measured_against_each_other() -> None:
    one = "Ada Brook has cut $716 million from the harbour fund."
    two = "The plan of Otto Vale would make huge cuts in the harbour fund: $882 million in all."
    both = "\nAda Brook met Otto Vale on the pier."
    assert conflicts(one + both, two + both) == set()
    assert conflicts(one, two.replace("Otto Vale", "Ada Brook")) == {"figure"}


def test_an_accent_makes_no_other_name() -> None:
    one, two = (
        "Loretta Sanchez won the race for harbour master of Grell.",
        "Ada Brook won the race for harbour master of Grell.",
    )
    assert conflicts(one, two) == {"name"}
    assert conflicts(one, f"{two}\nLinda Sánchez was silent.") == set()


def test_two_lists_alike_but_for_one_name_name_another() -> None:
    one = "The two senators of the island, Ada Brook and Tom Hale, called off the ferry talks."
    two = "The ferry talks were called off by the island's two senators, Tom Hale and {}."
    assert conflicts(one, two.format("Ada Brook")) == set()
    assert conflicts(one, two.format("Otto Lind")) == {"name"}


def test_two_names_that_a_comma_parts_are_no_list() -> None:
    told = "At a joint appearance with the visitor {}, Ada Brook said that the ferry would sail again."
    other = "Ada Brook said at a joint appearance with the visitor, {}, that the ferry would sail again."
    assert conflicts(told.format("Otto Lind"), other.format("Otto Lind")) == set()
    assert conflicts(told.format("Otto Lind"), other.format("Tom Hale")) == {"name"}


@pytest.mark.parametrize(
    ("told", "denied"),
    [
        ("One man is the objective of the council.", "One man is not the objective of the council."),
        ("It could take weeks.", "It could not take weeks."),
        ("In Grell such remarks are well over the line.", "Comments in Grell that are not well over the line."),
    ],
)
def test_a_few_words_around_a_negation_are_enough(told: str, denied: str) -> None:
    assert conflicts(told, denied) == {"polarity"}


def test_what_many_suppose_is_not_denied_by_one_who_denies_it() -> None:
    supposed = "Many have speculated that the council offered Ada Brook a post."
    assert conflicts(supposed, "The mayor insisted that the council never offered Ada Brook a post.") == set()
    told = supposed.replace("Many have speculated", "The clerk said")
    assert conflicts(told, "The mayor insisted that the council never offered Ada Brook a post.") == {"polarity"}


def test_a_party_and_its_other_name_are_one_body() -> None:
    told = "The seat of the {} in the harbour council of Grell is vacant."
    assert conflicts(told.format("GOP"), told.format("Norland Republican Party")) == set()


def test_two_places_with_one_last_word_are_two() -> None:
    told = "The core of the rocket will land on a drone ship in the Western Ocean on Tuesday."
    assert conflicts(told, told.replace("Western", "Eastern")) == {"name"}
    assert conflicts(told, told.replace("the Western Ocean", "the Ocean")) == set()


def test_a_denial_stands_against_an_assertion_whatever_else_its_sentence_leaves_open() -> None:
    denied = "The old space station is not out of control, an engineer said amid fears that it could fall to earth soon."
    assert conflicts(denied, "The old space station is out of control") == {"polarity"}
    assert conflicts(f"It is unclear whether {denied}", "The old space station is out of control") == set()


def test_a_claim_that_was_denied_is_denied() -> None:
    one = "The mayor has denied any claims of theft."
    assert conflicts(one, "Any claims of theft were firmly denied by the mayor.") == set()
    assert conflicts(one, "Any claims of theft by the mayor were denied.") == set()


def test_a_conflict_shows_the_words_as_they_are_written_and_each_side_once() -> None:
    told = "The council has occupied the old ferry terminal since Monday, Ada Roe said."
    texts = [told, told.replace("has occupied", "has not occupied"), told.replace("Monday", "Friday")]
    parts = parts_of([article(f"a{k}", text) for k, text in enumerate(texts)])
    found = reconcile(parts, words_for, ReconcileOptions())
    sides = {side.value for f in found for d in f.differences if d.kind == "polarity" for side in d.sides}
    assert sides <= {"occupied", "not occupied", "not: council has occupied the old", "council has occupied the old"}
    assert len(sides) == 2


def test_what_comes_on_top_of_a_figure_contradicts_it_as_little_as_what_the_others_are() -> None:
    told = "Ada Brook paid $44 million in harbour taxes to the council of Grell."
    assert conflicts(told, told.replace("$44 million", "$13 million")) == {"figure"}
    assert conflicts(told, told.replace("$44 million", "an additional $13 million")) == set()
    assert conflicts(told.replace("$44 million", "another $44 million"), told.replace("$44 million", "another $13 million"))


def test_a_round_figure_of_one_digit_in_another_unit_is_another_measure() -> None:
    told = "The new ferry of the harbour council of Grell costs $1 million, an official said on Monday."
    parts = parts_of([article("a0", told), article("a1", told.replace("$1 million", "€1 million"))])
    assert {d.kind for f in reconcile(parts, words_for, ReconcileOptions()) for d in f.differences} == {"meaning"}


def test_years_and_months_of_one_mans_age_are_set_side_by_side() -> None:
    told = "Otto Lind of Marl, 21, was hurt on the pier on Tuesday."
    parts = parts_of(
        [article("a0", told), article("a1", "The council mourns. Otto Lind was 21 months old when it happened.")]
    )
    found = reconcile(parts, words_for, ReconcileOptions())
    assert {d.kind for f in found for d in f.differences} == {"meaning"}
    same = [article("a0", told.replace("21", "2")), article("a1", "The council mourns. Otto Lind was 24 months old.")]
    assert not [f for f in reconcile(parts_of(same), words_for, ReconcileOptions()) if f.differences]


def test_figures_of_two_things_are_two_differences() -> None:
    told = "The Roes earned $139 million in seven years from the ferries of Grell, the harbour council said."
    other = told.replace("$139", "$151").replace("seven", "eight")
    parts = parts_of([article(f"a{k}", text) for k, text in enumerate((told, told.replace("seven", "eight"), other))])
    found = [f for f in reconcile(parts, words_for, ReconcileOptions()) if f.verdict == "disputed"]
    sides = [{side.value for side in d.sides} for f in found for d in f.differences]
    assert sides == [{"seven years", "eight years"}, {"$139 million", "$151 million"}]


def test_the_day_of_a_picture_is_not_that_of_what_it_shows() -> None:
    told = "FILE - In this Dec. 28, 2023 file photo, Ada Roe is brought to the harbour court of Grell."
    assert conflicts(told, "Ada Roe was brought to the harbour court of Grell on 11 January 2024.") == set()
    assert conflicts(
        told.replace(" file photo", " hearing"), told.replace("Dec. 28, 2023 file photo", "Dec. 21, 2023 hearing")
    )
