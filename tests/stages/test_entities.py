"""Entities: names merged across a story, and nothing merged that could be two."""

from __future__ import annotations

import numpy as np
import pytest

from retold.language import words_for
from retold.model import Article, Entity, Reading, StoryParts
from retold.stages.dossier.entities import merge_entities
from retold.stages.names import read_names


def story(*texts: str) -> StoryParts:
    articles, readings = [], {}
    for number, text in enumerate(texts):
        article = Article(f"a{number}", f"{number}.txt", "", "", "", (), "en", None, text, ())
        articles.append(article)
        readings[article.id] = Reading(article.id, (), (), (), read_names(text, words_for("en")))
    return StoryParts(tuple(articles), readings, {}, {a.id: np.zeros((0, 384), np.float32) for a in articles})


def entities(*texts: str) -> dict[str, Entity]:
    return {entity.name: entity for entity in merge_entities(story(*texts), words_for)}


def articles_of(entity: Entity) -> set[str]:
    return {mention.article for mention in entity.mentions}


def test_a_surname_alone_joins_the_full_name_of_another_article() -> None:
    found = entities("Maria Lopez resigned on Monday.", "In the evening Lopez said she was tired.")
    assert articles_of(found["Maria Lopez"]) == {"a0", "a1"}


def test_a_surname_of_two_people_joins_neither() -> None:
    found = entities("Maria Lopez resigned.", "Peter Lopez applauded.", "In the evening Lopez said nothing.")
    assert articles_of(found["Maria Lopez"]) == {"a0"} and articles_of(found["Peter Lopez"]) == {"a1"}


def test_a_name_with_and_without_its_middle_part_is_one_person() -> None:
    found = entities("Maria Jane Lopez resigned.", "Maria Lopez resigned.", "Maria J. Lopez resigned.")
    assert [articles_of(e) for e in found.values()] == [{"a0", "a1", "a2"}]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("James Lopez", "Jim Lopez"),
        ("Joseph R. Lopez Jr.", "Joe Lopez"),
        ("Mohamed Lopez", "Mohammed Lopez"),
        ("T.J. Lopez", "TJ Lopez"),
        ("Maria Lopez", "Maria Lopez Martinez"),
    ],
)
def test_a_short_given_name_another_spelling_and_a_second_surname_are_of_one_person(one: str, other: str) -> None:
    found = entities(f"The prize went to {one}.", f"The prize went to {other}.")
    assert [articles_of(entity) for entity in found.values()] == [{"a0", "a1"}]


def test_a_middle_initial_is_no_given_name_of_another() -> None:
    found = entities("Peter Lopez came.", "Peter M. Lopez came.", "The prize went to Maria P. Lopez.")
    assert sorted(map(sorted, map(articles_of, found.values()))) == [["a0", "a1"], ["a2"]]


@pytest.mark.parametrize(("one", "other"), [("James Lopez", "Joe Lopez"), ("Chris Lopez", "Mary Lopez")])
def test_other_given_names_are_of_two_people(one: str, other: str) -> None:
    assert len(entities(f"The prize went to {one}.", f"The prize went to {other}.")) == 2


def test_a_short_form_that_may_stand_for_two_people_is_neither() -> None:
    found = entities("Christopher Lopez came.", "Christine Lopez came.", "The prize went to Chris Lopez.")
    assert len(found) == 3


def test_a_senior_and_a_junior_stay_two() -> None:
    found = entities("The founder, Frank Moss Sr., died.", "His son, Frank Moss Jr., took over.")
    assert len([name for name in found if name.startswith("Frank")]) == 2


JACKSONS = "Michael Jackson", "Janet Jackson", "Jesse Jackson", "Andrew Jackson", "Samuel L. Jackson"


def test_five_people_of_one_surname_stay_five_and_the_surname_alone_is_none_of_them() -> None:
    first = "The singer Michael Jackson died. His sister Janet Jackson wept, and the Reverend Jesse Jackson prayed."
    second = "A portrait of Andrew Jackson hung there. The actor Samuel L. Jackson spoke."
    found = entities(first, second, "In the evening Jackson said nothing.")
    assert all(found[name].forms == (name,) for name in JACKSONS)
    assert articles_of(found["Jackson"]) == {"a2"}


