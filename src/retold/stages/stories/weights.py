"""Sketches -> weighted rows that can be compared: body, lead, names and particulars, each word weighed by how rare it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from retold.model import Ragged
from retold.options import StoryOptions
from retold.stages.stories.sketch_tables import Chosen
from retold.stages.texts.anchors import STRETCHES
from retold.stages.texts.ragged import Ints, Values, owners, starts_of

Floats = npt.NDArray[np.float32]

NAME = 5  # letters kept of a name among the particulars, so that its endings in other cases are one
BODY, LEAD, NAMES, PARTICULARS = range(4)
AT_ONCE = 4_000  # sketches weighed at once


@dataclass(frozen=True, eq=False)
class Rows:
    """Sparse rows of several parts side by side, each part of unit length: row i has the columns
    `columns[starts[i]:starts[i + 1]]` with `values` alike, of the parts `parts` alike; no column is in two parts."""

    starts: Ints
    columns: npt.NDArray[np.int32]
    values: Floats
    parts: npt.NDArray[np.int8]
    width: int
    count: int

    def dots(self, row: int, others: Ints, scratch: Floats) -> npt.NDArray[np.float64]:
        """The products of one row with others, part by part (others, parts). `scratch` has `width` zeros and gets them
        back."""
        low, high = self.starts[row], self.starts[row + 1]
        own = self.columns[low:high]
        scratch[own] = self.values[low:high]
        begins, lengths = self.starts[others], self.starts[others + 1] - self.starts[others]
        ends = np.cumsum(lengths)
        at = np.repeat(begins - ends + lengths, lengths)
        at += np.arange(len(at))
        products = scratch[self.columns[at]] * self.values[at]
        cells = np.repeat(np.arange(0, len(others) * self.count, self.count), lengths) + self.parts[at]
        scratch[own] = 0
        sums: npt.NDArray[np.float64] = np.bincount(cells, products, len(others) * self.count)  # type: ignore[assignment]
        return sums.reshape(-1, self.count)

    def filled(self) -> Ints:
        """How many cells each row has in each part (rows, parts)."""
        rows = len(self.starts) - 1
        cells = np.repeat(np.arange(rows), np.diff(self.starts)) * self.count + self.parts
        return np.bincount(cells, minlength=rows * self.count).reshape(rows, self.count)


def weigh(sketches: Chosen, options: StoryOptions) -> Rows:
    """The rows of some sketches: every word of the body, those of the lead, the names, and names and figures together. A
    word weighs log(articles / articles with it), on top of `background` articles that are imagined to have none of it, so
    that a handful of articles can be compared, too."""
    width, total = len(sketches.words), len(sketches) + options.background
    pieces = [Chosen(sketches.table, sketches.wanted[k : k + AT_ONCE]) for k in range(0, len(sketches), AT_ONCE)]
    rare, rare_figure = (_rarity((piece.column(name) for piece in pieces), width, total) for name in ("terms", "numbers"))
    cut, heads = _cut(sketches)
    made = []
    for piece in pieces:
        terms, counts = piece.counted()
        lead, names, numbers = (piece.column(name) for name in ("lead", "names", "numbers"))
        beginnings, weights = _beginnings(names, cut, heads, rare)
        parts = (
            (terms, (1 + np.log(np.maximum(1, counts), dtype=np.float32)) * rare[terms.values], 0),
            (lead, rare[lead.values], width),
            (names, rare[names.values], 2 * width),
            (beginnings, weights, 3 * width),
            (numbers, rare_figure[numbers.values], 3 * width + heads),
        )
        made.append(_beside(parts, (BODY, LEAD, NAMES, PARTICULARS, PARTICULARS), 4 * width + heads))
    return _stacked(made)


def _stacked(made: list[Rows]) -> Rows:
    """All rows in one."""
    starts = starts_of(np.concatenate([np.diff(rows.starts) for rows in made]))
    columns, values, parts = (
        np.concatenate([getattr(rows, name) for rows in made]) for name in ("columns", "values", "parts")
    )
    return Rows(starts, columns, values, parts, made[0].width, made[0].count)


def weigh_anchors(sketches: Chosen, options: StoryOptions) -> Rows:
    """Names and figures with their places in the text, weighed by how rare they are there: see anchors.profile."""
    anchors, places = sketches.placed()
    owned, keys = owners(anchors), anchors.values.astype(np.int64)
    count, width = len(sketches), len(sketches.words)
    at = places / 256 * STRETCHES
    near = at.astype(np.int64) + np.where(at % 1 >= 0.5, 1, -1)
    plain = np.array([word[:1] == "#" or word[:1].isalpha() for word in sketches.words], bool)
    _, inverse, times = np.unique(owned * width + keys, return_inverse=True, return_counts=True)
    weight = np.where(plain[keys], 2.0, 1.0) / np.sqrt(times[inverse])
    cells = np.concatenate([keys * (STRETCHES + 2) + stretch + 1 for stretch in (at.astype(np.int64), near)])
    span = width * (STRETCHES + 2)
    codes, first = np.unique(np.concatenate((owned, owned)) * span + cells, return_index=True)
    cells, owned = codes % span, codes // span
    names, cells, spread = np.unique(cells, return_inverse=True, return_counts=True)
    values = np.concatenate((weight, weight))[first] * np.log((count + options.background) / spread[cells])
    rows = Ragged(starts_of(np.bincount(owned, minlength=count)), cells)
    return _beside([(rows, values, 0)], (0,), max(1, len(names)))


def _rarity(columns: Iterable[Ragged], width: int, total: int) -> Floats:
    """What each word weighs; one that no row has weighs most."""
    spread = np.zeros(width, np.int64)
    for column in columns:
        spread += np.bincount(column.values, minlength=width)
    return np.log(total / np.maximum(1, spread)).astype(np.float32)


def _cut(sketches: Chosen) -> tuple[Ints, int]:
    """The number of each name's beginning, by word, and how many beginnings there are."""
    heads: dict[str, int] = {}
    number = np.zeros(len(sketches.words), np.int32)
    used = np.unique(sketches.table.names.values)
    number[used] = [heads.setdefault(sketches.words[i][:NAME], len(heads)) for i in used.tolist()]
    return number, len(heads)


