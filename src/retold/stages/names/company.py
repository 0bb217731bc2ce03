"""Tagged names and what stands around them -> the same names, some with another type, and people whom the tagger missed:
company tells what a name alone does not ("Roe, Duarte and Lind", "the mayor of Lind", "the Lind administration"). So does
the headline ("Ann Roe resigns")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from retold.model import Name
from retold.model.base import EntityType
from retold.stages.names.tokens import TOKEN, lookup, office_before
from retold.words import NameWords, Words

LONGEST_LIST = 12  # names looked at as one list
LONGEST_HEADLINE = 300  # characters
_BETWEEN = re.compile(r", (?:and |or )?| (?:and|or|&) ")
_POSSESSIVE = re.compile(r"['’][sS]?$")
_HEADED_QUOTE = re.compile(r"^([A-Z][^\W\d_]{2,}): ?[\"“‘']", re.M)


def in_company(text: str, tags: Sequence[Name], names: NameWords) -> list[Name]:
    """The tags, in order, each with the type that its company gives: what all others of a list are, whose seat or firm
    somebody is ("the mayor of Lind" is of a place, "the chairman of Lind" of a firm)."""
    found: list[Name] = []
    for group in _lists(text, tags):
        found += _of_one_kind(group, names) if len(group) > 1 else group
    return [_held(text, name, names) for name in found]


def _lists(text: str, tags: Sequence[Name]) -> Iterator[list[Name]]:
    """The tags, those that a comma or "and" alone parts together."""
    group: list[Name] = []
    for tag in tags:
        beside = bool(group) and _BETWEEN.fullmatch(text, group[-1].end, tag.start) is not None
        if group and not (beside and len(group) < LONGEST_LIST):
            yield group
            group = []
        group.append(tag)
    if group:
        yield group


def _of_one_kind(group: Sequence[Name], names: NameWords) -> list[Name]:
    """A list of names in which one word that no table knows is alone of its type: it is what all others are. Of two, a given
    name beside a person is a person."""
    kept = list(group)
    for place, name in enumerate(group):
        others = {other.type for other in group if other is not name}
        if len(others) != 1 or name.type in others or " " in name.text or not name.text[:1].isupper() or name.text.isupper():
            continue
        (kind,) = others
        low = lookup(name.text)
        given = kind == "person" and low in names.given and low not in names.surnames and low not in names.organisations
        if given or (len(group) > 2 and _open_to(low, name.type, kind, names)):
            kept[place] = replace(name, type=kind)
    return kept


def _open_to(low: str, said: EntityType, kind: EntityType, names: NameWords) -> bool:
    """May one word that was tagged `said` be of `kind`, for all that the tables know?"""
    if low in names.organisations or "event" in (said, kind):
        return False
    place, person = low in names.places or low in names.place_aliases, low in names.given or low in names.surnames
    return (kind == "person" and not place) or (kind == "place" and not person)


def _held(text: str, name: Name, names: NameWords) -> Name:
    """A person tagged behind an office that is of a place or of a firm is that place or firm."""
    office = office_before(text, name.start) if name.type == "person" and " " not in name.text else ""
    if office in names.seats:
        return replace(name, type="place")
    return replace(name, type="organisation") if office in names.firm_heads else name


def full_in_headline(headline: str, found: Sequence[Name], words: Words) -> Iterator[str]:
    """The full names that a headline gives people of whom the text has the surname alone: given names and initials before
    that surname. A given name is one of a table, or stands alone for somebody in the text; one that is a common word ("Will
    Roe go?") is none."""
    names, first, last = words.names, -1, 0
    alone = {name.text for name in found if name.type == "person" and " " not in name.text}
    no_given = names.titles | names.not_names | words.text.stopwords
    for match in TOKEN.finditer(headline, 0, LONGEST_HEADLINE) if alone else ():
        bare = _POSSESSIVE.sub("", match.group())
        between = headline[last : match.start()]
        open_ = first >= 0 and (between == " " or (between == ". " and headline[last - 2 : last - 1] in " ."))
        if open_ and bare in alone:
            yield headline[first : match.start() + len(bare)]
        low, initial = lookup(bare), len(bare) == 1 and bare.isupper()
        given = bare[0].isupper() and (low in names.given or bare in alone) and low not in no_given
        first = (first if open_ else match.start()) if given or (initial and open_) else -1
        last = match.end()


def missed_people(text: str, names: NameWords) -> Iterator[Name]:
    """People by their surroundings: who is quoted behind a colon that opens a line (`Roe: "No"`), where the word is a
    surname; and who governs ("the Roe administration")."""
    for match in _HEADED_QUOTE.finditer(text):
        if lookup(match.group(1)) in names.surnames:
            yield Name(match.start(1), match.end(1), match.group(1), "person")
    pattern = _governs(names)
    for match in pattern.finditer(text) if pattern else ():
        low = lookup(match.group(1))
        if not (low in names.demonyms or low in names.organisations or low in names.places or low in names.place_aliases):
            yield Name(match.start(1), match.end(1), match.group(1), "person")


@lru_cache(64)
def _governs(names: NameWords) -> re.Pattern[str] | None:
    """ "the Roe administration", where a small letter says that this is no name."""
    articles, reigns = "|".join(sorted(names.articles)), "|".join(sorted(names.reigns))
    return re.compile(rf"\b(?i:{articles}) ([A-Z][a-z]+(?:-[A-Z][a-z]+)?) (?:{reigns})\b") if articles and reigns else None
