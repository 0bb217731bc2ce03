"""The commands of a collection that is kept: add, revisions, stories, show, search, rejected, info, check, remove. What
follows feeds is in watch_cli.py, what a person rules in ruling_cli.py, what other programs take out in export_cli.py."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.table import Column, Table
from rich.text import Text

from retold.errors import OptionsError, RetoldError
from retold.faces.changes import print_changes
from retold.faces.progress import progress_bar
from retold.faces.settings import OptionsFile, SetOption, options_from
from retold.faces.wording import counted
from retold.faces.writing import (
    FormatOption,
    OutputOption,
    QuietOption,
    complain,
    renderer,
    show_dossier,
)

if TYPE_CHECKING:
    from retold.collection import Added
    from retold.options import Options

app = typer.Typer()

CollectionArgument = Annotated[Path, typer.Argument(help="The collection's file.", metavar="COLLECTION")]
JsonOption = Annotated[bool, typer.Option("--json", "--jsonl", help="One JSON object a line.")]
VERDICTS = ("corroborated", "single", "disputed", "updated")
STORY = ("id", "days", "articles", "accounts", "title")
MOST_REASONS = 3
A_LINE = 1_000
"""Letters of a line of a list that is piped to another program, so that each story keeps to one."""


@app.command(
    epilog="""[bold]Examples[/bold]

  retold add news.retold clippings/ more.jsonl.gz          files and folders

  retold add news.retold https://example.org/rss.xml       a feed, a news sitemap, or an article

  retold add news.retold -i addresses.txt                  one source a line; - reads standard input
"""
)
def add(
    collection: CollectionArgument,
    sources: Annotated[list[str] | None, typer.Argument(help="Files, folders and addresses.", metavar="SOURCE...")] = None,
    list_file: Annotated[
        str, typer.Option("--input", "-i", help="A file with one source a line; - for standard input.")
    ] = "",
    workers: Annotated[
        int, typer.Option(min=0, help="Worker processes; 0 takes one for each core once there is much to do.")
    ] = 0,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Fetch from private and local addresses too.")
    ] = False,
    fast: Annotated[
        bool, typer.Option("--fast", help="Take the text out of HTML the fast way (F1 .94 instead of .98).")
    ] = False,
    settings: SetOption = None,
    options_file: OptionsFile = None,
    as_json: Annotated[bool, typer.Option("--jsonl", help="What changed, one JSON object a story.")] = False,
    json_progress: Annotated[
        bool, typer.Option("--json-progress", help="Progress as JSON lines on standard error.")
    ] = False,
) -> None:
    """Add articles to a collection (made when it is not there) and tell anew the stories that they touch."""
    from retold.collection import Collection

    wanted = [*(sources or []), *_listed(list_file)]
    if not wanted:
        raise OptionsError("nothing to add: name files, folders or addresses, or a list of them with -i")
    if "-" in wanted:
        raise OptionsError("what is kept needs a name: save it to a file and add that; -i - reads a list of sources")
    options = options_from(settings, options_file, [("fetch.allow_private", allow_private), ("sources.fast", fast)])
    with Collection.open(collection, options, today=date.today()) as opened:
        try:
            with progress_bar(json_progress) as progress:
                added = opened.add(wanted, workers=workers, progress=progress)
        except KeyboardInterrupt:
            complain("stopped; what was kept so far is safe, and the same command goes on from there")
            raise typer.Exit(130) from None
        print_added(added, as_json)
        if not as_json:
            counts = f"{counted(len(added.articles), 'article')} added, {counted(len(added.rejected), 'input')} rejected"
            counts += f", {counted(added.known, 'article')} there before" if added.known else ""
            typer.echo(f"{counts}; {counted(opened.info()['story'], 'story')} in all")
    for rejection in added.rejected[:MOST_REASONS]:
        complain(f"{rejection.source}: {rejection.reason}")
    if len(added.rejected) > MOST_REASONS:
        complain(f"… and {len(added.rejected) - MOST_REASONS:,} more; see all with  retold rejected {collection}")
    if added.rejected and not (added.articles or added.known):
        raise typer.Exit(1)


@app.command(epilog="  retold revisions news.retold")
def revisions(collection: CollectionArgument, as_json: JsonOption = False) -> None:
    """Show what changed in articles whose source changed its text: silent corrections are news."""
    from retold.faces.terminal import print_comparison

    with open_kept(collection) as opened:
        found = opened.revisions()
    for one in found:
        if as_json:
            _print_lines([{"a": one.a.to_json(), "b": one.b.to_json(), "link": one.link and one.link.to_json()}])
        else:
            print_comparison(one.link, one.a, one.b, Console())
    if not found and not as_json:
        typer.echo("no source has changed its text")


@app.command(epilog="  retold stories news.retold")
def stories(collection: CollectionArgument, as_json: JsonOption = False) -> None:
    """List the stories of a collection, the most told first."""
    from retold.faces.terminal import print_table

    rows = _rows(collection, "stories")
    if as_json:
        return _print_lines(rows)
    table = Table(*(Column(name, no_wrap=name != "title") for name in STORY), box=None, pad_edge=False)
    for row in rows:
        days = row["start"] if row["start"] == row["end"] else f"{row['start']} to {row['end']}"
        cells = (row["id"][:12], days or "", str(row["articles"]), str(row["accounts"]), row["title"])
        table.add_row(*(Text(cell) for cell in cells))
    print_table(table, Console(width=None if sys.stdout.isatty() else A_LINE))
    return None


@app.command(
    epilog="""  retold show news.retold 3f2a                    in the terminal

  retold show news.retold 3f2a -o story.html -q   as a page; also .json, .md
