"""The invented stories that teach what a conflict is: each is told as models/stories/README.md asks."""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

import pytest

MODELS = Path(__file__).parent.parent / "models"
sys.path.insert(0, str(MODELS))

import invented  # noqa: E402

STORIES = tuple(invented.stories())


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_a_story_has_several_accounts_that_share_facts(story: invented.Invented) -> None:
    assert len(story.pages) >= 3
    tellers: dict[int, set[str]] = defaultdict(set)
    for page in story.pages:
        assert not invented._MARK.search(page.text)
        for clause in story.told[page.source]:
            assert page.text[slice(*clause.span)].strip()
            assert clause.against <= clause.facts
            for fact in clause.facts:
                tellers[fact].add(page.source)
    assert sum(len(sources) > 1 for sources in tellers.values()) >= 9


def test_a_mark_stands_for_the_clause_before_it() -> None:
    story = invented.parse(
        "1-04-x", "# A ferry\n@ wire | Seabord | 2020-01-02\nFerry sinks[1]\n\nIt sank[1] with 12 aboard[2,3!].\n"
    )
    (page,) = story.pages
    assert page.text == "Ferry sinks\n\nIt sank with 12 aboard."
    assert [page.text[slice(*clause.span)] for clause in story.told[page.source]] == [
        "Ferry sinks",
        "It sank",
        "with 12 aboard",
    ]
    assert story.told[page.source][2].facts == {2, 3} and story.told[page.source][2].against == {3}
    assert story.held_out


def test_an_account_without_outlet_and_day_is_refused_with_what_it_needs() -> None:
    with pytest.raises(ValueError, match=r"manner \| outlet \| day"):
        invented.parse("1-01-x", "# A ferry\n@ wire\nFerry sinks[1]\n")
