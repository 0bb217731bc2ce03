"""Two tellings side by side: what is known of the two whatever is compared, and the words around two of their values."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import log1p

from retold.model import Figure, Name
from retold.model.base import DifferenceKind
from retold.stages.clashes import compatible
from retold.stages.clashes.slots import Frame, Slots
from retold.text import fold

ALIKE = 0.3  # share of the shorter telling's stems that both have, where nothing around the two values is the same
LIKE_WORDS = 0.5  # the same, where a denial is compared, or the day on which something was said
BUT_FOR = 3.0  # log-odds (0.95) that two tellings are of one thing but for their values, where rules on wording rest
AS_THEY_ARE = 1.1  # log-odds (0.75) that two tellings are of one thing although their values part
PAIR = "told reconciled cosine alike shared jaccard shorter agreeing strangers quoted one_quoted doubtful same_day".split()
"""What is known of every two tellings: the log-odds that they tell one thing, as they are and with their values the same;
the cosine of their vectors; the share of the shorter one's stems that both have, how many these are, and their share of all;
the stems of the shorter; values that agree; whether both name somebody, and nobody in common; whether both or one are
quoted, and whether one is in doubt; one day of publication."""


@dataclass(frozen=True)
class Meeting:
    """Two tellings side by side. `told` and `reconciled` are the log-odds that they tell one thing, as they are and with
    their values the same; `cosine` that of their vectors; `others` the finding's further tellings."""

    a: Slots
    b: Slots
    told: float
    reconciled: float
    cosine: float
    others: tuple[Slots, ...] = ()


@dataclass(frozen=True)
class Clash:
    """Two values that part, as written, in a and in b; `row` holds the numbers of OWN[kind], and before them those of PAIR
    as soon as these are asked for. `relation` is that of two figures: "different", "precision" or "meaning". `certain` where
    the two can only be of one thing: the ages of one person."""

    kind: DifferenceKind
    value_a: str
    value_b: str
    row: tuple[float, ...]
    relation: compatible.Relation = "different"
    certain: bool = False


def alike(a: Slots, b: Slots) -> float:
    """The share of the shorter telling's stems that both have."""
    return len(a.stems & b.stems) / max(1, min(len(a.stems), len(b.stems)))


def one_setting(met: Meeting, a: Frame, b: Frame, least: float) -> bool:
    """Have the words around two values something in common, or else the tellings much?"""
    return bool(a.stems & b.stems) or alike(met.a, met.b) >= least


def in_like_words(a: Slots, b: Slots) -> bool:
    """Do two tellings have most of their stems in common?"""
    return len(a.stems & b.stems) >= LIKE_WORDS * len(a.stems | b.stems)


def surely_one(met: Meeting) -> bool:
    """Are two tellings more likely than not of one thing, but for the values in which they part?"""
    return met.reconciled >= 0


def frame_row(a: Frame, b: Frame) -> tuple[float, float, float, float]:
    """How many stems stand around both values, their share of the smaller frame, one verb, two verbs."""
    shared, least = len(a.stems & b.stems), min(len(a.stems), len(b.stems))
    verbs = bool(a.verb and b.verb)
    return log1p(shared), shared / max(1, least), float(verbs and a.verb == b.verb), float(verbs and a.verb != b.verb)


def pair_row(met: Meeting) -> tuple[float, ...]:
    """The numbers of PAIR."""
    a, b = met.a, met.b
    shared, shorter = len(a.stems & b.stems), min(len(a.stems), len(b.stems))
    quoted = [any(q.kind == "direct" for q in slots.statement.quotes) for slots in (a, b)]
    return (
        met.told,
        met.reconciled,
        met.cosine,
        alike(a, b),
        log1p(shared),
        shared / max(1, len(a.stems | b.stems)),
        log1p(shorter),
        log1p(_agreeing(a, b)),
        float(_strangers(a, b)),
        float(all(quoted)),
        float(any(quoted) and not all(quoted)),
        float(a.doubtful or b.doubtful),
        float(a.day == b.day),
    )


def _agreeing(a: Slots, b: Slots) -> int:
    """How many values of a agree with one of b."""
    figures = sum(any(compatible.confirms(f, g) for g, _ in b.figures) for f, _ in a.figures)
    days = sum(any(compatible.days(d, e) == "same" for e, _ in b.dates) for d, _ in a.dates)
    return figures + days + len(namesakes(a, b))


def alike_in_names_alone(a: Slots, b: Slots) -> bool:
    """Have two tellings nothing in common but whom they name and who that is: no other word, figure or day?"""
    figures = any(compatible.confirms(f, g) for f, _ in a.figures for g, _ in b.figures)
    days = any(compatible.days(d, e) == "same" for d, _ in a.dates for e, _ in b.dates)
    return not (a.content & b.content or figures or days)


def partings(a: Slots, b: Slots) -> int:
    """In how many ways two tellings part that no conflict has to come of: one alone denies something; both name people, and
    nobody in common; both give figures, and none that agrees; one is somebody's very words, the other nobody's."""
    denied = bool(a.negated) != bool(b.negated)
    one, two = ({last(full(name)) for name, _ in slots.names if name.type == "person"} for slots in (a, b))
    strangers = bool(one and two) and not one & two
    figures = bool(a.figures and b.figures) and len(loose_figures(a, b)) == len(a.figures)
    quoted = [{quote.kind for quote in slots.statement.quotes} for slots in (a, b)]
    worded = set() in quoted and any("direct" in kinds for kinds in quoted)
    return denied + strangers + figures + worded


def namesakes(a: Slots, b: Slots) -> set[str]:
    """Whom or what both name, by the last words of the names."""
    return {last(full(name)) for name, _ in a.names} & {last(full(name)) for name, _ in b.names}


def _strangers(a: Slots, b: Slots) -> bool:
    """Do both name people or bodies, and none in common?"""
    left, right = ({last(full(name)) for name, _ in slots.names if name.type != "place"} for slots in (a, b))
    return bool(left and right) and not left & right


def loose_figures(a: Slots, b: Slots) -> list[tuple[Figure, Frame]]:
    """The figures of a that none of b confirms."""
    others = [other for other, _ in b.figures]
    return [(figure, frame) for figure, frame in a.figures if not any(compatible.confirms(figure, o) for o in others)]


def full(name: Name) -> str:
    """A name's full form, as far as its article tells."""
    return name.canonical or name.text


def compared(a: Name, b: Name) -> compatible.Relation:
    """The relation of two names in one role: of people the last words tell, of places and bodies all."""
    people = "person" in (a.type, b.type)
    return (compatible.people if people else compatible.bodies)(full(a), full(b))


def known(name: Name, slots: Slots) -> bool:
    """Does the telling's article name this person by the last word, this place or body by all words?"""
    if name.type == "person":
        return last(full(name)) in slots.everybody
    return slots.everybody.issuperset(fold(full(name)).split())


@lru_cache(maxsize=65536)
def last(name: str) -> str:
    """The last word of a name, folded."""
    return (fold(name).split() or [""])[-1]
