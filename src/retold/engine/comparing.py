"""Two articles side by side: how one text stands in the other."""

from __future__ import annotations

from dataclasses import dataclass
from os import PathLike
from pathlib import Path

from retold.engine.local import Setting, run_step
from retold.errors import InputError
from retold.model import Article, Link, Rejection
from retold.options import Options
from retold.sources import read_pages


@dataclass(frozen=True)
class Comparison:
    """Two articles side by side: `link` says how one text stands in the other, None when neither does."""

    a: Article
    b: Article
    link: Link | None


def compare(a: str | PathLike[str], b: str | PathLike[str], options: Options | None = None) -> Comparison:
    """How much of one article stands in another, in what order, and which kind of relation that is.

    Raises InputError when either cannot be read or holds more than one article.
    """
    setting = Setting(options or Options())
    first, second = (_one_article(path, setting) for path in (a, b))
    if first.id == second.id:
        raise InputError(f"{a} and {b} are one and the same article; give two")
    return compared(first, second, setting)


def compared(a: Article, b: Article, setting: Setting) -> Comparison:
    """Two articles side by side."""
    parts = run_step("lineage", run_step("read", (a, b), setting), setting)
    link: Link | None = next(iter(parts.links), None)
    return Comparison(a, b, link.seen_from(a.id) if link else None)


def _one_article(path: str | PathLike[str], setting: Setting) -> Article:
    pages = list(read_pages([Path(path)], setting.options.sources))
    if len(pages) != 1:
        raise InputError(f"{path}: holds {len(pages)} articles; compare takes two files of one article each")
    page = pages[0]
    article = page if isinstance(page, Rejection) else run_step("clean", page, setting)
    if isinstance(article, Rejection):
        raise InputError(f"{article.source}: {article.reason}")
    dated: tuple[Article, ...] = run_step("date", [article], setting)
    return dated[0]
