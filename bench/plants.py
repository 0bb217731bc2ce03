"""What can be planted in a story: one value of one article changed where another account tells the same, or reworded.

`plants` gives every plant that a story offers; bench/planted.py reads the story with it, and models/train_conflict.py learns
from those of invented stories.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

import told

from retold.model import DateMention, Figure, Finding, Quote, Reading, StoryParts, Telling
from retold.options import Options
from retold.pipeline import Tools
from retold.stages.clashes import compatible
from retold.stages.findings.reconcile import reconcile

DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = ("January February March April May June July August September October November December").split()
INVENTED = "Hartwell Lindqvist Okonjo Pemberly Varga Castellan Dunmore Ashgrove Talbott Renshaw Ferrante".split()
TOWNS = "Marlow Easton Thornbury Kelso Dunford Ashby Wexcombe Halden Penrith Larkhill".split()
CURRENCIES = {"$": "€", "£": "$", "€": "£"}
_UNITS = (
    "mile/kilometer kilometer/mile foot/yard feet/yards year/month month/week week/day day/hour hour/minute "
    "minute/second pound/ounce acre/hectare inch/foot"
)
UNITS = dict(pair.split("/") for pair in _UNITS.split())
AUXILIARIES = re.compile(r"\b(is|was|were|has|had|will|would|could|can|did|does|have|are)\b(?! not\b|n['’]t|[.,;:!?])")
SMALL = "zero one two three four five six seven eight nine ten eleven twelve".split()
_SYNONYMS = (
    "said/stated announced/declared began/started large/big showed/indicated told/informed called/termed several/various "
    "attempt/try people/persons allow/permit help/assist released/issued asked/queried receive/get received/got "
    "money/funds also/too"
)
SYNONYMS = dict(pair.split("/") for pair in _SYNONYMS.split())


@dataclass(frozen=True)
class Plant:
    """One change: in which article, which spans become which words, the place it is looked for at, and up to where (the
    words that get another mouth may stand in another sentence than the mouth); whether the words of another account's
    telling are much the same, and whether a label says that both tell one fact with this value."""

    kind: str
    article: str
    edits: tuple[tuple[int, int, str], ...]
    place: int
    until: int = 0
    alike: bool = False
    told: bool = False

    def moved(self, at: int) -> int:
        """Where a place of the article stands once it is changed."""
        return at + sum(len(new) - (end - start) for start, end, new in self.edits if end <= at)


@dataclass(frozen=True, eq=False)
class Scene:
    """A story before planting; for each article the spans that tell labelled facts."""

    parts: StoryParts
    findings: tuple[Finding, ...]
    facts: Mapping[str, Sequence[tuple[int, int, str]]] = field(default_factory=dict)


def scenes(data: Path, made: Tools) -> Iterator[Scene]:
    """The shared stories, the labelled ones of Giveme5W1H and all triples of BASIL, read and reconciled."""
    events: dict[str, list[Any]] = {}
    for row in told.rows(data, "stories/basil"):
        events.setdefault(row["event"], []).append(told.page(row))
    stories = list(told.labelled(data))
    labels = {frozenset(page.source for page in story.pages): story for story in stories if "lineage" not in story.gold}
    triples = [(events[event], labels.pop(frozenset(p.source for p in events[event]), None)) for event in sorted(events)]
    shared = [story for story in stories if "lineage" in story.gold]
    others = [(list(story.pages), story) for story in [*shared, *labels.values()]]
    for pages, story in [*others, *triples]:
        parts = told.parts(pages, made)
        yield Scene(parts, reconcile(parts, made.words_for, Options().reconcile), facts_of(parts, story) if story else {})


def facts_of(parts: StoryParts, story: told.Labelled) -> dict[str, list[tuple[int, int, str]]]:
    """For each article the spans that tell a labelled fact."""
    ids = {article.source: article for article in parts.articles}
    found: dict[str, list[tuple[int, int, str]]] = {}
    for fact in story.gold["facts"]:
        for source, evidence in fact["told_by"].items():
            places = ((ids[source].text.find(words), words) for words in evidence)
            found.setdefault(ids[source].id, []).extend((at, at + len(w), fact["id"]) for at, w in places if at >= 0)
    return found


def plants(scene: Scene, seed: int) -> Iterator[Plant]:
    """Every plant that a story offers, at most one of a kind in an article's tellings of a finding. What is planted into a
    telling depends on it and the seed alone. One that several findings offer comes several times."""
    account = {article: a.id for a in scene.parts.accounts for article in a.articles}
    for finding in scene.findings:
        if finding.verdict != "corroborated":
            continue
        seen: set[tuple[str, str]] = set()
        for telling in finding.tellings:
            others = [o for o in finding.tellings if account[o.article] != account[telling.article]]
            alike = [other for other in others if shared_words(scene.parts, telling, other) >= 0.5]
            rng = random.Random(f"{seed} {telling.article} {telling.start}")
            for plant in offered(scene.parts, telling, others, rng):
                if (plant.kind, plant.article) not in seen:
                    seen.add((plant.kind, plant.article))
                    plant = throughout(scene, plant, finding)
                    old = " ".join(text_of(scene.parts, plant.article)[start:end] for start, end, _ in plant.edits[-1:])
                    near = [o for o in alike if old in text_of(scene.parts, o.article)[o.start : o.end]]
                    yield replace(plant, alike=bool(near), told=of_one_fact(scene, plant, telling, others))


def throughout(scene: Scene, plant: Plant, finding: Finding) -> Plant:
    """The plant with every mention of the value changed that the article's tellings in a finding make: an article that gives
    both values contradicts itself first."""
    if plant.kind not in ("figure", "date"):
        return plant
    ((start, end, new),) = plant.edits
    text = text_of(scene.parts, plant.article)
    mentions = [
        mention.span
        for telling in finding.tellings
        if telling.article == plant.article
        for mention in (telling.figures if plant.kind == "figure" else telling.dates)
    ]
    whole = rf"(?<![\w.,]){re.escape(text[start:end])}(?![\w]|[.,]\d)"
    spots = {found.span() for a, b in mentions for found in re.finditer(whole, text[:b]) if found.start() >= a}
    return replace(plant, edits=tuple(sorted((a, b, new) for a, b in spots | {(start, end)})))


def of_one_fact(scene: Scene, plant: Plant, telling: Telling, others: Sequence[Telling]) -> bool:
    """Does a label say that another account tells, with the value that is changed, a fact that is told here with it?"""
    spot = min(plant.edits, key=lambda edit: abs(edit[0] - plant.place))[0]
    here = {fact for start, end, fact in scene.facts.get(plant.article, ()) if start <= spot <= end}
    word = re.match(r"\w*", text_of(scene.parts, plant.article)[plant.place :])

    def same(other: Telling, start: int, end: int) -> bool:
        if plant.kind == "date":
            days = [d for d in telling.dates if d.span[0] == plant.place]
            return any(start <= d.span[0] < end and compatible.days(d, day) == "same" for d in other.dates for day in days)
        if plant.kind in ("figure", "unit"):
            own = [f for f in telling.figures if f.span[0] == plant.place]
            return any(start <= f.span[0] < end and compatible.figures(f, g) == "same" for f in other.figures for g in own)
        named = plant.kind in ("name", "place")
        return not named or bool(word and word[0] in text_of(scene.parts, other.article)[start:end])

    return any(
        fact in here and start < other.end and other.start < end and same(other, start, end)
        for other in others
        for start, end, fact in scene.facts.get(other.article, ())
    )


def text_of(parts: StoryParts, article: str) -> str:
    """An article's text."""
    return next(a.text for a in parts.articles if a.id == article)


