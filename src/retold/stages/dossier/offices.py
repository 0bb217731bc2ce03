"""Offices of state and whose they are: "Norland's Foreign Ministry", "the Norish Foreign Ministry" and "the Foreign Ministry
of Norland" go in, one key comes out. Two countries' ministries stay two."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from retold.model import Article, Name
from retold.stages.names.tokens import lookup
from retold.words import NameWords

_OWNS = ("'s ", "’s ", "s' ", "s’ ")
_LONGEST_OWNER = 2  # words of an adjective of a place ("North Norish")


class Office(NamedTuple):
    """An office: the place that owns it and its name without it, both folded, and both as written."""

    owner: str
    name: str
    written: str


def office_owners(article: Article, mentions: Sequence[Name], names: NameWords) -> dict[int, Office]:
    """The offices that have an owner in this article, by where they start."""
    ends = {name.end: name for name in mentions if name.type == "place"}
    starts = {name.start: name for name in mentions if name.type == "place"}
    found: dict[int, Office] = {}
    for name in mentions:
        words = lookup(name.text).split()
        if name.type != "organisation" or len(words) < 2 or not names.departments.intersection(words):
            continue
        before = ends.get(name.start - 3) if article.text[name.start - 3 : name.start] in _OWNS else None
        owner = before or _behind(article.text, name, starts, names)
        if inside := _inside(words, names):
            found[name.start] = Office(*inside, name.text)
        elif owner:
            written = article.text[min(name.start, owner.start) : max(name.end, owner.end)]
            found[name.start] = Office(lookup(owner.canonical or owner.text), " ".join(words), written)
    return found


def _inside(words: Sequence[str], names: NameWords) -> tuple[str, str] | None:
    """The owner that an office's own first words tell ("Norish Foreign Ministry", "U.S. Justice Department")."""
    for size in range(_LONGEST_OWNER, 0, -1):
        first, rest = " ".join(words[:size]), " ".join(words[size:])
        owner = names.demonyms.get(first) or names.place_aliases.get(first)
        if owner and " " in rest:
            return lookup(owner), rest
    return None


def _behind(text: str, name: Name, starts: Mapping[int, Name], names: NameWords) -> Name | None:
    """The place behind "of" or "of the" ("the Foreign Ministry of Norland")."""
    for link in (" of ", *(f" of {article} " for article in sorted(names.articles))):
        if text.startswith(link, name.end):
            return starts.get(name.end + len(link))
    return None
