"""Sketches of all articles -> stories: which articles tell one event. A function of the set, whatever its order."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

import numpy as np

from retold.model import Sketch, StoryGroup
from retold.options import StoryOptions
from retold.stages.linkage import Pair, link_groups
from retold.stages.weights import Ints, Weights, weigh, weigh_anchors

if TYPE_CHECKING:
    import numpy.typing as npt

    Vector = npt.NDArray[np.float32]


MANY = 12_000_000  # pairs held at once while candidates are counted


def group_stories(
    sketches: Sequence[Sketch], options: StoryOptions, leads: Mapping[str, Vector] | None = None
) -> tuple[StoryGroup, ...]:
    """The stories of some articles, sorted by id; every article is in exactly one. `leads` are unit vectors of the leads,
    by article id, where there is an encoder. A story's id is its earliest article's."""
    ordered = sorted({sketch.article: sketch for sketch in sketches}.values(), key=lambda sketch: sketch.article)
    texts: dict[int, list[Sketch]] = defaultdict(list)
    for k, sketch in enumerate(ordered):
        texts[sketch.digest or -1 - k].append(sketch)
    same = list(texts.values())
    likeness = _compare([group[0] for group in same], options, leads or {})
    stories = []
    for group in link_groups([group[0].language for group in same], likeness, options):
        members = sorted((sketch for i in group for sketch in same[i]), key=lambda sketch: sketch.article)
        first = min(members, key=lambda sketch: (sketch.published.start if sketch.published else date.max, sketch.article))
        stories.append(StoryGroup(first.article, tuple(sketch.article for sketch in members), why(members)))
    return tuple(sorted(stories, key=lambda story: story.id))


def _compare(sketches: Sequence[Sketch], options: StoryOptions, leads: Mapping[str, Vector]) -> dict[Pair, float]:
    """The likeness of the pairs worth comparing."""
    weights = weigh(sketches, options)
    likeness: dict[Pair, float] = {}
    told, body, particulars = (
        np.zeros(rows.width, np.float32) for rows in (weights.told, weights.body, weights.particulars)
    )
    counts = np.diff(weights.particulars.starts)
    for i, others in _candidates(sketches, weights, options).items():
        mean = weights.told.dots(i, others, told)
        words = weights.body.dots(i, others, body)
        sames = weights.particulars.dots(i, others, particulars)
        few = np.minimum(counts[i], counts[others]) < options.telling
        scores = mean * np.where(few, 1, _alike_in_particulars(words, sames, options))
        for j, score in zip(others.tolist(), scores.tolist(), strict=True):
            vectors = leads.get(sketches[i].article), leads.get(sketches[j].article)
            if vectors[0] is not None and vectors[1] is not None:
                close = max(0.0, float(vectors[0] @ vectors[1]) - 0.5)
                score = (1 - options.vectors) * score + options.vectors * close
            if score >= options.known:
                likeness[i, j] = score
    return likeness | _translations(sketches, options)


def _translations(sketches: Sequence[Sketch], options: StoryOptions) -> dict[Pair, float]:
    """The likeness of articles in different languages, by the places of their names and figures."""
    languages = np.array([hash_of[sketch.language] for sketch in sketches]) if (hash_of := _numbered(sketches)) else None
    if languages is None:
        return {}
    rows = weigh_anchors(sketches, options)
    owners = np.repeat(np.arange(len(sketches)), np.diff(rows.starts))
    scratch = np.zeros(rows.width, np.float32)
    found = {}
    for i, others in _gather(rows.columns.astype(np.int64), owners, len(sketches), options, languages).items():
        scores = rows.dots(i, others, scratch)
        for j, score in zip(others.tolist(), scores.tolist(), strict=True):
            if score >= options.translated:
                found[i, j] = min(0.9, 0.9 * (score / options.translated - 1))
    return found


def _numbered(sketches: Sequence[Sketch]) -> dict[str, int]:
    """A number for each language, where there are at least two."""
    codes = sorted({sketch.language for sketch in sketches})
    return {code: k for k, code in enumerate(codes)} if len(codes) > 1 else {}


def _alike_in_particulars(words: Vector, particulars: Vector, options: StoryOptions) -> Vector:
    """1 where two texts are as alike in names and figures as in words; towards 0 where the words are the same and the
    particulars are not: two quakes told by one template, "wins Ohio" and "wins Iowa"."""
    asked = options.particulars + np.maximum(0, words - 0.35)
    return np.asarray(np.minimum(1, particulars / ((words + 0.05) * asked)) ** 4, np.float32)


def _candidates(sketches: Sequence[Sketch], weights: Weights, options: StoryOptions) -> dict[int, Ints]:
    """For each sketch the later ones worth comparing with it: those that share its weightiest words, or runs of words."""
    bands = [(band, i) for i, sketch in enumerate(sketches) for band in (*sketch.bands, *sketch.grams)]
    keys = np.array([band for band, _ in bands], np.uint64)
    _, runs = np.unique(keys, return_inverse=True)
    columns, owners = weights.told.heaviest(options.words)
    held = np.concatenate((columns.astype(np.int64), runs + weights.told.width))
    return _gather(held, np.concatenate((owners, np.array([i for _, i in bands], np.int64))), len(sketches), options)


def _gather(held: Ints, owners: Ints, count: int, options: StoryOptions, apart: Ints | None = None) -> dict[int, Ints]:
    """The best pairs of the holders of the same things: for each row the later ones. Row `owners[k]` holds the thing
    `held[k]`; a thing counts the more, the fewer hold it. Of one that very many hold, each is paired with the next ones
    alone, so that the work grows with the articles. With `apart` only pairs whose numbers there differ."""
    spread = np.bincount(held)
    kept = (spread[held] > 1) & (spread[held] <= max(options.common, count // 50))
    held, owners = held[kept], owners[kept]
    order = np.lexsort((owners, held))
    held, owners = held[order], owners[order]
    weight = np.log((count + options.background) / np.maximum(1, spread))[held] ** 2
    waiting: list[tuple[Ints, npt.NDArray[Any]]] = []
    for step in range(1, min(options.neighbours + 1, len(held))):
        same = held[:-step] == held[step:]
        if not same.any():
            break
        if apart is not None:
            same &= apart[owners[:-step]] != apart[owners[step:]]
        waiting.append((owners[:-step][same] * count + owners[step:][same], weight[:-step][same]))
        if sum(len(codes) for codes, _ in waiting) > MANY:
            waiting = [_added(waiting)]
    codes, sums = _added(waiting)
    low, high = codes // count, codes % count
    keep = _top(low, high, sums, count, options.candidates) & (low != high)
    low, high = low[keep], high[keep]
    starts = np.searchsorted(low, np.arange(count + 1))
    return {i: high[starts[i] : starts[i + 1]] for i in range(count) if starts[i] < starts[i + 1]}


def _added(parts: Sequence[tuple[Ints, npt.NDArray[Any]]]) -> tuple[Ints, npt.NDArray[Any]]:
    """The distinct codes of some parts, and the sum of each one's values."""
    if not parts:
        return np.zeros(0, np.int64), np.zeros(0)
    codes, inverse = np.unique(np.concatenate([codes for codes, _ in parts]), return_inverse=True)
    return codes, np.bincount(inverse, np.concatenate([values for _, values in parts]), len(codes))


