"""Conflicts on invented stories: how many of the marked ones are found, and how many findings are marked without one?

    python bench/conflicts.py [--json] [--all] [--misses 20]

Reads models/stories: those that taught no weight, or all. `recall` is the share of facts to which two accounts give values
that cannot agree, by the story's marks, that stand in a finding marked disputed or updated which holds both sides;
`precision` the share of marked findings that hold such a fact; `false_share` the other marked findings, of all findings.
Accounts are given.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(ROOT / "models"))

import invented  # noqa: E402
import told  # noqa: E402

from retold.model import Finding, StoryParts  # noqa: E402
from retold.options import Options  # noqa: E402
from retold.stages.findings.reconcile import reconcile  # noqa: E402

Place = tuple[str, int, int]


def facts_told(story: invented.Invented, parts: StoryParts) -> dict[Place, dict[int, bool]]:
    """For each statement (article, start, end) the facts it tells, and whether against the others."""
    return {
        (article.id, s.start, s.end): invented.facts(story.told[article.source], s.start, s.end)
        for article in parts.articles
        for s in parts.statements[article.id]
    }


def contested(told_by: dict[Place, dict[int, bool]]) -> set[int]:
    """The facts to which two articles give values that cannot agree."""
    sides: dict[int, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
    for (article, _, _), own in told_by.items():
        for fact, against in own.items():
            sides[fact][against].add(article)
    return {fact for fact, (plain, against) in sides.items() if against and len(plain | against) > 1}


def shown(finding: Finding, told_by: dict[Place, dict[int, bool]], facts: set[int]) -> set[int]:
    """The contested facts that a finding holds both sides of."""
    places = [(t.article, t.start, t.end) for t in finding.tellings]
    own = [told_by.get(place, {}) for place in places]
    return {
        fact
        for fact in facts
        if any(one.get(fact) for one in own)
        and len({place[0] for place, one in zip(places, own, strict=True) if fact in one}) > 1
    }


def measure(every: bool, misses: int) -> dict[str, Any]:
    """Counts and shares over the stories."""
    made, count, kinds = told.tools(), Counter[str](), Counter[str]()
    for story in invented.stories():
        if not (every or story.held_out):
            continue
        parts = told.parts(story.pages, made, [[page.source] for page in story.pages])
        told_by = facts_told(story, parts)
        facts = contested(told_by)
        found: set[int] = set()
        for finding in reconcile(parts, made.words_for, Options().reconcile):
            marked = finding.verdict in ("disputed", "updated")
            here = shown(finding, told_by, facts)
            count["findings"] += 1
            count["marked"] += marked
            count["right"] += marked and bool(here)
            found |= here if marked else set()
            if marked and not here:
                kinds.update(d.kind for d in finding.differences)
                if misses > 0:
                    misses -= 1
                    show(story.name, parts, finding)
        count["contested"] += len(facts)
        count["found"] += len(found)
    false = count["marked"] - count["right"]
    return {
        "recall": round(count["found"] / max(1, count["contested"]), 4),
        "precision": round(count["right"] / max(1, count["marked"]), 4),
        "false_share": round(false / max(1, count["findings"]), 4),
        **count,
        "false_kinds": dict(sorted(kinds.items())),
    }


def show(name: str, parts: StoryParts, finding: Finding) -> None:
    """Prints a finding that is marked without cause, for whoever mends it."""
    texts = {article.id: article.text for article in parts.articles}
    print(f"\n{name}: {finding.verdict}: {' '.join(d.note for d in finding.differences)}", file=sys.stderr)
    for t in finding.tellings:
        print("    ", texts[t.article][t.start : t.end], file=sys.stderr)


def main() -> None:
    """Prints one JSON object."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--json", action="store_true", help="one line of JSON (the default form is the same, indented)")
    options.add_argument("--all", action="store_true", help="the stories that taught the weights too")
    options.add_argument(
        "--misses", type=int, default=0, help="show so many findings marked without cause, on standard error"
    )
    options.add_argument("--data", type=Path, help="not used: the stories are the project's own")
    chosen = options.parse_args()
    print(json.dumps({"invented": measure(chosen.all, chosen.misses)}, indent=None if chosen.json else 1))


if __name__ == "__main__":
    main()
