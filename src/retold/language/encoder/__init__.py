"""Texts to vectors. `load_encoder()` gives the shipped model; anything with an `encode` of the same shape can stand in.

The shipped model is all-MiniLM-L6-v2 (Apache-2.0), built by models/build_encoder.py: weights stored as int8, computed in
fp32. A vector depends on its text alone, to the last bit: texts are batched with others of the same number of pieces,
so that none is padded, and the mean over the pieces is taken text by text.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

import numpy as np
import numpy.typing as npt

from retold.language.encoder.wordpiece import Wordpiece
from retold.model import Span

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

Matrix = npt.NDArray[np.float32]
T = TypeVar("T")
R = TypeVar("R")

FOLDER = Path(__file__).parent
WIDTH = 384
LAYERS = 6
SHARED = 4  # layers below the head for facts, which stay as they are
MOST_PIECES = 256  # what the model was trained for; a longer text is read up to there
MOST_AT_ONCE = 2048  # pieces in one batch: more gains no speed and costs memory
AHEAD = 8  # batches whose outputs may wait in memory
MOST_KEPT = 20_000  # pieces whose lower states are kept from reading a text to placing what it says, 31 MB
MOST_SEEN = 2_000  # vectors kept, 3 MB; an article has some dozens of sentences
THREADS = 2  # a third adds little for sentences of 20 pieces


class Encoder(Protocol):
    """Anything that turns texts into vectors whose product tells how alike they are."""

    def encode(self, texts: Sequence[str]) -> Matrix:
        """One row a text: float32 (n, width), each row of unit length, depending on its text alone."""
        ...


@dataclass(frozen=True, eq=False)
class Pieces:
    """A text as the model saw it: the span of each word piece, the number of the word it belongs to, and the hidden states
    (pieces, 384) of the layers that were asked for. The two marks that frame a text are left out of all but `vector`,
    the text's unit vector."""

    spans: tuple[Span, ...]
    words: tuple[int, ...]
    states: tuple[Matrix, ...]
    vector: Matrix


@dataclass(frozen=True, eq=False)
class Lower:
    """A text's states (pieces, 384) after the shared layers, its two marks among them, and the span of each piece."""

    spans: tuple[Span, ...]
    states: Matrix

    def pieces_in(self, span: Span) -> tuple[int, int]:
        """The first piece inside a span of the text and the one after the last; all where none is."""
        inner = range(1, len(self.states) - 1)
        inside = [k for k in inner if self.spans[k][0] >= span[0] and self.spans[k][1] <= span[1]]
        return (inside[0], inside[-1] + 1) if inside else (0, len(self.states))


