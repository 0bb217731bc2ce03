"""The names reader against the names marked in `dates/meantime*` and `entities/uner*`, by span and type.

UNER draws bounds as the reader does: its `f1` is strict. MEANTIME takes the article, the title and whose it is in ("the
Treasury", "Norvel chairman Ann Duarte"), which is brought about here by rule, for every name; and its names nest ("Norair
and Norvel" is one, and so is each in it), which no reader without nested names can meet: its `f1` counts a name as found
where spans meet and the type is right. `strict_f1` wants equal bounds in both sets. `once_f1` (MEANTIME) counts each name
once: of two marks of one type of which one holds the other, the inner; names before a noun ("Norvel jets"), which that set
marks as a form of their own, are names; what is found where it marks a name without a type is neither right nor wrong.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from readers.figures import found, records, scorer, write

from retold.language import words_for
from retold.language.encoder.tagger import tag_many
from retold.model import Name
from retold.stages.names import read_names

TYPES = {"person": "PER", "organisation": "ORG", "place": "LOC"}
SETS = {"meantime": "dates/meantime*", "uner": "entities/uner*.jsonl*"}
Row = dict[str, Any]
_BEFORE = re.compile(r"([^\W\d_]+)\.? $")


def run(data: Path, predictions: Path | None) -> dict[str, Any]:
    """{SET: {"f1", "person_f1", "strict_f1", "strict_person_f1"}} of the sets that are there; what was predicted goes to
    names-SET.jsonl, where a folder is given, as records {id, entities}."""
    out: dict[str, Any] = {}
    for name, pattern in SETS.items():
        for path in found(data, pattern):
            gold = [marked(row) for row in records(path)]
            said = predict([row["text"] for row in gold], name)
            rows = [{"id": row["id"], "entities": items} for row, items in zip(gold, said, strict=True)]
            write(predictions, f"names-{name}.jsonl", rows)
            scoring = scorer(data, "score_spans")
            out[name] = figures(scoring, gold, rows, "type" if name == "meantime" else "strict_type")
            if name == "meantime":
                once = figures(scoring, *counted_once(records(path), rows), "type")
                out[name] |= {"once_f1": once["f1"], "once_person_f1": once["person_f1"]}
    return out


def counted_once(gold: list[Row], said: list[Row]) -> tuple[list[Row], list[Row]]:
    """MEANTIME's names and what was read, for `once_f1`."""
    names, found = [], []
    for row, mine in zip(gold, said, strict=True):
        marks = [e for e in row["entities"] if e["form"] in ("NAM", "PRE.NAM")]
        typed = [e for e in marks if e["type"] in TYPES.values()]
        inner = [e for e in typed if not any(_holds(e, other) and other["type"] == e["type"] for other in typed)]
        free = [e for e in marks if not e["type"]]
        fair = [e for e in mine["entities"] if any(_meet(e, x) for x in inner) or not any(_meet(e, x) for x in free)]
        names.append({"id": row["id"], "text": row["text"], "entities": inner})
        found.append({"id": row["id"], "entities": fair})
    return names, found


def _meet(a: Row, b: Row) -> bool:
    return bool(a["start"] < b["end"] and b["start"] < a["end"])


def _holds(a: Row, b: Row) -> bool:
    """Is `b` a part of `a`, and shorter?"""
    return bool(a["start"] <= b["start"] and b["end"] <= a["end"] and b["end"] - b["start"] < a["end"] - a["start"])


def marked(row: dict[str, Any]) -> dict[str, Any]:
    """A record with its gold names of the three types only."""
    names = [e for e in row["entities"] if e["type"] in TYPES.values() and e.get("form", "NAM") == "NAM"]
    return {"id": row["id"], "text": row["text"], "entities": names}


def figures(scoring: Any, gold: list[dict[str, Any]], said: list[dict[str, Any]], metric: str) -> dict[str, float]:
    """F1 over all types and over persons, by `metric` and by equal spans."""

    def people(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return [{**row, "entities": [e for e in row["entities"] if e["type"] == "PER"]} for row in rows]

    whole, persons = scoring.score(gold, said, "entities"), scoring.score(people(gold), people(said), "entities")
    return {
        "f1": whole[metric]["f1"],
        "person_f1": persons[metric]["f1"],
        "strict_f1": whole["strict_type"]["f1"],
        "strict_person_f1": persons["strict_type"]["f1"],
    }


def predict(texts: list[str], name: str) -> list[list[dict[str, Any]]]:
    """The names read in each text, as the scorer wants them, within the bounds that the set draws."""
    words, out = words_for("en"), []
    for text, tags in zip(texts, tag_many(texts), strict=True):
        names = [n for n in read_names(text, words, tags) if n.type in TYPES]
        spans = as_meantime(text, names) if name == "meantime" else [(n.start, n.end, n.type) for n in names]
        out.append([{"start": a, "end": b, "type": TYPES[kind], "text": text[a:b]} for a, b, kind in spans])
    return out


def as_meantime(text: str, names: list[Name]) -> list[tuple[int, int, str]]:
    """Spans as MEANTIME draws them (see above)."""
    found: list[tuple[int, int, str]] = []
    for name in sorted(names, key=lambda name: name.start):
        start = _first(text, name)
        while start < name.start and found and 0 <= start - found[-1][1] <= 1:
            start = found.pop()[0]  # "Norvel spokesman Bo Lind" is one name to it, and "Norvel" none
        found.append((start, name.end, name.type))
    return found


def _first(text: str, name: Name) -> int:
    """Where a name begins with its article, or its title, whatever its letters ("chief executive Bo Lind")."""
    words = words_for("en").names
    wanted = words.titles | words.offices if name.type == "person" else words.articles
    start, before = name.start, _BEFORE.search(text, max(0, name.start - 30), name.start)
    while before and before.group(1).lower() in wanted:
        start = before.start()
        before = _BEFORE.search(text, max(0, start - 30), start)
    return start
