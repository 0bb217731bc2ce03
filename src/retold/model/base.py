"""What all records share: plain, frozen, and every value an interval.

Offsets are characters into the `text` of the article that a record names, end excluded. Days are `datetime.date`.
A value is an interval `low..high` (both ends included); None is an open end.
`to_json()` of any record gives plain dicts and lists, in the shape of docs/dossier.schema.json.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

Span = tuple[int, int]
Role = Literal["title", "byline", "dateline", "caption", "body", "residue"]
Verdict = Literal["corroborated", "single", "disputed", "updated"]
LinkKind = Literal["copy", "edit", "translation", "rewrite", "excerpt"]
Direction = Literal["a->b", "b->a", "unknown"]
FigureKind = Literal["money", "count", "percent", "duration", "measure", "ordinal", "age", "score"]
QuoteKind = Literal["direct", "mixed", "indirect"]
EntityType = Literal["person", "organisation", "place", "event", "other"]
DifferenceKind = Literal["figure", "date", "name", "wording", "polarity", "meaning", "precision", "attribution"]
Basis = Literal["metadata", "text", "story"]


def plain(value: Any) -> Any:
    """A record as dicts, lists, strings and numbers; days become ISO strings. Fields marked `json=False` are left out."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        shown = (f for f in dataclasses.fields(value) if f.metadata.get("json", True))
        return {f.name: plain(getattr(value, f.name)) for f in shown}
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    return value


@dataclass(frozen=True)
class Record:
    """What every record can do."""

    def to_json(self) -> dict[str, Any]:
        """The record as plain JSON values."""
        return dict(plain(self))
