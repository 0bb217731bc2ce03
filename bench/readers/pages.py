"""Extraction from web pages against a benchmark: what bench/html.py runs."""

from __future__ import annotations

import argparse
import gzip
import json
import time
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

from retold.sources.decode import decode
from retold.sources.html import extract
from retold.stages.published import from_metadata

ROOT = Path(__file__).parents[2]
ROUNDS = 5  # the fastest of so many counts, where a round takes a quarter of a second: others on the machine only slow it


def scorer(data: Path) -> ModuleType:
    """The scorer beside the data, else the one beside the checkout."""
    paths = [folder / "score" / "score_html.py" for folder in (data.parent, ROOT.parent / "shared")]
    spec = spec_from_file_location("score_html", next(path for path in paths if path.exists()))
    assert spec and spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def pages(folder: Path) -> dict[str, tuple[str, str]]:
    """(HTML, address) of each page by its id."""
    truth = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    found = {}
    for name, record in truth.items():
        path = next((folder / "html").glob(f"{name}.html*"))
        data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        found[name] = (decode(data, html=True)[0], record.get("url", ""))
    return found


def measure(folder: Path, score: ModuleType, fast: bool, predictions: Path | None) -> dict[str, Any]:
    """F1, pages a processor second, and the share of pages that were given a day."""
    html = pages(folder)
    extract("<p>Modules are loaded by the first page, which is not counted.</p>" * 20, fast=fast)
    seconds = float("inf")
    for _ in range(ROUNDS if fast else 1):
        began = time.process_time()
        said = {name: extract(page, url, fast) for name, (page, url) in html.items()}
        seconds = min(seconds, time.process_time() - began)
    if predictions:
        rows = (json.dumps({"id": name, "text": found.text}, ensure_ascii=False) for name, found in said.items())
        predictions.mkdir(parents=True, exist_ok=True)
        name = f"html-{folder.name}{'-fast' if fast else ''}.jsonl"
        (predictions / name).write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")
    figures = score.score(score.read(folder / "ground-truth.json"), {name: found.text for name, found in said.items()})
    return {
        "f1": round(figures["f1"], 4),
        "precision": round(figures["precision"], 4),
        "recall": round(figures["recall"], 4),
        "pages_per_s": round(len(html) / seconds, 1),
        "dated": round(sum(from_metadata(found.published, None) is not None for found in said.values()) / len(said), 3),
    }


def main(about: str) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--predictions", type=Path)
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    figures: dict[str, Any] = {}
    for folder in sorted((args.data / "html").glob("*/ground-truth.json")):
        score = scorer(args.data)
        quick = measure(folder.parent, score, True, args.predictions)  # first: who reads fast never loads the other reader
        figures[folder.parent.name] = {**measure(folder.parent, score, False, args.predictions), "fast": quick}
    print(json.dumps(figures, indent=None if args.json else 1))
    return 0
