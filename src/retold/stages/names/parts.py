"""Tags that hold two names, or half of one -> each name whole: a town and its state, a body and what else was tagged with
it, an office of state and what it is for; and the names of storms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from retold.model import Name
from retold.stages.names.tokens import LONGEST_RUN, lookup, office_before
from retold.stages.names.types import Guess, headed, known
from retold.words import NameWords

_CODE = re.compile(r", ?([A-Z]{2})\b(?!\.\w)")
_PARTED = re.compile(r"(?<=[a-z]{4})\. (?=[A-Z])|, (?!(?:[JS]r|I{2,3}|IV)\b)")
_INSIDE = re.compile(r"[A-Z]\w*[-‑](?!to|and|or|vs)[a-z]{1,4}[-‑]\Z|(?:^|[^\w.])((?:[A-Z]\.)+)\Z")
_STORM = re.compile(r"\b([A-Z][a-z]+) (?=([A-Z][^\W\d_]+)\b)")


def parted(text: str, tags: Iterable[Name]) -> Iterator[Name]:
    """The tags, people whom a comma or the end of a sentence parts as two ("Ann E, Roe", "Norland. Roe")."""
    for tag in tags:
        written = text[tag.start : tag.end]
        mark = _PARTED.search(written) if tag.type == "person" and " " in written.partition(",")[0] else None
        if mark is None:
            yield tag
            continue
        yield Name(tag.start, tag.start + mark.start(), written[: mark.start()], "person")
        yield Name(tag.start + mark.end(), tag.end, written[mark.end() :], "person")


def from_edge(text: str, tags: Iterable[Name], names: NameWords) -> Iterator[Name]:
    """The tags, in order, each from the edge of its word: "Bel-a-Mar" for "Mar", "J.R. Roe" for "R. Roe"; a place and the
    body or place behind its hyphen one ("Norland-Quexal High School")."""
    last: Name | None = None
    for tag in tags:
        if last and last.type == "place" and text[last.end : tag.start] == "-" and _owner(text, tag, names):
            last = Name(last.start, tag.end, text[last.start : tag.end], tag.type)
            continue
        if last:
            yield last
        cut = _INSIDE.search(text, max(0, tag.start - 30), tag.start)
        at = cut.start(1) if cut and cut.group(1) else cut.start() if cut else tag.start
        free = at >= (last.end if last else 0) and (not cut or not cut.group(1) or tag.type == "person")
        last = replace(tag, start=at, text=text[at : tag.end]) if free else tag
    if last:
        yield last


def _owner(text: str, tag: Name, names: NameWords) -> bool:
    """Is a tag a body or a place of several words that no table holds, told by its head ("Quexal High School")?"""
    low = lookup(text[tag.start : tag.end])
    return tag.type != "person" and headed(low.split(), names) is not None and known(low, names) is None


def team(tag: Name, names: NameWords) -> Name:
    """A team as what it is, where it was tagged as a place: a known place and one word more, of many ("Norland Lions")."""
    place, _, last = lookup(tag.text).rpartition(" ")
    many = tag.type == "place" and last.endswith("s") and (place in names.places or place in names.place_aliases)
    where = {last, last.removesuffix("s")} & names.place_words or f"{place} {last}" in names.places
    return replace(tag, type="organisation") if many and not where else tag


def short_state(text: str, tag: Name, names: NameWords) -> Name:
    """A state cut short behind its town ("Grell, Fla."), a place with its full stop, whatever it was tagged as."""
    end = tag.end + (text.startswith(".", tag.end) and not tag.text.endswith("."))
    behind = text[max(0, tag.start - 2) : tag.start] == ", " and text[tag.start : end].lower() in names.short_states
    return Name(tag.start, end, text[tag.start : end], "place") if behind else tag


def with_states(text: str, tags: Iterable[Name], names: NameWords) -> Iterator[Name]:
    """The tags, in order, a town and the state behind it apart ("Grell Ohio"), and the letters of a state behind a town
    ("Grell, OH") a name too."""
    ready = list(tags)
    for tag, after in pairwise([*ready, None]):
        if tag is None or tag.type != "place":
            yield from (tag,) if tag else ()
            continue
        yield from _town_and_state(text, tag, names)
        code = _CODE.match(text, tag.end)
        if code and lookup(code.group(1)) in names.state_codes and not (after and after.start < code.end()):
            yield Name(code.start(1), code.end(), code.group(1), "place")


def _town_and_state(text: str, tag: Name, names: NameWords) -> Iterator[Name]:
    """One place as it was tagged, or two: a known town and a state by name, any and a state by its letters."""
    written = text[tag.start : tag.end]
    whole, words = lookup(written), written.split(" ")
    for size in (2, 1) if len(words) > 1 and not (whole in names.places or whole in names.place_aliases) else ():
        state = " ".join(words[-size:])
        low, town = lookup(state), written[: -len(state) - 1]
        code = low in names.state_codes and state[0].isupper() and low not in names.particles | names.connectors
        if town and (code or (low in names.states and lookup(town) in names.places)):
            yield Name(tag.start, tag.start + len(town), town, "place")
            yield Name(tag.end - len(state), tag.end, state, "place")
            return
    yield tag


def known_body(tag: Name, names: NameWords) -> Name:
    """A body that a table holds alone, where words that end no body's name were tagged with it ("White House Briefing")."""
    words = [lookup(word) for word in tag.text.split(" ")]
    few = 2 < len(words) <= LONGEST_RUN
    if tag.type != "organisation" or not few or known(" ".join(words), names) or headed(words, names):
        return tag
    for size in range(len(words) - 1, 1, -1):
        if " ".join(words[:size]) in names.organisations:
            end = tag.start + len(" ".join(tag.text.split(" ")[:size]))
            return Name(tag.start, end, tag.text[: end - tag.start], "organisation")
    return tag


