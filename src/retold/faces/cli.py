"""The command line: `retold report` and `retold compare`. Exit codes: 0 done, 1 nothing could be read, 2 wrong usage."""

from __future__ import annotations

import errno
import json
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from retold import __version__
from retold.errors import InputError, OptionsError, RetoldError
from retold.faces import collection_cli, export_cli, ruling_cli, watch_cli
from retold.faces.progress import progress_bar
from retold.faces.ruling_cli import RulingsFile, read_rulings, warn_of_unknown
from retold.faces.settings import OptionsFile, SetOption, options_from
from retold.faces.writing import (
    FormatOption,
    QuietOption,
    ReportOutputOption,
    complain,
    folder_named,
    renderer,
    show_dossier,
    show_site,
)

if TYPE_CHECKING:
    from retold.collection import Collection
    from retold.engine.local import Progress
    from retold.faces.story_list import StoryLine
    from retold.model import Dossier

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    help="From every telling of a news story, one account that shows its sources.",
    epilog="Start with:  retold report FOLDER          More:  retold COMMAND --help",
)

for commands in (collection_cli, watch_cli, ruling_cli, export_cli):
    app.registered_commands += commands.app.registered_commands


@app.callback(invoke_without_command=True)
def root(version: Annotated[bool, typer.Option("--version", help="Print the version and stop.")] = False) -> None:
    """What every command shares."""
    if version:
        typer.echo(f"retold {__version__}")
        raise typer.Exit


@app.command(
    epilog="""[bold]Examples[/bold]

  retold report clippings/                      read a folder, print the dossier

  retold report a.txt b.html c.jsonl.gz         files of several kinds

  retold report clippings/ -o story.html        a page that opens offline

  retold report clippings/ -o pages/            many stories: a list of them, and a page for each

  retold report clippings/ -o - -f json | jq    for other programs

  zcat day.jsonl.gz | retold report -           what another program writes: JSON lines, HTML or text

  retold report clippings/ --rulings mine.jsonl  what you know better: which are one text, or two (see retold rule)

  retold report clippings/ --set clean.min_chars=200
"""
)
def report(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            help="Files and folders: .txt .html .jsonl .warc (.gz, too) .rss; addresses; - for standard input.",
            metavar="PATH...",
        ),
    ] = None,
    kept: Annotated[Path | None, typer.Option("--collection", help="Report a kept collection instead of files.")] = None,
    output: ReportOutputOption = None,
    format: FormatOption = "",
    workers: Annotated[
        int, typer.Option(min=0, help="Worker processes; 0 takes one for each core once there is much to do.")
    ] = 0,
    rulings: RulingsFile = None,
    settings: SetOption = None,
    options_file: OptionsFile = None,
    quiet: QuietOption = False,
    json_progress: Annotated[
        bool, typer.Option("--json-progress", help="Progress as JSON lines on standard error.")
    ] = False,
) -> None:
    """Read articles, group them into stories, and show what independent accounts agree on, where they differ, and who
    copied whom."""
    if bool(paths) == bool(kept):
        raise OptionsError("name what to report: PATH... or --collection FILE, one of the two")
    if kept and rulings:
        raise OptionsError(f"a collection keeps its rulings: give it these with  retold rule {kept} -i {rulings}")
    folder = folder_named(output, format)
    render = renderer(output, format, kept) if folder is None else None
    options = options_from(settings, options_file)
    ruled = read_rulings(rulings) if rulings else ()
    from retold.collection import Collection, read

    with progress_bar(json_progress) as progress:
        if kept:
            collection = Collection.open(kept, options, create=False)
            if not _has_stories(collection):
                raise InputError(f"{kept}: holds no article yet; add some with  retold add {kept} PATH...")
        else:
            collection = read(paths or [], options, workers=workers, progress=progress, today=date.today(), rulings=ruled)
            warn_of_unknown(collection, ruled)
        lines = _pages(collection, folder, str(kept or ""), progress) if folder else ()
    if render:
        show_dossier(collection.dossier(), output, render, quiet)
    elif folder:
        show_site(lines, collection.rejected, folder, quiet)
    if not _has_stories(collection):
        raise typer.Exit(1)


def _has_stories(collection: Collection) -> bool:
    return next(collection.rows("stories"), None) is not None


def _pages(collection: Collection, folder: Path, kept: str, progress: Progress | None) -> tuple[StoryLine, ...]:
    """A page for each story in this folder, and their list. `kept` is the collection's file, "" where it has none."""
    from retold.faces.site import write_site

    stories = [str(row["id"]) for row in collection.rows("stories")]

    def dossiers() -> Iterator[Dossier]:
        for done, story in enumerate(stories, 1):
            try:
                yield collection.dossier(story)
            except InputError:  # another program, which adds at this time, has told it as a part of another
                continue
            if progress:
                progress("write", done, len(stories))

    return write_site(folder, dossiers(), collection.rejected, kept)


@app.command(
    epilog="""[bold]Examples[/bold]

  retold compare wire.txt paper.txt

  retold compare wire.txt paper.html --json | jq .link.kind
"""
)
def compare(
    a: Annotated[Path, typer.Argument(help="One article.")],
    b: Annotated[Path, typer.Argument(help="Another.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON instead.")] = False,
    settings: SetOption = None,
    options_file: OptionsFile = None,
) -> None:
    """Say how much of each of two articles stands in the other, in what order, which kind of relation that is, and why."""
    options = options_from(settings, options_file)
    from retold.engine.comparing import compare as compare_articles

    result = compare_articles(a, b, options)
    if as_json:
        shown = {"a": result.a.to_json(), "b": result.b.to_json(), "link": result.link and result.link.to_json()}
        typer.echo(json.dumps(shown, ensure_ascii=True, indent=1))
        return
    from retold.faces.terminal import print_comparison

    print_comparison(result.link, result.a, result.b, Console())


def main() -> None:
    """Run the command line. Only RetoldError is shown without a traceback, and a full disk behind standard output."""
    for stream in (sys.stdout, sys.stderr):  # not every terminal and pipe can show every letter
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    try:
        app()
    except OptionsError as err:
        complain(str(err))
        sys.exit(2)
    except RetoldError as err:
        complain(str(err))
        sys.exit(1)
    except BrokenPipeError:
        sys.exit(0)
    except OSError as err:
        if err.errno != errno.ENOSPC:
            raise
        complain(f"what is printed cannot be written ({err.strerror}); make room, or give another place")
        sys.exit(1)