def shared_words(parts: StoryParts, a: Telling, b: Telling) -> float:
    """The share of the shorter telling's longer words that the other has too."""
    own, theirs = (long_words(text_of(parts, t.article)[t.start : t.end]) for t in (a, b))
    return len(own & theirs) / max(1, min(len(own), len(theirs)))


def offered(parts: StoryParts, telling: Telling, others: list[Telling], rng: random.Random) -> Iterator[Plant]:
    """The plants that one telling offers, given what other accounts tell."""
    text = next(a.text for a in parts.articles if a.id == telling.article)
    for figure in telling.figures:
        alike = [f for o in others for f in o.figures if f.kind == figure.kind and compatible.figures(figure, f) == "same"]
        if alike:
            yield from (p for p in figure_plants(figure, telling, text, rng) if matters(p, figure, alike))
    for day in telling.dates:
        if any(
            compatible.days(day, d) == "same" and (d.start, d.end) == (day.start, day.end) for o in others for d in o.dates
        ):
            changed = other_day(day, rng)
            if changed:
                yield Plant("date", telling.article, ((*day.span, changed),), day.span[0])
    yield from name_plants(parts, telling, others, text, rng)
    yield from place_plants(parts, telling, others, text, rng)
    yield from speaker_plants(parts, telling, others, text, rng)
    yield from wording_plants(parts, telling, others, text, rng)


