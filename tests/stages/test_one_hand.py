"""Short reports of one event share nearly all they have; they stay two accounts, and a text told again stays one."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from clippings import FERRY, FLOOD, FLOOD_TOLD_ANEW, article, statements, telling

from retold.model import StoryParts
from retold.options import ReuseOptions
from retold.stages.lineage.accounts import accounts
from retold.stages.lineage.likeness import likeness
from retold.stages.lineage.one_hand import is_one_hand, odds
from retold.stages.lineage.reuse import links, relate

OPTIONS = ReuseOptions()
EDITED = (
    FLOOD.replace("have killed 38 people", "killed 38")
    .replace("fled their homes", "left home")
    .replace("dropping", "bringing")
)


def path(a: str, b: str) -> float:
    return likeness(telling("a", a), telling("b", b), OPTIONS).in_order


def test_two_short_reports_with_the_same_facts_are_two_accounts() -> None:
    shared = likeness(telling("a", FLOOD), telling("b", FLOOD_TOLD_ANEW), OPTIONS)
    assert shared.sameness(True) >= OPTIONS.same and shared.covered_b >= OPTIONS.whole  # by their words they are one text
    assert relate(telling("a", FLOOD), telling("b", FLOOD_TOLD_ANEW), OPTIONS) is None


@pytest.mark.parametrize(
    "derived",
    [
        FLOOD,
        EDITED,
        FLOOD.replace("Army helicopters are dropping food and tents. ", ""),
        FLOOD.split(". ")[0] + ".",
        FLOOD.replace("said on Sunday", "said in Maravia on Sunday"),
    ],
    ids=["copied", "edited", "a sentence dropped", "one sentence left", "a word added"],
)
def test_a_short_report_told_again_stays_one_account(derived: str) -> None:
    link = relate(telling("a", FLOOD), telling("b", derived), OPTIONS)
    assert link is not None and link.kind in ("copy", "edit", "rewrite")


def test_what_two_agencies_have_as_theirs_is_of_one_hand_only_by_a_long_run_of_words() -> None:
    derived = " ".join(EDITED.replace("Sunday", "Sunday night").replace("worst hit is", "hardest hit is").split())

    def one_hand(first: str, second: str) -> bool:
        a, b = telling("a", first + FLOOD), telling("b", second + derived)
        return is_one_hand(a, b, likeness(a, b, OPTIONS).in_order, replace(OPTIONS, verbatim=40))

    assert one_hand("", "LIKO, June 1 (Reuters) - ") and one_hand("LIKO (AP) - ", "LIKO, June 1 (AP) - ")
    assert not one_hand("LIKO (AP) - ", "LIKO, June 1 (Reuters) - ")


def test_sentences_in_another_order_are_of_one_hand_where_a_long_one_stands_unchanged() -> None:
    first, *rest = FLOOD.split(". ")
    shuffled = ". ".join([rest[3].rstrip("."), rest[2], rest[1], first, rest[0]]) + "."
    a, b = telling("a", FLOOD), telling("b", shuffled)
    assert odds(a, b, path(FLOOD, shuffled)) < OPTIONS.one_hand
    assert is_one_hand(a, b, path(FLOOD, shuffled), OPTIONS)


def test_equal_texts_are_of_one_hand_however_short() -> None:
    assert is_one_hand(telling("a", "Rain."), telling("b", "Rain."), 1.0, OPTIONS)


def test_the_writer_who_had_the_text_at_hand_may_have_told_it_in_own_words() -> None:
    link = relate(telling("a", FLOOD), telling("b", FLOOD_TOLD_ANEW), OPTIONS, supplied=True)
    assert link is not None and link.kind == "rewrite"


def test_which_text_comes_first_does_not_matter() -> None:
    for one, other in ((FLOOD, FLOOD_TOLD_ANEW), (FLOOD, EDITED), (FERRY, FERRY[:300])):
        a, b = telling("a", one), telling("b", other)
        assert odds(a, b, 0.5) == pytest.approx(odds(b, a, 0.5))


def test_a_copy_of_one_short_report_does_not_pull_in_the_other() -> None:
    items = (
        article("a", FLOOD),
        article("b", FLOOD_TOLD_ANEW),
        article("c", EDITED),
        article("d", FLOOD_TOLD_ANEW + " (Ed.)"),
    )
    found = links(StoryParts(items, {}, {item.id: statements(item) for item in items}, {}), OPTIONS)
    assert [account.articles for account in accounts(items, found)] == [("a", "c"), ("b", "d")]


def test_short_reports_in_signs_are_compared_by_pairs_of_words() -> None:
    one = "新华市一家化工厂周二凌晨发生火灾,造成三人死亡,八人受伤。附近四千名居民被疏散。"
    anew = "周二,新华市有四千名居民因一家化工厂起火而离开家园。三名工人丧生,另有八人被送往医院。"
    again = "新华市一家化工厂周二凌晨起火,造成三人死亡,八人受伤。附近四千名居民已被疏散。"
    a = telling("a", one, language="zh")
    assert relate(a, telling("b", anew, language="zh"), OPTIONS) is None
    link = relate(a, telling("b", again, language="zh"), OPTIONS)
    assert link is not None and link.kind in ("edit", "rewrite")
