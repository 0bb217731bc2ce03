"""Planted discrepancies: does a changed fact show, and does nothing else?

    python bench/planted.py [--data ../shared/data] [--json] [--most 84] [--seed 5]

In real stories, one article gets one changed figure, date, name, unit, polarity or speaker in a telling that, before the
change, stood in one finding with another account's and agreed with it. `recall` is the share of plants that come out as a
conflict (for units: as one, or as another measure) in a finding that holds both tellings; `recall_alike` the same over the
`alike` plants whose two tellings share half of their words, so that the value surely is of one fact ("Monday" in two clauses
need not be). `new_disputes` are the conflicts that came up elsewhere, a plant, those that show the planted value aside.
Kinds that begin with "reworded" change nothing that is told: their `disputed` is the share that come out as a conflict at
the place, and should be none. Lineage is that of the unplanted story.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

import told

from retold.model import Article, DateMention, Figure, Finding, Passage, StoryParts, Telling
from retold.options import Options
from retold.pipeline import Tools, read
from retold.stages import compatible
from retold.stages.reconcile import reconcile

ROOT = Path(__file__).parent.parent
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = ("January February March April May June July August September October November December").split()
INVENTED = "Hartwell Lindqvist Okonjo Pemberly Varga Castellan Dunmore Ashgrove Talbott Renshaw Ferrante".split()
CURRENCIES = {"$": "€", "£": "$", "€": "£"}
_UNITS = (
    "mile/kilometer kilometer/mile foot/yard feet/yards year/month month/week week/day day/hour hour/minute "
    "minute/second pound/ounce acre/hectare inch/foot"
)
UNITS = dict(pair.split("/") for pair in _UNITS.split())
AUXILIARIES = re.compile(r"\b(is|was|were|has|had|will|would|could|can|did|does|have|are)\b(?! not\b|n['’]t)")
SMALL = "zero one two three four five six seven eight nine ten eleven twelve".split()
_SYNONYMS = (
    "said/stated announced/declared began/started large/big showed/indicated told/informed called/termed several/various "
    "attempt/try people/persons allow/permit help/assist released/issued asked/queried receive/get received/got "
    "money/funds also/too"
)
SYNONYMS = dict(pair.split("/") for pair in _SYNONYMS.split())


@dataclass(frozen=True)
class Plant:
    """One change: in which article, which spans become which words, the place it is looked for at, and whether the words of
    another account's telling are much the same."""

    kind: str
    article: str
    edits: tuple[tuple[int, int, str], ...]
    place: int
    alike: bool = False


@dataclass(frozen=True, eq=False)
class Scene:
    """A story before planting."""

    parts: StoryParts
    findings: tuple[Finding, ...]


def scenes(data: Path, made: Tools) -> Iterator[Scene]:
    """The shared stories and the triples of BASIL, read and reconciled."""
    pages = [story.pages for story in told.labelled(data) if "lineage" in story.gold]
    events: dict[str, list[Any]] = {}
    for row in told.rows(data, "stories/basil"):
        events.setdefault(row["event"], []).append(told.page(row))
    for group in [*pages, *(events[event] for event in sorted(events))]:
        parts = told.parts(group, made)
        yield Scene(parts, reconcile(parts, made.words_for, Options().reconcile))


def plants(scene: Scene, seed: int) -> Iterator[Plant]:
    """Every plant that a story offers, at most one of a kind in an article's tellings of a finding. What is planted into a
    telling depends on it and the seed alone."""
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
                    old = " ".join(text_of(scene.parts, plant.article)[start:end] for start, end, _ in plant.edits[-1:])
                    near = [o for o in alike if old in text_of(scene.parts, o.article)[o.start : o.end]]
                    yield replace(plant, alike=bool(near))


def text_of(parts: StoryParts, article: str) -> str:
    """An article's text."""
    return next(a.text for a in parts.articles if a.id == article)


def shared_words(parts: StoryParts, a: Telling, b: Telling) -> float:
    """The share of the shorter telling's longer words that the other has too."""
    own, theirs = (set(re.findall(r"\w{4,}", text_of(parts, t.article)[t.start : t.end].lower())) for t in (a, b))
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
    yield from wording_plants(parts, telling, others, text, rng)


