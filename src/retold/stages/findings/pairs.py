"""The statements of a story -> what speaks for and against each pair of them telling one thing: a row of numbers a pair.

Everything is an array over statements or over pairs, so that a story of forty articles takes seconds. Nothing here decides.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from retold.model import DateMention, Figure, Span, Statement
from retold.stages.clashes.compatible import reach
from retold.stages.texts.stems import is_verb, stem
from retold.stages.texts.tokens import tokens
from retold.text import fold
from retold.words import Words

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]

MOST_STEMS, MOST_FIGURES, MOST_DATES, MOST_NAMES = 24, 5, 4, 6
ROWS = 256  # statements compared with all others at once: what fits a processor's cache takes half the time
CHUNK = 20_000  # pairs at once: bounds the memory of comparing all words of one with all of the other
FEATURES = (
    "cosine centred context before_after word_cosine word_share rare_words shared_words "
    "verbs run figure_same figure_other figure_one date_same date_other name_same name_other quoted one_quoted place hub "
    "shorter ratio title"
).split()
BY_VECTORS = "cosine centred context before_after hub".split()  # those of FEATURES that depend on the vectors
COMMON = 3.0  # weight up to which a word is common
SETTLED = 8  # the mean of a story of few statements says little: it counts for n / (n + SETTLED)


@dataclass(frozen=True, eq=False)
class Board:
    """A story's statements side by side. Row i of every array is statement i; padded arrays hold -1 where nothing stands."""

    statements: tuple[Statement, ...]
    article: Ints
    account: Ints
    vectors: Floats
    centred: Floats
    context: Floats
    stems: Ints
    stem_weight: Floats
    verbs: Ints
    sequence: tuple[tuple[int, ...], ...]
    figures: npt.NDArray[np.float64]  # (n, MOST_FIGURES, 5): kind and unit (-1: none), low, high, weight, kind
    dates: Ints  # (n, MOST_DATES, 2): first and last day, 0 where none
    names: Ints
    name_weight: Floats
    person_weight: Floats  # that of the names of people; 0 for others
    traits: Floats  # (n, 4): quoted, place in its article 0..1, log of its words, is a title
    hub: Floats  # how alike a statement is to everything: one that matches all matches nothing
    placed: Floats | None  # the vectors of the statements in their sentences, by what they tell, where these are known

    def in_place(self) -> Board | None:
        """The same by the vectors of the statements in their sentences."""
        if self.placed is None:
            return None
        centred, context, hub = _centred(self.statements, self.article, self.placed)
        return replace(self, vectors=self.placed, centred=centred, context=context, hub=hub)


def board(
    statements: Sequence[Statement],
    texts: Sequence[str],
    words: Sequence[Words],
    vectors: Floats,
    owners: tuple[Sequence[int], Sequence[int]],
    placed: Floats | None = None,
) -> Board:
    """Lays a story's statements out. `texts[i]` is the text of the article of statement i, `words[i]` its language's tables,
    `owners` the numbers of each statement's article and account."""
    article, account = np.array(owners[0], np.int64), np.array(owners[1], np.int64)
    rows = list(zip(statements, texts, words, strict=True))
    stems = [_stems((s.start, s.end), text, table) for s, text, table in rows]
    names = [_names(s) for s in statements]
    stem_ids, stem_weight, sequence = _coded(stems, MOST_STEMS)
    name_ids, name_weight, _ = _coded(names, MOST_NAMES)
    verbs = [_verbs((s.start, s.end), text, table) for s, text, table in rows]
    centred, context, hub = _centred(statements, article, vectors)
    return Board(
        statements=tuple(statements),
        article=article,
        account=account,
        vectors=vectors,
        centred=centred,
        context=context,
        stems=stem_ids,
        stem_weight=stem_weight,
        verbs=_coded(verbs, MOST_NAMES)[0],
        sequence=sequence,
        figures=_figures([s.figures for s in statements]),
        dates=_dates([s.dates for s in statements]),
        names=name_ids,
        name_weight=name_weight,
        person_weight=_people(statements, names, name_weight),
        traits=_traits(statements, texts, [len(row) for row in stems]),
        hub=hub,
        placed=placed,
    )


def _centred(statements: Sequence[Statement], article: Ints, vectors: Floats) -> tuple[Floats, Floats, Floats]:
    """The vectors without what the whole story has in common; the same of the sentences; how alike each is to everything."""
    centred = _unit(vectors - vectors.mean(0) * (len(vectors) / (len(vectors) + SETTLED)))
    return centred, _context(statements, article, centred), _hubs(centred)


def features(at: Board, left: Ints, right: Ints) -> Floats:
    """The rows of FEATURES for the pairs (left[k], right[k]): float32 (pairs, features)."""
    return np.concatenate(
        [_features(at, left[k : k + CHUNK], right[k : k + CHUNK]) for k in range(0, max(len(left), 1), CHUNK)]
    )


