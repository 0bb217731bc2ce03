"""How far two careful readers agree: the second readings of bench/second, scored as if they were retold's findings.

    python bench/agreement.py [--data ../shared/data] [--json]

A second reader, a language model as was the first, wrote down which facts the articles share, from their texts and a written
definition of a fact alone, without sight of the first reading. `reader` are that reading's figures against the first,
`retold` those of retold as it is, of the same stories. A figure that a second reader does not reach measures the grain of
the first reading, too.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np
import told
from findings import KEYS

from retold.model import Finding, Telling
from retold.options import Options
from retold.stages.findings.reconcile import reconcile

ROOT = Path(__file__).parent.parent
READINGS = Path(__file__).parent / "second"
SHOWN = tuple(key for key in KEYS if key not in ("values", "accounts_f1"))


def second(reading: dict[str, Any], ids: dict[str, str]) -> list[Finding]:
    """A second reading as findings; `ids` maps the source of an article to its id."""
    found = []
    for fact in reading["facts"]:
        places = ((ids[source], *span) for source, spans in fact["told_by"].items() for span in spans)
        tellings = tuple(Telling(*place) for place in sorted(places))
        found.append(Finding(fact["id"], "", fact["verdict"], fact["accounts"], tellings))
    return found


def measure(data: Path) -> dict[str, dict[str, dict[str, float]]]:
    """For each story and all together: the second reader's figures, and retold's."""
    made, scorer = told.tools(), told.scorer(data)
    out: dict[str, dict[str, dict[str, float]]] = {}
    for story in told.labelled(data):
        path = READINGS / f"{story.name}.json"
        if not path.exists():
            continue
        parts = told.parts(story.pages, made)
        ids = {article.source: article.id for article in parts.articles}
        reading = json.loads(path.read_text(encoding="utf-8"))
        sides = {"reader": second(reading, ids), "retold": reconcile(parts, made.words_for, Options().reconcile)}
        scores = {who: scorer.score(story.gold, scorer.Dossier(told.dossier(parts, found))) for who, found in sides.items()}
        out[story.name] = {who: {key: round(score[key], 3) for key in SHOWN} for who, score in scores.items()}
    for part, names in (
        ("shared", [n for n in out if told.part_of(n) == "shared"]),
        ("others", [n for n in out if told.part_of(n) != "shared"]),
    ):
        if names:
            out[part] = {
                who: {key: round(float(np.mean([out[n][who][key] for n in names])), 3) for key in SHOWN}
                for who in ("reader", "retold")
            }
    return out


def main() -> None:
    """Prints one JSON object."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    options.add_argument("--json", action="store_true", help="one line of JSON (the default form is the same, indented)")
    options.add_argument("--predictions", type=Path, help="not used: findings are scored as they are made")
    chosen = options.parse_args()
    print(json.dumps(measure(chosen.data), indent=None if chosen.json else 1))


if __name__ == "__main__":
    main()