def portfolio(text: str, tag: Name, names: NameWords) -> bool:
    """What an office is for, tagged as a body ("Minister of | Defense")?"""
    body = tag.type == "organisation" and lookup(tag.text) in names.offices
    return body and office_before(text, tag.start) in names.titles


def office(found: Guess, names: NameWords) -> bool:
    """Do the words of this office belong together, however many are tagged? Where it says what it is for ("Service for the
    Norish Markets"), where a place follows its head ("Housing Authority of Grell"), where a table holds it behind a place
    ("U.S. Department of Housing and Urban Development")."""
    words = [token.low for token in found.tokens]
    if not found.sure or found.type != "organisation":
        return False
    for place, (head, link) in enumerate(pairwise(words)):
        if head in names.organisation_words and (link == "for" or (link == "of" and _owned(words, place, names))):
            return True
    return any(known(" ".join(words[size:]), names) == "organisation" for size in (1, 2) if len(words) > size + 1)


def _owned(words: Sequence[str], head: int, names: NameWords) -> bool:
    """Is all that stands behind "of" a place, and the head no ministry, which may change its owner?"""
    return words[head] not in names.departments and " ".join(words[head + 2 :]) in names.places


def storms(text: str, found: Iterable[Name], names: NameWords) -> dict[str, str]:
    """The names by which storms are called, and each in full ("Rita": "Hurricane Rita"): given names, or what the text names
    alone; not where somebody of that name is told of in full."""
    full: dict[str, str] = {}
    told = any(storm.capitalize() in text for storm in names.storms)
    for match in _STORM.finditer(text) if told else ():
        if lookup(match.group(1)) in names.storms:
            full.setdefault(match.group(2), match.group() + match.group(2))
    if not full:
        return full
    named = {name.text for name in found}
    people = {name.text.split(" ")[-1] for name in found if name.type == "person" and " " in name.text}
    return {
        called: storm
        for called, storm in full.items()
        if called not in people and (called in named or lookup(called) in names.given)
    }


def as_storms(found: Iterable[Name], called: dict[str, str]) -> list[Name]:
    """The names, those of storms as events in full."""
    return [replace(name, type="event", canonical=called[name.text]) if name.text in called else name for name in found]
