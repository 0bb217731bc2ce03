"""The cheap features of one article by which stories and candidate copies are found."""

from __future__ import annotations

from dataclasses import dataclass, field

from retold.model.article import Published
from retold.model.base import Record


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
