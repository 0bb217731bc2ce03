"""Sorting very many articles into stories and accounts: workers, order and batches change nothing."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent / "stages"))

from clippings import BUDGET, FERRY, FERRY_GERMAN, FERRY_TOLD_ANEW, article

from retold.engine import local
from retold.engine.local import LocalEngine, Setting
from retold.language import words_for
from retold.model import Account, Article, StoryGroup
from retold.options import Options
from retold.stages.stories.sketch import sketch

ITEMS = {
    item.id: item
    for item in (
        article("a", FERRY),
        article("b", FERRY.replace("214", "215"), "2031-04-03"),
        article("c", FERRY_TOLD_ANEW),
        article("d", FERRY_GERMAN, language="de"),
        article("e", BUDGET),
        article("f", BUDGET + " The vote is final."),
        article("g", ""),
    )
}


def sorted_out(items: dict[str, Article], workers: int = 1) -> list[tuple[StoryGroup, tuple[Account, ...]]]:
    with LocalEngine(Setting(Options()), workers) as engine:
        return list(engine.lineage(items))


def test_every_article_is_in_one_account_of_one_story() -> None:
    found = sorted_out({name: item for name, item in ITEMS.items() if item.language == "en"})
    assert [story.articles for story, _ in found] == [("a", "b", "c"), ("e", "f"), ("g",)]
    assert [[account.articles for account in made] for _, made in found] == [
        [("a", "b"), ("c",)],
        [("e", "f")],
        [("g",)],
    ]


def test_order_workers_and_batches_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    once = sorted_out(ITEMS)
    assert sorted_out(dict(reversed(ITEMS.items())), workers=2) == once
    monkeypatch.setattr(local, "SKETCHED_AT_ONCE", 2)
    monkeypatch.setattr(local, "TIED_AT_ONCE", 1)
    assert sorted_out(ITEMS) == once


def test_the_stories_are_those_of_sketches_made_one_by_one() -> None:
    sketches = [sketch(item, words_for(item.language), Options().sketch) for item in ITEMS.values()]
    with LocalEngine(Setting(Options())) as engine:
        assert engine.stories(sketches) == tuple(story for story, _ in engine.lineage(ITEMS))
        assert list(engine.lineage({})) == []
