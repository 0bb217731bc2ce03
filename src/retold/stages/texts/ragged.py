"""Rows of unequal length in one array, and what is done with all of them at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from retold.model import Ragged

Ints = npt.NDArray[np.integer[Any]]
Values = npt.NDArray[Any]


def from_owners(owners: Ints, values: Values, count: int) -> Ragged:
    """`count` rows; `values[k]` stands in row `owners[k]`. `owners` are sorted."""
    return Ragged(starts_of(np.bincount(owners, minlength=count)), values)


def from_rows(rows: Sequence[Sequence[int]], kind: Any = np.int32) -> Ragged:
    """The rows given."""
    lengths = np.fromiter(map(len, rows), np.int64, len(rows))
    values = np.fromiter((value for row in rows for value in row), kind, int(lengths.sum()))
    return Ragged(starts_of(lengths), values)


def starts_of(lengths: Ints) -> Ints:
    """Where each of some rows starts, and where the last ends."""
    return np.concatenate((np.zeros(1, np.int64), np.cumsum(lengths, dtype=np.int64)))


def owners(rows: Ragged) -> Ints:
    """The row of each value."""
    return np.repeat(np.arange(len(rows.starts) - 1), np.diff(rows.starts))


def take(rows: Ragged, wanted: Ints) -> tuple[Ragged, Ints]:
    """Some rows in the order asked for, and where each of their values stood."""
    starts = starts_of(np.diff(rows.starts)[wanted])
    at = np.repeat(rows.starts[wanted] - starts[:-1], np.diff(starts)) + np.arange(starts[-1])
    return Ragged(starts, rows.values[at]), at


def distinct(owned: Ints, values: Values, count: int, width: int) -> tuple[Ragged, Values]:
    """Each row's distinct values in their order, and how often each stands there (65,535 times at most); values lie
    below `width`."""
    codes, times = np.unique(owned * np.int64(width) + values, return_counts=True)
    return from_owners(codes // width, (codes % width).astype(np.int32), count), np.minimum(times, 65_535).astype(np.uint16)
