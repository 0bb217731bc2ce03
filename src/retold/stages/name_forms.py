"""Mentions of one text -> the same mentions with the full form of each: surnames, given names, acronyms, shortened firms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from retold.model import Name
from retold.stages.name_tokens import lookup
from retold.words import NameWords


def canonical_names(text: str, found: Sequence[Name], names: NameWords) -> tuple[Name, ...]:
    """The mentions with `canonical` filled. A short form that two full names could have meant stays as it is written."""
    counts = Counter((name.type, name.text) for name in found)
    people = sorted({name.text for name in found if name.type == "person" and " " in name.text})
    others = [name for (kind, name) in counts if kind != "person"]
    full: dict[tuple[str, str], str] = {}
    for kind, form in counts:
        if kind == "person":
            full[kind, form] = _person(form, people, names)
        else:
            full[kind, form] = _other(form, others, names)
    return tuple(replace(name, canonical=full[name.type, name.text]) for name in found)


def _person(form: str, people: Sequence[str], names: NameWords) -> str:
    if " " in form:
        return form
    low = lookup(form)
    holders = [person for person in people if lookup(person.split()[-1]) == low]
    holders = holders or [person for person in people if lookup(person.split()[0]) == low]
    return holders[0] if len(holders) == 1 else form


def _other(form: str, others: Sequence[str], names: NameWords) -> str:
    alias = names.place_aliases.get(lookup(form))
    if alias:
        return alias
    if form.isupper() and len(form) > 2:
        spelt = [other for other in others if initials(other) == form]
        return spelt[0] if len(spelt) == 1 else form
    longer = [other for other in others if other.startswith(form + " ")]
    return longer[0] if len(longer) == 1 and form.lower() not in names.places else form


def initials(name: str) -> str:
    """The initials of a name's large words: "European Space Agency" -> "ESA"."""
    return "".join(word[0] for word in name.split() if word[0].isupper())