def matters(plant: Plant, figure: Figure, others: list[Figure]) -> bool:
    """Does a changed figure miss those of the other accounts (a plant that they still allow is none)?"""
    if plant.kind != "figure":
        return True
    was, now = (float(re.sub(r"[^\d.]", "", text) or 0) for text in (digits_of(figure), plant.edits[0][2]))
    if figure.low is None or figure.high is None or not was:
        return False
    changed = replace(figure, low=figure.low * now / was, high=figure.high * now / was)
    return all(compatible.figures(changed, other) == "different" for other in others)


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
    """A person whom other accounts name here too gets another name, throughout; or, beside a quote, only there."""
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
        new = rng.choice(INVENTED)
        spans = [match.span() for match in re.finditer(rf"\b{re.escape(last)}\b", text)]
        at = name.end - len(last)
        quote = next((q for q in reading.quotes if q.kind == "direct" and q.speaker_span == (name.start, name.end)), None)
        if quote and min(quote.end, telling.end) - max(quote.start, telling.start) > 0.6 * (quote.end - quote.start):
            full = f"{rng.choice(['Martin', 'Helen', 'Oscar'])} {new}"
            yield Plant("speaker", telling.article, ((name.start, name.end, full),), at)
        elif len(spans) <= 3:
            full = name.canonical or name.text
            first = full.split()[0] if len(full.split()) > 1 else ""
            edits = tuple((s, e, new) for s, e in spans)
            if first:
                given = [m.span() for m in re.finditer(rf"\b{re.escape(first)}(?= (?:\w\. )?{re.escape(last)}\b)", text)]
                edits = tuple(sorted({*edits, *((s, e, "Oscar") for s, e in given)}))
            yield Plant("name", telling.article, edits, at)
        return


def wording_plants(
    parts: StoryParts, telling: Telling, others: list[Telling], text: str, rng: random.Random
) -> Iterator[Plant]:
    """A denial put in or taken out, where another account's words are much the same; a synonym."""
    own = set(re.findall(r"\w{4,}", text[telling.start : telling.end].lower()))
    texts = {article.id: article.text for article in parts.articles}
    for other in others:
        theirs = set(re.findall(r"\w{4,}", texts[other.article][other.start : other.end].lower()))
        if len(own & theirs) < 0.6 * max(1, min(len(own), len(theirs))):
            continue
        found = AUXILIARIES.search(text, telling.start, telling.end)
        if found and found.group() in texts[other.article][other.start : other.end].split():
            yield Plant("polarity", telling.article, ((found.end(), found.end(), " not"),), telling.start)
            break
    for word, synonym in SYNONYMS.items():
        match = re.search(rf"\b{word}\b", text[telling.start : telling.end])
        if match:
            span = telling.start + match.start(), telling.start + match.end()
            yield Plant("reworded_synonym", telling.article, ((*span, synonym),), telling.start)
            return


def planted(scene: Scene, plant: Plant, made: Tools) -> tuple[StoryParts, tuple[Finding, ...]]:
    """The story with one article changed, read and reconciled again; accounts stay."""
    parts = replanted(scene, plant, made)
    return parts, reconcile(parts, made.words_for, Options().reconcile)


def replanted(scene: Scene, plant: Plant, made: Tools) -> StoryParts:
    """The story with one article changed and read again."""
    article = next(a for a in scene.parts.articles if a.id == plant.article)
    changed = edited(article, plant.edits)
    (row,) = read([changed], made, Options())
    return replace(
        scene.parts,
        articles=tuple(changed if a.id == article.id else a for a in scene.parts.articles),
        readings={**scene.parts.readings, article.id: row.reading},
        statements={**scene.parts.statements, article.id: row.statements},
        vectors={**scene.parts.vectors, article.id: row.vectors},
        links=(),
    )


def edited(article: Article, edits: tuple[tuple[int, int, str], ...]) -> Article:
    """The article with some spans replaced, its passages moved along; its id stays, so that it keeps its account."""

    def moved(at: int) -> int:
        return at + sum(len(new) - (end - start) for start, end, new in edits if end <= at)

    text, last = [], 0
    for start, end, new in sorted(edits):
        text += [article.text[last:start], new]
        last = end
    passages = tuple(Passage(moved(p.start), moved(p.end), p.role) for p in article.passages)
    return replace(article, text="".join([*text, article.text[last:]]), passages=passages)


