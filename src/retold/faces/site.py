"""A report as a folder: a list of the stories, and a page for each. They lead to one another, and open from the disk."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from retold.errors import RetoldError
from retold.faces.page import index_page, linked_page
from retold.faces.story_list import StoryLine, most_told_first
from retold.faces.wording import encodable
from retold.faces.writing import make_folder, write_whole
from retold.model import Dossier, Rejection

INDEX, PAGES = "index.html", "stories"
OURS = b'<meta name="generator" content="retold">'
_PLAIN_ID = re.compile(r"[0-9a-f]{8,64}")


def write_site(
    folder: Path, dossiers: Iterable[Dossier], rejected: Sequence[Rejection], collection: str = ""
) -> tuple[StoryLine, ...]:
    """Write a page for each of these dossiers of one story, then their list with what could not be used; returns its lines.

    One dossier is held at a time. Pages of an earlier report in this folder whose stories are no more are removed. Raises
    RetoldError where the folder cannot be made or holds a list that is not retold's.
    """
    index, pages = folder / INDEX, folder / PAGES
    if index.exists() and OURS not in index.read_bytes()[:2_000]:
        raise RetoldError(f"{index}: is there, and not of an earlier report; give another -o FOLDER/")
    make_folder(pages)
    written: dict[str, StoryLine] = {}
    for dossier in dossiers:
        (story,) = dossier.stories
        name = page_name(story.id)
        written[name], page = linked_page(dossier, f"{PAGES}/{name}", f"../{INDEX}", collection)
        write_whole(pages / name, encodable(page))
    lines = tuple(sorted(written.values(), key=most_told_first))
    write_whole(index, encodable(index_page(lines, rejected)))
    for page_file in pages.glob("*.html"):
        if page_file.name not in written and _PLAIN_ID.fullmatch(page_file.stem):
            page_file.unlink()
    return lines


def page_name(story: str) -> str:
    """The file of a story's page, by its id: "3f2a9c81d0e455b7.html". An id that could name another place is digested."""
    plain = story if _PLAIN_ID.fullmatch(story) else hashlib.sha256(story.encode("utf-8", "replace")).hexdigest()[:16]
    return f"{plain}.html"