def _beginnings(names: Ragged, cut: Ints, heads: int, rare: Floats) -> tuple[Ragged, Floats]:
    """The beginnings of the names as rows of their own, each with the weight of its rarest name."""
    width = max(1, heads)
    codes, inverse = np.unique(owners(names) * width + cut[names.values], return_inverse=True)
    weights = np.zeros(len(codes), np.float32)
    np.maximum.at(weights, inverse, rare[names.values])
    bounds = starts_of(np.bincount(codes // width, minlength=len(names.starts) - 1))
    return Ragged(bounds, codes % width), weights


def _beside(cells: Sequence[tuple[Ragged, Values, int]], parts: Sequence[int], width: int) -> Rows:
    """Rows side by side: each with the values of its cells, and a number added to its columns; cells of one part have unit
    length together."""
    rows, count = len(cells[0][0].starts) - 1, max(parts) + 1
    squares = np.zeros((rows, count))
    for (part, values, _), number in zip(cells, parts, strict=True):
        squares[:, number] += np.bincount(owners(part), values * values, rows)
    norms = np.sqrt(np.where(squares > 0, squares, 1))
    starts = starts_of(sum((np.diff(part.starts) for part, _, _ in cells), np.zeros(rows, np.int64)))
    columns, scaled = np.zeros(starts[-1], np.int32), np.zeros(starts[-1], np.float32)
    of, begin = np.zeros(starts[-1], np.int8), starts[:-1].copy()
    for (part, values, base), number in zip(cells, parts, strict=True):
        owned = owners(part)
        at = begin[owned] + np.arange(len(owned)) - part.starts[owned]
        columns[at], of[at] = part.values + base, number
        scaled[at] = values / norms[owned, number]
        begin += np.diff(part.starts)
    return Rows(starts, columns, scaled, of, max(1, width), count)
