"""Cost of findings as a story grows: one event told by 10, 20, 40 and 80 independent accounts, after reading and embedding.

    python bench/growth.py [--sizes 10,20,40,80] [--runs 3] [--seed 1] [--json]

An article of 700 words is put together from the invented stories of models/tellings: half of its paragraphs are from the
tellings of one event, drawn anew for each article, the others from events that no other article has. Seconds are those of
stages/findings/reconcile.py on the clock, medians; `growth` is the exponent b of articles ** b that fits them best.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parent.parent / "models"))

import invented
import told

from retold.model import Page, StoryParts
from retold.options import Options
from retold.stages.findings.reconcile import reconcile

TELLINGS = Path(__file__).parent.parent / "models" / "tellings"
WORDS = 700
EVENT = 0  # the story of models/tellings, in the order of their names, that all articles tell


def articles(count: int, seed: int) -> Iterator[Page]:
    """The story's articles, each with a headline."""
    dice = random.Random(seed)
    stories = list(invented.stories(TELLINGS))
    shared = [paragraph for page in stories.pop(EVENT).pages for paragraph in paragraphs(page)]
    others = [[paragraph for page in story.pages for paragraph in paragraphs(page)] for story in stories]
    own = dice.sample(others, len(others))
    for number in range(count):
        event, other = dice.sample(shared, len(shared)), own[number % len(own)]
        chosen = [paragraph for pair in zip(event, other, strict=False) for paragraph in pair]
        lengths = [len(paragraph.split()) for paragraph in chosen]
        enough = next((k for k in range(len(chosen)) if sum(lengths[:k]) >= WORDS), len(chosen))
        yield Page(f"{number:03d}", "\n\n".join(chosen[:enough]), title=event[0].split(". ")[0])


def paragraphs(page: Page) -> list[str]:
    """The paragraphs of a page that are more than a line."""
    return [line for line in page.text.split("\n") if len(line.split()) > 8]


def parts(count: int, seed: int) -> StoryParts:
    """A story of so many articles, read; each is an account of its own."""
    pages = list(articles(count, seed))
    return told.parts(pages, told.tools(), [[page.source] for page in pages])


def seconds(of: StoryParts, runs: int) -> float:
    """How long its findings take, the median."""
    times = []
    for _ in range(runs):
        began = time.perf_counter()
        reconcile(of, told.words_for, Options().reconcile)
        times.append(time.perf_counter() - began)
    return statistics.median(times)


def growth(figures: dict[int, float]) -> float:
    """The slope of the line through the logarithms."""
    x, y = [math.log(size) for size in figures], [math.log(figures[size]) for size in figures]
    return statistics.linear_regression(x, y).slope


def main() -> None:
    """Measures and prints."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--sizes", default="10,20,40,80")
    options.add_argument("--runs", type=int, default=3)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--json", action="store_true")
    options.add_argument("--data", type=Path, help="not used")
    chosen = options.parse_args()
    figures = {size: seconds(parts(size, chosen.seed), chosen.runs) for size in map(int, chosen.sizes.split(","))}
    result = {"seconds": {size: round(value, 2) for size, value in figures.items()}, "growth": round(growth(figures), 2)}
    print(json.dumps(result, indent=None if chosen.json else 1))


if __name__ == "__main__":
    main()