def with_vectors(at: Board, left: Ints, right: Ints, rows: Floats) -> Floats:
    """The rows of FEATURES by the vectors of this board, all else as in `rows`."""
    out = rows.copy()
    places = [FEATURES.index(name) for name in BY_VECTORS]
    for k in range(0, len(left), CHUNK):
        columns = _vector_columns(at, left[k : k + CHUNK], right[k : k + CHUNK])
        out[k : k + CHUNK, places] = np.stack(columns, 1)
    return out


def reconciled(at: Board, left: Ints, right: Ints, rows: Floats) -> Floats:
    """The rows of FEATURES as they would be if a figure, a time and a name in which two statements part were the same: so
    that what tells one thing but for its value is found."""
    out = rows.copy()
    column = {name: out[:, k] for k, name in enumerate(FEATURES)}
    np.maximum(column["name_other"], _other_people(at, left, right), out=column["name_other"])
    _share_words(at, left, right, column)
    column["figure_same"] += column["figure_other"]
    np.maximum(column["date_same"], column["date_other"], out=column["date_same"])
    np.maximum(column["name_same"], np.log1p(column["name_other"]), out=column["name_same"])
    for name in ("figure_other", "date_other", "name_other"):
        column[name][:] = 0
    return out


def _other_people(at: Board, left: Ints, right: Ints) -> Floats:
    """Both name people, and nobody in common: the weight of the rarer of the two sides' rarest. 0 elsewhere."""
    one, two = at.person_weight[left], at.person_weight[right]
    both = (at.names[left][:, :, None] == at.names[right][:, None, :]) & (one[:, :, None] > 0) & (two[:, None, :] > 0)
    return np.where(both.any((1, 2)), 0, np.minimum(one.max(1), two.max(1))).astype(np.float32)


def _share_words(at: Board, left: Ints, right: Ints, column: dict[str, Floats]) -> None:
    """Adds to what is known of the words of two statements those of the name and the figure in which they part."""
    rarest = np.float32(np.log(1 + len(at.article)))
    parted = np.stack([column["name_other"], np.where(column["figure_other"] > 0, rarest, 0)])
    light, heavy = np.sort(np.stack([(at.stem_weight[side] ** 2).sum(1) for side in (left, right)]), axis=0)
    more = (parted**2).sum(0)
    column["word_share"][:] = np.minimum(column["word_share"] + more / np.maximum(light, 1e-6), 1)
    column["word_cosine"][:] = np.minimum(column["word_cosine"] + more / np.sqrt(np.maximum(light * heavy, 1e-6)), 1)
    column["rare_words"][:] = np.log1p(np.expm1(column["rare_words"]) + np.maximum(parted - COMMON, 0).sum(0))
    column["shared_words"][:] = np.log1p(np.expm1(column["shared_words"]) + (parted > 0).sum(0))


def _features(at: Board, a: Ints, b: Ints) -> Floats:
    words = _overlap(at.stems, at.stem_weight, a, b)
    names = _overlap(at.names, at.name_weight, a, b)
    traits_a, traits_b = at.traits[a], at.traits[b]
    shorter = np.minimum(traits_a[:, 2], traits_b[:, 2])
    figure_same, figure_other, figure_one = _figure_columns(at.figures, a, b)
    date_same, date_other = _date_columns(at.dates, a, b)
    name_same = np.log1p(names[2])
    name_other = _name_clash(names, at, a, b)
    verbs = _overlap(at.verbs, np.ones(at.verbs.shape, np.float32), a, b)[3]
    *vectors, hub = _vector_columns(at, a, b)
    columns = [
        *vectors,
        words[0],
        words[1],
        np.log1p(words[2]),
        np.log1p(words[3]),
        np.minimum(verbs, 2),
        _runs(at, a, b),
        figure_same,
        figure_other,
        figure_one,
        date_same,
        date_other,
        name_same,
        name_other,
        traits_a[:, 0] * traits_b[:, 0],
        np.abs(traits_a[:, 0] - traits_b[:, 0]),
        np.abs(traits_a[:, 1] - traits_b[:, 1]),
        hub,
        shorter,
        np.abs(traits_a[:, 2] - traits_b[:, 2]),
        np.maximum(traits_a[:, 3], traits_b[:, 3]),
    ]
    return np.stack(columns, 1).astype(np.float32)


def _unit(rows: Floats) -> Floats:
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-6), np.float32)


def _stems(span: Span, text: str, table: Words) -> list[str]:
    """The stems of a stretch's words that carry meaning, in order, and its figures as written."""
    found = tokens(text, *span)[0]
    common, endings = table.text.stopwords, table.statements.endings
    return [stem(t, endings) for t in found if (len(t) > 1 or t.isdigit()) and t not in common]


