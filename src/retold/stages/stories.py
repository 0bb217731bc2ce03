"""Sketches of all articles -> stories: which articles tell one event. A function of the set, whatever its order."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from retold.model import Sketch, StoryGroup
from retold.options import StoryOptions
from retold.stages.candidates import gather
from retold.stages.linkage import link_all
from retold.stages.weights import Ints, Weights, weigh, weigh_anchors

if TYPE_CHECKING:
    import numpy.typing as npt

    Vector = npt.NDArray[np.float32]
    Pairs = tuple[npt.NDArray[np.int32], npt.NDArray[np.int32], npt.NDArray[np.float64]]


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
    for group in link_all([group[0].language for group in same], *likeness, options):
        members = sorted((sketch for i in group for sketch in same[i]), key=lambda sketch: sketch.article)
        first = min(members, key=lambda sketch: (sketch.published.start if sketch.published else date.max, sketch.article))
        stories.append(StoryGroup(first.article, tuple(sketch.article for sketch in members), why(members)))
    return tuple(sorted(stories, key=lambda story: story.id))


def _compare(sketches: Sequence[Sketch], options: StoryOptions, leads: Mapping[str, Vector]) -> Pairs:
    """The pairs worth comparing that are alike: the lower and the higher of each, and how alike they are."""
    weights = weigh(sketches, options)
    rows, scored = [], []
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
        if sketches[i].article in leads:
            for place, j in enumerate(others.tolist()):
                if sketches[j].article in leads:
                    close = max(0.0, float(leads[sketches[i].article] @ leads[sketches[j].article]) - 0.5)
                    scores[place] = (1 - options.vectors) * scores[place] + options.vectors * close
        alike = scores >= options.known
        rows.append(_pairs(i, others[alike]))
        scored.append(scores[alike].astype(np.float64))
    for i, others, found in _translations(sketches, options):
        rows.append(_pairs(i, others))
        scored.append(found)
    if not rows:
        return np.zeros(0, np.int32), np.zeros(0, np.int32), np.zeros(0)
    low, high = np.concatenate(rows, axis=1)
    return low, high, np.concatenate(scored)


def _pairs(low: int, others: Ints) -> npt.NDArray[np.int32]:
    """One row with each of the others."""
    return np.stack((np.full(len(others), low, np.int32), others.astype(np.int32)))


def _translations(sketches: Sequence[Sketch], options: StoryOptions) -> Iterator[tuple[int, Ints, npt.NDArray[np.float64]]]:
    """The likeness of articles in different languages, by the places of their names and figures: for each row the others,
    and how alike they are."""
    languages = np.array([hash_of[sketch.language] for sketch in sketches]) if (hash_of := _numbered(sketches)) else None
    if languages is None:
        return
    rows = weigh_anchors(sketches, options)
    owners = np.repeat(np.arange(len(sketches), dtype=np.int32), np.diff(rows.starts))
    scratch = np.zeros(rows.width, np.float32)
    for i, others in gather(rows.columns, owners, len(sketches), options, languages).items():
        scores = rows.dots(i, others, scratch).astype(np.float64)
        alike = scores >= options.translated
        yield i, others[alike], np.minimum(0.9, 0.9 * (scores[alike] / options.translated - 1))


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
    keys, lengths = array("Q"), array("i")
    for sketch in sketches:
        keys.extend(sketch.bands)
        keys.extend(sketch.grams)
        lengths.append(len(sketch.bands) + len(sketch.grams))
    _, runs = np.unique(np.frombuffer(keys, np.uint64) if keys else np.zeros(0, np.uint64), return_inverse=True)
    holders = np.repeat(np.arange(len(sketches), dtype=np.int32), np.frombuffer(lengths, np.int32))
    columns, owners = weights.told.heaviest(options.words)
    shared = (np.bincount(runs) > 1)[runs] if len(runs) else np.zeros(0, bool)
    held = np.concatenate((columns, (runs[shared] + weights.told.width).astype(np.int32)))
    owners = np.concatenate((owners, holders[shared]))
    del keys, runs, shared, holders, columns
    return gather(held, owners, len(sketches), options)


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
