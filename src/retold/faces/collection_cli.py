"""The commands of a collection that is kept: add, stories, show, search, export, rejected, info, check, remove."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from retold.errors import OptionsError, RetoldError
from retold.faces.progress import progress_bar

app = typer.Typer()

CollectionArgument = Annotated[Path, typer.Argument(help="The collection's file.", metavar="COLLECTION")]
JsonOption = Annotated[bool, typer.Option("--json", help="One JSON object a line.")]
TABLES = ("articles", "stories", "findings", "quotes", "accounts", "links", "rejected")


@app.command(epilog="  retold add news.retold clippings/ more.jsonl.gz")
def add(
    collection: CollectionArgument,
    sources: Annotated[list[Path], typer.Argument(help="Files and folders of articles.", metavar="SOURCE...")],
    workers: Annotated[int, typer.Option(min=1, help="Worker processes.")] = 1,
    json_progress: Annotated[
        bool, typer.Option("--json-progress", help="Progress as JSON lines on standard error.")
    ] = False,
) -> None:
    """Add articles to a collection (made when it is not there) and tell anew the stories that they touch."""
    from retold.collection import Collection

    with Collection.open(collection, today=date.today()) as opened, progress_bar(json_progress) as progress:
        refused = len(opened.rejected)
        added = opened.add(sources, workers=workers, progress=progress)
        refused = len(opened.rejected) - refused
        typer.echo(f"{len(added)} articles added, {refused} inputs rejected; {len(opened.stories())} stories in all")
        if refused:
            typer.echo(f"why:  retold rejected {collection}", err=True)
        if not added and refused:
            raise typer.Exit(1)


@app.command(epilog="  retold stories news.retold")
def stories(collection: CollectionArgument, as_json: JsonOption = False) -> None:
    """List the stories of a collection, the most told first."""
    rows = _rows(collection, "stories")
    if as_json:
        return _print_lines(rows)
    table = Table("id", "days", "articles", "accounts", "title", box=None, pad_edge=False)
    for row in rows:
        days = row["start"] if row["start"] == row["end"] else f"{row['start']} to {row['end']}"
        cells = (row["id"][:12], days or "", str(row["articles"]), str(row["accounts"]), row["title"])
        table.add_row(*(Text(cell) for cell in cells))
    return Console().print(table)


@app.command(epilog="  retold show news.retold 3f2a")
def show(
    collection: CollectionArgument, story: Annotated[str, typer.Argument(help="A story's id, or how it begins.")]
) -> None:
    """Print the dossier of one story."""
    from retold.faces.terminal import print_dossier

    with _open(collection) as opened:
        print_dossier(opened.dossier(story), Console())


@app.command(epilog="  retold search news.retold ferry captain --kind quote --since 2026-03-01")
def search(
    collection: CollectionArgument,
    words: Annotated[list[str], typer.Argument(help="Words that must stand together.")],
    kind: Annotated[str, typer.Option(help="article, finding or quote.")] = "",
    speaker: Annotated[str, typer.Option(help="A part of the speaker's name (quotes).")] = "",
    outlet: Annotated[str, typer.Option(help="A part of the outlet's name.")] = "",
    verdict: Annotated[str, typer.Option(help="corroborated, single, disputed or updated (findings).")] = "",
    since: Annotated[str, typer.Option(help="Published on this day or later.", metavar="YYYY-MM-DD")] = "",
    until: Annotated[str, typer.Option(help="Published on this day or earlier.", metavar="YYYY-MM-DD")] = "",
    most: Annotated[int, typer.Option(min=1, help="At most so many of each kind.")] = 20,
    as_json: JsonOption = False,
) -> None:
    """Find words in the articles, findings and quotes of a collection. Exit code 1 when nothing is found."""
    from retold.store.search import KINDS, Filters

    if kind not in ("", *KINDS):
        raise OptionsError(f"--kind {kind}: it is one of {', '.join(KINDS)}")
    filters = Filters(kind, speaker, outlet, verdict, since, until)
    with _open(collection) as opened:
        hits = list(opened.search(" ".join(words), filters, most))
    if as_json:
        _print_lines(vars(hit) for hit in hits)
    for hit in () if as_json else hits:
        note = ", ".join(part for part in (hit.kind, hit.verdict, hit.speaker, hit.outlet or hit.source, hit.day) if part)
        Console().print(
            Text(hit.snippet.replace("\n", " ")), Text(f"  {note}, story {hit.story[:12]}", style="dim"), sep="\n"
        )
    if not hits:
        raise typer.Exit(1)


@app.command(epilog="  retold export news.retold --table findings --format csv -o findings.csv")
def export(
    collection: CollectionArgument,
    table: Annotated[str, typer.Option(help=f"One of {', '.join(TABLES)}; all of them without it (JSON lines).")] = "",
    format: Annotated[str, typer.Option("--format", "-f", help="jsonl, csv or parquet (the arrow extra).")] = "jsonl",
    output: Annotated[Path | None, typer.Option("--output", "-o", help="A file; standard output without it.")] = None,
) -> None:
    """Write tables of a collection for other programs."""
    from retold.faces.exporting import WRITERS

    if table not in ("", *TABLES):
        raise OptionsError(f"--table {table}: it is one of {', '.join(TABLES)}")
    if format not in WRITERS:
        raise OptionsError(f"--format {format}: it is one of {', '.join(WRITERS)}")
    if not table and format != "jsonl":
        raise OptionsError(f"--format {format} writes one table: say which with --table")
    rows = (
        ({"table": name, **row} for name in TABLES for row in _rows(collection, name))
        if not table
        else _rows(collection, table)
    )
    WRITERS[format](rows, output)


@app.command(epilog="  retold rejected news.retold")
def rejected(collection: CollectionArgument, as_json: JsonOption = False) -> None:
    """List what could not be used, with the step that refused it and the reason."""
    for row in _rows(collection, "rejected"):
        typer.echo(json.dumps(row, ensure_ascii=False) if as_json else f"{row['source']}: {row['reason']} ({row['step']})")


@app.command(epilog="  retold info news.retold")
def info(collection: CollectionArgument, as_json: JsonOption = False) -> None:
    """Say how much a collection holds."""
    with _open(collection) as opened:
        figures = opened.info()
    if as_json:
        return _print_lines([figures])
    for name, value in figures.items():
        typer.echo(f"{name.replace('_', ' '):12s} {value}")
    return None


@app.command(epilog="  retold check news.retold")
def check(collection: CollectionArgument) -> None:
    """Check that a collection is whole: the file, references, indexes, offsets, counts. Exit code 1 when it is not."""
    with _open(collection) as opened:
        faults = list(opened.check())
    for fault in faults:
        typer.echo(fault, err=True)
    if faults:
        raise RetoldError(f"{collection}: {len(faults)} faults; restore a copy, or add its sources to a new collection")
    typer.echo("whole")


@app.command(epilog="  retold remove news.retold clippings/wrong.txt")
def remove(
    collection: CollectionArgument,
    sources: Annotated[
        list[str], typer.Argument(help="As they stand in `retold export --table articles`.", metavar="SOURCE...")
    ],
) -> None:
    """Remove what was read from these sources, and tell their stories without it. Exit code 1 when nothing was."""
    with _open(collection) as opened:
        removed = sum(opened.remove(source) for source in sources)
    typer.echo(f"{removed} articles removed")
    if not removed:
        raise typer.Exit(1)


def _open(path: Path) -> Any:
    from retold.collection import Collection

    return Collection.open(path, today=date.today(), create=False)


def _rows(path: Path, table: str) -> Iterator[dict[str, Any]]:
    with _open(path) as opened:
        yield from opened.rows(table)


def _print_lines(rows: Iterable[dict[str, Any]]) -> None:
    for row in rows:
        typer.echo(json.dumps(row, ensure_ascii=False))
