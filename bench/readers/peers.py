"""Other programs on the same texts, where they are installed: recognizers-text and quantulum3.

Each is given what our reader is given. Recognizers-Text resolves dates against the article's day; its TIMEX values are
scored as they are. quantulum3 finds quantities only: units tell which kind a quantity is.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from readers.figures import found, records, scorer

KINDS = ("currency", "number", "percent", "dimension")
Rows = list[dict[str, Any]]


def run(data: Path) -> dict[str, dict[str, Any]]:
    """The figures of each program that is installed, keyed like ours."""
    programs: dict[str, Callable[[Path], dict[str, Any]]] = {}
    if find_spec("recognizers_number_with_unit"):
        programs["recognizers-text"] = recognizers
    if find_spec("quantulum3"):
        programs["quantulum3"] = quantulum
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return {name: program(data) for name, program in programs.items()}


def specs(data: Path, read: dict[str, Callable[[str], Rows]]) -> dict[str, Any]:
    """Value F1 of a program on the figures specs, by kind."""
    out = {}
    for path in found(data, "figures/recognizers*"):
        for kind, reader in read.items():
            gold = [row for row in records(path) if row["kind"] == kind]
            said = [{"id": row["id"], "results": reader(row["input"])} for row in gold]
            out[kind] = scorer(data, "score_spans").score(gold, said, "results")["value"]["f1"]
    return out


def recognizers(data: Path) -> dict[str, Any]:
    """Recognizers-Text (the Python package) on figures and dates."""
    from recognizers_date_time import recognize_datetime
    from recognizers_number import recognize_number, recognize_percentage
    from recognizers_number_with_unit import recognize_currency, recognize_dimension

    programs = dict(
        zip(KINDS, (recognize_currency, recognize_number, recognize_percentage, recognize_dimension), strict=True)
    )

    def reader(program: Callable[[str, str], Any]) -> Callable[[str], Rows]:
        return lambda text: [
            {
                "start": m.start,
                "end": m.end + 1,
                "value": (m.resolution or {}).get("value"),
                "unit": (m.resolution or {}).get("unit"),
            }
            for m in program(text, "en-us")
        ]

    out: dict[str, Any] = {"figures": specs(data, {kind: reader(program) for kind, program in programs.items()})}
    dates: dict[str, Any] = {}
    for path in found(data, "dates/*"):
        gold, said = records(path), []
        for row in gold:
            day = datetime.fromisoformat(str(row["published"])[:10])
            items = recognize_datetime(row["text"], "en-us", reference=day)
            said.append({"id": row["id"], "timex": [_timex(item) for item in items]})
        result = scorer(data, "score_spans").score(gold, said, "timex")
        dates[path.name.split(".")[0].split("-")[0]] = {key: result[key]["f1"] for key in ("strict", "relaxed", "value")}
    return {**out, "dates": dates}


def _timex(item: Any) -> dict[str, Any]:
    values = (item.resolution or {}).get("values") or [{}]
    return {"start": item.start, "end": item.end + 1, "value": values[-1].get("timex")}


def quantulum(data: Path) -> dict[str, Any]:
    """quantulum3 on figures."""
    from quantulum3 import parser

    def reader(kind: str) -> Callable[[str], Rows]:
        def read(text: str) -> Rows:
            try:
                items = parser.parse(text)
            except Exception:  # some inputs make it fail; they count as unread
                return []
            return [
                {"start": q.span[0], "end": q.span[1], "value": f"{q.value:.15g}", "unit": q.unit.name}
                for q in items
                if kind == "number" or kind == _kind(q)
            ]

        return read

    return {"figures": specs(data, {kind: reader(kind) for kind in KINDS})}


def _kind(quantity: Any) -> str:
    entity, unit = quantity.unit.entity.name, quantity.unit.name
    if entity == "currency":
        return "currency"
    return "percent" if "percent" in unit else "number" if entity == "dimensionless" else "dimension"
