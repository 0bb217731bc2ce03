"""Alignment by words and vectors."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent))

from clippings import FERRY, FERRY_TOLD_ANEW, article, statements

from retold.options import AlignOptions
from retold.stages.texts.align import align, best_in_order, in_order, vector_likeness, word_likeness


def test_a_text_aligns_with_itself() -> None:
    said = statements(article("a", FERRY))
    found = align(said, said, None, None, (FERRY, FERRY), AlignOptions())
    assert [(e.a, e.score) for e in found] == [((s.start, s.end), 1.0) for s in said]
    assert all(e.a == e.b for e in found)


def test_sentences_in_other_words_align_by_their_vectors() -> None:
    one, other = statements(article("a", FERRY)), statements(article("b", FERRY_TOLD_ANEW))
    texts = (FERRY, FERRY_TOLD_ANEW)
    assert align(one, other, None, None, texts, AlignOptions()) == ()
    vectors = np.eye(max(len(one), len(other)), dtype=np.float32)
    found = align(one[:1], other[:1], vectors[:1], vectors[:1], texts, AlignOptions())
    assert [e.score for e in found] == [1.0]


def test_nothing_aligns_with_nothing() -> None:
    assert align((), statements(article("a", FERRY)), None, None, ("", FERRY), AlignOptions()) == ()


def test_a_cosine_of_one_topic_counts_nothing() -> None:
    assert vector_likeness(np.array([[1.0, 0.0]], np.float32), np.array([[0.6, 0.8]], np.float32))[0, 0] == 0


@pytest.mark.parametrize(
    ("places", "share"), [([], 0.0), ([3], 1.0), ([0, 1, 2], 1.0), ([2, 1, 0], 1 / 3), ([0, 2, 1, 3], 0.75)]
)
def test_order_is_the_longest_run_that_keeps_it(places: list[int], share: float) -> None:
    assert in_order(list(enumerate(places))) == share


@given(st.lists(st.lists(st.sampled_from("abcdef"), max_size=5), max_size=6))
def test_likeness_is_symmetric_and_never_above_one(units: list[list[str]]) -> None:
    scores = word_likeness(units, units)
    assert scores.shape == (len(units), len(units))
    assert np.allclose(scores, scores.T)
    assert scores.size == 0 or (scores.min() >= 0 and scores.max() <= 1 + 1e-5)


@given(st.integers(1, 6), st.integers(1, 6), st.integers(0, 1000))
def test_the_best_path_is_at_least_the_best_single_pair(rows: int, columns: int, seed: int) -> None:
    weights = np.random.default_rng(seed).random((rows, columns)).astype(np.float32)
    best = best_in_order(weights)
    assert float(weights.max()) - 1e-5 <= best <= float(weights.max(1).sum()) + 1e-5


ALIKE = """
import random
from retold.stages.texts.align import word_likeness
words = [f"word{n}" for n in range(200)]
dice = random.Random(1)
a, b = ([[dice.choice(words) for _ in range(30)] for _ in range(20)] for _ in range(2))
print(word_likeness(a, b).tobytes().hex())
"""


def test_likeness_is_the_same_to_the_last_bit_in_every_process() -> None:
    """Python gives sets another order in each process, unless it is told not to: no sum may follow that order."""
    found = set()
    for seed in ("1", "2", "3"):
        env = {**os.environ, "PYTHONHASHSEED": seed}
        found.add(subprocess.run([sys.executable, "-c", ALIKE], env=env, capture_output=True, check=True).stdout)
    assert len(found) == 1
