"""Mentions of one text -> the same mentions with the full form of each: surnames, given names, acronyms, shortened firms."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from retold.model import Name, Span
from retold.stages.name_tokens import lookup
from retold.words import NameWords

MOST_FORMS = 8  # full names compared for one surname
_GIVEN = re.compile(r", ([A-Z][^\W\d_]+)(?: [A-Z]\b\.?)?")
_BOUNDS = '"“”<>;:\n|/(['
_BEFORE = re.compile(r"([^\W\d_]+)\.?\s$")


def turned_round(text: str, found: Sequence[Name], names: NameWords) -> list[Name]:
    """The mentions, a surname and the given name behind it made one ("Doe, Ann" in a list of people, a mail's head): only
    where the two stand alone, between marks or the ends of a line."""
    kept: list[Name] = []
    for name in found:
        if kept and name.start < kept[-1].end:
            continue
        given = _GIVEN.match(text, name.end) if name.type == "person" and " " not in name.text else None
        if given and _turned(text, name, (given.start(1), given.end()), names):
            kept.append(Name(name.start, given.end(), text[name.start : given.end()], "person"))
        else:
            kept.append(name)
    return kept


def _turned(text: str, last: Name, given: Span, names: NameWords) -> bool:
    """Is `last` the surname of one person and `given` the first names?"""
    start, end = given
    quoted = text[last.start - 1 : last.start] == text[end : end + 1] == '"'
    if not quoted and lookup(text[start:end].split()[0]) not in names.given:
        return False
    low = lookup(last.text)
    before, after = text[max(0, last.start - 2) : last.start].strip(" "), text[end : end + 2].strip(" ")
    alone = (not before or before[-1] in _BOUNDS) and (not after or after[0] in _BOUNDS)
    return alone and (low in names.surnames or low not in names.given)


def _in_order(name: str) -> str:
    """ "Ann Doe" for "Doe, Ann"."""
    last, comma, given = name.partition(", ")
    return f"{given} {last}" if comma and " " not in last and given else name


def canonical_names(text: str, found: Sequence[Name], names: NameWords) -> tuple[Name, ...]:
    """The mentions with `canonical` filled. A short form that two full names could have meant stays as it is written."""
    people = _fullest(sorted({_in_order(name.text) for name in found if name.type == "person" and " " in name.text}), names)
    others = Counter(name.text for name in found if name.type != "person")
    holders = _by_word(people.values(), -1, names), _by_word(people.values(), 0, names)
    first_at = {name.text: name.start for name in reversed(found)}
    spelt: dict[str, list[str]] = defaultdict(list)
    for form in others:
        if " " in form:
            spelt[initials(form)].append(form)
    longer = _longer_forms(others, first_at, names)

    def canonical(name: Name) -> str:
        if name.type == "person":
            sex = _sex_before(text, name.start, names)
            return people.get(_in_order(name.text)) or _one_holder(lookup(name.text), holders, sex, names) or name.text
        alias = names.place_aliases.get(lookup(name.text))
        if alias:
            return alias
        full = spelt.get(name.text, []) if name.text.isupper() and len(name.text) > 2 else []
        return full[0] if len(full) == 1 else longer.get(name.text, name.text)

    return tuple(replace(name, canonical=canonical(name)) for name in found)


def _fullest(forms: Sequence[str], names: NameWords) -> dict[str, str]:
    """Each full name, and the fuller one that can only mean the same person ("Ann Roe": "Ann Mary Roe")."""
    found = {}
    for same in _by_word(forms, -1, names).values():
        for form in same:
            fuller = [other for other in same if len(other) > len(form) and same_person(lookup(form), lookup(other), names)]
            fuller = fuller[:MOST_FORMS]
            alike = all(same_person(lookup(a), lookup(b), names) for a in fuller for b in fuller)
            found[form] = max(fuller, key=lambda other: (len(other), other)) if fuller and alike else form
    return found


def _by_word(forms: Iterable[str], place: int, names: NameWords) -> dict[str, list[str]]:
    """Full names by their first (0) or last (-1) word, at most a few for each."""
    found: dict[str, list[str]] = defaultdict(list)
    for form in sorted(set(forms)):
        words, _ = person_parts(lookup(form), names)
        if words:
            found[words[place]].append(form)
    return found


def _one_holder(low: str, holders: Sequence[dict[str, list[str]]], sex: str, names: NameWords) -> str | None:
    """The one person of this surname (or, failing that, given name) and sex."""
    people = holders[0].get(low) or holders[1].get(low) or []
    if len(people) > 1 and sex:
        people = [person for person in people if names.given.get(lookup(person).split()[0]) == sex]
    return people[0] if len(people) == 1 else None


def _sex_before(text: str, start: int, names: NameWords) -> str:
    """ "f" or "m" where the title before a name tells ("Mrs. Roe")."""
    title = _BEFORE.search(text, max(0, start - 20), start)
    word = lookup(title.group(1)) if title else ""
    return "f" if word in names.women else "m" if word in names.men else ""


def _longer_forms(forms: Iterable[str], first_at: dict[str, int], names: NameWords) -> dict[str, str]:
    """Organisations named in full and then by their first words ("Norvel Martin": "Norvel"). Not where two begin alike, nor
    where the short form comes first or is a place."""
    beginning: dict[str, list[str]] = defaultdict(list)
    forms = sorted(forms)
    for form in forms:
        parts = form.split()
        for size in range(1, len(parts)):
            beginning[" ".join(parts[:size])].append(form)
    found = {}
    for form in forms:
        longer = beginning.get(form, [])
        if len(longer) == 1 and lookup(form) not in names.places and first_at[longer[0]] <= first_at[form]:
            found[form] = longer[0]
    return found


def person_parts(name: str, names: NameWords) -> tuple[tuple[str, ...], str]:
    """A folded full name's words without a suffix, and the suffix ("jr", "")."""
    words = [word.strip(".,") for word in name.split()]
    words = [word for word in words if word]
    suffix = ""
    while len(words) > 1 and words[-1] in names.suffixes:
        suffix = words.pop()
    while len(words) > 2 and words[0] in names.titles:
        words = words[1:]
    return tuple(words), suffix


def surname(name: str, names: NameWords) -> str:
    """The last word of a folded full name that is no suffix."""
    words, _ = person_parts(name, names)
    return words[-1] if words else ""


def same_person(a: str, b: str, names: NameWords) -> bool:
    """Can two folded full names be one person's? First and last name agree, middle ones do not clash, suffixes neither."""
    (first, suffix_a), (second, suffix_b) = person_parts(a, names), person_parts(b, names)
    if suffix_a and suffix_b and suffix_a != suffix_b:
        return False
    if (
        len(first) < 2
        or len(second) < 2
        or not (first[-1] == second[-1] or (_close(first[-1], second[-1]) and first[0] == second[0]))
    ):
        return False
    shorter, longer = sorted((first[:-1], second[:-1]), key=len)
    if len(shorter) == len(longer):
        return all(_fits(x, y) for x, y in zip(shorter, longer, strict=True))
    return all(any(_fits(x, y) for y in longer) for x in shorter) and (_fits(shorter[0], longer[0]) or len(shorter[0]) > 2)


def _fits(a: str, b: str) -> bool:
    """One given name, or its initial."""
    return a == b or (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b))


def _close(a: str, b: str) -> bool:
    """Two spellings of one surname brought over from another alphabet: long, and one letter apart at its end."""
    if min(len(a), len(b)) < 6 or abs(len(a) - len(b)) > 2:
        return False
    common = next((place for place, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return max(len(a), len(b)) - common <= 2 and set(a[common:] + b[common:]) <= set("iyjye")


def short_firm(name: str, names: NameWords) -> str:
    """A folded name without the endings that tell a firm's legal form."""
    words = [word.strip(".,") for word in name.split()]
    while len(words) > 1 and words[-1] in names.firm_endings:
        words.pop()
    return " ".join(words)


def initials(name: str) -> str:
    """The initials of a name's large words: "European Space Agency" -> "ESA"."""
    return "".join(word[0] for word in name.replace("-", " ").split() if word[0].isupper())
