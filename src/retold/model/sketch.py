"""The cheap features by which stories and candidate copies are found, of one article and of very many."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from retold.model.article import Published
from retold.model.base import Record

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Ints = npt.NDArray[np.integer[Any]]
    Values = npt.NDArray[Any]


@dataclass(frozen=True)
class Sketch(Record):
    """What grouping needs of an article, and never its text. Everything is read from the body, residue left out.

    `digest` is one number for the folded words of the body: equal digests are equal texts. `bands` are the MinHash bands
    over several shingle sizes; `grams` a sample of long shingles that is the same wherever they stand, so that an excerpt
    shares it. `terms` are the body's words with their counts, the lead's marked in `lead` (title and first sentences);
    `names` those written as names, `numbers` the figures. `credits` are agencies that the text credits. `anchors` are
    keys that survive translation (figures, names by their sound); `places[i]` is where anchor i stands, from 0 to 255.
    """

    article: str
    language: str
    published: Published | None
    length: int
    digest: int
    bands: tuple[int, ...] = field(metadata={"json": False})
    grams: tuple[int, ...] = field(metadata={"json": False})
    terms: tuple[tuple[str, int], ...]
    lead: tuple[str, ...]
    names: tuple[str, ...]
    numbers: tuple[str, ...]
    credits: tuple[str, ...]
    anchors: tuple[str, ...] = field(metadata={"json": False})
    places: bytes = field(metadata={"json": False})


@dataclass(frozen=True, eq=False)
class Ragged:
    """Rows of unequal length in one array: row i is `values[starts[i]:starts[i + 1]]`."""

    starts: Ints
    values: Values

    def row(self, i: int) -> Values:
        """The values of one row."""
        return self.values[self.starts[i] : self.starts[i + 1]]


@dataclass(frozen=True, eq=False)
class SketchTable:
    """Many sketches column by column, a twentieth of the memory of as many records. Words, figures and anchors are numbers
    of entries in `words`; `terms[i]` are a sketch's words and `counts[i]` how often each stands there; the other columns
    are those of Sketch, in any order within a row but for `anchors` and `places`."""

    articles: tuple[str, ...]
    languages: tuple[str, ...]
    published: tuple[Published | None, ...]
    words: tuple[str, ...]
    lengths: Ints
    digests: Ints
    bands: Ragged
    grams: Ragged
    terms: Ragged
    counts: Values
    lead: Ragged
    names: Ragged
    numbers: Ragged
    credits: Ragged
    anchors: Ragged
    places: Values
