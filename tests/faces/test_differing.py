"""Which words of several wordings differ, and how marks are laid over a text."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from invented_articles import clippings

from retold.faces import marks
from retold.faces.differing import differing
from retold.faces.wording import in_marks


def words(texts: list[str]) -> list[list[str]]:
    return [[text[start:end] for start, end in spans] for text, spans in zip(texts, differing(texts), strict=True)]


def test_a_changed_number_is_marked_on_both_sides() -> None:
    assert words(["14 people were hurt", "17 people were hurt"]) == [["14"], ["17"]]


def test_neighbouring_words_are_one_mark() -> None:
    assert words(["the ship sails again in three weeks", "the ship sails again not before August"]) == [
        ["in three weeks"],
        ["not before August"],
    ]


def test_case_accents_and_order_do_not_count() -> None:
    assert words(["Café Müller was closed", "closed was cafe MULLER"]) == [[], []]


def test_a_word_said_twice_is_marked_once() -> None:
    assert words(["very very cold out there", "very cold out there"]) == [["very"], []]


def test_another_language_is_not_marked_word_by_word() -> None:
    assert words(["Fourteen people were hurt", "Vierzehn Menschen wurden verletzt"]) == [[], []]


def test_languages_without_blanks_are_compared_by_character() -> None:
    assert words(["他们培育了十一年", "他们培育了十二年"]) == [["一"], ["二"]]


@given(st.lists(st.text(max_size=40), min_size=1, max_size=4))
def test_every_mark_cuts_words_of_its_text_in_order(texts: list[str]) -> None:
    for text, spans in zip(texts, differing(texts), strict=True):
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert all(a[1] <= b[0] for a, b in pairwise(spans))


def test_equal_texts_and_a_single_text_have_no_mark() -> None:
    assert words(["the same", "the same"]) == [[], []]
    assert words(["alone"]) == [[]]


LAYERS = st.lists(st.tuples(st.integers(-5, 50), st.integers(-5, 50), st.sampled_from(["differs", "value"])), max_size=8)


@given(st.text(st.characters(), max_size=40), LAYERS)
def test_pieces_join_to_the_text_and_each_letter_has_the_marks_that_cover_it(text: str, layers: list[marks.Layer]) -> None:
    pieces = marks.cut(text, layers)
    assert "".join(piece for piece, _ in pieces) == marks.shown(text)
    found = [classes for piece, classes in pieces for _ in piece]
    for position, classes in enumerate(found):
        covering = {mark for start, end, mark in layers if start <= position < end}
        assert set(classes.split()) == covering


@given(st.text(st.characters()))
def test_shown_text_keeps_every_offset(text: str) -> None:
    assert len(marks.shown(text)) == len(text)
    marks.shown(text).encode("utf-8")


def test_paragraphs_hold_the_whole_text_once() -> None:
    for told in clippings().values():
        lines = marks.paragraphs(told)
        assert [line.text for line in lines] == told.text.splitlines()
        assert all(told.text[line.start :].startswith(line.text) for line in lines)


def test_an_article_without_passages_is_all_body() -> None:
    told = replace(clippings()["a1wire"], passages=())
    assert {line.role for line in marks.paragraphs(told)} == {"body"}


def test_words_that_have_marks_of_their_own_get_no_others() -> None:
    assert in_marks("the ferry sank") == "“the ferry sank”"
    assert in_marks("“It sank,” Ann Lee said.") == "“It sank,” Ann Lee said."
    assert in_marks("Ann Lee called it “a wreck.”") == "Ann Lee called it “a wreck.”"
