"""Why articles are one story is said in names, figures and words as they stand in the texts."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from clippings import BUDGET, article

from retold.language import words_for
from retold.model import Article, Shared, StoryGroup
from retold.options import SketchOptions, StoryOptions
from retold.stages.stories import group_stories
from retold.stages.stories.reasons import reasons
from retold.stages.stories.sketch import sketch

ONE = (
    "The Foreign Ministry in New Lissabon said on Tuesday that President Ana G. Duarte will visit the port of Ost-Varna. "
    "Duarte wants to open a yard that cost 12,500 crowns a day. Some 40 sailors of the USN Merrow were there."
)
OTHER = (
    "A visit to Ost-Varna is planned, a spokesman of the foreign ministry told reporters in New Lissabon. "
    "President Ana G. Duarte's trip begins on the USN Merrow, whose 40 sailors will line the deck; 12,500 crowns were found."
)


def told(one: str, other: str, language: str = "en") -> tuple[str, ...]:
    """The reasons of two texts that are one story."""
    items = [article("a", one, "2031-04-02", language), article("b", other, "2031-04-03", language)]
    sketches = [sketch(item, words_for(language), SketchOptions()) for item in items]
    (group,) = group_stories(sketches, replace(StoryOptions(), join=0.0, known=0.0), words_for=words_for)
    return reasons(group, items, words_for)


def listed(reason: str) -> list[str]:
    return [part.rsplit(" (", 1)[0] for part in reason.split(": ", 1)[1].split(", ")]


@pytest.mark.parametrize("name", ["New Lissabon", "Ost-Varna", "USN Merrow", "President Ana G. Duarte"])
def test_a_name_is_shown_whole_and_with_its_capitals(name: str) -> None:
    assert name in listed(told(ONE, OTHER)[0])


def test_what_one_writes_large_and_another_small_stays_together() -> None:
    (words,) = (reason for reason in told(ONE, OTHER) if reason.startswith("words of the lead"))
    assert "foreign ministry" in listed(words)


def test_figures_keep_their_thousands_marks() -> None:
    (figures,) = (reason for reason in told(ONE, OTHER) if reason.startswith("figures"))
    assert "12,500" in figures.split(": ")[1] and "12500" not in figures


def test_the_days_come_last() -> None:
    assert told(ONE, OTHER)[-1] == "appeared from 2031-04-02 to 2031-04-03"


def test_words_that_stand_together_in_one_article_alone_stay_apart() -> None:
    names = listed(told("Yesterday Karl Abels met the mayor. Abels smiled.", "The mayor met Abels, and smiled at Abels.")[0])
    assert names == ["Abels"]


def test_two_people_joined_by_and_are_two_names_and_an_office_is_one() -> None:
    one = "Abels and Zorn met at the Office for Fish and Wildlife. Zorn smiled, and Abels smiled."
    other = "At the Office for Fish and Wildlife met Abels and Zorn. Abels smiled at Zorn."
    assert listed(told(one, other)[0]) == ["Abels", "Office for Fish and Wildlife", "Zorn"]


def test_two_names_with_a_word_in_common_are_both_shown() -> None:
    names = listed(told("Ships from New Ulm to New Brill sank.", "Between New Brill and New Ulm ships sank.")[0])
    assert {"New Ulm", "New Brill"} <= set(names)


def test_other_scripts_are_shown_as_they_stand() -> None:
    one = "Президент Анна Дуарте прибыла в Нижний Ост на верфь, где её ждали моряки корабля."
    other = "Визит в Нижний Ост: президент Анна Дуарте осмотрела верфь и корабль, сказали моряки."
    names = listed(told(one, other, "ru")[0])
    assert "Анна Дуарте" in names and "Нижний Ост" in names


def test_accents_and_capitals_inside_a_word_stay() -> None:
    shown = " ".join(
        told("Policía halló camión: Málaga, iBazar.", "Camión de iBazar: lo halló Málaga. La policía calla.", "es")
    )
    assert all(word in shown for word in ("Málaga", "policía", "iBazar"))


def test_without_texts_the_words_are_shown_as_grouping_knows_them() -> None:
    group = StoryGroup("a", ("a", "b"), (Shared("names", ("new", "ulm"), (2, 2)),))
    assert reasons(group, (), words_for) == ("names in several of the 2 articles: New (2), Ulm (2)",)


def test_an_article_alone_has_no_reasons() -> None:
    items: list[Article] = [article("a", BUDGET)]
    (group,) = group_stories([sketch(items[0], words_for("en"), SketchOptions())], StoryOptions())
    assert reasons(group, items, words_for) == ()
