"""The figures reader against two sets: the specs of Recognizers-Text (made sentences, MIT) and annotated news passages.

The specs have conventions of their own, which stay in this file: a number is a point, without its hedge and wherever it
stands (so what is measured is the reader's grammar, `quantities`, before it decides what is a figure); of a range only
the last number has the unit; each kind is read alone; units are names ("Dollar", "C"); a bare "%" or "dollar" is a result
without value. The news set is read by `read_figures` as it is.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

from retold.language import words_for
from retold.stages.figures import read_figures
from retold.stages.figures.context import addresses, is_label, is_pronoun
from retold.stages.figures.quantities import quantities
from retold.stages.figures.tables import Tables, tables
from retold.stages.figures.tokens import Tokens, tokenise
from retold.stages.figures.units import Quantity

KINDS = ("currency", "number", "percent", "dimension", "age", "temperature")
Row = tuple[int, int, float | None, str | None]
MONEY = {
    "USD?": "Dollar", "GBP": "Pound", "USX": "Cent", "GBX": "Pence", "FRF": "Franc", "INR": "Rupee", "ESP": "Peseta",
    "NLG": "Netherlands guilder",
    "BTC": "Bitcoin", "DEM": "Mark", "PTE": "Escudo", "ITL": "Italian lira", "ZAR": "Rand",
}  # fmt: skip
HEAT = {"degree celsius": "C", "degree fahrenheit": "F", "degree": "Degree", "kelvin": "K"}
AMBIGUOUS = (
    "won",
    "pound",
    "pounds",
    "mark",
    "marks",
    "sterling",
    "quid",
    "real",
    "rand",
    "crown",
    "sol",
    "lev",
    "colon",
    "dong",
    "taka",
)


def run(data: Path, predictions: Path | None) -> dict[str, Any]:
    """Figures of quality, keyed as `bench/reading.py` prints them; predictions are written where a folder is given."""
    out: dict[str, Any] = {}
    for path in found(data, "figures/recognizers*"):
        score = scorer(data, "score_spans")
        gold = [row for row in records(path) if row["kind"] in KINDS]
        said = [{"id": row["id"], "results": spec_results(row["input"], row["kind"])} for row in gold]
        write(predictions, "figures-recognizers.jsonl", said)
        for kind in KINDS:
            part = [row for row in gold if row["kind"] == kind]
            if part:
                ids = {row["id"] for row in part}
                result = score.score(part, [row for row in said if row["id"] in ids], "results")
                out[kind] = result["value"]["f1"]
                out[f"{kind}_strict"] = strict_value(score, part, {row["id"]: row["results"] for row in said})
                out[f"{kind}_unit"] = result["value_unit"]["f1"] / result["value"]["f1"] if result["value"]["f1"] else 0.0
    for path in found(data, "figures/news*"):
        score = scorer(data, "score_figures")
        gold = records(path)
        said = [{"id": row["id"], "figures": news_figures(row["text"])} for row in gold]
        write(predictions, "figures-news.jsonl", said)
        result = score.score(gold, said)
        out["news"] = {key: result[key] for key in ("span_f1", "value", "unit", "of", "all_f1", "none_flagged")}
    return out


def news_figures(text: str) -> list[dict[str, Any]]:
    """The figures of a text as the scorer takes them."""
    keys = ("text", "kind", "low", "high", "unit", "of", "approximate")
    figures = [figure.to_json() for figure in read_figures(text, words_for("en"))]
    return [{"start": f["span"][0], "end": f["span"][1], **{key: f[key] for key in keys}} for f in figures]


def strict_value(score: ModuleType, gold: list[dict[str, Any]], said: dict[str, list[dict[str, Any]]]) -> float:
    """F1 of results whose span and value are both right: stricter than the scorer's value F1."""
    right = count = 0
    for row in gold:
        results = said.get(row["id"], [])
        right += sum(same and score.CHECK["value"](g, p) for g, p, same in score.match(row["results"], results))
        count += len(row["results"]) + len(results)
    return 2 * right / count if count else 1.0


def spec_results(text: str, kind: str) -> list[dict[str, Any]]:
    """What is read of one kind in one input, as {start, end, text, value, unit}."""
    words = words_for("en").figures
    table, tokens = tables(words), tokenise(text, words.decimal)
    masked = addresses(text)
    rows, taken = [], set()
    for quantity in quantities(tokens, table):
        taken.update(range(quantity.first, quantity.stop))
        if any(a < tokens.ends[quantity.stop - 1] and tokens.starts[quantity.first] < b for a, b in masked):
            continue
        rows += list(READERS[kind](tokens, quantity, table))
    if kind in BARE:
        bare = BARE[kind](tokens, table, taken)
        rows += [row for row in bare if not any(a <= tokens.starts[row[0]] < b for a, b in masked)]
    return [_result(tokens, row, kind) for row in sorted(rows)]


def _result(tokens: Tokens, row: Row, kind: str) -> dict[str, Any]:
    first, stop, value, unit = row
    start, end = tokens.starts[first], tokens.ends[stop - 1]
    shown = None if value is None else f"{value:.15g}" + ("%" if kind == "percent" else "")
    shown = "null" if shown is None and kind == "percent" else shown
    return {"start": start, "end": end, "text": tokens.text[start:end], "value": shown, "unit": unit}


