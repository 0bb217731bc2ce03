"""Which articles are one story: wordings differ, look-alikes stay apart, and the answer is a function of the set."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent))

from clippings import BUDGET, FERRY, FERRY_GERMAN, FERRY_TOLD_ANEW, article

from retold.language import words_for
from retold.model import Article
from retold.options import SketchOptions, StoryOptions
from retold.stages.linkage import link_groups
from retold.stages.sketch import sketch
from retold.stages.stories import group_stories

QUAKE = (
    "A {size} magnitude earthquake struck near {place} on {day}, injuring {hurt} people and damaging {houses} houses, "
    "officials said. The quake hit at a depth of ten kilometres, the seismological institute reported. Residents "
    "of {place} ran into the streets and spent the night outdoors. {name}, the governor, said rescue "
    "teams had reached every village."
)
PRIMARY = (
    "{who} wins {state} primary, beating {rival} by {points} points on {day}. Supporters cheered as the result was called "
    "an hour after the polls closed in {state}. Turnout was the highest in twenty years, election officials said."
)
RACE = (
    "{who} won stage {n} of the Tour of the Lakes on {day}, riding away from the field on the climb to {place}. He finished "
    "{gap} seconds ahead of {second}. The overall lead stays with {leader}."
)
LOOK_ALIKES = {
    "quakes": (
        QUAKE.format(size="5.6", place="Qeshlan", day="Sunday", hurt="five", houses="40", name="Arash Nuri"),
        QUAKE.format(size="6.1", place="Bandargaz", day="Thursday", hurt="17", houses="312", name="Parisa Amin"),
    ),
    "primaries": (
        PRIMARY.format(who="Halloran", state="Ohio", rival="Deveraux", points="6", day="Tuesday"),
        PRIMARY.format(who="Halloran", state="Iowa", rival="Pruitt", points="11", day="Monday"),
    ),
    "stages": (
        RACE.format(who="Lindqvist", n="2", day="Friday", place="Monte Aro", gap="31", second="Baptista", leader="Okafor"),
        RACE.format(who="Marchetti", n="21", day="Sunday", place="Col du Vent", gap="8", second="Ruiz", leader="Jansen"),
    ),
}


def grouped(articles: Sequence[Article]) -> list[tuple[str, ...]]:
    sketches = [sketch(item, words_for(item.language), SketchOptions()) for item in articles]
    return [story.articles for story in group_stories(sketches, StoryOptions())]


def test_other_words_for_one_event_are_one_story() -> None:
    items = [article("a", FERRY), article("b", FERRY_TOLD_ANEW), article("c", BUDGET)]
    assert grouped(items) == [("a", "b"), ("c",)]


@pytest.mark.parametrize("kind", LOOK_ALIKES)
def test_look_alikes_stay_apart(kind: str) -> None:
    one, other = LOOK_ALIKES[kind]
    assert grouped([article("a", one), article("b", other), article("c", FERRY)]) == [("a",), ("b",), ("c",)]


@pytest.mark.parametrize("kind", LOOK_ALIKES)
def test_each_look_alike_keeps_its_own_copies(kind: str) -> None:
    one, other = LOOK_ALIKES[kind]
    items = [
        article("a1", one),
        article("a2", one + " More follows."),
        article("b1", other),
        article("b2", "Late. " + other),
    ]
    assert grouped(items) == [("a1", "a2"), ("b1", "b2")]


def test_a_translation_is_in_the_story_of_its_source() -> None:
    items = [article("a", FERRY), article("b", FERRY_GERMAN, language="de"), article("c", BUDGET)]
    assert grouped(items) == [("a", "b"), ("c",)]


def test_a_story_says_what_joined_it() -> None:
    sketches = [sketch(article(n, t), words_for("en"), SketchOptions()) for n, t in (("a", FERRY), ("b", FERRY_TOLD_ANEW))]
    (story,) = group_stories(sketches, StoryOptions())
    assert story.id == "a"
    assert any("Hestvik" in reason and "Velmar" in reason for reason in story.why)


POOL = [
    article("f1", FERRY),
    article("f2", FERRY_TOLD_ANEW),
    article("f3", FERRY.replace("214", "215")),
    article("f4", FERRY_GERMAN, language="de"),
    article("b1", BUDGET),
    article("b2", BUDGET + " The vote is final."),
    article("e1", ""),
    article("e2", ""),
    *(article(f"{kind}{n}", text) for kind, pair in LOOK_ALIKES.items() for n, text in enumerate(pair)),
]


@settings(max_examples=40, deadline=None)
@given(st.permutations(POOL))
def test_stories_do_not_depend_on_order(order: list[Article]) -> None:
    assert grouped(order) == grouped(POOL)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(POOL), unique_by=lambda item: item.id))
def test_every_article_is_in_exactly_one_story(items: list[Article]) -> None:
    found = [name for story in grouped(items) for name in story]
    assert sorted(found) == sorted(item.id for item in items)


def test_a_copy_is_always_in_the_story_of_its_source() -> None:
    items = [article("copy" + item.id, item.text, language=item.language) for item in POOL if item.text]
    home = {name: story for story in grouped([*POOL, *items]) for name in story}
    assert all(home[item.id] == home[item.id.removeprefix("copy")] for item in items)


def test_one_thread_joins_no_two_groups() -> None:
    tight = dict.fromkeys((*combinations(range(4), 2), *combinations(range(4, 8), 2)), 0.5)
    assert link_groups(["en"] * 8, {**tight, (3, 4): 0.4}, StoryOptions()) == [[0, 1, 2, 3], [4, 5, 6, 7]]


def test_groups_less_alike_than_each_within_stay_apart() -> None:
    inner = dict.fromkeys((*combinations(range(4), 2), *combinations(range(4, 8), 2)), 0.5)
    across = {(i, j): 0.2 for i in range(4) for j in range(4, 8)}
    assert len(link_groups(["en"] * 8, {**inner, **across}, StoryOptions())) == 2
    assert len(link_groups(["en"] * 8, {**inner, **dict.fromkeys(across, 0.45)}, StoryOptions())) == 1


@given(st.dictionaries(st.tuples(st.integers(0, 9), st.integers(10, 19)), st.floats(0, 1), max_size=60))
def test_groups_part_the_items(likeness: dict[tuple[int, int], float]) -> None:
    groups = link_groups(["en"] * 20, likeness, StoryOptions())
    assert sorted(i for group in groups for i in group) == list(range(20))
