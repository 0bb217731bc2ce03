"""The commands that take something out of a collection for other programs and for research: export, outlets, diff."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.table import Column, Table
from rich.text import Text

from retold.errors import OptionsError, RetoldError
from retold.faces.collection_cli import A_LINE, CollectionArgument, JsonOption, open_kept
from retold.faces.writing import complain, make_folder, names_folder

if TYPE_CHECKING:
    from retold.stages.findings.updates import Kept, StoryDifference

app = typer.Typer()

TABLES = ("articles", "stories", "findings", "quotes", "accounts", "links", "outlets", "reprints", "rejected")
SQLITE = b"SQLite format 3\0"
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
        str | None,
        typer.Option(
            "--output", "-o", metavar="FILE|FOLDER/", help="A file, or a folder for a file a table; else standard output."
        ),
    ] = None,
) -> None:
    """Write tables of a collection for other programs."""
    from retold.faces.exporting import WRITERS, need_pyarrow, write_jsonl
    from retold.faces.news_formats import FORMATS

    if table not in ("", *TABLES):
        raise OptionsError(f"--table {table}: it is one of {', '.join(TABLES)}")
    if format not in (*WRITERS, *FORMATS):
        raise OptionsError(f"--format {format}: it is one of {', '.join((*WRITERS, *FORMATS))}")
    if format in FORMATS and table not in ("", "articles"):
        raise OptionsError(f"--format {format} is for articles: give --table articles, or none")
    place, tables = Path(output) if output else None, [table] if table else TABLES
    with open_kept(collection) as opened:
        if format in FORMATS:
            return write_jsonl(map(FORMATS[format], opened.rows("articles")), (), place)
        if not names_folder(output):
            if table:
                return WRITERS[format](opened.rows(table), opened.columns(table), place)
            if format == "jsonl":
                rows = ({"table": name, **row} for name in TABLES for row in opened.rows(name))
                return WRITERS[format](rows, (), place)
        if place is None:
            raise OptionsError(f"--format {format} writes a file for each table: give a folder with -o, or one --table")
        if format == "parquet":
            need_pyarrow()  # before there is a folder
        make_folder(place)
        for name in tables:
            WRITERS[format](opened.rows(name), opened.columns(name), place / f"{name}.{format}")
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

    with open_kept(collection) as opened:
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


@app.command(
    epilog="""[bold]Examples[/bold]

  retold diff monday.json tuesday.json        two dossiers that retold report wrote

  retold diff news.retold copy.retold --jsonl two collections; one JSON object a story
"""
)
def diff(
    old: Annotated[Path, typer.Argument(help="A dossier (.json) or a collection.", metavar="OLD")],
    new: Annotated[Path, typer.Argument(help="A later one.", metavar="NEW")],
    as_json: JsonOption = False,
) -> None:
    """Say what differs between two dossiers or collections: articles, accounts and findings that came or went, and verdicts
    that changed. Exit code 0 when nothing does, 1 when something does, 2 when either cannot be read."""
    from retold.faces.exporting import write_jsonl
    from retold.stages.findings.updates import differences

    (before, names), (after, later) = _stories(old), _stories(new)
    found = differences(before, after)
    if as_json:
        write_jsonl((one.to_json() for one in found), (), None)
    for one in () if as_json else found:
        _print_difference(one, names | later)
    if found:
        raise typer.Exit(1)


def _stories(path: Path) -> tuple[list[Kept], dict[str, str]]:
    """The stories of a dossier or a collection with their accounts, and what to call each article."""
    from retold.model import Account, Story
    from retold.model.decode import from_json

    try:
        with path.open("rb") as file:
            kept = file.read(len(SQLITE)) == SQLITE
        with open_kept(path) if kept else nullcontext() as opened:
            dossier = opened.dossier().to_json() if opened else json.loads(path.read_text(encoding="utf-8"))
        accounts = [from_json(Account, account) for account in dossier["lineage"]["accounts"]]
        stories = [from_json(Story, story) for story in dossier["stories"]]
        names = {a["id"]: ": ".join(filter(None, (a["outlet"] or a["source"], a["title"]))) for a in dossier["articles"]}
    except (OSError, ValueError, KeyError, TypeError, RecursionError, RetoldError) as err:
        raise OptionsError(f"{path}: neither a dossier as JSON nor a collection ({err})") from err
    return [(story, [a for a in accounts if a.lead in story.articles]) for story in stories], names


def _print_difference(one: StoryDifference, names: Mapping[str, str]) -> None:
    typer.echo(f"{'new ' if one.new else ''}story {one.story[:12]}{' is gone' if one.gone else ''}: {one.title}")
    for noun, came, went in (
        ("article", one.articles, one.gone_articles),
        ("account", one.accounts, one.gone_accounts),
        ("finding", one.findings, one.gone_findings),
    ):
        for sign, those in (("-", went), ("+", came)):
            for this in those:
                typer.echo(f"  {sign} {noun}  {names.get(this, this)}".replace("\n", " "))
    for verdict in one.verdicts:
        typer.echo(f"  {verdict.before} -> {verdict.after}{', doubtful' if verdict.doubtful else ''}: {verdict.statement}")


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
