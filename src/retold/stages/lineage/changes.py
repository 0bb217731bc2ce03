"""Two linked articles and their aligned sentences -> what one added, dropped and changed of the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from retold.model import Change, Span
from retold.stages.texts.passages import Telling
from retold.stages.texts.tokens import tokens

WORD_BY_WORD = 0.6  # sentences at least this alike are compared word by word; others are told anew as a whole
LONGEST = 300  # words of a sentence compared word by word: that takes time by their square
MOST = 60  # changes listed for one link; beyond, the two texts are better read side by side


def changes(a: Telling, b: Telling, pairs: Sequence[tuple[int, int]], scores: Sequence[float]) -> tuple[Change, ...]:
    """What b changed of a, in the order of a, then what b added. `pairs` are aligned sentences, `scores` how alike each
    is. Only words count: marks and white space may differ."""
    found: list[Change] = []
    for (i, j), score in zip(pairs, scores, strict=True):
        if score >= WORD_BY_WORD and a.article.text[slice(*a.spans[i])] != b.article.text[slice(*b.spans[j])]:
            found += word_changes(a.article.text, a.spans[i], b.article.text, b.spans[j])
    kept_a, kept_b = {i for i, _ in pairs}, {j for _, j in pairs}
    found += [Change("dropped", span, None) for i, span in enumerate(a.spans) if i not in kept_a]
    found.sort(key=lambda change: change.a or change.b or (0, 0))
    found += [Change("added", None, span) for j, span in enumerate(b.spans) if j not in kept_b]
    return tuple(found[:MOST])


def word_changes(text_a: str, a: Span, text_b: str, b: Span) -> Iterator[Change]:
    """The words that differ between two sentences, as spans."""
    words_a, places_a = tokens(text_a, *a)
    words_b, places_b = tokens(text_b, *b)
    if max(len(words_a), len(words_b)) > LONGEST:
        yield Change("changed", a, b)
        return
    matcher = SequenceMatcher(None, words_a, words_b, autojunk=False)
    for tag, i, k, j, m in matcher.get_opcodes():
        span_a = (places_a[i][0], places_a[k - 1][1]) if k > i else None
        span_b = (places_b[j][0], places_b[m - 1][1]) if m > j else None
        if tag == "replace":
            yield Change("changed", span_a, span_b)
        elif tag == "delete":
            yield Change("dropped", span_a, None)
        elif tag == "insert":
            yield Change("added", None, span_b)
