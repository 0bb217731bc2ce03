"""The commands that take something out of a collection for other programs and for research: export, outlets."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Column, Table
from rich.text import Text

from retold.errors import OptionsError
from retold.faces.collection_cli import A_LINE, CollectionArgument, JsonOption
from retold.faces.writing import complain

app = typer.Typer()

TABLES = ("articles", "stories", "findings", "quotes", "accounts", "links", "outlets", "reprints", "rejected")
UNKNOWN = "(unknown)"
REPRINT = ("outlet", "kind", "direction", "articles")


@app.command(
    epilog="""  retold export news.retold --table findings --format csv -o findings.csv

  retold export news.retold --format parquet -o tables/     every table, a file each

  retold export news.retold --format json-ld -o news.jsonl  the articles as schema.org NewsArticle; also ninjs
"""
)
def export(
    collection: CollectionArgument,
    table: Annotated[str, typer.Option(help=f"One of {', '.join(TABLES)}; all of them without it.")] = "",
    format: Annotated[
        str,
        typer.Option(
            "--format",
            "-f",
            help="jsonl, csv or parquet (the arrow extra); for articles also json-ld (schema.org) and ninjs (IPTC).",
        ),
    ] = "jsonl",
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="A file, or a folder for all tables as CSV or Parquet; else standard output."),
    ] = None,
) -> None:
    """Write tables of a collection for other programs."""
    from retold.faces.exporting import WRITERS, make_folder, write_jsonl
    from retold.faces.news_formats import FORMATS

    if table not in ("", *TABLES):
        raise OptionsError(f"--table {table}: it is one of {', '.join(TABLES)}")
    if format not in (*WRITERS, *FORMATS):
        raise OptionsError(f"--format {format}: it is one of {', '.join((*WRITERS, *FORMATS))}")
    if format in FORMATS and table not in ("", "articles"):
        raise OptionsError(f"--format {format} is for articles: give --table articles, or none")
    with _open(collection) as opened:
        if format in FORMATS:
            return write_jsonl(map(FORMATS[format], _telling(opened.rows("articles"))), (), output)
        if table:
            return WRITERS[format](opened.rows(table), opened.columns(table), output)
        if format == "jsonl":
            rows = ({"table": name, **row} for name in TABLES for row in opened.rows(name))
            return WRITERS[format](rows, (), output)
        if output is None:
            raise OptionsError(f"--format {format} writes a file for each table: give a folder with -o, or one --table")
        make_folder(output)
        for name in TABLES:
            WRITERS[format](opened.rows(name), opened.columns(name), output / f"{name}.{format}")
    return None


@app.command(
    epilog="""[bold]Examples[/bold]

  retold outlets news.retold                 whose text each outlet prints

  retold outlets news.retold --from Reuters  who prints the text of Reuters, and how often

  retold outlets news.retold --jsonl         for other programs
"""
)
def outlets(
    collection: CollectionArgument,
    source: Annotated[str, typer.Option("--from", help="Only who prints the text of this outlet or agency.")] = "",
    as_json: JsonOption = False,
) -> None:
    """Say whose text each outlet prints: how many of its articles are its own, how many are another's, and of whom most.
    Exit code 1 when nobody is found."""
    from retold.faces.exporting import write_jsonl

    with _open(collection) as opened:
        rows = list(opened.rows("reprints" if source else "outlets"))
    if source:
        rows = [row for row in rows if source.casefold() == row["source"].casefold() and row["direction"] == "known"]
    if as_json:
        write_jsonl(rows, (), None)
    elif rows:
        _print_table(rows, REPRINT if source else _filled(rows))
    if not rows:
        complain(f"no article prints a text of {source}" if source else f"{collection} has no articles")
        raise typer.Exit(1)


def _open(path: Path) -> Any:
    from retold.collection import Collection

    return Collection.open(path, today=date.today(), create=False)


def _telling(articles: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The articles that count: none that a later revision has replaced."""
    return (row for row in articles if row["story"])


def _filled(rows: Sequence[dict[str, Any]]) -> tuple[str, ...]:
    """The columns in which not every row has nothing."""
    return tuple(name for name in rows[0] if name in ("outlet", "articles") or any(row[name] for row in rows))


def _print_table(rows: Sequence[dict[str, Any]], names: Sequence[str]) -> None:
    numbers = {name for name in names if isinstance(rows[0][name], int)}
    columns = (Column(name.replace("_", " "), justify="right" if name in numbers else "left") for name in names)
    table = Table(*columns, box=None, pad_edge=False)
    for row in rows:
        cells = (UNKNOWN if row[name] == "" else str(row[name] or "") for name in names)
        table.add_row(*(Text(cell) for cell in cells))
    Console(width=None if sys.stdout.isatty() else A_LINE).print(table)