"""
)
def show(
    collection: CollectionArgument,
    story: Annotated[str, typer.Argument(help="A story's id, or how it begins.")],
    output: OutputOption = None,
    format: FormatOption = "",
    quiet: QuietOption = False,
) -> None:
    """Print the dossier of one story, or write it to a file."""
    render = renderer(output, format, collection)
    with open_kept(collection) as opened:
        dossier = replace(opened.dossier(story), rejected=())  # that is not of this story: `retold rejected` lists it
    show_dossier(dossier, output, render, quiet)


@app.command(epilog="  retold search news.retold ferry captain --kind quote --since 2026-03-01")
def search(
    collection: CollectionArgument,
    words: Annotated[
        list[str] | None, typer.Argument(help="Words that must stand together; without them, all that the options ask for.")
    ] = None,
    kind: Annotated[str, typer.Option(help="article, finding or quote.")] = "",
    speaker: Annotated[str, typer.Option(help="A part of the speaker's name (quotes).")] = "",
    outlet: Annotated[str, typer.Option(help="A part of the outlet's name, or its site's.")] = "",
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
    if verdict not in ("", *VERDICTS):
        raise OptionsError(f"--verdict {verdict}: it is one of {', '.join(VERDICTS)}")
    for name, day in (("since", since), ("until", until)):
        if day and not _is_day(day):
            raise OptionsError(f"--{name} {day}: write a day as YYYY-MM-DD")
    if not (words or speaker or outlet or verdict or since or until):
        raise OptionsError("nothing to find: give words, or --speaker, --outlet, --verdict, --since, --until")
    filters = Filters(kind, speaker, outlet, verdict, since, until)
    with open_kept(collection) as opened:
        hits = list(opened.search(" ".join(words or ()), filters, most))
    if as_json:
        _print_lines(vars(hit) for hit in hits)
    for hit in () if as_json else hits:
        doubt = "doubtful" if hit.doubtful else ""
        parts = (hit.kind, hit.verdict, doubt, hit.speaker, hit.outlet or hit.source, hit.day)
        note = ", ".join(filter(None, parts))
        lines = Text(hit.snippet.replace("\n", " ")), Text(f"  {note}, story {hit.story[:12]}", style="dim")
        Console().print(*lines, sep="\n", soft_wrap=not sys.stdout.isatty())  # what is piped keeps to its line
    if not hits:
        raise typer.Exit(1)


@app.command(epilog="  retold rejected news.retold")
def rejected(collection: CollectionArgument, as_json: JsonOption = False) -> None:
    """List what could not be used, with the step that refused it and the reason."""
    for row in _rows(collection, "rejected"):
        typer.echo(json.dumps(row, ensure_ascii=False) if as_json else f"{row['source']}: {row['reason']} ({row['step']})")


@app.command(epilog="  retold info news.retold")
def info(collection: CollectionArgument, as_json: JsonOption = False) -> None:
    """Say how much a collection holds."""
    with open_kept(collection) as opened:
        figures = opened.info()
    if as_json:
        return _print_lines([figures])
    for name, value in figures.items():
        if name == "pages_polled" and not value:
            continue
        if isinstance(value, dict):
            value = ", ".join(f"{key or 'unknown'} {number:,}" for key, number in value.items())
        elif isinstance(value, list):
            value = ", ".join(value) or "none"
        typer.echo(f"{name.replace('_', ' '):12s} {value}")
    return None


@app.command(epilog="  retold check news.retold")
def check(collection: CollectionArgument) -> None:
    """Check that a collection is whole: the file, references, indexes, offsets, counts. Exit code 1 when it is not."""
    with open_kept(collection) as opened:
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
    settings: SetOption = None,
    options_file: OptionsFile = None,
) -> None:
    """Remove what was read from these sources, tell their stories without it, and poll what is a feed among them no more.
    Exit code 1 when there was nothing to remove."""
    with open_kept(collection, options_from(settings, options_file)) as opened:
        unfollowed = sum(opened.unfollow(source) for source in sources)
        removed = sum(opened.remove(source) for source in sources)
    feeds = f", {counted(unfollowed, 'feed')} no longer followed" if unfollowed else ""
    typer.echo(f"{counted(removed, 'article')} removed{feeds}")
    if not (removed or unfollowed):
        raise typer.Exit(1)


def open_kept(path: Path, options: Options | None = None) -> Any:
    """The collection in this file, which must be there."""
    from retold.collection import Collection

    return Collection.open(path, options, today=date.today(), create=False)


def _rows(path: Path, table: str) -> Iterator[dict[str, Any]]:
    with open_kept(path) as opened:
        yield from opened.rows(table)


def _is_day(text: str) -> bool:
    try:
        return len(text) == 10 and bool(date.fromisoformat(text))
    except ValueError:
        return False


def _listed(file: str) -> list[str]:
    """The sources that a list names, one a line; blank lines and lines that begin with # are passed over."""
    if not file:
        return []
    try:
        text = sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as err:
        raise OptionsError(f"-i {file}: the list cannot be read ({err})") from err
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]


def print_added(added: Added, as_json: bool) -> None:
    """Print what changed in each story."""
    if as_json:
        return _print_lines(change.to_json() for change in added.changes)
    return print_changes(added.changes)


def _print_lines(rows: Iterable[dict[str, Any]]) -> None:
    for row in rows:
        typer.echo(json.dumps(row, ensure_ascii=False))