def matters(plant: Plant, figure: Figure, others: list[Figure]) -> bool:
    """Does a changed figure miss those of the other accounts, and is none of them the other in round numbers? A plant that
    they still allow is none ("more than a minute", "more than an hour"), nor is what cannot be ("5 in 3")."""
    if plant.kind == "unit" and figure.unit in UNITS:
        return all(compatible.figures(replace(figure, unit=UNITS[figure.unit]), other) != "same" for other in others)
    if plant.kind != "figure":
        return True
    was, now = (float(re.sub(r"[^\d.]", "", text) or 0) for text in (digits_of(figure), plant.edits[0][2]))
    if figure.low is None or figure.high is None or not was:
        return False
    changed = replace(figure, low=figure.low * now / was, high=figure.high * now / was)
    if " in " in figure.text and figure.kind == "percent" and figure.high * now > 100 * was:
        return False
    return all(compatible.figures(changed, other) == "different" and not rounded(changed, other) for other in others)


def rounded(a: Figure, b: Figure) -> bool:
    """Is one figure the other in hundreds, or in a rounder number: 84,000 and 84,080?"""
    values = [(figure.low + figure.high) / 2 for figure in (a, b) if figure.low is not None and figure.high is not None]
    for rough, exact in (values, values[::-1]) if len(values) > 1 else ():
        zeros = next((k for k in range(12, 1, -1) if rough and rough % 10**k == 0), 0)
        if zeros and round(exact, -zeros) == rough:
            return True
    return False


def digits_of(figure: Figure) -> str:
    """The first number of a figure, as written in digits."""
    found = re.search(r"\d[\d,]*(?:\.\d+)?", figure.text)
    return found.group() if found else ""


def figure_plants(figure: Figure, telling: Telling, text: str, rng: random.Random) -> Iterator[Plant]:
    """Another figure; the same in another unit; the same reworded."""
    start, end = figure.span
    digits = re.search(r"\d[\d,]*(?:\.\d+)?", figure.text)
    if digits and figure.low is not None and figure.high is not None:
        number = digits.group()
        at = rng.choice([i for i, c in enumerate(number) if c.isdigit()])
        new = str((int(number[at]) + rng.randint(1, 8)) % 10)
        changed = number[:at] + (new if at or new != "0" else "9" if number[0] != "9" else "4") + number[at + 1 :]
        place = start + digits.start()
        if (figure.high - figure.low) <= 0.2 * abs(figure.high):
            yield Plant("figure", telling.article, ((place, place + len(number), changed),), start)
        if number.isdigit() and int(number) <= 12 and figure.kind == "count":
            words = SMALL[int(number)]
            yield Plant("reworded_words", telling.article, ((place, place + len(number), words),), start)
        if "," in number and figure.low == figure.high and text[place - 1] == "$":
            rounded = f"nearly ${round(figure.low / 1e6 + 0.05, 1)} million" if figure.low > 2e6 else ""
            if rounded:
                yield Plant("reworded_rounder", telling.article, ((place - 1, place + len(number), rounded),), start)
    for sign, other in CURRENCIES.items():
        at = text.find(sign, start, end)
        if at >= 0:
            yield Plant("unit", telling.article, ((at, at + 1, other),), start)
            return
    for unit, other in UNITS.items():
        found = re.search(rf"\b{unit}(s?)\b", text[start:end])
        if found:
            new = other + found.group(1)
            yield Plant("unit", telling.article, ((start + found.start(), start + found.end(), new),), start)
            return


def other_day(day: DateMention, rng: random.Random) -> str:
    """The expression with another weekday, month, day of the month or year; "" where it has none."""
    for table in (DAYS, MONTHS):
        for word in table:
            if re.search(rf"\b{word}\b", day.text):
                return day.text.replace(word, rng.choice([w for w in table if w != word]))
    year = re.search(r"\b(19|20)\d\d\b", day.text)
    return day.text.replace(year.group(), str(int(year.group()) - rng.randint(1, 3))) if year else ""


