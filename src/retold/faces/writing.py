"""A dossier to where it was asked for: a file, standard output, the terminal. Complaints to standard error."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from retold.errors import OptionsError, RetoldError
from retold.faces.wording import rejections

if TYPE_CHECKING:
    from retold.model import Dossier

FormatOption = Annotated[
    str,
    typer.Option("--format", "-f", help="html, json or md; by default what the ending of --output says.", metavar="NAME"),
]
OutputOption = Annotated[
    Path | None,
    typer.Option("--output", "-o", help="Write the dossier to this file: .html, .json or .md; - for standard output."),
]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="Print no dossier to the terminal.")]


def show_dossier(dossier: Dossier, output: Path | None, render: Callable[[Dossier], str], quiet: bool) -> None:
    """Print the dossier, and write it where that was asked for. What could not be used is never passed over in silence."""
    quiet = quiet or str(output) == "-"
    if output and str(output) != "-":
        _write(output, render(dossier))
    elif output:
        sys.stdout.buffer.write(render(dossier).encode("utf-8", "replace"))
    if not dossier.articles:
        for rejection in dossier.rejected:
            complain(f"{rejection.source}: {rejection.reason}")
        complain("nothing could be read; give files or folders of articles: .txt, .html, .jsonl, .warc, .rss")
    elif not quiet:
        from retold.faces.terminal import print_dossier

        print_dossier(dossier, Console())
    elif dossier.rejected:
        complain(f"{rejections(dossier.rejected)}: {dossier.rejected[0].source}: {dossier.rejected[0].reason}")
    if output and str(output) != "-":
        Console(stderr=True).print(f"written: {output}", markup=False, highlight=False, soft_wrap=True)


def renderer(output: Path | None, format: str) -> Callable[[Dossier], str]:
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


def complain(sentence: str) -> None:
    """A sentence for whoever runs the program, apart from what it prints."""
    Console(stderr=True).print(f"retold: {sentence}", markup=False, highlight=False, soft_wrap=True)
