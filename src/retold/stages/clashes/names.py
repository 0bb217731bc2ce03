"""Two tellings -> the names in which they may contradict each other: two people, bodies or places in one role."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import log1p

from retold.model import Name
from retold.stages.clashes import compatible
from retold.stages.clashes.meetings import (
    ALIKE,
    Clash,
    Meeting,
    alike,
    compared,
    frame_row,
    full,
    in_like_words,
    known,
    last,
    surely_one,
)
from retold.stages.clashes.roles import one_part, two_parts
from retold.stages.clashes.slots import Frame, Slots
from retold.text import fold
from retold.words import Words

ROLE = 0.4  # share of the shorter telling's stems that both have, where the names of places or bodies are compared
ECHO = 4  # words right before and behind two names that must be the same, where nothing else need be
BESIDE = 6  # characters between two names of a list at most: ", and "


def name_clashes(met: Meeting, table: Words) -> Iterator[Clash]:
    """Two names in one role, neither of which the other article knows, of one type (or of two where both stand in the same
    words: a type may be read wrong). Of several the two with most around them in common."""
    strange_a, strange_b = _unknown(met.a, met.b), _unknown(met.b, met.a)
    if not (strange_a and strange_b):
        return
    for kind in ("person", "organisation", "place"):
        left, right = ({_key(n): (n, f) for n, f in side if n.type == kind} for side in (strange_a, strange_b))
        strays = (two for two in strange_b if two[0].type != kind)
        offers = [(one, two) for one in left.values() for two in right.values() if _one_role(met, one, two)]
        offers = [(one, two) for one, two in offers if not _one_body(one[0], two[0], table)]
        offers += [(one, two) for two in strays for one in left.values() if _echoed(one, two)]
        if not offers:
            continue
        (name, frame), (other, beside) = max(offers, key=lambda offer: _in_common(*offer))
        near, least = frame.near & beside.near, min(len(frame.near), len(beside.near))
        row = (
            *frame_row(frame, beside),
            log1p(len(near)),
            len(near) / max(1, least),
            float(kind == "person"),
            float(kind == "place"),
            float(full(name).split()[0] == full(other).split()[0]),
            float(frame.saying and beside.saying),
            log1p(max(1, len(left) * len(right)) - 1),
            float(one_part(frame.role, beside.role)),
            float(two_parts(frame.role, beside.role)),
            float(one_part(frame.known, beside.known)),
            float(two_parts(frame.known, beside.known)),
        )
        yield Clash("name", name.text, other.text, row, certain=_echoed((name, frame), (other, beside)))


def _echoed(one: tuple[Name, Frame], two: tuple[Name, Frame]) -> bool:
    """Do two people or places stand in the same words: "talks in Grell should not move", "talks in Marl should not move"? A
    body may have a second name."""
    (name, a), (other, b) = one, two
    if "organisation" in (name.type, other.type) or compared(name, other) != "different":
        return False
    return a.words == b.words and len(a.words) >= ECHO and not a.saying


def _one_body(name: Name, other: Name, table: Words) -> bool:
    """Are two names those of one body, told by two words for its members: "the GOP", "the Norish Republican Party"?"""
    if "organisation" not in (name.type, other.type):
        return False
    one, two = ({table.names.same_bearers.get(word, word) for word in fold(full(n)).split()} for n in (name, other))
    return one <= two or two <= one


def _listed(name: Name, slots: Slots) -> bool:
    """Does a name stand in a list, right beside another of its type? It is in nobody's role, but for one that
    is told of it ("Hale, Roe's lawyer")."""
    row = _row(name, slots)
    gaps = [behind.start - before.end for before, behind in pairwise(row)]
    return len(row) > 2 or any(gap > len(", ") for gap in gaps)


def _row(name: Name, slots: Slots) -> list[Name]:
    """The names of one type that stand right beside each other, this one among them; not "Hale, Roe's lawyer"."""
    row: list[Name] = []
    for other, frame in slots.names:
        if other.type != name.type or (frame.owns and other != name and name.end < other.start):
            continue
        if row and other.start - row[-1].end > BESIDE:
            if name in row:
                break
            row = []
        row.append(other)
    return row if name in row else [name]


def _one_row(one: tuple[Name, Slots], two: tuple[Name, Slots]) -> bool:
    """Do two names stand in lists that hold the same names but for these two: "Roe and Hale", "Lind and Roe"?"""
    (name, a), (other, b) = one, two
    left, right = ({last(full(n)) for n in _row(of, slots) if n != of} for of, slots in ((name, a), (other, b)))
    return bool(left) and left == right


def _of_one_region(one: tuple[Name, Slots], two: tuple[Name, Slots]) -> bool:
    """Are two towns told with one state behind a comma: "Marl, Norland", "Grell, Norland"?"""
    a, b = (
        {last(full(other)) for other, _ in slots.names if other.type == name.type == "place" and other.start - name.end == 2}
        for name, slots in (one, two)
    )
    return bool(a & b)


def _one_role(met: Meeting, one: tuple[Name, Frame], two: tuple[Name, Frame]) -> bool:
    """Can two names stand in one role: with words around them in common, in tellings that are alike or surely one?"""
    (name, frame), (other, beside) = one, two
    if name.text == other.text or compared(name, other) != "different":
        return False
    if one_part(frame.role, beside.role):
        return True
    if frame.owns != beside.owns:
        return False
    if two_parts(frame.role, beside.role) or two_parts(frame.known, beside.known):
        return False
    if (frame.saying or beside.saying) or (_speaks(name, met.a) and _speaks(other, met.b)):
        return False  # whether two said one thing, their words tell
    if _echoed(one, two):
        return True
    if _of_one_region((name, met.a), (other, met.b)):
        return surely_one(met)
    listed = _listed(name, met.a), _listed(other, met.b)
    if all(listed) and _one_row((name, met.a), (other, met.b)):
        return surely_one(met)
    if any(listed) and not (all(listed) and in_like_words(met.a, met.b)):
        return False
    if not frame.stems & beside.stems:
        return False
    return alike(met.a, met.b) >= (ALIKE if name.type == "person" else ROLE) or (surely_one(met) and name.type == "person")


def _speaks(name: Name, slots: Slots) -> bool:
    """Is a name that of somebody whose words a telling quotes?"""
    return any(compatible.people(full(name), quote.speaker) == "same" for quote in slots.quotes)


def _in_common(one: tuple[Name, Frame], two: tuple[Name, Frame]) -> tuple[bool, int, int]:
    """Do both tell one part; how many stems stand beside both, and around both?"""
    a, b = one[1], two[1]
    return _echoed(one, two) or one_part(a.role, b.role), len(a.near & b.near), len(a.stems & b.stems)


def _unknown(a: Slots, b: Slots) -> list[tuple[Name, Frame]]:
    """The names of a that the article of b never uses."""
    return [(name, frame) for name, frame in a.names if not known(name, b)]


def _key(name: Name) -> str:
    """What tells a name from the others of a telling: of people the last word."""
    return last(full(name)) if name.type == "person" else fold(full(name))
