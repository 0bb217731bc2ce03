"""A dossier to where it was asked for: a file, standard output, the terminal. Complaints to standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from retold.errors import OptionsError, RetoldError
from retold.faces.wording import counted, rejections

if TYPE_CHECKING:
    from retold.faces.story_list import StoryLine
    from retold.model import Dossier, Rejection

FormatOption = Annotated[
    str,
    typer.Option("--format", "-f", help="html, json or md; by default what the ending of --output says.", metavar="NAME"),
]
OutputOption = Annotated[
    str | None,
    typer.Option(
        "--output", "-o", metavar="FILE", help="Write the dossier to this file: .html, .json or .md; - for standard output."
    ),
]
ReportOutputOption = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE|FOLDER/",
        help="Write the dossier to this file: .html, .json or .md; - for standard output. A folder gets a page a story.",
    ),
]
LARGE = 5_000_000
"""Bytes of a page of several stories above which a folder of pages is the better way."""
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="Print no dossier to the terminal.")]


def show_dossier(dossier: Dossier, output: str | None, render: Callable[[Dossier], str], quiet: bool) -> None:
    """Print the dossier, and write it where that was asked for. What could not be used is never passed over in silence."""
    quiet = quiet or output == "-"
    content = render(dossier) if output else ""
    if output and output != "-":
        write_whole(Path(output), content)
    elif output:
        sys.stdout.buffer.write(content.encode("utf-8", "replace"))
    if not dossier.articles:
        nothing_read(dossier.rejected)
    elif not quiet:
        from retold.faces.terminal import print_dossier

        print_dossier(dossier, Console())
    elif dossier.rejected:
        _first_rejected(dossier.rejected)
    if output and output != "-":
        note(f"written: {output}")
        if len(dossier.stories) > 1 and len(content) > LARGE and content.startswith("<!DOCTYPE html>"):
            size = f"{len(content) / 1e6:.0f} MB"
            complain(
                f"{output} is one page of {size}; -o {Path(output).with_suffix('')}/ writes a folder with one page a story"
            )


def show_site(lines: Sequence[StoryLine], rejected: Sequence[Rejection], folder: Path, quiet: bool) -> None:
    """Print the list of stories that were written to a folder."""
    if not lines:
        nothing_read(rejected)
    elif not quiet:
        from retold.faces.terminal import print_stories

        print_stories(lines, Console())
    if lines and rejected:
        _first_rejected(rejected)
    note(f"written: {folder / 'index.html'}, and {counted(len(lines), 'page')} in {folder / 'stories'}")


def nothing_read(rejected: Sequence[Rejection]) -> None:
    """Say why there is no article at all."""
    for rejection in rejected:
        complain(f"{rejection.source}: {rejection.reason}")
    complain("nothing could be read; give files or folders of articles: .txt, .html, .jsonl, .warc, .rss")


def _first_rejected(rejected: Sequence[Rejection]) -> None:
    complain(f"{rejections(rejected)}: {rejected[0].source}: {rejected[0].reason}")


def renderer(output: str | None, format: str, collection: Path | None = None) -> Callable[[Dossier], str]:
    """The function that writes the format asked for; found before any work is done. `collection` is what keeps the
    dossier."""
    from retold.faces.render import FORMATS, to_html

    if output is None and not format:
        return FORMATS[".json"]
    ending = f".{format.lower().lstrip('.')}" if format else Path(output or "").suffix.lower()
    if ending not in FORMATS:
        endings = f"{', '.join(FORMATS)}, or in / for a folder of pages (report)"
        raise OptionsError(f"{output or format}: no such format; end the file in {endings}, or give --format")
    if output is None:
        raise OptionsError("--format says how to write, --output where: give -o FILE, or -o - for standard output")
    return partial(to_html, collection=str(collection or "")) if ending == ".html" else FORMATS[ending]


def names_folder(output: str | None) -> bool:
    """Does it end in a slash, or is it where a folder is?"""
    return bool(output) and (str(output).endswith(("/", os.sep)) or Path(str(output)).is_dir())


def folder_named(output: str | None, format: str) -> Path | None:
    """The folder that is to hold a page for each story, None where a file or nothing is named."""
    if not output or not names_folder(output):
        return None
    if format.lower().lstrip(".") not in ("", "html"):
        raise OptionsError(f"{output}: a folder holds pages (html); give a file for --format {format}")
    return Path(output)


def make_folder(path: Path) -> None:
    """The folder for several files. Raises RetoldError where it cannot be made."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as err:
        raise RetoldError(f"{path}: no folder can be made here ({err.strerror}); give another -o FOLDER") from err


@contextmanager
def drafted(path: Path) -> Iterator[Path]:
    """Where to write a whole file or none: a file beside it, which takes its place when all is written. A full disk or
    Ctrl-C leaves what was there before. A pipe is written as it is. Raises RetoldError where nothing can be written."""
    draft = None
    try:
        if path.exists() and not path.is_file():
            yield path
            return
        whole = path.resolve()  # what a link leads to
        draft = whole.with_name(f".{whole.name}.part")
        yield draft
        draft.replace(whole)
    except OSError as err:
        raise RetoldError(f"{path}: cannot be written ({err.strerror or err}); give another -o") from err
    finally:
        if draft:
            with suppress(OSError):
                draft.unlink(missing_ok=True)


def write_whole(path: Path, content: str) -> None:
    """Write a whole file or none: a reader never sees half of it."""
    with drafted(path) as draft:
        draft.write_text(content, encoding="utf-8", errors="replace", newline="\n")


def note(sentence: str) -> None:
    """What was done, for whoever runs the program, apart from what it prints."""
    Console(stderr=True).print(sentence, markup=False, highlight=False, soft_wrap=True)


def complain(sentence: str) -> None:
    """A sentence for whoever runs the program, apart from what it prints."""
    note(f"retold: {sentence}")
