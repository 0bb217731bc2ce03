"""The language of a text."""

from __future__ import annotations

from functools import cache
from typing import Any

_SAMPLE = 500
_LEAST = 20


def identify(text: str) -> str:
    """The ISO 639-1 code of a text's language, judged by its first 500 characters; "" where they are too few to tell."""
    sample = " ".join(text[: 4 * _SAMPLE].split())[:_SAMPLE]
    if sum(c.isalpha() for c in sample) < _LEAST:
        return ""
    code: str = _classifier().classify(sample)[0]
    return code


@cache
def _classifier() -> Any:
    import py3langid

    return py3langid
