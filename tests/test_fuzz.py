"""Odd inputs: a short run of bench/fuzz.py, and again what its long runs found."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "bench"))

import fuzz  # noqa: E402

CASES = [json.loads(line) for line in (ROOT / "tests" / "fuzz_cases.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['reader']}-{case['fault'][:30]}")
def test_what_was_found_once_is_mended(case: dict[str, str]) -> None:
    assert fuzz.fault(case["reader"], case["text"]) == ""


@pytest.mark.parametrize("reader", fuzz.READERS)
def test_no_odd_input_crashes_a_reader_or_keeps_it_busy(reader: str) -> None:
    found, _ = fuzz.run(reader, 60 if reader == "html" else 300, seed=0)
    assert found == []
