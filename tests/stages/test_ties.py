"""Accounts decided cheaply are those that the links make."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent))

from clippings import BUDGET, FERRY, FERRY_GERMAN, FERRY_TOLD_ANEW, FLOOD, FLOOD_TOLD_ANEW, article, statements

from retold.language import words_for
from retold.model import Account, Article, StoryParts
from retold.options import ReuseOptions
from retold.stages.lineage.accounts import accounts, tied
from retold.stages.lineage.reuse import links
from retold.stages.lineage.ties import ties
from retold.stages.texts.passages import prepare, prepare_text

OPTIONS = ReuseOptions()
QUOTED = "“We saw the lights go out one after the other and then we heard nothing but the water,” a passenger said. "


def by_links(items: list[Article]) -> tuple[Account, ...]:
    return accounts(items, links(StoryParts(tuple(items), {}, {item.id: statements(item) for item in items}, {}), OPTIONS))


def by_ties(items: list[Article]) -> tuple[Account, ...]:
    return tied(items, ties([prepare_text(item, words_for(item.language)) for item in items], OPTIONS))


@st.composite
def versions(draw: st.DrawFn) -> str:
    """One of five reports, some sentences dropped, shuffled or trimmed, perhaps with a quotation."""
    sentences = draw(st.sampled_from((FERRY, FERRY_TOLD_ANEW, BUDGET, FLOOD, FLOOD_TOLD_ANEW))).split(". ")
    kept = draw(st.lists(st.sampled_from(range(len(sentences))), min_size=1, unique=True))
    kept = sorted(kept) if draw(st.booleans()) else kept
    text = ". ".join(sentences[k] for k in kept)
    if draw(st.booleans()):
        text = " ".join(word for k, word in enumerate(text.split()) if k % 7 != 3)
    return (QUOTED if draw(st.booleans()) else "") + text


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(versions(), st.sampled_from(("", "2031-04-02", "2031-04-03"))), min_size=2, max_size=6))
def test_accounts_by_ties_are_those_by_links(told: list[tuple[str, str]]) -> None:
    items = [article(f"a{k}", text, day) for k, (text, day) in enumerate(told)]
    assert by_ties(items) == by_links(items)


def test_a_translation_is_tied_too() -> None:
    items = [article("a", FERRY), article("b", FERRY_GERMAN, language="de"), article("c", BUDGET)]
    assert [one.articles for one in by_ties(items)] == [("a", "b"), ("c",)] == [one.articles for one in by_links(items)]


def test_the_encoder_is_asked_only_where_words_leave_it_open() -> None:
    asked: list[str] = []

    def encode(texts: Sequence[str]) -> np.ndarray:
        asked.extend(texts)
        return np.eye(len(texts), 8, dtype=np.float32)

    copies = [article("a", FERRY), article("b", FERRY + " More follows."), article("c", BUDGET)]
    tellings = [prepare_text(item, words_for(item.language)) for item in copies]
    assert [(tie.a, tie.b) for tie in ties(tellings, OPTIONS, encode)] == [("a", "b")]
    assert not asked
    open_case = [prepare_text(article(n, t), words_for("en")) for n, t in (("a", FERRY), ("b", FERRY_TOLD_ANEW))]
    assert not ties(open_case, replace(OPTIONS, doubt=-100.0))
    ties(open_case, replace(OPTIONS, doubt=-100.0), encode)
    assert len(asked) == sum(len(telling.spans) for telling in open_case)


def test_a_text_in_which_nothing_was_read_has_the_same_sentences() -> None:
    item = article("a", QUOTED + FERRY)
    plain, read = prepare_text(item, words_for("en")), prepare(item, statements(item))
    assert (plain.spans, plain.words, plain.free.tolist()) == (read.spans, read.words, read.free.tolist())