def outcome(scene: Scene, plant: Plant, after: tuple[Finding, ...]) -> tuple[bool, int]:
    """Did the plant come out as a conflict (for a unit, as another measure), and how many came up elsewhere?"""
    shift = sum(len(new) - (end - start) for start, end, new in plant.edits if end <= plant.place)

    def here(finding: Finding) -> bool:
        return any(t.article == plant.article and t.start <= plant.place + shift < t.end for t in finding.tellings)

    def conflict(finding: Finding) -> bool:
        measure = plant.kind == "unit" and any(d.kind == "meaning" for d in finding.differences)
        return finding.verdict in ("disputed", "updated") or measure

    found = any(here(f) and conflict(f) and f.accounts > 1 for f in after)

    def shows(finding: Finding) -> bool:
        news = [new for _, _, new in plant.edits if len(new) > 2]
        return any(new in side.value for d in finding.differences for side in d.sides for new in news)

    before = sum(f.verdict in ("disputed", "updated") for f in scene.findings)
    elsewhere = sum(f.verdict in ("disputed", "updated") and not touched(f, plant) and not shows(f) for f in after) - before
    return found, max(0, elsewhere)


def touched(finding: Finding, plant: Plant) -> bool:
    """Does a finding hold a telling that the plant's edits reach?"""
    shift = 0
    for start, end, new in sorted(plant.edits):
        at = start + shift
        if any(t.article == plant.article and t.start <= at <= t.end for t in finding.tellings):
            return True
        shift += len(new) - (end - start)
    return False


def measure(data: Path, most: int, seed: int, misses: bool) -> dict[str, dict[str, float]]:
    """The figures of every kind, at most `most` plants of each, spread over the stories."""
    made = told.tools()
    pool: dict[str, list[tuple[Scene, Plant]]] = {}
    for scene in scenes(data, made):
        for plant in plants(scene, seed):
            pool.setdefault(plant.kind, []).append((scene, plant))
    out: dict[str, dict[str, float]] = {}
    for kind in sorted(pool):
        chosen = sorted(pool[kind], key=lambda one: by_lot(one[1], seed))[:most]
        found, found_alike, elsewhere = 0, 0, 0
        for scene, plant in chosen:
            parts, after = planted(scene, plant, made)
            hit, new = outcome(scene, plant, after)
            found, elsewhere = found + hit, elsewhere + new
            found_alike += hit and plant.alike
            if misses and (new or hit == kind.startswith("reworded")):
                show(scene, parts, plant, after)
        share = "disputed" if kind.startswith("reworded") else "recall"
        out[kind] = {
            share: round(found / len(chosen), 4),
            "new_disputes": round(elsewhere / len(chosen), 4),
            "plants": len(chosen),
        }
        alike = sum(plant.alike for _, plant in chosen)
        if share == "recall" and alike:
            out[kind] |= {"recall_alike": round(found_alike / alike, 4), "alike": alike}
    return out


def by_lot(plant: Plant, seed: int) -> str:
    """A plant's place in the draw: its own, so that another plant more or less changes nothing."""
    return hashlib.sha256(f"{seed} {plant.kind} {plant.article} {plant.edits}".encode()).hexdigest()


def show(scene: Scene, parts: StoryParts, plant: Plant, after: tuple[Finding, ...]) -> None:
    """Prints what a plant looked like that was missed (or a rewording that was not), for whoever mends it."""
    texts = {article.id: article.text for article in parts.articles}
    shift = sum(len(new) - (end - start) for start, end, new in plant.edits if end <= plant.place)
    print(f"\n{plant.kind}: {plant.edits[0]}", file=sys.stderr)
    known = {d.note for finding in scene.findings for d in finding.differences}
    for finding in after:
        if finding.verdict in ("disputed", "updated") and not touched(finding, plant):
            print("   elsewhere:", *(d.note for d in finding.differences if d.note not in known), file=sys.stderr)
    for finding in after:
        if any(t.article == plant.article and t.start <= plant.place + shift < t.end for t in finding.tellings):
            print("  ", finding.verdict, finding.accounts, file=sys.stderr)
            for t in finding.tellings:
                print("     ", t.article[:6], texts[t.article][t.start : t.end], file=sys.stderr)


def main() -> None:
    """Prints one JSON object: kind -> figures."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    options.add_argument("--json", action="store_true")
    options.add_argument("--predictions", type=Path, help="not used")
    options.add_argument("--most", type=int, default=84, help="plants of each kind at most")
    options.add_argument("--seed", type=int, default=5)
    options.add_argument("--misses", action="store_true", help="show what went wrong, on standard error")
    chosen = options.parse_args()
    result = measure(chosen.data, chosen.most, chosen.seed, chosen.misses)
    print(json.dumps(result, indent=None if chosen.json else 1))


if __name__ == "__main__":
    main()
