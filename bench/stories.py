"""Which articles tell one event: B-cubed F1, pair F1 and topics mixed on ECB+, Giveme5W1H and BASIL, one setting for all.

python bench/stories.py [--data ../shared/data] [--json] [--predictions DIR]
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

import corpora


def measure(data: Path, predictions: Path | None) -> dict[str, Any]:
    """The figures of every set that is there."""
    score = corpora.scorer(data, "score_stories").score
    figures: dict[str, Any] = {}
    for name in ("ecbplus", "giveme5w1h", "basil"):
        path = corpora.find(data, f"stories/{name}")
        if path is None:
            continue
        gold = corpora.read(path)
        day = [row.get("published") or row.get("date") or "" for row in gold]
        articles = [
            corpora.article(str(row["id"]), row["text"], row.get("title", ""), "en", on)
            for row, on in zip(gold, day, strict=True)
        ]
        rows = [{"id": item, "story": story.id} for story in corpora.stories(articles) for item in story.articles]
        corpora.write(predictions, f"stories-{name}.jsonl", rows)
        result = score(gold, rows)
        figures[name] = {"b3_f1": round(result["bcubed"]["f1"], 4), "pair_f1": round(result["pair"]["f1"], 4)}
        if "topics_mixed" in result:
            figures[name]["topics_mixed"] = result["topics_mixed"]
    return figures


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path(__file__).parent.parent / "../shared/data")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    parser.add_argument("--predictions", type=Path, help="write what was predicted there")
    given = parser.parse_args()
    figures = measure(given.data.resolve(), given.predictions)
    print(json.dumps(figures, indent=None if given.json else 1))


if __name__ == "__main__":
    main()
