"""An article and its statements -> its body as sentences with their words, ready for comparing. Quoted words are set apart:
two reports of one speech share the speaker's words, not each other's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate, chain, compress, islice, pairwise
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from retold.model import Article, Span, Statement
from retold.stages.texts.align import STEM
from retold.stages.texts.anchors import anchors, placed, profile
from retold.stages.texts.quote_marks import find_quoted
from retold.stages.texts.tokens import TOKEN, body_spans, is_sign, keys
from retold.text import WORD, sentences
from retold.words import Words

if TYPE_CHECKING:
    from retold.model.parts import Matrix

Flags = npt.NDArray[np.bool_]

MOST_ANCHORS = 500
MOST_SENTENCES = 400  # of a text that are compared: a matrix of all would let one endless page take all memory
QUOTED_WORDS = 4  # fewer words in quotation marks are a name or a term, which the writer chose
_POST = re.compile(r"^[^\n]{1,600}[—–] ?[^—–\n()]{1,60}\(\\?@\w{1,30}\)[^\n]{0,40}$", re.MULTILINE)
"""A post that is shown in a text, down to its line: "The bridge is closed. — Ada Roe (@roe) May 2, 2031"."""
LEAST_OWN = 12  # words: a body that is nothing but quotation is compared with its quotations


@dataclass(frozen=True, eq=False)
class Telling:
    """One article prepared for comparing: `spans` are its body's sentences, `words` all their words in order, `lengths` how
    many each sentence has, `free` which of them stand outside quotations; `vectors` has a row a sentence, None without an
    encoder."""

    article: Article
    spans: tuple[Span, ...]
    words: tuple[str, ...]
    lengths: tuple[int, ...]
    free: Flags
    vectors: Matrix | None

    @cached_property
    def word_spans(self) -> tuple[Span, ...]:
        """The span of each word."""
        return tuple(m.span() for start, end in self.spans for m in TOKEN.finditer(self.article.text, start, end))

    @cached_property
    def own(self) -> tuple[tuple[str, ...], ...]:
        """Each sentence's words outside quotations, shortened to their beginnings."""
        stems = [word[:STEM] for word in self.words]
        bounds = pairwise(accumulate(self.lengths, initial=0))
        if self.free.all():
            return tuple(tuple(stems[low:high]) for low, high in bounds)
        return tuple(tuple(compress(stems[low:high], self.free[low:high].tolist())) for low, high in bounds)

    @cached_property
    def anchored(self) -> tuple[tuple[tuple[str, ...], ...], dict[str, float]]:
        """Each sentence's anchors, and the profile of them all: what can be compared with a text in another language."""
        texts = [self.article.text[start:end] for start, end in self.spans]
        whole = "\n".join(texts)
        keys, places = placed(whole, TOKEN.findall(whole), MOST_ANCHORS)
        return tuple(tuple(key for key, _ in anchors(text)) for text in texts), profile(keys, places)

    @cached_property
    def signs(self) -> bool:
        """Is it written without spaces, so that a "word" is a single sign?"""
        return not self.article.text.isascii() and 2 * sum(map(is_sign, self.words)) > len(self.words)

    @cached_property
    def sizes(self) -> npt.NDArray[np.float32]:
        """The number of own words of each sentence."""
        return np.array([len(unit) for unit in self.own], np.float32)

    @cached_property
    def bag(self) -> Counter[str]:
        """All own words with their counts."""
        return Counter(word for unit in self.own for word in unit)


def prepare(article: Article, statements: Sequence[Statement], vectors: Matrix | None = None) -> Telling:
    """An article's body as sentences. `statements` are its clauses; row i of `vectors` belongs to `statements[i]`, and a
    sentence's vector is the mean of its clauses'."""
    body = body_spans(article)
    rows: dict[Span, list[int]] = {}
    for i, statement in enumerate(statements):
        if any(start <= statement.start < end for start, end in body):
            rows.setdefault(statement.sentence, []).append(i)
    rows = dict(islice(rows.items(), MOST_SENTENCES))
    means = None
    if vectors is not None and len(vectors) == len(statements) and rows:
        means = np.stack([vectors[indexes].mean(0) for indexes in rows.values()])
        means = means / np.maximum(np.linalg.norm(means, axis=1, keepdims=True), 1e-6)
    return _telling(article, tuple(rows), means)


def prepare_text(article: Article, words: Words) -> Telling:
    """The same of an article in which nothing was read: its sentences alone."""
    text = article.text
    found = (span for start, end in body_spans(article) for span in sentences(text, start, end, words.text))
    return _telling(article, tuple(islice((span for span in found if WORD.search(text, *span)), MOST_SENTENCES)), None)


def _telling(article: Article, spans: tuple[Span, ...], vectors: Matrix | None) -> Telling:
    text = article.text
    parts = [keys(text[start:end]) for start, end in spans]
    found = Telling(
        article,
        spans,
        tuple(chain.from_iterable(parts)),
        tuple(map(len, parts)),
        np.ones(sum(map(len, parts)), bool),
        vectors,
    )
    posts = (post.span() for post in _POST.finditer(text))
    free = outside_quotes(text, found.word_spans, posts)
    return replace(found, free=free) if free.sum() >= LEAST_OWN else found


def outside_quotes(text: str, word_spans: Sequence[Span], others: Iterable[Span] = ()) -> Flags:
    """Which words stand outside long quotations, and outside `others`, which are quoted without marks."""
    free = np.ones(len(word_spans), bool)
    starts = np.array([start for start, _ in word_spans])
    for start, end in (*((quoted.start, quoted.end) for quoted in find_quoted(text)), *others):
        if len(TOKEN.findall(text, start, end)) >= QUOTED_WORDS:
            low, high = np.searchsorted(starts, (start, end))
            free[low:high] = False
    return free
