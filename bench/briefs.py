"""Short reports: how many pairs written independently are joined as one account, and how many retold texts are.

    python bench/briefs.py [--data ../shared/data] [--json] [--fit]

bench/briefs.jsonl, written for it: of each event a brief `report`, one that tells the same facts (`other`, written without
an eye on the first), and a text `derived` from the first (edit, abridgement or rewrite). Two pairs of each event are
independent, one is not. The rule was made on the part `develop`; the figures of `held_out` were seen meanwhile, but
fitted nothing; `afterwards` was written when the rule stood. Each is measured by words alone and with the shipped encoder.
--fit prints the weights of lineage/one_hand.py as fitted anew, on `develop`, WMT21 (whole, and both cut short) and leads of
BASIL, ECB+ and Giveme5W1H.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

sys.path.insert(0, str(Path(__file__).parent))

import corpora

from retold.language.encoder import load_encoder
from retold.stages.lineage.likeness import likeness
from retold.stages.lineage.one_hand import features
from retold.stages.lineage.reuse import relate
from retold.stages.texts.passages import Telling, prepare

BRIEFS = Path(__file__).parent / "briefs.jsonl"
CUTS = (30, 50, 80)  # words from which a sentence is the last of a cut text
NEAR = -1.5  # log odds of `same` from which a pair is near enough to teach
FAR = 8  # words alike in a row from which two leads may share a source
WEIGHTS = {
    "own": 6.0,
    "basil": 4.0,
    "short": 1.0,
    "whole": 0.3,
}  # of a pair: the sets differ in number, and in how sure they are
OTHERS = 0.4


class Case(NamedTuple):
    """Two texts that may be one told again: where from, are they, and what is measured of them."""

    source: str
    one: bool
    features: tuple[float, ...]


def told(text: str, language: str, encoder: Any = None, most: int = 0) -> Telling:
    """A text prepared for comparing, or its first sentences until `most` words are reached."""
    item = corpora.article("x", text, language=language)
    said = corpora.statements(item)
    if most:
        counts = np.cumsum([len(text[s.start : s.end].split()) for s in said])
        said = said[: int(np.searchsorted(counts, most)) + 1]
    vectors = encoder.encode([text[s.start : s.end] for s in said]) if encoder else None
    return prepare(item, said, vectors)


def pairs(rows: list[dict[str, Any]], encoder: Any = None) -> Iterator[tuple[str, bool, Telling, Telling]]:
    """Each pair of the briefs: its kind ("reports", or how the second was made from the first), is it one text, both."""
    for row in rows:
        use = encoder if row["language"] == "en" else None
        report, other, derived = (told(row[key], row["language"], use) for key in ("report", "other", "derived"))
        yield "reports", False, report, other
        yield "reports", False, derived, other
        yield row["how"], True, report, derived


def measure() -> dict[str, Any]:
    """For each part the share of pairs that are joined, by kind."""
    rows = corpora.read(BRIEFS)
    figures: dict[str, Any] = {}
    for name, encoder in (("words", None), ("vectors", load_encoder())):
        for part in ("develop", "held_out", "afterwards"):
            joined: dict[str, list[bool]] = defaultdict(list)
            for kind, _, a, b in pairs([row for row in rows if row["part"] == part], encoder):
                link = relate(a, b, corpora.OPTIONS.reuse)
                joined[kind].append(link is not None and link.kind != "excerpt")
            figures.setdefault(part, {})[name] = {kind: round(float(np.mean(found)), 3) for kind, found in joined.items()}
            figures[part]["pairs"] = {kind: len(found) for kind, found in joined.items()}
    return figures


def cases(data: Path) -> Iterator[Case]:
    """What teaches the weights: pairs that tell nearly the same."""
    chance = random.Random(5)
    for source, one, a, b in sources(data, chance):
        if not a.spans or not b.spans:
            continue
        shared = likeness(a, b, corpora.OPTIONS.reuse)
        odds = max(shared.sameness(True), shared.sameness(False))
        if odds >= (corpora.OPTIONS.reuse.same if one else NEAR) and (one or source == "own" or shared.run_words < FAR):
            yield Case(source, one, features(a, b, shared.in_order))


def sources(data: Path, chance: random.Random) -> Iterator[tuple[str, bool, Telling, Telling]]:
    """Pairs of texts from all sets, and whether one is the other told again."""
    for _, one, a, b in pairs([row for row in corpora.read(BRIEFS) if row["part"] == "develop"]):
        yield "own", one, a, b
    versions: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in corpora.read(corpora.find(data, "reuse/wmt21") or Path()):
        versions[row["doc"], row["lang"]].append(row["text"])
    for (_, language), texts in versions.items():
        several = list(combinations(texts, 2))
        for one, other in chance.sample(several, min(2, len(several))):
            most = chance.choice(CUTS)
            yield "short", True, told(one, language, None, most), told(other, language, None, most)
            yield "whole", True, told(one, language), told(other, language)
    for name in ("basil", "ecbplus", "giveme5w1h"):
        events: dict[Any, list[str]] = defaultdict(list)
        for row in corpora.read(corpora.find(data, f"stories/{name}") or Path()):
            events[row.get("topic"), row["event"]].append(row["text"])
        for texts in events.values():
            several = list(combinations(texts, 2))
            for one, other in chance.sample(several, min(15, len(several))):
                most = chance.choice(CUTS)
                yield name, False, told(one, "en", None, most), told(other, "en", None, most)


def fit(found: list[Case], ridge: float = 0.3) -> list[float]:
    """The weights and the constant of a logistic regression."""
    rows = np.array([case.features for case in found])
    mean, spread = rows.mean(0), rows.std(0)
    rows = np.column_stack([(rows - mean) / spread, np.ones(len(rows))])
    right = np.array([float(case.one) for case in found])
    counts = np.array([WEIGHTS.get(case.source, OTHERS) for case in found])
    odds = corpora.logistic(rows, right, counts, np.array([ridge] * (rows.shape[1] - 1) + [0.0]))
    weights = odds[:-1] / spread
    return [round(float(value), 2) for value in (*weights, odds[-1] - weights @ mean)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path(__file__).parent.parent / "../shared/data")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    parser.add_argument("--fit", action="store_true", help="fit the weights anew")
    given = parser.parse_args()
    figures = measure()
    if given.fit:
        figures["weights"] = fit(list(cases(given.data.resolve())))
    print(json.dumps(figures, indent=None if given.json else 1))


if __name__ == "__main__":
    main()
