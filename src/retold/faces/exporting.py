"""Rows to JSON lines, CSV and Parquet."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any, TextIO

from retold.errors import MissingPartError, OptionsError
from retold.faces.writing import drafted

ROWS = 2_000
"""Rows of a Parquet file that are held at once."""

Rows = Iterable[dict[str, Any]]
Columns = Mapping[str, type] | tuple[()]


@contextmanager
def _opened(output: Path | None) -> Iterator[TextIO]:
    """The file to write, or standard output."""
    if output is None:
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
        yield sys.stdout
        return
    with drafted(output) as draft, draft.open("w", encoding="utf-8", errors="replace", newline="") as stream:
        yield stream


def write_jsonl(rows: Rows, columns: Columns, output: Path | None) -> None:
    """One JSON object a line."""
    with _opened(output) as stream:
        for row in rows:
            stream.write(json.dumps(row, ensure_ascii=False) + "\n")


def write_csv(rows: Rows, columns: Columns, output: Path | None) -> None:
    """A header and a line for each row; lists are JSON. Cells that a spreadsheet would run as a formula get a leading '."""
    with _opened(output) as stream:
        writer = csv.DictWriter(stream, list(columns))
        writer.writeheader()
        for row in rows:
            writer.writerow({name: _cell(value) for name, value in row.items()})


def _cell(value: Any) -> Any:
    if isinstance(value, (list, dict)):
        return json.dumps(value, ensure_ascii=False)
    return f"'{value}" if isinstance(value, str) and value[:1] in "=+-@\t\r" and value[:1] else value


def need_pyarrow() -> Any:
    """pyarrow, with its part for Parquet. Raises MissingPartError without it."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as err:
        raise MissingPartError("Parquet needs pyarrow: pip install 'retold[arrow]'") from err
    return pyarrow


def write_parquet(rows: Rows, columns: Columns, output: Path | None) -> None:
    """One Parquet file, written some rows at a time; lists are JSON. Raises MissingPartError without pyarrow."""
    pyarrow = need_pyarrow()
    if output is None:
        raise OptionsError("Parquet cannot go to standard output: give -o FILE")
    kinds = {int: pyarrow.int64(), float: pyarrow.float64()}
    schema = pyarrow.schema([(name, kinds.get(kind, pyarrow.string())) for name, kind in dict(columns).items()])
    flat = ({name: _parquet_cell(value) for name, value in row.items()} for row in rows)
    with drafted(output) as draft, pyarrow.parquet.ParquetWriter(draft, schema) as writer:
        while part := list(islice(flat, ROWS)):
            writer.write_table(pyarrow.Table.from_pylist(part, schema))


def _parquet_cell(value: Any) -> Any:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, (list, dict)) else value


WRITERS: dict[str, Callable[[Rows, Columns, Path | None], None]] = {
    "jsonl": write_jsonl,
    "csv": write_csv,
    "parquet": write_parquet,
}
