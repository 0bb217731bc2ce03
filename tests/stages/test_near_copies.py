"""Copies with edits, cuts and additions are one text for the story: they crowd no report out of it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent))

from clippings import BUDGET, FERRY, FERRY_GERMAN, FERRY_TOLD_ANEW, FLOOD, article

from retold.language import words_for
from retold.model import Article
from retold.options import SketchOptions, StoryOptions
from retold.stages.stories import group_stories
from retold.stages.stories.near_copies import near_copies
from retold.stages.stories.sketch import sketch
from retold.stages.stories.sketch_tables import Chosen, join, tables


def sets(articles: Sequence[Article]) -> list[list[str]]:
    """The ids of texts that are largely one by their words alone."""
    sketches = [sketch(item, words_for(item.language), SketchOptions()) for item in articles]
    chosen = Chosen(join(tables(sketches)), np.arange(len(sketches)))
    found = near_copies(chosen, lambda low, high: np.ones(len(low), bool), StoryOptions())
    return [[articles[k].id for k in one] for one in found]


def stories(articles: Sequence[Article]) -> list[tuple[str, ...]]:
    sketches = [sketch(item, words_for(item.language), SketchOptions()) for item in articles]
    return [story.articles for story in group_stories(sketches, StoryOptions(), words_for=words_for)]


def sentences_of(name: str, count: int) -> str:
    """Sentences of invented words that no other text has: "Oakab oakac ..."."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    words = [name + letters[k // 26] + letters[k % 26] for k in range(8 * count)]
    return " ".join(" ".join(words[k : k + 8]).capitalize() + "." for k in range(0, len(words), 8))


def test_an_edit_a_cut_and_an_addition_are_one_text_and_the_fullest_stands_for_it() -> None:
    cut = " ".join(FERRY.split(". ")[:5])
    items = [
        article("cut", cut),
        article("edit", FERRY.replace("214", "215")),
        article("long", f"{FERRY} {FERRY_TOLD_ANEW}"),
    ]
    assert sets([*items, article("other", BUDGET)]) == [["long", "edit", "cut"], ["other"]]


def test_another_report_of_the_event_is_a_text_of_its_own() -> None:
    items = [article("a", FERRY), article("b", FERRY_TOLD_ANEW), article("c", FERRY_GERMAN, language="de")]
    assert sets(items) == [["a"], ["b"], ["c"]]


def test_a_page_of_several_reports_joins_them_not() -> None:
    page = article("page", f"{FERRY} {BUDGET} {FLOOD}")
    assert sets([article("a", FERRY), article("b", BUDGET), page]) == [["a"], ["b"], ["page"]]
    assert sets([article("a", FERRY), article("b", BUDGET), article("c", FLOOD), page]) == [["a"], ["b"], ["c"], ["page"]]
    assert sets([article("a", FERRY), page]) == [["page", "a"]]


def test_of_long_texts_too_the_shared_part_is_seen() -> None:
    shared, rest = sentences_of("oak", 80), "".join(sentences_of(tree, 80) for tree in ("elm", "ash", "fir"))
    items = [article("a", shared), article("b", f"{shared} {rest}"), article("c", rest)]
    assert sets([*items[:2], article("d", BUDGET)]) == [["b", "a"], ["d"]]


def test_copies_crowd_no_report_out_of_its_story() -> None:
    copies = [
        article(f"copy{k:02}", f"{FERRY} {sentences_of(chr(97 + k % 26) + 'ash' + chr(97 + k // 26), 2)}") for k in range(70)
    ]
    others = [article(f"other{k:02}", sentences_of(chr(97 + k % 26) + "fir" + chr(97 + k // 26), 9)) for k in range(70)]
    found = stories([*copies, *others, article("report", FERRY_TOLD_ANEW)])
    assert found[0] == (*(item.id for item in copies), "report") and len(found) == 71


POOL = [
    article("f1", FERRY),
    article("f2", FERRY.replace("214", "215")),
    article("f3", " ".join(FERRY.split(". ")[2:])),
    article("b1", BUDGET),
    article("b2", f"{BUDGET} The vote is final. {FLOOD}"),
    article("p", f"{FERRY} {FLOOD}"),
    article("g", FLOOD),
    article("e", ""),
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(POOL), min_size=1, unique_by=lambda item: item.id))
def test_sets_part_the_texts_fullest_first_whatever_the_order(items: list[Article]) -> None:
    found = sets(items)
    assert sorted(name for one in found for name in one) == sorted(item.id for item in items)
    length = {item.id: len(item.text.split()) for item in items}
    assert all(length[one[0]] == max(length[name] for name in one) for one in found)
    assert {frozenset(one) for one in found} == {frozenset(one) for one in sets(sorted(items, key=lambda item: item.id))}


def test_no_two_of_different_sets_hold_half_of_each_other() -> None:
    home = {name: k for k, one in enumerate(sets(POOL)) for name in one}
    words = {item.id: item.text.split() for item in POOL if item.text}
    runs = {name: {tuple(w[k : k + 6]) for k in range(len(w) - 5)} for name, w in words.items()}
    for a, b in combinations(runs, 2):
        share = len(runs[a] & runs[b]) / max(len(runs[a]), len(runs[b]))
        assert share < 0.6 or home[a] == home[b]
