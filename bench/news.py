"""Conflicts in the news as it is: how many findings of stories that nobody labelled are marked, and how many surely?

    python bench/news.py [--data ../shared/data] [--json] [--show]

The stories are the groups of BASIL and Giveme5W1H on one event that have no label file. Independent reports of one event
contradict each other seldom, so nearly every mark is false: a reader let some ten of 211 pass (27 November 2026). `marked`
is the share of findings that are disputed or updated, `sure` that of those whose confidence is .5 or more; `--show` prints
these. No rule and no weight of stages/clashes/ was made on these stories; the numbers of a confidence were
(models/train_confidence.py).
"""

from __future__ import annotations

import argparse
import json
import sys
from multiprocessing import Pool
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

import told

from retold.model import Finding, Page, StoryParts
from retold.options import Options
from retold.stages.findings.reconcile import reconcile

ROOT = Path(__file__).parent.parent


def conflicts(given: tuple[str, list[Page]]) -> tuple[int, list[tuple[float, str]]]:
    """How many findings a story has, and those in conflict: their confidence, and what they look like."""
    made = told.tools()
    parts = told.parts(given[1], made)
    findings = reconcile(parts, made.words_for, Options().reconcile)
    marked = [f for f in findings if f.verdict in ("disputed", "updated")]
    return len(findings), [(f.confidence or 0.0, f"{given[0]} {shown(f, parts)}") for f in marked]


def shown(finding: Finding, parts: StoryParts) -> str:
    """A finding's differences and wordings, for whoever reads them."""
    texts = {article.id: article.text for article in parts.articles}
    lines = [f"{finding.verdict} {finding.confidence}", *(d.note for d in finding.differences)]
    return "\n   ".join([*lines, *(" ".join(texts[t.article][t.start : t.end].split()) for t in finding.tellings)])


def measure(data: Path, show: bool) -> dict[str, Any]:
    """Counts and shares over all stories."""
    with Pool() as pool:
        rows = pool.map(conflicts, list(told.unlabelled(data)), chunksize=1)
    total = sum(number for number, _ in rows)
    marked = [one for _, found in rows for one in found]
    sure = [text for confidence, text in marked if confidence >= 0.5]
    if show:
        print("\n\n".join(sure), file=sys.stderr)
    return {
        "stories": len(rows),
        "findings": total,
        "marks": len(marked),
        "sure_marks": len(sure),
        "marked": round(len(marked) / total, 4),
        "sure": round(len(sure) / total, 4),
    }


def main() -> None:
    """Prints one JSON object."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    options.add_argument("--json", action="store_true", help="one line of JSON (the default form is the same, indented)")
    options.add_argument("--predictions", type=Path, help="not used: nothing is predicted that is not counted")
    options.add_argument("--show", action="store_true", help="print the sure ones to standard error")
    chosen = options.parse_args()
    print(json.dumps({"news": measure(chosen.data, chosen.show)}, indent=None if chosen.json else 1))


if __name__ == "__main__":
    main()