def _verbs(span: Span, text: str, table: Words) -> list[str]:
    """The stems of the verbs that tell something."""
    return [stem(token, table.statements.endings) for token in tokens(text, *span)[0] if is_verb(token, table)]


def _names(statement: Statement) -> list[str]:
    """What each name inside goes by: the last word of its full form."""
    return [
        fold((name.canonical or name.text).split()[-1]) for name in statement.names if (name.canonical or name.text).split()
    ]


def _people(statements: Sequence[Statement], names: Sequence[Sequence[str]], weight: Floats) -> Floats:
    """The weights of names, of those of people alone."""
    out = np.zeros_like(weight)
    for i, (statement, row) in enumerate(zip(statements, names, strict=True)):
        people = set(_names(replace(statement, names=tuple(n for n in statement.names if n.type == "person"))))
        for k, name in enumerate(list(dict.fromkeys(row))[: weight.shape[1]]):
            out[i, k] = weight[i, k] if name in people else 0
    return out


def _coded(rows: Sequence[Sequence[str]], most: int) -> tuple[Ints, Floats, tuple[tuple[int, ...], ...]]:
    """Each row's distinct words as numbers (padded with -1), each number's weight (the rarer in the story, the heavier), and
    every word in order."""
    spread = Counter(word for row in rows for word in set(row))
    code = {word: i for i, word in enumerate(sorted(spread))}
    ids = np.full((len(rows), most), -1, np.int64)
    for i, row in enumerate(rows):
        own = [code[word] for word in dict.fromkeys(row)][:most]
        ids[i, : len(own)] = own
    weight = np.log((1 + len(rows)) / np.array([spread[word] for word in sorted(spread)] or [1])).astype(np.float32)
    return ids, np.where(ids >= 0, weight[ids], 0).astype(np.float32), tuple(tuple(code[w] for w in row) for row in rows)


def _context(statements: Sequence[Statement], article: Ints, centred: Floats) -> Floats:
    """The mean vector of each statement's whole sentence."""
    home: dict[tuple[int, tuple[int, int]], list[int]] = {}
    for i, statement in enumerate(statements):
        home.setdefault((int(article[i]), statement.sentence), []).append(i)
    rows = np.empty_like(centred)
    for members in home.values():
        rows[members] = centred[members].mean(0)
    return _unit(rows)


def _figures(rows: Sequence[Sequence[Figure]]) -> npt.NDArray[np.float64]:
    """Each statement's figures as (what it measures, low, high, weight); an exact figure of many digits weighs most."""
    measures: dict[tuple[str, str], int] = {}
    kinds: dict[str, int] = {}
    out = np.full((len(rows), MOST_FIGURES, 5), -1.0)
    for i, row in enumerate(rows):
        for k, figure in enumerate(row[:MOST_FIGURES]):
            measure = measures.setdefault((figure.kind, figure.unit or ""), len(measures))
            low, high = reach(figure)
            digits = len("".join(c for c in figure.text if c.isdigit()).strip("0")) or 1
            out[i, k] = measure, low, high, min(digits, 5) / 5, kinds.setdefault(figure.kind, len(kinds))
    return out


def _dates(rows: Sequence[Sequence[DateMention]]) -> Ints:
    out = np.zeros((len(rows), MOST_DATES, 2), np.int64)
    for i, row in enumerate(rows):
        days = [(d.start.toordinal(), d.end.toordinal()) for d in row if d.start and d.end]
        for k, span in enumerate(days[:MOST_DATES]):
            out[i, k] = span
    return out


def _traits(statements: Sequence[Statement], texts: Sequence[str], lengths: Sequence[int]) -> Floats:
    rows = np.zeros((len(statements), 4), np.float32)
    for i, (s, text) in enumerate(zip(statements, texts, strict=True)):
        quoted = sum(min(q.end, s.end) - max(q.start, s.start) for q in s.quotes if q.kind != "indirect")
        first = s.start < 200 and "\n" not in text[: s.start]
        rows[i] = quoted / max(1, s.end - s.start), s.start / max(1, len(text)), np.log1p(lengths[i]), first
    return rows


def _overlap(ids: Ints, weight: Floats, a: Ints, b: Ints) -> tuple[Floats, Floats, Floats, Floats]:
    """For each pair: cosine of the weighted words, share of the lighter side that is shared, weight shared beyond that of
    common words, number shared."""
    left, right = ids[a], ids[b]
    hit = ((left[:, :, None] == right[:, None, :]) & (left[:, :, None] >= 0)).any(2)
    w = weight[a]
    total_a, total_b = (weight[a] ** 2).sum(1), (weight[b] ** 2).sum(1)
    shared = (hit * w**2).sum(1)
    rare = (hit * np.maximum(w - COMMON, 0)).sum(1)
    count = hit.sum(1).astype(np.float32)
    cosine = shared / np.sqrt(np.maximum(total_a * total_b, 1e-6))
    return cosine, shared / np.maximum(np.minimum(total_a, total_b), 1e-6), rare, count


