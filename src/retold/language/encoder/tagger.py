"""Names on the encoder's hidden states: one pass over the words, two uses.

1. A small head scores the labels of each word from the encoder's states and from the letters and tables of the word and its
neighbours. 2. The best chain of labels gives spans. 3. Spans lose what cannot be part of a name. The head was trained by
models/train_tagger.py; its licence and sources stand in NOTICE. English only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from retold.language import words_for
from retold.language.encoder import FOLDER, WIDTH, MiniLM, Pieces, load_encoder
from retold.language.encoder.features import Word, features, words_of
from retold.model import Article, Name, Span
from retold.model.base import EntityType
from retold.text import sentences
from retold.words import NameWords

Matrix = npt.NDArray[np.float32]

KINDS: tuple[EntityType, ...] = ("person", "organisation", "place", "event")
LABELS = ("O", *(f"{mark}-{kind}" for kind in KINDS for mark in "BI"))
LAYERS_READ = (2, 4, 6)  # word forms, phrases and meaning: better together than any one
REACH = 2  # neighbours on each side whose letters and tables are seen
LONGEST_SENTENCE = 700  # characters; a longer one is read in parts, or the encoder would cut it
FORBIDDEN = np.float32(-1e4)


@dataclass(frozen=True, eq=False)
class Head:
    """The trained numbers: two dense layers over states and marks, and the score of each label after each other."""

    states: Matrix
    marks: Matrix
    bias: Matrix
    out: Matrix
    out_bias: Matrix
    follows: Matrix

    def scores(self, states: Matrix, marks: Matrix) -> Matrix:
        """(words, labels) from states (words, 3 * 384) and the marks of each word and its neighbours."""
        inner = states @ self.states + marks @ self.marks + self.bias
        found: Matrix = _gelu(inner) @ self.out + self.out_bias
        return found


def _gelu(values: Matrix) -> Matrix:
    """The smooth step between layers, by its tanh form. A cube as a power would take forty times as long."""
    inner = values * values
    inner *= np.float32(0.044715)
    inner += 1
    inner *= values
    inner *= np.float32(0.7978846)
    np.tanh(inner, out=inner)
    inner += 1
    inner *= values
    inner *= np.float32(0.5)
    return inner


@cache
def load_head(path: Path = FOLDER / "tagger.npz") -> Head:
    """The shipped head."""
    with np.load(path) as stored:
        parts = {name: stored[name].astype(np.float32) for name in stored.files}
    parts["follows"] = parts["follows"] + forbidden()
    return Head(**parts)


def forbidden() -> Matrix:
    """(labels, labels): a large negative number where the second cannot follow the first ("O", then "I-person")."""
    rows = [[FORBIDDEN if b[0] == "I" and a[1:] not in ("-" + b[2:],) else np.float32(0) for b in LABELS] for a in LABELS]
    return np.array(rows, np.float32)


def inputs(words: Sequence[Word], pieces: Pieces, marks: Matrix) -> tuple[Matrix, Matrix]:
    """What the head sees of one text: the mean states of each word's pieces, and the marks of it and its neighbours."""
    first = np.array([word.first for word in words])
    count = np.array([[word.last - word.first] for word in words], np.float32)
    states = np.concatenate([np.add.reduceat(layer, first, axis=0) / count for layer in pieces.states], axis=1)
    padded = np.pad(marks, ((REACH, REACH), (0, 0)))
    around = np.concatenate([padded[step : step + len(marks)] for step in range(2 * REACH + 1)], axis=1)
    return states, around


def tag_texts(texts: Sequence[str], encoder: MiniLM | None = None) -> tuple[Matrix, list[tuple[Name, ...]]]:
    """The unit vector and the names of each text, from one pass of the encoder. Offsets count within each text."""
    encoder = encoder or load_encoder()
    all_pieces = encoder.read(texts, LAYERS_READ)
    vectors = np.array([pieces.vector for pieces in all_pieces], np.float32).reshape(len(texts), WIDTH)
    return vectors, _all_names(texts, all_pieces)


def _all_names(texts: Sequence[str], all_pieces: Sequence[Pieces]) -> list[tuple[Name, ...]]:
    """The names of each text. All words are scored at once: many small products of matrices cost far more than one."""
    all_words = [words_of(text, pieces) for text, pieces in zip(texts, all_pieces, strict=True)]
    seen = [inputs(words, pieces, features(words)) for words, pieces in zip(all_words, all_pieces, strict=True) if words]
    if not seen:
        return [() for _ in texts]
    head = load_head()
    scores = head.scores(np.concatenate([states for states, _ in seen]), np.concatenate([marks for _, marks in seen]))
    at, found = 0, []
    for text, words in zip(texts, all_words, strict=True):
        found.append(tuple(_names(text, words, scores[at : at + len(words)], head.follows)))
        at += len(words)
    return found


