"""The dates reader against TIMEX3 annotations: every set found as `dates/*`, each text read with its day of publication."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from readers.figures import found, records, scorer, write

from retold.language import words_for
from retold.model import Published
from retold.stages.dates import read_dates


def run(data: Path, predictions: Path | None) -> dict[str, Any]:
    """Strict, relaxed and value F1 of each set, by the first part of its file's name; predictions are written where a folder
    is given, as records {id, timex} in dates-SET.jsonl."""
    out: dict[str, Any] = {}
    for path in found(data, "dates/*"):
        name = path.name.split(".")[0].split("-")[0]
        gold = records(path)
        said = [{"id": row["id"], "timex": read(row["text"], row.get("published"))} for row in gold]
        write(predictions, f"dates-{name}.jsonl", said)
        result = scorer(data, "score_spans").score(gold, said, "timex")
        out[name] = {key: result[key]["f1"] for key in ("strict", "relaxed", "value")}
    return out


def read(text: str, published: str | None) -> list[dict[str, Any]]:
    """The time expressions of a text as TIMEX3 spans, types and values."""
    day = date.fromisoformat(published[:10]) if published else None
    mentions = read_dates(text, Published(day, day, "metadata") if day else None, words_for("en"))
    return [{"start": m.span[0], "end": m.span[1], "type": m.type, "value": m.timex} for m in mentions]
