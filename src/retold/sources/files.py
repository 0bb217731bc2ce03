"""Files and folders to pages. READERS says which reader takes which kind of file; one more line adds one."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path

from retold.model import Page, Rejection
from retold.options import SourceOptions
from retold.sources.feed import read_feed
from retold.sources.jsonl import read_jsonl
from retold.sources.raw import Raw, RawHtml, refused
from retold.sources.single import read_html, read_text
from retold.sources.warc import read_warc

Reader = Callable[[Path, str, SourceOptions], Iterator[Raw]]
READERS: dict[str, Reader] = {
    ".txt": read_text,
    ".html": read_html,
    ".htm": read_html,
    ".jsonl": read_jsonl,
    ".jsonl.gz": read_jsonl,
    ".warc": read_warc,
    ".warc.gz": read_warc,
    ".rss": read_feed,
    ".atom": read_feed,
    ".xml": read_feed,
    ".opml": read_feed,
}
STANDARD_INPUT = "-"
_KINDS = ", ".join(READERS)


def read_pages(paths: Iterable[str | Path], options: SourceOptions) -> Iterator[Page | Rejection]:
    """The pages of files and folders, in the order given, folders in the order of their names. What cannot be read is a
    Rejection; nothing is raised and nothing is left out but hidden files and kinds of file that hold no articles."""
    raw = _read_all(paths, options)
    for item in raw:
        if isinstance(item, RawHtml):
            from retold.sources.html_pool import read_html_pages

            yield from read_html_pages(chain([item], raw), options)
        else:
            yield item


def _read_all(paths: Iterable[str | Path], options: SourceOptions) -> Iterator[Raw]:
    seen: set[str] = set()
    for given in paths:
        source = os.fspath(given)
        if not source:
            yield refused(source, "the path is empty; name a file or a folder")
        elif source == STANDARD_INPUT:
            yield from _read_standard_input(options)
        elif os.path.isdir(source):
            yield from _read_folder(source, seen, options)
        else:
            yield from _read_file(source, seen, options)


def _read_standard_input(options: SourceOptions) -> Iterator[Raw]:
    """What another program writes: JSON lines, packed or not, HTML, or the text of one article."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "piped")
        with path.open("w+b") as file:
            shutil.copyfileobj(sys.stdin.buffer, file)
            file.seek(0)
            begins = file.read(200).removeprefix(b"\xef\xbb\xbf").lstrip()
        reader = read_jsonl if begins[:1] in (b"{", b"[", b"\x1f") else read_html if begins[:1] == b"<" else read_text
        yield from reader(path, STANDARD_INPUT, options)


def _read_folder(folder: str, seen: set[str], options: SourceOptions) -> Iterator[Raw]:
    """The files of a folder and of the folders in it, sorted by name."""
    root = os.path.realpath(folder)
    faults: list[OSError] = []
    found = False
    for here, folders, names in os.walk(folder, onerror=faults.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = os.path.join(here, name)
            if name.startswith(".") or not _reader(name):
                continue
            found = True
            if os.path.islink(path) and not os.path.realpath(path).startswith(root + os.sep):
                yield refused(
                    shown(path), "it is a link to a file outside the folder, which is not followed; name that file itself"
                )
            else:
                yield from _read_file(path, seen, options)
    for fault in faults:
        yield refused(
            shown(str(fault.filename or folder)), f"the folder cannot be read ({fault.strerror}); check its permissions"
        )
    if not found and not faults:
        yield refused(shown(folder), f"the folder holds no articles; articles are files of the kinds {_KINDS}")


def _read_file(source: str, seen: set[str], options: SourceOptions) -> Iterator[Raw]:
    """The pages of one file. A file that was read before in this run yields nothing."""
    path, source = Path(source), shown(source)
    try:
        if not path.exists():
            yield refused(source, "there is no such file or folder; check the path")
            return
        if not path.is_file():
            yield refused(source, "it is neither a file nor a folder; name a file or a folder")
            return
        reader = _reader(path.name)
        if not reader:
            yield refused(
                source, f"files of the kind {path.suffix or 'without suffix'!r} are not read; the kinds are {_KINDS}"
            )
            return
        identity = os.path.realpath(path)
        if identity in seen:
            return
        seen.add(identity)
        yield from reader(path, source, options)
    except OSError as err:
        yield refused(source, f"the file cannot be read ({err.strerror or err}); check that it exists and may be read")
    except ValueError as err:
        yield refused(source, f"the path is not valid ({err})")


def shown(path: str) -> str:
    """A path as text that can be kept and printed: bytes of a name that are no UTF-8 as \\xNN."""
    return os.fsencode(path).decode("utf-8", "backslashreplace") if not path.isascii() and "\0" not in path else path


def _reader(name: str) -> Reader | None:
    name = name.lower()
    return next((reader for suffix, reader in READERS.items() if name.endswith(suffix)), None)
