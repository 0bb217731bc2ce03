"""How long the main job takes, and how much memory: `retold report` on each shared story, cold, as a whole process.

    python bench/speed.py [--data ../shared/data] [--runs 5] [--json]

Seconds are wall time, medians over the runs after one warm-up; memory is the peak of the process (MB), children included.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent


def run_once(folder: Path, out: Path) -> tuple[float, float]:
    """Wall seconds and peak megabytes of one cold report."""
    command = [sys.executable, "-m", "retold", "report", str(folder), "-o", str(out), "--quiet"]
    quiet = [(os.POSIX_SPAWN_OPEN, fd, os.devnull, os.O_WRONLY, 0) for fd in (1, 2)]
    began = time.perf_counter()
    child = os.posix_spawn(sys.executable, command, os.environ, file_actions=quiet)
    _, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - began
    if status:
        raise SystemExit(f"{' '.join(command)} ended with {status}")
    return seconds, usage.ru_maxrss / 1024


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    stories = sorted(path for path in (args.data.parent / "stories").glob("*") if path.is_dir())
    figures = {}
    with tempfile.TemporaryDirectory() as folder:
        for story in [*stories, ROOT / "examples" / "ferry"]:
            runs = [run_once(story, Path(folder) / "dossier.json") for _ in range(args.runs + 1)][1:]
            figures[story.name] = {
                "seconds": round(statistics.median(seconds for seconds, _ in runs), 2),
                "peak_mb": round(statistics.median(peak for _, peak in runs)),
            }
    if args.json:
        print(json.dumps(figures))
    else:
        for name, row in figures.items():
            print(f"{name:22s} {row['seconds']:6.2f} s {row['peak_mb']:6d} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
