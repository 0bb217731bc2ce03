"""Which articles are one story: wordings differ, look-alikes stay apart, and the answer is a function of the set."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent))

from clippings import BUDGET, FERRY, FERRY_GERMAN, FERRY_TOLD_ANEW, article

from retold.language import words_for
from retold.model import Article
from retold.options import SketchOptions, StoryOptions
from retold.stages.stories import group_stories, sketch_tables
from retold.stages.stories.linkage import Likeness, connected, link_groups
from retold.stages.stories.sketch import sketch, sketch_all
from retold.stages.stories.sketch_tables import join, records, table, tables

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


ONE_MAYOR = (
    "The council of Marrow Bay voted on Monday to close two libraries after Ilse Brandt and Otto Vane of the Harbour "
    "League agreed. Mayor Tomas Reyle defended the cuts in a heated debate. Dora Quist, of the opposition, walked out.",
    "The marathon drew nine thousand runners, said the organisers Pieter Aalto and Nadia Sorel after the last had crossed "
    "the line at dusk in Linden Park. Streets stayed closed all day. Mayor Tomas Reyle fired the starting pistol.",
)


def test_what_is_somewhat_alike_is_one_story_only_where_the_days_are_near() -> None:
    def told(first: str, second: str) -> int:
        return len(grouped([article("a", ONE_MAYOR[0], first), article("b", ONE_MAYOR[1], second), article("c", FERRY)]))

    assert told("2031-04-02", "2031-04-04") == told("", "2031-04-04") == 2
    assert told("2031-04-02", "2031-09-04") == told("2031-09-04", "2031-04-02") == 3


def test_a_text_with_a_wrong_day_stays_in_its_story() -> None:
    items = [article("a", FERRY), article("b", FERRY.replace("214", "215"), "2019-01-01"), article("c", BUDGET)]
    assert grouped(items) == [("a", "b"), ("c",)]


def test_a_story_has_the_id_of_its_earliest_article() -> None:
    items = [article("a", FERRY, ""), article("b", FERRY_TOLD_ANEW, "2031-04-03"), article("c", FERRY, "2031-04-02")]
    sketches = [sketch(item, words_for(item.language), SketchOptions()) for item in items]
    assert [(story.id, story.articles) for story in group_stories(sketches, StoryOptions())] == [("c", ("a", "b", "c"))]


def test_a_translation_is_in_the_story_of_its_source() -> None:
    items = [article("a", FERRY), article("b", FERRY_GERMAN, language="de"), article("c", BUDGET)]
    assert grouped(items) == [("a", "b"), ("c",)]


def test_a_story_says_what_joined_it() -> None:
    sketches = [sketch(article(n, t), words_for("en"), SketchOptions()) for n, t in (("a", FERRY), ("b", FERRY_TOLD_ANEW))]
    (story,) = group_stories(sketches, StoryOptions())
    assert story.id == "a"
    assert story.shared[0].kind == "names" and {"hestvik", "velmar"} <= set(story.shared[0].words)


def test_what_stands_in_the_leads_is_named_first() -> None:
    end = " ".join(f"The dam at {name} held." for name in ("Abels", "Benders", "Cordes", "Dolls", "Eggers", "Falks"))
    filler = "It had rained for days and days, and nobody went out. " * 6
    texts = {"a": f"The mayor Zorn resigned. {filler}{end}", "b": f"Now Zorn is gone. {filler}{end}"}
    sketches = [sketch(article(name, text), words_for("en"), SketchOptions()) for name, text in texts.items()]
    (story,) = group_stories(sketches, StoryOptions(), words_for=words_for)
    assert story.shared[0].words[:2] == ("zorn", "abels") and story.shared[0].counts[:2] == (2, 2)


def test_days_of_the_week_and_single_letters_joined_no_story() -> None:
    texts = {"a": "On Friday " + FERRY + " It was Friday's news.", "b": "This Friday " + FERRY_TOLD_ANEW + " And Friday's."}
    sketches = [sketch(article(name, text), words_for("en"), SketchOptions()) for name, text in texts.items()]
    (story,) = group_stories(sketches, StoryOptions(), words_for=words_for)
    assert story.shared and not any({"friday", "s"}.intersection(one.words) for one in story.shared)
    (unknown,) = group_stories(sketches, StoryOptions())
    assert "friday" in unknown.shared[0].words


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


@settings(max_examples=30, deadline=None)
@given(st.permutations(POOL), st.integers(1, 6))
def test_stories_do_not_depend_on_batches(order: list[Article], size: int) -> None:
    tables = []
    for code in ("en", "de"):
        of_code = [item for item in order if item.language == code]
        tables += [sketch_all(of_code[k : k + size], words_for(code), SketchOptions()) for k in range(0, len(of_code), size)]
    whole = join(tables)
    alone = {item.id: sketch(item, words_for(item.language), SketchOptions()) for item in POOL}
    assert {made.article: made for made in records(whole)} == alone
    assert group_stories([whole], StoryOptions()) == group_stories(list(alone.values()), StoryOptions())


def test_a_table_gives_back_its_sketches() -> None:
    sketches = [sketch(item, words_for(item.language), SketchOptions()) for item in POOL]
    assert records(table(sketches)) == sketches


def test_few_records_are_held_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    sketches = [sketch(item, words_for(item.language), SketchOptions()) for item in POOL]
    whole = group_stories(sketches, StoryOptions())
    monkeypatch.setattr(sketch_tables, "AT_ONCE", 3)
    read = iter(sketches)
    assert next(tables(read)).articles == tuple(made.article for made in sketches[:3])
    assert next(read) == sketches[3]
    assert group_stories(iter(sketches), StoryOptions()) == whole


def test_a_copy_is_always_in_the_story_of_its_source() -> None:
    items = [article("copy" + item.id, item.text, language=item.language) for item in POOL if item.text]
    home = {name: story for story in grouped([*POOL, *items]) for name in story}
    assert all(home[item.id] == home[item.id.removeprefix("copy")] for item in items)


Pairs = dict[tuple[int, int], float]


def linked(count: int, pairs: Pairs, options: StoryOptions | None = None) -> list[list[int]]:
    keys = sorted(pairs)
    low, high = (np.array([key[k] for key in keys], np.int64) for k in (0, 1))
    likeness = Likeness(low, high, np.array([pairs[key] for key in keys], float))
    return link_groups(["en"] * count, likeness, options or StoryOptions())


def test_one_thread_joins_no_two_groups() -> None:
    tight = dict.fromkeys((*combinations(range(4), 2), *combinations(range(4, 8), 2)), 0.5)
    assert linked(8, {**tight, (3, 4): 0.4}) == [[0, 1, 2, 3], [4, 5, 6, 7]]


def test_groups_less_alike_than_each_within_stay_apart() -> None:
    inner = dict.fromkeys((*combinations(range(4), 2), *combinations(range(4, 8), 2)), 0.5)
    across = {(i, j): 0.2 for i in range(4) for j in range(4, 8)}
    assert len(linked(8, {**inner, **across})) == 2
    assert len(linked(8, {**inner, **dict.fromkeys(across, 0.45)})) == 1


pairs = st.dictionaries(
    st.tuples(st.integers(0, 19), st.integers(0, 19)).filter(lambda pair: pair[0] < pair[1]), st.floats(0, 1), max_size=60
)


@given(pairs)
def test_groups_part_the_items(likeness: Pairs) -> None:
    groups = linked(20, likeness)
    assert sorted(i for group in groups for i in group) == list(range(20))


@given(pairs)
def test_no_group_reaches_beyond_what_likely_pairs_connect(likeness: Pairs) -> None:
    graph = nx.Graph([pair for pair, score in likeness.items() if score >= StoryOptions().join])
    graph.add_nodes_from(range(20))
    home = {item: k for k, part in enumerate(nx.connected_components(graph)) for item in part}
    assert all(len({home[i] for i in group}) == 1 for group in linked(20, likeness))


@given(pairs)
def test_without_a_contrast_and_with_one_known_pair_asked_for_groups_are_components(likeness: Pairs) -> None:
    """The oracle of the simplest case: with every pair in question certain, what is connected is one group."""
    likely = {pair: 1.0 for pair, score in likeness.items() if score > 0.5}
    graph = nx.Graph(list(likely))
    graph.add_nodes_from(range(20))
    options = replace(StoryOptions(), join=1e-9, contrast=0.0)
    assert linked(20, likely, options) == sorted(sorted(part) for part in nx.connected_components(graph))


@given(st.integers(1, 30), st.lists(st.tuples(st.integers(0, 29), st.integers(0, 29)), max_size=60))
def test_what_is_connected_is_that_of_networkx(count: int, edges: list[tuple[int, int]]) -> None:
    edges = [(i, j) for i, j in edges if i < count and j < count]
    graph = nx.Graph(edges)
    graph.add_nodes_from(range(count))
    wanted = {item: min(part) for part in nx.connected_components(graph) for item in part}
    assert connected(count, [i for i, _ in edges], [j for _, j in edges]).tolist() == [wanted[i] for i in range(count)]
