"""A story's readings in, its quotes out: one record for one utterance, with every article's wording of it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from retold.model import Entity, QuoteRecord, Rendering, StoryParts


def group_quotes(parts: StoryParts, entities: Sequence[Entity] = ()) -> tuple[QuoteRecord, ...]:
    """The utterances of a story, each with its renderings, in the order of the articles and their texts."""
    records = []
    for article in parts.articles:
        for quote in parts.readings[article.id].quotes:
            rendering = Rendering(article.id, quote.start, quote.end, quote.text, quote.kind, quote.speaker_as_written)
            key = hashlib.sha256(f"{article.id} {quote.start} {quote.end}".encode()).hexdigest()[:12]
            records.append(QuoteRecord(key, quote.speaker, "", (rendering,)))
    return tuple(records)
