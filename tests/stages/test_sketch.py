"""Sketches hold features, never texts; anchors survive translation."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent))

from clippings import BUDGET, FERRY, FERRY_GERMAN, article

from retold.language import words_for
from retold.model import Passage, Sketch
from retold.options import SketchOptions
from retold.stages.stories.sketch import sketch
from retold.stages.texts.anchors import profile, same_places, sound
from retold.stages.texts.credits import credits
from retold.stages.texts.tokens import number


def made(text: str, language: str = "en") -> Sketch:
    return sketch(article("a", text, language=language), words_for(language), SketchOptions())


def test_names_are_capitals_inside_sentences() -> None:
    found = made(FERRY).names
    assert {"aurelia", "velmar", "inga", "solberg", "nordlinje"} <= set(found)
    assert not {"tugs", "divers", "nobody"} & set(found)


def test_residue_is_left_out() -> None:
    text = FERRY + "\nSubscribe to our newsletter Kurier."
    cut = len(FERRY) + 1
    item = article("a", text)
    parts = (Passage(0, len(FERRY), "body"), Passage(cut, len(text), "residue"))
    whole = sketch(type(item)(**{**item.__dict__, "passages": parts}), words_for("en"), SketchOptions())
    assert (whole.terms, whole.names, whole.digest) == (made(FERRY).terms, made(FERRY).names, made(FERRY).digest)


def test_an_excerpt_shares_runs_of_words_with_its_source() -> None:
    excerpt = "Elsewhere in the news. " + ". ".join(FERRY.split(". ")[2:4]) + ". " + BUDGET
    assert set(made(excerpt).grams) & set(made(FERRY).grams)
    assert not set(made(BUDGET).grams) & set(made(FERRY).grams)


def test_equal_words_are_one_digest_whatever_the_marks() -> None:
    assert made(FERRY).digest == made(FERRY.replace(",", " —").upper()).digest != made(BUDGET).digest


@pytest.mark.parametrize(
    "forms",
    [
        ("Washington", "Вашингтон", "ワシントン"),
        ("Trump", "Трамп", "トランプ"),
        ("President", "Präsident", "президент", "président"),
        ("Scholz", "Шольц"),
    ],
)
def test_a_name_sounds_alike_in_every_script(forms: tuple[str, ...]) -> None:
    assert len({sound(form) for form in forms}) == 1
    assert sound(forms[0])


def test_a_translation_has_its_names_at_the_same_places() -> None:
    english, german, other = (made(FERRY), made(FERRY_GERMAN, "de"), made(BUDGET))
    profiles = [profile(s.anchors, s.places) for s in (english, german, other)]
    assert same_places(profiles[0], profiles[1]) > 3 * same_places(profiles[1], profiles[2])


@pytest.mark.parametrize(
    ("written", "read"), [("1,200", "1200"), ("1.200", "1200"), ("3,5", "3.5"), ("007", "7"), ("2024", "2024")]
)
def test_figures_are_one_in_every_notation(written: str, read: str) -> None:
    assert number(written) == read


def test_agencies_are_credited_in_capitals_only() -> None:
    assert credits("HESTVIK (AP) - A ferry ran aground, Reuters reported.") == ("AP", "Reuters")
    assert credits("He took a nap and opened the app, ap said") == ()


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=400))
def test_any_text_has_a_sketch(text: str) -> None:
    found = made(text)
    assert len(found.anchors) == len(found.places)
    assert found == made(text)
