"""The shipped encoder: unit vectors that depend on their text alone, close to those of the model it was made from."""

from __future__ import annotations

import itertools
import random
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from retold.language.encoder import FOLDER, SHARED, Matrix, MiniLM, load_encoder

SENTENCES = [
    "The council voted to close the old bridge.",
    "The bridge will be shut, the council decided.",
    "A trawler sank off the coast on Monday.",
    "Prices rose by four per cent in March.",
    "“We will not go back,” the minister said.",
    "Сегодня утром открылась новая больница.",
    "Rain.",
    "",
    "Nobody was hurt when the roof of the market hall came down under the snow, said the fire brigade of the town.",
]


def test_every_row_has_unit_length_and_its_own_text() -> None:
    vectors = load_encoder().encode(SENTENCES)
    assert vectors.shape == (len(SENTENCES), 384) and vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    alike = vectors @ vectors.T
    assert alike[0, 1] > 0.6 > 0.3 > alike[0, 2]


def test_nothing_in_gives_nothing_out() -> None:
    assert load_encoder().encode([]).shape == (0, 384)


def test_a_vector_does_not_depend_on_company_order_or_threads() -> None:
    parts = (
        ("A guard", "The old mayor", "She"),
        ("saw", "sold"),
        ("a boat", "the red car"),
        ("here", "in Porto", "by the sea"),
    )
    texts = [" ".join(choice) + "." for choice in itertools.product(*parts)]
    alone = {text: load_encoder().encode([text])[0] for text in texts + SENTENCES}
    single = MiniLM(threads=1)
    for seed in range(4):
        some = random.Random(seed).sample(texts + SENTENCES, 30)
        for encoder in (load_encoder(), single):
            for text, vector in zip(some, encoder.encode(some), strict=True):
                assert (vector == alone[text]).all(), text


def test_a_pass_that_keeps_states_gives_the_same_vectors() -> None:
    pieces = load_encoder().read(SENTENCES, (3, 6))
    vectors = load_encoder().encode(SENTENCES)
    for text, piece, vector in zip(SENTENCES, pieces, vectors, strict=True):
        assert (piece.vector == vector).all()
        assert len(piece.spans) == len(piece.words) == len(piece.states[0]) == len(piece.states[1])
        assert all(text[a:b] for a, b in piece.spans)


def test_a_very_long_text_is_read_up_to_the_limit() -> None:
    vectors = load_encoder().encode(["word " * 5000, "word " * 254])
    assert (vectors[0] == vectors[1]).all()


def test_importing_loads_no_runtime() -> None:
    code = "import sys, retold.language.encoder; assert 'onnxruntime' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_loading_is_quick() -> None:
    import onnxruntime  # noqa: F401  (its import is not what is measured)

    best = min(_seconds_to_load() for _ in range(3))
    assert best < 1.0


def _seconds_to_load() -> float:
    begin = time.perf_counter()
    MiniLM().encode(["One sentence."])
    return time.perf_counter() - begin


@pytest.mark.parametrize("name", ["model.onnx", "facts.onnx", "vocabulary.txt"])
def test_the_package_holds_its_files(name: str) -> None:
    assert 0 < (FOLDER / name).stat().st_size < 23_500_000


def test_vectors_stay_close_to_those_of_the_original_weights() -> None:
    """The reference was computed in fp32 from the original weights for `SENTENCES`."""
    reference = np.load(Path(__file__).parent / "encoder_reference.npy")
    vectors = load_encoder().encode(SENTENCES)
    cosines = (reference.astype(np.float32) * vectors).sum(axis=1)
    assert cosines.min() > 0.995 and cosines.mean() > 0.999


def test_in_its_sentence_a_clause_lies_near_what_tells_the_same_more_than_near_the_same_words() -> None:
    clauses = [
        "The mayor of Harlan stepped down on Friday",
        "Her resignation as the town's leader came at the end of the week",  # the same in other words
        "The mayor of Harlan spoke on Friday about the harbour",  # something else in the same words
    ]

    def lead(rows: Matrix) -> float:
        return float(rows[0] @ rows[1] - rows[0] @ rows[2])

    placed = load_encoder().place(clauses, [(0, len(clause)) for clause in clauses])
    assert lead(placed) > lead(load_encoder().encode(clauses)) + 0.1


def test_a_clause_in_its_sentence_does_not_depend_on_company_or_on_what_was_read_before() -> None:
    texts = [f"The {name} won by {n} votes, and left the hall." for name in ("mayor", "clerk") for n in range(40)]
    spans = [(0, text.index(",")) for text in texts]
    fresh = MiniLM(threads=1)
    alone = np.concatenate([fresh.place([text], [span]) for text, span in zip(texts, spans, strict=True)])
    known = MiniLM()
    known.read(texts[:50], (SHARED,))
    np.testing.assert_array_equal(known.place(texts[::-1], spans[::-1])[::-1], alone)


def test_two_clauses_of_one_sentence_have_vectors_of_their_own() -> None:
    text = "The mayor resigned, and the harbour flooded."
    rows = load_encoder().place([text, text], [(0, 18), (20, len(text))])
    assert rows[0] @ rows[1] < 0.95
    np.testing.assert_allclose(np.linalg.norm(rows, axis=1), 1, rtol=1e-5)


def test_a_stretch_without_a_piece_has_the_vector_of_its_text() -> None:
    text = "Eleven people were hurt."
    rows = load_encoder().place([text, text], [(6, 7), (0, len(text))])
    assert np.isfinite(rows).all() and rows[0] @ rows[1] > 0.9
    assert load_encoder().place([], []).shape == (0, 384)