def _top(low: Ints, high: Ints, sums: npt.NDArray[Any], count: int, most: int) -> npt.NDArray[np.bool_]:
    """Which pairs are among the `most` best of either side."""
    keep = np.zeros(len(low), bool)
    for side in (low, high):
        order = np.lexsort((-sums, side))
        ordered = side[order]
        rank = np.arange(len(ordered)) - np.searchsorted(ordered, ordered)
        keep[order[rank < most]] = True
    return keep


def why(members: Sequence[Sketch]) -> tuple[str, ...]:
    """What a story's articles have in common, as sentences: names, figures, words of the leads, and when they appeared."""
    if len(members) < 2:
        return ()
    reasons = []
    for label, read in (
        ("names", lambda sketch: [name.capitalize() for name in sketch.names]),
        ("figures", lambda sketch: [figure for figure in sketch.numbers if len(figure) > 1]),
        ("words of the lead", lambda sketch: set(sketch.lead) - set(sketch.names)),
    ):
        shared = Counter(item for sketch in members for item in set(read(sketch)))
        most = [
            f"{item} ({count})" for item, count in sorted(shared.items(), key=lambda kv: (-kv[1], kv[0]))[:6] if count > 1
        ]
        if most:
            reasons.append(f"{label} in several of the {len(members)} articles: {', '.join(most)}")
    days = sorted(day for sketch in members if sketch.published for day in (sketch.published.start, sketch.published.end))
    if days:
        reasons.append(f"appeared on {days[0]}" if days[0] == days[-1] else f"appeared from {days[0]} to {days[-1]}")
    return tuple(reasons)
