"""A text and its day of publication in, its time expressions out, each with the days that it means and its TIMEX3 value."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from itertools import zip_longest

from retold.model import DateMention, Published, Span
from retold.stages.dates.grammar import GATE, HEDGES, NEXT_OF, PREFIX, STARTS
from retold.stages.dates.relative import at_distance
from retold.stages.dates.scene import Caught, Scene
from retold.stages.dates.tags import TAG, Tagged, pattern, tagged
from retold.stages.dates.values import Days, Meaning, part_of, piece_of
from retold.text import sentences
from retold.words import Words

_NAME_BEFORE = re.compile(r"\b([A-Z][\w-]+)\.? $")
_BEFORE_MONTHS = frozenset(
    TAG[name] for name in "IN THE EARLY LAST NEXT THIS THAT SAME PAST EVERY BETWEEN DAYNAME NUM ORD".split()
)
_AFTER_MONTHS = pattern("NUM | ORD | YEAR | SHORTYEAR | COMMA YEAR")


def read_dates(text: str, published: Published | None, words: Words) -> tuple[DateMention, ...]:
    """The time expressions of a text, in order, without overlaps. What depends on the day of publication has no days
    (start and end None) when that is unknown; lengths ("two weeks") and repetitions ("every Sunday") never have any."""
    kinds = _without_people(tagged(text, words.dates), words)
    spans = tuple(sentences(text, table=words.text))
    if published is None or published.start == published.end:
        anchor = published.start if published else None
        return tuple(_read(_scene(kinds, anchor, words, spans)))
    first = _read(_scene(kinds, published.start, words, spans))
    last = _read(_scene(kinds, published.end, words, spans))
    return tuple(_hull(a, b) for a, b in zip(first, last, strict=True))


def _without_people(kinds: Tagged, words: Words) -> Tagged:
    """The words of a text, but those that look like a month and are a person's name in it ("Ms. May ... May said"): no month
    but where a word or a number beside says so ("in May", "May 3"). Where months are written small, two large words are a
    name too ("Julio Roldán")."""
    cased = words.dates.cased
    doubtful = [i for i, tag in enumerate(kinds.tags) if tag == TAG["MONTH"] and _written(kinds, i).lower() in cased]
    people = {_written(kinds, i) for i in doubtful if _behind_a_name(kinds, i, words)}
    named = {i for i in doubtful if _written(kinds, i) in people and not _is_month(kinds, i)}
    if words.figures.small_months:
        named |= {i for i, tag in enumerate(kinds.tags) if tag == TAG["MONTH"] and _large_pair(kinds, i)}
    return replace(kinds, tags="".join(TAG["OTHER"] if i in named else tag for i, tag in enumerate(kinds.tags)))


def _written(kinds: Tagged, index: int) -> str:
    return kinds.text[kinds.starts[index] : kinds.ends[index]]


def _large_pair(kinds: Tagged, index: int) -> bool:
    """Is a word written large, and the next word too?"""
    here, after = _written(kinds, index), kinds.text[kinds.ends[index] : kinds.ends[index] + 3]
    return here.istitle() and after[:1] == " " and after[1:2].isupper() and after[2:].islower()


def _is_month(kinds: Tagged, index: int) -> bool:
    return kinds.tags[index - 1 : index] in _BEFORE_MONTHS or bool(_AFTER_MONTHS.match(kinds.tags, index + 1))


def _behind_a_name(kinds: Tagged, index: int, words: Words) -> bool:
    """Does a title or a first name stand before a word ("Mr. May", "Ada May")?"""
    before = _NAME_BEFORE.search(kinds.text, max(0, kinds.starts[index] - 24), kinds.starts[index])
    name = before[1].lower() if before else ""
    return name in words.names.titles or name in words.names.given


def _scene(kinds: Tagged, anchor: date | None, words: Words, spans: tuple[Span, ...]) -> Scene:
    table, large = words.dates, words.names.capital_nouns
    return Scene(kinds, anchor, table.month_first, table.clocks, table.events, table.event_nouns, spans, large)


def _hull(a: DateMention, b: DateMention) -> DateMention:
    """One mention seen from the first and from the last possible day of publication."""
    if a.start is None or a.end is None or b.start is None or b.end is None:
        return a
    return DateMention(a.span, a.text, min(a.start, b.start), max(a.end, b.end), a.timex, a.type)


def _read(scene: Scene) -> list[DateMention]:
    kinds, index = scene.tagged, 0
    found: list[tuple[int, int, Meaning]] = []
    while index < len(kinds.tags):
        meaning, end = _at(scene, index) or (None, index + 1)
        if meaning is not None:
            found.append((index, end, meaning))
            if meaning.days and not meaning.aside:
                scene.said.append(meaning)
        index = end
    return [
        _mention(kinds, first, end, _completed(kinds, (first, end, meaning), following))
        for (first, end, meaning), following in zip_longest(found, found[1:])
    ]


def _completed(kinds: Tagged, found: tuple[int, int, Meaning], following: tuple[int, int, Meaning] | None) -> Meaning:
    """A meaning that waits for the next point ("the first four months [of 2015]", "two weeks before [May 3]"), given it."""
    _, end, meaning = found
    if following is None or following[2].days is None or not (meaning.piece or meaning.distance):
        return meaning
    try:
        if meaning.distance and following[0] == end + 1:
            return at_distance(following[2].days[0], *meaning.distance)
        joint = NEXT_OF.match(kinds.tags, end)
        if meaning.piece and joint and following[0] in (joint.end(), joint.end() - 1):
            return replace(meaning, days=piece_of(following[2].days, meaning.piece))
    except (ValueError, OverflowError):
        pass
    return meaning


def _mention(kinds: Tagged, first: int, end: int, meaning: Meaning) -> DateMention:
    start, stop = kinds.starts[first], kinds.ends[end - 1]
    first_day, last_day = meaning.days or (None, None)
    return DateMention((start, stop), kinds.text[start:stop], first_day, last_day, meaning.timex, meaning.type)


def _at(scene: Scene, index: int) -> tuple[Meaning, int] | None:
    """The expression that begins at a word, with the word after its end."""
    tags = scene.tagged.tags
    if tags[index] not in STARTS or not GATE.match(tags, index):
        return None
    hedges = HEDGES.match(tags, index)
    if hedges:
        found = _core(scene, hedges.end())
        return found if found and found[0].type == "DURATION" else None
    prefix = PREFIX.match(tags, index)
    found = _core(scene, prefix.end()) if prefix else None
    if prefix and found and found[0].type in ("DATE", "TIME"):
        which = next(scene.tagged.values[prefix.start(name)] for name in prefix.groupdict() if prefix.start(name) >= 0)
        return _narrowed(found[0], str(which), scene.anchor), found[1]
    return _core(scene, index)


def _narrowed(meaning: Meaning, which: str, anchor: date | None) -> Meaning:
    """ "early", "mid", "late" and "earlier", "later" before an expression keep its value and narrow its days."""
    if meaning.days is None:
        return meaning
    first, last = meaning.days
    days: Days = meaning.days
    if which in ("early", "mid", "late"):
        days = part_of(days, which)
    elif anchor and first < anchor < last:
        a_day = timedelta(days=1)
        days = (first, anchor - a_day) if which == "EARLIER" else (anchor + a_day, last)
    return replace(meaning, days=days)


def _core(scene: Scene, index: int) -> tuple[Meaning, int] | None:
    kinds, values = scene.tagged.tags, scene.tagged.values
    if index >= len(kinds):
        return None
    matches = [(match, build) for rule, build in STARTS.get(kinds[index], ()) if (match := rule.match(kinds, index))]
    matches.sort(key=lambda found: -found[0].end())
    for match, build in matches:
        scene.first, scene.last = index, match.end() - 1
        caught = Caught({name: values[match.start(name)] for name, tags in match.groupdict().items() if tags is not None})
        try:
            meaning = build(caught, scene)
        except (ValueError, OverflowError):
            continue
        if meaning is not None and not _refused(scene, index, match.end()):
            return meaning, match.end()
    return None


_AGE = TAG["OLD"]


def _refused(scene: Scene, first: int, end: int) -> bool:
    """Is this the age of somebody ("34 years old", "a 34-year-old")?"""
    tags = scene.tagged.tags
    return tags[end : end + 1] == _AGE and scene.tagged.values[end - 1] == "Y"
