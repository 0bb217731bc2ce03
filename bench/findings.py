"""Findings against labelled stories, by score_dossier.py: links, verdicts, values, conflicts found and invented.

    python bench/findings.py [--data ../shared/data] [--json] [--stories]

`shared` is the mean over the shared stories, `train` over the labelled stories whose pairs taught stages/findings/judge.py,
`later_train` over those that taught clashes/conflicts.py alone, `test` and `later_test` over those that taught nothing and
that nothing was tuned on. Accounts are those that lineage finds, as in a real run. `disputed_found` counts gold facts marked
disputed or updated that a finding marked so shows: two sides of a difference are told by tellings of the fact. `false_share`
is the share of findings marked so that show no such fact; `conflicts_unseen` the same over `test` and `later_test`.
`verdicts_even` counts the facts that one account tells as much as those that several do: of the labelled facts three in
four are shared, of the shared stories' and of what a reader meets most are told by one.

`sure` and `doubtful` are the corroborated findings with a confidence of .5 and more, and of less: of how many the tellings
of two accounts carry one gold fact (`right`), and their mean confidence; `_unseen` over the stories that taught nothing.
`--fit` gives the two numbers that make a chance a confidence (findings/judge.py, HOLDS), over the stories that do teach.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).parent))

import told

from retold.model import Finding, StoryParts, Telling
from retold.options import Options
from retold.stages.findings import judge
from retold.stages.findings import reconcile as reconciling
from retold.stages.findings.reconcile import reconcile

Held = tuple[float, bool]
LINKS = ("links_f1", "links_precision", "links_recall", "links_recall_independent")
KEYS = (*LINKS, "verdicts", "verdicts_even", "values", "accounts_f1")
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


def held(gold: dict[str, Any], parts: StoryParts, findings: tuple[Finding, ...]) -> list[Held]:
    """Of each corroborated finding its confidence, and whether tellings of two accounts carry one gold fact."""
    texts = {article.id: (article.source, article.text) for article in parts.articles}
    account = {article: account.id for account in parts.accounts for article in account.articles}

    def facts(telling: Telling) -> set[str]:
        source, text = texts[telling.article]
        return {
            fact["id"]
            for fact in gold["facts"]
            for evidence in fact["told_by"].get(source, ())
            if telling.start < (at := text.find(evidence)) + len(evidence) and -1 < at < telling.end
        }

    out = []
    for finding in findings:
        if finding.verdict == "corroborated" and finding.confidence is not None:
            told_by = [(account[telling.article], facts(telling)) for telling in finding.tellings]
            right = any(a != b and one & two for (a, one), (b, two) in combinations(told_by, 2))
            out.append((finding.confidence, right))
    return out


def confidences(found: Sequence[Held]) -> dict[str, dict[str, float]]:
    """The findings that are sure and those that are doubtful: how many, how many hold, and the mean of their confidence."""
    out = {}
    for name, some in (("sure", [f for f in found if f[0] >= 0.5]), ("doubtful", [f for f in found if f[0] < 0.5])):
        right, mean = (float(np.mean([f[k] for f in some])) for k in (1, 0))
        out[name] = {"findings": len(some), "right": round(right, 4), "confidence": round(mean, 4)}
    return out


def fit(found: Sequence[Held]) -> tuple[float, float]:
    """The constant and the slope that make the log-odds of a chance those that a finding holds: logistic regression."""
    chance, right = np.clip([f[0] for f in found], 0.01, 0.99), np.array([f[1] for f in found])
    x, beta = np.stack([np.ones(len(found)), np.log(chance / (1 - chance))], 1), np.zeros(2)
    for _ in range(25):
        p = 1 / (1 + np.exp(-x @ beta))
        beta += np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x, x.T @ (right - p))
    return float(beta[0]), float(beta[1])


def fitted(data: Path) -> tuple[float, float]:
    """The same on the stories that teach, by the chances as they are."""
    judge.HOLDS, reconciling.NAMED, reconciling.COUNTED = (0.0, 1.0), 1.0, 0.0
    made, found = told.tools(), []
    for story in told.labelled(data):
        if story.name not in (*told.UNSEEN, *told.SPARSE):
            parts = told.parts(story.pages, made)
            found += held(story.gold, parts, reconcile(parts, made.words_for, Options().reconcile))
    return fit(found)


def measure(data: Path, each: bool) -> dict[str, Any]:
    """All figures; with `each`, those of every story too."""
    made, scorer = told.tools(), told.scorer(data)
    rows: dict[str, dict[str, dict[str, float]]] = {}
    sure: dict[bool, list[Held]] = {True: [], False: []}
    for story in told.labelled(data):
        parts = told.parts(story.pages, made)
        findings = reconcile(parts, made.words_for, Options().reconcile)
        sure[story.name in told.UNSEEN] += held(story.gold, parts, findings) if story.name not in told.SPARSE else []
        shown = scorer.Dossier(told.dossier(parts, findings))
        result = scorer.score(story.gold, shown) | {"verdicts_even": evenly(scorer, story.gold, shown)}
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
    out |= confidences(sure[True] + sure[False])
    out |= {f"{name}_unseen": figures for name, figures in confidences(sure[True]).items()}
    return {**out, "stories": every} if each else out


def evenly(scorer: Any, gold: dict[str, Any], shown: Any) -> float:
    """The share of right verdicts, the facts of one account and those of several counted as much."""
    told_by = [[fact for fact in gold["facts"] if (fact["verdict"] == "single") == alone] for alone in (True, False)]
    return float(np.nanmean([scorer.score({**gold, "facts": facts}, shown)["verdicts"] for facts in told_by]))


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
    options.add_argument("--fit", action="store_true", help="fit HOLDS of stages/findings/judge.py instead")
    chosen = options.parse_args()
    if chosen.fit:
        print(json.dumps([round(number, 2) for number in fitted(chosen.data)]))
        return
    print(json.dumps(measure(chosen.data, chosen.stories), indent=None if chosen.json else 1))


if __name__ == "__main__":
    main()
