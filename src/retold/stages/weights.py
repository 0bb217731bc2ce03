"""Sketches -> weighted rows that can be compared: body, lead, names and particulars, each word weighed by how rare it is."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import log, sqrt

import numpy as np
import numpy.typing as npt

from retold.model import Sketch
from retold.options import StoryOptions
from retold.stages.anchors import profile

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]

NAME = 5  # letters kept of a name among the particulars, so that its endings in other cases are one


@dataclass(frozen=True, eq=False)
class Rows:
    """Sparse rows of unit length: row i has the columns `columns[starts[i]:starts[i + 1]]` with `values` alike."""

    starts: Ints
    columns: npt.NDArray[np.int32]
    values: Floats
    width: int

    def dots(self, row: int, others: Ints, scratch: Floats) -> Floats:
        """The products of one row with others. `scratch` has `width` zeros and gets them back."""
        low, high = self.starts[row], self.starts[row + 1]
        own = self.columns[low:high]
        scratch[own] = self.values[low:high]
        lengths = self.starts[others + 1] - self.starts[others]
        at = np.repeat(self.starts[others] - np.concatenate(([0], np.cumsum(lengths)[:-1])), lengths)
        at += np.arange(len(at))
        products = scratch[self.columns[at]] * self.values[at]
        sums = np.bincount(np.repeat(np.arange(len(others)), lengths), products, len(others))
        scratch[own] = 0
        return sums.astype(np.float32)

    def heaviest(self, most: int) -> tuple[Ints, Ints]:
        """The columns of each row's `most` heaviest cells, and the row of each."""
        owners = np.repeat(np.arange(len(self.starts) - 1), np.diff(self.starts))
        order = np.lexsort((self.columns, -self.values, owners))
        rank = np.arange(len(order)) - self.starts[owners[order]]
        kept = order[rank < most]
        return self.columns[kept].astype(np.int64), owners[kept]


@dataclass(frozen=True, eq=False)
class Weights:
    """All sketches as rows. `body` holds every word, `told` body, lead and names side by side (so that one product is their
    mean), `particulars` names and figures."""

    body: Rows
    told: Rows
    particulars: Rows


def weigh(sketches: Sequence[Sketch], options: StoryOptions) -> Weights:
    """The rows of some sketches. A word weighs log(articles / articles with it), on top of `background` articles that
    are imagined to have none of it, so that a handful of articles can be compared, too."""
    total = len(sketches) + options.background
    spread = Counter(term for sketch in sketches for term, _ in sketch.terms)
    figures = Counter(figure for sketch in sketches for figure in sketch.numbers)

    rare = {term: log(total / count) for term, count in spread.items()}
    unseen = log(total)
    rare_figure = {figure: log(total / count) for figure, count in figures.items()}

    columns: dict[str, int] = {}
    body = _rows((((t, (1 + log(n)) * rare.get(t, unseen)) for t, n in s.terms) for s in sketches), columns)
    blocks = (
        ("", lambda s: [(t, (1 + log(n)) * rare.get(t, unseen)) for t, n in s.terms]),
        ("lead ", lambda s: [(t, rare.get(t, unseen)) for t in s.lead]),
        ("name ", lambda s: [(t, rare.get(t, unseen)) for t in s.names]),
    )
    told = _rows((_beside(sketch, blocks) for sketch in sketches), {})
    told_apart = (
        {**{t[:NAME]: rare.get(t, unseen) for t in s.names}, **{"#" + f: rare_figure[f] for f in s.numbers}}
        for s in sketches
    )
    particulars = _rows((cells.items() for cells in told_apart), {})
    return Weights(body, told, particulars)


def weigh_anchors(sketches: Sequence[Sketch], options: StoryOptions) -> Rows:
    """Names and figures with their places in the text, weighed by how rare they are there."""
    cells = [profile(sketch.anchors, sketch.places) for sketch in sketches]
    spread = Counter(cell for row in cells for cell in row)
    total = len(sketches) + options.background
    return _rows((((c, w * log(total / spread[c])) for c, w in row.items()) for row in cells), {})


def _beside(
    sketch: Sketch, blocks: Sequence[tuple[str, Callable[[Sketch], list[tuple[str, float]]]]]
) -> Iterable[tuple[str, float]]:
    """Some rows of one sketch side by side, each of unit length."""
    for prefix, read in blocks:
        cells = read(sketch)
        norm = sqrt(sum(value * value for _, value in cells)) or 1.0
        yield from ((prefix + term, value / norm) for term, value in cells)


def _rows(cells: Iterable[Iterable[tuple[str, float]]], columns: dict[str, int]) -> Rows:
    starts, at, values = array("q", [0]), array("i"), array("f")
    for row in cells:
        begin = len(values)
        for term, value in row:
            at.append(columns.setdefault(term, len(columns)))
            values.append(value)
        norm = sqrt(sum(value * value for value in values[begin:])) or 1.0
        for k in range(begin, len(values)):
            values[k] /= norm
        starts.append(len(values))
    return Rows(
        np.frombuffer(starts, np.int64).copy(),
        np.frombuffer(at, np.int32).copy() if at else np.zeros(0, np.int32),
        np.frombuffer(values, np.float32).copy() if values else np.zeros(0, np.float32),
        max(1, len(columns)),
    )