def tag_articles(articles: Sequence[Article]) -> list[tuple[Name, ...]]:
    """The names that the head finds in each article, sentence by sentence; none where it is not English."""
    english = [article.language[:2] in ("en", "") for article in articles]
    tagged = iter(tag_many([article.text for article, chosen in zip(articles, english, strict=True) if chosen]))
    return [next(tagged) if chosen else () for chosen in english]


def tag_text(text: str) -> tuple[Name, ...]:
    """The names that the head finds in an English text, in its order."""
    return tag_many([text])[0]


def tag_many(texts: Sequence[str]) -> list[tuple[Name, ...]]:
    """The names of several English texts: the sentences of all share the encoder's batches."""
    table = words_for("en").text
    parts = [
        (number, part)
        for number, text in enumerate(texts)
        for span in sentences(text, table=table)
        for part in _parts(text, span)
    ]
    written = [texts[number][start:end] for number, (start, end) in parts]
    unique = list(dict.fromkeys(written))  # copies say the same sentences
    tagged = dict(zip(unique, tag_texts(unique)[1], strict=True))
    found: list[list[Name]] = [[] for _ in texts]
    for (number, (start, _)), sentence in zip(parts, written, strict=True):
        found[number] += (Name(start + n.start, start + n.end, n.text, n.type) for n in tagged[sentence])
    return [tuple(names) for names in found]


def _parts(text: str, span: Span) -> Iterator[Span]:
    """A sentence, cut at blanks where it is too long to be read whole."""
    start, end = span
    while end - start > LONGEST_SENTENCE:
        cut = text.rfind(" ", start + LONGEST_SENTENCE // 2, start + LONGEST_SENTENCE)
        cut = cut if cut > 0 else start + LONGEST_SENTENCE
        yield start, cut
        start = cut
    yield start, end


def _names(text: str, words: Sequence[Word], scores: Matrix, follows: Matrix) -> Iterator[Name]:
    """The names of one text, from the scores (words, labels) of its words."""
    names = words_for("en").names
    for first, last, kind in _chains(best_chain(scores, follows)) if words else ():
        if kept := _tidied(words, first, last, kind, names):
            start, end = words[kept[0]].start, words[kept[1] - 1].end
            yield Name(start, end, text[start:end], kind)


def best_chain(scores: Matrix, follows: Matrix) -> list[int]:
    """The labels, one a word, whose scores and neighbourhoods sum to the most."""
    opening = np.array([FORBIDDEN if label[0] == "I" else 0 for label in LABELS], np.float32)
    total = scores[0] + opening
    origins = np.zeros(scores.shape, np.int64)
    for place in range(1, len(scores)):
        ways = total[:, None] + follows
        origins[place] = ways.argmax(axis=0)
        total = ways.max(axis=0) + scores[place]
    chain = [int(total.argmax())]
    for place in range(len(scores) - 1, 0, -1):
        chain.append(int(origins[place][chain[-1]]))
    return chain[::-1]


def _chains(labels: Sequence[int]) -> Iterator[tuple[int, int, EntityType]]:
    """(first word, last word excluded, type) of each name."""
    first = -1
    for place, number in enumerate([*labels, 0]):
        if first >= 0 and LABELS[number][0] != "I":
            yield first, place, KINDS[(labels[first] - 1) // 2]
            first = -1
        if place < len(labels) and LABELS[number][0] == "B":
            first = place


def _tidied(words: Sequence[Word], first: int, last: int, kind: EntityType, names: NameWords) -> tuple[int, int] | None:
    """The words of a name without what cannot be part of it, or None where nothing of it can be a name."""
    if any(word.text[:1].isupper() for word in words[first:last]):
        while not words[last - 1].text[:1].isupper() and not words[last - 1].text[-1].isdigit():
            last -= 1
        while not (words[first].text[:1].isupper() or words[first].text[0].isdigit() or words[first].low in names.particles):
            first += 1
    low = " ".join(word.low for word in words[first:last])
    if low in names.not_names or low in names.demonyms or low.removesuffix("s") in names.demonyms:
        return None
    if words[first].text.islower() and not any(word.text[:1].isupper() for word in words[first:last]):
        listed = names.given if kind == "person" else names.places if kind == "place" else names.organisations
        return (first, last) if low in listed else None
    return first, last
