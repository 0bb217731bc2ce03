"""How well one article is read: dates, figures, quotes and names against annotated sets, beside other programs.

    python bench/reading.py [--data ../shared/data] [--json] [--predictions DIR] [--only figures] [--no-peers]

--json prints one object {"dates", "figures", "quotes", "names", "speed"}; without it a table, in which the other programs
that are installed (pip install recognizers-text-suite 'emoji<2' quantulum3) are run on the same texts, and figures of the
others are cited. A set whose file is absent, and a reader without a bench, are left out.
"""

from __future__ import annotations

import argparse
import importlib
import json
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(Path(__file__).parent))

READERS = ("dates", "figures", "quotes", "names")
CITED = (  # reader, figure, program, value, where it comes from
    ("dates", "news, relaxed F1 / value F1", "HeidelTime", ".907 / .781", "own scorer, news kept back"),
    ("dates", "news, relaxed F1 / value F1", "recognizers-text", ".852 / .593", "own scorer, news kept back"),
    ("dates", "news, relaxed F1 / value F1", "dateparser search", ".689 / .030", "own scorer, news kept back"),
    ("figures", "currency / number / percent / dimension", "recognizers-text", ".814 / .758 / .909 / .711", "its own specs"),
    ("figures", "currency / number / percent / dimension", "quantulum3", ".216 / .487 / .440 / .588", "the same specs"),
    ("figures", "news span F1 / value / unit / of", "digit runs as counts", ".686 / .658 / .308 / .265", "its README"),
    ("quotes", "direct_found_with_source", "marks, nearest capital", ".73", "own scorer"),
    ("quotes", "chars F1", "quotation marks", ".526", "README of the set"),
    ("names", "uner-ewt strict F1", "runs of capitalised words", ".382", "README of the set"),
)  # fmt: skip


def measure(name: str, data: Path, predictions: Path | None) -> dict[str, Any] | None:
    """One reader's figures, or None where its bench or its sets are absent."""
    if not (Path(__file__).parent / "readers" / f"{name}.py").exists():
        return None
    run: Callable[[Path, Path | None], dict[str, Any]] = importlib.import_module(f"readers.{name}").run
    return run(data, predictions) or None


def readers() -> dict[str, Callable[[str], Any]]:
    """The four readers as functions of an English text."""
    from retold.language import words_for
    from retold.model import Published
    from retold.stages.dates import read_dates
    from retold.stages.figures import read_figures
    from retold.stages.names import read_names
    from retold.stages.quotes import read_quotes

    words, day = words_for("en"), date(2024, 5, 16)
    published = Published(day, day, "metadata")
    return {
        "dates": lambda text: read_dates(text, published, words),
        "figures": lambda text: read_figures(text, words),
        "quotes": lambda text: read_quotes(text, words),
        "names": lambda text: read_names(text, words),
    }


def speed(runs: int = 9) -> dict[str, Any]:
    """Milliseconds for an article of 700 words (the best of some runs), and how many times as long 1 MB takes as 100 kB:
    {reader: {"ms", "ratio"}, "all_ms"}. The text is the repository's own examples."""
    corpus = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "examples").rglob("*.txt")))
    words = corpus.split(" ")
    article = " ".join((words * (700 // len(words) + 1))[:700])
    small, large = ((corpus * (size // len(corpus) + 1))[:size] for size in (100_000, 1_000_000))
    out: dict[str, Any] = {}
    for name, read in readers().items():
        read(article)
        ms = min(timed(read, article) for _ in range(runs)) * 1000
        ratio = timed(read, large) / min(timed(read, small) for _ in range(3))
        out[name] = {"ms": round(ms, 2), "ratio": round(ratio, 1)}
    return {**out, "all_ms": round(sum(row["ms"] for row in out.values()), 2)}


def timed(read: Callable[[str], Any], text: str) -> float:
    """Seconds of this process for one reading: what else the machine does is not counted."""
    began = time.process_time()
    read(text)
    return time.process_time() - began


def flat(figures: dict[str, Any], prefix: str = "") -> list[tuple[str, float]]:
    """The figures with dotted keys."""
    rows: list[tuple[str, float]] = []
    for key, value in figures.items():
        rows += flat(value, f"{prefix}{key}.") if isinstance(value, dict) else [(f"{prefix}{key}", value)]
    return rows


def table(figures: dict[str, Any], live: dict[str, dict[str, Any]]) -> str:
    """What was measured, beside others: live ones in columns, cited ones below."""
    out = [f"{'':34s} {'retold':>8s}" + "".join(f" {name:>18s}" for name in live)]
    for key, value in flat(figures):
        others = [dict(flat(rows)).get(key) for rows in live.values()]
        out.append(f"{key:34s} {value:8.3f}" + "".join(f" {'':>18s}" if x is None else f" {x:18.3f}" for x in others))
    out += ["", "others, cited"]
    out += [
        f"{name:8s} {what:42s} {who:42s} {value:28s} {source}" for name, what, who, value, source in CITED if name in figures
    ]
    return "\n".join(out)


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--json", action="store_true", help="one JSON object instead of a table")
    parser.add_argument("--predictions", type=Path, help="a folder to write what was predicted to")
    parser.add_argument("--only", choices=READERS, help="one reader alone")
    parser.add_argument("--no-peers", action="store_true", help="do not run other programs for the table")
    args = parser.parse_args()
    names = (args.only,) if args.only else READERS
    measured = {name: measure(name, args.data, args.predictions) for name in names}
    figures: dict[str, Any] = {name: rows for name, rows in measured.items() if rows is not None}
    if args.json:
        print(json.dumps({**figures, "speed": speed()}))
        return 0
    peers = {} if args.no_peers else importlib.import_module("readers.peers").run(args.data)
    print(table({**figures, "speed": speed()}, peers))
    return 0


if __name__ == "__main__":
    sys.exit(main())
