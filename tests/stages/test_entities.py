"""Entities: names merged across a story, and nothing merged that could be two."""

from __future__ import annotations

import numpy as np

from retold.language import words_for
from retold.model import Article, Entity, Reading, StoryParts
from retold.stages.entities import merge_entities
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


def test_a_senior_and_a_junior_stay_two() -> None:
    found = entities("The founder, Frank Moss Sr., died.", "His son, Frank Moss Jr., took over.")
    assert len([name for name in found if name.startswith("Frank")]) == 2


def test_an_acronym_joins_what_it_stands_for() -> None:
    found = entities("The Norland Space Agency said so.", "The chief of the NSA agreed with the plan.")
    assert articles_of(found["Norland Space Agency"]) == {"a0", "a1"}


def test_a_school_whose_name_was_rendered_twice_is_one_school() -> None:
    found = entities("He studied at the Leeds Institute of Technology.", "She taught at the Leeds Polytechnic University.")
    assert any(articles_of(e) == {"a0", "a1"} for e in found.values() if e.type == "organisation")


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


def test_the_order_of_articles_does_not_matter_within_an_entity() -> None:
    parts = story("Maria Lopez resigned in Lisbon.", "Lopez left Lisbon for Moscow.")
    turned = StoryParts(parts.articles[::-1], parts.readings, parts.statements, parts.vectors)
    assert merge_entities(parts, words_for) == merge_entities(turned, words_for)


def test_mentions_cut_the_forms() -> None:
    parts = story("Maria Lopez met NATO officials in Lisbon.", "Lopez met them again.")
    texts = {article.id: article.text for article in parts.articles}
    for entity in merge_entities(parts, words_for):
        assert {texts[m.article][m.start : m.end] for m in entity.mentions} == set(entity.forms)
