"""No figure of quality falls silently: every pinned floor in bench/floors is measured again by its bench."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
FLOORS = sorted((ROOT / "bench" / "floors").glob("*.json"))
READERS = {"dates", "figures", "quotes", "names"}  # floors of bench/reading.py, one file a reader
BENCHES = sorted({"reading" if path.stem in READERS else path.stem for path in FLOORS})


def floors_of(bench: str) -> dict[str, float]:
    paths = [path for path in FLOORS if path.stem == bench or (bench == "reading" and path.stem in READERS)]
    return {key: floor for path in paths for key, floor in json.loads(path.read_text()).items()}


def lookup(figures: dict[str, Any], key: str) -> Any:
    value: Any = figures
    for part in key.split("."):
        value = value.get(part) if isinstance(value, dict) else None
    return value


@pytest.mark.shared
@pytest.mark.parametrize("bench", BENCHES)
def test_no_figure_falls_below_its_floor(bench: str, shared: Path) -> None:
    command = [sys.executable, str(ROOT / "bench" / f"{bench}.py"), "--data", str(shared / "data"), "--json"]
    run = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, timeout=1200)
    assert run.returncode == 0, run.stderr[-3000:]
    figures = json.loads(run.stdout.splitlines()[-1])
    below = {}
    for key, floor in floors_of(bench).items():
        measured = lookup(figures, key)
        worse = measured is None or (measured > -floor if floor < 0 else measured < floor)
        if worse:
            below[key] = (measured, floor)
    assert not below, f"below the floor (measured, floor): {below}; all figures: {figures}"
