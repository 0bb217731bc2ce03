"""A text and its day of publication in, its time expressions out, each with the days that it means and its TIMEX3 value."""

from __future__ import annotations

from datetime import date

from retold.model import DateMention, Published
from retold.stages.date_grammar import HEDGES, PREFIX, STARTS
from retold.stages.date_scene import Scene
from retold.stages.date_tags import TAG, Tagged, tagged
from retold.stages.date_values import Days, Meaning, part_of
from retold.words import Words


def read_dates(text: str, published: Published | None, words: Words) -> tuple[DateMention, ...]:
    """The time expressions of a text, in order, without overlaps. What depends on the day of publication has no days
    (start and end None) when that is unknown; lengths ("two weeks") and repetitions ("every Sunday") never have any."""
    kinds = tagged(text, words.dates)
    if published is None or published.start == published.end:
        anchor = published.start if published else None
        return tuple(_read(Scene(kinds, anchor, words.dates.month_first)))
    first = _read(Scene(kinds, published.start, words.dates.month_first))
    last = _read(Scene(kinds, published.end, words.dates.month_first))
    return tuple(_hull(a, b) for a, b in zip(first, last, strict=True))


def _hull(a: DateMention, b: DateMention) -> DateMention:
    """One mention seen from the first and from the last possible day of publication."""
    if a.start is None or a.end is None or b.start is None or b.end is None:
        return a
    return DateMention(a.span, a.text, min(a.start, b.start), max(a.end, b.end), a.timex, a.type)


def _read(scene: Scene) -> list[DateMention]:
    kinds, out, index = scene.tagged, [], 0
    while index < len(kinds.tags):
        found = _at(scene, index)
        if found is None:
            index += 1
            continue
        meaning, index, first = found[0], found[1], index
        scene.said.append(meaning)
        out.append(_mention(kinds, first, index, meaning))
    return out


def _mention(kinds: Tagged, first: int, end: int, meaning: Meaning) -> DateMention:
    span = kinds.starts[first], kinds.ends[end - 1]
    days = meaning.days or (None, None)
    return DateMention(span, kinds.text[span[0] : span[1]], *days, timex=meaning.timex, type=meaning.type)


def _at(scene: Scene, index: int) -> tuple[Meaning, int] | None:
    """The expression that begins at a word, with the word after its end."""
    tags = scene.tagged.tags
    if tags[index] not in STARTS:
        return None
    hedges = HEDGES.match(tags, index)
    if hedges:
        found = _core(scene, hedges.end())
        return found if found and found[0].type == "DURATION" else None
    prefix = PREFIX.match(tags, index)
    found = _core(scene, prefix.end()) if prefix else None
    if prefix and found and found[0].type in ("DATE", "TIME"):
        part = prefix.group("early")
        which = scene.tagged.values[prefix.start("early" if part else "when")]
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
        days = (first, anchor) if which == "EARLIER" else (anchor, last)
    return Meaning(meaning.timex, meaning.type, days)


def _core(scene: Scene, index: int) -> tuple[Meaning, int] | None:
    tags, values = scene.tagged.tags, scene.tagged.values
    if index >= len(tags):
        return None
    matches = [(match, build) for rule, build in STARTS.get(tags[index], ()) if (match := rule.match(tags, index))]
    matches.sort(key=lambda found: -found[0].end())
    for match, build in matches:
        scene.first, scene.last = index, match.end() - 1
        slots = {name: values[match.start(name)] for name, caught in match.groupdict().items() if caught is not None}
        try:
            meaning = build(slots, scene)
        except (ValueError, OverflowError):
            continue
        if meaning is not None and not _refused(scene, index, match.end()):
            return meaning, match.end()
    return None


_AGE = TAG["OLD"]


def _refused(scene: Scene, first: int, end: int) -> bool:
    """Is this the age of somebody ("34 years old")?"""
    tags = scene.tagged.tags
    return tags[end : end + 1] == _AGE
