"""Sets of texts -> articles, for the benchmarks of copies and stories. Files are found by folder and start of name."""

from __future__ import annotations

import gzip
import importlib.util
import json
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np

from retold.language import words_for
from retold.model import Account, Article, Link, Passage, Published, Statement, StoryGroup, StoryParts
from retold.options import Options
from retold.stages.lineage.accounts import accounts
from retold.stages.lineage.reuse import links
from retold.stages.stories import group_stories
from retold.stages.stories.sketch import sketch
from retold.text import sentences

OPTIONS = Options()


def find(data: Path, name: str) -> Path | None:
    """The file of a set ("reuse/wmt21"), gzipped or not, None where it is absent."""
    folder, start = data / Path(name).parent, Path(name).name
    found = sorted(p for p in folder.glob(start + "*") if p.name.split(".")[0].removesuffix("-dev") == start)
    return found[0] if found else None


def read(path: Path) -> list[dict[str, Any]]:
    """The records of a JSONL file."""
    raw = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return [json.loads(line) for line in raw.decode("utf-8").split("\n") if line.strip()]


def write(folder: Path | None, name: str, rows: Iterable[dict[str, Any]]) -> None:
    """Predictions as JSONL, where a folder was given."""
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


def scorer(data: Path, name: str) -> ModuleType:
    """One of the scorers that come with the data, as a module."""
    path = data.parent / "score" / f"{name}.py"
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path}: no scorer there; give --data the folder beside `score`")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def article(name: str, text: str, title: str = "", language: str = "en", day: str = "") -> Article:
    """A text as an article that is all body."""
    on = date.fromisoformat(day[:10]) if day else None
    published = Published(on, on, "metadata") if on else None
    return Article(name, name, "", "", title, (), language, published, text, (Passage(0, len(text), "body"),))


def statements(item: Article) -> tuple[Statement, ...]:
    """An article's sentences as statements."""
    table = words_for(item.language).text
    return tuple(Statement(item.id, s, e, (s, e)) for s, e in sentences(item.text, 0, None, table))


def stories(articles: Sequence[Article]) -> tuple[StoryGroup, ...]:
    """The stories of some articles, as shipped."""
    sketches = [sketch(item, words_for(item.language), OPTIONS.sketch) for item in articles]
    return group_stories(sketches, OPTIONS.stories, words_for=words_for)


def lineage(articles: Sequence[Article]) -> tuple[list[Account], list[Link]]:
    """The accounts and links of some articles, through the whole path: sketches, stories, links, accounts."""
    by_id = {item.id: item for item in articles}
    told: list[Account] = []
    found: list[Link] = []
    for story in stories(articles):
        members = tuple(by_id[name] for name in story.articles)
        parts = StoryParts(members, {}, {item.id: statements(item) for item in members}, {})
        of_story = links(parts, OPTIONS.reuse)
        found += of_story
        told += accounts(members, of_story)
    return told, found


def logistic(rows: Any, right: Any, counts: Any, ridge: Any) -> Any:
    """The weights of a logistic regression, by Newton's method: one for each column of `rows`, held down by its `ridge`;
    `counts` says how much each row counts."""
    found = np.zeros(rows.shape[1])
    for _ in range(40):
        share = 1 / (1 + np.exp(-rows @ found))
        slope = rows.T @ (counts * (right - share)) - ridge * found
        found += np.linalg.solve((rows * (counts * share * (1 - share))[:, None]).T @ rows + np.diag(ridge), slope)
    return found