def name_plants(
    parts: StoryParts, telling: Telling, others: list[Telling], text: str, rng: random.Random
) -> Iterator[Plant]:
    """A person whom other accounts name here too, and who is not the one that speaks, gets another name, throughout."""
    reading = parts.readings[telling.article]
    shared = {
        name.text.split()[-1]
        for other in others
        for name in parts.readings[other.article].names
        if name.type == "person" and other.start <= name.start and name.end <= other.end
    }
    for name in reading.names:
        last = name.text.split()[-1]
        if len((name.canonical or name.text).split()) < 2:
            continue
        if not (name.type == "person" and telling.start <= name.start and name.end <= telling.end and last in shared):
            continue
        if any(
            quote.speaker_span and overlap(quote.speaker_span, (name.start, name.end)) for quote in quoted(reading, telling)
        ):
            continue
        new = rng.choice(INVENTED)
        spans = [match.span() for match in re.finditer(rf"\b{re.escape(last)}\b", text)]
        if len(spans) <= 3:
            full = name.canonical or name.text
            first = full.split()[0] if len(full.split()) > 1 else ""
            edits = tuple((s, e, new) for s, e in spans)
            if first:
                given = [m.span() for m in re.finditer(rf"\b{re.escape(first)}(?= (?:\w\. )?{re.escape(last)}\b)", text)]
                edits = tuple(sorted({*edits, *((s, e, "Oscar") for s, e in given)}))
            yield Plant("name", telling.article, edits, name.end - len(last))
        return


def place_plants(
    parts: StoryParts, telling: Telling, others: list[Telling], text: str, rng: random.Random
) -> Iterator[Plant]:
    """A place that other accounts name here too, and this article at most thrice, becomes another, throughout."""
    shared = {
        name.text
        for other in others
        for name in parts.readings[other.article].names
        if name.type == "place" and other.start <= name.start and name.end <= other.end
    }
    for name in parts.readings[telling.article].names:
        if name.type == "place" and name.text in shared and telling.start <= name.start and name.end <= telling.end:
            spans = [match.span() for match in re.finditer(rf"\b{re.escape(name.text)}\b", text)]
            if 0 < len(spans) <= 3 and name.text[-1].isalpha():
                new = rng.choice(TOWNS)
                yield Plant("place", telling.article, tuple((start, end, new) for start, end in spans), name.start)
                return


def speaker_plants(
    parts: StoryParts, telling: Telling, others: list[Telling], text: str, rng: random.Random
) -> Iterator[Plant]:
    """Words that another account quotes from the same person, in much the same words, get another mouth, here alone."""
    reading = parts.readings[telling.article]
    for quote in quoted(reading, telling):
        theirs = [
            (other.article, said)
            for other in others
            for said in quoted(parts.readings[other.article], other)
            if last_word(said.speaker) == last_word(quote.speaker)
        ]
        own = long_words(text[quote.start : quote.end])
        words = [long_words(text_of(parts, article)[said.start : said.end]) for article, said in theirs]
        if not any(len(own & other) >= 0.5 * max(1, min(len(own), len(other))) for other in words):
            continue
        for name in reading.names:
            spot = quote.speaker_span and overlap(quote.speaker_span, (name.start, name.end))
            if name.type == "person" and spot and (name.canonical or name.text) == quote.speaker:
                full = f"{rng.choice(['Martin', 'Helen', 'Oscar'])} {rng.choice(INVENTED)}"
                start, end = min(name.start, quote.start), max(name.end, quote.end)
                yield Plant("speaker", telling.article, ((name.start, name.end, full),), start, end)
                return


def quoted(reading: Reading, telling: Telling) -> Iterator[Quote]:
    """The quotes, whole or in part, most of which a telling holds and whose speaker is known."""
    for quote in reading.quotes:
        inside = min(quote.end, telling.end) - max(quote.start, telling.start)
        if quote.kind in ("direct", "mixed") and quote.speaker and inside >= 0.5 * (quote.end - quote.start):
            yield quote


def last_word(name: str | None) -> str:
    return name.split()[-1] if name else ""


def long_words(text: str) -> set[str]:
    return set(re.findall(r"\w{4,}", text.lower()))


def overlap(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def wording_plants(
    parts: StoryParts, telling: Telling, others: list[Telling], text: str, rng: random.Random
) -> Iterator[Plant]:
    """A denial put in or taken out, where another account's words are much the same; a synonym."""
    own = long_words(text[telling.start : telling.end])
    texts = {article.id: article.text for article in parts.articles}
    for other in others:
        theirs = long_words(texts[other.article][other.start : other.end])
        if len(own & theirs) < 0.6 * max(1, min(len(own), len(theirs))):
            continue
        found = AUXILIARIES.search(text, telling.start, telling.end)
        if found and found.group() in texts[other.article][other.start : other.end].split():
            yield Plant("polarity", telling.article, ((found.end(), found.end(), " not"),), found.start())
            break
    for word, synonym in SYNONYMS.items():
        match = re.search(rf"\b{word}\b", text[telling.start : telling.end])
        if match:
            span = telling.start + match.start(), telling.start + match.end()
            yield Plant("reworded_synonym", telling.article, ((*span, synonym),), telling.start)
            return
