"""A dossier as one HTML page, as Markdown, or as JSON: Dossier in, text out. Nothing is read or written here."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from typing import Any

from retold.faces.markdown import to_markdown
from retold.faces.wording import encodable
from retold.model import Dossier


def to_json(dossier: Dossier) -> str:
    """The dossier as JSON text in the shape of docs/dossier.schema.json. What UTF-8 cannot hold is replaced, character for
    character; a number that JSON cannot hold is an open end (null)."""
    values = dossier.to_json()
    try:
        text = json.dumps(values, ensure_ascii=False, indent=1, allow_nan=False)
    except ValueError:
        text = json.dumps(_finite(values), ensure_ascii=False, indent=1, allow_nan=False)
    return encodable(text) + "\n"


def _finite(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _finite(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_finite(item) for item in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value


def to_html(dossier: Dossier, collection: str = "") -> str:
    """The dossier as one self-contained page that opens offline: no request, no eval, everything of the articles escaped.
    `collection` is the file that keeps it, for commands."""
    from retold.faces.page import page  # brings Jinja2, which no other format needs

    return encodable(page(dossier, collection))


FORMATS: dict[str, Callable[[Dossier], str]] = {".html": to_html, ".md": to_markdown, ".json": to_json}
