"""Planted discrepancies: does a changed fact show, and does nothing else?

    python bench/planted.py [--data ../shared/data] [--json] [--most 84] [--seed 5]

In real stories, one article gets one changed figure, date, name, unit or polarity in a telling that, before the change,
stood in one finding with another account's and agreed with it, where a label says that both tell one fact with this value
("Monday" in two clauses need not be one Monday); and words that two accounts quote alike from one speaker get another.
`recall` is the share of plants that come out as a conflict (for units: as one, or as another measure) in a finding that
holds both tellings, `sure` that in one with a confidence of .5 or more; `recall_alike` is the recall over the `alike`
plants whose two tellings share half of their words. `new_disputes` are the conflicts that came up elsewhere, a plant,
those that show the planted value aside. Kinds that begin
with "reworded" change nothing that is told: their `disputed` is the share that come out as a conflict at the place, and
should be none. Lineage is that of the unplanted story.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import json
import sys
from contextlib import redirect_stderr
from dataclasses import replace
from functools import cache
from itertools import islice
from multiprocessing import Pool
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import told
from plants import Plant, Scene, plants, scenes

from retold.model import Article, Finding, Passage, StoryParts
from retold.options import Options
from retold.pipeline import Tools, read
from retold.stages.findings.reconcile import reconcile

ROOT = Path(__file__).parent.parent


def planted(scene: Scene, plant: Plant, made: Tools) -> tuple[StoryParts, tuple[Finding, ...]]:
    """The story with one article changed, read and reconciled again; accounts stay."""
    parts = replanted(scene, plant, made)
    return parts, reconcile(parts, made.words_for, Options().reconcile)


def replanted(scene: Scene, plant: Plant, made: Tools) -> StoryParts:
    """The story with one article changed and read again."""
    article = next(a for a in scene.parts.articles if a.id == plant.article)
    changed = edited(article, plant)
    (row,) = read([changed], made, Options())
    return replace(
        scene.parts,
        articles=tuple(changed if a.id == article.id else a for a in scene.parts.articles),
        readings={**scene.parts.readings, article.id: row.reading},
        statements={**scene.parts.statements, article.id: row.statements},
        vectors={**scene.parts.vectors, article.id: row.vectors},
        placed={**scene.parts.placed, article.id: row.placed},
        links=(),
    )


def edited(article: Article, plant: Plant) -> Article:
    """The article with a plant's edits, its passages moved along; its id stays, so that it keeps its account."""
    text, last = [], 0
    for start, end, new in sorted(plant.edits):
        text += [article.text[last:start], new]
        last = end
    passages = tuple(Passage(plant.moved(p.start), plant.moved(p.end), p.role) for p in article.passages)
    return replace(article, text="".join([*text, article.text[last:]]), passages=passages)


