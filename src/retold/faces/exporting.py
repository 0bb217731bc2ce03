"""Rows to JSON lines, CSV and Parquet."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

from retold.errors import MissingPartError, OptionsError, RetoldError

Rows = Iterable[dict[str, Any]]


@contextmanager
def _opened(output: Path | None) -> Iterator[TextIO]:
    """The file to write, or standard output."""
    if output is None:
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
        yield sys.stdout
        return
    try:
        with output.open("w", encoding="utf-8", errors="replace", newline="") as stream:
            yield stream
    except OSError as err:
        raise RetoldError(f"{output}: cannot be written ({err.strerror}); give another -o FILE") from err


def write_jsonl(rows: Rows, output: Path | None) -> None:
    """One JSON object a line."""
    with _opened(output) as stream:
        for row in rows:
            stream.write(json.dumps(row, ensure_ascii=False) + "\n")


def write_csv(rows: Rows, output: Path | None) -> None:
    """A header and a line for each row; lists are JSON. Cells that a spreadsheet would run as a formula get a leading '."""
    with _opened(output) as stream:
        writer = None
        for row in rows:
            if writer is None:
                writer = csv.DictWriter(stream, list(row))
                writer.writeheader()
            writer.writerow({name: _cell(value) for name, value in row.items()})


def _cell(value: Any) -> Any:
    if isinstance(value, (list, dict)):
        return json.dumps(value, ensure_ascii=False)
    return f"'{value}" if isinstance(value, str) and value[:1] in "=+-@\t\r" and value[:1] else value


def write_parquet(rows: Rows, output: Path | None) -> None:
    """One Parquet file. Raises MissingPartError without pyarrow."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as err:
        raise MissingPartError("Parquet needs pyarrow: pip install 'retold[arrow]'") from err
    if output is None:
        raise OptionsError("Parquet cannot go to standard output: give -o FILE")
    flat = [{name: json.dumps(v) if isinstance(v, (list, dict)) else v for name, v in row.items()} for row in rows]
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(flat), output)


WRITERS: dict[str, Callable[[Rows, Path | None], None]] = {"jsonl": write_jsonl, "csv": write_csv, "parquet": write_parquet}