class MiniLM:
    """The shipped model, read from `folder` when first used."""

    def __init__(self, folder: Path = FOLDER, threads: int = THREADS) -> None:
        self.folder, self.threads = folder, threads
        self._seen: dict[str, Matrix] = {}  # vectors of texts that were read with their states: an article's sentences
        self._lower: dict[str, Lower] = {}  # of the texts that were read last

    @cached_property
    def tokenizer(self) -> Wordpiece:
        """Cuts texts into word pieces."""
        return Wordpiece(self.folder / "vocabulary.txt", MOST_PIECES)

    @cached_property
    def session(self) -> InferenceSession:
        """The network."""
        return self._session("model.onnx")

    @cached_property
    def facts(self) -> InferenceSession:
        """The head for facts: the upper layers, taught to tell statements of one fact apart (models/train_facts.py)."""
        return self._session("facts.onnx")

    def _session(self, name: str) -> InferenceSession:
        """A file as a session. Folding constants is the one optimisation: it is written with fused operators already."""
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1  # batches run side by side instead
        options.inter_op_num_threads = 1
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
        return onnxruntime.InferenceSession(str(self.folder / name), options, providers=["CPUExecutionProvider"])

    def encode(self, texts: Sequence[str]) -> Matrix:
        """One row a text: float32 (n, 384), unit length. The same text gives the same bits in any company and order."""
        found = np.zeros((len(texts), WIDTH), np.float32)
        rows: dict[str, list[int]] = {}
        for row, text in enumerate(texts):
            if text in self._seen:
                found[row] = self._seen[text]
            else:
                rows.setdefault(text, []).append(row)
        unique = list(rows)
        for index, _, states in self._run(unique, (LAYERS,)):
            found[rows[unique[index]]] = unit(states[0])
        return found

    def read(self, texts: Sequence[str], layers: Sequence[int]) -> list[Pieces]:
        """Each text's pieces with the states of `layers` (0 the embedding, 6 the last), and its vector, in one pass. A text
        that stands there several times is read once."""
        unique = list(dict.fromkeys(texts))
        found: dict[str, Pieces] = {}
        self._lower, kept = {}, 0
        for index, encoding, states in self._run(unique, (LAYERS, *layers)):
            inner = tuple(state[1:-1] for state in states[1:])
            spans, words = tuple(encoding.offsets[1:-1]), tuple(encoding.word_ids[1:-1])
            found[unique[index]] = Pieces(spans, words, inner, unit(states[0]))
            if SHARED in layers and (kept := kept + len(encoding.ids)) <= MOST_KEPT:
                self._lower[unique[index]] = Lower(tuple(encoding.offsets), states[1 + list(layers).index(SHARED)])
        if len(self._seen) > MOST_SEEN:
            self._seen.clear()
        self._seen |= {text: pieces.vector for text, pieces in found.items()}
        return [found[text] for text in texts]

    def lower(self, texts: Sequence[str]) -> dict[str, Lower]:
        """Each text's states below the head for facts: those of the texts read last are at hand."""
        known = {text: self._lower[text] for text in texts if text in self._lower}
        missing = [text for text in dict.fromkeys(texts) if text not in known]
        for index, encoding, states in self._run(missing, (SHARED,)):
            known[missing[index]] = Lower(tuple(encoding.offsets), states[0])
        return known

    def place(self, texts: Sequence[str], spans: Sequence[Span]) -> Matrix:
        """Row i: the stretch spans[i] of texts[i] as it stands there, by what it tells: float32 (n, 384), unit length. Two
        stretches are alike by the fact that they tell more than by their words. A row depends on its text and span alone."""
        if not texts:
            return np.zeros((0, WIDTH), np.float32)
        lower = self.lower(texts)
        wanted: dict[str, list[int]] = {}
        for row, text in enumerate(texts):
            wanted.setdefault(text, []).append(row)
        alike: dict[int, list[str]] = {}
        for text in wanted:
            alike.setdefault(len(lower[text].states), []).append(text)
        batches = _batches(alike)

        def run(batch: list[str]) -> Matrix:
            states = np.stack([lower[text].states for text in batch])
            return np.asarray(self.facts.run(None, {f"hidden_{SHARED}": states})[0])

        assert self.facts  # loaded before the threads ask for it
        found = np.zeros((len(texts), WIDTH), np.float32)
        for batch, states in zip(batches, self._both(run, batches), strict=True):
            for text, of in zip(batch, states, strict=True):
                for row in wanted[text]:
                    first, last = lower[text].pieces_in(spans[row])
                    found[row] = unit(of[first:last])
        return found

    def _run(self, texts: Sequence[str], layers: Sequence[int]) -> Iterator[tuple[int, Any, list[Matrix]]]:
        """For each text, in no order: its index, its encoding, and the states of `layers`."""
        if not texts:
            return
        encodings = [self.tokenizer.encode(text) for text in texts]
        alike: dict[int, list[int]] = {}
        for index, encoding in enumerate(encodings):
            alike.setdefault(len(encoding.ids), []).append(index)
        wanted = [f"hidden_{layer}" for layer in layers]
        batches = _batches(alike)

        def run(batch: list[int]) -> list[Matrix]:
            ids = np.array([encodings[index].ids for index in batch], np.int64)
            outputs: list[Matrix] = self.session.run(wanted, {"ids": ids})
            return outputs

        assert self.session  # loaded before the threads ask for it
        for batch, outputs in zip(batches, self._both(run, batches), strict=True):
            for place, index in enumerate(batch):
                yield index, encodings[index], [output[place] for output in outputs]

    def _both(self, run: Callable[[list[T]], R], batches: list[list[T]]) -> Iterator[R]:
        """The batches' outputs in order, several at a time: small batches gain far more from that than from being shared."""
        if self.threads == 1 or len(batches) < 2:
            yield from map(run, batches)
            return
        with ThreadPoolExecutor(self.threads) as threads:
            waiting = deque(threads.submit(run, batch) for batch in batches[:AHEAD])
            for batch in batches[AHEAD:]:
                yield waiting.popleft().result()
                waiting.append(threads.submit(run, batch))
            while waiting:
                yield waiting.popleft().result()


def _batches(alike: dict[int, list[T]]) -> list[list[T]]:
    """What has the same number of pieces (the keys), in batches of some two thousand pieces."""
    return [
        rows[first : first + step]
        for length, rows in alike.items()
        for step in (max(1, MOST_AT_ONCE // length),)
        for first in range(0, len(rows), step)
    ]


def unit(states: Matrix) -> Matrix:
    """The mean of the rows, as a vector of length 1 (all zeros stay so)."""
    mean = states.mean(axis=0, dtype=np.float32)
    length = np.float32(np.sqrt(np.dot(mean, mean)))
    return np.asarray(mean / length if length > 0 else mean, np.float32)


@cache
def load_encoder() -> MiniLM:
    """The shipped encoder, one for each process. Reading it takes about .15 s, at the first text."""
    return MiniLM(threads=int(os.environ.get("RETOLD_THREADS", THREADS)))