def test_a_surname_of_several_means_the_one_whom_its_own_article_names() -> None:
    found = entities("Michael Jackson died.", "Janet Jackson wept. Later Jackson left.", "Jesse Jackson prayed.")
    assert [e.name for e in found.values() if "Jackson" in e.forms] == ["Janet Jackson"]


def test_a_father_and_a_son_whom_an_article_calls_so_stay_two_in_the_whole_story() -> None:
    found = entities("George Moss and his son, George W. Moss, came.", "George Moss left.", "George W. Moss stayed.")
    assert articles_of(found["George Moss"]) == {"a0", "a1"} and articles_of(found["George W. Moss"]) == {"a0", "a2"}


def test_other_initials_tell_two_people() -> None:
    found = entities("George H. W. Moss left.", "George W. Moss stayed.")
    assert {"George H. W. Moss", "George W. Moss"} <= found.keys()


def test_beside_a_junior_the_bare_surname_is_the_other() -> None:
    found = entities("In spring Frank Moss retired. Frank Moss Jr. took over. Moss was glad.", "In May Moss left again.")
    assert articles_of(found["Frank Moss"]) == {"a0", "a1"} and articles_of(found["Frank Moss Jr"]) == {"a0"}


def test_two_spellings_of_a_name_of_three_syllables_are_one_person() -> None:
    found = entities("The minister Lee Jae Kim spoke.", "The minister Lee Jae-kim spoke.", "Lee Min Kim did not.")
    assert sorted(map(sorted, map(articles_of, found.values()))) == [["a0", "a1"], ["a2"]]
    found = entities("The minister Lee Jae-in spoke.", "The minister Lee Jae-In spoke.", "Lee Min-In did not.")
    assert sorted(map(sorted, map(articles_of, found.values()))) == [["a0", "a1"], ["a2"]]


def test_an_acronym_joins_what_it_stands_for() -> None:
    found = entities("The Norland Space Agency said so.", "The chief of the NSA agreed with the plan.")
    assert articles_of(found["Norland Space Agency"]) == {"a0", "a1"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the United Nations", "the U.N."),
        ("the UN", "the U.N."),
        ("the United Nations", "the UN"),
        ("the F.B.I.", "the FBI"),
        ("All-Norland Airways", "All Norland Airways"),
    ],
)
def test_full_stops_hyphens_and_an_acronym_in_a_name_make_no_other_body(one: str, other: str) -> None:
    found = entities(f"In May {one} met.", f"In June {other} met.")
    assert {"a0", "a1"} in [articles_of(entity) for entity in found.values()]


def test_an_acronym_before_other_words_is_what_it_stands_for() -> None:
    found = entities(
        "In May the UN Space Board met.", "In June the United Nations Space Board met. The United Nations is big."
    )
    assert {"a0", "a1"} in [articles_of(entity) for name, entity in found.items() if "Board" in name]


def test_a_place_in_large_letters_is_called_as_other_articles_write_it() -> None:
    found = entities("People in LISBON were glad.", "People in Lisbon were glad.")
    assert "Lisbon" in found and "LISBON" not in found


def test_a_school_whose_name_was_rendered_twice_is_one_school() -> None:
    found = entities("He studied at the Leeds Institute of Technology.", "She taught at the Leeds Polytechnic University.")
    assert any(articles_of(e) == {"a0", "a1"} for e in found.values() if e.type == "organisation")


@pytest.mark.parametrize(
    "other",
    ["Leeds Beckett University", "University of Leeds", "Leeds Medical School", "Leeds Beckett Institute of Technology"],
)
def test_a_school_of_the_same_town_is_another_where_its_name_says_more_or_less(other: str) -> None:
    found = entities("He studied at the Leeds Institute of Technology.", f"She taught at the {other}.")
    assert all(len(articles_of(entity)) == 1 for entity in found.values())


def test_an_office_of_state_is_one_whichever_way_its_words_stand() -> None:
    found = entities("In May the Defense Ministry agreed.", "In June the Ministry of Defence did not.")
    assert [articles_of(e) for e in found.values()] == [{"a0", "a1"}]


