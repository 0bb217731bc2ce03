"""Merge names across a story: what its articles name goes in, its people, organisations, places and events come out."""

from __future__ import annotations

from collections import Counter, defaultdict

from retold.model import Entity, Mention, Name, StoryParts
from retold.text import fold


def merge_entities(parts: StoryParts) -> tuple[Entity, ...]:
    """The entities of a story, the most named first. A full form and what each article shortens it to are one entity."""
    found: dict[str, list[tuple[str, Name]]] = defaultdict(list)
    for article in parts.articles:
        for name in parts.readings[article.id].names:
            found[fold(name.canonical or name.text)].append((article.id, name))
    entities = [_entity(rows) for _, rows in sorted(found.items())]
    return tuple(sorted(entities, key=lambda e: (-len({m.article for m in e.mentions}), -len(e.mentions), e.name)))


def _entity(rows: list[tuple[str, Name]]) -> Entity:
    names = Counter(name.canonical or name.text for _, name in rows)
    types = Counter(name.type for _, name in rows)
    return Entity(
        name=min(names, key=lambda n: (-names[n], n)),
        type=min(types, key=lambda t: (-types[t], t)),
        forms=tuple(sorted({name.text for _, name in rows})),
        mentions=tuple(Mention(article, name.start, name.end) for article, name in rows),
    )
