"""Which of two texts in two languages is the other translated: how many translations are found, and how many reports of one
event are taken for translations of each other.

    python bench/translations.py [--data ../shared/data] [--json] [--fit]

Translations: one pair of WMT21 versions a document and two languages; whole, both cut to their first 3 or 6 sentences, and
one of them cut to 6. No set holds independent reports in two languages. They are made of pairs of `stories` that are of one
event and share no text: one of them is "translated" by keeping each name, figure or long word as often as the versions in
some two languages of WMT21 share one, and replacing the others. --fit prints the weights of lineage/likeness.py (ACROSS) as
fitted anew, and the same shares in five-fold cross-validation by document and event.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

sys.path.insert(0, str(Path(__file__).parent))

import corpora

from retold.stages.lineage.likeness import ACROSS, features_across, likeness
from retold.stages.texts.align import word_likeness
from retold.stages.texts.anchors import anchor
from retold.stages.texts.passages import Telling, prepare

Floats = npt.NDArray[np.float64]
Rates = dict[str, float]  # how often a name, a figure or a long word of a text stands in its translation, too

CUTS = {"whole": (0, 0), "first_3": (3, 3), "first_6": (6, 6), "whole_and_6": (0, 6)}  # sentences of each side; 0 is all
PAIRS = 12  # of reports, taken of one event
NAMES = {"translations": True, "reports": False}
PIECE = re.compile(r"\w+(?:[.,]\d+)*")


class Case(NamedTuple):
    """Two texts compared: the document or event they are of, how they were cut, whether one translates the other."""

    group: str
    cut: str
    translated: bool
    features: tuple[float, ...]


@cache
def told(text: str, language: str, most: int = 0) -> Telling:
    """A text, or its first sentences, prepared for comparing."""
    item = corpora.article("x", text, language=language)
    said = corpora.statements(item)
    return prepare(item, said[:most] if most else said)


def kinds(telling: Telling) -> dict[str, str]:
    """Each anchor of a text, and what it is."""
    capital = {anchor(piece) for piece in PIECE.findall(telling.article.text) if piece[0].isupper()}
    keys = {key for unit in telling.anchored[0] for key in unit}
    return {key: "figure" if key[0] == "#" else "name" if key in capital or key[0].isalpha() else "word" for key in keys}


def translations(data: Path, chance: random.Random) -> tuple[list[Case], list[Rates]]:
    """The versions of WMT21, and for each two languages compared how much of a text a translation keeps."""
    documents: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in corpora.read(corpora.find(data, "reuse/wmt21") or Path()):
        documents[row["doc"]][row["lang"]].append(row["text"])
    cases: list[Case] = []
    kept: dict[tuple[str, str], dict[str, list[bool]]] = defaultdict(lambda: defaultdict(list))
    compared = []
    for name, versions in documents.items():
        for one, other in combinations(sorted(versions), 2):
            texts = (chance.choice(versions[one]), one), (chance.choice(versions[other]), other)
            cases += compare(name, texts, None, chance)
            compared.append((one, other))
            whole = [told(*text) for text in texts]
            for telling, against in (whole, whole[::-1]):
                there = {key for unit in against.anchored[0] for key in unit}
                for key, kind in kinds(telling).items():
                    kept[one, other][kind].append(key in there)
    rates = [{kind: float(np.mean(held)) for kind, held in kept[pair].items()} for pair in compared]
    return cases, rates


def reports(data: Path, rates: list[Rates], chance: random.Random) -> Iterator[Case]:
    """Independent reports of one event, one as if translated."""
    for name in ("ecbplus", "giveme5w1h", "basil"):
        path = corpora.find(data, f"stories/{name}")
        events: dict[str, list[str]] = defaultdict(list)
        for row in corpora.read(path) if path else ():
            events[row.get("story") or row["event"]].append(row["text"])
        for event, texts in events.items():
            pairs = list(combinations(texts, 2))
            for one, other in chance.sample(pairs, min(PAIRS, len(pairs))):
                if independent(told(one, "en"), told(other, "en")):
                    yield from compare(f"{name} {event}", ((one, "en"), (other, "en")), chance.choice(rates), chance)


def independent(a: Telling, b: Telling) -> bool:
    """Do two texts share none of their wording?"""
    if not a.spans or not b.spans:
        return False
    shared = likeness(a, b, corpora.OPTIONS.reuse)
    return max(shared.sameness(True), shared.sameness(False)) < -0.6 and shared.amount() < corpora.OPTIONS.reuse.sentences


def compare(group: str, texts: Any, rates: Rates | None, chance: random.Random) -> Iterator[Case]:
    """Two texts, cut in each way; the second as if translated where `rates` are given."""
    (one, first), (other, second) = texts
    for cut, (most, more) in CUTS.items():
        a, b = told(one, first, most), told(other, second, more)
        if not a.spans or not b.spans:
            continue
        if rates is not None:
            b = replace_anchors(b, rates, chance)
        features = features_across(a, b, word_likeness(a.anchored[0], b.anchored[0]))
        yield Case(group, cut, rates is None, features)


def replace_anchors(telling: Telling, rates: Rates, chance: random.Random) -> Telling:
    """A text with the names and figures that its translation would have: one that is lost is lost wherever it stands."""
    units, cells = telling.anchored
    gone = {key for key, kind in sorted(kinds(telling).items()) if chance.random() >= rates.get(kind, 0.0)}
    lost = {key: f"{key}~" for key in gone}
    weights = {
        f"{lost.get(key, key)}@{place}": value for (key, place), value in ((c.split("@"), v) for c, v in cells.items())
    }
    made = replace(telling)
    made.__dict__["anchored"] = (tuple(tuple(lost.get(key, key) for key in unit) for unit in units), weights)
    return made


def fit(rows: Floats, right: Floats, ridge: float = 0.1) -> Floats:
    """Weights and a constant of a logistic regression."""
    rows = np.column_stack([rows, np.ones(len(rows))])
    return corpora.logistic(rows, right, np.ones(len(rows)), np.full(rows.shape[1], ridge))


def shares(cases: list[Case], odds: Floats) -> dict[str, dict[str, float]]:
    """For each cut the share of translations that are found, and of reports that are taken for one."""
    taken = odds >= corpora.OPTIONS.reuse.translated
    result = {}
    for cut in CUTS:
        mine = [k for k, case in enumerate(cases) if case.cut == cut]
        parts = {name: [taken[k] for k in mine if cases[k].translated == is_one] for name, is_one in NAMES.items()}
        result[cut] = {name: round(float(np.mean(part)), 3) for name, part in parts.items() if part}
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path(__file__).parent.parent / "../shared/data")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    parser.add_argument("--fit", action="store_true", help="fit the weights anew")
    given = parser.parse_args()
    chance = random.Random(3)
    cases, rates = translations(given.data.resolve(), chance)
    cases += reports(given.data.resolve(), rates, chance)
    rows, right = np.array([case.features for case in cases]), np.array([float(case.translated) for case in cases])
    figures: dict[str, Any] = shares(cases, rows @ np.array(ACROSS[:-1]) + ACROSS[-1])
    figures["pairs"] = {name: int((right == is_one).sum()) // len(CUTS) for name, is_one in NAMES.items()}
    if given.fit:
        fold = np.array([random.Random(case.group).randrange(5) for case in cases])
        odds = np.zeros(len(cases))
        for k in range(5):
            *weights, constant = fit(rows[fold != k], right[fold != k])
            odds[fold == k] = rows[fold == k] @ np.array(weights) + constant
        figures["cross-validated"] = shares(cases, odds)
        figures["weights"] = [round(float(weight), 2) for weight in fit(rows, right)]
    print(json.dumps(figures, indent=None if given.json else 1))


if __name__ == "__main__":
    main()