def outcome(scene: Scene, plant: Plant, after: tuple[Finding, ...]) -> tuple[bool, bool, int]:
    """Did the plant come out as a conflict (for a unit, as another measure), surely, and how many came up elsewhere? A
    harmless rewording does not where there was a conflict before."""
    start, end = plant.moved(plant.place), plant.moved(max(plant.place + 1, plant.until))

    def here(finding: Finding) -> bool:
        return any(t.article == plant.article and t.start < end and start < t.end for t in finding.tellings)

    def conflict(finding: Finding) -> bool:
        measure = plant.kind == "unit" and any(d.kind == "meaning" for d in finding.differences)
        return finding.verdict in ("disputed", "updated") or measure

    def apart(finding: Finding) -> bool:  # tellings of two accounts, not copies of one; one of them may not be counted
        return finding.accounts > 1 or any(not telling.counted for telling in finding.tellings)

    conflicts = [f for f in scene.findings if f.verdict in ("disputed", "updated")]
    stood = any(t.article == plant.article and t.start <= plant.place < t.end for f in conflicts for t in f.tellings)
    harmless = plant.kind.startswith("reworded")
    shown = [] if harmless and stood else [f for f in after if here(f) and conflict(f) and apart(f)]

    def shows(finding: Finding) -> bool:
        news = [new for _, _, new in plant.edits if len(new) > 2]
        return any(new in side.value for d in finding.differences for side in d.sides for new in news)

    elsewhere = sum(f.verdict in ("disputed", "updated") and not touched(f, plant) and not shows(f) for f in after)
    elsewhere -= len(conflicts)
    return bool(shown), any(not f.doubtful and f.accounts > 1 for f in shown), max(0, elsewhere)


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
    pool: dict[str, dict[str, tuple[Scene, Plant]]] = {}
    for scene in scenes(data, made):
        for plant in plants(scene, seed):
            if plant.told or plant.kind == "speaker" or plant.kind.startswith("reworded"):
                known = pool.setdefault(plant.kind, {}).setdefault(by_lot(plant, seed), (scene, plant))
                pool[plant.kind][by_lot(plant, seed)] = scene, replace(plant, alike=plant.alike or known[1].alike)
    chosen_of = {kind: [pool[kind][lot] for lot in sorted(pool[kind])[:most]] for kind in sorted(pool)}
    with Pool() as workers:
        given = [(scene, plant, misses) for chosen in chosen_of.values() for scene, plant in chosen]
        rows = iter(workers.map(one_plant, given, chunksize=4))
    out: dict[str, dict[str, float]] = {}
    for kind, chosen in chosen_of.items():
        came_out = list(islice(rows, len(chosen)))
        sys.stderr.write("".join(row[-1] for row in came_out))
        found, sure, elsewhere = (sum(row[k] for row in came_out) for k in range(3))
        found_alike = sum(row[0] and plant.alike for row, (_, plant) in zip(came_out, chosen, strict=True))
        share = "disputed" if kind.startswith("reworded") else "recall"
        out[kind] = {
            share: round(found / len(chosen), 4),
            "sure": round(sure / len(chosen), 4),
            "new_disputes": round(elsewhere / len(chosen), 4),
            "plants": len(chosen),
        }
        alike = sum(plant.alike for _, plant in chosen)
        if share == "recall" and alike:
            out[kind] |= {"recall_alike": round(found_alike / alike, 4), "alike": alike}
    return out


def one_plant(given: tuple[Scene, Plant, bool]) -> tuple[bool, bool, int, str]:
    """What came of one plant, and what it looked like if that was wrong and is asked for."""
    scene, plant, misses = given
    parts, after = planted(scene, plant, _tools())
    hit, surely, new = outcome(scene, plant, after)
    shown = io.StringIO()
    if misses and (new or hit == plant.kind.startswith("reworded")):
        with redirect_stderr(shown):
            show(scene, parts, plant, after)
    return hit, surely, new, shown.getvalue()


@cache
def _tools() -> Tools:
    """A worker's tools, which remember the vectors of texts seen."""
    return told.tools()


def by_lot(plant: Plant, seed: int) -> str:
    """A plant's place in the draw: its own, so that another plant more or less changes nothing."""
    return hashlib.sha256(f"{seed} {plant.kind} {plant.article} {plant.edits}".encode()).hexdigest()


def show(scene: Scene, parts: StoryParts, plant: Plant, after: tuple[Finding, ...]) -> None:
    """Prints what a plant looked like that was missed (or a rewording that was not), for whoever mends it."""
    texts = {article.id: article.text for article in parts.articles}
    place = plant.moved(plant.place)
    print(f"\n{plant.kind}: {plant.edits[0]}", file=sys.stderr)
    known = {d.note for finding in scene.findings for d in finding.differences}
    for finding in after:
        if finding.verdict in ("disputed", "updated") and not touched(finding, plant):
            print("   elsewhere:", *(d.note for d in finding.differences if d.note not in known), file=sys.stderr)
    for finding in after:
        if any(t.article == plant.article and t.start <= place < t.end for t in finding.tellings):
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
