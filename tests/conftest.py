"""What tests share: the evaluation data beside the checkout, and the examples."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
EXAMPLES = ROOT / "examples"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of evaluation data. Skips where it is absent; under CI it has to be there."""
    if not SHARED.is_dir():
        if os.environ.get("CI"):
            pytest.fail(f"under CI the evaluation data must be at {SHARED}")
        pytest.skip("the evaluation data (a folder `shared` beside the checkout) is absent")
    return SHARED


@pytest.fixture(scope="session")
def examples() -> Path:
    """The invented stories."""
    return EXAMPLES
