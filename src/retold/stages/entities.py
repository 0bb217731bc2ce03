"""Merge names across a story: what its articles name goes in, its people, organisations, places and events come out.

1. Mentions with one full form are one. 2. Full forms are joined where they can only mean one: a surname alone and the one
person of that surname, a name with and without its middle part, an acronym and what it stands for, a firm with and without
"Ltd". 3. What could mean two stays apart: two first names, a senior and a junior. 4. A description that the story itself
ties to a person ("Norish president Ana Duarte") names that person where it stands alone. 5. The type is the one that most
mentions have.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from retold.model import Entity, Mention, Name, StoryParts
from retold.model.base import EntityType
from retold.stages.entity_roles import described
from retold.stages.name_forms import initials, same_person, short_firm, surname
from retold.text import fold
from retold.words import NameWords, Words

Rows = list[tuple[str, Name]]


def merge_entities(parts: StoryParts, words_for: Callable[[str], Words] = Words) -> tuple[Entity, ...]:
    """The entities of a story, the most named first. `words_for` gives a language's tables; without it nothing is known of
    titles, firms' endings and places."""
    code = Counter(article.language for article in parts.articles).most_common(1)
    names = words_for(code[0][0] if code else "").names
    found: dict[str, Rows] = defaultdict(list)
    for article in parts.articles:
        for name in parts.readings[article.id].names:
            found[_key(name.canonical or name.text, names)].append((article.id, name))
    groups = _grouped(found, names)
    groups = _with_descriptions(parts, groups, names)
    entities = [_entity(rows) for rows in groups]
    return tuple(sorted(entities, key=lambda e: (-len({m.article for m in e.mentions}), -len(e.mentions), e.name)))


def _key(form: str, names: NameWords) -> str:
    """A full form as it is compared: folded, without an article before it or a full stop after it."""
    low = fold(form).rstrip(".")
    first, _, rest = low.partition(" ")
    return rest if rest and first in names.articles else low


def _grouped(found: Mapping[str, Rows], names: NameWords) -> list[Rows]:
    """The mentions of each entity: full forms joined where nothing speaks against it."""
    kinds = {key: _type(rows) for key, rows in found.items()}
    people = sorted(key for key, kind in kinds.items() if kind == "person")
    others = sorted(key for key, kind in kinds.items() if kind != "person")
    target = dict(zip(found, found, strict=True)) | dict([*_people(people, names), *_others(others, found, names)])
    groups: dict[str, Rows] = defaultdict(list)
    for key in sorted(found):
        final = key
        while target[final] != final:
            final = target[final]
        groups[final] += found[key]
    return [sorted(rows, key=lambda row: (row[0], row[1].start)) for _, rows in sorted(groups.items())]


def _type(rows: Rows) -> EntityType:
    """The type that most mentions have."""
    kinds = Counter(name.type for _, name in rows)
    return min(kinds, key=lambda kind: (-kinds[kind], kind))


def _people(keys: Sequence[str], names: NameWords) -> Iterator[tuple[str, str]]:
    """(form, fuller form) of people: only where the fuller forms are all of one person."""
    full = [key for key in keys if " " in key]
    for key in keys:
        if " " in key:
            fitting = [other for other in full if _longer(other, key) and same_person(key, other, names)]
        else:
            fitting = [other for other in full if surname(other, names) == key]
            fitting = fitting or [other for other in full if other.split()[0] == key]
        if fitting and all(same_person(a, b, names) for a in fitting for b in fitting):
            yield key, max(fitting, key=lambda other: (len(other.split()), len(other), other))


def _longer(a: str, b: str) -> bool:
    return (len(a.split()), len(a), a) > (len(b.split()), len(b), b)


def _others(keys: Sequence[str], found: Mapping[str, Rows], names: NameWords) -> Iterator[tuple[str, str]]:
    """(form, fuller form) of organisations, places and events."""
    spelt: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        spelt[initials(found[key][0][1].canonical or found[key][0][1].text).casefold()].append(key)
    bare: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        bare[short_firm(key, names)].append(key)
    for key in keys:
        written = found[key][0][1].text
        full = spelt.get(key, []) if written.isupper() and len(key) > 2 else []
        if len(full) == 1 and full[0] != key:
            yield key, full[0]
        elif bare[short_firm(key, names)][0] != key:
            yield key, bare[short_firm(key, names)][0]
    yield from _renamed(keys, found, names)


def _renamed(keys: Sequence[str], found: Mapping[str, Rows], names: NameWords) -> Iterator[tuple[str, str]]:
    """Two schools of one place, each in other articles: one school whose name was rendered twice ("Norburg Polytechnic
    University", "Norburg Institute of Technology")."""
    schools: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        words = key.split()
        if len(words) > 1 and any(word in names.schools for word in words):
            for word in words:
                if word in names.places:
                    schools[word].append(key)
    for same in schools.values():
        articles = [{article for article, _ in found[key]} for key in same]
        if len(same) > 1 and sum(map(len, articles)) == len(set[str]().union(*articles)):
            fullest = max(same, key=lambda key: (len(found[key]), key))
            yield from ((key, fullest) for key in same if key != fullest)


def _with_descriptions(parts: StoryParts, groups: Sequence[Rows], names: NameWords) -> list[Rows]:
    """The groups, each person's with the places where a description stands for the name."""
    owner = {(article, name.start): place for place, rows in enumerate(groups) for article, name in rows}
    taken: dict[str, list[Name]] = {article.id: list(parts.readings[article.id].names) for article in parts.articles}
    extended = [list(rows) for rows in groups]
    for article, name, person in described(parts.articles, taken, names):
        place = owner.get(person)
        if place is not None:
            extended[place].append((article, name))
    return [sorted(rows, key=lambda row: (row[0], row[1].start)) for rows in extended]


def _entity(rows: Rows) -> Entity:
    full = Counter(name.canonical or name.text for _, name in rows if name.canonical)
    full = full or Counter(name.text for _, name in rows)
    return Entity(
        name=min(full, key=lambda form: (" " not in form, -full[form], form)),
        type=_type(rows),
        forms=tuple(sorted({name.text for _, name in rows})),
        mentions=tuple(Mention(article, name.start, name.end) for article, name in rows),
    )
