"""Pin the floors of a bench at what it measures now. A floor only goes up.

Lowering a floor takes --lower, and a reason in CHANGELOG.md.

    python bench/pin.py NAME [--margin .003] [--lower] < figures.json      (figures: what `bench/NAME.py --json` printed)

A floor below zero is a ceiling: -5 means at most 5.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

FLOORS = Path(__file__).parent / "floors"


def measured(figures: Any, key: str) -> float:
    """The figure at a dotted key."""
    for part in key.split("."):
        figures = figures[part]
    return float(figures)


def main() -> int:
    """Raise each pinned floor to what was measured, less the margin."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("name", help="the floors file, without .json")
    parser.add_argument("--margin", type=float, default=0.003)
    parser.add_argument("--lower", action="store_true", help="allow a floor to go down")
    args = parser.parse_args()
    path = FLOORS / f"{args.name}.json"
    floors = json.loads(path.read_text())
    figures = json.load(sys.stdin)
    for key, floor in floors.items():
        if floor < 0:
            continue
        new = round(measured(figures, key) - args.margin, 3)
        if new < floor and not args.lower:
            print(f"{key}: measured {measured(figures, key):.4f}, floor {floor}: kept")
            continue
        floors[key] = new
    path.write_text(json.dumps(floors, indent=1) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