def _number(tokens: Tokens, found: Quantity, table: Tables) -> Iterator[Row]:
    numbers = [found.number] + ([found.high] if found.high else [])
    for number in numbers:
        if number.sort in ("ordinal", "vague") or is_pronoun(tokens, found, table):
            continue
        if found.kind in ("measure", "duration") and tokens.digits(number.stop - 1) and tokens.glued(number.stop):
            continue
        yield (
            found.first if found.negative else number.first,
            number.stop,
            -number.value if found.negative else number.value,
            None,
        )


def _with_unit(tokens: Tokens, found: Quantity, unit: str | None) -> Iterator[Row]:
    """A quantity's span and value; of a range only the second number, which has the unit."""
    if found.high and found.kind != "score":
        yield found.high.first, found.stop, found.high.value, unit
    else:
        yield found.first, found.stop, found.value, unit


def _percent(tokens: Tokens, found: Quantity, table: Tables) -> Iterator[Row]:
    if found.kind == "percent":
        yield from _with_unit(tokens, found, None)
    elif found.kind == "number" and tokens.word(found.first - 1) == "of":
        before = table.percent.match_before(tokens, found.first - 1, 2)
        if before and not tokens.digits(before[0] - 1):
            yield before[0], found.stop, found.value, None


def _currency(tokens: Tokens, found: Quantity, table: Tables) -> Iterator[Row]:
    if found.kind != "money" or found.number.sort == "vague":
        return
    written = tokens.text[tokens.starts[found.first] : tokens.ends[found.stop - 1]]
    unit = found.unit if (found.unit or "?") in written else MONEY.get(found.unit or "", found.unit)
    yield from _with_unit(tokens, found, "Penny" if written.endswith("penny") else unit)


def _dimension(tokens: Tokens, found: Quantity, table: Tables) -> Iterator[Row]:
    heat = (found.unit or "").startswith("degree") and (found.unit != "degree" or "temperature" in tokens.words)
    if found.kind == "measure" and not heat and not is_label(tokens, found, table):
        yield from _with_unit(tokens, found, (found.unit or "").capitalize())


def _age(tokens: Tokens, found: Quantity, table: Tables) -> Iterator[Row]:
    if found.kind == "age":
        yield from _with_unit(tokens, found, (found.unit or "").capitalize())
    elif found.kind == "number" and tokens.word(found.first - 1) == "age":
        yield found.first - 1, found.stop, found.value, "Age"


def _temperature(tokens: Tokens, found: Quantity, table: Tables) -> Iterator[Row]:
    angle = {"angle", "rotate", "turn"} & set(tokens.words)
    if found.kind == "measure" and found.unit in HEAT and not (found.unit == "degree" and angle):
        yield from _with_unit(tokens, found, HEAT[found.unit])


def _bare_percent(tokens: Tokens, table: Tables, taken: set[int]) -> Iterator[Row]:
    for i in range(len(tokens)):
        match = table.percent.match(tokens, i) if i not in taken and not tokens.digits(i + 2) else None
        if (
            match
            and match[1] == "percent"
            and not (tokens.word(match[0]) == "of" and table.cardinals.match(tokens, match[0] + 1))
        ):
            yield i, match[0], None, None


def _bare_money(tokens: Tokens, table: Tables, taken: set[int]) -> Iterator[Row]:
    for i in range(len(tokens)):
        match = table.currencies.match(tokens, i) if i not in taken and tokens.word(i) not in AMBIGUOUS else None
        if match:
            yield i, match[0], None, MONEY.get(match[1], match[1])


def _bare_heat(tokens: Tokens, table: Tables, taken: set[int]) -> Iterator[Row]:
    i = 0
    while i < len(tokens):
        match = table.units.match(tokens, i) if i not in taken else None
        if match and match[1][0] in ("degree celsius", "degree fahrenheit"):
            yield i, match[0], None, HEAT[match[1][0]]
        i = match[0] if match else i + 1


READERS: dict[str, Callable[[Tokens, Quantity, Tables], Iterator[Row]]] = {
    "number": _number, "percent": _percent, "currency": _currency, "dimension": _dimension, "age": _age,
    "temperature": _temperature,
}  # fmt: skip
BARE: dict[str, Callable[[Tokens, Tables, set[int]], Iterator[Row]]] = {
    "percent": _bare_percent,
    "currency": _bare_money,
    "temperature": _bare_heat,
}


def found(data: Path, pattern: str) -> list[Path]:
    """The files of a set, by folder and the start of their name."""
    return sorted(path for path in data.glob(pattern) if path.name.endswith((".jsonl", ".jsonl.gz")))


def records(path: Path) -> list[dict[str, Any]]:
    """The records of a JSONL file, gzipped or not."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def scorer(data: Path, name: str) -> ModuleType:
    """The set's own scorer, from the folder `score` beside `data`, or beside this checkout in ../shared."""
    for folder in (data.parent / "score", Path(__file__).parents[3] / "shared" / "score"):
        path = folder / f"{name}.py"
        spec = spec_from_file_location(name, path) if path.exists() else None
        if spec and spec.loader:
            module = module_from_spec(spec)
            spec.loader.exec_module(module)
            return module
    raise SystemExit(f"{name}.py is not in {data.parent / 'score'}: put the scorers beside the data")


def write(predictions: Path | None, name: str, rows: list[dict[str, Any]]) -> None:
    """Write what was predicted, a line a record, where a folder is given."""
    if predictions:
        predictions.mkdir(parents=True, exist_ok=True)
        (predictions / name).write_text(
            "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8"
        )
