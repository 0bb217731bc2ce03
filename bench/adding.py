"""What it costs to add many articles to a collection in one run: articles a second, and memory.

    python bench/adding.py [--articles 20000] [--alone 0.9] [--workers 2] [--json]

The articles are invented clippings of eight sentences as JSON lines: `--alone` is the share of those that tell an event
which no other tells, in invented words; the rest are stories from piles.py, with their copies and edits. `retold add` runs
as a process of its own, twice: on 2,000 articles, then on all. Memory is the sum over the process and its workers, in MB;
`growth_mb` is by how much the peak of the second run is above that of the first. `cpu_ms` is processor time an article,
which a busy machine changes less than seconds.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

import piles

FIRST = 2_000


def write(path: Path, count: int, alone: float, seed: int = 5) -> None:
    """`count` articles in a random order, `alone` of them without another of their event."""
    dice = random.Random(seed)
    told, _ = piles.pile(count - int(count * alone), seed)
    texts = [article.text for article in told]
    words = [piles.name(dice, dice.choice((1, 2, 2, 3))).lower() for _ in range(30_000)]
    texts += (" ".join(sentence(dice, words) for _ in range(8)) for _ in range(count - len(texts)))
    dice.shuffle(texts)
    with path.open("w", encoding="utf-8") as file:
        for number, text in enumerate(texts):
            file.write(json.dumps({"id": str(number), "text": text, "language": "en", "published": "2026-03-02"}) + "\n")


def sentence(dice: random.Random, words: list[str]) -> str:
    """One sentence of an event that nobody else tells: the words of the language with invented ones, a name, a figure."""
    noun, verb, thing, place = (words[int(len(words) * dice.random() ** 2)] for _ in range(4))
    person, day = f"{piles.name(dice, 1)} {piles.name(dice, 2)}", dice.choice(piles.DAYS)
    shapes = (
        f"The {noun} of {place.capitalize()} {verb}ed the {thing} on {day}, {person} said.",
        f"About {dice.randrange(11, 990)} {noun}s were {verb}ed before the {thing} came to {place.capitalize()}.",
        f"“We {verb} no {thing},” {person} told the {noun} in {place.capitalize()}.",
        f"It cost {dice.randrange(2, 90)} million crowns to {verb} the {noun}, and the {thing} is still not {place}.",
    )
    return dice.choice(shapes)


def megabytes(process: int) -> Iterator[float]:
    """The memory of a process and of those it started."""
    try:
        yield int(Path(f"/proc/{process}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
        for child in Path(f"/proc/{process}/task/{process}/children").read_text().split():
            yield from megabytes(int(child))
    except (OSError, IndexError):
        return


def run(source: Path, workers: int) -> dict[str, float]:
    """One `retold add`, measured."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "retold", "add", f"{folder}/news.retold", str(source), "--workers", str(workers)]
        before = os.times()
        began = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        most = own = 0.0
        while process.poll() is None:
            parts = list(megabytes(process.pid))
            most, own = max(most, sum(parts)), max(own, parts[0] if parts else 0.0)
            time.sleep(0.2)
        seconds = time.perf_counter() - began
        after = os.times()
    if process.returncode:
        raise SystemExit(f"retold add ended with {process.returncode}")
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return {"seconds": seconds, "cpu": cpu, "most": most, "own": own}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--alone", type=float, default=0.9)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    runs: list[dict[str, float]] = []
    with tempfile.TemporaryDirectory() as folder:
        for count in (FIRST, args.articles):
            source = Path(folder) / f"{count}.jsonl"
            write(source, count, args.alone)
            runs.append(run(source, args.workers))
    first, whole = runs
    figures: dict[str, Any] = {
        "articles_per_s": round(args.articles / whole["seconds"], 1),
        "cpu_ms": round(1000 * whole["cpu"] / args.articles, 2),
        "peak_mb": round(whole["most"]),
        "growth_mb": round(whole["most"] - first["most"]),
        "growth_of_the_process_mb": round(whole["own"] - first["own"]),
    }
    print(json.dumps(figures, indent=None if args.json else 1))


if __name__ == "__main__":
    main()
