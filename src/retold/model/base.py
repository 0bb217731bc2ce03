"""What all records share: plain, frozen, and every value an interval.

Offsets are characters into the `text` of the article that a record names, end excluded. Days are `datetime.date`.
A value is an interval `low..high` (both ends included); None is an open end.
`to_json()` of any record gives plain dicts and lists, in the shape of docs/dossier.schema.json.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import date
from functools import cache
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
    kind: Any = type(value)
    if kind is str or kind is int or value is None:
        return value
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in value]
    if shown := _shown(kind):
        return {name: plain(getattr(value, name)) for name in shown}
    if isinstance(value, date):
        return value.isoformat()
    return value


@cache
def _shown(kind: Any) -> tuple[str, ...]:
    """The fields of a record that are shown; none for what is no record."""
    fields = dataclasses.fields(kind) if dataclasses.is_dataclass(kind) else ()
    return tuple(field.name for field in fields if field.metadata.get("json", True))


@dataclass(frozen=True)
class Record:
    """What every record can do."""

    def to_json(self) -> dict[str, Any]:
        """The record as plain JSON values."""
        return dict(plain(self))
