"""Findings against labelled stories, by score_dossier.py: links, verdicts, values, conflicts found and invented.

    python bench/findings.py [--data ../shared/data] [--json] [--stories]

`shared` is the mean over the shared stories, `train` over the labelled stories whose pairs taught stages/judge.py,
`later_train` over those that taught stages/conflicts.py alone, `test` and `later_test` over those that taught nothing and
that nothing was tuned on. Accounts are those that lineage finds, as in a real run. `disputed_found` counts gold facts marked
disputed or updated that a finding marked so shows: two sides of a difference are told by tellings of the fact. `false_share`
is the share of findings marked so that show no such fact; `conflicts_unseen` the same over `test` and `later_test`.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).parent))

import told

from retold.model import Finding, StoryParts, Telling
from retold.options import Options
from retold.stages.reconcile import reconcile

KEYS = ("links_f1", "links_precision", "links_recall", "links_recall_independent", "verdicts", "values", "accounts_f1")
ROOT = Path(__file__).parent.parent


def disputes(gold: dict[str, Any], parts: StoryParts, findings: tuple[Finding, ...]) -> dict[str, int]:
    """Gold conflicts, those found, findings marked so without one, and all findings."""
    texts = {article.id: (article.source, article.text) for article in parts.articles}
    facts = [fact for fact in gold["facts"] if fact["verdict"] in ("disputed", "updated")]

    def carries(telling: Telling, fact: dict[str, Any]) -> bool:
        source, text = texts[telling.article]
        places = ((text.find(evidence), evidence) for evidence in fact["told_by"].get(source, ()))
        return any(at >= 0 and telling.start < at + len(evidence) and at < telling.end for at, evidence in places)

    def shows(finding: Finding, fact: dict[str, Any]) -> bool:
        told_so = {k for k, telling in enumerate(finding.tellings) if carries(telling, fact)}
        return any(sum(bool(told_so & set(side.tellings)) for side in d.sides) > 1 for d in finding.differences)

    marked = [f for f in findings if f.verdict in ("disputed", "updated")]
    found = sum(any(shows(finding, fact) for finding in marked) for fact in facts)
    false = sum(not any(shows(finding, fact) for fact in facts) for finding in marked)
    return {"disputed": len(facts), "disputed_found": found, "disputed_false": false, "findings": len(findings)}


def measure(data: Path, each: bool) -> dict[str, Any]:
    """All figures; with `each`, those of every story too."""
    made, scorer = told.tools(), told.scorer(data)
    rows: dict[str, dict[str, dict[str, float]]] = {}
    for story in told.labelled(data):
        parts = told.parts(story.pages, made)
        findings = reconcile(parts, made.words_for, Options().reconcile)
        result = scorer.score(story.gold, scorer.Dossier(told.dossier(parts, findings)))
        kept = {key: result[key] for key in KEYS} | disputes(story.gold, parts, findings)
        rows.setdefault(told.part_of(story.name), {})[story.name] = kept
    out: dict[str, Any] = {}
    for part, stories in rows.items():
        if stories:
            out[part] = {
                key: round(float(np.nanmean([s[key] for s in stories.values()])), 4) for key in KEYS if defined(stories, key)
            }
    every = {name: figures for stories in rows.values() for name, figures in stories.items()}
    out["conflicts"] = summed(every.values())
    out["conflicts_unseen"] = summed(figures for name, figures in every.items() if name in told.UNSEEN)
    return {**out, "stories": every} if each else out


def summed(stories: Iterable[dict[str, float]]) -> dict[str, float]:
    """The conflicts of some stories together."""
    known = list(stories)
    count = {key: sum(s[key] for s in known) for key in ("disputed", "disputed_found", "disputed_false", "findings")}
    return {**count, "false_share": round(count["disputed_false"] / max(1, count["findings"]), 4)}


def defined(stories: dict[str, dict[str, float]], key: str) -> bool:
    """Is there a number at all (no values are labelled in some)?"""
    return not all(np.isnan(s[key]) for s in stories.values())


def main() -> None:
    """Prints one JSON object, or a table with --stories."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    options.add_argument("--json", action="store_true", help="one line of JSON (the default form is the same, indented)")
    options.add_argument("--predictions", type=Path, help="not used: dossiers are scored as they are made")
    options.add_argument("--stories", action="store_true", help="each story's figures too")
    chosen = options.parse_args()
    print(json.dumps(measure(chosen.data, chosen.stories), indent=None if chosen.json else 1))


if __name__ == "__main__":
    main()
