"""The command line: `retold report` and `retold compare`. Exit codes: 0 done, 1 nothing could be read, 2 wrong usage."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from retold import __version__
from retold.errors import OptionsError, RetoldError
from retold.faces import collection_cli
from retold.faces.progress import progress_bar
from retold.faces.settings import OptionsFile, SetOption, options_from

if TYPE_CHECKING:
    from retold.model import Dossier

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    help="From every telling of a news story, one account that shows its sources.",
    epilog="Start with:  retold report FOLDER          More:  retold COMMAND --help",
)

FormatOption = Annotated[
    str,
    typer.Option("--format", "-f", help="html, json or md; by default what the ending of --output says.", metavar="NAME"),
]
OutputOption = Annotated[
    Path | None,
    typer.Option("--output", "-o", help="Write the dossier to this file: .html, .json or .md; - for standard output."),
]

app.registered_commands += collection_cli.app.registered_commands


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

  retold report clippings/ -o - -f json | jq    for other programs

  retold report clippings/ --set clean.min_chars=200
"""
)
def report(
    paths: Annotated[
        list[Path] | None, typer.Argument(help="Files and folders: .txt .html .htm .jsonl .jsonl.gz", metavar="PATH...")
    ] = None,
    kept: Annotated[Path | None, typer.Option("--collection", help="Report a kept collection instead of files.")] = None,
    output: OutputOption = None,
    format: FormatOption = "",
    workers: Annotated[
        int, typer.Option(min=0, help="Worker processes; 0 takes one for each core once there is much to do.")
    ] = 0,
    settings: SetOption = None,
    options_file: OptionsFile = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print no dossier to the terminal.")] = False,
    json_progress: Annotated[
        bool, typer.Option("--json-progress", help="Progress as JSON lines on standard error.")
    ] = False,
) -> None:
    """Read articles, group them into stories, and show what independent accounts agree on, where they differ, and who
    copied whom."""
    if bool(paths) == bool(kept):
        raise OptionsError("name what to report: PATH... or --collection FILE, one of the two")
    render = _renderer(output, format)
    options = options_from(settings, options_file)
    from retold.collection import Collection, read

    with progress_bar(json_progress) as progress:
        if kept:
            collection = Collection.open(kept, options, create=False)
        else:
            collection = read(paths or [], options, workers=workers, progress=progress, today=date.today())
    dossier = collection.dossier()
    _show(dossier, output, render, quiet)
    if not dossier.articles:
        for rejection in dossier.rejected:
            _complain(f"{rejection.source}: {rejection.reason}")
        _complain("nothing could be read; give files or folders of .txt, .html or .jsonl articles")
        raise typer.Exit(1)


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
    from retold.collection import compare as compare_articles

    result = compare_articles(a, b, options)
    if as_json:
        shown = {"a": result.a.to_json(), "b": result.b.to_json(), "link": result.link and result.link.to_json()}
        typer.echo(json.dumps(shown, ensure_ascii=True, indent=1))
        return
    from retold.faces.terminal import print_comparison

    print_comparison(result.link, result.a, result.b, Console())


def _show(dossier: Dossier, output: Path | None, render: Callable[[Dossier], str], quiet: bool) -> None:
    """Print the dossier, and write it where that was asked for."""
    if output and str(output) == "-":
        sys.stdout.buffer.write(render(dossier).encode("utf-8", "replace"))
        return
    if output:
        _write(output, render(dossier))
    if not quiet:
        from retold.faces.terminal import print_dossier

        print_dossier(dossier, Console())
    if output:
        Console(stderr=True).print(f"written: {output}", markup=False, highlight=False, soft_wrap=True)


def _renderer(output: Path | None, format: str) -> Callable[[Dossier], str]:
    """The function that writes the format asked for; found before any work is done."""
    from retold.faces.render import FORMATS

    if output is None and not format:
        return FORMATS[".json"]
    ending = f".{format.lower().lstrip('.')}" if format else (output.suffix.lower() if output else "")
    if ending not in FORMATS:
        raise OptionsError(f"{output or format}: no such format; end the file in {', '.join(FORMATS)} or give --format")
    if output is None:
        raise OptionsError("--format says how to write, --output where: give -o FILE, or -o - for standard output")
    return FORMATS[ending]


def _write(path: Path, content: str) -> None:
    """Write a whole file or none: a reader never sees half of it."""
    draft = path.with_name(f".{path.name}.part")
    try:
        draft.write_text(content, encoding="utf-8", errors="replace", newline="\n")
        draft.replace(path)
    except OSError as err:
        draft.unlink(missing_ok=True)
        raise RetoldError(f"{path}: cannot be written ({err.strerror}); give another -o FILE") from err


def _complain(sentence: str) -> None:
    Console(stderr=True).print(f"retold: {sentence}", markup=False, highlight=False, soft_wrap=True)


def main() -> None:
    """Run the command line. Only RetoldError is shown without a traceback."""
    try:
        app()
    except OptionsError as err:
        _complain(str(err))
        sys.exit(2)
    except RetoldError as err:
        _complain(str(err))
        sys.exit(1)
    except BrokenPipeError:
        sys.exit(0)