def _hubs(centred: Floats) -> Floats:
    """The mean of each statement's ten nearest cosines."""
    first = len(centred) - min(11, len(centred))
    blocks = (centred[k : k + ROWS] @ centred.T for k in range(0, len(centred), ROWS))
    return np.concatenate([np.partition(scores, first, axis=1)[:, first:].mean(1) for scores in blocks]).astype(np.float32)


def _vector_columns(at: Board, a: Ints, b: Ints) -> list[Floats]:
    """The columns of BY_VECTORS."""
    return [
        np.einsum("pd,pd->p", at.vectors[a], at.vectors[b]),
        np.einsum("pd,pd->p", at.centred[a], at.centred[b]),
        np.einsum("pd,pd->p", at.context[a], at.context[b]),
        _neighbours(at, a, b),
        np.minimum(at.hub[a], at.hub[b]),
    ]


def _neighbours(at: Board, a: Ints, b: Ints) -> Floats:
    """How alike the statements before, or after, the two are: an account told in the same order goes on the same way."""
    best = np.full(len(a), -1.0, np.float32)
    last = len(at.article) - 1
    for step in (-1, 1):
        i, j = np.clip(a + step, 0, last), np.clip(b + step, 0, last)
        inside = (at.article[i] == at.article[a]) & (at.article[j] == at.article[b]) & (i != a) & (j != b)
        score = np.einsum("pd,pd->p", at.centred[i], at.centred[j])
        best = np.where(inside, np.maximum(best, score), best)
    return np.maximum(best, 0)


def _runs(at: Board, a: Ints, b: Ints) -> Floats:
    """The most meaning words in a row that both tell in the same order, as a logarithm."""
    pairs_of = [set(pairwise(row)) for row in at.sequence]
    triples = [set(zip(row, row[1:], row[2:], strict=False)) for row in at.sequence]
    out = np.zeros(len(a), np.float32)
    for k, (i, j) in enumerate(zip(a.tolist(), b.tolist(), strict=True)):
        twos = pairs_of[i] & pairs_of[j]
        if twos:
            out[k] = len(twos) + 2 * len(triples[i] & triples[j])
    return np.log1p(out)


def _figure_columns(figures: npt.NDArray[np.float64], a: Ints, b: Ints) -> list[Floats]:
    """Weight of the figures that agree, of those that measure alike and differ, and whether one side alone has figures."""
    left, right = figures[a][:, :, None, :], figures[b][:, None, :, :]
    alike = (left[..., 0] == right[..., 0]) & (left[..., 0] >= 0)
    low, high = np.maximum(left[..., 1], right[..., 1]), np.minimum(left[..., 2], right[..., 2])
    point = (left[..., 1] == left[..., 2]) | (right[..., 1] == right[..., 2])
    meet = alike & ((low < high) | ((low == high) & point))
    weight = np.minimum(left[..., 3], right[..., 3])
    same = np.where(meet, weight, 0).max((1, 2))
    one_kind = (left[..., 4] == right[..., 4]) & (left[..., 4] >= 0)
    other = np.where(one_kind & ~meet, weight, 0).max((1, 2)) * (same <= 0)
    has_a, has_b = (figures[a][:, :, 0] >= 0).any(1), (figures[b][:, :, 0] >= 0).any(1)
    return [same.astype(np.float32), other.astype(np.float32), (has_a ^ has_b).astype(np.float32)]


def _date_columns(dates: Ints, a: Ints, b: Ints) -> list[Floats]:
    """Do the two give one day or month; do both give days and none meets."""
    left, right = dates[a][:, :, None, :], dates[b][:, None, :, :]
    both = (left[..., 0] > 0) & (right[..., 0] > 0)
    meet = both & (left[..., 0] <= right[..., 1]) & (right[..., 0] <= left[..., 1])
    wide = np.maximum(left[..., 1] - left[..., 0], right[..., 1] - right[..., 0])
    same = np.where(meet, 1 / (1 + np.log1p(np.maximum(wide, 0))), 0).max((1, 2))
    other = (both.any((1, 2)) & ~meet.any((1, 2))).astype(np.float32)
    return [same.astype(np.float32), other]


def _name_clash(names: tuple[Floats, Floats, Floats, Floats], at: Board, a: Ints, b: Ints) -> Floats:
    """Both name somebody rare, and nobody in common."""
    rare_a, rare_b = at.name_weight[a].max(1), at.name_weight[b].max(1)
    return np.where(names[3] == 0, np.minimum(rare_a, rare_b), 0).astype(np.float32)
