"""Sketches of all articles -> stories: which articles tell one event. A function of the set, whatever its order."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import chain, product
from math import log10
from typing import TYPE_CHECKING, Any

import numpy as np

from retold.model import Ragged, Rulings, Shared, SharedKind, Sketch, SketchTable, StoryGroup
from retold.model.rulings import NO_RULINGS
from retold.options import StoryOptions
from retold.stages.stories.linkage import Likeness, link_groups
from retold.stages.stories.near_copies import near_copies
from retold.stages.stories.neighbours import neighbours
from retold.stages.stories.sketch_tables import Chosen, join, tables
from retold.stages.stories.weights import BODY, LEAD, NAMES, PARTICULARS, Rows, weigh, weigh_anchors
from retold.stages.texts.ragged import Ints, owners
from retold.stages.texts.union import Pair, united
from retold.words import Words

if TYPE_CHECKING:
    import numpy.typing as npt

    Vector = npt.NDArray[np.float32]
    Scores = npt.NDArray[np.floating[Any]]


AT_ONCE = 4_000  # sketches whose words are sorted at once


def group_stories(
    sketches: Iterable[Sketch | SketchTable],
    options: StoryOptions,
    leads: Mapping[str, Vector] | None = None,
    words_for: Callable[[str], Words] = Words,
    rulings: Rulings = NO_RULINGS,
) -> tuple[StoryGroup, ...]:
    """The stories of some articles, sorted by id; every article is in exactly one. Sketches come as records or in tables of
    many. `leads` are unit vectors of the leads, by article id, where there is an encoder; `words_for` has the names of days,
    which are no names to tell. A story's id is its earliest article's. What a person ruled outweighs likeness."""
    together = sorted({*rulings.of("one story"), *rulings.of("one text")})
    parted = _parted(together, rulings.of("two stories").keys())
    distinct, order, copies = _distinct(join(tables(sketches)), {*chain.from_iterable(parted)})
    if not copies:
        return ()
    sets = near_copies(distinct, partial(_are_copies, distinct, options), options)
    sets, apart = _apart(distinct, sets, parted)
    across = _across(distinct, sets, options) if distinct.several_languages else None
    copies = [[i for k in one for i in copies[k]] for one in sets]
    fullest = Chosen(distinct.table, distinct.wanted[[one[0] for one in sets]])
    del distinct
    crowd = log10(max(1.0, len(fullest) / options.background))
    options = replace(options, join=options.join + options.crowd * crowd)
    within = _compare(fullest, options, leads or {})
    likeness = within.overlaid(across) if across else within
    copied = {k for k, one in enumerate(copies) if len(one) > 1}
    tabled, stories = fullest.table, []
    groups = [
        [int(order[i]) for k in group for i in copies[k]]
        for group in link_groups(fullest.languages, likeness, options, copied, apart)
    ]
    for members in _joined_by_hand(tabled, groups, together, parted):
        ids = tuple(tabled.articles[i] for i in members)
        joined = shared(tabled, members, words_for)
        stories.append(StoryGroup(_earliest(tabled, members), ids, joined, _days(tabled, members)))
    return tuple(sorted(stories, key=lambda story: story.id))


def _apart(
    distinct: Chosen, sets: Sequence[list[int]], parted: Collection[Pair]
) -> tuple[list[list[int]], dict[int, set[int]]]:
    """The sets of copies without what was ruled to lie in another story than something: each of these stands for itself.
    And which sets are to stay apart."""
    if not parted:
        return list(sets), {}
    place = {distinct.table.articles[i]: k for k, i in enumerate(distinct.wanted.tolist())}
    alone = {place[article] for article in place.keys() & {*chain.from_iterable(parted)}}
    single = sorted(filter(None, [*([i for i in one if i not in alone] for one in sets), *([i] for i in alone)]))
    number = {one[0]: k for k, one in enumerate(single)}
    apart: dict[int, set[int]] = defaultdict(set)
    for a, b in parted:
        if a in place and b in place:
            one, other = number[place[a]], number[place[b]]
            apart[one].add(other)
            apart[other].add(one)
    return single, apart


def _parted(together: Collection[Pair], parted: Collection[Pair]) -> set[Pair]:
    """The pairs ruled to lie in two stories, and so all that was ruled one story with the one and with the other."""
    articles = sorted({article for pair in (*together, *parted) for article in pair})
    held, _ = united([[article] for article in articles], together, parted)
    beside = {article: group for group in held for article in group}
    return {pair for a, b in parted for pair in product(beside[a], beside[b])}


def _joined_by_hand(
    tabled: SketchTable, groups: Iterable[Sequence[int]], together: Collection[Pair], parted: Collection[Pair]
) -> list[list[int]]:
    """The groups, those made one in which two articles are to be together; each in the order of its ids."""
    place = {article: i for i, article in enumerate(tabled.articles)} if together else {}
    if not place:
        return [sorted(group, key=tabled.articles.__getitem__) for group in groups]
    whole, _ = united([[tabled.articles[i] for i in group] for group in groups], together, parted)
    return [[place[article] for article in sorted(group)] for group in whole]


def _earliest(sketches: SketchTable, members: Sequence[int]) -> str:
    """The id of the article that appeared first, the lowest of several. One without a day comes after those with one."""
    days = {i: one.start for i in members if (one := sketches.published[i])}
    return min((days.get(i, date.max), sketches.articles[i]) for i in members)[1]


def _distinct(tabled: SketchTable, alone: Collection[str]) -> tuple[Chosen, Ints, list[list[int]]]:
    """The first sketch of each set of equal texts, the order of all sketches by their ids, and the sets, in that order. What
    is to stand `alone` is equal to none."""
    place = {article: i for i, article in enumerate(tabled.articles)}
    order = np.array([place[article] for article in sorted(place)], np.int64)
    digests = tabled.digests[order]
    if alone:
        digests[[article in alone for article in sorted(place)]] = 0
    firsts, copies = _equal(digests)
    return Chosen(tabled, order[firsts]), order, copies


def _equal(digests: Ints) -> tuple[Ints, list[list[int]]]:
    """The first of each set of equal texts, and the whole sets. Texts without a word are equal to none."""
    own = np.where(digests == 0, -1 - np.arange(len(digests)), digests)
    _, first, inverse = np.unique(own, return_index=True, return_inverse=True)
    ranked = np.argsort(first)
    number = np.empty(len(first), np.int64)
    number[ranked] = np.arange(len(first))
    copies: list[list[int]] = [[] for _ in first]
    for i, k in enumerate(number[inverse].tolist()):
        copies[k].append(i)
    return first[ranked], copies


def _are_copies(sketches: Chosen, options: StoryOptions, low: Ints, high: Ints) -> npt.NDArray[np.bool_]:
    """Which of some pairs are as alike in words, names and figures as independent reports are not."""
    if not len(low):
        return np.zeros(0, bool)
    held, numbers = np.unique(np.concatenate((low, high)), return_inverse=True)
    weights = weigh(Chosen(sketches.table, sketches.wanted[held]), options)
    return np.asarray(_scores(weights, numbers[: len(low)], numbers[len(low) :], options) >= options.tight)


def _compare(sketches: Chosen, options: StoryOptions, leads: Mapping[str, Vector]) -> Likeness:
    """The likeness of the pairs worth comparing."""
    weights = weigh(sketches, options)
    low, high = _candidates(sketches, weights, options)
    scores = _scores(weights, low, high, options)
    if leads:
        vectors = [leads.get(sketches.table.articles[i]) for i in sketches.wanted.tolist()]
        for k, (i, j) in enumerate(zip(low.tolist(), high.tolist(), strict=True)):
            one, other = vectors[i], vectors[j]
            if one is not None and other is not None:
                close = max(0.0, float(one @ other) - 0.5)
                scores[k] = (1 - options.vectors) * scores[k] + options.vectors * close
    scores *= _nearness(sketches, low, high, scores, options)
    kept = scores >= options.known
    return Likeness(low[kept], high[kept], scores[kept])


def _scores(weights: Rows, low: Ints, high: Ints, options: StoryOptions) -> Scores:
    """How alike the pairs are: the mean of three cosines, less where the names and figures are others."""
    filled = weights.filled()
    parts = np.sqrt(np.maximum(1, (filled[:, : NAMES + 1] > 0).sum(1)))
    scratch = np.zeros(weights.width, np.float32)
    scores = np.zeros(len(low), np.float32)
    bounds = np.flatnonzero(np.diff(low, prepend=-1, append=-1))
    for a, b in zip(bounds[:-1].tolist(), bounds[1:].tolist(), strict=True):
        i, others = int(low[a]), high[a:b]
        dots = weights.dots(i, others, scratch)
        mean = (dots[:, BODY] + dots[:, LEAD] + dots[:, NAMES]) / (parts[i] * parts[others])
        few = np.minimum(filled[i, PARTICULARS], filled[others, PARTICULARS]) < options.telling
        alike = _alike_in_particulars(dots[:, BODY], dots[:, PARTICULARS], options)
        scores[a:b] = mean * np.where(few, 1, alike)
    return scores


def _alike_in_particulars(words: Scores, particulars: Scores, options: StoryOptions) -> Scores:
    """1 where two texts are as alike in names and figures as in words; towards 0 where the words are the same and the
    particulars are not: two quakes told by one template, "wins Ohio" and "wins Iowa"."""
    asked = options.particulars + np.maximum(0, words - 0.35)
    return np.asarray(np.minimum(1, particulars / ((words + 0.05) * asked)) ** 4)


def _nearness(sketches: Chosen, low: Ints, high: Ints, scores: Scores, options: StoryOptions) -> Scores:
    """What counts of the likeness of pairs: all where the texts are alike enough by themselves, for a day may be wrong and a
    report late; of others the less, the more days lie between. A day that is unknown is near every other."""
    published = [sketches.table.published[i] for i in sketches.wanted.tolist()]
    start = np.array([one.start.toordinal() if one else 0 for one in published], np.float32)
    end = np.array([one.end.toordinal() if one else 0 for one in published], np.float32)
    between = np.maximum(start[low] - end[high], start[high] - end[low])
    between[(start[low] == 0) | (start[high] == 0)] = 0
    far = np.minimum(1, np.log10(np.maximum(1, between / options.days)))
    return np.asarray(1 - far * np.maximum(0, 1 - scores / options.sure), np.float32)


def _candidates(sketches: Chosen, weights: Rows, options: StoryOptions) -> tuple[Ints, Ints]:
    """The pairs worth comparing: those that share their weightiest words, or runs of words."""
    held, holders = _held(sketches, weights, options)
    sketches.forget("terms", "bands", "grams", "credits", "anchors")
    return neighbours(held, holders, len(sketches), options)


def _held(sketches: Chosen, weights: Rows, options: StoryOptions) -> tuple[Ints, Ints]:
    """Everything by which sketches look each other up, numbered, and the sketch that holds it."""
    words, owned = _heaviest(sketches, weights, options)
    runs, columns = [], [owned]
    for column in (sketches.column("bands"), sketches.column("grams")):
        runs.append(column.values)
        columns.append(owners(column).astype(np.int32))
    _, numbers = np.unique(np.concatenate(runs), return_inverse=True)
    return np.concatenate((words, numbers.astype(np.int32) + np.int32(len(sketches.words)))), np.concatenate(columns)


def _heaviest(sketches: Chosen, weights: Rows, options: StoryOptions) -> tuple[Ints, Ints]:
    """The words of each sketch that weigh most in body, lead and names together, and the sketch of each. Words that one
    sketch alone has are left out."""
    width, count = max(1, len(sketches.words)), len(sketches)
    several = np.bincount(weights.columns[weights.parts == BODY], minlength=width) > 1
    found = []
    for begin in range(0, count, AT_ONCE):
        starts = weights.starts[begin : begin + AT_ONCE + 1]
        span = slice(starts[0], starts[-1])
        owned = np.repeat(np.arange(begin, begin + len(starts) - 1), np.diff(starts))
        words = weights.columns[span] % width
        told = (weights.parts[span] < PARTICULARS) & several[words]
        codes, inverse = np.unique(owned[told] * width + words[told], return_inverse=True)
        values = np.bincount(inverse, weights.values[span][told], len(codes))
        light = ((PARTICULARS - values) * (1 << 20)).astype(np.int64)  # no value of a part is above 1
        codes = codes[np.argsort(((codes // width) << 22) + light, kind="stable")]
        owned = codes // width
        kept = np.arange(len(owned)) - np.searchsorted(owned, owned) < options.words
        found.append(codes[kept])
    codes = np.concatenate(found)
    return (codes % width).astype(np.int32), (codes // width).astype(np.int32)


def _translations(sketches: Chosen, options: StoryOptions) -> Likeness:
    """The likeness of articles in different languages, by the places of their names and figures."""
    _, languages = np.unique(np.array(sketches.languages), return_inverse=True)
    anchored = weigh_anchors(sketches, options)
    held = np.repeat(np.arange(len(sketches)), np.diff(anchored.starts))
    low, high = neighbours(anchored.columns.astype(np.int64), held, len(sketches), options, languages)
    scratch, scores = np.zeros(anchored.width, np.float32), np.zeros(len(low))
    bounds = np.flatnonzero(np.diff(low, prepend=-1, append=-1))
    for a, b in zip(bounds[:-1].tolist(), bounds[1:].tolist(), strict=True):
        scores[a:b] = anchored.dots(int(low[a]), high[a:b], scratch)[:, 0]
    kept = scores >= options.translated
    return Likeness(low[kept], high[kept], np.minimum(0.9, 0.9 * (scores[kept] / options.translated - 1)))


def _across(sketches: Chosen, sets: Sequence[Sequence[int]], options: StoryOptions) -> Likeness:
    """The same between sets of copies: that of the two texts that are most alike."""
    number = np.empty(len(sketches), np.int64)
    for k, one in enumerate(sets):
        number[list(one)] = k
    found = _translations(sketches, options)
    best = np.argsort(-found.score, kind="stable")
    ends = np.sort(number[np.stack((found.low, found.high))][:, best], axis=0)
    (low, high), first = np.unique(ends, axis=1, return_index=True)
    several = low < high  # copies of one text are sometimes taken for two languages
    return Likeness(low[several], high[several], found.score[best][first][several])


KINDS: tuple[SharedKind, ...] = ("names", "figures", "words of the lead")
SHARED = 12  # names, figures or words of which a story keeps that its articles share


def shared(sketches: SketchTable, members: Sequence[int], words_for: Callable[[str], Words] = Words) -> tuple[Shared, ...]:
    """What a story's articles have in common: names, figures, and words of the leads."""
    if len(members) < 2:
        return ()
    words = sketches.words
    tables = [words_for(code) for code in {sketches.languages[i] for i in members}]
    days = {day for table in tables for day in _calendar(table)}
    empty = {word for table in tables for word in table.text.stopwords}

    def common(column: Ragged) -> Counter[int]:
        found = Counter(chain.from_iterable(column.row(i).tolist() for i in members))
        return Counter({word: n for word, n in found.items() if n > 1 and len(words[word]) > 1 and words[word] not in days})

    names, figures, lead = common(sketches.names), common(sketches.numbers), common(sketches.lead)
    other = Counter({w: n for w, n in lead.items() if w not in names and w not in figures and words[w] not in empty})
    parts = zip(KINDS, (names, figures, other), strict=True)
    return tuple(one for kind, counts in parts if (one := _most(kind, counts, lead, words)).words)


def _most(kind: SharedKind, counts: Counter[int], lead: Counter[int], words: Sequence[str]) -> Shared:
    """What most articles share; of what as many share, what stands in their leads comes first."""
    most = sorted(counts, key=lambda word: (-counts[word], -lead[word], words[word]))[:SHARED]
    return Shared(kind, tuple(words[word] for word in most), tuple(counts[word] for word in most))


def _days(sketches: SketchTable, members: Sequence[int]) -> tuple[date, date] | None:
    """The first and the last day on which a story's articles appeared, None where no day is known."""
    known = [one for i in members if (one := sketches.published[i])]
    return (min(one.start for one in known), max(one.end for one in known)) if known and len(members) > 1 else None


def _calendar(words: Words) -> set[str]:
    """The days and months of a language, but for those that are other words as well ("may")."""
    dates = words.dates
    return {*dates.weekdays, *dates.months, *dates.short_weekdays, *dates.short_months} - dates.cased
