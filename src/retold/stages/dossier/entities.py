"""Merge names across a story: what its articles name goes in, its people, organisations, places and events come out.

1. Mentions with one full form are one. 2. Full forms are joined where they can only mean one: a surname alone and the one
person of that surname, a name with and without its middle part, an acronym and what it stands for, a firm with and without
"Ltd", the Justice Department and the Department of Justice, Norland's Foreign Ministry and the Norish one. 3. What could
mean two stays apart: two first names, a senior and a junior, two whom an article calls father and son. 4. A description
that the story itself ties to a person ("Norish president Ana Duarte") names that person where it stands alone. 5. The type
is the one that most mentions have.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import replace

from retold.model import Entity, Mention, Name, StoryParts
from retold.model.base import EntityType
from retold.stages.dossier.offices import office_owners
from retold.stages.dossier.roles import described
from retold.stages.names.forms import (
    in_full,
    initials,
    person_parts,
    same_person,
    short_firm,
    surname,
    told_apart,
    without_suffix,
)
from retold.text import fold
from retold.words import NameWords, Words

Rows = list[tuple[str, Name]]
LONGEST_ACRONYM = 5
_SYLLABLE = re.compile(r"(?<=[a-z])-(?=[a-z])")
_SYLLABLES = re.compile(r"( [A-Z][a-z]{1,5})-(?=[A-Z][a-z]{1,3}$)")
_DOTTED = re.compile(r"(?:\b[a-z]\.){2,}")


def merge_entities(parts: StoryParts, words_for: Callable[[str], Words] = Words) -> tuple[Entity, ...]:
    """The entities of a story, the most named first. `words_for` gives a language's tables; without it nothing is known of
    titles, firms' endings and places."""
    code = Counter(article.language for article in parts.articles).most_common(1)
    names = words_for(code[0][0] if code else "").names
    found: dict[str, Rows] = defaultdict(list)
    mentions = {article.id: parts.readings[article.id].names for article in parts.articles}
    kin = {
        frozenset(_key(form, names) for form in pair)
        for article in parts.articles
        for pair in told_apart(article.text, mentions[article.id], names)
    }
    offices: dict[str, set[str]] = defaultdict(set)
    for article in parts.articles:
        owners = office_owners(article, mentions[article.id], names)
        for name in mentions[article.id]:
            if name.start in owners:
                office = owners[name.start]
                bare = _body_key(office.name, names)
                offices[bare].add(f"{office.owner} {bare}")
                found[f"{office.owner} {bare}"].append((article.id, replace(name, canonical=office.written)))
                continue
            key = _key if name.type == "person" else _body_key
            written, full = key(name.text, names), key(name.canonical or name.text, names)
            found[written if frozenset((written, full)) in kin else full].append((article.id, name))
    groups = _grouped(found, kin, offices, names)
    groups = _with_descriptions(parts, groups, names)
    entities = [_entity(rows) for rows in groups]
    return tuple(sorted(entities, key=lambda e: (-len({m.article for m in e.mentions}), -len(e.mentions), e.name)))


def _key(form: str, names: NameWords) -> str:
    """A full form as it is compared: folded, without an article before it or a full stop after it, each word in one
    spelling ("Organisation"), a given name of two syllables without its hyphen ("Jong-un", "Jae-In")."""
    low = fold(_SYLLABLES.sub(r"\1 ", _SYLLABLE.sub(" ", form))).rstrip(".")
    first, _, rest = low.partition(" ")
    low = rest if rest and first in names.articles else low
    return " ".join(names.spellings.get(word, word) for word in low.split(" "))


def _body_key(form: str, names: NameWords) -> str:
    """The same of what is no person: without hyphens, and acronyms without full stops ("All-Norland", "U.N. Fund")."""
    return _key(_DOTTED.sub(lambda match: match.group().replace(".", ""), fold(form)).replace("-", " "), names)


def _grouped(
    found: Mapping[str, Rows], kin: Set[frozenset[str]], offices: Mapping[str, Set[str]], names: NameWords
) -> list[Rows]:
    """The mentions of each entity: full forms joined where nothing speaks against it. `offices` has the keys of an office
    with an owner by its key without."""
    kinds = {key: _type(rows) for key, rows in found.items()}
    people = sorted(key for key, kind in kinds.items() if kind == "person")
    others = sorted(key for key, kind in kinds.items() if kind != "person")
    target = dict(zip(found, found, strict=True)) | dict(
        [*_people(people, kin, names), *_others(others, found, names), *_owned(offices, found)]
    )
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


