"""Learns how sure a conflict is (clashes/conflicts.py, SURE and SURE_BY) from the news as it is. Run by hand, 10 minutes.

    python models/train_confidence.py [--data ../shared/data] [--plants 2]

Conflicts are rare in the news, and what the models of clashes/conflicts.py find in stories that nobody labelled is seldom
one: of 211 marks in 50 stories a reader let some ten pass. So every mark in such stories (groups of BASIL and Giveme5W1H
without a label file) counts as none, values planted in the labelled stories that teach (bench/planted.py) as conflicts, and
the plants of a kind together weigh PRIOR as much as its marks. A logistic model weighs the chance and what speaks for one
thing. Printed: the numbers, and by numbers taught on every other story how many marks and plants come out as sure in the
rest.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing import Pool
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "bench"))

import planted  # noqa: E402
import told  # noqa: E402
from train_conflict import beside, met  # noqa: E402

from retold.language import words_for  # noqa: E402
from retold.model import Page  # noqa: E402
from retold.options import Options  # noqa: E402
from retold.stages.clashes import clashes  # noqa: E402
from retold.stages.clashes.conflicts import MOST_SAID, odds  # noqa: E402
from retold.stages.clashes.meetings import Meeting  # noqa: E402
from retold.stages.findings.reconcile import reconcile  # noqa: E402
from retold.stages.findings.verdicts import two_mouths  # noqa: E402

KINDS = ("figure", "date", "name", "polarity", "attribution")
PRIOR = 0.25  # so that of the marks that come out as sure about half are conflicts, as read
RIDGE = 1.0
SEED = 100


@dataclass(frozen=True)
class Mark:
    """A conflict that is shown: in which story, of what kind, the three numbers of SURE_BY, and whether it is one."""

    story: str
    kind: str
    numbers: tuple[float, float, float]
    conflict: bool


def marked(meeting: Meeting, chance: float) -> Iterator[tuple[str, tuple[float, float, float]]]:
    """The conflicts of two statements that would be shown, as stages/findings/reconcile.py finds them: kind and numbers."""
    options = Options().reconcile
    together = chance >= options.sure
    if not together and 1 / (1 + np.exp(-meeting.reconciled)) < options.sure:
        return
    least = options.conflict if together else options.contested
    found: dict[str, float] = {}
    for clash in clashes(meeting, words_for("en")):
        if clash.relation == "different":
            found[clash.kind] = max(odds(clash), found.get(clash.kind, -MOST_SAID))
    if any(two_mouths(meeting)):
        found["attribution"] = 0.0
    for kind, height in found.items():
        if kind == "attribution" or 1 / (1 + np.exp(-height)) >= least:
            yield kind, (max(-MOST_SAID, min(MOST_SAID, height)), meeting.told, meeting.reconciled)


def of_news(given: tuple[str, list[Page]]) -> list[Mark]:
    """The marks in a story that nobody labelled."""
    name, pages = given
    parts = told.parts(pages, told.tools())
    return [Mark(name, kind, numbers, False) for *_, m, chance in met(parts) for kind, numbers in marked(m, chance)]


def of_plants(given: tuple[told.Labelled, int]) -> list[Mark]:
    """The marks that values planted in a labelled story make, at most so many plants of a kind."""
    story, most = given
    made, rng, out = told.tools(), random.Random(SEED), []
    parts = told.parts(story.pages, made, story.gold["accounts"])
    scene = planted.Scene(parts, reconcile(parts, words_for, Options().reconcile))
    pool: dict[str, list[planted.Plant]] = defaultdict(list)
    for plant in planted.plants(scene, SEED):
        kind = {"speaker": "attribution", "place": "name"}.get(plant.kind, plant.kind)
        if kind in KINDS:
            pool[kind].append(plant)
    for kind, offers in sorted(pool.items()):
        for plant in rng.sample(offers, min(most, len(offers))):
            out += [Mark(story.name, kind, numbers, True) for numbers in shown(scene, plant, kind, made)][:1]
    return out


def shown(scene: planted.Scene, plant: planted.Plant, kind: str, made: Any) -> list[tuple[float, float, float]]:
    """The marks of a plant between its telling and those that told the same, the likeliest first."""
    others, place = beside(scene, plant), plant.moved(plant.place)
    parts, found = planted.replanted(scene, plant, made), []
    for one, two, meeting, chance in met(parts, plant.article):
        here, there = (
            parts.statements[article][i] for article, i in ((one, two) if one[0] == plant.article else (two, one))
        )
        if here.start <= place < here.end and (there.article, there.start, there.end) in others:
            found += [numbers for of, numbers in marked(meeting, chance) if of == kind]
    return sorted(found, reverse=True)


def rows(marks: list[Mark]) -> Any:
    """A row a mark: one column for each kind, and the three numbers."""
    return np.array([[*(float(mark.kind == kind) for kind in KINDS), *mark.numbers] for mark in marks])


def fit(marks: list[Mark]) -> Any:
    """Logistic regression with a ridge on all but the kinds' common level."""
    x, y = rows(marks), np.array([float(mark.conflict) for mark in marks])
    count = Counter((mark.kind, mark.conflict) for mark in marks)
    weight = np.array([PRIOR * count[m.kind, False] / count[m.kind, True] if m.conflict else 1.0 for m in marks])
    beta = np.zeros(x.shape[1])
    for _ in range(60):
        p = 1 / (1 + np.exp(-np.clip(x @ beta, -30, 30)))
        step = (x * (weight * p * (1 - p))[:, None]).T @ x + RIDGE * np.eye(len(beta))
        beta += np.linalg.solve(step, x.T @ (weight * (y - p)) - RIDGE * beta)
    return beta


def main() -> None:
    """Prints what was learnt, and how it does on the stories that did not teach it."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    options.add_argument("--plants", type=int, default=2, help="plants of each kind in a story at most")
    chosen = options.parse_args()
    teaching = [(story, chosen.plants) for story in told.labelled(chosen.data) if story.name not in told.UNSEEN]
    with Pool() as pool:
        marks = [mark for found in pool.imap(of_news, told.unlabelled(chosen.data)) for mark in found]
        marks += [mark for found in pool.imap(of_plants, teaching) for mark in found]
    names = sorted({mark.story for mark in marks})
    sure = {True: 0, False: 0}
    for half in (0, 1):
        rest = [mark for mark in marks if names.index(mark.story) % 2 == half]
        hit = rows(rest) @ fit([mark for mark in marks if names.index(mark.story) % 2 != half]) >= 0
        for conflict in sure:
            sure[conflict] += sum(bool(h) for h, mark in zip(hit, rest, strict=True) if mark.conflict == conflict)
    for conflict, what in ((False, "marks in unlabelled stories"), (True, "marks that plants make")):
        print(f"{what}: {sum(mark.conflict == conflict for mark in marks)}, sure {sure[conflict]}")
    beta = fit(marks)
    print("SURE =", {kind: round(float(b), 2) for kind, b in zip(KINDS, beta, strict=False)})
    print("SURE_BY =", tuple(round(float(b), 2) for b in beta[len(KINDS) :]))


if __name__ == "__main__":
    main()
