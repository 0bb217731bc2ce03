"""Which text is made from which: COUNTER, the Helsinki pairs, WMT21 versions among news articles, OneStop rewrites; one
setting for all.

    python bench/reuse.py [--data ../shared/data] [--json] [--predictions DIR] [--only counter,helsinki,wmt21,onestop]

COUNTER: a link is WD, an excerpt PD, none ND; that the first text is an agency's which the second's paper gets is known
there, and told. Helsinki: AUC of the amount of shared text (lineage/likeness.py) against label D, and how many such pairs
lie in one story. WMT21: versions are mixed with the articles of `stories`, and go the whole way from text to accounts.
OneStop: accounts likewise; direction is the share of links between two levels that say which is the simplified one.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import corpora

from retold.model import Article
from retold.stages.lineage.likeness import likeness
from retold.stages.lineage.reuse import relate
from retold.stages.texts.passages import Telling, prepare

LEVELS = {"adv": 0, "int": 1, "ele": 2}


def told(item: Article) -> Telling:
    """An article prepared for comparing."""
    return prepare(item, corpora.statements(item))


def counter(data: Path, predictions: Path | None) -> dict[str, float] | None:
    """Wholly, partially, not derived: macro F1 of the three and of derived or not."""
    path = corpora.find(data, "reuse/counter")
    if path is None:
        return None
    gold, rows = corpora.read(path), []
    for row in gold:
        source = told(corpora.article("a", row["source_text"], language="ur"))
        derived = told(corpora.article("b", row["derived_text"], language="ur"))
        link = relate(source, derived, corpora.OPTIONS.reuse, supplied=True)
        rows.append({"id": row["id"], "label": "ND" if link is None else "PD" if link.kind == "excerpt" else "WD"})
    corpora.write(predictions, "counter.jsonl", rows)
    result = corpora.scorer(data, "score_reuse").pairs(gold, rows)
    return {"ternary_f1": round(result["macro_f1"], 4), "binary_f1": round(result["binary"]["macro_f1"], 4)}


def helsinki(data: Path, predictions: Path | None) -> dict[str, float] | None:
    """AUC of the amount of text that two articles share outside quotations; and, of the pairs made one from the other, the
    share that lies in one story when all 612 articles are grouped, whose theme is one."""
    texts, pairs = corpora.find(data, "reuse/helsinki"), corpora.find(data, "reuse/helsinki-pairs")
    if texts is None or pairs is None:
        return None
    gold = corpora.read(pairs)
    pile = [corpora.article(row["id"], row["text"], row["title"]) for row in corpora.read(texts)]
    story_of = {name: story.id for story in corpora.stories(pile) for name in story.articles}
    wanted = {name for row in gold for name in (row["a"], row["b"])}
    tellings = {item.id: told(replace(item, title="")) for item in pile if item.id in wanted}
    scores = [likeness(tellings[row["a"]], tellings[row["b"]], corpora.OPTIONS.reuse).amount() for row in gold]
    rows = [{"id": row["id"], "score": score} for row, score in zip(gold, scores, strict=True)]
    corpora.write(predictions, "helsinki.jsonl", rows)
    positive = [score for row, score in zip(gold, scores, strict=True) if row["label"] == "D"]
    negative = [score for row, score in zip(gold, scores, strict=True) if row["label"] != "D"]
    wins = sum((p > n) + (p == n) / 2 for p in positive for n in negative)
    together = [story_of[row["a"]] == story_of[row["b"]] for row in gold if row["label"] == "D"]
    return {
        "auc": round(wins / max(1, len(positive) * len(negative)), 4),
        "in_one_story": round(sum(together) / max(1, len(together)), 4),
    }


def wmt21(data: Path, predictions: Path | None) -> dict[str, float] | None:
    """Versions of one text within and across languages, among articles that are none."""
    path = corpora.find(data, "reuse/wmt21")
    if path is None:
        return None
    gold = corpora.read(path)
    articles = [corpora.article("w" + row["id"], row["text"], language=row["lang"]) for row in gold]
    for name in ("ecbplus", "giveme5w1h", "basil"):
        others = corpora.find(data, f"stories/{name}")
        articles += [
            corpora.article(f"s{name}{row['id']}", row["text"], row.get("title", ""))
            for row in (corpora.read(others) if others else ())
        ]
    made, _ = corpora.lineage(articles)
    rows = [{"id": name[1:], "group": account.id} for account in made for name in account.articles if name.startswith("w")]
    corpora.write(predictions, "wmt21.jsonl", rows)
    groups = corpora.scorer(data, "score_reuse").groups
    whole = groups(gold, rows)
    language = {str(row["id"]): row["lang"] for row in gold}
    within = groups(
        [{"id": row["id"], "doc": f"{row['doc']}|{row['lang']}"} for row in gold],
        [{"id": row["id"], "group": f"{row['group']}|{language[row['id']]}"} for row in rows],
    )
    return {
        "pair_f1": round(within["pair"]["f1"], 4),
        "pair_f1_all": round(whole["pair"]["f1"], 4),
        "ari": round(whole["ari"], 4),
        "precision_all": round(whole["pair"]["precision"], 4),
    }


def onestop(data: Path, predictions: Path | None) -> dict[str, float] | None:
    """Rewrites of one text, and which of two is the simplified one."""
    path = corpora.find(data, "reuse/onestop")
    if path is None:
        return None
    gold = corpora.read(path)
    row_of = {row["id"]: row for row in gold}
    made, links = corpora.lineage([corpora.article(row["id"], row["text"]) for row in gold])
    rows = [{"id": name, "group": account.id} for account in made for name in account.articles]
    corpora.write(predictions, "onestop.jsonl", rows)
    right = total = 0
    for link in links:
        a, b = row_of[link.a], row_of[link.b]
        if a["doc"] == b["doc"]:
            total += 1
            right += link.direction == ("a->b" if LEVELS[a["level"]] < LEVELS[b["level"]] else "b->a")
    result = corpora.scorer(data, "score_reuse").groups(gold, rows)
    return {"pair_f1": round(result["pair"]["f1"], 4), "direction": round(right / max(1, total), 4)}


SETS: dict[str, Callable[[Path, Path | None], dict[str, float] | None]] = {
    "counter": counter,
    "helsinki": helsinki,
    "onestop": onestop,
    "wmt21": wmt21,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path(__file__).parent.parent / "../shared/data")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    parser.add_argument("--predictions", type=Path, help="write what was predicted there")
    parser.add_argument("--only", default=",".join(SETS), help="sets to measure, with commas")
    given = parser.parse_args()
    measured = {name: SETS[name](given.data.resolve(), given.predictions) for name in given.only.split(",")}
    figures = {name: value for name, value in measured.items() if value is not None}
    print(json.dumps(figures, indent=None if given.json else 1))


if __name__ == "__main__":
    main()