def _people(keys: Sequence[str], kin: Set[frozenset[str]], names: NameWords) -> Iterator[tuple[str, str]]:
    """(form, fuller form) of people: only where the fuller forms are all of one person. `kin` are pairs told apart."""

    def same(a: str, b: str) -> bool:
        return same_person(a, b, names) and frozenset((a, b)) not in kin

    full = [key for key in keys if in_full(key, names)]
    for key in keys:
        words, suffix = person_parts(key, names)
        if len(words) > 1:
            fitting = [other for other in full if _longer(other, key) and same(key, other)]
        else:
            fitting = [other for other in full if (surname(other, names),) == words]
            fitting = fitting or [other for other in full if other.split()[0] == key]
            fitting = [other for other in fitting if not suffix or person_parts(other, names)[1] == suffix]
            fitting = without_suffix(fitting, names)
        if fitting and all(same(a, b) for a in fitting for b in fitting):
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
        first, _, rest = key.partition(" ")
        named = found[key][0][1]
        short = named.text.isupper() and (len(key) > 2 or named.type == "organisation")
        full = spelt.get(first, []) if rest or short else []
        whole = f"{full[0]} {rest}".strip() if len(full) == 1 else key
        if whole != key and whole in found:  # "NSA", "NSA Board": "Norland Space Agency Board"
            yield key, whole
        elif bare[short_firm(key, names)][0] != key:
            yield key, bare[short_firm(key, names)][0]
    yield from _renamed(keys, found, names)
    yield from _departments(keys, names)


def _renamed(keys: Sequence[str], found: Mapping[str, Rows], names: NameWords) -> Iterator[tuple[str, str]]:
    """Schools of one place and one kind, each in other articles: one school whose name was rendered twice ("Norburg
    Polytechnic University", "Norburg Institute of Technology"). Another word in one of the names tells two."""
    schools: dict[frozenset[str], list[str]] = defaultdict(list)
    general = names.schools - names.school_kinds.keys()
    for key in keys:
        words = [word for word in key.split() if word not in names.connectors]
        own = frozenset(names.school_kinds.get(word, word) for word in words if word not in general)
        kinds = own & frozenset(names.school_kinds.values())
        if kinds and own & names.places and any(word in names.schools for word in words):
            schools[own].append(key)
    for same in schools.values():
        articles = [{article for article, _ in found[key]} for key in same]
        if len(same) > 1 and sum(map(len, articles)) == len(set[str]().union(*articles)):
            fullest = max(same, key=lambda key: (len(found[key]), key))
            yield from ((key, fullest) for key in same if key != fullest)


def _departments(keys: Sequence[str], names: NameWords) -> Iterator[tuple[str, str]]:
    """One office of state with its words turned round ("Justice Department", "Department of Justice")."""
    seen: dict[frozenset[str], str] = {}
    for key in keys:
        words = frozenset(word for word in key.split() if word not in names.connectors)
        if words & names.departments and len(words) > 1 and seen.setdefault(words, key) != key:
            yield key, seen[words]


def _owned(offices: Mapping[str, Set[str]], found: Mapping[str, Rows]) -> Iterator[tuple[str, str]]:
    """An office named without its owner, and the same with the one owner that it has wherever it is named so."""
    for bare, owned in offices.items():
        if len(owned) != 1 or bare not in found:
            continue
        (full,) = owned
        if {article for article, _ in found[bare]} <= {article for article, _ in found[full]}:
            yield bare, full


def _with_descriptions(parts: StoryParts, groups: Sequence[Rows], names: NameWords) -> list[Rows]:
    """The groups, each person's with the places where a description stands for the name."""
    owner = {(article, name.start): place for place, rows in enumerate(groups) for article, name in rows}
    taken: dict[str, list[Name]] = {article.id: list(parts.readings[article.id].names) for article in parts.articles}
    extended = [list(rows) for rows in groups]
    for article, name, place in described(parts.articles, taken, owner, names):
        extended[place].append((article, name))
    return [sorted(rows, key=lambda row: (row[0], row[1].start)) for rows in extended]


def _entity(rows: Rows) -> Entity:
    full = Counter(name.canonical or name.text for _, name in rows if name.canonical)
    full = full or Counter(name.text for _, name in rows)
    spelt = {fold(form) for form in full if not form.isupper()}
    loud = {form for form in full if form.isupper() and len(form) > LONGEST_ACRONYM and fold(form) in spelt}
    return Entity(
        name=min(full.keys() - loud, key=lambda form: (" " not in form, -full[form], form)),
        type=_type(rows),
        forms=tuple(sorted({name.text for _, name in rows})),
        mentions=tuple(Mention(article, name.start, name.end) for article, name in rows),
    )