def test_an_office_is_one_however_its_owner_is_told() -> None:
    found = entities(
        "In May Russia's Foreign Ministry agreed.",
        "In June the Russian Foreign Ministry did not.",
        "In July the Foreign Ministry of Russia was silent. Then the Foreign Ministry spoke.",
    )
    ministry = [entity for entity in found.values() if "Ministry" in entity.name]
    assert [(articles_of(entity), len(entity.mentions)) for entity in ministry] == [({"a0", "a1", "a2"}, 4)]


def test_the_offices_of_two_countries_are_two() -> None:
    found = merge_entities(
        story("In May Russia's Foreign Ministry agreed.", "In June Norway's Foreign Ministry agreed."), words_for
    )
    assert {entity.name for entity in found if "Ministry" in entity.name} == {
        "Russia's Foreign Ministry",
        "Norway's Foreign Ministry",
    }


def test_an_office_without_an_owner_stays_apart_where_no_article_tells_whose_it_is() -> None:
    found = merge_entities(
        story("In May the Russian Foreign Ministry agreed.", "In June the Foreign Ministry agreed."), words_for
    )
    assert {entity.name for entity in found if "Ministry" in entity.name} == {"Russian Foreign Ministry", "Foreign Ministry"}


def test_british_and_american_letters_spell_one_name() -> None:
    found = entities("The Norland Trade Organization met.", "The Norland Trade Organisation met.", "Then the NTO met.")
    assert [articles_of(e) for e in found.values()] == [{"a0", "a1", "a2"}]


def test_an_acronym_of_two_names_joins_neither() -> None:
    found = entities("The Norland Space Agency spoke.", "The Norland Security Agency spoke.", "In May the NSA spoke.")
    assert all(len(articles_of(entity)) == 1 for entity in found.values())


def test_two_schools_of_one_town_in_one_article_stay_two() -> None:
    found = entities("The Leeds Institute of Technology beat the Leeds Polytechnic University.")
    assert len([e for e in found.values() if e.type == "organisation"]) == 2


def test_a_description_that_the_story_ties_to_a_person_names_that_person() -> None:
    found = entities("Norwegian President Maria Lopez arrived.", "Later the Norwegian president left again.")
    assert "the Norwegian president" in found["Maria Lopez"].forms
    assert articles_of(found["Maria Lopez"]) == {"a0", "a1"}


def test_a_description_that_nothing_ties_names_nobody() -> None:
    found = entities("Maria Lopez arrived.", "Later the Norwegian president left again.")
    assert articles_of(found["Maria Lopez"]) == {"a0"}


def test_a_description_names_whom_two_articles_write_in_two_ways() -> None:
    found = entities("Chinese President Xi Jinping spoke.", "Chinese President Xi left. Then the Chinese president slept.")
    assert "the Chinese president" in found["Xi Jinping"].forms


def test_who_held_an_office_before_does_not_hold_it() -> None:
    text = "French President Maria Lopez met former French President Tom Harris. Later the French president left."
    found = entities(text)
    assert "the French president" in found["Maria Lopez"].forms and found["Tom Harris"].forms == ("Tom Harris",)


def test_a_description_of_two_names_neither() -> None:
    found = entities(
        "French President Maria Lopez spoke.", "French President Tom Harris spoke.", "The French president left."
    )
    assert all(form.istitle() for entity in found.values() for form in entity.forms)


def test_the_order_of_articles_does_not_matter_within_an_entity() -> None:
    parts = story("Maria Lopez resigned in Lisbon.", "Lopez left Lisbon for Moscow.")
    turned = StoryParts(parts.articles[::-1], parts.readings, parts.statements, parts.vectors)
    assert merge_entities(parts, words_for) == merge_entities(turned, words_for)


def test_mentions_cut_the_forms() -> None:
    parts = story("Maria Lopez met NATO officials in Lisbon.", "Lopez met them again.")
    texts = {article.id: article.text for article in parts.articles}
    for entity in merge_entities(parts, words_for):
        assert {texts[m.article][m.start : m.end] for m in entity.mentions} == set(entity.forms)
